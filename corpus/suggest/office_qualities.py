"""Adjectives behind the head of an office, and how it is held: الأميركي السابق, بالوكالة."""

from corpus.suggest import kinds as K
from corpus.suggest.adjectives import PREPOSITIONS_TOO, SONS
from corpus.suggest.family_places import HYPHENS
from corpus.suggest.office_adjectives import of_servant
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_DESCRIBING = K.QUALITY | K.GROUP
QUALITIES = _DESCRIBING | K.ADJECTIVE
_NO_QUALITY = K.HONOUR | K.WHEN | K.CURRENT | K.WEEKDAY | K.FUNCTION
_NOUN = K.COMMON | K.HOLDER
_ACTING = rule_words("offices", "acting")


def qualified(scan: Scan, token: int) -> int:
    """The token after the qualities behind an office: الأميركي السابق, الأسبق."""
    all_kinds, forms = scan.kinds, scan.forms
    kinds = all_kinds[token]
    while kinds & QUALITIES and kinds & K.DEFINITE and not scan.clitics[token] and scan.joined[token]:
        if not kinds & _DESCRIBING and (
            kinds & _NOUN
            or kinds & K.GIVEN  # الناشط الليبي, then المهدي فلان
            and (all_kinds[token + 1] & (K.NAMEY | K.UNKNOWN) or forms[token + 1] in PREPOSITIONS_TOO)
            or forms[token + 1] in SONS  # الوزير, then الناني ولد فلان
        ):
            break
        if kinds & _NO_QUALITY and not forms[token].startswith("السابق"):
            break
        if token in scan.starting and scan.starting[token].label not in ("NORP", "ORDINAL"):
            break
        token += 1
        if kinds & K.GROUP and forms[token] in HYPHENS and all_kinds[token + 1] & K.GROUP:
            token += 1  # الفرنسي-اللبناني
        kinds = all_kinds[token]
    return for_the_time(scan, token) if scan.clitics[token] == "ب" else token


def behind_quality(scan: Scan, token: int) -> int:
    """The token after the quality of an office behind whom it serves, an honour otherwise too: ترامب الإعلامي."""
    return token + 1 if of_servant(scan, token) else qualified(scan, token)


def for_the_time(scan: Scan, token: int) -> int:
    """The token after how an office is held for another: بالوكالة, بالإنابة; not بالوكالة الدولية."""
    if scan.clitics[token] != "ب" or scan.forms[token] not in _ACTING or not scan.joined[token]:
        return token
    return token if scan.kinds[token + 1] & K.QUALITY else token + 1
