"""Bring the text back into a stand-off release from raw files one holds, and prove it.

A page with the same bytes is known by its digest. For the others every file that is left is searched for the window
fingerprints of the articles that are still without text. A text put together from another copy is accepted as the
release's own only where its digest agrees; else the article is rebuilt on the copy at hand, span by span, if wanted.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby, islice
from pathlib import Path
from typing import Any

import pyarrow as pa

from corpus.build.folder import staged
from corpus.build.rows import config_rows
from corpus.build.run import BATCH
from corpus.build.writer import SPLITS, DatasetWriter, Part, digest
from corpus.readers import RawDocument
from corpus.readers.text import document
from corpus.release.croissant import CROISSANT
from corpus.release.faults import writing
from corpus.release.manifest import MANIFEST, check_files
from corpus.release.reading import Record, canonical, read_manifest, shards, split_rows
from corpus.release.realign import approximate, coverage, one_line, proven_text, text_from_raw
from corpus.release.standoff import SEALED, SUFFIX
from corpus.release.stripping import FolderKey, Place, encipher, restore
from corpus.release.windows import Found, Index, Window
from schemas.errors import ReleaseError
from schemas.features import arrow_schema
from schemas.records import Article
from schemas.rows import CONFIGS, AnnotationRow


class How(StrEnum):
    """How an article got its text."""

    DIGEST = "same bytes"
    ALIGNED = "another copy, text proven"
    PARTLY = "a changed copy, in part"
    MISSING = "no page found"


@dataclass(frozen=True)
class Restored:
    """What became of one article."""

    article: str
    how: How
    coverage: float
    """Share of its fingerprinted characters that the page holds, 0 to 1."""
    file: str | None = None
    unplaced: tuple[str, ...] = ()
    """Ids of mentions and quotations that have no place in a changed copy."""


@dataclass
class Hydration:
    """What came of a hydration."""

    articles: list[Restored] = field(default_factory=list)
    same_bytes: bool = False
    """The folder is the full release, byte for byte."""
    differing: tuple[str, ...] = ()
    """Files that differ from the full release although all texts are proven: another version of code or Parquet."""


def hydrate(standoff: Path, raw: Sequence[Path], out: Path, partly: bool = False) -> Hydration:
    """Write the full form of a stand-off release; it appears whole or not at all.

    Articles without a page are left out and reported; those whose page changed too, unless `partly` is set. Raises
    ReleaseError where the release is damaged or no article at all can be restored.
    """
    manifest = read_manifest(standoff)
    if manifest.get("form") != "standoff":
        raise ReleaseError(f"{standoff} is not in stand-off form; there is nothing to hydrate")
    check_files(standoff, manifest)
    pages = _Pages(standoff, raw, manifest["salt"])
    result = Hydration()
    with writing(str(out)), staged(out) as folder:
        writer = DatasetWriter(folder, manifest["articles_per_shard"])
        key = FolderKey(manifest["salt"])
        restored = _restored(standoff, manifest["salt"], pages, partly, result)
        for split, group in groupby(restored, key=lambda one: one[0]):
            while batch := list(islice(group, BATCH)):
                _write(writer, split, batch)
                for _split, article, _annotations in batch:
                    key.add(article.body.text)
        parts = writer.close()
        if not parts:
            raise ReleaseError(f"no article of {standoff} can be restored from {', '.join(map(str, raw))}")
        if all(one.how in (How.DIGEST, How.ALIGNED) for one in result.articles):
            _unseal(standoff, folder, key.key())
            result.differing = tuple(_differing(folder))
            result.same_bytes = not result.differing
        else:
            _describe(folder, manifest, parts)
    return result


class _Pages:
    """The raw files at hand: by digest, and searched by fingerprints for what is left."""

    def __init__(self, standoff: Path, raw: Sequence[Path], salt: str) -> None:
        self._by_digest: dict[str, Path] = {}
        for path in sorted(file for folder in raw for file in ([folder] if folder.is_file() else folder.rglob("*"))):
            if path.is_file():
                with path.open("rb") as stream:
                    self._by_digest.setdefault(hashlib.file_digest(stream, "sha256").hexdigest(), path)
        self.found: dict[str, tuple[Path, list[Found]]] = {}
        self._search(standoff, salt)

    def same(self, record: Record) -> RawDocument | None:
        """Return the page with the very bytes that an article was made of."""
        path = self._by_digest.get(record["metadata"]["raw_sha256"])
        return load(path, record["metadata"]["encoding"]) if path else None

    def _search(self, standoff: Path, salt: str) -> None:
        index, wanted = Index(salt), set()
        for _split, record, facts, _rows in _records(standoff):
            wanted.add(record["metadata"]["raw_sha256"])
            if record["metadata"]["raw_sha256"] not in self._by_digest:
                index.add(record["id"], windows_of(facts))
        if not index:
            return
        for raw_sha256, path in sorted(self._by_digest.items()):
            page = None if raw_sha256 in wanted else load(path)
            for article, found in index.search(one_line(page.text).text).items() if page else ():
                best = self.found.get(article)
                if best is None or sum(one.length for one in found) > sum(one.length for one in best[1]):
                    self.found[article] = (path, found)


def load(path: Path, encoding: str | None = None) -> RawDocument | None:
    """Return a file as a document, or None where it cannot be decoded."""
    page = document(path.read_bytes(), (path.name,), encoding)
    return page if isinstance(page, RawDocument) else None


def windows_of(facts: Record) -> list[Window]:
    """Return the windows of a row of the config `windows`."""
    return [Window(**window) for window in facts["windows"]]


def _records(standoff: Path) -> Iterator[tuple[str, Record, Record, list[Record]]]:
    """Yield split, stripped article, its row of `windows` and its stripped annotation rows, in order."""
    for split, paths in shards(standoff, "articles").items():
        windows = split_rows(split, shards(standoff, "windows")[split], key="article_id")
        annotations = split_rows(split, shards(standoff, "annotations").get(split, []), key="article_id")
        for placed, facts in zip(split_rows(split, paths), windows, strict=True):
            rows = [next(annotations).record for _ in facts.record["annotations"]]
            yield split, placed.record, facts.record, rows


def _restored(
    standoff: Path, salt: str, pages: _Pages, partly: bool, result: Hydration
) -> Iterator[tuple[str, Article, list[AnnotationRow]]]:
    """Yield what can be restored; note what became of every article."""
    for split, record, facts, rows in _records(standoff):
        text, how, file, found = _text(record, facts, pages)
        covered = 1.0 if how in (How.DIGEST, How.ALIGNED) else coverage(found, windows_of(facts))
        unplaced: tuple[str, ...] = ()
        if text is not None:
            whole = restore(record, text, salt, [Place(**place) for place in facts["places"]], facts["sealed"])
            if hashlib.sha256(canonical(whole)).hexdigest() != facts["record_sha256"]:
                raise ReleaseError(f"article {record['id']} does not come out as it was released; report this as a bug")
            yield split, Article.model_validate(whole), _annotation_rows(rows, facts, text, salt)
        elif how is How.PARTLY and file:
            page = load(file)
            rebuilt = approximate(record, page, found) if page else None
            unplaced = (
                rebuilt.unplaced if rebuilt else tuple(one["id"] for one in (*record["entities"], *record["quotes"]))
            )
            if rebuilt and partly:
                yield split, rebuilt.article, []
        result.articles.append(Restored(record["id"], how, covered, file.name if file else None, unplaced))


def _text(record: Record, facts: Record, pages: _Pages) -> tuple[str | None, How, Path | None, list[Found]]:
    page = pages.same(record)
    if page:
        text = text_from_raw(record, page.text)
        if hashlib.sha256(text.encode()).hexdigest() != facts["text_sha256"]:
            raise ReleaseError(
                f"article {record['id']}: its raw file gives another text than was released; report this as a bug"
            )
        return text, How.DIGEST, Path(page.source_file), []
    path, found = pages.found.get(record["id"], (None, []))
    other = load(path) if path else None
    if other is None:
        return None, How.MISSING, None, []
    proven = proven_text(record, facts, one_line(other.text).text, found)
    return proven, How.PARTLY if proven is None else How.ALIGNED, path, found


def _annotation_rows(rows: list[Record], facts: Record, text: str, salt: str) -> list[AnnotationRow]:
    pairs = zip(rows, facts["annotations"], strict=True)
    return [
        AnnotationRow.model_validate(
            restore(row, text, salt, [Place(**place) for place in kept["places"]], kept["sealed"])
        )
        for row, kept in pairs
    ]


def _write(writer: DatasetWriter, split: str, batch: list[tuple[str, Article, list[AnnotationRow]]]) -> None:
    """Write some articles as the build does: by batches of its size, since they decide where row groups end."""
    rows = [config_rows(article, annotations)[0] for _split, article, annotations in batch]
    tables = {
        config: pa.Table.from_pylist([row.model_dump() for one in rows for row in one[config]], arrow_schema(config))
        for config in CONFIGS
    }
    writer.write(split, tables, {config: [digest(one[config]) for one in rows] for config in CONFIGS}, len(batch))


def _unseal(standoff: Path, folder: Path, key: bytes) -> None:
    """Bring back the files beside the data: sealed ones through the key of all texts, the others as they are."""
    for path in sorted(file for file in standoff.rglob("*") if file.is_file()):
        relative = path.relative_to(standoff)
        if relative.parts[0] == SEALED:
            _place(
                folder / Path(*relative.parts[1:-1], relative.name.removesuffix(SUFFIX)),
                encipher(path.read_bytes(), key),
            )
        elif relative.parts[0] != "data" and relative.name not in (MANIFEST, "README.md", CROISSANT):
            _place(folder / relative, path.read_bytes())


def _place(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


def _differing(folder: Path) -> Iterator[str]:
    """Yield the files of a hydrated folder that are not those of the full release."""
    expected = read_manifest(folder)["files"]
    for name, facts in sorted(expected.items()):
        path = folder / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != facts["sha256"]:
            yield name


def _describe(folder: Path, manifest: Record, parts: dict[tuple[str, str], Part]) -> None:
    """Write card and manifest of what could be restored; they say that it is not the whole release."""
    from corpus.release.card import CardFacts, ConfigFacts, SplitFacts, render_card
    from corpus.release.manifest import write_manifest
    from corpus.release.reading import read_articles
    from corpus.stats import Tally

    configs: dict[str, dict[str, Any]] = {}
    for (config, split), part in parts.items():
        files = [path.as_posix() for path in part.files]
        configs.setdefault(config, {})[split] = {"rows": part.rows, "sha256": part.sha256, "files": files}
    facts = {
        config: ConfigFacts(
            sha256=hashlib.sha256(
                "".join(f"{split} {splits[split]['sha256']}\n" for split in splits).encode()
            ).hexdigest(),
            splits={
                split: SplitFacts(
                    parts[config, split].rows,
                    parts[config, split].num_bytes,
                    sum((folder / path).stat().st_size for path in parts[config, split].files),
                )
                for split in SPLITS
                if split in splits
            },
        )
        for config, splits in configs.items()
    }
    tally = Tally(Article.model_validate(placed.record) for placed in read_articles(folder))
    card = render_card(CardFacts(version=manifest["version"], configs=facts, tally=tally))
    (folder / "README.md").write_text(card, encoding="utf-8")
    write_manifest(
        folder, manifest["version"], configs, {"form": "hydrated in part", "of": manifest["full"]["content_sha256"]}
    )
