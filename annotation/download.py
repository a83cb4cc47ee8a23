"""Bringing annotations of a project home: what is new or changed, what is gone, what cannot be taken over.

The index of a project (ids and times only) is listed in full, so that every deletion is seen; content is fetched for
tasks whose times differ from those of the last pull and, for safety, for those changed shortly before it. Only the
server's own times are compared with each other, so that clocks need not agree.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from pydantic import Field

from annotation.client import Client, TaskEntry
from annotation.rounds import RoundFile
from annotation.tasks import Pushed, take, text_digest
from schemas.layers import StoredLayer
from schemas.records import Model

OVERLAP = timedelta(seconds=1)
"""Tasks changed this shortly before the newest known change are looked at again.

With every task's times compared one by one it is a second net: a slow write that carries an old time differs anyhow.
"""


class SeenTask(Model):
    """A task as it was when it was pulled last."""

    article: str
    updated_at: str
    annotations: dict[int, str]


class Seen(Model):
    """What a pull remembers for the next one. Without it everything is fetched again; nothing else is lost."""

    project: int = 0
    file_sha256: str = Field(default="", description="digest of the annotator's file that it belongs to")
    tasks: dict[int, SeenTask] = {}


@dataclass(frozen=True)
class Rejected:
    """An annotation that cannot be taken over, as the server holds it."""

    article: str
    task: int
    annotation: int
    findings: tuple[str, ...]
    result: Sequence[Any]


@dataclass
class Download:
    """What a download found, and the annotator's lines as they are now."""

    layers: dict[str, StoredLayer]
    superseded: list[StoredLayer] = field(default_factory=list)
    """lines whose annotation was deleted and made anew: kept beside"""
    rejected: list[Rejected] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    seen: Seen = Seen()
    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


def download(
    client: Client,
    project: int,
    who: str,
    round_file: RoundFile,
    pushed: Mapping[str, Pushed],
    earlier: Mapping[str, StoredLayer],
    seen: Seen,
    user: int | None = None,
) -> Download:
    """Fetch what changed in an annotator's project and lay it over the earlier lines.

    `user` is the annotator's id on the server, where it is known: annotations by others are then left out and told.
    """
    index = {entry.id: entry for entry in client.index(project)}
    newest = max((datetime.fromisoformat(task.updated_at) for task in seen.tasks.values()), default=None)
    stale = {identity for identity, entry in index.items() if _is_stale(entry, seen.tasks.get(identity), newest)}
    fetched = list(client.tasks(project, sorted(stale)))
    articles = {task["data"].get("article") for task in fetched}
    twins = {identity for identity, task in seen.tasks.items() if task.article in articles and identity in index}
    fetched += client.tasks(project, sorted(twins - stale))
    work = _Work(client.url, project, who, round_file, pushed, earlier, user)
    work.result.seen = Seen(
        project=project,
        tasks={identity: task for identity, task in seen.tasks.items() if identity in index and identity not in stale},
    )
    by_article: dict[str, list[dict[str, Any]]] = {}
    for task in fetched:
        by_article.setdefault(str(task["data"].get("article")), []).append(task)
    for article, tasks in sorted(by_article.items()):
        work.article(article, tasks)
    alive = {task.article for task in work.result.seen.tasks.values()} | by_article.keys()
    for article in sorted(earlier.keys() - alive):
        work.gone(article)
    return work.result


def _is_stale(entry: TaskEntry, known: SeenTask | None, newest: datetime | None) -> bool:
    if known is None or newest is None:
        return True
    if known.updated_at != entry.updated_at or known.annotations != entry.annotations:
        return True
    return datetime.fromisoformat(entry.updated_at) >= newest - OVERLAP


_Placed = tuple[dict[str, Any], dict[str, Any]]
"""A task and one of its annotations, as the server sends them."""


