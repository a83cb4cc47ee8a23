"""From lines with roles to regions: sentences that a line break cut are joined, datelines and signatures cut off."""

from collections.abc import Sequence

from corpus.layout.datelines import find_dateline
from corpus.layout.evidence import BULLETS, is_entry
from corpus.layout.lines import Line
from corpus.layout.openings import breaks_off, opening_of
from corpus.layout.phrases import lexicon
from corpus.layout.tails import signature_start, title_end, title_start
from schemas.body import BLANK, Region

_ENDS = ':："”»’)؛'
_MOSTLY = 0.6


def join(
    lines: Sequence[Line], roles: Sequence[str], vocabulary: frozenset[str], outlets: frozenset[str] = frozenset()
) -> list[Region]:
    """Return one region a paragraph or furniture line, in order.

    `vocabulary` holds the body's subject words, `outlets` the names that the page's outlet goes by.
    """
    body = [line for line, role in zip(lines, roles, strict=True) if role == "body"]
    stopped = sum(1 for line in body if not _is_open(line)) >= _MOSTLY * len(body)
    regions: list[Region] = []
    before: Line | None = None
    opened = "dateline" in roles
    for line, role in zip(lines, roles, strict=True):
        if role == "body" and before is not None and (breaks_off(before.text) or stopped and _goes_over(before, line)):
            regions[-1] = regions[-1]._replace(raw_end=line.end)
        elif role == "body":
            start = line.start if opened else _dateline(line, regions, outlets)
            opened = True
            regions.append(Region("body", start, line.end))
        elif role == "headline":
            regions += _headline(line, vocabulary)
        else:
            regions.append(Region(role, line.start, line.end))
        before = line if role == "body" else None
    return _signed(regions, body, vocabulary)


def _headline(line: Line, vocabulary: frozenset[str]) -> list[Region]:
    """The headline without an outlet's or section's name before or behind it."""
    start = title_start(line.text, vocabulary)
    if not start:
        return _split(line, "headline", title_end(line.text, vocabulary), "masthead")
    rest = line.text[start:].lstrip(BLANK)
    name, title = line.text[:start].rstrip(BLANK), line._replace(start=line.end - len(rest), text=rest)
    return [Region("masthead", line.start, line.start + len(name)), *_headline(title, vocabulary)]


def _split(line: Line, role: str, end: int, rest: str) -> list[Region]:
    """The line as one region, or as two where its role holds only up to an offset inside it."""
    if not 0 < end < len(line.text):
        return [Region(role, line.start, line.end)]
    cut = line.start + len(line.text[:end].rstrip(BLANK))
    return [Region(role, line.start, cut), Region(rest, line.end - len(line.text[end:].lstrip(BLANK)), line.end)]


def _signed(regions: list[Region], body: Sequence[Line], vocabulary: frozenset[str]) -> list[Region]:
    """Give a signature behind the last sentence of the body a region of its own."""
    if not body:
        return regions
    last = max(index for index, region in enumerate(regions) if region.role == "body")
    start = signature_start(body[-1], vocabulary)
    region = regions[last]
    pieces = _split(body[-1], "body", start, "footer")
    if len(pieces) == 2 and region.raw_start < pieces[0].raw_end:
        return [*regions[:last], region._replace(raw_end=pieces[0].raw_end), pieces[1], *regions[last + 1 :]]
    return regions


def _goes_over(line: Line, below: Line) -> bool:
    """Whether a line may go on in the one below it; two entries of a list are no sentence."""
    return _is_open(line) and not _opens_paragraph(below) and not (is_entry(line) and is_entry(below))


def _is_open(line: Line) -> bool:
    """Whether a sentence goes on after this line."""
    return not line.stop and line.text[-1] not in _ENDS


def _opens_paragraph(line: Line) -> bool:
    """Whether a line cannot go on with a sentence: a point, a report, or words that tie a paragraph to others."""
    return line.text[0] in BULLETS or lexicon().goes_on(line.tokens) or opening_of(line) == "report"


def _dateline(line: Line, regions: list[Region], outlets: frozenset[str]) -> int:
    """Give the dateline that opens a paragraph a region of its own; return where the paragraph starts."""
    found = find_dateline(line.text, outlets)
    rest = line.text[found.end :].lstrip(BLANK) if found else ""
    if not found or not rest:
        return line.start
    regions.append(Region("dateline", line.start, line.start + found.end))
    return line.end - len(rest)
