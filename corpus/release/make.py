"""Make a release: a build with a version, refused where the data demand another number or are not in order."""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from corpus.build.folder import staged
from corpus.build.run import Order, build
from corpus.checking import Beside, check_paths
from corpus.clusters import near_copies, shared_quotations
from corpus.release.card import HistoryEntry
from corpus.release.contents import add_contents
from corpus.release.diff import Difference
from corpus.release.diff_report import Summary, summarise
from corpus.release.faults import writing
from corpus.release.manifest import check_files
from corpus.release.reading import read_articles, read_manifest
from corpus.release.standoff import write_standoff
from corpus.release.versions import (
    RELEASES,
    Released,
    Version,
    check_step,
    find_release,
    parse_version,
    read_releases,
    write_releases,
)
from corpus.sources import Sources
from corpus.splits import Plan, assign, read_splits, write_splits
from schemas.errors import ReleaseError

_SHOWN = 10


@dataclass(frozen=True)
class Wanted:
    """What to release."""

    version: str
    raw: tuple[Path, ...]
    checkout: Path = Path()
    out: Path | None = None
    """Release folder; by default `dist/musnad-VERSION`."""
    previous: Path | None = None
    """Folder of the last release, where it does not lie in `dist/`."""
    standoff: bool = False
    """Also write the stand-off form, into a folder of that name with `-standoff` at its end."""
    day: date | None = None
    """Day of the release; by default today, UTC."""
    workers: int = 1


@dataclass(frozen=True)
class Made:
    """A release that was made."""

    folder: Path
    standoff: Path | None
    released: Released
    plan: Plan


def make_release(wanted: Wanted) -> Made:
    """Build, place, check, compare, describe and record a version; until the last step nothing of it counts.

    The folder appears whole; then `corpus/splits.csv`, then `corpus/releases.toml` are written. Killed anywhere, the
    same command makes the same release. Raises ReleaseError with the reason for every refusal.
    """
    with writing("the release"):
        return _make(wanted)


def _make(wanted: Wanted) -> Made:
    version = parse_version(wanted.version)
    folder = wanted.out or wanted.checkout / RELEASES / f"musnad-{version}"
    record = wanted.checkout / "corpus" / "releases.toml"
    released = read_releases(record)
    if wanted.standoff and any(one.version == str(version) for one in released) and folder.is_dir():
        return _standoff_only(folder, next(one for one in released if one.version == str(version)))
    check_step(version, released, None)
    day = _day(wanted.day, released)
    commit = clean_commit(wanted.checkout)
    with staged(folder) as staging:
        draft = staging / "draft"
        plan = place_and_build(wanted, str(version), draft, released)
        _refuse_findings(draft, wanted)
        summary = _compare(draft, wanted, released)
        check_step(version, released, summary.level if summary else None)
        facts = {
            "commit": commit,
            "redistributable": _redistributable(draft, wanted.raw),
            "quarantined": {left.article: dict(left.ties) for left in plan.quarantine},
        }
        add_contents(draft, wanted.checkout, day, facts)
        _move_up(draft, staging)
        entry = _entry(staging, version, day, commit, summary)
    if wanted.standoff:
        write_standoff(folder, _standoff_of(folder))
    write_splits(plan.placements, wanted.checkout / "corpus" / "splits.csv")
    write_releases([*released, entry], record)
    return Made(folder, _standoff_of(folder) if wanted.standoff else None, entry, plan)


def place_and_build(wanted: Wanted, version: str, out: Path, released: list[Released]) -> Plan:
    """Build with the splits that are recorded; where articles are new, place them and build again.

    Raises ReleaseError for a group that is too large, before anything is recorded.
    """
    recorded = read_splits(wanted.checkout / "corpus" / "splits.csv")
    splits = {line.article: line.split for line in recorded}
    history = tuple(
        HistoryEntry(one.version, one.date.isoformat(), "; ".join(one.summary)) for one in reversed(released)
    )

    def order(placed: Mapping[str, str], left_out: frozenset[str]) -> Order:
        return Order(
            raw=wanted.raw,
            out=out,
            annotation=wanted.checkout / "annotation",
            version=version,
            splits=placed,
            left_out=left_out,
            history=history,
            workers=wanted.workers,
        )

    build(order(splits, frozenset()))
    plan = plan_of(out, recorded)
    if plan.alarms:
        raise ReleaseError("\n".join([*plan.alarms, "look at them; withdraw or mend them before the release"]))
    if plan.quarantine or any(splits.get(article, "train") != split for article, split in plan.split_of.items()):
        build(order(plan.split_of, frozenset(left.article for left in plan.quarantine)))
    return plan


