"""Prove a release against its manifest."""

import hashlib
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from corpus.release.manifest import check_files
from corpus.release.reading import canonical, read_manifest, shards, split_rows
from corpus.release.versions import parse_version, read_releases
from schemas.errors import ReleaseError


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
