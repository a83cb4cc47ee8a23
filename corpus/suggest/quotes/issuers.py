"""Whose the statement is that speaks further on: قالت الشركة في بيان إن ... وأضاف البيان أن ..."""

from collections.abc import Sequence
from itertools import islice

from corpus.suggest.quotes.issuing import body_that_issued
from corpus.suggest.quotes.names_before import first_named
from corpus.suggest.quotes.papers import is_outlet
from corpus.suggest.quotes.reports import Past, Phrase, Range, Source
from corpus.suggest.quotes.scene import Scene

STATEMENTS = frozenset(("البيان", "البلاغ"))
"""They speak for whoever issued them; a report or a study speaks itself."""
_ISSUED = STATEMENTS | {"بيان", "بيانا", "بيانها", "بيانه", "بيانهم", "بلاغ", "بلاغا", "بلاغها", "بلاغه"}
_PAST, _LONGEST = 3, 80
_FAR = 200
"""The issuer is among so many of the latest speakers, in a sentence that names the statement within so many tokens."""


def issuer(
    scene: Scene, speaker: Phrase, past: Sequence[Past], carriers: list[Source], previous: Range | None, first: int
) -> Phrase | None:
    """Return who issued the statement (of `STATEMENTS`) that speaks in the sentence at `first`; None where unnamed."""
    if speaker.last != speaker.first + 1:
        return None
    if carriers and previous is not None:
        since = past[-1].unit if past and first - past[-1].unit < _FAR else previous[0]  # nobody else spoke since
        told_of = _as_source(scene, carriers[-1], (min(since, previous[0]), previous[1]))
        if told_of is not None:
            return told_of
    for told in islice(reversed(past), _PAST):
        if not (told.inner or told.carries) and told.unit < first and _names_statement(scene, (told.unit, first)):
            own = told.phrase.last == told.phrase.first + 1 and scene.forms[told.phrase.first] in STATEMENTS
            return None if own else told.phrase
    if previous is not None and _names_statement(scene, previous):
        return body_that_issued(scene, previous[0]) or first_named(
            scene, *previous
        )  # أصدرت الشركة بيانا بشأن العطل. وأكد البيان أن
    return None


def _as_source(scene: Scene, carrier: Source, previous: Range) -> Phrase | None:
    """Return whose statement carried what was told last: وبحسب بيان للمتحدث، أمر القائد بالانسحاب."""
    if carrier.phrase is None or not previous[0] <= carrier.first < carrier.phrase[0] < previous[1]:
        return None
    issued = not _ISSUED.isdisjoint(scene.forms[carrier.first : carrier.phrase[0]])
    return Phrase(*carrier.phrase, carrier.clitic) if issued and not is_outlet(scene, carrier.phrase[0]) else None


def _names_statement(scene: Scene, part: Range) -> bool:
    return not _ISSUED.isdisjoint(scene.forms[part[0] : min(part[1], part[0] + _LONGEST)])
