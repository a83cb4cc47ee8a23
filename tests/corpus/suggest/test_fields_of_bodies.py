"""Two fields of one body, of which the second is a body's name elsewhere: الإدارة العامة للعلاقات والإعلام الأمني."""

import pytest

from corpus.suggest.entities import find_entities

ONE = [
    ("وقالت الإدارة العامة للتوجيه والإعلام الأمني إن العمل بدأ.", ["الإدارة العامة للتوجيه والإعلام الأمني"]),
    (
        "وقالت الإدارة العامة للعلاقات العامة والإعلام الأمني إن العمل بدأ.",
        ["الإدارة العامة للعلاقات العامة والإعلام الأمني"],
    ),
    ("وقالت خلية الإعلام الأمني إن العمل بدأ.", ["خلية الإعلام الأمني"]),
    ("وقالت وزارة الداخلية والإعلام الأمني إن العمل بدأ.", ["وزارة الداخلية", "الإعلام الأمني"]),
    ("وقالت الإدارة العامة للمرور والدفاع المدني إن العمل بدأ.", ["الإدارة العامة للمرور", "الدفاع المدني"]),
]


@pytest.mark.parametrize(("text", "bodies"), ONE)
def test_second_field_of_a_body(text: str, bodies: list[str]) -> None:
    """Only behind a field with ل; where و joins another body they are two."""
    found = find_entities(text)
    assert [text[m.start : m.end] for m in found.mentions if m.label == "ORG"] == bodies
