"""Which mentions of an article are the same thing."""

from collections.abc import Iterable, Sequence

from corpus.suggest import kinds as K
from corpus.suggest import office_words
from corpus.suggest.body_words import NAMED, SOUNDS, Wording, wording
from corpus.suggest.duties import is_duty
from corpus.suggest.findings import FoundCluster
from corpus.suggest.rule_words import rule_words
from corpus.suggest.same_body import OF_NATION, Bodies
from corpus.suggest.same_office import Offices
from corpus.suggest.same_person import People, is_relative
from corpus.suggest.same_place import KINGDOM, Places
from corpus.suggest.scan import Scan, Span
from corpus.suggest.vocabulary import Vocabulary

Inner = Iterable[tuple[Span, int | None]]
"""Bodies and people inside a mention, and their clusters."""

UNCLUSTERED = frozenset(("DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"))
_PLACES_AND_BODIES = frozenset(("GPE", "LOC", "ORG"))
_IN = frozenset(("في", "من", "لدي", "داخل"))
_LEADERS = rule_words("clusters", "leaders")
_LED_BY_PREMIERS = frozenset(("DE", "ET", "GB", "IL", "IN", "PK"))
_PREMIERS = frozenset(("وزراء",))
_ARMIES = frozenset(("الجيش", "الشرطة"))
_MANAGEMENTS = rule_words("clusters", "managements")
_MANAGED = _MANAGEMENTS | {"قوات"}
_TELLING = NAMED | rule_words("clusters", "telling")
_SPEAKING = _TELLING | {"الرءاسة"}
_CLUBS = rule_words("clusters", "clubs")
_BANDS = rule_words("clusters", "bands")


def is_definite(scan: Scan, span: Span) -> bool:
    """Whether an office speaks of one that is known: الوزير, وزير الصحة, but not مسؤول تركي or سائق."""
    if scan.kinds[span.first] & K.DEFINITE:
        return True
    if scan.forms[span.last - 2] in ("رفيع", "رفيعة") or scan.forms[span.first + 1] in _IN:
        return False  # مسؤول رفيع المستوى, مسؤول في الوزارة
    last = scan.kinds[span.last - 1]
    if not last & K.DEFINITE and (last & K.GROUP or scan.longer.get(span.first) == span.last):
        return False  # رجل أعمال سوري, رجل أعمال
    return (
        span.last - span.first > 1
        and not scan.kinds[span.last - 1] & (K.BARE_QUALITY | K.TRADE)
        and (bool(scan.kinds[span.last - 1] & K.DEFINITE) or not scan.kinds[span.first + 1] & K.GROUP)
    )


