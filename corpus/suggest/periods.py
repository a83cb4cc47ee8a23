"""Years, parts of periods, periods told from now, durations."""

from corpus.suggest import kinds as K
from corpus.suggest.figures import approximated, number
from corpus.suggest.months import is_year, months, of_this_year
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_YEAR_WORDS = rule_words("dates", "year_words")
_ERAS = rule_words("dates", "eras")
_THIS = rule_words("dates", "this")
_QUARTERS = frozenset(("الربع", "النصف", "الثلث"))
_KINDS_OF_YEAR = rule_words("dates", "kinds_of_year")
_WHOLE_PERIODS = frozenset(("العام", "السنة", "الشهر", "القرن", "الاسبوع"))
_DECADES = rule_words("dates", "decades")
_FEW = rule_words("dates", "few")
_DURING = rule_words("dates", "during")


def opener(scan: Scan, token: int) -> int:
    """Mark a part of a period (مطلع الشهر المقبل); return the token after it, or `token`."""
    if scan.forms[token] in _QUARTERS and scan.kinds[token + 1] & K.ORDINAL and scan.joined[token + 1]:
        return _quarter(scan, token)
    if not scan.kinds[token] & K.OPENER:
        return token
    at = token + 1
    if scan.forms[at] in ("شهر", "عام", "سنة"):
        at += 1
    end = months(scan, at)
    if end == at and scan.forms[at] in _YEAR_WORDS and is_year(scan, at + 1):
        end = at + 2 + (scan.forms[at + 2] in _ERAS)
    if end == at and scan.kinds[at] & K.SPAN_DEFINITE and not scan.clitics[at]:
        end = at + 1
        of_kind = scan.forms[end] in _KINDS_OF_YEAR and not scan.clitics[end]
        end += of_kind  # نهاية العام المالي
        if scan.kinds[end] & (K.WHEN | K.CURRENT) or of_kind and is_year(scan, end):
            end += 1
        elif scan.forms[at] not in _WHOLE_PERIODS:
            end = at
    if end == at and (is_year(scan, at) or scan.forms[at] in _DECADES):
        end = at + 1
    if end == at and scan.forms[at] in _QUARTERS and not scan.clitics[at] and scan.kinds[at + 1] & K.ORDINAL:
        end = _quarter(scan, at)  # نهاية الربع الأول من العام المقبل
    if end == at:
        return token
    if scan.forms[end - 1] == "القرن":
        end = _rank(scan, end)
    scan.add(token, end, "DATE", "", "part of a period")
    return end


def _rank(scan: Scan, token: int) -> int:
    """The token after the number of a century: التاسع عشر, العشرين, الحادي والعشرين."""
    if not scan.kinds[token] & (K.ORDINAL | K.NUMBER) or not scan.kinds[token] & K.DEFINITE or scan.clitics[token]:
        return token
    last = token + 1
    tens = scan.clitics[last] == "و" and scan.kinds[last] & K.NUMBER
    return last + 1 if scan.forms[last] in ("عشر", "عشرة") or tens else last


def _quarter(scan: Scan, token: int) -> int:
    """الربع الأول, النصف الثاني من عام 2021."""
    last = token + 2
    at = last + (scan.forms[last] == "من")
    if at > last and scan.forms[at] in _YEAR_WORDS:
        if is_year(scan, at + 1) or scan.kinds[at + 1] & (K.WHEN | K.CURRENT):
            last = at + 2
    elif at > last and is_year(scan, at):
        last = at + 1
    last = of_this_year(scan, last)
    if last == token + 2 and scan.forms[token] == "النصف":
        return token  # of a match
    scan.add(token, last, "DATE", "", "part of a year")
    return last


