"""Push and pull against the bare SDK loop and the server's own bulk import and export, on an embedded Label Studio.

    python -m benchmarks.sync 1000 5000 > benchmarks/results/sync.md

Made-up articles of some 2,000 characters with 30 mentions each. Every way runs in a process of its own; its peak
memory is that of the process, the server's is read from /proc after each run. Ratios are to the server's own bulk call
in the same run.
"""

import hashlib
import json
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx

from annotation import server, sync
from annotation.client import Client
from annotation.download import OVERLAP
from annotation.rounds import RoundFile, read_round, write_round
from annotation.screens import committed
from annotation.tasks import to_pushed, to_task
from annotation.upload import ensure_project
from schemas.records import Article, Block, Body, Cluster, Mention, Metadata, TextRun

SENTENCE = "أعلنت وزيرة النقل ليلى حدّاد في بيروت أن المشروع الجديد سيبدأ العام المقبل في المدينة. "
MENTIONS = (("وزيرة النقل", "OCC"), ("ليلى حدّاد", "PERS"), ("بيروت", "GPE"))


def articles(number: int) -> Iterator[Article]:
    for count in range(number):
        text = f"الخبر رقم {count}. " + SENTENCE * 24
        raw = text.encode()
        found: list[Mention] = []
        at = 0
        while len(found) < 30:
            name, label = MENTIONS[len(found) % 3]
            at = text.index(name, at)
            identity = f"m{at}-{at + len(name)}-{label}"
            found.append(Mention(id=identity, start=at, end=at + len(name), text=name, label=label, cluster=label))
        block = Block(role="body", start=0, end=len(text), raw_start=0, raw_end=len(text))
        yield Article(
            id=hashlib.sha256(raw).hexdigest()[:16],
            metadata=Metadata(
                source_file=f"{count}.txt",
                raw_sha256=hashlib.sha256(raw).hexdigest(),
                raw_bytes=len(raw),
                media_type="text/plain",
                encoding="utf-8",
            ),
            body=Body(
                text=text,
                blocks=(block,),
                furniture=(),
                alignment=(TextRun(start=0, raw_start=0, length=len(text)),),
            ),
            clusters=tuple(Cluster(id=label, name=name, label=label) for name, label in MENTIONS),
            entities=tuple(found),
        )


def tasks(folder: Path, number: int) -> list[dict[str, Any]]:
    round_file = read_round(folder)
    made = []
    for article in articles(number):
        pushed = to_pushed(article, round_file)
        made.append(to_task(article.body.text, pushed, round_file.name, {"rules": pushed.suggestion}))
    return made


