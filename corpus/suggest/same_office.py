"""Whose office a mention speaks of: وزير الصحة الأردني, then الوزير; المستشار and then القاضي."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from corpus.suggest import kinds as K
from corpus.suggest.roles import Kin, roles
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan, Span

_LEFT_OUT = rule_words("clusters", "left_out")
"""Words that later mentions of an office leave out or add."""
_ADDRESSES = rule_words("addresses", "prefixes")
_NO_WOMEN = rule_words("clusters", "no_women")
_FIRST_OF_ALL = rule_words("clusters", "first_of_all")
_SUPREME = rule_words("clusters", "supreme")
_GOVERNED = rule_words("clusters", "governed")
_SELDOM = rule_words("clusters", "seldom_alone")
_QUALITIES = K.QUALITY | K.PLAIN_ADJECTIVE | K.GROUP
_PLURALS = ("ين", "ون", "ات")
_FEW = 16
"""So many mentions of an office before and behind another are looked at, so that time stays linear."""


class Office(NamedTuple):
    """What a mention of an office says."""

    first: int
    head: str
    """In the masculine, without the article, under the first of its names."""
    words: frozenset[str]
    """All words that count, the head among them; nations by name."""
    said: tuple[str, ...]
    """The words as they stand, forms of address too."""
    nations: frozenset[str]
    bodies: frozenset[int]
    """Clusters of the bodies and people inside."""
    rest: frozenset[str]
    """The words outside of `bodies`."""
    core: frozenset[str]
    """The words that are neither the head nor an adjective of quality or nation."""
    kin: tuple[Kin, ...]
    feminine: bool
    number: int
    """Last, for `Offices.remember`: the cluster; -1 where it is not known yet."""


_NOBODY: frozenset[str] = frozenset()
_NOWHERE: frozenset[int] = frozenset()
Fits = Callable[[Office], bool]


class Offices:
    """The offices of one article, and when those who hold them are mentioned."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.roles = roles()
        self._all: list[Office] = []
        """The offices that somebody holds, by place, as in the lists by head and family."""
        self._by_head: defaultdict[str, list[Office]] = defaultdict(list)
        self._by_family: defaultdict[str, list[Office]] = defaultdict(list)
        self._places: defaultdict[int, list[int]] = defaultdict(list)
        """Cluster -> the tokens where it is mentioned."""
        self._nations: defaultdict[int, set[str]] = defaultdict(set)
        self._women: defaultdict[int, set[bool]] = defaultdict(set)
        self._families: defaultdict[int, set[str]] = defaultdict(set)
        self._counterparts: list[tuple[int, int, str]] = []
        """Cluster, token and nation of those whom the text calls somebody's counterpart; offices come later."""

    def read(self, span: Span, inner: Iterable[tuple[Span, int | None]]) -> Office:
        """Read what a mention says; `inner` are the mentions inside it with their clusters."""
        scan, first = self.scan, span.first
        counted = bool(scan.kinds[first - 1] & K.NUMERIC)  # خمسون موظفا
        if span.last - first == 1:
            return _one_word(scan.forms[first], counted)._replace(first=first)
        inside, within = _bodies_in(inner) if inner else (_NOWHERE, _NOWHERE)
        while scan.forms[first] in _ADDRESSES and first < span.last - 1:
            first += 1
        head, feminine = _masculine(scan.forms[first].removeprefix("ال"))
        if not counted and not scan.kinds[first + 1] & K.DEFINITE:
            head = _nominative(head)
        words, rest, core, nations = {head}, {head}, set(), set()
        sent = False  # behind إلى or لدى nations are where somebody serves
        for at in range(first + 1, span.last):
            kinds = scan.kinds[at]
            if kinds & (K.MARK | K.FUNCTION):
                sent = True
                continue
            group = _group(scan, at)
            form = scan.forms[at]
            word = group or form.removeprefix("ال")
            outside = at not in inside
            if group and outside and not sent or word == "امم":
                nations.add(word)
            if word in _LEFT_OUT or form in _LEFT_OUT or form in _GOVERNED and head not in _FIRST_OF_ALL:
                continue
            words.add(word)
            if outside:
                rest.add(word)
            if not kinds & _QUALITIES:
                core.add(word)
        head, standard, kin = _role(head, frozenset(words))
        if standard != words:
            changed = words - standard
            rest, core = rest - changed | standard - words, core - changed
        said, of = tuple(scan.forms[span.first : span.last]), frozenset(nations)
        return Office(span.first, head, standard, said, of, within, frozenset(rest), frozenset(core), kin, feminine, -1)

    def points_back(self, span: Span) -> bool:
        """Whether a mention is a form of address that points back: سموه, معاليه."""
        return self.scan.forms[span.first] in self.roles.back

    def remember(self, office: Office, number: int) -> None:
        """Keep that somebody holds an office."""
        held = tuple.__new__(Office, (*office[:-1], number))
        insort(self._all, held, key=_place)
        insort(self._by_head[office.head], held, key=_place)
        for kin in office.kin:
            insort(self._by_family[kin.family], held, key=_place)
            self._families[number].add(kin.family)
        self._nations[number] |= office.nations
        self._women[number].add(office.feminine)

    def native(self, number: int, nations: Iterable[str]) -> None:
        """Keep of what nation somebody is."""
        self._nations[number].update(nations)

    def counterpart(self, number: int, token: int, nation: str) -> None:
        """Keep that somebody has the office that the one named before him has elsewhere: نظيره الروسي."""
        self._counterparts.append((number, token, nation))

    def _place_counterparts(self) -> None:
        for number, token, nation in self._counterparts:
            before, _ = _around(self._all, token)
            if before:
                words = before[-1].words - before[-1].nations
                nations = frozenset((nation,)) if nation else _NOBODY
                self.remember(before[-1]._replace(first=token, words=words | nations, nations=nations), number)
        self._counterparts.clear()

    def mentioned(self, number: int, token: int) -> None:
        """Keep where somebody is mentioned."""
        insort(self._places[number], token)

    def holder(self, office: Office, single: bool) -> int | None:
        """Return who holds the office of a later, shorter or other mention, or None."""
        self._place_counterparts()
        known = _around(self._by_head.get(office.head, ()), office.first)
        found = self._best(office, known, self._ways(office, single))
        return found if found is not None else self._relative(office)

    def _ways(self, office: Office, single: bool) -> list[Fits]:
        """How a mention may speak of an office with the same head, the surest way first."""
        if single:
            ways: list[Fits] = [lambda one: office.words <= one.words]
            if office.head in _FIRST_OF_ALL:
                ways = [
                    lambda one: office.words == one.words - one.nations,
                    lambda one: office.words <= one.words and one.words.isdisjoint(_SELDOM),
                    *ways,
                ]
            return ways
        if office.head in _FIRST_OF_ALL and len(office.words) == 1 and not _SUPREME.isdisjoint(office.said):
            return [lambda one: office.words == one.words - one.nations]
        less = office.words - office.nations
        alone = office.head in _FIRST_OF_ALL
        definite = self.scan.kinds[office.first] & K.DEFINITE
        of_nation = bool(definite and office.nations) and not office.core and not alone  # المدرب السويسري
        ways = [
            lambda one: office.words == one.words,
            lambda one: office.words <= one.words,
            lambda one: bool(office.bodies) and office.bodies <= one.bodies and office.rest <= one.rest,
        ]
        if office.head.endswith(_PLURALS):
            return ways
        return ways + [
            lambda one: less != office.words and less <= one.words and bool(self._nations[one.number] & office.nations),
            lambda one: (len(one.words) > 1 or not alone) and one.words | office.nations == office.words,
            lambda one: of_nation and one.first < office.first,
            lambda one: len(one.words) == 1 and not _GOVERNED.isdisjoint(one.said),  # محافظ الإقليم
        ]

    def _relative(self, office: Office) -> int | None:
        """Somebody with another office of the family: اللاعب for the مهاجم, القاضي for the المستشار."""
        if not self.scan.kinds[office.first] & K.DEFINITE and not any(kin.further for kin in office.kin):
            return None
        for kin in office.kin:

            def akin(one: Office, kin: Kin = kin) -> bool:
                related = any(other.family == kin.family and (kin.general or other.general) for other in one.kin)
                opposed = self.roles.opposed.get(kin.family, _NOBODY)
                return (
                    related
                    and (kin.general or not office.core)
                    and office.core - kin.further <= one.words
                    and opposed.isdisjoint(self._families[one.number])
                )

            before, _ = _around(self._by_family.get(kin.family, ()), office.first)
            found = self._best(office, (before, ()), [akin])
            if found is not None:
                return found
        return None

    def _best(
        self, office: Office, known: tuple[Sequence[Office], Sequence[Office]], ways: Sequence[Fits]
    ) -> int | None:
        """The one mentioned last before a mention, else the first behind it, by the first way that anybody fits."""
        if not known[0] and not known[1]:
            return None
        compatible = [one for part in known for one in part if self._agrees(office, one)]
        for way in ways if compatible else ():
            fitting = [one for one in compatible if way(one)]
            if fitting:
                return self._nearest(fitting, office.first)
        return None

    def _agrees(self, office: Office, one: Office) -> bool:
        """Whether gender and nation let a mention speak of somebody."""
        nations = self._nations[one.number]
        if office.nations and nations and nations.isdisjoint(office.nations):
            return False
        return office.feminine in self._women[one.number]

    def _distance(self, one: Office, token: int) -> tuple[bool, int]:
        """How far before a token somebody is mentioned; those whom it only names later come last."""
        places = self._places.get(one.number, ())
        at = bisect_left(places, token)
        return (False, token - places[at - 1]) if at else (True, one.first)

    def addressed(self, span: Span) -> int | None:
        """Who a form of address that points back means: the one mentioned last who bears such an office."""
        form = self.scan.forms[span.first]
        before, _ = _around(self._all, span.first)
        agreeing = [one for one in before if form.endswith("ها") in self._women[one.number]]
        for word in self.roles.back[form]:
            fitting = [one for one in agreeing if word in one.said or f"ال{word}" in one.said]
            if fitting:
                return self._nearest(fitting, span.first)
        return self._nearest(agreeing, span.first) if agreeing else None

    def _nearest(self, fitting: Sequence[Office], token: int) -> int:
        return min(fitting, key=lambda one: self._distance(one, token)).number


