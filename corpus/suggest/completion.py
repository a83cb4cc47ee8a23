"""What completes a body's name behind it: the body or the place that it belongs to, with في, ب or ل."""

from corpus.suggest import kinds as K
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_PARTS = rule_words("completion", "parts")
"""Heads of bodies that are parts of others: لجنة الأمن في مجلس النواب, كلية الطب بجامعة دمشق."""
_SEATED = rule_words("completion", "seated")
"""Heads whose seat is in their name: محكمة الجنايات بالدار البيضاء."""
_MISSIONS = rule_words("completion", "missions")
"""Heads that name the place where they serve also with the article: السفارة الكندية في عمان."""
_LOCAL = rule_words("completion", "local")
"""Adjectives behind which the place governed stands with ل: المجلس البلدي لمدينة صفاقس."""
_SERVED = rule_words("bodies", "served")
_BRANCHED = rule_words("completion", "branched")
_UNITS = rule_words("completion", "units")
PROVINCES = rule_words("completion", "provinces")
_PLACED = rule_words("completion", "placed")
WITHIN = frozenset(("في", "لدي"))
_JOINTS = WITHIN | {"الي"}
"""What completes a name stands behind one of these, or carries its preposition."""


def completed(scan: Scan, first: int, last: int) -> int:
    """Return the token after the whole of a body's name that begins at `first` and so far ends before `last`."""
    at = last
    if not scan.clitics[at] and scan.forms[at] not in _JOINTS:
        return last if scan.forms[last - 1] not in _LOCAL else _of_town(scan, last)
    if scan.clitics[at] == "ب" and _BRANCHED & {scan.forms[first], scan.forms[last - 2]} and scan.joined[at]:
        seat = scan.at(at, "GPE")
        return seat.last if seat is not None else at + 1 if scan.forms[at] in _UNITS else last
    if not scan.joined[at] or last == first + 1 and scan.forms[first].startswith("ال"):
        return last
    if scan.clitics[at] in ("ل", "ب") and scan.forms[last - 1] in _LOCAL:
        span = scan.at(at, "GPE")
        return span.last if span is not None else last
    if scan.clitics[at] == "ل":
        sender = scan.at(at, "GPE") if scan.forms[first].removeprefix("ال") in _MISSIONS else None
        return completed(scan, first, sender.last) if sender is not None else last
    if scan.clitics[at] != "ب":
        abroad = scan.forms[at] == "الي" and scan.forms[first] in _MISSIONS
        if (
            scan.forms[at] not in WITHIN
            and not abroad
            or scan.clitics[at]
            or scan.clitics[at + 1]
            or not scan.joined[at + 1]
        ):
            return last
        at += 1
    head = scan.forms[first].removeprefix("ال")
    whole = scan.clitics[at] == "ب" or head == scan.forms[first]  # but: المحكمة الدستورية, whose seat is told apart
    of_holder = head == "مكتب" and scan.forms[first + 1] in _SERVED  # مكتب المدعي العام في أثينا
    if (whole and head in _SEATED or head in _MISSIONS or of_holder) and (seat := scan.at(at, "GPE")) is not None:
        return _numbered(scan, head, seat.last)
    if head in _PLACED and scan.clitics[at] == "ب":
        if scan.forms[at] in PROVINCES and at not in scan.starting:
            scan.add(at, at + 1, "GPE", "", "province of a body")
        if (place := scan.at(at, "GPE")) is not None:
            return place.last
    if head == "وزارة" and scan.forms[at] != "حكومة":
        return last
    span = scan.at(at, "ORG") if head in _PARTS else None
    if span is not None:
        return span.last
    return at + 1 if belongs(scan, head, at) else last


def _of_town(scan: Scan, token: int) -> int:
    """The token after the town between a local body and its head's name: رئيس المجلس البلدي جندوبة سالم العوني."""
    town = scan.at(token, "GPE") if scan.joined[token] else None
    named = town is not None and scan.joined[town.last] and scan.kinds[town.last] & K.GIVEN
    return town.last if town is not None and named and not scan.clitics[town.last] else token


def _numbered(scan: Scan, head: str, token: int) -> int:
    """The token after the number of a court of a town that has several: المحكمة الابتدائية بصفاقس 2."""
    digit = head == "محكمة" and scan.kinds[token] & K.DIGITS and len(scan.forms[token]) == 1
    counts = scan.kinds[token + 1] & (K.UNKNOWN | K.COMMON | K.TEMPORAL) and not scan.kinds[token + 1] & K.FUNCTION
    return token + 1 if digit and not counts and scan.joined[token] and not scan.clitics[token] else token


def belongs(scan: Scan, head: str, token: int) -> bool:
    """Whether a word says with ب of which body a part is: قطاع الشؤون القانونية بالهيئة."""
    if head not in _PARTS or scan.clitics[token] != "ب" or not scan.joined[token]:
        return False
    return bool(scan.kinds[token] & (K.BODY_DEFINITE | K.BODY_ALONE)) or scan.at(token, "ORG") is not None
