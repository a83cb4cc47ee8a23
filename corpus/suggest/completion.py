"""What completes a body's name behind it: the body or the place that it belongs to, with في, ب or ل."""

from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_PARTS = rule_words("completion", "parts")
"""Heads of bodies that are parts of others: لجنة الأمن في مجلس النواب, كلية الطب بجامعة دمشق."""
_SEATED = rule_words("completion", "seated")
"""Heads whose seat is in their name: محكمة الجنايات بالدار البيضاء."""
_LOCAL = rule_words("completion", "local")
"""Adjectives behind which the place governed stands with ل: المجلس البلدي لمدينة صفاقس."""
_WITHIN = frozenset(("في", "لدي"))


def completed(scan: Scan, first: int, last: int) -> int:
    """Return the token after the whole of a body's name that begins at `first` and so far ends before `last`."""
    at = last
    if not scan.joined(at) or last == first + 1 and scan.forms[first].startswith("ال"):
        return last
    if scan.clitic(at) == "ل":
        span = scan.at(at, "GPE") if scan.forms[last - 1] in _LOCAL else None
        return span.last if span is not None else last
    if scan.clitic(at) != "ب":
        if scan.forms[at] not in _WITHIN or not scan.bare(at) or not scan.bare(at + 1) or not scan.joined(at + 1):
            return last
        at += 1
    head = scan.forms[first].removeprefix("ال")
    whole = scan.clitic(at) == "ب" or head == scan.forms[first]  # but: المحكمة الدستورية, whose seat is told apart
    if whole and head in _SEATED and (seat := scan.at(at, "GPE")) is not None:
        return seat.last
    span = scan.at(at, "ORG") if head in _PARTS else None
    return span.last if span is not None else last
