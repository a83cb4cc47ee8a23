"""Whose office a mention speaks of: وزير الصحة الأردني, then الوزير; المستشار and then القاضي."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from corpus.suggest import kinds as K
from corpus.suggest.named_later import NamedLater
from corpus.suggest.office_holders import Holders
from corpus.suggest.office_words import NOBODY, Office, around, titled
from corpus.suggest.roles import Kin
from corpus.suggest.rule_words import rule_words
from corpus.suggest.saying import FEMININE, TELLING, TELLS, speaker_around
from corpus.suggest.scan import Scan, Span

_FIRST_OF_ALL = rule_words("clusters", "first_of_all")
_SUPREME = rule_words("clusters", "supreme")
_GOVERNED = rule_words("clusters", "governed")
_APART = rule_words("clusters", "apart")
_SELDOM = rule_words("clusters", "seldom_alone")
_HEADS = rule_words("clusters", "heads")
_GOING_ON = rule_words("clusters", "going_on")
_EPITHETS = rule_words("clusters", "epithets")
"""Heads of offices by which a text speaks of somebody whom it has named with another one."""
_SAME_SPEAKERS = rule_words("clusters", "same_speakers")
_SAME_BEFORE = rule_words("clusters", "same_before")
_SAME_BEHIND = rule_words("clusters", "same_behind")
_ONE_SPEECH = 60
"""So many tokens behind a speaker, who adds something is still he."""
_CLUB = frozenset(("فريق", "نادي"))
"""Of which an office is where the text called the club by name: المدير الفني للنهر, then للفريق."""
_THE_CLUB = frozenset(("الفريق", "النادي"))
_SAYING = frozenset(("قاءلا", "قاءلة"))
_NEAR = 9
_PLURALS = ("ين", "ون", "ات")
Fits = Callable[[Office], bool]


class Offices(Holders):
    """The offices of one article, and whom their later mentions speak of."""

    def __init__(self, scan: Scan) -> None:
        super().__init__(scan)
        self._named_later = NamedLater(scan)

    def holder(self, office: Office, single: bool) -> int | None:
        """Return who holds the office of a later, shorter or other mention, or None."""
        self.place_counterparts()
        found = self._same_speaker(office) if office.head in _SAME_SPEAKERS else None
        if found is not None:
            return found
        if office.head in self._by_head:
            before, behind = around(self._by_head[office.head], office.first)
            before, behind = self._agreeing(office, before), self._agreeing(office, behind)
            if before or behind:
                found = self._best(office, [*before, *behind], self._ways(office, single))
            if found is None and before and not single:
                found = self._only(office, before)
            if found is None and behind and not before and not single and behind[0].number in self.people:
                found = self._named_later.holder(office, behind[0], self._by_head[office.head])
        if found is None:
            found = self._relative(office)
        if found is None and office.bodies and office.head in _HEADS:
            found = self._at_its_head(office)
        return found if found is not None else self._going_on(office)

    def _same_speaker(self, office: Office) -> int | None:
        """Whom the text named last, where an office says that he is the same: ذات المسؤول, المتحدث نفسه."""
        first, forms = office.first, self.scan.forms
        if forms[first - 1] not in _SAME_BEFORE and forms[first + len(office.said)] not in _SAME_BEHIND:
            return None
        spoke = self._spoke_last(office)
        if spoke is not None:
            return spoke
        before, _ = around(self._all, first)
        fitting = [one for one in before if self._agrees(office, one) and not _of_several(one.head)]
        nearest = min((self._distance(one, first)[1], one.number) for one in fitting) if fitting else None
        plain = self._without_office(office)
        if plain is not None and (nearest is None or plain < nearest):
            nearest = plain
        return nearest[1] if nearest is not None else None

    def _spoke_last(self, office: Office) -> int | None:
        """Who of those named spoke last before an office: behind a verb of saying, or ..., قائلا."""
        latest, found = -1, None
        for number in self.people:
            same, other = (self._women, self._men) if office.feminine else (self._men, self._women)
            if number in other and number not in same:
                continue
            nations, places = self._nations.get(number, NOBODY), self._places[number]
            if office.nations and nations and nations.isdisjoint(office.nations):
                continue
            for token in reversed(places[: bisect_left(places, office.first)]):
                if token <= latest:
                    break
                forms = self.scan.forms
                if TELLS[forms[token - 1]] or not _SAYING.isdisjoint(forms[token + 1 : token + _NEAR]):
                    latest, found = token, number
                    break
        return found

    def _at_its_head(self, office: Office) -> int | None:
        """The one named person who heads a body by another office: أمين عام المنظمة, then رئيس المنظمة."""
        before, _ = around(self._all, office.first)
        heads = {one.number for one in before if one.bodies == office.bodies and one.head in _HEADS}
        fitting = [one for one in before if one.number in heads and one.number in self.people]
        fitting = [one for one in fitting if self._agrees(office, one)]
        return fitting[0].number if len(heads) == 1 and fitting else None

    def _going_on(self, office: Office) -> int | None:
        """Who spoke last, where an office goes on speaking: وأضاف الناشر اللبناني, وأكد المسؤول الرياضي."""
        first = office.first
        verb = self.scan.forms[first - 1] if first else ""
        again = office.head in _EPITHETS and not office.bodies and self.scan.kinds[first] & K.DEFINITE
        verbs = TELLING if again else _GOING_ON
        if office.head in _FIRST_OF_ALL or not TELLS[verb] or "باسم" in office.said:
            return None  # المتحدث باسم الحوثيين
        named = self.scan.forms[first + len(office.said)] == "باسم"  # المتحدثة باسم «أفق»
        spoke = self._spoke_last(office) if again and not named and not office.nations else None
        if spoke is not None:
            return spoke
        before, _ = around(self._all, first)
        fitting = [one for one in before if one.number in self.people and self._agrees(office, one)]
        nearest = min((self._distance(one, first)[1], one.number) for one in fitting) if fitting else None
        plain = self._without_office(office)
        if plain is not None and (nearest is None or plain < nearest):
            nearest = plain
            if not office.nations.isdisjoint(self._nations[plain[1]]):
                verbs = TELLING  # فازت المغربية فلانة. وقالت العداءة المغربية
        if nearest is None or nearest[0] > _ONE_SPEECH or verb not in verbs and verb[1:] not in verbs:
            return None
        return nearest[1]

    def _without_office(self, office: Office) -> tuple[int, int] | None:
        """How far before an office stands the person named last, if no office of his is known, and who he is."""
        at = bisect_left(self._named, (office.first, 0))
        if not at:
            return None
        token, number = self._named[at - 1]
        nations, verb = self._nations.get(number, NOBODY), self.scan.forms[token - 1] if token else ""
        foreign = office.nations and nations and nations.isdisjoint(office.nations)
        another = verb in TELLING and (verb in FEMININE) != office.feminine
        in_office = number in self._men or number in self._women
        return None if in_office or foreign or another else (office.first - token, number)

    def _only(self, office: Office, before: Sequence[Office]) -> int | None:
        """The one person so far with an office of the head, whom a longer name or other adjectives speak of."""
        if _of_several(office.head):
            return None
        shorter = {one.number for one in before if _is_shorter(one, office)}
        if len(shorter) == 1 and all(_APART.isdisjoint(office.words - one.words) for one in before):
            return next(iter(shorter))
        people = {one.number for one in before}
        further = office.words - office.nations - _CLUB - {office.head}
        if office.head in _FIRST_OF_ALL or not all(word.endswith(("ي", "ية")) for word in further):
            return None
        definite = self.scan.kinds[titled(self.scan, office.first)] & K.DEFINITE
        known = definite or not _THE_CLUB.isdisjoint(office.said)  # مدرب الفريق
        return next(iter(people)) if len(people) == 1 and known else None

    def _ways(self, office: Office, single: bool) -> list[Fits]:
        """How a mention may speak of an office with the same head, the surest way first."""
        if _of_several(office.head):  # المنتجين الدوليين are not المنتجين, but مسؤولين أتراك are المسؤولين
            return [
                lambda one: office.words == one.words,
                lambda one: office.words <= one.words and not one.said[0].startswith("ال"),
            ]
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
        definite = self.scan.kinds[titled(self.scan, office.first)] & K.DEFINITE
        of_nation = bool(definite and office.nations) and not office.core and not alone  # المدرب السويسري
        return [
            lambda one: office.words == one.words,
            lambda one: office.words <= one.words and (bool(office.core) or one.words.isdisjoint(_SELDOM)),
            lambda one: office.words <= one.words,
            lambda one: bool(office.bodies) and office.bodies <= one.bodies and office.rest <= one.rest,
            lambda one: less != office.words and less <= one.words and bool(self._nations[one.number] & office.nations),
            lambda one: (len(one.words) > 1 or not alone) and one.words | office.nations == office.words,
            lambda one: of_nation and one.first < office.first,
            lambda one: len(one.words) == 1 and not _GOVERNED.isdisjoint(one.said),  # محافظ الإقليم
        ]

    def _relative(self, office: Office) -> int | None:
        """Somebody with another office of the family: اللاعب for the مهاجم, القاضي for the المستشار."""
        if not any(kin.family in self._by_family for kin in office.kin):
            return None
        if not self.scan.kinds[office.first] & K.DEFINITE and not any(kin.further for kin in office.kin):
            return None
        for kin in office.kin:

            def akin(one: Office, kin: Kin = kin) -> bool:
                related = any(other.family == kin.family and (kin.general or other.general) for other in one.kin)
                opposed = self.roles.opposed.get(kin.family, NOBODY)
                return (
                    related
                    and (kin.general or one.number in self.people)  # مسؤول في الرئاسة is not الرئيس
                    and (kin.general or not office.core)
                    and office.core - kin.further <= one.words
                    and opposed.isdisjoint(self._families[one.number])
                )

            before, _ = around(self._by_family.get(kin.family, ()), office.first)
            found = self._best(office, self._agreeing(office, before), [akin])
            if found is not None:
                return found
        return None

    def _best(self, office: Office, known: Sequence[Office], ways: Sequence[Fits]) -> int | None:
        """The one mentioned last before a mention, else the first behind it, by the first way that anybody fits."""
        for way in ways if known else ():
            fitting = [one for one in known if way(one)]
            if fitting:
                fitting = _told_so(office, fitting)
                spoke = self._who_spoke_of(office, fitting) if len(fitting) > 1 else None
                return spoke if spoke is not None else self._nearest(fitting, office.first)
        return None

    def _who_spoke_of(self, office: Office, fitting: Sequence[Office]) -> int | None:
        """Who goes on to speak by his title alone, where another one with such a title was only spoken of by him."""
        first = office.first
        if len(office.said) > 1 or not first or not TELLS[self.scan.forms[first - 1]]:
            return None
        nearest = self._nearest(fitting, first)
        places = self._places[nearest]
        at = bisect_left(places, first)
        spoke = speaker_around(self.scan, places[at - 1]) if at else -1
        return next((one.number for one in fitting if self._is_at(one.number, spoke)), None)

    def introduced(self, office: Office) -> int | None:
        """Return whom a headline without an article means: the first named one who bears such an office."""
        if _of_several(office.head):
            return None
        _, behind = around(self._by_head[office.head], office.first)
        for one in behind:
            same_body = office.bodies and office.bodies <= one.bodies and office.rest <= one.rest
            if (same_body or office.words <= one.words) and one.number in self.people and self._agrees(office, one):
                return one.number
        general = [kin for kin in office.kin if kin.general]
        for one in behind if general else ():
            if office.words <= one.words and self._agrees(office, one):
                return one.number  # مسؤول يكشف ... وقال مسؤول في الوزارة
        for kin in general:
            _, behind = around(self._by_family[kin.family], office.first)
            for one in behind:
                named = one.number in self.people and (one.head != "رءيس" or one.core)  # مسؤول is no head of state
                if named and office.core - kin.further <= one.words and self._agrees(office, one):
                    return one.number
        return None

    def addressed(self, span: Span) -> int | None:
        """Who a form of address that points back means: the one mentioned last who bears such an office."""
        form = self.scan.forms[span.first]
        before, _ = around(self._all, span.first)
        likely = self._women if form.endswith("ها") else self._men
        agreeing = [one for one in before if one.number in likely]
        for word in self.roles.back[form]:
            fitting = [one for one in agreeing if word in one.said or f"ال{word}" in one.said]
            if fitting:
                return self._nearest(fitting, span.first)
        return self._nearest(agreeing, span.first) if agreeing else None


def _told_so(office: Office, fitting: list[Office]) -> list[Office]:
    """Those whose office is told with the very words, where others have it under another name: المدرب الوطني."""
    if len(fitting) == 1 or office.core <= {form.removeprefix("ال") for form in office.said}:
        return fitting
    return [one for one in fitting if one.said == office.said] or fitting


def _is_shorter(one: Office, office: Office) -> bool:
    """Whether an office is told in fewer words; a nation's president is not the president of its parliament."""
    said = one.words - one.nations if office.head in _FIRST_OF_ALL else one.words
    return len(said) > 1 and one.words <= office.words


def _of_several(head: str) -> bool:
    return len(head) > 4 and head.endswith(_PLURALS)
