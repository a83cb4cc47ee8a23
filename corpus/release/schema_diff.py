"""What changed about the shape of a dataset: configs, columns, and the numbers of labels."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from corpus.release.reading import configs, readable, shards
from schemas.errors import ReleaseError

_SAME = {"large_string": "string", "string_view": "string", "large_binary": "binary"}
"""Arrow types that read as one and the same."""


class SchemaChange(NamedTuple):
    """One change of shape."""

    config: str
    column: str
    """Dotted, `[]` for a list; empty where the whole config is meant."""
    kind: str
    """`added`, `removed` or `changed`."""
    detail: str

    @property
    def breaks(self) -> bool:
        """Whether a programme written for the old version may fail or read something else."""
        return self.kind != "added"


def schema_changes(old: Path, new: Path) -> list[SchemaChange]:
    """Return what changed from one folder to the other, by config and column."""
    before, after = set(configs(old)), set(configs(new))
    changes = [SchemaChange(config, "", "removed", "config") for config in sorted(before - after)]
    changes += [SchemaChange(config, "", "added", "config") for config in sorted(after - before)]
    for config in sorted(before & after):
        changes += _compared(config, _columns(old, config), _columns(new, config))
    known = _labels(new)
    for (config, column), labels in _labels(old).items():
        now = known.get((config, column), labels)
        if now != labels:
            kind = "added" if now[: len(labels)] == labels else "changed"
            changes.append(SchemaChange(config, column, kind, f"label numbers: {_first_difference(labels, now)}"))
    return changes


def _compared(config: str, old: dict[str, str], new: dict[str, str]) -> Iterator[SchemaChange]:
    for column in sorted({*old, *new}):
        if column not in new:
            yield SchemaChange(config, column, "removed", old[column])
        elif column not in old:
            yield SchemaChange(config, column, "added", new[column])
        elif old[column] != new[column]:
            yield SchemaChange(config, column, "changed", f"{old[column]} -> {new[column]}")


def _columns(folder: Path, config: str) -> dict[str, str]:
    import pyarrow.parquet as pq

    first = next(iter(shards(folder, config).values()))[0]
    columns: dict[str, str] = {}
    with readable(first):
        for field in pq.read_schema(first):
            _walk(field.name, field.type, columns)
    return columns


def _walk(path: str, kind: Any, columns: dict[str, str]) -> None:
    import pyarrow as pa

    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        _walk(f"{path}[]", kind.value_type, columns)
    elif pa.types.is_struct(kind):
        for index in range(kind.num_fields):
            _walk(f"{path}.{kind.field(index).name}", kind.field(index).type, columns)
    else:
        columns[path] = _SAME.get(str(kind), str(kind))


def _labels(folder: Path) -> dict[tuple[str, str], list[str]]:
    """Names of every ClassLabel in the order of their numbers, from the card: what `load_dataset` gives a user."""
    import yaml
    from huggingface_hub import DatasetCard

    card = folder / "README.md"
    if not card.is_file():
        return {}
    try:
        data = DatasetCard.load(card, ignore_metadata_errors=True).data.to_dict()
    except yaml.YAMLError as error:
        raise ReleaseError(f"{card}: its header is no YAML ({error}); fetch or build the release again") from error
    infos = data.get("dataset_info") or []
    found: dict[tuple[str, str], list[str]] = {}
    for info in infos if isinstance(infos, list) else [infos]:
        for feature in info.get("features", []):
            _walk_labels(info.get("config_name", "default"), "", feature, found)
    return found


def _walk_labels(config: str, prefix: str, feature: Any, found: dict[tuple[str, str], list[str]]) -> None:
    if not isinstance(feature, dict):
        return
    path = f"{prefix}.{feature['name']}" if prefix and "name" in feature else feature.get("name", prefix)
    label = feature.get("dtype", {}).get("class_label") if isinstance(feature.get("dtype"), dict) else None
    label = label or feature.get("class_label")
    if label:
        numbered = label["names"]
        found[config, path] = (
            [numbered[key] for key in sorted(numbered, key=int)] if isinstance(numbered, dict) else numbered
        )
    for inner in ("struct", "list", "sequence", "dtype"):
        value = feature.get(inner)
        for child in value if isinstance(value, list) else [value]:
            _walk_labels(config, path, child, found)


def _first_difference(old: list[str], new: list[str]) -> str:
    for number, name in enumerate(old):
        if number >= len(new) or new[number] != name:
            return f"{number} was {name}, is {new[number] if number < len(new) else 'gone'}"
    return f"{len(new) - len(old)} appended after {len(old)}"
