"""Dates and times: days, months of four calendars, relative and ordinal dates, durations, clock times."""

from corpus.suggest import kinds as K
from corpus.suggest.figures import approximated, number
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import CLOSING_MARKS, OPENING_MARKS, Scan

_DAY_WORDS = rule_words("dates", "day_words")
_YEAR_WORDS = rule_words("dates", "year_words")
_ERAS = rule_words("dates", "eras")
_MAGHREB = rule_words("dates", "maghreb")
_SHARED = rule_words("dates", "shared")
"""Months that are also a verb, a father, a name or zero: they need a day, a year or a second name beside them."""
_THIS = rule_words("dates", "this")


def dated(scan: Scan, token: int) -> int:
    """Mark the date or time that begins at `token`; return the token after it, or `token` where none begins."""
    for rule in (
        _moment,
        _clock,
        _daypart,
        _figures,
        _weekday,
        _day_of_month,
        _ordinal_day,
        _opener,
        _relative,
        _year,
        _month,
        _age,
        _span,
        _holiday,
    ):
        last = rule(scan, token)
        if last > token:
            return last
    return token


def _clock(scan: Scan, token: int) -> int:
    form = scan.forms[token]
    if form == "الساعة" and (scan.kinds[token + 1] & K.DIGITS or scan.kinds[token + 1] & K.ORDINAL):
        last = _parts_of_day(scan, _clock_end(scan, token + 1))
        scan.add(token, last, "TIME", "", "clock")
        return last
    if scan.kinds[token] & K.DIGITS and ":" in form and scan.kinds[token] & K.DIGITS:
        last = _parts_of_day(scan, token + 1)
        scan.add(token, last, "TIME", "", "clock")
        return last
    if scan.kinds[token] & K.ORDINAL and form.startswith("ال") and form.endswith("ة"):
        last = _clock_end(scan, token)
        end = _parts_of_day(scan, last)
        if end > last:
            scan.add(token, end, "TIME", "", "clock")
            return end
    return token


def _clock_end(scan: Scan, token: int) -> int:
    last = token + 1
    if scan.forms[last] in ("عشر", "عشرة") and scan.bare(last):
        last += 1
    if scan.clitic(last) == "و" and scan.forms[last] in ("النصف", "الربع", "الثلث", "نصف", "ربع"):
        last += 1
    if scan.clitic(last) == "و" and scan.kinds[last] & K.NUMERIC and scan.kinds[last + 1] & K.SHORT:
        last += 2
    return last


def _parts_of_day(scan: Scan, token: int) -> int:
    """The token after what may follow a clock time: مساء, من صباح الأحد, بتوقيت X, فجر الجمعة."""
    last = token
    if scan.forms[last] == "من" and scan.kinds[last + 1] & K.DAYPART:
        last += 1
    if scan.kinds[last] & (K.DAYPART | K.DAYPART_ALONE) and scan.bare(last):
        day = _named_day(scan, last + 1)
        return day if day > last + 1 else last + 1
    return token


def _named_day(scan: Scan, token: int) -> int:
    """Mark the day named at a token (أمس, الجمعة, يوم الأحد الماضي), as part of a time; return the token after it."""
    if scan.kinds[token] & (K.WEEKDAY | K.DAY_ALONE) or scan.forms[token] in _DAY_WORDS:
        return _weekday(scan, token)
    return token


def _daypart(scan: Scan, token: int) -> int:
    kinds, form = scan.kinds[token], scan.forms[token]
    if (
        form in ("قبيل", "بعيد", "قبل", "بعد")
        and scan.kinds[token + 1] & K.DAYPART_ALONE
        and scan.forms[token + 1].startswith("ال")
    ):
        scan.add(token, token + 2, "TIME", "", "part of day")
        return token + 2
    first = token
    if form in ("قبيل", "بعيد", "منتصف") and scan.kinds[token + 1] & K.DAYPART:
        token, kinds = token + 1, scan.kinds[token + 1]
    if not kinds & K.DAYPART:
        return first
    last = _named_day(scan, token + 1)
    if last == token + 1:
        return first
    scan.add(first, last, "TIME", "", "part of a day")
    return last


def _figures(scan: Scan, token: int) -> int:
    if not scan.kinds[token] & K.DIGITS:
        return token
    parts = scan.forms[token].replace("-", "/").replace(".", "/").split("/")
    if len(parts) == 3 and all(part.isdigit() for part in parts) and max(map(len, parts)) == 4:
        last = token + 1
        if scan.forms[last] in _ERAS:
            last += 1
        scan.add(token, last, "DATE", "", "date in figures")
        return last
    return token