def _changed(annotation: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(annotation["updated_at"])


class _Work:
    """One download, article by article."""

    def __init__(
        self,
        url: str,
        project: int,
        who: str,
        round_file: RoundFile,
        pushed: Mapping[str, Pushed],
        earlier: Mapping[str, StoredLayer],
        user: int | None,
    ) -> None:
        self.url = url
        self.project = project
        self.who = who
        self.round_file = round_file
        self.pushed = pushed
        self.earlier = earlier
        self.user = user
        self.result = Download(layers=dict(earlier))

    def article(self, article: str, tasks: list[dict[str, Any]]) -> None:
        """Take the annotation of an article, which may stand on more than one task."""
        if article not in self.pushed:
            self.warn(tasks[0], f"holds article {article}, which is not of this round; left out")
            return
        for task in tasks:
            if text_digest(str(task["data"].get("text"))) != self.pushed[article].text_sha256:
                self.warn(task, f"shows another text of article {article} than was pushed; put the old text back")
        own, others = self._annotations(article, tasks)
        if own and not self._take(article, *max(own, key=lambda pair: _changed(pair[1]))):
            return
        if not own and not self._is_among(article, others):
            self.gone(article)
        if others:
            return  # looked at again next time: the addresses may have been wrong
        for task in tasks:
            self.result.seen.tasks[task["id"]] = SeenTask(
                article=article,
                updated_at=task["updated_at"],
                annotations={item["id"]: item["updated_at"] for item in task["annotations"]},
            )

    def _annotations(self, article: str, tasks: list[dict[str, Any]]) -> tuple[list[_Placed], list[_Placed]]:
        """Return the annotator's annotations and those by others, each with its task; tell what a person should know.

        An annotation of a deleted user has no author any more; in the annotator's own project it is the annotator's.
        """
        own: list[_Placed] = []
        others: list[_Placed] = []
        for task in tasks:
            for annotation in task["annotations"]:
                author = annotation.get("completed_by")
                if self.user is None or author in (self.user, None):
                    own.append((task, annotation))
                else:
                    others.append((task, annotation))
                    self.warn(
                        task, f"article {article} has an annotation by user {author}, not by {self.who}; left out"
                    )
        if len(own) > 1:
            self.warn(own[0][0], f"article {article} has {len(own)} annotations by {self.who}; the newest counts")
        return own, others

    def _is_among(self, article: str, others: list[_Placed]) -> bool:
        """Whether the annotation that was pulled last is still there, though by somebody else as it seems now."""
        before = self.earlier.get(article)
        return bool(before and before.pulled and before.pulled.annotation in {item["id"] for _, item in others})

    def _take(self, article: str, task: dict[str, Any], annotation: dict[str, Any]) -> bool:
        """Read an annotation into the lines; False, with the findings kept, where it cannot be taken over."""
        pushed = self.pushed[article]
        text = str(task["data"].get("text"))
        if text_digest(text) != pushed.text_sha256:
            self._reject(article, task, annotation, ("the text was edited on the server: offsets mean nothing now",))
            return False
        taken = take(annotation, task["id"], self.project, text, pushed, self.round_file, self.who)
        if taken.layer is None:
            found = tuple(f"region {finding.region}: {finding.message}" for finding in taken.findings)
            self._reject(article, task, annotation, found)
            return False
        self._lay(article, taken.layer)
        return True

    def _lay(self, article: str, layer: StoredLayer) -> None:
        before = self.earlier.get(article)
        self.result.layers[article] = layer
        if before is None:
            self.result.new.append(article)
        elif before != layer:
            self.result.changed.append(article)
            if before.pulled and layer.pulled and before.pulled.annotation != layer.pulled.annotation:
                self.result.superseded.append(before.model_copy(update={"status": "removed"}))

    def gone(self, article: str) -> None:
        """Keep a line whose annotation is not on the server any more, as removed."""
        before = self.earlier.get(article)
        if before is not None and before.status != "removed":
            self.result.layers[article] = before.model_copy(update={"status": "removed"})
            self.result.removed.append(article)

    def _reject(
        self, article: str, task: dict[str, Any], annotation: dict[str, Any], findings: tuple[str, ...]
    ) -> None:
        self.result.rejected.append(
            Rejected(article, task["id"], annotation["id"], findings, annotation.get("result") or [])
        )

    def warn(self, task: dict[str, Any], message: str) -> None:
        """Tell something that a person should know, with the address of the task."""
        self.result.warnings.append(f"{task_address(self.url, self.project, task['id'])} {message}")


def task_address(url: str, project: int, task: int) -> str:
    """Return the page of a task in the browser."""
    return f"{url}/projects/{project}/data?task={task}"
