"""Written passages as articles: tests/data/passages/*.json read into records, with the expected quotations in body offsets.

A passage gives its text (one paragraph a line) and every quotation by the words of its parts; words that occur more
than once are looked for from the quotation's first span outwards (cues and names before their content, as written).
"""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from schemas.body import Region, compose
from schemas.records import Article, Body, Metadata

FOLDER = Path(__file__).parents[3] / "data" / "passages"

Offsets = tuple[int, int]


class Expected(NamedTuple):
    """A quotation as the guidelines have it; offsets in code points into `body.text`."""

    kind: str
    spans: tuple[Offsets, ...]
    cue: Offsets | None
    speaker: Offsets | None
    relays: tuple[tuple[Offsets, Offsets], ...]
    """(relay, its cue), nearest to the speaker first."""
    addressee: Offsets | None


class Passage(NamedTuple):
    """A short written article and what a perfect annotator finds in it."""

    name: str
    article: Article
    quotes: tuple[Expected, ...]


@cache
def passages(file: str) -> tuple[Passage, ...]:
    """Return the passages of one file (`chains`, `phenomena`) in order."""
    rows = json.loads((FOLDER / f"{file}.json").read_text(encoding="utf-8"))
    return tuple(_passage(row) for row in rows)


def _passage(row: dict[str, Any]) -> Passage:
    headline = row.get("headline")
    raw = f"{headline}\n{row['text']}" if headline else row["text"]
    article = written_article(raw, bool(headline))
    return Passage(row["name"], article, tuple(_expected(article.body.text, quote) for quote in row["quotes"]))


def written_article(raw: str, headline: bool = False) -> Article:
    """Return an article whose paragraphs are the lines of a text; with `headline`, the first is the headline."""
    digest = hashlib.sha256(raw.encode()).hexdigest()
    metadata = Metadata(
        source_file="passage.txt",
        raw_sha256=digest,
        raw_bytes=len(raw.encode()),
        media_type="text/plain",
        encoding="utf-8",
    )
    return Article(id=digest[:16], metadata=metadata, body=_body(raw, headline))


def _body(raw: str, headline: bool) -> Body:
    regions, start = [], 0
    for number, line in enumerate(raw.split("\n")):
        role = "headline" if headline and number == 0 else "body"
        regions.append(Region(role, start, start + len(line)))
        start += len(line) + 1
    return compose(raw, regions)


def _expected(text: str, row: dict[str, Any]) -> Expected:
    spans = tuple(_unique(text, span) for span in row["spans"])
    anchor = spans[0][0]
    cue = _near(text, row["cue"], anchor)
    near = cue[0] if cue else anchor
    relays = tuple((_near(text, relay, near), _near(text, word, near)) for relay, word in row["relays"])
    return Expected(
        row["kind"],
        spans,
        cue,
        _near(text, row["speaker"], near),
        tuple((relay, word) for relay, word in relays if relay and word),
        _near(text, row["addressee"], near),
    )


def _unique(text: str, words: str) -> Offsets:
    start = text.find(words)
    assert start >= 0, f"not in the passage: {words}"
    assert text.find(words, start + 1) < 0, f"more than once in the passage: {words}"
    return start, start + len(words)


def _near(text: str, words: str | None, anchor: int) -> Offsets | None:
    """The occurrence of some words, as whole words but for a clitic before them, that stands nearest to an offset."""
    if words is None:
        return None
    starts = [at for at in range(len(text)) if text.startswith(words, at) and _whole(text, at, len(words))]
    assert starts, f"not in the passage: {words}"
    start = min(starts, key=lambda at: abs(at - anchor))
    return start, start + len(words)


def _whole(text: str, start: int, length: int) -> bool:
    before, after = text[:start], text[start + length : start + length + 1]
    clitic = before[-1:] in "وفبلك" and not before[-2:-1].isalpha()
    return (not before[-1:].isalpha() or clitic) and not after.isalpha()