def _weekday(scan: Scan, token: int) -> int:
    last = token
    if scan.forms[last] in _DAY_WORDS and scan.kinds[last + 1] & (K.WEEKDAY | K.DAY_ALONE) and scan.bare(last + 1):
        last += 1
    if scan.kinds[last] & K.DAY_ALONE and (scan.forms[last] != "اليوم" or not _is_paper(scan, last)):
        last = scan.longer.get(last, last + 1) if scan.kinds[last] & K.DAY_ALONE else last + 1
        last = max(last, token + 1)
        if scan.kinds[last] & K.WEEKDAY and scan.bare(last):
            last += 1
    elif scan.kinds[last] & K.WEEKDAY and scan.bare(last) | (last == token):
        last += 1
        if scan.kinds[last] & K.WHEN and scan.bare(last):
            last += 1
    else:
        return token
    last = _then_date(scan, last)
    scan.add(token, last, "DATE", "", "day")
    return last


def _is_paper(scan: Scan, token: int) -> bool:
    """Whether اليوم is a newspaper: in marks of its own, or behind صحيفة."""
    before, after = scan.forms[token - 1] if token else "", scan.forms[token + 1]
    return before in OPENING_MARKS and after in CLOSING_MARKS and bool(before) or before in ("صحيفة", "جريدة", "قناة")


def _then_date(scan: Scan, token: int) -> int:
    """The token after a date that continues a weekday: الاثنين 5 مايو, الأحد الموافق 3 محرم."""
    at = token + 1 if scan.forms[token] in ("الموافق", "،") else token
    end = _day_month(scan, at)
    return end if end > at else token


def _day_of_month(scan: Scan, token: int) -> int:
    first = token
    if scan.forms[token] in _DAY_WORDS and scan.kinds[token + 1] & (K.DIGITS | K.NUMBER):
        token += 1
    last = _day_month(scan, token)
    if last == token:
        return first
    while scan.forms[last] == "الموافق" and (end := _day_month(scan, last + 1)) > last + 1:
        last = end
    scan.add(first, last, "DATE", "", "day of month")
    return last


def _day_month(scan: Scan, token: int) -> int:
    """The token after `22 و23 أبريل 2020`, `12 آب (أغسطس)`; else `token`."""
    if scan.kinds[token] & K.NUMBER and scan.kinds[token + 1] & K.MONTH:
        end = _months(scan, token + 1)
        return end if end > token + 1 else token
    if not scan.kinds[token] & K.DIGITS or len(scan.forms[token]) > 2:
        return token
    last = token + 1
    if (
        scan.forms[last] in ("-", "/")
        and scan.kinds[last + 1] & K.DIGITS
        or scan.forms[last] == "و"
        and scan.kinds[last + 1] & K.DIGITS
        and len(scan.forms[last + 1]) <= 2
    ):
        last += 2
    if scan.forms[last] in ("من", "شهر") and (
        scan.kinds[last + 1] & (K.MONTH | K.HIJRI) or scan.forms[last + 1] == "شهر"
    ):
        last += 1
    if scan.forms[last] == "شهر":
        last += 1
    end = _months(scan, last)
    return end if end > last else token


def _month_name(scan: Scan, token: int) -> int:
    """The token after the month name at a token, else `token`; names of two words are phrases."""
    if not scan.kinds[token] & (K.MONTH | K.HIJRI) and token not in scan.longer:
        return token
    if not scan.kinds[token] & (K.MONTH | K.HIJRI):
        return token
    return max(scan.longer.get(token, 0), token + 1)


def _months(scan: Scan, token: int) -> int:
    """The token after a month with its second name, year and era: آب/أغسطس 2014 م, كانون الثاني (يناير)."""
    last = _month_name(scan, token)
    if last == token:
        return token
    if scan.forms[last] in ("(", "/", "-", "–"):
        end = _month_name(scan, last + 1)
        if end > last + 1:
            last = end + (scan.forms[end] == ")")
    elif scan.bare(last) and (end := _month_name(scan, last)) > last:
        last = end
    at = last + (scan.forms[last] in ("من", "/") and scan.forms[last + 1] in _YEAR_WORDS)
    if scan.forms[at] in ("عام", "سنة", "لعام") and _is_year(scan, at + 1):
        last = at + 2
    elif scan.forms[last] == "من" and scan.forms[last + 1] == "العام" and scan.kinds[last + 2] & K.WHEN:
        last += 3
    elif _is_year(scan, last) and scan.bare(last) or scan.kinds[last] & K.WHEN and scan.bare(last):
        last += 1
    if scan.forms[last] in _ERAS and _is_year(scan, last - 1):
        last += 1
    return last


