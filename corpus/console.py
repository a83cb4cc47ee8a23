"""How commands talk: data to stdout, talk and progress to stderr, rich for people and plain for pipes."""

import sys
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from schemas.errors import MusnadError

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

P = ParamSpec("P")
R = TypeVar("R")


_EXTRAS = {"httpx": "annotation", "label_studio_sdk": "annotation"}
"""Libraries that only some commands need -> the extra that brings them."""


def err() -> "Console":
    """Return a console on stderr; plain where stderr is a pipe."""
    from rich.console import Console

    return Console(stderr=True, highlight=False, soft_wrap=True)


def out() -> "Console":
    """Return a console on stdout; plain where stdout is a pipe."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=True)


def progress() -> "Progress":
    """Return a progress bar on stderr that vanishes when done and stays silent in pipes."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = err()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def mends(command: Callable[P, R]) -> Callable[P, R]:
    """Decorate a command: an error that the user can mend is printed on stderr and ends with exit code 1.

    So is a library that only an extra installs.
    """

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except MusnadError as error:
            print(f"musnad: {error}", file=sys.stderr)
            raise SystemExit(1) from error
        except ModuleNotFoundError as error:
            if error.name not in _EXTRAS:
                raise
            extra = f"pip install 'musnad[{_EXTRAS[error.name]}]'"
            print(f"musnad: this command needs {error.name}; install it with: {extra}", file=sys.stderr)
            raise SystemExit(1) from error

    return run


def print_table(title: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table on stdout: drawn for people; for pipes a `# title` line, then tab-separated lines."""
    console = out()
    if not console.is_terminal:
        print(f"# {title}", "\t".join(header), sep="\n")
        for row in rows:
            print("\t".join("" if value is None else str(value) for value in row))
        print()
        return
    from rich.table import Table

    table = Table(title=title, title_justify="left", title_style="bold")
    body = [list(row) for row in rows]
    for place, name in enumerate(header):
        is_number = bool(body) and all(isinstance(row[place], int | float) for row in body)
        table.add_column(name, justify="right" if is_number else "left")
    for row in body:
        table.add_row(*map(_cell, row))
    console.print(table, "")


def _cell(value: object) -> str:
    """A cell for people; words stand in bidi isolates, so that Arabic ones leave the columns beside them in place."""
    if value is None:
        return ""
    return f"{value:,}" if isinstance(value, int) else f"\u2068{value}\u2069"
