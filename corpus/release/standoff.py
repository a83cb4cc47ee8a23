"""The stand-off form of a release: annotation, offsets and fingerprints, and not one line of anybody's text.

Shape: config `articles` has the columns of the full form with null for every text; config `windows` says per article
how to find its text again and how to prove it. Derived configs are left out; `musnad hydrate` derives them. Files that
show text, such as the card with its examples, lie under `sealed/`, enciphered with a key made of all texts.
"""

import hashlib
import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from corpus.build.folder import staged
from corpus.release.contents import refresh
from corpus.release.croissant import CROISSANT
from corpus.release.leaks import find_leaks
from corpus.release.manifest import MANIFEST, write_manifest
from corpus.release.reading import Placed, Record, canonical, read_articles, read_manifest, shards, split_rows
from corpus.release.standoff_card import standoff_card
from corpus.release.standoff_schema import WINDOWS
from corpus.release.stripping import FolderKey, encipher, strip
from corpus.release.windows import cut
from schemas.errors import ReleaseError
from schemas.features import arrow_schema

SEALED = "sealed"
SUFFIX = ".sealed"
"""Folder and ending of enciphered files in a stand-off release."""

_BATCH = 500


@dataclass
class _Part:
    rows: int
    sha256: str
    path: str


def salt_of(content_sha256: str) -> str:
    """Return the salt of a release: other releases have other hashes, the same release always has the same."""
    return hashlib.sha256(f"musnad salt {content_sha256}".encode()).hexdigest()[:32]


def write_standoff(full: Path, out: Path) -> None:
    """Write the stand-off form of a full release; it appears whole or not at all.

    Raises ReleaseError where four words in a row of any article would survive in any file.
    """
    manifest = read_manifest(full)
    if manifest.get("form") == "standoff":
        raise ReleaseError(f"{full} is in stand-off form already")
    salt = salt_of(manifest["content_sha256"])
    with staged(out) as folder:
        key = FolderKey(salt)
        configs: dict[str, dict[str, Any]] = {}
        for split in shards(full, "articles"):
            for config, part in _write_split(full, folder, split, salt, key).items():
                configs.setdefault(config, {})[split] = {"rows": part.rows, "sha256": part.sha256, "files": [part.path]}
        _describe(full, folder, manifest, configs, key.key())
        write_manifest(
            folder,
            manifest["version"],
            configs,
            {
                "form": "standoff",
                "salt": salt,
                "articles_per_shard": _articles_per_shard(full),
                "full": {
                    "content_sha256": manifest["content_sha256"],
                    "code_version": manifest["code_version"],
                    "configs": manifest["configs"],
                },
            },
        )
        if (full / CROISSANT).is_file():
            refresh(folder, date.fromisoformat(json.loads((full / CROISSANT).read_bytes())["datePublished"]), {})
        _refuse_leaks(folder, full)


def _write_split(full: Path, folder: Path, split: str, salt: str, key: FolderKey) -> dict[str, _Part]:
    rows_of = _annotations(full, split)
    with (
        _Table(folder, "articles", split, arrow_schema("articles")) as articles,
        _Table(folder, "windows", split, WINDOWS) as windows,
        _Table(folder, "annotations", split, arrow_schema("annotations")) as annotations,
    ):
        for placed in split_rows(split, shards(full, "articles")[split]):
            text = placed.record["body"]["text"]
            key.add(text)
            stripped = strip(placed.record, text, salt)
            single = [strip(row, text, salt) for row in rows_of(placed.key)]
            articles.add(stripped.record)
            for one in single:
                annotations.add(one.record)
            blocks = [(block["start"], block["end"]) for block in placed.record["body"]["blocks"]]
            windows.add(
                {
                    "article_id": placed.key,
                    "record_sha256": hashlib.sha256(canonical(placed.record)).hexdigest(),
                    "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
                    "text_length": len(text),
                    "windows": [window._asdict() for window in cut(text, blocks, salt)],
                    "places": [place._asdict() for place in stripped.places],
                    "sealed": stripped.sealed,
                    "annotations": [
                        {"places": [place._asdict() for place in one.places], "sealed": one.sealed} for one in single
                    ],
                }
            )
    return {table.config: table.part() for table in (articles, annotations, windows) if table.rows}


def _annotations(full: Path, split: str) -> "_Grouped":
    paths = shards(full, "annotations").get(split, [])
    return _Grouped(split_rows(split, paths, key="article_id"))


class _Grouped:
    """Rows of a sorted stream by key, asked for in the same order."""

    def __init__(self, rows: Iterable[Placed]) -> None:
        self._groups = groupby(rows, key=lambda placed: placed.key)
        self._next: tuple[str, list[Record]] | None = None

    def __call__(self, key: str) -> list[Record]:
        while self._next is None or self._next[0] < key:
            found = next(self._groups, None)
            if found is None:
                return []
            self._next = (found[0], [placed.record for placed in found[1]])
        return self._next[1] if self._next[0] == key else []


