"""What goes into a build: pages sorted by id, gold, rounds; and every page that cannot be read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeVar

from annotation.rounds import RoundFile, read_round
from annotation.store import layer_line, read_gold, read_layers
from corpus.readers import Unreadable
from corpus.readers.text import Group, Reading, find, group, load

T = TypeVar("T")


@dataclass(frozen=True, slots=True, order=True)
class Page:
    """One page to build from: its article id and where its bytes lie."""

    id: str
    group: Group


@dataclass(frozen=True)
class Pages:
    """All pages below some paths, by id; what cannot be read stands apart."""

    readable: list[Page]
    unreadable: list[Unreadable]


class Track(Protocol):
    """Shows how far a loop is."""

    def __call__(self, items: Iterable[T], what: str, total: int) -> Iterable[T]:
        """Yield the items unchanged."""


def silent(items: Iterable[T], what: str, total: int) -> Iterable[T]:
    """Yield the items and show nothing."""
    return items


def find_pages(paths: Sequence[Path], reading: Reading, track: Track = silent) -> Pages:
    """Read every page once, for its id and to know now rather than halfway what cannot be read."""
    groups = list(group(find(paths)))
    readable: dict[str, Page] = {}
    unreadable = []
    for item in track(groups, "reading", len(groups)):
        document = item if isinstance(item, Unreadable) else load(item, reading)
        if isinstance(document, Unreadable):
            unreadable.append(document)
        elif isinstance(item, Group):
            readable[document.id] = Page(document.id, item)
    return Pages(sorted(readable.values(), key=lambda page: page.id), unreadable)


@dataclass(frozen=True)
class Stored:
    """Annotation by article id, as canonical lines, and the rounds."""

    gold: dict[str, list[str]] = field(default_factory=dict)
    rounds: dict[str, list[str]] = field(default_factory=dict)
    round_files: tuple[RoundFile, ...] = ()

    @property
    def judges(self) -> dict[str, list[str]]:
        """Round -> pseudonyms of its annotators."""
        return {one.name: list(one.annotators) for one in self.round_files}


def read_annotation(folder: Path | None) -> Stored:
    """Read `gold/` and `rounds/` below an annotation folder; nothing where there is none.

    Raises RecordError or RoundError with file and line where one is damaged.
    """
    if folder is None:
        return Stored()
    gold = {
        article: [layer_line(layer) for layer in layers if layer is not None]
        for article, layers in read_gold(folder / "gold").items()
    }
    rounds: dict[str, list[str]] = {}
    round_files = []
    for directory in _round_folders(folder / "rounds"):
        round_file = read_round(directory)
        round_files.append(round_file)
        for annotator in round_file.annotators:
            path = directory / f"{annotator}.jsonl"
            for layer in read_layers(path) if path.exists() else ():
                if layer.status != "removed":
                    rounds.setdefault(layer.article, []).append(layer_line(layer))
    return Stored(gold, rounds, tuple(round_files))


def _round_folders(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(path.parent for path in folder.glob("*/round.toml"))
