"""Adjudication with a server: what differs is put before a person, what is decided becomes gold.

Only articles with differences become tasks. Each has the agreed part as its last prediction, which opens as the
draft, and every annotator's whole version beside it, named by annotator.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotation.adjudicate import agreed_part, comparable, merge_gold, require_layout, to_gold
from annotation.client import Client
from annotation.differences import compare
from annotation.download import Download, Seen, download
from annotation.intake import round_versions
from annotation.roundfiles import guarded_config, locked, read_pushed, store_download
from annotation.rounds import RoundFile, advance, read_round, require_state, write_round
from annotation.store import read_layers, write_layers
from annotation.sync import users_of, wanted_project
from annotation.tasks import Pushed, to_task
from annotation.upload import Say, Upload, ensure_project, known_project, upload
from schemas.checks import check_record
from schemas.errors import RoundError
from schemas.layers import StoredLayer
from schemas.records import Article

AGREED = "agreed"
"""Name of the prediction that holds what all annotators share."""

DECISIONS = "decisions"
"""Folder in a round for the decided versions as pulled, one file an adjudicator."""

Versions = Mapping[str, StoredLayer]


@dataclass(frozen=True)
class Matters:
    """The articles of a round by what has to happen to them."""

    agreed: dict[str, Versions]
    differing: dict[str, Versions]
    single: tuple[str, ...]
    """judged by fewer than two annotators: nothing to adjudicate"""
    blocked: tuple[str, ...]
    """layout flagged as wrong: mend it first"""


@dataclass(frozen=True)
class Opened:
    """What opening an adjudication did."""

    matters: Matters
    project: int | None
    upload: Upload | None


@dataclass(frozen=True)
class Decided:
    """What pulling decisions did."""

    gold: Path
    written: tuple[str, ...]
    waiting: tuple[str, ...]
    """articles with differences that nobody has decided yet"""
    download: Download | None


def matters(folder: Path, round_file: RoundFile) -> Matters:
    """Sort the articles of a round."""
    agreed: dict[str, Versions] = {}
    differing: dict[str, Versions] = {}
    single: list[str] = []
    blocked: list[str] = []
    for article, found in round_versions(folder, round_file).items():
        judged = comparable(found)
        try:
            require_layout(judged)
        except RoundError:
            blocked.append(article)
            continue
        if len(judged) < 2:
            single.append(article)
        elif compare(judged).differences:
            differing[article] = judged
        else:
            agreed[article] = judged
    return Matters(agreed, differing, tuple(single), tuple(blocked))


def open_adjudication(folder: Path, articles: Iterable[Article], client: Client, say: Say = print) -> Opened:
    """Make the project in which the differences of a round are decided; running it again changes nothing."""
    with locked(folder):
        round_file = read_round(folder)
        require_state(round_file, "agreed", "adjudicating")
        sorted_out = matters(folder, round_file)
        if not sorted_out.differing:
            write_round(folder, advance(round_file, "adjudicating"))
            return Opened(sorted_out, None, None)
        guarded_config(folder, round_file)
        kept = read_pushed(folder)
        texts = {article.id: article.body.text for article in articles}
        missing = [article for article in sorted_out.differing if article not in texts]
        if missing:
            raise RoundError(f"no text at hand for article {', '.join(missing)}; build the dataset that was annotated")
        tasks = {
            article: _task(texts[article], kept[article], round_file, versions)
            for article, versions in sorted_out.differing.items()
        }
        project = ensure_project(client, round_file.adjudication_project, wanted_project(round_file, "adjudication"))
        round_file = round_file.model_copy(update={"adjudication_project": project.id})
        write_round(folder, round_file)
        wanted = {article: kept[article].text_sha256 for article in tasks}
        done = upload(client, project.id, wanted, tasks.__getitem__, say)
        write_round(folder, advance(round_file, "adjudicating"))
        return Opened(sorted_out, project.id, done)


def pull_decisions(folder: Path, articles: Iterable[Article], by: str, gold: Path, client: Client) -> Decided:
    """Bring the decisions home and write gold: what was agreed, and what has been decided so far.

    Where `emails.toml` has the adjudicator's address, decisions by anybody else are left out and told.
    Every line is checked before any is written. Raises RoundError with every finding where one has an error.
    """
    with locked(folder):
        round_file = read_round(folder)
        require_state(round_file, "adjudicating")
        sorted_out = matters(folder, round_file)
        found = _download(folder, round_file, by, client) if sorted_out.differing else None
        decided = {} if found is None else found.layers
        lines = [_agreed_gold(versions, round_file, by) for versions in sorted_out.agreed.values()]
        for article, versions in sorted_out.differing.items():
            line = decided.get(article)
            if line is not None and line.status == "submitted":
                at = line.pulled.updated_at if line.pulled else None
                lines.append(to_gold(line, versions, round_file.name, by, round_file.guidelines, at))
        _require_good(lines, {article.id: article.body.text for article in articles})
        path = gold / f"{round_file.layer}.jsonl"
        if lines:
            write_layers(path, merge_gold(read_layers(path) if path.exists() else (), lines))
        written = tuple(line.article for line in lines)
        waiting = tuple(article for article in sorted_out.differing if article not in written)
        return Decided(path, written, waiting, found)


def close_round(folder: Path, gold: Path) -> None:
    """Close a round; RoundError while differences wait for a decision that is not in gold."""
    with locked(folder):
        round_file = read_round(folder)
        if round_file.state == "adjudicating":
            path = gold / f"{round_file.layer}.jsonl"
            lines = read_layers(path) if path.exists() else ()
            decided = {line.article for line in lines if line.round == round_file.name}
            sorted_out = matters(folder, round_file)
            waiting = [article for article in (*sorted_out.agreed, *sorted_out.differing) if article not in decided]
            if waiting:
                raise RoundError(
                    f"round {round_file.name!r}: not in {path} yet: {', '.join(waiting)}; "
                    "decide them and run `musnad round adjudicate --pull`"
                )
        write_round(folder, advance(round_file, "closed"))


def _task(text: str, kept: Pushed, round_file: RoundFile, versions: Versions) -> dict[str, Any]:
    shared = agreed_part(versions, compare(versions), AGREED)
    return to_task(text, kept, round_file.name, {**versions, AGREED: shared})


def _download(folder: Path, round_file: RoundFile, by: str, client: Client) -> Download:
    if round_file.adjudication_project is None:
        raise RoundError(f"{folder / 'round.toml'} names no adjudication project: run `musnad round adjudicate` first")
    known_project(client, round_file.adjudication_project, wanted_project(round_file, "adjudication"))
    path = folder / DECISIONS / f"{by}.jsonl"
    earlier = {line.article: line for line in (read_layers(path) if path.exists() else ())}
    project = round_file.adjudication_project
    user = users_of(folder, client).get(by)
    found = download(client, project, by, round_file, read_pushed(folder), earlier, Seen(), user)
    store_download(folder / DECISIONS, by, earlier, found)
    return found


def _agreed_gold(versions: Versions, round_file: RoundFile, by: str) -> StoredLayer:
    shared = agreed_part(versions, compare(versions), by)
    return to_gold(shared, versions, round_file.name, by, round_file.guidelines)


def _require_good(lines: Iterable[StoredLayer], texts: Mapping[str, str]) -> None:
    faults = []
    for line in lines:
        if line.article not in texts:
            faults.append(f"no text at hand for article {line.article}; build the dataset that was annotated")
        else:
            faults += [str(finding) for finding in check_record(line, text=texts[line.article]) if finding.is_error]
    if faults:
        raise RoundError("the decisions are not good enough for gold; nothing was written:\n" + "\n".join(faults))
