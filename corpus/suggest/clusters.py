"""Which mentions of an article are the same thing."""

from bisect import bisect_left, insort
from collections.abc import Iterable
from functools import lru_cache

from corpus.arabic.folding import fold_word
from corpus.suggest import kinds as K
from corpus.suggest.findings import FoundCluster
from corpus.suggest.rule_words import rule_words
from corpus.suggest.same_office import Offices
from corpus.suggest.scan import Scan, Span
from corpus.suggest.vocabulary import Vocabulary

Inner = Iterable[tuple[Span, int | None]]
"""Mentions inside a mention, and their clusters."""

UNCLUSTERED = frozenset(("DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"))
_TYPED = K.PLACE | K.PLACE_WEAK | K.LAND
_SOUNDS = str.maketrans(
    {"ا": "", "و": "", "ي": "", "ء": "", "ج": "غ", "ة": "", "ه": "", "ط": "ت", "ذ": "د", "ث": "ت", "ص": "س"}
)
_SAME_FAMILY = {"PERS": "person", "OCC": "person"}


@lru_cache(maxsize=65536)
def sound(name: str) -> str:
    """Return what spellings of one name share: the consonants, with ج and غ as one (ديمتري and دميتري)."""
    return " ".join(word.translate(_SOUNDS) or word for word in fold_word(name).split())


_LEADERS = rule_words("clusters", "leaders")
_NAMED = rule_words("bodies", "media")
_FEW = 16
_LINKS = frozenset(("بن", "ابن", "ال", "ابو", "ابي", "دي", "فان", "فون"))


def _same_person(known: list[str], parts: list[str]) -> bool:
    """Whether two names are one person's: one is a part of the other, and both begin alike or one is one word."""
    short, long = sorted((known, parts), key=len)
    if not short:
        return False
    if len(short) == 1:
        return short[0] == long[-1] or short[0] in long[1:] or len(long) <= 2 and short[0] == long[0]
    return short[0] == long[0] and set(short) <= set(long)


