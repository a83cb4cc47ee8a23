"""Splits that do not leak and never move: train, validation, test, recorded in `splits.csv`.

An article keeps the split that is recorded. New articles are placed by group: near-copies of one another share a
group, and the split of a group comes from a stable hash of its smallest id, or from the articles that it is tied to.
Ties are near-copies and shared quotations; no tie between two placed articles ever crosses splits. An article whose
ties point at different splits is quarantined: left out and listed, because either split would leak.

Shared quotations do not form groups. One sentence of a press secretary in a thousand articles would chain strangers
into one group and pull them into one split; instead each group looks at its own ties only.
"""

import csv
import hashlib
import io
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from corpus.clusters import Pair, groups
from schemas.errors import BuildError
from schemas.files import write_atomically

SPLITS = ("train", "validation", "test")


class Placement(NamedTuple):
    """One line of splits.csv."""

    article: str
    split: str
    group: str
    """Smallest article id of its group of near-copies when it was placed; its hash decided where nothing else did."""
    reason: str
    """`pinned`, `hash`, or `tied <article>`."""


class Quarantined(NamedTuple):
    """An article left out because its ties point at different splits."""

    article: str
    ties: tuple[tuple[str, str], ...]
    """(article, split) that it is tied to."""


@dataclass(frozen=True)
class Plan:
    """Where every article goes."""

    placements: tuple[Placement, ...]
    """All lines of the new splits.csv, by article id; those of withdrawn articles stay, so that none ever moves."""
    quarantine: tuple[Quarantined, ...] = ()
    alarms: tuple[str, ...] = ()
    """Groups that are too large; a release stops for a look."""
    split_of: Mapping[str, str] = field(default_factory=dict)
    """Article id -> split, for the articles of this build that are not quarantined."""


@cache
def _settings() -> dict[str, dict[str, float]]:
    """The content of splits.toml."""
    return tomllib.loads(files("corpus").joinpath("splits.toml").read_text(encoding="utf-8"))


def hashed_split(group: str, proportions: Mapping[str, float] | None = None) -> str:
    """Return the split of a group from the SHA-256 of its id, the same on every machine and in every version.

    `proportions`: split -> share; those of splits.toml by default. Raises BuildError where they do not add up to 1.
    """
    proportions = _settings()["proportions"] if proportions is None else proportions
    _check(proportions)
    point = int.from_bytes(hashlib.sha256(f"musnad split {group}".encode()).digest()[:8]) / 2**64
    for split in SPLITS:
        point -= proportions.get(split, 0.0)
        if point < 0:
            return split
    return "train"


def assign(
    articles: Iterable[str],
    copies: Sequence[Pair],
    quotations: Sequence[Pair] = (),
    recorded: Iterable[Placement] = (),
    pinned: Iterable[str] = (),
    proportions: Mapping[str, float] | None = None,
) -> Plan:
    """Place articles: recorded first, then pinned to train, then group by group in the order of their ids.

    Raises BuildError where a pinned article is recorded in another split.
    """
    present = set(articles)
    placed = {placement.article: placement for placement in recorded}
    group_of = groups(present | placed.keys(), copies)
    for article in sorted(set(pinned) & present):
        _pin(article, group_of[article], placed)
    ties: dict[str, set[str]] = defaultdict(set)
    for pair in (*copies, *quotations):
        ties[pair.first].add(pair.second)
        ties[pair.second].add(pair.first)
    members: dict[str, list[str]] = defaultdict(list)
    for article in sorted(present - placed.keys()):
        members[group_of[article]].append(article)
    quarantine: list[Quarantined] = []
    for group in sorted(members):
        quarantine += _place_group(group, members[group], ties, placed, proportions)
    return Plan(
        placements=tuple(placed[article] for article in sorted(placed)),
        quarantine=tuple(quarantine),
        alarms=tuple(_alarms(present, group_of, quotations)),
        split_of={article: placed[article].split for article in sorted(present & placed.keys())},
    )


