"""The embedded Label Studio: a pinned server in an environment of its own, on SQLite, for this machine only.

The environment and a migrated, empty template database live in the user's cache; the data, the generated secrets and
the log live in a folder that only the user can read. Label Studio moves to another port silently when its own is
taken; here a taken port is an error, and the server that answers must know our token.
"""

import ctypes
import fcntl
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from schemas.errors import ServerError

VERSION = "1.23.2"
HOST = "127.0.0.1"
PORT = 8080
DATABASE = "label_studio.sqlite3"

Say = Callable[[str], None]
"""Takes one line of progress at a time."""


@dataclass(frozen=True)
class Credentials:
    """What the embedded server was set up with; generated once for a data folder."""

    email: str
    password: str
    token: str


@dataclass(frozen=True)
class Studio:
    """A running server."""

    url: str
    credentials: Credentials
    log: Path
    process: subprocess.Popen[bytes]


def cache_folder() -> Path:
    """Return the folder of everything that can be made again: environment and template database."""
    base = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(base).expanduser() / "musnad" / f"label-studio-{VERSION}"


def data_folder() -> Path:
    """Return the folder of the annotators' work: database, secrets, log."""
    base = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(base).expanduser() / "musnad" / "studio"


def install(say: Say, cache: Path | None = None) -> Path:
    """Install the pinned Label Studio on first use and return its executable; safe to call from several processes.

    Raises ServerError with pip's last lines when the installation fails; the next call begins afresh.
    """
    cache = cache or cache_folder()
    environment = cache / "venv"
    executable = environment / "bin" / "label-studio"
    with _locked(cache / "install.lock"):
        if (cache / "installed").exists() and executable.exists():
            return executable
        shutil.rmtree(environment, ignore_errors=True)
        say(f"installing Label Studio {VERSION} into {environment} (about 1 GB, once)")
        _run([sys.executable, "-m", "venv", str(environment)], say)
        pip = [str(environment / "bin" / "python"), "-m", "pip", "--disable-pip-version-check"]
        _run([*pip, "install", "--progress-bar", "off", f"label-studio=={VERSION}"], say)
        (cache / "installed").write_text(VERSION + "\n", encoding="utf-8")
    return executable


def template(say: Say, cache: Path | None = None) -> Path:
    """Return a migrated database without users, made once: migrating takes minutes, copying does not."""
    cache = cache or cache_folder()
    executable = install(say, cache)
    database = cache / "template.sqlite3"
    with _locked(cache / "template.lock"):
        if database.exists():
            return database
        say("preparing an empty database (once, up to two minutes)")
        work = cache / "template"
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(parents=True)
        _run([str(executable), "version"], say, _environment(work))
        (work / DATABASE).replace(database)
        shutil.rmtree(work)
    return database


def credentials(data: Path) -> Credentials:
    """Return the secrets of a data folder; made at random on first use, in a file that only the user can read."""
    path = data / "secrets.json"
    if not path.exists():
        made = Credentials("maintainer@musnad.invalid", secrets.token_urlsafe(18), secrets.token_hex(20))
        data.mkdir(parents=True, exist_ok=True)
        data.chmod(0o700)
        partial = path.with_suffix(".partial")
        handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(made), file, indent=1)
        partial.replace(path)
    return Credentials(**json.loads(path.read_text(encoding="utf-8")))


def address(data: Path | None = None) -> tuple[str, str] | None:
    """Return url and token of the embedded server that runs on a data folder; None where none was started."""
    data = data or data_folder()
    path = data / "address"
    if not path.exists():
        return None
    return path.read_text(encoding="utf-8").strip(), credentials(data).token


@contextmanager
def running(port: int = PORT, data: Path | None = None, say: Say = lambda line: None) -> Iterator[Studio]:
    """Run the embedded server for the length of a `with` block and stop it cleanly.

    Raises ServerError when the port is taken, another server runs on the data folder, or the start fails.
    """
    data = data or data_folder()
    _refuse_taken(port)
    executable = install(say)
    blank = template(say)
    known = credentials(data)
    with _locked(data / "lock", wait=False):
        if not (data / DATABASE).exists():
            _copy_database(blank, data / DATABASE)
        log = data / "server.log"
        with log.open("ab") as output:
            command = [str(executable), "start", "--no-browser", "--internal-host", HOST, "--port", str(port)]
            process = subprocess.Popen(
                command,
                env=_environment(data) | _first_user(known),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                preexec_fn=_end_with_parent if sys.platform == "linux" else None,
            )
        studio = Studio(f"http://{HOST}:{port}", known, log, process)
        try:
            say(f"starting Label Studio on {studio.url}")
            _wait_until_ready(studio)
            (data / "address").write_text(studio.url + "\n", encoding="utf-8")
            yield studio
        finally:
            (data / "address").unlink(missing_ok=True)
            _stop(process)


