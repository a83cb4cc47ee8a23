"""A small hub on the loopback interface: the HTTP calls that `huggingface_hub` and `datasets` make, kept in memory.

It cannot stand for the hub in everything: uploads go the LFS way (the client must have Xet switched off), and the codes
for a stale parent (412) and a second tag of one name (409) are those that the client documents.
"""

import base64
import hashlib
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote, urlsplit

TOKEN = "hf_loopbackloopbackloopback"


@dataclass
class Repository:
    """Commits of one dataset: a tree each, path -> SHA-256 of the content."""

    trees: dict[str, dict[str, str]] = field(default_factory=dict)
    head: str = ""
    tags: dict[str, str] = field(default_factory=dict)
    commits: list[str] = field(default_factory=list)
    lfs: set[str] = field(default_factory=set)

    def commit(self, tree: dict[str, str]) -> str:
        """Put a tree on top of the branch and return its commit."""
        seed = f"{self.head} {sorted(tree.items())} {len(self.commits)}"
        oid = hashlib.sha1(seed.encode()).hexdigest()
        self.trees[oid], self.head = tree, oid
        self.commits.append(oid)
        return oid

    def resolve(self, revision: str) -> str | None:
        """Return the commit that a branch, tag or commit names."""
        if revision == "main":
            return self.head
        return self.tags.get(revision) or (revision if revision in self.trees else None)


class Hub:
    """The server: `url` for clients, `storage` for redirects, and switches to break it."""

    def __init__(self) -> None:
        self.repositories: dict[str, Repository] = {}
        self.blobs: dict[str, bytes] = {}
        self.calls: list[str] = []
        self.broken: Callable[[str], bool] = lambda call: False
        """Says of a call (`PUT /blobs/...`) whether the connection breaks."""
        self.before_commit: Callable[[], None] = lambda: None
        self._lock = threading.Lock()
        hub = self

        class Bound(_Handler):
            pass

        Bound.hub = hub
        self._servers = [ThreadingHTTPServer(("127.0.0.1", 0), Bound) for _ in range(2)]
        self.url, self.storage = (f"http://127.0.0.1:{server.server_port}" for server in self._servers)
        for server in self._servers:
            server.daemon_threads = True
            threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def close(self) -> None:
        """Stop serving."""
        for server in self._servers:
            server.shutdown()
            server.server_close()

    def store(self, data: bytes) -> str:
        """Keep a content and return its digest."""
        digest = hashlib.sha256(data).hexdigest()
        self.blobs[digest] = data
        return digest

    def commit(self, name: str, files: dict[str, bytes]) -> str:
        """Commit as another publisher would."""
        repository = self.repositories[name]
        return repository.commit(
            repository.trees[repository.head] | {path: self.store(data) for path, data in files.items()}
        )

    def content(self, name: str, revision: str, path: str) -> bytes:
        """Return a published file."""
        repository = self.repositories[name]
        return self.blobs[repository.trees[repository.resolve(revision) or ""][path]]


class _Refused(Exception):
    def __init__(self, status: int, code: str, message: str) -> None:
        self.status, self.code, self.message = status, code, message


