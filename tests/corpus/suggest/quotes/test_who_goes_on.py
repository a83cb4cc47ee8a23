"""Who goes on to speak where no subject stands, and who is nobody's relay: the speaker himself."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of

CASES = [
    # what goes on with a statement agrees with it, or with who issued it
    (
        "أصدرت الوزارة بيانا أمس عن المدير كريم عون. وقال البيان إن الإضراب مستمر. وأضاف أن عون سيستقيل.",
        [
            "indirect | قال | الوزارة | - | - | الإضراب مستمر",
            "indirect | أضاف | الوزارة | - | - | عون سيستقيل",
        ],
    ),
    (
        "قالت النقابة في بيان إن الجسر أغلق. وأكد البيان أن العمل مستمر. وأضافت أن السوق مفتوح.",
        [
            "indirect | قالت | النقابة | - | - | الجسر أغلق",
            "indirect | أكد | النقابة | - | - | العمل مستمر",
            "indirect | أضافت | النقابة | - | - | السوق مفتوح",
        ],
    ),
    # a dual or a plural before whose it is, in another case than a subject's
    (
        "وقال النائب إن الهدنة قريبة، فيما حض جانبي النزاع على الحوار.",
        [
            "indirect | قال | النائب | - | - | الهدنة قريبة",
            "indirect | حض | النائب | - | جانبي النزاع | الحوار",
        ],
    ),
    (
        "وقال النائب إن الهدنة قريبة، فيما حض محامي الضحايا الحكومة على الحوار.",
        [
            "indirect | قال | النائب | - | - | الهدنة قريبة",
            "indirect | حض | محامي الضحايا | - | الحكومة | الحوار",
        ],
    ),
    # who turns against a clause that he was the source of
    (
        "وبحسب المجلة فإن الجسر انهار قبل الفجر، لكن المجلة لم تستبعد فرضية التخريب.",
        [
            "indirect | بحسب | المجلة | - | - | الجسر انهار قبل الفجر",
            "indirect | تستبعد | المجلة | - | - | فرضية التخريب",
        ],
    ),
    (
        "وبحسب المجلة فإن الجسر انهار أمس، لكن البلدية نفت وقوع ضحايا.",
        [
            "indirect | بحسب | المجلة | - | - | الجسر انهار أمس",
            "indirect | نفت | البلدية | - | - | وقوع ضحايا",
        ],
    ),
    (
        "وبحسب المجلة، فإن البلدية نفت انهيار الجسر.",
        ["indirect | نفت | البلدية | المجلة (بحسب) | - | انهيار الجسر"],
    ),
    # nobody carries his own words
    (
        "أعرب المدير سامي عون عن أسفه للحادث إذ قال عون إن المصنع سيغلق.",
        [
            "indirect | أعرب | المدير سامي عون | - | - | أسفه للحادث",
            "indirect | قال | عون | - | - | المصنع سيغلق",
        ],
    ),
    (
        "وقال المتحدث باسم البلدية إن البلدية أعلنت إغلاق الجسر.",
        ["indirect | أعلنت | البلدية | المتحدث باسم البلدية (قال) | - | إغلاق الجسر"],
    ),
    # the first person inside marks has those who are no subject of a woman's verb behind it
    (
        "وقال النائب «سبق وأن حذرت هؤلاء التجار من أنهم سيخسرون».",
        ["direct | قال | النائب | - | - | سبق وأن حذرت هؤلاء التجار من أنهم سيخسرون"],
    ),
    # a place where something happened says nothing; a capital does
    (
        "كشفت المجلة تفاصيل عن انفجارات اللاذقية، التي رجحت أن سببها ماس كهربائي.",
        ["indirect | رجحت | المجلة | - | - | سببها ماس كهربائي"],
    ),
    (
        "زار الوفد باريس، التي أكدت أن الهدنة قريبة.",
        ["indirect | أكدت | باريس | - | - | الهدنة قريبة"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_goes_on(text, expected):
    assert quotes_of(text) == expected
