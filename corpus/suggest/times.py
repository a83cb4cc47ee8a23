"""Times shorter than a day: clock times, parts of a day, moments."""

from corpus.suggest import kinds as K
from corpus.suggest.days import weekday
from corpus.suggest.figures import approximated
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_DAY_WORDS = rule_words("dates", "day_words")


def clock(scan: Scan, token: int) -> int:
    """Mark a clock time (الساعة 4:30 فجر الجمعة); return the token after it, or `token`."""
    form = scan.forms[token]
    at = token + 1 + (scan.forms[token + 1] == "ال")  # الساعة الـ11
    if form == "الساعة" and scan.kinds[at] & (K.DIGITS | K.ORDINAL):
        last = _parts_of_day(scan, _clock_end(scan, at))
        scan.add(approximated(scan, token), last, "TIME", "", "clock")
        return last
    if (
        form in ("الدقيقة", "الدقيقتين")
        and scan.kinds[token + 1] & (K.DIGITS | K.ORDINAL)
        and not scan.clitics[token + 1]
    ):
        last = _minute(scan, token + 1)
        scan.add(token, last, "TIME", "", "minute of a match")
        return last
    if scan.kinds[token] & K.DIGITS and (":" in form or form[-3:-2] == "." and _told_of_day(scan, token + 1, form)):
        last = _parts_of_day(scan, token + 1)
        if last == token + 1 and scan.kinds[last] & K.WEEKDAY and not scan.clitics[last]:
            last = weekday(scan, last)
        last += scan.kinds[last] & K.SHORT > 0 and not scan.clitics[last]  # 1:43 دقيقة
        scan.add(token, last, "TIME", "", "clock")
        return last
    if scan.kinds[token] & K.DIGITS and scan.forms[token + 1] == "ت" and scan.forms[token + 2] == "غ":
        scan.add(token, token + 3, "TIME", "", "Greenwich time")
        return token + 3
    if scan.kinds[token] & K.ORDINAL and form.startswith("ال") and form.endswith("ة"):
        last = _clock_end(scan, token)
        end = _parts_of_day(scan, last)
        if end > last or scan.forms[last - 1] in _PARTS_OF_HOUR or scan.forms[token - 1] in _AT:
            scan.add(token, end, "TIME", "", "clock")
            return end
    return token


_LONGEST_CLOCK = 5
_PARTS_OF_HOUR = frozenset(("النصف", "الربع", "الثلث", "نصف", "ربع"))
_AT = rule_words("dates", "at")
"""Behind these an ordinal is an hour: في تمام السابعة."""


def _told_of_day(scan: Scan, token: int, figure: str) -> bool:
    """Whether a word shows the figure before it to be a clock time: 5.30 مساء, 20.59 الجمعة, 14.00 بتوقيت.

    One of more than two digits before the point is no hour: 174.23 الأربعاء.
    """
    if len(figure) > _LONGEST_CLOCK:
        return False
    kinds = scan.kinds[token] & (K.DAYPART | K.DAYPART_ALONE | K.WEEKDAY)
    return bool(kinds) and not scan.clitics[token] or scan.forms[token] == "بتوقيت"


def _minute(scan: Scan, token: int) -> int:
    """The token after the number of a minute: 34, 45+2, 90 + 4, الثالثة والثمانين."""
    last = token + 1
    if scan.kinds[token] & K.DIGITS:
        joint = "و" if scan.forms[token - 1] == "الدقيقتين" else "+"
        return last + 2 if scan.forms[last] == joint and scan.kinds[last + 1] & K.DIGITS else last
    tens = scan.clitics[last] == "و" and scan.kinds[last] & K.NUMBER
    return last + 1 if tens or scan.forms[last] in ("عشر", "عشرة") else last


def _clock_end(scan: Scan, token: int) -> int:
    last = token + 1
    if scan.forms[last] in ("عشر", "عشرة") and not scan.clitics[last]:
        last += 1
    if scan.clitics[last] == "و" and scan.forms[last] in _PARTS_OF_HOUR:
        last += 1
    if scan.clitics[last] == "و" and scan.kinds[last] & K.NUMERIC and scan.kinds[last + 1] & K.SHORT:
        last += 2
    return last


def _parts_of_day(scan: Scan, token: int) -> int:
    """The token after what may follow a clock time: مساء, من صباح الأحد, بتوقيت X, فجر الجمعة."""
    last = token
    if scan.forms[last] == "من" and scan.kinds[last + 1] & K.DAYPART:
        last += 1
    if scan.kinds[last] & (K.DAYPART | K.DAYPART_ALONE) and not scan.clitics[last]:
        day = _named_day(scan, last + 1)
        return day if day > last + 1 else last + 1
    return token


def _named_day(scan: Scan, token: int) -> int:
    """Mark the day named at a token (أمس, الجمعة, يوم الأحد الماضي), as part of a time; return the token after it."""
    if scan.kinds[token] & (K.WEEKDAY | K.DAY_ALONE) or scan.forms[token] in _DAY_WORDS:
        return weekday(scan, token)
    return token


def daypart(scan: Scan, token: int) -> int:
    """Mark a part of a day (مساء الثلاثاء); return the token after it, or `token`."""
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


def moment(scan: Scan, token: int) -> int:
    """A fixed phrase for a time of day or a moment: قبل قليل, منتصف الليل."""
    if scan.kinds[token] & K.TIME_PHRASE and (end := scan.longer.get(token, 0)):
        scan.add(token, end, "TIME", "", "moment")
        return end
    if scan.forms[token] == "الساعتين":
        scan.add(approximated(scan, token), token + 1, "TIME", "", "duration")
        return token + 1
    if scan.forms[token] == "الليلة" and not (scan.kinds[token + 1] & K.DEFINITE and scan.joined[token + 1]):
        scan.add(token, token + 1, "TIME", "", "tonight")
        return token + 1
    return _early_or_late(scan, token)


_HOURS = frozenset(("ساعة", "ساعات", "وقت", "الساعات"))
_EARLY_OR_LATE = rule_words("dates", "early_or_late")


def _early_or_late(scan: Scan, token: int) -> int:
    """ساعة متأخرة من مساء الاثنين, الساعات الأولى من صباح اليوم, وقت مبكر من يوم الأحد; or `token`."""
    if scan.forms[token] not in _HOURS or scan.forms[token + 1] not in _EARLY_OR_LATE or scan.clitics[token + 1]:
        return token
    at = token + 2
    of = scan.forms[at] == "من"
    end = daypart(scan, at + of)
    if end == at + of:
        end = _parts_of_day(scan, at + of)
    if end == at + of:
        end = _named_day(scan, at + of)
    if end == at + of:
        if scan.forms[token] != "ساعة":
            return token  # a vague adverb
        end = at
    scan.add(token, end, "TIME", "", "early or late hour")
    return end
