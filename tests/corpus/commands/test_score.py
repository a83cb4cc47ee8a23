"""`musnad score` on the seeds: every form of input, and cleaners that differ."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from annotation.importer import Layers, to_standoff
from annotation.standoff import dump
from annotation.store import read_gold
from corpus.cli import app
from corpus.raw_files import RawFiles
from corpus.score import version_of
from corpus.score.reading import read_side
from schemas.records import Article

ROOT = Path(__file__).parents[3]
GOLD = ROOT / "annotation" / "gold"


@pytest.fixture(autouse=True)
def _checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return list(read_side(GOLD, [ROOT / "seeds"]))


def run(*arguments: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["score", *map(str, arguments)])
    return result.exit_code, result.stdout, result.stderr


def write(path: Path, articles: list[Article]) -> Path:
    path.write_text("".join(article.model_dump_json() + "\n" for article in articles), encoding="utf-8")
    return path


def test_gold_is_right_in_everything_in_every_form(tmp_path: Path, articles: list[Article]) -> None:
    raw = RawFiles([ROOT / "seeds"])
    for gold in read_gold(GOLD).values():
        assert gold.layout is not None
        assert gold.entities is not None
        assert gold.quotes is not None
        text, path = raw.text(gold.layout.raw_sha256), raw.path(gold.layout.raw_sha256)
        assert text is not None
        assert path is not None
        standoff = to_standoff(Layers(gold.layout, gold.entities, gold.quotes), text, path.name)
        (tmp_path / f"{path.stem}.json").write_text(dump(standoff), encoding="utf-8")
    lines = write(tmp_path / "articles.txt", articles).rename(tmp_path.parent / f"{tmp_path.name}.jsonl")
    for predicted in (GOLD, lines, tmp_path):
        code, out, _ = run(predicted, GOLD, "--json")
        report = json.loads(out)
        assert code == 0
        assert report["scores"]["entities.exact"]["gold"] == 428
        assert report["scores"]["quotes.exact_with_kind"]["gold"] == 72
        assert {score["f1"] for score in report["scores"].values()} <= {1.0, None}
        assert {share["value"] for share in report["shares"].values()} == {1.0}


def test_tables_and_what_they_mean() -> None:
    code, out, err = run(GOLD, GOLD)
    assert code == 0
    assert "| entities.core " in out
    assert "| marks.unbalanced " in out
    assert "5 articles; scored: layout of 5, entities of 5, quotes of 5." in err
    assert "shares of all gold quotations" in err


def test_a_round_of_one_layer_is_scored_on_the_gold_layout() -> None:
    code, out, err = run(ROOT / "annotation" / "rounds" / "seed-quotes" / "model-b.jsonl", GOLD, "--json")
    report = json.loads(out)
    assert code == 0, err
    assert report["scores"]["quotes.exact"]["f1"] > 0.9
    assert report["scores"]["entities.exact"]["recall"] == 0
    assert report["shares"]["quotes.all.kind"]["value"] < 1  # colon headlines were direct under the first guidelines


def test_two_annotators_at_once_are_refused() -> None:
    code, _, err = run(ROOT / "annotation" / "rounds" / "seed-quotes", GOLD)
    assert code == 1
    assert "score one annotator at a time" in err


def test_what_holds_no_articles_is_refused(tmp_path: Path) -> None:
    code, _, err = run(tmp_path, GOLD)
    assert code == 1
    assert "no dataset folder" in err


def test_another_cleaner_costs_nothing_but_layout(articles: list[Article]) -> None:
    """The same annotation on a text that lacks its first block has the same raw offsets."""
    whole = articles[0]
    first, rest = whole.body.blocks[0], whole.body.blocks[1:]
    shift = first.end + 1
    body = whole.body.model_copy(
        update={
            "text": whole.body.text[shift:],
            "blocks": tuple(
                block.model_copy(update={"start": block.start - shift, "end": block.end - shift}) for block in rest
            ),
            "alignment": tuple(
                run.model_copy(update={"start": run.start - shift})
                for run in whole.body.alignment
                if run.start >= shift
            ),
        }
    )
    kept = tuple(mention for mention in whole.entities if mention.start >= shift)
    moved = tuple(it.model_copy(update={"start": it.start - shift, "end": it.end - shift}) for it in kept)
    cut = whole.model_copy(update={"body": body, "entities": moved, "quotes": ()})
    ours, theirs = version_of(cut), version_of(whole)
    assert set(ours.mentions) == {mention for mention in theirs.mentions if mention.span[0] >= first.raw_end}
    assert ours.characters == {at: role for at, role in theirs.characters.items() if at >= first.raw_end}
