"""Names told by their first letters: س. ع., م.أ, ب. زكرياء, «ش أ أ»."""

from corpus.suggest import kinds as K
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import CLOSING_MARKS, OPENING_MARKS, Scan

_NO_INITIALS = rule_words("people", "no_initials")
_TITLE_LETTERS = frozenset("دما")
"""With a full stop these stand for الدكتور, المهندس, الأستاذ."""


_TOO_MANY = 5


def initials(scan: Scan, token: int) -> int:
    """Return the token after letters that stand for a name at `token`, or `token`."""
    if token and scan.kinds[token - 1] & K.NUMERIC:
        return token  # an amount: 500 د.ك
    if scan.forms[token + 1] != ".":
        return _in_marks(scan, token)
    last = token
    letters = ""
    while _letter(scan, last) and scan.forms[last + 1] == "." and len(letters) < _TOO_MANY:
        if last > token and not (not scan.clitics[last] and scan.joined[last]):
            break
        letters += scan.forms[last]
        last += 2
    if _letter(scan, last) and scan.joined[last]:
        letters += scan.forms[last]
        last += 1
    elif len(letters) == 1 and letters not in _TITLE_LETTERS and scan.kinds[last] & (K.GIVEN | K.NAME):
        return last + 1 if not scan.clitics[last] and scan.joined[last] and not scan.kinds[last] & K.FUNCTION else token
    return last if 2 <= len(letters) <= 4 and letters not in _NO_INITIALS else token


def _letter(scan: Scan, token: int) -> bool:
    return len(scan.forms[token]) == 1 and scan.forms[token].isalpha()


def _in_marks(scan: Scan, token: int) -> int:
    """Letters without full stops, in marks of their own: «ش أ أ»."""
    last = token
    while _letter(scan, last) and last < token + 4:
        last += 1
    marked = scan.forms[token - 1] in OPENING_MARKS and scan.forms[last] in CLOSING_MARKS
    return last if token and last > token + 1 and marked else token
