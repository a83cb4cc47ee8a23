"""The bodies that an article has named so far: their types, nations and mentions."""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from corpus.suggest.roles import roles
from corpus.suggest.scan import Scan

_FEW = 16
"""So many bodies of a type before and behind a mention are looked at, so that time stays linear."""
_UNITED_ITSELF = {"امم", "متحدة"}
"""Words of منظمة الأمم المتحدة."""
_NOTHING: frozenset[str] = frozenset()
_place = attrgetter("first")


@dataclass(slots=True)
class Body:
    """What a mention of a body says; only `number` is written later, by `Bodies.remember`."""

    first: int
    head: str
    """The type word without the article."""
    definite: bool
    words: frozenset[str]
    """The other words without the article; nations by name, without it too."""
    nations: frozenset[str]
    is_listed: bool
    """Whether the lexicon knows it."""
    number: int = -1
    """The cluster; -1 where it is not known yet."""


class NamedBodies:
    """The bodies of one article by their type words, and where they are mentioned."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.called = roles().called
        self.headline = scan.headlines_end()
        self._by_head: dict[str, list[Body]] = {}
        """The mentions that say more than the type word, by place; "شركة …" for names that are a company's."""
        self._places: dict[int, list[int]] = {}
        self._nations: defaultdict[int, set[str]] = defaultdict(set)
        self._united: list[tuple[int, int]] = []
        """Place and cluster of the bodies of the United Nations."""
        self._nations_united: int | None = None
        """Their own cluster."""
        self._by_duty: dict[str, list[Body]] | None = None
        """Word for what a service cares for -> the services, by place; made when first needed."""
        self._told: Counter[str] | None = None
        """How often the article names its nations and places; counted when first needed."""

    def remember(self, body: Body, number: int) -> None:
        """Keep that a body was named by more than its type word."""
        body.number = number
        known = self._by_head.setdefault(body.head, [])
        if known and known[-1].first > body.first:
            insort(known, body, key=_place)
        else:
            known.append(body)
        if "امم" in body.words and body.words != _UNITED_ITSELF:
            insort(self._united, (body.first, number))
        if body.nations:
            self._nations[number] |= body.nations

    def is_foreign(self, number: int, nation: str) -> bool:
        """Whether a body is known to be of other nations."""
        nations = self._nations.get(number, _NOTHING)
        return bool(nations) and nation.removeprefix("ال") not in nations

    def mentioned(self, number: int, token: int) -> None:
        """Keep where a body is mentioned."""
        insort(self._places.setdefault(number, []), token)

    def _is_at(self, number: int, token: int) -> bool:
        """Whether a body is mentioned at a token."""
        places = self._places[number]
        at = bisect_left(places, token)
        return at < len(places) and places[at] == token

    def _is_of_others(self, body: Body, one: Body) -> bool:
        nations = self._nations[one.number]
        return bool(body.nations) and bool(nations) and nations.isdisjoint(body.nations)

    def _at_home(self, one: Body, times: float = 0.5) -> bool:
        """Whether a body can be meant before it is named: that of another nation than the article's cannot.

        Its nation is told so many times as often as any other.
        """
        if self._told is None:
            self._told = Counter(
                span.key.removeprefix("ال") for span in self.scan.spans if span.label in ("GPE", "NORP")
            )
        most = max((told for nation, told in self._told.items() if nation not in one.nations), default=0)
        return not one.nations or any(self._told[nation] >= times * most for nation in one.nations)

    def _around(self, head: str, token: int) -> tuple[Sequence[Body], Sequence[Body]]:
        known = self._by_head.get(head, ())
        at = bisect_left(known, token, key=_place)
        return known[max(0, at - _FEW) : at], known[at : at + _FEW]

    def _nearest(self, fitting: Sequence[Body], token: int) -> int | None:
        if len(fitting) < 2:
            return fitting[0].number if fitting else None
        return min(fitting, key=lambda one: self._distance(one, token)).number

    def _distance(self, one: Body, token: int) -> tuple[bool, int]:
        places = self._places.get(one.number, ())
        at = bisect_left(places, token)
        return (False, token - places[at - 1]) if at else (True, one.first)
