"""Guests of one person speak behind him in the plural; a statement speaks for its issuer over a sentence between."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("التقى المدير كريم عون وفدا من العمال، وطالبوا برفع الأجور", ["وفدا من العمال"]),
        ("واستقبلت الوزيرة ستة من المزارعين، وأعربوا عن قلقهم من الجفاف", ["ستة من المزارعين"]),
        # one goes on himself, or several meet them, or nobody is met
        ("التقى المدير كريم عون وفدا من العمال، وطالب برفع الأجور", ["المدير كريم عون"]),
        ("واستقبلت الوزيرة ستة من المزارعين، وأعربت عن قلقها من الجفاف", ["الوزيرة"]),
        ("التقى الوزراء وفدا من العمال، وطالبوا برفع الأجور", ["الوزراء"]),
        # whose statement it is
        (
            "أعلن كريم عون عودته، بحسب بيان أصدرته الوزارة.\nوجرى اللقاء في القاعة.\nوأكد البيان أن العمل بدأ",
            ["كريم عون", "الوزارة"],
        ),
        # somebody else issued one in between
        (
            "أعلن كريم عون عودته، بحسب بيان أصدرته الوزارة.\nوقالت الشرطة في بيان إن اللقاء جيد.\nوأكد البيان أن العمل بدأ",
            ["كريم عون", "الشرطة", "الشرطة"],
        ),
        # it was printed by a paper
        (
            "أعلن كريم عون عودته في بيان نشرته صحيفة النهر.\nوجرى اللقاء في القاعة.\nوأكد البيان أن العمل بدأ",
            ["كريم عون", "كريم عون"],
        ),
    ],
)
def test_who_speaks_behind_another(text: str, speakers: list[str]) -> None:
    assert [quote.split(" | ")[2] for quote in quotes_of(text)] == speakers
