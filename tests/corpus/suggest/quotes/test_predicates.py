"""What a noun is said to be, or a thing to prove, is no report of its own."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قال حداد إن البلدية مطالبة بترميم الجسر، مؤكدا أن الخطر قريب.",
            [
                "indirect | قال | حداد | - | - | البلدية مطالبة بترميم الجسر",
                "indirect | مؤكدا | حداد | - | - | الخطر قريب",
            ],
        ),
        (
            "قال حداد إن الدولة اليوم مطالبة بدعم المزارعين.",
            ["indirect | قال | حداد | - | - | الدولة اليوم مطالبة بدعم المزارعين"],
        ),
        (
            "قالت المديرة إن وزيرة الصحة ليلى حسن مطالبة بالاستقالة.",
            ["indirect | قالت | المديرة | - | - | وزيرة الصحة ليلى حسن مطالبة بالاستقالة"],
        ),
        (
            "والحكومة مطالبة بحماية الغابات.",
            [],
        ),
    ],
)
def test_called_upon_is_a_predicate(text, expected):
    assert quotes_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وقالت النقابة إن العمال متعبون، مطالبة بزيادة الأجور.",
            ["indirect | قالت | النقابة | - | - | العمال متعبون", "indirect | مطالبة | النقابة | - | - | زيادة الأجور"],
        ),
        (
            "وعادت الوزيرة إلى بيروت مطالبة بتشكيل لجنة.",
            ["indirect | مطالبة | الوزيرة | - | - | تشكيل لجنة"],
        ),
    ],
)
def test_participle_goes_on(text, expected):
    assert quotes_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وقال المدير إن هذا الأمر يكشف أن المصنع خاسر.",
            ["indirect | قال | المدير | - | - | هذا الأمر يكشف أن المصنع خاسر"],
        ),
        (
            "وأوضحت المديرة أن هذا القانون يؤكد أن الضرائب سترتفع.",
            ["indirect | أوضحت | المديرة | - | - | هذا القانون يؤكد أن الضرائب سترتفع"],
        ),
        (
            "وأضاف المدير أن هذه الأرقام تثبت أن الخطة ناجحة.",
            ["indirect | أضاف | المدير | - | - | هذه الأرقام تثبت أن الخطة ناجحة"],
        ),
    ],
)
def test_thing_proves(text, expected):
    assert quotes_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وقال المدير إن هذا التقرير يؤكد أن المصنع خاسر.",
            [
                "indirect | قال | المدير | - | - | هذا التقرير يؤكد أن المصنع خاسر",
                "indirect | يؤكد | التقرير | المدير (قال) | - | المصنع خاسر",
            ],
        ),
        (
            "قالت المديرة إن هذا المسؤول أكد أن الخطة ناجحة.",
            ["indirect | أكد | هذا المسؤول | المديرة (قالت) | - | الخطة ناجحة"],
        ),
    ],
)
def test_thing_speaks(text, expected):
    assert quotes_of(text) == expected
