"""A round of annotation: its description in `round.toml`, its life cycle and who annotates what.

A round is a folder `annotation/rounds/<name>/`: `round.toml`, one `<annotator>.jsonl` of stored layers per annotator
as pulled, `agreement.json`, and the decisions where it was adjudicated. Git is its history.
"""

import math
import random
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import tomli_w
from pydantic import Field, ValidationError

from schemas.errors import RoundError
from schemas.files import write_atomically
from schemas.records import Model, Names

ROUNDS = Path("annotation/rounds")
"""Where rounds live, below the folder of the project."""

STATES = ("open", "annotating", "agreed", "adjudicating", "closed")
"""The life of a round. Rounds of a single annotator go from annotating to closed."""

_AFTER = {
    "open": ("annotating",),
    "annotating": ("agreed", "closed"),
    "agreed": ("annotating", "adjudicating", "closed"),
    "adjudicating": ("agreed", "closed"),
    "closed": (),
}
_WAY_OUT = {
    "open": "push it first (`musnad round push`)",
    "annotating": "pull and compute the agreement first (`musnad round pull`, `musnad round agreement`)",
    "agreed": "adjudicate it first (`musnad round adjudicate`)",
    "adjudicating": "pull the decisions (`musnad round adjudicate --pull`)",
    "closed": "a closed round stays as it is; make a new one (`musnad round new`)",
}
Slug = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]*$")]
"""A name that is safe as a file name and holds no address: lower-case letters, digits, `.`, `_`, `-`."""


class RoundFile(Model):
    """What `round.toml` says; fields that are not known yet are left out of the file."""

    name: Slug = Field(description="name of the round, which is the name of its folder")
    layer: Annotated[str, Names("layer")] = Field(description="layout, entities or quotes")
    guidelines: str = Field(description="version of the guidelines that the annotators had")
    state: str = Field(default="open", description="open, annotating, agreed, adjudicating or closed")
    annotators: tuple[Slug, ...] = Field(description="pseudonyms, in the order of their invitation")
    articles: tuple[str, ...] = Field(description="article ids, ascending")
    overlap: float = Field(default=1.0, ge=0, le=1, description="share of the articles that every annotator gets")
    seed: int = Field(default=0, description="seed of the order and of the share of each annotator")
    config_sha256: str | None = Field(default=None, description="digest of the screen's XML as pushed")
    suggester: str | None = Field(
        default=None, description="name and version of the programme whose suggestions were shown"
    )
    projects: dict[str, int] = Field(default={}, description="annotator -> project id on the server")
    adjudication_project: int | None = Field(default=None, description="project id of the adjudication on the server")
    provenance: str | None = Field(default=None, description="how the annotation came about, in plain words")


def read_round(folder: Path) -> RoundFile:
    """Read the `round.toml` of a round's folder.

    Raises RoundError when it is missing, is no TOML, has unknown or missing fields, or bears another folder's name.
    """
    path = folder / "round.toml"
    try:
        found = RoundFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError as exc:
        raise RoundError(f"no such round: {path} is missing (`musnad round new` makes one)") from exc
    except tomllib.TOMLDecodeError as exc:
        raise RoundError(f"{path}: not TOML: {exc}") from exc
    except ValidationError as exc:
        first = exc.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise RoundError(f"{path}: {field}: {first['msg'].lower()} (found {first['input']!r})") from exc
    if found.name != folder.resolve().name:
        raise RoundError(f"{path}: name is {found.name!r} but the folder is {folder.resolve().name!r}; rename one")
    if found.state not in STATES:
        raise RoundError(f"{path}: unknown state {found.state!r} (known: {', '.join(STATES)})")
    return found


def write_round(folder: Path, round_file: RoundFile) -> None:
    """Write `round.toml` atomically; fields without a value are left out."""
    data: dict[str, Any] = {
        key: value for key, value in round_file.model_dump(mode="json").items() if value is not None
    }
    if not data["projects"]:
        del data["projects"]
    write_atomically(folder / "round.toml", tomli_w.dumps(data, multiline_strings=True))


def advance(round_file: RoundFile, state: str) -> RoundFile:
    """Return the round in its next state; a round that is already there is returned as it is.

    Raises RoundError for a step out of order, naming the step to take instead.
    """
    if state not in STATES:
        raise RoundError(f"unknown state {state!r} (known: {', '.join(STATES)})")
    if state == round_file.state:
        return round_file
    if state not in _AFTER[round_file.state]:
        raise RoundError(
            f"round {round_file.name!r} is {round_file.state}, it cannot become {state}: {_WAY_OUT[round_file.state]}"
        )
    return round_file.model_copy(update={"state": state})


def require_state(round_file: RoundFile, *states: str) -> None:
    """Raise RoundError unless the round is in one of these states, naming the step to take instead."""
    if round_file.state not in states:
        raise RoundError(
            f"round {round_file.name!r} is {round_file.state}, this step needs it to be {' or '.join(states)}: "
            f"{_WAY_OUT[round_file.state]}"
        )


def assign(articles: Sequence[str], annotators: Sequence[str], overlap: float, seed: int) -> dict[str, tuple[str, ...]]:
    """Say which articles each annotator gets, in which order.

    A share `overlap` of the articles (rounded up) goes to everybody, the rest is dealt out evenly. Each annotator has
    an own order, so that no article is always the first or the last. The same arguments give the same answer.
    """
    shuffled = sorted(set(articles))
    random.Random(f"{seed}:articles").shuffle(shuffled)
    shared = math.ceil(round(len(shuffled) * overlap, 6))
    common, rest = shuffled[:shared], shuffled[shared:]
    given: dict[str, tuple[str, ...]] = {}
    for place, annotator in enumerate(annotators):
        own = common + rest[place :: len(annotators)]
        random.Random(f"{seed}:{annotator}").shuffle(own)
        given[annotator] = tuple(own)
    return given
