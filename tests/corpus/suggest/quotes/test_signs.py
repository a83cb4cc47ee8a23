"""Signs without which a verb of saying is not read."""

import pytest

from corpus.suggest.quotes.signs import may_report
from tests.corpus.suggest.quotes.reading import quotes_in, scene_of

VERBS = [
    ("نبه المدير إلى أن الطريق مغلق", True),  # a conjunction
    ("نبه المدير الصغير إلى الخطر", True),  # a preposition of its own
    ("نبه المدير الصغير: الطريق مغلق", True),
    ("نبه المدير الصغير «الطريق مغلق»", True),
    ("نبه المدير الصغير بعد الظهر", False),
    ("نبه المدير الصغير إلى", True),
    ("نبه", False),
]


@pytest.mark.parametrize(("text", "may"), VERBS)
def test_a_verb_may_report_where_a_sign_stands_behind_it(text, may):
    scene = scene_of(text)
    verb = scene.cues[0][1].verb
    assert verb.signed
    assert may_report(scene, 0, verb, len(scene.forms)) is may


def test_a_sign_of_the_next_sentence_is_none():
    scene = scene_of("نبه المدير الصغير بعد الظهر. قال إن الطريق مغلق")
    assert not may_report(scene, 0, scene.cues[0][1].verb, scene.units[0][1])


def test_in_a_very_long_sentence_no_sign_is_looked_for():
    scene = scene_of("نبه المدير " + "الصغير " * 200)
    assert may_report(scene, 0, scene.cues[0][1].verb, len(scene.forms))


def test_a_verb_with_an_object_needs_no_sign():
    assert quotes_in("أعلن [الوزير]OCC تأجيل الدورة.") == ["indirect | أعلن | الوزير | - | - | تأجيل الدورة"]
