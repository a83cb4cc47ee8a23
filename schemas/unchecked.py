"""Records made without validation, for a stage whose own types already say what every field is.

Validating the records of an article takes longer than finding half of them. Whoever makes them here has a test that
validates what was made.
"""

from collections import deque
from collections.abc import Callable
from itertools import repeat, starmap
from typing import Any, TypeVar

from pydantic import BaseModel

from schemas.records import Model

Made = TypeVar("Made", bound=Model)

_put_fields, _put_given, _put_extra, _put_private = (
    BaseModel.__dict__[name].__set__
    for name in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)
"""What `model_construct` sets, which takes longer than validation because it looks at every field."""

_NOTHING = repeat(None)
_run_through = deque[None](maxlen=0).extend


def unchecked(kind: type[Made]) -> Callable[[list[dict[str, Any]]], list[Made]]:
    """Return a maker of records of one kind, many at once.

    It takes of each all fields in order, and keeps the dictionary as the record's.
    """
    given = repeat(set(kind.model_fields))
    alone = (kind,)

    def make(rows: list[dict[str, Any]]) -> list[Made]:
        if not rows:
            return []
        # `starmap` hands on the tuple that it is given, for `map` one is made at each of these calls
        records = list(starmap(object.__new__, repeat(alone, len(rows))))
        _run_through(starmap(_put_fields, zip(records, rows, strict=True)))
        _run_through(starmap(_put_given, zip(records, given, strict=False)))
        _run_through(starmap(_put_extra, zip(records, _NOTHING, strict=False)))
        _run_through(starmap(_put_private, zip(records, _NOTHING, strict=False)))
        return records

    return make
