"""The agreement of the rounds, as their `agreement.json` files tell it, in figures that a card can show."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from schemas.errors import RoundError

EXACT, OVERLAPPING = "F1, exact", "F1, overlapping"
ALPHA, KAPPA, B_CUBED = "alpha, characters", "kappa, labels", "B-cubed F1, clusters"
MEASURES = (EXACT, OVERLAPPING, ALPHA, KAPPA, B_CUBED)


@dataclass(frozen=True)
class AgreementFigure:
    """How far the annotators of a round agree in one respect."""

    round: str
    layer: str
    compared: str
    """What of the layer: mention, span, span and cue ...; the layer's name for what has no parts."""
    measure: str
    """One of `MEASURES`."""
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
            AgreementFigure(path.parent.name, found["layer"], compared, measure, value, found["articles"])
            for compared, measure, value in _figures(found)
            if value is not None  # undefined: nothing to compare in this respect
        ]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise RoundError(
            f"{path}: no report of an agreement ({error!r}); run `musnad round agreement` again"
        ) from error


def _figures(found: dict[str, Any]) -> Iterator[tuple[str, str, float | None]]:
    for part, score in found["parts"].items():
        yield part, EXACT, score["exact"]["f1"]
        yield part, OVERLAPPING, score["overlapping"]["f1"]
    whole = found["agreement"]
    yield found["layer"], ALPHA, whole["alpha_characters"]
    yield found["layer"], KAPPA, whole["kappa_labels"]
    if whole["b_cubed"]["marks"]:
        yield found["layer"], B_CUBED, whole["b_cubed"]["f1"]
