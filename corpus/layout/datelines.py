"""The place and agency that open the first paragraph: "موسكو – يورو عربي |", "دبي، الإمارات (CNN)--", "لندن: فلان"."""

import re
from typing import NamedTuple

from corpus.layout.dateline_items import MOST_ITEMS, Item, items_of, may_be_outlet
from corpus.layout.known_names import form_of, is_agency, is_town, names_outlet, terms
from corpus.layout.openings import is_verb

_FIRST = re.compile(r"(?P<word>[^\W\d_][^\W\d_\u064b-\u0652]*(?:[\u064b-\u0652]+[^\W\d_]*){0,9})|[(«\"“/{\[]")
_MAY_NAME = re.compile(r"[(/]|\d.*[-–—_]")
"""What the dateline of an unknown town cannot do without."""

_ASIDE = re.compile(r"\([^()]*\)|«[^«»]*»|[\"“][^\"“”]*[\"”]")
_FROM = "من"
"""Stands between the outlet and the town."""

_DASHES = "-–—|ـ/_"
_DASHED = re.compile(r"\s[-–—|ـ/_]|/\s")
_NAMED = re.compile(r"(?:[^\s:]+ ){1,3}[^\s:]+:")
_FRAME = re.compile(r"[{\[](?P<inner>[^{}\[\]\n]{1,60})[}\]](?:\s?[-–—|:ـ]+)?")
_REACH = 130
_NAME_WORDS = 4
_TERM_ITEMS = 6
_PLACE_WORDS = 3


class Dateline(NamedTuple):
    """A dateline at the head of a text."""

    end: int
    """Offset after it, its separator included."""
    place: str | None
    agency: str | None


def find_dateline(text: str, outlets: frozenset[str] = frozenset()) -> Dateline | None:
    """Return the dateline that opens a paragraph, or that is the whole of a line; None where there is none.

    It begins with a town or an agency; towns, countries, dates, agencies and one short unknown name may follow, and a
    separator or an agency in brackets ends it. An unknown town needs a known agency, and with it a date or a
    separator. `outlets` are names of the page's own outlet, which is an agency there. Offsets are code points into
    `text`.
    """
    first = _FIRST.match(text)
    if first is None:
        return None
    if text[0] in "{[":
        return _framed(text, outlets)
    if text.count("/") == 2 and (whole := _between_bars(text)):
        return whole
    head = text[:_REACH]
    found = None
    word = form_of(first["word"] or "")
    if not word or word in terms().first_words or any(name.partition(" ")[0] == word for name in outlets):
        found = _Reader(text, items_of(head), outlets).read()
    if found is None and first["word"] and _MAY_NAME.search(head):
        items = items_of(head)
        found = _Reader(text, items).read_unknown() or _Reader(text, items).read_located()
    if found is None and first["word"] and (_DASHED.search(head) or _opens_with_outlet(head)):
        found = _Reader(text, items_of(head)).read_outlet()
    return found


def _opens_with_outlet(head: str) -> bool:
    """Whether a few words that name an outlet stand before a colon."""
    named = _NAMED.match(head)
    return named is not None and may_be_outlet(named.group()[:-1])


def _framed(text: str, outlets: frozenset[str]) -> Dateline | None:
    """Read "{town: agency}" or "[town - agency]"."""
    frame = _FRAME.match(text)
    inner = frame["inner"].strip() if frame else ""
    found = find_dateline(inner, outlets) if inner else None
    return found._replace(end=frame.end()) if frame and found and found.end == len(inner) else None


def _between_bars(text: str) -> Dateline | None:
    """Read "town / reporter, reporter / agency" where the line holds nothing else and the town or agency is known."""
    place, names, agency = (part.strip() for part in text.split("/"))
    if not (0 < len(place.split()) <= _PLACE_WORDS and 0 < len(agency.split()) <= _NAME_WORDS):
        return None
    people = [name.split() for name in re.split("[،,]", names)]
    if not all(1 < len(name) <= _NAME_WORDS and form_of(name[0]) not in terms().openers for name in people):
        return None
    return Dateline(len(text), place, agency) if is_town(place) or is_agency(agency) else None


