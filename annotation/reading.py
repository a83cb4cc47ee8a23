"""From the regions and relations of an annotation to mentions and quotations, with everything that is wrong listed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from annotation.carry import source_cluster, source_id
from annotation.collecting import Collector, Context, Finding, Region
from annotation.naming import Named, name_clusters
from annotation.regions import NO_CLUSTER, VIA, Result
from annotation.screens import SOURCE_CHOICES
from schemas.labels import names
from schemas.layers import StoredAddressee, StoredLink, StoredMention, StoredQuote
from schemas.records import Cluster


@dataclass(frozen=True)
class Reading:
    """What an annotation says; complete only where there are no findings."""

    clusters: tuple[Cluster, ...] = ()
    entities: tuple[StoredMention, ...] = ()
    quotes: tuple[StoredQuote, ...] = ()
    layout_wrong: bool = False
    notes: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_results(results: Iterable[Result], layer: str, context: Context) -> Reading:
    """Read the results of one annotation of a layer (`entities` or `quotes`)."""
    reader = _Reader("entity" if layer == "entities" else "quote", context)
    reader.collect(results)
    return reader.entities() if layer == "entities" else reader.quotes()


class _Reader(Collector):
    """Makes mentions or quotations of what was collected."""

    def entities(self) -> Reading:
        found: dict[tuple[int, int, str], StoredMention] = {}
        for region in self.regions.values():
            cluster = self.cluster(region)
            mention = StoredMention(**region.span.model_dump(), label=region.label, cluster=cluster)
            twin = found.setdefault((mention.start, mention.end, mention.label), mention)
            if twin.cluster != mention.cluster:
                self.fault(region.id, f"repeats {twin.text!r} with cluster {cluster!r} beside {twin.cluster!r}")
        mentions = sorted(found.values(), key=lambda mention: (mention.start, -mention.end))
        return self._reading(entities=tuple(mentions), forms=_mention_forms(mentions))

    def cluster(self, region: Region) -> str | None:
        """Return the id that a cluster field names, by id or by name; a name that nothing bears yet is a new id."""
        typed = region.fields.get("cluster")
        if not typed:
            return None
        if any(cluster.id == typed for cluster in self.context.clusters):
            return typed
        return next((cluster.id for cluster in self.context.clusters if cluster.name == typed), typed)

    def quotes(self) -> Reading:
        builder = _Quotes(self)
        found = sorted(builder.build(), key=lambda quote: (quote.spans[0].start, -quote.spans[0].end))
        forms = [*_mention_forms(self.context.mentions), *_source_forms(found)]
        return self._reading(quotes=tuple(found), forms=forms)

    def _reading(self, forms: Sequence[Named], **content: Any) -> Reading:
        used = {link.cluster for quote in content.get("quotes", ()) for link in quote.chain}
        used |= {quote.addressee.cluster for quote in content.get("quotes", ()) if quote.addressee}
        used |= {mention.cluster for mention in content.get("entities", ())}
        clusters = tuple(self._known(cluster) for cluster in name_clusters(forms) if cluster.id in used)
        return Reading(
            clusters=clusters,
            layout_wrong=self.layout_wrong,
            notes=self.notes,
            findings=tuple(self.findings),
            **content,
        )

    def _known(self, cluster: Cluster) -> Cluster:
        """Give a cluster the identifier that it had in checkable data, as long as name and label are the same."""
        same = [
            known
            for known in self.context.clusters
            if (known.id, known.name, known.label) == (cluster.id, cluster.name, cluster.label)
        ]
        return same[0] if same else cluster


class _Quotes:
    """Builds quotations from the regions and relations of one annotation."""

    def __init__(self, reader: _Reader) -> None:
        self.reader = reader
        self.targets: dict[tuple[str, str], list[str]] = defaultdict(list)
        for label, source, target in reader.relations:
            if target not in self.targets[source, label]:
                self.targets[source, label].append(target)
        self.attached: set[str] = set()

    def build(self) -> list[StoredQuote]:
        found = [self._quote(members) for members in self._groups()]
        for region in self.reader.regions.values():
            if region.label != "CONTENT" and region.id not in self.attached:
                self.reader.fault(region.id, f"{region.label} {region.span.text!r} belongs to no quotation")
        return [quote for quote in found if quote is not None]

    def _groups(self) -> list[list[Region]]:
        """Join the contents that `continues` ties together, whichever way it was drawn."""
        contents = [region for region in self.reader.regions.values() if region.label == "CONTENT"]
        group = {region.id: [region] for region in contents}
        for label, source, target in self.reader.relations:
            if label == "continues" and group[source] is not group[target]:
                group[target].extend(group[source])
                for member in group[source]:
                    group[member.id] = group[target]
        return list({id(members): members for members in group.values()}.values())

    def _quote(self, members: list[Region]) -> StoredQuote | None:
        head = members[0].id
        before = len(self.reader.findings)
        kind = self._chosen(members, "kind")
        if kind not in names("kind"):
            self.reader.fault(head, "CONTENT has no kind (direct, indirect or mixed)")
        cue = self._one(members, "cued_by")
        speakers = self._reached([cue] if cue else [], "said_by") + self._reached(members, "said_by")
        self._check_source(head, self._chosen(members, "source"), speakers)
        relays = list(self._relays(members))
        hearer = self._one(members, "said_to")
        if len(self.reader.findings) > before:
            return None
        links = [self._link(speaker, "speaker", None) for speaker in speakers]
        return StoredQuote(
            kind=kind,
            spans=tuple(sorted((span for member in members for span in member.spans), key=lambda span: span.start)),
            cue=cue.span if cue else None,
            chain=(*links, *(self._link(source, "relay", relay_cue) for source, relay_cue in relays)),
            addressee=self._hearer(hearer) if hearer else None,
        )

    def _check_source(self, head: str, chosen: str, speakers: list[Region]) -> None:
        if speakers and chosen == SOURCE_CHOICES[1]:
            self.reader.fault(head, f"CONTENT says 'none named' but has source {speakers[0].span.text!r}")
        if not speakers and chosen != SOURCE_CHOICES[1]:
            self.reader.fault(head, "CONTENT has neither a source nor 'none named'; it is incomplete")

    def _relays(self, members: list[Region]) -> Iterator[tuple[Region, Region | None]]:
        """Yield the relays with their cues, nearest to the speaker first."""
        gap = False
        for label in VIA:
            region = self._one(members, label)
            if region is None:
                gap = True
                continue
            if gap:
                self.reader.fault(members[0].id, f"CONTENT has {label} but not the relay before it")
            sources = [region] if region.label == "SOURCE" else self._reached([region], "said_by")
            if len(sources) != 1:
                self.reader.fault(region.id, f"CUE of a relay leads to {len(sources)} sources; it needs one")
            else:
                yield sources[0], region if region.label == "CUE" else None

    def _chosen(self, members: list[Region], control: str) -> str:
        found = {member.fields[control] for member in members if control in member.fields}
        if len(found) > 1:
            self.reader.fault(members[0].id, f"parts of one quotation differ in {control}: {', '.join(sorted(found))}")
        return min(found, default="")

    def _reached(self, starts: list[Region], label: str) -> list[Region]:
        found = list(dict.fromkeys(target for start in starts for target in self.targets[start.id, label]))
        self.attached.update(found)
        return [self.reader.regions[target] for target in found]

    def _one(self, members: list[Region], label: str) -> Region | None:
        found = self._reached(members, label)
        if len(found) > 1:
            self.reader.fault(members[0].id, f"CONTENT has {len(found)} relations {label}; it needs at most one")
        return found[0] if found else None

    def _link(self, source: Region, role: str, cue: Region | None) -> StoredLink:
        place = (source.span.raw_start, source.span.raw_end)
        given = source_cluster(*place, self.reader.context.mentions)
        cluster = self.reader.cluster(source) or given or source_id(*place)
        return StoredLink(**source.span.model_dump(), role=role, cluster=cluster, cue=cue.span if cue else None)

    def _hearer(self, region: Region) -> StoredAddressee:
        typed = self.reader.cluster(region)
        given = source_cluster(region.span.raw_start, region.span.raw_end, self.reader.context.mentions)
        return StoredAddressee(**region.span.model_dump(), cluster=None if typed == NO_CLUSTER else typed or given)


def _mention_forms(mentions: Iterable[StoredMention]) -> list[Named]:
    return [Named(item.cluster, item.text, item.label) for item in mentions if item.cluster is not None]


def _source_forms(quotes: Iterable[StoredQuote]) -> Iterator[Named]:
    for quote in quotes:
        yield from (Named(link.cluster, link.text, None) for link in quote.chain)
        if quote.addressee and quote.addressee.cluster is not None:
            yield Named(quote.addressee.cluster, quote.addressee.text, None)
