"""Dates and times: the rules in order, the more particular first."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from corpus.suggest import kinds as K
from corpus.suggest.ages import age
from corpus.suggest.days import day_of_month, figures, holiday, month, ordinal_day, weekday
from corpus.suggest.months import is_day
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
_OF_PERIODS = _words("few", "kinds_of_year") | {"ال", "قبل"}
_BEHIND = _RANGES | _OF_MONTHS | _OF_AGES | _OF_PERIODS | {"ت"}
"""Forms behind a figure that rules ask for."""
_BEFORE_AGES = frozenset(("سن", "السن", "عمر", "ال"))
_UNITS = K.SPAN | K.SHORT | K.NUMERIC | K.HALF
_MONTHS = K.MONTH | K.HIJRI
_DAYS = K.WEEKDAY | K.DAY_ALONE
_PARTS_OF_DAYS = K.DAYPART | K.DAYPART_ALONE
_TOLD = K.WHEN | K.CURRENT
_RANKS = K.ORDINAL | K.NUMBER
_NEXT = _MONTHS | _UNITS | _DAYS | _PARTS_OF_DAYS | _TOLD | K.SPAN_DEFINITE | K.ORDINAL | K.APPROXIMATOR


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
    parts = one.form.replace("-", "/").replace(".", "/").split("/")
    years = len(parts) == 2 and all(len(part) == 4 for part in parts)
    return one.behind in _RANGES or years or len(parts) == 3


def _is_day(one: Figure) -> bool:
    if one.kinds & K.NUMBER and one.following & K.MONTH:
        return True
    of_month = one.behind in _OF_MONTHS or one.following & (_MONTHS | _TOLD)
    return bool(one.kinds & K.DIGITS and of_month) and is_day(one.form)


def _is_rank(one: Figure) -> bool:
    of_month = one.behind in ("من", "عشر", "عشرة") or one.following & _RANKS
    return bool(of_month) and one.form.startswith("ال")


def _is_told(one: Figure) -> bool:
    return bool(one.following & (_TOLD | _RANKS | K.DIGITS)) or one.behind in _OF_PERIODS


def _is_year(one: Figure) -> bool:
    return len(one.form) == 4 and one.form.isdigit()


def _is_age(one: Figure) -> bool:
    return one.aged or one.behind in _OF_AGES


def _is_span(one: Figure) -> bool:
    alone = one.kinds & (K.HALF | K.SPAN | K.SHORT | K.COUNT)
    return bool(alone or one.following & _UNITS) or one.behind == "و"


def _always(_: Figure) -> bool:
    return True


class _Beginning(NamedTuple):
    """Where a rule is asked for a date: it is never asked about anything else."""

    rule: Rule
    classes: int
    """Classes of the words where it can begin, if what is beside them lets it."""
    may_be: Callable[[Figure], bool]
    words: frozenset[str] = frozenset()
    """Further words where it can begin, before a word of the classes `following` if it names any."""
    following: int = 0


RULES = (
    _Beginning(moment, K.TIME_PHRASE, _always, _words("moments")),
    _Beginning(clock, K.DIGITS | K.ORDINAL, _is_clock, _words("clocks")),
    _Beginning(daypart, K.DAYPART, _always, _words("beside_dayparts"), _PARTS_OF_DAYS),
    _Beginning(figures, K.DIGITS, _is_in_figures),
    _Beginning(weekday, _DAYS, _always, _words("day_words"), _DAYS),
    _Beginning(
        day_of_month, K.DIGITS | K.NUMBER, _is_day, _words("day_words", "first_days"), K.DIGITS | K.NUMBER | K.MONTH
    ),
    _Beginning(ordinal_day, _RANKS, _is_rank),
    _Beginning(opener, K.OPENER, _always, _words("parts_of_periods"), K.ORDINAL),
    _Beginning(relative, K.SPAN_DEFINITE, _is_told, _words("this"), K.SPAN_DEFINITE),
    _Beginning(relative, 0, _always, _words("decades")),
    _Beginning(year, K.DIGITS, _is_year, _words("year_words"), K.DIGITS),
    _Beginning(month, _MONTHS, _always, _words("before_months"), _MONTHS),
    _Beginning(age, K.DIGITS | K.NUMBER | K.ORDINAL, _is_age, _words("tens")),
    _Beginning(span, _UNITS, _is_span, _words("before_spans"), _UNITS | K.APPROXIMATOR),
    _Beginning(holiday, K.HOLIDAY, _always),
)
"""The rules in order."""


def dated(scan: Scan, token: int, rules: tuple[Rule, ...]) -> int:
    """Mark the date or time that one of these rules finds at `token`; return the token after it, or `token`."""
    for rule in rules:
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
    """The rules that can mark something at a word, in order."""
    one = Figure(form, kinds, behind, following, aged)
    return tuple(
        beginning.rule
        for beginning in RULES
        if form in beginning.words
        and (following & beginning.following or not beginning.following)
        or kinds & beginning.classes
        and beginning.may_be(one)
    )
