"""Which mentions of an article are the same thing."""

from functools import lru_cache

from corpus.arabic.folding import fold_word
from corpus.suggest import kinds as K
from corpus.suggest.findings import FoundCluster
from corpus.suggest.scan import Scan, Span
from corpus.suggest.vocabulary import Vocabulary

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


class Clusters:
    """The clusters of one article, filled mention by mention in order."""

    def __init__(self, scan: Scan, known: Vocabulary) -> None:
        self.scan = scan
        self.known = known
        self.found: list[FoundCluster] = []
        self._by_key: dict[str, int] = {}
        self._people: list[tuple[set[str], int]] = []
        self._offices: dict[str, int] = {}
        self._bodies: dict[str, int] = {}

    def number(self, span: Span, text: str, partner: int | None) -> int | None:
        """Return the cluster of a mention; `partner` is that of the person an office stands beside."""
        if span.label in UNCLUSTERED:
            return None
        if span.label == "PERS":
            found = self._person(span, text)
        elif span.label == "OCC":
            found = self._office(span, text, partner)
        elif span.label == "ORG":
            found = self._body(span, text)
        else:
            found = self._keyed(self._key(span, text), span, text)
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
        first = span.first + 1 if scan.kinds[span.first] & _TYPED and span.last - span.first > 1 else span.first
        inner = scan.starting.get(first)
        if inner is not None and inner.key and inner.last == span.last:
            return inner.key
        return " ".join(sound(form) for form in scan.forms[first : span.last])

    def _person(self, span: Span, text: str) -> int:
        words = {sound(form) for form in self.scan.forms[span.first : span.last]} - {"بن", "ل", "ب", ""}
        if span.key and span.key in self._by_key:
            return self._by_key[span.key]
        for known, number in reversed(self._people):
            if (
                words <= known
                or known <= words
                and len(known) > 1
                or len(known) == 1
                and known & words
                and len(words) < 4
            ):
                known |= words
                return number
        number = self._new("PERS", text)
        self._people.append((words, number))
        if span.key:
            self._by_key[span.key] = number
        return number

    def _office(self, span: Span, text: str, partner: int | None) -> int:
        scan = self.scan
        form = " ".join(scan.forms[span.first : span.last]).replace("امريك", "اميرك")
        head = scan.forms[span.first].removeprefix("ال")
        if partner is None:
            partner = self._offices.get(form)
        if partner is None and span.last - span.first == 1 and scan.forms[span.first].startswith("ال"):
            partner = self._offices.get(f"head {head}")
        if partner is None:
            partner = self._new("OCC", text)
        self._offices[form] = partner
        self._offices[f"head {head}"] = partner
        return partner

    def _body(self, span: Span, text: str) -> int:
        scan = self.scan
        head = scan.forms[span.first].removeprefix("ال")
        if span.rule == "short form of a body" and f"head {head}" in self._bodies:
            return self._bodies[f"head {head}"]
        key = span.key or self._key(span, text).removeprefix("ل")
        number = self._keyed(f"ORG {key}", span, text)
        if span.last - span.first > 1:
            self._bodies[f"head {head}"] = number
        return number
