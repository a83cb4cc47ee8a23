"""Annotation as stored: one layer of one article by one annotator, in raw offsets.

Rounds and gold are JSON Lines of `StoredLayer`, sorted by article, one article a line. Raw offsets are what counts, so
that annotations survive a better cleaner; body offsets and the digest of the text they refer to stand beside them for
a reader's comfort, and a build computes them afresh.
"""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from schemas.records import Cluster, Model, Names, Offset


class StoredSpan(Model):
    """A span in both offsets; `text` is as in the body."""

    raw_start: Offset = Field(description="first code point in the raw file")
    raw_end: Offset = Field(description="code point after the last one in the raw file")
    start: Offset = Field(description="first code point in the text whose digest is text_sha256")
    end: Offset = Field(description="code point after the last one in that text")
    text: str = Field(description="that text from start to end")


class StoredMention(StoredSpan):
    """An entity mention."""

    label: Annotated[str, Names("entity")] = Field(description="entity label")
    cluster: str | None = Field(default=None, description="id of its cluster in this line")


class StoredLink(StoredSpan):
    """A source in a chain."""

    role: Annotated[str, Names("chain_role")] = Field(description="speaker or relay")
    cluster: str = Field(description="id of its cluster in this line")
    cue: StoredSpan | None = Field(default=None, description="a relay's own reporting word")


class StoredAddressee(StoredSpan):
    """An explicit hearer."""

    cluster: str | None = Field(default=None, description="id of its cluster in this line")


class StoredQuote(Model):
    """A quotation."""

    kind: Annotated[str, Names("kind")] = Field(description="direct, indirect or mixed")
    spans: tuple[StoredSpan, ...] = Field(description="the content, in order")
    cue: StoredSpan | None = Field(default=None, description="the speaker's reporting word")
    chain: tuple[StoredLink, ...] = Field(default=(), description="speakers, then relays nearest first")
    addressee: StoredAddressee | None = Field(default=None, description="explicit hearer")


class StoredRegion(Model):
    """A part of the page and its role."""

    role: str = Field(description="a block role or a furniture role")
    raw_start: Offset = Field(description="first code point in the raw file")
    raw_end: Offset = Field(description="code point after the last one in the raw file")


class ServerTrace(Model):
    """Where an annotation was pulled from."""

    project: int = Field(description="project id on the server")
    task: int = Field(description="task id on the server")
    annotation: int = Field(description="annotation id on the server")
    updated_at: datetime = Field(description="the server's time of the last change")


class StoredLayer(Model):
    """One layer of one article as one annotator, or an adjudication, left it."""

    article: str = Field(description="article id")
    layer: Annotated[str, Names("layer")] = Field(description="layout, entities or quotes")
    round: str = Field(description="annotation round")
    annotator: str = Field(description="pseudonym")
    guidelines: str = Field(description="version of the guidelines")
    status: Annotated[str, Names("round_status")] = Field(
        default="submitted", description="submitted, skipped, removed"
    )
    seconds: float | None = Field(default=None, description="working time, where measured")
    raw_sha256: str = Field(description="digest of the raw bytes")
    text_sha256: str = Field(description="digest (SHA-256, UTF-8) of the text that start and end refer to")
    layout_wrong: bool = Field(default=False, description="the annotator flagged the layout")
    clusters: tuple[Cluster, ...] = Field(default=(), description="clusters of this line")
    regions: tuple[StoredRegion, ...] = Field(default=(), description="layer layout: every part of the page")
    entities: tuple[StoredMention, ...] = Field(default=(), description="layer entities")
    quotes: tuple[StoredQuote, ...] = Field(default=(), description="layer quotes")
    notes: tuple[str, ...] = Field(default=(), description="the annotator's remarks")
    pulled: ServerTrace | None = Field(default=None, description="where it was pulled from")
    decided: tuple["Decision", ...] = Field(
        default=(), description="gold only: what was decided where annotators differed"
    )


class Decision(Model):
    """How one difference between annotators was settled."""

    raw_start: Offset = Field(description="first code point of the matter in the raw file")
    raw_end: Offset = Field(description="code point after its last one")
    said: dict[str, str] = Field(description="annotator -> what that annotator had, in short")
    decision: str = Field(description="what stands now, in short")
    by: str = Field(description="pseudonym of the adjudicator")
    at: datetime | None = Field(default=None, description="when")
