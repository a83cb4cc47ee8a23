"""Lines that tell where a report comes from: a dateline on a line of its own, the name of an outlet."""

from corpus.layout.datelines import find_dateline
from corpus.layout.known_names import is_agency, is_town, names_outlet
from corpus.layout.lines import Line
from corpus.layout.openings import is_verb

_LONGEST = 60
_NAME_WORDS = 4
_SHARED = 0.5
_WROTE = frozenset(("كتب", "كتبت"))
_SEPARATORS = "-–—:|/ـ"


def is_dateline(text: str, outlets: frozenset[str]) -> bool:
    """Whether a line right above the text is nothing but a dateline or a town; the outlet and a name are a byline."""
    found = find_dateline(text, outlets)
    if found is None:
        return is_town(text)
    if found.end < len(text):
        return False
    return found.place is not None or text[-1] in _SEPARATORS or is_agency(found.agency or "")


def is_origin(line: Line, support: float) -> bool:
    """Whether a line that might be a title is a dateline, a town, an outlet or a byline without a colon.

    Behind a town stands what the text below hardly speaks of: an outlet or a reporter. `support` is the share of the
    line's words that come back.
    """
    if len(line.text) > _LONGEST:
        return False
    if is_town(line.text) or is_outlet(line):
        return True
    if line.tokens[0] in _WROTE and len(line.tokens) <= _NAME_WORDS:
        return support <= _SHARED
    found = find_dateline(line.text)
    if found is None or found.end < len(line.text):
        return False
    return is_agency(found.agency or "") or names_outlet(line.text) or support <= _SHARED


def is_outlet(line: Line) -> bool:
    """Whether a few words are the name of an agency or of an outlet, such as … press or … news."""
    if line.stop or not 0 < len(line.tokens) <= _NAME_WORDS or any(map(is_verb, line.tokens)):
        return False
    return is_agency(line.text) or names_outlet(line.text)
