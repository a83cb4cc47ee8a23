"""Level record: values that are wrong on their own, whatever the text says."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from typing import get_args

from pydantic import BaseModel

from schemas.checks.finding import Place, Subject, regions
from schemas.labels import names
from schemas.layers import StoredLayer
from schemas.records import LayerStatus, Names

_ARTICLE_ID = re.compile(r"[0-9a-f]{16}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_KB_ID = re.compile(r"[a-z][a-z0-9]*:[A-Za-z0-9][A-Za-z0-9._-]*")
_CONTENT = {"layout": "regions", "entities": "entities", "quotes": "quotes"}


def bad_article_id(subject: Subject) -> Iterator[Place]:
    """The article id is not 16 lower-case hex digits."""
    record = subject.record
    field, value = ("article", record.article) if isinstance(record, StoredLayer) else ("id", record.id)
    if not _ARTICLE_ID.fullmatch(value):
        yield Place(field, repr(value))


def bad_digest(subject: Subject) -> Iterator[Place]:
    """A SHA-256 is not 64 lower-case hex digits."""
    record = subject.record
    if isinstance(record, StoredLayer):
        digests = {"raw_sha256": record.raw_sha256, "text_sha256": record.text_sha256}
    else:
        digests = {"metadata.raw_sha256": record.metadata.raw_sha256}
    for field, value in digests.items():
        if not _DIGEST.fullmatch(value):
            yield Place(field, repr(value))


def id_of_another_file(subject: Subject) -> Iterator[Place]:
    """The id of an article read from a text file is not the beginning of its raw file's digest."""
    article = subject.article
    if article and article.metadata.media_type == "text/plain":
        due = article.metadata.raw_sha256[:16]
        if article.id != due:
            yield Place("id", f"{article.id!r} should be {due!r}")


def unknown_label(subject: Subject) -> Iterator[Place]:
    """A label, role, kind or status is none of the names in labels.toml."""
    yield from _unknown_names(subject.record, "")
    if subject.layer:
        known = (*names("block_role"), *names("furniture_role"))
        for field, role, _, _ in regions(subject.layer):
            if role not in known:
                yield Place(f"{field}.role", f"{role!r} is none of {', '.join(known)}")


def duplicate_id(subject: Subject) -> Iterator[Place]:
    """An id stands twice in one record."""
    yield from _twice("clusters", [cluster.id for cluster in subject.record.clusters])
    if subject.article:
        yield from _twice("entities", [mention.id for mention in subject.article.entities])
        yield from _twice("quotes", [quote.id for quote in subject.article.quotes])
    if subject.layer:
        mentions = subject.layer.entities
        yield from _twice("entities", [f"{it.label} [{it.raw_start}, {it.raw_end})" for it in mentions])


def content_of_another_layer(subject: Subject) -> Iterator[Place]:
    """A stored layer holds content that belongs to another layer."""
    if subject.layer:
        for layer, field in _CONTENT.items():
            if layer != subject.layer.layer and getattr(subject.layer, field):
                yield Place(field, f"the layer is {subject.layer.layer}")


def content_without_status(subject: Subject) -> Iterator[Place]:
    """A layer's status is none although it holds content."""
    if subject.article:
        article = subject.article
        filled = {"layout": article.body.blocks, "entities": article.entities, "quotes": article.quotes}
        for layer, content in filled.items():
            if content and getattr(article.annotation, layer).status == "none":
                yield Place(f"annotation.{layer}.status", f"{len(content)} in it")


def status_without_judges(subject: Subject) -> Iterator[Place]:
    """A layer's status does not fit its annotators or its suggester."""
    if subject.article:
        for layer in names("layer"):
            stated: LayerStatus = getattr(subject.article.annotation, layer)
            problem = _status_problem(stated)
            if problem:
                yield Place(f"annotation.{layer}", f"{stated.status}: {problem}")


def nameless_cluster(subject: Subject) -> Iterator[Place]:
    """A cluster has no name."""
    for index, cluster in enumerate(subject.record.clusters):
        if not cluster.name.strip():
            yield Place(f"clusters[{index}].name", f"cluster {cluster.id!r}")


def bad_kb_id(subject: Subject) -> Iterator[Place]:
    """A kb_id does not have the form authority:identifier."""
    for index, cluster in enumerate(subject.record.clusters):
        if cluster.kb_id is not None and not _KB_ID.fullmatch(cluster.kb_id):
            yield Place(f"clusters[{index}].kb_id", repr(cluster.kb_id))


def layout_flagged(subject: Subject) -> Iterator[Place]:
    """An annotator flagged the layout as wrong; mend it before this article is adjudicated."""
    if subject.layer and subject.layer.layout_wrong:
        yield Place("layout_wrong", f"by {subject.layer.annotator}")


def _twice(field: str, ids: list[str]) -> Iterator[Place]:
    for value, count in Counter(ids).items():
        if count > 1:
            yield Place(field, f"{value!r} {count} times")


def _status_problem(stated: LayerStatus) -> str:
    judges = len(stated.annotators)
    if stated.status in ("none", "auto") and (judges or stated.round):
        return "names a round or annotators"
    if stated.status == "auto" and not stated.suggester:
        return "names no suggester"
    if stated.status == "none" and stated.suggester:
        return "names a suggester"
    least = {"single": 1, "double": 2, "adjudicated": 1}.get(stated.status, 0)
    if judges < least or (stated.status == "single" and judges > 1):
        return f"names {judges} annotators"
    return ""


def _unknown_names(model: BaseModel, path: str) -> Iterator[Place]:
    """Walk a record; yield every string whose field is declared `Names` and whose value is none of them."""
    for field, kind, nested in _walk(type(model)):
        value = getattr(model, field)
        if kind:
            if value is not None and value not in names(kind):
                yield Place(f"{path}{field}", f"{value!r} is none of {', '.join(names(kind))}")
        elif nested and isinstance(value, tuple):
            for index, part in enumerate(value):
                yield from _unknown_names(part, f"{path}{field}[{index}].")
        elif nested and value is not None:
            yield from _unknown_names(value, f"{path}{field}.")


@cache
def _walk(model: type[BaseModel]) -> tuple[tuple[str, str, bool], ...]:
    """Return field, list of names and whether it holds models, for the fields that matter to `_unknown_names`."""
    rows = []
    for field, declared in model.model_fields.items():
        parts = [*declared.metadata, *_parts(declared.annotation)]
        kind = next((part.kind for part in parts if isinstance(part, Names)), "")
        nested = any(_walk(part) for part in parts if isinstance(part, type) and issubclass(part, BaseModel))
        if kind or nested:
            rows.append((field, kind, nested))
    return tuple(rows)


def _parts(annotation: object) -> Iterator[object]:
    """Yield a type and all that it is made of: `Annotated[str, Names("kind")] | None` gives str, Names, None."""
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


CHECKS: dict[str, Callable[[Subject], Iterator[Place]]] = {
    "E101": bad_article_id,
    "E102": bad_digest,
    "E103": unknown_label,
    "E104": duplicate_id,
    "E105": content_of_another_layer,
    "E106": content_without_status,
    "E107": status_without_judges,
    "E108": nameless_cluster,
    "E109": bad_kb_id,
    "W110": layout_flagged,
    "E125": id_of_another_file,
}
