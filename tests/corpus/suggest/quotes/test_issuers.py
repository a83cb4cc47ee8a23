"""Whose the statement is that speaks in a later sentence."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of

STATEMENTS = [
    (
        "قالت شركة المياه في بيان إن الضخ عاد. وأضاف البيان أن العمل انتهى أمس. وأكد البيان أن الماء متوفر.",
        ["شركة المياه", "شركة المياه", "شركة المياه"],
    ),
    ("أصدرت شركة المياه بيانا بشأن العطل. وأكد البيان أن الماء متوفر.", ["شركة المياه"]),
    ("بحسب بيان لوزارة الصحة فإن المرض انتهى. وذكر البيان أن الوزير زار القرية.", ["وزارة الصحة", "وزارة الصحة"]),
    ("أكد البيان أن الحدود مفتوحة.", ["البيان"]),
    ("أكد البيان الختامي أن الحدود مفتوحة.", ["البيان الختامي"]),
    ("قالت شركة المياه إن الضخ عاد. وأضاف البيان أن العمل انتهى أمس.", ["شركة المياه", "البيان"]),
    ("قالت شركة المياه في تقرير إن الضخ عاد. وأضاف التقرير أن العمل انتهى أمس.", ["شركة المياه", "التقرير"]),
]


@pytest.mark.parametrize(("text", "speakers"), STATEMENTS)
def test_statements_speak_for_whoever_issued_them(text: str, speakers: list[str]) -> None:
    assert [line.split(" | ")[2] for line in quotes_of(text)] == speakers
