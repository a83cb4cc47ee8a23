"""Prove a release against its manifest."""

import hashlib
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from corpus.release.manifest import MANIFEST, content_digest
from corpus.release.reading import canonical, read_manifest, shards, split_rows
from corpus.release.versions import parse_version, read_releases
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


def verified(folder: Path, record: Path | None = None) -> Iterator[str]:
    """Prove the files of a release, its rows, and its content against what is recorded; yield what was proven.

    `record`: a releases.toml, as for `read_releases`. Raises ReleaseError for the first thing that is not so.
    """
    manifest = read_manifest(folder)
    check_files(folder, manifest)
    yield f"{len(manifest['files'])} files are what the manifest says"
    check_rows(folder, manifest)
    yield "the rows of every config have the digests that the manifest gives"
    recorded = {one.version: one for one in read_releases(record)}.get(manifest["version"])
    content = manifest["full"]["content_sha256"] if "full" in manifest else manifest["content_sha256"]
    if recorded is None:
        yield f"version {manifest['version']} is not recorded in releases.toml here"
    elif recorded.content_sha256 != content:
        raise ReleaseError(
            f"{folder} says it is {manifest['version']}, whose content is {recorded.content_sha256}, not {content}"
        )
    else:
        yield f"its content is that of version {recorded.version}, released on {recorded.date}"


def check_rows(folder: Path, manifest: Mapping[str, Any]) -> None:
    """Compute the digest of every config and split from its rows and compare; independent of how files are written.

    Raises ReleaseError with the config and split.
    """
    for config, splits in manifest["configs"].items():
        for split, part in splits.items():
            digest, rows = _rows_digest(folder, config, split, manifest.get("form"))
            if (digest, rows) != (part["sha256"], part["rows"]):
                raise ReleaseError(
                    f"{folder}: {config}/{split} holds {rows} rows of digest {digest}, not those of the manifest"
                )


def rebuilt(folder: Path, raw: tuple[Path, ...]) -> str:
    """Build a release again from this checkout and return what was found.

    Raises ReleaseError where the content differs.
    """
    import tempfile

    from corpus.release.make import Wanted, place_and_build

    manifest = read_manifest(folder)
    content = manifest["full"]["content_sha256"] if "full" in manifest else manifest["content_sha256"]
    earlier = [one for one in read_releases() if parse_version(one.version) < parse_version(manifest["version"])]
    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary) / "again"
        place_and_build(Wanted(version=manifest["version"], raw=raw), manifest["version"], out, earlier)
        found = read_manifest(out)["content_sha256"]
    if found != content:
        commit = manifest.get("commit", "the commit in releases.toml")
        raise ReleaseError(f"built again, the content is {found}, not {content}; is this the checkout of {commit}?")
    return "built again from this checkout, the content is the same"


def _rows_digest(folder: Path, config: str, split: str, form: str | None) -> tuple[str, int]:
    """Digest as the writers make it: over articles' digests in the full form, over rows in the stand-off form."""
    key = "id" if config == "articles" else "article_id"
    whole, count = hashlib.sha256(), 0
    rows = split_rows(split, shards(folder, config).get(split, []), key)
    for _article, group in groupby(rows, key=lambda placed: placed.key):
        one = hashlib.sha256()
        for placed in group:
            one.update(canonical(placed.record) + b"\n")
            count += 1
            if form == "standoff":
                whole.update(canonical(placed.record) + b"\n")
        if form != "standoff":
            whole.update(one.digest())
    return whole.hexdigest(), count


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
