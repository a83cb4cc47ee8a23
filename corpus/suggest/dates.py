"""Dates and times: the rules in order, the more particular first."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

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


_RANGES = frozenset(("الي", "حتي", "و"))
_OF_MONTHS = frozenset(("-", "–", "/", "و", "من", "شهر"))
_OF_AGES = frozenset(("من", "عشر", "عشرة", "و"))
_BEHIND = _RANGES | _OF_MONTHS | _OF_AGES | {"ت"}
"""Forms behind a figure that rules ask for."""
_BEFORE_AGES = frozenset(("سن", "السن", "عمر", "ال"))
_UNITS = K.SPAN | K.SHORT | K.NUMERIC | K.HALF
_NEXT = K.MONTH | K.HIJRI | _UNITS


class Figure(NamedTuple):
    """A word that may begin a date, and what stands beside it as far as rules ask."""

    form: str
    kinds: int
    behind: str
    """The form behind it, if one of `_BEHIND`; else empty."""
    following: int
    """Of the classes of the word behind it, those of `_NEXT`."""
    aged: bool
    """Whether a word for ages stands before it."""


def _is_clock(one: Figure) -> bool:
    form = one.form
    if one.kinds & K.DIGITS and (":" in form or form[-3:-2] == "." or one.behind == "ت"):
        return True
    return bool(one.kinds & K.ORDINAL) and form.startswith("ال") and form.endswith("ة")


def _is_in_figures(one: Figure) -> bool:
    return one.behind in _RANGES or not {"-", "/", "."}.isdisjoint(one.form)


def _is_day(one: Figure) -> bool:
    if one.kinds & K.NUMBER and one.following & K.MONTH:
        return True
    of_month = one.behind in _OF_MONTHS or one.following & (K.MONTH | K.HIJRI)
    return bool(one.kinds & K.DIGITS and of_month) and len(one.form) < 3


def _is_rank(one: Figure) -> bool:
    return one.form.startswith("ال")


def _is_year(one: Figure) -> bool:
    return len(one.form) == 4 and one.form.isdigit()


def _is_age(one: Figure) -> bool:
    return one.aged or one.behind in _OF_AGES


def _is_span(one: Figure) -> bool:
    alone = one.kinds & (K.HALF | K.SPAN | K.SHORT | K.COUNT)
    return bool(alone or one.following & _UNITS) or one.behind == "و"


def _always(_: Figure) -> bool:
    return True


RULES: tuple[tuple[Rule, int, frozenset[str], Callable[[Figure], bool]], ...] = (
    (moment, K.TIME_PHRASE, _words("moments"), _always),
    (clock, K.DIGITS | K.ORDINAL, _words("clocks"), _is_clock),
    (daypart, K.DAYPART, _words("beside_dayparts"), _always),
    (figures, K.DIGITS, _words(), _is_in_figures),
    (weekday, K.WEEKDAY | K.DAY_ALONE, _words("day_words"), _always),
    (day_of_month, K.DIGITS | K.NUMBER, _words("day_words", "first_days"), _is_day),
    (ordinal_day, K.ORDINAL | K.NUMBER, _words(), _is_rank),
    (opener, K.OPENER, _words("parts_of_periods"), _always),
    (relative, K.SPAN_DEFINITE, _words("this", "decades"), _always),
    (year, K.DIGITS, _words("year_words"), _is_year),
    (month, K.MONTH | K.HIJRI, _words("before_months"), _always),
    (age, K.DIGITS | K.NUMBER | K.ORDINAL, _words("tens"), _is_age),
    (span, K.NUMERIC | K.HALF | K.SPAN | K.SHORT, _words("before_spans"), _is_span),
    (holiday, K.HOLIDAY, _words(), _always),
)
"""Each rule with the words that it can begin with, and the classes where it can, if what is beside them lets it.

It is never asked about anything else.
"""


def dated(scan: Scan, token: int) -> int:
    """Mark the date or time that begins at `token`; return the token after it, or `token` where none begins."""
    for rule in rules_at(scan, token):
        last = rule(scan, token)
        if last > token:
            return last
    return token


def rules_at(scan: Scan, token: int) -> tuple[Rule, ...]:
    """Return the rules that can mark something at a token, in order."""
    forms, kinds = scan.forms, scan.kinds
    behind = forms[token + 1]
    behind = behind if behind in _BEHIND else ""
    return _rules(forms[token], kinds[token], behind, kinds[token + 1] & _NEXT, forms[token - 1] in _BEFORE_AGES)


@lru_cache(maxsize=4096)
def _rules(form: str, kinds: int, behind: str, following: int, aged: bool) -> tuple[Rule, ...]:
    one = Figure(form, kinds, behind, following, aged)
    return tuple(rule for rule, classes, words, may_be in RULES if form in words or kinds & classes and may_be(one))
