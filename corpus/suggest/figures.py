"""Numbers, sums of money, percentages and measures."""

from corpus.suggest import kinds as K
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan
from corpus.suggest.vocabulary import vocabulary

_PLAIN = K.DIGITS | K.NUMBER | K.SCALE | K.COUNT | K.TEEN
_SIGN = frozenset("$€£¥")
_UNIT = K.PERCENT | K.CURRENCY | K.UNIT
_PER = rule_words("figures", "per")
_PER_WHAT = rule_words("figures", "per_what")
_ZERO = rule_words("figures", "zero")
_NO_WHOLE = rule_words("figures", "no_whole")
_OF_MEASURE = rule_words("figures", "of_measure")
_WHOLES = rule_words("figures", "wholes")


def number(scan: Scan, token: int) -> int:
    """Return the token after the number that begins at `token`, or `token` where none does.

    Goes over scales and over parts joined by a written و: مائة وخمسين ألفا, 3.5 مليون.
    """
    kinds = scan.kinds
    last = token
    while kinds[last] & _PLAIN:
        if last > token and not _goes_on(scan, last):
            break
        last = scan.longer.get(last, last + 1) if kinds[last] & K.COUNT else last + 1
    while (
        last > token
        and kinds[last - 1] & K.SCALE
        and scan.forms[last] == "و"
        and kinds[last + 1] & K.DIGITS
        and not _same_scale(scan, last - 1, last + 2)
    ):
        last += 2  # 34 ألفا و500, مليونين و400 ألف
        while kinds[last] & K.SCALE and not scan.clitics[last]:
            last += 1
    if last > token and kinds[last] & K.HALF and scan.clitics[last] == "و":
        last += 1
        if scan.forms[last].removeprefix("ال") in _WHOLES:
            last += 1  # مليون ونصف المليون
    return last


def _same_scale(scan: Scan, scale: int, other: int) -> bool:
    """Whether two figures are ends of a range rather than parts of one number: بين 3 آلاف و12 ألف."""
    form, second = scan.forms[scale], scan.forms[other]
    return bool(scan.kinds[other] & K.SCALE) and _root(form) == _root(second)


def _root(scale: str) -> str:
    return "الف" if scale.startswith("ا") else scale.replace("اي", "ي")[:4]


def _goes_on(scan: Scan, token: int) -> bool:
    """Whether the numeral at a token belongs to the one before it."""
    if not scan.joined[token]:
        return False
    before, here, clitic = scan.kinds[token - 1], scan.kinds[token], scan.clitics[token]
    if clitic == "و":
        return (
            bool(here & (K.NUMBER | K.SCALE)) and bool(before & (K.NUMBER | K.SCALE | K.TEEN)) and not here & K.DIGITS
        )
    if clitic:
        return False
    if here & K.SCALE:
        return True
    return bool(here & K.NUMBER and before & (K.NUMBER | K.TEEN) and scan.forms[token] in ("عشر", "عشرة"))


def measured(scan: Scan, token: int) -> int:
    """Mark the figure that begins at `token`, with its unit; return the token after it, or `token`."""
    kinds, forms = scan.kinds, scan.forms
    sign = forms[token] in _SIGN
    half = kinds[token] & K.HALF and kinds[token + 1] & K.SCALE
    last = number(scan, token + bool(sign or half))
    if last == token + sign:
        return token
    if forms[last] == "فاصلة" and not scan.clitics[last] and kinds[last + 1] & K.NUMERIC:
        last = number(scan, last + 1)  # ثلاثة فاصلة خمسة
    first = approximated(scan, token)
    if token and forms[token - 1] == "ال" and not sign and last == token + 1 and not _counts(scan, last):
        scan.add(token - 1, last, "ORDINAL", "", "ordinal in figures")
        return last
    if sign:
        scan.add(first, last, "MONEY", "", "money sign")
        return last
    if kinds[last] & _UNIT or forms[last] in _SIGN or forms[first - 1] in _PERCENT_SIGNS:
        end = _percent(scan, first, last) or _money(scan, first, last) or _quantity(scan, first, last)
        if end:
            return end
    return _cardinal(scan, token, first, last)


