"""Reading one side of a comparison: datasets, JSON Lines, stored layers, raw-offset stand-off."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from annotation.carry import carry, regions
from annotation.importer import Provenance, to_layers
from annotation.standoff import parse
from annotation.store import GOLD, GoldArticle, read_gold, read_layers
from corpus.dataset import ARTICLES, read_articles
from corpus.raw_files import RawFiles
from schemas.body import compose
from schemas.errors import RecordError
from schemas.layers import StoredLayer
from schemas.records import Annotation, Article, LayerStatus, Metadata

_UNSTATED = Provenance("unstated", "unstated", "unstated")


def read_side(path: Path, raw_folders: Iterable[Path] = ()) -> Iterator[Article]:
    """Yield the articles of a dataset folder, of JSON Lines, or of a folder of stored layers or stand-off files.

    Stored layers and stand-off files need the raw files they speak of: they are found by digest in `raw_folders`, in a
    folder `raw` beside the path, or in `seeds`. Stored layers without layout take the gold layout.

    Raises RecordError where the path holds nothing of the kind or a raw file is not at hand.
    """
    raw = RawFiles((*raw_folders, path.parent / "raw", Path("seeds")))
    lines = [path] if path.suffix == ".jsonl" else sorted(path.glob("*.jsonl"))
    if (path / ARTICLES).is_dir():
        yield from read_articles(path)
    elif lines and all(_holds_layers(file) for file in lines):
        yield from _from_layers(lines, raw)
    elif lines:
        for file in lines:
            yield from read_articles(file)
    elif found := sorted(path.glob("*.json")):
        for file in found:
            yield _from_standoff(file, raw)
    else:
        raise RecordError(f"{path}: no dataset folder, no .jsonl, no folder of stored layers or stand-off files")


def _holds_layers(file: Path) -> bool:
    with file.open(encoding="utf-8", errors="replace") as lines:
        return '"layer":' in next(lines, "")


def _from_standoff(file: Path, raw: RawFiles) -> Article:
    standoff = parse(file)
    path = raw.path(standoff.sha256)
    if path is None:
        raise RecordError(f"{file}: its raw file {standoff.file} is not at hand; give its folder with --raw")
    return _article(GoldArticle(*to_layers(standoff, path.read_bytes(), _UNSTATED, str(file))), raw)


def _from_layers(files: Iterable[Path], raw: RawFiles) -> Iterator[Article]:
    found: dict[str, dict[str, StoredLayer]] = defaultdict(dict)
    for file in files:
        for layer in read_layers(file):
            if layer.layer in found[layer.article]:
                raise RecordError(
                    f"{file}: {layer.layer} of {layer.article} comes twice; score one annotator at a time"
                )
            found[layer.article][layer.layer] = layer
    gold = read_gold() if GOLD.is_dir() else {}
    for article, layers in sorted(found.items()):
        layout = layers.get("layout") or gold.get(article, GoldArticle()).layout
        if layout is None:
            raise RecordError(f"article {article}: no layout among its layers nor in {GOLD}; offsets need its text")
        yield _article(GoldArticle(layout, layers.get("entities"), layers.get("quotes")), raw)


def _article(layers: GoldArticle, raw: RawFiles) -> Article:
    """Make a record of stored layers; raises CarryError for a span that its own layout does not hold."""
    layout = layers.layout
    assert layout is not None
    text, path = raw.text(layout.raw_sha256), raw.path(layout.raw_sha256)
    if text is None or path is None:
        raise RecordError(f"article {layout.article}: its raw file is not at hand; give its folder with --raw")
    body = compose(text, regions(layout))
    carried = carry(body, layers.entities, layers.quotes).complete()
    return Article(
        id=layout.article,
        metadata=Metadata(
            source_file=path.name,
            raw_sha256=layout.raw_sha256,
            raw_bytes=path.stat().st_size,
            media_type="text/plain",
            encoding="utf-8",
        ),
        body=body,
        clusters=carried.clusters,
        entities=carried.entities,
        quotes=carried.quotes,
        annotation=Annotation(layout=_status(layout), entities=_status(layers.entities), quotes=_status(layers.quotes)),
    )


def _status(layer: StoredLayer | None) -> LayerStatus:
    if layer is None:
        return LayerStatus(status="none")
    return LayerStatus(status="single", round=layer.round, annotators=(layer.annotator,), guidelines=layer.guidelines)
