"""Stored layers on disk: JSON Lines, one article a line, sorted, so that git shows what an annotator changed.

A file holds at most one line per article and layer, in the order of article ids. A line is canonical: the fields in
the order of the model, no ASCII escapes, fields that have their default value left out.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from schemas.errors import RecordError
from schemas.files import write_atomically
from schemas.layers import StoredLayer

GOLD = Path("annotation/gold")
"""Where gold lives, below the folder of the project: `layout.jsonl`, `entities.jsonl`, `quotes.jsonl`."""


def layer_line(layer: StoredLayer) -> str:
    """Return the canonical line of a stored layer, without line feed."""
    return json.dumps(layer.model_dump(mode="json", exclude_defaults=True), ensure_ascii=False, separators=(", ", ": "))


def read_layers(path: Path) -> tuple[StoredLayer, ...]:
    """Read a file of stored layers.

    Raises RecordError with file, line and field when a line is no stored layer, is out of order or repeats an article.
    """
    layers: list[StoredLayer] = []
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except FileNotFoundError as exc:
        raise RecordError(f"no such file of stored layers: {path}") from exc
    except UnicodeDecodeError as exc:
        raise RecordError(f"{path}: not UTF-8 at byte {exc.start}") from exc
    if lines[-1]:
        raise RecordError(f"{path}:{len(lines)} does not end in a line feed; the file was cut off")
    for number, line in enumerate(lines[:-1], 1):
        try:
            layer = StoredLayer.model_validate_json(line)
        except ValidationError as exc:
            first = exc.errors()[0]
            field = ".".join(map(str, first["loc"]))
            raise RecordError(f"{path}:{number} {field}: {first['msg'].lower()}") from exc
        if layers and layer.article <= layers[-1].article:
            raise RecordError(f"{path}:{number} article {layer.article} repeats or stands before {layers[-1].article}")
        layers.append(layer)
    return tuple(layers)


def write_layers(path: Path, layers: Iterable[StoredLayer]) -> None:
    """Write stored layers sorted by article; the file is replaced in one step or left as it was.

    Raises RecordError when two layers are of one article.
    """
    ordered = sorted(layers, key=lambda layer: layer.article)
    for before, after in zip(ordered, ordered[1:], strict=False):
        if before.article == after.article:
            raise RecordError(f"{path}: two lines for article {after.article}; a file holds one a layer")
    write_atomically(path, "".join(layer_line(layer) + "\n" for layer in ordered))


class GoldArticle(NamedTuple):
    """The adjudicated layers of one article; None where a layer has not been adjudicated."""

    layout: StoredLayer | None = None
    entities: StoredLayer | None = None
    quotes: StoredLayer | None = None


def read_gold(folder: Path = GOLD) -> dict[str, GoldArticle]:
    """Read all gold of a folder, by article id in ascending order; a missing file is an empty one.

    Raises RecordError as `read_layers` does, and where a line stands in the file of another layer.
    """
    found: dict[str, GoldArticle] = {}
    for layer in GoldArticle._fields:
        path = folder / f"{layer}.jsonl"
        for line in read_layers(path) if path.exists() else ():
            if line.layer != layer:
                raise RecordError(f"{path}: article {line.article} holds layer {line.layer}; it belongs elsewhere")
            found[line.article] = found.get(line.article, GoldArticle())._replace(**{layer: line})
    return dict(sorted(found.items()))
