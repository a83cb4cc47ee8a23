"""Push, pull and status of a round. All three may be run again at any time, and run again when they were interrupted.

    python -m annotation.sync push NAME ARTICLES.jsonl
    python -m annotation.sync pull NAME
    python -m annotation.sync status NAME

The server is that of `LABEL_STUDIO_URL` and `LABEL_STUDIO_API_KEY`, else the embedded one. ARTICLES.jsonl holds one
article record a line, suggestions included.
"""

import fcntl
import hashlib
import json
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from annotation import guidance, screens
from annotation.client import Client, connect
from annotation.download import Download, Seen, download, task_address
from annotation.guard import require_same_controls
from annotation.rounds import ROUNDS, RoundFile, advance, assign, read_round, require_state, write_round
from annotation.store import layer_line, read_layers, write_layers
from annotation.tasks import Pushed, task_faults, to_pushed, to_task
from annotation.upload import Say, Upload, ensure_project, upload
from schemas.errors import MusnadError, RecordError, RoundError
from schemas.files import write_atomically
from schemas.layers import StoredLayer
from schemas.records import Article, Model


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
        texts = {article.id: article for article in articles if article.id in set(round_file.articles)}
        kept = keep_pushed(folder, round_file, texts)
        _require_good_tasks(round_file, texts, kept, config)
        write_atomically(folder / "config.xml", config)
        round_file = round_file.model_copy(update={"config_sha256": _digest(config)})
        done: dict[str, Upload] = {}
        for annotator, ids in assign(
            round_file.articles, round_file.annotators, round_file.overlap, round_file.seed
        ).items():
            project = ensure_project(
                client,
                round_file.projects.get(annotator),
                project_title(round_file, annotator),
                config,
                guidance.instruction(round_file.layer, round_file.guidelines),
            )
            projects = {**round_file.projects, annotator: project.id}
            round_file = round_file.model_copy(update={"projects": projects})
            write_round(folder, round_file)
            tasks = [_task(texts[article].body.text, kept[article], round_file) for article in ids]
            done[annotator] = upload(client, project.id, tasks, say)
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
        users = _users(folder, client)
        done: dict[str, Download] = {}
        for annotator, project in round_file.projects.items():
            path = folder / f"{annotator}.jsonl"
            earlier = {layer.article: layer for layer in (read_layers(path) if path.exists() else ())}
            seen = _read_seen(folder, annotator, project)
            found = download(client, project, annotator, round_file, pushed, earlier, seen, users.get(annotator))
            store_download(folder, annotator, earlier, found)
            done[annotator] = found
        return done


def status(folder: Path, client: Client) -> list[Counts]:
    """Count what each annotator has submitted, skipped and begun, as the server has it now."""
    counts = []
    for annotator, project in read_round(folder).projects.items():
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


def emails(folder: Path) -> dict[str, str]:
    """Return annotator -> e-mail address from the git-ignored `emails.toml` of a round; empty where there is none."""
    path = folder / "emails.toml"
    if not path.exists():
        return {}
    try:
        return {str(name): str(email) for name, email in tomllib.loads(path.read_text(encoding="utf-8")).items()}
    except tomllib.TOMLDecodeError as error:
        raise RoundError(f"{path}: not TOML: {error}") from error


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


def project_title(round_file: RoundFile, annotator: str) -> str:
    """Return the title of an annotator's project, by which it is found again."""
    return f"musnad {round_file.name} · {annotator}"


def guarded_config(folder: Path, round_file: RoundFile) -> str:
    """Return the screen of a round; RoundError where it no longer has the controls that were pushed."""
    config = screens.committed(round_file.layer)
    if config != screens.screen(round_file.layer):
        raise RoundError(
            f"annotation/configs/{round_file.layer}.xml is not what labels.toml and screens.toml give; "
            "run `python -m annotation.screens`, look at the difference and commit it"
        )
    path = folder / "config.xml"
    if path.exists():
        require_same_controls(path.read_text(encoding="utf-8"), config, str(path))
    return config


def keep_pushed(folder: Path, round_file: RoundFile, articles: Mapping[str, Article]) -> dict[str, Pushed]:
    """Keep what the annotators are shown; what was kept before stays, suggestions included.

    Raises RoundError for missing articles and for texts that are not those kept before.
    """
    path = folder / "pushed.jsonl"
    kept = read_pushed(folder) if path.exists() else {}
    missing = [article for article in round_file.articles if article not in articles]
    if missing:
        raise RoundError(f"{folder / 'round.toml'}: no such article: {', '.join(missing)}")
    for identity in round_file.articles:
        fresh = to_pushed(articles[identity], round_file)
        before = kept.setdefault(identity, fresh)
        if before.text_sha256 != fresh.text_sha256:
            raise RoundError(
                f"{path}: the text of article {identity} changed since it was pushed (layout or cleaner); nothing was "
                "sent. Go back to that version of the text, or make a new round for this article"
            )
    write_atomically(path, "".join(_line(kept[identity]) for identity in sorted(kept)))
    return kept


