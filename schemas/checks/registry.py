"""The table of checks: code, level, message, and the function behind it.

E stops a release: the record is false or unreadable. W asks a person to look. The first digit of a code is its level
(1 record, 2 spans, ...); a code is never given to another fault.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from schemas.checks import body, file, links, record, release, spans
from schemas.errors import RecordError

LEVELS = ("file", "record", "spans", "links", "release")


@dataclass(frozen=True)
class Check:
    """One code of the table; `test` takes what its level looks at and yields the places where it fails."""

    code: str
    level: str
    test: Callable[..., Any]

    @property
    def message(self) -> str:
        """What is wrong, in one sentence: the function's docstring."""
        return " ".join((self.test.__doc__ or "").split()).rstrip(".")


CHECKS: dict[str, Check] = {
    code: Check(code, level, test)
    for level, table in (
        ("file", file.CHECKS),
        ("record", record.CHECKS),
        ("record", body.CHECKS),
        ("spans", spans.CHECKS),
        ("links", links.CHECKS),
        ("release", release.CHECKS),
    )
    for code, test in table.items()
}


def of_level(level: str) -> tuple[Check, ...]:
    """Return the checks of one level, in order of their codes."""
    return tuple(check for check in CHECKS.values() if check.level == level)


def select(wanted: Iterable[str]) -> frozenset[str]:
    """Return the codes that a selection means: whole codes (`E201`) or beginnings (`E`, `W3`); nothing means all.

    Raises RecordError for a beginning that no code has.
    """
    parts = [part.strip().upper() for item in wanted for part in item.split(",") if part.strip()]
    for part in parts:
        if not any(code.startswith(part) for code in CHECKS):
            raise RecordError(f"no check has the code {part!r}; known: {', '.join(CHECKS)}")
    return frozenset(code for code in CHECKS if not parts or code.startswith(tuple(parts)))


def table() -> list[tuple[str, str, str]]:
    """Return code, level and message of every check, by number, for documents."""
    rows = [(check.code, check.level, check.message) for check in CHECKS.values()]
    return sorted(rows, key=lambda row: row[0][1:])
