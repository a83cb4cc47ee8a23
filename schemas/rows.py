"""The rows of the derived configs: quotes, entities, tokens, annotations.

They repeat what the articles hold in a shape that is easy to filter. Offsets count code points into the article's
`body.text`, end exclusive.
"""

from datetime import date
from typing import Annotated

from pydantic import Field

from schemas.records import (
    Addressee,
    Article,
    Block,
    Cluster,
    Furniture,
    Link,
    Mention,
    Model,
    Names,
    Offset,
    Quote,
)

_ARTICLE_ID = "id of the article"
_CONTEXT = "the sentences around, as in body.text"
_CONTEXT_START = "first code point of context in body.text"


class QuoteRow(Model):
    """One quotation with its sources, spelled out."""

    article_id: str = Field(description=_ARTICLE_ID)
    quote_id: str = Field(description="id of the quotation in its article")
    kind: Annotated[str, Names("kind")] = Field(description="direct, indirect or mixed")
    text: str = Field(description="the content; spans joined by ' … '")
    starts: tuple[Offset, ...] = Field(description="first code point of each span")
    ends: tuple[Offset, ...] = Field(description="code point after each span")
    cue: str | None = Field(default=None, description="the speaker's reporting word")
    speaker: str | None = Field(default=None, description="the first speaker as written; null where none is named")
    speaker_name: str | None = Field(default=None, description="name of the first speaker's cluster")
    speaker_label: Annotated[str, Names("entity")] | None = Field(
        default=None, description="label of the first speaker's cluster"
    )
    speaker_distance: int | None = Field(
        default=None, description="code points between speaker and cue; large where the speaker is implicit"
    )
    relays: tuple[str, ...] = Field(description="relays as written, nearest to the speaker first")
    relay_names: tuple[str, ...] = Field(description="names of the relays' clusters, same order")
    chain: tuple[Link, ...] = Field(description="speakers, then relays from the one nearest to the speaker")
    addressee: Addressee | None = Field(default=None, description="explicit hearer")
    context: str = Field(description=_CONTEXT)
    context_start: Offset = Field(description=_CONTEXT_START)
    headline: str | None = Field(default=None, description="headline of the article")
    outlet: str | None = Field(default=None, description="publisher of the article, where stated")
    published: date | None = Field(default=None, description="date of publication, where stated")
    status: Annotated[str, Names("status")] = Field(description="how the quotes layer of the article came about")


class EntityRow(Model):
    """One entity mention with the thing it names."""

    article_id: str = Field(description=_ARTICLE_ID)
    mention_id: str = Field(description="id of the mention in its article")
    text: str = Field(description="body.text[start:end]")
    label: Annotated[str, Names("entity")] = Field(description="entity label")
    start: Offset = Field(description="first code point in body.text")
    end: Offset = Field(description="code point after the last one in body.text")
    cluster: str | None = Field(default=None, description="id of the cluster in its article")
    name: str | None = Field(default=None, description="name of the cluster")
    kb_id: str | None = Field(default=None, description="identifier of the cluster, from checkable data only")
    block_role: Annotated[str, Names("block_role")] = Field(description="role of the block the mention stands in")
    context: str = Field(description=_CONTEXT)
    context_start: Offset = Field(description=_CONTEXT_START)
    status: Annotated[str, Names("status")] = Field(description="how the entities layer of the article came about")


class TokenRow(Model):
    """One sentence as tokens and IOB2 tags; nested and discontinuous spans are flattened (the card counts the loss)."""

    article_id: str = Field(description=_ARTICLE_ID)
    sentence: Offset = Field(description="number of the sentence in its article, from 0")
    tokens: tuple[str, ...] = Field(description="words, numbers and marks; clitics are split from quotation marks only")
    starts: tuple[Offset, ...] = Field(description="first code point of each token")
    ends: tuple[Offset, ...] = Field(description="code point after each token")
    ner_tags: tuple[Annotated[str, Names("iob_entity")], ...] = Field(description="outermost, longest mentions")
    ner_tags_core: tuple[Annotated[str, Names("iob_core")], ...] = Field(
        description="outermost mentions of PERS, ORG, GPE, LOC"
    )
    content_tags: tuple[Annotated[str, Names("iob_content")], ...] = Field(description="content of quotations")
    cue_tags: tuple[Annotated[str, Names("iob_cue")], ...] = Field(description="reporting words of speakers and relays")
    source_tags: tuple[Annotated[str, Names("iob_source")], ...] = Field(description="speakers and relays")


class AnnotationRow(Model):
    """One layer of one article as one annotator of one round left it: disagreement kept."""

    article_id: str = Field(description=_ARTICLE_ID)
    round: str = Field(description="annotation round")
    layer: Annotated[str, Names("layer")] = Field(description="layout, entities or quotes")
    annotator: str = Field(description="pseudonym of the annotator")
    guidelines: str = Field(description="version of the guidelines")
    status: Annotated[str, Names("round_status")] = Field(description="submitted, skipped or removed")
    seconds: float | None = Field(default=None, description="working time, where measured")
    clusters: tuple[Cluster, ...] = Field(description="the annotator's clusters")
    entities: tuple[Mention, ...] = Field(description="the annotator's mentions (layer entities)")
    quotes: tuple[Quote, ...] = Field(description="the annotator's quotations (layer quotes)")
    blocks: tuple[Block, ...] = Field(description="the annotator's blocks (layer layout), offsets in their own text")
    furniture: tuple[Furniture, ...] = Field(description="the annotator's furniture (layer layout)")


CONFIGS: dict[str, type[Model]] = {
    "articles": Article,
    "quotes": QuoteRow,
    "entities": EntityRow,
    "tokens": TokenRow,
    "annotations": AnnotationRow,
}
"""The configs of the dataset, in the order in which they are shown, and the model of a row of each."""
