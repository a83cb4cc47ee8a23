"""An outlet in marks behind an unnamed source heard it; marks that belong to a name or an adjective do not."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'انفجر المصنع حسبما أفاد مصدر أمني "سكاي نيوز عربية".',
            ["indirect | أفاد | مصدر أمني | - | سكاي نيوز عربية | انفجر المصنع"],
        ),
        (
            "أغلق الجسر بحسب ما ذكر مصدر طبي «رويترز».",
            ["indirect | ذكر | مصدر طبي | - | رويترز | أغلق الجسر"],
        ),
    ],
)
def test_outlet_hears(text, expected):
    assert quotes_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "أغلق الجسر بحسب ما ذكر مصدر في قناة «العربية».",
            ["indirect | ذكر | مصدر في قناة «العربية» | - | - | أغلق الجسر"],
        ),
        (
            "أغلق الجسر حسبما أفاد مصدر أمني.",
            ["indirect | أفاد | مصدر أمني | - | - | أغلق الجسر"],
        ),
        (
            "أغلق الجسر حسبما ذكرت وزارة النقل «المرور».",
            ["indirect | ذكرت | وزارة النقل «المرور» | - | - | أغلق الجسر"],
        ),
    ],
)
def test_nobody_hears(text, expected):
    assert quotes_of(text) == expected
