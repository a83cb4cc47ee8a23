"""Croissant says who annotated, and that models are not people."""

from pathlib import Path

import mlcroissant

from corpus.release.croissant import croissant, write_croissant
from tests.corpus.release import folders


def test_models_are_named_as_models_and_every_file_by_its_digest(tmp_path: Path) -> None:
    folder = folders.write(tmp_path / "seeds", {"train": folders.seed_articles()})
    (who,) = croissant(folder, "2026-11-21")["rai:annotatorDemographics"]
    assert who.startswith("Language model, as model-a, ")
    assert "no person reviewed them" in who
    assert "not independent" in who
    write_croissant(folder, "2026-11-21")
    described = mlcroissant.Dataset(jsonld=str(folder / "croissant.json"))
    assert described.metadata.ctx.issues.report() == ""
    assert {file.id for file in described.metadata.file_objects} == {
        path.relative_to(folder).as_posix() for path in folder.glob("data/*/*.parquet")
    }
    first = next(iter(described.records("articles/train")))
    mention = first["articles/train/entities"][0]
    text = first["articles/train/body"]["articles/train/body/text"].decode()
    start, end = mention["articles/train/entities/start"], mention["articles/train/entities/end"]
    assert text[start:end] == mention["articles/train/entities/text"].decode()
