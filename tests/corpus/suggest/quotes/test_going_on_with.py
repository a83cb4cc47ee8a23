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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "عاد المدرب سامي عون إلى بيروت مؤكدا أن اللاعبين وافقوا. وأضاف أن الملعب جاهز.",
            "indirect | أضاف | المدرب سامي عون | - | - | الملعب جاهز",
        ),
        (
            "غادرت الوزيرة ليلى عون القاعة، موضحة أن النواب رفضوا. وأشارت إلى أن القانون باق.",
            "indirect | أشارت | الوزيرة ليلى عون | - | - | القانون باق",
        ),
        (
            "قال الوزير سامي عون إن الحزب قوي، لافتا إلى أن المدرب نجح. وأضاف أن الملعب جاهز.",
            "indirect | أضاف | الوزير سامي عون | - | - | الملعب جاهز",
        ),
    ],
)
def test_who_spoke_in_a_participle_goes_on(text, told):
    assert quotes_of(text)[-1] == told


@pytest.mark.parametrize(
    ("told", "saying"),
    [
        ("وأكد الوزير سامي عون أن الماء قليل", "تابع قائلا"),
        ("وأكد الوزير سامي عون أن الماء قليل، مشيرا إلى أن حزب العمل هو الأكبر", "أضاف قائلا"),
        ("وأكدت الوزيرة ليلى عون أن الماء قليل، موضحة أن البلدية طلبت المهلة", "تابعت قائلة"),
    ],
)
def test_goes_on_saying_behind_a_comma(told, saying):
    found = quotes_of(f'{told}، {saying}: "سنعمل غدا".')
    speaker = found[0].split(" | ")[2]
    assert found[-1] == f"direct | {saying} | {speaker} | - | - | سنعمل غدا"
    assert not any(saying in quote for quote in found[:-1])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('الوزير سامي عون، وهو رئيس حزب العمل، تابع قائلا: "سنعمل غدا".', "الوزير سامي عون"),
        ('قال الوزير سامي عون إن مدير السد، الذي زار المدينة، تابع قائلا: "سنعمل غدا".', "مدير السد"),
    ],
)
def test_subject_before_saying_behind_a_comma(text, speaker):
    assert quotes_of(text)[-1].startswith(f"direct | تابع قائلا | {speaker} | ")


@pytest.mark.parametrize("verb", ["أبرز", "بين", "كشف"])
def test_likewise_that(verb):
    found = quotes_of(f"أوضح الوزير سامي عون أن الماء متوفر، كما {verb} أن السد امتلأ.")
    assert found == [
        "indirect | أوضح | الوزير سامي عون | - | - | الماء متوفر",
        f"indirect | {verb} | الوزير سامي عون | - | - | السد امتلأ",
    ]


def test_no_verb_behind_likewise():
    text = "أوضح الوزير سامي عون أن الفرق كبير، كما بين المدن أن يتسع."
    assert len(quotes_of(text)) == 1


@pytest.mark.parametrize("opening", [': "', ": «", 'إن "', "إن «"])
def test_participle_behind_words_that_no_mark_closes(opening):
    found = quotes_of(f"قال الوزير سامي عون {opening}الماء متوفر في المدن، لافتا إلى أن السد امتلأ.")
    assert found[0] == "direct | قال | الوزير سامي عون | - | - | الماء متوفر في المدن"
    assert found[1].endswith("| لافتا | الوزير سامي عون | - | - | السد امتلأ")


def test_participle_in_words_that_a_mark_closes():
    words = "الرئيس وصل إلى المدينة، لافتا إلى أن السد امتلأ"
    assert quotes_of(f"قال الوزير سامي عون: «{words}».") == [f"direct | قال | الوزير سامي عون | - | - | {words}"]


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("ذكرت الوكالة أن المدرب غادر الملعب، مشيرا إلى أن الفريق تعب.", "الوكالة (ذكرت)"),
        ("قالت الإذاعة إن المدير وافق على العرض، معتبرا أن الوقت مناسب.", "الإذاعة (قالت)"),
        ("قالت الوزيرة إن المدير استقال، مؤكدة أن الأمر انتهى.", "-"),
        ("قال الوزير إن المديرة استقالت، مؤكدا أن الأمر انتهى.", "-"),
        ("نفت الوزارة أن يكون المدير قد استقال، مؤكدا أن الأمر شائعة.", "-"),
        ("اتهمت الوزارة المدير بالفساد، مؤكدا أنه بريء.", "-"),
        ("عاد المدرب إلى بيروت مؤكدا أن الفريق تعب.", "-"),
    ],
)
def test_participle_of_somebody_told_of(text: str, relay: str) -> None:
    assert quotes_of(text)[-1].split(" | ")[3] == relay
