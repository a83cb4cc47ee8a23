"""Push, pull and status of a round. All three may be run again at any time, and run again when they were interrupted.

    python -m annotation.sync push NAME ARTICLES.jsonl
    python -m annotation.sync pull NAME
    python -m annotation.sync status NAME

The server is that of `LABEL_STUDIO_URL` and `LABEL_STUDIO_API_KEY`, else the embedded one. ARTICLES.jsonl holds one
article record a line, suggestions included.
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from annotation import guidance
from annotation.client import Client, connect
from annotation.download import Download, download, task_address
from annotation.planning import project_title
from annotation.roundfiles import (
    digest,
    emails,
    guarded_config,
    keep_pushed,
    locked,
    read_articles,
    read_pushed,
    read_seen,
    store_download,
)
from annotation.rounds import ROUNDS, RoundFile, advance, assign, read_round, require_state, write_round
from annotation.screens import committed
from annotation.store import read_layers
from annotation.tasks import Pushed, task_faults, to_task
from annotation.upload import Say, Upload, Wanted, ensure_project, known_project, upload
from schemas.errors import MusnadError, RoundError
from schemas.files import write_atomically
from schemas.records import Article


@dataclass(frozen=True)
class Counts:
    """Where one annotator stands."""

    annotator: str
    project: int
    tasks: int
    submitted: int
    skipped: int
    begun: int
    """drafts: begun and not submitted"""


def push(folder: Path, articles: Iterable[Article], client: Client, say: Say = print) -> dict[str, Upload]:
    """Bring a round to the server, one project per annotator; what is there already is not sent again.

    Raises RoundError, before the server is touched, when the screen changed under the round, an article is missing or
    its text is not the one pushed before.
    """
    with locked(folder):
        round_file = read_round(folder)
        require_state(round_file, "open", "annotating")
        config = guarded_config(folder, round_file)
        ours = set(round_file.articles)
        texts = {article.id: article for article in articles if article.id in ours}
        kept = keep_pushed(folder, round_file, texts)
        write_atomically(folder / "config.xml", config)
        round_file = round_file.model_copy(update={"config_sha256": digest(config)})
        done: dict[str, Upload] = {}

        @cache
        def make(article: str) -> dict[str, Any]:
            return _checked_task(texts[article].body.text, kept[article], round_file.name, config)

        for annotator, ids in assign(
            round_file.articles, round_file.annotators, round_file.overlap, round_file.seed
        ).items():
            project = ensure_project(client, round_file.projects.get(annotator), wanted_project(round_file, annotator))
            projects = {**round_file.projects, annotator: project.id}
            round_file = round_file.model_copy(update={"projects": projects})
            write_round(folder, round_file)
            wanted = {article: kept[article].text_sha256 for article in ids}
            done[annotator] = upload(client, project.id, wanted, make, say)
        write_round(folder, advance(round_file, "annotating"))
        return done


def pull(folder: Path, client: Client) -> dict[str, Download]:
    """Bring the annotations of a round home; `<annotator>.jsonl` of each is replaced in one step.

    Removed annotations are kept as removed, those made anew in `removed/`, those that cannot be taken over as the
    server holds them in `rejected/`.
    """
    with locked(folder):
        round_file = read_round(folder)
        require_state(round_file, "annotating", "agreed")
        pushed = read_pushed(folder)
        users = users_of(folder, client)
        done: dict[str, Download] = {}
        for annotator, project in round_file.projects.items():
            known_project(client, project, wanted_project(round_file, annotator))
            path = folder / f"{annotator}.jsonl"
            earlier = {layer.article: layer for layer in (read_layers(path) if path.exists() else ())}
            seen = read_seen(folder, annotator, project)
            found = download(client, project, annotator, round_file, pushed, earlier, seen, users.get(annotator))
            store_download(folder, annotator, earlier, found)
            done[annotator] = found
        return done


def status(folder: Path, client: Client) -> list[Counts]:
    """Count what each annotator has submitted, skipped and begun, as the server has it now."""
    counts = []
    round_file = read_round(folder)
    for annotator, project in round_file.projects.items():
        known_project(client, project, wanted_project(round_file, annotator))
        index = client.index(project)
        skipped = sum(1 for entry in index if entry.skipped)
        submitted = sum(1 for entry in index if len(entry.annotations) > entry.skipped)
        begun = sum(1 for entry in index if entry.draft)
        counts.append(Counts(annotator, project, len(index), submitted, skipped, begun))
    return counts


def invitations(folder: Path, client: Client) -> dict[str, str]:
    """Return annotator -> what is left to do by hand before that person can start; empty where nothing is."""
    link = client.invitation()
    users = client.users()
    todo = {}
    for annotator in read_round(folder).annotators:
        email = emails(folder).get(annotator)
        if email is None:
            todo[annotator] = f"write {annotator}'s address into {folder / 'emails.toml'} and send this link: {link}"
        elif email.lower() not in users:
            todo[annotator] = f"send {email} this link, where an account is made with that address: {link}"
    return todo


def report_of(found: Mapping[str, Download], folder: Path, client: Client) -> list[str]:
    """Return what a pull has to tell: first what could not be taken over, each with its address."""
    lines = []
    for annotator, one in found.items():
        for item in one.rejected:
            page = task_address(client.url, one.seen.project, item.task)
            at = f"{folder.name} {annotator} article {item.article} {page}"
            lines += [f"{at} annotation {item.annotation} {finding}" for finding in item.findings]
        lines += [f"{folder.name} {annotator} {warning}" for warning in one.warnings]
        lines += [f"{folder.name} {annotator} article {article}: changed on the server" for article in one.changed]
        lines += [f"{folder.name} {annotator} article {article}: gone, kept as removed" for article in one.removed]
    return lines


def wanted_project(round_file: RoundFile, whose: str) -> Wanted:
    """Return the project of an annotator, or of the adjudication, of a round."""
    matter = (round_file.layer, round_file.guidelines, round_file.annotators, round_file.articles)
    mark = digest(repr((*matter, round_file.overlap, round_file.seed)))[:16]
    return Wanted(
        title=project_title(round_file.name, whose),
        mark=f"musnad {mark}",
        config=committed(round_file.layer),
        instruction=guidance.instruction(round_file.layer, round_file.guidelines),
    )


def _checked_task(text: str, kept: Pushed, round_name: str, config: str) -> dict[str, Any]:
    """Make the task of an article; RoundError where its suggestion does not fit the screen: servers check nothing."""
    suggestion = kept.suggestion
    empty = not (suggestion.entities or suggestion.quotes)
    task = to_task(text, kept, round_name, {} if empty else {suggestion.annotator: suggestion})
    faults = task_faults(task, config)
    if faults:
        raise RoundError(f"article {kept.article}: the suggestion does not fit the screen: {'; '.join(faults)}")
    return task


def users_of(folder: Path, client: Client) -> dict[str, int]:
    """Return pseudonym -> user id, as far as `emails.toml` and the accounts on the server tell."""
    known = emails(folder)
    ids = client.users() if known else {}
    return {name: ids[email.lower()] for name, email in known.items() if email.lower() in ids}


def main(arguments: Sequence[str]) -> int:
    """Run `push NAME ARTICLES.jsonl`, `pull NAME` or `status NAME`; 0 good, 1 error or findings, 2 usage."""
    verb, *rest = arguments or ("",)
    if (verb, len(rest)) not in (("push", 2), ("pull", 1), ("status", 1)):
        print(__doc__, file=sys.stderr)
        return 2
    folder = ROUNDS / rest[0]
    try:
        client = connect()
        if verb == "push":
            for annotator, done in push(folder, read_articles(Path(rest[1])), client, _talk).items():
                print(f"{annotator}\t{done.imported}\t{done.present}")
        elif verb == "status":
            for count in status(folder, client):
                print(f"{count.annotator}\t{count.tasks}\t{count.submitted}\t{count.skipped}\t{count.begun}")
        else:
            found = pull(folder, client)
            for line in report_of(found, folder, client):
                _talk(line)
            for annotator, one in found.items():
                print(f"{annotator}\t{len(one.layers)}\t{len(one.new)}\t{len(one.changed)}\t{len(one.removed)}")
            return 1 if any(one.rejected for one in found.values()) else 0
    except MusnadError as error:
        _talk(f"musnad: {error}")
        return 1
    return 0


def _talk(line: str) -> None:
    print(line, file=sys.stderr)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
