"""Rows to Parquet shards and digests: the same rows give the same bytes, whoever computed them."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from schemas.features import arrow_schema
from schemas.records import Model
from schemas.rows import CONFIGS

SPLITS = ("train", "validation", "test")
ARTICLES_PER_GROUP = 2_000
"""Articles whose rows make one Parquet row group: some 10 MB of text, so that a reader can skip and stream."""


def canonical(rows: Iterable[Model]) -> Iterator[bytes]:
    """Yield each row as canonical JSON: keys sorted, no white space, UTF-8; independent of any file format."""
    for row in rows:
        yield _CANONICAL.encode(row.model_dump(mode="json")).encode()


_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(rows: Iterable[Model]) -> bytes:
    """Return the SHA-256 of an article's rows in one config; empty where it has none."""
    hashed = hashlib.sha256()
    some = False
    for line in canonical(rows):
        hashed.update(line + b"\n")
        some = True
    return hashed.digest() if some else b""


@dataclass
class Part:
    """What one config holds in one split."""

    rows: int = 0
    files: list[Path] = field(default_factory=list)
    """Below the dataset folder, in order."""
    sha256: str = ""
    """Over the digests of the articles' rows, in the order of the articles."""
    num_bytes: int = 0
    """Size of the rows in memory (Arrow), as `datasets` counts it."""


class DatasetWriter:
    """Writes the configs of one dataset side by side, article after article, split after split.

    Every shard holds the rows of the same articles in all configs; a shard without rows is left out, since one empty
    file makes `load_dataset` fail for all splits.
    """

    def __init__(self, folder: Path, articles_per_shard: int) -> None:
        self._folder = folder
        self._per_shard = articles_per_shard
        self._split = ""
        self._in_shard = 0
        self._in_group = 0
        self._waiting: dict[str, list[pa.Table]] = defaultdict(list)
        self._open: dict[str, pq.ParquetWriter] = {}
        self._hashes: dict[tuple[str, str], Any] = defaultdict(hashlib.sha256)
        self.parts: dict[tuple[str, str], Part] = defaultdict(Part)

    def write(
        self, split: str, config_rows: dict[str, pa.Table], digests: dict[str, list[bytes]], articles: int
    ) -> None:
        """Add the rows of some articles; splits must come one after the other."""
        if split != self._split or self._in_shard >= self._per_shard:
            self._close_shard()
            self._split = split
        for config, table in config_rows.items():
            if table.num_rows:
                self._waiting[config].append(table)
            for one in digests[config]:
                self._hashes[config, split].update(one)
        self._in_shard += articles
        self._in_group += articles
        if self._in_group >= ARTICLES_PER_GROUP:
            self._write_group()

    def close(self) -> dict[tuple[str, str], Part]:
        """Finish all files, give them their final names and return what was written, config by config."""
        self._close_shard()
        for (config, split), part in self.parts.items():
            part.sha256 = self._hashes[config, split].hexdigest()
            part.files = [
                path.rename(path.with_name(f"{split}-{number:05}-of-{len(part.files):05}.parquet")).relative_to(
                    self._folder
                )
                for number, path in enumerate(part.files)
            ]
        return {
            (config, split): self.parts[config, split]
            for config in CONFIGS
            for split in SPLITS
            if (config, split) in self.parts
        }

    def _write_group(self) -> None:
        for config, tables in self._waiting.items():
            table = pa.concat_tables(tables).combine_chunks()
            self._writer(config).write_table(table, row_group_size=table.num_rows)
            part = self.parts[config, self._split]
            part.rows += table.num_rows
            part.num_bytes += table.nbytes
        self._waiting.clear()
        self._in_group = 0

    def _writer(self, config: str) -> pq.ParquetWriter:
        if config not in self._open:
            part = self.parts[config, self._split]
            path = self._folder / "data" / config / f"{self._split}.{len(part.files):05}"
            path.parent.mkdir(parents=True, exist_ok=True)
            part.files.append(path)
            self._open[config] = pq.ParquetWriter(
                path,
                arrow_schema(config),
                compression="zstd",
                use_content_defined_chunking=True,  # an edited article costs about one page of new bytes on the hub
                write_page_index=True,
            )
        return self._open[config]

    def _close_shard(self) -> None:
        self._write_group()
        for writer in self._open.values():
            writer.close()
        self._open.clear()
        self._in_shard = 0