_place = attrgetter("first")


def _around(known: Sequence[Office], token: int) -> tuple[Sequence[Office], Sequence[Office]]:
    at = bisect_left(known, token, key=_place)
    return known[max(0, at - _FEW) : at], known[at : at + _FEW]


@lru_cache(maxsize=4096)
def _one_word(form: str, counted: bool) -> Office:
    """What an office of one word says, wherever it stands."""
    head, feminine = _masculine(form.removeprefix("ال"))
    head = head if counted else _nominative(head)
    head, words, kin = _role(head, frozenset((head,)))
    return Office(0, head, words, (form,), _NOBODY, _NOWHERE, words, _NOBODY, kin, feminine, -1)


@lru_cache(maxsize=4096)
def _role(head: str, words: frozenset[str]) -> tuple[str, frozenset[str], tuple[Kin, ...]]:
    """An office under the first of its names, head and words, and the families that it is in."""
    head, words = roles().standard(head, words)
    return head, words, tuple(roles().kin_of(head, words))


def _bodies_in(inner: Iterable[tuple[Span, int | None]]) -> tuple[frozenset[int], frozenset[int]]:
    """The tokens of the bodies and people inside a mention, and their clusters."""
    bodies = [(one, number) for one, number in inner if one.label in ("ORG", "PERS", "FAC") and number is not None]
    tokens = frozenset(at for one, _ in bodies for at in range(one.first, one.last))
    return tokens, frozenset(number for _, number in bodies)


def _masculine(head: str) -> tuple[str, bool]:
    """Return a head in the masculine, and whether it stood in the feminine."""
    if len(head) > 3 and head.endswith("ة") and head not in _NO_WOMEN:
        return head[:-1], True
    return head, False


def _nominative(head: str) -> str:
    """Return a head that stands without an article or a complement as it stands elsewhere: مسؤولا."""
    return head.removesuffix("ا") if len(head) > 4 else head


def _group(scan: Scan, token: int) -> str:
    """The nation or group that a word names."""
    if scan.forms[token].startswith(("الاممي", "اممي")):
        return "امم"
    span = scan.starting.get(token)
    if span is not None and span.label == "GPE" and span.last == token + 1:
        return span.key or scan.groups[token]
    return scan.groups[token]
