"""Whom a plural verb without a subject means, where one person spoke last: دعا المدير مسؤولين إلى الاجتماع، وقالوا."""

from collections.abc import Sequence
from itertools import islice

from corpus.suggest.quotes.classes import BARE
from corpus.suggest.quotes.clause_subjects import number_at
from corpus.suggest.quotes.cue_types import STRICT_APART
from corpus.suggest.quotes.neighbours import before_object
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.remarks import NO_MEN
from corpus.suggest.quotes.reports import Past, Phrase, Range, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import is_nominal
from corpus.suggest.rule_words import rule_words

_PEOPLE = rule_words("several", "people")
_BODIES = rule_words("antecedents", "bodies")
_PERSONS = frozenset(("PERS", "OCC"))
_KEPT = 4
"""Many who spoke are remembered over so many speakers."""


def is_one(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase names a single person: no body, no group, no two joined by و."""
    mention = scene.starting.get(phrase.first)
    if mention is not None and mention.label not in _PERSONS:
        return False
    if (mention is None or mention.label == "OCC") and _are_many(scene, phrase.first):
        return False
    head = scene.forms[phrase.first][phrase.clitic :]
    if mention is None and (head.endswith("ة") or head in scene.small.fields or head.removeprefix("ال") in _BODIES):
        return False  # وقالت الشركة ... وأضافوا
    inside = range(phrase.first + 1, phrase.last)
    return not any(token in scene.starting and scene.starting[token].clitic for token in inside)


def several(scene: Scene, unit: Range, report: Report, before: Range | None, past: Sequence[Past]) -> Phrase | None:
    """Whom of the many a plural verb means that has no subject.

    The subject of its own sentence, then that of the sentence before, many who spoke lately, last any whom these
    sentences tell of.
    """
    spoken = past[0] if past else None
    spans = [(unit[0], report.first)]
    if before is not None:
        spans.append(before)
    for span in spans:
        if (spoken is None or spoken.unit != span[0]) and (acting := _group(scene, span, governed=False)) is not None:
            return acting
    for said in islice(past, _KEPT):
        if not is_one(scene, said.phrase):
            return said.phrase
    for span in spans:
        if (told := _group(scene, span, governed=True)) is not None:
            return told
    return None


def together(
    scene: Scene, unit: Range, report: Report, named: Phrase, before: Range | None, past: Sequence[Past]
) -> Phrase:
    """Those whom a plural means where who was found for it is a single person."""
    if not is_one(scene, named):
        return named
    return several(scene, unit, report, before, list(reversed(past))) or named


def with_main(scene: Scene, unit: Range, report: Report, before: Range | None, past: Sequence[Past]) -> Phrase | None:
    """Who says what a plural participle tells that hangs on a verb: its subject, unless that is one person.

    تجمع السكان، وذكر المواطن فلان أن ...، متسائلين
    """
    speaker = report.main.speaker if report.main is not None else None
    if speaker is None or report.kind != "participle":
        return speaker
    named = (scene.starting.get(token) for token in range(speaker.first, speaker.last))
    if not any(mention is not None and mention.label == "PERS" for mention in named):
        return speaker
    return together(scene, unit, report, speaker, before, past)


def _group(scene: Scene, span: Range, governed: bool) -> Phrase | None:
    """The first group of people in a sentence; with `governed` also one behind a preposition."""
    for token in range(*span):
        if not _are_many(scene, token) or token in scene.cues or not _stands_free(scene, token, span[0], governed):
            continue
        end = _end(scene, token, span[1])
        clitic = scene.starting[token].clitic if token in scene.starting else 0
        if end > token:
            return Phrase(token, end, clitic)
    return None


def _end(scene: Scene, token: int, limit: int) -> int:
    """The token after a group."""
    counted = number_at(scene, token)
    if counted is not None:
        return noun_phrase(scene, counted.last, limit, STRICT_APART)  # آلاف المتظاهرين
    return token + 1 if before_object(scene, token) else noun_phrase(scene, token, limit, STRICT_APART)


def _stands_free(scene: Scene, token: int, first: int, governed: bool) -> bool:
    """Whether a group is no part of the phrase before it: not حقوق العمال, nor, unless `governed`, مع العمال."""
    if scene.within[token]:
        return False
    if token == first:
        return True
    if scene.bare(token - 1) in scene.small.prepositions:
        return governed
    if token == first + 1 or scene.forms[token].endswith("ون") or token in scene.ending:
        return True  # وأغلق محتجون الطريق; شكر المدير سامي عون | المشاركين
    return scene.forms[token - 1].startswith("ال") or not is_nominal(scene, token - 1)


def _are_many(scene: Scene, token: int) -> bool:
    """Whether a noun tells of many people, by its form."""
    form = BARE[scene.forms[token]]
    noun = form.removeprefix("ال")
    if noun in _PEOPLE or form in _PEOPLE:
        return True
    if len(noun) < 5 or not noun.endswith(("ون", "ين")):
        return False
    named = scene.starting.get(token)
    if named is not None:
        return named.label == "OCC"
    return noun not in NO_MEN and (scene.speaks(token) or f"{noun[:-2]}ون" in scene.small.speakers)
