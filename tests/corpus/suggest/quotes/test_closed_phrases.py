"""Where a phrase without a name is whole, what stands in marks behind a title, hearers before a bare object."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of

WHOLE = [
    ("انتقد مصدر عسكري الهجمات على الميناء.", "مصدر عسكري", "الهجمات على الميناء"),
    ("أدان والد الطفل القرارات الأخيرة.", "والد الطفل", "القرارات الأخيرة"),
    ("أدان شهود عيان الهجمات على الميناء.", "شهود عيان", "الهجمات على الميناء"),
    ("انتقدت إحدى الأمهات التصريحات الأخيرة.", "إحدى الأمهات", "التصريحات الأخيرة"),
    ("رفض مصدر عسكري أي تدخل أجنبي.", "مصدر عسكري", "أي تدخل أجنبي"),
    ("رفضت إحدى الأمهات أي مساومة.", "إحدى الأمهات", "أي مساومة"),
    ("جدد مصدر قضائي التأكيد على أن الملف مغلق.", "مصدر قضائي", "الملف مغلق"),
    ("جددت إحدى الأمهات الدعوة إلى الحوار.", "إحدى الأمهات", "الحوار"),
]


@pytest.mark.parametrize(("text", "speaker", "words"), WHOLE)
def test_no_deed_goes_on_with_a_whole_phrase(text, speaker, words):
    assert [quote.split(" | ")[2:6:3] for quote in quotes_of(text)] == [[speaker, words]]


GOING_ON = [
    ("قالت لجنة التحذير المبكر إن الماء متوفر.", "لجنة التحذير المبكر"),
    ("قال مدير عام المستشفى إن الماء متوفر.", "مدير عام المستشفى"),
    ("قال رئيس نادي القضاة إن الماء متوفر.", "رئيس نادي القضاة"),
    ("انتقد أصحاب المحلات الصغيرة الغلاء.", "أصحاب المحلات الصغيرة"),
]


@pytest.mark.parametrize(("text", "speaker"), GOING_ON)
def test_what_still_goes_on(text, speaker):
    assert [quote.split(" | ")[2] for quote in quotes_of(text)] == [speaker]


OBJECTS = [
    ("انتقد الوزير سالم العبيدي يوم الأحد في بيان الهجمات على الميناء.", "-", "الهجمات على الميناء"),
    ("انتقد الوزير سالم العبيدي لـ«النهر» الهجمات على الميناء.", "النهر", "الهجمات على الميناء"),
    ("أدان الوزير سالم العبيدي للصحفيين في جدة الهجوم على الميناء.", "لصحفيين", "الهجوم على الميناء"),
    ("أكدت الوزيرة في بيان المنظمة دعمها للخطة.", "-", "دعمها للخطة"),
    ("أكدت الوزيرة في بيان الاستقالة دعمها للخطة.", "-", "دعمها للخطة"),
]


@pytest.mark.parametrize(("text", "hearer", "words"), OBJECTS)
def test_object_behind_statement_or_hearer(text, hearer, words):
    assert [quote.split(" | ")[4:] for quote in quotes_of(text)] == [[hearer, words]]


MARKED = [
    ("أعلن الرئيس «البلاد تتقدم سريعا من الأزمة».", "البلاد تتقدم سريعا من الأزمة"),
    ("كشف المدير «المصنع سيغلق أبوابه غدا».", "المصنع سيغلق أبوابه غدا"),
    ("توقع الخبير «الأسعار لن ترتفع غدا».", "الأسعار لن ترتفع غدا"),
    ("بيّن المدير «لن نتراجع أبدا».", "لن نتراجع أبدا"),
]


@pytest.mark.parametrize(("text", "words"), MARKED)
def test_sentence_in_marks_behind_a_title(text, words):
    assert [quote.split(" | ")[0::5] for quote in quotes_of(text)] == [["direct", words]]


@pytest.mark.parametrize(
    "text",
    [
        "أعلن الرئيس «مبادرة السلام الشامل في الشرق الأوسط».",
        "أعلن الرئيس «الخطة الوطنية لتنمية تونس الخضراء».",
        "كشف المدير «البرنامج الوطني للتنمية والتحديث».",
        "افتتح الوزير «المعرض الذي يقام كل عام».",
        "مشى الوزير بين «المصانع التي تعمل في المدينة».",
    ],
)
def test_longer_names_in_marks(text):
    assert quotes_of(text) == []


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("اعتبر أحد الصيادين أن الماء متوفر.", ["أحد الصيادين"]),
        ("اعتبرت إحدى الأمهات أن الماء متوفر.", ["إحدى الأمهات"]),
        ("يعتبر أحد أهم الموانئ في البلاد.", []),
        ("وهو يعتبر أحد الصيادين المهرة في القرية.", []),
    ],
)
def test_one_of_several_holds_something_or_is_held_to_be_it(text, speakers):
    assert [quote.split(" | ")[2] for quote in quotes_of(text)] == speakers
