"""Ages told without a word for years: شاب في العشرين, في الأربعين من عمره."""

from corpus.suggest import kinds as K
from corpus.suggest.figures import number
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_TENS = rule_words("dates", "tens")


def _at_age(scan: Scan, token: int) -> bool:
    before = token - 1 - (token > 1 and scan.forms[token - 1] == "ال")
    return token > 0 and scan.forms[before] in ("سن", "السن", "عمر") and scan.joined[token]


def age(scan: Scan, token: int) -> int:
    """An age in tens: شاب في العشرين, في الأربعين من عمره."""
    if scan.kinds[token] & (K.DIGITS | K.NUMBER) and not scan.clitics[token] and _at_age(scan, token):
        last = number(scan, token)
        if last > token and not scan.kinds[last] & K.SPAN:
            scan.add(token, last, "DATE", "", "age")
            return last
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
    if scan.forms[token] not in _TENS or not token or scan.forms[token - 1] != "في" or scan.clitics[token]:
        return token
    last = token + 1
    if scan.forms[last] == "من" and scan.forms[last + 1] in ("عمره", "عمرها", "العمر"):
        last += 2
    scan.add(token, last, "DATE", "", "age")
    return last
