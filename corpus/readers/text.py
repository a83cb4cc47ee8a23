"""Plain text files: one article a file, any name, any of the encodings that Arabic pages come in."""

import hashlib
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from corpus.readers import RawDocument, Unreadable
from corpus.readers.encodings import Undecoded, decode
from schemas.body import BLANK

MEDIA_TYPE = "text/plain"
SUFFIXES = frozenset({"", ".txt", ".text"})
"""What a text file in a folder may end in. A file that is named itself is read whatever its name."""

COMPANIONS = frozenset({".md", ".toml", ".sha256"})
"""What describes a folder and is no article: sources.toml, README.md and their like."""

_CHUNK = 1 << 20
_DIGEST = 16


@dataclass(frozen=True, slots=True)
class Limits:
    """What a page can be at most; beyond it a file is no page."""

    line_bytes: int = 16 * 1024 * 1024
    file_bytes: int = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: where it lies and its name below the folder that was asked for."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Group:
    """Files with the same bytes: the one to read and every name, sorted."""

    path: Path
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read: limits, and encodings declared for some names."""

    limits: Limits = Limits()
    encodings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


DEFAULT = Reading()


def read(paths: Sequence[Path], reading: Reading = DEFAULT) -> Iterator[RawDocument | Unreadable]:
    """Yield every article below the given files and folders, in order of path; one file's bytes at a time are held.

    Files with the same bytes are one document, at the place of the first, with all names. What cannot be read is
    yielded as `Unreadable`, never left out in silence: the caller decides whether to stop.
    """
    for item in group(find(paths)):
        yield item if isinstance(item, Unreadable) else load(item, reading)


def find(paths: Iterable[Path]) -> Iterator[Found | Unreadable]:
    """Yield the text files among files and folders (recursive), folder by folder, names in order of code points.

    Hidden files and companions (`COMPANIONS`) are no articles; a file of any other type is `Unreadable`. Links to
    folders are not followed.
    """
    for path in paths:
        if path.is_dir():
            yield from _walk(path, path)
        elif path.is_file():
            yield _named(path, path.name)
        else:
            yield Unreadable(
                _printable(path.name), f"there is no file or folder {_printable(str(path))!r}", "mend the path"
            )


def group(found: Iterable[Found | Unreadable]) -> Iterator[Group | Unreadable]:
    """Yield files with the same bytes together, at the place of the first.

    Only files of equal length are digested here; of a file's content nothing but 16 bytes of digest is kept.
    """
    items = list(found)
    lengths = [_length(item) for item in items]
    seen: dict[int, int] = defaultdict(int)
    for length in lengths:
        seen[length] += 1
    same: dict[object, list[int]] = {}
    for index, (item, length) in enumerate(zip(items, lengths, strict=True)):
        alone = isinstance(item, Unreadable) or length <= 0 or seen[length] == 1
        key: object = index if alone else (length, _digest(item))  # type: ignore[arg-type]
        same.setdefault(key, []).append(index)
    for indices in same.values():
        first = items[indices[0]]
        if isinstance(first, Unreadable):
            yield first
        else:
            yield Group(first.path, tuple(sorted({items[index].name for index in indices})))  # type: ignore[union-attr]


def load(group: Group, reading: Reading = DEFAULT) -> RawDocument | Unreadable:
    """Read and decode one file."""
    name = group.names[0]
    try:
        too_long = _too_long(group.path, reading.limits)
        if too_long:
            return Unreadable(name, *too_long)
        data = group.path.read_bytes()
    except OSError as error:
        return Unreadable(name, f"it cannot be read ({error.strerror})", "check its permissions")
    declared = next((reading.encodings[one] for one in group.names if one in reading.encodings), None)
    return document(data, group.names, declared)


def document(data: bytes, names: tuple[str, ...], declared: str | None = None) -> RawDocument | Unreadable:
    """Make a document of the bytes of a file that goes by these names."""
    if not data:
        return Unreadable(names[0], "it is empty", "leave it out")
    decoded = decode(data, declared)
    if isinstance(decoded, Undecoded):
        return Unreadable(names[0], decoded.reason, decoded.advice, decoded.byte)
    if not decoded.text.strip(BLANK):
        return Unreadable(names[0], "it holds white space only", "leave it out")
    digest = hashlib.sha256(data).hexdigest()
    return RawDocument(digest[:16], names[0], data, decoded.text, decoded.encoding, MEDIA_TYPE, digest, names)


def _walk(folder: Path, root: Path) -> Iterator[Found | Unreadable]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Unreadable(
            _printable(folder.name), f"the folder cannot be listed ({error.strerror})", "check its permissions"
        )
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path, root)
        elif path.suffix.lower() in COMPANIONS:
            continue
        else:
            yield _in_folder(path, path.relative_to(root).as_posix())


def _in_folder(path: Path, name: str) -> Found | Unreadable:
    if not path.is_file():
        return Unreadable(
            _printable(name), "it is no regular file (a broken link, a link to a folder, a device)", "leave it out"
        )
    if path.suffix.lower() not in SUFFIXES:
        known = ", ".join(sorted(SUFFIXES - {""}))
        return Unreadable(
            _printable(name), f"no reader for {path.suffix!r} files", f"rename it ({known}) or leave it out"
        )
    return _named(path, name)


def _named(path: Path, name: str) -> Found | Unreadable:
    try:
        name.encode()
    except UnicodeEncodeError:
        return Unreadable(_printable(name), "its name is not UTF-8", "rename it")
    return Found(path, name)


def _printable(name: str) -> str:
    return name.encode(errors="backslashreplace").decode()


def _length(item: Found | Unreadable) -> int:
    """Length in bytes; -1 where there is none to be had (`load` says why)."""
    if isinstance(item, Unreadable):
        return -1
    try:
        return item.path.stat().st_size
    except OSError:
        return -1


def _digest(item: Found) -> bytes:
    try:
        with item.path.open("rb") as stream:
            return hashlib.file_digest(stream, lambda: hashlib.blake2b(digest_size=_DIGEST)).digest()
    except OSError:
        return item.name.encode()  # alone, whatever the others are; `load` reports it


def _too_long(path: Path, limits: Limits) -> tuple[str, str, int] | None:
    """Reason, advice and byte offset of the first line, or of the file, that passes a limit; read in pieces."""
    length = path.stat().st_size
    if length > limits.line_bytes:
        number, start = 1, 0
        for at, line_break in _line_breaks(path):
            if at - start > limits.line_bytes:
                return f"line {number} has more than {limits.line_bytes} bytes", "split the file into articles", start
            if line_break:
                number, start = number + 1, at + 1
    if length > limits.file_bytes:
        return (
            f"it has {length} bytes, more than {limits.file_bytes}",
            "split the file into articles",
            limits.file_bytes,
        )
    return None


def _line_breaks(path: Path) -> Iterator[tuple[int, bool]]:
    """Yield (offset, True) for every line feed or carriage return, and (offset, False) at the end of every piece."""
    offset = 0
    with path.open("rb") as stream:
        while piece := stream.read(_CHUNK):
            at = -1
            for part in piece.replace(b"\r", b"\n").split(b"\n")[:-1]:
                at += len(part) + 1
                yield offset + at, True
            offset += len(piece)
            yield offset, False
