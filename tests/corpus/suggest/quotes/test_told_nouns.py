"""Verbal nouns of saying with their owner, and whose question is answered."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_in

NOUNS = [
    (
        "وجاء القرار بعد تحذير [المدير]OCC من نقص الوقود.",
        ["indirect | تحذير | المدير | - | - | نقص الوقود"],
    ),
    (
        "وتراجعت العملة إثر تهديد [كندا]GPE بفرض رسوم.",
        ["indirect | تهديد | كندا | - | - | فرض رسوم"],
    ),
    (
        "وتوقف الحوار بعد اتهام [النائب]OCC [الحكومة]ORG بالتقصير.",
        ["indirect | اتهام | النائب | - | - | الحكومة بالتقصير"],
    ),
    (
        "وهدأ القصف بعد دعوة [البعثة]ORG [دمشق]GPE إلى ضبط النفس.",
        ["indirect | دعوة | البعثة | - | دمشق | ضبط النفس"],
    ),
    (
        "ورغم تحذير [المدير]OCC من نقص المياه، فتحت البلدية المسابح.",
        ["indirect | تحذير | المدير | - | - | نقص المياه"],
    ),
    (
        "بعد إعلان [المدير]OCC أن المياه ستنقص، فتحت البلدية الآبار.",
        ["indirect | إعلان | المدير | - | - | المياه ستنقص"],
    ),
    # no words behind the frame of the verb
    ("عاد النقاش بعد زيارة [الوزير]OCC إلى [دمشق]GPE.", []),
    ("تأجل السفر بعد تهديد [الوزير]OCC أمام بيته.", []),
]

ANSWERS = [
    (
        "وردا على سؤال لـ[قناة المدى]ORG، قالت [الوزيرة]OCC إن العمل مستمر.",
        ["indirect | قالت | الوزيرة | - | قناة المدى | العمل مستمر"],
    ),
    (
        "وردا على استفسار من [صحيفة الغد]ORG، قالت [الوزيرة]OCC إن العمل مستمر.",
        ["indirect | قالت | الوزيرة | - | صحيفة الغد | العمل مستمر"],
    ),
    (
        "وردا على سؤال صحفي، قالت [الوزيرة]OCC إن العمل مستمر.",
        ["indirect | قالت | الوزيرة | - | - | العمل مستمر"],
    ),
]


@pytest.mark.parametrize(("text", "quotes"), NOUNS + ANSWERS)
def test_told_nouns(text: str, quotes: list[str]) -> None:
    assert quotes_in(text) == quotes
