"""The subject of a verb without a name beside it: the phrase that opens its clause, a run of nouns, an office."""

from bisect import bisect_left
from functools import cache
from itertools import compress, count

from corpus.arabic.folding import fold_word
from corpus.arabic.remembered import Remembered
from corpus.suggest.findings import Mention
from corpus.suggest.quotes.classes import BARE, COMMAS, SPEAKERS
from corpus.suggest.quotes.lexicon import bared, small
from corpus.suggest.quotes.papers_before import rejected_paper
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.phrases_before import ALL, all_of
from corpus.suggest.quotes.prepositions import FRAMES
from corpus.suggest.quotes.reports import Phrase
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.sources import find_source
from corpus.suggest.quotes.words import OF_THEM, is_nominal
from corpus.suggest.rule_words import rule_words

_BREAKS = frozenset(map(fold_word, ("لكن", "بينما", "فيما", "حيث", "كما", "إذ", "حين", "لأن")))


_TELLING = ("OCC", "CARDINAL")

_SOME = frozenset(map(fold_word, ("بعض", "عدد", "عددا", "العديد", "معظم", "غالبية", "مئات", "عشرات", "آلاف", "كثيرا")))
"""They open what is all that stands between أن and its verb: أن ثلاثة من المتهمين أقروا ب."""

_BELONGING = rule_words("frames", "belonging")

_DASHES = frozenset("-–—")
_OF_OPINION = fold_word("للرأي")
_RAISING = rule_words("chants", "raising") | rule_words("chants", "issuing")
_RAISED = rule_words("chants", "raised")

FAR = 30
"""A subject stands at most so many tokens before its verb."""


@cache
def _openers() -> frozenset[str]:
    """Return the words that open a clause."""
    return small().joined.complementizers | small().joined.helpers | bared(_BREAKS)


OPENS = Remembered(lambda form: form in _openers() or not form[0].isalnum())
"""Whether a clause can begin behind a word or sign."""


@cache
def _edges() -> frozenset[str]:
    """Return the words and signs before which no clause reaches back."""
    return small().joined.complementizers | bared(_BREAKS) | {":", "..", "...", "؛"}


@cache
def _relating() -> frozenset[str]:
    return bared(small().relatives)


_BREAKS_OFF = Remembered(lambda form: OPENS[form] or form in _relating())
"""Whether no run of plain nouns reaches back over a word or sign."""


def clause_subject(scene: Scene, token: int, first: int) -> Phrase | None:
    """Return the phrase that opens the clause of a verb that stands further on: المسؤول الذي رفض ذكر اسمه قال."""
    if scene.forms[token - 1] in COMMAS and (rejected := rejected_paper(scene, token, first)) is not None:
        return rejected
    small, start = scene.small, _clause_start(scene, token, first)
    if start == token:
        return None
    mention, form = scene.starting.get(start), scene.forms[start]
    if mention is None:
        listed = form.startswith("ال") or SPEAKERS[form] or BARE[form] in small.documents
        if not listed and number_at(scene, start) is None:
            return None
    elif mention.clitic and form[0] not in "وف":
        return None
    if _said_between(scene, start, token, first):
        return None
    end = noun_phrase(scene, start, token)
    if scene.forms[end] == _OF_OPINION:
        end += 1  # استطلاعا جديدا للرأي أجرته المجلة، أظهر
    if end == token and (scene.speaks(start) or mention is not None and mention.label == "OCC"):
        return Phrase(start, end, mention.clitic if mention is not None else 0)  # السكان في دارفور | يدينون
    if end == start or end >= token or scene.forms[end] in _DASHES and start == first and _is_dateline(scene, end):
        return None
    if form.endswith("ون") and FRAMES[scene.forms[end]] == "ب" and _runs_on(scene, end, token):
        return Phrase(start, token)  # العاملون بالمصنع في حلب | يطالبون
    aside = scene.forms[end] in small.joined.relatives or scene.forms[end] in ("،", "(", "-", "–")
    adjunct = scene.forms[end] in small.joined.adverbs or scene.bare(end) in small.prepositions or end in scene.dated
    told = scene.forms[end] in small.relative_verbs
    if scene.forms[end - 1] in _BELONGING and end - 1 > start and scene.forms[end][0] == "ل":
        end, told = end - 1, True  # قناة «النهر» | التابعة للحركة، قالت
    if not (aside or adjunct or told) and find_source(scene, end, token) is None:
        return None
    return Phrase(start, end, mention.clitic if mention is not None else 0)


