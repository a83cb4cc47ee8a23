"""What goes wrong between us and the server loses nothing and doubles nothing: faults by a proxy, on a real server."""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotation import upload
from annotation.client import Client
from annotation.rounds import read_round
from annotation.server import Studio
from annotation.store import read_layers
from annotation.sync import pull, push
from schemas.errors import RoundError, ServerError
from schemas.files import write_atomically
from tests.annotation.people import full_tasks, submit_suggestions
from tests.annotation.proxy import LATE, LOST, STOPPED, UNANSWERED, Proxy
from tests.annotation.seeds import ROOT, gold_articles, new_round

pytestmark = pytest.mark.xdist_group("studio")

SHORT = (0.01, 0.01, 0.01, 0.01)
IMPORT, LIST, PROJECTS = r"/import", r"/api/tasks/\?", r"/api/projects/$"


@pytest.fixture
def proxy(studio: Studio) -> Iterator[Proxy]:
    with Proxy(studio.url) as running:
        yield running


@pytest.fixture
def shaky(proxy: Proxy, client: Client) -> Iterator[Client]:
    """A client behind the proxy, with little patience."""
    connection = Client(proxy.url, client.key, timeout=1.0, pauses=SHORT)
    yield connection
    connection.close()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A round over three seeds, sent one by one."""
    monkeypatch.setattr(upload, "PAGE", 1)
    monkeypatch.setattr(upload, "SETTLING", 0.05)
    made = tmp_path / f"faults-{abs(hash(tmp_path)) % 10**9}"
    new_round(made, "quotes", ("huda",), articles=tuple(article.id for article in gold_articles()[:3]))
    return made


def quiet(line: str) -> None:
    pass


def on_server(folder: Path, client: Client) -> list[str]:
    """The articles of the round's project, as often as they are there; there is one such project."""
    (project,) = [found for found in client.projects() if found.title == f"musnad {folder.name} · huda"]
    return sorted(data["article"] for data in client.task_data(project.id).values())


TRANSIENT = [
    (method, path, action)
    for method, path in (("GET", LIST), ("POST", IMPORT), ("POST", PROJECTS))
    for action in (500, 502, 429, LOST, UNANSWERED, LATE)
]


@pytest.mark.parametrize(("method", "path", "action"), TRANSIENT, ids=lambda value: str(value))
def test_push_gets_through_a_passing_fault_without_doubling(
    proxy: Proxy, shaky: Client, client: Client, folder: Path, method: str, path: str, action: str | int
) -> None:
    proxy.fault(method, path, action, first=2 if path == IMPORT else 1)
    try:
        push(folder, gold_articles(), shaky, quiet)
    except ServerError:
        assert path == PROJECTS  # whether a project was made is not always known; the next push finds out
        push(folder, gold_articles(), shaky, quiet)
    assert on_server(folder, client) == list(read_round(folder).articles)


@pytest.mark.parametrize("action", [500, 429, 503, LOST, UNANSWERED, LATE], ids=str)
def test_pull_gets_through_a_passing_fault(
    proxy: Proxy, shaky: Client, client: Client, folder: Path, action: str | int
) -> None:
    push(folder, gold_articles(), client, quiet)
    submit_suggestions(client, read_round(folder).projects["huda"])
    proxy.fault("GET", LIST, action, times=2)
    assert len(pull(folder, shaky)["huda"].new) == 3
    assert {line.status for line in read_layers(folder / "huda.jsonl")} == {"submitted"}


@pytest.mark.parametrize(("action", "way_out"), [(401, "LABEL_STUDIO_API_KEY"), (404, "another server")])
@pytest.mark.parametrize(("method", "path"), [("GET", LIST), ("POST", IMPORT)])
def test_a_refusal_is_told_with_its_way_out_and_the_next_run_goes_on(
    proxy: Proxy, shaky: Client, client: Client, folder: Path, method: str, path: str, action: int, way_out: str
) -> None:
    proxy.fault(method, path, action, first=2)
    with pytest.raises(ServerError, match=way_out) as caught:
        push(folder, gold_articles(), shaky, quiet)
    assert client.key not in str(caught.value)
    push(folder, gold_articles(), shaky, quiet)
    assert on_server(folder, client) == list(read_round(folder).articles)


