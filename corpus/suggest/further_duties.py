"""Duties that و or ل adds to an office before its holder: مدير الإسعاف والإنقاذ العقيد فلان."""

from corpus.suggest import kinds as K
from corpus.suggest.office_parts import tails
from corpus.suggest.scan import Scan
from corpus.suggest.surnames import ends_there


def further_duties(scan: Scan, head: int, last: int) -> int:
    """Return the token after what و or ل adds to the office that so far ends before `last`, or `last`.

    Between an office and its holder's name stands nothing but what he holds, however little of it is known.
    """
    at = last
    for over in ("ول", "و", "و", "و"):
        end = _duty(scan, at, over)
        if end == at:
            break
        at = end
    end = tails(scan, head, at) if at > last else at
    return end if end > last and _holder_stands(scan, end) else last


def _duty(scan: Scan, token: int, over: str) -> int:
    """The token after a noun that و or ل joins, whose genitive and adjectives are definite; or `token`."""
    if (
        not scan.cuts[token]
        or scan.clitic(token) not in over
        or scan.kinds[token] & K.CARRIER
        or not scan.joined(token)
        or token in scan.starting
        or not _noun(scan, token)
    ):
        return token
    at = token + 1
    if not scan.kinds[token] & K.DEFINITE:
        if not scan.kinds[at] & K.DEFINITE or not scan.bare(at) or not scan.joined(at) or not _noun(scan, at):
            return token
        at += 1
    while scan.kinds[at] & K.DEFINITE and scan.forms[at].endswith(("ة", "ي")) and scan.bare(at) and scan.joined(at):
        if scan.kinds[at] & (_NO_QUALITY | K.GIVEN) or at in scan.starting and not scan.kinds[at] & K.GROUP:
            break
        at += 1
    return at


def _noun(scan: Scan, token: int) -> bool:
    return not scan.kinds[token] & _NO_DUTY or bool(scan.kinds[token] & K.PORTFOLIO)


_NO_QUALITY = (
    K.HOLDER | K.HONOUR | K.OFFICE | K.TRADE | K.MEMBER | K.VOICE | K.FUNCTION | K.MARK | K.DIGITS | K.TEMPORAL
)
_NO_DUTY = _NO_QUALITY | K.GROUP


def _holder_stands(scan: Scan, token: int) -> bool:
    """Whether a given name with another behind it, or a rank with a name, stands at a token."""
    kinds, behind = scan.kinds[token], scan.kinds[token + 1]
    if not scan.bare(token) or not scan.joined(token) or not scan.joined(token + 1):
        return False
    if kinds & K.HONOUR and kinds & K.DEFINITE:
        return bool(behind & K.NAMEY) and not behind & (K.FUNCTION | K.COMMON)
    sure = not kinds & K.ALSO_WORD or ends_there(scan, token + 2) or scan.kinds[token + 2] & K.NAMEY
    given = kinds & K.GIVEN and not kinds & (K.DEFINITE | K.FUNCTION) and sure
    return bool(given and behind & (K.NAMEY | K.UNKNOWN) and not behind & K.FUNCTION)
