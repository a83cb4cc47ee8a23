"""Turns of a dialogue: paragraphs that their speaker and a colon open."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_in

SESSION = "شهدت الجلسة سجالا بين [الوزير]OCC [نبيل الحداد]PERS والنائب [سامر]PERS الخطيب.\n"

TURNS = [
    (
        SESSION + "الحداد: صرفت الأموال على المستشفيات.",
        ["indirect | - | الحداد | - | - | صرفت الأموال على المستشفيات"],
    ),
    (
        SESSION + "الخطيب: نريد كشفا بالأسماء.",
        ["indirect | - | الخطيب | - | - | نريد كشفا بالأسماء"],
    ),
    (
        "[د.]OCC [ليلى عون]PERS: المطلوب لجنة تحقيق.\nعفاف الراوي: لا نثق باللجان.",
        [
            "indirect | - | د. ليلى عون | - | - | المطلوب لجنة تحقيق",
            "indirect | - | عفاف الراوي | - | - | لا نثق باللجان",
        ],
    ),
    (
        "[رئيس المجلس]OCC: نصوت الآن على رفع الجلسة.",
        ["indirect | - | رئيس المجلس | - | - | نصوت الآن على رفع الجلسة"],
    ),
    (
        "[ليلى عون]PERS: لن نوقع على التقرير. الأرقام فيه ناقصة.",
        ["indirect | - | ليلى عون | - | - | لن نوقع على التقرير. الأرقام فيه ناقصة"],
    ),
    (
        "[ليلى عون]PERS: لن نوقع على التقرير. وقال [الوزير]OCC إن الأرقام كاملة.",
        [
            "indirect | - | ليلى عون | - | - | لن نوقع على التقرير",
            "indirect | قال | الوزير | - | - | الأرقام كاملة",
        ],
    ),
]

LABELS = [
    "المصدر: وكالة الأنباء المحلية في العاصمة.",
    "الزمان: مساء الأحد المقبل عند الثامنة.",
    "ملاحظة: الأسعار غير شاملة الضريبة.",
    "[المدير الفني]OCC: [نبيل الحداد]PERS من دون مساعدين.",
    "[حكم المباراة]OCC: دولي معتمد.",
    "[نبيل الحداد]PERS: هدفان.",
    "الهداف الأول: سبعة أهداف في الموسم كله.",
    "[دمشق]GPE: غائم مع أمطار متفرقة مساء.",
]

TITLES = [
    (
        "فيضان يغلق الجسر.. والأمانة: المضخات لا تكفي",
        ["indirect | - | الأمانة | - | - | المضخات لا تكفي"],
    ),
    (
        "وكيل «إسكان النواب»: القانون يحمي المستأجر",
        ["indirect | - | وكيل «إسكان النواب» | - | - | القانون يحمي المستأجر"],
    ),
    (
        "سجال في البرلمان.. والخطيب ل[وزير العدل]OCC: أجب عن السؤال\n" + SESSION,
        ["indirect | - | الخطيب | - | وزير العدل | أجب عن السؤال"],
    ),
    ("أعيان الوادي: الهدنة صامدة", ["indirect | - | أعيان الوادي | - | - | الهدنة صامدة"]),
]


@pytest.mark.parametrize(("text", "quotes"), TURNS)
def test_a_paragraph_is_said_by_whom_it_opens_with(text: str, quotes: list[str]) -> None:
    assert quotes_in(text) == quotes


@pytest.mark.parametrize("text", LABELS)
def test_labels_say_nothing(text: str) -> None:
    assert quotes_in(text) == []


@pytest.mark.parametrize(("text", "quotes"), TITLES)
def test_one_word_speaks_in_a_headline(text: str, quotes: list[str]) -> None:
    assert quotes_in(text, headline=True) == quotes
