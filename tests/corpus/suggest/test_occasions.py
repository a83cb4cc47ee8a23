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
