"""Adjectives behind the head of an office, and how it is held: الأميركي السابق, بالوكالة."""

from corpus.suggest import kinds as K
from corpus.suggest.adjectives import SONS
from corpus.suggest.family_places import HYPHENS
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_DESCRIBING = K.QUALITY | K.GROUP
QUALITIES = _DESCRIBING | K.ADJECTIVE
_NO_QUALITY = K.HONOUR | K.WHEN | K.CURRENT | K.WEEKDAY | K.FUNCTION
_NOUN = K.COMMON | K.HOLDER
_ACTING = rule_words("offices", "acting")


def qualified(scan: Scan, token: int) -> int:
    """The token after the qualities behind an office: الأميركي السابق, الأسبق."""
    all_kinds = scan.kinds
    while (
        (kinds := all_kinds[token]) & QUALITIES
        and kinds & K.DEFINITE
        and not scan.clitics[token]
        and scan.joined[token]
    ):
        if kinds & K.GIVEN and not kinds & _DESCRIBING and all_kinds[token + 1] & (K.NAMEY | K.UNKNOWN):
            break  # الناشط الليبي, then المهدي فلان
        if kinds & _NO_QUALITY and not scan.forms[token].startswith("السابق"):
            break
        if scan.forms[token + 1] in SONS and not kinds & _DESCRIBING:
            break  # الوزير, then الناني ولد فلان
        if kinds & _NOUN and not kinds & _DESCRIBING:
            break
        if token in scan.starting and scan.starting[token].label not in ("NORP", "ORDINAL"):
            break
        token += 1
        if scan.forms[token] in HYPHENS and kinds & all_kinds[token + 1] & K.GROUP:
            token += 1  # الفرنسي-اللبناني
    return for_the_time(scan, token)


def for_the_time(scan: Scan, token: int) -> int:
    """The token after how an office is held for another: بالوكالة, بالإنابة; not بالوكالة الدولية."""
    if scan.forms[token] not in _ACTING or scan.clitics[token] != "ب" or not scan.joined[token]:
        return token
    return token if scan.kinds[token + 1] & K.QUALITY else token + 1