class _Reader:
    """Reads the segments between separators from left to right, each once."""

    def __init__(self, text: str, items: list[Item], outlets: frozenset[str] = frozenset()) -> None:
        self._text = text
        self._items = items
        self._outlets = outlets
        self._at = 0
        self._end = 0
        self._place: tuple[int, int] | None = None
        self._agency: tuple[int, int] | None = None
        self._town = False
        self._dated = False
        self._named = False
        self._closed = False
        """A colon or bar was read: what follows is the article, unless the line holds no more than a name."""

    def read(self) -> Dateline | None:
        first = True
        while self._segment(first):
            first = False
        if not self._end or not (self._town or self._agency):
            return None
        return Dateline(self._end, self._cut(self._place), self._cut(self._agency))

    def read_unknown(self) -> Dateline | None:
        """Read one that opens with a town that no list holds: a known agency and a date or separator prove it."""
        found = self.read() if self._unknown_place() else None
        if found is None or found.agency is None or not is_agency(found.agency):
            return None
        return found if self._dated or self._text[found.end - 1] not in ")»" else None

    def read_outlet(self) -> Dateline | None:
        """Read one that opens with an outlet that no list holds: a word that such names have and a dash prove it."""
        known = terms()
        for count, item in enumerate(self._items[: _NAME_WORDS + 1]):
            if count and item.kind == "separator" and self._opens_report(count):
                words = [word.form for word in self._items[:count]]
                if words[0] not in known.outlet_kinds and known.outlet_words.isdisjoint(words):
                    return None
                self._agency, self._at = (self._items[0].start, self._items[count - 1].end), count
                return self.read()
            if item.kind != "word":
                return None
        return None

    def _opens_report(self, at: int) -> bool:
        """Whether a dash stands here, or a colon with a verb behind it: after a colon others may be quoted."""
        mark = self._text[self._items[at].start]
        if mark == ":":
            return at > 1 and any(is_verb(item.form) for item in self._items[at + 1 : at + 2])
        return mark in _DASHES

    def read_located(self) -> Dateline | None:
        """Read "outlet (town) -": an outlet that no list holds, its town in brackets and a separator."""
        for count, item in enumerate(self._items[: _NAME_WORDS + 1]):
            if count and item.kind == "aside" and is_town(item.form.strip("()«»")) and not is_verb(self._items[0].form):
                self._agency = (self._items[0].start, self._items[count - 1].end)
                self._place, self._town, self._at = (item.start + 1, item.end - 1), True, count + 1
                return self.read()
            if item.kind != "word" or item.form in terms().openers:
                return None
        return None

    def _unknown_place(self) -> bool:
        """Take a few words right before a date or a known agency for a town."""
        for count, item in enumerate(self._items[: _PLACE_WORDS + 1]):
            if count and (item.kind == "number" or (item.kind == "aside" and is_agency(item.form))):
                self._place, self._town = (self._items[0].start, self._items[count - 1].end), True
                self._at = count
                return True
            if item.kind != "word" or item.form in terms().openers:
                return False
        return False

    def _segment(self, first: bool) -> bool:
        """Read one segment; False where the dateline is over."""
        begin, closed = self._at, 0
        while self._at < len(self._items) and self._items[self._at].kind != "separator":
            step = self._known(self._at)
            if not step:
                break
            self._at += step
            if self._closes(begin, first, closed > 0):
                closed = self._items[self._at - 1].end
        if self._ended():
            whole = self._at > begin and self._town and (self._agency or self._dated)
            self._end = len(self._text) if whole else self._end
            return False
        if self._at >= len(self._items):
            return False
        item = self._items[self._at]
        if item.kind == "separator":
            return self._separated(item)
        if closed and self._agency:
            self._end = closed
            return False
        if first:
            return self._dated and self._name()
        return self._at == begin and self._name()

    def _closes(self, begin: int, first: bool, closed: bool) -> bool:
        """Whether what was read last ends a dateline that no separator ends: brackets, a note behind them, a stop."""
        last = self._items[self._at - 1]
        if last.kind == "aside" or closed and last.form in terms().notes:
            return True
        return last.kind == "dot" and not first and self._agency is not None and self._at - begin > 1

    def _separated(self, item: Item) -> bool:
        """A separator after what is known ends the dateline, so far; a hyphen inside a word is none."""
        before, after = self._text[item.start - 1 : item.start], self._text[item.end : item.end + 1]
        inside = after != "" and not after.isspace()
        joined = inside and not before.isspace() and before not in ")»/" and after not in "(«"
        compound = joined and item.form in ("-", "/")
        if not (self._agency or self._town and not self._is_dots(item)):
            return False
        if compound and not self._before_agency():
            self._at += 1
            return item.form == "/"  # "town/town date (agency)": what stands behind ends it
        self._end = item.end
        self._at += 1
        self._closed = self._closed or item.form[-1:] in (":", "|")
        return True

    def _before_agency(self) -> bool:
        """Whether an agency or outlet stands right behind a hyphen and nothing else: "town-agency" on a line."""
        rest = self._text[self._items[self._at].end :]
        if len(rest) > _REACH or len(rest.split()) > _NAME_WORDS:
            return False
        return bool(_ASIDE.fullmatch(rest)) or is_agency(rest) or names_outlet(rest)

    def _name(self) -> bool:
        """An unknown outlet or reporter: a few words up to a separator or the end of the line."""
        begin = self._at
        while self._at < len(self._items) and self._items[self._at].kind in ("word", "number", "dot"):
            self._at += 1
        count = self._at - begin
        opener = self._items[begin].form in terms().openers
        if not 0 < count <= _NAME_WORDS or opener or self._named:
            return False
        ended = self._ended()
        if not ended and (self._closed or self._at >= len(self._items) or self._items[self._at].kind != "separator"):
            return False
        self._named = True
        span = (self._items[begin].start, self._items[self._at - 1].end)
        if ended:
            self._end = len(self._text)
            return False
        item = self._items[self._at]
        after = self._text[item.end : item.end + 1]
        if (
            item.form == "/"
            and after
            and not after.isspace()
            or self._is_dots(item)
            and not may_be_outlet(self._cut(span))
        ):
            return False
        self._agency = self._agency or span
        self._end = item.end
        self._at += 1
        return True

    def _known(self, at: int) -> int:
        """How many items a place, an agency, a date or an aside takes here."""
        item = self._items[at]
        known = terms()
        if item.kind in ("comma", "number", "dot"):
            self._dated = self._dated or (item.kind == "number" and not item.form.isdigit())
            return 1
        if item.kind == "aside":
            return self._aside(item)
        for length in range(min(_TERM_ITEMS, len(self._items) - at), 0, -1):
            if not self._items[at + length - 1].form:
                continue
            form = " ".join(one.form for one in self._items[at : at + length] if one.form)
            span = (item.start, self._items[at + length - 1].end)
            if form in known.cities and (not self._town or self._items[at - 1].form in ("،", ",", "/")):
                self._place, self._town = self._place or span, True
                return length
            if form in known.agencies or form in self._outlets:
                self._agency = self._agency or span
                return length
            if form in known.countries and (self._town or self._agency) or form in known.notes and self._agency:
                return length
        if item.form in known.dates and (self._town or self._agency):
            self._dated = True
            return 1
        return int(item.form == _FROM and self._agency is not None)

    def _aside(self, item: Item) -> int:
        inner = self._text[item.start : item.end]
        if not (is_agency(inner) or (self._town and len(inner.split()) <= 3)):
            return 0
        self._agency = self._agency or (item.start + 1, item.end - 1)
        return 1

    def _is_dots(self, item: Item) -> bool:
        return self._text[item.start] == "."

    def _ended(self) -> bool:
        """Whether the whole text has been read."""
        return self._at >= len(self._items) and len(self._text) <= _REACH and len(self._items) < MOST_ITEMS

    def _cut(self, span: tuple[int, int] | None) -> str | None:
        return self._text[span[0] : span[1]].strip() if span else None
