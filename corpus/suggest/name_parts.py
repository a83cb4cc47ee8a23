"""Parts that join names: letters for a family, strokes around a byline, hyphens, links."""

from corpus.suggest import kinds as K
from corpus.suggest.scan import Scan


def one_letter(scan: Scan, token: int) -> bool:
    """Whether a letter that is no particle stands alone, with no word run on to it."""
    form = scan.forms[token]
    return len(form) == 1 and form.isalpha() and form != "و" and scan.joined[token] and not scan.clitics[token]


def further_letter(scan: Scan, token: int) -> int:
    """The token after a second letter of a family name (نورا ح. م.), else `token`."""
    return token + 1 if one_letter(scan, token) else token


def byline(scan: Scan, first: int, token: int) -> int:
    """The token after a name between two strokes (أنقرة / محمد إمره قايا / الأناضول), or 0."""
    if not first or scan.forms[first - 1] not in _STROKES:
        return 0
    last = token
    while scan.kinds[last] & (K.UNKNOWN | K.NAME | K.GIVEN) and scan.joined[last] and last < first + 4:
        last += 1
    return last if scan.forms[last] in _STROKES and scan.joined[last] else 0


_STROKES = frozenset("/|")


def hyphened(scan: Scan, token: int) -> bool:
    """Whether a hyphen without spaces joins two parts of a name: جان-بيار, إيف-لودريان."""
    starts, ends = scan.reading.starts, scan.reading.ends
    if token + 1 >= scan.size or ends[token - 1] != starts[token] or ends[token] != starts[token + 1]:
        return False
    return not scan.kinds[token + 1] & (K.MARK | K.DIGITS) and not scan.kinds[token + 1] & K.DEFINITE


def name_after_link(scan: Scan, token: int) -> bool:
    """Whether a part of a name can stand at a token behind a link: بن | سالم."""
    return not scan.clitics[token] and scan.joined[token] and not scan.kinds[token] & (K.MARK | K.DIGITS | K.FUNCTION)