def read_splits(path: Path | None = None) -> list[Placement]:
    """Read a splits.csv (default: the project's own, beside this module).

    Raises BuildError with file and line for a line that is not four fields with a known split, or a second line for
    one article.
    """
    source = path if path is not None else files("corpus").joinpath("splits.csv")
    if not source.is_file():
        return []
    rows = list(csv.reader(io.StringIO(source.read_text(encoding="utf-8"))))
    if not rows or tuple(rows[0]) != Placement._fields:
        raise BuildError(f"{source}:1: the first line should be {','.join(Placement._fields)}")
    seen: set[str] = set()
    for number, row in enumerate(rows[1:], start=2):
        if len(row) != len(Placement._fields) or row[1] not in SPLITS:
            raise BuildError(f"{source}:{number}: {row} should be article, split ({', '.join(SPLITS)}), group, reason")
        if row[0] in seen:
            raise BuildError(f"{source}:{number}: article {row[0]} is listed twice; keep the line of its first release")
        seen.add(row[0])
    return [Placement(*row) for row in rows[1:]]


def write_splits(placements: Iterable[Placement], path: Path) -> None:
    """Write a splits.csv whole, sorted by article."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(Placement._fields)
    writer.writerows(sorted(placements))
    write_atomically(path, buffer.getvalue())


def _check(proportions: Mapping[str, float]) -> None:
    unknown = set(proportions) - set(SPLITS)
    if unknown or abs(sum(proportions.values()) - 1) > 1e-9 or min(proportions.values()) < 0:
        raise BuildError(f"proportions {dict(proportions)} should be shares of {', '.join(SPLITS)} that add up to 1")


def _pin(article: str, group: str, placed: dict[str, Placement]) -> None:
    before = placed.setdefault(article, Placement(article, "train", group, "pinned"))
    if before.split != "train":
        raise BuildError(
            f"article {article} is pinned to train but splits.csv has it in {before.split}; "
            "an article never moves: take it out of the pinned ones"
        )


def _place_group(
    group: str,
    members: list[str],
    ties: Mapping[str, set[str]],
    placed: dict[str, Placement],
    proportions: Mapping[str, float] | None,
) -> list[Quarantined]:
    """Place the new articles of one group; return those that cannot be placed."""
    tied = sorted({other for article in members for other in ties.get(article, ()) if other in placed})
    pulls = {placed[other].split for other in tied}
    if len(pulls) > 1:
        return _place_singly(group, members, ties, placed, proportions)
    split, reason = (pulls.pop(), f"tied {tied[0]}") if pulls else (hashed_split(group, proportions), "hash")
    for article in members:
        placed[article] = Placement(article, split, group, reason)
    return []


def _place_singly(
    group: str,
    members: list[str],
    ties: Mapping[str, set[str]],
    placed: dict[str, Placement],
    proportions: Mapping[str, float] | None,
) -> list[Quarantined]:
    """Place what can be placed of a group that is pulled into several splits, those with ties first."""
    quarantine: list[Quarantined] = []
    waiting = list(members)
    while waiting:
        article = next((key for key in waiting if ties.get(key, set()) & placed.keys()), waiting[0])
        waiting.remove(article)
        near = sorted(ties.get(article, set()) & placed.keys())
        pulls = {placed[other].split for other in near}
        if len(pulls) > 1:
            quarantine.append(Quarantined(article, tuple((other, placed[other].split) for other in near)))
        elif pulls:
            placed[article] = Placement(article, pulls.pop(), group, f"tied {near[0]}")
        else:
            placed[article] = Placement(article, hashed_split(article, proportions), group, "hash")
    return quarantine


def _alarms(present: set[str], group_of: Mapping[str, str], quotations: Iterable[Pair]) -> Iterable[str]:
    alarm = _settings()["alarm"]
    if len(present) <= alarm["from"]:
        return
    limit = alarm["share"] * len(present)
    sizes: dict[str, int] = defaultdict(int)
    for article in present:
        sizes[group_of[article]] += 1
    for group, size in sorted(sizes.items()):
        if size > limit:
            yield f"{size} of {len(present)} articles are near-copies of one another (group {group}): page furniture?"
    degree: dict[str, set[str]] = defaultdict(set)
    for pair in quotations:
        degree[pair.first].add(pair.second)
        degree[pair.second].add(pair.first)
    for article, others in sorted(degree.items()):
        if len(others & present) > limit and article in present:
            yield f"article {article} shares quotations with {len(others)} of {len(present)}; is it a stock phrase?"
