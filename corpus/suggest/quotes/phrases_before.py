"""The noun phrase that ends before a token, read backwards."""

from corpus.suggest.findings import Mention
from corpus.suggest.quotes.classes import BARE, COMMAS
from corpus.suggest.quotes.names import comma_apposed
from corpus.suggest.quotes.neighbours import belongs, partners
from corpus.suggest.quotes.reports import Phrase
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import is_nominal
from corpus.suggest.rule_words import rule_words

_HYPHENS = frozenset("-–")
ALL = rule_words("phrases", "all")
"""They open a phrase of their own behind a conjunction too: وكافة القوى السياسية أكدت أن."""


def all_of(scene: Scene, start: int, end: int) -> Phrase:
    """Return the phrase that one of `ALL` opens, less the conjunction written onto it."""
    form = scene.forms[start]
    return Phrase(start, end, len(form) - len(BARE[form]))


def phrase_before(scene: Scene, end: int, limit: int) -> int:
    """Return the first token of the noun phrase that ends before `end`, not before `limit`; `end` where none does."""
    mention, passage, forms = scene.ending.get(end), scene.closing.get(end - 1), scene.forms
    if mention is None and passage is None:
        return end
    whole = passage is not None and mention is not None and limit <= mention.first < passage.open  # تحالف "رائد"
    if passage is not None and passage.open in scene.names and passage.open >= limit and not whole:
        inner = scene.starting.get(passage.first)
        first = passage.open
        mention = inner
        before = scene.ending.get(first)
        if before is not None and before.first >= limit:
            first, mention = before.first, before
    elif mention is not None and mention.first >= limit:
        first = mention.first
    else:
        return end
    while first > limit:
        sign = forms[first - 1]
        if sign in _HYPHENS and first - 2 >= limit and scene.hyphenated(first - 1):
            half = scene.ending.get(first - 1)
            first = half.first if half is not None and half.label == "PERS" and half.first >= limit else first - 2
            continue
        if mention is not None and mention.label == "PERS" and not mention.clitic:
            first = _back_over_name(scene, first, limit)
        at = first - 1 if forms[first - 1] in COMMAS else first
        before = scene.ending.get(at)
        if mention is None:
            break
        apart = before is None or mention.label == "PERS" and before.label not in _TITLING
        if apart and (office := _office_over_tail(scene, mention, limit)) is not None:
            first, mention = office.first, office
            continue
        if before is None or before.first < limit:
            break
        held = _held_at(scene, before, mention, limit)
        if held is not None:
            first, mention = held.first, held
            continue
        if at != first and not comma_apposed(scene, before, mention, end):
            break
        if mention.clitic and not (forms[first][0] == "و" and at == first and partners(before, mention)):
            break
        if not mention.clitic and at == first and not belongs(before, mention):
            break
        first, mention = before.first, before
    return first


def both(scene: Scene, phrase: Phrase, limit: int) -> Phrase:
    """Return a subject of a dual verb with the one before it, whom a comma parts from it: الحزب، والحركة أعلنا."""
    second, comma = scene.starting.get(phrase.first), phrase.first - 1
    if second is None or second.clitic != 1 or comma <= limit or scene.forms[comma] not in COMMAS:
        return phrase
    one = scene.ending.get(comma)
    if one is None or not partners(one, second) or one.first < limit:
        return phrase
    first = phrase_before(scene, comma, limit)
    clitic = scene.starting[first].clitic if first in scene.starting else 0
    return Phrase(first, phrase.last, clitic)


_TITLING = frozenset(("OCC", "NORP", "PERS"))
_TAIL = 10
"""So many tokens at most stand between an office and its holder."""
_ENDS_TAIL = COMMAS | {"."}


def _office_over_tail(scene: Scene, name: Mention, limit: int) -> Mention | None:
    """Return the office whose holder the entity stage saw in a name behind its tail: الناطق في بلدة X | فلان."""
    if name.label not in ("PERS", "OCC") or name.cluster is None or name.clitic:
        return None
    forms, ending, cues = scene.forms, scene.ending, scene.cues
    for last in range(name.first - 1, max(limit, name.first - _TAIL) - 1, -1):
        office = ending.get(last + 1)
        if office is not None and office.label == "OCC" and office.cluster == name.cluster:
            return office if office.first >= limit and office.last < name.first else None
        if forms[last] in _ENDS_TAIL or last in cues:
            return None
    return None


def _held_at(scene: Scene, place: Mention, name: Mention, limit: int) -> Mention | None:
    """Return the office before its place, where its holder or his rank follows: معتمد الشركة في البصرة | فلان."""
    if name.clitic or name.label not in ("PERS", "OCC") or place.label not in _PLACES:
        return None
    at = place.first if place.clitic else place.first - 1
    if scene.forms[at] != "في" if not place.clitic else scene.forms[at][0] != "ب":
        return None
    office = scene.ending.get(at)
    return office if office is not None and office.label == "OCC" and office.first >= limit else None


_PLACES = frozenset(("GPE", "LOC", "FAC", "ORG"))


def _back_over_name(scene: Scene, first: int, limit: int) -> int:
    """Step back over one or two words of a name that no mention covers, where a title stands before them."""
    for at in (first - 1, first - 2):
        if at <= limit or not is_nominal(scene, at) or scene.forms[at].startswith("ال"):
            return first
        title = scene.ending.get(at)
        if title is not None and title.label == "OCC":
            return at
    return first
