"""The rules of the house that tools can check: three floors, imports downwards only, format, lint, types."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from itertools import accumulate
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ABOVE = {"schemas": {"annotation", "corpus"}, "annotation": {"corpus"}, "corpus": set[str]()}
OUTSIDE = {"tests", "benchmarks"}
"""What no floor may import."""


def imported(source: str) -> Iterator[str]:
    """Yield the top-level package of every import in a module, also of those inside functions."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "relative imports hide the floor"
            yield (node.module or "").split(".")[0]


@pytest.mark.parametrize("floor", ABOVE)
def test_imports_go_down_only(floor: str) -> None:
    modules = sorted((ROOT / floor).rglob("*.py"))
    assert modules
    upwards = [
        (str(path.relative_to(ROOT)), package)
        for path in modules
        for package in imported(path.read_text(encoding="utf-8"))
        if package in ABOVE[floor] | OUTSIDE
    ]
    assert upwards == []


def loaded_first(source: str) -> Iterator[str]:
    """Yield the modules that must be there before a module is: its imports outside functions and TYPE_CHECKING."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{name.name}" for name in node.names)


def test_every_module_can_be_imported_first() -> None:
    files = [path.relative_to(ROOT) for floor in ABOVE for path in (ROOT / floor).rglob("*.py")]
    modules = {".".join(path.with_suffix("").parts).removesuffix(".__init__"): path for path in files}
    graph = {
        module: {
            package
            for wanted in loaded_first((ROOT / path).read_text(encoding="utf-8"))
            for package in accumulate(wanted.split("."), "{}.{}".format)
            if package in modules and not f"{module}.".startswith(f"{package}.")
        }
        for module, path in modules.items()
    }
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the modules


def test_scoring_shares_nothing_with_what_it_scores() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "corpus" / "score").rglob("*.py")]
    assert sources
    assert not [source for source in sources if "corpus.suggest" in source]


def test_imports_inside_functions_are_seen() -> None:
    assert list(imported("import os\ndef f():\n    from corpus.cli import app\n")) == ["os", "corpus"]


def test_no_module_is_a_drawer() -> None:
    drawers = [
        path.name for floor in ABOVE for path in (ROOT / floor).rglob("*.py") if path.stem in ("utils", "helpers")
    ]
    assert drawers == []


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "format", "--check", "."],
        ["ruff", "check", "."],
        ["mypy"],
    ],
    ids=" ".join,
)
def test_the_tools_find_nothing(command: list[str]) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
