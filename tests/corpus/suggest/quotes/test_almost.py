"""Words that look like reports (almost, to be threatened, forming), and reports in words that look like others."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('قال حداد إن نتيجة المباراة "شبه" محسومة.', ['mixed | قال | حداد | - | - | نتيجة المباراة "شبه" محسومة']),
        ("كانت الطريق شبه مغلقة بسبب الثلوج.", []),
        ("شبه المحلل الوضع بالكارثة.", ["indirect | شبه | المحلل | - | - | الوضع بالكارثة"]),
        ("وشبه الوزير الأزمة بالحرب.", ["indirect | شبه | الوزير | - | - | الأزمة بالحرب"]),
    ],
)
def test_almost_is_no_verb(text, expected):
    assert quotes_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "كشف تقرير أن الفريق سيكون مهددا بالحرمان من اللعب.",
            ["indirect | كشف | تقرير | - | - | الفريق سيكون مهددا بالحرمان من اللعب"],
        ),
        (
            "قال الوزير إن المصنع أصبح مطالبا بدفع غرامة.",
            ["indirect | قال | الوزير | - | - | المصنع أصبح مطالبا بدفع غرامة"],
        ),
        (
            "قال الوزير إن العمل سيكون صعبا، مطالبا بدفع الغرامة.",
            ["indirect | قال | الوزير | - | - | العمل سيكون صعبا", "indirect | مطالبا | الوزير | - | - | دفع الغرامة"],
        ),
    ],
)
def test_what_somebody_will_be_is_no_report(text, expected):
    assert quotes_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أكد الوزير تواصل أعمال الصيانة.", ["indirect | أكد | الوزير | - | - | تواصل أعمال الصيانة"]),
        ("أكد الوزير تحقق أهداف الخطة.", ["indirect | أكد | الوزير | - | - | تحقق أهداف الخطة"]),
        ("توقع المركز تكوّن الضباب ليلا.", ["indirect | توقع | المركز | - | - | تكوّن الضباب ليلا"]),
        ("تواصل الحكومة أعمال الصيانة.", []),
        ("وتحقق الشرطة في الحادث.", []),
    ],
)
def test_verbal_nouns_that_look_like_verbs(text, expected):
    assert quotes_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأشّر التقرير إلى وجود نقص في المعدات.", ["indirect | أشّر | التقرير | - | - | وجود نقص في المعدات"]),
        ("وأشر المدير إلى أن المشروع متوقف.", ["indirect | أشر | المدير | - | - | المشروع متوقف"]),
        ("أشر المفتش على جواز السفر.", []),
        ('واسترسل المدرب: "سنلعب بشجاعة".', ["direct | استرسل | المدرب | - | - | سنلعب بشجاعة"]),
        ("استرسل الضيف في الحديث عن طفولته.", []),
        (
            "قال الوزير إن العمل تأخر أشهرا مقرا في ذات السياق بوجود أخطاء.",
            ["indirect | قال | الوزير | - | - | العمل تأخر أشهرا", "indirect | مقرا | الوزير | - | - | وجود أخطاء"],
        ),
        ("تملك الشركة مقرا في وسط المدينة.", []),
        ("واكتفت اللجنة بإعلان النتائج عبر المكتب.", []),
        (
            "واختتم الوزير كلمته بإعلان انسحاب بلاده من الاتفاق.",
            ["indirect | إعلان | الوزير | - | - | انسحاب بلاده من الاتفاق"],
        ),
    ],
)
def test_further_cues(text, expected):
    assert quotes_of(text) == expected