def _counts(scan: Scan, token: int) -> bool:
    """Whether what a figure with the article counts stands behind it: عبر ال 43 قناة, not في دورتها ال 43."""
    kinds = scan.kinds[token]
    thing = kinds & _COUNTED and not kinds & _NOT_COUNTED and not scan.clitics[token] and scan.joined[token]
    return bool(thing) and not scan.kinds[token - 3] & K.DEFINITE and not scan.forms[token - 3].endswith(_OWNED)


_COUNTED = K.UNKNOWN | K.COMMON | K.BODY | K.OFFICE | K.TRADE | K.MEMBER | K.PLACE | K.PLACE_WEAK | K.BUILDING | K.UNIT
_NOT_COUNTED = K.DEFINITE | K.FUNCTION | K.MARK | K.NAME_LINK
_OWNED = ("ه", "ها", "هم")


def approximated(scan: Scan, token: int) -> int:
    """Return the first token of the approximator right before a figure (حوالي, ما لا يقل عن), else `token`."""
    if scan.clitics[token]:
        return token
    first = scan.approximators.get(token)
    if first is not None:
        if scan.forms[first] in ("لما", "بما"):
            scan.recut(first, 1)  # لما يقرب من 150
        return first
    return token - 1 if scan.kinds[token - 1] & K.APPROXIMATOR and scan.joined[token] else token


def _percent(scan: Scan, first: int, last: int) -> int:
    if not scan.kinds[last] & K.PERCENT:
        return _percent_before(scan, first, last)
    end = scan.longer.get(last, last + 1)
    scan.add(first, end, "PERCENT", "", "percent")
    return end


def _percent_before(scan: Scan, first: int, last: int) -> int:
    """A percentage whose sign stands before the figure: %12, ٪٥."""
    sign = first and scan.forms[first - 1] in _PERCENT_SIGNS and last == first + 1
    if not sign or scan.reading.ends[first - 1] != scan.reading.starts[first]:
        return 0
    if scan.kinds[first - 2] & K.DIGITS and scan.reading.ends[first - 2] == scan.reading.starts[first - 1]:
        return 0
    scan.add(first - 1, last, "PERCENT", "", "percent")
    return last


_PERCENT_SIGNS = frozenset("%٪")


def _money(scan: Scan, first: int, last: int) -> int:
    if not (scan.kinds[last] & K.CURRENCY and not scan.clitics[last]) and scan.forms[last] not in _SIGN:
        return 0
    end = scan.longer.get(last, last + 1)
    if not scan.clitics[end] and scan.joined[end]:
        nation = vocabulary().groups.get(f"ال{scan.forms[end]}")
        if scan.kinds[end] & K.GROUP:
            end += 1
        elif nation is not None and not scan.kinds[end] & K.DEFINITE:
            scan.add(end, end + 1, "NORP", nation, "nation of a currency")  # قطري alone is seldom Qatari
            end += 1
    scan.add(first, end, "MONEY", "", "money")
    return end


_POINTS = frozenset(("نقطة", "نقاط"))
_INDICES = rule_words("figures", "indices")


def _of_index(scan: Scan, first: int) -> bool:
    """Whether points are those of an index, which the words before them name, not those of a club."""
    before = scan.forms[max(0, first - 12) : first]
    return not _INDICES.isdisjoint(before)


def _quantity(scan: Scan, first: int, last: int) -> int:
    if not (scan.kinds[last] & K.UNIT and not scan.clitics[last]):
        return 0
    end = scan.longer.get(last, last + 1)
    if scan.forms[last] in _POINTS and end == last + 1 and not _of_index(scan, first):
        return 0
    if scan.forms[end] in _OF_MEASURE:
        end += 1
    if scan.forms[end] == "/" and scan.forms[end + 1] in _PER or _per(scan, end):
        end += 2
    scan.add(first, end, "QUANTITY", "", "quantity")
    return end


def _per(scan: Scan, token: int) -> bool:
    """Whether a measure goes on with what it is by: في الثانية, تحت الصفر."""
    form, following = scan.forms[token], scan.forms[token + 1]
    said = form == "في" and following in _PER_WHAT or form in _ZERO and following == "الصفر"
    return said and scan.joined[token] and not scan.clitics[token]


