"""Data versions: what was released, which number comes next, and where a version lies.

`corpus/releases.toml` holds one table a version, oldest first. A version is written once; nothing in it changes later.
"""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Annotated, NamedTuple

from pydantic import Field, ValidationError

from corpus.release.diff import Level
from schemas.errors import ReleaseError
from schemas.files import write_atomically
from schemas.records import Model

RELEASES = Path("dist")
"""Where releases are written, seen from the checkout: `dist/musnad-<version>/`."""

_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")
_REPOSITORY = re.compile(r"(?P<repository>[\w.-]+/[\w.-]+)@(?P<revision>[\w./-]+)")


class Version(NamedTuple):
    """A version of the data: three numbers."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"

    def after(self, level: Level) -> "Version":
        """Return the smallest version that a change of this level may have after this one."""
        steps = {
            Level.PATCH: Version(self.major, self.minor, self.patch + 1),
            Level.MINOR: Version(self.major, self.minor + 1, 0),
            Level.MAJOR: Version(self.major + 1, 0, 0),
        }
        return steps[level]


class Released(Model):
    """One line of history: a released version."""

    version: str = Field(description="three numbers with dots between them")
    date: Annotated[date, Field(description="day of the release, UTC")]
    content_sha256: str = Field(description="digest of the content, independent of any file format")
    schema_version: str = Field(description="version of the schema")
    code_version: str = Field(description="version of the programme")
    commit: str = Field(description="git commit that the release was made from; unknown outside a checkout")
    level: str = Field(description="step from the version before: FIRST, PATCH, MINOR or MAJOR")
    guidelines: tuple[str, ...] = Field(description="versions of the guidelines behind the judged layers")
    suggesters: tuple[str, ...] = Field(description="programmes that suggested layers, with their versions")
    counts: Mapping[str, int] = Field(description="rows by config and split, such as articles/train")
    summary: tuple[str, ...] = Field(default=(), description="what changed for users, a line a kind of change")


def parse_version(text: str) -> Version:
    """Read `1.2.3`, or `v1.2.3` as tags have it.

    Raises ReleaseError for anything else.
    """
    match = _VERSION.fullmatch(text.removeprefix("v"))
    if not match:
        raise ReleaseError(f"{text!r} is no version; write three numbers such as 1.2.0")
    return Version(*map(int, match.groups()))


def read_releases(path: Path | None = None) -> list[Released]:
    """Read releases.toml (default: that of the checkout we stand in, else the project's own), oldest first.

    Raises ReleaseError where it cannot be read or versions do not ascend.
    """
    here = Path("corpus") / "releases.toml"
    source = path or (here if here.is_file() else files("corpus").joinpath("releases.toml"))
    if not source.is_file():
        return []
    try:
        tables = tomllib.loads(source.read_text(encoding="utf-8")).get("release", [])
        released = [Released.model_validate(table) for table in tables]
    except (tomllib.TOMLDecodeError, ValidationError, UnicodeDecodeError) as error:
        raise ReleaseError(f"{source} cannot be read: {error}") from error
    versions = [parse_version(one.version) for one in released]
    if versions != sorted(set(versions)):
        raise ReleaseError(f"{source}: versions should ascend, each once; found {', '.join(map(str, versions))}")
    return released


def write_releases(released: list[Released], path: Path) -> None:
    """Write releases.toml whole; what it held before stays as it was or this fails."""
    import tomli_w

    before = read_releases(path)
    if released[: len(before)] != before:
        raise ReleaseError(f"{path} would lose or change a released version; released versions never change")
    head = "# Every released version of the data, oldest first; written by `musnad release`, never edited.\n\n"
    text = head + tomli_w.dumps({"release": [one.model_dump(mode="python", exclude_none=True) for one in released]})
    write_atomically(path, text)


def check_step(version: Version, released: list[Released], level: Level | None) -> None:
    """Refuse a version that exists, goes back, or is too small for what changed since the last one.

    Raises ReleaseError with the smallest version that would do. `level` is None where nothing was released before.
    """
    if not released:
        return
    last = parse_version(released[-1].version)
    if any(one.version == str(version) for one in released):
        raise ReleaseError(
            f"version {version} was released on {_day(released, version)}; a version is never made twice"
        )
    if version < last:
        raise ReleaseError(f"version {version} is older than the last release, {last}")
    needed = last.after(level if level is not None else Level.PATCH)
    if version < needed:
        name = level.name if level is not None else Level.PATCH.name
        raise ReleaseError(f"what changed since {last} is {name}: {version} is too small, {needed} is the least")


def find_release(name: str) -> Path:
    """Return the folder of a release: a path, a version below `dist/`, or OWNER/NAME@REVISION in the hub's cache.

    Nothing is downloaded. Raises ReleaseError with what was looked for.
    """
    if Path(name).is_dir():
        return Path(name)
    if match := _REPOSITORY.fullmatch(name):
        return _cached(match["repository"], match["revision"])
    if _VERSION.fullmatch(name.removeprefix("v")):
        folder = RELEASES / f"musnad-{parse_version(name)}"
        if folder.is_dir():
            return folder
        raise ReleaseError(f"version {name} does not lie in {folder}; build it from its commit, or give its folder")
    raise ReleaseError(f"{name!r} is no folder, no version, and no OWNER/NAME@REVISION in the hub's cache")


def _cached(repository: str, revision: str) -> Path:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError

    try:
        return Path(snapshot_download(repository, repo_type="dataset", revision=revision, local_files_only=True))
    except (LocalEntryNotFoundError, HfHubHTTPError) as error:
        raise ReleaseError(
            f"{repository}@{revision} is not in the hub's cache; fetch it first: "
            f"hf download --repo-type dataset {repository} --revision {revision}"
        ) from error


def _day(released: list[Released], version: Version) -> str:
    return next(one.date.isoformat() for one in released if one.version == str(version))