class _Table:
    """One Parquet file that grows by records; without records it leaves no file."""

    def __init__(self, folder: Path, config: str, split: str, schema: pa.Schema) -> None:
        self.config, self.rows = config, 0
        self._relative = f"data/{config}/{split}-00000-of-00001.parquet"
        self._path = folder / self._relative
        self._schema = schema
        self._waiting: list[Record] = []
        self._hashed = hashlib.sha256()
        self._writer: pq.ParquetWriter | None = None

    def __enter__(self) -> "_Table":
        return self

    def __exit__(self, *_: object) -> None:
        self._flush()
        if self._writer:
            self._writer.close()

    def add(self, record: Record) -> None:
        self._hashed.update(canonical(record) + b"\n")
        self._waiting.append(record)
        self.rows += 1
        if len(self._waiting) >= _BATCH:
            self._flush()

    def part(self) -> _Part:
        return _Part(self.rows, self._hashed.hexdigest(), self._relative)

    def _flush(self) -> None:
        if not self._waiting:
            return
        if self._writer is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._writer = pq.ParquetWriter(self._path, self._schema, compression="zstd", write_page_index=True)
        self._writer.write_table(table_of(self._waiting, self._schema))
        self._waiting.clear()


def table_of(records: list[Record], schema: pa.Schema) -> pa.Table:
    """Return plain records (dates as ISO strings) as a table of a schema."""
    columns = [
        pa.array([_typed(record.get(field.name), field.type) for record in records], field.type) for field in schema
    ]
    return pa.table(columns, schema=schema)


@cache
def _dated(kind: pa.DataType) -> bool:
    """Whether a type holds dates or times anywhere, which plain records have as strings."""
    if pa.types.is_list(kind):
        return _dated(kind.value_type)
    if pa.types.is_struct(kind):
        return any(_dated(kind.field(number).type) for number in range(kind.num_fields))
    return bool(pa.types.is_date(kind) or pa.types.is_timestamp(kind))


def _typed(value: Any, kind: pa.DataType) -> Any:
    if value is None or not _dated(kind):
        return value
    if pa.types.is_struct(kind):
        return {
            kind.field(i).name: _typed(value.get(kind.field(i).name), kind.field(i).type)
            for i in range(kind.num_fields)
        }
    if pa.types.is_list(kind):
        return [_typed(inner, kind.value_type) for inner in value]
    if pa.types.is_date(kind):
        return date.fromisoformat(value)
    return datetime.fromisoformat(value) if pa.types.is_timestamp(kind) else value


def _describe(
    full: Path, folder: Path, manifest: Mapping[str, Any], configs: Mapping[str, Mapping[str, Any]], key: bytes
) -> None:
    """Write the stand-off card, copy what shows no text, seal what does."""
    sealed = {"README.md", MANIFEST} | ({CROISSANT} if (full / CROISSANT).is_file() else set())
    others = [path for path in _other_files(full) if path.as_posix() not in sealed]
    for path in others:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(full / path, folder / path)
    leaking = {leak.file for leak in find_leaks(folder, _texts(full))}
    sealed |= leaking & {path.as_posix() for path in others}
    for name in sorted(sealed):
        target = folder / SEALED / f"{name}{SUFFIX}"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(encipher((full / name).read_bytes(), key))
        (folder / name).unlink(missing_ok=True)
    card = standoff_card((full / "README.md").read_text(encoding="utf-8"), manifest, configs)
    (folder / "README.md").write_text(card, encoding="utf-8")


def _refuse_leaks(folder: Path, full: Path) -> None:
    leaks = find_leaks(folder, _texts(full))
    if leaks:
        shown = "; ".join(f"{leak.file}: {leak.words}" for leak in leaks[:3])
        raise ReleaseError(
            f"{len(leaks)} sequences of an article's words would survive in the stand-off form ({shown})"
        )


def _texts(full: Path) -> Iterator[str]:
    for placed in read_articles(full):
        yield placed.record["body"]["text"]


def _other_files(full: Path) -> list[Path]:
    """Return all files that are not data, sorted, below the folder."""
    relative = (path.relative_to(full) for path in full.rglob("*") if path.is_file())
    return sorted(path for path in relative if path.parts[0] != "data")


def _articles_per_shard(full: Path) -> int:
    counts = [[pq.ParquetFile(path).metadata.num_rows for path in paths] for paths in shards(full, "articles").values()]
    return (
        max((rows for split in counts for rows in split), default=1)
        if any(len(split) > 1 for split in counts)
        else 2**31
    )
