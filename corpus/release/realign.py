"""Give an article its text back from a page, whole and proven, or as far as a changed page allows."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice, pairwise, product
from typing import Any

from corpus.readers import RawDocument
from corpus.release.reading import Record
from corpus.release.windows import Found, Window
from schemas.body import Region, compose
from schemas.errors import CarryError
from schemas.offsets import Alignment
from schemas.records import Article, Body

_TRIES = 20_000
_BLANK = " ,"
"""What may stand between two blocks of a page in one line: blanks, and the comma that glues paragraphs."""

_SPACE = re.compile(r"\s")


def text_from_raw(record: Record, raw: str) -> str:
    """Return the text that an article's own raw file gives: its runs, and line feeds between its blocks."""
    body = record["body"]
    text = ["\n"] * body["blocks"][-1]["end"]
    for run in body["alignment"]:
        piece = raw[run["raw_start"] : run["raw_start"] + run["length"]]
        if run["length"] == 1 and _SPACE.match(piece):
            piece = " "
        text[run["start"] : run["start"] + run["length"]] = piece
    return "".join(text)


def one_line(raw: str) -> Body:
    """Return a page as one block: cleaned as any text is, with its alignment, whatever its layout."""
    return compose(raw, [Region("body", 0, len(raw))])


def coverage(found: Iterable[Found], windows: Iterable[Window]) -> float:
    """Return the share of an article's fingerprinted characters that were found, 0 to 1."""
    total = sum(window.end - window.start for window in windows)
    return sum(one.length for one in found) / total if total else 0.0


def proven_text(record: Record, facts: Mapping[str, Any], page: str, found: Sequence[Found]) -> str | None:
    """Return the article's text put together from another copy of its page, or None where the digest does not agree.

    Windows say where they stand, and so do the ends of their blocks. A block that is too short for a window may stand
    at any word between its neighbours where its length fits: up to `_TRIES` ways are tried until the digest agrees.
    """
    blocks = [(block["start"], block["end"]) for block in record["body"]["blocks"]]
    text: list[str] = ["\n"] * facts["text_length"]
    for one in found:
        text[one.start : one.start + one.length] = page[one.place : one.place + one.length]
    edges = [Found(0, 0, 0), *found, Found(facts["text_length"], len(page), 0)]
    open_gaps: list[list[tuple[Found, ...]]] = []
    for before, after in pairwise(edges):
        known, ways = _gap(page, blocks, before, after)
        for one in known:
            text[one.start : one.start + one.length] = page[one.place : one.place + one.length]
        if ways is not None:
            open_gaps.append(ways)
    for way in islice(product(*open_gaps), _TRIES):
        for one in chain.from_iterable(way):
            text[one.start : one.start + one.length] = page[one.place : one.place + one.length]
        whole = "".join(text)
        if hashlib.sha256(whole.encode()).hexdigest() == facts["text_sha256"]:
            return whole
    return None


def _gap(
    page: str, blocks: list[tuple[int, int]], before: Found, after: Found
) -> tuple[list[Found], list[tuple[Found, ...]] | None]:
    """Return what is certain between two windows, and the ways in which the short blocks there may stand."""
    start, end = before.start + before.length, after.start
    parts = [(max(start, first), min(end, last)) for first, last in blocks if first < end and last > start]
    low, high = before.place + before.length, after.place
    known: list[Found] = []
    if parts and before.length and parts[0][0] == start:  # the end of the block of the window before
        left, right = parts.pop(0)
        known.append(Found(left, low, right - left))
        low += right - left
    if parts and after.length and parts[-1][1] == end:  # the beginning of the block of the window after
        left, right = parts.pop()
        high -= right - left
        known.append(Found(left, high, right - left))
    return known, list(islice(_ways(page, parts, low, high), _TRIES)) if parts else None


def _ways(page: str, parts: list[tuple[int, int]], low: int, high: int) -> Iterator[tuple[Found, ...]]:
    """Yield every way to place short blocks, in order, at words of `page[low:high]` where their length ends a word."""
    if not parts:
        yield ()
        return
    (left, right), *rest = parts
    length = right - left
    for place in range(max(0, low), high - length + 1):
        begins = place == 0 or page[place - 1] in _BLANK
        ends = place + length == len(page) or page[place + length] in _BLANK
        if begins and ends and page[place] != " " and page[place + length - 1] != " ":
            for others in _ways(page, rest, place + length, high):
                yield (Found(left, place, length), *others)


@dataclass(frozen=True)
class Approximation:
    """An article as a changed copy of its page holds it."""

    article: Article
    unplaced: tuple[str, ...]
    """Mentions and quotations without a place in that copy: their ids."""


def approximate(record: Record, document: RawDocument, found: Sequence[Found]) -> Approximation | None:
    """Return the article with the text of a changed page and every span that could be placed there.

    Ids of the article, its mentions and its quotations stay; offsets, alignment and file facts are those of the page
    at hand; names are taken from what was placed. None where no block can be placed.
    """
    page = one_line(document.text)
    mapping = _Mapping(page, list(_with_short_blocks(record, document.text, page, found)))
    regions = list(mapping.regions(record["body"]["blocks"]))
    if not regions:
        return None
    carrier = _Carrier(mapping, compose(document.text, regions))
    entities = carrier.kept(record["entities"])
    quotes = carrier.kept(record["quotes"])
    used = _names(entities, quotes)
    headlines = [block for block in carrier.body.blocks if block.role == "headline"]
    metadata = record["metadata"] | {
        "source_file": document.source_file,
        "raw_sha256": document.raw_sha256,
        "raw_bytes": len(document.data),
        "media_type": document.media_type,
        "encoding": document.encoding,
        "staff": [],
        "headline": carrier.body.text[headlines[0].start : headlines[0].end] if headlines else None,
        "dateline": None,
    }
    clusters = [cluster | {"name": used[cluster["id"]]} for cluster in record["clusters"] if cluster["id"] in used]
    article = Article.model_validate(
        record
        | {
            "metadata": metadata,
            "body": carrier.body.model_dump(),
            "clusters": clusters,
            "entities": entities,
            "quotes": quotes,
        }
    )
    return Approximation(article, tuple(carrier.unplaced))


