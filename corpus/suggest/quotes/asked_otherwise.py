"""What is asked in other words than the verb's own: دعا الوزير السكان بتوخي الحذر, طالب السجين نقله إلى المستشفى."""

from corpus.suggest.quotes.cue_types import STRICT_APART
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Phrase, Report, begin_words
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.signs import MUST
from corpus.suggest.quotes.words import opens_content

ASKING = frozenset(("دعا", "طالب", "وجه"))
"""Verbs that may ask so."""
_OWN = ("ه", "ها", "هم")
_NEAR = 14
"""The verb's own preposition would stand at most so many tokens behind whom it asks."""


def asks_otherwise(scene: Scene, report: Report, at: int, limit: int) -> bool:
    """Take بضرورة behind whom somebody calls upon or directs, or what a verb that asks somebody has for its object."""
    if at + 1 >= limit:
        return False
    lemma, hearer = report.verb.lemma, report.hearer
    if lemma == "وجه":
        return report.subject is not None and _directs(scene, report, at, limit)
    if lemma == "طالب" and hearer is None and report.subject is not None and scene.forms[at].endswith(_OWN):
        own = scene.forms[at + 1] == "الي" and opens_content(scene, at)  # طالب السجين نقله إلى المستشفى
        return own and begin_words(report, at, "object", "object")
    if hearer is None or hearer.last != at or report.subject is None and not report.conjoined:
        return False
    if lemma == "دعا":
        own = "الي" in scene.forms[at : min(limit, at + _NEAR)]
        return not own and scene.forms[at] in MUST and begin_words(report, at, "object", "ب", 1)
    first = hearer.first
    asked = hearer.last == first + 1 and first not in scene.starting and scene.forms[first].endswith(_OWN)
    if not asked or not opens_content(scene, first) or scene.forms[at] != "الي":
        return False
    report.hearer = None
    return begin_words(report, first, "object", "object")


def _directs(scene: Scene, report: Report, at: int, limit: int) -> bool:
    """Whether a direction goes to somebody: وجه المدير إلى جميع الفروع بضرورة الالتزام."""
    if scene.forms[at] != "الي" or opens_content(scene, at + 1):
        return False
    end = noun_phrase(scene, at + 1, limit, STRICT_APART)
    if not at + 1 < end < limit or scene.forms[end] not in MUST:
        return False
    report.hearer = Phrase(at + 1, end)
    return begin_words(report, end, "object", "ب", 1)
