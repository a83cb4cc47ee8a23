"""From findings to records: ids, texts, clusters of sources."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from pydantic import TypeAdapter

from corpus.arabic.reading import FORMS
from corpus.suggest.findings import FoundCluster, FoundHearer, FoundLink, FoundMention, FoundQuote
from corpus.suggest.rule_words import rule_words
from schemas.offsets import Alignment
from schemas.records import Article, Cluster, Mention, Quote, mention_id, quote_id

Fields = dict[str, object]
"""The fields of a record to be: an article's records are validated together, far faster than one by one."""


class _Placed(NamedTuple):
    """What a mention says to those who look for a source."""

    start: int
    end: int
    label: str
    cluster: str | None


_Row = tuple[int, int, str, str | None]
"""The same in a plain tuple: most mentions are never looked at."""

_RUN = attrgetter("start", "raw_start", "length")
_CLUSTERS = TypeAdapter(tuple[Cluster, ...])
_MENTIONS = TypeAdapter(tuple[Mention, ...])
_QUOTES = TypeAdapter(tuple[Quote, ...])

_SOURCES = frozenset(("PERS", "OCC", "ORG", "GPE"))
_NEAR = 48
"""So many letters before a name may say who it is."""
_WORDS = 3
"""So many words of them do."""
_ANONYMOUS = rule_words("assembly", "anonymous")
"""Sources and papers that are somebody's or in something, and never the same as that."""


_PLEADING = rule_words("assembly", "pleading")
_LAWYERS = rule_words("assembly", "lawyers")
_STANDING_FOR = {
    **dict.fromkeys(rule_words("assembly", "managements"), ("ORG",)),
    **dict.fromkeys(rule_words("assembly", "sides"), ("NORP", "GPE")),
}
"""Words that stand for the body or the nation behind them -> labels of it: إدارة الرائد, الجانب الروسي."""


