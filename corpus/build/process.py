"""The pure heart of the build: raw documents in, the rows of every config out, batch by batch.

`process_batch` takes and gives Arrow record batches, depends on nothing but its arguments and is picklable, so that a
process pool here and a cluster engine elsewhere run the same function.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from annotation.carry import Problem, carry, layer_status, regions
from corpus.build.rows import config_rows
from corpus.build.writer import digest
from corpus.layout import LAYOUT_NAME, find_regions
from corpus.metadata import describe
from corpus.readers import RawDocument
from corpus.stats import Tally
from schemas.body import compose
from schemas.checks import check_record
from schemas.features import arrow_schema
from schemas.layers import StoredLayer
from schemas.records import Annotation, Article, Body, LayerStatus
from schemas.rows import CONFIGS, AnnotationRow

if TYPE_CHECKING:
    from corpus.suggest import Suggester

RAW = pa.schema(
    [
        ("names", pa.list_(pa.string())),
        ("media_type", pa.string()),
        ("encoding", pa.string()),
        ("data", pa.large_binary()),
        ("source", pa.string()),  # JSON of the source's description, or null
        ("gold", pa.list_(pa.string())),  # lines of stored layers
        ("rounds", pa.list_(pa.string())),  # lines of stored layers
        ("judges", pa.string()),  # JSON: round -> pseudonyms of its annotators
    ]
)

PROCESSED = pa.schema(
    [
        *((config, pa.list_(pa.struct(list(arrow_schema(config))))) for config in CONFIGS),
        *((f"{config}_digest", pa.binary()) for config in CONFIGS),
        ("problems", pa.list_(pa.string())),
        ("errors", pa.list_(pa.string())),  # findings of the checks that make a record false
        ("warnings", pa.list_(pa.string())),  # codes of the checks that ask for a look
        ("losses", pa.string()),  # JSON: tag column -> counts
        ("tally", pa.string()),  # JSON: counts of corpus.stats.Tally
    ]
)
"""One row a document: its rows in every config, their digests, what is wrong with them, what tags cannot show."""


@dataclass(frozen=True)
class Settings:
    """What a build may vary."""

    suggest: bool = True
    """Let the automatic annotator fill the layers that nobody has adjudicated."""


def process_batch(batch: pa.RecordBatch, settings: Settings) -> pa.RecordBatch:
    """Turn raw documents (schema `RAW`) into rows (schema `PROCESSED`), one for one and in order."""
    return pa.RecordBatch.from_pylist([_process(row, settings) for row in batch.to_pylist()], schema=PROCESSED)


def _process(row: dict[str, Any], settings: Settings) -> dict[str, Any]:
    document = _document(row)
    gold = {layer.layer: layer for layer in map(StoredLayer.model_validate_json, row["gold"])}
    source = json.loads(row["source"]) if row["source"] else None
    article, problems = make_article(document, gold, source, json.loads(row["judges"]), settings)
    annotations, more = _annotation_rows(article, document.text, row["rounds"])
    findings = list(check_record(article, raw=document.text, file=document.source_file))
    rows, losses = config_rows(article, annotations)
    return {
        **{config: [one.model_dump() for one in found] for config, found in rows.items()},
        **{f"{config}_digest": digest(found) for config, found in rows.items()},
        "problems": [str(problem) for problem in (*problems, *more)],
        "errors": [str(one) for one in findings if one.is_error],
        "warnings": [one.code for one in findings if not one.is_error],
        "losses": json.dumps({column: asdict(loss) for column, loss in losses.items()}),
        "tally": Tally([article]).to_json(),
    }


def make_article(
    document: RawDocument,
    gold: dict[str, StoredLayer],
    source: dict[str, Any] | None = None,
    judges: dict[str, list[str]] | None = None,
    settings: Settings = Settings(),
) -> tuple[Article, tuple[Problem, ...]]:
    """Make the record of one page: gold where a layer was adjudicated, else layout and suggestions.

    The second value lists gold spans that could not be carried; they are missing from the record.
    """
    layout = gold.get("layout")
    body = compose(document.text, regions(layout) if layout else find_regions(document.text))
    carried = carry(body, gold.get("entities"), gold.get("quotes"))
    article = Article(
        id=document.id,
        metadata=describe(document, body, source),
        body=body,
        clusters=carried.clusters,
        entities=carried.entities,
        quotes=carried.quotes,
        annotation=_annotation(gold, judges or {}),
    )
    return (_suggested(article, gold) if settings.suggest else article), carried.problems


def _document(row: dict[str, Any]) -> RawDocument:
    raw_sha256 = hashlib.sha256(row["data"]).hexdigest()
    return RawDocument(
        id=raw_sha256[:16],
        source_file=row["names"][0],
        data=row["data"],
        text=row["data"].decode(row["encoding"]),
        encoding=row["encoding"],
        media_type=row["media_type"],
        raw_sha256=raw_sha256,
        names=tuple(row["names"]),
    )


def _annotation(gold: dict[str, StoredLayer], judges: dict[str, list[str]]) -> Annotation:
    statuses = {layer: layer_status(line, judges.get(line.round, ())) for layer, line in gold.items()}
    return Annotation(**{"layout": LayerStatus(status="auto", suggester=LAYOUT_NAME), **statuses})


@cache
def _suggester() -> "Suggester":
    """One automatic annotator a process; its lexicon takes a while to load."""
    from corpus.suggest import default_suggester

    return default_suggester()


def _suggested(article: Article, gold: dict[str, StoredLayer]) -> Article:
    """Fill the layers without gold by suggestions; mentions that people judged are given, never changed."""
    open_layers = {"entities", "quotes"} - gold.keys()
    if not open_layers:
        return article
    suggester = _suggester()
    found = suggester.suggest(article)
    status = LayerStatus(status="auto", suggester=f"{suggester.name} {suggester.version}")
    update: dict[str, Any] = {"clusters": found.clusters, "quotes": found.quotes}
    if "entities" in open_layers:
        update["entities"] = found.entities
    if "quotes" not in open_layers:
        update["quotes"] = article.quotes
    update["annotation"] = article.annotation.model_copy(update=dict.fromkeys(open_layers, status))
    return article.model_copy(update=update)


def _annotation_rows(article: Article, raw: str, lines: list[str]) -> tuple[list[AnnotationRow], list[Problem]]:
    rows: list[AnnotationRow] = []
    problems: list[Problem] = []
    for layer in map(StoredLayer.model_validate_json, lines):
        body = compose(raw, regions(layer)) if layer.layer == "layout" and layer.regions else article.body
        carried = carry(body, layer if layer.layer == "entities" else None, layer if layer.layer == "quotes" else None)
        whose = f"{layer.round} {layer.annotator}"
        problems += [problem._replace(address=f"{whose} {problem.address}") for problem in carried.problems]
        rows.append(_annotation_row(layer, body, carried))
    return rows, problems


def _annotation_row(layer: StoredLayer, body: Body, carried: Any) -> AnnotationRow:
    is_layout = layer.layer == "layout"
    return AnnotationRow(
        article_id=layer.article,
        round=layer.round,
        layer=layer.layer,
        annotator=layer.annotator,
        guidelines=layer.guidelines,
        status=layer.status,
        seconds=layer.seconds,
        clusters=carried.clusters,
        entities=carried.entities,
        quotes=carried.quotes,
        blocks=body.blocks if is_layout else (),
        furniture=body.furniture if is_layout else (),
    )
