"""Raw files by digest: records name their raw file by its SHA-256, wherever it lies today."""

import hashlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from corpus.readers.encodings import Decoded, decode


class RawFiles:
    """The files below some folders; hashed when the first one is asked for. A folder that is missing holds none."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self.folders = tuple(folders)
        self._last: tuple[str, str | None, str | None] = ("", None, None)

    def path(self, digest: str) -> Path | None:
        """Return the file with this SHA-256 of its bytes; None where there is none."""
        return self._paths.get(digest)

    def text(self, digest: str, encoding: str | None = None) -> str | None:
        """Return the decoded file; None where it is not at hand or cannot be decoded."""
        path = self.path(digest)
        if path is None:
            return None
        if self._last[:2] != (digest, encoding):
            found = decode(path.read_bytes(), encoding)
            self._last = (digest, encoding, found.text if isinstance(found, Decoded) else None)
        return self._last[2]

    @cached_property
    def _paths(self) -> dict[str, Path]:
        files = (path for folder in self.folders for path in sorted(folder.rglob("*")) if path.is_file())
        return {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in files}
