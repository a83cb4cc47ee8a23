"""How far what carries a report goes on: from an opening frame into the sentence, from one verb to the next."""

from bisect import bisect_left

from corpus.suggest.quotes.addressee import hearer_at
from corpus.suggest.quotes.adjuncts import skip_adjuncts
from corpus.suggest.quotes.classes import COMMAS, OCCASIONS
from corpus.suggest.quotes.genders import fits, gender_of
from corpus.suggest.quotes.lexicon import bared
from corpus.suggest.quotes.reports import Report, Source
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.sources_in_gaps import source_in_gap
from corpus.suggest.rule_words import rule_words

IN_FRAME = bared(("في", "خلال", "ضمن"))

_FRAME = 7
"""A frame names who carried it at most so many tokens behind its preposition: وفي تصريحات بثتها قناة فلانة، قال."""

_BELONGING = rule_words("frames", "belonging")
_AIRED = rule_words("onward", "aired")

_TURNS, _TAIL = 4, 16
"""The comma before such an occasion is one of so many turns of the sentence, and so near to its end."""

_CLAUSE = 30
"""A clause that somebody goes on behind has at most so many tokens."""

_ADDING = frozenset(("أضاف", "أردف", "تابع", "استطرد", "استدرك", "زاد", "أكمل", "مضى", "ختم", "اختتم", "لفت"))
"""Verbs by which he who tells of another goes on himself."""

_ELSEWHERE = frozenset(("كتب", "غرد", "دوّن"))
"""What is written is said on another occasion."""

_OWN_ACTS = frozenset(("ask", "accuse", "praise", "express", "promise", "warn", "deny"))
"""Acts of him who is told of rather than of him who tells."""

_SPOKESMEN = frozenset(("متحدث", "ناطق", "المتحدث", "الناطق", "المتحدثة", "الناطقة", "متحدثة", "ناطقة", "الاعلام"))
"""They, and ministers of information, speak for whom they tell of."""


def carried_in_frame(scene: Scene, report: Report, first: int) -> Source | None:
    """Return who carried the statement that opens a sentence: وفي بيان نقلته الوكالة، أدانت الحركة ..."""
    token = report.first
    if token - first < 4 or scene.forms[first] not in IN_FRAME:
        return None
    small, forms = scene.small, scene.forms
    paper = forms[first + 1]
    if paper not in small.statements and paper not in small.occasions and paper not in _AIRED:
        return None
    for at in range(first + 2, min(token - 1, first + _FRAME)):
        if at in scene.cues:
            source = source_in_gap(scene, at, token)
            end = token if source is None else skip_adjuncts(scene, source.last, token)
            return source if end == token and forms[token - 1] in COMMAS else None
    return None


def carried_behind(scene: Scene, token: int, report: Report, limit: int) -> Source | None:
    """Return who carried words just told, with his verb at a token: قال ...، (وذلك) في تصريحات نقلتها الوكالة."""
    forms, small, first = scene.forms, scene.small, token - 2
    if forms[first] not in IN_FRAME and forms[first - 1] in IN_FRAME:
        first -= 1  # في تصريحات صحفية نقلتها
    if (
        forms[first] not in IN_FRAME
        or forms[first + 1] not in small.statements
        and forms[first + 1] not in small.occasions
    ):
        return None
    first -= forms[first - 1] == "وذلك"
    if forms[first - 1] not in COMMAS or not 0 <= report.content < first - 1:
        return None
    source = source_in_gap(scene, token, limit)
    end = limit if source is None else skip_adjuncts(scene, source.last, limit)
    if source is None:
        return None
    told = end < limit and not _BELONGING.isdisjoint(forms[end - 1 : end + 1])  # بثتها قناة «النهر» | التابعة للحركة
    if end < limit and scene.is_word(end) and forms[end - 1] not in COMMAS and not told:
        return None
    source.first = first
    if source.phrase is not None and forms[source.phrase[1] - 1] in _BELONGING:
        source.phrase = source.phrase[0], source.phrase[1] - 1
    return source


def before_frame(scene: Scene, report: Report, begin: int, end: int) -> int:
    """Return where words end before the occasion that closes their sentence (..., في تصريح لقناة فلانة), else `end`.

    Whom they were told there hears them.
    """
    occasions = scene.occasions
    farthest = end - _TAIL if end - _TAIL > begin + 1 else begin + 2
    at = bisect_left(occasions, farthest + 2)
    if at == len(occasions) or occasions[at] >= end:
        return end
    forms, turns = scene.forms, scene.turns
    last = bisect_left(turns, end - 1)
    for comma in reversed(turns[max(0, last - _TURNS) : last]):
        if comma < farthest:
            return end
        first = comma + 1 + (forms[comma + 1] == "وذلك")
        if forms[comma] not in COMMAS or first + 1 >= end or forms[first] not in IN_FRAME:
            continue
        if forms[first + 1] not in OCCASIONS:
            return end
        if _tells_more(scene, first + 2, end):
            return end
        for at in range(first + 2, min(end, first + 5)):
            if report.hearer is None and (heard := hearer_at(scene, at, end, False)) is not None:
                report.hearer = heard[0]
        return comma
    return end


def _tells_more(scene: Scene, first: int, end: int) -> bool:
    """Whether more is told behind an occasion than what it was: a verb of saying, or أن."""
    if not scene.small.any_complementizer.isdisjoint(scene.forms[first:end]):
        return True
    return any(at in scene.cues and not scene.cues[at][1].shape.pronoun for at in range(first, end))


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
    if outer is not None and not outer.hollow and not _in_marks(scene, outer, report.first):
        return None
    told_by = said.carrier_gender if outer is None else "" if outer.carried else outer.shape.gender
    if not fits(told_by, wanted):
        return said
    own = report.verb.act in _OWN_ACTS or report.how == "object"
    return said if own and report.verb.lemma not in _ADDING else None


def _in_marks(scene: Scene, outer: Report, token: int) -> bool:
    """Whether a token stands in the marks that hold all the words of a report: قال إن "الملك أكد كذا ودعا إلى ..."."""
    passage = scene.opening.get(outer.content)
    return passage is not None and outer.content not in scene.names and token < passage.close


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
    if not person or not _SPOKESMEN.isdisjoint(scene.forms[at : min(at + 5, outer.subject.last)]):
        return None
    return outer if fits(outer.shape.gender, report.shape.gender) else None


def carries_on(scene: Scene, token: int, first: int) -> bool:
    """Whether a verb with قائلا goes on with what was said before it: أكد أن الحزب هو الأكبر، تابع قائلا.

    Between أن and the comma before it stands all of one clause, whose subject is not its own.
    """
    forms, told = scene.forms, scene.small.any_complementizer
    if token - first < 4 or forms[token - 1] not in COMMAS:
        return False
    for at in range(token - 2, max(first, token - _CLAUSE), -1):
        if forms[at] in told:
            return token - at > 3
        if not forms[at][0].isalnum():
            return False
    return False
