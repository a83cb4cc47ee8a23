"""The release commands as a user types them: data on stdout, talk on stderr, exit codes."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from corpus.cli import app
from tests.corpus.release import checkouts, folders


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = checkouts.checkout(tmp_path / "checkout")
    monkeypatch.chdir(folder)
    return folder


def test_release_verify_diff_hydrate_in_a_row(root: Path, tmp_path: Path) -> None:
    made = run("release", "0.1.0", "--raw", "raw", "--standoff", "--date", "2026-11-21", "--workers", "1")
    assert (made.exit_code, made.stdout.split()) == (0, ["dist/musnad-0.1.0", "dist/musnad-0.1.0-standoff"])
    assert "FIRST 0.1.0: sha256:" in made.stderr
    checked = run("verify", "dist/musnad-0.1.0", "--rebuild", "--raw", "raw")
    assert (checked.exit_code, checked.stdout) == (0, "good\n")
    assert "built again from this checkout, the content is the same" in checked.stderr
    assert run("verify", "0.1.0").exit_code == 0
    restored = run("hydrate", "dist/musnad-0.1.0-standoff", "--raw", "raw", "--out", tmp_path / "full")
    assert restored.exit_code == 0
    assert {json.loads(line)["how"] for line in restored.stdout.splitlines()} == {"same bytes"}
    assert "the full release, byte for byte" in restored.stderr
    same = run("diff", "0.1.0", tmp_path / "full")
    assert same.stdout.splitlines() == ["the records read the same", "class: PATCH"]
    page = tmp_path / "diff.html"
    assert run("diff", "0.1.0", tmp_path / "full", "--format", "html", "--out", page).exit_code == 0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert json.loads(run("diff", "0.1.0", tmp_path / "full", "--format", "json").stdout)["class"] == "PATCH"
    assert "### Data" in run("diff", "0.1.0", tmp_path / "full", "--format", "markdown").stdout


def test_a_page_that_is_missing_is_reported_and_ends_with_1(root: Path, tmp_path: Path) -> None:
    run("release", "0.1.0", "--raw", "raw", "--standoff", "--workers", "1")
    (root / "raw" / "1.txt").unlink()
    restored = run("hydrate", "dist/musnad-0.1.0-standoff", "--raw", "raw", "--out", tmp_path / "part")
    assert restored.exit_code == 1
    assert (
        sorted(json.loads(line)["how"] for line in restored.stdout.splitlines())
        == ["no page found"] + ["same bytes"] * 2
    )
    assert "2 of 3 articles restored and proven" in restored.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("release", "1.2"), "'1.2' is no version"),
        (("verify", "9.9.9"), "version 9.9.9 does not lie in dist/musnad-9.9.9"),
        (("verify", "nowhere"), "'nowhere' is no folder, no version"),
        (
            ("diff", "owner/name@v1", "owner/name@v2"),
            "owner/name@v1 is not in the hub's cache; fetch it first: hf download",
        ),
        (("publish", ".", "owner/name"), "holds no MANIFEST.json"),
        (("hydrate", ".", "--raw", "raw"), "holds no MANIFEST.json"),
    ],
)
def test_errors_are_one_line_with_a_next_step(root: Path, arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments, *(("--raw", "raw") if arguments[0] == "release" else ()))
    assert result.exit_code == 1
    assert message in result.stderr
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


def test_full_text_is_not_published(tmp_path: Path) -> None:
    folder = folders.write(tmp_path / "full", {"train": [folders.article()]})
    result = run("publish", folder, "owner/name", "--dry-run")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "not marked redistributable" in result.stderr