def _with_short_blocks(record: Record, raw: str, page: Body, found: Sequence[Found]) -> Iterator[Found]:
    """Yield the windows, and between them the blocks that are too short for one but fill one line of the page alone.

    Such a block is taken where its length fits a single line, or several that read the same, before the next window.
    """
    lines = _lines(raw, page)
    low = 0
    waiting = sorted(found)
    for block in record["body"]["blocks"]:
        while waiting and waiting[0].start < block["end"]:
            low = waiting[0].place + waiting[0].length
            yield waiting.pop(0)
        if any(block["start"] <= one.start < block["end"] for one in found):
            continue
        high = waiting[0].place if waiting else len(page.text)
        length = block["end"] - block["start"]
        fitting = [place for place, end in lines if end - place == length and low <= place and end <= high]
        if len({page.text[place : place + length] for place in fitting}) == 1:
            low = fitting[0] + length
            yield Found(block["start"], fitting[0], length)


def _lines(raw: str, page: Body) -> list[tuple[int, int]]:
    """Return where the lines of a raw page stand in its one-line form: start and end, blanks trimmed."""
    alignment = Alignment((run.start, run.raw_start, run.length) for run in page.alignment)
    lines = []
    for match in re.finditer(r"[^\r\n]+", raw):
        try:
            start, end = alignment.to_text(*match.span())
        except CarryError:
            continue  # a line of blanks
        stretch = page.text[start:end]
        lines.append((start + len(stretch) - len(stretch.lstrip()), end - len(stretch) + len(stretch.rstrip())))
    return lines


def _names(entities: Iterable[Record], quotes: Iterable[Record]) -> dict[str, str]:
    """Return cluster -> its longest placed form."""
    names: dict[str, str] = {}
    links = [link for quote in quotes for link in (*quote["chain"], quote["addressee"]) if link]
    for part in (*entities, *links):
        if part["cluster"] and len(part["text"]) > len(names.get(part["cluster"], "")):
            names[part["cluster"]] = part["text"]
    return names


class _Mapping:
    """Offsets of the article's own text to offsets of a page, where windows were found."""

    def __init__(self, page: Body, found: Sequence[Found]) -> None:
        self.page = page
        self.alignment = Alignment((run.start, run.raw_start, run.length) for run in page.alignment)
        self._found = found

    def place(self, offset: int) -> int | None:
        """Return the place of one character; between two windows that kept their distance, it is known too."""
        for number, one in enumerate(self._found):
            if one.start <= offset < one.start + one.length:
                return one.place + offset - one.start
            after = self._found[number + 1] if number + 1 < len(self._found) else None
            if after and one.start + one.length <= offset < after.start:
                same = after.start - one.start == after.place - one.place
                return one.place + offset - one.start if same else None
        return None

    def regions(self, blocks: Iterable[Record]) -> Iterable[Region]:
        """Yield a region of the page for every block of which a window was found, widened to whole words."""
        text, last = self.page.text, 0
        for block in blocks:
            inside = [one for one in self._found if block["start"] <= one.start < block["end"]]
            if not inside:
                continue
            start, end = inside[0].place, inside[-1].place + inside[-1].length
            while start > last and text[start - 1] != " ":
                start -= 1
            while end < len(text) and text[end] != " ":
                end += 1
            last = end
            raw_start, raw_end = self.alignment.to_raw(start, end)
            yield Region(block["role"], raw_start, raw_end)


class _Carrier:
    """Carries spans of the article's own text into another body of a changed page."""

    def __init__(self, mapping: _Mapping, body: Body) -> None:
        self.body = body
        self.unplaced: list[str] = []
        self._mapping = mapping
        self._alignment = Alignment((run.start, run.raw_start, run.length) for run in body.alignment)

    def kept(self, items: Iterable[Record]) -> list[Record]:
        """Return the items all of whose spans have a place; note the ids of the others."""
        kept = []
        for item in items:
            try:
                kept.append(self._carried(item))
            except CarryError:
                self.unplaced.append(item["id"])
        return kept

    def _carried(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._carried(inner) for inner in value]
        if not isinstance(value, dict):
            return value
        carried = {name: self._carried(inner) for name, inner in value.items()}
        if "start" in value:
            carried["start"], carried["end"] = self._span(value["start"], value["end"])
            carried["text"] = self.body.text[carried["start"] : carried["end"]]
        return carried

    def _span(self, start: int, end: int) -> tuple[int, int]:
        first, last = self._mapping.place(start), self._mapping.place(end - 1)
        if first is None or last is None or last - first != end - 1 - start:
            raise CarryError(f"span [{start}, {end}) has no place in this copy of the page")
        return self._alignment.to_text(*self._mapping.alignment.to_raw(first, last + 1))
