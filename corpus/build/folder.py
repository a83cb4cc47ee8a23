"""A dataset folder appears whole or not at all: staging beside the target, one builder at a time, atomic exchange."""

import ctypes
import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.release.manifest import MANIFEST
from schemas.errors import BuildError

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextmanager
def staged(target: Path) -> Iterator[Path]:
    """Yield an empty folder; put it in the place of `target` when the block ends well.

    Killed at any point, the old folder stays as it was: the exchange is one system call where the platform has one,
    else two renames that the next call completes. An error in the block removes what was staged.

    Raises BuildError when another build works on the same target or the target is no dataset folder.
    """
    target = target.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    with _lock(target):
        _recover(target)
        _refuse_foreign(target)
        staging = _beside(target, "building")
        staging.mkdir()
        try:
            yield staging
            _sync(staging)
            _put(staging, target)
        finally:
            shutil.rmtree(staging, ignore_errors=True)


def _beside(target: Path, word: str) -> Path:
    return target.with_name(f".{target.name}.{word}")


@contextmanager
def _lock(target: Path) -> Iterator[None]:
    path = _beside(target, "lock")
    with path.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BuildError(f"another build is writing {target}; wait for it, or give another --out") from error
        yield


def _recover(target: Path) -> None:
    """Clear what a killed build left; bring back a dataset that was moved aside and not yet replaced."""
    old = _beside(target, "old")
    if old.exists() and not target.exists():
        old.rename(target)
    for word in ("building", "old"):
        shutil.rmtree(_beside(target, word), ignore_errors=True)


def _refuse_foreign(target: Path) -> None:
    if target.is_dir() and any(target.iterdir()) and not (target / MANIFEST).is_file():
        raise BuildError(
            f"{target} is not empty and holds no {MANIFEST}, so it is no dataset of ours; give another --out"
        )
    if target.exists() and not target.is_dir():
        raise BuildError(f"{target} is a file; give a folder to --out")


def _sync(folder: Path) -> None:
    """Flush every file to disk before the folder is shown."""
    for path in sorted(folder.rglob("*")):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _put(staging: Path, target: Path) -> None:
    if not target.exists():
        staging.rename(target)
    elif not _exchange(staging, target):
        old = _beside(target, "old")
        target.rename(old)
        staging.rename(target)
        shutil.rmtree(old)


def _exchange(first: Path, second: Path) -> bool:
    """Swap two folders in one step; False where the system cannot."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    if rename(_AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _RENAME_EXCHANGE) == 0:
        return True
    if ctypes.get_errno() in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        return False
    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(second))
