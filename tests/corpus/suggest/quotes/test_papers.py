"""Statements and documents behind an attribution: whose they are, who printed them."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_in

PAPERS = [
    (  # a body publishes its own statement
        "ووفق بيان نشرته [وزارة المياه]ORG، فإن السد امتلأ.",
        ["indirect | وفق | وزارة المياه | - | - | السد امتلأ"],
    ),
    (
        "وقال [المتحدث]OCC إن السد امتلأ، بحسب بيان نشرته [وزارة المياه]ORG.",
        ["indirect | قال | المتحدث | وزارة المياه (بحسب) | - | السد امتلأ"],
    ),
    (  # an outlet publishes that of others
        "امتلأ السد لأول مرة، وفق بيان نشرته [صحيفة الساحل]ORG.",
        ["indirect | وفق | بيان | صحيفة الساحل (نشرته) | - | امتلأ السد لأول مرة"],
    ),
    (
        "وقال [المتحدث]OCC إن السد امتلأ، بحسب بيان نشرته [صحيفة الساحل]ORG.",
        ["indirect | قال | المتحدث | صحيفة الساحل (نشرته) | - | السد امتلأ"],
    ),
    (
        "بحسب تصريحات نقلتها [قناة الميناء]ORG عن [قائد الشرطة]OCC، فإن الطريق مغلق.",
        ["indirect | بحسب | قائد الشرطة | قناة الميناء (نقلتها) | - | الطريق مغلق"],
    ),
    (
        "وفقا لتقرير أعدته لجنة التخطيط ونشرته [صحيفة الساحل]ORG، تراجعت الواردات.",
        ["indirect | وفقا | تقرير | صحيفة الساحل (نشرته) | - | تراجعت الواردات"],
    ),
    (
        "ارتفع عدد المصابين كثيرا، بحسب حصيلة أوردتها [البلدية]ORG.",
        ["indirect | بحسب | حصيلة | البلدية (أوردتها) | - | ارتفع عدد المصابين كثيرا"],
    ),
    (
        "وبحسب بيان نشرته [البلدية]ORG على صفحتها، سيغلق الجسر غدا.",
        ["indirect | بحسب | البلدية | - | - | سيغلق الجسر غدا"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PAPERS, ids=lambda value: str(value)[:40])
def test_papers_speak_for_their_issuers(text: str, expected: list[str]) -> None:
    assert quotes_in(text) == expected
