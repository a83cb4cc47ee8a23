"""MANIFEST.json: what a dataset folder holds, and how to prove it."""

import hashlib
import json
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Any

from schemas import SCHEMA_VERSION

MANIFEST = "MANIFEST.json"


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


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
