"""The files of this folder as Python values: tables, names with their variants, rows."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

BROAD_FILES = (
    "arab-places.toml",
    "world-places.toml",
    "more-places.toml",
    "arab-organisations.toml",
    "events-works.toml",
)
"""Files whose tables are labels and whose lists are names; their `shy` list needs no second entry elsewhere."""


@cache
def read_lexicon(name: str) -> dict[str, Any]:
    """Return one TOML file of the lexicon."""
    return tomllib.loads(files("corpus.lexicon").joinpath(name).read_text(encoding="utf-8"))


def read_rows(name: str) -> Iterator[tuple[str, str]]:
    """Yield the two columns of a table of the lexicon; lines that begin with # are notes."""
    for row in files("corpus.lexicon").joinpath(name).read_text(encoding="utf-8").splitlines():
        if row[0] != "#":
            first, second = row.split("\t")
            yield first, second


def variants(text: str) -> list[list[str]]:
    """Split a lexicon string: things by commas and line ends, the variants of one thing by |."""
    things = (thing.strip() for line in text.splitlines() for thing in line.split(","))
    return [[form.strip() for form in thing.split("|")] for thing in things if thing]


def broad_names() -> Iterator[tuple[str, list[str], bool]]:
    """Yield the things of the broad files: label, variants, whether they stand in the list `shy`."""
    for file in BROAD_FILES:
        for label, lists in read_lexicon(file).items():
            if isinstance(lists, dict):
                for section, text in lists.items():
                    for forms in variants(text):
                        yield label, forms, section == "shy"
