"""Fixtures that several rooms share."""

import os
from pathlib import Path

import pytest

os.environ["HF_HUB_OFFLINE"] = "1"  # nothing is downloaded at run time; set before `datasets` is imported anywhere
os.environ["HF_DATASETS_OFFLINE"] = "1"


@pytest.fixture(scope="session")
def seeds_dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the dataset folder built from the seeds with their gold; read only."""
    from corpus.build.run import Order, build

    out = tmp_path_factory.mktemp("seeds") / "musnad"
    build(Order(raw=(Path("seeds"),), out=out, annotation=Path("annotation"), workers=1))
    return out
