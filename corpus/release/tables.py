"""Markdown tables for the card and the datasheet: columns, labels, counts."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from corpus.release.agreement import MEASURES, AgreementFigure
from schemas.features import columns
from schemas.labels import labels
from schemas.rows import CONFIGS

if TYPE_CHECKING:
    import pandas as pd

CROSSWALKS = {"wojood": "Wojood", "ontonotes": "OntoNotes", "conll": "CoNLL / ANERcorp"}
LOSSES = ("column", "spans", "nested or crossing, left out", "too small for a token, left out", "widened to a word")
"""What the projection onto tokens loses, in the order of `corpus.build.tags.Loss`."""

LISTS = {
    "entity": "entity mentions",
    "kind": "quotations",
    "chain_role": "links of a chain",
    "block_role": "parts of the text",
    "furniture_role": "parts of the page that are not text",
    "status": "how a layer of an article came about",
}
"""The closed lists that card and datasheet explain, and what their names are given to."""


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table; numbers have thousands commas, what is None stays empty."""
    lines = [header, ["---"] * len(header), *([_cell(value) for value in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def frame_table(frame: "pd.DataFrame") -> str:
    """Return a frame as a Markdown table."""
    return table([str(name) for name in frame.columns], frame.itertuples(index=False))


def column_table(config: str) -> str:
    """Return the columns of a config with their types and meanings."""
    return table(
        ("column", "type", "meaning"),
        ((f"`{column.path}`", column.type, column.description) for column in columns(CONFIGS[config])),
    )


def label_table(kind: str, counts: "pd.DataFrame | None" = None) -> str:
    """Return the names of one closed list with Arabic and English words and definitions.

    `counts`: a frame whose first column is the name and whose second is how often it occurs.
    """
    rows = [[f"`{label.name}`", label.ar, label.en, label.definition] for label in labels(kind)]
    header = ["name", "Arabic", "English", "definition"]
    if counts is not None:
        header.append(str(counts.columns[1]))
        found = dict(zip(counts.iloc[:, 0], counts.iloc[:, 1], strict=True))
        for row, label in zip(rows, labels(kind), strict=True):
            row.append(_cell(int(found[label.name])))
    return table(header, rows)


def agreement_table(figures: Iterable[AgreementFigure]) -> str:
    """Return the agreement of the rounds, a line for each thing compared; a sentence where none was computed."""
    lines: dict[tuple[str, str, int], dict[str, float]] = {}
    for figure in figures:
        lines.setdefault((figure.round, figure.compared, figure.articles), {})[figure.measure] = figure.value
    rows = [(*key, *(values.get(measure) for measure in MEASURES)) for key, values in lines.items()]
    return table(("round", "compared", "articles", *MEASURES), rows) if rows else "No agreement was computed."


def crosswalk_table() -> str:
    """Return the entity labels beside their names in other schemes; empty where the scheme has none."""
    rows = ([f"`{label.name}`", *(label.crosswalk[scheme] for scheme in CROSSWALKS)] for label in labels("entity"))
    return table(("musnad", *CROSSWALKS.values()), rows)


def _cell(value: object) -> str:
    if value is None or value != value:  # not stated, also as NaN
        return ""
    if isinstance(value, float):
        return f"{value:.3f}"
    return str(value).replace("|", r"\|").replace("\n", " ") if not _is_count(value) else f"{value:,}"


def _is_count(value: object) -> bool:
    return hasattr(value, "__index__") and not isinstance(value, bool)
