"""A small checkout of its own: pages, gold-less annotation, papers, and git; for tests that make releases."""

import hashlib
import shutil
import subprocess
from pathlib import Path

from tests.corpus import samples
from tests.corpus.release.folders import ROOT

PAPERS = (
    "CHANGELOG.md",
    "CITATION.cff",
    "DATASHEET.md",
    "LICENSE",
    "LICENSE-annotations",
    "schemas/json",
    "annotation/guidelines",
)
SOURCES = '[source]\ntitle = "made for tests"\nlicense = "CC0-1.0"\nredistributable = true\n'


def checkout(folder: Path, pages: int = 3) -> Path:
    """Make a checkout with some pages and commit it."""
    for name in PAPERS:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile)(ROOT / name, target)
    (folder / "corpus").mkdir()
    (folder / "raw").mkdir()
    (folder / ".gitignore").write_text("dist/\n", encoding="utf-8")
    for number in range(pages):
        add_page(folder, number)
    git(folder, "init", "--quiet")
    commit(folder)
    return folder


def add_page(folder: Path, number: int) -> None:
    """Write page `number`: the sample with words of its own in every sentence, so that no two are near-copies."""
    own = " ".join(
        f"{word}{number}" if position % 2 else word for position, word in enumerate(samples.page().split(" "))
    )
    (folder / "raw" / f"{number}.txt").write_bytes(own.encode())
    entries = [
        f'\n[[file]]\nname = "{path.name}"\nsha256 = "{hashlib.sha256(path.read_bytes()).hexdigest()}"\n'
        for path in sorted((folder / "raw").glob("*.txt"))
    ]
    (folder / "raw" / "sources.toml").write_text("".join([SOURCES, *entries]), encoding="utf-8")


def commit(folder: Path) -> None:
    """Commit everything."""
    git(folder, "add", "--all", ".")
    git(
        folder,
        "-c",
        "user.name=test",
        "-c",
        "user.email=test@example.org",
        "commit",
        "--quiet",
        "--allow-empty",
        "--message",
        "change",
    )


def git(folder: Path, *arguments: str) -> None:
    """Run git there."""
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)
