"""A participle, or a noun behind عن, that goes on behind the words of a first report."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            "أكدت الوزارة أن العدد بلغ 214 طلبا، محذرة السكان من الاقتراب من السد.",
            "indirect | محذرة | الوزارة | - | السكان | الاقتراب من السد",
        ),
        (
            "أكد المجلس أن العمل بدأ، داعيا أصحاب المحال إلى الالتزام بالمواعيد.",
            "indirect | داعيا | المجلس | - | أصحاب المحال | الالتزام بالمواعيد",
        ),
        (
            "قالت النقابة إن العمل توقف، معتبرة ما جرى سابقة خطيرة.",
            "indirect | معتبرة | النقابة | - | - | ما جرى سابقة خطيرة",
        ),
        (
            "قالت النقابة إن الحوار تعثر، متهمة «أطرافا في الإدارة» بتعطيله.",
            "mixed | متهمة | النقابة | - | - | «أطرافا في الإدارة» بتعطيله",
        ),
        (
            "أكد البنك المركزي أن المحادثات وصلت إلى طريق مسدود، معربا عن أمله في التوصل إلى حل.",
            "indirect | معربا | البنك المركزي | - | - | أمله في التوصل إلى حل",
        ),
        (
            "أوضحت النقابة أن المشروع سيبدأ غدا، منتقدة ما وصفته بالصمت المريب.",
            "indirect | منتقدة | النقابة | - | - | ما وصفته بالصمت المريب",
        ),
    ],
)
def test_both_reports_are_found(text, second):
    first, found = quotes_of(text)
    assert found == second
    assert first.split(" | ")[5] in text.split("،")[0]


def test_who_is_accused_in_marks_says_nothing():
    assert quotes_of("وكان الرجل متهما «بالسرقة».") == []