def read_pushed(folder: Path) -> dict[str, Pushed]:
    """Read `pushed.jsonl` of a round by article; RoundError where the round was never pushed."""
    path = folder / "pushed.jsonl"
    if not path.exists():
        raise RoundError(f"{path} is missing: push the round first (`musnad round push {folder.name}`)")
    return {line.article: line for line in _read_lines(path, Pushed)}


def read_articles(path: Path) -> tuple[Article, ...]:
    """Read article records, one a line; RecordError with line and field for a line that is none."""
    return tuple(_read_lines(path, Article))


def store_download(folder: Path, annotator: str, earlier: Mapping[str, StoredLayer], found: Download) -> None:
    """Write what a pull found: first what would be lost otherwise, then the lines, last what the next pull may skip."""
    path = folder / f"{annotator}.jsonl"
    if found.superseded:
        _add_removed(folder / "removed" / f"{annotator}.jsonl", found.superseded)
    _write_rejected(folder / "rejected" / f"{annotator}.jsonl", found)
    if dict(earlier) != found.layers or not path.exists():
        write_layers(path, found.layers.values())
    seen = found.seen.model_copy(update={"file_sha256": _digest(path.read_text(encoding="utf-8"))})
    write_atomically(folder / f".seen-{annotator}.json", seen.model_dump_json())


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep a second push or pull on the same folder out; RoundError where one is at work."""
    if not folder.is_dir():
        raise RoundError(f"no such round: {folder}; `musnad round new` makes one")
    with (folder / ".lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise RoundError(f"another push or pull is at work on {folder}; wait for it") from error
        yield


def _task(text: str, kept: Pushed, round_file: RoundFile) -> dict[str, object]:
    suggestion = kept.suggestion
    empty = not (suggestion.entities or suggestion.quotes)
    return to_task(text, kept, round_file.name, {} if empty else {suggestion.annotator: suggestion})


def _require_good_tasks(
    round_file: RoundFile, articles: Mapping[str, Article], kept: Mapping[str, Pushed], config: str
) -> None:
    """Check every task before the first is sent: the server takes anything."""
    for identity in round_file.articles:
        faults = task_faults(_task(articles[identity].body.text, kept[identity], round_file), config)
        if faults:
            raise RoundError(f"article {identity}: the suggestion does not fit the screen: {'; '.join(faults)}")


def _users(folder: Path, client: Client) -> dict[str, int]:
    """Return annotator -> user id, as far as addresses and accounts are known."""
    known = emails(folder)
    ids = client.users() if known else {}
    return {name: ids[email.lower()] for name, email in known.items() if email.lower() in ids}


def _read_seen(folder: Path, annotator: str, project: int) -> Seen:
    """Read what the last pull left; nothing where the file that it belongs to is another one now."""
    path, lines = folder / f".seen-{annotator}.json", folder / f"{annotator}.jsonl"
    if not (path.exists() and lines.exists()):
        return Seen()
    try:
        seen = Seen.model_validate_json(path.read_text(encoding="utf-8"))
    except ValidationError:
        return Seen()
    current = seen.project == project and seen.file_sha256 == _digest(lines.read_text(encoding="utf-8"))
    return seen if current else Seen()


def _add_removed(path: Path, layers: Sequence[StoredLayer]) -> None:
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    lines += [line for line in map(layer_line, layers) if line not in lines]
    write_atomically(path, "".join(line + "\n" for line in lines))


def _write_rejected(path: Path, found: Download) -> None:
    if not found.rejected:
        path.unlink(missing_ok=True)
        return
    rows = [
        {
            "article": item.article,
            "task": item.task,
            "annotation": item.annotation,
            "findings": list(item.findings),
            "result": list(item.result),
        }
        for item in sorted(found.rejected, key=lambda item: item.article)
    ]
    write_atomically(path, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))


_M = TypeVar("_M", bound=Model)


def _read_lines(path: Path, model: type[_M]) -> Iterator[_M]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            yield model.model_validate_json(line)
        except ValidationError as error:
            first = error.errors()[0]
            raise RecordError(f"{path}:{number} {'.'.join(map(str, first['loc']))}: {first['msg'].lower()}") from error


def _line(kept: Pushed) -> str:
    return json.dumps(kept.model_dump(mode="json", exclude_defaults=True), ensure_ascii=False) + "\n"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


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
