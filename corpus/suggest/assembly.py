"""From findings to records: ids, texts, clusters of sources."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from pydantic import TypeAdapter

from corpus.arabic.reading import FORMS
from corpus.suggest.findings import FoundCluster, FoundHearer, FoundLink, FoundMention, FoundQuote
from corpus.suggest.rule_words import rule_words
from schemas.offsets import Alignment
from schemas.records import Article, Cluster, Mention, Quote, mention_id, quote_id

Fields = dict[str, object]
"""The fields of a record to be: an article's records are validated together, far faster than one by one."""

_RUN = attrgetter("start", "raw_start", "length")
_CLUSTERS = TypeAdapter(tuple[Cluster, ...])
_MENTIONS = TypeAdapter(tuple[Mention, ...])
_QUOTES = TypeAdapter(tuple[Quote, ...])

_SOURCES = frozenset(("PERS", "OCC", "ORG", "GPE"))
_NEAR = 48
"""So many letters before a name may say who it is."""
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
        self._introduced: dict[str, set[str]] | None = None
        """What stands right before somebody's name -> whose; made when first needed."""
        self._index()

    def _index(self) -> None:
        """Make ready to find mentions by their place."""
        self._starts = [mention.start for mention in self.mentions]
        self._clustered = {(one.start, one.end): one.cluster for one in reversed(self.mentions) if one.cluster}
        """Cluster of the first mention with a span."""

    def add_entities(self, found: Sequence[FoundMention], clusters: Sequence[FoundCluster]) -> None:
        """Turn found mentions into records; a mention that a given quotation names as source takes its cluster."""
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
        for number, cluster in enumerate(clusters):
            if number not in ids:
                ids[number] = self._new_cluster(cluster.name, cluster.label, cluster.kb_id)
        places = self.alignment.all_to_raw((mention.start, mention.end) for mention in found)
        self.mentions += _MENTIONS.validate_python(
            [
                {
                    "id": mention_id(raw_start, raw_end, label),
                    "start": start,
                    "end": end,
                    "text": self.text[start:end],
                    "label": label,
                    "cluster": None if cluster is None else ids[cluster],
                }
                for (start, end, label, _, cluster), (raw_start, raw_end) in zip(found, places, strict=True)
            ]
        )
        self._index()

    def quotes(self, found: Sequence[FoundQuote]) -> tuple[Quote, ...]:
        """Turn found quotations into records."""
        return _QUOTES.validate_python([self._quote(quote) for quote in found])

    def _quote(self, found: FoundQuote) -> Fields:
        raw_start, _ = self.alignment.to_raw(*found.spans[0])
        _, raw_end = self.alignment.to_raw(*found.spans[-1])
        return {
            "id": quote_id(raw_start, raw_end),
            "kind": found.kind,
            "spans": [self._span(*span) for span in found.spans],
            "cue": self._span(*found.cue) if found.cue else None,
            "chain": [self._link(link) for link in found.chain],
            "addressee": self._hearer(found.addressee) if found.addressee else None,
        }

    def _link(self, link: FoundLink) -> Fields:
        return {
            "role": link.role,
            **self._span(link.start, link.end),
            "cluster": self._cluster_of(link.start, link.end),
            "cue": self._span(*link.cue) if link.cue else None,
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
        near = self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        head = self._head(start, [mention for mention in near if mention.end <= end and mention.cluster])
        return head.cluster if head is not None and head.cluster is not None else self._of_words(self.text[start:end])

    def _head(self, start: int, inside: list[Mention]) -> Mention | None:
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
            self._introduced = {}
            for mention in self.mentions:
                if mention.cluster and mention.label == "PERS":
                    before = self.text[max(0, mention.start - _NEAR) : mention.start].rpartition("\n")[2].split()
                    for width in (1, 2, 3):
                        words = _folded(" ".join(before[-width:]))
                        self._introduced.setdefault(words, set()).add(mention.cluster)
                        self._introduced.setdefault(words.removeprefix("و"), set()).add(mention.cluster)
        meant = self._introduced.get(form, set())
        return next(iter(meant)) if len(meant) == 1 else None

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
