import pytest

from corpus.arabic.reading import Reading
from corpus.suggest.entities import find_entities
from corpus.suggest.findings import FoundMention, Mention
from corpus.suggest.quotes.mentions import Mentions, in_tokens


def told(mentions):
    """Return what mentions say, to be compared."""
    return [(one.first, one.last, one.clitic, one.label, one.cluster) for one in mentions]


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        ("قال سامي الحاسي نعم", (4, 15, "PERS"), (1, 3, 0)),
        ("وسامي الحاسي هنا", (1, 12, "PERS"), (0, 2, 1)),
        ("وَلـلندن نصيب", (4, 8, "GPE"), (0, 1, 2)),  # neither a vowel sign nor tatweel is a letter
        ("في «لندن»", (4, 8, "GPE"), (2, 3, 0)),
    ],
)
def test_a_mention_in_tokens(text, mention, expected):
    start, end, label = mention
    found = in_tokens(Reading(text), [FoundMention(start, end, label, "given", 7)])
    assert told(found) == [(*expected, label, 7)]


def test_a_mention_before_the_first_token_is_left_out():
    assert in_tokens(Reading("  لندن"), [FoundMention(0, 1, "GPE", "given", None)]) == []


@pytest.mark.parametrize(
    "text",
    [
        "أعلن وزير العدل سامي الحاسي لوكالة رويترز أن بلاده وللمرة الأولى وقعت اتفاقا مع فرنسا وألمانيا بـ5 ملايين دولار",
        'وَقال المتحدث باسم الحكومة بباريس، أمس الثلاثاء، إن "النور" للكهرباء لن تعود\nوفي بغداد قتل ثلاثة',
    ],
)
def test_the_entity_stage_tells_the_tokens_that_the_offsets_give(text):
    found = find_entities(text)
    assert found.mentions
    assert told(found.in_tokens) == told(in_tokens(found.reading, found.mentions))


def test_of_several_mentions_at_one_token_the_longest_is_found():
    reading = Reading("قال وزير عدل لندن امس")
    office, city, day = Mention(1, 4, 0, "OCC", 0), Mention(3, 4, 0, "GPE", 1), Mention(4, 5, 0, "DATE", None)
    title = Mention(1, 2, 0, "OCC", 2)
    named = Mentions(reading, [office, title, city, day], frozenset(("امس",)))
    assert named.starting == {1: office, 3: city}
    assert named.any_starting == named.starting  # a day that is a single small word is none
    assert named.ending == {4: office, 2: title}
    assert (list(named.within), named.full_names, named.dated) == ([0, 0, 1, 1, 0, 0], [], {})


def test_mentions_by_offset_are_ordered_by_token():
    reading = Reading("وسامي الحاسي هنا")
    found = in_tokens(reading, [FoundMention(0, 5, "PERS", "given", 1), FoundMention(1, 12, "PERS", "given", 2)])
    assert told(found) == [(0, 2, 1, "PERS", 2), (0, 1, 0, "PERS", 1)]
