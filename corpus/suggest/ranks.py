"""Ranks, and "one" behind the noun that it counts."""

from corpus.arabic import fold_word
from corpus.lexicon.reading import read_lexicon, variants
from corpus.suggest import kinds as K
from corpus.suggest.figures import approximated
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_OF_MEASURE = rule_words("figures", "of_measure")


def ranked(scan: Scan, token: int) -> int:
    """Mark an ordinal; return the token after it, or `token`."""
    form = scan.forms[token]
    if scan.clitics[token] and scan.clitics[token] not in ("و", "ل", "ب", "وب", "ول", "ف"):
        return token
    if form in ("حادي", "الحادي", "الحادية", "ثان") and scan.forms[token + 1] not in ("عشر", "عشرة"):
        return token
    if form in ("ثانية", "رابع", "خامس") and scan.kinds[token - 1] & K.NUMERIC and token:
        return token
    if form == "الاولي" and scan.forms[token - 1] in _PRELIMINARY and scan.reading.written[token].endswith("ي"):
        return token  # التحقيق الأولي
    if form == "اولي" and scan.reading.written[token].endswith("ي") and not scan.forms[token - 1].endswith("ة"):
        return token  # حكم أولي
    last = token + 1
    if (
        scan.forms[last] in ("عشر", "عشرة")
        and not scan.clitics[last]
        or scan.clitics[last] == "و"
        and scan.kinds[last] & K.NUMBER
        and scan.forms[last].startswith("ال")
    ):
        last += 1
    scan.add(token, last, "ORDINAL", "", "ordinal")
    return last


_UNSURE_UNITS = rule_words("figures", "unsure_units")
_TENS = frozenset(
    fold_word(form) for forms in variants(read_lexicon("numbers.toml")["cardinal"]["tens"]) for form in forms
)
_NO_SINGLES = K.FUNCTION | K.MARK | K.DEFINITE | K.NUMERIC | K.HOLDER | K.SPAN | K.SHORT | K.CURRENCY | K.ORDINAL


def single(scan: Scan, token: int) -> int:
    """Mark واحد behind an indefinite noun, which it counts (رسالة واحدة); return the token after it, or `token`.

    Of money and measures the noun belongs to the figure: دينار واحد, درجة مئوية واحدة.
    """
    if scan.clitics[token] or not scan.joined[token]:
        return token
    before = token - 1 - (scan.kinds[token - 1] & K.ADJECTIVE > 0 or scan.forms[token - 1] in _OF_MEASURE)
    label = "MONEY" if scan.kinds[before] & K.CURRENCY else "QUANTITY" if scan.kinds[before] & K.UNIT else ""
    if label and scan.forms[before] not in _UNSURE_UNITS and scan.joined[before + 1]:
        scan.add(approximated(scan, before), token + 1, label, "", "one unit")
        return token + 1
    if scan.kinds[token - 1] & _NO_SINGLES or scan.forms[token - 1] in _NOT_COUNTED:
        return token
    scan.add(token, token + 1, "CARDINAL", "", "single")
    return token + 1


def count_on(scan: Scan) -> None:
    """Make a number of one before tens, which it opens: واحد وثلاثين عاما; not دينارا واحدا وثلاثين فلسا."""
    for token in scan.sought[K.SINGLE]:
        tens = token + 1
        behind = scan.clitics[tens] == "و" and scan.forms[tens] in _TENS and scan.joined[tens]
        if behind and not (scan.kinds[token - 1] & _COUNTED and scan.joined[token] and not scan.clitics[token]):
            scan.kinds[token] |= K.NUMBER


_COUNTED = K.CURRENCY | K.UNIT | K.SPAN | K.SHORT
_NOT_COUNTED = rule_words("figures", "not_counted")
_PRELIMINARY = rule_words("figures", "preliminary")
