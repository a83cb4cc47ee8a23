"""The short name of a body in marks or brackets, then whom it speaks to."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'دعت منظمة الأغذية والزراعة "الفاو"، جميع الدول إلى دعم المزارعين.',
            ['indirect | دعت | منظمة الأغذية والزراعة "الفاو" | - | جميع الدول | دعم المزارعين'],
        ),
        (
            'حذرت هيئة الأرصاد "رصد"، السكان من السيول.',
            ['indirect | حذرت | هيئة الأرصاد "رصد" | - | السكان | السيول'],
        ),
        (
            "دعت منظمة الأغذية والزراعة (الفاو)، جميع الدول إلى دعم المزارعين.",
            ["indirect | دعت | منظمة الأغذية والزراعة (الفاو) | - | جميع الدول | دعم المزارعين"],
        ),
        (
            'أدانت منظمة العفو الدولية "أمنستي"، قصف المدارس.',
            ['indirect | أدانت | منظمة العفو الدولية "أمنستي" | - | - | قصف المدارس'],
        ),
    ],
)
def test_short_name(text, expected):
    assert quotes_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'دعت رابطة العمال "القوي"، الذي لا يلين.',
            [],
        ),
    ],
)
def test_words_in_marks(text, expected):
    assert quotes_of(text) == expected
