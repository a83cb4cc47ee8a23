"""The pieces that the head of a text is read in: words, numbers, separators, brackets."""

import re
from typing import NamedTuple

from corpus.layout.known_names import form_of, is_agency, names_outlet, terms

_ITEM = re.compile(
    r"(?P<aside>\([^()\n]{1,40}\)|«[^«»\n]{1,30}»|[\"“][^\"“”\n]{1,30}[\"”])"
    r"|(?P<separator>[-–—‐|:/_]+\.{0,3}|\.{2,3}|ـ+(?=\s|$))"
    r"|(?P<comma>[،,])"
    r"|(?P<number>\d+(?:[/.\-]\d+){0,2})"
    r"|(?P<word>[^\W\d_][^\W\d_\u064b-\u0652]*(?:[\u064b-\u0652]+[^\W\d_]*){0,9})"
    r"|(?P<dot>\.)"
    r"|(?P<other>[^\s])"
)
MOST_ITEMS = 24


class Item(NamedTuple):
    """A piece; offsets are code points into the head."""

    kind: str
    start: int
    end: int
    form: str


def items_of(head: str) -> list[Item]:
    """Return the pieces of a head in order; of a long one the first ones only."""
    items = []
    for match in _ITEM.finditer(head):
        kind = str(match.lastgroup)
        items.append(Item(kind, match.start(), match.end(), form_of(match.group())))
        if len(items) == MOST_ITEMS:
            break
    return items


def may_be_outlet(name: str | None) -> bool:
    """Whether a name is an agency's or outlet's by its words."""
    if not name:
        return False
    return is_agency(name) or names_outlet(name) or form_of(name.split()[0]) in terms().outlet_kinds