def _is_dateline(scene: Scene, dash: int) -> bool:
    """Whether a place before a dash is that of the report: بيروت – اتهم الوزير; not بيروت – في بيان لها – اتهمت."""
    place = scene.ending.get(dash)
    return place is not None and place.label == "GPE" and scene.forms[dash + 1] not in scene.small.prepositions


def _clause_start(scene: Scene, token: int, first: int) -> int:
    """Return the first word of the clause that a verb stands in, behind auxiliaries; the verb's where none stands."""
    forms, helpers = scene.forms, scene.small.joined.helpers
    back = forms[max(first, token - FAR) : token]
    back.reverse()
    start = token - next(compress(count(), map(_edges().__contains__, back)), len(back))
    while start < token and (forms[start] in helpers or not forms[start][0].isalnum()):
        start += 1
    return start


def _said_between(scene: Scene, start: int, token: int, first: int) -> bool:
    """Whether another verb of saying stands in a clause before its verb, outside of a relative clause."""
    forms, anchors, relatives = scene.forms, scene.anchors, scene.small.joined.relatives
    last = bisect_left(anchors, token)
    for verb in anchors[bisect_left(anchors, start, 0, last) : last]:
        if verb in scene.cues:
            clitic, cue = scene.cues[verb]
            said = cue.shape.kind in ("perfect", "imperfect") and (clitic or not cue.verb.doubtful)
            if said and not (verb > first and forms[verb - 1] in relatives):
                return True
    return False


def number_at(scene: Scene, token: int) -> Mention | None:
    """Return the number that stands at a token, as before those who are counted: ثلاثة من أربعة خبراء."""
    number = scene.any_starting.get(token)
    return number if number is not None and number.label == "CARDINAL" and not number.clitic else None


def plain_before(scene: Scene, end: int, first: int) -> Phrase | None:
    """Return a short run of nouns without a mention that fills the clause before its verb: دول الخليج تدين."""
    start, forms = end, scene.forms
    while start > first and end - start < 6:
        before = start - 1
        form = forms[before]
        if _BREAKS_OFF[form]:
            break
        if BARE[form] in ALL:
            return all_of(scene, before, end) if before == first or _BREAKS_OFF[forms[before - 1]] else None
        if not is_nominal(scene, before) and form not in scene.small.upon and form not in OF_THEM:
            return _who_raise(scene, before, end)
        start = before
    if start == end or (start > first and (end - start >= 6 or forms[start - 1] in COMMAS)):
        return None
    form = forms[start]
    if BARE[form] in _RAISING:
        return _who_raise(scene, start, end)
    if form[0] in "وف" and form[1:2] in ("ب", "ل", "ك"):
        return None
    joined = start > first and forms[start - 1] not in scene.small.complementizers
    if form[0] in "وفلبك" and joined and form not in scene.small.rooted_in_waw:
        return None
    plain = is_nominal(scene, start) and all(word[0].isalpha() for word in forms[start:end])
    return Phrase(start, end) if plain else None


def _who_raise(scene: Scene, verb: int, end: int) -> Phrase | None:
    """Return who stands between a verb and the banner or statement that he raises: رفع العمال لافتات | تطالب ب."""
    raised = BARE[scene.forms[verb]] in _RAISING and scene.forms[end - 1] in _RAISED
    return Phrase(verb + 1, end - 1) if raised and end - verb > 2 else None


def all_before(scene: Scene, end: int, first: int, many: bool = False) -> Phrase | None:
    """Return what stands between أن and its verb, where it opens with an office or a number.

    أن رئيس البلدية في حلب فلان دعا; أن ثلاثة من المتهمين أقروا; before a plural verb (`many`) with any definite noun
    or name, to which others are joined: أن الثوار وحزب النهضة وغيره من الأحزاب أكدوا.
    """
    forms, joined, farthest = scene.forms, scene.small.joined, max(first, end - 12)
    if joined.complementizers.isdisjoint(forms[farthest : end - 1]):
        return None
    start = end - 1
    while forms[start - 1] not in joined.complementizers:
        start -= 1
        if start == farthest:
            return None
    office = scene.any_starting.get(start)
    titled = scene.speaks(start) or (office is not None and office.label in _TELLING) or forms[start] in _SOME
    titled = titled or many and (office is not None or forms[start].startswith("ال"))
    return Phrase(start, end) if titled and _runs_on(scene, start + 1, end) else None


def _runs_on(scene: Scene, start: int, end: int) -> bool:
    """Whether no verb of saying, relative pronoun or sign stands between two tokens."""
    cues, relatives = scene.cues, scene.small.joined.relatives
    return not any(
        token in cues or form in relatives or not form[0].isalnum()
        for token, form in enumerate(scene.forms[start:end], start)
    )
