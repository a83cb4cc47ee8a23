"""Dates and times: the rules in order, the more particular first."""

from corpus.suggest.days import day_of_month, figures, holiday, month, ordinal_day, weekday
from corpus.suggest.periods import age, opener, relative, span, year
from corpus.suggest.scan import Scan
from corpus.suggest.times import clock, daypart, moment


def dated(scan: Scan, token: int) -> int:
    """Mark the date or time that begins at `token`; return the token after it, or `token` where none begins."""
    for rule in (
        moment,
        clock,
        daypart,
        figures,
        weekday,
        day_of_month,
        ordinal_day,
        opener,
        relative,
        year,
        month,
        age,
        span,
        holiday,
    ):
        last = rule(scan, token)
        if last > token:
            return last
    return token
