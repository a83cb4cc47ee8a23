"""Push, pull and status against a real server."""

from pathlib import Path
from typing import Any

import pytest

from annotation.client import Client
from annotation.rounds import read_round
from annotation.store import read_gold, read_layers
from annotation.sync import pull, push
from tests.annotation.seeds import ROOT, gold_articles, new_round

pytestmark = pytest.mark.xdist_group("studio")


def submit_suggestions(client: Client, project: int) -> None:
    """Submit every suggestion as it is, as an annotator does who agrees with all of it."""
    for task in full_tasks(client, project):
        client.annotate(task["id"], result=task["predictions"][0]["result"], lead_time=12.34)


def full_tasks(client: Client, project: int) -> list[dict[str, Any]]:
    return [client.get(f"/api/tasks/{entry.id}/") for entry in client.index(project)]


@pytest.mark.parametrize("layer", ["entities", "quotes"])
def test_all_gold_comes_back_as_it_went(client: Client, tmp_path: Path, layer: str) -> None:
    folder = tmp_path / f"gold-{layer}"
    new_round(folder, layer, ("huda",))
    done = push(folder, gold_articles(), client, lambda line: None)
    assert (done["huda"].imported, done["huda"].present) == (5, 0)
    submit_suggestions(client, read_round(folder).projects["huda"])
    found = pull(folder, client)["huda"]
    assert (len(found.new), found.rejected, found.warnings) == (5, [], [])
    gold = {name: getattr(layers, layer) for name, layers in read_gold(ROOT / "annotation" / "gold").items()}
    for line in read_layers(folder / "huda.jsonl"):
        expected = gold[line.article]
        assert (line.entities, line.quotes, line.clusters) == (expected.entities, expected.quotes, expected.clusters)
        assert (line.text_sha256, line.raw_sha256) == (expected.text_sha256, expected.raw_sha256)
        assert (line.status, line.annotator, line.seconds) == ("submitted", "huda", 12.3)
