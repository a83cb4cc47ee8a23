"""From findings to records: ids, texts, clusters of sources."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count, filterfalse, islice
from operator import attrgetter
from typing import Any

from corpus.arabic.reading import FORMS
from corpus.suggest.findings import FoundEntities, FoundLink, FoundQuote
from corpus.suggest.office_parts import FOR_OTHERS
from corpus.suggest.offices import FORMER
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import OPENING_MARKS
from corpus.suggest.unnamed import CITED, Placed, Unnamed
from schemas.offsets import Alignment
from schemas.records import Addressee, Article, Cluster, Link, Mention, Quote, Span
from schemas.unchecked import unchecked

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
_ONES = rule_words("assembly", "ones")
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
        self._placed: list[Placed] = list(map(vars, self.mentions))
        self._starts = [one["start"] for one in self._placed]
        self._labelled: dict[str, list[int]] = {}
        """Label -> places among `_placed`, in order."""
        for place, mention in enumerate(self.mentions):
            self._labelled.setdefault(mention.label, []).append(place)
        self._unnamed = Unnamed(self.text, self._placed, self._starts, self._labelled)

    def add_entities(self, found: FoundEntities) -> None:
        """Turn found mentions into records, where the article has none so far.

        One that a given quotation names as source takes its cluster.
        """
        ids, told = self._given(found), found.clusters
        new: Sequence[int] = range(len(told))
        if len(ids) > 1:
            new = [number for number in new if number not in ids]
            told = [told[number] for number in new]
        taken = list(islice(self._ids, len(new)))
        ids.update(zip(new, taken, strict=True))
        self._new_clusters += [
            {"id": id, "name": name, "label": label, "kb_id": kb_id}
            for id, (name, label, kb_id) in zip(taken, told, strict=True)
        ]
        starts, ends = found.starts, found.ends
        columns = zip(found.in_tokens, starts, ends, found.texts, *self.alignment.shifts(starts, ends), strict=True)
        rows: list[_Row] = [
            {
                "start": start,
                "end": end,
                "text": text,
                "id": f"m{start + shift}-{end + end_shift}-{one.label}",  # `mention_id`
                "label": one.label,
                "cluster": ids[one.cluster],
            }
            for one, start, end, text, shift, end_shift in columns
        ]
        self.mentions += _mentions(rows)
        self._labelled.update(found.labelled)
        self._placed += rows
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
        starts, ends = [spans[0][0] for spans in contents], [spans[-1][1] for spans in contents]
        ranges = [cue for sources in chains for _, _, _, cue in sources if cue]
        for spans, cue in zip(contents, cues, strict=True):
            ranges += spans
            if cue:
                ranges.append(cue)
        told = self._spans(ranges)
        links, heard = self._sources(chains, hearers, told)
        shifts = self.alignment.shifts(starts, ends)
        columns = zip(starts, ends, *shifts, kinds, contents, cues, chains, hearers, strict=True)
        return tuple(
            _quotes(
                [
                    {
                        "id": f"q{start + shift}-{end + end_shift}",  # `quote_id`
                        "kind": kind,
                        "spans": tuple(islice(told, len(spans))),
                        "cue": next(told) if cue else None,
                        "chain": tuple(islice(links, len(sources))),
                        "addressee": next(heard) if hearer else None,
                    }
                    for start, end, shift, end_shift, kind, spans, cue, sources, hearer in columns
                ]
            )
        )

    def _spans(self, told: list[_Range]) -> Iterator[Span]:
        """Stretches of the text by their offsets, made together."""
        text = self.text
        return iter(_spans([{"start": start, "end": end, "text": text[start:end]} for start, end in told]))

    def _sources(
        self, chains: Iterable[list[FoundLink]], hearers: Iterable[_Range | None], cues: Iterator[Span]
    ) -> tuple[Iterator[Link], Iterator[Addressee]]:
        """The links and the hearers of quotations, in order; which cluster one has hangs on those before it.

        `cues` are the relays', in order.
        """
        links: list[_Row] = []
        heard: list[_Row] = []
        text, speaker, carried = self.text, "", ""
        for sources, hearer in zip(chains, hearers, strict=True):
            spoke = self._unnamed.spoke  # nobody is his own source: قال فلان ...، بحسب المصدر ذاته
            for role, start, end, cue in sources:
                cluster = self._cluster_of(start, end)
                if role == "speaker":
                    spoke = speaker = cluster
                else:
                    if CITED[text[start:end].partition(" ")[0]]:  # نقلت الوكالة عن الوزير ...، وفق المصدر ذاته
                        spoke = cluster = carried if carried and cluster == speaker else cluster
                    carried = cluster
                links.append(
                    {
                        "start": start,
                        "end": end,
                        "text": text[start:end],
                        "role": role,
                        "cluster": cluster,
                        "cue": next(cues) if cue else None,
                    }
                )
            self._unnamed.spoke = spoke
            if hearer:
                start, end = hearer
                cluster = self._cluster_of(start, end)
                heard.append({"start": start, "end": end, "text": text[start:end], "cluster": cluster})
        return iter(_links(links)), iter(_addressees(heard))

    def _cluster_of(self, start: int, end: int) -> str:
        """The cluster of the mention with the same span, else of the mention that heads the span, else of its words."""
        begin = bisect_left(self._starts, start)
        near = self._placed[begin : bisect_left(self._starts, end, begin)]
        for one in near:
            cluster: str | None = one["cluster"]
            if one["end"] == end and one["start"] == start and cluster:
                return cluster
        return self._cluster_of_phrase(start, end, near)

    def _cluster_of_phrase(self, start: int, end: int, near: Sequence[Placed]) -> str:
        """The cluster of a phrase that is no mention; the mentions `near` start in it."""
        inside = [one for one in near if one["end"] <= end and one["cluster"]]
        head = self._head(start, inside) if inside else None
        name = self.text[start:end]
        known = head["cluster"] if head is not None else self._unnamed.called(name, end)
        if known is not None:
            self._unnamed.remember(name, known)
            if head is not None and head["label"] == "PERS" and head["start"] == start:
                self._unnamed.remember_kin(self.text[head["end"] : end], known)
            return known
        known = self._unnamed.known(name, start) or self._new_cluster(name)
        self._unnamed.remember(name, known, whole=True)
        return known

    def _head(self, start: int, inside: list[Placed]) -> Placed | None:
        """The mention that says who a phrase is; none in مصدر في الحكومة, whose government is another thing."""
        if inside[-1]["start"] > start:
            opener = FORMS[self.text[start : inside[-1]["start"]].partition(" ")[0]]
            if opener in _STANDING_FOR:
                meant = _STANDING_FOR[opener]
                return next((one for one in inside if one["label"] in meant and one["start"] > start), None)
        fitting = [one for one in inside if one["label"] in _SOURCES]
        if not fitting:
            return None
        people = [one for one in fitting if one["label"] == "PERS"]
        opening = fitting[0]
        if opening["start"] > start + (self.text[start] in OPENING_MARKS):  # «الناطق باسم فلان» فلان
            return self._head_behind(start, fitting, people)
        if opening["label"] == "PERS":
            return opening  # فلانة ابنة الوزير فلان
        if opening["label"] != "OCC":
            return next((one for one in people if one["start"] >= opening["end"]), opening)
        if not people:
            return opening
        if people[0]["cluster"] == opening["cluster"] or people[-1]["cluster"] == opening["cluster"]:
            return opening  # متحدث باسم فلان فلان
        between = self.text[opening["end"] : people[0]["start"]].strip()
        beside = not between or FORMS[between] in FORMER or between in FOR_OTHERS
        return opening if beside else people[0]  # سائق الوزير is not the minister

    def _head_behind(self, start: int, fitting: list[Placed], people: list[Placed]) -> Placed | None:
        """The same for a phrase that opens with other words."""
        first = self.text[start : fitting[0]["start"]]
        if FORMS[first.partition(" ")[0]] in _ANONYMOUS:
            return people[-1] if people and "،" in self.text[start : people[-1]["start"]] else None  # شقيق القتيل، فلان
        if people:
            return None if self._is_owner(start, people[0], fitting) else people[0]
        office = next((one for one in fitting if one["label"] == "OCC"), None)
        return office if len(first.split()) == 1 else None

    def _is_owner(self, start: int, person: Placed, fitting: list[Placed]) -> bool:
        """Whether a person is whose the people of a phrase are: أحد متابعي فلان; not أحد سكان القرية فلان."""
        words = self.text[start : person["start"]].split()
        whose = words[-1].endswith("ي") and not words[-1].startswith("ال") or FORMS[words[-1]] in _ANONYMOUS
        return whose and FORMS[words[0]] in _ONES and fitting[0] is person

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
