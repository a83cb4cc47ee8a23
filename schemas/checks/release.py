"""Level release: what is wrong between records; each check remembers what it must, and no more.

A check of this level makes a visitor that is called with every record of a release, in order.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from schemas.checks.finding import Place, text_digest
from schemas.layers import StoredLayer
from schemas.records import Article


class Entry(NamedTuple):
    """A record and where it stands."""

    file: str
    line: int
    record: Article | StoredLayer


Visit = Callable[[Entry], Iterator[Place]]


@dataclass(frozen=True)
class _At:
    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


def record_twice() -> Visit:
    """The same article (or the same layer of it by the same annotator) stands in two records."""
    seen: dict[tuple[str, ...], _At] = {}

    def visit(entry: Entry) -> Iterator[Place]:
        field, key = _key(entry.record)
        if key in seen:
            yield Place(field, f"{' '.join(key)} stands at {seen[key]} too")
        else:
            seen[key] = _At(entry.file, entry.line)

    return visit


def same_text_twice() -> Visit:
    """Two articles have the same text."""
    seen: dict[int, str] = {}

    def visit(entry: Entry) -> Iterator[Place]:
        if isinstance(entry.record, Article):
            digest = int(text_digest(entry.record.body.text)[:16], 16)
            first = seen.setdefault(digest, entry.record.id)
            if first != entry.record.id:
                yield Place("body.text", f"as in {first}")

    return visit


def out_of_order() -> Visit:
    """The stored layers of a file are not sorted by article."""
    last = {"file": "", "article": ""}

    def visit(entry: Entry) -> Iterator[Place]:
        if isinstance(entry.record, StoredLayer):
            if entry.file == last["file"] and entry.record.article < last["article"]:
                yield Place("article", f"{entry.record.article} after {last['article']}")
            last.update(file=entry.file, article=entry.record.article)

    return visit


def _key(record: Article | StoredLayer) -> tuple[str, tuple[str, ...]]:
    if isinstance(record, StoredLayer):
        return "article", (record.article, record.layer, record.round, record.annotator)
    return "id", (record.id,)


CHECKS: dict[str, Callable[[], Visit]] = {
    "E401": record_twice,
    "W402": same_text_twice,
    "E403": out_of_order,
}
