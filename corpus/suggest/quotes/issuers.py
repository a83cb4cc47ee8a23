"""Whose the statement is that speaks further on: قالت الشركة في بيان إن ... وأضاف البيان أن ..."""

from corpus.suggest.quotes.names_before import first_named
from corpus.suggest.quotes.reports import Past, Phrase, Range
from corpus.suggest.quotes.scene import Scene

_SPEAKING = frozenset(("البيان", "البلاغ"))
"""They speak for whoever issued them; a report or a study speaks itself."""
_ISSUED = _SPEAKING | {"بيان", "بيانا", "بيانها", "بيانه", "بيانهم", "بلاغ", "بلاغا", "بلاغها", "بلاغه"}
_PAST, _LONGEST = 3, 80
"""The issuer is among so many of the latest speakers, in a sentence that names the statement within so many tokens."""


def issuer(scene: Scene, speaker: Phrase, past: list[Past], previous: Range | None, first: int) -> Phrase | None:
    """Return who issued the statement that speaks in the sentence at `first`; None for other speakers, or unnamed."""
    if speaker.last != speaker.first + 1 or scene.forms[speaker.first] not in _SPEAKING:
        return None
    for told in reversed(past[-_PAST:]):
        if not (told.inner or told.carries) and told.unit < first and _names_statement(scene, (told.unit, first)):
            own = told.phrase.last == told.phrase.first + 1 and scene.forms[told.phrase.first] in _SPEAKING
            return None if own else told.phrase
    if previous is not None and _names_statement(scene, previous):
        return first_named(scene, *previous)  # أصدرت الشركة بيانا بشأن العطل. وأكد البيان أن
    return None


def _names_statement(scene: Scene, part: Range) -> bool:
    return not _ISSUED.isdisjoint(scene.forms[part[0] : min(part[1], part[0] + _LONGEST)])