def _is_year(scan: Scan, token: int) -> bool:
    form = scan.forms[token]
    return bool(scan.kinds[token] & K.DIGITS) and len(form) == 4 and form.isdigit() and "1300" <= form <= "2100"


def _ordinal_day(scan: Scan, token: int) -> int:
    if not scan.kinds[token] & (K.ORDINAL | K.NUMBER) or not scan.forms[token].startswith("ال"):
        return token
    last = token + 1
    if scan.forms[last] in ("عشر", "عشرة") or (
        scan.clitic(last) == "و" and scan.forms[last].startswith("ال") and scan.kinds[last] & K.NUMBER
    ):
        last += 1
    if scan.forms[last] != "من" or not scan.bare(last):
        return token
    at = last + 1 + (scan.forms[last + 1] == "شهر")
    end = _months(scan, at)
    if end == at:
        return token
    scan.add(token, end, "DATE", "", "ordinal day")
    return end


def _opener(scan: Scan, token: int) -> int:
    if not scan.kinds[token] & K.OPENER:
        return token
    at = token + 1
    if scan.forms[at] in ("شهر", "عام", "سنة"):
        at += 1
    end = _months(scan, at)
    if end == at and scan.forms[at] in _YEAR_WORDS and _is_year(scan, at + 1):
        end = at + 2 + (scan.forms[at + 2] in _ERAS)
    if end == at and scan.kinds[at] & K.SPAN_DEFINITE and scan.bare(at):
        end = at + 1
        if scan.kinds[end] & (K.WHEN | K.CURRENT):
            end += 1
        else:
            end = at
    if end == at and _is_year(scan, at):
        end = at + 1
    if end == at:
        return token
    scan.add(token, end, "DATE", "", "part of a period")
    return end


def _relative(scan: Scan, token: int) -> int:
    if scan.forms[token] in _THIS and scan.kinds[token + 1] & K.SPAN_DEFINITE and scan.bare(token + 1):
        if scan.kinds[token + 2] & K.WHEN:
            return token
        scan.add(token, token + 2, "DATE", "", "this period")
        return token + 2
    if not scan.kinds[token] & K.SPAN_DEFINITE:
        return token
    last = token + 1
    if scan.kinds[last] & K.ORDINAL and scan.kinds[last + 1] & K.WHEN:
        last += 1
    if scan.kinds[last] & K.WHEN and scan.bare(last):
        last += 1
        if scan.forms[last] == "من" and (end := _months(scan, last + 1)) > last + 1:
            last = end
        scan.add(token, last, "DATE", "", "period")
        return last
    if scan.kinds[last] & K.CURRENT and scan.bare(last) and scan.forms[token] != "اليوم":
        scan.add(token, last + 1, "DATE", "", "current period")
        return last + 1
    if scan.forms[token] in _YEAR_WORDS and _is_year(scan, last):
        last += 1 + (scan.forms[last + 1] in _ERAS)
        scan.add(token, last, "DATE", "", "year")
        return last
    return token


def _year(scan: Scan, token: int) -> int:
    first = token
    if scan.forms[token] in _YEAR_WORDS and _is_year(scan, token + 1) and scan.bare(token + 1):
        token += 1
    if not _is_year(scan, token):
        return first
    last = token + 1
    if first == token and (
        scan.kinds[last] & (K.CURRENCY | K.UNIT | K.SCALE | K.PERCENT) or scan.forms[token - 1] in ("رقم", "ستارت")
    ):
        return first
    if first == token and not _year_place(scan, token):
        return first
    if scan.forms[last] in _ERAS:
        last += 1
    elif scan.forms[last] in ("-", "/", "–") and _is_year(scan, last + 1):
        last += 2
    scan.add(first, last, "DATE", "", "year")
    return last


def _year_place(scan: Scan, token: int) -> bool:
    """Whether a bare figure of four digits can be a year: between 1900 and 2099 and counting nothing."""
    form = scan.forms[token]
    counted = scan.kinds[token + 1]
    if approximated(scan, token) != token or counted & (K.COMMON | K.TRADE | K.MEMBER) and not counted & K.DEFINITE:
        return False
    return "1900" <= form <= "2099" or scan.forms[token + 1] in _ERAS


