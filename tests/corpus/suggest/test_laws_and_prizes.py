import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "أقرت اللجنة [قانون العمل]LAW الجديد",
        "صوت الحضور على [قانون الإيجار القديم]LAW",
        "عدل المجلس [قانون إيجار الأماكن رقم 49 ل[سنة 1977]DATE]LAW",
        "صدرت [اللائحة التنفيذية ل[قانون الاستثمار]LAW]LAW",
        "خالف [مدونة الشغل]LAW",
        "استند إلى [القانون المدني]LAW",
        "اللائحة طويلة",
        "تعديل قانون جديد",
    ],
)
def test_laws_end_before_what_tells_their_text(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "فاز ب[جائزة [الملك]OCC [عبدالعزيز]PERS للجودة]EVENT",
        "نال جائزة أفضل [لاعب]OCC",
        "سلم جائزة مالية للفائز",
        "شارك في [سباق [الدوحة]GPE للهجن]EVENT",
        "افتتح [أسبوع [بيروت]GPE للتصميم]EVENT",
        "بدأ أسبوع المياه الدافئة",
        "نظموا [أسبوع المياه [العربي]NORP]EVENT",
        "خلال [معركة الكرامة]EVENT [عام 1968]DATE",
    ],
)
def test_prizes_races_and_weeks(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "أطلق صواريخ من نوع [فجر 5]PRODUCT",
        "ركب سيارة من طراز [كيا]PRODUCT",
        "حلقت طائرة من طراز [لانكستر-7]PRODUCT",
        "هذه سيارة من طراز قديم",
        "مسدس من نوع آخر",
        "الأزمة من نوع شاهد",
    ],
)
def test_a_model_stands_behind_its_sort(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "نصت [المادة (94)]LAW من الدستور على ذلك",
        "نصت [المادة (12) من [قانون العمل]LAW]LAW على ذلك",
        "وفق [المادة 22 من [لائحة المسابقات]LAW]LAW",
        "صدر [الأمر الملكي رقم (38)]LAW",
        "صدر [الأمر الملكي رقم أ/12]LAW",
        "صدر القرار ([5]CARDINAL صفحات)",
    ],
)
def test_numbers_in_brackets(marked: str) -> None:
    """The number of an article or a decree may stand in brackets or have a letter."""
    check(marked)
