"""What a record is: one article with its text, mentions, quotations and their chains of sources.

Models are frozen, hold tuples, and check types only; relations between values are checks (`schemas.checks`). `None`
means "not stated in the source" and nothing else. Field descriptions written here appear in the JSON Schemas, the card
and the datasheet. Every `start` and `end` counts Unicode code points into `body.text`, end exclusive; `raw_start` and
`raw_end` count code points into the decoded raw file.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from schemas.labels import names


@dataclass(frozen=True)
class Names:
    """Marks a string whose values are the names of one closed list (a ClassLabel for `datasets`).

    Validation lets other strings through: an unknown label is a finding of the checks, with its address.
    """

    kind: str

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "enum": list(names(self.kind))}


@dataclass(frozen=True)
class Large:
    """Marks a string column that may pass 2 GB in one file (Arrow `large_string`)."""


Offset = Annotated[int, Field(ge=0, strict=True)]
"""An offset in code points, never null (a nullable integer turns into a float in pandas)."""


class Model(BaseModel):
    """Base of every record: frozen, and no field beyond those declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Model):
    """A stretch of `body.text`."""

    start: Offset = Field(description="first code point in body.text")
    end: Offset = Field(description="code point after the last one in body.text")
    text: str = Field(description="body.text[start:end]")


class StaffMember(Model):
    """A person whom the page names as its staff, not as part of the news."""

    role: str = Field(description="what the page calls the person, such as رئيس التحرير or كتب")
    name: str = Field(description="the name as the page writes it")


class Dateline(Model):
    """Place and agency that open the first paragraph."""

    place: str | None = Field(default=None, description="place as written")
    agency: str | None = Field(default=None, description="agency or outlet as written")


class Metadata(Model):
    """Where an article comes from and what its page says of itself; nothing is inferred."""

    source_file: str = Field(description="path of the raw file below the folder that was read, with / between parts")
    raw_sha256: str = Field(description="SHA-256 of the raw bytes, 64 hex digits")
    raw_bytes: int = Field(description="length of the raw file in bytes", ge=0)
    media_type: str = Field(description="IANA media type of the raw file")
    encoding: str = Field(description="IANA name of the encoding the raw bytes were decoded with")
    url: str | None = Field(default=None, description="address of the page, where the source states it")
    outlet: str | None = Field(default=None, description="publisher, only where the page or source states it")
    staff: tuple[StaffMember, ...] = Field(default=(), description="staff named in the page's masthead or byline")
    headline: str | None = Field(default=None, description="text of the headline block")
    dateline: Dateline | None = Field(default=None, description="place and agency that open the first paragraph")
    published: date | None = Field(default=None, description="date of publication, only where page or source states it")
    collected: date | None = Field(default=None, description="date on which the raw file was collected")
    language: str = Field(default="ar", description="language of the article, BCP 47")
    license: str | None = Field(default=None, description="terms of the text, from the source's description")


class Block(Model):
    """One part of the article's text."""

    role: Annotated[str, Names("block_role")] = Field(description="headline, dateline, subheading or body")
    start: Offset = Field(description="first code point in body.text")
    end: Offset = Field(description="code point after the last one in body.text")
    raw_start: Offset = Field(description="first kept code point in the raw file")
    raw_end: Offset = Field(description="code point after the last kept one in the raw file")


class Furniture(Model):
    """A part of the page that is not part of the article."""

    role: Annotated[str, Names("furniture_role")] = Field(description="masthead, caption, promo or footer")
    raw_start: Offset = Field(description="first code point in the raw file")
    raw_end: Offset = Field(description="code point after the last one in the raw file")


class TextRun(Model):
    """A stretch of the text that stands unchanged in the raw file; a replaced white-space run has length 1."""

    start: Offset = Field(description="first code point in body.text")
    raw_start: Offset = Field(description="its place in the raw file")
    length: Annotated[int, Field(ge=1, strict=True)] = Field(description="length in code points")