def _month(scan: Scan, token: int) -> int:
    first = token
    if scan.forms[token] in ("شهر", "شهري") and scan.kinds[token + 1] & (K.MONTH | K.HIJRI) and scan.bare(token + 1):
        token += 1
    last = _months(scan, token)
    if last == token:
        return first
    shared = scan.forms[token] in _SHARED or scan.forms[token] in _MAGHREB or scan.kinds[token] & K.HIJRI
    if first == token and last == token + 1 and shared and not (scan.forms[token] == "مايو" or _in_month(scan, token)):
        return first
    scan.add(first, last, "DATE", "", "month")
    return last


def _in_month(scan: Scan, token: int) -> bool:
    return (
        bool(token)
        and scan.forms[token - 1] in ("في", "منذ", "خلال", "حتي", "الي")
        and scan.forms[token]
        in (
            "مارس",
            "تموز",
            "رمضان",
            "شعبان",
            "رجب",
            "اذار",
            "غشت",
            "اوت",
        )
    )


def _span(scan: Scan, token: int) -> int:
    """Durations and distances: خمس سنوات, أربع سنوات ونصف السنة, قبل شهرين, 48 ساعة, قبل ساعات."""
    first = token
    before = scan.forms[token] == "قبل" or scan.forms[token] == "منذ"
    at = token + 1 if before else token
    if scan.kinds[at] & K.APPROXIMATOR and before:
        at = max(at + 1, scan.longer.get(at, 0))
    last = number(scan, at)
    unit = scan.kinds[last]
    counted = last > at
    if not unit & (K.SPAN | K.SHORT) or not scan.bare(last) and counted:
        return first
    form = scan.forms[last]
    dual = form.endswith(("ين", "ان")) and form not in ("سنين", "ثوان")
    many = form in ("ايام", "اسابيع", "اشهر", "شهور", "اعوام", "سنوات", "عقود", "قرون", "ساعات", "دقاءق", "لحظات")
    if not counted and not (
        before and (dual or many or scan.forms[last] in ("عام", "اسبوع", "شهر", "سنة", "يوم", "ساعة")) or dual
    ):
        return first
    end = last + 1
    if scan.kinds[end] & K.HALF and scan.clitic(end) == "و":
        end += 1 + bool(scan.kinds[end + 1] & K.SPAN_DEFINITE)
    if scan.kinds[end] & K.WHEN and scan.bare(end) and scan.forms[end] != "الاخير":
        end += 1
    start = first if scan.forms[first] == "قبل" else at
    if start == at:
        start = approximated(scan, at)
    scan.add(start, end, "TIME" if unit & K.SHORT else "DATE", "", "duration")
    return end


def _moment(scan: Scan, token: int) -> int:
    """A fixed phrase for a time of day or a moment: قبل قليل, منتصف الليل."""
    if scan.kinds[token] & K.TIME_PHRASE and (end := scan.longer.get(token, 0)):
        scan.add(token, end, "TIME", "", "moment")
        return end
    if scan.forms[token] == "الساعتين":
        scan.add(approximated(scan, token), token + 1, "TIME", "", "duration")
        return token + 1
    return token


_TENS = rule_words("dates", "tens")


def _age(scan: Scan, token: int) -> int:
    """An age in tens: شاب في العشرين, في الأربعين من عمره."""
    last = token + 1
    if scan.kinds[token] & K.ORDINAL and scan.forms[last] in ("عشر", "عشرة"):
        last += 1
    elif scan.kinds[token] & K.DIGITS and scan.forms[last] == "و" and scan.kinds[last + 1] & K.DIGITS:
        last += 2
    if (
        scan.forms[last] == "من"
        and scan.forms[last + 1] in ("عمره", "عمرها", "العمر")
        and scan.kinds[token] & (K.ORDINAL | K.DIGITS | K.NUMBER)
    ):
        scan.add(token, last + 2, "DATE", "", "age")
        return last + 2
    if scan.forms[token] not in _TENS or not token or scan.forms[token - 1] != "في" or not scan.bare(token):
        return token
    last = token + 1
    if scan.forms[last] == "من" and scan.forms[last + 1] in ("عمره", "عمرها", "العمر"):
        last += 2
    scan.add(token, last, "DATE", "", "age")
    return last


def _holiday(scan: Scan, token: int) -> int:
    if scan.kinds[token] & K.HOLIDAY and (end := max(scan.longer.get(token, 0), token + 1)) > token:
        if end == token + 1 and scan.forms[token] != "عاشوراء":
            return token
        scan.add(token, end, "DATE", "", "holiday")
        return end
    return token
