"""An article as styled pieces of text for a terminal.

Arabic stands inside bidi isolates where wanted, so that a terminal that knows them lays out each paragraph from right
to left while the labels around it stay where they are. A terminal that does not know them shows nothing in their place.
"""

from collections import Counter
from collections.abc import Iterator

from corpus.show.marks import Mark, marks_of, walk
from corpus.stats import implicit_speakers
from schemas.records import Article, Cluster, Link, Quote

Piece = tuple[str, str]
"""A text and its style in the words of rich; the style may be empty."""

_RIGHT_TO_LEFT, _FIRST_STRONG, _POP = "\u2067", "\u2068", "\u2069"
_LEGEND = "[LABEL mention]  {1 content of quotation 1}  <1 its reporting word>"
_BRACKETS = {"mention": "[]", "content": "{}", "cue": "<>"}
_STYLES = {"mention": "cyan", "content": "green", "cue": "bold yellow"}


def pieces(article: Article, isolates: bool = False) -> Iterator[Piece]:
    """Yield the pieces of the whole view: what the page is, its text with marks, quotations, clusters.

    `isolates` puts direction marks around Arabic; leave them out for a pipe, where they would stand in the way.
    """
    show = _Show(isolates)
    yield from _head(article, show)
    yield from _text(article, show)
    yield from _quotations(article, show)
    yield from _clusters(article, show)


class _Show:
    """How Arabic and labels are written."""

    def __init__(self, isolates: bool) -> None:
        self._isolates = isolates

    def arabic(self, text: str) -> str:
        return f"{_RIGHT_TO_LEFT}{text}{_POP}" if self._isolates else text

    def label(self, text: str) -> str:
        return f"{_FIRST_STRONG}{text}{_POP}" if self._isolates else text

    def edges(self) -> tuple[str, str]:
        return (_RIGHT_TO_LEFT, _POP) if self._isolates else ("", "")


def _head(article: Article, show: _Show) -> Iterator[Piece]:
    metadata = article.metadata
    stated = {
        "id": article.id,
        "file": show.arabic(metadata.source_file),
        "outlet": metadata.outlet and show.arabic(metadata.outlet),
        "published": metadata.published and metadata.published.isoformat(),
        "staff": ", ".join(show.arabic(f"{one.role}: {one.name}") for one in metadata.staff),
        "url": metadata.url,
    }
    for name, value in stated.items():
        if value:
            yield from _line(name, value)
    for layer, status in article.annotation:
        who = ", ".join(filter(None, (status.round, *status.annotators, status.suggester)))
        yield from _line(layer, f"{status.status} ({who})" if who else status.status)
    left_out = Counter(region.role for region in article.body.furniture)
    if left_out:
        yield from _line("left out", ", ".join(f"{count} {role}" for role, count in left_out.items()))


def _text(article: Article, show: _Show) -> Iterator[Piece]:
    yield f"\n{_LEGEND}\n", "dim"
    marks = [mark for mark in marks_of(article) if mark.kind in _BRACKETS]
    opening, closing = show.edges()
    for block in article.body.blocks:
        yield f"\n{block.role:<10} ", "bold magenta"
        yield opening, ""
        open_marks: list[Mark] = []
        for event, value in walk(article.body.text, block.start, block.end, marks):
            if isinstance(value, str):
                yield value, _STYLES[open_marks[-1].kind] if open_marks else ""
            elif event == "open":
                open_marks.append(value)
                name = value.label or ",".join(map(str, value.quotes))
                yield f"{_BRACKETS[value.kind][0]}{show.label(name)} ", "dim"
            else:
                open_marks.pop()
                yield _BRACKETS[value.kind][1], "dim"
        yield f"{closing}\n", ""


def _quotations(article: Article, show: _Show) -> Iterator[Piece]:
    if not article.quotes:
        return
    yield "\nquotations\n", "bold"
    clusters = {cluster.id: cluster for cluster in article.clusters}
    far = implicit_speakers(article)
    for number, quote in enumerate(article.quotes, 1):
        yield f"{number:>3} ", "bold"
        yield f"{quote.kind:<9} ", "magenta"
        yield show.arabic(" … ".join(span.text for span in quote.spans)) + "\n", "green"
        for name, value in _parts(quote, clusters, quote.id in far, show):
            yield f"{'':<4}{name:<10}", "dim"
            yield f"{value}\n", ""


def _parts(quote: Quote, clusters: dict[str, Cluster], is_far: bool, show: _Show) -> Iterator[tuple[str, str]]:
    yield "cue", show.arabic(quote.cue.text) if quote.cue else "none"
    if not any(link.role == "speaker" for link in quote.chain):
        yield "speaker", "none named"
    for link in quote.chain:
        far = "  (implicit: named in another sentence)" if link.role == "speaker" and is_far else ""
        yield link.role, _link(link, clusters, show) + far
    if quote.addressee:
        yield "to", show.arabic(quote.addressee.text)


def _link(link: Link, clusters: dict[str, Cluster], show: _Show) -> str:
    name = clusters[link.cluster].name if link.cluster in clusters else link.cluster
    same = "" if name == link.text else f" = {show.arabic(name)}"
    return show.arabic(link.text) + same + (f", cue {show.arabic(link.cue.text)}" if link.cue else "")


def _clusters(article: Article, show: _Show) -> Iterator[Piece]:
    if not article.clusters:
        return
    yield "\nclusters\n", "bold"
    mentions = Counter(mention.cluster for mention in article.entities)
    for cluster in sorted(article.clusters, key=lambda one: -mentions[one.id]):
        yield f"{mentions[cluster.id]:>3} ", "bold"
        yield f"{cluster.label or '-':<9} ", "cyan"
        yield show.arabic(cluster.name) + (f"  {cluster.kb_id}" if cluster.kb_id else "") + "\n", ""


def _line(name: str, value: str) -> Iterator[Piece]:
    yield f"{name:<10} ", "dim"
    yield f"{value}\n", ""
