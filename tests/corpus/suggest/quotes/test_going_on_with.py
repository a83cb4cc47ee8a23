"""What goes on behind words: praise without a subject, a detached و, what is compared, what is set against."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of


@pytest.mark.parametrize(
    ("text", "speaker", "verb", "praised"),
    [
        ("ونوه الوزير بالجهود، وثمن الدعم الذي تقدمه المنظمة.", "الوزير", "ثمن", "الدعم الذي تقدمه المنظمة"),
        ("وحذر الوزير من الأزمة وثمن جهود المنظمة.", "الوزير", "ثمن", "جهود المنظمة"),
        ("وأشاد الوزير بالجهود، وثمّن التعاون بين البلدين.", "الوزير", "ثمّن", "التعاون بين البلدين"),
        ("ورحب الوزير بالاتفاق وامتدح الدور المصري.", "الوزير", "امتدح", "الدور المصري"),
        ("وأشاد الوزير بالجهود، وثمنت الحكومة دور المنظمة.", "الحكومة", "ثمنت", "دور المنظمة"),
    ],
)
def test_praise_behind_another_verb(text, speaker, verb, praised):
    assert quotes_of(text)[-1] == f"indirect | {verb} | {speaker} | - | - | {praised}"


@pytest.mark.parametrize("text", ["وارتفع سعر القمح وثمن الخبز.", "دفع المشتري ثمن السيارة."])
def test_price(text):
    assert quotes_of(text) == []


@pytest.mark.parametrize("verb", ["قال", "أتم", "أنهى", "ختم", "أكمل", "واصل", "استطرد"])
def test_detached_conjunction(verb):
    found = quotes_of(f'قال المدرب سامي عون : " كنا الأفضل ". و {verb} : " سنفوز غدا بالبطولة ".')
    assert found[1] == f"direct | {verb} | المدرب سامي عون | - | - | سنفوز غدا بالبطولة"


COMPARED = [
    "العمل بدأ، في حين لم تبدأ المرحلة الثانية",
    "الأسعار ارتفعت، في حين لا تتجاوز الزيادة في الأجور خمسة بالمئة",
    "الأسعار ارتفعت، في حين تتراجع الأجور كل عام",
    "الأسعار ارتفعت، في حين أن الأجور ثابتة",
]


@pytest.mark.parametrize("clause", COMPARED)
def test_what_he_compares(clause):
    assert quotes_of(f"وأوضح المدير أن {clause}.") == [f"indirect | أوضح | المدير | - | - | {clause}"]


@pytest.mark.parametrize(
    "rest",
    ["أغلقت الشرطة الطريق", "لم يصدر تعليق من الوزارة", "رفع البنك توقعاته للنمو", "تؤكد الوزارة أن العمل متوقف"],
)
def test_what_is_set_against_it(rest):
    assert quotes_of(f"وأوضح المدير أن العمل بدأ، في حين {rest}.")[0] == "indirect | أوضح | المدير | - | - | العمل بدأ"


def test_words_in_marks_behind_those_of_a_verb_without_a_subject():
    text = 'قال سامي عون: "الأسعار مرتفعة". وتابع "الأسعار مرتفعة جدا في المدينة"، مؤكدا "سنعمل على خفضها قريبا".'
    assert quotes_of(text)[1:] == [
        "direct | تابع | سامي عون | - | - | الأسعار مرتفعة جدا في المدينة",
        "direct | مؤكدا | سامي عون | - | - | سنعمل على خفضها قريبا",
    ]


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ('القوات هاجمت المنازل في "خلة النمل"', "indirect"),
        ('الوزارة ستخفف قيود "كورونا" في المدارس', "indirect"),
        ('عدد المصابين ب"الكوليرا" ارتفع', "indirect"),
        ('العمل في "غاية الصعوبة"', "mixed"),
        ('البلاد دخلت في "مرحلة خطيرة"', "mixed"),
        ('الأسعار "مستقرة" في السوق', "mixed"),
    ],
)
def test_names_in_marks(clause, kind):
    assert quotes_of(f"وقال سامي عون إن {clause}.") == [f"{kind} | قال | سامي عون | - | - | {clause}"]


@pytest.mark.parametrize("name", ["علي الكردي", "علي المصري", "حسن التركي"])
def test_given_names_that_are_words_too(name):
    found = quotes_of(f"قال سامي عون إن العمل بدأ. وقال {name} إنه سيستمر.")
    assert found[1] == f"indirect | قال | {name} | - | - | سيستمر"


def test_preposition():
    assert quotes_of("وقال على الأرجح إن العمل بدأ.") == ["indirect | قال | - | - | - | العمل بدأ"]
