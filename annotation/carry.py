"""Carrying stored layers into the records of an article.

Raw offsets are what counts: body offsets are computed afresh from the body at hand. A span that cannot be carried is
reported with its address, never dropped in silence.

Cluster ids are one name space per article: a source whose id is that of a cluster of the entities layer is that
cluster. A quotes layer that does not know the entities gives its sources the id `source_id(raw_start, raw_end)`; such
a source takes the cluster of the mention with the same span, else of the longest PERS, OCC, ORG or GPE inside, else
it is a cluster of its own.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from schemas.body import DROPPED, WHITE_SPACE
from schemas.errors import CarryError
from schemas.layers import (
    StoredAddressee,
    StoredLayer,
    StoredLink,
    StoredMention,
    StoredQuote,
    StoredSpan,
)
from schemas.offsets import Alignment
from schemas.records import (
    Addressee,
    Body,
    Cluster,
    LayerStatus,
    Link,
    Mention,
    Quote,
    Span,
    mention_id,
    quote_id,
)

SOURCES = ("PERS", "OCC", "ORG", "GPE")
"""Labels of the mentions that lend their cluster to a source around them."""

_BLANK = re.compile(f"[{WHITE_SPACE}{DROPPED}]")
_BLANK_OR_GLUE = re.compile(f"[{WHITE_SPACE}{DROPPED},]")
_SOURCE_ID = re.compile(r"s\d+-\d+")


class Problem(NamedTuple):
    """A stored span that cannot be carried into this text."""

    article: str
    address: str
    """Layer and field, such as `quotes.quotes[3].cue`."""
    raw_start: int
    raw_end: int
    reason: str

    def __str__(self) -> str:
        return f"{self.article} {self.address} raw [{self.raw_start}, {self.raw_end}): {self.reason}"


@dataclass(frozen=True)
class Carried:
    """What two layers say of one article, in the offsets of its body; `problems` holds what is missing from it."""

    entities: tuple[Mention, ...]
    clusters: tuple[Cluster, ...]
    quotes: tuple[Quote, ...]
    problems: tuple[Problem, ...]

    def complete(self) -> "Carried":
        """Return this, or raise CarryError with every problem."""
        if self.problems:
            raise CarryError("\n".join(map(str, self.problems)))
        return self


def source_id(raw_start: int, raw_end: int) -> str:
    """Return the cluster id of a source of which nobody said what thing it is."""
    return f"s{raw_start}-{raw_end}"


def source_cluster(raw_start: int, raw_end: int, mentions: Iterable[StoredMention]) -> str | None:
    """Return the cluster that a source takes from the mentions: of the same span, else of the longest actor inside.

    Of several mentions with the same span the first that has a cluster counts; of equally long actors the first.
    None where there is no such mention.
    """
    inside = [item for item in mentions if item.cluster and raw_start <= item.raw_start < item.raw_end <= raw_end]
    same = [item for item in inside if (item.raw_start, item.raw_end) == (raw_start, raw_end)]
    actors = [item for item in inside if item.label in SOURCES]
    best = same[0] if same else max(actors, key=lambda item: item.raw_end - item.raw_start, default=None)
    return best.cluster if best else None


def carry(body: Body, entities: StoredLayer | None, quotes: StoredLayer | None) -> Carried:
    """Make records of the stored entities and quotes of one article.

    Mentions are sorted by start, longest first; quotations by the start of their first span. A quotation span that
    crosses a joint is split, one span a block. Clusters stand in the order of the entities layer, then those that only
    the quotes layer speaks of. A mention or quotation of which any span cannot be carried is left out and reported.
    """
    carrier = _Carrier(body)
    mentions = tuple(carrier.mentions(entities)) if entities else ()
    clusters = _merged_clusters(entities, quotes)
    found = tuple(carrier.quotes(quotes, clusters.ids)) if quotes else ()
    return Carried(
        entities=tuple(sorted(mentions, key=lambda item: (item.start, -item.end))),
        clusters=clusters.clusters,
        quotes=tuple(sorted(found, key=lambda item: (item.spans[0].start, -item.spans[0].end))),
        problems=tuple(carrier.problems),
    )


class _Merged(NamedTuple):
    clusters: tuple[Cluster, ...]
    ids: Callable[[str], str]
    """id of a cluster in the quotes layer -> id in the article."""


def _merged_clusters(entities: StoredLayer | None, quotes: StoredLayer | None) -> _Merged:
    """Unite the clusters of both layers; see the module's docstring for the rule."""
    own = {cluster.id: cluster for cluster in entities.clusters} if entities else {}
    mentions = entities.entities if entities else ()
    renamed: dict[str, str] = {}
    for place in _sources(quotes):
        if place.cluster and _SOURCE_ID.fullmatch(place.cluster) and place.cluster not in own:
            found = source_cluster(place.raw_start, place.raw_end, mentions)
            if found is not None:
                renamed.setdefault(place.cluster, found)
    added = {
        cluster.id: cluster
        for cluster in (quotes.clusters if quotes else ())
        if cluster.id not in own and cluster.id not in renamed
    }
    return _Merged((*own.values(), *added.values()), lambda cluster: renamed.get(cluster, cluster))


