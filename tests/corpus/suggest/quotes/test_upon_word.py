"""Attributions that على opens, behind a pause; what على governs elsewhere is none."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of


@pytest.mark.parametrize(
    ("attribution", "cue", "speaker"),
    [
        ("على ما أفاد حرس الحدود", "أفاد", "حرس الحدود"),
        ("على ما ذكرت السلطات المحلية الأحد", "ذكرت", "السلطات المحلية"),
        ("على ما جاء في بيان الوزارة", "جاء", "الوزارة"),
        ("كما جاء على لسان المحافظ", "جاء", "المحافظ"),
        ("وفق ما ورد على لسان المحافظ", "ورد", "المحافظ"),
        ("على لسان المحافظ", "على لسان", "المحافظ"),
        ("على حد قول المحافظ", "على حد قول", "المحافظ"),
        ("بحسبما أعلنت البلدية", "أعلنت", "البلدية"),
        ("نقلا عما ذكرته البلدية", "ذكرته", "البلدية"),
    ],
)
def test_attribution_behind_the_clause(attribution, cue, speaker):
    assert quotes_of(f"انهار الجسر الشرقي، {attribution}.") == [
        f"indirect | {cue} | {speaker} | - | - | انهار الجسر الشرقي"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وعلى حد قول المحافظ فإن الجسر انهار.", "indirect | على حد قول | المحافظ | - | - | الجسر انهار"),
        ("وعلى ما أفادت البلدية، فإن الجسر انهار.", "indirect | أفادت | البلدية | - | - | الجسر انهار"),
        ("وبحسبما ذكرت البلدية، انهار الجسر الشرقي.", "indirect | ذكرت | البلدية | - | - | انهار الجسر الشرقي"),
        (
            "قال المحافظ إن الجسر انهار، على ما أوردت صحيفة الضفة.",
            "indirect | قال | المحافظ | صحيفة الضفة (أوردت) | - | الجسر انهار",
        ),
    ],
)
def test_attribution_before_the_clause_and_as_relay(text, expected):
    assert quotes_of(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "وافق المجلس على ما طلبه المحافظ.",
        "تحسنت الطرق، على ما وعد به المحافظ.",
        "تحسنت الطرق، على ما طالب به المحافظ.",
        "اعتمد الباحثون، على ما أظن، على عينة صغيرة.",
        "انهار الجسر، على ما يبدو.",
        "اطلعت اللجنة على ما ذكرته البلدية.",
        "وقف الحارس على حد السور.",
        "انهار الجسر، على ما",
        "انهار الجسر، على",
        "وعلى حد",
    ],
)
def test_no_attribution(text):
    assert quotes_of(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ردا على ما قاله المحافظ، نفت النقابة علمها بالخطة.", "indirect | نفت | النقابة | - | - | علمها بالخطة"),
        ("وتعليقا على ما ذكرته البلدية قال المحافظ إن الجسر آمن.", "indirect | قال | المحافظ | - | - | الجسر آمن"),
        ("وأكد المحافظ، على ما يبدو، أن الجسر آمن.", "indirect | أكد | المحافظ | - | - | الجسر آمن"),
    ],
)
def test_other_words_behind_it(text, expected):
    assert quotes_of(text) == [expected]
