"""What the system refuses, told as errors that a user can mend."""

from collections.abc import Iterator
from contextlib import contextmanager

from schemas.errors import ReleaseError


@contextmanager
def writing(what: str) -> Iterator[None]:
    """Translate a full disk, a missing permission and their like; whatever is written inside appears whole or not."""
    try:
        yield
    except OSError as error:
        raise ReleaseError(
            f"{what} could not be written ({error}); nothing was recorded: make room, then run the same command"
        ) from error
