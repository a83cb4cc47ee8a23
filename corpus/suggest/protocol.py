"""What a suggester is: an article in, mentions, clusters and quotations out, under a name and a version."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from schemas.records import Article, Cluster, Mention, Quote


class Reason(NamedTuple):
    """The rule behind one suggested span; offsets in code points into `body.text`."""

    start: int
    end: int
    what: str
    """Entity label, or the kind of quotation."""
    rule: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a suggester found in one article."""

    entities: tuple[Mention, ...]
    clusters: tuple[Cluster, ...]
    quotes: tuple[Quote, ...]
    told: Callable[[], tuple[Reason, ...]] = field(default=tuple, compare=False)
    """Tells the reasons; they are made when asked for, because a build never asks."""

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why, for a maintainer; empty where the suggester cannot tell, as a learned model may not."""
        return self.told()


class Suggester(Protocol):
    """An automatic annotator.

    `name` and `version` are recorded with every layer it fills; the version changes whenever the same article may come
    out differently. Mentions of an article whose entities people judged are given and come back unchanged.
    """

    @property
    def name(self) -> str:
        """Name without blanks."""
        ...

    @property
    def version(self) -> str:
        """Version of the rules or of the model."""
        ...

    def suggest(self, article: Article) -> Suggestion:
        """Annotate one article from its body alone."""
        ...
