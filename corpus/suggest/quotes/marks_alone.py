"""Words in marks that no verb reports: a sentence, a paragraph or a subheading of their own."""

from collections.abc import Sequence

from corpus.suggest.quotes.marks import Passage
from corpus.suggest.quotes.reports import NO_SHAPE, NO_VERB, Range, Report
from corpus.suggest.quotes.scene import Scene

_SENTENCE = 6
"""A passage of so many tokens that makes a sentence is a quotation wherever it stands."""
_LEAST = 2
_ANSWERS = frozenset(("نعم", "لا", "كلا", "بلي", "ابدا"))
"""Said by one word."""
_NEAR = 40
"""Who says the words of a subheading is looked for among so many reports behind it."""


def lone_passages(scene: Scene, unit: Range) -> list[Report]:
    """The passage in marks that makes a whole sentence without a report: the last speaker goes on."""
    begin = unit[0]
    passage = scene.opening.get(begin)
    if passage is None or begin in scene.names:
        return []
    if passage.pieces[0][1] - passage.pieces[0][0] < _SENTENCE and not _fills_block(scene, unit, passage):
        return []
    if passage.close >= 0 and unit[1] - passage.close > 3 and len(passage.pieces) == 1:
        return []
    report = Report(None, 0, NO_VERB, NO_SHAPE, "marks", "words in marks alone", begin, passage.first, "speech")
    report.spans, report.quoted = list(passage.pieces), "direct"
    return [report]


def _fills_block(scene: Scene, unit: Range, passage: Passage) -> bool:
    """Whether few words in marks are all that a paragraph or subheading has: «نحن نغرق»."""
    block = scene.blocks[scene.block_of(unit[0])]
    if passage.close < 0 or (unit[0], unit[1]) != (block[0], block[1]) or scene.role_of(unit[0]) == "headline":
        return False
    if passage.last - passage.first < _LEAST and scene.forms[passage.first] not in _ANSWERS:
        return False
    return not any(scene.is_word(token) for token in range(passage.close + 1, unit[1]))


def name_who_says_it(scene: Scene, found: Sequence[Report]) -> None:
    """Give words in marks that fill a block the speaker of those very words further on.

    A subheading has that of the next report where the words are not said again.
    """
    for at, report in enumerate(found):
        if report.kind != "marks" or not _is_short(scene, report):
            continue
        behind = [each for each in found[at + 1 : at + 1 + _NEAR] if each.spans and each.speaker is not None]
        words = _words(scene, report)
        again = next((each for each in behind if words in _words(scene, each)), None)
        if again is None and behind and scene.role_of(report.first) == "subheading":
            again = behind[0]
        if again is not None:
            report.speaker = again.speaker


def _is_short(scene: Scene, report: Report) -> bool:
    first, last = report.spans[0]
    return last - first < _SENTENCE or scene.role_of(report.first) == "subheading"


def _words(scene: Scene, report: Report) -> str:
    return f" {' '.join(' '.join(scene.forms[first:last]) for first, last in report.spans)} "