class Assembly:
    """Makes the records of one article; clusters that the article already has keep their ids."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.body.text
        self.alignment = Alignment(map(_RUN, article.body.alignment))
        self.mentions: list[Mention] = list(article.entities)
        self._found_clusters: list[Fields] = []
        self._taken = {cluster.id for cluster in article.clusters}
        self._unnamed: dict[str, str] = {}
        self._parts: dict[str, set[str]] | None = None
        """Word that may stand for a name alone -> the clusters so named; made when first needed."""
        self._introduced: dict[str, list[tuple[list[str], str]]] | None = None
        """Word right before somebody's name -> words before it and whose name it is; made when first needed."""
        self._index([(one.start, one.end, one.label, one.cluster) for one in self.mentions])

    def _index(self, placed: list[_Row]) -> None:
        """Make ready to find mentions by their place."""
        self._placed = placed
        self._starts = [start for start, _, _, _ in placed]
        self._clustered = {(start, end): cluster for start, end, _, cluster in reversed(placed) if cluster}
        """Cluster of the first mention with a span."""

    def add_entities(self, found: Sequence[FoundMention], clusters: Sequence[FoundCluster]) -> None:
        """Turn found mentions into records; a mention that a given quotation names as source takes its cluster."""
        given = self._given(found)
        ids: dict[int | None, str | None] = {None: None}
        for number, (name, label, kb_id) in enumerate(clusters):
            ids[number] = given.get(number) or self._new_cluster(name, label, kb_id)
        starts, ends, labels, _, numbers = zip(*found, strict=True) if found else ((),) * 5
        placed = list(zip(starts, ends, labels, map(ids.__getitem__, numbers), strict=True))
        raw = self.alignment.all_to_raw(zip(starts, ends, strict=True))
        text = self.text
        self.mentions += _MENTIONS.validate_python(
            [
                {
                    "id": mention_id(raw_start, raw_end, label),
                    "start": start,
                    "end": end,
                    "text": text[start:end],
                    "label": label,
                    "cluster": cluster,
                }
                for (start, end, label, cluster), (raw_start, raw_end) in zip(placed, raw, strict=True)
            ]
        )
        self._index(self._placed + placed)

    def _given(self, found: Sequence[FoundMention]) -> dict[int, str]:
        """The clusters that found ones have already, as sources of given quotations."""
        given = {
            (part.start, part.end): part.cluster
            for quote in self.article.quotes
            for part in (*quote.chain, *((quote.addressee,) if quote.addressee else ()))
            if part.cluster
        }
        ids: dict[int, str] = {}
        for mention in found if given else ():
            known = given.get((mention.start, mention.end))
            if known and mention.cluster is not None and mention.label in _SOURCES:
                ids.setdefault(mention.cluster, known)
        return ids

    def quotes(self, found: Sequence[FoundQuote]) -> tuple[Quote, ...]:
        """Turn found quotations into records."""
        raw = iter(self.alignment.all_to_raw(span for quote in found for span in (quote.spans[0], quote.spans[-1])))
        return _QUOTES.validate_python(
            [
                self._quote(quote_id(raw_start, raw_end), quote)
                for quote, (raw_start, _), (_, raw_end) in zip(found, raw, raw, strict=True)
            ]
        )

    def _quote(self, id: str, found: FoundQuote) -> Fields:
        kind, spans, cue, chain, addressee, _ = found
        return {
            "id": id,
            "kind": kind,
            "spans": [self._span(start, end) for start, end in spans],
            "cue": self._span(*cue) if cue else None,
            "chain": [self._link(link) for link in chain],
            "addressee": self._hearer(addressee) if addressee else None,
        }

    def _link(self, link: FoundLink) -> Fields:
        role, start, end, _, cue = link
        return {
            "role": role,
            "start": start,
            "end": end,
            "text": self.text[start:end],
            "cluster": self._cluster_of(start, end),
            "cue": self._span(*cue) if cue else None,
        }

    def _hearer(self, hearer: FoundHearer) -> Fields:
        return {**self._span(hearer.start, hearer.end), "cluster": self._cluster_of(hearer.start, hearer.end)}

    def _span(self, start: int, end: int) -> Fields:
        return {"start": start, "end": end, "text": self.text[start:end]}

    def _cluster_of(self, start: int, end: int) -> str:
        """The cluster of the mention with the same span, else of the mention that heads the span, else of its words."""
        known = self._clustered.get((start, end))
        if known is not None:
            return known
        near = self._placed[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        head = self._head(start, [_Placed._make(row) for row in near if row[1] <= end and row[3]])
        return head.cluster if head is not None and head.cluster is not None else self._of_words(self.text[start:end])

    def _head(self, start: int, inside: list[_Placed]) -> _Placed | None:
        """The mention that says who a phrase is; none in مصدر في الحكومة, whose government is another thing."""
        opener, _, _ = self.text[start : inside[-1].start if inside else start].partition(" ")
        if opener and FORMS[opener] in _STANDING_FOR:
            meant = _STANDING_FOR[FORMS[opener]]
            return next((one for one in inside if one.label in meant and one.start > start), None)
        fitting = [mention for mention in inside if mention.label in _SOURCES]
        first = self.text[start : min((mention.start for mention in fitting), default=start)]
        if FORMS[first.split(" ")[0]] in _ANONYMOUS:
            return None
        opening = max((one for one in fitting if one.start == start), key=lambda one: one.end, default=None)
        held = opening.end if opening is not None and opening.label != "OCC" else start
        person = next((one for one in fitting if one.label == "PERS" and one.start >= held), None)
        if person is not None and opening is not None and opening.label == "OCC":
            serves = (
                person.start <= opening.end + 1 and person.cluster != opening.cluster
            )  # سائق الوزير is not the minister
            return opening if serves else person
        if person is not None or opening is not None:
            return person or opening
        office = next((one for one in fitting if one.label == "OCC"), None)
        return office if office is not None and len(first.split()) == 1 else None

    def _short_name(self, form: str) -> str | None:
        """The one person or ministry whose name a single word is a part of: الخارجية for وزارة الخارجية."""
        if " " in form:
            return None
        if self._parts is None:
            self._parts = {}
            for mention in self.mentions:
                if mention.cluster and mention.label in ("PERS", "ORG"):
                    for part in _named_by(mention):
                        self._parts.setdefault(part, set()).add(mention.cluster)
        meant = self._parts.get(form, set())
        if not meant and form in _PLEADING:
            named = {one.cluster for one in self.mentions if one.cluster and one.label == "PERS"}
            meant = named.intersection(one.cluster for one in self.mentions if one.label == "OCC" and _is_lawyer(one))
        return next(iter(meant)) if len(meant) == 1 else None

    def _told_elsewhere(self, form: str) -> str | None:
        """The one person before whose name the text has the same words: نظيره جون سميث, then نظيره."""
        if " " not in form and not form.endswith(("ه", "ها")):
            return None
        if self._introduced is None:
            self._introduced = self._words_before_people()
        words = form.split(" ")
        meant: set[str] = set()
        for before, person in self._introduced.get(words[-1], ()) if len(words) <= _WORDS else ():
            told = _folded(" ".join(before[-len(words) :]))
            if form in (told, told.removeprefix("و")):
                meant.add(person)
        return next(iter(meant)) if len(meant) == 1 else None

    def _words_before_people(self) -> dict[str, list[tuple[list[str], str]]]:
        found: dict[str, list[tuple[list[str], str]]] = {}
        for start, _, label, cluster in self._placed:
            if label != "PERS" or not cluster:
                continue
            line = self.text[max(0, start - _NEAR) : start].rpartition("\n")[2]
            before = line.rsplit(None, _WORDS)[-_WORDS:]
            if before:
                last = FORMS[before[-1]]
                found.setdefault(last, []).append((before, cluster))
                if last[0] == "و":
                    found.setdefault(last[1:], []).append((before, cluster))
        return found

    def _of_words(self, name: str) -> str:
        """The cluster of a phrase without a mention; المصدر alone points at the last مصدر of whatever kind."""
        form = _folded(name)
        noun = form.split(" ")[0].removeprefix("ال").removesuffix("ا")
        known = self._unnamed.get(f"{noun} …") if form in (f"ال{noun}", f"{noun}ا", noun) else None
        if form not in self._unnamed:
            self._unnamed[form] = (
                known or self._short_name(form) or self._told_elsewhere(form) or self._new_cluster(name, None, None)
            )
        self._unnamed[f"{noun} …"] = self._unnamed[form]
        return self._unnamed[form]

    def _new_cluster(self, name: str, label: str | None, kb_id: str | None) -> str:
        number = len(self.article.clusters) + len(self._found_clusters) + 1
        while (id := f"c{number}") in self._taken:
            number += 1
        self._taken.add(id)
        self._found_clusters.append({"id": id, "name": name, "label": label, "kb_id": kb_id})
        return id

    def clusters(self) -> tuple[Cluster, ...]:
        """Return the article's clusters and those of what was found."""
        return self.article.clusters + _CLUSTERS.validate_python(self._found_clusters)


def _named_by(mention: Mention) -> list[str]:
    """The words that may stand for a name alone: the first and last of a person's, what a ministry cares for."""
    first, *rest = _folded(mention.text).split(" ")
    if mention.label == "PERS":
        return [first, *rest[-1:]] if rest else []
    return rest if first == "وزارة" and len(rest) == 1 else rest[:1] if first == "وزارة" else []


def _is_lawyer(mention: Mention) -> bool:
    return FORMS[mention.text.split(" ")[0]] in _LAWYERS


def _folded(name: str) -> str:
    """The search form of a name, word by word: the words are known from the text."""
    return " ".join(map(FORMS.__getitem__, name.split(" ")))
