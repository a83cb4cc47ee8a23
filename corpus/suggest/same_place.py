"""Which places are one: مدينة صفاقس and صفاقس; ولاية القضارف, then الولاية; but not حوض النيل and النيل."""

from bisect import bisect_left
from collections import Counter
from functools import cache
from operator import attrgetter

from corpus.suggest import kinds as K
from corpus.suggest.rule_words import rule_words
from corpus.suggest.same_person import sound
from corpus.suggest.scan import OPENING_MARKS, Scan, Span
from corpus.suggest.vocabulary import Vocabulary, vocabulary

KINGDOM = "المملكة"
_KINGDOMS = {code: rule_words("clusters", f"towns_{code}") for code in ("SA", "MA", "JO", "BH")}
"""ISO codes of those who call themselves so -> their towns."""
_AS_KINGDOM = 3
"""So much more a name says that has the word: المملكة المغربية."""
_POLITY = K.PLACE | K.PLACE_WEAK
_NATURAL = rule_words("clusters", "natural")
_REGIONS = rule_words("clusters", "regions")
_TOWNS = rule_words("clusters", "towns")
_OF_ANY = rule_words("clusters", "places_of_any_type")
"""Type words alone that mean the place named last, where none is named with them: كركوك, then المحافظة."""
_TYPES = {f"ال{word}": word for word in _REGIONS | _TOWNS}
"""Type word alone, with the article -> type word."""


_place = attrgetter("first", "last", "label", "key", "rule")


@cache
def _realms() -> dict[str, str]:
    """Key of a kingdom, or form of one of its towns -> key of the kingdom."""
    nation_key = vocabulary().nation_key
    realms = {nation_key[code]: nation_key[code] for code in _KINGDOMS}
    return realms | {town: nation_key[code] for code, towns in _KINGDOMS.items() for town in towns}


class Places:
    """The places of one article, in the order in which it names them."""

    def __init__(self, scan: Scan, known: Vocabulary) -> None:
        self.scan = scan
        self.known = known
        self._keys: dict[str, str] = {}
        """Names behind type words, by their sound -> their keys, for where one is not marked by itself."""
        self._towns: set[str] | None = None
        """Names of places that the text calls towns; found when first needed."""
        self._of_type: dict[str, list[Span]] | None = None
        """Type word -> the places named with it; found when first needed."""
        self._realm: str | None = None
        """The kingdom that المملكة alone means; found when first needed."""
        self._capitals = known.capitals.values()
        self._others: list[Span] | None = None
        """The places that are no countries; found when first needed."""

    def key(self, span: Span) -> str:
        """Return what all mentions of a place, or of another thing that is known by its name alone, share."""
        form = self.scan.forms[span.first]
        if span.key:
            return self._kingdom(span.key) if form == KINGDOM and span.last == span.first + 1 else span.key
        if span.last - span.first > 1:
            return self._long(span, form)
        return self._meant(span, form) if form in _TYPES else sound(form)

    def _kingdom(self, usual: str) -> str:
        """The key of the kingdom that the text speaks of most, by name or towns: الأردن, then المملكة."""
        if self._realm is None:
            realms, forms = _realms(), self.scan.forms
            told = Counter({usual: 0})
            for span in self.scan.spans:
                first = forms[span.first]
                if span.label in ("GPE", "NORP") and (first != KINGDOM or span.last > span.first + 1):
                    realm = realms.get(span.key) or realms.get(forms[span.last - 1])
                    if realm is not None:
                        told[realm] += _AS_KINGDOM if first.endswith("مملكة") else 1
            self._realm = max(told, key=told.__getitem__)
        return self._realm

    def _meant(self, span: Span, form: str) -> str:
        """The key of the place that a type word alone means: the last one named with it, else the first behind."""
        if self._of_type is None:
            self._of_type = {}
            for place in sorted(self.scan.labelled["GPE"], key=_place):
                word = self.scan.forms[place.first]
                if place.last - place.first > 1 and (word in _REGIONS or word in _TOWNS):
                    self._of_type.setdefault(word, []).append(place)
        named = self._of_type.get(_TYPES[form])
        if named:
            nearest = named[max(0, bisect_left(named, _place(span), key=_place) - 1)]
            return nearest.key or self._long(nearest, _TYPES[form])
        return self._last(span) if form in _OF_ANY else sound(form)

    def _last(self, span: Span) -> str:
        """The key of the place named last that is no country."""
        if self._others is None:
            places = [place for place in self.scan.labelled["GPE"] if self._says_which(place)]
            self._others = sorted((place for place in places if place.key not in self.known.isolated), key=_place)
        at = bisect_left(self._others, _place(span), key=_place)
        return self.key(self._others[at - 1]) if at else sound(self.scan.forms[span.first])

    def _says_which(self, place: Span) -> bool:
        return place.last - place.first > 1 or self.scan.forms[place.first] not in _TYPES

    def _long(self, span: Span, form: str) -> str:
        if form == "العاصمة" and (nation := self.scan.groups[span.last - 1]) in self.known.capitals:
            return self.known.capitals[nation]
        name = self._name(span)
        return self._region(name) if form in _REGIONS else name

    def _name(self, span: Span) -> str:
        """The name without the word for what it is: مدينة صفاقس, جبل الشيخ; but not حوض النيل, ميناء عدن."""
        scan, first = self.scan, span.first
        whole = " ".join(map(sound, scan.forms[first : span.last]))
        polity = span.label == "GPE" and scan.kinds[first] & _POLITY or scan.forms[first] == "منطقة"
        if scan.forms[first] not in _NATURAL and not polity:
            return whole
        name, last = first + 1, span.last
        if scan.forms[name] in OPENING_MARKS and last > name + 2:
            name, last = name + 1, last - 1  # إقليم «كشمير»
        inner = scan.starting.get(name)
        if inner is not None and inner.last == last and inner.label != span.label and span.label == "LOC":
            return whole  # جبل لبنان
        rest = " ".join(map(sound, scan.forms[name:last]))
        if inner is not None and inner.last == last and inner.key:
            self._keys.setdefault(rest, inner.key)
            return inner.key
        return self._keys.get(rest, rest)

    def _region(self, name: str) -> str:
        """The key of a region; one that has its town's name is told from it where the text names both as such."""
        if self._towns is None:
            self._towns = {
                self._name(town)
                for town in self.scan.labelled["GPE"]
                if town.last - town.first > 1 and self.scan.forms[town.first] in _TOWNS
            }
        return f"{name} …" if name in self._towns or name in self._capitals else name
