"""Making a new round: which articles, who annotates, in which order."""

import random
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from pydantic import ValidationError

from annotation.rounds import RoundFile, write_round
from annotation.screens import LAYERS
from schemas.errors import RoundError
from schemas.files import write_atomically
from schemas.records import Article

_RESERVED = ("agreement", "decisions", "pushed", "removed", "rejected", "round")
_LONGEST_TITLE = 50
"""The server's limit in characters."""
_SHORTEST = 6
"""Digits of an article id that are enough to name it."""


def drafted(**fields: object) -> RoundFile:
    """Return a round with these fields; RoundError for a name or pseudonym that is unfit, or a layer without screen."""
    try:
        made = RoundFile.model_validate(fields)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise RoundError(
            f"{field} {first['input']!r}: {first['msg'].lower()}; names and pseudonyms are of small letters, digits, "
            "hyphens; real names and addresses never enter the project"
        ) from error
    unfit = [name for name in made.annotators if name in _RESERVED]
    if unfit or len(set(made.annotators)) < len(made.annotators) or not made.annotators:
        raise RoundError(
            f"annotators {', '.join(made.annotators)!r}: each needs a pseudonym of its own, none of "
            f"{', '.join(_RESERVED)}"
        )
    if made.layer not in LAYERS:
        raise RoundError(f"layer {made.layer!r} has no screen; known: {', '.join(LAYERS)}")
    for whose in (*made.annotators, "adjudication"):
        project_title(made.name, whose)
    return made


def new_round(folder: Path, round_file: RoundFile) -> None:
    """Write the folder of a round, with an empty e-mail map that git ignores; RoundError when the folder exists."""
    if folder.exists():
        raise RoundError(f"{folder} exists; choose another name, or go on with that round")
    folder.mkdir(parents=True)
    lines = "".join(f'# {name} = "name@example.org"\n' for name in round_file.annotators)
    write_atomically(folder / "emails.toml", "# annotator -> e-mail address; git ignores this file\n" + lines)
    write_round(folder, round_file)


def project_title(round_name: str, whose: str) -> str:
    """Return the title of a project on the server, by which it is found again; RoundError where it is too long."""
    title = f"musnad {round_name} · {whose}"
    if len(title) > _LONGEST_TITLE:
        raise RoundError(f"the project title {title!r} is longer than {_LONGEST_TITLE} characters; shorten the names")
    return title


def chosen(articles: Iterable[Article], wanted: Sequence[str]) -> tuple[str, ...]:
    """Return the ids that some beginnings of ids name, ascending; RoundError where one names none or several."""
    ids = [article.id for article in articles]
    found = set()
    for prefix in wanted:
        matching = [identity for identity in ids if len(prefix) >= _SHORTEST and identity.startswith(prefix)]
        if len(matching) != 1:
            raise RoundError(
                f"{prefix!r} names {len(matching)} articles; give {_SHORTEST} or more digits of an article id"
            )
        found.add(matching[0])
    return tuple(sorted(found))


def sampled(articles: Iterable[Article], layer: str, number: int, seed: int) -> tuple[str, ...]:
    """Draw articles whose layer no person has judged yet; the same seed draws the same ones, in ascending order."""
    waiting = sorted(
        article.id for article in articles if getattr(article.annotation, layer).status in ("none", "auto")
    )
    if number > len(waiting):
        raise RoundError(f"asked for {number} articles, but only {len(waiting)} have no judged layer {layer!r}")
    return tuple(sorted(random.Random(f"{seed}:sample").sample(waiting, number)))


def overlap_share(text: str) -> float:
    """Read `all` or a percentage such as `20%` as a share; RoundError for anything else."""
    match = re.fullmatch(r"(\d{1,3})%", text)
    if text == "all":
        return 1.0
    if match is None or int(match[1]) > 100:
        raise RoundError(f"overlap {text!r} is neither 'all' nor a percentage such as 20%")
    return int(match[1]) / 100


def suggester_of(articles: Iterable[Article], layer: str) -> str | None:
    """Return the programme that suggested a layer; `gold` where people judged it; None where nothing was suggested."""
    statuses = [getattr(article.annotation, layer) for article in articles]
    named = sorted({status.suggester for status in statuses if status.suggester})
    if named:
        return " ".join(named)
    return "gold" if any(status.status == "adjudicated" for status in statuses) else None
