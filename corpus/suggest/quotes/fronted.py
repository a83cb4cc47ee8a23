"""Places and topics that stand before a verb: no subject of it (وفي شمال الموصل أعلن الجيش، وفيما يخص المياه قال)."""

from corpus.arabic.remembered import Remembered
from corpus.suggest.quotes.classes import BARE, COMMAS, SPEAKERS
from corpus.suggest.quotes.lexicon import small
from corpus.suggest.quotes.reports import Phrase
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import NOUNS, is_nominal
from corpus.suggest.rule_words import rule_words

_PARTS = rule_words("fronted", "parts")
"""Parts of a place, and directions from it; no word of them speaks."""
_DIRECTIONS = rule_words("fronted", "directions")
"""They open a clause also without a preposition: شمال الموصل أعلن الجيش."""
_AS_TO = frozenset(("فيما", "بما"))
_OBJECTS = frozenset(("hearer", "accused"))
_FARTHEST = 4
"""A preposition stands at most so many tokens before the place whose part is named."""


def is_fronted(scene: Scene, phrase: Phrase, verb: int, first: int) -> bool:
    """Whether a phrase before a verb belongs to the place or the topic that its clause opens with."""
    token = phrase.first
    if token in scene.sourced:
        return True  # وبحسب «رويترز» قال اليوم
    if token > first and (_in_part_of(scene, token, first, verb) or _in_topic(scene, token, first)):
        return True
    return _PLACES[scene.forms[token]] & _HEAD > 0 and _opens_with_place(scene, token) and _tells_of(scene, verb)


def is_attributed(scene: Scene, phrase: Phrase, verb: int) -> bool:
    """Whether an attribution names a phrase before a verb, whose subject follows it: وبحسب «رويترز» | قال الوزير."""
    token = phrase.first
    if not _is_sourced(scene, token) or not _has_subject(scene, verb):
        return False
    return token in scene.any_starting or token + 1 in scene.any_starting or _tells_of(scene, verb)


_GOVERNS, _PART, _IN_PART, _HEAD, _NOUN = (1 << bit for bit in range(5))


def _tells(form: str) -> int:
    bare = BARE[form]
    in_part = bare[0] == "ب" and bare[1:] in _PARTS
    noun = NOUNS[form] and not bare.startswith("ال")
    place = (_PART if bare in _PARTS else 0) | (_HEAD if in_part or bare in _DIRECTIONS else 0)
    governs = _GOVERNS if bare in small().prepositions else 0
    return governs | place | (_IN_PART if in_part else 0) | (_NOUN if noun else 0)


_PLACES = Remembered(_tells)
"""What a form tells of a place before a verb, as a sum.

`_GOVERNS`: it is a preposition; `_PART`: a part of a place; `_IN_PART`: that with ب; `_HEAD`: a clause can open with
the place that it heads; `_NOUN`: it may be a noun without an article.
"""


def _tells_of(scene: Scene, verb: int) -> bool:
    """Whether a name, or a noun that speaks, stands behind a verb as its subject rather than its object."""
    return _OBJECTS.isdisjoint(scene.cues[verb][1].verb.takes) and _has_subject(scene, verb)


def _has_subject(scene: Scene, verb: int) -> bool:
    """Whether a name, or a noun that speaks, stands behind a verb."""
    if verb + 1 >= len(scene.forms):
        return False
    mention = scene.starting.get(verb + 1)
    if mention is None:
        return SPEAKERS[scene.forms[verb + 1]]
    return mention.label in ("PERS", "OCC", "ORG") and not mention.clitic


def _is_sourced(scene: Scene, token: int) -> bool:
    """Whether an attribution opens at a token or names the phrase there: بحسب | الوكالة; حسبما ذكرت | الوكالة."""
    before = token - 1
    if token in scene.sourced or before in scene.sourced:
        return True
    return before in scene.cues and (before - 1 in scene.sourced or before - 2 in scene.sourced)


def _opens_with_place(scene: Scene, token: int) -> bool:
    """Whether a phrase with such a head is a place: شمال الموصل أعلن الجيش; وبريف الرقة ذكرت المصادر."""
    mention = scene.any_starting.get(token)
    return mention is None or mention.label == "LOC"


def _in_part_of(scene: Scene, token: int, first: int, verb: int) -> bool:
    """Whether a preposition governs the part of a place that a phrase names: في ريف | الرقة; بشمال شرق | سوريا.

    Where a subject stands behind the verb any noun before the phrase will do: وبعد لقاء | الوزير أكد رئيس الوفد.
    """
    forms = scene.forms
    for at in range(token - 1, max(first, token - _FARTHEST) - 1, -1):
        told = _PLACES[forms[at]]
        if told & _IN_PART or told & _GOVERNS and at < token - 1:
            return True
        if not told & _PART and not (told & _NOUN and is_nominal(scene, at) and _tells_of(scene, verb)):
            return False
    return False


def _in_topic(scene: Scene, token: int, first: int) -> bool:
    """Whether a phrase further on stands in the clause of فيما or في ما and its imperfect: فيما | يتعلق بملف المياه."""
    forms = scene.forms
    if BARE[forms[token - 1]] in _AS_TO:
        return _is_imperfect(scene, token)
    verb = first + 1
    if BARE[forms[first]] == "في" and forms[verb] == "ما":
        verb = first + 2
    elif BARE[forms[first]] not in _AS_TO:
        return False
    return verb <= token and _is_imperfect(scene, verb) and COMMAS.isdisjoint(forms[verb:token])


def _is_imperfect(scene: Scene, token: int) -> bool:
    """Whether a word can be an imperfect that reports nothing."""
    return scene.forms[token][0] in "يت" and token not in scene.any_starting and token not in scene.cues
