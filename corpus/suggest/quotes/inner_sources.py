"""Attributions inside a reported clause: قال الخبير إنه بحسب البيانات فإن ..., إن المصنع وفقا للمدير سيغلق."""

from corpus.suggest.quotes.classes import PAUSES
from corpus.suggest.quotes.hosts import around, leading_host
from corpus.suggest.quotes.marks import Passage
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Range, Report, Source
from corpus.suggest.quotes.scene import Scene

_LEAST = 2
"""So many tokens of the clause, its full stop counted, stand behind an attribution at least."""


def stands_inside(scene: Scene, unit: Range, source: Source, top: Report) -> bool:
    """Whether an attribution opens the clause of a report, or stands behind the noun that opens it."""
    if top.how != "clause" or top.kind == "source" or not top.content <= source.first:
        return False
    begin = _behind_pause(scene, top.content, unit[1])
    if begin < source.first:
        begin = _behind_pause(scene, noun_phrase(scene, begin, source.first), unit[1])
    return begin == source.first and _behind_pause(scene, source.last, unit[1]) + _LEAST <= unit[1]


def read_inside(scene: Scene, unit: Range, source: Source, top: Report) -> Report | None:
    """Return the report that such an attribution makes of the clause: who names it is its relay.

    An outlet behind the noun only carries what it interrupts; words of the rest that nobody is named for stay his.
    """
    if source.phrase is None or source.anaphoric:
        return None
    if source.first <= _behind_pause(scene, top.content, unit[1]):
        inner = leading_host(scene, unit, source)
    elif _is_outlet(scene, source.phrase[0], source.clitic):
        top.gap = (source.first, source.last)
        top.add(source)
        return None
    else:
        inner = around(scene, source, top.content)
    if inner is not None:
        inner.outer, top.hollow = top, True
    return inner


def read_in_marks(scene: Scene, source: Source, top: Report, around: Passage) -> Report | None:
    """Return the report of an attribution that opens words in marks: أضاف أنه "وفقا للخبراء، فإن السد آمن"."""
    if source.phrase is None or source.anaphoric or source.first != around.first or around.close < 0:
        return None
    inner = leading_host(scene, (around.first, around.last), source) if top.content == around.open else None
    if inner is not None:
        inner.outer, inner.end = top, around.last
    return inner


def _is_outlet(scene: Scene, token: int, clitic: int) -> bool:
    word, outlets = scene.forms[token][clitic:], scene.small.outlets
    return word in outlets or word.removeprefix("ال") in outlets


def _behind_pause(scene: Scene, token: int, limit: int) -> int:
    return token + 1 if token < limit and scene.forms[token] in PAUSES else token
