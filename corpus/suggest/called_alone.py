"""People whom a text tells by their given names alone: قالت منى (34 عاما), قال خالد (اسم مستعار)."""

from corpus.suggest import kinds as K
from corpus.suggest.said_later import speaks_later
from corpus.suggest.saying import SAYING
from corpus.suggest.scan import Scan
from corpus.suggest.surnames import aged


def told_alone(scan: Scan, token: int) -> bool:
    """Whether a given name alone is a person whom the text presents: قالت منى (34 عاما), قال طلال، وهو نازح."""
    kinds = scan.kinds[token]
    if not kinds & K.GIVEN or kinds & K.FUNCTION or not token or scan.forms[token - 1] not in SAYING:
        return False
    if scan.clitics[token] or not scan.joined[token + 1]:
        return False
    if scan.forms[token + 1] == "(":
        return of_age(scan, token + 1) or scan.forms[token + 2] == "اسم"  # خالد (اسم مستعار)
    if scan.forms[token + 1] != "،" or kinds & K.ALSO_WORD and not speaks_later(scan, token):
        return False
    trade = scan.at(token + 2, "OCC")
    of_trade = trade is not None and scan.kinds[token + 2] & K.TRADE and scan.forms[trade.last] == "،"
    return bool(of_trade) or scan.forms[token + 2] in _WHO or aged(scan, token + 2)  # تقول منى، معلمة، إن


_WHO = frozenset(("هو", "هي", "وهو", "وهي", "الذي", "التي"))


def of_age(scan: Scan, token: int) -> bool:
    """Whether an age in brackets stands at a token: (12 عاما), (34)."""
    told = scan.kinds[token + 2] & (K.SPAN | K.MARK) and scan.kinds[token + 1] & K.DIGITS
    return bool(told) and scan.forms[token] == "("
