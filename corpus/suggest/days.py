"""Dates that name a day: in figures, by weekday, in a month; holidays."""

from corpus.suggest import kinds as K
from corpus.suggest.groups_of_words import extended
from corpus.suggest.months import day_in_figures, day_month, is_year, months, this_month
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import CLOSING_MARKS, OPENING_MARKS, Scan

_DAY_WORDS = rule_words("dates", "day_words")
_ERAS = rule_words("dates", "eras")
_NOT_TODAY = rule_words("dates", "not_today")
_PRAYERS = rule_words("dates", "prayers")
_MAGHREB = rule_words("dates", "maghreb")
_SHARED = rule_words("dates", "shared")
"""Months that are also a verb, a father, a name or zero: they need a day, a year or a second name beside them."""
_IN_MONTH = rule_words("dates", "in_month")
_WHEN = rule_words("dates", "when")


def figures(scan: Scan, token: int) -> int:
    """Mark a date in figures (27/1/2021); return the token after it, or `token`."""
    if not scan.kinds[token] & K.DIGITS:
        return token
    parts = scan.forms[token].replace("-", "/").replace(".", "/").split("/")
    era = scan.forms[token + 1] in _ERAS
    if len(parts) == 2 and all(len(part) == 4 and ("1300" if era else "1900") <= part <= "2100" for part in parts):
        scan.add(token, token + 1 + era, "DATE", "", "years in figures")
        return token + 1 + era
    last = day_in_figures(scan, token)
    if last > token:
        last = other_calendar(scan, last)
        scan.add(token, last, "DATE", "", "date in figures")
        return last
    return _first_of_range(scan, token)


def _first_of_range(scan: Scan, token: int) -> int:
    """The token after the first end of a range, itself marked: من 5 إلى 12 ديسمبر, بين 40 و69 عاما."""
    behind, end = token + 1, token + 2
    joint = scan.forms[behind]
    if joint not in ("الي", "حتي", "و") or not token or not scan.kinds[end] & K.DIGITS or scan.forms[token - 1] == "ال":
        return token
    of_days = len(scan.forms[token]) < 3 and joint != "و" and day_month(scan, end) > end
    of_years = scan.kinds[end + 1] & K.SPAN and not scan.clitics[end + 1] and scan.forms[token - 1] in ("بين", "من")
    if scan.clitics[end] or not (of_days or of_years):
        return token
    scan.add(token, behind, "DATE", "", "first end of a range")
    return behind


def other_calendar(scan: Scan, token: int) -> int:
    """The token after the same day in another calendar: الموافق 12 مارس, - 3 فبراير 2021م, (12 مارس)."""
    form = scan.forms[token]
    if form not in _SAME_DAY or not scan.joined[token]:
        return token
    at = token + 1
    if scan.kinds[at] & K.WEEKDAY or scan.forms[at] == "يوم":
        at += 1
    end = max(day_month(scan, at), day_in_figures(scan, at))
    if end <= at:
        return token
    if form == "الموافق":
        return end
    if form in ("(", "（"):
        return end + 1 if scan.forms[end] == ")" else token
    return end if _hijri(scan, token - 1) != _hijri(scan, end - 1) else token


def _hijri(scan: Scan, token: int) -> bool:
    """Whether the date that ends at a token is one of the Hijri calendar."""
    form = scan.forms[token]
    if form in _ERAS:
        return form.startswith("ه")
    return form[-4:-2] in ("13", "14") and form[-4:].isdigit() or bool(scan.kinds[token] & K.HIJRI)


_SAME_DAY = frozenset(("الموافق", "-", "–", "/", "(", "،"))


def weekday(scan: Scan, token: int) -> int:
    """Mark a day named from now or by weekday (أمس الثلاثاء, الأحد المقبل); return the token after it, or `token`."""
    last = token
    if scan.forms[token] == "اليوم" and _is_ranked(scan, token + 1):
        return token
    if (
        scan.forms[last] in _DAY_WORDS
        and scan.kinds[last + 1] & (K.WEEKDAY | K.DAY_ALONE)
        and not scan.clitics[last + 1]
    ):
        last += 1
    if scan.kinds[last] & K.DAY_ALONE and (scan.forms[last] != "اليوم" or not _is_paper(scan, last)):
        if scan.forms[last] == "اليوم" and (end := _day_of_world(scan, last + 1)):
            scan.add(token, end, "DATE", "", "day of the world")
            return end
        last = scan.longer.get(last, last + 1) if scan.kinds[last] & K.DAY_ALONE else last + 1
        last = max(last, token + 1)
        if (scan.kinds[last] & K.WEEKDAY or _is_that_day(scan, last)) and not scan.clitics[last]:
            last += 1
        elif scan.forms[last] == "(" and scan.kinds[last + 1] & K.WEEKDAY and scan.forms[last + 2] == ")":
            last += 3  # اليوم (السبت)
    elif scan.kinds[last] & K.WEEKDAY and (last == token or not scan.clitics[last]):
        if token and scan.forms[token - 1] in _PRAYERS and last == token:
            return token
        if scan.forms[token] == "الاثنين" and token and scan.forms[token - 1] == "بين" and not _ranges(scan, last + 1):
            return token  # العلاقة بين الاثنين
        last += 1
        if scan.forms[last] == "قبل" and scan.kinds[last + 1] & K.WHEN and not scan.clitics[last]:
            last += 1
        if scan.kinds[last] & K.WHEN and not scan.clitics[last]:
            last += 1
    else:
        return token
    last = _then_date(scan, last)
    scan.add(token, last, "DATE", "", "day")
    return last


