"""Which line of a page is its headline."""

import re
from collections.abc import Iterable, Sequence

from corpus.layout.datelines import find_dateline
from corpus.layout.decks import is_said, speaks
from corpus.layout.evidence import BULLETS, is_first_paragraph
from corpus.layout.known_names import is_agency
from corpus.layout.lines import LONG, NUMBER, SEPARATOR, Line
from corpus.layout.openings import breaks_off
from corpus.layout.origins import is_origin
from corpus.layout.phrases import lexicon
from corpus.layout.signals import (
    Signals,
    clauses,
    goes_on,
    is_address,
    is_edge,
    is_list,
    is_row,
    is_step,
    is_two_titles,
    opens_report,
    stems,
)
from corpus.layout.tails import title_end
from schemas.body import BLANK

_LONGEST = 200
_TEXT = 50
_MARKED = re.compile("[-–—|/ـ_(]")
"""What stands between a town and an agency."""

_SHORTEST_FRAMED = 15
_PATH_SIGNS = tuple(">»›‹/|←→\\•·◄►")
_BEHIND = ("|", "-", "–", "—", "•", "·")
_OUTLET_WORDS = 6
_FAIR, _GOOD = 0.25, 0.6
_LIST = 3
_TITLE_WORDS = 4
_NEAR = 0.5
_MOST = 50
"""Lines much worse than the best one, or after so many good ones, are not looked at again."""

_TOLERANCE = 0.2
"""A line this much worse than the best one is still preferred where it comes first: below a title, decks and captions
may say more of what the body says than the title itself."""

_SLIGHT = 0.09
"""The first of several lines like titles is the title only where it is hardly worse; tickers stand above titles."""

_NAMED = 0.3
_ASKED = 0.25
"""Captions and decks are no questions; a title that asks may share few words with the text that answers."""

_REACH = 6
_SPOKEN_WORDS = 7
_MOSTLY_LISTED = 0.4

_KICKER = 0.25
_KICKER_WORDS = 7
_ENOUGH = 0.6
"""A title whose words come back by so much is as good as one whose words all do: captions are the body's words."""


def choose(lines: Sequence[Line], signals: Sequence[Signals], vocabulary: frozenset[str]) -> int | None:
    """Return the number of the headline's line; None where no line above the body is like a title.

    A title stands above the body, and the body speaks of what it says: its words come back there. Menus, tickers and
    mastheads share few words with the body; captions and clipped repetitions come after the headline. `vocabulary`
    holds the body's subject words.
    """
    body = _body(lines, signals)
    scores = _scores(lines, signals, range(body))
    if max(scores.values(), default=0.0) < _FAIR:
        below = range(body + 1, _end_of_notices(lines, signals, body))
        notices = _scores(lines, signals, [index for index in below if not signals[index].opening])
        if max(notices.values(), default=0.0) >= _GOOD:
            scores = notices
    if not scores:
        return _ended_title(lines, signals, body)
    for index in scores:
        scores[index] -= _NAMED * _leaves_a_name(lines[index], vocabulary)
    best = max(scores.values())
    strong = [index for index, score in scores.items() if score >= best - _NEAR][:_MOST]
    close = [index for index in strong if scores[index] >= _limit(best)]
    alone = [
        index
        for index in close
        if (scores[index] >= best - _SLIGHT and not (lines[index].gap == 1 and _is_listed(lines, scores, index - 1)))
        or not _in_list(lines, scores, index, vocabulary)
    ]
    titles = _without_echoes(lines, alone or strong, vocabulary)
    top = max(titles, key=lambda index: scores[index])
    menu = max((index for index in range(top) if _is_menu(lines[index], signals[index])), default=-1)
    first = next(index for index in titles if scores[index] >= _limit(scores[top], above_menu=index < menu))
    return _unrepeated(lines, signals, scores, first)


def _unrepeated(lines: Sequence[Line], signals: Sequence[Signals], scores: dict[int, float], chosen: int) -> int:
    """Return the title above the chosen line where that is its deck or caption, whose words the body repeats.

    Such a title says something in words that hardly come back. Its deck follows at once; a caption says nothing, and a
    byline or date stands between.
    """
    above = range(max(0, chosen - _REACH), chosen)
    for index in (at for at in above if _is_spoken(lines, signals, scores, at)):
        if _is_clip(lines[chosen], lines[index]) or lines[chosen].gap > lines[index].gap:
            continue
        if index + 1 == chosen and (signals[index].share.words >= _SPOKEN_WORDS or is_said(lines[chosen])):
            return index
        below = any(is_edge(signals[at]) for at in range(chosen + 1, _body(lines, signals)))
        if not (below or speaks(lines[chosen])) and any(is_edge(signals[at]) for at in range(index + 1, chosen)):
            return index
    return chosen


