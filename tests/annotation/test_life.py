"""The whole life of a round over the seeds: two annotators who differ in known places, adjudication, gold, dataset."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from annotation.client import Client
from annotation.rounds import read_round
from annotation.store import read_gold, read_layers
from annotation.tasks import to_results
from corpus.cli import app
from corpus.dataset import read_articles
from schemas.layers import StoredLayer
from tests.annotation.people import full_tasks
from tests.annotation.seeds import ROOT

pytestmark = pytest.mark.xdist_group("studio")

GOLD = {
    layer: {article: getattr(found, layer) for article, found in read_gold(ROOT / "annotation" / "gold").items()}
    for layer in ("entities", "quotes")
}
ARTICLES = sorted(GOLD["quotes"])
"""Of the five, the annotators differ on the first three, agree on the fourth; the second skips the fifth."""

Change = Callable[[StoredLayer], StoredLayer]


def with_items(layer: StoredLayer, number: int, **fields: object) -> StoredLayer:
    """Change one mention or quotation; without fields, take it out."""
    name = layer.layer
    items = list(getattr(layer, name))
    items[number : number + 1] = [items[number].model_copy(update=fields)] if fields else []
    return layer.model_copy(update={name: tuple(items)})


def shorter(layer: StoredLayer) -> StoredLayer:
    """Let the first mention of several words, or the first content, end one word earlier."""
    if layer.layer == "quotes":
        span = layer.quotes[0].spans[-1]
        cut = len(span.text) - span.text.rindex(" ")
        less = {"end": span.end - cut, "raw_end": span.raw_end - cut, "text": span.text[:-cut]}
        return with_items(layer, 0, spans=(*layer.quotes[0].spans[:-1], span.model_copy(update=less)))
    number = next(at for at, item in enumerate(layer.entities) if item.label == "PERS" and " " in item.text)
    item = layer.entities[number]
    cut = len(item.text) - item.text.rindex(" ")
    return with_items(layer, number, end=item.end - cut, raw_end=item.raw_end - cut, text=item.text[:-cut])


def other_value(layer: StoredLayer) -> StoredLayer:
    """Change a label or a kind, nothing else."""
    if layer.layer == "quotes":
        kind = "mixed" if layer.quotes[2].kind != "mixed" else "direct"
        return with_items(layer, 2, kind=kind)
    number = next(at for at, item in enumerate(layer.entities) if item.label == "ORG")
    return with_items(layer, number, label="FAC")


def one_less(layer: StoredLayer) -> StoredLayer:
    return with_items(layer, 1)


SECOND: dict[str, Change] = {ARTICLES[0]: one_less, ARTICLES[1]: other_value, ARTICLES[2]: shorter}


class Round:
    """A round in a folder of its own, driven by the command line."""

    def __init__(self, layer: str, client: Client, name: str) -> None:
        self.layer, self.client, self.name = layer, client, name
        self.folder = Path("annotation/rounds") / self.name

    def run(self, *words: str, code: int = 0) -> str:
        result = CliRunner().invoke(app, list(words))
        assert result.exit_code == code, result.output
        return result.stdout if code == 0 else result.output

    def submit(self, project: int, versions: dict[str, StoredLayer], skip: tuple[str, ...] = ()) -> list[str]:
        """Submit a version of every task; return the articles in the order of the project."""
        order = []
        for task in full_tasks(self.client, project):
            article = task["data"]["article"]
            order.append(article)
            mentions = GOLD["entities"][article].entities
            result = to_results(versions[article], mentions if self.layer == "quotes" else ())
            self.client.annotate(task["id"], result=result, lead_time=60, was_cancelled=article in skip)
        return order


@pytest.fixture
def start(client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Round]:
    """Make a copy of the project without gold of a layer, built."""

    def make(layer: str) -> Round:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("LABEL_STUDIO_URL", client.url)
        monkeypatch.setenv("LABEL_STUDIO_API_KEY", client.key)
        shutil.copytree(ROOT / "seeds", "seeds")
        Path("annotation/gold").mkdir(parents=True)
        for kept in ("layout", "entities") if layer == "quotes" else ("layout",):
            shutil.copy(ROOT / "annotation" / "gold" / f"{kept}.jsonl", "annotation/gold")
        made = Round(layer, client, f"life-{len(client.projects())}")
        made.run("build", "--workers", "1")
        return made

    return make


@pytest.mark.parametrize("layer", ["entities", "quotes"])
def test_the_life_of_a_round(start: Callable[[str], Round], layer: str) -> None:
    life = start(layer)
    gold = GOLD[layer]
    second = gold | {article: change(gold[article]) for article, change in SECOND.items()}
    options = ("--articles", ",".join(ARTICLES), "--overlap", "all", "--guidelines", "0.2", "--seed", "7")
    life.run("round", "new", life.name, "--layer", life.layer, "--annotators", "huda,salim", *options)
    assert "is open, this step needs" in life.run("round", "pull", life.name, code=1)

    assert life.run("round", "push", life.name) == "huda\t5\t0\nsalim\t5\t0\n"
    projects = read_round(life.folder).projects
    orders = [
        life.submit(projects["huda"], gold),
        life.submit(projects["salim"], second, skip=(ARTICLES[4],)),
    ]
    assert orders[0] != orders[1]
    assert life.run("round", "status", life.name) == "huda\t5\t5\t0\t0\nsalim\t5\t4\t1\t0\n"
    assert life.run("round", "pull", life.name) == "huda\t5\t5\t0\t0\nsalim\t5\t5\t0\t0\n"
    assert [line.split("\t")[:6] for line in life.run("round", "report", life.name).splitlines()] == [
        ["huda", "5", "5", "0", "0", "5.0"],
        ["salim", "5", "4", "1", "0", "4.0"],
    ]
    assert "compute the agreement first" in life.run("round", "adjudicate", life.name, code=1)

    life.run("round", "agreement", life.name)
    check_agreement(life, gold, second)

    url = life.run("round", "adjudicate", life.name).strip()
    project = int(url.rsplit("/", 1)[1])
    tasks = full_tasks(life.client, project)
    assert sorted(task["data"]["article"] for task in tasks) == ARTICLES[:3]
    for task in tasks:
        assert {prediction["model_version"] for prediction in task["predictions"]} == {"agreed", "huda", "salim"}
        newest = max(task["predictions"], key=lambda prediction: prediction["id"])
        assert newest["model_version"] == "agreed"  # the browser opens the newest one as the draft
    assert life.run("round", "adjudicate", life.name).strip() == url
    assert "not in" in life.run("round", "close", life.name, code=1)

    decided = {ARTICLES[0]: gold[ARTICLES[0]], ARTICLES[1]: second[ARTICLES[1]], ARTICLES[2]: gold[ARTICLES[2]]}
    life.submit(project, decided)
    life.run("round", "adjudicate", life.name, "--pull", "--by", "amal")
    check_gold(life, decided | {ARTICLES[3]: gold[ARTICLES[3]]})
    life.run("round", "close", life.name)
    assert "a closed round stays as it is" in life.run("round", "push", life.name, code=1)

    life.run("build", "--workers", "1", "--out", "build/again")
    check_dataset(life, decided)


def check_agreement(life: Round, gold: dict[str, StoredLayer], second: dict[str, StoredLayer]) -> None:
    """Both handed in four articles; in three of them one item is missing or different."""
    found = json.loads((life.folder / "agreement.json").read_text(encoding="utf-8"))
    mine = sum(len(getattr(gold[article], life.layer)) for article in ARTICLES[:4])
    theirs = sum(len(getattr(second[article], life.layer)) for article in ARTICLES[:4])
    assert (found["articles"], theirs) == (4, mine - 1)
    part = found["parts"]["mention" if life.layer == "entities" else "quotation"]
    assert part["exact"]["f1"] == pytest.approx(2 * (mine - 3) / (mine + theirs), abs=1e-4)
    assert found["left_out"] == {ARTICLES[4]: ["huda"]}
    for name in ("agreement.md", "agreement.html"):
        assert "huda" in (life.folder / name).read_text(encoding="utf-8")


def check_gold(life: Round, expected: dict[str, StoredLayer]) -> None:
    path = Path("annotation/gold") / f"{life.layer}.jsonl"
    lines = {line.article: line for line in read_layers(path)}
    assert sorted(lines) == ARTICLES[:4]
    for article, line in lines.items():
        assert getattr(line, life.layer) == getattr(expected[article], life.layer)
        assert (line.round, line.annotator, line.guidelines) == (life.name, "amal", "0.2")
    assert [len(lines[article].decided) for article in ARTICLES[:4]] == [1, 1, 1, 0]
    for article in ARTICLES[:3]:
        (decision,) = lines[article].decided
        assert (decision.by, sorted(decision.said)) == ("amal", ["huda", "salim"])
        assert decision.said["huda"] != decision.said["salim"]
        assert decision.decision == decision.said["salim" if article == ARTICLES[1] else "huda"]
        assert decision.at is not None


def check_dataset(life: Round, decided: dict[str, StoredLayer]) -> None:
    for article in read_articles(Path("build/again")):
        state = getattr(article.annotation, life.layer)
        if article.id == ARTICLES[4]:
            assert state.status != "adjudicated"
            continue
        assert (state.status, state.round) == ("adjudicated", life.name)
        assert state.annotators == ("huda", "salim", "amal")
        if article.id in decided:
            texts = [item.text for item in article.entities]
            if life.layer == "quotes":
                texts = [quote.spans[0].text for quote in article.quotes]
                assert texts == [quote.spans[0].text for quote in decided[article.id].quotes]
            else:
                assert texts == [mention.text for mention in decided[article.id].entities]


def test_a_decision_with_an_error_is_told_and_never_becomes_gold(start: Callable[[str], Round]) -> None:
    """An adjudicator lets two mentions cross."""
    life = start("entities")
    article = ARTICLES[0]
    line = GOLD["entities"][article]
    options = ("--annotators", "huda,salim", "--articles", article, "--guidelines", "0.2")
    life.run("round", "new", life.name, "--layer", "entities", *options)
    life.run("round", "push", life.name)
    projects = read_round(life.folder).projects
    life.submit(projects["huda"], {article: line})
    life.submit(projects["salim"], {article: one_less(line)})
    life.run("round", "pull", life.name)
    life.run("round", "agreement", life.name)
    project = int(life.run("round", "adjudicate", life.name).strip().rsplit("/", 1)[1])
    person = next(item for item in line.entities if item.label == "PERS" and " " in item.text)
    value = {"start": person.start + person.text.index(" ") + 1, "end": person.end + 4, "labels": ["ORG"]}
    crossing = {"id": "x", "from_name": "entity", "to_name": "text", "type": "labels", "value": value}
    (task,) = full_tasks(life.client, project)
    life.client.annotate(task["id"], result=[*to_results(line), crossing])
    output = life.run("round", "adjudicate", life.name, "--pull", "--by", "amal", code=1)
    assert f"article {article}" in output
    assert "E206" in output
    assert not Path("annotation/gold/entities.jsonl").exists()
