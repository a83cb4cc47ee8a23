"""Push, pull and status against a real server."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from annotation.client import Client
from annotation.keep import keep
from annotation.rounds import read_round, write_round
from annotation.screens import screen
from annotation.server import DATABASE, Studio
from annotation.store import read_layers
from annotation.sync import invitations, pull, push, report_of, status
from schemas.errors import RoundError
from schemas.layers import StoredLayer
from schemas.records import Article
from tests.annotation.people import address, full_tasks, person, submit_suggestions
from tests.annotation.seeds import (
    CANARY,
    CANARY_NAMES,
    canary,
    chained_articles,
    composed_articles,
    gold_articles,
    new_round,
)

pytestmark = pytest.mark.xdist_group("studio")


def quiet(line: str) -> None:
    pass


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A round over two seeds for one annotator, not pushed."""
    made = tmp_path / f"round-{abs(hash(tmp_path)) % 10**9}"
    new_round(made, "entities", ("huda",), articles=tuple(article.id for article in gold_articles()[:2]))
    return made


@pytest.fixture
def project(folder: Path, client: Client) -> int:
    """The project of that round, pushed."""
    push(folder, gold_articles(), client, quiet)
    return read_round(folder).projects["huda"]


@pytest.fixture
def pulled(folder: Path, client: Client, project: int) -> dict[str, int]:
    """The round annotated and pulled; article -> annotation id."""
    done = submit_suggestions(client, project)
    pull(folder, client)
    return done


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


SETS = [
    (gold_articles, "entities"),
    (gold_articles, "quotes"),
    (composed_articles, "entities"),
    (composed_articles, "quotes"),
    (chained_articles, "quotes"),
]


@pytest.mark.parametrize(("articles", "layer"), SETS, ids=lambda value: getattr(value, "__name__", value))
def test_all_gold_comes_back_as_it_went(
    client: Client, tmp_path: Path, articles: Callable[[], tuple[Article, ...]], layer: str
) -> None:
    folder = tmp_path / f"{articles.__name__.replace('_', '-')}-{layer}"
    known = {article.id: article for article in articles()}
    new_round(folder, layer, ("huda",), articles=tuple(known))
    done = push(folder, articles(), client, quiet)
    assert (done["huda"].imported, done["huda"].present) == (len(known), 0)
    submit_suggestions(client, read_round(folder).projects["huda"])
    found = pull(folder, client)["huda"]
    assert (len(found.new), found.rejected, found.warnings) == (len(known), [], [])
    for line in read_layers(folder / "huda.jsonl"):
        gold = keep(known[line.article], layer, "gold", "gold", "0.2")
        assert (line.entities, line.quotes, line.clusters) == (gold.entities, gold.quotes, gold.clusters)
        assert (line.text_sha256, line.raw_sha256) == (gold.text_sha256, gold.raw_sha256)
        assert (line.status, line.annotator, line.seconds) == ("submitted", "huda", 12.3)


def test_uncleaned_text_goes_straight_through(client: Client, tmp_path: Path) -> None:
    folder = tmp_path / "canary"
    new_round(folder, "entities", ("huda",), articles=(canary().id,))
    push(folder, [canary()], client, quiet)
    (task,) = full_tasks(client, read_round(folder).projects["huda"])
    assert task["data"]["text"] == CANARY
    submit_suggestions(client, read_round(folder).projects["huda"])
    assert pull(folder, client)["huda"].rejected == []
    (line,) = read_layers(folder / "huda.jsonl")
    assert [(item.text, item.label) for item in line.entities] == list(CANARY_NAMES)
    assert [CANARY[item.raw_start : item.raw_end] for item in line.entities] == [name for name, _ in CANARY_NAMES]


def test_second_push_and_pull_change_nothing(client: Client, folder: Path, pulled: dict[str, int]) -> None:
    before = files(folder)
    again = push(folder, gold_articles(), client, quiet)["huda"]
    assert (again.imported, again.present, again.duplicates) == (0, 2, ())
    found = pull(folder, client)["huda"]
    assert (found.new, found.changed, found.removed) == ([], [], [])
    assert files(folder) == before


def test_a_lost_memory_of_the_last_pull_costs_only_time(client: Client, folder: Path, pulled: dict[str, int]) -> None:
    before = files(folder)
    (folder / ".seen-huda.json").write_text("{cut off")
    pull(folder, client)
    assert files(folder) == before


def test_a_file_taken_back_by_git_is_pulled_afresh(client: Client, folder: Path, pulled: dict[str, int]) -> None:
    before = files(folder)
    (folder / "huda.jsonl").write_text("")
    assert len(pull(folder, client)["huda"].new) == 2
    assert files(folder) == before


