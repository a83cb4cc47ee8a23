"""Pages whose paragraphs were broken into lines: the lines of a paragraph are put together again."""

from collections.abc import Callable, Sequence

from corpus.layout.lines import NUMBER, SEPARATOR, Line, line_of
from corpus.layout.phrases import lexicon

_WIDTHS = range(30, 200)
_FEWEST = 3
_MANY = 10
"""So many wrapped lines are no accident, even where the paragraphs lack a full stop."""

_MOSTLY = 0.85
_FEW = 5
"""Lines wider than the page are at most a fifth as many as its forced breaks."""

_CLOSING_MARKS = "،؛.:؟!"
_FEWEST_LINKS = 2
_FULL = 0.6
"""A line that fills less of the width may be a title or a menu; its break proves nothing."""


_WIDEST = 130
"""Lines of broken paragraphs are hardly ever longer."""

_NARROWEST = 35
"""A shorter line that no comma ends is a name, a date or a subheading."""

_LISTED = 3
_TITLE_WORDS = 4
_OPEN_SHARE = 0.5


def unwrap(raw: str, lines: Sequence[Line]) -> list[Line]:
    """Join the lines of each wrapped paragraph into one; a page that is not wrapped comes back as it is.

    A page is wrapped where nearly every line break inside its paragraphs stands where the next word would not have
    fitted into the width, or where most of its lines are about as long and end inside a sentence.
    """
    if sum(line.text[0] in _CLOSING_MARKS for line in lines) >= _FEWEST_LINKS:
        lines = _unwrap_links(raw, lines)
    unwrapped = _unwrap_width(raw, lines)
    if len(unwrapped) == len(lines):
        unwrapped = _unwrap_ragged(raw, unwrapped)
    groups = _grouped(unwrapped, _wants_more)
    return [line for group in groups for line in (_joined(raw, group) if _ends(group) else group)]


def _wants_more(line: Line) -> bool:
    """Whether a line ends with a word that no sentence or title ends with, before a link cut off it: لشركة | النيل."""
    last = line.form.rpartition(" ")[2]
    return last in lexicon().unfinished and len(line.tokens) >= _TITLE_WORDS and not _is_furniture(line)


def _unwrap_links(raw: str, lines: Sequence[Line]) -> list[Line]:
    """Join lines that were cut where links stand inside sentences; commas and stops begin some of them."""
    groups = _grouped(lines, lambda line: not line.stop)
    first = next((at for at, group in enumerate(groups) if _is_cut(group)), len(groups))
    joined: list[Line] = []
    for at, group in enumerate(groups):
        begin = _lead(group) if at == first else 0
        joined += [*group[:begin], *_joined(raw, group[begin:])] if _is_cut(group) else group
    return joined


def _is_cut(group: list[Line]) -> bool:
    return len(group) > 1 and _ends(group)


def _lead(group: list[Line]) -> int:
    """Where the report opens in the first sentence of a page: with a verb, a title and the like above it."""
    return next((at for at, line in enumerate(group) if line.tokens and line.tokens[0] in lexicon().leads), 0)


def _unwrap_ragged(raw: str, lines: list[Line]) -> list[Line]:
    """Join lines that break off inside a sentence with what follows up to the line that ends it."""
    wide = [line for line in lines if len(line.text) >= _NARROWEST]
    opened = sum(_breaks_off(line) for line in wide)
    longer = sum(len(line.text) > _WIDEST for line in wide)
    if opened < _OPEN_SHARE * len(wide) or longer * _FEW > opened:
        return _unwrap_commas(raw, lines)
    groups = _grouped(lines, _breaks_off)
    several = [group for group in groups if len(group) > 1 and _ends(group)]
    if len(several) < 2 or sum(map(len, several)) < 2 * _LISTED:
        return _unwrap_commas(raw, lines)
    first = groups.index(several[0])
    if not any(len(line.tokens) >= _TITLE_WORDS for group in groups[:first] for line in group):
        groups[first : first + 1] = [groups[first][:1], groups[first][1:]]
    return [line for group in groups for line in (_joined(raw, group) if _ends(group) else group)]


def _unwrap_commas(raw: str, lines: list[Line]) -> list[Line]:
    """Join what commas at the ends of lines hold together."""
    if sum(_ends_in_comma(line) for line in lines) < _LISTED:
        return lines
    return [line for group in _grouped(lines, _ends_in_comma) for line in _joined(raw, group)]


def _grouped(lines: Sequence[Line], goes_on: Callable[[Line], bool]) -> list[list[Line]]:
    """Each line together with the one before it where that one goes on, no gap parts them and neither is furniture."""
    gap = min((line.gap for line in lines[1:]), default=1)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and line.gap == gap and goes_on(groups[-1][-1]) and not _is_furniture(line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _ends_in_comma(line: Line) -> bool:
    return line.text[-1] in "،؛" and not _is_furniture(line)


def _ends(group: list[Line]) -> bool:
    """Whether a sentence ends with these lines; teasers break off in dots."""
    return group[-1].stop not in ("", "…")


def _breaks_off(line: Line) -> bool:
    """Whether a line may end inside a sentence."""
    if line.stop or len(line.text) > _WIDEST:
        return False
    return _ends_in_comma(line) or (len(line.text) >= _NARROWEST and not _is_furniture(line))


def _unwrap_width(raw: str, lines: Sequence[Line]) -> list[Line]:
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
        for line in (_joined(raw, group) if _is_paragraph(group) or index > body or _is_title(group, width) else group)
    ]


def _joined(raw: str, group: list[Line]) -> list[Line]:
    return group if len(group) == 1 else [line_of(raw, group[0].start, group[-1].end, group[0].gap)]


def _is_paragraph(group: list[Line]) -> bool:
    """Two lines may be a title and what stands below it; they are a paragraph where they end like one."""
    return len(group) > 2 or (len(group) == 2 and group[1].stop == ".")


def _is_title(group: list[Line], width: int) -> bool:
    """Whether two lines above the text are a title; a byline hardly ever stands where its first word did not fit."""
    if len(group) != 2 or len(group[0].text) > width or _is_furniture(group[0]):
        return False
    upper, lower = group[0].tokens, group[1].tokens
    dated = NUMBER in lower or SEPARATOR in lower
    return len(upper) > _TITLE_WORDS and not dated and (len(lower) >= _TITLE_WORDS or upper[-1] in lexicon().plain)


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
