"""One module a file format; each turns bytes into `RawDocument`s in sorted order."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One raw file, decoded and otherwise untouched."""

    id: str
    """First 16 hex digits of `raw_sha256`."""
    source_file: str
    """Path below the folder that was read, with / between its parts; the first of `names`."""
    data: bytes
    text: str
    """`data.decode(encoding)`: no newline translation, a UTF-8 byte order mark is character 0."""
    encoding: str
    """Name of the encoding; both IANA and Python know it."""
    media_type: str
    raw_sha256: str
    names: tuple[str, ...]
    """Every file name with the same bytes, sorted."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that holds no article we can read, and what to do about it."""

    source_file: str
    reason: str
    advice: str
    byte: int | None = None
    """Offset of the first byte at fault, where there is one."""

    def __str__(self) -> str:
        place = self.source_file if self.byte is None else f"{self.source_file}, byte {self.byte}"
        return f"{place}: {self.reason}; {self.advice}"
