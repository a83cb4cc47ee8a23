"""Further titles of one person behind و: فلان، وزير المالية، ورئيس الحزب، إن; الوزير، المدير والرئيس، فلان."""

from corpus.suggest import kinds as K
from corpus.suggest.family_places import CLAUSES
from corpus.suggest.office_words import is_feminine
from corpus.suggest.offices import FORMER
from corpus.suggest.scan import LONGEST, Scan, Span


def of_further_title(scan: Scan, titles: dict[int, int], ends: dict[int, int], office: Span) -> int | None:
    """Return whose title goes on with و: فلان، عالم الآثار ووزير الآثار الأسبق، ...

    A comma stands before it only where he speaks. `titles` tells whose a title is by the token after it, `ends` also
    whose one without a comma is, and whose name ends there: فلان رئيس البنك، ورئيس الاتحاد أن.
    """
    first, last = office.first, office.last
    if first in titles:
        return titles[first] if _ends_aside(scan, last) and _of_one_gender(scan, first, first) else None
    owner = titles.get(first - 1)
    if owner is None and scan.forms[first - 1] == "،" and _ends_title(scan, first - 1):
        owner = ends.get(first - 1)
    if owner is not None and not scan.kinds[first] & K.DEFINITE:
        last += scan.forms[last] in FORMER
        speaks = scan.forms[last + (scan.forms[last] == "،")] in CLAUSES  # فلان، وزير المالية، ورئيس الحزب السابق، إن
        return owner if speaks and _of_one_gender(scan, first - 1, first) else None
    return None


def _ends_title(scan: Scan, token: int) -> bool:
    """Whether a title, no name, ends before a token."""
    return any(
        (title := scan.at(at, "OCC")) is not None and title.last == token
        for at in range(max(0, token - LONGEST), token)
    )


def _of_one_gender(scan: Scan, end: int, further: int) -> bool:
    """Whether the title that ends at a token and a further one are both a man's or both a woman's.

    Not in فلانة، وزيرة الصحة، ورئيس النقابة، إن.
    """
    form = scan.forms[further]
    for at in range(max(0, end - LONGEST), end):
        title = scan.at(at, "OCC")
        if title is not None and title.last == end:
            one = scan.forms[at]
            return not _OF_BOTH.isdisjoint((one, form)) or is_feminine(one) == is_feminine(form)
    return True


_OF_BOTH = frozenset(("عضو",))
"""Of a woman too: فلانة، وزيرة الصحة، وعضو الحزب."""


def _ends_aside(scan: Scan, token: int) -> bool:
    """Whether an aside ends at a token, or behind one word more: ووزير الآثار الأسبق،"""
    return scan.forms[token] == "،" or scan.forms[token + 1] == "،"


def closes_row(scan: Scan, title: Span, people: dict[int, int]) -> bool:
    """Return whether a title with و ends a row that commas part from a name: الوزير، المدير | ورئيس الشركة، فلان."""
    first, last = title.first, title.last
    return scan.clitics[first] == "و" and scan.forms[last] == "،" and last + 1 in people