@pytest.mark.parametrize("request_number", [1, 3, 5, 7, 9])
def test_a_server_stopped_in_the_middle_of_a_push(
    proxy: Proxy, shaky: Client, client: Client, folder: Path, request_number: int
) -> None:
    proxy.fault("", "", STOPPED, first=request_number)
    with pytest.raises(ServerError):
        push(folder, gold_articles(), shaky, quiet)
    proxy.heal()
    push(folder, gold_articles(), shaky, quiet)
    assert on_server(folder, client) == list(read_round(folder).articles)


@pytest.mark.parametrize("request_number", [1, 2])
def test_a_server_stopped_in_the_middle_of_a_pull(
    proxy: Proxy, shaky: Client, client: Client, folder: Path, request_number: int
) -> None:
    push(folder, gold_articles(), client, quiet)
    submit_suggestions(client, read_round(folder).projects["huda"])
    pull(folder, client)
    before = (folder / "huda.jsonl").read_bytes()
    task = full_tasks(client, read_round(folder).projects["huda"])[0]
    client.call("PATCH", f"/api/annotations/{task['annotations'][0]['id']}/", body={"lead_time": 99})
    proxy.fault("", "", STOPPED, first=request_number)
    with pytest.raises(ServerError, match="is the server running"):
        pull(folder, shaky)
    assert (folder / "huda.jsonl").read_bytes() == before
    proxy.heal()
    assert pull(folder, shaky)["huda"].changed == [task["data"]["article"]]


def test_an_import_that_never_gets_through_gives_up(proxy: Proxy, shaky: Client, folder: Path) -> None:
    proxy.fault("POST", IMPORT, 503, times=10**6)
    with pytest.raises(ServerError, match="gave up with 3 tasks to send"):
        push(folder, gold_articles(), shaky, quiet)
    assert sum("/import" in request for request in proxy.requests) == upload.ATTEMPTS


def test_a_personal_token_that_expires_half_way_is_renewed(
    proxy: Proxy, client: Client, folder: Path, studio: Studio
) -> None:
    personal = client.call("POST", "/api/token/", body={})["token"]
    connection = Client(proxy.url, personal, pauses=SHORT)
    connection.whoami()
    old = f"Bearer {connection._access}"
    proxy.fault("POST", IMPORT, lambda: proxy.refused_tokens.add(old), first=2)
    push(folder, gold_articles(), connection, quiet)
    assert f"Bearer {connection._access}" != old
    assert on_server(folder, client) == list(read_round(folder).articles)
    connection.close()


def test_a_wrong_personal_token_is_told(client: Client) -> None:
    wrong = Client(client.url, "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjQwMDAwMDAwMDB9.c2lnbmVkLWJ5LW5vYm9keQ")
    with pytest.raises(ServerError, match="LABEL_STUDIO_API_KEY"):
        wrong.whoami()


def command(folder: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "annotation.sync", arguments[0], folder.name, *arguments[1:]]


