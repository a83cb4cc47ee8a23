"""Which mentions of bodies are one body: وزارة الدفاع الروسية, then وزارة الدفاع, then الوزارة."""

from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from corpus.suggest.body_words import Wording
from corpus.suggest.duties import DUTIES, SERVICES, SHARED, duty_behind
from corpus.suggest.roles import roles
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_KINDS = rule_words("clusters", "kinds_of_bodies")
OF_NATION = rule_words("clusters", "of_nation")
_SELDOM = rule_words("clusters", "seldom_alone")
_MINISTRY = "وزارة"
_MOSTLY = 2.0
_FEW = 16
"""So many bodies of a type before and behind a mention are looked at, so that time stays linear."""


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


class Bodies:
    """The bodies of one article by their type words, and where they are mentioned."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.called = roles().called
        self._headline = scan.headlines_end()
        self._by_head: dict[str, list[Body]] = {}
        """The mentions that say more than the type word, by place; "شركة …" for names that are a company's."""
        self._places: dict[int, list[int]] = {}
        self._nations: defaultdict[int, set[str]] = defaultdict(set)
        self._blocks: list[int] = []
        """Tokens that open a block; sorted when first needed."""
        self._united: list[tuple[int, int]] = []
        """Place and cluster of the bodies of the United Nations."""
        self._nations_united: int | None = None
        """Their own cluster."""
        self._by_duty: dict[str, list[Body]] | None = None
        """Word for what a service cares for -> the services, by place; made when first needed."""
        self._told: Counter[str] | None = None
        """How often the article names its nations and places; counted when first needed."""

    def read(self, first: int, said: Wording, is_listed: bool) -> Body:
        """Read what a mention says that begins at a token."""
        return Body(first, said.head, said.definite, said.words, said.nations, is_listed and said.head not in _KINDS)

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

    def remember_kind(self, body: Body, key: str, number: int, typed: bool) -> None:
        """Keep by which type words a body that the lexicon knows is spoken of: أرامكو, then الشركة.

        One whose name has a type word is `typed`; only what is said of it singly counts besides that word.
        """
        if key in roles().united:
            insort(self._united, (body.first, number))
        elif key == _UNITED_NATIONS:
            self._nations_united = number
        for head in (roles().called_singly if typed else self.called).get(key, ()):
            if head != body.head:
                words = body.words | {body.head}
                kind = Body(body.first, f"{head} …", body.definite, words, body.nations, body.is_listed)
                self.remember(kind, number)

    def mentioned(self, number: int, token: int) -> None:
        """Keep where a body is mentioned."""
        insort(self._places.setdefault(number, []), token)

    def find(self, body: Body) -> int | None:
        """Return the cluster of the body that a longer or shorter name of the same type means, or None."""
        if not body.words:
            return self._nearest_of(body)
        if body.head in _GIANTS:
            return self._giant(body)
        if body.head not in self._by_head and not body.words - body.nations <= roles().epithets:
            return None
        before, behind = self._around(body.head, body.first)
        fitting = [one for one in (*before, *behind) if self._same(body, one)]
        if len(fitting) == 1:
            return fitting[0].number
        if not fitting and body.definite and body.head in OF_NATION and body.words == body.nations:
            named, _ = self._around(f"{body.head} …", body.first)
            fitting = [one for one in (*before, *named) if not self._nations[one.number]]  # النادي المصري
            fitting = fitting if len({one.number for one in fitting}) == 1 else []
        if not fitting and body.words == _CENTRAL:
            fitting = [one for one in before if one.is_listed and len(one.words) == 1]  # بنك المغرب
        if not fitting and self.is_epithet(body):
            return self.by_epithet(body)
        if not fitting and body.definite and body.words == body.nations:
            return self._of_nation(body)
        equal = [one for one in fitting if one.words == body.words]
        return self._nearest(equal or fitting, body.first)

    def _of_nation(self, body: Body) -> int | None:
        """The one body of another type that a type word and a nation speak of: المجموعة السويدية, a company."""
        for head, words in roles().types.get(body.head, ()):
            before, _ = self._around(head, body.first)
            fitting = [one for one in before if words <= one.words and not self._is_of_others(body, one)]
            found = self._nearest(fitting, body.first)
            if found is not None:
                return found
        return None

    def _giant(self, body: Body) -> int | None:
        """The company named last that عملاق speaks of; of no other nation."""
        for head in _COMPANIES:
            before, _ = self._around(head, body.first)
            home = [one for one in before if not self._is_of_others(body, one)]
            found = self._nearest(home, body.first)
            if found is not None:
                return found
        return None

    def _is_of_others(self, body: Body, one: Body) -> bool:
        nations = self._nations[one.number]
        return bool(body.nations) and bool(nations) and nations.isdisjoint(body.nations)

    def is_epithet(self, body: Body) -> bool:
        """Whether a type word stands with nothing but adjectives that describe it."""
        further = body.words - body.nations
        described = body.definite and bool(further) and further <= roles().epithets
        return described and (body.head not in _TOLD_BY_ADJECTIVE or further == _OF_CONTINENT)

    def by_epithet(self, body: Body) -> int | None:
        """The body that a type word with mere epithets speaks of: الوكالة الأممية, المنظمة الحقوقية."""
        if not _UNITED.isdisjoint(body.words):
            return self._of_the_united(body)
        for head in (body.head, f"{body.head} …"):
            before, _ = self._around(head, body.first)
            found = self._nearest([one for one in before if self._may_be(body, one)], body.first)
            if found is not None:
                return found
        return None

    def _of_the_united(self, body: Body) -> int | None:
        """The body of the United Nations named last, of the type that is said; else themselves."""
        known = [one for one in self._around(body.head, body.first)[0] if "امم" in one.words]
        if known:
            return self._nearest(known, body.first)
        at = bisect_left(self._united, (body.first, 0))
        return self._united[at - 1][1] if at else self._nations_united

    def _may_be(self, body: Body, one: Body) -> bool:
        """Whether a body is of no other nation, and called by no other epithets."""
        return not self._is_of_others(body, one) and not one.words - one.nations <= roles().epithets

    def _same(self, body: Body, one: Body) -> bool:
        if self._is_of_others(body, one):
            return False
        if body.words == one.words:
            return True
        if body.head == _LEAGUE and not _WORLDWIDE.isdisjoint(body.words ^ one.words):
            return False  # اتحاد الكرة is not الاتحاد الدولي لكرة القدم
        if body.is_listed and one.is_listed:
            return False
        if body.words <= one.words:
            return not body.is_listed
        if body.head == _MINISTRY and body.nations and self._is_ours(body, one):
            return False
        return bool(one.words) and one.words <= body.words and not one.is_listed

    def _is_ours(self, body: Body, one: Body) -> bool:
        """Whether a ministry that no nation was told of is the home's, not that of the nation which a later one tells.

        A headline leaves nations out; a body does so only for the ministries of its own country. That of the nation
        which an article mostly speaks of may be this one.
        """
        if self._nations[one.number] or not self._headline <= one.first < body.first:
            return False
        return not self._at_home(body, _MOSTLY)

    def _nearest_of(self, body: Body) -> int | None:
        """The body of a type mentioned last before its type word alone, else the first behind."""
        types = roles().types.get(body.head, ())
        heads = [(body.head, _NOTHING), *types, (f"{body.head} …", _NOTHING)]
        heads = [(head, words) for head, words in heads if head in self._by_head]
        for head, words in heads:
            fitting = [one for one in self._around(head, body.first)[0] if words <= one.words]
            likely = [one for one in fitting if words or _SELDOM.isdisjoint(one.words)]
            found = self._chief(likely or fitting, body.first)
            if found is not None:
                return found
        for head, words in heads:
            behind = self._around(head, body.first)[1]
            found = next((one.number for one in behind if words <= one.words and self._at_home(one)), None)
            if found is not None:
                return found
        return None

    def _chief(self, fitting: Sequence[Body], token: int) -> int | None:
        """The one mentioned last in this block, else the one that the text speaks of most."""
        found = self._nearest(fitting, token)
        if found is None or len({one.number for one in fitting}) == 1:
            return found
        if not self._blocks:
            self._blocks = [0, *sorted(self.scan.breaks)]
        times = {one.number: bisect_left(self._places[one.number], token) for one in fitting}
        if self._places[found][times[found] - 1] >= self._blocks[bisect_right(self._blocks, token) - 1]:
            return found
        most = max(times, key=times.__getitem__)
        return found if 2 * times[found] >= times[most] else most

    def by_duty(self, body: Body, first: int) -> int | None:
        """The service that its duty alone speaks of: الأرصاد for إدارة الأرصاد الجوية; asked when all are known."""
        duty = self.scan.forms[first].removeprefix("ال")
        if self._by_duty is None:
            self._by_duty = self._services()
        further = body.words - body.nations - {duty}
        if duty in SHARED and not further:
            return None
        fitting = [one for one in self._by_duty.get(duty, ()) if further <= one.words]
        fitting = [one for one in fitting if not self._is_of_others(body, one)]
        return self._nearest(fitting, body.first)

    def _services(self) -> dict[str, list[Body]]:
        found: dict[str, list[Body]] = {}
        for head in SERVICES & self._by_head.keys():
            for one in self._by_head[head]:
                found.setdefault(duty_behind(self.scan, one.first), []).append(one)
        for head in DUTIES & self._by_head.keys():
            found.setdefault(head, []).extend(self._by_head[head])
        return found

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


_TOLD_BY_ADJECTIVE = rule_words("clusters", "told_by_adjective")
_OF_CONTINENT = frozenset(("قاري",))
_GIANTS = rule_words("bodies", "giants")
_COMPANIES = ("عملاق …", "عملاق", "شركة", "شركة …", "مجموعة")
_UNITED_NATIONS = "الأمم المتحدة"
_UNITED = frozenset(("اممي", "اممية", "امم"))
_UNITED_ITSELF = {"امم", "متحدة"}
"""Words of منظمة الأمم المتحدة."""
_LEAGUE = "اتحاد"
_WORLDWIDE = rule_words("clusters", "worldwide") | {"أفريقيا", "آسيا", "أوروبا", "عرب", "خليج"}
_CENTRAL = frozenset(("مركزي",))
_NOTHING: frozenset[str] = frozenset()
_place = attrgetter("first")
