"""From Label Studio results to regions and relations, with everything that is wrong listed.

Nothing that the server stores is believed: ranges, order, labels, relation ends and relation labels are checked,
`value.text` is ignored (a hand-made span over several lines holds other characters than the text does) and spans are
cut from the text afresh. Spans are trimmed of white space; a content that runs over blocks becomes one span a block.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from annotation.regions import VIA, Result
from annotation.screens import LAYOUT_WRONG
from schemas.errors import CarryError
from schemas.labels import names
from schemas.layers import StoredMention, StoredSpan
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
class Context:
    """What a reader must know of the article: its text as the annotator saw it and what was known of its entities."""

    text: str
    alignment: Alignment
    mentions: tuple[StoredMention, ...] = ()
    clusters: tuple[Cluster, ...] = ()


@dataclass
class Region:
    """A region with its fields; `spans` are trimmed, one a block."""

    id: str
    label: str
    spans: list[StoredSpan]
    fields: dict[str, str] = field(default_factory=dict)

    @property
    def span(self) -> StoredSpan:
        """Return the first span; only a content has more."""
        return self.spans[0]


class Collector:
    """Sorts the results of one annotation; what is wrong with them is in `findings`."""

    def __init__(self, control: str, context: Context) -> None:
        self.control = control
        self.context = context
        self.known = names("entity" if control == "entity" else "region")
        self.regions: dict[str, Region] = {}
        self.relations: list[tuple[str, str, str]] = []
        self.findings: list[Finding] = []
        self.layout_wrong = False
        self.notes: tuple[str, ...] = ()

    def fault(self, region: str, message: str) -> None:
        """Add a finding."""
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
            self.regions[identity] = Region(identity, label, spans)

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


def _texts(value: dict[str, Any]) -> list[str]:
    text = value.get("text") or []
    return [text] if isinstance(text, str) else [str(line) for line in text]
