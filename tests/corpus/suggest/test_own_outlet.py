import pytest

from corpus.suggest.entities import find_entities
from corpus.suggest.own_outlet import called


@pytest.mark.parametrize(
    ("outlet", "text", "found"),
    [
        ("صدى الهضبة", "وقال الخبير في تعليق وصل صدى الهضبة إن الموسم جيد.", ["صدى الهضبة"]),
        ("صحيفة الراية الشمالية", "وعلمت الراية الشمالية أن الطريق أغلق.", ["الراية الشمالية"]),
        ("الهضبة", "وقال سائق تحدث إلى «الهضبة» إنه نجا ثم صعد الهضبة.", ["الهضبة"]),
        ("بوابة سنابل الإخبارية", "وعلمت بوابة سنابل أن الطريق أغلق.", ["بوابة سنابل"]),
        ("", "وعلمت صدى الهضبة أن الطريق أغلق.", []),
    ],
)
def test_the_pages_own_name_is_a_body_in_its_text(outlet, text, found):
    mentions = find_entities(text, outlet=outlet).mentions
    assert [text[one.start : one.end] for one in mentions if one.label == "ORG"] == found


def test_an_outlet_is_called_with_and_without_its_kind():
    assert called("بوابة سنا الإخبارية") == {("سنا",), ("بوابة", "سنا")}
