"""A proxy between a client and the real Label Studio that does to requests what networks and servers do."""

import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx

_HOP = (
    "connection",
    "keep-alive",
    "transfer-encoding",
    "content-encoding",
    "content-length",
    "host",
    "accept-encoding",
)

LOST = "lost"
"""The connection breaks before the server sees the request."""
UNANSWERED = "unanswered"
"""The server carries the request out, then the connection breaks."""
LATE = "late"
"""The server carries the request out, the answer comes after the client's patience."""
STOPPED = "stopped"
"""From now on nobody answers."""


@dataclass
class Fault:
    """What happens to the requests number `first` to `first + times - 1` of those that match."""

    method: str
    path: str
    action: str | int | Callable[[], None]
    """a status to answer with, one of the words above, or something to do before the request goes on"""
    first: int = 1
    times: int = 1
    seen: int = 0

    def strikes(self, method: str, path: str) -> bool:
        if method not in (self.method, "") and self.method or not re.search(self.path, path):
            return False
        self.seen += 1
        return self.first <= self.seen < self.first + self.times


@dataclass
class Proxy:
    """Runs in a `with` block; `url` is where clients connect."""

    upstream: str
    patience: float = 1.5
    faults: list[Fault] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    stopped: bool = False
    refused_tokens: set[str] = field(default_factory=set)

    def __enter__(self) -> "Proxy":
        self._http = httpx.Client(base_url=self.upstream, timeout=120, trust_env=False)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._http.close()

    def fault(
        self, method: str, path: str, action: str | int | Callable[[], None], first: int = 1, times: int = 1
    ) -> None:
        self.faults.append(Fault(method, path, action, first, times))

    def heal(self) -> None:
        self.faults.clear()
        self.stopped = False

    def action(self, method: str, path: str) -> str | int | Callable[[], None] | None:
        self.requests.append(f"{method} {path}")
        if self.stopped:
            return LOST
        found = [fault.action for fault in self.faults if fault.strikes(method, path)]
        if STOPPED in found:
            self.stopped = True
            return LOST
        return found[0] if found else None

    def forward(self, method: str, path: str, headers: dict[str, str], body: bytes) -> httpx.Response:
        if headers.get("Authorization") in self.refused_tokens:
            headers = headers | {"Authorization": "Bearer expired"}
        return self._http.request(method, path, headers=headers, content=body)


def _handler(proxy: Proxy) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            action = proxy.action(self.command, self.path)
            if callable(action):
                action()
            if action == LOST:
                self._break()
            elif isinstance(action, int):
                self._answer(action, {"Retry-After": "0"}, b'{"detail": "made up by the proxy"}')
            else:
                headers = {name: value for name, value in self.headers.items() if name.lower() not in _HOP}
                response = proxy.forward(self.command, self.path, headers, body)
                if action == LATE:
                    time.sleep(proxy.patience)
                if action in (UNANSWERED, LATE):
                    self._break()
                else:
                    kept = {name: value for name, value in response.headers.items() if name.lower() not in _HOP}
                    self._answer(response.status_code, kept, response.content)

        def _break(self) -> None:
            self.close_connection = True
            self.connection.close()

        def _answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PATCH = do_DELETE = handle_any

        def log_message(self, format: str, *args: Any) -> None:
            pass

    return Handler
