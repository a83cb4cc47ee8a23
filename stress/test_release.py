"""Large releases: compared, stripped, hydrated and placed with bounded memory and nothing lost."""

import os
import resource
from pathlib import Path

import pytest

from corpus.build.run import Order, build
from corpus.release.diff import Difference
from corpus.release.diff_report import summarise
from corpus.release.hydrate import hydrate
from corpus.release.make import plan_of
from corpus.release.standoff import write_standoff
from stress.pages import write_pages

ARTICLES = int(os.environ.get("MUSNAD_STRESS_ARTICLES", "100000")) // 10
MEGABYTES = 3_000


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    write_pages(folder, ARTICLES)
    return folder


@pytest.fixture(scope="module")
def dataset(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("build") / "large"
    build(Order(raw=(pages,), out=out))
    return out


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def test_a_large_dataset_reads_the_same_as_itself(dataset: Path) -> None:
    assert summarise(Difference(dataset, dataset)).articles == 0
    assert peak() < MEGABYTES


def test_a_large_release_comes_back_byte_for_byte(dataset: Path, pages: Path, tmp_path: Path) -> None:
    write_standoff(dataset, tmp_path / "standoff")
    result = hydrate(tmp_path / "standoff", [pages], tmp_path / "full")
    assert result.same_bytes
    assert peak() < MEGABYTES


def test_a_large_corpus_is_placed(dataset: Path) -> None:
    plan = plan_of(dataset, [])
    assert len(plan.split_of) + len(plan.quarantine) == ARTICLES
    assert peak() < MEGABYTES
