"""Where the writer speaks again behind the words of others."""

from bisect import bisect_left
from operator import attrgetter

from corpus.suggest.quotes.classes import PAUSES
from corpus.suggest.quotes.reports import Range
from corpus.suggest.quotes.scene import Scene

_INSIDE = attrgetter("first")

LONGEST = 8
"""Words of the longest phrase that a remark or a circumstance opens with, at most."""


def remarks(scene: Scene, unit: Range) -> list[int]:
    """Commas of a sentence, outside marks, behind which the writer speaks again."""
    first, limit = unit
    remarked = scene.remarked
    at = bisect_left(remarked, first)
    if at == len(remarked) or remarked[at] >= limit - 1:
        return []
    found = []
    forms, words, enclosed = scene.forms, scene.small.remarks, _enclosed(scene, first, limit)
    for token in remarked[at : bisect_left(remarked, limit - 1, at)]:
        close = next((close for opening, close in enclosed if opening <= token <= close), -1)
        if close < 0:
            if forms[token] == "مما" or forms[token] in PAUSES and opens_with(scene, token + 1, limit, words):
                found.append(token)
        elif close == token and opens_with(scene, token + 1, limit, words):
            found.append(token + 1)
    return found


def _enclosed(scene: Scene, first: int, limit: int) -> list[Range]:
    """The marks of a sentence that enclose words in it and stand in no others, as pairs."""
    enclosed, behind, passages = [], first, scene.passages
    for passage in passages[bisect_left(passages, first, key=_INSIDE) :]:
        opening, close = passage[:2]
        if opening >= limit:
            break
        if opening >= behind and 0 <= close < limit:
            enclosed.append((opening, close))
            behind = close + 1
    return enclosed


def opens_with(scene: Scene, token: int, limit: int, phrases: dict[str, tuple[str, ...]]) -> bool:
    """Whether one of these phrases, which stand under their first word, stands at a token."""
    known = phrases.get(scene.forms[token])
    if known is None:
        return False
    return " ".join([*scene.forms[token : min(limit, token + LONGEST)], ""]).startswith(known)
