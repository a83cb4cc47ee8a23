"""Checking what lies on disk: dataset folders, JSON Lines of articles, rounds and gold, row by row."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from annotation.carry import regions
from annotation.store import GOLD, GoldArticle, read_gold
from corpus.dataset import ARTICLES
from corpus.raw_files import RawFiles
from schemas.body import compose
from schemas.checks import AtHand, Checker, Finding
from schemas.checks.file import Data
from schemas.errors import LayoutError, RecordError
from schemas.layers import StoredLayer
from schemas.records import Article

_BATCH = 256


@dataclass
class Beside:
    """Finds what a record can be checked against: its raw file by digest, and its text by the gold layout."""

    raw_folders: Sequence[Path] = ()
    gold: Path = GOLD
    records: int = 0
    with_raw: int = 0

    def __call__(self, record: Article | StoredLayer) -> AtHand:
        """Return the raw file and, for a stored layer, the text of today; None each where it is not at hand."""
        if isinstance(record, StoredLayer):
            raw = self._raw.text(record.raw_sha256)
            text = self._text(record.article, raw)
        else:
            raw = self._raw.text(record.metadata.raw_sha256, record.metadata.encoding)
            text = None
        self.records += 1
        self.with_raw += raw is not None
        return AtHand(raw, text)

    def _text(self, article: str, raw: str | None) -> str | None:
        layout = self._gold.get(article, GoldArticle()).layout
        if layout is None or raw is None:
            return None
        try:
            return compose(raw, regions(layout)).text
        except LayoutError:
            return None  # the layout line has findings of its own

    @cached_property
    def _raw(self) -> RawFiles:
        return RawFiles(self.raw_folders)

    @cached_property
    def _gold(self) -> dict[str, GoldArticle]:
        try:
            return read_gold(self.gold)
        except RecordError:
            return {}  # broken gold shows when it is checked itself


def check_paths(paths: Iterable[Path], beside: Beside) -> Iterator[Finding]:
    """Yield every finding in the records below some paths; the release level sees them as one release.

    Raises RecordError for a path that holds no records of ours.
    """
    checker = Checker(beside)
    for path in paths:
        for file in record_files(path):
            yield from checker.rows(str(file), rows(file))


def record_files(path: Path) -> list[Path]:
    """Return the files with articles or stored layers below a path, sorted.

    A dataset folder gives the files of its config `articles`, as its card or else our layout of folders names them;
    any other folder gives every `.jsonl` below it.

    Raises RecordError where there are none.
    """
    if path.is_file() and path.suffix in (".jsonl", ".parquet"):
        return [path]
    if path.is_dir():
        for patterns in (list(_articles_in_card(path / "README.md")), [f"{ARTICLES}/*.parquet"], ["**/*.jsonl"]):
            found = sorted({file for pattern in patterns for file in path.glob(pattern)})
            if found:
                return found
    raise RecordError(f"{path}: no dataset folder, .jsonl or .parquet file, nor a folder with .jsonl files below it")


def rows(file: Path) -> Iterator[Data]:
    """Yield the lines of a JSON Lines file, without their line feeds, or the rows of a Parquet file.

    A file that is no Parquet, or is damaged, ends with the ValueError that says so.
    """
    if file.suffix != ".parquet":
        with file.open("rb") as lines:
            yield from (line.rstrip(b"\r\n") for line in lines)
        return
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(file) as parquet:
            for batch in parquet.iter_batches(batch_size=_BATCH):
                yield from batch.to_pylist()
    except (pa.ArrowException, OSError) as error:
        yield ValueError(f"{error}; build or fetch it again")


def _articles_in_card(card: Path) -> Iterator[str]:
    """Yield the patterns that a card's YAML gives for the config `articles`, whatever their splits."""
    import yaml

    text = card.read_text(encoding="utf-8") if card.is_file() else ""
    head = text.split("---\n", 2)[1] if text.startswith("---\n") and text.count("---\n") > 1 else "{}"
    try:
        for config in yaml.safe_load(head).get("configs", []):
            if config["config_name"] == "articles":
                yield from _patterns(config["data_files"])
    except (yaml.YAMLError, AttributeError, KeyError, TypeError) as error:
        raise RecordError(f"{card}: its YAML does not name the files of the config articles ({error!r})") from error


def _patterns(data_files: Any) -> Iterator[str]:
    """Yield the patterns of `data_files`: a pattern, a list of them, or a list of splits with their paths."""
    for part in data_files if isinstance(data_files, list) else [data_files]:
        if isinstance(part, str):
            yield part
        else:
            yield from _patterns(part["path"])