class _Handler(BaseHTTPRequestHandler):
    hub: Hub
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: Any) -> None:
        pass

    def do_GET(self) -> None:
        self._serve()

    do_HEAD = do_POST = do_PUT = do_DELETE = do_GET

    def _serve(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        path = unquote(urlsplit(self.path).path)
        call = f"{self.command} {path}"
        self.hub.calls.append(call)
        if self.hub.broken(call):
            self.close_connection = True
            return
        try:
            self._route(path, body)
        except _Refused as refused:
            self._answer(
                refused.status,
                {"error": refused.message},
                {"X-Error-Code": refused.code, "X-Error-Message": refused.message},
            )

    def _route(self, path: str, body: bytes) -> None:
        if path.startswith("/blobs/"):
            self._blob(path.removeprefix("/blobs/"), body)
        elif path == "/api/repos/create":
            self._create(json.loads(body))
        elif path == "/api/validate-yaml":
            self._answer(200, {"errors": [], "warnings": []})
        elif path.startswith("/api/datasets/"):
            owner, name, *rest = path.removeprefix("/api/datasets/").split("/")
            self._api(f"{owner}/{name}", rest, body)
        elif path.endswith(".git/info/lfs/objects/batch"):
            self._authorised()
            self._batch(json.loads(body))
        elif path.startswith("/datasets/") and "/resolve/" in path:
            name, file = path.removeprefix("/datasets/").split("/resolve/")
            revision, _, file = file.partition("/")
            self._resolve(name, revision, file)
        else:
            raise _Refused(404, "RepoNotFound", f"no such call: {self.command} {path}")

    def _api(self, name: str, rest: list[str], body: bytes) -> None:
        repository = self._repository(name)
        match (self.command, *rest):
            case ("GET",):
                self._info(name, repository, repository.head)
            case ("GET", "refs"):
                self._refs(repository)
            case ("GET", "revision", revision):
                self._info(name, repository, self._commit_of(repository, revision))
            case ("GET", "tree", revision, *folder):
                self._tree(repository, self._commit_of(repository, revision), "/".join(folder))
            case ("POST", "paths-info", revision):
                wanted = _form(body).get("paths", [])
                commit = self._commit_of(repository, revision)
                self._answer(
                    200, [self._entry(repository, commit, path) for path in wanted if path in repository.trees[commit]]
                )
            case ("POST", "preupload", _revision):
                self._authorised()
                self._preupload(repository, json.loads(body))
            case ("POST", "commit", _revision):
                self._authorised()
                self._commit(name, repository, body)
            case ("POST", "tag", revision):
                self._authorised()
                self._tag(repository, self._commit_of(repository, revision), json.loads(body)["tag"])
            case _:
                raise _Refused(404, "EntryNotFound", f"no such call: {self.command} {rest}")

    def _authorised(self) -> None:
        if self.headers.get("Authorization") != f"Bearer {TOKEN}":
            raise _Refused(401, "", "Invalid credentials in Authorization header")

    def _repository(self, name: str) -> Repository:
        if name not in self.hub.repositories:
            raise _Refused(404, "RepoNotFound", "Repository not found")
        return self.hub.repositories[name]

    def _commit_of(self, repository: Repository, revision: str) -> str:
        commit = repository.resolve(revision)
        if commit is None:
            raise _Refused(404, "RevisionNotFound", f"Invalid rev id: {revision}")
        return commit

    def _create(self, wanted: dict[str, Any]) -> None:
        self._authorised()
        name = f"{wanted.get('organization') or 'owner'}/{wanted['name']}"
        if name in self.hub.repositories:
            raise _Refused(409, "", "You already created this dataset repo")
        repository = self.hub.repositories[name] = Repository()
        repository.commit({".gitattributes": self.hub.store(b"*.parquet filter=lfs diff=lfs merge=lfs -text\n")})
        self._answer(200, {"url": f"{self.hub.url}/datasets/{name}", "name": name, "id": name})

    def _info(self, name: str, repository: Repository, commit: str) -> None:
        siblings = [{"rfilename": path} for path in sorted(repository.trees[commit])]
        facts = {
            "id": name,
            "sha": commit,
            "private": False,
            "gated": False,
            "disabled": False,
            "tags": [],
            "downloads": 0,
        }
        self._answer(200, facts | {"siblings": siblings, "lastModified": "2026-01-01T00:00:00.000Z"})

    def _refs(self, repository: Repository) -> None:
        tags = [
            {"name": name, "ref": f"refs/tags/{name}", "targetCommit": oid} for name, oid in repository.tags.items()
        ]
        head = {"name": "main", "ref": "refs/heads/main", "targetCommit": repository.head}
        self._answer(200, {"branches": [head], "tags": tags, "converts": []})

    def _tree(self, repository: Repository, commit: str, folder: str) -> None:
        prefix = f"{folder}/" if folder else ""
        inside = [path for path in sorted(repository.trees[commit]) if path.startswith(prefix)]
        if folder and not inside:
            raise _Refused(404, "EntryNotFound", f"{folder} does not exist")
        recursive = "recursive=true" in urlsplit(self.path).query.lower()
        entries: dict[str, dict[str, Any]] = {}
        for path in inside:
            parts = path.removeprefix(prefix).split("/")
            for depth in range(1, len(parts)) if recursive else range(1, min(2, len(parts))):
                name = prefix + "/".join(parts[:depth])
                entries[name] = {"type": "directory", "path": name, "oid": "0" * 40, "size": 0}
            if recursive or len(parts) == 1:
                entries[path] = self._entry(repository, commit, path)
        self._answer(200, list(entries.values()))

    def _entry(self, repository: Repository, commit: str, path: str) -> dict[str, Any]:
        digest = repository.trees[commit][path]
        entry: dict[str, Any] = {"type": "file", "path": path, "size": len(self.hub.blobs[digest]), "oid": digest[:40]}
        if digest in repository.lfs:
            entry["lfs"] = {"oid": digest, "size": entry["size"], "pointerSize": 130}
        return entry

    def _preupload(self, repository: Repository, wanted: dict[str, Any]) -> None:
        tree = repository.trees[repository.head]
        files = [
            {
                "path": file["path"],
                "uploadMode": "lfs" if file["path"].endswith((".parquet", ".sealed")) else "regular",
                "shouldIgnore": False,
                "oid": tree.get(file["path"]),
            }
            for file in wanted["files"]
        ]
        self._answer(200, {"files": files})

    def _batch(self, wanted: dict[str, Any]) -> None:
        objects = []
        for item in wanted["objects"]:
            answer = {"oid": item["oid"], "size": item["size"], "authenticated": True}
            if item["oid"] not in self.hub.blobs:
                answer["actions"] = {"upload": {"href": f"{self.hub.storage}/blobs/{item['oid']}", "header": {}}}
            objects.append(answer)
        self._answer(200, {"transfer": "basic", "objects": objects}, {"Content-Type": "application/vnd.git-lfs+json"})

    def _blob(self, digest: str, body: bytes) -> None:
        if self.command == "PUT":
            self.hub.blobs[digest] = body
            self._answer(200, {})
        else:
            self._send(self.hub.blobs[digest], {"ETag": f'"{digest}"', "Accept-Ranges": "bytes"})

    def _commit(self, name: str, repository: Repository, body: bytes) -> None:
        self.hub.before_commit()
        lines = [json.loads(line) for line in body.splitlines() if line.strip()]
        header = next(line["value"] for line in lines if line["key"] == "header")
        if header.get("parentCommit") not in (None, repository.head):
            raise _Refused(412, "", "A commit has happened since. Please refresh and try again.")
        tree = dict(repository.trees[repository.head])
        for line in lines:
            value = line["value"]
            if line["key"] == "file":
                tree[value["path"]] = self.hub.store(base64.b64decode(value["content"]))
            elif line["key"] == "lfsFile":
                assert hashlib.sha256(self.hub.blobs[value["oid"]]).hexdigest() == value["oid"]
                tree[value["path"]] = value["oid"]
                repository.lfs.add(value["oid"])
            elif line["key"] == "deletedFile":
                del tree[value["path"]]
        oid = repository.commit(tree)
        self._answer(
            200,
            {
                "success": True,
                "commitOid": oid,
                "commitUrl": f"{self.hub.url}/datasets/{name}/commit/{oid}",
                "hookOutput": "",
            },
        )

    def _tag(self, repository: Repository, commit: str, tag: str) -> None:
        if tag in repository.tags:
            raise _Refused(409, "", f"Tag {tag} already exists")
        repository.tags[tag] = commit
        self._answer(200, {})

    def _resolve(self, name: str, revision: str, path: str) -> None:
        repository = self._repository(name)
        commit = self._commit_of(repository, revision)
        tree = repository.trees[commit]
        if path not in tree:
            raise _Refused(404, "EntryNotFound", f"{path} does not exist")
        digest = tree[path]
        if digest in repository.lfs:
            size = str(len(self.hub.blobs[digest]))
            linked = {"X-Linked-Etag": f'"{digest}"', "X-Linked-Size": size, "X-Repo-Commit": commit}
            self._answer(302, {}, {**linked, "Location": f"{self.hub.storage}/blobs/{digest}"})
        else:
            self._send(self.hub.blobs[digest], {"ETag": f'"{digest[:40]}"', "X-Repo-Commit": commit})

    def _send(self, data: bytes, headers: dict[str, str]) -> None:
        status, wanted = 200, self.headers.get("Range")
        if wanted:
            first, _, last = wanted.removeprefix("bytes=").partition("-")
            start, end = int(first), min(int(last) if last else len(data) - 1, len(data) - 1)
            headers["Content-Range"] = f"bytes {start}-{end}/{len(data)}"
            status, data = 206, data[start : end + 1]
        self._reply(status, data, {"Content-Type": "application/octet-stream", **headers})

    def _answer(self, status: int, value: Any, headers: dict[str, str] | None = None) -> None:
        self._reply(status, json.dumps(value).encode(), {"Content-Type": "application/json", **(headers or {})})

    def _reply(self, status: int, data: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)


def _form(body: bytes) -> dict[str, Any]:
    try:
        parsed: dict[str, Any] = json.loads(body)
        return parsed
    except ValueError:
        from urllib.parse import parse_qs

        return dict(parse_qs(body.decode()))
