"""Tribes and ruling families by their type word: قبيلة شمر, عشيرة الجبور, آل سعود."""

from corpus.suggest import kinds as K
from corpus.suggest.family_places import ends_there
from corpus.suggest.rule_words import rule_words
from corpus.suggest.saying import SAYING
from corpus.suggest.scan import Scan

_HOUSES = rule_words("tribes", "houses")
_FAMILIES = rule_words("tribes", "families")
_NO_NAME = (
    K.FUNCTION | K.MARK | K.DIGITS | K.QUALITY | K.BARE_QUALITY | K.PLAIN_ADJECTIVE | K.OFFICE | K.NUMERIC | K.GROUP
)


def tribes(scan: Scan) -> None:
    """Mark tribes; a house (آل ثاني) is one where no name stands before it, else the name's end."""
    for token in scan.sought[K.TRIBE]:
        if token in scan.starting:
            continue
        last = token + 2
        if scan.kinds[token + 1] & K.MARK:
            if (close := marked_tribe(scan, token)) > token:
                scan.add(token, close, "NORP", scan.forms[close - 2], "tribe in marks")
            continue
        if scan.clitics[token + 1] or not scan.joined[token + 1] or scan.kinds[token + 1] & _NO_NAME:
            continue
        if scan.forms[token] == "ال" and not _house(scan, token):
            continue
        if scan.forms[token + 1] in _FAMILIES and not scan.clitics[last] and scan.joined[last]:
            last += 1  # قبيلة بني هلال
        scan.add(token, last, "NORP", scan.forms[last - 1], "tribe")


def marked_tribe(scan: Scan, token: int) -> int:
    """Return the token after a tribe whose name of one or two words stands in marks, else `token`: عشيرة "الجبور"."""
    close, first = scan.quoted(token + 1), token + 2
    named = close and close - first <= _LONGEST and not scan.kinds[first] & _NO_NAME and scan.joined[token + 1]
    if not named or scan.forms[token] == "ال" or scan.clitics[first]:
        return token
    whole = scan.kinds[first] & (K.DEFINITE | K.TRIBE) or scan.forms[first] in _FAMILIES
    return close if whole or close == first + 2 else token


_LONGEST = 3
"""Two words and the mark that closes."""


def _house(scan: Scan, token: int) -> bool:
    """Whether آل opens a family by itself: followed by a name that ends there, and not behind a name or title."""
    if (
        scan.forms[token + 1] not in _HOUSES
        or not scan.reading.written[token].endswith("آل")
        or not ends_there(scan, token + 2)
    ):
        return False
    before = scan.kinds[token - 1] if token else K.MARK
    if before & K.NAME and not before & K.GIVEN and not scan.clitics[token]:
        return not scan.kinds[token - 2] & (K.GIVEN | K.NAME_LINK | K.HONOUR | K.NAME)
    if scan.clitics[token]:
        return True
    return not before & (K.GIVEN | K.HONOUR) and scan.forms[token - 1] not in SAYING
