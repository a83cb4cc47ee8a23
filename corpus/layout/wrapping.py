"""Pages whose paragraphs were broken into lines of one width: the lines of a paragraph are put together again."""

from collections.abc import Sequence

from corpus.layout.lines import Line, line_of
from corpus.layout.phrases import lexicon

_WIDTHS = range(30, 200)
_FEWEST = 3
_MANY = 10
"""So many wrapped lines are no accident, even where the paragraphs lack a full stop."""

_MOSTLY = 0.85
_FEW = 5
"""Lines wider than the page are at most a fifth as many as its forced breaks."""

_FULL = 0.6
"""A line that fills less of the width may be a title or a menu; its break proves nothing."""


def unwrap(raw: str, lines: Sequence[Line]) -> list[Line]:
    """Join the lines of each wrapped paragraph into one; a page that is not wrapped comes back as it is.

    A page is wrapped where nearly every line break inside its paragraphs stands where the next word would not have
    fitted into the width.
    """
    width = _width(lines)
    if not width:
        return list(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and line.gap == 1 and _is_forced(groups[-1][-1], line, width) and not _is_furniture(line):
            groups[-1].append(line)
        else:
            groups.append([line])
    several = [group for group in groups if _is_paragraph(group)]
    if not several or sum(map(len, several)) < _MANY and any(group[-1].stop != "." for group in several):
        return list(lines)
    body = groups.index(several[0])
    return [
        line
        for index, group in enumerate(groups)
        for line in (_joined(raw, group) if _is_paragraph(group) or index > body else group)
    ]


def _joined(raw: str, group: list[Line]) -> list[Line]:
    return group if len(group) == 1 else [line_of(raw, group[0].start, group[-1].end, group[0].gap)]


def _is_paragraph(group: list[Line]) -> bool:
    """Two lines may be a title and what stands below it; they are a paragraph where they end like one."""
    return len(group) > 2 or (len(group) == 2 and group[1].stop == ".")


def _width(lines: Sequence[Line]) -> int:
    """The width that the page was wrapped at, as its longest lines show it; 0 where it was not wrapped."""
    pairs = [(upper, lower) for upper, lower in zip(lines, lines[1:], strict=False) if lower.gap == 1]
    lengths = sorted(len(upper.text) for upper, _ in pairs if not upper.stop)
    if len(lengths) < _FEWEST:
        return 0
    widths = dict.fromkeys((lengths[-1], lengths[int(0.95 * (len(lengths) - 1))]))  # a title may be longer
    return next((width for width in widths if width in _WIDTHS and _fits(lines, pairs, width)), 0)


def _fits(lines: Sequence[Line], pairs: Sequence[tuple[Line, Line]], width: int) -> bool:
    """Whether the breaks of the page are those of a width."""
    full = [(upper, lower) for upper, lower in pairs if not upper.stop and len(upper.text) >= _FULL * width]
    forced = sum(_is_forced(upper, lower, width) for upper, lower in full)
    wider = sum(len(line.text) > width for line in lines)
    return forced >= _FEWEST and forced >= _MOSTLY * len(full) and wider * _FEW <= forced


def _is_forced(upper: Line, lower: Line, width: int) -> bool:
    """Whether the first word of the lower line would not have fitted into the upper one."""
    return len(upper.text) + 1 + len(lower.text.split(None, 1)[0]) > width


def _is_furniture(line: Line) -> bool:
    kind = lexicon().match(line.tokens)
    listed = lexicon().share(line.tokens).listed >= 0.8 and line.stop != "."
    return listed or (kind is not None and not kind.weak)
