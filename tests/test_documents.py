"""What the documents say is so: examples run, commands and files exist, nothing names where it was made."""

import re
import subprocess
from datetime import date
from pathlib import Path

import pytest
import yaml

from tests.corpus.test_cli import VERBS

ROOT = Path(__file__).parents[1]
DOCUMENTS = ("README.md", "DATASHEET.md", "CHANGELOG.md", "CONTRIBUTING.md")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def committed() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_the_examples_of_the_readme_run(
    seeds_dataset: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "musnad").symlink_to(seeds_dataset)
    monkeypatch.chdir(tmp_path)
    examples = re.findall(r"```python\n(.*?)```", read("README.md"), re.DOTALL)
    assert len(examples) == 3
    for code in examples:
        exec(code, {})
        assert len(capsys.readouterr().out.splitlines()) > 2


def test_every_command_is_in_the_readme_and_every_one_in_it_exists() -> None:
    listed = re.findall(r"^\| `musnad ([\w -]+)` \|", read("README.md"), re.MULTILINE)
    assert sorted(listed) == sorted(" ".join(verb) for verb in VERBS)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_commands_in_the_documents_exist(document: str) -> None:
    first_words = {verb[0] for verb in VERBS}
    used = re.findall(r"(?:^|`|bin/|&& )musnad ([a-z][\w-]*)", read(document), re.MULTILINE)
    assert {word for word in used if word not in first_words} == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_lead_somewhere(document: str) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", read(document)):
        assert (ROOT / target).exists(), target


def test_folders_on_the_map_exist() -> None:
    table = read("README.md").split("## Map of the house")[1].split("##")[0]
    folders = re.findall(r"^\| `([\w/]+)/` \|", table, re.MULTILINE)
    assert len(folders) >= 6
    for folder in folders:
        assert (ROOT / folder).is_dir(), folder


def test_make_and_pip_lines_are_those_of_the_makefile() -> None:
    makefile = read("Makefile")
    for target in re.findall(r"^make (\w+)", read("README.md"), re.MULTILINE):
        assert f"\n{target}:" in makefile
    assert "pip install" in makefile
    assert "-c constraints.txt" in makefile
    assert re.search(r"pip install -c constraints.txt -e \.\n", read("README.md"))


def test_the_citation_is_a_citation_file() -> None:
    found = yaml.safe_load(read("CITATION.cff"))
    assert found["cff-version"] == "1.2.0"
    assert {"message", "title", "authors", "version", "license"} <= found.keys()
    assert all("name" in author or "family-names" in author for author in found["authors"])
    assert found["license"] == "Apache-2.0"
    if released := found.get("date-released"):
        assert isinstance(released, date)


def test_licences_are_whole() -> None:
    code, annotations = read("LICENSE"), read("LICENSE-annotations")
    assert "Apache License" in code
    assert "END OF TERMS AND CONDITIONS" in code
    assert annotations.startswith("Attribution 4.0 International")
    for section in range(1, 9):
        assert f"Section {section} -- " in annotations


def test_the_changelog_has_its_two_parts() -> None:
    versions = re.split(r"^## ", read("CHANGELOG.md"), flags=re.MULTILINE)[1:]
    assert versions[0].startswith("Unreleased")
    for version in versions:
        assert set(re.findall(r"^### (\w+)", version, re.MULTILINE)) <= {"Data", "Code"}


def test_provenance_is_told_as_it_is() -> None:
    for document in ("README.md", "DATASHEET.md"):
        words = " ".join(read(document).split())
        assert "language model" in words
        assert "model-adjudicator" in words
        assert re.search(r"[Nn]o person (has )?reviewed", words)
        assert re.search(r"not independent", words)


def test_nothing_names_the_machine_it_was_made_on() -> None:
    """Paths of one machine, addresses of package registries, private tools: none belongs into the project."""
    forbidden = re.compile("|".join(["/" + "work/", r"/tmp/[a-z]", "/" + r"root/", "py" + "pi\\.org", "python" + "hosted", r"\.lib" + "rary"]))  # fmt: skip
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in committed()
        if path.suffix in {".py", ".md", ".toml", ".txt", ".j2", ".cff", ".yaml", ".sh", ".jsonl", ".tsv", ""}
        and not path.is_relative_to(ROOT / "seeds")
        for match in forbidden.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []
