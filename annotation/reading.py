"""From Label Studio results back to mentions and quotations, with everything that is wrong listed.

Nothing that the server stores is believed: ranges, order, labels, relation ends and relation labels are checked,
`value.text` is ignored (a hand-made span over several lines holds other characters than the text does) and spans are
cut from the text afresh. Spans are trimmed of white space; a content that runs over blocks becomes one span a block.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotation.carry import source_cluster, source_id
from annotation.naming import Named, name_clusters
from annotation.regions import NO_CLUSTER, VIA, Result
from annotation.screens import LAYOUT_WRONG, SOURCE_CHOICES
from schemas.errors import CarryError
from schemas.labels import names
from schemas.layers import StoredAddressee, StoredLink, StoredMention, StoredQuote, StoredSpan
from schemas.offsets import Alignment
from schemas.records import Cluster

_ENDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "cued_by": (("CONTENT",), ("CUE",)),
    "said_by": (("CUE", "CONTENT"), ("SOURCE",)),
    "continues": (("CONTENT",), ("CONTENT",)),
    "said_to": (("CONTENT",), ("ADDRESSEE",)),
    **{via: (("CONTENT",), ("CUE", "SOURCE")) for via in VIA},
}
"""Relation -> what it may start from and what it may lead to."""


@dataclass(frozen=True)
class Finding:
    """Something in an annotation that cannot be taken over; `region` is the server's id of the region."""

    region: str
    message: str


@dataclass(frozen=True)
class Reading:
    """What an annotation says; complete only where there are no findings."""

    clusters: tuple[Cluster, ...] = ()
    entities: tuple[StoredMention, ...] = ()
    quotes: tuple[StoredQuote, ...] = ()
    layout_wrong: bool = False
    notes: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Context:
    """What a reader must know of the article: its text as the annotator saw it and what was known of its entities."""

    text: str
    alignment: Alignment
    mentions: tuple[StoredMention, ...] = ()
    clusters: tuple[Cluster, ...] = ()


def read_results(results: Iterable[Result], layer: str, context: Context) -> Reading:
    """Read the results of one annotation of a layer (`entities` or `quotes`)."""
    reader = _Reader("entity" if layer == "entities" else "quote", context)
    reader.collect(results)
    return reader.entities() if layer == "entities" else reader.quotes()


@dataclass
class _Region:
    """A region with its fields; `spans` are trimmed, one a block."""

    id: str
    label: str
    spans: list[StoredSpan]
    fields: dict[str, str] = field(default_factory=dict)

    @property
    def span(self) -> StoredSpan:
        return self.spans[0]


