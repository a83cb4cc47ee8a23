"""Who goes on, who never speaks, whose remarks are carried, and what is asked in other words than the verb's own."""

import pytest

from corpus.readers.text import document
from corpus.suggest.pages import laid_out
from corpus.suggest.rules import RuleSuggester
from schemas.records import Block, Body

LIKE = laid_out(document("خبر\nقال الوزير إن الأمر انتهى اليوم.\n".encode(), ("x.txt",)))
RULES = RuleSuggester()


def suggested(text, headline=False):
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n")):
        role = "headline" if headline and number == 0 else "body"
        blocks.append(Block(role=role, start=at, end=at + len(line), raw_start=at, raw_end=at + len(line)))
        at += len(line) + 1
    body = {"text": text, "blocks": tuple(blocks), "furniture": ()}
    body["alignment"] = ({"start": 0, "raw_start": 0, "length": len(text)},)
    return RULES.suggest(LIKE.model_copy(update={"body": Body.model_validate(body)}))


def told(text, headline=False):
    """Return (cue, speakers, relays, hearer, words) of every quotation of a text."""
    return [
        (
            quote.cue.text if quote.cue else "-",
            " + ".join(link.text for link in quote.chain if link.role == "speaker"),
            " + ".join(link.text for link in quote.chain if link.role == "relay"),
            quote.addressee.text if quote.addressee else "",
            " … ".join(span.text for span in quote.spans),
        )
        for quote in suggested(text, headline).quotes
    ]


def who_spoke_last(text):
    """Return the name of the cluster of the last quotation's speaker."""
    found = suggested(text)
    speaker = next(link for link in found.quotes[-1].chain if link.role == "speaker")
    return next(cluster.name for cluster in found.clusters if cluster.id == speaker.cluster)