def make_round(folder: Path, number: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    ids = tuple(sorted(article.id for article in articles(number)))
    fields = {"layer": "entities", "guidelines": "0.2", "annotators": ("huda",), "articles": ids, "suggester": "rules"}
    write_round(folder, RoundFile.model_validate({"name": folder.name, **fields}))


def bare_project(client: Client, title: str) -> int:
    return client.create_project(title, committed("entities"), "benchmark", "").id


def push_ours(client: Client, folder: Path, number: int) -> Iterator[None]:
    known = list(articles(number))
    yield
    sync.push(folder, known, client, lambda line: None)


def push_again(client: Client, folder: Path, number: int) -> Iterator[None]:
    yield from push_ours(client, folder, number)


def push_bulk(client: Client, folder: Path, number: int) -> Iterator[None]:
    """The server's own import, in chunks as large as ours, without any check."""
    made = tasks(folder, number)
    project = bare_project(client, f"bulk {number}")
    yield
    http = httpx.Client(base_url=client.url, headers={"Authorization": f"Token {client.key}"}, timeout=600)
    for at in range(0, number, 500):
        http.post(f"/api/projects/{project}/import", json=made[at : at + 500]).raise_for_status()


def push_sdk(client: Client, folder: Path, number: int) -> Iterator[None]:
    """A loop over tasks.create and predictions.create, as tutorials show it."""
    from label_studio_sdk import LabelStudio

    made = tasks(folder, min(number, LONGEST_LOOP))
    project = bare_project(client, f"sdk {number}")
    typed: Any = LabelStudio(base_url=client.url, api_key=client.key)  # type: ignore[no-untyped-call]
    yield
    for task in made:
        created = typed.tasks.create(project=project, data=task["data"])
        prediction = task["predictions"][0]
        typed.predictions.create(task=created.id, result=prediction["result"], model_version="rules")


def annotate(client: Client, folder: Path, number: int) -> None:
    """Make the round's project with every task annotated, without going through every person's browser."""
    round_file = read_round(folder)
    project = ensure_project(client, None, sync.wanted_project(round_file, "huda"))
    made = tasks(folder, number)
    for task in made:
        task["annotations"] = [{"result": task["predictions"][0]["result"], "lead_time": 30}]
    for at in range(0, number, 500):
        client.import_tasks(project.id, made[at : at + 500])


def pull_ours(client: Client, folder: Path, number: int) -> Iterator[None]:
    yield
    found = sync.pull(folder, client)["huda"]
    assert not found.rejected
    assert len(found.layers) == number


def pull_again(client: Client, folder: Path, number: int) -> Iterator[None]:
    """Later, when one article has been changed: outside the window that is always looked at again."""
    project = read_round(folder).projects["huda"]
    time.sleep(OVERLAP.total_seconds() + 1)
    changed = client.index(project)[0]
    client.call("PATCH", f"/api/annotations/{next(iter(changed.annotations))}/", body={"lead_time": 31})
    yield from pull_ours(client, folder, number)


def pull_bulk(client: Client, folder: Path, number: int) -> Iterator[None]:
    """The server's own JSON export, saved unread."""
    project = read_round(folder).projects["huda"]
    http = httpx.Client(base_url=client.url, headers={"Authorization": f"Token {client.key}"}, timeout=600)
    yield
    answer = http.get(f"/api/projects/{project}/export", params={"exportType": "JSON"}).raise_for_status()
    (folder / "export.json").write_bytes(answer.content)
    assert len(json.loads(answer.content)) == number


def pull_sdk(client: Client, folder: Path, number: int) -> Iterator[None]:
    """A loop over the SDK's list of tasks with annotations, written as JSON Lines."""
    from label_studio_sdk import LabelStudio

    project = read_round(folder).projects["huda"]
    typed: Any = LabelStudio(base_url=client.url, api_key=client.key, timeout=600)  # type: ignore[no-untyped-call]
    yield
    with (folder / "sdk.jsonl").open("w", encoding="utf-8") as file:
        count = 0
        for task in typed.tasks.list(project=project, fields="all", page_size=100):
            file.write(task.model_dump_json() + "\n")
            count += 1
    assert count == number


LONGEST_LOOP = 200
"""Articles that the SDK loop sends; the rate stays the same, the patience does not."""

WAYS = {
    "push": (push_bulk, push_ours, push_again, push_sdk),
    "pull": (pull_bulk, pull_ours, pull_again, pull_sdk),
}
WORDS = {
    "push_bulk": "server's bulk import, unchecked",
    "push_ours": "`round push`",
    "push_again": "`round push` again, nothing new",
    "push_sdk": f"SDK loop (first {LONGEST_LOOP})",
    "pull_bulk": "server's bulk export, unread",
    "pull_ours": "`round pull`",
    "pull_again": "`round pull` again, one changed",
    "pull_sdk": "SDK loop",
}


def one(way: str, url: str, key: str, folder: Path, number: int) -> None:
    """Run one way in this process and print its seconds and peak memory in MB."""
    run = globals()[way](Client(url, key, timeout=600), folder, number)
    next(run)
    started = time.perf_counter()
    for _ in run:
        pass
    seconds = time.perf_counter() - started
    print(json.dumps([seconds, memory("self", "VmHWM")]))  # getrusage would count the parent's peak as well


def memory(process: int | str, line: str) -> float:
    """Return what a line of /proc/<process>/status says, in MB."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.split(f"{line}:")[1].split()[0]) / 1024


def measure(number: int) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as name:
        for matter, ways in WAYS.items():
            folder = Path(name) / f"{matter}-{number}"
            make_round(folder, number)
            with server.running(server.free_port(), Path(name) / f"studio-{matter}") as studio:
                client = Client(studio.url, studio.credentials.token, timeout=600)
                if matter == "pull":
                    annotate(client, folder, number)
                    sync.push(folder, articles(number), client, lambda line: None)
                base = 0.0
                for way in ways:
                    arguments = [way.__name__, studio.url, studio.credentials.token, str(folder), str(number)]
                    command = [sys.executable, "-m", "benchmarks.sync", "--one", *arguments]
                    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
                    seconds, peak = json.loads(output.splitlines()[-1])
                    rate = (min(number, LONGEST_LOOP) if way is push_sdk else number) / seconds
                    base = base or rate
                    words = WORDS[way.__name__]
                    figures = f"{seconds:.1f} | {rate:.0f} | {base / rate:.2f} | {peak:.0f}"
                    yield f"| {number} | {words} | {figures} | {memory(studio.process.pid, 'VmRSS'):.0f} |"


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["--one"]:
        way, url, key, folder, number = arguments[1:]
        one(way, url, key, Path(folder), int(number))
        return
    print("# Sync throughput\n")
    print(f"{platform.platform()}, Python {platform.python_version()}, Label Studio {server.VERSION}, SQLite.\n")
    print("| articles | way | s | articles/s | time an article, bulk = 1 | peak memory, MB | server memory after, MB |")
    print("|---:|---|---:|---:|---:|---:|---:|")
    for size in map(int, arguments or ["1000"]):
        for line in measure(size):
            print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
