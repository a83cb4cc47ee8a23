"""The files of a round beside `round.toml`: what was pushed, what was pulled, and what the next pull may skip.

- `<annotator>.jsonl`: annotations as pulled
- `pushed.json`: what the annotators were shown, without the text; one article a line
- `config.xml`: the screen as pushed
- `removed/<annotator>-<annotation>.json`: an annotation that was deleted on the server and made anew
- `rejected/<annotator>.json`: annotations that cannot be taken over, as the server holds them
- `emails.toml`: annotator -> e-mail address; never committed
"""

import fcntl
import hashlib
import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from annotation import screens
from annotation.download import Download, Seen
from annotation.guard import require_same_controls
from annotation.rounds import RoundFile
from annotation.store import layer_line, write_layers
from annotation.tasks import Pushed, text_digest, to_pushed
from schemas.errors import RecordError, RoundError
from schemas.files import write_atomically
from schemas.layers import StoredLayer
from schemas.records import Article

_PUSHED = TypeAdapter(tuple[Pushed, ...])


def emails(folder: Path) -> dict[str, str]:
    """Return annotator -> e-mail address from the git-ignored `emails.toml` of a round; empty where there is none."""
    path = folder / "emails.toml"
    if not path.exists():
        return {}
    try:
        return {str(name): str(email) for name, email in tomllib.loads(path.read_text(encoding="utf-8")).items()}
    except tomllib.TOMLDecodeError as error:
        raise RoundError(f"{path}: not TOML: {error}") from error


def guarded_config(folder: Path, round_file: RoundFile) -> str:
    """Return the screen of a round; RoundError where it no longer has the controls that were pushed."""
    config = screens.committed(round_file.layer)
    if config != screens.screen(round_file.layer):
        raise RoundError(
            f"annotation/configs/{round_file.layer}.xml is not what labels.toml and screens.toml give; "
            "run `python -m annotation.screens`, look at the difference and commit it"
        )
    path = folder / "config.xml"
    if path.exists():
        require_same_controls(path.read_text(encoding="utf-8"), config, str(path))
    return config


def keep_pushed(folder: Path, round_file: RoundFile, articles: Mapping[str, Article]) -> dict[str, Pushed]:
    """Keep what the annotators are shown; what was kept before stays, suggestions included.

    Raises RoundError for missing articles and for texts that are not those kept before.
    """
    path = folder / "pushed.json"
    kept = read_pushed(folder) if path.exists() else {}
    missing = [article for article in round_file.articles if article not in articles]
    if missing:
        raise RoundError(f"{folder / 'round.toml'}: no such article: {', '.join(missing)}")
    for identity in round_file.articles:
        if identity not in kept:
            kept[identity] = to_pushed(articles[identity], round_file)
        if kept[identity].text_sha256 != text_digest(articles[identity].body.text):
            raise RoundError(
                f"{path}: the text of article {identity} changed since it was pushed (layout or cleaner); nothing was "
                "sent. Go back to that version of the text, or make a new round for this article"
            )
    write_atomically(path, _array(_line(kept[identity]) for identity in sorted(kept)))
    return kept


def read_pushed(folder: Path) -> dict[str, Pushed]:
    """Read `pushed.json` of a round by article; RoundError where the round was never pushed."""
    path = folder / "pushed.json"
    if not path.exists():
        raise RoundError(f"{path} is missing: push the round first (`musnad round push {folder.name}`)")
    try:
        return {line.article: line for line in _PUSHED.validate_json(path.read_bytes())}
    except ValidationError as error:
        first = error.errors()[0]
        raise RecordError(f"{path} {'.'.join(map(str, first['loc']))}: {first['msg'].lower()}") from error


def read_articles(path: Path) -> tuple[Article, ...]:
    """Read article records, one a line; RecordError with line and field for a line that is none."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        try:
            if line:
                found.append(Article.model_validate_json(line))
        except ValidationError as error:
            first = error.errors()[0]
            raise RecordError(f"{path}:{number} {'.'.join(map(str, first['loc']))}: {first['msg'].lower()}") from error
    return tuple(found)


def store_download(folder: Path, annotator: str, earlier: Mapping[str, StoredLayer], found: Download) -> None:
    """Write what a pull found: first what would be lost otherwise, then the lines, last what the next pull may skip."""
    path = folder / f"{annotator}.jsonl"
    for layer in found.superseded:
        identity = layer.pulled.annotation if layer.pulled else 0
        write_atomically(folder / "removed" / f"{annotator}-{identity}.json", layer_line(layer) + "\n")
    _write_rejected(folder / "rejected" / f"{annotator}.json", found)
    if dict(earlier) != found.layers or not path.exists():
        write_layers(path, found.layers.values())
    seen = found.seen.model_copy(update={"file_sha256": digest(path.read_text(encoding="utf-8"))})
    write_atomically(folder / f".seen-{annotator}.json", seen.model_dump_json())


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep a second push or pull on the same folder out.

    Raises RoundError where one is at work, and where a file cannot be written.
    """
    if not folder.is_dir():
        raise RoundError(f"no such round: {folder}; `musnad round new` makes one")
    with (folder / ".lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise RoundError(f"another push or pull is at work on {folder}; wait for it") from error
        try:
            yield
        except OSError as error:
            at = error.filename or folder
            raise RoundError(
                f"cannot read or write {at}: {error.strerror or error}; "
                "every file is whole, old or new: make room, run again"
            ) from error


def read_seen(folder: Path, annotator: str, project: int) -> Seen:
    """Read what the last pull left; nothing where the file that it belongs to is another one now."""
    path, lines = folder / f".seen-{annotator}.json", folder / f"{annotator}.jsonl"
    if not (path.exists() and lines.exists()):
        return Seen()
    try:
        seen = Seen.model_validate_json(path.read_text(encoding="utf-8"))
    except ValidationError:
        return Seen()
    current = seen.project == project and seen.file_sha256 == digest(lines.read_text(encoding="utf-8"))
    return seen if current else Seen()


def _write_rejected(path: Path, found: Download) -> None:
    if not found.rejected:
        path.unlink(missing_ok=True)
        return
    rows = [
        {
            "article": item.article,
            "task": item.task,
            "annotation": item.annotation,
            "findings": list(item.findings),
            "result": list(item.result),
        }
        for item in sorted(found.rejected, key=lambda item: item.article)
    ]
    write_atomically(path, _array(json.dumps(row, ensure_ascii=False) for row in rows))


def _array(items: Iterable[str]) -> str:
    """Return a JSON array, one item a line."""
    return "[\n" + ",\n".join(items) + "\n]\n"


def _line(kept: Pushed) -> str:
    return json.dumps(kept.model_dump(mode="json", exclude_defaults=True), ensure_ascii=False)


def digest(text: str) -> str:
    """Return the SHA-256 of a text as UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()
