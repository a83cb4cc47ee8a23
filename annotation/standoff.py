"""The raw-offset stand-off form of an annotated article: one JSON file each, easy to make by any programme.

The form::

    {"file": "page.txt", "sha256": "<of the raw bytes>",
     "layout": [{"start", "end", "text", "role"}],
     "entities": [{"id", "start", "end", "text", "label", "entity"}],
     "quotes": [{"id", "kind", "spans": [{"start", "end", "text"}], "cue", "speaker", "relays", "addressee"}],
     "notes": ["..."]}

Offsets count code points into the raw file (UTF-8, no newline translation), end exclusive; `text` is the raw slice.
`entity` is an id that all mentions of one thing in the article share, null for dates and numbers. `cue` is a span or
null; `speaker` and `addressee` are spans with an `entity`, or null (a joint statement has a list of speakers);
`relays` are spans with `entity` and `cue`, nearest to the speaker first. `notes` may be missing. Ids are e1, e2 ... and
q1, q2 ... in the order of the text. A span that must lie in the text lies in one block; a quotation that runs over
several has one span a block.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from schemas.errors import CarryError, RecordError
from schemas.labels import names
from schemas.offsets import Alignment
from schemas.records import Body, Model, Offset


class Slice(Model):
    """A stretch of the raw file and what stands there."""

    start: Offset
    end: Offset
    text: str


class Part(Slice):
    """A part of the page."""

    role: str


class Entity(Slice):
    """A mention; `entity` is null for dates and numbers."""

    id: str
    label: str
    entity: str | None


class Actor(Slice):
    """A speaker."""

    entity: str


class Hearer(Slice):
    """An addressee."""

    entity: str | None


class Relay(Actor):
    """A relay and its own cue."""

    cue: Slice | None


class Quotation(Model):
    """A quotation."""

    id: str
    kind: str
    spans: tuple[Slice, ...] = Field(min_length=1)
    cue: Slice | None
    speaker: Actor | Annotated[tuple[Actor, ...], Field(min_length=2)] | None
    relays: tuple[Relay, ...]
    addressee: Hearer | None

    def speakers(self) -> tuple[Actor, ...]:
        """Return the speakers as a tuple, however the file wrote them."""
        if self.speaker is None:
            return ()
        return (self.speaker,) if isinstance(self.speaker, Actor) else self.speaker


class StandOff(Model):
    """One file."""

    file: str
    sha256: str
    layout: tuple[Part, ...]
    entities: tuple[Entity, ...]
    quotes: tuple[Quotation, ...]
    notes: tuple[str, ...] = ()


def parse(path: Path) -> StandOff:
    """Read one stand-off file; RecordError names file, field and value where its form is not as described."""
    try:
        return StandOff.model_validate_json(path.read_bytes())
    except ValidationError as exc:
        first = exc.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise RecordError(f"{path} {field}: {first['msg'].lower()} (found {str(first['input'])[:80]!r})") from exc


def dump(standoff: StandOff) -> str:
    """Return a stand-off as JSON text, indented by one; `notes` are left out where there are none."""
    data = standoff.model_dump(mode="json")
    data["entities"] = [{"id": item["id"], **item} for item in data["entities"]]
    if not standoff.notes:
        del data["notes"]
    return json.dumps(data, ensure_ascii=False, indent=1)


def faults(standoff: StandOff, raw: str, body: Body) -> Iterator[str]:
    """Yield what is wrong, each with the address of its field; `body` is composed from the stand-off's own layout."""
    alignment = Alignment((run.start, run.raw_start, run.length) for run in body.alignment)
    for address, part in _parts(standoff):
        yield from (f"{address}: {fault}" for fault in _slice_faults(part, raw))
    for address, part in _in_text(standoff):
        yield from (f"{address}: {fault}" for fault in _text_faults(part, alignment, body))
    for index, entity in enumerate(standoff.entities):
        if entity.label not in names("entity"):
            yield f"entities[{index}].label: unknown label {entity.label!r} (known: {', '.join(names('entity'))})"
    for index, quote in enumerate(standoff.quotes):
        if quote.kind not in names("kind"):
            yield f"quotes[{index}].kind: unknown kind {quote.kind!r} (known: {', '.join(names('kind'))})"
    yield from _order_faults(
        "entities", "e", standoff.entities, [(item.start, -item.end) for item in standoff.entities]
    )
    yield from _order_faults(
        "quotes", "q", standoff.quotes, [(item.spans[0].start, -item.spans[0].end) for item in standoff.quotes]
    )


def _order_faults(
    field: str, letter: str, items: Iterable[Entity | Quotation], places: list[tuple[int, int]]
) -> Iterator[str]:
    for index, item in enumerate(items):
        if item.id != f"{letter}{index + 1}":
            yield f"{field}[{index}].id: {item.id!r} where {letter}{index + 1} is due"
        if index and places[index] < places[index - 1]:
            yield f"{field}[{index}]: stands before {field}[{index - 1}] in the text; sort by start, longest first"


def _parts(standoff: StandOff) -> Iterator[tuple[str, Slice]]:
    yield from ((f"layout[{index}]", part) for index, part in enumerate(standoff.layout))
    yield from _in_text(standoff)


def _in_text(standoff: StandOff) -> Iterator[tuple[str, Slice]]:
    """Yield every span that must lie in one block of the article's text, with its address."""
    yield from ((f"entities[{index}]", entity) for index, entity in enumerate(standoff.entities))
    for index, quote in enumerate(standoff.quotes):
        at = f"quotes[{index}]"
        yield from ((f"{at}.spans[{number}]", span) for number, span in enumerate(quote.spans))
        yield from ((f"{at}.speaker[{number}]", actor) for number, actor in enumerate(quote.speakers()))
        yield from ((f"{at}.relays[{number}]", relay) for number, relay in enumerate(quote.relays))
        cues = [(f"{at}.relays[{number}].cue", relay.cue) for number, relay in enumerate(quote.relays)]
        others = [(f"{at}.cue", quote.cue), (f"{at}.addressee", quote.addressee)]
        yield from ((address, part) for address, part in (*others, *cues) if part)


def _slice_faults(part: Slice, raw: str) -> Iterator[str]:
    if not part.start < part.end <= len(raw):
        yield f"[{part.start}, {part.end}) is empty or outside the raw file of {len(raw)} characters"
    elif raw[part.start : part.end] != part.text:
        yield f"text is {part.text!r} but the raw file has {raw[part.start : part.end]!r}"
    elif part.text != part.text.strip():
        yield f"{part.text!r} starts or ends in white space"


def _text_faults(part: Slice, alignment: Alignment, body: Body) -> Iterator[str]:
    try:
        start, end = alignment.to_text(part.start, part.end)
    except CarryError as exc:
        yield str(exc)
        return
    if alignment.to_raw(start, end) != (part.start, part.end):
        yield f"{part.text!r} has an edge outside the article's text (in furniture, glue or a dropped mark)"
    elif "\n" in body.text[start:end]:
        yield f"{part.text!r} crosses from one block into another; give one span a block"
