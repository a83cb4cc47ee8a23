"""Dates and times: the rules in order, the more particular first."""

from collections.abc import Callable
from functools import lru_cache

from corpus.suggest import kinds as K
from corpus.suggest.ages import age
from corpus.suggest.days import day_of_month, figures, holiday, month, ordinal_day, weekday
from corpus.suggest.periods import opener, relative, span, year
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan
from corpus.suggest.times import clock, daypart, moment

Rule = Callable[[Scan, int], int]


def _words(*lists: str) -> frozenset[str]:
    return frozenset().union(*(rule_words("dates", name) for name in lists))


RULES: tuple[tuple[Rule, int, frozenset[str]], ...] = (
    (moment, K.TIME_PHRASE, _words("moments")),
    (clock, K.DIGITS | K.ORDINAL, _words("clocks")),
    (daypart, K.DAYPART, _words("beside_dayparts")),
    (figures, K.DIGITS, _words()),
    (weekday, K.WEEKDAY | K.DAY_ALONE, _words("day_words")),
    (day_of_month, K.DIGITS | K.NUMBER, _words("day_words", "first_days")),
    (ordinal_day, K.ORDINAL | K.NUMBER, _words()),
    (opener, K.OPENER, _words("parts_of_periods")),
    (relative, K.SPAN_DEFINITE, _words("this", "decades")),
    (year, K.DIGITS, _words("year_words")),
    (month, K.MONTH | K.HIJRI, _words("before_months")),
    (age, K.DIGITS | K.NUMBER | K.ORDINAL, _words("tens")),
    (span, K.NUMERIC | K.HALF | K.SPAN | K.SHORT, _words("before_spans")),
    (holiday, K.HOLIDAY, _words()),
)
"""Each rule with the classes and the words that it can begin with: what it is never asked about otherwise."""


def dated(scan: Scan, token: int) -> int:
    """Mark the date or time that begins at `token`; return the token after it, or `token` where none begins."""
    for rule in _rules_at(scan.forms[token], scan.kinds[token]):
        last = rule(scan, token)
        if last > token:
            return last
    return token


@lru_cache(maxsize=4096)
def _rules_at(form: str, kinds: int) -> tuple[Rule, ...]:
    return tuple(rule for rule, classes, words in RULES if kinds & classes or form in words)
