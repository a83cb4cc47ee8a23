"""Firms without a type word, shown by their trade: «وسطى للبتروكيماويات», أعلنت نماء للتأمين."""

from corpus.suggest import kinds as K
from corpus.suggest.adjectives import adjectives
from corpus.suggest.groups_of_words import extended
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import OPENING_MARKS, Scan

_REPORTING = rule_words("firms", "reporting")
_TYPES = frozenset(("شركة", "مجموعة", "مصنع", "مصانع"))
_NAMES = K.UNKNOWN | K.NAME | K.GIVEN | K.PHRASE | K.ALSO_WORD | K.LATIN
_DESCRIBING = K.DEFINITE | K.ADJECTIVE | K.PLAIN_ADJECTIVE


def firms(scan: Scan) -> None:
    """Mark one word with a trade behind it and ل, in marks or behind what firms do and have; lengthen شركة X by it."""
    for token in scan.sought[K.FIRM]:
        if scan.clitics[token] == "ل" and scan.joined[token] and (first := _first(scan, token)) < token:
            scan.add(first, extended(scan, adjectives(scan, token + 1), ("و",)), "ORG", "", "firm by its trade")


def _first(scan: Scan, token: int) -> int:
    """The first token of the firm whose trade stands at `token`, or `token`."""
    for back in (1, 2, 3):
        known = scan.at(token - back, "ORG") if token >= back else None
        if known is not None and known.last == token and (back == 1 or scan.forms[known.first] in _TYPES):
            return known.first
    return token - 1 if token and _named(scan, token - 1) else token


def _named(scan: Scan, token: int) -> bool:
    before, kinds = scan.forms[token - 1] if token else "", scan.kinds[token]
    if before in OPENING_MARKS:
        return not kinds & ~(_NAMES | _DESCRIBING)
    plain = not kinds & ~_NAMES and not scan.forms[token].endswith(("ات", "ين", "ون"))
    return before in _REPORTING and plain
