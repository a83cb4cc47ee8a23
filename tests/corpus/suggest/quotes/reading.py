"""What the quotation stages make of a short text, as readable lines; mentions are written into the text."""

from collections.abc import Iterator
from typing import NamedTuple

from corpus.arabic.reading import Reading
from corpus.suggest.entities import find_entities
from corpus.suggest.findings import FoundMention, FoundQuote
from corpus.suggest.quotes.finder import find_quotes
from corpus.suggest.quotes.mentions import in_tokens
from corpus.suggest.quotes.scene import Scene
from tests.corpus.suggest.marked import read_marked


class Part(NamedTuple):
    """A block of a written text."""

    role: str
    start: int
    end: int


def parts(text: str, headline: bool = False) -> list[Part]:
    """Return the lines of a text as blocks; with `headline`, the first is the headline."""
    found, start = [], 0
    for number, line in enumerate(text.split("\n")):
        found.append(Part("headline" if headline and number == 0 else "body", start, start + len(line)))
        start += len(line) + 1
    return found


def scene_of(marked: str, headline: bool = False) -> Scene:
    """Return the scene of a text with mentions written in."""
    text, mentions = _mentions(marked)
    reading = Reading(text)
    return Scene(reading, parts(text, headline), in_tokens(reading, mentions))


def _mentions(marked: str) -> tuple[str, list[FoundMention]]:
    """The text and its mentions; those with the same words are one thing."""
    text, mentions = read_marked(marked)
    names: dict[str, int] = {}
    return text, [
        FoundMention(start, end, label, "written", names.setdefault(text[start:end], len(names)))
        for start, end, label in mentions
    ]


def quotes_in(marked: str, headline: bool = False) -> list[str]:
    """Return the quotations of a text as lines: kind | cue | speaker | relays | hearer | content."""
    text, mentions = _mentions(marked)
    reading = Reading(text)
    found = find_quotes(reading, parts(text, headline), in_tokens(reading, mentions))
    return [" | ".join(_fields(text, quote)) for quote in found]


def _fields(text: str, quote: FoundQuote) -> Iterator[str]:
    def words(start: int, end: int) -> str:
        return text[start:end]

    yield quote.kind
    yield words(*quote.cue) if quote.cue else "-"
    yield " + ".join(words(start, end) for role, start, end, _ in quote.chain if role == "speaker") or "-"
    relays = [(start, end, cue) for role, start, end, cue in quote.chain if role == "relay"]
    yield " < ".join(f"{words(start, end)} ({words(*cue) if cue else '-'})" for start, end, cue in relays) or "-"
    yield words(*quote.addressee) if quote.addressee else "-"
    yield " … ".join(words(*span) for span in quote.spans)


def quotes_of(text: str) -> list[str]:
    """Return the quotations of a plain text as lines, over the mentions that the entity stage finds in it."""
    found = find_entities(text)
    quotes = find_quotes(found.reading, parts(text), found.in_tokens)
    return [" | ".join(_fields(text, quote)) for quote in quotes]
