"""Definite verbal nouns that are what somebody declares: behind a subject, behind a date, behind a noun of saying."""

import pytest

from corpus.suggest.entities import find_entities
from tests.corpus.suggest.quotes.reading import quotes_in, quotes_of

DECLARED = [
    ("أعلنت", "الشركة", "الاستحواذ على المصنع"),
    ("أعلن", "الاتحاد", "الانسحاب من البطولة"),
    ("أعلن", "البنك", "الإبقاء على الفائدة"),
    ("أعلنت", "الشركة", "الاستغناء عن مئات الموظفين"),
    ("أعلن", "النادي", "التعاقد مع لاعب جديد"),
    ("أعلنت", "القوات", "السيطرة على البلدة"),
    ("أعلن", "المدرب", "التخلي عن منصبه"),
    ("أكدت", "الوزارة", "المضي في الخطة"),
    ("أكد", "الوزير", "المضي قدما في الخطة"),
    ("أكد", "الوزير سامي عون", "السعي إلى الحل"),
    ("أكد", "الوزير", "الحرص على استقرار الأسعار"),
    ("أكدت", "الوزارة", "التصدي لكل المخالفات"),
    ("أكد", "المجلس", "الالتزام بالمواعيد"),
    ("أكد", "السفير", "الوقوف إلى جانب الشعب"),
    ("أكد", "النائب", "السعي نحو الحل"),
]


@pytest.mark.parametrize(("verb", "speaker", "deed"), DECLARED)
@pytest.mark.parametrize("date", ["", "يوم أمس الخميس ", "مساء أمس الأحد ", "اليوم الثلاثاء "])
def test_what_is_declared(verb, speaker, deed, date):
    assert quotes_of(f"{verb} {speaker} {date}{deed}.") == [f"indirect | {verb} | {speaker} | - | - | {deed}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "جاء ذلك بعد إعلان الجيش السيطرة على المدينة.",
            "indirect | إعلان | الجيش | - | - | السيطرة على المدينة",
        ),
        (
            "وتراجع السهم إثر إعلان البنك الإبقاء على الفائدة.",
            "indirect | إعلان | البنك | - | - | الإبقاء على الفائدة",
        ),
        ("جاء ذلك بعد إعلان الوزارة إغلاق المدارس.", "indirect | إعلان | الوزارة | - | - | إغلاق المدارس"),
    ],
)
def test_noun_of_saying_with_its_owner(text, expected):
    assert quotes_of(text) == [expected]


def test_participle():
    assert quotes_of("وقال الوزير إن العمل جار، مؤكدا المضي قدما في الخطة.") == [
        "indirect | قال | الوزير | - | - | العمل جار",
        "indirect | مؤكدا | الوزير | - | - | المضي قدما في الخطة",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "زار الوزير المستشفى.",
        "أكدت وزارة الدفاع في العاصمة.",
        "بعد إعلان الحرب على الفساد.",
        "رفض الوزير التعليق على الخبر.",
    ],
)
def test_no_deed(text):
    assert quotes_of(text) == []


@pytest.mark.parametrize("deed", ["المضي", "السعي", "التصدي", "التخلي", "التنحي", "التحري", "التهاني"])
def test_deeds_that_end_like_adjectives_are_no_part_of_names(deed):
    text = f"أكد الوزير {deed} في الخطة. وأكد الوزير سامي عون {deed} في الخطة."
    found = [text[each.start : each.end] for each in find_entities(text).mentions]
    assert found == ["الوزير", "الوزير", "سامي عون"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أكد مصدر مخاطبة البنك بشأن القرض.", "مصدر | - | - | مخاطبة البنك بشأن القرض"),
        ("أكد المدير متابعة القضية.", "المدير | - | - | متابعة القضية"),
        ("أعلن الجيش محاصرة المدينة.", "الجيش | - | - | محاصرة المدينة"),
        ("أكدت المديرة معاملة الجميع بالمثل.", "المديرة | - | - | معاملة الجميع بالمثل"),
        ("وأكدت المديرة مخاطبة الجمهور أن السد متين.", "المديرة | - | الجمهور | السد متين"),
        ("وأكد المدير مخاطبا الجمهور أن السد متين.", "المدير | - | الجمهور | السد متين"),
        ("وأعلن المدير مباشرة أن السد متين.", "المدير | - | - | السد متين"),
    ],
)
def test_deeds_that_look_like_what_a_woman_does(text, expected):
    assert [line.split(" | ", 2)[2] for line in quotes_of(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أعلنت [الأمينة]OCC اجتماع المجلس غدا.", "indirect | أعلنت | الأمينة | - | - | اجتماع المجلس غدا"),
        ("أعلن [القصر]ORG زواج الأميرة.", "indirect | أعلن | القصر | - | - | زواج الأميرة"),
        ("أعلنت [الشرطة]ORG فقدان صيادين.", "indirect | أعلنت | الشرطة | - | - | فقدان صيادين"),
        # who meets speaks, and in a meeting somebody does
        ("أعلن اجتماع المزارعين دعم القرية.", "indirect | أعلن | اجتماع المزارعين | - | - | دعم القرية"),
        ("أعلن اجتماع المزارعين أن الموسم انتهى.", "indirect | أعلن | اجتماع المزارعين | - | - | الموسم انتهى"),
        ("أعلن [المدير]OCC خلال اجتماع اللجنة دعم القرية.", "indirect | أعلن | المدير | - | - | دعم القرية"),
    ],
)
def test_events(text, expected):
    assert quotes_in(text) == [expected]