def changed_text(article: Article) -> Article:
    body = article.body.model_copy(update={"text": article.body.text.replace("بايدن", "ترمب")})
    return article.model_copy(update={"body": body, "entities": (), "quotes": ()})


def test_a_text_that_changed_since_the_push_is_refused(client: Client, folder: Path, project: int) -> None:
    before = files(folder)
    articles = [changed_text(article) for article in gold_articles()]
    with pytest.raises(RoundError, match="changed since it was pushed .* make a new round"):
        push(folder, articles, Client("http://127.0.0.1:9", "never-called"), quiet)
    assert files(folder) == before


def test_a_text_edited_on_the_server_is_refused_and_told(client: Client, folder: Path, pulled: dict[str, int]) -> None:
    project = read_round(folder).projects["huda"]
    task = full_tasks(client, project)[0]
    client.call("PATCH", f"/api/tasks/{task['id']}/", body={"data": {**task["data"], "text": "نص آخر"}})
    before = read_layers(folder / "huda.jsonl")
    with pytest.raises(RoundError, match=f"task {task['id']} .* another text there"):
        push(folder, gold_articles(), client, quiet)
    found = pull(folder, client)
    assert [item.article for item in found["huda"].rejected] == [task["data"]["article"]]
    assert any("text was edited on the server" in line for line in report_of(found, folder, client))
    assert read_layers(folder / "huda.jsonl") == before
    client.call("PATCH", f"/api/tasks/{task['id']}/", body={"data": task["data"]})
    assert pull(folder, client)["huda"].rejected == []


def test_duplicate_tasks_go_unless_somebody_worked_on_them(client: Client, folder: Path, project: int) -> None:
    first, second = full_tasks(client, project)
    twins = [{"data": task["data"]} for task in (first, second, second)]
    client.import_tasks(project, twins)
    *_, worked, third = full_tasks(client, project)
    client.annotate(worked["id"], result=[])
    done = push(folder, gold_articles(), client, quiet)["huda"]
    left = {entry.id for entry in client.index(project)}
    assert left == {first["id"], worked["id"]}
    assert len(done.duplicates) == 3
    assert [line.article for line in read_layers_after_pull(folder, client)] == [second["data"]["article"]]


def read_layers_after_pull(folder: Path, client: Client) -> tuple[StoredLayer, ...]:
    pull(folder, client)
    return read_layers(folder / "huda.jsonl")


def test_work_on_both_of_two_tasks_is_left_to_a_person(client: Client, folder: Path, project: int) -> None:
    first = full_tasks(client, project)[0]
    client.import_tasks(project, [{"data": first["data"]}])
    for task in full_tasks(client, project):
        client.annotate(task["id"], result=[])
    done = push(folder, gold_articles(), client, quiet)["huda"]
    assert (done.duplicates, done.doubtful) == ((), (first["data"]["article"],))
    assert any("2 annotations by huda" in warning for warning in pull(folder, client)["huda"].warnings)


def test_tasks_made_by_hand_are_left_alone(client: Client, folder: Path, project: int) -> None:
    client.import_tasks(project, [{"data": {"text": "مهمة أضافها أحدهم"}}])
    done = push(folder, gold_articles(), client, quiet)["huda"]
    assert len(done.foreign) == 1
    by_hand = full_tasks(client, project)[-1]
    client.annotate(by_hand["id"], result=[])
    assert "not of this round" in pull(folder, client)["huda"].warnings[0]


def test_a_second_task_that_appears_later_takes_nothing_away(
    client: Client, folder: Path, pulled: dict[str, int]
) -> None:
    before = read_layers(folder / "huda.jsonl")
    project = read_round(folder).projects["huda"]
    client.import_tasks(project, [{"data": task["data"]} for task in full_tasks(client, project)])
    found = pull(folder, client)["huda"]
    assert (found.new, found.changed, found.removed) == ([], [], [])
    assert read_layers(folder / "huda.jsonl") == before


def test_a_deleted_annotation_is_kept_as_removed(client: Client, folder: Path, pulled: dict[str, int]) -> None:
    before = {line.article: line for line in read_layers(folder / "huda.jsonl")}
    article = min(pulled)
    client.call("DELETE", f"/api/annotations/{pulled[article]}/")
    found = pull(folder, client)["huda"]
    assert found.removed == [article]
    lines = {line.article: line for line in read_layers(folder / "huda.jsonl")}
    assert lines == before | {article: before[article].model_copy(update={"status": "removed"})}


def test_a_deleted_task_is_kept_as_removed(client: Client, folder: Path, pulled: dict[str, int]) -> None:
    project = read_round(folder).projects["huda"]
    task = full_tasks(client, project)[1]
    client.delete_task(task["id"])
    assert pull(folder, client)["huda"].removed == [task["data"]["article"]]
    assert pull(folder, client)["huda"].removed == []
    assert {line.status for line in read_layers(folder / "huda.jsonl")} == {"removed", "submitted"}


