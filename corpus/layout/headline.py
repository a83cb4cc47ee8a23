"""Which line of a page is its headline."""

from collections.abc import Sequence

from corpus.layout.lines import Line
from corpus.layout.signals import Signals, is_address, is_list

_LONGEST = 200
_TOLERANCE = 0.2
"""A line this much worse than the best one is still preferred where it comes first: captions repeat the headline."""


def choose(lines: Sequence[Line], signals: Sequence[Signals]) -> int | None:
    """Return the number of the headline's line; None where no line above the body is like a title.

    A title stands above the body, and the body speaks of what it says: its words come back there. Menus, tickers and
    mastheads share few words with the body; captions and clipped repetitions come after the headline.
    """
    body = next((index for index, signal in enumerate(signals) if signal.prose), len(lines))
    scores = {
        index: _score(lines[index], signals[index]) for index in range(body) if _may_be(lines[index], signals[index])
    }
    if not scores:
        return _ended_title(lines, signals, body)
    best = max(scores.values())
    return next(index for index, score in scores.items() if score >= best - _TOLERANCE)


def _may_be(line: Line, signal: Signals) -> bool:
    if signal.kind is not None and not signal.kind.weak:
        return False
    return len(line.text) <= _LONGEST and signal.share.words >= 2 and signal.share.listed < 0.8 and not is_address(line)


def _score(line: Line, signal: Signals) -> float:
    score = signal.support * min(1.0, signal.subjects / 4)
    score += 0.1 * (signal.share.words >= 5) + 0.1 * signal.repeated
    score -= 0.3 * is_list(line) + 0.2 * (line.stop == ".") + 0.3 * (signal.kind is not None)
    return score - signal.share.furniture


def _ended_title(lines: Sequence[Line], signals: Sequence[Signals], body: int) -> int | None:
    """A title that ends in a full stop: short, and more text follows."""
    follows = any(signal.prose for signal in signals[body + 1 :])
    return body if follows and len(lines[body].text) <= 100 and lines[body + 1].gap else None
