import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from corpus.cli import app
from schemas.records import Article

SEED = Path(__file__).parents[3] / "seeds" / "001_e0b82e2e69de4164.txt"


def run(*arguments):
    return CliRunner().invoke(app, ["suggest", *map(str, arguments)])


def test_an_article_a_line_comes_out():
    result = run(SEED)
    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    article = Article.model_validate_json(line)
    assert article.annotation.entities.status == article.annotation.quotes.status == "auto"
    assert json.loads(line)["metadata"]["source_file"] == SEED.name


def test_explain_names_a_rule_for_every_span():
    result = run("--explain", SEED)
    assert result.exit_code == 0
    rows = [line.split("\t") for line in result.stdout.splitlines()]
    assert [SEED.name, "0", "8", "ORG", "lexicon", "الكرملين"] in rows
    assert {len(row) for row in rows} == {6}
    assert {"direct", "indirect", "mixed"} & {row[3] for row in rows}


def test_a_file_that_holds_no_text_is_told_and_ends_with_1(tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    result = run(empty)
    assert result.exit_code == 1
    assert "empty.txt" in result.stderr


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_shows_an_example(flag):
    assert "Example: musnad suggest" in run(flag).stdout
