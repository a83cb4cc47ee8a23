"""Short words in marks: names of outlets and firms, and noun phrases that are speech."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_in

SENTENCES = [
    (
        "أبلغت مصادر مطلعة «الراية الجديدة» أن النتائج ستعلن غدا.",
        ["indirect | أبلغت | مصادر مطلعة | - | الراية الجديدة | النتائج ستعلن غدا"],
    ),
    (
        'وأخبر مسؤول في [الهلال الأحمر]ORG "صوت الوادي" بأن القافلة دخلت.',
        ["indirect | أخبر | مسؤول في الهلال الأحمر | - | صوت الوادي | القافلة دخلت"],
    ),
    (
        'أعلنت [شركة الخليج للأسمنت]ORG "خليج" ارتفاع أرباحها.',
        ['indirect | أعلنت | شركة الخليج للأسمنت "خليج" | - | - | ارتفاع أرباحها'],
    ),
    (
        "أكدت [الشركة]ORG أن مصانع «النور» و«الأمل» ستعمل.",
        ["indirect | أكدت | الشركة | - | - | مصانع «النور» و«الأمل» ستعمل"],
    ),
    (
        'أكد [الوزير]OCC "ضرورة الحوار".',
        ['mixed | أكد | الوزير | - | - | "ضرورة الحوار"'],
    ),
    (
        'أعلنت [الهيئة]ORG "حالة الطوارئ" في البلاد.',
        ['mixed | أعلنت | الهيئة | - | - | "حالة الطوارئ" في البلاد'],
    ),
    (
        'وصفت [الحكومة]ORG "الاتفاق" بأنه ضعيف.',
        ['mixed | وصفت | الحكومة | - | - | "الاتفاق" بأنه ضعيف'],
    ),
]


@pytest.mark.parametrize(("text", "quotes"), SENTENCES)
def test_short_marks(text: str, quotes: list[str]) -> None:
    assert quotes_in(text) == quotes
