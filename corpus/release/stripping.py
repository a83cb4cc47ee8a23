"""One record without its text, and back: what can be cut out of the text again is left out, the rest is sealed.

Texts of spans, the headline and most names stand in the article's text: their places suffice. What does not stand
there (staff of the page, a name in a form that the article does not use, an address that spells the headline out) is
sealed: enciphered with a key made of the article's text, so that only a holder of the text can read it.
"""

import base64
import hashlib
import json
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from corpus.release.leaks import sequences
from corpus.release.reading import Record
from schemas.errors import ReleaseError

Path = tuple[str | int, ...]


class Place(NamedTuple):
    """A string of a record that stands in the article's text."""

    path: str
    """Keys and list numbers joined by `/`."""
    start: int
    end: int


class Stripped(NamedTuple):
    """A record without text, and what brings it back."""

    record: Record
    """The same shape; strings that hold text are null, the body's text is empty."""
    places: tuple[Place, ...]
    sealed: str
    """Base64 of the enciphered strings that the text does not hold; empty where there are none."""


def strip(record: Record, text: str, salt: str) -> Stripped:
    """Take the text out of a record: an article, or a row of single annotators' work on it.

    Any other string that shares four words in a row with the article's text is taken out too.
    """
    known = set(sequences(text))
    places: list[Place] = []
    secrets: dict[str, str] = {}

    def blank(path: Path, value: str | None, parent: Record) -> str | None:
        if value is None:
            return None
        if path == ("body", "text"):
            return ""
        if path[-1] == "text" and {"start", "end"} <= parent.keys() and text[parent["start"] : parent["end"]] == value:
            return None
        if not _textual(path) and known.isdisjoint(sequences(value)):
            return value
        start = text.find(value)
        if start >= 0:
            places.append(Place(_joined(path), start, start + len(value)))
        else:
            secrets[_joined(path)] = value
        return None

    return Stripped(_mapped(record, blank), tuple(places), seal(secrets, _key(text, salt)) if secrets else "")


def restore(record: Record, text: str, salt: str, places: Iterable[Place], sealed: str) -> Record:
    """Put the text back into a stripped record; `text` must be the very text that was taken out.

    Raises ReleaseError where it is another one.
    """
    known = {place.path: text[place.start : place.end] for place in places}
    known |= unseal(sealed, _key(text, salt)) if sealed else {}

    def fill(path: Path, value: str | None, parent: Record) -> str | None:
        if path == ("body", "text"):
            return text
        if path[-1] == "text" and value is None and "start" in parent and _joined(path) not in known:
            return text[parent["start"] : parent["end"]]
        return known.get(_joined(path), value)

    filled: Record = _mapped(record, fill)
    return filled


def seal(value: Any, key: bytes) -> str:
    """Return a value enciphered: Base64 of its JSON under the key's stream."""
    return base64.b64encode(encipher(json.dumps(value, ensure_ascii=False, sort_keys=True).encode(), key)).decode()


def unseal(sealed: str, key: bytes) -> Any:
    """Return what was sealed; raises ReleaseError for another key."""
    try:
        return json.loads(encipher(base64.b64decode(sealed, validate=True), key))
    except ValueError as error:
        raise ReleaseError("a sealed part cannot be read: the text is not the one that it was sealed with") from error


def encipher(data: bytes, key: bytes) -> bytes:
    """Return data under the key's stream (SHAKE-256); twice gives the data back."""
    stream = hashlib.shake_256(key).digest(len(data))
    return (int.from_bytes(data) ^ int.from_bytes(stream)).to_bytes(len(data))


class FolderKey:
    """The key that only a holder of all texts can make: texts are added in the order of splits and articles."""

    def __init__(self, salt: str) -> None:
        self._hashed = hashlib.sha256(f"musnad folder {salt}".encode())

    def add(self, text: str) -> None:
        """Add the next text."""
        self._hashed.update(hashlib.sha256(text.encode()).digest() + text.encode())

    def key(self) -> bytes:
        """Return the key of the texts added so far."""
        return self._hashed.digest()


def _key(text: str, salt: str) -> bytes:
    return hashlib.sha256(f"musnad seal {salt}\n{text}".encode()).digest()


def _textual(path: Path) -> bool:
    """Whether a field holds words of the page: spans, names, headline, dateline, and all about the staff."""
    return path[-1] in ("text", "name", "headline", "place", "agency") or path[:2] == ("metadata", "staff")


def _joined(path: Path) -> str:
    return "/".join(map(str, path))


def _mapped(value: Any, change: Callable[[Path, Any, Record], Any]) -> Any:
    """Return a copy with every string (and null) under a key changed; `change` sees its path and its parent."""

    def walk(inner: Any, path: Path, parent: Record) -> Any:
        if isinstance(inner, dict):
            return {key: walk(child, (*path, key), inner) for key, child in inner.items()}
        if isinstance(inner, list):
            return [walk(child, (*path, number), parent) for number, child in enumerate(inner)]
        return change(path, inner, parent) if inner is None or isinstance(inner, str) else inner

    return walk(value, (), {})
