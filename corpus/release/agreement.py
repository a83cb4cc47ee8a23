"""The agreement of the rounds, as their `agreement.json` files tell it, in figures that a card can show."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from schemas.errors import RoundError

_MEASURES = {"alpha_characters": "Krippendorff's alpha, characters", "kappa_labels": "Cohen's kappa, labels"}


@dataclass(frozen=True)
class AgreementFigure:
    """How far the annotators of a round agree in one respect."""

    round: str
    layer: str
    measure: str
    value: float
    articles: int
    """Articles that at least two annotators handed in."""


def read_agreement(rounds: Path) -> tuple[AgreementFigure, ...]:
    """Return the figures of every `<round>/agreement.json` below a folder, by name of the round.

    Raises RoundError with the file where one cannot be read.
    """
    return tuple(figure for path in sorted(rounds.glob("*/agreement.json")) for figure in _read(path))


def _read(path: Path) -> list[AgreementFigure]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return [
            AgreementFigure(path.parent.name, found["layer"], measure, value, found["articles"])
            for measure, value in _figures(found)
            if value is not None  # undefined: nothing to compare in this respect
        ]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise RoundError(
            f"{path}: no report of an agreement ({error!r}); run `musnad round agreement` again"
        ) from error


def _figures(found: dict[str, Any]) -> Iterator[tuple[str, float | None]]:
    for part, score in found["parts"].items():
        yield f"{part}, F1 exact", score["exact"]["f1"]
        yield f"{part}, F1 overlapping", score["overlapping"]["f1"]
    for name, measure in _MEASURES.items():
        yield measure, found["agreement"][name]
    if found["agreement"]["b_cubed"]["marks"]:
        yield "B-cubed F1, clusters", found["agreement"]["b_cubed"]["f1"]
