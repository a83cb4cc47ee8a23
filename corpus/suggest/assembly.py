"""From findings to records: ids, texts, clusters of sources."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count, filterfalse, islice
from operator import attrgetter, itemgetter
from typing import Any

from corpus.arabic.reading import FORMS
from corpus.suggest.findings import FoundEntities, FoundLink, FoundQuote
from corpus.suggest.rule_words import rule_words
from corpus.suggest.unnamed import Placed, Unnamed
from schemas.offsets import Alignment
from schemas.records import Addressee, Article, Cluster, Link, Mention, Quote, Span, mention_ids, quote_id
from schemas.unchecked import unchecked

_CUE = itemgetter(3)
"""That of a link that was found."""
_RUN = attrgetter("start", "raw_start", "length")

_mentions, _clusters, _spans = unchecked(Mention), unchecked(Cluster), unchecked(Span)
_quotes, _links, _addressees = unchecked(Quote), unchecked(Link), unchecked(Addressee)

_Row = dict[str, Any]
"""The fields of a record, all and in order."""
_Range = tuple[int, int]
"""First code point and the one after the last."""

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
        self._new_clusters: list[_Row] = []
        self._ids = _free_ids(article.clusters)
        self._placed: list[Placed] = [(one.start, one.end, one.label, one.cluster) for one in self.mentions]
        self._starts = [start for start, _, _, _ in self._placed]
        self._unnamed = Unnamed(self.text, self._placed, self._starts)

    def add_entities(self, found: FoundEntities) -> None:
        """Turn found mentions into records; a mention that a given quotation names as source takes its cluster."""
        ids, told = self._given(found), found.clusters
        new = [number for number in range(len(told)) if number not in ids] if len(ids) > 1 else range(len(told))
        taken = list(islice(self._ids, len(new)))
        ids.update(zip(new, taken, strict=True))
        self._new_clusters += [
            {"id": id, "name": name, "label": label, "kb_id": kb_id}
            for id, (name, label, kb_id) in zip(taken, [told[number] for number in new], strict=True)
        ]
        starts, ends, texts, labels = found.starts, found.ends, found.texts, found.labels
        clusters = [ids[number] for number in found.numbers]
        names = mention_ids(*self.alignment.all_to_raw(starts, ends), labels)
        rows = zip(starts, ends, texts, names, labels, clusters, strict=True)
        self.mentions += _mentions(
            [
                {"start": start, "end": end, "text": text, "id": id, "label": label, "cluster": cluster}
                for start, end, text, id, label, cluster in rows
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
        """Turn found quotations, by start of their first span, into records."""
        if not found:
            return ()
        kinds, contents, cues, chains, hearers, _ = zip(*found, strict=True)
        raw = self.alignment.all_to_raw([spans[0][0] for spans in contents], [spans[-1][1] for spans in contents])
        told, said = self._spans(chain.from_iterable(contents)), self._spans(filter(None, cues))
        links, heard = self._sources(chains, hearers)
        return tuple(
            _quotes(
                [
                    {
                        "id": id,
                        "kind": kind,
                        "spans": tuple(islice(told, len(spans))),
                        "cue": next(said) if cue else None,
                        "chain": tuple(islice(links, len(sources))),
                        "addressee": next(heard) if hearer else None,
                    }
                    for id, kind, spans, cue, sources, hearer in zip(
                        map(quote_id, *raw), kinds, contents, cues, chains, hearers, strict=True
                    )
                ]
            )
        )

    def _spans(self, told: Iterable[_Range]) -> Iterator[Span]:
        """Stretches of the text by their offsets, made together."""
        text = self.text
        return iter(_spans([{"start": start, "end": end, "text": text[start:end]} for start, end in told]))

    def _sources(
        self, chains: Iterable[list[FoundLink]], hearers: Iterable[_Range | None]
    ) -> tuple[Iterator[Link], Iterator[Addressee]]:
        """The links and the hearers of quotations, in order; which cluster one has hangs on those before it."""
        links: list[_Row] = []
        heard: list[_Row] = []
        text = self.text
        relayed = self._spans(filter(None, map(_CUE, chain.from_iterable(chains))))
        for sources, hearer in zip(chains, hearers, strict=True):
            for role, start, end, cue in sources:
                cluster = self._cluster_of(start, end)
                if role == "speaker":
                    self._unnamed.spoke = cluster
                links.append(
                    {
                        "start": start,
                        "end": end,
                        "text": text[start:end],
                        "role": role,
                        "cluster": cluster,
                        "cue": next(relayed) if cue else None,
                    }
                )
            if hearer:
                start, end = hearer
                cluster = self._cluster_of(start, end)
                heard.append({"start": start, "end": end, "text": text[start:end], "cluster": cluster})
        return iter(_links(links)), iter(_addressees(heard))

    def _cluster_of(self, start: int, end: int) -> str:
        """The cluster of the mention with the same span, else of the mention that heads the span, else of its words."""
        starts, placed = self._starts, self._placed
        begin = at = bisect_left(starts, start)
        while at < len(starts) and starts[at] == start:
            _, last, _, cluster = placed[at]
            if last == end and cluster:
                return cluster
            at += 1
        near = placed[begin : bisect_left(starts, end, begin)]
        inside = [one for one in near if one[1] <= end and one[3]]
        head = self._head(start, inside) if inside else None
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
        if inside[-1][0] > start:
            opener = FORMS[self.text[start : inside[-1][0]].partition(" ")[0]]
            if opener in _STANDING_FOR:
                meant = _STANDING_FOR[opener]
                return next((one for one in inside if one[2] in meant and one[0] > start), None)
        fitting = [one for one in inside if one[2] in _SOURCES]
        if not fitting:
            return None
        people = [one for one in fitting if one[2] == "PERS"]
        opening = fitting[0]
        if opening[0] > start:
            return self._head_behind(start, fitting, people)
        if opening[2] != "OCC":
            return next((one for one in people if one[0] >= opening[1]), opening)
        if not people:
            return opening
        serves = people[0][0] <= opening[1] + 1 and people[0][3] != opening[3]  # سائق الوزير is not the minister
        return opening if serves else people[0]

    def _head_behind(self, start: int, fitting: list[Placed], people: list[Placed]) -> Placed | None:
        """The same for a phrase that opens with other words."""
        first = self.text[start : fitting[0][0]]
        if FORMS[first.partition(" ")[0]] in _ANONYMOUS:
            return people[-1] if people and "،" in self.text[start : people[-1][0]] else None  # شقيق القتيل، فلان
        if people:
            return people[0]
        office = next((one for one in fitting if one[2] == "OCC"), None)
        return office if len(first.split()) == 1 else None

    def _new_cluster(self, name: str) -> str:
        id = next(self._ids)
        self._new_clusters.append({"id": id, "name": name, "label": None, "kb_id": None})
        return id

    def clusters(self) -> tuple[Cluster, ...]:
        """Return the article's clusters and those of what was found."""
        return (*self.article.clusters, *_clusters(self._new_clusters))


def _free_ids(clusters: Sequence[Cluster]) -> Iterator[str]:
    """Ids for further clusters: their number in the article, or the next that is not taken."""
    ids = chain(_IDS[len(clusters) :], map("c{}".format, count(max(len(clusters), len(_IDS)) + 1)))
    return filterfalse({cluster.id for cluster in clusters}.__contains__, ids) if clusters else ids


_IDS = tuple(map("c{}".format, range(1, 1025)))
"""Those of most articles, made once."""
