"""Who holds an office that is named later behind its bare title: قال وزير الري ... وقال الوزير فلان."""

from collections.abc import Iterable
from itertools import islice
from operator import attrgetter

from corpus.suggest.office_words import Office, read
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_TITLES = rule_words("clusters", "named_later")
_FIRST_OF_ALL = rule_words("clusters", "first_of_all")
_FIRST = attrgetter("first")
_LOOKED_AT = 16
"""So many full titles of one head are looked at."""


class NamedLater:
    """The full titles of one article, and who is named behind the bare title of one of them."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._full: dict[str, list[tuple[int, frozenset[str]]]] = {}
        """Head -> where offices are told with more than it, and their words; made when needed."""

    def holder(self, office: Office, later: Office, known: Iterable[Office]) -> int | None:
        """Return who holds a full office, the only one of its head before the bare title with the holder's name.

        `known` are the offices of the head that somebody holds; who holds another one of them is not meant.
        """
        if office.head not in _TITLES or not self._is_bare(later):
            return None
        if office.head in _FIRST_OF_ALL and office.words - office.nations != later.words:
            return None  # رئيس البلدية is not الرئيس فلان
        if any(one.number == later.number and not one.words <= office.words for one in known):
            return None
        others = (at for at, words in self._told_fully(office.head) if not words <= office.words)
        return None if any(at < later.first for at in others) else later.number

    def _is_bare(self, office: Office) -> bool:
        title = f"ال{office.head}ة" if office.feminine else f"ال{office.head}"
        return len(office.words) == 1 and self._scan.forms[office.first] == title

    def _told_fully(self, head: str) -> list[tuple[int, frozenset[str]]]:
        """Where offices of a head are told with more than it, and their words: the first few."""
        if head not in self._full:
            full = sorted((span for span in self._scan.labelled["OCC"] if span.last > span.first + 1), key=_FIRST)
            offices = (read(self._scan, span, ()) for span in full)
            told = ((one.first, one.words) for one in offices if one.head == head)
            self._full[head] = list(islice(told, _LOOKED_AT))
        return self._full[head]
