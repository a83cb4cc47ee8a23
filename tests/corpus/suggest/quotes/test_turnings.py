"""Conditions behind على أن, things told of with عنها, clauses that turn against a demand, papers that carry."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "أقرت البلدية منحا للمزارعين على أن تصرف الشهر المقبل.",
            [],
        ),
        (
            "وأجمع النواب على أن القانون سيئ.",
            ["indirect | أجمع | النواب | - | - | القانون سيئ"],
        ),
    ],
)
def test_condition(text, expected):
    assert quotes_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'رفض المدير الحضور لأسباب قال عنها إنها "شخصية".',
            ["direct | قال | المدير | - | - | شخصية"],
        ),
        (
            "المدرب قال عنه إنه الأفضل.",
            ["indirect | قال | المدرب | - | - | الأفضل"],
        ),
    ],
)
def test_told_of_it(text, expected):
    assert quotes_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ويطالب العمال بزيادة الأجور، إلا أن الشركة تعاني من خسائر، بحسب المدير.",
            [
                "indirect | يطالب | العمال | - | - | زيادة الأجور",
                "indirect | بحسب | المدير | - | - | الشركة تعاني من خسائر",
            ],
        ),
        (
            "ودعت النقابة إلى إضراب عام، لكن المصنع يرفض ذلك، وفقا للمدير.",
            ["indirect | دعت | النقابة | - | - | إضراب عام", "indirect | وفقا | لمدير | - | - | المصنع يرفض ذلك"],
        ),
    ],
)
def test_turn(text, expected):
    assert quotes_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ويطالب العمال بزيادة الأجور، بحسب المدير.",
            ["indirect | يطالب | العمال | المدير (بحسب) | - | زيادة الأجور"],
        ),
        (
            "ويطالب العمال بزيادة الأجور، لكنهم لم يضربوا، بحسب المدير.",
            ["indirect | يطالب | العمال | المدير (بحسب) | - | زيادة الأجور"],
        ),
        (
            "وقال العمال إن الأجور متدنية، لكن الشركة تعاني من خسائر، بحسب المدير.",
            ["indirect | قال | العمال | المدير (بحسب) | - | الأجور متدنية، لكن الشركة تعاني من خسائر"],
        ),
    ],
)
def test_no_turn(text, expected):
    assert quotes_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "نقل بيان لوزارة العدل عن المدير قوله إن العمل مستمر.",
            ["indirect | قوله | المدير | وزارة العدل (نقل) | - | العمل مستمر"],
        ),
        (
            "نقل بيان عن المدير قوله إن العمل مستمر.",
            ["indirect | قوله | المدير | بيان (نقل) | - | العمل مستمر"],
        ),
    ],
)
def test_paper_carries(text, expected):
    assert quotes_of(text) == expected