def _is_spoken(lines: Sequence[Line], signals: Sequence[Signals], scores: dict[int, float], index: int) -> bool:
    """Whether a line may be a title by the way it speaks alone; one of several like it, or below a label, is none."""
    line, signal = lines[index], signals[index]
    if index not in scores or signal.kind or line.stop == "." or is_list(line):
        return False
    if not (signal.support or line.stop in ("؟", "?") or is_two_titles(line)):
        return False
    if signal.share.words < _SPOKEN_WORDS - 1 or signal.share.listed >= _MOSTLY_LISTED or not speaks(line):
        return False
    return not index or not (_is_label(signals[index - 1]) or _has_title_words(lines, scores, index - 1))


def _is_label(signal: Signals) -> bool:
    return signal.kind is not None and (signal.kind.name == "latest" or signal.kind.opens == "links")


def _body(lines: Sequence[Line], signals: Sequence[Signals]) -> int:
    """Where the running text begins; a line like a title, without a stop, does not begin it, a report does."""
    prose = [index for index, signal in enumerate(signals) if signal.prose]
    if not prose:
        return len(lines)
    first = lines[prose[0]]
    if not prose[1:] or first.stop or goes_on(first) or signals[prose[0]].opening == "report":
        return prose[0]
    usual = sum(len(lines[index].text) for index in prose[1:]) / len(prose[1:])
    return prose[1] if len(first.text) <= max(LONG, min(_LONGEST, usual / 2)) else prose[0]


def _limit(best: float, above_menu: bool = False) -> float:
    """The least score of a line that is preferred to the best one because it comes first."""
    return best - min(_SLIGHT if above_menu else _TOLERANCE, abs(best) / 3)


def _is_menu(line: Line, signal: Signals) -> bool:
    """Whether a line lists sections: what stands above it is the outlet's more often than the article's."""
    if line.stop or NUMBER in line.tokens or len(line.tokens) < _LIST:
        return False
    separators = line.tokens.count(SEPARATOR)
    words = len(line.tokens) - separators
    return signal.share.listed >= 0.8 and words >= _LIST or separators >= _LIST - 1 and words <= 2 * (separators + 1)


def _leaves_a_name(line: Line, vocabulary: frozenset[str]) -> bool:
    """Whether a line is an outlet's name and what it says of itself, with a bar between them."""
    if "|" not in line.text:
        return False
    if all(len(part.split()) < _TITLE_WORDS for part in line.text.split("|")):
        return True
    title = line.text[: title_end(line.text, vocabulary)]
    return len(title) < len(line.text) and len(title.split()) < _TITLE_WORDS


def _scores(lines: Sequence[Line], signals: Sequence[Signals], among: Iterable[int]) -> dict[int, float]:
    return {
        index: _score(lines[index], signals[index])
        for index in among
        if _may_be(lines[index], signals[index]) and not _is_text(lines, signals, index)
    }


def _is_text(lines: Sequence[Line], signals: Sequence[Signals], index: int) -> bool:
    """Whether a line is the first paragraph, or goes on with the one above it; a long line that opens with a verb is
    one where nothing stands above it, and one that opens with a town and an agency."""
    line, opening = lines[index], signals[index].opening
    marked = len(line.text) > _TEXT and _MARKED.search(line.text, 0, _TEXT)
    dateline = find_dateline(line.text) if marked else None
    if dateline and dateline.end < len(line.text) and dateline.place and is_agency(dateline.agency or ""):
        return True
    if dateline and line.stop == "." and opens_report(line.text):
        return True
    if opening == "onward" and index > 0 and signals[index - 1].opening != "":
        return True
    if opening == "lead" and not index and line.tokens[0] in lexicon().leads:
        return len(line.text) >= LONG and SEPARATOR not in line.tokens or is_first_paragraph(lines, signals, index)
    return is_first_paragraph(lines, signals, index)