def relative(scan: Scan, token: int) -> int:
    """Mark a period told from now (العام الماضي, هذا الأسبوع); return the token after it, or `token`."""
    if scan.forms[token] in _THIS and scan.kinds[token + 1] & K.SPAN_DEFINITE and not scan.clitics[token + 1]:
        if scan.kinds[token + 2] & K.WHEN:
            return token
        scan.add(token, token + 2, "DATE", "", "this period")
        return token + 2
    if scan.forms[token] in _DECADES:
        last = token + 1
        if scan.forms[last] == "من" and scan.forms[last + 1] in ("عمره", "عمرها", "العمر"):
            last += 2
        scan.add(token, last, "DATE", "", "decade")
        return last
    if not scan.kinds[token] & K.SPAN_DEFINITE:
        return token
    last = token + 1
    if scan.forms[token] == "القرن" and (end := _rank(scan, last)) > last:
        scan.add(token, end, "DATE", "", "century")
        return end
    if (end := _parts_of_year(scan, last)) > last:
        scan.add(token, end, "DATE", "", "parts of a year")
        return end
    last = _counted(scan, last)
    told = scan.kinds[last + 1] & (K.WHEN | K.CURRENT) or is_year(scan, last + 1)
    if told and scan.forms[last] in _KINDS_OF_YEAR and not scan.clitics[last]:
        scan.add(token, last + 2, "DATE", "", "school or budget year")
        return last + 2
    if scan.forms[last] == "قبل" and scan.kinds[last + 1] & K.WHEN and not scan.clitics[last]:
        last += 1  # الأسبوع قبل الماضي
    if scan.kinds[last] & K.WHEN and not scan.clitics[last]:
        last += 1
        if scan.forms[last] == "من" and (end := months(scan, last + 1)) > last + 1:
            last = end
        scan.add(token, last, "TIME" if scan.kinds[token] & K.SHORT else "DATE", "", "period")
        return last
    if scan.kinds[last] & K.CURRENT and not scan.clitics[last] and scan.forms[token] != "اليوم":
        scan.add(token, last + 1, "DATE", "", "current period")
        return last + 1
    if scan.forms[token] in _YEAR_WORDS and is_year(scan, last):
        last += 1 + (scan.forms[last + 1] in _ERAS)
        scan.add(token, last, "DATE", "", "year")
        return last
    return token


def _parts_of_year(scan: Scan, token: int) -> int:
    """The token after `التسعة الأولى من العام الجاري` behind parts of a year, or `token`."""
    counted = scan.kinds[token] & (K.NUMBER | K.DIGITS | K.ORDINAL) and scan.joined[token]
    at = token + 1 if counted and scan.kinds[token] & (K.NUMBER | K.DIGITS) else token
    if not counted or not scan.kinds[at] & K.ORDINAL or not scan.kinds[at] & K.DEFINITE:
        return token
    last = of_this_year(scan, at + 1)
    if last == at + 1 and scan.forms[last] == "من":
        word = scan.forms[last + 1] in _YEAR_WORDS
        last = last + 2 + word if is_year(scan, last + 1 + word) else last
    return last if last > at + 1 else token


def _counted(scan: Scan, token: int) -> int:
    """The token after the number of a period's parts: السنوات الخمس الماضية, الساعات الـ48 المقبلة."""
    last = token
    if scan.forms[last] == "ال" and scan.kinds[last + 1] & K.DIGITS:
        last += 2
    elif scan.kinds[last] & (K.ORDINAL | K.NUMBER | K.DIGITS) or scan.forms[last] in _FEW:
        last += 1
    return last if scan.kinds[last] & K.WHEN and not scan.clitics[last] else token


def year(scan: Scan, token: int) -> int:
    """Mark a year (عام 2014, 2009); return the token after it, or `token`."""
    first = token
    if scan.forms[token] in _YEAR_WORDS and is_year(scan, token + 1) and not scan.clitics[token + 1]:
        token += 1
    if not is_year(scan, token):
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
    elif scan.forms[last] in ("-", "/", "–") and is_year(scan, last + 1):
        last += 2
    scan.add(first, last, "DATE", "", "year")
    return last


def _year_place(scan: Scan, token: int) -> bool:
    """Whether a bare figure of four digits can be a year: between 1900 and 2099 and counting nothing."""
    form = scan.forms[token]
    counted = scan.kinds[token + 1]
    if (
        approximated(scan, token) != token
        or not scan.clitics[token + 1]
        and counted & (K.COMMON | K.TRADE | K.MEMBER)
        and not counted & K.DEFINITE
    ):
        return False
    return "1900" <= form <= "2099" or scan.forms[token + 1] in _ERAS


