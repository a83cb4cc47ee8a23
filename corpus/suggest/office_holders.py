"""Who holds which office in an article, as far as it has been read: whose mentions, nations and women."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence

from corpus.suggest.known_words import women
from corpus.suggest.office_words import NOBODY, Office, around, put
from corpus.suggest.roles import roles
from corpus.suggest.saying import FEMININE
from corpus.suggest.scan import Scan
from corpus.suggest.vocabulary import vocabulary

_UNITED = {"امم"}
_FEMALE = women()
_SENT = frozenset(("لدي", "في", "الي"))


class Holders:
    """The offices of one article, and when those who hold them are mentioned."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.roles = roles()
        self._opposed = self.roles.opposed
        self._all: list[Office] = []
        """The offices that somebody holds, by place, as in the lists by head and family."""
        self._by_head: defaultdict[str, list[Office]] = defaultdict(list)
        self._by_family: defaultdict[str, list[Office]] = defaultdict(list)
        self._places: defaultdict[int, list[int]] = defaultdict(list)
        """Cluster -> the tokens where it is mentioned."""
        self._nations: defaultdict[int, set[str]] = defaultdict(set)
        self._homes: defaultdict[int, set[str]] = defaultdict(set)
        """Cluster -> the countries of the bodies that somebody is in; they count where no nation of his is told."""
        self._men: set[int] = set()
        """Clusters of those with an office in the masculine."""
        self._women: set[int] = set()
        """Clusters of those with an office in the feminine."""
        self._female: set[int] | None = None
        """Clusters of people with a woman's name, whose office may stand in the masculine; made when needed."""
        self._families: defaultdict[int, set[str]] = defaultdict(set)
        self.people: set[int] = set()
        """Clusters of those whom the text names."""
        self._named: list[tuple[int, int]] = []
        """Tokens where people are named, in order, and who they are."""
        self._counterparts: list[tuple[int, int, str]] = []
        """Cluster, token and nation of those whom the text calls somebody's counterpart; offices come later."""

    def remember(self, office: Office, number: int) -> None:
        """Keep that somebody holds an office."""
        office.number = number
        known, opposed, by_family = self._all, self._opposed, self._by_family
        keep = put if known and known[-1].first > office.first else list.append
        keep(known, office)
        keep(self._by_head[office.head], office)
        for kin in office.kin:
            family = kin.family
            keep(by_family[family], office)
            if family in opposed:
                self._families[number].add(family)
        if office.nations:
            self._nations[number] |= office.nations
        elif office.home:
            self._homes[number] |= office.home
        (self._women if office.feminine else self._men).add(number)

    def named(self, people: list[tuple[int, int]]) -> None:
        """Take the tokens where people are named, in the order of the text, and who they are; before all offices."""
        self._named = people
        places = self._places
        for token, number in people:
            places[number].append(token)
        self.people.update(places)

    def native(self, number: int, nations: Iterable[str]) -> None:
        """Keep of what nation somebody is."""
        self._nations[number].update(nations)

    def compatriot(self, nation: str, token: int, feminine: bool) -> int | None:
        """The one of a nation whom the text named last before a token; whose work is there where none is told so."""
        others = self._men - self._women if feminine else self._women - self._men
        for told in (self._nations, self._homes):
            near = [
                (places[at - 1], number)
                for number in self.people
                if nation in told.get(number, NOBODY) and number not in others
                if (at := bisect_left(places := self._places[number], token))
            ]
            if near:
                return max(near)[1]
        return None

    def counterpart(self, number: int, token: int, nation: str) -> None:
        """Keep that somebody has the office that the one named before him has elsewhere: نظيره الروسي."""
        self._counterparts.append((number, token, nation))

    def place_counterparts(self) -> None:
        """Give those whom the text calls counterparts their offices, when the offices are known."""
        for number, token, nation in self._counterparts:
            before, _ = around(self._all, token)
            if before:
                one, nations = before[-1], frozenset((nation,)) if nation else NOBODY
                words = one.words - one.nations | nations
                further = one.rest, one.core, one.kin, one.feminine, NOBODY
                self.remember(Office(token, one.bodies, one.head, words, one.said, nations, *further), number)
        self._counterparts.clear()

    def mentioned(self, number: int, token: int) -> None:
        """Keep where somebody is mentioned."""
        insort(self._places[number], token)

    def _agrees(self, office: Office, one: Office) -> bool:
        """Whether gender and nation let a mention speak of somebody."""
        if office.nations:
            nations = self._nations.get(one.number) or self._homes.get(one.number)
            elsewhere = nations and nations.isdisjoint(office.nations) and nations != _UNITED
            if elsewhere and not (office.nations <= one.words and _at_home(office, one)):
                return False  # the envoy of the United Nations has a nation too: الدبلوماسي النرويجي
            if office.head == "رءيس" and not office.core and "وزراء" in one.words:
                return False  # الرئيس العراقي is not رئيس الوزراء العراقي
        return one.number in self._of_gender(office.feminine)

    def _of_gender(self, feminine: bool) -> set[int]:
        """Those of whom a mention of one gender may speak."""
        if not feminine:
            return self._men
        if self._female is None:
            forms = self.scan.forms
            self._female = {
                number for token, number in self._named if forms[token] in _FEMALE or forms[token - 1] in FEMININE
            }
        return self._female | self._women

    def _distance(self, one: Office, token: int) -> tuple[bool, int]:
        """How far before a token somebody is mentioned; those whom it only names later come last."""
        places = self._places.get(one.number, ())
        at = bisect_left(places, token)
        return (False, token - places[at - 1]) if at else (True, one.first)

    def _is_at(self, number: int, token: int) -> bool:
        """Whether somebody is mentioned at a token."""
        places = self._places.get(number, ())
        at = bisect_left(places, token)
        return at < len(places) and places[at] == token

    def _nearest(self, fitting: Sequence[Office], token: int) -> int:
        if len(fitting) == 1:
            return fitting[0].number
        return min(fitting, key=lambda one: self._distance(one, token)).number

    def _agreeing(self, office: Office, known: Sequence[Office]) -> list[Office]:
        if office.nations:
            return [one for one in known if self._agrees(office, one)]
        fitting = self._of_gender(office.feminine) if known else NOBODY
        return [one for one in known if one.number in fitting]


def _at_home(office: Office, one: Office) -> bool:
    """Whether a later mention tells the town in which somebody serves: عميد سبها, who was عميد بلدية سبها الليبية.

    A country is that which he serves (السفير الفرنسي), and no host: السفير الأميركي لدى فرنسا.
    """
    return office.nations.isdisjoint(vocabulary().isolated) and _SENT.isdisjoint(one.said)