def environment(url: str, key: str) -> dict[str, str]:
    return os.environ | {"LABEL_STUDIO_URL": url, "LABEL_STUDIO_API_KEY": key, "PYTHONPATH": str(ROOT)}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A round where the command looks for it, and the articles in a file."""
    name = f"killed-{abs(hash(tmp_path)) % 10**9}"
    folder = tmp_path / "annotation" / "rounds" / name
    new_round(folder, "entities", ("huda",), articles=tuple(article.id for article in gold_articles()[:2]))
    lines = [article.model_dump_json() for article in gold_articles()]
    (tmp_path / "articles.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def run_and_kill(folder: Path, proxy: Proxy, client: Client, request_number: int, *arguments: str) -> int:
    """Run the command and kill it when its n-th request reaches the proxy; return how it ended."""
    with subprocess.Popen(
        command(folder, *arguments),
        cwd=folder.parents[2],
        env=environment(proxy.url, client.key),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        proxy.heal()
        proxy.fault("", "", lambda: process.send_signal(signal.SIGKILL), first=request_number)
        return process.wait(60)


def test_killed_at_every_request_and_run_again(proxy: Proxy, client: Client, checkout: Path) -> None:
    ended = [run_and_kill(checkout, proxy, client, number, "push", "articles.jsonl") for number in (1, 3, 4, 5, 6, 99)]
    assert (ended[0], ended[-1]) == (-signal.SIGKILL, 0)
    assert on_server(checkout, client) == list(read_round(checkout).articles)
    submit_suggestions(client, read_round(checkout).projects["huda"])
    ended = [run_and_kill(checkout, proxy, client, number, "pull") for number in (1, 2, 99)]
    assert ended == [-signal.SIGKILL, -signal.SIGKILL, 0]
    assert len(read_layers(checkout / "huda.jsonl")) == 2


class Killed(BaseException):
    """Stands for a kill: nothing catches it."""


@pytest.mark.parametrize("write", [1, 2, 3, 4])
def test_killed_while_writing_what_was_pulled(
    client: Client, folder: Path, monkeypatch: pytest.MonkeyPatch, write: int
) -> None:
    """One article changed, one was deleted and made anew, one is bad; killed before the n-th file."""
    push(folder, gold_articles(), client, quiet)
    done = submit_suggestions(client, read_round(folder).projects["huda"])
    pull(folder, client)
    changed, anew, bad = sorted(done)
    tasks = {task["data"]["article"]: task for task in full_tasks(client, read_round(folder).projects["huda"])}
    client.call("PATCH", f"/api/annotations/{done[changed]}/", body={"lead_time": 99})
    client.call("DELETE", f"/api/annotations/{done[anew]}/")
    client.annotate(tasks[anew]["id"], result=tasks[anew]["predictions"][0]["result"][:0])
    client.call("PATCH", f"/api/annotations/{done[bad]}/", body={"result": [{"id": "x", "from_name": "quote"}]})
    count = 0

    def killed(path: Path, text: str) -> None:
        nonlocal count
        count += 1
        if count == write:
            raise Killed
        write_atomically(path, text)

    monkeypatch.setattr("annotation.roundfiles.write_atomically", killed)
    monkeypatch.setattr("annotation.store.write_atomically", killed)
    with pytest.raises(Killed):
        pull(folder, client)
    monkeypatch.setattr("annotation.roundfiles.write_atomically", write_atomically)
    monkeypatch.setattr("annotation.store.write_atomically", write_atomically)
    pull(folder, client)
    lines = {line.article: line for line in read_layers(folder / "huda.jsonl")}
    assert lines[changed].seconds == 99
    assert lines[anew].quotes == ()
    assert lines[bad].quotes != ()
    assert [path.name for path in (folder / "removed").iterdir()] == [f"huda-{done[anew]}.json"]
    assert (folder / "rejected" / "huda.json").exists()


def test_a_full_disk_leaves_the_old_file_whole(client: Client, folder: Path) -> None:
    push(folder, gold_articles(), client, quiet)
    project = read_round(folder).projects["huda"]
    first = full_tasks(client, project)[0]
    client.annotate(first["id"], result=[])
    pull(folder, client)
    before = (folder / "huda.jsonl").read_bytes()
    submit_suggestions(client, project)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, hard))
    try:
        with pytest.raises(RoundError, match="cannot read or write .* make room, run again"):
            pull(folder, client)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert (folder / "huda.jsonl").read_bytes() == before
    assert not [path for path in folder.rglob(".*") if "huda.jsonl" in path.name]
    pull(folder, client)
    assert len(read_layers(folder / "huda.jsonl")) == 3