def _in_list(lines: Sequence[Line], scores: dict[int, float], index: int, vocabulary: frozenset[str]) -> bool:
    """Whether a line is one of three and more that may be titles in a row, as in a ticker or a list of news."""
    first = last = index
    while lines[first].gap == 1 and index - first < _LIST and _is_listed(lines, scores, first - 1):
        first -= 1
    while last - index < _LIST and _is_listed(lines, scores, last + 1) and lines[last + 1].gap == 1:
        last += 1
    row = [lines[at] for at in range(first, last + 1)]
    return len(_without_echoes(row, range(len(row)), vocabulary)) >= _LIST


def _is_listed(lines: Sequence[Line], scores: dict[int, float], index: int) -> bool:
    return _has_title_words(lines, scores, index) and scores[index] > 0


def _has_title_words(lines: Sequence[Line], scores: dict[int, float], index: int) -> bool:
    """Whether a line may be a title and has as many words as one."""
    words = sum(token not in (SEPARATOR, NUMBER) for token in lines[index].tokens) if index in scores else 0
    return words >= _TITLE_WORDS


def _end_of_notices(lines: Sequence[Line], signals: Sequence[Signals], body: int) -> int:
    """Where a title can stand at the latest: notices in whole sentences may stand above it, not most of the text."""
    mass = sum(len(line.text) for line, signal in zip(lines, signals, strict=True) if signal.prose)
    read = 0
    for index in range(body, len(lines)):
        read += len(lines[index].text) if signals[index].prose else 0
        if read * 4 > mass:
            return index
    return len(lines)


def _without_echoes(lines: Sequence[Line], numbers: Sequence[int], vocabulary: frozenset[str]) -> list[int]:
    """Leave out lines that repeat a title: breadcrumbs and window titles that hold it, captions that clip it."""
    kept: list[int] = []
    for index in numbers:
        text = lines[index].text
        kept = [earlier for earlier in kept if not _frames(lines[earlier].text, text, vocabulary)]
        if not any(_is_clip(lines[index], lines[earlier]) for earlier in kept):
            kept.append(index)
    return kept


def _frames(whole: str, title: str, vocabulary: frozenset[str]) -> bool:
    """Whether a line is a title with a path before it or an outlet after it."""
    if len(title) < _SHORTEST_FRAMED or len(whole) <= len(title):
        return False
    if whole.endswith(title):
        return whole[: -len(title)].rstrip()[-1:] in _PATH_SIGNS
    rest = whole[len(title) :].lstrip(BLANK) if whole.startswith(title) else ""
    own = stems(rest)
    return rest[:1] in _BEHIND and len(rest.split()) <= _OUTLET_WORDS and not (own and own <= vocabulary)


def _is_clip(line: Line, title: Line) -> bool:
    words, whole = set(line.tokens) - {SEPARATOR}, set(title.tokens)
    return len(words) >= 2 and words <= whole and len(line.text) <= len(title.text)


def _may_be(line: Line, signal: Signals) -> bool:
    if signal.opening == "report" or signal.kind is not None and not signal.kind.weak:
        return False
    return (
        len(line.text) <= _LONGEST
        and signal.share.words >= 2
        and signal.share.listed < 0.8
        and not (is_address(line) or is_step(line) or is_row(line) or line.text[0] in BULLETS)
        and not is_origin(line, signal.support)
        and not breaks_off(line.text)
    )


def _score(line: Line, signal: Signals) -> float:
    words = signal.share.words
    score = min(signal.support, _ENOUGH) * min(1.0, signal.subjects / 4, (words + 1) / 6) + 0.1 * (words >= 4)
    score -= 0.3 * is_list(line) + 0.3 * (line.stop == ".") + 0.3 * (signal.kind is not None)
    score -= _KICKER * (words <= _KICKER_WORDS and line.tokens[0] in lexicon().kickers and ".." not in line.text)
    score += _ASKED * (line.stop in ("؟", "?") and signal.support > 0)
    score -= max(0, len(line.text) - LONG) / 200 + 0.05 * clauses(line) + 0.2 * goes_on(line)
    return score - signal.share.furniture - (0.3 if signal.share.listed >= 0.5 else 0.0)


def _ended_title(lines: Sequence[Line], signals: Sequence[Signals], body: int) -> int | None:
    """A title that ends in a full stop: short, and more text follows."""
    follows = any(signal.prose for signal in signals[body + 1 :]) and not signals[body].opening
    return body if follows and len(lines[body].text) <= LONG and lines[body + 1].gap else None
