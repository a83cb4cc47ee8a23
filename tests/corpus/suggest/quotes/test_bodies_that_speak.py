"""Counsel, leagues and parties speak without a name; what stands for something, and what came from somebody, do not."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # bodies that no list names
        (
            "هيئة الدفاع، والتي تضم خمسة محامين، قالت إن الملف ناقص",
            ["indirect | قالت | هيئة الدفاع | - | - | الملف ناقص"],
        ),
        ("رابطة أولياء الطلاب دعت إلى فتح المدارس", ["indirect | دعت | رابطة أولياء الطلاب | - | - | فتح المدارس"]),
        ("نددت أحزاب المعارضة بالقرار الجديد", ["indirect | نددت | أحزاب المعارضة | - | - | القرار الجديد"]),
        # a passive auxiliary ends the source
        ("وحسب إعلام المجلس الرسمي تم فتح الطريق", ["indirect | حسب | إعلام المجلس الرسمي | - | - | تم فتح الطريق"]),
        ("وحسب إعلام المجلس الرسمي فتح الطريق", ["indirect | حسب | إعلام المجلس الرسمي | - | - | فتح الطريق"]),
        # what came from somebody is told of in words of another
        (
            "قال [الوزير]OCC إن ما ورد على لسان [النائبة]OCC غير صحيح",
            ["indirect | قال | الوزير | - | - | ما ورد على لسان النائبة غير صحيح"],
        ),
        ("ورد على لسان [الوزير]OCC أن الأمر انتهى", ["indirect | ورد | الوزير | - | - | الأمر انتهى"]),
        # to stand for something, and to express it
        ("المجلس يعبر عن إرادة السكان", []),
        ("اللوحة تعبر عن روح المدينة", []),
        ("[الوزير]OCC يعبر عن أسفه للحادث", ["indirect | يعبر | الوزير | - | - | أسفه للحادث"]),
    ],
)
def test_who_speaks(text: str, expected: list[str]) -> None:
    assert quotes_in(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("مزارعون: المحصول ضعيف هذا العام", "مزارعون"),
        ("مستأجرون: البيوت غالية هذا العام", "مستأجرون"),
        ("مليون: رقم جديد هذا العام", ""),
        ("مضمون: خبر جديد هذا العام", ""),
        ("معرضون للخطر: قائمة جديدة هذا العام", ""),
    ],
)
def test_plurals_before_a_colon(text: str, speaker: str) -> None:
    found = quotes_in(text, headline=True)
    assert [quote.split(" | ")[2] for quote in found] == ([speaker] if speaker else [])
