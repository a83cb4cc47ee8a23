"""What a suggester is: an article in, mentions, clusters and quotations out, under a name and a version."""

from dataclasses import dataclass
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
    reasons: tuple[Reason, ...] = ()
    """Why, for a maintainer; a learned model may leave it empty."""


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
