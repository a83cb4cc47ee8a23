import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "في [قمة المناخ]EVENT",
        'طائرة من نوع "[صماد 3]PRODUCT"',
        "في [مهرجان [بعلبك]GPE الدولي]EVENT",
        "بعد [الانتخابات التشريعية]EVENT",
        "فاز في [انتخابات [2020]DATE]EVENT",
        "حل [الأزمة [السورية]NORP]EVENT",
        "بعد [الحرب العالمية الثانية]EVENT",
        "يستضيف [كأس العالم]EVENT",
        'حضر [معرض "ألوان" [2015]DATE]EVENT',
        'ضرب الإعصار "[سوديلور]EVENT" الساحل',
        "وقع [معاهدة نيو ستارت]LAW",
        "بموجب [القرار 2216]LAW",
        "تنفيذا ل[لقرار رقم 2216]LAW",
        "وفق [قانون العقوبات]LAW",
        "حساب على [تويتر]PRODUCT",
        'في فيلم "[الممر]PRODUCT"',
        "خلال [محادثات السلام [السورية]NORP]EVENT",
        "ينظم [المنتدى العالمي للذكاء الاصطناعي]EVENT",
        "بدأت [العملية العسكرية [الروسية]NORP]EVENT",
        'ضرب [إعصار "دانيال"]EVENT الساحل',
        "[ميثاق الهجرة واللجوء]LAW",
        'أطلق صاروخ "[كاليبر]PRODUCT"',
        "في [مهرجان [قرطاج]GPE السينمائي]EVENT",
    ],
)
def test_events_laws_and_works_are_found(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "القمة انتهت",
        "الانتخابات المقبلة",
        "المعاهدة قديمة",
        "حرب كلامية",
        "قرار صعب",
        "كتاب مفيد",
        "أزمة حادة",
        "لقمة العيش",
        "قمة العيش",
    ],
)
def test_bare_words_name_nothing(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "شارك في [معرض جيتكس للتقنية]EVENT",
        "خلال [أسبوع [القاهرة]GPE للمياه]EVENT",
        "استضافت المدينة [دورة الألعاب المتوسطية]EVENT",
        "شهد [حرب [لبنان]GPE الثانية]EVENT",
        "صعد إلى [دوري الدرجة الثانية]EVENT",
        "بموجب [قانون حماية المستهلك رقم 12 ل[سنة 2018]DATE]LAW",
        "وفق [اتفاقية [جنيف]GPE ل[عام 1949]DATE]LAW",
        "صدر [المرسوم التشريعي رقم 14 ل[سنة 2024]DATE]LAW",
        "صدر [المرسوم بقانون رقم 5]LAW",
        "تنفيذ [القرار الأممي 1325]LAW",
        "تنص [المادة 40]LAW على ذلك",
        "عملا ب[المادة 12 من [قانون الأحزاب]LAW]LAW",
        "مبادرة «[جسور الخير]PRODUCT» انطلقت",
        "وصلت السفينة [مادلين]PRODUCT",
        "هاجموا ناقلة النفط «[نجمة السواقي]PRODUCT»",
        "رست حاملة الطائرات [جيرالد فورد]PRODUCT",
        "نشره على منصة [إكس]PRODUCT وفي «[إكس]PRODUCT»",
        "أغلق مؤشر [مازي]PRODUCT عند [11450 نقطة]QUANTITY",
        "صعد خام [برنت]PRODUCT",
    ],
)
def test_names_with_numbers_ships_programmes_and_indices_are_found(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "السفينة جنحت قرب الشاطئ",
        "ناقلة النفط تعرضت لهجوم",
        "الفصل [الثاني]ORDINAL من الكتاب",
        "تقدم المشاة في [أسبوع واحد]DATE",
        "مبادرة مهمة",
        "حصد النادي [20]CARDINAL نقطة",
    ],
)
def test_generic_ships_chapters_and_points_are_not_marked(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "افتتحت [أيام الساحل السينمائية]EVENT",
        "منذ [زلزال [6 فبراير 2023]DATE]EVENT",
        "نازحون من [حرب [2014]DATE]EVENT",
        "بموجب [اتفاق [1963]DATE]LAW",
        "وفق [اتفاق [مكة]GPE]LAW",
        "مرت أيام الدراسة",
        "هجمات [الثلاثاء]DATE",
        "اتفاق [إيران]GPE مع جيرانها",
        "اتفاق السلام",
    ],
)
def test_what_is_called_by_its_day_or_town(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        'تأثرت البلاد بالحالة المدارية "[فيت]EVENT" [أمس]DATE',
        "عبر المنخفض الجوي «[هدى]EVENT» [لبنان]GPE",
        'ضربت العاصفة المدارية "[كيرك]EVENT" البلاد',
        "وخلف [إعصار كاترينا]EVENT دمارا",
        "ضربت [عاصفة دانيال]EVENT المدينة",
        "غمرت العاصفة [إلسا]EVENT المدينة",
        'أوقف المنخفض الجوي "القادم من الشمال" الحركة',
        'وكان السعر المنخفض "سببا" للبيع',
        "ضرب إعصار مدمر الساحل، وضرب إعصار استوائي القرى",
        "وأثار القرار عاصفة غضب",
        "وأصابت العاصفة كريم عون بالخوف",
    ],
)
def test_storms_by_name(marked: str) -> None:
    """In marks or not; what only describes a storm, and a person behind one, name none."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "عقد [أمس]DATE [مؤتمر المغتربين [اللبنانيين]NORP]EVENT",
        "شارك في [مؤتمر الطاقة الدولي]EVENT",
        "شارك في مؤتمر [الوزير [الروسي]NORP]OCC",
        "قال خلال مؤتمر الشركة السنوي إن الأمر انتهى",
        "حضر مؤتمر الحزب الحاكم",
        "قال في مؤتمر صحفي إن الأمر انتهى",
    ],
)
def test_conferences_of_a_nation_or_the_world(marked: str) -> None:
    check(marked)