_NO_CARDINAL = rule_words("figures", "no_cardinal")
_RANKED_BY_TENS = rule_words("figures", "ranked_by_tens")


def _cardinal(scan: Scan, token: int, first: int, last: int) -> int:
    single = last == token + 1
    if single:
        kinds, form = scan.kinds[token], scan.forms[token]
        if kinds & _NOT_ALONE or form in _NO_CARDINAL and first == token:
            return token
        if kinds & K.DIGITS and _label_number(scan, token):
            return last
        if form.startswith("ال") and scan.forms[token - 1] in _RANKED_BY_TENS:
            scan.add(token, last, "ORDINAL", "", "rank in tens")
            return last
    if scan.forms[last] in _FRACTIONS and not scan.clitics[last]:
        last += 1  # ثلاثة أرباع
    label = "CARDINAL"
    if (
        scan.forms[last] in _DASHES
        and single
        or (first and scan.forms[first - 1] in _BEFORE_RANGES and (single or scan.kinds[last - 1] & K.SCALE))
    ):
        label = _of_range(scan, last)
    scan.add(first, last, label, "", "cardinal")
    return last


def _of_range(scan: Scan, joint: int) -> str:
    """The label of a range's first end, which leaves its unit to the second: بين 20 و30 في المئة, 100 – 120 جنيها."""
    at = joint + 1
    if scan.forms[joint] not in _JOINTS or not scan.kinds[at] & K.DIGITS or scan.clitics[at]:
        return "CARDINAL"
    unit = number(scan, at)
    kinds = scan.kinds[unit] if not scan.clitics[unit] else 0
    return next((label for kind, label in _UNITS if kinds & kind), "CARDINAL")


_NOT_ALONE = K.TEEN | K.GIVEN
_DASHES = frozenset("-–—")
_JOINTS = _DASHES | {"الي", "و"}
_BEFORE_RANGES = frozenset(("بين", "من"))
_UNITS = ((K.PERCENT, "PERCENT"), (K.CURRENCY, "MONEY"), (K.UNIT, "QUANTITY"))
_FRACTIONS = rule_words("figures", "fractions")


def _label_number(scan: Scan, token: int) -> bool:
    """Whether a figure numbers a name (القناة 12, إف-16, رقم 5) rather than counting."""
    before = scan.forms[token - 1] if token else ""
    return before in ("-", "/", "#", "_", ".")


def part(scan: Scan, token: int) -> int:
    """Mark a fraction of a group (ثلث السكان, أكثر من نصف المشاركين); return the token after it, or `token`."""
    if scan.clitics[token] and scan.clitics[token] not in ("ب", "و") or scan.kinds[token] & K.DEFINITE:
        return token
    last = token + 1
    if scan.kinds[last] & K.SCALE and not scan.clitics[last] and scan.joined[last]:
        return measured(scan, token)  # نصف مليون دولار
    if scan.forms[token] not in _OF_THEM:
        first = approximated(scan, token)
        if scan.forms[last] == "نقطة" and not scan.kinds[last] & K.PERCENT and scan.joined[last]:
            scan.add(first, last + 1, "QUANTITY", "", "quantity")
            return last + 1
        if scan.joined[last] and (end := _percent(scan, first, last) or _quantity(scan, first, last)):
            return end
        if not _whole(scan, last):
            return token
    scan.add(approximated(scan, token), last, "CARDINAL", "", "fraction")
    return last


def _whole(scan: Scan, token: int) -> bool:
    """Whether a word can be what a fraction is of: with the article or an owner's pronoun."""
    if scan.clitics[token] or not scan.joined[token] or scan.forms[token] in _NO_WHOLE:
        return False
    kinds = scan.kinds[token]
    if kinds & K.DEFINITE:
        return not kinds & (K.SPAN_DEFINITE | K.DAYPART_ALONE)
    owned = scan.forms[token].endswith(("ته", "تها", "تهم", "هم", "ها"))
    return owned and bool(kinds & K.UNKNOWN)


_OF_THEM = rule_words("figures", "of_them")
