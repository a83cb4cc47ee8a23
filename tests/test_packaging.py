"""The wheel: three packages with their data, without anybody's annotation; it installs and imports on its own."""

import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import Distribution
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]


def test_every_dependency_has_a_tested_version_that_it_allows() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    tested = {canonicalize_name(name): version for name, _, version in (line.partition("==") for line in lines)}
    wanted = [Requirement(line) for extra in project["optional-dependencies"].values() for line in extra]
    wanted += [Requirement(line) for line in project["dependencies"]]
    missing = {str(one) for one in wanted if one.name != "musnad" and canonicalize_name(one.name) not in tested}
    assert missing == set(), "run make constraints"
    for one in wanted:
        assert one.name == "musnad" or one.specifier.contains(tested[canonicalize_name(one.name)]), str(one)


def test_constraints_name_versions_and_no_addresses() -> None:
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()[1:]:
        assert re.fullmatch(r"[\w.-]+==[\w.+!-]+", line), line


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"])
    return Path(built)


@pytest.fixture(scope="module")
def files(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_three_packages_and_nothing_else(files: set[str]) -> None:
    tops = {name.split("/")[0] for name in files}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"schemas", "annotation", "corpus"}


def test_the_wheel_holds_no_annotation_and_no_text(files: set[str]) -> None:
    assert not [name for name in files if name.startswith(("annotation/rounds/", "annotation/gold/"))]
    assert not [name for name in files if name.startswith(("seeds/", "tests/"))]


def test_the_wheel_holds_every_data_file_of_the_packages(files: set[str]) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "schemas", "annotation", "corpus"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    wanted = {
        name
        for name in listed.stdout.splitlines()
        if not name.startswith(("annotation/rounds/", "annotation/gold/")) and not Path(name).name.startswith(".")
    }
    assert wanted - files == set()
    for name in (
        "schemas/labels.toml",
        "schemas/json/articles.schema.json",
        "annotation/configs/entities.xml",
        "annotation/configs/quotes.xml",
        "corpus/release/templates/card.md.j2",
        "corpus/show/templates/article.html.j2",
    ):
        assert name in files
    assert any(name.startswith("corpus/lexicon/") and not name.endswith(".py") for name in files)


def test_licences_travel_with_the_wheel(files: set[str]) -> None:
    for name in ("LICENSE", "LICENSE-annotations"):
        assert any(path.endswith(f".dist-info/licenses/{name}") for path in files)


def test_the_source_archive_holds_no_text_of_the_seeds(tmp_path: Path) -> None:
    import tarfile

    (built,) = SdistBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    with tarfile.open(built) as archive:
        names = archive.getnames()
    assert any(name.endswith("/schemas/labels.toml") for name in names)
    assert not [name for name in names if "/seeds/" in name and name.endswith(".txt")]


def test_the_wheel_works_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(target)]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)
    metadata = Distribution.at(next(target.glob("*.dist-info"))).metadata
    assert metadata["Name"] == "musnad"
    assert metadata["License-Expression"] == "Apache-2.0"
    code = (
        "import corpus, schemas.labels, annotation\n"
        f"assert corpus.__file__.startswith({str(target)!r})\n"
        "from schemas.labels import names\n"
        "from corpus.cli import main\n"
        "from corpus.release.card import render_card\n"
        "from corpus.show import render_page\n"
        "print(len(names('entity')))"
    )
    environment = {"PYTHONPATH": str(target), "PATH": "/usr/bin:/bin"}
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert result.stdout == "17\n", result.stderr
