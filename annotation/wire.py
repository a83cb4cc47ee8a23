"""Requests to a Label Studio server: authorisation, repeating what is safe to repeat, errors with a way out.

Nothing that changes the server is ever sent twice on its own: after a lost answer only the caller can find out what
was carried out. Legacy tokens and personal access tokens are both taken; the latter are renewed when they expire.
"""

import base64
import binascii
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx

from schemas.errors import ServerError

PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0)
"""Seconds between attempts of a call that may be repeated."""

WORTH_REPEATING = (408, 425, 429, 500, 502, 503, 504)


class UnknownOutcome(ServerError):
    """A call that changes the server got no answer: it may or may not have been carried out."""


@dataclass
class Wire:
    """A connection to one server. Errors are ServerError with what to do next; the key is never shown."""

    url: str
    key: str = field(repr=False)
    timeout: float = 120.0
    pauses: Sequence[float] = PAUSES
    _access: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        self.url = self.url.rstrip("/")
        self._http = httpx.Client(base_url=self.url, timeout=self.timeout, trust_env=not is_local(self.url))

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def get(self, path: str, **parameters: Any) -> Any:
        """Fetch; repeated when the server fails, is busy or does not answer."""
        return self.call("GET", path, parameters=parameters, safe=True)

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
                    raise self.no_answer(method, path, safe, error) from error
                time.sleep(pauses.pop(0))
                continue
            if response.status_code not in WORTH_REPEATING or not pauses:
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
        if status in WORTH_REPEATING and not safe:
            return UnknownOutcome(said)
        return ServerError(f"{said}; see the server's log" if status >= 500 else said)

    def no_answer(self, method: str, path: str, safe: bool, error: httpx.HTTPError) -> ServerError:
        """Return the error for a request without an answer; `safe` says that it changes nothing on the server."""
        said = f"{method} {self.url}{path}: no answer ({type(error).__name__}: {error})"
        if safe or isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
            return ServerError(f"{said}; is the server running? (`musnad studio`, or LABEL_STUDIO_URL)")
        return UnknownOutcome(said)


def _is_personal(key: str) -> bool:
    """Whether a key is a personal access token: a JWT, three parts of which the first names its type."""
    head, _, rest = key.partition(".")
    if rest.count(".") != 1:
        return False
    try:
        return "alg" in json.loads(base64.urlsafe_b64decode(head + "=" * (-len(head) % 4)))
    except (binascii.Error, ValueError):
        return False


def is_local(url: str) -> bool:
    """Whether a server runs on this machine: proxies named in the environment are not asked for it."""
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