def plan_of(folder: Path, recorded: Any) -> Plan:
    """Place the articles of a built folder, by their texts and their quotations."""
    ids = [placed.key for placed in read_articles(folder)]
    copies = near_copies((placed.key, placed.record["body"]["text"]) for placed in read_articles(folder))
    said = (
        (placed.key, " ".join(span["text"] for span in quote["spans"]))
        for placed in read_articles(folder)
        for quote in placed.record["quotes"]
    )
    return assign(ids, copies, shared_quotations(said), recorded)


def clean_commit(checkout: Path) -> str:
    """Return the commit of a checkout without changes, but for the two files that a release writes itself.

    Raises ReleaseError where something is not committed, or there is no git.
    """
    written = ("corpus/splits.csv", "corpus/releases.toml")
    try:
        status = _git(checkout, "status", "--porcelain", "--untracked-files=all")
        changed = [line[3:] for line in status.splitlines() if line[3:] not in written]
        commit = _git(checkout, "rev-parse", "HEAD").strip()
    except subprocess.CalledProcessError as error:
        raise ReleaseError(
            f"{checkout.resolve()} cannot be asked for its commit, which a release names: {error.stderr.strip()}"
        ) from error
    if changed:
        raise ReleaseError(
            f"not committed: {', '.join(changed[:_SHOWN])}; commit first, so that the release can be made again"
        )
    return commit


def _git(checkout: Path, *arguments: str) -> str:
    done = subprocess.run(["git", "-C", str(checkout), *arguments], capture_output=True, text=True, check=True)
    return done.stdout


def _day(asked: date | None, released: list[Released]) -> date:
    day = asked or datetime.now(UTC).date()
    if released and day < released[-1].date:
        raise ReleaseError(
            f"the day of this release, {day}, is before that of {released[-1].version}, {released[-1].date}: "
            "set the clock, or give --date"
        )
    return day


def _refuse_findings(folder: Path, wanted: Wanted) -> None:
    beside = Beside(raw_folders=wanted.raw, gold=wanted.checkout / "annotation" / "gold")
    errors = [str(finding) for finding in check_paths([folder], beside) if finding.is_error]
    if errors:
        raise ReleaseError("\n".join([f"{len(errors)} errors in the data; see musnad check:", *errors[:_SHOWN]]))


def _compare(folder: Path, wanted: Wanted, released: list[Released]) -> Summary | None:
    """Return what changed since the last release; None where this is the first."""
    if not released:
        return None
    last = released[-1]
    previous = wanted.previous or find_release(str(wanted.checkout / RELEASES / f"musnad-{last.version}"))
    if read_manifest(previous).get("content_sha256") != last.content_sha256:
        raise ReleaseError(
            f"{previous} is not version {last.version} (its content has another digest); give --previous"
        )
    return summarise(Difference(previous, folder))


def _redistributable(folder: Path, raw: tuple[Path, ...]) -> bool:
    sources = Sources.beside(raw)
    return all(sources.redistributable(placed.record["metadata"]["raw_sha256"]) for placed in read_articles(folder))


def _move_up(draft: Path, staging: Path) -> None:
    for path in list(draft.iterdir()):
        path.rename(staging / path.name)
    draft.rmdir()
    for left in staging.glob(".draft.*"):
        left.unlink()


def _entry(folder: Path, version: Version, day: date, commit: str, summary: Summary | None) -> Released:
    manifest = read_manifest(folder)
    layers = [layer for placed in read_articles(folder) for layer in placed.record["annotation"].values()]
    return Released(
        version=str(version),
        date=day,
        content_sha256=manifest["content_sha256"],
        schema_version=manifest["schema_version"],
        code_version=manifest["code_version"],
        commit=commit,
        level=summary.level.name if summary else "FIRST",
        guidelines=tuple(sorted({layer["guidelines"] for layer in layers if layer["guidelines"]})),
        suggesters=tuple(sorted({layer["suggester"] for layer in layers if layer["suggester"]})),
        counts={
            f"{config}/{split}": part["rows"]
            for config, splits in manifest["configs"].items()
            for split, part in splits.items()
        },
        summary=tuple(summary.lines()) if summary else (),
    )


def _standoff_only(folder: Path, entry: Released) -> Made:
    manifest = read_manifest(folder)
    check_files(folder, manifest)
    if manifest["content_sha256"] != entry.content_sha256:
        raise ReleaseError(f"{folder} is not version {entry.version}: its content has another digest")
    write_standoff(folder, _standoff_of(folder))
    return Made(folder, _standoff_of(folder), entry, Plan(()))


def _standoff_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}-standoff")
