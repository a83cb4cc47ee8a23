"""Dataset folders for the release tests: written by the build's own writer, of small pages or of the seeds and their gold."""

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa

from annotation.carry import carry, layer_status, regions
from annotation.store import read_gold
from corpus.build.rows import config_rows
from corpus.build.tags import Loss
from corpus.build.writer import SPLITS, DatasetWriter, digest
from corpus.release.card import CardFacts, ConfigFacts, SplitFacts, render_card
from corpus.release.manifest import write_manifest
from corpus.stats import Tally
from schemas.body import compose
from schemas.features import arrow_schema
from schemas.records import Annotation, Article, Metadata, StaffMember
from schemas.rows import CONFIGS, AnnotationRow
from tests.corpus import samples

ROOT = Path(__file__).parents[3]
SEEDS = ROOT / "seeds"


def article(number: int = 0) -> Article:
    """Return article `number`: the annotated sample, told apart by the blank lines at its end."""
    return samples.article(samples.page() + "\r\n" * number, f"{number}.txt")


@cache
def seed_articles() -> tuple[Article, ...]:
    """Return the five seeds with their gold, by id."""
    gold = read_gold(ROOT / "annotation" / "gold")
    return tuple(sorted((_seed(path, gold) for path in sorted(SEEDS.glob("*.txt"))), key=lambda one: one.id))


def _seed(path: Path, gold: Mapping[str, Any]) -> Article:
    data = path.read_bytes()
    raw_sha256 = hashlib.sha256(data).hexdigest()
    layers = {layer.layer: layer for layer in gold[raw_sha256[:16]] if layer}
    body = compose(data.decode(), regions(layers["layout"]))
    carried = carry(body, layers["entities"], layers["quotes"])
    headline = next(block for block in body.blocks if block.role == "headline")
    return Article(
        id=raw_sha256[:16],
        metadata=Metadata(
            source_file=path.name,
            raw_sha256=raw_sha256,
            raw_bytes=len(data),
            media_type="text/plain",
            encoding="utf-8",
            headline=body.text[headline.start : headline.end],
            url=f"https://news.example/{body.text[headline.start : headline.end].replace(' ', '-')}",
            staff=(StaffMember(role="الإشراف العام", name="إلهام أبو الفتح"),),
        ),
        body=body,
        clusters=carried.clusters,
        entities=carried.entities,
        quotes=carried.quotes,
        annotation=Annotation(**{layer: layer_status(line, ("model-a", "model-b")) for layer, line in layers.items()}),
    )


def single(article: Article, annotator: str = "model-a", layer: str = "entities") -> AnnotationRow:
    """Return the article's mentions as one annotator's work."""
    return AnnotationRow(
        article_id=article.id,
        round="r1",
        layer=layer,
        annotator=annotator,
        guidelines="1",
        status="submitted",
        clusters=article.clusters,
        entities=article.entities if layer == "entities" else (),
        quotes=article.quotes if layer == "quotes" else (),
        blocks=(),
        furniture=(),
    )


def write(
    folder: Path,
    articles: Mapping[str, Iterable[Article]],
    annotations: Iterable[AnnotationRow] = (),
    version: str = "1.0.0",
    **facts: Any,
) -> Path:
    """Write split -> articles as a dataset folder with data, card and manifest; `facts` go into the manifest."""
    folder.mkdir(parents=True)
    writer = DatasetWriter(folder, 1000)
    rows_of: dict[str, list[AnnotationRow]] = {}
    for row in annotations:
        rows_of.setdefault(row.article_id, []).append(row)
    tally, losses, examples = Tally(), {}, {}
    for split in SPLITS:
        for one in sorted(articles.get(split, ()), key=lambda one: one.id):
            rows, lost = config_rows(one, rows_of.get(one.id, ()))
            tally.add(one)
            losses = {column: losses.get(column, Loss()) + loss for column, loss in lost.items()}
            examples |= {
                config: found[0].model_dump() for config, found in rows.items() if found and config not in examples
            }
            tables = {
                config: pa.Table.from_pylist([row.model_dump() for row in rows[config]], schema=arrow_schema(config))
                for config in CONFIGS
            }
            writer.write(split, tables, {config: [digest(rows[config])] for config in CONFIGS}, 1)
    parts = writer.close()
    configs: dict[str, dict[str, Any]] = {}
    for (config, split), part in parts.items():
        files = [path.as_posix() for path in part.files]
        configs.setdefault(config, {})[split] = {"rows": part.rows, "sha256": part.sha256, "files": files}
    written = {
        config: ConfigFacts(
            sha256=hashlib.sha256("".join(part["sha256"] for part in splits.values()).encode()).hexdigest(),
            splits={
                split: SplitFacts(part["rows"], parts[config, split].num_bytes, 1) for split, part in splits.items()
            },
            example=examples.get(config),
        )
        for config, splits in configs.items()
    }
    card = render_card(CardFacts(version=version, configs=written, tally=tally, losses=losses))
    (folder / "README.md").write_text(card, encoding="utf-8")
    write_manifest(folder, version, configs, facts)
    return folder
