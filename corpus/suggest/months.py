"""Months of four calendars with their second names, years and eras; days of a month."""

from corpus.suggest import kinds as K
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_YEAR_WORDS = rule_words("dates", "year_words")
_ERAS = rule_words("dates", "eras")
_THIS = rule_words("dates", "this")
_SAME = rule_words("dates", "same")


def day_month(scan: Scan, token: int) -> int:
    """The token after `22 و23 أبريل 2020`, `12 آب (أغسطس)`; else `token`."""
    if scan.kinds[token] & K.NUMBER and scan.kinds[token + 1] & K.MONTH:
        end = months(scan, token + 1)
        return end if end > token + 1 else token
    if not scan.kinds[token] & K.DIGITS or not is_day(scan.forms[token]):
        return token
    last = token + 1
    for _ in range(3):  # 5 و6 و7 يونيو
        if not (scan.forms[last] in ("-", "/", "و", "–") and _day(scan, last + 1)):
            break
        last += 2
    if scan.forms[last] in _TOLD_MONTHS and not scan.clitics[last]:
        return last + 1  # 26 الجاري
    if scan.forms[last] == "من" and (end := this_month(scan, last + 1)):
        return end
    if scan.forms[last] in ("من", "شهر") and (
        scan.kinds[last + 1] & (K.MONTH | K.HIJRI) or scan.forms[last + 1] == "شهر"
    ):
        last += 1
    if scan.forms[last] == "شهر":
        last += 1
    end = months(scan, last)
    return end if end > last else token


_TOLD_MONTHS = frozenset(("الجاري", "المقبل", "الماضي", "القادم", "المنصرم"))
"""Behind a day these tell the month by themselves."""


def is_day(form: str) -> bool:
    """Whether figures can be a day, or the days from one to another: 12, 12-14."""
    return len(form) < 3 or len(form) < 6 and form.count("-") == 1 and form.replace("-", "").isdigit()


def _day(scan: Scan, token: int) -> bool:
    return bool(scan.kinds[token] & K.DIGITS) and len(scan.forms[token]) <= 2


def this_month(scan: Scan, token: int) -> int:
    """The token after a month told from now (الشهر الجاري, الشهر نفسه), or 0."""
    if scan.forms[token] != "الشهر" or scan.clitics[token]:
        return 0
    told = scan.kinds[token + 1] & (K.WHEN | K.CURRENT) or scan.forms[token + 1] in _SAME
    return token + 2 if told and not scan.clitics[token + 1] else 0


def day_in_figures(scan: Scan, token: int) -> int:
    """The token after a day in figures with its era (27/1/2021, 15/3/1436 هـ), else `token`."""
    if not scan.kinds[token] & K.DIGITS:
        return token
    parts = scan.forms[token].replace("-", "/").replace(".", "/").split("/")
    if len(parts) != 3 or max(map(len, parts)) != 4 or not all(part.isdigit() for part in parts):
        return token
    return token + 1 + (scan.forms[token + 1] in _ERAS)


_MONTHS = K.MONTH | K.HIJRI


def _month_name(scan: Scan, token: int) -> int:
    """The token after the month name at a token, else `token`; names of two words are phrases."""
    if not scan.kinds[token] & _MONTHS:
        return token
    return scan.longer.get(token, token + 1)


def months(scan: Scan, token: int) -> int:
    """The token after a month with its second name, year and era: آب/أغسطس 2014 م, كانون الثاني (يناير)."""
    last = _month_name(scan, token)
    if last == token:
        return token
    if scan.forms[last] in ("(", "/", "-", "–"):
        end = _month_name(scan, last + 1)
        if end > last + 1:
            last = end + (scan.forms[end] == ")")
    elif not scan.clitics[last] and (end := _month_name(scan, last)) > last:
        last = end
    at = last + (scan.forms[last] in ("من", "/") and scan.forms[last + 1] in _YEAR_WORDS)
    if is_year(scan, at + 1) and (scan.forms[at] in _YEARS or at > last and scan.forms[at] in _YEAR_WORDS):
        last = at + 2
    elif (end := of_this_year(scan, last)) > last:
        last = end
    elif is_year(scan, last) and not scan.clitics[last] or scan.kinds[last] & K.WHEN and not scan.clitics[last]:
        last += 1
    if scan.forms[last] in _ERAS and is_year(scan, last - 1):
        last += 1
    return last


_YEARS = frozenset(("عام", "سنة", "لعام"))


def of_this_year(scan: Scan, token: int) -> int:
    """The token after `من العام الجاري`, `من هذا العام` behind a part of a year, or `token`."""
    if scan.forms[token] != "من" or not scan.joined[token] or scan.clitics[token]:
        return token
    at = token + 1
    if scan.forms[at] in _THIS and scan.forms[at + 1] in _YEAR_WORDS and not scan.clitics[at]:
        return at + 2
    told = scan.forms[at] in _YEAR_WORDS and not scan.clitics[at] and scan.kinds[at] & K.DEFINITE
    return at + 2 if told and scan.kinds[at + 1] & (K.CURRENT | K.WHEN) and not scan.clitics[at + 1] else token


def is_year(scan: Scan, token: int) -> bool:
    """Whether a token is a year of the Gregorian or Hijri calendar."""
    form = scan.forms[token]
    return bool(scan.kinds[token] & K.DIGITS) and len(form) == 4 and form.isdigit() and "1300" <= form <= "2100"
