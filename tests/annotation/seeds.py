"""The seeds as articles whose annotation is their gold."""

import hashlib
from functools import cache
from pathlib import Path

from annotation.carry import carry, regions
from annotation.rounds import RoundFile, write_round
from annotation.store import read_gold
from schemas.body import compose
from schemas.records import Article, Metadata

ROOT = Path(__file__).parents[2]


@cache
def gold_articles() -> tuple[Article, ...]:
    """Return the five seeds, by article id."""
    raws = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in (ROOT / "seeds").glob("*.txt")}
    found = []
    for identity, gold in read_gold(ROOT / "annotation" / "gold").items():
        assert gold.layout is not None
        path = raws[gold.layout.raw_sha256]
        body = compose(path.read_bytes().decode(), regions(gold.layout))
        carried = carry(body, gold.entities, gold.quotes).complete()
        metadata = Metadata(
            source_file=path.name,
            raw_sha256=gold.layout.raw_sha256,
            raw_bytes=path.stat().st_size,
            media_type="text/plain",
            encoding="utf-8",
        )
        found.append(
            Article(
                id=identity,
                metadata=metadata,
                body=body,
                clusters=carried.clusters,
                entities=carried.entities,
                quotes=carried.quotes,
            )
        )
    return tuple(found)


def new_round(folder: Path, layer: str, annotators: tuple[str, ...], **fields: object) -> RoundFile:
    """Write the `round.toml` of a round over the seeds."""
    fields.setdefault("articles", tuple(article.id for article in gold_articles()))
    fields.setdefault("suggester", "gold")
    made = RoundFile.model_validate(
        {"name": folder.name, "layer": layer, "guidelines": "0.2", "annotators": annotators, **fields}
    )
    folder.mkdir(parents=True, exist_ok=True)
    write_round(folder, made)
    return made