def _ranges(scan: Scan, token: int) -> bool:
    """Whether a second day or a date stands behind the first end of a range: بين الاثنين والأربعاء."""
    return bool(scan.kinds[token] & (K.WEEKDAY | K.WHEN | K.DIGITS)) or scan.clitics[token] == "و"


def _is_that_day(scan: Scan, token: int) -> bool:
    """Whether a word makes اليوم another day than today: اليوم التالي, اليوم نفسه."""
    return scan.forms[token] in _NOT_TODAY and scan.forms[token - 1] == "اليوم"


def _is_ranked(scan: Scan, token: int) -> bool:
    """Whether اليوم is told by its rank and not today: اليوم الرابع من القتال; not اليوم الرابع من مايو."""
    ranked = scan.kinds[token] & K.ORDINAL and scan.kinds[token] & K.DEFINITE and scan.joined[token]
    if not ranked or scan.clitics[token] or scan.forms[token].endswith("ة"):
        return False
    at = token + 1 + (scan.forms[token + 1] in ("عشر", "و"))
    at += scan.clitics[at] == "و" and scan.kinds[at] & K.NUMBER > 0
    at += scan.forms[at] == "من"
    return not scan.kinds[at] & (K.MONTH | K.HIJRI) and scan.forms[at] != "شهر"


def _day_of_world(scan: Scan, token: int) -> int:
    """The token after what a day of the year is for (اليوم | العالمي للمعلم, الدولي لذوي الإعاقة), or 0."""
    if scan.forms[token] not in ("العالمي", "الدولي") or not scan.joined[token]:
        return 0
    end = extended(scan, token + 1, ("ل", "و"))
    return end if end > token + 1 else 0


def _is_paper(scan: Scan, token: int) -> bool:
    """Whether اليوم is a newspaper: in marks of its own, or behind صحيفة."""
    before, after = scan.forms[token - 1] if token else "", scan.forms[token + 1]
    return before in OPENING_MARKS and after in CLOSING_MARKS and bool(before) or before in ("صحيفة", "جريدة", "قناة")


def _then_date(scan: Scan, token: int) -> int:
    """The token after a date that continues a weekday: الاثنين 5 مايو, الأحد الموافق 3 محرم."""
    at = token + 1 if scan.forms[token] in ("الموافق", "،") else token
    if scan.forms[token] == "(":
        return other_calendar(scan, token)
    end = max(day_month(scan, at), day_in_figures(scan, at)) if scan.joined[at] else at
    if end > at and scan.forms[end] == "،" and is_year(scan, end + 1) and not is_year(scan, end - 1):
        return end + 2  # الثلاثاء، 19 تموز، 2022
    return other_calendar(scan, end) if end > at else token


def day_of_month(scan: Scan, token: int) -> int:
    """Mark a day of a month (22 و23 أبريل), with its day in another calendar; return the token after it, or `token`."""
    first = token
    if scan.forms[token] in _DAY_WORDS and scan.kinds[token + 1] & (K.DIGITS | K.NUMBER):
        token += 1
    if scan.forms[token] == "اول" and scan.kinds[token + 1] & K.MONTH and not scan.clitics[token + 1]:
        last = months(scan, token + 1)  # أول مايو
    else:
        last = day_month(scan, token)
    if last == token:
        return first
    last = other_calendar(scan, last)
    first -= scan.forms[first - 1] == "ال"  # الـ15 من مايو
    scan.add(first, last, "DATE", "", "day of month")
    return last


def ordinal_day(scan: Scan, token: int) -> int:
    """Mark a day told by its rank (السابع من ديسمبر); return the token after it, or `token`."""
    if not scan.kinds[token] & (K.ORDINAL | K.NUMBER) or not scan.forms[token].startswith("ال"):
        return token
    last = token + 1
    if scan.forms[last] in ("عشر", "عشرة") or (
        scan.clitics[last] == "و" and scan.kinds[last] & K.DEFINITE and scan.kinds[last] & (K.NUMBER | K.ORDINAL)
    ):
        last += 1
    if scan.forms[last] != "من" or scan.clitics[last]:
        return token
    at = last + 1 + (scan.forms[last + 1] == "شهر")
    end = this_month(scan, last + 1) or other_calendar(scan, months(scan, at))
    if end == at:
        return token
    scan.add(token, end, "DATE", "", "ordinal day")
    return end


def month(scan: Scan, token: int) -> int:
    """Mark a month that stands without a day (شهر أبريل الماضي); return the token after it, or `token`."""
    first = token
    if (
        scan.forms[token] in ("شهر", "شهري")
        and scan.kinds[token + 1] & (K.MONTH | K.HIJRI)
        and not scan.clitics[token + 1]
    ):
        token += 1
    last = months(scan, token)
    if last == token:
        return first
    shared = scan.forms[token] in _SHARED or scan.forms[token] in _MAGHREB or scan.kinds[token] & K.HIJRI
    if first == token and last == token + 1 and shared and not (scan.forms[token] == "مايو" or _in_month(scan, token)):
        return first
    scan.add(first, last, "DATE", "", "month")
    return last


def _in_month(scan: Scan, token: int) -> bool:
    return bool(token) and scan.forms[token - 1] in _WHEN and scan.forms[token] in _IN_MONTH


def holiday(scan: Scan, token: int) -> int:
    """Mark a holiday (عيد الفطر); return the token after it, or `token`."""
    if scan.kinds[token] & K.HOLIDAY and (end := max(scan.longer.get(token, 0), token + 1)) > token:
        if end == token + 1 and scan.forms[token] != "عاشوراء":
            return token
        scan.add(token, end, "DATE", "", "holiday")
        return end
    return token
