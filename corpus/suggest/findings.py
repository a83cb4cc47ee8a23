"""What the stages of the rule annotator hand to each other: light tuples, offsets in code points into `body.text`.

Records (`schemas.records`) are made of them once, at the end, by `corpus.suggest.assembly`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from corpus.arabic.reading import Reading

if TYPE_CHECKING:
    from corpus.suggest.scan import Span


class FoundMention(NamedTuple):
    """An entity mention and the rule that found it."""

    start: int
    end: int
    label: str
    rule: str
    cluster: int | None
    """Index into `FoundEntities.clusters`; None for dates and numbers."""


FoundCluster = tuple[str, str | None, str | None]
"""One thing the article speaks of: name, label, id in a knowledge base.

A plain tuple: it is taken apart for every mention, which takes three times as long with a named one.
"""


@dataclass(slots=True, eq=False)
class Mention:
    """A mention in tokens; `clitic` letters are written onto its first token before it. No two are equal.

    No named tuple: its attributes are read everywhere, here at a fifth of the cost.
    """

    first: int
    last: int
    """The token after the last one."""
    clitic: int
    label: str
    cluster: int | None


class FoundEntities(NamedTuple):
    """All that the entity stage found, with the reading it worked on; what it says of the mentions, field by field."""

    reading: Reading
    starts: list[int]
    ends: list[int]
    texts: list[str]
    labelled: dict[str, list[int]]
    """Label -> its mentions, in order."""
    clusters: list[FoundCluster]
    in_tokens: Sequence["Span"]
    """The same mentions as the quotation stage reads them, with their clusters and the rules that found them."""

    @property
    def mentions(self) -> list[FoundMention]:
        """The mentions by start, longest first; they nest and never cross."""
        placed = zip(self.starts, self.ends, self.in_tokens, strict=True)
        return [FoundMention(start, end, span.label, span.rule, span.cluster) for start, end, span in placed]


FoundLink = tuple[str, int, int, tuple[int, int] | None]
"""A speaker or relay of a quotation: role, start, end, cue; the assembly chooses its cluster by the span."""


class FoundQuote(NamedTuple):
    """A quotation and the rule that found it."""

    kind: str
    spans: list[tuple[int, int]]
    cue: tuple[int, int] | None
    chain: list[FoundLink]
    addressee: tuple[int, int] | None
    rule: str
