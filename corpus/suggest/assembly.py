"""From findings to records: ids, texts, clusters of sources."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import count
from operator import attrgetter

from corpus.arabic.reading import FORMS
from corpus.suggest.findings import FoundEntities, FoundLink, FoundQuote
from corpus.suggest.rule_words import rule_words
from corpus.suggest.unnamed import Placed, Unnamed
from schemas.offsets import Alignment
from schemas.records import Addressee, Article, Cluster, Link, Mention, Quote, Span, mention_id, quote_id
from schemas.unchecked import all_unchecked, unchecked

_RUN = attrgetter("start", "raw_start", "length")

_cluster, _quote = unchecked(Cluster), unchecked(Quote)
_link, _addressee = unchecked(Link), unchecked(Addressee)
_mentions, _clusters, _spans = all_unchecked(Mention), all_unchecked(Cluster), all_unchecked(Span)

_SOURCES = frozenset(("PERS", "OCC", "ORG", "GPE"))
_ANONYMOUS = rule_words("assembly", "anonymous")
"""Sources and papers that are somebody's or in something, and never the same as that."""
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
        self._found_clusters: list[Cluster] = []
        self._ids = _free_ids(article.clusters)
        self._placed: list[Placed] = [(one.start, one.end, one.label, one.cluster) for one in self.mentions]
        self._starts = [start for start, _, _, _ in self._placed]
        self._unnamed = Unnamed(self.text, self._placed, self._starts)

    def add_entities(self, found: FoundEntities) -> None:
        """Turn found mentions into records; a mention that a given quotation names as source takes its cluster."""
        ids = self._given(found)
        new = [number for number in range(len(found.clusters)) if number not in ids]
        records: list[dict[str, str | None]] = []
        for number, id in zip(new, self._ids, strict=False):  # no id more than clusters is taken
            name, label, kb_id = found.clusters[number]
            records.append({"id": id, "name": name, "label": label, "kb_id": kb_id})
            ids[number] = id
        self._found_clusters += _clusters(records)
        starts, ends, texts, labels = found.starts, found.ends, found.texts, found.labels
        clusters = list(map(ids.__getitem__, found.numbers))
        raw = self.alignment.all_to_raw(zip(starts, ends, strict=True))
        rows = zip(starts, ends, texts, labels, clusters, raw, strict=True)
        self.mentions += _mentions(
            [
                {
                    "start": start,
                    "end": end,
                    "text": text,
                    "id": mention_id(raw_start, raw_end, label),
                    "label": label,
                    "cluster": cluster,
                }
                for start, end, text, label, cluster, (raw_start, raw_end) in rows
            ]
        )
        self._placed += zip(starts, ends, labels, clusters, strict=True)
        self._starts += starts

    def _given(self, found: FoundEntities) -> dict[int | None, str | None]:
        """The clusters that found ones have already, as sources of given quotations; none for no cluster."""
        given = {
            (part.start, part.end): part.cluster
            for quote in self.article.quotes
            for part in (*quote.chain, *((quote.addressee,) if quote.addressee else ()))
            if part.cluster
        }
        ids: dict[int | None, str | None] = {None: None}
        for mention in found.mentions if given else ():
            known = given.get((mention.start, mention.end))
            if known and mention.cluster is not None and mention.label in _SOURCES:
                ids.setdefault(mention.cluster, known)
        return ids

    def quotes(self, found: Sequence[FoundQuote]) -> tuple[Quote, ...]:
        """Turn found quotations into records."""
        raw = self.alignment.all_to_raw([span for quote in found for span in (quote.spans[0], quote.spans[-1])])
        spans = self._spans(found)
        return tuple(
            [
                self._quote(quote_id(raw_start, raw_end), quote, spans)
                for quote, (raw_start, _), (_, raw_end) in zip(found, raw[::2], raw[1::2], strict=True)
            ]
        )

    def _spans(self, found: Sequence[FoundQuote]) -> dict[tuple[int, int], Span]:
        """The contents and cues of quotations by their offsets, made together."""
        told = [span for quote in found for span in quote.spans]
        told += [quote.cue for quote in found if quote.cue]
        told += [link.cue for quote in found for link in quote.chain if link.cue]
        text = self.text
        made = _spans([{"start": start, "end": end, "text": text[start:end]} for start, end in told])
        return dict(zip(told, made, strict=True))

    def _quote(self, id: str, found: FoundQuote, told: dict[tuple[int, int], Span]) -> Quote:
        kind, spans, cue, chain, hearer, _ = found
        return _quote(
            {
                "id": id,
                "kind": kind,
                "spans": tuple([told[span] for span in spans]),
                "cue": told[cue] if cue else None,
                "chain": tuple([self._link(link, told) for link in chain]),
                "addressee": self._addressee(hearer) if hearer else None,
            }
        )

    def _link(self, link: FoundLink, told: dict[tuple[int, int], Span]) -> Link:
        role, start, end, cue = link
        cluster = self._cluster_of(start, end)
        if role == "speaker":
            self._unnamed.spoke = cluster
        return _link(
            {
                "start": start,
                "end": end,
                "text": self.text[start:end],
                "role": role,
                "cluster": cluster,
                "cue": told[cue] if cue else None,
            }
        )

    def _addressee(self, hearer: tuple[int, int]) -> Addressee:
        start, end = hearer
        cluster = self._cluster_of(start, end)
        return _addressee({"start": start, "end": end, "text": self.text[start:end], "cluster": cluster})

    def _cluster_of(self, start: int, end: int) -> str:
        """The cluster of the mention with the same span, else of the mention that heads the span, else of its words."""
        begin = at = bisect_left(self._starts, start)
        while at < len(self._placed) and self._starts[at] == start:
            _, last, _, cluster = self._placed[at]
            if last == end and cluster:
                return cluster
            at += 1
        near = self._placed[begin : bisect_left(self._starts, end, at)]
        head = self._head(start, [one for one in near if one[1] <= end and one[3]])
        name = self.text[start:end]
        known = head[3] if head is not None else self._unnamed.called(name, end)
        if known is not None:
            self._unnamed.remember(name, known)
            return known
        known = self._unnamed.known(name, start) or self._new_cluster(name)
        self._unnamed.remember(name, known, whole=True)
        return known

    def _head(self, start: int, inside: list[Placed]) -> Placed | None:
        """The mention that says who a phrase is; none in مصدر في الحكومة, whose government is another thing."""
        opener, _, _ = self.text[start : inside[-1][0] if inside else start].partition(" ")
        meant = _STANDING_FOR.get(FORMS[opener]) if opener else None
        if meant is not None:
            return next((one for one in inside if one[2] in meant and one[0] > start), None)
        fitting = [one for one in inside if one[2] in _SOURCES]
        if not fitting:
            return None
        first = self.text[start : fitting[0][0]]
        if FORMS[first.split(" ")[0]] in _ANONYMOUS:
            named = next((one for one in reversed(fitting) if one[2] == "PERS"), None)
            return named if named is not None and "،" in self.text[start : named[0]] else None  # شقيق القتيل، فلان
        opening = fitting[0] if fitting[0][0] == start else None
        held = opening[1] if opening is not None and opening[2] != "OCC" else start
        person = next((one for one in fitting if one[2] == "PERS" and one[0] >= held), None)
        if person is not None and opening is not None and opening[2] == "OCC":
            serves = person[0] <= opening[1] + 1 and person[3] != opening[3]  # سائق الوزير is not the minister
            return opening if serves else person
        if person is not None or opening is not None:
            return person or opening
        office = next((one for one in fitting if one[2] == "OCC"), None)
        return office if office is not None and len(first.split()) == 1 else None

    def _new_cluster(self, name: str) -> str:
        id = next(self._ids)
        self._found_clusters.append(_cluster({"id": id, "name": name, "label": None, "kb_id": None}))
        return id

    def clusters(self) -> tuple[Cluster, ...]:
        """Return the article's clusters and those of what was found."""
        return (*self.article.clusters, *self._found_clusters)


def _free_ids(clusters: Sequence[Cluster]) -> Iterator[str]:
    """Ids for further clusters: their number in the article, or the next that is not taken."""
    taken = {cluster.id for cluster in clusters}
    return (id for number in count(len(clusters) + 1) if (id := f"c{number}") not in taken)