class Clusters:
    """The clusters of one article, filled mention by mention in order."""

    def __init__(self, scan: Scan, known: Vocabulary) -> None:
        self.scan = scan
        self.known = known
        self.found: list[FoundCluster] = []
        self.by_key: dict[str, int] = {}
        """Key of a person, a place or a thing -> its cluster."""
        self.people = People(scan)
        self.offices = Offices(scan)
        self._unheld: dict[tuple[frozenset[str], bool], int] = {}
        self.bodies = Bodies(scan)
        self.headline = self.bodies.headline
        self.places = Places(scan, known)
        self._listed: dict[str, int] = {}
        """Key or sound of a body -> its cluster."""
        self._untyped: dict[str, int] = {}
        self._clubs: dict[str, int] = {}
        """Last words of the names of clubs."""
        self._nations: dict[str, set[int]] = {}

    def further(self, span: Span, text: str, partner: int) -> int:
        """Return the cluster of what else something is called beside its name, whose cluster is `partner`."""
        if span.label == "ORG":
            return self.alias(span, partner)
        return self.nickname(span, partner) if span.label == "PERS" else self.thing(span, text, partner)

    def thing(self, span: Span, text: str, partner: int | None = None) -> int:
        """Return the cluster of a place, a group or anything else that is known by its name alone.

        `partner` is that of the body that a second name in brackets means.
        """
        listed = span.key and self.scan.forms[span.first] != KINGDOM
        key = span.key if listed else self.places.key(span)
        found = self.by_key.get(key)
        if found is None:
            if partner is None:
                code = self.known.isolated.get(key)
                partner = self._new(span.label, text, f"iso3166:{code}" if code else None)
            found = self.by_key[key] = partner
        return found

    def _new(self, label: str, name: str, kb_id: str | None = None) -> int:
        self.found.append((name, label, kb_id))
        return len(self.found) - 1

    def rename(self, number: int, label: str, text: str) -> None:
        """The fullest form names the cluster, a country's name before its adjective."""
        _, named_as, kb_id = self.found[number]
        if label == named_as or label in _PLACES_AND_BODIES:
            self.found[number] = text, label, kb_id

    def _keyed(self, key: str, span: Span, text: str) -> int:
        found = self._listed.get(key)
        if found is None:
            found = self._listed[key] = self._new(span.label, text)
        return found

    def person(self, span: Span, text: str) -> int:
        """Return the cluster of a name whose key, if it has one, is not known yet."""
        name = self.people.read(span)
        known = self.people.find(name, span)
        number = known[1] if known is not None else self._new("PERS", text)
        if known is None or len(name.parts) > len(known[0].parts):
            self.people.remember(name, number, span.key)
        elif len(name.parts) == 1 and is_relative(span.key, known[0]):
            return number  # هانتر بايدن, then بايدن: the key is that of another of his family
        if span.key:
            self.by_key[span.key] = number
            if (nation := self.known.leaders.get(span.key)) is not None:
                self._lead(number, nation)
        return number

    def nickname(self, span: Span, number: int) -> int:
        """Keep that somebody is called by his child as well: أبو عمر."""
        self.people.remember(self.people.read(span), number)
        return number

    def _lead(self, person: int, nation: str) -> None:
        """Remember that a person leads a nation, so that الرئيس الروسي points at him."""
        self._nations.setdefault(nation, set()).add(person)
        self.offices.native(person, (nation,))

    def office(self, span: Span, text: str, partner: int | None, inner: Inner = ()) -> int:
        """Return the cluster of an office.

        `partner` is that of the person beside it; `inner` are the bodies and people inside with their clusters.
        """
        scan = self.scan
        if partner is None and scan.forms[span.first] in self.offices.roles.back:
            partner = self.offices.addressed(span)
        office = office_words.read(scan, span, inner)
        if partner is None and office.head in _LEADERS and self._leads(office):
            partner = self._compatriot(*office.nations)
        says_who = partner is not None
        if partner is None:
            single, definite = span.last - span.first == 1, is_definite(scan, span)
            says_who = not single or not definite
            partner = self._held(office, span, text, single, definite)
        if office.head == "وزير" and not office.nations and (nation := office_words.country_behind(scan, span.last)):
            self.offices.native(partner, (nation,))
        if says_who:
            self.offices.remember(office, partner)
        self.offices.mentioned(partner, span.first)
        return partner

    def _held(self, office: office_words.Office, span: Span, text: str, single: bool, definite: bool) -> int:
        """Who holds an office beside which nobody stands; a new one where the text does not tell."""
        form = office.words, office.feminine
        found = None
        if definite:
            found = self.offices.holder(office, single)
        elif span.last <= self.headline and form not in self._unheld:
            found = self.offices.introduced(office)
        if found is None:
            found = self._unheld.get(form)
        if found is None:
            found = self._unheld[form] = self._new("OCC", text)
        return found

    def holder(self, span: Span, inner: Inner) -> int | None:
        """Return who is known to hold an office, or None."""
        return self.offices.holder(office_words.read(self.scan, span, inner), span.last - span.first == 1)

    def _compatriot(self, nation: str) -> int | None:
        people = self._nations.get(nation, set())
        return next(iter(people)) if len(people) == 1 else None

    def _leads(self, office: office_words.Office) -> bool:
        """Whether the office of a leader is that of the one whom the lists name: the premier's or the president's.

        The French prime minister is not the president, nor the Israeli president the prime minister.
        """
        if len(office.nations) != 1 or "سابق" in office.words:
            return False
        if office.head != "رءيس":
            return True
        premier = self.known.isolated.get(*office.nations) in _LED_BY_PREMIERS
        return office.core == _PREMIERS if premier else not office.core

    def body(self, span: Span, text: str) -> int:
        """Return the cluster of a body."""
        bodies, key = self.bodies, span.key
        number = self._listed.get(key) if key else None
        if number is not None:
            bodies.mentioned(number, span.first)
            return number
        form, kinds = self.scan.forms[span.first], self.scan.kinds[span.first]
        first = self._managed(span) if form in _MANAGED else span.first
        said = wording(self.scan, first, span.last)
        if not key and form in _SPEAKING and (key := self._inner_key(span, first, said)):
            number = self._listed.get(key)
        body = bodies.read(span.first, said, is_listed=key != "")
        is_new = key != "" and number is None
        if number is None:
            number = bodies.find(body)
            if number is None and is_duty(form, kinds):
                number = bodies.by_duty(body, first + said.tokens[0])
            if number is None and is_new and body.head == "منظمة" and bodies.is_epithet(body):
                number = bodies.by_epithet(body)  # المنظمة الدولية, where the text does not name the United Nations
        if number is None and body.words and not said.words:
            number = self._keyed(" ".join((said.whole, *body.words)), span, text)
        number = self._named(span, first, said, key, number, text)
        if is_new:
            bodies.remember_kind(body, key, number, typed=bool(kinds & K.BODY))
        if body.words:
            bodies.remember(body, number)
        if body.head in _BANDS:
            self._call_by_band(first, said, number)
        bodies.mentioned(number, span.first)
        return number

    def _call_by_band(self, first: int, said: Wording, number: int) -> None:
        """Keep that the people whom a band's name tells are the band: جماعة الحوثي, الحوثيون."""
        for group in filter(None, (self.scan.at(first + at, "NORP") for at in said.tokens[1:])):
            if group.key not in self.known.isolated:
                self.by_key.setdefault(self.places.key(group), number)

    def _managed(self, span: Span) -> int:
        """The first token of a body; of those who run a club or a company, that of these: إدارة | نادي الوعد."""
        scan, first = self.scan, span.first
        if scan.forms[first] == "قوات" and scan.forms[first + 1] in _ARMIES and span.last > first + 1:
            return first + 1  # قوات الجيش
        if scan.forms[first] not in _MANAGEMENTS:
            return first
        further = [at for at in range(first, span.last) if not scan.kinds[at] & K.MARK][1:]
        if further and (scan.forms[further[0]].removeprefix("ال") in OF_NATION or scan.at(further[0], "ORG")):
            return further[0]
        return first

    def _named(self, span: Span, first: int, said: Wording, key: str, number: int | None, text: str) -> int:
        """The body with the same name, with or without its type word; a new one where there is none."""
        named, names = said.has_name, said.names
        if not named and (key or number is not None):
            number = self._keyed(key, span, text) if number is None else number
            if key:
                self._listed.setdefault(key, number)
            return number
        if number is None and named:
            number = self._told(names, first + said.tokens[-1])
        if number is None and span.rule == "club":
            number = self._clubs.get(names[0])
        if number is None:
            number = self._keyed(key or said.whole, span, text)
        if key:
            self._listed.setdefault(key, number)
        if named:
            for name in names:
                self._untyped.setdefault(name, number)
            if self.scan.forms[first + said.tokens[0]] in _CLUBS:
                self._clubs.setdefault(names[-1].rpartition(" ")[2], number)  # نادي أولمبيك مرسيليا
        return number

    def _told(self, names: Sequence[str], token: int) -> int | None:
        """The body so called before, unless the word at a token says that it is of another nation."""
        for name in names:
            found = self._untyped.get(name)
            if found is not None:
                nation = self.scan.groups[token]
                if not nation or not self.bodies.is_foreign(found, nation):
                    return found
        return None

    def _inner_key(self, span: Span, first: int, said: Wording) -> str:
        """The key of the name behind the type word, or of the seat that a presidency is called by."""
        scan, form = self.scan, self.scan.forms[span.first]
        inner = scan.starting.get(first + said.tokens[1]) if form in _TELLING and len(said.tokens) > 1 else None
        if inner is not None and inner.label == "ORG" and inner.key and inner.last <= span.last:
            return inner.key
        return self.known.seats.get(scan.groups[span.last - 1], "") if form == "الرءاسة" else ""

    def alias(self, span: Span, number: int) -> int:
        """A second name of a body that the text gives in brackets."""
        kinds, forms = self.scan.kinds, self.scan.forms
        sounds = [SOUNDS[forms[at]] for at in range(span.first, span.last) if not kinds[at] & K.MARK]
        self._untyped.setdefault(" ".join(sounds), number)
        if span.key:
            self._listed.setdefault(span.key, number)
        return number
