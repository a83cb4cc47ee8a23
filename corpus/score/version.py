"""One side of a comparison: an article's annotation as plain tuples in raw offsets."""

from collections.abc import Iterator
from typing import NamedTuple

from corpus.stats import implicit_speakers
from schemas.marks import mark_state
from schemas.matching import Span
from schemas.offsets import Alignment, Run
from schemas.records import Addressee, Article, Link, Mention, Quote
from schemas.records import Span as Record


class Named(NamedTuple):
    """A mention: span, label, and its cluster where it has one."""

    span: Span
    label: str
    cluster: str | None


class Source(NamedTuple):
    """A speaker, relay or addressee; `cue` is a relay's own."""

    span: Span
    cluster: str | None
    cue: Span | None = None


class Said(NamedTuple):
    """A quotation; `marks` is the state of its quotation marks, `implicit` whether its speaker is named elsewhere."""

    kind: str
    spans: tuple[Span, ...]
    cue: Span | None
    speakers: tuple[Source, ...]
    relays: tuple[Source, ...]
    addressee: Source | None
    marks: str
    implicit: bool


class Version(NamedTuple):
    """An article as one side sees it; all offsets are code points into the raw file."""

    article: str
    statuses: dict[str, str]
    """layer -> status."""
    headline: str
    """Text of the headline blocks, one a line; "" where there is none."""
    characters: dict[int, str]
    """Raw offset -> block role, for every character of the text that is not white space."""
    regions: tuple[tuple[str, int, int], ...]
    mentions: tuple[Named, ...]
    quotes: tuple[Said, ...]


def version_of(article: Article) -> Version:
    """Turn a record into one side of a comparison.

    Raises CarryError where a span's edge is no character of the raw file; `musnad check` tells such records.
    """
    return _Reader(article).version()


class _Reader:
    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.body.text
        self.alignment = Alignment(Run(run.start, run.raw_start, run.length) for run in article.body.alignment)
        self.implicit = implicit_speakers(article)

    def version(self) -> Version:
        article, annotation = self.article, self.article.annotation
        blocks, furniture = article.body.blocks, article.body.furniture
        return Version(
            article=article.id,
            statuses={
                "layout": annotation.layout.status,
                "entities": annotation.entities.status,
                "quotes": annotation.quotes.status,
            },
            headline="\n".join(self.text[block.start : block.end] for block in blocks if block.role == "headline"),
            characters=dict(self._characters()),
            regions=tuple(
                [(block.role, block.raw_start, block.raw_end) for block in blocks]
                + [(part.role, part.raw_start, part.raw_end) for part in furniture]
            ),
            mentions=tuple(self._named(mention) for mention in article.entities),
            quotes=tuple(self._said(quote) for quote in article.quotes),
        )

    def _characters(self) -> Iterator[tuple[int, str]]:
        """Walk the runs of each block; a run never crosses a joint, so it lies in one block."""
        runs = iter(self.alignment.runs)
        run = next(runs, None)
        for block in self.article.body.blocks:
            while run and run.start < block.end:
                for step, character in enumerate(self.text[run.start : run.start + run.length]):
                    if character != " ":
                        yield run.raw_start + step, block.role
                run = next(runs, None)

    def _span(self, span: Record) -> Span:
        return self.alignment.to_raw(span.start, span.end)

    def _named(self, mention: Mention) -> Named:
        return Named(self._span(mention), mention.label, mention.cluster)

    def _source(self, link: Link | Addressee) -> Source:
        cue = self._span(link.cue) if isinstance(link, Link) and link.cue else None
        return Source(self._span(link), link.cluster, cue)

    def _said(self, quote: Quote) -> Said:
        return Said(
            kind=quote.kind,
            spans=tuple(self._span(span) for span in quote.spans),
            cue=self._span(quote.cue) if quote.cue else None,
            speakers=tuple(self._source(link) for link in quote.chain if link.role == "speaker"),
            relays=tuple(self._source(link) for link in quote.chain if link.role == "relay"),
            addressee=self._source(quote.addressee) if quote.addressee else None,
            marks=mark_state(self.text, quote.spans),
            implicit=quote.id in self.implicit,
        )
