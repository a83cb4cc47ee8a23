"""Whose a body is stands outside its name; polls told as the latest; a relative clause whose verb is another's."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_in, quotes_of

BELONGING = [
    ("وقال مركز «الأمل» التابع لـ«جامعة النهر» إن العمل جار.", "indirect | قال | مركز «الأمل» | - | - | العمل جار"),
    # who hears is another
    (
        "قالت وزارة الصحة لوكالة الشرق إن العمل جار.",
        "indirect | قالت | وزارة الصحة | - | وكالة الشرق | العمل جار",
    ),
]


@pytest.mark.parametrize(("text", "quote"), BELONGING)
def test_whose_a_body_is(text, quote):
    assert quotes_of(text) == [quote]


def test_whose_a_body_is_hears_nothing():
    assert quotes_of("قالت القناة التابعة للحركة إن العمل جار.")[0].split(" | ")[4] == "-"


POLLS = [
    ("أحدث استطلاع للرأي: سالم سيفوز\nنص.", "أحدث استطلاع للرأي"),
    ("آخر تقرير أممي: المناخ يتغير\nنص.", "آخر تقرير أممي"),
    ("أكبر دراسة من نوعها: القهوة مفيدة\nنص.", "أكبر دراسة من نوعها"),
]


@pytest.mark.parametrize(("text", "speaker"), POLLS)
def test_the_latest_poll_leads_a_headline(text, speaker):
    assert quotes_in(text, headline=True)[0].split(" | ")[2] == speaker


@pytest.mark.parametrize(
    "text", ["أهم وثيقة: عقد الزواج\nنص.", "أكبر كتاب: معرض يفتح\nنص.", "أفضل هدف: سالم يسجل\nنص."]
)
def test_what_else_is_the_greatest_leads_none(text):
    assert quotes_in(text, headline=True) == []


RELATIVES = [
    ("وسعى النائب سالم حداد إلى كسب تأييد الطبقة الوسطى، التي يقول إنها مهملة.", "النائب سالم حداد"),
    ("وتطلع النائب سالم حداد إلى تأييد العمال والمزارعين، التي يقول: «إن النخبة أهملتها».", "النائب سالم حداد"),
    ("زارت الوزيرة ليلى حداد الحزب الذي تقول إنه جاد.", "الوزيرة ليلى حداد"),
    # who is told of speaks, or the subject follows
    ("زار الوزير سالم حداد المنظمة التي أكدت أن العمل جار.", "المنظمة"),
    ("زار الوزير سالم حداد اللجنة التي قال رئيسها إن العمل جار.", "رئيسها"),
    ("لكن استطلاعا جديدا للرأي أجرته «النهر»، أظهر أن سالم سيفوز.", "استطلاعا جديدا للرأي"),
]


@pytest.mark.parametrize(("text", "speaker"), RELATIVES)
def test_relative_clauses_whose_verb_is_anothers(text, speaker):
    assert quotes_of(text)[-1].split(" | ")[2] == speaker
