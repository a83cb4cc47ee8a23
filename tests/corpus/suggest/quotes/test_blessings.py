"""بارك reports what somebody gives his blessing to; it is also a Korean name and what is wished."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بارك رئيس الطائفة الاتفاق بين الطرفين.", "indirect | بارك | رئيس الطائفة | - | - | الاتفاق بين الطرفين"),
        (
            "بارك مفتي الجمهورية تسمية سامي عون رئيسا.",
            "indirect | بارك | مفتي الجمهورية | - | - | تسمية سامي عون رئيسا",
        ),
    ],
)
def test_what_is_blessed(text: str, expected: str) -> None:
    assert quotes_of(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "بارك الله في جهودكم.",
        "وقال بارك الله فيكم يا شباب.",
        "بارك غيون هيه تزور واشنطن.",
        "بارك جي سونغ يعود إلى مانشستر.",
        "وصل بارك إلى سيول.",
        "قام المدرب المبارك بتوقيع العقد.",
        "قال تبارك وتعالى في كتابه",
        "بارك",
    ],
)
def test_no_blessing(text: str) -> None:
    assert quotes_of(text) == []
