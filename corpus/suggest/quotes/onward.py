"""How far what carries a report goes on: from an opening frame into the sentence, from one verb to the next."""

from corpus.suggest.quotes.adjuncts import skip_adjuncts
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.genders import fits, gender_of
from corpus.suggest.quotes.lexicon import bared
from corpus.suggest.quotes.objects import source_in_gap
from corpus.suggest.quotes.reports import Report, Source
from corpus.suggest.quotes.scene import Scene

_IN = bared(("في", "خلال", "ضمن"))

_FRAME = 7
"""A frame names who carried it at most so many tokens behind its preposition: وفي تصريحات بثتها قناة فلانة، قال."""

_ADDING = frozenset(("أضاف", "أردف", "تابع", "استطرد", "استدرك", "زاد", "أكمل", "مضى", "ختم", "اختتم", "لفت"))
"""Verbs by which he who tells of another goes on himself."""

_ELSEWHERE = frozenset(("كتب", "غرد", "دوّن"))
"""What is written is said on another occasion."""

_OWN_ACTS = frozenset(("ask", "accuse", "praise", "express", "promise", "warn", "deny"))
"""Acts of him who is told of rather than of him who tells."""

_SPOKESMEN = frozenset(("متحدث", "ناطق", "المتحدث", "الناطق", "المتحدثة", "الناطقة", "متحدثة", "ناطقة"))
"""They speak for whom they tell of."""


def carried_in_frame(scene: Scene, report: Report, first: int) -> Source | None:
    """Return who carried the statement that opens a sentence: وفي بيان نقلته الوكالة، أدانت الحركة ..."""
    token = report.first
    if token - first < 4 or scene.forms[first] not in _IN:
        return None
    small, forms = scene.small, scene.forms
    if forms[first + 1] not in small.statements and forms[first + 1] not in small.occasions:
        return None
    for at in range(first + 2, min(token - 1, first + _FRAME)):
        if at in scene.cues:
            source = source_in_gap(scene, at, token)
            end = token if source is None else skip_adjuncts(scene, source.last, token)
            return source if end == token and forms[token - 1] in COMMAS else None
    return None


def goes_on_for(scene: Scene, report: Report, top: Report) -> Report | None:
    """Return the report whose speaker, and whoever carries him, a verb joined by و goes on with; None where it is open.

    ذكرت الوكالة أن الملك شدد على كذا، ودعا إلى ...; رحب النائب، في تصريح نقلته القناة، بكذا، ودعا إلى ...
    """
    if not report.conjoined or report.subject is not None or report.kind != "finite" or report.in_relative:
        return None
    if report.verb.lemma in _ELSEWHERE:
        return None
    said, wanted = top.main or top, report.shape.gender
    if said.subject is None or said.kind != "finite" and not said.carried:
        return None
    if not fits(speaker_gender(scene, said), wanted):
        return None
    outer = said.outer
    if outer is None and not said.carried:
        return said if said.sources and not any(source.origin for source in said.sources) else None
    if outer is not None and not outer.hollow:
        return None
    told_by = said.carrier_gender if outer is None else "" if outer.carried else outer.shape.gender
    if not fits(told_by, wanted):
        return said
    own = report.verb.act in _OWN_ACTS or report.how == "object"
    return said if own and report.verb.lemma not in _ADDING else None


def speaker_gender(scene: Scene, report: Report) -> str:
    """The gender that a report tells of its speaker: its verb's, unless that is the carrier's (نقلت X عن الوزير)."""
    if not report.carried or report.shape.kind == "noun" or report.subject is None:
        return report.shape.gender
    mention = scene.starting.get(report.subject.first)
    return gender_of(scene, report.subject.first, mention.label if mention is not None else "")


def goes_on_himself(scene: Scene, report: Report, told: Report) -> Report | None:
    """Return the report of him who tells of another, where a participle behind goes on with himself.

    قال العميد إن المتهم أقر بجريمته، لافتا إلى: a spokesman and an outlet only tell, a person goes on.
    """
    outer = told.outer
    if outer is None or not outer.hollow or outer.carried or outer.subject is None:
        return None
    at = outer.subject.first
    mention = scene.starting.get(at)
    person = scene.speaks(at) if mention is None else mention.label in ("PERS", "OCC")
    if not person or scene.forms[at] in _SPOKESMEN:
        return None
    return outer if fits(outer.shape.gender, report.shape.gender) else None
