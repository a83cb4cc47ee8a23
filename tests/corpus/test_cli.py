"""The command line: every verb explains itself, answers with the right code, and keeps data and talk apart."""

import contextlib
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import typer
from typer.testing import CliRunner

from corpus.cli import app
from corpus.console import mends, print_table
from tests.corpus.samples import article
from tests.corpus.test_dataset import dataset

ROOT = Path(__file__).parents[2]


def verbs(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the words of every command that does something."""
    inner = getattr(command, "commands", None)
    if inner is None:
        yield path
        return
    for name, one in inner.items():
        yield from verbs(one, (*path, name))


VERBS = sorted(verbs(typer.main.get_command(app)))


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "corpus", *words], cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("verb", VERBS, ids=" ".join)
def test_every_command_has_an_example(verb: tuple[str, ...]) -> None:
    result = CliRunner().invoke(app, [*verb, "--help"])
    assert result.exit_code == 0, result.output
    assert f"Example: musnad {' '.join(verb)}" in result.output or "Example: python -m" in result.output


def test_help_lists_every_command() -> None:
    output = CliRunner().invoke(app, ["--help"]).output
    for verb in VERBS:
        assert verb[0] in output


def test_help_loads_nothing_heavy() -> None:
    heavy = ["pandas", "pyarrow", "datasets", "numpy", "jinja2", "label_studio_sdk", "httpx"]
    code = (
        "import sys, contextlib\n"
        "from corpus.cli import app\n"
        "with contextlib.suppress(SystemExit): app(['--help'])\n"
        f"print([name for name in {heavy} if name in sys.modules], file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stderr.strip() == "[]"


def test_the_version_is_that_of_the_distribution() -> None:
    from importlib.metadata import version

    assert CliRunner().invoke(app, ["--version"]).stdout == f"musnad {version('musnad')}\n"


def test_an_error_is_talk_and_ends_with_1(tmp_path: Path) -> None:
    result = run("stats", str(tmp_path))
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.startswith(f"musnad: {tmp_path}: neither")
    assert "Traceback" not in result.stderr


def test_a_library_that_only_an_extra_installs_is_named_with_the_extra(capsys: pytest.CaptureFixture[str]) -> None:
    def command(missing: str) -> None:
        raise ModuleNotFoundError(f"No module named {missing!r}", name=missing)

    with pytest.raises(SystemExit, match="1"):
        mends(command)("label_studio_sdk")
    assert "install it with: pip install 'musnad[annotation]'" in capsys.readouterr().err
    with pytest.raises(ModuleNotFoundError):
        mends(command)("pandas")


@pytest.mark.parametrize("words", [["stats", "--no-such-option"], ["no-such-verb"], ["show"]], ids=" ".join)
def test_a_wrong_call_ends_with_2(words: list[str]) -> None:
    assert CliRunner().invoke(app, words).exit_code == 2


def test_stats_are_tables_for_people_lines_for_pipes_and_json(tmp_path: Path) -> None:
    folder = str(dataset(tmp_path, [article()]))
    piped = CliRunner().invoke(app, ["stats", folder])
    assert piped.exit_code == 0, piped.output
    assert "# Totals\nwhat\tcount\narticles\t1\n" in piped.stdout
    assert "# Status of the layers\nlayer\tstatus\t" in piped.stdout
    found = json.loads(CliRunner().invoke(app, ["stats", folder, "--json"]).stdout)
    assert found["quotations"][0]["quotations"] == 1
    assert found["sources"][0] == {"name": "وزيرة المياه ليلى حداد", "label": "PERS", "speaker": 2, "relay": 0}


def test_stats_cut_the_tables_without_end_and_say_so(tmp_path: Path) -> None:
    folder = str(dataset(tmp_path, [article()]))
    assert "# Sources (1 of 3)" in CliRunner().invoke(app, ["stats", folder, "--top", "1"]).stdout
    assert "# Sources\n" in CliRunner().invoke(app, ["stats", folder, "--top", "0"]).stdout
    assert "# Entity mentions\n" in CliRunner().invoke(app, ["stats", folder, "--top", "1"]).stdout


def test_tables_for_people_are_drawn_with_arabic_in_isolates(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")  # rich then writes as it would to a terminal
    monkeypatch.setenv("COLUMNS", "80")
    with contextlib.redirect_stdout(io.StringIO()) as shown:
        print_table("Sources", ["name", "count"], [("وكالة النخيل", 12345), (None, 1)])
    assert "Sources" in shown.getvalue()
    assert "│ \u2068وكالة النخيل\u2069" in shown.getvalue()
    assert "12,345 │" in shown.getvalue()
