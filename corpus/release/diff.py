"""What changed between two versions of the data, and how large a version step that asks for.

PATCH: the records read the same. MINOR: articles, annotations or fields were added, or a layer changed that nobody had
judged (status `none` or `auto`). MAJOR: text, ids, fields or a layer that somebody had judged changed or went away, or
an article moved to another split. Both sides are streams sorted by article id, so a million articles need no memory.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from corpus.release.reading import Placed, Record, configs, read_articles, read_rows
from corpus.release.schema_diff import SchemaChange, schema_changes
from schemas.errors import ReleaseError
from schemas.labels import names


class Level(IntEnum):
    """The version step that a change asks for."""

    PATCH = 0
    MINOR = 1
    MAJOR = 2


PARTS = (
    "added",
    "withdrawn",
    "moved",
    "text",
    "layout",
    "metadata",
    "mentions",
    "quotations",
    "chains",
    "clusters",
    "status",
    "annotations",
)
"""What can change about an article, in the order of every report."""


class Change(NamedTuple):
    """One part of an article that changed."""

    part: str
    level: Level
    detail: str
    """In words and numbers: `2 added, 1 removed`, `outlet: null -> "..."`."""


@dataclass(frozen=True)
class ArticleChange:
    """All that changed about one article; `old` or `new` is None where it was added or withdrawn."""

    article: str
    changes: tuple[Change, ...]
    old: Placed | None
    new: Placed | None

    @property
    def level(self) -> Level:
        """The largest step that a part asks for."""
        return max(change.level for change in self.changes)


@dataclass(frozen=True)
class Difference:
    """Two versions to compare; changes are computed as they are read."""

    old: Path
    new: Path

    def articles(self) -> Iterator[ArticleChange]:
        """Yield the articles that changed, by id."""
        annotations = dict(annotation_changes(_annotation_rows(self.old), _annotation_rows(self.new)))
        yield from compare(read_articles(self.old), read_articles(self.new), annotations)

    def schemas(self) -> list[SchemaChange]:
        """Return what changed about configs, columns and labels."""
        return schema_changes(self.old, self.new)


def compare(
    old: Iterable[Placed], new: Iterable[Placed], annotations: Mapping[str, Change] | None = None
) -> Iterator[ArticleChange]:
    """Yield the articles that differ, by id; both sides sorted by id.

    `annotations`: changes of single annotators' work, by article. Raises ReleaseError for an id that comes twice.
    """
    annotations = annotations or {}
    for article, before, after in _paired(old, new):
        try:
            changes = tuple(_changes(before, after))
        except KeyError as error:
            raise ReleaseError(
                f"article {article} has no field {error}: one side was written by a version of the code with another "
                "schema; build it again with this version, or compare with that one"
            ) from error
        if article in annotations:
            changes = (*changes, annotations[article])
        if changes:
            yield ArticleChange(article, changes, before, after)


def annotation_changes(old: Iterable[Placed], new: Iterable[Placed]) -> Iterator[tuple[str, Change]]:
    """Yield per article what changed in the work of single annotators; both sides sorted by article."""
    for article, before, after in _paired(_grouped(old), _grouped(new)):
        counts = _counts(before.record if before else {}, after.record if after else {}, lambda _key, _a, _b: True)
        if any(counts):
            yield (
                article,
                Change("annotations", Level.MAJOR if counts.removed or counts.changed else Level.MINOR, str(counts)),
            )


class _Counts(NamedTuple):
    added: int
    removed: int
    changed: int

    def __str__(self) -> str:
        return ", ".join(f"{count} {name}" for name, count in self._asdict().items() if count)


def _annotation_rows(folder: Path) -> Iterator[Placed]:
    return read_rows(folder, "annotations", key="article_id") if "annotations" in configs(folder) else iter(())


def _grouped(rows: Iterable[Placed]) -> Iterator[Placed]:
    for article, group in groupby(rows, key=lambda placed: placed.key):
        held = list(group)
        by_key = {(row.record["round"], row.record["layer"], row.record["annotator"]): row.record for row in held}
        yield Placed(article, held[0].split, {"/".join(key): record for key, record in by_key.items()})


def _paired(old: Iterable[Placed], new: Iterable[Placed]) -> Iterator[tuple[str, Placed | None, Placed | None]]:
    """Walk two sorted streams side by side."""
    left, right = _ascending(old, "old"), _ascending(new, "new")
    before, after = next(left, None), next(right, None)
    while before or after:
        key = min(placed.key for placed in (before, after) if placed)
        mine = before if before and before.key == key else None
        yours = after if after and after.key == key else None
        yield key, mine, yours
        before = next(left, None) if mine else before
        after = next(right, None) if yours else after


def _ascending(rows: Iterable[Placed], side: str) -> Iterator[Placed]:
    last = ""
    for placed in rows:
        if placed.key <= last:
            raise ReleaseError(f"the {side} version holds article {placed.key} twice or out of order; build it again")
        last = placed.key
        yield placed


def _changes(before: Placed | None, after: Placed | None) -> Iterator[Change]:
    if before is None and after is not None:
        yield Change("added", Level.MINOR, f"in {after.split}")
    elif after is None and before is not None:
        yield Change("withdrawn", Level.MAJOR, f"was in {before.split}")
    elif before and after:
        if before.split != after.split:
            yield Change("moved", Level.MAJOR, f"{before.split} -> {after.split}")
        if not before.reads_as(after):
            yield from _record_changes(before.record, after.record)


def _record_changes(old: Record, new: Record) -> Iterator[Change]:
    same_text = old["body"]["text"] == new["body"]["text"]
    if not same_text:
        yield Change("text", Level.MAJOR, f"{len(old['body']['text'])} -> {len(new['body']['text'])} code points")
    layout = [name for name in ("blocks", "furniture", "alignment") if old["body"].get(name) != new["body"].get(name)]
    if layout:
        yield Change("layout", _layer_level(old, new, "layout", True), ", ".join(layout))
    yield from _metadata_changes(old["metadata"], new["metadata"])
    mentions = _counts(_by_id(old["entities"]), _by_id(new["entities"]), _differs(same_text))
    if any(mentions):
        yield Change("mentions", _layer_level(old, new, "entities", True), str(mentions))
    old_quotes, new_quotes = _by_id(old["quotes"]), _by_id(new["quotes"])
    quotations = _counts(_without_chain(old_quotes), _without_chain(new_quotes), _differs(same_text))
    if any(quotations):
        yield Change("quotations", _layer_level(old, new, "quotes", True), str(quotations))
    both = old_quotes.keys() & new_quotes.keys()
    chains = _counts(_chains(old_quotes, both), _chains(new_quotes, both), _differs(same_text))
    if any(chains):
        yield Change("chains", _layer_level(old, new, "quotes", True), str(chains))
    yield from _cluster_changes(old, new)
    yield from _status_changes(old, new)


def _metadata_changes(old: Record, new: Record) -> Iterator[Change]:
    changed = [name for name in sorted({*old, *new}) if old.get(name) != new.get(name)]
    if changed:
        added = all(old.get(name) in (None, []) for name in changed)
        detail = "; ".join(f"{name}: {_shown(old.get(name))} -> {_shown(new.get(name))}" for name in changed)
        yield Change("metadata", Level.MINOR if added else Level.MAJOR, detail)


def _cluster_changes(old: Record, new: Record) -> Iterator[Change]:
    """Clusters belong to the layers whose mentions or links point at them."""
    before, after = _by_id(old["clusters"]), _by_id(new["clusters"])
    counts = _counts(before, after, lambda _key, one, other: one != other)
    if not any(counts):
        return
    touched = {key for key in {*before, *after} if before.get(key) != after.get(key)}
    layers = {layer for side in (old, new) for layer, used in _used_clusters(side).items() if used & touched}
    level = max((_layer_level(old, new, layer, True) for layer in layers), default=Level.MINOR)
    yield Change("clusters", level, str(counts))


def _status_changes(old: Record, new: Record) -> Iterator[Change]:
    """How a layer came about: more judgement is an addition, less takes something away."""
    for layer in names("layer"):
        before, after = old["annotation"][layer], new["annotation"][layer]
        if before != after:
            step = (
                f"{before['status']} -> {after['status']}" if before["status"] != after["status"] else before["status"]
            )
            yield Change("status", _layer_level(old, new, layer, False), f"{layer}: {step}")


def _layer_level(old: Record, new: Record, layer: str, content: bool) -> Level:
    order = names("status")
    before, after = old["annotation"][layer]["status"], new["annotation"][layer]["status"]
    judged = before not in ("none", "auto")
    return Level.MAJOR if judged and (content or order.index(after) < order.index(before)) else Level.MINOR


def _used_clusters(record: Record) -> dict[str, set[str]]:
    links = [link for quote in record["quotes"] for link in quote["chain"]]
    heard = [quote["addressee"] for quote in record["quotes"] if quote["addressee"]]
    return {
        "entities": {mention["cluster"] for mention in record["entities"] if mention["cluster"]},
        "quotes": {part["cluster"] for part in (*links, *heard) if part["cluster"]},
    }


def _by_id(items: Iterable[Record]) -> dict[str, Record]:
    return {item["id"]: item for item in items}


def _without_chain(quotes: Mapping[str, Record]) -> dict[str, Record]:
    return {key: {name: value for name, value in quote.items() if name != "chain"} for key, quote in quotes.items()}


def _chains(quotes: Mapping[str, Record], keys: Iterable[str]) -> dict[str, Record]:
    return {key: {"chain": quotes[key]["chain"]} for key in keys}


def _counts(old: Mapping[str, Any], new: Mapping[str, Any], differs: Callable[[str, Any, Any], bool]) -> _Counts:
    changed = sum(old[key] != new[key] and differs(key, old[key], new[key]) for key in old.keys() & new.keys())
    return _Counts(len(new.keys() - old.keys()), len(old.keys() - new.keys()), changed)


def _differs(same_text: bool) -> Callable[[str, Any, Any], bool]:
    """Where the text changed, every offset moves with it; what stands there counts, not where."""
    return lambda _key, one, other: same_text or _placeless(one) != _placeless(other)


def _placeless(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _placeless(inner) for name, inner in value.items() if name not in ("start", "end")}
    return [_placeless(inner) for inner in value] if isinstance(value, list) else value


def _shown(value: Any) -> str:
    text = "null" if value is None else str(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
