"""Attributions in headlines."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_in

HEADLINES = [
    (
        "[الوزارة]ORG: النتائج غدا و[النقابة]ORG تنفي التأجيل",
        ["indirect | - | الوزارة | - | - | النتائج غدا", "indirect | تنفي | النقابة | - | - | التأجيل"],
    ),
    (
        "[الكرملين]ORG: لن نقبل بالشروط",
        ["indirect | - | الكرملين | - | - | لن نقبل بالشروط"],
    ),
    (
        "[وزير الصحة]OCC: اللقاح آمن",
        ["indirect | - | وزير الصحة | - | - | اللقاح آمن"],
    ),
    (
        "[تركيا]GPE: مقتل شخصين في انفجار",
        [],
    ),
    (
        '[بوتين]PERS: "روسيا مستعدة للحوار"',
        ["direct | - | بوتين | - | - | روسيا مستعدة للحوار"],
    ),
    (
        "«[الصحة العالمية]ORG»: الوباء ينحسر",
        ["indirect | - | الصحة العالمية | - | - | الوباء ينحسر"],
    ),
    (
        "[الجيش]ORG يعلن تحرير المدينة",
        ["indirect | يعلن | الجيش | - | - | تحرير المدينة"],
    ),
    (
        "[أوباما]PERS يدعو [إيران]GPE إلى إطلاق المعتقلين",
        ["indirect | يدعو | أوباما | - | إيران | إطلاق المعتقلين"],
    ),
    (
        "تقرير: الأسعار سترتفع",
        ["indirect | - | تقرير | - | - | الأسعار سترتفع"],
    ),
    (
        "انطلاق المهرجان في [دبي]GPE: عشرون فيلما",
        [],
    ),
]


@pytest.mark.parametrize(("marked", "expected"), HEADLINES)
def test_headlines(marked, expected):
    assert quotes_in(marked, headline=True) == expected
