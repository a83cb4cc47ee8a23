"""Arrow schemas, Hugging Face features and column tables, all derived from the models of `CONFIGS`.

Closed lists are strings in the files and ClassLabels in the features: a file then explains itself, and the card gives
the ids. Nothing here is written by hand a second time.
"""

import types
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, Union, get_args, get_origin

import pyarrow as pa
from pydantic import BaseModel

from schemas.labels import names
from schemas.records import Large, Names
from schemas.rows import CONFIGS

if TYPE_CHECKING:
    from datasets import Features

_PLAIN: dict[type, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    date: pa.date32(),
    datetime: pa.timestamp("us", tz="UTC"),
}


class Column(NamedTuple):
    """One line of a column table."""

    path: str
    """Dotted, `[]` for a list: `quotes[].spans[].start`."""
    type: str
    description: str


def arrow_schema(config: str) -> pa.Schema:
    """Return the Arrow schema of a config's files."""
    return pa.schema(_arrow_fields(CONFIGS[config]))


def features(config: str) -> "Features":
    """Return the Hugging Face features of a config."""
    from datasets import Features

    return Features({name: _feature(*_annotation(CONFIGS[config], name)) for name in CONFIGS[config].model_fields})


def columns(model: type[BaseModel], prefix: str = "") -> Iterator[Column]:
    """Yield the columns of a model with their types and descriptions, nested ones after their parent."""
    for name, field in model.model_fields.items():
        inner, listed, marks = _unwrap(*_annotation(model, name))
        path = f"{prefix}{name}{'[]' if listed else ''}"
        nested = isinstance(inner, type) and issubclass(inner, BaseModel)
        closed = _names_of(marks)
        kind = "struct" if nested else f"label ({closed})" if closed else _value_name(inner)
        yield Column(path, f"list of {kind}" if listed else kind, field.description or "")
        if nested:
            yield from columns(inner, f"{path}.")


def json_schema(config: str) -> dict[str, Any]:
    """Return the JSON Schema of a row of a config."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **CONFIGS[config].model_json_schema()}


def _annotation(model: type[BaseModel], name: str) -> tuple[Any, tuple[Any, ...]]:
    field = model.model_fields[name]
    return field.annotation, tuple(field.metadata)


def _unwrap(annotation: Any, marks: Iterable[Any] = ()) -> tuple[Any, bool, tuple[Any, ...]]:
    """Strip Annotated, Optional and tuple: inner type, whether it is a list, the marks met on the way."""
    marks = tuple(marks)
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *extra = get_args(annotation)
        return _unwrap(inner, (*marks, *extra))
    if origin in (Union, types.UnionType):
        (inner,) = (part for part in get_args(annotation) if part is not type(None))
        return _unwrap(inner, marks)
    if origin is tuple:
        inner, _, marks = _unwrap(get_args(annotation)[0], marks)
        return inner, True, marks
    return annotation, False, marks


def _arrow_fields(model: type[BaseModel]) -> list[pa.Field]:
    return [pa.field(name, _arrow_type(*_annotation(model, name))) for name in model.model_fields]


def _arrow_type(annotation: Any, marks: tuple[Any, ...]) -> pa.DataType:
    inner, listed, marks = _unwrap(annotation, marks)
    if issubclass(inner, BaseModel):
        item = pa.struct(_arrow_fields(inner))
    elif any(isinstance(mark, Large) for mark in marks):
        item = pa.large_string()
    else:
        item = _PLAIN[inner]
    return pa.list_(item) if listed else item


def _feature(annotation: Any, marks: tuple[Any, ...]) -> Any:
    from datasets import ClassLabel, List, Value

    inner, listed, marks = _unwrap(annotation, marks)
    item: Any
    if issubclass(inner, BaseModel):
        item = {name: _feature(*_annotation(inner, name)) for name in inner.model_fields}
    elif closed := _names_of(marks):
        item = ClassLabel(names=list(names(closed)))
    else:
        item = Value("large_string" if any(isinstance(mark, Large) for mark in marks) else _value_name(inner))
    return List(item) if listed else item


def _value_name(plain: type) -> str:
    arrow = str(_PLAIN[plain])
    return {"double": "float64", "date32[day]": "date32"}.get(arrow, arrow)


def _names_of(marks: Iterable[Any]) -> str | None:
    return next((mark.kind for mark in marks if isinstance(mark, Names)), None)
