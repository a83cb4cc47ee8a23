"""What is marked in a text, and how marks that nest or cross are written one inside the other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from schemas.records import Article, Span

Kind = Literal["content", "mention", "cue", "speaker", "relay", "addressee"]
_OUTER_FIRST: tuple[Kind, ...] = ("content", "speaker", "relay", "addressee", "mention", "cue")


@dataclass(frozen=True)
class Mark:
    """A marked stretch of the text: a mention, or the part it plays in one or several quotations."""

    start: int
    end: int
    kind: Kind
    label: str = ""
    """Entity label of a mention."""
    cluster: str | None = None
    quotes: tuple[int, ...] = ()
    """Numbers of the quotations it plays this part in, from 1."""


Event = tuple[Literal["open", "close", "text"], Mark | str]


def marks_of(article: Article) -> list[Mark]:
    """Return every mark of an article, outer ones before those they hold."""
    found = [Mark(one.start, one.end, "mention", one.label, one.cluster) for one in article.entities]
    parts: dict[tuple[int, int, Kind, str | None], list[int]] = defaultdict(list)
    for number, quote in enumerate(article.quotes, 1):
        for span in quote.spans:
            parts[_place(span, "content", None)].append(number)
        for cue in (quote.cue, *(link.cue for link in quote.chain)):
            if cue:
                parts[_place(cue, "cue", None)].append(number)
        for link in quote.chain:
            parts[_place(link, "speaker" if link.role == "speaker" else "relay", link.cluster)].append(number)
        if quote.addressee:
            parts[_place(quote.addressee, "addressee", quote.addressee.cluster)].append(number)
    for (start, end, kind, cluster), numbers in parts.items():
        found.append(Mark(start, end, kind, cluster=cluster, quotes=tuple(dict.fromkeys(numbers))))
    return sorted(found, key=_order)


def walk(text: str, start: int, end: int, marks: Iterable[Mark]) -> Iterator[Event]:
    """Yield a stretch of text as openings, closings and texts that nest; a mark that crosses another is cut in two."""
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    edges = sorted({start, end, *(edge for mark in inside for edge in (mark.start, mark.end) if start < edge < end)})
    opening: dict[int, list[Mark]] = defaultdict(list)
    for mark in inside:
        opening[max(mark.start, start)].append(mark)
    stack: list[Mark] = []
    for at, following in zip(edges, [*edges[1:], None], strict=True):
        reopened: list[Mark] = []
        while any(mark.end <= at for mark in stack) or (following is None and stack):
            closed = stack.pop()
            yield "close", closed
            if closed.end > at and following is not None:
                reopened.append(closed)
        if following is None:
            return
        for mark in sorted([*reopened, *opening[at]], key=_order):
            stack.append(mark)
            yield "open", mark
        yield "text", text[at:following]


def _place(span: Span, kind: Kind, cluster: str | None) -> tuple[int, int, Kind, str | None]:
    return span.start, span.end, kind, cluster


def _order(mark: Mark) -> tuple[int, int, int, str]:
    return mark.start, -mark.end, _OUTER_FIRST.index(mark.kind), mark.label
