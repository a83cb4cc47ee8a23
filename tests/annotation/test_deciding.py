"""What happens to each article of a round before an adjudicator sees it; the rest is in `test_life.py`."""

from pathlib import Path

import pytest

from annotation.client import Client
from annotation.deciding import close_round, matters
from annotation.progress import progress
from annotation.rounds import RoundFile, read_round, write_round
from annotation.store import read_gold, write_layers
from annotation.sync import pull
from annotation.tasks import to_pushed
from schemas.errors import RoundError
from schemas.layers import StoredLayer
from tests.annotation.seeds import ROOT, gold_articles, new_round


def version(article: str, annotator: str, **fields: object) -> StoredLayer:
    gold = read_gold(ROOT / "annotation" / "gold")[article].entities
    assert gold
    return gold.model_copy(update={"annotator": annotator, "decided": (), "round": "pilot", **fields})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pulled round: flagged layout, judged by one, agreed, differing, skipped by one."""
    made = tmp_path / "pilot"
    flagged, single, agreed, differing, skipped = (article.id for article in gold_articles())
    round_file = new_round(made, "entities", ("huda", "salim"))
    huda = [version(article.id, "huda", seconds=90.0) for article in gold_articles()]
    salim = [
        version(flagged, "salim", layout_wrong=True),
        version(agreed, "salim"),
        version(differing, "salim", entities=version(differing, "salim").entities[1:]),
        version(skipped, "salim", status="skipped", entities=(), clusters=()),
    ]
    write_layers(made / "huda.jsonl", huda)
    write_layers(made / "salim.jsonl", salim)
    lines = [to_pushed(article, round_file).model_dump_json() for article in gold_articles()]
    (made / "pushed.json").write_text("[" + ",".join(lines) + "]", encoding="utf-8")
    return made


def state(folder: Path, name: str) -> RoundFile:
    changed = read_round(folder).model_copy(update={"state": name})
    write_round(folder, changed)
    return changed


def test_articles_are_sorted_by_what_has_to_happen(folder: Path) -> None:
    flagged, single, agreed, differing, skipped = (article.id for article in gold_articles())
    found = matters(folder, read_round(folder))
    assert (list(found.agreed), list(found.differing)) == ([agreed], [differing])
    assert (found.single, found.blocked) == ((single, skipped), (flagged,))


def test_a_round_is_not_closed_while_something_waits_for_gold(folder: Path, tmp_path: Path) -> None:
    _, _, agreed, differing, _ = (article.id for article in gold_articles())
    state(folder, "adjudicating")
    with pytest.raises(RoundError, match=f"not in .*entities.jsonl yet: {agreed}, {differing}"):
        close_round(folder, tmp_path / "gold")
    write_layers(tmp_path / "gold" / "entities.jsonl", [version(agreed, "amal"), version(differing, "amal")])
    close_round(folder, tmp_path / "gold")
    assert read_round(folder).state == "closed"
    with pytest.raises(RoundError, match="a closed round stays as it is"):
        pull(folder, Client("http://127.0.0.1:9", "never-called"))


def test_progress_counts_work_and_how_far_it_moved_from_the_suggestions(folder: Path) -> None:
    huda, salim = progress(folder)
    total = sum(len(article.entities) for article in gold_articles())
    assert (huda.given, huda.done, huda.skipped, huda.minutes) == (5, 5, 0, 7.5)
    assert huda.moved == (total, 0, 0, 0)
    assert (salim.given, salim.done, salim.skipped) == (5, 3, 1)
    assert (salim.moved.changed, salim.moved.added, salim.moved.removed) == (0, 0, 1)
