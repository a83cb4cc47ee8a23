"""What a finding is, and what a check looks at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple

from schemas.layers import StoredLayer, StoredLink, StoredMention, StoredQuote, StoredSpan
from schemas.offsets import Alignment, Run
from schemas.records import Article, Link, Mention, Quote, Span

AnySpan = Span | StoredSpan
AnyMention = Mention | StoredMention
AnyQuote = Quote | StoredQuote
AnyLink = Link | StoredLink


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong or odd, with its full address."""

    code: str
    message: str
    article: str = ""
    field: str = ""
    file: str = ""
    line: int = 0

    @property
    def is_error(self) -> bool:
        """Whether it stops a release."""
        return self.code.startswith("E")

    def __str__(self) -> str:
        return f"{self.file or '-'}:{self.line} {self.article or '-'} {self.field or '-'} {self.code} {self.message}"


class Place(NamedTuple):
    """Where in a record a check failed (`quotes[2].cue`) and the values that show it."""

    field: str
    detail: str


class Placed(NamedTuple):
    """A span of a record and its path in it."""

    field: str
    span: AnySpan


@dataclass(frozen=True)
class Subject:
    """One record with what is at hand to check it against; a check that needs more than is at hand yields nothing.

    `raw` is the decoded raw file; `text` is, for a stored layer, the text that today's layout gives the article.
    """

    record: Article | StoredLayer
    raw: str | None = None
    text: str | None = None

    @cached_property
    def article(self) -> Article | None:
        """The record where it is an article."""
        return self.record if isinstance(self.record, Article) else None

    @cached_property
    def layer(self) -> StoredLayer | None:
        """The record where it is a stored layer."""
        return self.record if isinstance(self.record, StoredLayer) else None

    @property
    def mentions(self) -> Sequence[AnyMention]:
        """The entity mentions, in stored order."""
        return self.record.entities

    @property
    def quotes(self) -> Sequence[AnyQuote]:
        """The quotations, in stored order."""
        return self.record.quotes

    @cached_property
    def alignment(self) -> Alignment | None:
        """The alignment of an article."""
        return None if self.article is None else aligned(self.article)

    @cached_property
    def text_of_offsets(self) -> str | None:
        """The text that the record's offsets count in; None where it is not at hand."""
        if self.article:
            return self.article.body.text
        same = self.text is not None and self.layer and text_digest(self.text) == self.layer.text_sha256
        return self.text if same else None

    @cached_property
    def spans(self) -> tuple[Placed, ...]:
        """Every span of the record: mentions, contents, cues, sources, addressees."""
        return tuple([*_mention_spans(self.mentions), *_quote_spans(self.quotes)])


def content(quote: AnyQuote) -> Sequence[AnySpan]:
    """Return the content spans of a quotation of either kind of record."""
    return quote.spans


def chain(quote: AnyQuote) -> Sequence[AnyLink]:
    """Return the chain of a quotation of either kind of record."""
    return quote.chain


def text_digest(text: str) -> str:
    """Return the digest of a text as stored layers state it: SHA-256 of its UTF-8 bytes."""
    return sha256(text.encode("utf-8")).hexdigest()


def aligned(article: Article) -> Alignment:
    """Return the alignment of an article's text to its raw file."""
    return Alignment(Run(run.start, run.raw_start, run.length) for run in article.body.alignment)


def regions(record: Article | StoredLayer) -> Iterator[tuple[str, str, int, int]]:
    """Yield field, role, raw start and raw end of every part of the page, in stored order."""
    if isinstance(record, StoredLayer):
        for index, region in enumerate(record.regions):
            yield f"regions[{index}]", region.role, region.raw_start, region.raw_end
    else:
        for index, block in enumerate(record.body.blocks):
            yield f"body.blocks[{index}]", block.role, block.raw_start, block.raw_end
        for index, part in enumerate(record.body.furniture):
            yield f"body.furniture[{index}]", part.role, part.raw_start, part.raw_end


def _mention_spans(mentions: Sequence[AnyMention]) -> Iterator[Placed]:
    for index, mention in enumerate(mentions):
        yield Placed(f"entities[{index}]", mention)


def _quote_spans(quotes: Sequence[AnyQuote]) -> Iterator[Placed]:
    for index, quote in enumerate(quotes):
        at = f"quotes[{index}]"
        for number, span in enumerate(content(quote)):
            yield Placed(f"{at}.spans[{number}]", span)
        if quote.cue:
            yield Placed(f"{at}.cue", quote.cue)
        for number, link in enumerate(chain(quote)):
            yield Placed(f"{at}.chain[{number}]", link)
            if link.cue:
                yield Placed(f"{at}.chain[{number}].cue", link.cue)
        if quote.addressee:
            yield Placed(f"{at}.addressee", quote.addressee)
