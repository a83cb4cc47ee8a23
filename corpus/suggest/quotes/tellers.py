"""Who opens a sentence with a verb that has no reported words of its own, before a participle that has."""

from corpus.suggest.quotes.genders import fits
from corpus.suggest.quotes.lexicon import Manner
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Phrase, Range, Report
from corpus.suggest.quotes.scene import Scene

_APART = Manner(apart=True, strict=True)
_NEAR = Manner(apart=True, strict=True, own=frozenset(("من", "في", "عن", "علي", "الي", "ب", "ل")))
"""For the subject of a verb whose prepositions are not known."""


def teller(scene: Scene, unit: Range, report: Report) -> Phrase | None:
    """The subject of a verb of saying that opens the sentence and has no words itself: روت أم فلان ... قائلة."""
    opening = scene.cues.get(unit[0])
    spoken = unit[0] + 2 < report.first and scene.speaks(unit[0] + 1) and unit[0] + 1 not in scene.starting
    if opening is None and spoken and scene.forms[unit[0]] not in scene.small.joined.prepositions:
        first = unit[0] + 1  # وقلل مصدر حكومي من أهمية الهدنة، قائلا
        told = scene.forms[unit[0]].endswith("ت") == (report.shape.gender == "f")
        agrees = told and not scene.forms[unit[0]].startswith("ال")
        return Phrase(first, noun_phrase(scene, first, report.first, _NEAR)) if agrees else None
    if opening is None or opening[1].shape.kind not in ("perfect", "imperfect") or unit[0] + 1 >= report.first:
        return None
    first = unit[0] + 1
    end = noun_phrase(scene, first, report.first, _APART)
    if end == first or not (first in scene.starting or scene.speaks(first)):
        return None
    return Phrase(first, end) if fits(opening[1].shape.gender, report.shape.gender) else None
