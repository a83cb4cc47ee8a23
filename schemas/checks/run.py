"""Running the checks: level by level, everything collected, nothing raised half-way."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from schemas.checks.file import Data, Empty, Row
from schemas.checks.finding import Finding, Place, Subject
from schemas.checks.registry import Check, of_level
from schemas.checks.release import Entry, Visit
from schemas.layers import StoredLayer
from schemas.records import Article

Record = Article | StoredLayer


@dataclass(frozen=True)
class AtHand:
    """What can be laid beside a record: its decoded raw file and, for a stored layer, today's text of the article."""

    raw: str | None = None
    text: str | None = None


NOTHING = AtHand()


@dataclass
class Checker:
    """Checks the records of one dataset, round or gold folder one after another; memory grows by an id a record."""

    beside: Callable[[Record], AtHand] = lambda record: NOTHING
    _visitors: list[tuple[Check, Visit]] = field(
        default_factory=lambda: [(check, check.test()) for check in of_level("release")]
    )

    def rows(self, source: str, rows: Iterable[Data]) -> Iterator[Finding]:
        """Check the lines of a JSON Lines file or the rows of a Parquet file; lines count from 1."""
        line = 0
        for line, data in enumerate(rows, start=1):
            yield from self.row(source, line, data)
        if not line:
            yield from self.row(source, 0, Empty())

    def row(self, source: str, line: int, data: Data) -> Iterator[Finding]:
        """Check one line or row: can it be read, does it hold, and does it agree with those before it?"""
        row = Row(data)
        try:
            record = row.read()
        except ValueError:
            for check in of_level("file"):
                for place in check.test(row):
                    yield _finding(check, place, article=_id_of(row), file=source, line=line)
            return
        beside = self.beside(record)
        yield from check_record(record, raw=beside.raw, text=beside.text, file=source, line=line)
        for check, visit in self._visitors:
            for place in visit(Entry(source, line, record)):
                yield _finding(check, place, article=_id(record), file=source, line=line)


def check_record(
    record: Record, *, raw: str | None = None, text: str | None = None, file: str = "", line: int = 0
) -> Iterator[Finding]:
    """Check one article or stored layer on the levels record, spans and links; an error on one level ends the work.

    `raw` is the decoded raw file; `text` is the article's text of today, for a stored layer. What cannot be checked
    without them is left unchecked.
    """
    subject = Subject(record, raw=raw, text=text)
    for level in ("record", "spans", "links"):
        stop = False
        for check in of_level(level):
            for place in check.test(subject):
                stop = stop or check.code.startswith("E")
                yield _finding(check, place, article=_id(record), file=file, line=line)
        if stop:
            return


def _finding(check: Check, place: Place, *, article: str, file: str, line: int) -> Finding:
    message = f"{check.message}: {place.detail}" if place.detail else check.message
    return Finding(check.code, message, article=article, field=place.field, file=file, line=line)


def _id(record: Record) -> str:
    return record.article if isinstance(record, StoredLayer) else record.id


def _id_of(row: Row) -> str:
    """The article that an unreadable line names, where that much can be read."""
    try:
        value = row.value
    except ValueError:
        return ""
    found = value.get("article", value.get("id")) if isinstance(value, dict) else None
    return found if isinstance(found, str) else ""
