"""What a form can be by itself, and mentions by token."""

import pytest

from corpus.suggest.quotes.behind_phrase import (
    AFFAIRS,
    BEHIND,
    BELONGS,
    COUNTERPART,
    DEFINITE,
    FOLLOWS,
    HEADED,
    PLACED,
    RESTS,
    SIGN,
    SPEAKS,
    STRESSED,
)
from corpus.suggest.quotes.classes import (
    BARE,
    CLASSES,
    COLON,
    COMMANDER,
    CUE,
    CUES,
    END,
    MARK,
    OCCASION,
    REMARK,
    SOURCE,
    SPEAKERS,
    STOP,
    TURN,
    WHILE,
    WISH,
    Told,
    told_by,
)
from corpus.suggest.quotes.lexicon import bared, cues
from corpus.suggest.quotes.names import OPENS_REST
from corpus.suggest.quotes.prepositions import FRAMES
from tests.corpus.suggest.quotes.reading import scene_of

FORMS = [
    ("قال", CUE),
    ("وقال", CUE),
    ("بتاكيد", CUE),
    ("بقال", 0),
    ("بحسب", SOURCE),
    ("وبحسب", SOURCE),
    ("،", TURN | END),
    ("التي", END),
    ("بينما", END | WHILE),
    ("عدم", WISH),
    ("مقابلة", END | OCCASION),
    ("مما", TURN | REMARK),
    ("«", TURN | MARK),
    (".", STOP),
    ("..", STOP),
    ("؟", STOP),
    (":", COLON),
    ("امر", CUE | COMMANDER),
    ("مدينة", 0),
]


@pytest.mark.parametrize(("form", "classes"), FORMS)
def test_a_form_is_of_its_classes(form, classes):
    assert CLASSES[form] == classes


@pytest.mark.parametrize(("form", "letters"), [("قال", 0), ("وقال", 1), ("وصف", 0), ("بتاكيد", 1)])
def test_a_reporting_word_tells_the_letters_before_it(form, letters):
    assert CUES[form][0] == letters


def test_a_word_that_reports_nothing_is_no_reporting_word():
    with pytest.raises(KeyError, match="مدينة"):
        CUES["مدينة"]


def test_tokens_are_told_by_class():
    forms = [
        "قال",
        "المدير",
        ":",
        "«",
        "لا",
        "»",
        "،",
        "وامر",
        "بحسب",
        "مدينة",
        "..",
        "مما",
        "عدم",
        "بينما",
        "ومنشور",
        "علي",
    ]
    assert told_by(list(map(CLASSES.__getitem__, forms))) == Told(
        cues=[0, 7],
        sources=[8, 15],
        turns=[3, 5, 6, 11],
        marks=[3, 5],
        stops=[10],
        colons=[2],
        commanders=[7],
        remarks=[11],
        ends=[6, 13],
        wishes=[12],
        whiles=[13],
        occasions=[14],
        upon=[15],
    )


@pytest.mark.parametrize(("form", "bare"), [("ولكن", "لكن"), ("فيما", "يما"), ("وا", "وا"), ("لكن", "لكن")])
def test_a_conjunction_is_taken_off_where_two_letters_remain(form, bare):
    assert BARE[form] == bare


def test_forms_whose_bare_form_is_a_word():
    assert bared(("لكن", "فيما")) == {"لكن", "ولكن", "فلكن", "وفيما", "ففيما"}
    assert all(BARE[form] in ("لكن", "فيما") for form in bared(("لكن", "فيما")))


@pytest.mark.parametrize(
    ("form", "speaks"), [("مصدر", True), ("المصادر", True), ("ومسءولا", True), ("مسءولين", True), ("طاولة", False)]
)
def test_nouns_that_speak(form, speaks):
    assert SPEAKERS[form] is speaks


@pytest.mark.parametrize(
    ("form", "preposition"),
    [
        ("في", "في"),
        ("بالسلام", "ب"),
        ("للسلام", "ل"),
        ("بلدة", ""),
        ("به", ""),
        ("المسءولية", "مسءولية"),
        ("مدينة", ""),
    ],
)
def test_the_preposition_that_a_form_can_be_or_begin_with(form, preposition):
    assert FRAMES[form] == preposition


@pytest.mark.parametrize(
    ("form", "opens"),
    [("سالم", True), ("المرزوقي", True), ("،", False), ("ان", False), ("الاضراب", False), ("بالسلام", False)],
)
def test_words_that_can_go_on_with_a_name_that_no_mention_covers(form, opens):
    assert OPENS_REST[form] is opens


@pytest.mark.parametrize(
    ("form", "by_clause", "aims"),
    [("قال", True, False), ("دعا", True, True), ("ادان", False, False), ("طالب", True, True)],
)
def test_verbs_tell_whether_a_clause_and_an_aim_can_be_reported(form, by_clause, aims):
    assert (cues()[form].verb.told_by_clause, cues()[form].verb.aims) == (by_clause, aims)


def test_the_longest_mention_is_found_by_its_first_and_last_token():
    scene = scene_of("التقى [وزير [مصر]GPE]OCC أمس [الثلاثاء]DATE [أن]PERS")
    assert scene.starting[1].last == 3
    assert scene.starting[2].label == "GPE"
    assert scene.ending[3].first == 1
    assert scene.dated == {4: 5}
    assert 5 not in scene.any_starting
    assert list(scene.within[:6]) == [0, 0, 1, 0, 0, 0]


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("ان", FOLLOWS),
        (":", FOLLOWS),
        ("لنظيره", COUNTERPART | RESTS | HEADED),
        ("نفسه", BELONGS | RESTS | STRESSED),
        ("،", SIGN | HEADED),
        ("لكرة", RESTS | AFFAIRS | HEADED),
        ("الحاسي", RESTS | DEFINITE | HEADED),
        ("حاسي", RESTS),
        ("مدرب", RESTS | SPEAKS),
        ("«", BELONGS),
        ("ونظيره", BELONGS | RESTS),
        ("في", HEADED | PLACED),
        ("بالوزارة", PLACED),
    ],
)
def test_what_a_form_tells_behind_a_phrase(form, told):
    assert BEHIND[form] == told
