"""Titles that no list holds: between a verb of saying and a name stands nothing but the title of who bears it.

قال [سادن المسجد] [فلان] إن; قالت [منظمة الرحلة] [فلانة] إن.
"""

from corpus.suggest import kinds as K
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan
from corpus.suggest.speaker_places import OPENERS, after_saying

_REACH = 6
"""So many words a title has at most."""
_NAME = 4
"""So many words behind the first of a name its words begin."""
_KIN = rule_words("unknown_titles", "kin")
_ENDS = OPENERS | {"،"}
_NO_TITLE = K.MARK | K.NUMERIC | K.TEMPORAL | K.INTRODUCING | K.HONOUR | K.LATIN
_NO_HEAD = K.BODIES | K.PLACES | K.GROUP | K.OFFICE | K.TRADE | K.MEMBER | K.GIVEN | K.NAME_OPENER | K.FUNCTION
_NO_LAST = K.GROUP | K.HOLDER | K.HONOUR | K.FUNCTION | K.TEMPORAL | K.GIVEN


def unknown_titles(scan: Scan) -> None:
    """Mark what stands between a verb of saying and a given name that أن or a comma follows."""
    kinds, clitics = scan.kinds, scan.clitics
    for token in scan.having(K.GIVEN):
        last = kinds[token - 1]
        if last & K.DEFINITE and not last & _NO_LAST and not kinds[token] & K.ALSO_WORD and not clitics[token]:
            first = _title_before(scan, token)
            if first and not _ENDS.isdisjoint(scan.forms[token + 1 : token + 1 + _NAME]):
                scan.add(first, token, "OCC", "", "title behind a verb of saying")


def _title_before(scan: Scan, token: int) -> int:
    """The first word of a title that ends before a token, right behind a verb of saying, or 0."""
    for at in range(token - 1, max(token - _REACH, 0), -1):
        kinds = scan.kinds[at]
        if kinds & _NO_TITLE or not scan.joined[at] or scan.at(at, "OCC", "PERS", "GPE"):
            return 0
        if after_saying(scan, at):
            return at if token - at > 1 and _is_head(scan, at) else 0
        if kinds & K.FUNCTION and scan.forms[at] != "في":
            return 0
    return 0


def _is_head(scan: Scan, token: int) -> bool:
    """Whether a noun that no list holds can be what somebody is: no kin, no body; with the article only before في."""
    kinds = scan.kinds[token]
    form = scan.forms[token]
    if kinds & _NO_HEAD or token in scan.starting or form in _KIN or form.endswith("ات"):
        return False
    return scan.forms[token + 1] == "في" if kinds & K.DEFINITE else not scan.clitics[token + 1]