def speakers(text):
    return [quote[1] for quote in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "نقلت شبكة المسار عن نعمة قوله إن مخزون القمح لدى وزارة التجارة نفد.\nوأضاف أن السعر ارتفع.",
            ["نعمة", "نعمة"],
        ),
        ("نقلت شبكة المسار عن نعمة قولها إن القمح نفد.\nوأضافت أن السعر ارتفع.", ["نعمة", "نعمة"]),
        ("وأوضح أن مواقف وزراء المالية متباينة. وأشار إلى أنه لن يستقيل.", ["", ""]),
        ("نقل التلفزيون عن علي سالم قوله إن الجسر جاهز. وأضاف أن الطريق مفتوح.", ["علي سالم", "علي سالم"]),
        ("نقلت الوكالة عن الوزير أن الجسر جاهز. وأضافت أن الطريق مفتوح.", ["الوزير", "الوكالة"]),
        ("زار الوزير علي سالم الجسر. وأضاف أن الطريق مفتوح.", ["الوزير علي سالم"]),
    ],
)
def test_the_last_speaker_goes_on(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقالت عندما سئلت إن الملف أغلق.", [""]),
        ("وقالت حينما سئلت: «لا أعلم شيئا».", [""]),
        ("واتهمت بعدما خسرت الحكومة بالتزوير.", [""]),
        ("القاضي عارف عزت بعدما أمر بنقله إلى أسباب صحية.", []),
        ("وعزت الشركة سبب التأخير إلى الأمطار.", ["الشركة"]),
        ("عزت الوزارة الأزمة إلى نقص الوقود.", ["الوزارة"]),
    ],
)
def test_no_conjunction_speaks(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ونقلت الإذاعة أقوال الوزير علي سالم، خلال زيارته للسد: «لن نبيع الماء». وتابع: «الماء للجميع».",
            [
                ("نقلت", "الوزير علي سالم", "الإذاعة", "", "لن نبيع الماء"),
                ("تابع", "الوزير علي سالم", "", "", "الماء للجميع"),
            ],
        ),
        ("وبثت قناة الغد كلمة الوزير علي سالم: «لن نبيع».", [("بثت", "الوزير علي سالم", "قناة الغد", "", "لن نبيع")]),
        ("بثت قناة الغد تصريحات للوزير: «لن نبيع الماء».", [("بثت", "لوزير", "قناة الغد", "", "لن نبيع الماء")]),
        ("نقل التلفزيون تصريحات الوزير قال فيها: «لن نبيع».", [("قال", "الوزير", "", "", "لن نبيع")]),
        ("نشرت صحيفة الغد صورة الوزير: «لن نبيع الماء».", []),
        ("نقل التلفزيون تصريحات الوزير:", []),
        ("نقل التلفزيون تصريحات", []),
    ],
)
def test_whose_remarks_are_carried_speaks(text, expected):
    found = told(text)
    assert found == expected or not expected and all(quote[1] != "الوزير" for quote in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وكان علي سالم ومحمود حسن قد دعيا إلى التهدئة.", [("دعيا", "علي سالم + محمود حسن", "", "", "التهدئة")]),
        ("أكدت الشرطة ومسؤولون غرق سفينة في الخليج.", [("أكدت", "الشرطة ومسؤولون", "", "", "غرق سفينة في الخليج")]),
        ("دعت البلدية الجميع بضرورة ترشيد المياه.", [("دعت", "البلدية", "", "الجميع", "ضرورة ترشيد المياه")]),
        ("دعا النائب الحكومة بعد الجلسة إلى الاستقالة.", [("دعا", "النائب", "", "الحكومة", "الاستقالة")]),
        ("دعا الوزير السفراء بعدم التأخر إلى اجتماع.", [("دعا", "الوزير", "", "السفراء", "اجتماع")]),
        ("طالب السجين نقله إلى المستشفى.", [("طالب", "السجين", "", "", "نقله إلى المستشفى")]),
        ("طالبت الوزارة موظفيها بالعودة.", [("طالبت", "الوزارة", "", "موظفيها", "العودة")]),
        ("طالبت النقابة إدارتها بالعودة.", [("طالبت", "النقابة", "", "إدارتها", "العودة")]),
        (
            "وجه المدير إلى كافة الموظفين بضرورة الحضور باكرا.",
            [("وجه", "المدير", "", "كافة الموظفين", "ضرورة الحضور باكرا")],
        ),
        (
            "وكما ذكرت تقارير لوسائل إعلام محلية أن الجسر انهار.",
            [("ذكرت", "تقارير لوسائل إعلام محلية", "", "", "الجسر انهار")],
        ),
        (
            "أكد الوزير في تصريحات لوسائل إعلام محلية أن الجسر سليم.",
            [("أكد", "الوزير", "", "وسائل إعلام محلية", "الجسر سليم")],
        ),
        ("وقال بيان «الجسر لا يحتمل الشاحنات».", [("قال", "بيان", "", "", "الجسر لا يحتمل الشاحنات")]),
        ("وقال بيان «حركة النهر» إن الجسر سليم.", [("قال", "حركة النهر", "", "", "الجسر سليم")]),
    ],
)
def test_asked_and_told_otherwise(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أعلنت الهيئة أن السيول قتلت شخصين· وأكد المدير أن الطريق مغلق·", ["السيول قتلت شخصين", "الطريق مغلق"]),
        ("قال الوزير إن السعر 3·5 دنانير والطلب جيد.", ["السعر 3·5 دنانير والطلب جيد"]),
        ("قال الوزير إن السعر ثابت · وإن الطلب جيد.", ["السعر ثابت · وإن الطلب جيد"]),
        ("·", []),
        ("قال·", []),
    ],
)
def test_middle_dot_ends_a_sentence(text, expected):
    assert [quote[4] for quote in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سيكون القبول وفق معياري السن والخبرة.", []),
        ("سيتم توزيع الخيام حسب الأولوية.", []),
        ("سيتم اختيار المدرسين وفق نتائج الامتحان.", []),
        ("ارتفع عدد السكان وفق نتائج دراسة للوزارة.", ["نتائج دراسة للوزارة"]),
        ("ارتفع عدد السكان وفق الوزارة.", ["الوزارة"]),
    ],
)
def test_standards_are_no_sources(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال المدير إن هذه الممارسات تظهر أن «الاتحاد عاجز».", ["هذه الممارسات تظهر أن «الاتحاد عاجز»"]),
        ("وقال المدير إن هذه الدراسة تظهر أن الدواء نافع.", ["هذه الدراسة تظهر أن الدواء نافع", "الدواء نافع"]),
    ],
)
def test_deeds_show_and_say_nothing(text, expected):
    assert [quote[4] for quote in told(text)] == expected


def test_a_deed_behind_the_colon_of_a_headline_says_nothing():
    found = told("سالم: فعل أحمق يؤكد عجز الاتحاد\nقال المدير علي سالم إن المباراة انتهت.", headline=True)
    assert [quote[1] for quote in found] == ["سالم", "المدير علي سالم"]
