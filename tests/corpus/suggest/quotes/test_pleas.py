"""What somebody says something in is no part of who he is: أفاد المواطن في استغاثته أن."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأوضح المقيم في رسالته إلى البلدية أن الماء مقطوع.", "المقيم"),
        ("وذكرت السيدة في التماسها أن البيت تهدم.", "السيدة"),
        ("وأفاد المشترك في استغاثته أن التيار مقطوع.", "المشترك"),
        ("وأكد المواطن في مدينة طنطا أن الماء مقطوع.", "المواطن في مدينة طنطا"),
    ],
)
def test_pleas_are_no_part_of_the_speaker(text: str, speaker: str) -> None:
    assert quotes_of(text)[-1].split(" | ")[2] == speaker