def _sources(quotes: StoredLayer | None) -> Iterator[StoredLink | StoredAddressee]:
    for quote in quotes.quotes if quotes else ():
        yield from quote.chain
        if quote.addressee:
            yield quote.addressee


class _Carrier:
    """Carries the spans of one article and keeps what went wrong."""

    def __init__(self, body: Body) -> None:
        self.body = body
        self.alignment = Alignment((run.start, run.raw_start, run.length) for run in body.alignment)
        self.problems: list[Problem] = []

    def mentions(self, layer: StoredLayer) -> Iterator[Mention]:
        for index, item in enumerate(layer.entities):
            span = self._one(item, layer.article, f"entities.entities[{index}]")
            if span:
                yield Mention(
                    id=mention_id(item.raw_start, item.raw_end, item.label),
                    start=span.start,
                    end=span.end,
                    text=span.text,
                    label=item.label,
                    cluster=item.cluster,
                )

    def quotes(self, layer: StoredLayer, ids: Callable[[str], str]) -> Iterator[Quote]:
        for index, item in enumerate(layer.quotes):
            before = len(self.problems)
            quote = self._quote(item, layer.article, f"quotes.quotes[{index}]", ids)
            if quote and len(self.problems) == before:
                yield quote

    def _quote(self, item: StoredQuote, article: str, at: str, ids: Callable[[str], str]) -> Quote | None:
        spans = [
            piece
            for number, span in enumerate(item.spans)
            for piece in self._pieces(span, article, f"{at}.spans[{number}]")
        ]
        cue = self._optional(item.cue, article, f"{at}.cue")
        chain = [self._link(link, article, f"{at}.chain[{number}]", ids) for number, link in enumerate(item.chain)]
        addressee = self._addressee(item.addressee, article, f"{at}.addressee", ids)
        if not spans:
            return None
        return Quote(
            id=quote_id(item.spans[0].raw_start, item.spans[-1].raw_end),
            kind=item.kind,
            spans=tuple(spans),
            cue=cue,
            chain=tuple(link for link in chain if link),
            addressee=addressee,
        )

    def _link(self, link: StoredLink, article: str, at: str, ids: Callable[[str], str]) -> Link | None:
        span = self._one(link, article, at)
        cue = self._optional(link.cue, article, f"{at}.cue")
        if span is None:
            return None
        return Link(start=span.start, end=span.end, text=span.text, role=link.role, cluster=ids(link.cluster), cue=cue)

    def _addressee(
        self, item: StoredAddressee | None, article: str, at: str, ids: Callable[[str], str]
    ) -> Addressee | None:
        span = self._optional(item, article, at)
        if item is None or span is None:
            return None
        cluster = None if item.cluster is None else ids(item.cluster)
        return Addressee(start=span.start, end=span.end, text=span.text, cluster=cluster)

    def _optional(self, span: StoredSpan | None, article: str, at: str) -> Span | None:
        return None if span is None else self._one(span, article, at)

    def _one(self, span: StoredSpan, article: str, at: str) -> Span | None:
        """Carry a span that has to stay within one block."""
        pieces = self._pieces(span, article, at)
        if len(pieces) > 1:
            self._report(span, article, at, "crosses from one block of the text into another")
            return None
        return pieces[0] if pieces else None

    def _pieces(self, span: StoredSpan, article: str, at: str) -> list[Span]:
        """Carry a span; one piece a block. Nothing, and a report, where the text is not what was annotated."""
        try:
            start, end = self.alignment.to_text(span.raw_start, span.raw_end)
        except CarryError as exc:
            self._report(span, article, at, str(exc))
            return []
        pieces = [
            Span(start=left, end=right, text=self.body.text[left:right])
            for left, right in _split(self.body.text, start, end)
        ]
        blank = _BLANK if len(pieces) == 1 else _BLANK_OR_GLUE
        carried = "".join(piece.text for piece in pieces)
        if blank.sub("", carried) != blank.sub("", span.text):
            self._report(span, article, at, f"annotated as {span.text!r}, but the text now has {carried!r} there")
            return []
        return pieces

    def _report(self, span: StoredSpan, article: str, at: str, reason: str) -> None:
        self.problems.append(Problem(article, at, span.raw_start, span.raw_end, reason))


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a span between the joints."""
    for part in re.finditer(r"[^\n]+", text[start:end]):
        yield start + part.start(), start + part.end()


def regions(layout: StoredLayer) -> list[tuple[str, int, int]]:
    """Return the regions of a layout layer as `schemas.body.compose` takes them."""
    return [(region.role, region.raw_start, region.raw_end) for region in layout.regions]


def layer_status(layer: StoredLayer, judges: Sequence[str] = ()) -> LayerStatus:
    """Return the status of an adjudicated layer; `judges` are its annotators, listed before the adjudicator."""
    return LayerStatus(
        status="adjudicated",
        round=layer.round,
        annotators=(*(name for name in judges if name != layer.annotator), layer.annotator),
        guidelines=layer.guidelines,
    )
