"""Level spans: every span says what stands at its offsets, and stands where it may."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from schemas.body import compress
from schemas.checks.finding import AnyMention, AnyQuote, Place, Placed, Subject, content, text_digest
from schemas.errors import CarryError
from schemas.layers import StoredSpan
from schemas.records import mention_id, quote_id


def differs_from_text(subject: Subject) -> Iterator[Place]:
    """A span's text is not the text at its offsets."""
    text = subject.text_of_offsets
    for field, span in _sound(subject):
        if text is None:
            if len(span.text) != span.end - span.start:
                yield Place(field, f"{span.text!r} is not {span.end - span.start} characters long")
        elif span.end <= len(text) and text[span.start : span.end] != span.text:
            yield Place(field, f"{span.text!r} but [{span.start}, {span.end}) holds {text[span.start : span.end]!r}")


def outside_text(subject: Subject) -> Iterator[Place]:
    """A span ends after the text."""
    text = subject.text_of_offsets
    for field, span in _sound(subject):
        if text is not None and span.end > len(text):
            yield Place(field, f"[{span.start}, {span.end}) of {len(text)} characters: {span.text!r}")


def empty_span(subject: Subject) -> Iterator[Place]:
    """A span is empty or ends before it starts."""
    for field, span in subject.spans:
        if span.start >= span.end:
            yield Place(field, f"[{span.start}, {span.end}): {span.text!r}")
        if isinstance(span, StoredSpan) and span.raw_start >= span.raw_end:
            yield Place(field, f"raw [{span.raw_start}, {span.raw_end}): {span.text!r}")


def edge_white_space(subject: Subject) -> Iterator[Place]:
    """A span starts or ends in white space."""
    for field, span in _sound(subject):
        if span.text != span.text.strip():
            yield Place(field, f"[{span.start}, {span.end}): {span.text!r}")


def across_joint(subject: Subject) -> Iterator[Place]:
    """A span runs from one block into the next."""
    for field, span in _sound(subject):
        if "\n" in span.text.strip():
            yield Place(field, f"[{span.start}, {span.end}): {span.text!r}")


def crossing_mentions(subject: Subject) -> Iterator[Place]:
    """Two mentions cross: they overlap and neither lies inside the other."""
    open_mentions: list[tuple[int, int, str]] = []
    for start, end, field in sorted(_ranges(subject.mentions), key=lambda it: (it[0], -it[1])):
        open_mentions = [it for it in open_mentions if it[1] > start]
        for other in open_mentions:
            if other[1] < end:
                yield Place(field, f"[{start}, {end}) and {other[2]} [{other[0]}, {other[1]})")
        open_mentions.append((start, end, field))


def underivable_id(subject: Subject) -> Iterator[Place]:
    """An id is not made of the raw offsets (and label) of what it names."""
    article, alignment = subject.article, subject.alignment
    if article and alignment:
        try:
            for index, mention in enumerate(article.entities):
                due = mention_id(*alignment.to_raw(mention.start, mention.end), mention.label)
                if mention.id != due:
                    yield Place(f"entities[{index}].id", f"{mention.id!r} should be {due!r}")
            for index, quote in enumerate(article.quotes):
                if quote.spans:
                    raw_start = alignment.raw_offset(quote.spans[0].start)
                    due = quote_id(raw_start, alignment.raw_offset(quote.spans[-1].end - 1) + 1)
                    if quote.id != due:
                        yield Place(f"quotes[{index}].id", f"{quote.id!r} should be {due!r}")
        except CarryError:
            return  # a span out of range or on a joint has findings of its own


def no_content(subject: Subject) -> Iterator[Place]:
    """A quotation has no content."""
    for index, quote in enumerate(subject.quotes):
        if not quote.spans:
            yield Place(f"quotes[{index}].spans", quote.kind)


def unordered_content(subject: Subject) -> Iterator[Place]:
    """The content spans of one quotation overlap or are out of order."""
    for index, quote in enumerate(subject.quotes):
        for number, (one, two) in enumerate(pairwise(content(quote)), start=1):
            if two.start < one.end:
                yield Place(f"quotes[{index}].spans[{number}]", f"starts at {two.start}, before {one.end}")


def unsorted(subject: Subject) -> Iterator[Place]:
    """Mentions are not sorted by start, longest first, or quotations not by the start of their first span."""
    mentions = [(mention.start, -mention.end) for mention in subject.mentions]
    quotes = [(quote.spans[0].start, 0) for quote in _filled(subject.quotes)]
    for field, keys in (("entities", mentions), ("quotes", quotes)):
        for index, (one, two) in enumerate(pairwise(keys), start=1):
            if two < one:
                yield Place(f"{field}[{index}]", f"starts at {two[0]}, after one that starts at {one[0]}")


def outside_raw_file(subject: Subject) -> Iterator[Place]:
    """A stored span lies outside the raw file."""
    for field, span in _stored(subject):
        if subject.raw is not None and span.raw_end > len(subject.raw):
            yield Place(field, f"raw [{span.raw_start}, {span.raw_end}) of {len(subject.raw)} characters")


def differs_from_raw_file(subject: Subject) -> Iterator[Place]:
    """A stored span's text is not the raw file's text at its raw offsets."""
    for field, span in _stored(subject):
        if subject.raw is not None and span.raw_end <= len(subject.raw):
            source = compress(subject.raw[span.raw_start : span.raw_end])
            if source != span.text and "\n" not in span.text:
                yield Place(field, f"{span.text!r} but raw [{span.raw_start}, {span.raw_end}) holds {source!r}")


def other_text(subject: Subject) -> Iterator[Place]:
    """The text that was annotated is not today's text; body offsets of this line could not be checked."""
    layer = subject.layer
    if layer and subject.text is not None and subject.text_of_offsets is None:
        yield Place("text_sha256", f"{layer.text_sha256[:12]}… but today's is {text_digest(subject.text)[:12]}…")


def _sound(subject: Subject) -> Iterator[Placed]:
    return (placed for placed in subject.spans if placed.span.start < placed.span.end)


def _stored(subject: Subject) -> Iterator[tuple[str, StoredSpan]]:
    for field, span in subject.spans:
        if isinstance(span, StoredSpan) and span.raw_start < span.raw_end:
            yield field, span


def _ranges(mentions: Sequence[AnyMention]) -> Iterator[tuple[int, int, str]]:
    for index, mention in enumerate(mentions):
        if mention.start < mention.end:
            yield mention.start, mention.end, f"entities[{index}]"


def _filled(quotes: Sequence[AnyQuote]) -> Iterator[AnyQuote]:
    return (quote for quote in quotes if quote.spans)


CHECKS: dict[str, Callable[[Subject], Iterator[Place]]] = {
    "E201": differs_from_text,
    "E202": outside_text,
    "E203": empty_span,
    "E204": edge_white_space,
    "E205": across_joint,
    "E206": crossing_mentions,
    "E207": underivable_id,
    "E208": no_content,
    "E209": unordered_content,
    "E210": unsorted,
    "E211": outside_raw_file,
    "E212": differs_from_raw_file,
    "W213": other_text,
}
