"""Ministers who share the word for them, each with his field and name: وزراء البيئة فلان، والداخلية فلان."""

from corpus.suggest import kinds as K
from corpus.suggest.adjectives import adjectives
from corpus.suggest.scan import Scan

MINISTERS = frozenset(("وزراء", "وزيرا", "وزيري", "وزيرتا", "وزيرتي"))
_NAMES = K.NAMEY | K.UNKNOWN | K.NAME_LINK
_NO_NAMES = K.FUNCTION | K.COMMON | K.PORTFOLIO | K.OFFICE
_LONGEST = 6
"""So many words stand between one minister's field and the next one's."""
_MOST = 12


def further_ministers(scan: Scan, token: int) -> None:
    """Mark the fields of the further ministers behind the first one's, which ends before `token`."""
    for _ in range(_MOST):
        at = _next(scan, token)
        if not at:
            return
        token = adjectives(scan, at + 1)
        if not _named(scan, token):
            return
        scan.add(at, token, "OCC", "", "field of a further minister")


def _next(scan: Scan, token: int) -> int:
    """The field that stands with و behind a name from `token` on, or 0."""
    for at in range(token + 1, token + _LONGEST):
        kinds = scan.kinds[at]
        if scan.clitics[at] == "و" and kinds & K.PORTFOLIO and kinds & K.DEFINITE and scan.joined[at]:
            return at if _named(scan, token) else 0
        if scan.forms[at] != "،" and (not kinds & _NAMES or kinds & _NO_NAMES):
            return 0
    return 0


def _named(scan: Scan, token: int) -> bool:
    """Whether a name begins at a token."""
    kinds = scan.kinds[token]
    return bool(kinds & (K.NAME | K.GIVEN)) and not scan.clitics[token] and scan.joined[token]
