"""A large build: nothing lost, memory bounded, the same bytes whatever the number of workers."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from datasets import load_dataset

from corpus.dataset import read_articles
from corpus.stats import Tally
from stress.pages import write_pages

ARTICLES = int(os.environ.get("MUSNAD_STRESS_ARTICLES", "100000"))
ROOT = Path(__file__).parents[1]
MEGABYTES = 2_500
"""Peak of the largest process of a build of any size; what grows with the corpus is a line an article."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    write_pages(folder, ARTICLES)
    return folder


def build(pages: Path, out: Path, workers: int) -> None:
    command = [sys.executable, "-m", "corpus", "build", str(pages), "--out", str(out), "--workers", str(workers)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


@pytest.fixture(scope="module")
def dataset(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("build") / "large"
    build(pages, out, workers=os.cpu_count() or 1)
    return out


def test_nothing_is_lost(dataset: Path) -> None:
    manifest = json.loads((dataset / "MANIFEST.json").read_text(encoding="utf-8"))
    assert sum(split["rows"] for split in manifest["configs"]["articles"].values()) == ARTICLES
    tally = Tally(read_articles(dataset))
    assert tally.total("articles") == ARTICLES
    assert tally.total("quotations") > ARTICLES


def test_memory_is_bounded(dataset: Path) -> None:
    assert dataset.is_dir()
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{ARTICLES} articles: peak of the largest process {peak:.0f} MB")
    assert peak < MEGABYTES


def test_it_loads_as_a_stream(dataset: Path) -> None:
    stream = load_dataset(str(dataset), "quotes", split="train", streaming=True)
    assert all(quote["text"] in quote["context"] for quote in stream.take(1000) if len(quote["starts"]) == 1)


def test_one_worker_makes_the_same_bytes(pages: Path, dataset: Path, tmp_path: Path) -> None:
    build(pages, tmp_path / "again", workers=1)
    same = [path.relative_to(dataset) for path in sorted(dataset.rglob("*")) if path.is_file()]
    assert same == [
        path.relative_to(tmp_path / "again") for path in sorted((tmp_path / "again").rglob("*")) if path.is_file()
    ]
    for name in same:
        assert (dataset / name).read_bytes() == (tmp_path / "again" / name).read_bytes(), name