class _Reader:
    def __init__(self, control: str, context: Context) -> None:
        self.control = control
        self.context = context
        self.known = names("entity" if control == "entity" else "region")
        self.regions: dict[str, _Region] = {}
        self.relations: list[tuple[str, str, str]] = []
        self.findings: list[Finding] = []
        self.layout_wrong = False
        self.notes: tuple[str, ...] = ()

    def fault(self, region: str, message: str) -> None:
        self.findings.append(Finding(region, message))

    # what the server stores -> regions and relations

    def collect(self, results: Iterable[Result]) -> None:
        """Sort results into regions, fields and relations; regions first, whatever their order."""
        listed = list(results)
        for item in listed:
            if item.get("from_name") == self.control:
                self._add_region(item)
        for item in listed:
            if item.get("type") == "relation":
                self._add_relation(item)
            elif item.get("from_name") != self.control:
                self._add_field(item)

    def _add_region(self, item: Result) -> None:
        identity = str(item.get("id"))
        value = item.get("value") or {}
        labels = value.get("labels") or []
        start, end = value.get("start"), value.get("end")
        if len(labels) != 1 or labels[0] not in self.known:
            self.fault(identity, f"has labels {labels!r}; it needs one of {', '.join(self.known)}")
        elif type(start) is not int or type(end) is not int or not 0 <= start < end <= len(self.context.text):
            self.fault(identity, f"has range [{start!r}, {end!r}) in a text of {len(self.context.text)} characters")
        elif identity in self.regions:
            self.fault(identity, "has the id of another region")
        else:
            self._add_spans(identity, labels[0], start, end)

    def _add_spans(self, identity: str, label: str, start: int, end: int) -> None:
        try:
            spans = list(self._spans(start, end))
        except CarryError as error:
            self.fault(identity, str(error))
            return
        if not spans:
            self.fault(identity, f"{label} [{start}, {end}) holds white space only")
        elif len(spans) > 1 and label != "CONTENT":
            self.fault(identity, f"{label} [{start}, {end}) runs over the end of a block; end it there")
        else:
            self.regions[identity] = _Region(identity, label, spans)

    def _spans(self, start: int, end: int) -> Iterator[StoredSpan]:
        """Yield the stretches of a range that lie in one block, trimmed."""
        at = start
        for piece in self.context.text[start:end].split("\n"):
            left = at + len(piece) - len(piece.lstrip())
            kept = piece.strip()
            at += len(piece) + 1
            if kept:
                raw_start, raw_end = self.context.alignment.to_raw(left, left + len(kept))
                yield StoredSpan(raw_start=raw_start, raw_end=raw_end, start=left, end=left + len(kept), text=kept)

    def _add_field(self, item: Result) -> None:
        control, value = item.get("from_name"), item.get("value") or {}
        identity = str(item.get("id"))
        if control == "flag":
            self.layout_wrong = LAYOUT_WRONG in (value.get("choices") or [])
        elif control == "notes":
            self.notes += tuple(note.strip() for note in _texts(value) if note.strip())
        elif control in ("kind", "source", "cluster"):
            chosen = _texts(value) if control == "cluster" else list(value.get("choices") or [])
            if identity in self.regions and chosen:
                self.regions[identity].fields[control] = str(chosen[-1]).strip()
        else:
            self.fault(identity, f"belongs to a control {control!r} that this screen does not have")

    def _add_relation(self, item: Result) -> None:
        source, target = str(item.get("from_id")), str(item.get("to_id"))
        labels = item.get("labels") or []
        if item.get("direction") == "left":
            source, target = target, source
        missing = [end for end in (source, target) if end not in self.regions]
        if missing:
            self.fault(missing[0], "is an end of a relation but no readable region")
        elif len(labels) != 1 or labels[0] not in _ENDS:
            self.fault(source, f"has a relation with labels {labels!r}; it needs one of {', '.join(_ENDS)}")
        elif item.get("direction") not in ("left", "right"):
            self.fault(source, f"has a relation in direction {item.get('direction')!r}; make it lead one way")
        elif not self._fits(labels[0], source, target):
            ends = f"{self.regions[source].label} -> {self.regions[target].label}"
            self.fault(source, f"has a relation {labels[0]} from {ends}")
        else:
            self.relations.append((labels[0], source, target))

    def _fits(self, label: str, source: str, target: str) -> bool:
        sources, targets = _ENDS[label]
        return self.regions[source].label in sources and self.regions[target].label in targets and source != target

    # regions and relations -> mentions

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

    def cluster(self, region: _Region) -> str | None:
        """Return the id that a cluster field names, by id or by name; a name that nothing bears yet is a new id."""
        typed = region.fields.get("cluster")
        if not typed:
            return None
        if any(cluster.id == typed for cluster in self.context.clusters):
            return typed
        return next((cluster.id for cluster in self.context.clusters if cluster.name == typed), typed)

    # regions and relations -> quotations

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

    def _groups(self) -> list[list[_Region]]:
        """Join the contents that `continues` ties together, whichever way it was drawn."""
        contents = [region for region in self.reader.regions.values() if region.label == "CONTENT"]
        group = {region.id: [region] for region in contents}
        for label, source, target in self.reader.relations:
            if label == "continues" and group[source] is not group[target]:
                group[target].extend(group[source])
                for member in group[source]:
                    group[member.id] = group[target]
        return list({id(members): members for members in group.values()}.values())

    def _quote(self, members: list[_Region]) -> StoredQuote | None:
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

    def _check_source(self, head: str, chosen: str, speakers: list[_Region]) -> None:
        if speakers and chosen == SOURCE_CHOICES[1]:
            self.reader.fault(head, f"CONTENT says 'none named' but has source {speakers[0].span.text!r}")
        if not speakers and chosen != SOURCE_CHOICES[1]:
            self.reader.fault(head, "CONTENT has neither a source nor 'none named'; it is incomplete")

    def _relays(self, members: list[_Region]) -> Iterator[tuple[_Region, _Region | None]]:
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

    def _chosen(self, members: list[_Region], control: str) -> str:
        found = {member.fields[control] for member in members if control in member.fields}
        if len(found) > 1:
            self.reader.fault(members[0].id, f"parts of one quotation differ in {control}: {', '.join(sorted(found))}")
        return min(found, default="")

    def _reached(self, starts: list[_Region], label: str) -> list[_Region]:
        found = list(dict.fromkeys(target for start in starts for target in self.targets[start.id, label]))
        self.attached.update(found)
        return [self.reader.regions[target] for target in found]

    def _one(self, members: list[_Region], label: str) -> _Region | None:
        found = self._reached(members, label)
        if len(found) > 1:
            self.reader.fault(members[0].id, f"CONTENT has {len(found)} relations {label}; it needs at most one")
        return found[0] if found else None

    def _link(self, source: _Region, role: str, cue: _Region | None) -> StoredLink:
        place = (source.span.raw_start, source.span.raw_end)
        given = source_cluster(*place, self.reader.context.mentions)
        cluster = self.reader.cluster(source) or given or source_id(*place)
        return StoredLink(**source.span.model_dump(), role=role, cluster=cluster, cue=cue.span if cue else None)

    def _hearer(self, region: _Region) -> StoredAddressee:
        typed = self.reader.cluster(region)
        given = source_cluster(region.span.raw_start, region.span.raw_end, self.reader.context.mentions)
        return StoredAddressee(**region.span.model_dump(), cluster=None if typed == NO_CLUSTER else typed or given)


def _texts(value: dict[str, Any]) -> list[str]:
    text = value.get("text") or []
    return [text] if isinstance(text, str) else [str(line) for line in text]


def _mention_forms(mentions: Iterable[StoredMention]) -> list[Named]:
    return [Named(item.cluster, item.text, item.label) for item in mentions if item.cluster is not None]


def _source_forms(quotes: Iterable[StoredQuote]) -> Iterator[Named]:
    for quote in quotes:
        yield from (Named(link.cluster, link.text, None) for link in quote.chain)
        if quote.addressee and quote.addressee.cluster is not None:
            yield Named(quote.addressee.cluster, quote.addressee.text, None)