def free_port() -> int:
    """Return a port of this machine that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _environment(data: Path) -> dict[str, str]:
    """Everything that would talk to the outside is off: analytics, update checks, error reports, remote flags."""
    ours = {
        "LABEL_STUDIO_BASE_DATA_DIR": str(data),
        "LABEL_STUDIO_HOST": "",
        "COLLECT_ANALYTICS": "false",
        "LATEST_VERSION_CHECK": "false",
        "SENTRY_DSN": "",
        "FRONTEND_SENTRY_DSN": "",
        "FEATURE_FLAGS_OFFLINE": "true",
        "DISABLE_SIGNUP_WITHOUT_LINK": "true",
        "SSRF_PROTECTION_ENABLED": "true",
        "DEBUG": "false",
        "LOG_LEVEL": "WARNING",
        "PYTHONUNBUFFERED": "1",
    }
    foreign = ("LABEL_STUDIO_", "DJANGO_", "PYTHONPATH", "VIRTUAL_ENV", "DATABASE_", "POSTGRE_")
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return inherited | ours


def _first_user(known: Credentials) -> dict[str, str]:
    """The legacy token must be allowed when the organisation is created: later the server refuses it."""
    return {
        "LABEL_STUDIO_USERNAME": known.email,
        "LABEL_STUDIO_PASSWORD": known.password,
        "LABEL_STUDIO_USER_TOKEN": known.token,
        "LABEL_STUDIO_ENABLE_LEGACY_API_TOKEN": "true",
    }


def _copy_database(source: Path, target: Path) -> None:
    partial = target.with_suffix(".partial")
    shutil.copyfile(source, partial)
    partial.chmod(0o600)
    partial.replace(target)


def _refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise ServerError(
                f"port {port} of {HOST} is taken ({error.strerror}); stop what runs there or choose another with --port"
            ) from error


def _wait_until_ready(studio: Studio, patience: float = 300.0) -> None:
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if studio.process.poll() is not None:
            raise ServerError(f"Label Studio ended with {studio.process.returncode} at its start; see {studio.log}")
        if _answers(studio):
            return
        time.sleep(0.3)
    raise ServerError(f"Label Studio did not answer on {studio.url} within {patience:.0f} s; see {studio.log}")


def _answers(studio: Studio) -> bool:
    """Whether our own server answers: another one on this port would not know the token."""
    header = {"Authorization": f"Token {studio.credentials.token}"}
    request = urllib.request.Request(f"{studio.url}/api/current-user/whoami", headers=header)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=10) as response:
            return bool(json.load(response)["email"] == studio.credentials.email)
    except urllib.error.HTTPError as error:
        if error.code in (401, 403):
            raise ServerError(
                f"the server on {studio.url} does not know our token; another one is on that port"
            ) from error
        return False
    except (OSError, ValueError):
        return False


def _end_with_parent() -> None:
    """Ask the kernel to end the server when we are killed; otherwise it would keep the port and the folder."""
    set_parent_death_signal = 1  # PR_SET_PDEATHSIG of linux/prctl.h
    ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGTERM)


def _stop(process: subprocess.Popen[bytes]) -> None:
    for sign, patience in ((signal.SIGINT, 10), (signal.SIGTERM, 5), (signal.SIGKILL, 5)):
        if process.poll() is None:
            os.killpg(process.pid, sign)
            try:
                process.wait(patience)
            except subprocess.TimeoutExpired:
                continue


@contextmanager
def _locked(path: Path, wait: bool = True) -> Iterator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError as error:
            raise ServerError(f"another server already runs on {path.parent}; stop it or use --data") from error
        yield


def _run(command: list[str], say: Say, environment: dict[str, str] | None = None) -> None:
    """Run a command and pass its lines on as progress."""
    last: list[str] = []
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            last = [*last[-9:], line.rstrip()]
            say(line.rstrip())
    if process.returncode:
        shown = "\n".join(last)
        raise ServerError(f"{command[0]} ended with {process.returncode}; its last lines:\n{shown}")


if __name__ == "__main__":  # installs and prepares all that a start needs; the set-up of the tests calls it
    template(print)