def test_an_annotation_made_anew_keeps_the_old_one_beside(client: Client, folder: Path, pulled: dict[str, int]) -> None:
    article = min(pulled)
    old = next(line for line in read_layers(folder / "huda.jsonl") if line.article == article)
    assert old.pulled
    client.call("DELETE", f"/api/annotations/{pulled[article]}/")
    client.annotate(old.pulled.task, result=[])
    found = pull(folder, client)["huda"]
    assert found.changed == [article]
    assert next(line for line in read_layers(folder / "huda.jsonl") if line.article == article).entities == ()
    (path,) = (folder / "removed").iterdir()
    (kept,) = read_layers(path)
    assert path.name == f"huda-{pulled[article]}.json"
    assert kept == old.model_copy(update={"status": "removed"})


def test_a_change_with_an_older_time_is_seen(
    client: Client, studio: Studio, folder: Path, pulled: dict[str, int]
) -> None:
    """The server's clock was put back between two pulls."""
    article = min(pulled)
    client.call("PATCH", f"/api/annotations/{pulled[article]}/", body={"result": []})
    with sqlite3.connect(studio.log.parent / DATABASE, timeout=30) as database:
        database.execute("UPDATE task SET updated_at = '2020-01-01 00:00:00'")
        database.execute("UPDATE task_completion SET updated_at = '2020-01-01 00:00:00'")
    assert article in pull(folder, client)["huda"].changed
    assert read_layers(folder / "huda.jsonl")[0].entities == ()


def test_skipped_and_begun_tasks_are_counted_apart(client: Client, folder: Path, project: int) -> None:
    first, second = full_tasks(client, project)
    client.annotate(first["id"], result=first["predictions"][0]["result"], was_cancelled=True, lead_time=3)
    client.call("POST", f"/api/tasks/{second['id']}/drafts", body={"result": [], "lead_time": 2})
    (counts,) = status(folder, client)
    assert (counts.tasks, counts.submitted, counts.skipped, counts.begun) == (2, 0, 1, 1)
    pull(folder, client)
    (line,) = read_layers(folder / "huda.jsonl")
    assert (line.status, line.entities, line.seconds) == ("skipped", (), 3.0)


BAD_REGIONS = {
    "outside": ({"start": 5, "end": 10**6, "labels": ["PERS"]}, "has range [5, 1000000)"),
    "backwards": ({"start": 9, "end": 5, "labels": ["PERS"]}, "has range [9, 5)"),
    "label": ({"start": 0, "end": 5, "labels": ["PERSON"]}, "has labels ['PERSON']"),
    "no label": ({"start": 0, "end": 5}, "has labels []"),
    "floats": ({"start": 0.0, "end": 5.5, "labels": ["PERS"]}, "has range [0.0, 5.5)"),
}


@pytest.mark.parametrize("name", BAD_REGIONS)
def test_a_bad_region_is_told_with_its_address_and_nothing_is_lost(
    client: Client, folder: Path, pulled: dict[str, int], name: str
) -> None:
    value, message = BAD_REGIONS[name]
    article = min(pulled)
    before = read_layers(folder / "huda.jsonl")
    bad = [{"id": "bad-one", "from_name": "entity", "to_name": "text", "type": "labels", "value": value}]
    client.call("PATCH", f"/api/annotations/{pulled[article]}/", body={"result": bad})
    found = pull(folder, client)
    (line,) = report_of(found, folder, client)
    assert f"huda article {article} {client.url}/projects/" in line
    assert f"annotation {pulled[article]} region bad-one: {message}" in line
    assert read_layers(folder / "huda.jsonl") == before
    (kept,) = json.loads((folder / "rejected" / "huda.json").read_text())
    assert kept["result"] == bad
    assert pull(folder, client)["huda"].rejected == found["huda"].rejected


@pytest.fixture
def salma(client: Client, tmp_path: Path) -> Iterator[Client]:
    connection = person(client, f"salma-{abs(hash(tmp_path)) % 10**9}")
    yield connection
    connection.close()


def test_an_annotation_by_somebody_else_is_left_out_and_told(
    client: Client, salma: Client, folder: Path, project: int
) -> None:
    (folder / "emails.toml").write_text(f'huda = "{salma.whoami()}"\n')
    first, second = full_tasks(client, project)
    salma.annotate(first["id"], result=[])
    client.annotate(second["id"], result=[])
    found = pull(folder, client)["huda"]
    assert found.new == [first["data"]["article"]]
    assert "not by huda" in found.warnings[0]


