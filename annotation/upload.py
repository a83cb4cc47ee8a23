"""Bringing tasks to a project so that each article is there exactly once, whatever happens on the way.

The server's import is not idempotent and its answer may be lost after it was carried out. So every step lists what is
there, sends only what is missing, never resends blindly, and lists again at the end.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotation.client import PAGE, Client, Project
from annotation.guard import require_same_controls
from annotation.tasks import text_digest
from annotation.wire import UnknownOutcome
from schemas.errors import RoundError, ServerError

Say = Callable[[str], None]
Task = Mapping[str, Any]

SETTLING = 1.0
"""Seconds between two looks at a project after a call without an answer, until both see the same."""

ATTEMPTS = 5
"""Rounds of listing and sending without any progress before giving up."""


@dataclass(frozen=True)
class Upload:
    """What an upload found and did."""

    imported: int
    present: int
    """articles that were there before"""
    duplicates: tuple[int, ...]
    """tasks that were removed: a second task of an article on which nobody had worked"""
    foreign: tuple[int, ...]
    """tasks that are not of this round; left alone"""
    doubtful: tuple[str, ...]
    """articles with work on more than one task; left alone, a person has to look"""


@dataclass(frozen=True)
class Wanted:
    """A project as it should be."""

    title: str
    mark: str
    """stands in the description and tells rounds of the same name apart"""
    config: str
    instruction: str


def ensure_project(client: Client, known: int | None, wanted: Wanted) -> Project:
    """Return the wanted project, found by its title or made; its screen is the wanted one.

    Two maintainers who make it at the same time end with the same one: the older. Raises RoundError when the project
    is another one or its screen has other controls.
    """
    if known is not None:
        project = known_project(client, known, wanted)
    else:
        project = _require_wanted(client, _oldest(client, wanted.title) or _make(client, wanted), wanted)
    if project.config.strip() != wanted.config.strip():
        require_same_controls(project.config, wanted.config, f"project {project.id} on {client.url}")
        client.set_config(project.id, wanted.config)
    return project


def known_project(client: Client, known: int, wanted: Wanted) -> Project:
    """Return the project with a known id; RoundError when it is another one, as on another server."""
    return _require_wanted(client, client.project(known), wanted)


def _require_wanted(client: Client, project: Project, wanted: Wanted) -> Project:
    at = f"project {project.id} on {client.url}"
    if project.title != wanted.title:
        raise RoundError(
            f"{at} is {project.title!r}, not {wanted.title!r}: another server? "
            "(set LABEL_STUDIO_URL, or rename it back)"
        )
    if project.description != wanted.mark:
        raise RoundError(
            f"{at} has the title {wanted.title!r} but belongs to another round of that name (its description is "
            f"{project.description!r}, this round's {wanted.mark!r}); choose another name for the round"
        )
    return project


def _oldest(client: Client, title: str) -> Project | None:
    return next((project for project in client.projects() if project.title == title), None)


def _make(client: Client, wanted: Wanted) -> Project:
    made: Project | None = None
    try:
        made = client.create_project(wanted.title, wanted.config, wanted.mark, wanted.instruction)
    except UnknownOutcome:
        time.sleep(SETTLING)
    oldest = _oldest(client, wanted.title)
    if oldest is None:
        raise ServerError(f"project {wanted.title!r} was not made on {client.url}; run the command again")
    if made is not None and made.id != oldest.id and not client.index(made.id):
        client.delete_project(made.id)
    return oldest


def upload(
    client: Client, project: int, wanted: Mapping[str, str], make: Callable[[str], Task], say: Say = lambda line: None
) -> Upload:
    """Bring articles to a project, in order; those that are there already are not sent again.

    `wanted` says for each article the digest of its text; `make` gives its task. Raises RoundError, before anything is
    sent, when the text of an article on the server is another one or `make` does; ServerError when the server does not
    take the tasks.
    """
    found = _settled(client, project, settle=False)
    missing = _missing(wanted, found, project)
    present = len(wanted) - len(missing)
    tasks = {article: make(article) for article in missing}
    stuck = 0
    while missing:
        failure = _send(client, project, [tasks[article] for article in missing], say)
        found = _settled(client, project, settle=failure is not None)
        left = _missing(wanted, found, project)
        stuck = 0 if len(left) < len(missing) else stuck + 1
        missing = left
        if stuck >= ATTEMPTS:
            said = failure or "the server accepts them but does not list them"
            raise ServerError(f"project {project}: gave up with {len(missing)} tasks to send: {said}") from failure
    return _without_duplicates(client, project, wanted, found, present)


def _send(client: Client, project: int, tasks: Sequence[Task], say: Say) -> UnknownOutcome | None:
    """Import in chunks until done or until a call stays without an answer."""
    for at in range(0, len(tasks), PAGE):
        chunk = [dict(task) for task in tasks[at : at + PAGE]]
        try:
            client.import_tasks(project, chunk)
        except UnknownOutcome as failure:
            say(f"no answer while sending; looking what arrived ({failure})")
            return failure
        say(f"project {project}: sent {at + len(chunk)} of {len(tasks)}")
    return None


def _settled(client: Client, project: int, settle: bool) -> dict[int, Any]:
    """List the tasks; after a call without an answer wait until the server has stopped adding some."""
    found = client.task_data(project)
    while settle:
        time.sleep(SETTLING)
        again = client.task_data(project)
        if again.keys() == found.keys():
            break
        found = again
    return found


def _missing(wanted: Mapping[str, str], found: Mapping[int, Any], project: int) -> list[str]:
    """Return what is not there yet, in order. Raises RoundError for an article that is there with another text."""
    faults = []
    there = set()
    for identity, data in found.items():
        article = data.get("article")
        if article not in wanted:
            continue
        there.add(article)
        if text_digest(str(data.get("text"))) != wanted[article]:
            faults.append(f"task {identity} of project {project}: article {article} has another text there")
    if faults:
        raise RoundError(
            "\n".join(faults) + "\nthe text was edited on the server or changed here since it was pushed; nothing was "
            "sent. Go back to the text that was pushed, or make a new round for these articles"
        )
    return [article for article in wanted if article not in there]


def _without_duplicates(
    client: Client, project: int, wanted: Mapping[str, str], found: Mapping[int, Any], present: int
) -> Upload:
    """Remove second tasks of an article on which nobody has worked; the oldest stays, or the one with work."""
    by_article: dict[str, list[int]] = {}
    for identity, data in sorted(found.items()):
        by_article.setdefault(str(data.get("article")), []).append(identity)
    several = {article: tasks for article, tasks in by_article.items() if len(tasks) > 1 and article in wanted}
    worked = {entry.id for entry in client.index(project) if entry.annotations or entry.draft} if several else set()
    removed: list[int] = []
    doubtful: list[str] = []
    for article, tasks in several.items():
        with_work = [task for task in tasks if task in worked]
        keep = with_work[0] if with_work else tasks[0]
        if len(with_work) > 1:
            doubtful.append(article)
        removed += [task for task in tasks if task != keep and task not in worked]
    for task in removed:
        client.delete_task(task)
    foreign = [task for article, tasks in by_article.items() if article not in wanted for task in tasks]
    return Upload(
        imported=len(wanted) - present,
        present=present,
        duplicates=tuple(removed),
        foreign=tuple(sorted(foreign)),
        doubtful=tuple(doubtful),
    )
