"""Level file: can the record be read at all?"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import ValidationError

from schemas.checks.finding import Place
from schemas.layers import StoredLayer
from schemas.records import Article

Data = bytes | dict[str, Any] | ValueError


class Empty(ValueError):
    """What stands in the place of the first record where a file has none."""


@dataclass(frozen=True)
class Row:
    """One record as it stands in a file: a line's bytes, a Parquet row's values, or why nothing can be read there."""

    data: Data

    @cached_property
    def value(self) -> Any:
        """The parsed line.

        Raises UnicodeDecodeError or ValueError where it is no JSON.
        """
        if isinstance(self.data, ValueError):
            raise self.data
        if isinstance(self.data, dict):
            return self.data
        return json.loads(self.data.decode("utf-8"), parse_constant=_no_constant)

    @cached_property
    def model(self) -> type[Article] | type[StoredLayer]:
        """The kind of record that the line means to be: a stored layer names its `layer`."""
        return StoredLayer if "layer" in self.value else Article

    @cached_property
    def errors(self) -> list[tuple[str, str, str]]:
        """Type, path and message of everything that the model refuses; empty where the line is no JSON object."""
        try:
            if isinstance(self.value, dict):
                self.read()
        except ValidationError as error:
            return [(item["type"], _path(item["loc"]), item["msg"]) for item in error.errors(include_url=False)]
        except ValueError:
            pass
        return []

    def read(self) -> Article | StoredLayer:
        """Return the record; raises ValueError (pydantic's ValidationError among them) where it is none."""
        if isinstance(self.data, bytes):
            return self.model.model_validate_json(self.data)
        return self.model.model_validate(self.value)


def undecodable(row: Row) -> Iterator[Place]:
    """The line is not UTF-8, or the file is not Parquet."""
    if isinstance(row.data, ValueError) and not isinstance(row.data, Empty):
        yield Place("", str(row.data))
    try:
        if isinstance(row.data, bytes):
            row.data.decode("utf-8")
    except UnicodeDecodeError as error:
        yield Place("", f"{error.reason} at byte {error.start} of the line")


def not_an_object(row: Row) -> Iterator[Place]:
    """The line is not a JSON object."""
    if isinstance(row.data, ValueError):
        return
    try:
        if not isinstance(row.value, dict):
            yield Place("", f"found {type(row.value).__name__}")
    except UnicodeDecodeError:
        return
    except ValueError as error:
        yield Place("", str(error))


def unknown_field(row: Row) -> Iterator[Place]:
    """The record has a field that the schema does not know."""
    for kind, path, _ in row.errors:
        if kind == "extra_forbidden":
            yield Place(path, "remove or rename it")


def bad_value(row: Row) -> Iterator[Place]:
    """A field is missing or its value has the wrong type."""
    for kind, path, message in row.errors:
        if kind != "extra_forbidden":
            yield Place(path, message[:1].lower() + message[1:])


def no_record(row: Row) -> Iterator[Place]:
    """The file holds no record."""
    if isinstance(row.data, Empty):
        yield Place("", "")


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON value")


def _path(parts: tuple[int | str, ...]) -> str:
    path = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts)
    return path.removeprefix(".")


CHECKS: dict[str, Callable[[Row], Iterator[Place]]] = {
    "E001": undecodable,
    "E002": not_an_object,
    "E003": unknown_field,
    "E004": bad_value,
    "W005": no_record,
}
