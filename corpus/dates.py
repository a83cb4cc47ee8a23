"""Calendar dates that a page states, in every notation of the Arabic press; whole dates only, nothing is completed."""

import re
import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from corpus.arabic import fold_word

_YEARS = range(1900, 2100)


class StatedDate(NamedTuple):
    """A date in a line, and what the line calls it."""

    value: date
    start: int
    """Place in the line's search form: dates compare by it, nothing else is read from it."""
    mark: str
    """`published` or `updated` by the nearest word before it in the line; empty where there is none."""


class _Tables(NamedTuple):
    months: dict[str, int]
    week: dict[str, int]
    named: re.Pattern[str]
    marks: re.Pattern[str]
    mark_kinds: dict[str, str]


_NUMERIC = re.compile(
    r"(?<!\d)(?:(?P<y1>\d{4}) ?[-/.] ?(?P<m1>\d{1,2}) ?[-/.] ?(?P<d1>\d{1,2})"
    r"|(?P<d2>\d{1,2}) ?[-/.] ?(?P<m2>\d{1,2}) ?[-/.] ?(?P<y2>\d{4}))(?!\d)"
)


@cache
def _tables() -> _Tables:
    table = tomllib.loads(files("corpus").joinpath("lexicon/months.toml").read_text(encoding="utf-8"))
    months = _numbers(table["gregorian"])
    month = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    gap = r" ?[-/.,،]? ?"
    twice = rf"(?: ?[-/(]? ?(?:{month})\b ?\)?)?"  # the same month in a second set of names
    named = re.compile(
        rf"(?<!\d)(?:(?P<d1>\d{{1,2}}) ?(?:من )?{gap}(?P<m1>{month})\b{twice}{gap}(?:من )?(?:عام |سنة )?(?P<y1>\d{{4}})"
        rf"|(?<!\w)(?P<m2>{month})\.? (?P<d2>\d{{1,2}}) ?[،,]? ?(?P<y2>\d{{4}})"
        rf"|(?P<y3>\d{{4}}){gap}(?P<m3>{month}){gap}(?P<d3>\d{{1,2}}))(?!\d)"
    )
    kinds = {_form(word): kind for kind, words in table["marks"].items() for word in words}
    marks = re.compile(r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, kinds), key=len, reverse=True)) + r")(?!\w)")
    return _Tables(months, _numbers(table["week"]), named, marks, kinds)


def find_dates(line: str) -> list[StatedDate]:
    """Return the whole dates of a line, in order.

    Numbers are read day, month, year, as the Arabic press writes them, unless that is no date or the weekday beside it
    says month, day, year. A Hijri date or one without a year is left out.
    """
    form = _form(line)
    tables = _tables()
    marks = [(match.start(), tables.mark_kinds[match.group()]) for match in tables.marks.finditer(form)]
    found = []
    for start, value in sorted({*_named(form), *_numeric(form)}):
        before = [kind for at, kind in marks if at < start]
        found.append(StatedDate(value, start, before[-1] if before else ""))
    return found


def mark_of(line: str) -> str:
    """Return what a line without a date announces: `published`, `updated` or nothing."""
    tables = _tables()
    kinds = [tables.mark_kinds[match.group()] for match in tables.marks.finditer(_form(line))]
    return kinds[-1] if kinds else ""


def _named(form: str) -> list[tuple[int, date]]:
    tables = _tables()
    found = []
    for match in tables.named.finditer(form):
        for number in "123":
            if match[f"y{number}"]:
                value = _date(match[f"y{number}"], tables.months[match[f"m{number}"]], match[f"d{number}"])
                if value:
                    found.append((match.start(), value))
    return found


def _numeric(form: str) -> list[tuple[int, date]]:
    found = []
    for match in _NUMERIC.finditer(form):
        if match["y1"]:
            value = _date(match["y1"], match["m1"], match["d1"])
        else:
            value = _day_first(form, match["d2"], match["m2"], match["y2"])
        if value:
            found.append((match.start(), value))
    return found


def _day_first(form: str, first: str, second: str, year: str) -> date | None:
    usual, other = _date(year, second, first), _date(year, first, second)
    if usual and other and usual != other:
        days = {day for name, day in _tables().week.items() if re.search(rf"(?<!\w){name}(?!\w)", form)}
        return other if other.weekday() in days and usual.weekday() not in days else usual
    return usual or other


def _date(year: str, month: int | str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day)) if int(year) in _YEARS else None
    except ValueError:
        return None


def _numbers(table: dict[str, list[str]]) -> dict[str, int]:
    return {_form(name): int(number) for number, names in table.items() for name in names}


def _form(text: str) -> str:
    return " ".join(fold_word(text).lower().split())
