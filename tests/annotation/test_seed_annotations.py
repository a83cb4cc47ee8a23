"""The seed annotations in the project are the ones that were received: nothing lost, nothing moved.

`tests/data/annotation/seed-standoff-digests.json` holds the SHA-256 of each received stand-off file as canonical JSON
(sorted keys, no spaces, UTF-8); the stored layers, exported again, must give the same digests.
"""

import hashlib
import json
from collections import Counter
from pathlib import Path

import pytest

from annotation.importer import Layers, to_standoff
from annotation.rounds import ROUNDS, read_round
from annotation.standoff import dump
from annotation.store import GOLD, layer_line, read_gold, read_layers

DIGESTS = json.loads(Path("tests/data/annotation/seed-standoff-digests.json").read_text(encoding="utf-8"))
SEEDS = {hashlib.sha256(path.read_bytes()).hexdigest()[:16]: path for path in Path("seeds").glob("0*.txt")}
LAYERS = ("layout", "entities", "quotes")


def stored(version: str) -> dict[str, Layers]:
    """All layers of one version, by article."""
    if version == "gold":
        return {article: Layers(*gold) for article, gold in read_gold().items()}
    files = [read_layers(ROUNDS / f"seed-{layer}" / f"{version}.jsonl") for layer in LAYERS]
    return {lines[0].article: Layers(*lines) for lines in zip(*files, strict=True)}


@pytest.mark.parametrize("version", ["model-a", "model-b", "gold"])
def test_the_received_files_can_be_made_again_from_what_is_stored(version):
    found = {}
    for article, layers in stored(version).items():
        path = SEEDS[article]
        data = json.loads(dump(to_standoff(layers, path.read_bytes().decode(), path.name)))
        canonical = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        found[path.name] = hashlib.sha256(canonical.encode()).hexdigest()
    assert found == DIGESTS[version]


def test_gold_is_counted():
    gold = read_gold()
    quotes = [quote for article in gold.values() for quote in article.quotes.quotes]
    roles = Counter(link.role for quote in quotes for link in quote.chain)
    assert sum(len(article.layout.regions) for article in gold.values()) == 101
    assert sum(len(article.entities.entities) for article in gold.values()) == 428
    assert len(quotes) == 72
    assert roles == {"speaker": 72, "relay": 20}
    assert sum(quote.cue is not None for quote in quotes) == 70
    assert sum(quote.addressee is not None for quote in quotes) == 18


@pytest.mark.parametrize("layer", LAYERS)
def test_provenance_names_the_model_and_no_person(layer):
    round_file = read_round(ROUNDS / f"seed-{layer}")
    assert (round_file.annotators, round_file.guidelines, round_file.state) == (("model-a", "model-b"), "0.1", "closed")
    assert "No person has reviewed them" in (round_file.provenance or "")
    for line in read_layers(GOLD / f"{layer}.jsonl"):
        assert (line.annotator, line.guidelines, line.round) == ("model-adjudicator", "0.2", f"seed-{layer}")


def test_decisions_stand_where_the_passes_or_gold_differ():
    gold = read_gold()
    assert [len(gold[article].layout.decided) for article in gold] == [0, 0, 0, 0, 0]
    headlines = [
        decision
        for article in gold.values()
        for decision in article.quotes.decided
        if decision.said == {"model-a": "kind: direct", "model-b": "kind: direct"}
    ]
    assert [decision.decision for decision in headlines] == ["kind: indirect", "kind: indirect"]


@pytest.mark.parametrize("path", sorted([*ROUNDS.glob("*/*.jsonl"), *GOLD.glob("*.jsonl")]), ids=str)
def test_files_are_canonical(path):
    assert path.read_text(encoding="utf-8") == "".join(layer_line(layer) + "\n" for layer in read_layers(path))
