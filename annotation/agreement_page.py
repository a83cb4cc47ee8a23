"""The agreement of a round as one HTML page: every version of each article side by side, in Arabic, right to left.

The page needs nothing but itself. Everything that comes from texts, names or remarks is escaped.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from jinja2 import Environment, StrictUndefined, Template

from annotation.adjudicate import comparable
from annotation.agreement_report import as_data
from annotation.differences import Difference, Item, compare
from annotation.round_agreement import MARKS, Page, RoundAgreement, Versions
from schemas.labels import labels
from schemas.layers import StoredLayer, StoredMention, StoredQuote, StoredSpan
from schemas.matching import Span
from schemas.records import Block, Furniture


class Shown(NamedTuple):
    """One thing to show over the text."""

    span: Span
    label: str
    differs: bool


class Piece(NamedTuple):
    """A stretch of text under the same things."""

    text: str
    labels: tuple[str, ...]
    """Of the things that cover it, outermost first."""
    ends: tuple[str, ...]
    """Labels of the things that end with it: the page writes them behind it."""
    differs: bool


@dataclass(frozen=True)
class Comparison:
    """One article on the page: a row a block, a cell a version, and the list of differences."""

    article: str
    annotators: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[Piece, ...], ...]], ...]
    """(role of the block, the text as each annotator marked it)."""
    differences: tuple[Difference, ...]


def as_html(report: RoundAgreement, versions: Versions, pages: Mapping[str, Page], title: str) -> str:
    """Return the page. Articles without a text in `pages`, or with fewer than two versions, have figures only."""
    return _template().render(
        title=title,
        data=as_data(report),
        mark=MARKS[report.layer],
        comparisons=[
            compare_article(article, comparable(found), pages[article])
            for article, found in sorted(versions.items())
            if article in pages and len(comparable(found)) > 1
        ],
    )


def compare_article(article: str, versions: Mapping[str, StoredLayer], page: Page) -> Comparison:
    """Lay the versions of one article side by side."""
    ordered = dict(sorted(versions.items()))
    differences = compare(ordered).differences
    shown = {
        name: _shown(layer, {_content(item) for difference in differences for item in difference.items[name]})
        for name, layer in ordered.items()
    }
    parts: list[Block | Furniture] = list(page.body.blocks)
    if next(iter(ordered.values())).layer == "layout":
        parts = sorted((*page.body.blocks, *page.body.furniture), key=lambda part: part.raw_start)
    rows = tuple(
        (part.role, tuple(tuple(pieces(page.raw, (part.raw_start, part.raw_end), shown[name])) for name in ordered))
        for part in parts
    )
    return Comparison(article, tuple(ordered), rows, differences)


def pieces(raw: str, within: Span, shown: Iterable[Shown]) -> Iterator[Piece]:
    """Cut a stretch of text at every edge of what is shown over it."""
    start, end = within
    over = [
        Shown((max(start, thing.span[0]), min(end, thing.span[1])), thing.label, thing.differs)
        for thing in shown
        if thing.span[0] < end and start < thing.span[1]
    ]
    over.sort(key=lambda thing: (thing.span[0], -thing.span[1]))
    edges = sorted({start, end, *(edge for thing in over for edge in thing.span)})
    for left, right in zip(edges, edges[1:], strict=False):
        covering = [thing for thing in over if thing.span[0] <= left and right <= thing.span[1]]
        ending = [thing for thing in reversed(covering) if thing.span[1] == right]
        yield Piece(
            text=raw[left:right],
            labels=tuple(thing.label for thing in covering),
            ends=tuple(thing.label for thing in ending),
            differs=any(thing.differs for thing in covering),
        )


def _content(item: Item) -> tuple[object, ...]:
    """What tells an item from its neighbours, clusters aside (which are called differently in each version)."""
    if isinstance(item, StoredQuote):
        return tuple((span.raw_start, span.raw_end) for span in item.spans)
    return item.raw_start, item.raw_end, item.label if isinstance(item, StoredMention) else item.role


def _shown(layer: StoredLayer, disputed: set[tuple[object, ...]]) -> list[Shown]:
    """List what a version marks, each span and label once: one cue may serve several quotations."""
    found: dict[tuple[Span, str], bool] = {}
    for span, label, differs in _every_part(layer, disputed):
        found[span, label] = found.get((span, label), False) or differs
    return [Shown(span, label, differs) for (span, label), differs in found.items()]


def _every_part(layer: StoredLayer, disputed: set[tuple[object, ...]]) -> Iterator[Shown]:
    for region in layer.regions:
        yield Shown((region.raw_start, region.raw_end), region.role, _content(region) in disputed)
    for mention in layer.entities:
        yield Shown((mention.raw_start, mention.raw_end), mention.label, _content(mention) in disputed)
    for quote in layer.quotes:
        for span, label in _quote_parts(quote):
            yield Shown((span.raw_start, span.raw_end), label, _content(quote) in disputed)


def _quote_parts(quote: StoredQuote) -> Iterator[tuple[StoredSpan, str]]:
    yield from ((span, quote.kind) for span in quote.spans)
    if quote.cue:
        yield quote.cue, "CUE"
    for link in quote.chain:
        yield link, link.role
        if link.cue:
            yield link.cue, "CUE"
    if quote.addressee:
        yield quote.addressee, "ADDRESSEE"


@cache
def _words() -> dict[str, str]:
    """Arabic names of everything that can stand on the page."""
    kinds = ("entity", "kind", "chain_role", "block_role", "furniture_role", "region")
    return {label.name: label.ar for kind in kinds for label in labels(kind)}


def _arabic(name: str) -> str:
    return _words().get(name, name)


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {"arabic": _arabic, "figure": _percent}
    return environment.from_string(
        files("annotation").joinpath("templates/agreement.html.j2").read_text(encoding="utf-8")
    )
