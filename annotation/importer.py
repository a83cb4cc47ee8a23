"""From the stand-off form to stored layers and back, without loss."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from annotation.naming import Named, name_clusters
from annotation.standoff import Actor, Entity, Hearer, Part, Quotation, Relay, Slice, StandOff, faults, parse
from schemas.body import compose
from schemas.errors import LayoutError, RecordError
from schemas.layers import (
    StoredAddressee,
    StoredLayer,
    StoredLink,
    StoredMention,
    StoredQuote,
    StoredRegion,
    StoredSpan,
)
from schemas.offsets import Alignment
from schemas.records import Body, Cluster


class Provenance(NamedTuple):
    """Who annotated in which round by which guidelines; the layer's name is added to the round's name."""

    round: str
    annotator: str
    guidelines: str


class Layers(NamedTuple):
    """The three layers of one file. The notes speak of the whole article and are kept with its quotations."""

    layout: StoredLayer
    entities: StoredLayer
    quotes: StoredLayer


def to_layers(standoff: StandOff, raw_bytes: bytes, provenance: Provenance, source: str = "") -> Layers:
    """Make stored layers of a stand-off file and the raw bytes it speaks of.

    Raises RecordError with every fault found: a digest or text that differs from the raw file, edges on white space,
    unknown labels, spans outside the article's text, entities or cues that cross a joint.
    """
    where = source or standoff.file
    digest = hashlib.sha256(raw_bytes).hexdigest()
    if digest != standoff.sha256:
        raise RecordError(f"{where} sha256: {standoff.sha256} but the raw file {standoff.file} has {digest}")
    raw = _decoded(raw_bytes, standoff.file)
    try:
        body = compose(raw, [(part.role, part.start, part.end) for part in standoff.layout])
    except LayoutError as exc:
        raise RecordError(f"{where} layout: {exc}") from exc
    found = [f"{where} {fault}" for fault in faults(standoff, raw, body)]
    if found:
        raise RecordError("\n".join(found))
    return _Reader(standoff, body, provenance).layers()


def read_folder(folder: Path, raw_folder: Path, provenance: Provenance) -> tuple[Layers, ...]:
    """Read all `*.json` of a folder, in the order of their names, against the raw files in another.

    Raises RecordError with the faults of all files.
    """
    refused: list[str] = []
    found: list[Layers] = []
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise RecordError(f"no stand-off file (*.json) in {folder}")
    for path in paths:
        try:
            standoff = parse(path)
            found.append(to_layers(standoff, _raw_bytes(raw_folder / standoff.file, path), provenance, str(path)))
        except RecordError as exc:
            refused.append(str(exc))
    if refused:
        raise RecordError("\n".join(refused))
    return tuple(found)


def _decoded(raw_bytes: bytes, file: str) -> str:
    try:
        return raw_bytes.decode("utf-8")
    except UnicodeDecodeError as exc:
        raise RecordError(f"{file}: not UTF-8 at byte {exc.start}") from exc


def _raw_bytes(path: Path, asked_by: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as exc:
        raise RecordError(f"{asked_by} file: cannot read {path}: {exc.strerror}") from exc


class _Reader:
    """Turns one checked stand-off file into stored layers."""

    def __init__(self, standoff: StandOff, body: Body, provenance: Provenance) -> None:
        self.standoff = standoff
        self.body = body
        self.provenance = provenance
        self.alignment = Alignment((run.start, run.raw_start, run.length) for run in body.alignment)
        self.clusters = name_clusters(self._named())

    def layers(self) -> Layers:
        regions = tuple(
            StoredRegion(role=part.role, raw_start=part.start, raw_end=part.end) for part in self.standoff.layout
        )
        entities = tuple(
            StoredMention(**self._span(item), label=item.label, cluster=item.entity) for item in self.standoff.entities
        )
        quotes = tuple(self._quote(quote) for quote in self.standoff.quotes)
        return Layers(
            self._layer("layout", regions=regions),
            self._layer("entities", entities=entities, clusters=self._used(item.cluster for item in entities)),
            self._layer("quotes", quotes=quotes, clusters=self._used(_sources(quotes)), notes=self.standoff.notes),
        )

    def _named(self) -> Iterator[Named]:
        for entity in self.standoff.entities:
            if entity.entity is not None:
                yield Named(entity.entity, self._text(entity), entity.label)
        for quote in self.standoff.quotes:
            for actor in (*quote.speakers(), *quote.relays):
                yield Named(actor.entity, self._text(actor), None)
            if quote.addressee and quote.addressee.entity is not None:
                yield Named(quote.addressee.entity, self._text(quote.addressee), None)

    def _layer(self, layer: str, **content: Any) -> StoredLayer:
        return StoredLayer(
            article=self.standoff.sha256[:16],
            layer=layer,
            round=f"{self.provenance.round}-{layer}",
            annotator=self.provenance.annotator,
            guidelines=self.provenance.guidelines,
            raw_sha256=self.standoff.sha256,
            text_sha256=hashlib.sha256(self.body.text.encode()).hexdigest(),
            **content,
        )

    def _used(self, ids: Iterable[str | None]) -> tuple[Cluster, ...]:
        used = set(ids)
        return tuple(cluster for cluster in self.clusters if cluster.id in used)

    def _text(self, part: Slice) -> str:
        start, end = self.alignment.to_text(part.start, part.end)
        return self.body.text[start:end]

    def _span(self, part: Slice) -> dict[str, Any]:
        start, end = self.alignment.to_text(part.start, part.end)
        return {
            "raw_start": part.start,
            "raw_end": part.end,
            "start": start,
            "end": end,
            "text": self.body.text[start:end],
        }

    def _stored(self, part: Slice | None) -> StoredSpan | None:
        return None if part is None else StoredSpan(**self._span(part))

    def _quote(self, quote: Quotation) -> StoredQuote:
        speakers = [StoredLink(**self._span(actor), role="speaker", cluster=actor.entity) for actor in quote.speakers()]
        relays = [
            StoredLink(**self._span(relay), role="relay", cluster=relay.entity, cue=self._stored(relay.cue))
            for relay in quote.relays
        ]
        hearer = quote.addressee
        return StoredQuote(
            kind=quote.kind,
            spans=tuple(StoredSpan(**self._span(span)) for span in quote.spans),
            cue=self._stored(quote.cue),
            chain=(*speakers, *relays),
            addressee=None if hearer is None else StoredAddressee(**self._span(hearer), cluster=hearer.entity),
        )


def _sources(quotes: Iterable[StoredQuote]) -> Iterator[str | None]:
    for quote in quotes:
        yield from (link.cluster for link in quote.chain)
        yield quote.addressee.cluster if quote.addressee else None


def to_standoff(layers: Layers, raw: str, file: str) -> StandOff:
    """Make the stand-off of one article's layers; `raw` is the decoded raw file, `file` its name."""
    speakers = [[link for link in quote.chain if link.role == "speaker"] for quote in layers.quotes.quotes]
    return StandOff(
        file=file,
        sha256=layers.layout.raw_sha256,
        layout=tuple(Part(**_cut(region, raw), role=region.role) for region in layers.layout.regions),
        entities=tuple(
            Entity(**_cut(item, raw), id=f"e{number}", label=item.label, entity=item.cluster)
            for number, item in enumerate(layers.entities.entities, 1)
        ),
        quotes=tuple(
            Quotation(
                id=f"q{number}",
                kind=quote.kind,
                spans=tuple(Slice(**_cut(span, raw)) for span in quote.spans),
                cue=_slice(quote.cue, raw),
                speaker=_speaker([Actor(**_cut(link, raw), entity=link.cluster) for link in speaking]),
                relays=tuple(
                    Relay(**_cut(link, raw), entity=link.cluster, cue=_slice(link.cue, raw))
                    for link in quote.chain
                    if link.role == "relay"
                ),
                addressee=None
                if quote.addressee is None
                else Hearer(**_cut(quote.addressee, raw), entity=quote.addressee.cluster),
            )
            for number, (quote, speaking) in enumerate(zip(layers.quotes.quotes, speakers, strict=True), 1)
        ),
        notes=layers.quotes.notes,
    )


def _speaker(speakers: list[Actor]) -> Actor | tuple[Actor, ...] | None:
    if len(speakers) > 1:
        return tuple(speakers)
    return speakers[0] if speakers else None


def _cut(part: StoredSpan | StoredRegion, raw: str) -> dict[str, Any]:
    return {"start": part.raw_start, "end": part.raw_end, "text": raw[part.raw_start : part.raw_end]}


def _slice(part: StoredSpan | None, raw: str) -> Slice | None:
    return None if part is None else Slice(**_cut(part, raw))
