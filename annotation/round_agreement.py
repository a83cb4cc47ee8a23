"""Agreement of a round: stored layers become plain marks in raw offsets, and go through `annotation.agreement`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from annotation.adjudicate import comparable
from annotation.agreement import Agreement, Document, agreement
from annotation.marks import Detail, Mark, Movement, movement
from schemas.errors import RoundError
from schemas.layers import StoredLayer, StoredQuote, StoredSpan
from schemas.matching import Span
from schemas.records import Body

MARKS = {"layout": "region", "entities": "mention", "quotes": "quotation"}
"""What one mark of each layer is called."""

Versions = Mapping[str, Mapping[str, StoredLayer]]
"""Article -> annotator -> what was pulled."""


class Page(NamedTuple):
    """The raw text of an article and the body that the annotators saw."""

    raw: str
    body: Body


@dataclass(frozen=True)
class RoundAgreement:
    """How far the annotators of one layer agree, and how far each moved away from the suggestions."""

    layer: str
    annotators: tuple[str, ...]
    found: Agreement
    moved: Mapping[str, Movement] = field(default_factory=dict)
    """Annotator -> kept, changed, added, removed; empty where nothing was suggested."""
    flagged: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Article -> annotators who flagged its layout; such an article is compared all the same."""


def marks_of(layer: StoredLayer) -> list[Mark]:
    """Return the regions, mentions or quotations of a stored layer as marks in raw offsets.

    A quotation's label is its kind, its details are cue, speaker, relays and addressee (spans only), its cluster is
    that of the first speaker.
    """
    if layer.layer == "layout":
        return [Mark(((item.raw_start, item.raw_end),), item.role) for item in layer.regions]
    if layer.layer == "entities":
        return [Mark((_place(item),), item.label, cluster=item.cluster) for item in layer.entities]
    return [_quotation(quote) for quote in layer.quotes]


def _quotation(quote: StoredQuote) -> Mark:
    speakers = [link for link in quote.chain if link.role == "speaker"]
    relays = [link for link in quote.chain if link.role == "relay"]
    carried = [part for link in relays for part in (link, link.cue) if part]
    return Mark(
        spans=tuple(map(_place, quote.spans)),
        label=quote.kind,
        details={
            "cue": Detail(tuple(_place(cue) for cue in (quote.cue,) if cue)),
            "speaker": Detail(tuple(map(_place, speakers))),
            "relays": Detail(tuple(map(_place, carried)), tuple(link.cue is not None for link in relays)),
            "addressee": Detail(tuple(_place(hearer) for hearer in (quote.addressee,) if hearer)),
        },
        cluster=speakers[0].cluster if speakers else None,
    )


def _place(span: StoredSpan) -> Span:
    return span.raw_start, span.raw_end


def judged(layer: str, page: Page) -> tuple[Span, ...]:
    """Return the part of the raw file that annotators of a layer judge: the blocks, or all of it for the layout."""
    if layer == "layout":
        return ((0, len(page.raw)),)
    return tuple((block.raw_start, block.raw_end) for block in page.body.blocks)


def round_agreement(
    versions: Versions,
    pages: Mapping[str, Page],
    suggestions: Mapping[str, StoredLayer] | None = None,
    seed: int = 0,
) -> RoundAgreement:
    """Compute the agreement of one layer of a round.

    Versions that were skipped or removed are left out, and articles that fewer than two annotators handed in are
    listed, not counted. `pages` gives the text that was judged, by article; without it alpha is unknown.

    Raises RoundError when there is nothing to compare or the layers differ.
    """
    handed_in = {article: comparable(found) for article, found in sorted(versions.items())}
    layers = {layer.layer for found in handed_in.values() for layer in found.values()}
    if len(layers) != 1:
        raise RoundError(
            f"agreement needs annotation of one layer, found {', '.join(sorted(layers)) or 'none'}; pull first"
        )
    name = layers.pop()
    documents = [
        Document(
            article,
            {annotator: marks_of(layer) for annotator, layer in sorted(found.items())},
            judged(name, pages[article]) if article in pages else None,
        )
        for article, found in handed_in.items()
    ]
    return RoundAgreement(
        layer=name,
        annotators=tuple(sorted({annotator for found in versions.values() for annotator in found})),
        found=agreement(documents, MARKS[name], seed),
        moved=_moved(handed_in, suggestions or {}),
        flagged={
            article: flags
            for article, found in handed_in.items()
            if (flags := tuple(sorted(name for name, layer in found.items() if layer.layout_wrong)))
        },
    )


def _moved(versions: Versions, suggestions: Mapping[str, StoredLayer]) -> dict[str, Movement]:
    moved: dict[str, Movement] = {}
    for article, found in versions.items():
        for annotator, layer in found.items():
            if article in suggestions:
                step = movement(marks_of(suggestions[article]), marks_of(layer))
                moved[annotator] = moved.get(annotator, Movement()).plus(step)
    return dict(sorted(moved.items()))
