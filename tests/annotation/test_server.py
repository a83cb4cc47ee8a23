"""The embedded server: starts where it should, keeps its secrets, stops."""

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from annotation import server
from schemas.errors import ServerError
from tests.annotation.seeds import ROOT

pytestmark = pytest.mark.xdist_group("studio")
MUSNAD = "from corpus.cli import main; main()"
HEARS_CTRL_C = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
"""A shell starts its background jobs deaf to SIGINT, and their children inherit that."""


def test_a_taken_port_is_an_error_and_nothing_is_started(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind((server.HOST, 0))
        other.listen()
        port = other.getsockname()[1]
        with (
            pytest.raises(ServerError, match=f"port {port} of 127.0.0.1 is taken .* --port"),
            server.running(port, tmp_path / "data"),
        ):
            raise AssertionError("must not start")
    assert not (tmp_path / "data").exists()


def test_two_servers_never_share_a_folder(studio: server.Studio) -> None:
    with (
        pytest.raises(ServerError, match="another server already runs"),
        server.running(server.free_port(), studio.log.parent),
    ):
        raise AssertionError("must not start")


def test_secrets_are_for_the_user_alone(studio: server.Studio) -> None:
    data = studio.log.parent
    for path in (data / "secrets.json", data / server.DATABASE):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    known = json.loads((data / "secrets.json").read_text())
    assert known["token"] == studio.credentials.token
    log = studio.log.read_text(errors="replace")
    assert known["password"] not in log
    assert known["token"] not in log


def test_secrets_of_two_folders_differ(tmp_path: Path) -> None:
    first, second = server.credentials(tmp_path / "a"), server.credentials(tmp_path / "b")
    assert first != second
    assert server.credentials(tmp_path / "a") == first


def test_it_listens_to_this_machine_only(studio: server.Studio) -> None:
    port = f"{int(studio.url.rsplit(':', 1)[1]):04X}"
    listening = [
        line.split()[1]
        for table in ("/proc/net/tcp", "/proc/net/tcp6")
        for line in Path(table).read_text().splitlines()[1:]
        if line.split()[3] == "0A" and line.split()[1].endswith(f":{port}")
    ]
    assert listening == [f"0100007F:{port}"]


def test_it_neither_reports_home_nor_looks_for_updates(studio: server.Studio) -> None:
    found = httpx.get(f"{studio.url}/api/version", trust_env=False, timeout=60).json()
    assert found["label-studio-os-package"]["latest_version_from_pypi"] is None
    environment = Path(f"/proc/{studio.process.pid}/environ").read_bytes().decode().split("\0")
    for setting in ("COLLECT_ANALYTICS=false", "LATEST_VERSION_CHECK=false", "SENTRY_DSN=", "FRONTEND_SENTRY_DSN="):
        assert setting in environment


def test_the_password_is_not_among_the_arguments(studio: server.Studio) -> None:
    arguments = Path(f"/proc/{studio.process.pid}/cmdline").read_bytes().decode()
    assert studio.credentials.password not in arguments
    assert studio.credentials.token not in arguments


@pytest.fixture
def command(tmp_path: Path) -> Iterator[tuple["subprocess.Popen[str]", int, Path]]:
    """`musnad studio` as a process, ready, in a data folder of its own."""
    port, data = server.free_port(), tmp_path / "data"
    words = [sys.executable, "-c", f"{HEARS_CTRL_C}; {MUSNAD}", "studio", "--port", str(port)]
    with subprocess.Popen(
        [*words, "--data", str(data)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == f"http://127.0.0.1:{port}\n"
        yield process, port, data
        process.kill()


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((server.HOST, port)) == 0


def test_the_command_serves_and_stops_cleanly(command: tuple["subprocess.Popen[str]", int, Path]) -> None:
    """Ctrl-C ends it, frees the port and forgets the address; the password is shown nowhere."""
    process, port, data = command
    assert listens(port)
    assert server.address(data) == (f"http://127.0.0.1:{port}", server.credentials(data).token)
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 0
    assert process.stderr
    talk = process.stderr.read()
    assert str(data / "secrets.json") in talk.replace("\n", "")
    assert server.credentials(data).password not in talk
    assert server.address(data) is None
    assert not listens(port)


def test_a_killed_command_leaves_no_server_behind(command: tuple["subprocess.Popen[str]", int, Path]) -> None:
    process, port, _ = command
    process.kill()
    process.wait()
    deadline = time.monotonic() + 30
    while listens(port) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not listens(port)


def test_a_failed_installation_tells_why_and_the_next_call_begins_afresh(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "VERSION", "0.0.0.dev0")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    lines: list[str] = []
    for _ in range(2):
        with pytest.raises(ServerError, match="No matching distribution found for label-studio==0.0.0.dev0"):
            server.install(lines.append, tmp_path)
    assert not (tmp_path / "installed").exists()


def test_folders_follow_the_users_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere/cache")
    monkeypatch.setenv("XDG_DATA_HOME", "/somewhere/data")
    assert server.cache_folder() == Path(f"/somewhere/cache/musnad/label-studio-{server.VERSION}")
    assert server.data_folder() == Path("/somewhere/data/musnad/studio")
    assert os.fspath(server.cache_folder()) != os.fspath(server.data_folder())
