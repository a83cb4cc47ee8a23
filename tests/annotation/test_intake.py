import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from annotation.rounds import read_round
from annotation.store import read_layers
from corpus.cli import app
from tests.annotation.test_importer import RAW, at, changed, page


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "page.txt").write_bytes(RAW.encode())
    for name, data in (("one", page()), ("two", changed("quotes", cue=None)), ("gold", page())):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.json").write_text(json.dumps(data), encoding="utf-8")
    return tmp_path


def run(folders: Path, name: str, *more: str):
    fixed = ["--raw", str(folders / "raw"), "--round", "spring", "--rounds", str(folders / "rounds")]
    return CliRunner().invoke(app, ["import-standoff", str(folders / name), *fixed, "--annotator", name, *more])


def test_two_passes_become_rounds_and_their_adjudication_gold(folders: Path):
    assert run(folders, "one", "--guidelines", "0.1", "--provenance", "تجربة").exit_code == 0
    assert run(folders, "two", "--guidelines", "0.1").exit_code == 0
    found = read_round(folders / "rounds" / "spring-quotes")
    assert (found.annotators, found.state, found.provenance) == (("one", "two"), "annotating", "تجربة")
    result = run(folders, "gold", "--guidelines", "0.2", "--gold", str(folders / "gold-layers"))
    assert result.stdout.split() == [
        str(folders / "gold-layers" / f"{layer}.jsonl") for layer in ("layout", "entities", "quotes")
    ]
    (line,) = read_layers(folders / "gold-layers" / "quotes.jsonl")
    assert [dict(decision.said) for decision in line.decided] == [{"one": "cue: قال", "two": "cue: none"}]
    assert read_round(folders / "rounds" / "spring-quotes").state == "closed"


def test_importing_twice_changes_nothing_and_other_annotation_is_not_overwritten(folders: Path):
    assert run(folders, "one", "--guidelines", "0.1").exit_code == 0
    before = {path: path.read_bytes() for path in (folders / "rounds").rglob("*.*")}
    assert run(folders, "one", "--guidelines", "0.1").exit_code == 0
    (folders / "one" / "page.json").write_text(json.dumps(changed("quotes", cue=None)), encoding="utf-8")
    result = run(folders, "one", "--guidelines", "0.1")
    assert result.exit_code == 1
    assert "exists and holds other annotation" in result.stderr
    assert {path: path.read_bytes() for path in (folders / "rounds").rglob("*.*")} == before


def test_a_round_keeps_to_one_version_of_the_guidelines(folders: Path):
    assert run(folders, "one", "--guidelines", "0.1").exit_code == 0
    result = run(folders, "two", "--guidelines", "0.2")
    assert result.exit_code == 1
    assert "by guidelines 0.1, not of layout by 0.2" in result.stderr


def test_gold_is_checked_before_anything_is_written(folders: Path):
    assert run(folders, "one", "--guidelines", "0.1").exit_code == 0
    crossing = [
        {"id": "e1", **at("وزير الصحة: اللقاح", label="ORG", entity="a")},
        {"id": "e2", **at("الصحة: اللقاح وصل", label="ORG", entity="b")},
    ]
    (folders / "gold" / "page.json").write_text(json.dumps(page(entities=crossing)), encoding="utf-8")
    result = run(folders, "gold", "--guidelines", "0.2", "--gold", str(folders / "gold-layers"))
    assert result.exit_code == 1
    assert "not good enough for gold" in result.stderr
    assert "E206" in result.stderr
    assert not (folders / "gold-layers").exists()
