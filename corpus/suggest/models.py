"""Models of products: a known product with its model behind it (غالاكسي S24), Latin letters behind هاتف or نظام."""

from corpus.suggest import kinds as K
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_DEVICES = rule_words("models", "devices")
_COUNTED = K.UNIT | K.CURRENCY | K.PERCENT | K.SCALE | K.SPAN | K.SHORT | K.MONTH


def models(scan: Scan) -> None:
    """Lengthen products by the model behind their name; a second model stands alone: غالاكسي S24 وA56."""
    for known in tuple(scan.labelled["PRODUCT"]):
        last = known.last
        if not _is_model(scan, last, scan.forms[last - 1] in _DEVICES):
            continue
        scan.add(known.first, last + 1, "PRODUCT", "", "model")
        while scan.forms[last + 1] in ("و", "،") and scan.joined[last + 2] and _is_model(scan, last + 2, False):
            last += 2
            scan.add(last, last + 1, "PRODUCT", "", "further model")


def _is_model(scan: Scan, token: int, device: bool) -> bool:
    """Whether a token can be a model: Latin letters with a figure, behind a `device` also one or two figures."""
    form, kinds = scan.forms[token], scan.kinds[token]
    if not scan.joined[token] or scan.clitics[token] or scan.kinds[token + 1] & _COUNTED:
        return False
    lettered = kinds & K.LATIN and any(letter.isdigit() for letter in form)
    return bool(lettered) or device and bool(kinds & K.DIGITS) and len(form) < 3


def in_latin(scan: Scan, token: int) -> int:
    """Return the token after Latin words and their version (One UI 8, iOS 19) that begin at `token`, or `token`."""
    last = token
    while scan.kinds[last] & K.LATIN and not scan.clitics[last] and scan.joined[last]:
        last += 1
    version = last > token and scan.kinds[last] & K.DIGITS and len(scan.forms[last]) < 5 and scan.joined[last]
    return last + 1 if version and not scan.clitics[last] and not scan.kinds[last + 1] & _COUNTED else last
