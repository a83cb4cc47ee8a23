"""The words by which sources wish not to be named."""

import pytest

from corpus.suggest.quotes.classes import CLASSES, WISH
from corpus.suggest.quotes.words import unnamed


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("مسؤول طالبا عدم الكشف عن هويته قال", {1: 6}),
        ("مصدر رفض ذكر اسمه اكد", {1: 4}),
        ("رفضت النقابة نشر القاءمة", {}),
        ("وطالب عدم تاجيل المباراة", {}),
        ("عدم ذكر اسمه", {}),
        ("المدير رفض", {}),
    ],
)
def test_a_wish_is_told_by_the_word_before_it(text: str, found: dict[int, int]) -> None:
    forms = text.split()
    wishes = [token for token, form in enumerate(forms) if CLASSES[form] & WISH]
    assert unnamed(forms, wishes) == found
