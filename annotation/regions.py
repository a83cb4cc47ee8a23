"""From stored mentions and quotations to Label Studio results: regions, per-region fields and relations.

Offsets on the server are code points into the task's text, as ours are. Region ids are made of label and offsets, so
that the same layer always gives the same results.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from annotation.carry import source_cluster, source_id
from annotation.screens import LAYOUT_WRONG, SOURCE_CHOICES
from schemas.errors import RoundError
from schemas.layers import StoredLink, StoredMention, StoredQuote, StoredSpan

Result = dict[str, Any]
"""One item of an annotation's or prediction's `result` on the server."""

VIA = ("via", "via_2", "via_3")
"""Relations to the relays, nearest to the speaker first; the screen has no more."""

NO_CLUSTER = "-"
"""What stands in the cluster field of a hearer that belongs to no cluster although a mention suggests one."""


def mention_results(mentions: Iterable[StoredMention]) -> list[Result]:
    """Return the regions of the entities screen, each with its cluster field."""
    writer = _Writer("entity")
    for mention in mentions:
        region = writer.region(mention.label, mention)
        if mention.cluster is not None:
            writer.field(region, mention, "cluster", mention.cluster)
    return writer.results


def quote_results(quotes: Iterable[StoredQuote], mentions: Sequence[StoredMention]) -> list[Result]:
    """Return the regions and relations of the quotes screen.

    A cluster is written into its field only where it differs from what the mentions give. Raises RoundError for a
    chain with more relays than the screen has relations.
    """
    writer = _QuoteWriter(mentions)
    for quote in quotes:
        writer.quote(quote)
    return writer.results


def page_results(layout_wrong: bool, notes: Iterable[str]) -> list[Result]:
    """Return the results that concern the whole article: the layout flag and the remarks."""
    found = []
    if layout_wrong:
        found.append(_item("flag", "flag", "choices", {"choices": [LAYOUT_WRONG]}))
    if notes := list(notes):
        found.append(_item("notes", "notes", "textarea", {"text": notes}))
    return found


def _item(region: str, control: str, kind: str, value: dict[str, Any]) -> Result:
    return {"id": region, "from_name": control, "to_name": "text", "type": kind, "value": value}


class _Writer:
    """Collects results; regions of the same key are one region."""

    def __init__(self, control: str) -> None:
        self.control = control
        self.results: list[Result] = []
        self._ids: set[str] = set()
        self._shared: dict[tuple[object, ...], str] = {}
        self._relations: set[tuple[str, str, str]] = set()

    def region(self, label: str, span: StoredSpan) -> str:
        """Add a region and return its id."""
        base = f"{label}-{span.start}-{span.end}"
        region, number = base, 1
        while region in self._ids:
            number += 1
            region = f"{base}-{number}"
        self._ids.add(region)
        value = {"start": span.start, "end": span.end, "text": span.text, "labels": [label]}
        self.results.append(_item(region, self.control, "labels", value))
        return region

    def shared(self, label: str, span: StoredSpan, difference: object = None) -> tuple[str, bool]:
        """Return the id of the region with this label, span and difference, and whether it is new."""
        key = (label, span.start, span.end, difference)
        if key in self._shared:
            return self._shared[key], False
        self._shared[key] = self.region(label, span)
        return self._shared[key], True

    def field(self, region: str, span: StoredSpan, control: str, text: str) -> None:
        """Add what stands in a region's text field."""
        self.results.append(_item(region, control, "textarea", {"start": span.start, "end": span.end, "text": [text]}))

    def choice(self, region: str, span: StoredSpan, control: str, chosen: str) -> None:
        """Add what is chosen for a region."""
        value = {"start": span.start, "end": span.end, "text": span.text, "choices": [chosen]}
        self.results.append(_item(region, control, "choices", value))

    def relate(self, label: str, source: str, target: str) -> None:
        """Add a relation once."""
        if (label, source, target) not in self._relations:
            self._relations.add((label, source, target))
            self.results.append(
                {"type": "relation", "from_id": source, "to_id": target, "direction": "right", "labels": [label]}
            )


class _QuoteWriter(_Writer):
    def __init__(self, mentions: Sequence[StoredMention]) -> None:
        super().__init__("quote")
        self.mentions = mentions

    def quote(self, quote: StoredQuote) -> None:
        speakers = [link for link in quote.chain if link.role == "speaker"]
        relays = [link for link in quote.chain if link.role == "relay"]
        if len(relays) > len(VIA):
            raise RoundError(
                f"quotation {quote.spans[0].text[:40]!r} has {len(relays)} relays, the screen knows {len(VIA)}: "
                f"shorten the chain or add a relation to labels.toml"
            )
        head = self._content(quote)
        self.choice(head, quote.spans[0], "kind", quote.kind)
        self.choice(head, quote.spans[0], "source", SOURCE_CHOICES[0 if speakers else 1])
        self._speech(head, "cued_by", "said_by", quote.cue, speakers)
        for relation, relay in zip(VIA, relays, strict=False):
            self._speech(head, relation, relation, relay.cue, [relay])
        if quote.addressee is not None:
            cluster = quote.addressee.cluster
            expected = source_cluster(quote.addressee.raw_start, quote.addressee.raw_end, self.mentions)
            region, new = self.shared("ADDRESSEE", quote.addressee, cluster)
            if new and cluster != expected:
                self.field(region, quote.addressee, "cluster", NO_CLUSTER if cluster is None else cluster)
            self.relate("said_to", head, region)

    def _content(self, quote: StoredQuote) -> str:
        """Add the spans of a quotation; the content of one is never another's, even with the same words."""
        regions = [self.region("CONTENT", span) for span in quote.spans]
        for before, after in zip(regions, regions[1:], strict=False):
            self.relate("continues", after, before)
        return regions[0]

    def _speech(
        self, head: str, to_cue: str, to_source: str, cue: StoredSpan | None, links: Sequence[StoredLink]
    ) -> None:
        """Tie content, cue and sources; a cue that needs other sources elsewhere is another, identical region."""
        sources = tuple(self._source(link) for link in links)
        if cue is None:
            for source in sources:
                self.relate(to_source, head, source)
            return
        region, _ = self.shared("CUE", cue, sources)
        self.relate(to_cue, head, region)
        for source in sources:
            self.relate("said_by", region, source)

    def _source(self, link: StoredLink) -> str:
        region, new = self.shared("SOURCE", link, link.cluster)
        place = (link.raw_start, link.raw_end)
        if new and link.cluster != (source_cluster(*place, self.mentions) or source_id(*place)):
            self.field(region, link, "cluster", link.cluster)
        return region
