"""What stands beside a family name: a title that took it for an adjective, a form of address, father or son."""

from corpus.suggest import kinds as K
from corpus.suggest.scan import Scan

_SIRS = frozenset(("السيد", "السيدة"))
GENERATIONS = frozenset(("الاب", "الابن"))
"""Behind a name they tell which of two that bear it: بوش الأب."""
_GOES_ON = K.DEFINITE | K.NAME | K.GIVEN
_LONGEST = 4
_TITLE = 3
"""So many words a title before a family name has at most."""


def leave(scan: Scan, family: int) -> None:
    """Take out of an office the family name that it took for an adjective: السفير العتيبي, whom the text knows."""
    for first in range(family - 1, max(family - _TITLE, 0) - 1, -1):
        office = scan.at(first, "OCC")
        if office is not None and office.last == family + 1:
            office.last = family


def sir(scan: Scan, token: int) -> bool:
    """Whether a form of address alone stands before a name that looks like an adjective: السيد الحوثي."""
    return scan.forms[token - 1] in _SIRS and scan.joined[token] and not scan.clitics[token]


def add_generation(scan: Scan, token: int) -> None:
    """Let a name go on over one of `GENERATIONS`: جورج بوش الابن, not سامي حداد الأب الروحي, الأب لطفلين."""
    behind, told = token + 1, scan.joined[token] and not scan.clitics[token]
    if not told or scan.joined[behind] and (scan.kinds[behind] & _GOES_ON or scan.clitics[behind] == "ل"):
        return
    for first in range(token - 1, max(token - _LONGEST, 0) - 1, -1):
        person = scan.at(first, "PERS")
        if person is not None:
            given_alone = token == first + 1 and scan.kinds[first] & K.GIVEN
            if person.last == token and not given_alone:
                key = person.key and f"{person.key} {scan.forms[token]}"
                scan.add(first, token + 1, "PERS", key, "name with a generation")
            return
