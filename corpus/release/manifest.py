"""MANIFEST.json: what a dataset folder holds, and how to prove it."""

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Any

from schemas import SCHEMA_VERSION
from schemas.errors import ReleaseError

MANIFEST = "MANIFEST.json"
SHOWN = 10
"""Files named in one message."""


def file_digests(folder: Path) -> dict[str, dict[str, Any]]:
    """Return path -> SHA-256 and size of every file of a folder but the manifest itself, sorted by path."""
    return {
        path.relative_to(folder).as_posix(): {"sha256": _sha256(path), "bytes": path.stat().st_size}
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def content_digest(parts: dict[str, dict[str, Any]]) -> str:
    """Return the digest of a dataset's content from the digests of its configs and splits; no file format enters."""
    lines = [
        f"{config} {split} {found['rows']} {found['sha256']}\n"
        for config, splits in sorted(parts.items())
        for split, found in sorted(splits.items())
    ]
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def write_manifest(folder: Path, version: str, configs: dict[str, dict[str, Any]], report: dict[str, Any]) -> None:
    """Write the manifest of a finished folder; `report` says what was left out or could not be carried."""
    manifest = {
        "name": "musnad",
        "version": version,
        "schema_version": SCHEMA_VERSION,
        "code_version": installed_version("musnad"),
        "content_sha256": content_digest(configs),
        "configs": configs,
        "files": file_digests(folder),
        **report,
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


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