def test_a_wrong_address_takes_nothing_away(
    client: Client, salma: Client, folder: Path, pulled: dict[str, int]
) -> None:
    before = read_layers(folder / "huda.jsonl")
    (folder / "emails.toml").write_text(f'huda = "{salma.whoami()}"\n')
    (folder / ".seen-huda.json").unlink()
    found = pull(folder, client)["huda"]
    assert (found.removed, len(found.warnings)) == ([], 2)
    assert read_layers(folder / "huda.jsonl") == before


def test_work_of_a_deleted_user_stays(client: Client, salma: Client, folder: Path, project: int) -> None:
    (folder / "emails.toml").write_text(f'huda = "{salma.whoami()}"\n')
    submit_suggestions(salma, project)
    pull(folder, client)
    before = read_layers(folder / "huda.jsonl")
    name = salma.whoami()
    client.call("DELETE", f"/api/users/{client.users()[name]}/")
    assert name not in client.users()
    (folder / ".seen-huda.json").unlink()
    assert pull(folder, client)["huda"].removed == []
    assert read_layers(folder / "huda.jsonl") == before


def test_what_is_left_to_do_by_hand_is_told(client: Client, salma: Client, folder: Path, project: int) -> None:
    assert "emails.toml" in invitations(folder, client)["huda"]
    (folder / "emails.toml").write_text(f'huda = "{address("nobody-yet")}"\n')
    assert "/user/signup/?token=" in invitations(folder, client)["huda"]
    (folder / "emails.toml").write_text(f'huda = "{salma.whoami().upper()}"\n')
    assert invitations(folder, client) == {}


def test_two_maintainers_pushing_at_once_leave_each_article_once(client: Client, folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other checkout" / folder.name
    new_round(other, "entities", ("huda",), articles=read_round(folder).articles)
    connections = [Client(client.url, client.key), Client(client.url, client.key)]

    def run(where: Path, connection: Client) -> None:
        push(where, gold_articles(), connection, quiet)

    with ThreadPoolExecutor() as pool:
        list(pool.map(run, (folder, other), connections))
    push(folder, gold_articles(), client, quiet)
    assert read_round(folder).projects == read_round(other).projects
    found = [task["data"]["article"] for task in full_tasks(client, read_round(folder).projects["huda"])]
    assert sorted(found) == sorted(read_round(folder).articles)


def test_a_second_push_on_the_same_folder_waits_outside(client: Client, folder: Path) -> None:
    from annotation.roundfiles import locked

    with locked(folder), pytest.raises(RoundError, match="another push or pull is at work"):
        push(folder, gold_articles(), client, quiet)


def test_a_project_of_another_server_is_not_touched(client: Client, folder: Path, project: int, tmp_path: Path) -> None:
    stranger = tmp_path / "stranger"
    new_round(stranger, "entities", ("huda",), projects={"huda": project})
    with pytest.raises(RoundError, match="another server"):
        push(stranger, gold_articles(), client, quiet)
    with pytest.raises(RoundError, match="another server"):
        status(stranger, client)


def test_pulling_from_another_server_removes_nothing(client: Client, folder: Path, pulled: dict[str, int]) -> None:
    before = files(folder)
    read = read_round(folder)
    other = client.create_project("something else", screen("entities"), "", "").id
    write_round(folder, read.model_copy(update={"projects": {"huda": other}}))
    with pytest.raises(RoundError, match="another server"):
        pull(folder, client)
    write_round(folder, read)
    assert files(folder) == before


def test_another_round_of_the_same_name_is_told_apart(
    client: Client, folder: Path, project: int, tmp_path: Path
) -> None:
    namesake = tmp_path / "later" / folder.name
    new_round(namesake, "entities", ("huda",))
    with pytest.raises(RoundError, match="another round of that name"):
        push(namesake, gold_articles(), client, quiet)


def test_a_screen_changed_on_the_server_is_refused(client: Client, folder: Path, project: int) -> None:
    renamed = client.project(project).config.replace('name="cluster"', 'name="klaster"')
    client.set_config(project, renamed)
    with pytest.raises(RoundError, match="'TextArea klaster' is gone"):
        push(folder, gold_articles(), client, quiet)


def test_a_screen_changed_since_the_push_never_reaches_the_server(folder: Path, project: int) -> None:
    pushed = (folder / "config.xml").read_text()
    (folder / "config.xml").write_text(pushed.replace('<Label value="TIME"', '<Label value="HOUR"'))
    with pytest.raises(RoundError, match="lost the value 'HOUR'"):
        push(folder, gold_articles(), Client("http://127.0.0.1:9", "never-called"), quiet)


def test_looks_of_the_screen_may_change(client: Client, folder: Path, project: int) -> None:
    client.set_config(project, client.project(project).config.replace("#27ae60", "#000000"))
    push(folder, gold_articles(), client, quiet)
    assert "#27ae60" in client.project(project).config