def is_definite(scan: Scan, span: Span) -> bool:
    """Whether an office speaks of one that is known: الوزير, وزير الصحة, but not مسؤول تركي or سائق."""
    if scan.kinds[span.first] & K.DEFINITE:
        return True
    if scan.forms[span.last - 2] in ("رفيع", "رفيعة"):
        return False  # مسؤول رفيع المستوى
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
        self._by_key: dict[str, int] = {}
        self._people: list[tuple[list[str], int]] = []
        self._people_with: dict[str, list[int]] = {}
        self.offices = Offices(scan)
        self._unheld: dict[str, int] = {}
        self._bodies: dict[str, list[tuple[int, int]]] = {}
        """Type word -> first token and cluster of the bodies of that type, by place."""
        self._untyped: dict[str, int] = {}
        self._names: dict[str, list[tuple[list[str], int, bool]]] = {}
        self._nations: dict[str, set[int]] = {}

    def number(self, span: Span, text: str, partner: int | None, inner: Inner = ()) -> int | None:
        """Return the cluster of a mention.

        `partner` is that of the person an office stands beside, or of the body that a second name in brackets means;
        `inner` are the mentions inside with their clusters.
        """
        if span.label in UNCLUSTERED:
            return None
        if span.label == "PERS":
            found = self._person(span, text)
        elif span.label == "OCC":
            found = self._office(span, text, partner, inner)
        elif span.label == "ORG":
            found = self._body(span, text) if partner is None else self._alias(span, partner)
        else:
            found = self._keyed(self._key(span, text), span, text)
        if span.label in ("PERS", "OCC"):
            self.offices.mentioned(found, span.first)
        self._rename(found, span.label, text)
        return found

    def _new(self, label: str, name: str, key: str = "") -> int:
        code = self.known.isolated.get(key)
        self.found.append(FoundCluster(name, label, f"iso3166:{code}" if code else None))
        return len(self.found) - 1

    def _rename(self, number: int, label: str, text: str) -> None:
        """The fullest form names the cluster; a country's name before its adjective, a person's before an office."""
        old = self.found[number]
        better = label == old.label and len(text) > len(old.name)
        if old.label == "NORP" and label in ("GPE", "LOC", "ORG") or old.label == "OCC" and label == "PERS":
            better = True
        if better:
            self.found[number] = FoundCluster(text, label, old.kb_id)

    def _keyed(self, key: str, span: Span, text: str) -> int:
        if key not in self._by_key:
            self._by_key[key] = self._new(span.label, text, key)
        return self._by_key[key]

    def _key(self, span: Span, text: str) -> str:
        if span.key:
            return span.key
        scan = self.scan
        if scan.forms[span.first] == "العاصمة" and (nation := scan.words[span.last - 1].group) in self.known.capitals:
            return self.known.capitals[nation]
        first = span.first + 1 if scan.kinds[span.first] & _TYPED and span.last - span.first > 1 else span.first
        inner = scan.starting.get(first)
        if inner is not None and inner.key and inner.last == span.last:
            return inner.key
        return " ".join(sound(form) for form in scan.forms[first : span.last])

    def _person(self, span: Span, text: str) -> int:
        parts = [sound(form) for form in self.scan.forms[span.first : span.last] if form not in _LINKS]
        if span.key and span.key in self._by_key:
            return self._by_key[span.key]
        for index in self._candidates(parts):
            known, number = self._people[index]
            if _same_person(known, parts):
                if len(parts) > len(known):
                    self._remember(parts, number)
                return number
        number = self._new("PERS", text)
        self._remember(parts, number)
        if span.key:
            self._by_key[span.key] = number
        return number

    def _remember(self, parts: list[str], number: int) -> None:
        for part in parts:
            self._people_with.setdefault(part, []).append(len(self._people))
        self._people.append((parts, number))

    def _candidates(self, parts: list[str]) -> list[int]:
        """The people named last who share a part of the name, the latest first; a few, so that time stays linear."""
        indexes = {index for part in parts for index in self._people_with.get(part, ())[-_FEW:]}
        return sorted(indexes, reverse=True)

    def _office(self, span: Span, text: str, partner: int | None, inner: Inner) -> int:
        scan = self.scan
        if partner is None and self.offices.points_back(span):
            partner = self.offices.addressed(span)
        office = self.offices.read(span, inner)
        single, definite = span.last - span.first == 1, is_definite(scan, span)
        if partner is None and len(office.nations) == 1 and office.head in _LEADERS:
            partner = self._compatriot(*office.nations)
        says_who = partner is not None or not single or not definite
        form = " ".join(sorted(office.words)) + "ة" * office.feminine
        if partner is None and definite:
            partner = self.offices.holder(office, single)
        if partner is None:
            partner = self._unheld.get(form)
        if partner is None:
            partner = self._unheld[form] = self._new("OCC", text)
        if says_who:
            self.offices.remember(office, partner)
        return partner

    def leads(self, person: int | None, nation: str) -> None:
        """Remember that a person leads a nation, so that الرئيس الروسي points at him."""
        if person is not None:
            self._nations.setdefault(nation, set()).add(person)
            self.offices.native(person, (nation,))

    def _compatriot(self, nation: str) -> int | None:
        people = self._nations.get(nation, set())
        return next(iter(people)) if len(people) == 1 else None

    def _body(self, span: Span, text: str) -> int:
        scan = self.scan
        forms = [form for at, form in enumerate(scan.forms[span.first : span.last], span.first) if self._is_word(at)]
        head = forms[0].removeprefix("ال")
        if len(forms) == 1 and not span.key and (number := self._nearest_body(head, span.first)) is not None:
            return number
        if scan.kinds[span.first] & K.PORTFOLIO:
            forms = ["وزارة", *forms]  # الخارجية الروسية is the ministry
        at = span.first + 1
        while scan.kinds[at] & K.MARK and at < span.last:
            at += 1
        inner = scan.starting.get(at)
        key = span.key
        if not key and inner is not None and inner.label == "ORG" and inner.key and inner.last <= span.last:
            key = inner.key
        if not key and forms[0] == "الرءاسة":
            key = self.known.seats.get(scan.words[span.last - 1].group, "")
        number = self._by_key.get(f"ORG {key}") if key else None
        name = " ".join(map(sound, forms))
        typed = len(forms) > 1 and scan.kinds[span.first] & K.BODY
        untyped = " ".join(map(sound, forms[1:])) if typed else name
        if number is None:
            number = self._known_body(forms, bool(key))
        if number is None and not (typed and scan.kinds[at] & K.DEFINITE and forms[0] not in _NAMED):
            number = self._untyped.get(untyped)
        if number is None:
            number = self._keyed(f"ORG {key or name}", span, text)
        if key:
            self._by_key.setdefault(f"ORG {key}", number)
        if not typed or not scan.kinds[at] & K.DEFINITE or forms[0] in _NAMED:
            self._untyped.setdefault(untyped, number)
        self._names.setdefault(" ".join(forms[:2]), []).append((forms, number, bool(key)))
        if len(forms) > 1:
            insort(self._bodies.setdefault(head, []), (span.first, number))
        return number

    def _nearest_body(self, head: str, token: int) -> int | None:
        """The body of a type nearest before a token, else the first behind it."""
        known = self._bodies.get(head)
        return known[max(0, bisect_left(known, (token,)) - 1)][1] if known else None

    def _alias(self, span: Span, number: int) -> int:
        """A second name of a body that the text gives in brackets."""
        forms = [
            form for at, form in enumerate(self.scan.forms[span.first : span.last], span.first) if self._is_word(at)
        ]
        self._untyped.setdefault(" ".join(map(sound, forms)), number)
        if span.key:
            self._by_key.setdefault(f"ORG {span.key}", number)
        return number

    def _is_word(self, token: int) -> bool:
        return not self.scan.kinds[token] & K.MARK

    def _known_body(self, forms: list[str], is_listed: bool) -> int | None:
        """The body whose name begins with this one or the other way round: وزارة العدل, وزارة العدل الأميركية."""
        for known, number, listed in self._names.get(" ".join(forms[:2]), ())[:_FEW]:
            shared = min(len(known), len(forms))
            lengthened = listed and len(known) < len(forms) or is_listed and len(forms) < len(known)
            if known[:shared] == forms[:shared] and not lengthened and not (listed and is_listed):
                return number
        return None