def span(scan: Scan, token: int) -> int:
    """Durations and distances: خمس سنوات, أربع سنوات ونصف السنة, قبل شهرين, 48 ساعة, قبل ساعات."""
    first = token
    before = scan.forms[token] == "قبل" or scan.forms[token] == "منذ"
    if scan.kinds[token] & K.HALF and scan.forms[token + 1] in ("ساعة", "يوم", "عام", "قرن", "سنة", "دقيقة"):
        last = token + 2
        start = approximated(scan, token)
        label = "TIME" if scan.kinds[token + 1] & K.SHORT else "DATE"
        scan.add(start, last, label, "", "duration")
        return last
    at = token + 1 if before else token
    if scan.kinds[at] & K.APPROXIMATOR and before:
        at = max(at + 1, scan.longer.get(at, 0))
    last = number(scan, at)
    unit = scan.kinds[last]
    counted = last > at
    if not unit & _SPANS or counted and scan.clitics[last]:
        return first
    form = scan.forms[last]
    if form == "عامين" and not counted and _of_officers(scan, last):
        return first
    if scan.forms[last + 1] == "ضوءية" or counted and form == "عقود" and _of_contracts(scan, first, last):
        return first  # a light year measures length
    dual = form.endswith(("ين", "ان")) and form not in ("سنين", "ثوان")
    end = last + 1
    if not counted:
        many = form in _MANY
        if not (dual or before and (many or form in _SINGLE)) and not _one(scan, last):
            led = first and scan.forms[first - 1] in _DURING or many and scan.clitics[first] == "ل"
            if before or not (led or approximated(scan, first) < first):
                return first
            before = True
        if before and not dual and not _complete(scan, end):
            return first
        if scan.joined[end] and scan.reading.forms[end] in _ONE:
            end += 1
    if scan.kinds[end] & K.HALF and scan.clitics[end] == "و":
        end += 1 + bool(scan.kinds[end + 1] & K.SPAN_DEFINITE or scan.forms[end + 1] == "الساعة")
    if scan.kinds[end] & K.WHEN and not scan.clitics[end] and scan.forms[end] != "الاخير":
        end += 1
    start = first if scan.forms[first] == "قبل" else at
    if start == at:
        start = approximated(scan, at)
    if start == at and at and scan.forms[at - 1] == "ال" and scan.kinds[at] & K.DIGITS:
        start = at - 1  # الـ24 ساعة الماضية
    short = unit & K.SHORT and not (form == "ساعة" and scan.forms[at] in _DAYS_IN_HOURS)
    if (
        short
        and form.startswith("ساع")
        and start == at > 0
        and scan.forms[start - 1] == "بعد"
        and scan.joined[start]
        and not scan.clitics[start]
    ):
        start -= 1  # بعد ساعة, بعد تسع ساعات
    scan.add(start, end, "TIME" if short else "DATE", "", "duration")
    return end


_ONE = frozenset(("واحد", "واحدة", "واحدا"))
_SPANS = K.SPAN | K.SHORT
_MANY = frozenset(("ايام", "اسابيع", "اشهر", "شهور", "اعوام", "سنوات", "عقود", "قرون", "ساعات", "دقاءق", "لحظات"))
_SINGLE = frozenset(("عام", "اسبوع", "شهر", "سنة", "يوم", "ساعة"))


def _one(scan: Scan, unit: int) -> bool:
    """Whether a span in the singular is counted behind it: يوما واحدا, ساعة ونصف الساعة."""
    behind, joined = unit + 1, scan.joined[unit + 1]
    and_half = scan.kinds[behind] & K.HALF and scan.clitics[behind] == "و"
    return joined and (scan.reading.forms[behind] in _ONE or bool(and_half))


def _of_officers(scan: Scan, token: int) -> bool:
    """Whether عامين are not two years but what officers are: أمناء عامين, مدعين عامين."""
    return token > 0 and scan.forms[token - 1] in _OFFICERS and scan.joined[token] and not scan.clitics[token]


_OFFICERS = rule_words("dates", "officers")


def _of_contracts(scan: Scan, first: int, unit: int) -> bool:
    """Whether عقود behind a figure are contracts: أبرمت 9 عقود, but منذ 9 عقود and ثلاثة عقود."""
    decades = first and scan.forms[first - 1] in _DURING or scan.forms[unit + 1] == "من"
    return bool(scan.kinds[unit - 1] & K.DIGITS) and not decades


_DAYS_IN_HOURS = frozenset(("36", "48", "72", "96"))
"""Hours that are longer than a day."""


def _complete(scan: Scan, token: int) -> bool:
    """Whether a bare span of time is named by nothing behind it, unlike in عام 2017, شهر أبريل, أيام العيد."""
    kinds = scan.kinds[token]
    if kinds & (K.MONTH | K.HIJRI | K.DIGITS | K.WEEKDAY | K.DAY_ALONE) and not scan.clitics[token]:
        return False
    named = kinds & K.DEFINITE and not kinds & (K.WHEN | K.CURRENT) or token in scan.starting
    return not (named and not scan.clitics[token] and scan.joined[token])
