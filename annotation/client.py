"""All calls to a Label Studio server, and nothing else.

The typed client of the SDK makes and changes projects. Its automatic resending is switched off: it repeats a POST
after a dropped connection or a 5xx, although the server may have carried it out. Listing, importing and deleting tasks
go through `annotation.wire`, which repeats only what is safe to repeat, and fetch no more than is needed.
"""

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

import httpx

from annotation.server import address
from annotation.wire import WORTH_REPEATING, UnknownOutcome, Wire, is_local
from schemas.errors import ServerError

PAGE = 500
"""Tasks listed or imported in one request; larger chunks save little time and cost the server memory."""

_WANTED = 400
"""Tasks asked for by id in one request: more would make an address longer than proxies take (8 KB)."""

_ONCE: Any = {"max_retries": 0}


@dataclass(frozen=True)
class TaskEntry:
    """What the index of a project says of one task."""

    id: int
    updated_at: str
    annotations: dict[int, str]
    """annotation id -> the server's time of its last change"""
    skipped: int
    """how many of the annotations only say that the article was left out"""
    draft: bool
    """somebody has begun it and not submitted"""


@dataclass(frozen=True)
class Project:
    """A project on the server."""

    id: int
    title: str
    description: str
    config: str


class Client(Wire):
    """A connection to one server and all that we ask of it."""

    # projects and users: the typed client

    def create_project(self, title: str, config: str, description: str, instruction: str) -> Project:
        """Make a project; UnknownOutcome when no answer came."""
        with self._typed("create the project") as typed:
            made = typed.projects.create(
                title=title,
                label_config=config,
                description=description,
                expert_instruction=instruction,
                show_instruction=True,
                request_options=_ONCE,
            )
        return self.project(int(made.id))

    def project(self, project: int) -> Project:
        """Return one project."""
        found = self.get(f"/api/projects/{project}/")
        return _project(found)

    def projects(self) -> list[Project]:
        """Return all projects that the key can see, by id."""
        found: list[Project] = []
        page = 1
        while True:
            answer = self.get("/api/projects/", page=page, page_size=100)
            found += map(_project, answer["results"])
            if not answer.get("next"):
                return sorted(found, key=lambda project: project.id)
            page += 1

    def set_config(self, project: int, config: str) -> None:
        """Replace the screen of a project; the same call twice does the same, so it may be repeated."""
        with self._typed("change the screen") as typed:
            typed.projects.update(id=project, label_config=config, request_options=_ONCE)

    def delete_project(self, project: int) -> None:
        """Delete a project with everything in it."""
        self.call("DELETE", f"/api/projects/{project}/", safe=True, gone=True)

    def users(self) -> dict[str, int]:
        """Return the e-mail addresses and ids of all users of the organisation."""
        return {row["email"].lower(): row["id"] for row in self.get("/api/users/")}

    def invitation(self) -> str:
        """Return the link by which a person makes an account of their own: accounts made by API cannot log in."""
        return urljoin(self.url + "/", str(self.get("/api/invite")["invite_url"]))

    def whoami(self) -> str:
        """Return the e-mail address that the key belongs to."""
        return str(self.get("/api/current-user/whoami")["email"])

    # tasks: our own calls

    def index(self, project: int) -> list[TaskEntry]:
        """Return every task of a project with its annotations' ids and times, without any content, by id."""
        rows = self._tasks(
            project, fields="all", include="id,updated_at,annotations,cancelled_annotations,draft_exists"
        )
        return [
            TaskEntry(
                row["id"],
                row["updated_at"],
                {item["id"]: item["updated_at"] for item in row.get("annotations", [])},
                int(row.get("cancelled_annotations") or 0),
                bool(row.get("draft_exists")),
            )
            for row in rows
        ]

    def task_data(self, project: int) -> dict[int, dict[str, Any]]:
        """Return the data of every task of a project."""
        return {row["id"]: row["data"] for row in self._tasks(project, include="id,data")}

    def tasks(self, project: int, wanted: Sequence[int]) -> Iterator[dict[str, Any]]:
        """Yield tasks in full: data and annotations (not those deleted meanwhile), by id."""
        include = (
            "id,data,updated_at,annotations,result,was_cancelled,lead_time,completed_by,created_at,parent_prediction"
        )
        ordered = sorted(wanted)
        for at in range(0, len(ordered), _WANTED):
            item = {
                "filter": "filter:tasks:id",
                "operator": "in_list",
                "type": "Number",
                "value": ordered[at : at + _WANTED],
            }
            query = json.dumps({"filters": {"conjunction": "and", "items": [item]}}, separators=(",", ":"))
            yield from self._tasks(project, fields="all", include=include, query=query)

    def import_tasks(self, project: int, tasks: Sequence[dict[str, Any]]) -> None:
        """Import tasks once. UnknownOutcome when no answer came: list what is there before trying again."""
        answer = self.call("POST", f"/api/projects/{project}/import", body=tasks)
        if answer.get("task_count") != len(tasks):
            raise UnknownOutcome(f"sent {len(tasks)} tasks to project {project}, the server counts {answer}")

    def delete_task(self, task: int) -> None:
        """Delete one task; one that is gone already is no error."""
        self.call("DELETE", f"/api/tasks/{task}/", safe=True, gone=True)

    def annotate(self, task: int, **content: Any) -> dict[str, Any]:
        """Submit an annotation in the name of the key's owner; used by scripted annotators."""
        return dict(self.call("POST", f"/api/tasks/{task}/annotations/", body=content))

    def _tasks(self, project: int, **parameters: Any) -> list[dict[str, Any]]:
        """List tasks page by page; afresh when tasks came or went in between, since a page could then be skipped."""
        for _ in self.pauses:
            rows: dict[int, dict[str, Any]] = {}
            totals: set[int] = set()
            page = 1
            while True:
                answer = self.get(
                    "/api/tasks/", project=project, page=page, page_size=PAGE, resolve_uri="false", **parameters
                )
                rows.update((row["id"], row) for row in answer["tasks"])
                totals.add(answer["total"])
                if page * PAGE >= answer["total"]:
                    break
                page += 1
            if totals == {len(rows)}:
                return [rows[identity] for identity in sorted(rows)]
        raise ServerError(
            f"the tasks of project {project} on {self.url} keep changing while they are listed; try again"
        )

    @contextmanager
    def _typed(self, purpose: str) -> Iterator[Any]:
        """Give the SDK's client; its errors become ours."""
        from label_studio_sdk import LabelStudio
        from label_studio_sdk.core.api_error import ApiError

        try:
            with httpx.Client(timeout=self.timeout, trust_env=not is_local(self.url)) as http:
                yield LabelStudio(  # type: ignore[no-untyped-call]
                    base_url=self.url, api_key=self.key, timeout=self.timeout, httpx_client=http
                )
        except ApiError as error:
            said = f"cannot {purpose}: {self.url} -> {error.status_code} {str(error.body)[:300]}"
            if error.status_code in WORTH_REPEATING:
                raise UnknownOutcome(said) from error
            raise ServerError(said) from error
        except httpx.HTTPError as error:
            raise self.no_answer(purpose, "", False, error) from error


def connect(url: str | None = None, key: str | None = None) -> Client:
    """Connect to the server of `LABEL_STUDIO_URL` and `LABEL_STUDIO_API_KEY`, else to the embedded one that runs.

    Raises ServerError when there is neither, or the extra `annotation` is not installed.
    """
    try:
        import label_studio_sdk  # noqa: F401
    except ImportError as error:
        raise ServerError('annotation rounds need Label Studio\'s SDK: pip install "musnad[annotation]"') from error
    url = url or os.environ.get("LABEL_STUDIO_URL")
    key = key or os.environ.get("LABEL_STUDIO_API_KEY")
    if url and key:
        return Client(url, key)
    if url or key:
        raise ServerError("set both LABEL_STUDIO_URL and LABEL_STUDIO_API_KEY, or none to use the embedded server")
    embedded = address()
    if embedded is None:
        raise ServerError("no server: run `musnad studio`, or set LABEL_STUDIO_URL and LABEL_STUDIO_API_KEY")
    return Client(*embedded)


def _project(row: dict[str, Any]) -> Project:
    return Project(row["id"], row["title"], row.get("description") or "", row["label_config"])
