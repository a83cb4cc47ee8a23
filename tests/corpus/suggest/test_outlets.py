import pytest

from corpus.suggest.entities import find_entities
from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        'قال [سامر ناصر]PERS في تصريح ل"[السنابل]ORG" إن الأسعار سترتفع',
        "وأوضح [الوزير]OCC ل«[الضفاف]ORG» أن الوضع مستقر",
        'وقال [أحمد سالم]PERS في اتصال هاتفي مع "[الواحة]ORG" إن الطرق سالكة',
        "في تصريح ل[هسبريس]ORG، قال إنه مطمئن",
        "في حديث ل[أطلس 24]ORG، قال إنه مطمئن",
        "كشف مصدر أمني ل[مراسل [الأفق]ORG]OCC ذلك",
        "جاء في بيان تلقت / [المدار نيوز]ORG / نسخة منه",
        'في تصريح تابعته "[المدار نيوز]ORG"',
        "وفق وثيقة اطلعت عليها [لوميير 24]ORG، فإن الخطة جاهزة",
        "نقلت [وكالة أنباء ((شينخوا))]ORG ذلك",
        'قالت [يومية "صوت الجنوب"]ORG ذلك',
        "وأبلغ مصدر «[أم النخيل اليوم]ORG» أن الملف أحيل",
        "علمت «[السنابل]ORG» من مصادرها أن اللقاء تأجل",
        "قال [سامر ناصر]PERS ل[جودي 24]ORG إن الطريق سالك",
        "قال [سامر ناصر]PERS ل[أطلس 24]ORG إن الطريق سالك",
        "قال [رئيس المجلس]OCC ل[منصة صدى الوادي]ORG إن الطريق سالك",
        "قال [الوزير]OCC ل[رويترز]ORG إن الطريق سالك",
        'قال [رئيس [اللجنة النيابية]ORG]OCC ل[صحيفة "الضفاف"]ORG إن القانون جاهز',
        "قال [المدير العام ل[وكالة الأنباء [السعودية]NORP]ORG]OCC إن العمل مستمر",
        "وأضاف ل«[المنارة]ORG» أن دورا أغلقت",
        "وقال ردا على سؤال ل«[الساحة]ORG»: لن نسمح",
        "أوضح مصدر تحدث إلى «[المنارة]ORG» أن الملف أحيل",
        'وأفاد مصدر نقابي "[سوسة الآن]ORG" بأن الوساطة فشلت',
        'وقال مصدر داخل النادي ل"[كل الملاعب]ORG" إن العرض رسمي',
        "في تصريح ل[جريدة الشمال بريس]ORG",
        "في مداخلة مع [قناة سي تايم سبورتس]ORG",
        # what is no outlet
        "تحدث لجمهوره عن الموسم",
        'وكتب لـ"صديقه القديم" أن السفر قريب',
        "هذه دراسة [عربية]NORP جديدة",
        "أبلغ [الوزير]OCC «مجموعة من الأهالي» أن القانون جاهز",
        'أبلغ [الوزير]OCC "نظيره [الفرنسي]NORP" أن الأمر صعب',
        "وأشار لموقع الحادث بيده",
        'قال إنه مستعد ل"الحوار" مع [الحكومة]ORG',
        'دعا [الرئيس]OCC إلى الاستعداد ل"المواجهة"',
        "أكد في تصريح لوسائل الإعلام ذلك",
        "قال في تصريحات ل[لصحفيين]OCC ذلك",
        'طلب حوارا مع "الأطراف كافة"',
    ],
)
def test_outlets_that_their_surroundings_show(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    ("dateline", "outlet"),
    [
        ("نابلس 21-10-2026 السنابل -", "السنابل"),
        ("تونس 14 نوفمبر (الضفاف) -", "الضفاف"),
        ("موسكو – بريد عربي |", "بريد عربي"),
        ("إزمير / محمد يلماز / البوسفور", "البوسفور"),
        ("القاهرة -", None),
        ("بيروت – سامي عون:", None),
        ("عمان، الأردن -", None),
    ],
)
def test_the_outlet_of_a_dateline(dateline: str, outlet: str | None) -> None:
    text = f"{dateline}\nقال الوزير إن الطرق سالكة"
    bodies = [text[it.start : it.end] for it in find_entities(text, [(0, len(dateline))]).mentions if it.label == "ORG"]
    assert bodies == ([outlet] if outlet else [])


def test_an_outlet_of_a_common_word_is_known_again_in_marks_alone() -> None:
    dateline = "الطفيلة 16 أيار (الينابيع) -"
    text = f"{dateline}\nقال سالم ل(الينابيع) إن الينابيع فاضت"
    found = [it.start for it in find_entities(text, [(0, len(dateline))]).mentions if it.label == "ORG"]
    assert found == [text.index("الينابيع"), text.index("(الينابيع) إن") + 1]


def test_an_outlet_in_marks_is_known_again_without_its_type_word_but_a_platform_is_none() -> None:
    text = "أفادت وكالة «الينبوع» السورية للأنباء بذلك عبر منصة «إكس». وأضافت «الينبوع» أن الينبوع فاض"
    bodies = [text[it.start : it.end] for it in find_entities(text).mentions if it.label == "ORG"]
    assert bodies == ["وكالة «الينبوع» السورية للأنباء", "الينبوع"]
