"""From lines with roles to regions: sentences that a line break cut are joined, datelines and signatures cut off."""

from collections.abc import Sequence

from corpus.layout.datelines import find_dateline
from corpus.layout.lines import Line
from schemas.body import BLANK, Region

_ENDS = ':："”»’)؛'
_MOSTLY = 0.6


def join(lines: Sequence[Line], roles: Sequence[str]) -> list[Region]:
    """Return one region a paragraph or furniture line, in order."""
    body = [line for line, role in zip(lines, roles, strict=True) if role == "body"]
    ended = sum(1 for line in body if not _is_open(line))
    joins = ended >= _MOSTLY * len(body)
    regions: list[Region] = []
    before: Line | None = None
    for line, role in zip(lines, roles, strict=True):
        if role == "body" and before is not None and joins and _is_open(before):
            regions[-1] = regions[-1]._replace(raw_end=line.end)
        else:
            if role == "body" and not any(region.role in ("body", "dateline") for region in regions):
                line = _cut_dateline(line, regions)
            regions.append(Region(role, line.start, line.end))
        before = line if role == "body" else None
    return regions


def _is_open(line: Line) -> bool:
    """Whether a sentence goes on after this line."""
    return not line.stop and line.text[-1] not in _ENDS


def _cut_dateline(line: Line, regions: list[Region]) -> Line:
    """Give the dateline that opens a paragraph a region of its own; return what is left."""
    found = find_dateline(line.text)
    if found is None:
        return line
    end = found.end
    regions.append(Region("dateline", line.start, line.start + end))
    rest = line.text[end:].lstrip(BLANK)
    return line._replace(start=line.end - len(rest), text=rest)
