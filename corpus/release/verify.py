"""Prove a release against its manifest."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from corpus.release.manifest import MANIFEST, content_digest
from schemas.errors import ReleaseError

SHOWN = 10
"""Files named in one message."""


def check_files(folder: Path, manifest: Mapping[str, Any]) -> None:
    """Compare every file with the manifest, and the manifest with itself.

    Raises ReleaseError with the files that are changed, missing or not listed, and what to do.
    """
    for field in ("version", "content_sha256", "configs", "files"):
        if field not in manifest:
            raise ReleaseError(
                f"{folder / MANIFEST} has no {field!r}: it was written by another version of the code "
                f"({manifest.get('code_version', 'unknown')}); verify it with that one"
            )
    problems = [f"{name}: {what}" for name, what in _differences(folder, manifest["files"])]
    if content_digest(manifest["configs"]) != manifest["content_sha256"]:
        problems.append(f"{MANIFEST}: content_sha256 does not follow from its configs")
    if problems:
        shown = "\n".join(problems[:SHOWN])
        more = f"\n... and {len(problems) - SHOWN} more" if len(problems) > SHOWN else ""
        raise ReleaseError(
            f"{folder} is not what its manifest says ({len(problems)} differences):\n{shown}{more}\n"
            "fetch or build the release again; what was edited by hand belongs into the sources it is made from"
        )


def _differences(folder: Path, files: Mapping[str, Mapping[str, Any]]) -> list[tuple[str, str]]:
    found = []
    for name, facts in sorted(files.items()):
        path = folder / name
        if not path.is_file():
            found.append((name, "missing"))
        elif path.stat().st_size != facts["bytes"] or _sha256(path) != facts["sha256"]:
            found.append((name, "changed"))
    present = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    hidden = {name for name in present if name.startswith((".git", ".cache/"))}
    found += [(name, "not listed") for name in sorted(present - hidden - files.keys() - {MANIFEST})]
    return found


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
