"""What a paper amounts to: the words of whoever sends it, or its own."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_in

GISTS = [
    (
        "وجه [المدير]OCC رسالة إلى [الشركة]ORG مفادها أن العقد ملغى.",
        ["indirect | مفادها | المدير | - | الشركة | العقد ملغى"],
    ),
    (
        "ذكر مصدر أن [المدير]OCC أرسل برقية إلى [الشركة]ORG فحواها أن العقد ملغى.",
        ["indirect | فحواها | المدير | مصدر (ذكر) | الشركة | العقد ملغى"],
    ),
    (
        "تلقت النقابة رسالة من [المدير]OCC مفادها: العقد ملغى.",
        ["indirect | مفادها | المدير | - | - | العقد ملغى"],
    ),
    (
        "كتب [المدير]OCC على صفحته رسالة مفادها: «لن نغلق المصنع هذا العام».",
        ["direct | مفادها | المدير | - | - | لن نغلق المصنع هذا العام"],
    ),
    (
        "نشرت [الصحيفة]ORG خبرا مفاده أن المصنع مغلق.",
        ["indirect | مفاده | الصحيفة | - | - | المصنع مغلق"],
    ),
    (
        "انتشرت شائعات مفادها أن المصنع مغلق.",
        ["indirect | مفادها | شائعات | - | - | المصنع مغلق"],
    ),
    (
        "وقال [المدير]OCC إن الأنباء التي مفادها أن المصنع مغلق غير صحيحة.",
        [
            "indirect | قال | المدير | - | - | الأنباء التي مفادها أن المصنع مغلق غير صحيحة",
            "indirect | مفادها | الأنباء | المدير (قال) | - | المصنع مغلق",
        ],
    ),
]
NO_GISTS = [
    "وجه [المدير]OCC رسالة مفادها واضح.",
    "ولم يعرف مفادها بعد.",
    "وكان مفاد الرسالة غامضا.",
    "مفادها أن الأمر انتهى",
    "رسالة مفادها",
]


@pytest.mark.parametrize(("marked", "expected"), GISTS)
def test_gists(marked: str, expected: list[str]) -> None:
    assert quotes_in(marked) == expected


@pytest.mark.parametrize("marked", NO_GISTS)
def test_no_gists(marked: str) -> None:
    assert quotes_in(marked) == []
