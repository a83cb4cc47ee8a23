"""Read a dataset folder as plain records, whatever version of the code wrote it.

Records are what Parquet holds (dictionaries, dates as ISO strings), not models: a release of an older schema can still
be compared. Every split file is sorted by article, and so are the files of a split, so merging needs no memory.
"""

import heapq
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.splits import SPLITS
from schemas.errors import ReleaseError

if TYPE_CHECKING:
    import pyarrow as pa

Record = dict[str, Any]
MANIFEST = "MANIFEST.json"


class Placed:
    """A record and the split it stands in; a record read from a file is made of its row only when asked for."""

    __slots__ = ("_record", "_row", "key", "split")

    def __init__(self, key: str, split: str, record: Record | None = None, row: "pa.RecordBatch | None" = None) -> None:
        self.key = key
        """Id of the article."""
        self.split = split
        self._record = record
        self._row = row

    @property
    def record(self) -> Record:
        """The record as plain values."""
        if self._record is None:
            self._record = plain(self._row.to_pylist()[0]) if self._row is not None else {}
        return self._record

    def reads_as(self, other: "Placed") -> bool:
        """Whether both records hold the same; rows are compared as they lie in memory, which is much faster."""
        if self._row is not None and other._row is not None and self._row.equals(other._row):
            return True
        return self.record == other.record

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Placed) and (self.key, self.split) == (other.key, other.split) and self.reads_as(other)

    __hash__ = None  # type: ignore[assignment] # records are dictionaries


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest of a release or dataset folder.

    Raises ReleaseError where there is none, or none that can be read.
    """
    path = folder / MANIFEST
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ReleaseError(
            f"{folder} holds no {MANIFEST}, so it is no dataset of ours; make one: musnad build"
        ) from error
    except (ValueError, UnicodeDecodeError) as error:
        raise ReleaseError(f"{path} cannot be read ({error}); fetch or build the release again") from error
    if not isinstance(manifest, dict):
        raise ReleaseError(f"{path} is no manifest; fetch or build the release again")
    return manifest


def shards(folder: Path, config: str) -> dict[str, list[Path]]:
    """Return split -> files of a config, in order; empty where the config is not there."""
    found = {split: sorted((folder / "data" / config).glob(f"{split}-*.parquet")) for split in SPLITS}
    return {split: paths for split, paths in found.items() if paths}


def configs(folder: Path) -> list[str]:
    """Return the configs that a folder holds, by name."""
    return sorted(path.name for path in (folder / "data").glob("*") if path.is_dir() and any(path.glob("*.parquet")))


def read_rows(folder: Path, config: str, key: str = "id") -> Iterator[Placed]:
    """Yield all rows of a config with their splits, sorted by article over all splits.

    Raises ReleaseError for a file that cannot be read or is not sorted.
    """
    streams = [split_rows(split, paths, key) for split, paths in shards(folder, config).items()]
    yield from heapq.merge(*streams, key=lambda placed: placed.key)


def read_articles(folder: Path) -> Iterator[Placed]:
    """Yield the articles of a folder, sorted by id.

    Raises ReleaseError where it holds none.
    """
    if not shards(folder, "articles"):
        raise ReleaseError(f"{folder} holds no articles (data/articles/*.parquet); is it a release folder?")
    yield from read_rows(folder, "articles")


def split_rows(split: str, paths: list[Path], key: str = "id") -> Iterator[Placed]:
    """Yield the rows of one split; raises ReleaseError for a file that cannot be read or is not sorted."""
    import pyarrow.parquet as pq

    last = ""
    for path in paths:
        with readable(path):
            for batch in pq.ParquetFile(path).iter_batches(batch_size=256):
                for number, article in enumerate(batch.column(key).to_pylist()):
                    if article < last:
                        raise ReleaseError(f"{path}: {key} {article} stands after {last}; rows should be sorted")
                    last = article
                    yield Placed(article, split, row=batch.slice(number, 1))


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """Translate what goes wrong while a Parquet file is read into a ReleaseError that names it."""
    import pyarrow as pa

    try:
        yield
    except (pa.ArrowException, OSError, KeyError) as error:
        raise ReleaseError(f"{path} cannot be read ({error}); fetch or build the release again") from error


def plain(value: Any) -> Any:
    """Return a value as JSON holds it: dates and times as ISO strings."""
    if isinstance(value, dict):
        return {name: plain(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date | datetime) else value


def canonical(record: Record) -> bytes:
    """Return a plain record as canonical JSON."""
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
