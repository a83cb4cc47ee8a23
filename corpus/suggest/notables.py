"""Bodies of the people of a place: مجلس أعيان ومشايخ الجبل, رابطة أبناء الحي."""

from corpus.suggest import kinds as K
from corpus.suggest.adjectives import adjectives
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

OF_NOTABLES = rule_words("bodies", "of_notables")
_NOTABLES = rule_words("bodies", "notables")


def notables(scan: Scan, token: int) -> int:
    """The token after the people that a council or union is of and their place, or 0: أعيان ومشايخ الجبل."""
    if scan.forms[token] not in _NOTABLES or scan.clitics[token]:
        return 0
    at = token + 1
    while scan.joined[at] and _further_notables(scan, at):
        at += 1
    if scan.clitics[at] or not scan.joined[at]:
        return 0
    span = scan.at(at, "GPE", "LOC", "NORP")
    if span is not None:
        return span.last
    return adjectives(scan, at + 1) if scan.kinds[at] & K.DEFINITE and not scan.kinds[at] & K.FUNCTION else 0


def _further_notables(scan: Scan, token: int) -> bool:
    form = scan.forms[token]
    if not scan.clitics[token] and form[:1] == "و" and form[1:] in _NOTABLES and form not in _NOTABLES:
        scan.recut(token, 1)
    return scan.clitics[token] == "و" and scan.forms[token] in _NOTABLES