class Body(Model):
    """The clean text of an article and its exact mapping to the raw file."""

    text: Annotated[str, Large()] = Field(description="blocks joined by one line feed; see the law of text")
    blocks: tuple[Block, ...] = Field(description="headline, dateline, subheadings and paragraphs in order")
    furniture: tuple[Furniture, ...] = Field(description="the rest of the page, in order of the raw file")
    alignment: tuple[TextRun, ...] = Field(description="text to raw file, ascending; joints belong to no run")


class Cluster(Model):
    """One thing the article speaks of; its mentions and sources point here."""

    id: str = Field(description="id, unique in the article; never compared across articles")
    name: str = Field(description="fullest form of the name in the article")
    label: Annotated[str, Names("entity")] | None = Field(
        default=None, description="label of its mentions; null where it has none (a document, an unnamed group)"
    )
    kb_id: str | None = Field(default=None, description="identifier from checkable data only, such as iso3166:EG")


class Mention(Span):
    """An entity mention; mentions nest but never cross."""

    id: str = Field(description="id made of raw start, raw end and label; never reused")
    label: Annotated[str, Names("entity")] = Field(description="entity label")
    cluster: str | None = Field(default=None, description="id of its cluster; null for dates and numbers")


class Link(Span):
    """One source in a chain: the speaker, or a relay that carried the words on."""

    role: Annotated[str, Names("chain_role")] = Field(description="speaker or relay")
    cluster: str = Field(description="id of the source's cluster")
    cue: Span | None = Field(default=None, description="a relay's own reporting word; the speaker's is quote.cue")


class Addressee(Span):
    """The explicit hearer of an utterance."""

    cluster: str | None = Field(default=None, description="id of the hearer's cluster")


class Quote(Model):
    """A proposition that the text attributes to a source: what was said, by whom, and through whom it came."""

    id: str = Field(description="id made of the raw start of the first and the raw end of the last span; never reused")
    kind: Annotated[str, Names("kind")] = Field(description="direct, indirect or mixed")
    spans: tuple[Span, ...] = Field(description="the content, in order; several where an attribution or joint cuts it")
    cue: Span | None = Field(default=None, description="the speaker's reporting word")
    chain: tuple[Link, ...] = Field(
        default=(), description="speakers, then relays from the one nearest to the speaker; empty where none is named"
    )
    addressee: Addressee | None = Field(default=None, description="explicit hearer")


class LayerStatus(Model):
    """How one layer of one article came about."""

    status: Annotated[str, Names("status")] = Field(description="none, auto, single, double or adjudicated")
    round: str | None = Field(default=None, description="annotation round that the layer comes from")
    annotators: tuple[str, ...] = Field(default=(), description="pseudonyms of those who judged it")
    guidelines: str | None = Field(default=None, description="version of the guidelines")
    suggester: str | None = Field(default=None, description="name and version of the programme that suggested it")


NO_LAYER = LayerStatus(status="none")


class Annotation(Model):
    """How each layer of an article came about."""

    layout: LayerStatus = Field(default=NO_LAYER, description="roles of the page's parts")
    entities: LayerStatus = Field(default=NO_LAYER, description="mentions and clusters")
    quotes: LayerStatus = Field(default=NO_LAYER, description="quotations, cues, chains, addressees")


class Article(Model):
    """One news article: a row of the config `articles`."""

    id: str = Field(description="first 16 hex digits of the SHA-256 of the raw bytes")
    metadata: Metadata = Field(description="where the article comes from and what its page states")
    body: Body = Field(description="clean text, its blocks and its mapping to the raw file")
    clusters: tuple[Cluster, ...] = Field(default=(), description="the things the article speaks of")
    entities: tuple[Mention, ...] = Field(default=(), description="mentions, by start, longest first")
    quotes: tuple[Quote, ...] = Field(default=(), description="quotations, by start of the first span")
    annotation: Annotation = Field(default=Annotation(), description="how each layer came about")


def mention_id(raw_start: int, raw_end: int, label: str) -> str:
    """Return the id of a mention; it depends on the raw file only, so a better cleaner does not change it."""
    return f"m{raw_start}-{raw_end}-{label}"


def quote_id(raw_start: int, raw_end: int) -> str:
    """Return the id of a quotation from the raw start of its first and the raw end of its last span."""
    return f"q{raw_start}-{raw_end}"
