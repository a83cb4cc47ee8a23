"""Places of datelines that spaces set off, and hope that is shown rather than a verb with a pronoun."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_in, quotes_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("النهر : [بيروت]GPE  طالبت [وزارة الصحة]ORG السكان بالحذر.", "وزارة الصحة"),
        # without the spaces, or without a dateline, the capital speaks
        ("خبير: [باريس]GPE طالبت [وزارة الصحة]ORG بالحذر.", "باريس"),
        ("[باريس]GPE  طالبت [وزارة الصحة]ORG بالحذر.", "باريس"),
    ],
)
def test_a_place_that_is_set_off_does_not_speak(text, speaker):
    assert [quote.split(" | ")[2] for quote in quotes_in(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أبدى المدير أمله في أن يعود السكان.", ["indirect | أبدى | المدير | - | - | أمله في أن يعود السكان"]),
        (
            "أكد المدير أن الجسر سليم، مبديا أمله في أن يعود السكان.",
            [
                "indirect | أكد | المدير | - | - | الجسر سليم",
                "indirect | مبديا | المدير | - | - | أمله في أن يعود السكان",
            ],
        ),
        ("عاد المدير مع أمله في أن يعود السكان.", []),
    ],
)
def test_hope_is_shown(text, expected):
    assert quotes_of(text) == expected
