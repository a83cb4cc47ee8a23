"""Which mentions of bodies are one body: وزارة الدفاع الروسية, then وزارة الدفاع, then الوزارة."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence

from corpus.suggest.body_words import Wording
from corpus.suggest.duties import DUTIES, SERVICES, SHARED, duty_behind
from corpus.suggest.named_bodies import Body, NamedBodies
from corpus.suggest.roles import agencies, roles
from corpus.suggest.rule_words import rule_words
from corpus.suggest.saying import TELLS, speaker_around
from corpus.suggest.vocabulary import vocabulary

_KINDS = rule_words("clusters", "kinds_of_bodies")
OF_NATION = rule_words("clusters", "of_nation")
_SELDOM = rule_words("clusters", "seldom_alone")
_MOST = {"وزارة": 2.0}
"""Type of body -> so many times as often as any other the nation is told that an article mostly speaks of."""


class Bodies(NamedBodies):
    """The bodies of one article, and which of them a mention speaks of."""

    def read(self, first: int, said: Wording, is_listed: bool) -> Body:
        """Read what a mention says that begins at a token."""
        words = said.words or (self._told_apart(said.head, first) if said.head in _RIVALING else _NOTHING)
        return Body(first, said.head, said.definite, words, said.nations, is_listed and said.head not in _KINDS)

    def _told_apart(self, head: str, first: int) -> frozenset[str]:
        """The participle that tells a government alone from one with a name of its own: الحكومة المكلفة من البرلمان."""
        told = self.scan.forms[first + 1]
        if told not in _TELLING_APART:
            return _NOTHING
        known = [one.words for part in self._around(head, first) for one in part]
        national = [words for words in known if len(words) == 1 and _is_country(*words)]
        if len(national) == len(known):
            return _NOTHING
        return national[0] if national and told in _RECOGNISED else frozenset((told,))

    def remember_kind(self, body: Body, key: str, number: int, typed: bool) -> None:
        """Keep by which type words a body that the lexicon knows is spoken of: أرامكو, then الشركة.

        One whose name has a type word is `typed`; only what is said of it singly counts besides that word.
        """
        if key in roles().united:
            insort(self._united, (body.first, number))
        elif key == _UNITED_NATIONS:
            self._nations_united = number
        if (home := roles().homes.get(key)) is not None:
            self._nations[number].add(vocabulary().nation_key[home].removeprefix("ال"))
        for head in (roles().called_singly if typed else self.called).get(key, ()):
            if head != body.head and not (head == _PAPER and key in agencies()):
                words = body.words | {body.head}
                kind = Body(body.first, f"{head} …", body.definite, words, body.nations, body.is_listed)
                self.remember(kind, number)

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
            fitting = self._by_nation(body, before)
        if not fitting and body.words == _CENTRAL:
            fitting = [one for one in before if one.is_listed and len(one.words) == 1]  # بنك المغرب
        if not fitting and self.is_epithet(body):
            return self.by_epithet(body)
        if not fitting and body.definite and body.words == body.nations:
            return self._of_nation(body)
        equal = [one for one in fitting if one.words == body.words]
        return self._nearest(equal or fitting, body.first)

    def _by_nation(self, body: Body, before: Sequence[Body]) -> list[Body]:
        """The bodies of a nation that one is told by alone: النادي المصري; else the one whose nation is not known."""
        named = [*before, *self._around(f"{body.head} …", body.first)[0]]
        native = [one for one in named if not self._nations[one.number].isdisjoint(body.nations)]
        strange = [one for one in named if not self._nations[one.number]]
        return native or (strange if len({one.number for one in strange}) == 1 else [])

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
        if body.head == _MINISTRY and _share_fields(body, one):
            return self._at_home(body if body.nations else one)
        if body.is_listed and one.is_listed:
            return False
        if body.words <= one.words:
            return not body.is_listed and _SIDES.isdisjoint(one.words - body.words)
        if body.nations and self._is_ours(body, one):
            return False
        if not one.words or one.is_listed or not one.words <= body.words:
            return False
        return _SIDES.isdisjoint(body.words - one.words)

    def _is_ours(self, body: Body, one: Body) -> bool:
        """Whether a body that no nation was told of is the home's, not that of the nation which a later one tells.

        A headline leaves nations out; a body does so only for what its own country has. That of the nation which an
        article mostly speaks of may be this one.
        """
        if self._nations[one.number] or not self.headline <= one.first < body.first:
            return False
        return body.words - body.nations == one.words and not self._at_home(body, _MOST.get(body.head, 1.0))

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
        if body.head in _OUTLETS and body.first >= self.headline:
            return None  # قال لوكالة «X» ... وأضافت الصحيفة: none that is named later
        for head, words in heads:
            behind = self._around(head, body.first)[1]
            found = next((one.number for one in behind if words <= one.words and self._at_home(one)), None)
            if found is not None:
                return found
        return None

    def _chief(self, fitting: Sequence[Body], token: int) -> int | None:
        """The one mentioned last in this block, else the one that the text speaks of most.

        Where it speaks, the one who only was spoken of by another of its type is not meant.
        """
        found = self._nearest(fitting, token)
        if found is None or len({one.number for one in fitting}) == 1:
            return found
        times = {one.number: bisect_left(self._places[one.number], token) for one in fitting}
        latest, lines = self._places[found][times[found] - 1], self.scan.reading.lines
        speaks = self._speaks(token)
        spoke = speaker_around(self.scan, latest) if speaks else -1
        for number in times if spoke >= 0 else ():
            if self._is_at(number, spoke):
                return number
        if latest >= lines[bisect_right(lines, token) - 1] or self._speaks(latest) and speaks:
            return found
        most = max(times, key=times.__getitem__)
        return found if 2 * times[found] >= times[most] else most

    def _speaks(self, token: int) -> bool:
        """Whether a mention that begins at a token stands behind a verb of saying."""
        return token > 0 and TELLS[self.scan.forms[token - 1]]

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


def _is_country(word: str) -> bool:
    countries = vocabulary().isolated
    return word in countries or f"ال{word}" in countries


def _share_fields(body: Body, one: Body) -> bool:
    """Whether one of two ministries is told with its nation, the other with a second field: الصحة المصرية, والسكان.

    The nation is known to have a ministry of both fields; الصحة اللبنانية is not الصحة والسكان.
    """
    of_nation, further = (body, one) if body.nations else (one, body)
    if further.nations or not of_nation.nations:
        return False
    fields = of_nation.words - of_nation.nations
    return bool(fields) and fields < further.words and of_nation.nations <= roles().fields.get(further.words, _NOTHING)


_MINISTRY = "وزارة"
_OUTLETS = rule_words("clusters", "outlets")
_PAPER = "صحيفة"
_TOLD_BY_ADJECTIVE = rule_words("clusters", "told_by_adjective")
_OF_CONTINENT = frozenset(("قاري",))
_GIANTS = rule_words("bodies", "giants")
_COMPANIES = ("عملاق …", "عملاق", "شركة", "شركة …", "مجموعة")
_UNITED_NATIONS = "الأمم المتحدة"
_UNITED = frozenset(("اممي", "اممية", "امم"))
_LEAGUE = "اتحاد"
_WORLDWIDE = rule_words("clusters", "worldwide") | {"أفريقيا", "آسيا", "أوروبا", "عرب", "خليج"}
_CENTRAL = frozenset(("مركزي",))
_SIDES = frozenset(("جنوب", "شمال"))
"""With one of these a body is that of another land: حكومة جنوب السودان is not حكومة السودان."""
_RIVALING = frozenset(("حكومة",))
_TELLING_APART = rule_words("clusters", "told_apart")
_RECOGNISED = frozenset(("المعترف",))
_NOTHING: frozenset[str] = frozenset()
