"""What stands beside raw files: `sources.toml`, where texts come from and under which terms, and `withdrawn.toml`.

The form of `sources.toml` (every key but `license` and a file's `name` and `sha256` may be left out):

    [source]                     # holds for every file below the folder
    title = "..."                # what the folder is
    license = "..."              # terms of the texts
    redistributable = false      # true only where the publisher allows it
    obtain = "..."               # how to get the files
    language = "ar"              # BCP 47
    collected = 2024-05-01       # when the files were collected

    [[file]]                     # one file; may override what [source] says
    name = "a/b.txt"             # path below the folder
    sha256 = "..."
    about = "..."                # what it is
    outlet = "..."
    url = "..."
    published = 2021-01-27
    encoding = "windows-1256"
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import Field, ValidationError

from corpus.readers import RawDocument
from corpus.readers.text import Reading
from schemas.errors import SourceError
from schemas.records import Model

SOURCES = "sources.toml"
WITHDRAWN = "withdrawn.toml"

M = TypeVar("M", bound=Model)
_Digest = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class Terms(Model):
    """What may be said of a folder or of one file."""

    license: str | None = Field(default=None, description="terms of the text")
    redistributable: bool | None = Field(default=None, description="whether the text may be passed on")
    obtain: str | None = Field(default=None, description="how to get the file")
    language: str | None = Field(default=None, description="BCP 47")
    collected: date | None = Field(default=None, description="when the file was collected")
    outlet: str | None = Field(default=None, description="publisher")


class Folder(Terms):
    """The table `[source]`."""

    title: str = Field(default="", description="what the folder is")
    license: str = Field(description="terms of the texts")


class SourceFile(Terms):
    """A table `[[file]]`."""

    name: str = Field(description="path below the folder, with / between its parts")
    sha256: _Digest = Field(description="SHA-256 of the file's bytes")
    about: str = Field(default="", description="what the file is")
    url: str | None = Field(default=None, description="address of the page")
    published: date | None = Field(default=None, description="date of publication")
    encoding: str | None = Field(default=None, description="encoding, where detection must not guess")


class _SourcesFile(Model):
    source: Folder
    file: tuple[SourceFile, ...] = ()


class Withdrawn(Model):
    """An article that later versions leave out."""

    id: Annotated[str, Field(pattern="^[0-9a-f]{16}$")] = Field(description="article id")
    on: date = Field(description="when it was withdrawn")
    reason: str = Field(description="why, in words fit to print")


class _WithdrawnFile(Model):
    article: tuple[Withdrawn, ...] = ()


@dataclass(frozen=True)
class _Described:
    """A folder that a `sources.toml` describes."""

    path: Path
    folder: Folder
    by_digest: Mapping[str, SourceFile]
    by_name: Mapping[str, SourceFile]


@dataclass(frozen=True)
class Sources:
    """The descriptions beside some raw files and folders; empty where there are none."""

    _described: tuple[_Described, ...] = field(default=())

    @classmethod
    def beside(cls, paths: Iterable[Path]) -> "Sources":
        """Read `sources.toml` in every folder given, or beside every file given.

        Raises SourceError for a damaged one, and for a listed file that is not there.
        """
        folders = dict.fromkeys(path if path.is_dir() else path.parent for path in paths)
        return cls(tuple(_read(folder) for folder in folders if (folder / SOURCES).is_file()))

    def reading(self) -> Reading:
        """Return how to read the files: the encodings that are declared, by name."""
        return Reading(
            encodings={
                name: file.encoding
                for described in self._described
                for name, file in described.by_name.items()
                if file.encoding
            }
        )

    def entry(self, document: RawDocument) -> dict[str, Any] | None:
        """Return what is said of a document, as JSON values, without what is unknown; None where nothing is.

        A file is known by its digest. Raises SourceError for one that is listed under its name with another digest,
        which means that it was edited or mixed up.
        """
        for described in self._described:
            file = described.by_digest.get(document.raw_sha256)
            if file is None:
                _refuse_changed(described, document)
        for described in self._described:
            file = described.by_digest.get(document.raw_sha256)
            if file or any((described.path / name).is_file() for name in document.names):
                own = file.model_dump(mode="json", exclude_none=True, exclude_defaults=True) if file else {}
                return {**described.folder.model_dump(mode="json", exclude_none=True), **own}
        return None

    def redistributable(self, raw_sha256: str) -> bool:
        """Whether a text may be passed on; never where nothing says so."""
        for described in self._described:
            file = described.by_digest.get(raw_sha256)
            if file:
                own = file.redistributable
                return bool(described.folder.redistributable if own is None else own)
        return False


def read_withdrawn(folder: Path) -> tuple[Withdrawn, ...]:
    """Return the articles that `withdrawn.toml` in a folder takes back; none where there is no such file."""
    path = folder / WITHDRAWN
    return _parsed(path, _WithdrawnFile).article if path.is_file() else ()


def _read(folder: Path) -> _Described:
    path = folder / SOURCES
    parsed = _parsed(path, _SourcesFile)
    names = [file.name for file in parsed.file]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise SourceError(f"{path}: {', '.join(twice)} listed twice; keep one entry a file")
    missing = [name for name in names if not (folder / name).is_file()]
    if missing:
        raise SourceError(f"{path}: no file {', '.join(missing)} beside it; obtain it again or remove its entry")
    return _Described(
        folder, parsed.source, {file.sha256: file for file in parsed.file}, {file.name: file for file in parsed.file}
    )


def _refuse_changed(described: _Described, document: RawDocument) -> None:
    for name in document.names:
        file = described.by_name.get(name)
        if file and (described.path / name).is_file():
            raise SourceError(
                f"{described.path / name} has SHA-256 {document.raw_sha256}, {described.path / SOURCES} says "
                f"{file.sha256}; restore the file, or correct the entry if it is meant"
            )


def _parsed(path: Path, model: type[M]) -> M:
    try:
        return model.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SourceError(f"{path} is not a TOML file: {error}; mend it") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise SourceError(f"{path}: {place}: {first['msg'].lower()}; mend that entry") from error
