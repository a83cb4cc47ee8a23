"""A release loads from S3-compatible storage: a real server on the loopback interface, the usual clients."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import s3fs
from datasets import Features, load_dataset
from moto.server import ThreadedMotoServer

from schemas.features import features
from tests.corpus.release import folders

BUCKET = "s3://musnad/1.0.0"


@pytest.fixture(scope="module")
def storage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """Serve a bucket that holds one release; yield what a client needs to know."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    options = {
        "key": "test",
        "secret": "test",
        "client_kwargs": {"endpoint_url": f"http://{host}:{port}"},
    }
    folder = folders.write(
        tmp_path_factory.mktemp("storage") / "release",
        {"train": [folders.article(number) for number in range(3)], "test": [folders.article(3)]},
    )
    bucket = s3fs.S3FileSystem(**options)
    bucket.mkdir("musnad")
    bucket.put(f"{folder}/", BUCKET, recursive=True)
    yield options
    server.stop()


@pytest.fixture(autouse=True)
def online(monkeypatch: pytest.MonkeyPatch) -> None:
    """`datasets` takes offline mode to forbid any storage but the local one."""
    monkeypatch.setattr("datasets.config.HF_HUB_OFFLINE", False)


def test_datasets_loads_it_with_its_labels(storage: dict[str, Any], tmp_path: Path) -> None:
    files = {split: f"{BUCKET}/data/articles/{split}-*.parquet" for split in ("train", "test")}
    known: Features = features("articles")
    loaded = load_dataset(
        "parquet", data_files=files, features=known, storage_options=dict(storage), cache_dir=str(tmp_path)
    )
    assert {split: dataset.num_rows for split, dataset in loaded.items()} == {"train": 3, "test": 1}
    label = loaded["train"].features["entities"].feature["label"]
    assert label.int2str(loaded["train"][0]["entities"][0]["label"]) == "GPE"


def test_datasets_streams_it(storage: dict[str, Any]) -> None:
    files = f"{BUCKET}/data/quotes/train-*.parquet"
    stream = load_dataset("parquet", data_files=files, split="train", streaming=True, storage_options=dict(storage))
    assert next(iter(stream))["kind"] == "direct"


def test_pandas_reads_it(storage: dict[str, Any]) -> None:
    frame = pd.read_parquet(f"{BUCKET}/data/entities/test-00000-of-00001.parquet", storage_options=dict(storage))
    assert set(frame["label"]) >= {"GPE", "PERS"}
