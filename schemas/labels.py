"""The closed lists of `labels.toml`: names, Arabic and English words, definitions, crosswalks."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True)
class Label:
    """One member of a closed list."""

    name: str
    ar: str
    en: str
    definition: str
    crosswalk: dict[str, str] = field(default_factory=dict)
    """Label names in other schemes (`wojood`, `ontonotes`, `conll`); empty where the scheme has none."""


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("schemas").joinpath("labels.toml").read_text(encoding="utf-8"))


@cache
def labels(kind: str) -> tuple[Label, ...]:
    """Return the labels of one list (`entity`, `kind`, `block_role` ...) in the order of their ClassLabel ids."""
    return tuple(
        Label(
            name=name,
            ar=row["ar"],
            en=row["en"],
            definition=row["definition"],
            crosswalk={key: value for key, value in row.items() if key not in ("ar", "en", "definition")},
        )
        for name, row in _table()[kind].items()
    )


CORE_ENTITIES = ("PERS", "ORG", "GPE", "LOC")
"""The labels that every Arabic scheme shares; scored and tagged on their own."""


@cache
def names(kind: str) -> tuple[str, ...]:
    """Return the names of one list in the order of their ClassLabel ids; `iob_*` lists are IOB2 tags."""
    if kind in _IOB:
        return ("O", *(f"{prefix}-{name}" for name in _IOB[kind]() for prefix in "BI"))
    return tuple(label.name for label in labels(kind))


_IOB: dict[str, Callable[[], tuple[str, ...]]] = {
    "iob_entity": lambda: names("entity"),
    "iob_core": lambda: CORE_ENTITIES,
    "iob_content": lambda: ("CONTENT",),
    "iob_cue": lambda: ("CUE",),
    "iob_source": lambda: tuple(name.upper() for name in names("chain_role")),
}
