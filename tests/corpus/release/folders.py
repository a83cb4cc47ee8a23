"""Small dataset folders for the release tests, written by the build's own writer."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pyarrow as pa

from corpus.build.rows import ArticleRows
from corpus.build.writer import DatasetWriter, digest
from corpus.release.manifest import write_manifest
from schemas.features import arrow_schema
from schemas.records import Article, Model
from schemas.rows import CONFIGS, AnnotationRow
from tests.corpus import samples

TOPICS = ("الجسر", "الميناء", "المطار", "المستشفى", "الجامعة", "المتحف")


def page(number: int) -> str:
    """Return a raw page like the sample's, of its own words in every sentence."""
    topic = TOPICS[number % len(TOPICS)]
    return samples.page().replace("مارس", f"مارس {number}").replace("تعليقات", f"تعليقات {topic} {number}")


def article(number: int = 0) -> Article:
    """Return article `number`: the annotated sample, told apart by its footer only."""
    raw = samples.page() + "\r\n" * number
    return samples.article(raw, f"{number}.txt")


def write(
    folder: Path,
    articles: Mapping[str, Iterable[Article]],
    annotations: Iterable[AnnotationRow] = (),
    version: str = "1.0.0",
) -> Path:
    """Write split -> articles as a dataset folder with data and manifest."""
    folder.mkdir(parents=True)
    writer = DatasetWriter(folder, 1000)
    rows_of = {row.article_id: [] for row in annotations}
    for row in annotations:
        rows_of[row.article_id].append(row)
    for split in ("train", "validation", "test"):
        for one in sorted(articles.get(split, ()), key=lambda one: one.id):
            derived = ArticleRows(one)
            rows: dict[str, list[Model]] = {
                "articles": [one],
                "quotes": list(derived.quotes()),
                "entities": list(derived.entities()),
                "tokens": list(derived.tokens()[0]),
                "annotations": list(rows_of.get(one.id, ())),
            }
            tables = {
                config: pa.Table.from_pylist([row.model_dump() for row in rows[config]], schema=arrow_schema(config))
                for config in CONFIGS
            }
            writer.write(split, tables, {config: [digest(rows[config])] for config in CONFIGS}, 1)
    configs: dict[str, dict[str, object]] = {}
    for (config, split), part in writer.close().items():
        configs.setdefault(config, {})[split] = {
            "rows": part.rows,
            "sha256": part.sha256,
            "files": [path.as_posix() for path in part.files],
        }
    write_manifest(folder, version, configs, {})
    return folder
