"""All calls to a Label Studio server, and nothing else.

The typed client of the SDK makes and changes projects and users. Its automatic resending is switched off: it repeats
a POST after a dropped connection or a 5xx, although the server may have carried it out. Listing, importing and
deleting tasks go through a small client of our own, which repeats only what is safe to repeat and never fetches more
than is needed. Both take a legacy token or a personal access token.
"""

import base64
import binascii
import json
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

import httpx

from annotation.server import address
from schemas.errors import ServerError

PAGE = 500
"""Tasks listed or imported in one request; larger chunks save little time and cost the server memory."""

_PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0)
"""Seconds between attempts of a call that may be repeated."""

_WORTH_REPEATING = (408, 425, 429, 500, 502, 503, 504)


class UnknownOutcome(ServerError):
    """A call that changes the server got no answer: it may or may not have been carried out."""


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


@dataclass
class Client:
    """A connection to one server. Errors are ServerError with what to do next; the key is never shown."""

    url: str
    key: str = field(repr=False)
    timeout: float = 120.0
    pauses: Sequence[float] = _PAUSES
    _access: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        self.url = self.url.rstrip("/")
        self._http = httpx.Client(base_url=self.url, timeout=self.timeout, trust_env=not _is_local(self.url))

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

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
        for at in range(0, len(ordered), 100):
            item = {
                "filter": "filter:tasks:id",
                "operator": "in_list",
                "type": "Number",
                "value": ordered[at : at + 100],
            }
            query = json.dumps({"filters": {"conjunction": "and", "items": [item]}})
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

    # the wire

    def get(self, path: str, **parameters: Any) -> Any:
        """Fetch; repeated when the server fails, is busy or does not answer."""
        return self.call("GET", path, parameters=parameters, safe=True)

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

    def call(
        self,
        method: str,
        path: str,
        parameters: dict[str, Any] | None = None,
        body: Any = None,
        safe: bool = False,
        gone: bool = False,
    ) -> Any:
        """Send a request; `safe` says that sending it twice does no harm, `gone` that 404 is an answer."""
        pauses = list(self.pauses) if safe else []
        while True:
            try:
                response = self._send(method, path, parameters, body)
            except httpx.HTTPError as error:
                if not pauses:
                    raise self._no_answer(method, path, safe, error) from error
                time.sleep(pauses.pop(0))
                continue
            if response.status_code not in _WORTH_REPEATING or not pauses:
                break
            time.sleep(max(pauses.pop(0), _asked_to_wait(response)))
        if gone and response.status_code == 404:
            return {}
        if response.status_code >= 400:
            raise self._refusal(method, path, response, safe)
        try:
            return response.json() if response.content else {}
        except ValueError as error:
            raise ServerError(
                f"{self.url}{path} answered with something else than JSON; is it a Label Studio?"
            ) from error

    def _send(self, method: str, path: str, parameters: dict[str, Any] | None, body: Any) -> httpx.Response:
        """Send once; a token that has just expired is renewed, and only then the request goes out a second time.

        A 401 is answered before anything is carried out, so that resending is safe for every call.
        """
        content = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        for attempt in (1, 2):
            headers = {"Authorization": self._authorization(), "Content-Type": "application/json"}
            response = self._http.request(method, path, params=parameters, content=content, headers=headers)
            if response.status_code != 401 or not _is_personal(self.key) or attempt == 2:
                break
            self._access = None
        return response

    def _authorization(self) -> str:
        if not _is_personal(self.key):
            return f"Token {self.key}"
        if self._access is None:
            response = self._http.post("/api/token/refresh/", json={"refresh": self.key})
            if response.status_code >= 400:
                raise self._refusal("POST", "/api/token/refresh", response, True)
            self._access = str(response.json()["access"])
        return f"Bearer {self._access}"

    def _refusal(self, method: str, path: str, response: httpx.Response, safe: bool) -> ServerError:
        status = response.status_code
        said = f"{method} {self.url}{path} -> {status} {_detail(response)}".rstrip()
        if status in (401, 403):
            return ServerError(f"{said}; the key is not accepted: set LABEL_STUDIO_API_KEY to one of this server's")
        if status == 404:
            return ServerError(f"{said}; it was deleted, or belongs to another server (LABEL_STUDIO_URL)")
        if status in _WORTH_REPEATING and not safe:
            return UnknownOutcome(said)
        return ServerError(f"{said}; see the server's log" if status >= 500 else said)

    def _no_answer(self, method: str, path: str, safe: bool, error: httpx.HTTPError) -> ServerError:
        said = f"{method} {self.url}{path}: no answer ({type(error).__name__}: {error})"
        if safe or isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
            return ServerError(f"{said}; is the server running? (`musnad studio`, or LABEL_STUDIO_URL)")
        return UnknownOutcome(said)

    @contextmanager
    def _typed(self, purpose: str) -> Iterator[Any]:
        """Give the SDK's client; its errors become ours."""
        from label_studio_sdk import LabelStudio
        from label_studio_sdk.core.api_error import ApiError

        try:
            yield LabelStudio(  # type: ignore[no-untyped-call]
                base_url=self.url, api_key=self.key, timeout=self.timeout
            )
        except ApiError as error:
            said = f"cannot {purpose}: {self.url} -> {error.status_code} {str(error.body)[:300]}"
            if error.status_code in _WORTH_REPEATING:
                raise UnknownOutcome(said) from error
            raise ServerError(said) from error
        except httpx.HTTPError as error:
            raise self._no_answer(purpose, "", False, error) from error


_ONCE: Any = {"max_retries": 0}


def connect(url: str | None = None, key: str | None = None) -> Client:
    """Connect to the server of `LABEL_STUDIO_URL` and `LABEL_STUDIO_API_KEY`, else to the embedded one that runs.

    Raises ServerError when there is neither.
    """
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


def _is_personal(key: str) -> bool:
    """Whether a key is a personal access token: a JWT, three parts of which the first names its type."""
    head, _, rest = key.partition(".")
    if rest.count(".") != 1:
        return False
    try:
        return "alg" in json.loads(base64.urlsafe_b64decode(head + "=" * (-len(head) % 4)))
    except (binascii.Error, ValueError):
        return False


def _is_local(url: str) -> bool:
    return httpx.URL(url).host in ("127.0.0.1", "localhost", "::1")


def _asked_to_wait(response: httpx.Response, most: float = 60.0) -> float:
    try:
        return min(float(response.headers.get("Retry-After", 0)), most)
    except ValueError:
        return 0.0


def _detail(response: httpx.Response) -> str:
    try:
        body = response.json()
    except ValueError:
        return ""
    detail = body.get("detail") or body.get("validation_errors") if isinstance(body, dict) else body
    return str(detail)[:300]


def parse_time(text: str) -> datetime:
    """Read one of the server's times (UTC, ISO 8601)."""
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def newest(times: Iterable[str]) -> str:
    """Return the latest of some of the server's times; empty where there are none."""
    return max(times, key=parse_time, default="")
