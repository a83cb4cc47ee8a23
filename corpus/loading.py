"""`corpus.load`: a release as `datasets` objects, proven first.

Optional: `load_dataset(folder, config)` gives the same objects. What this adds is proof that the files are those of the
manifest, and that what comes out is neither an older version nor fewer rows: the local cache of `datasets` does not
look at the content of files.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from corpus.release.manifest import check_files
from corpus.release.reading import read_manifest
from corpus.release.versions import find_release
from schemas.errors import ReleaseError

if TYPE_CHECKING:
    from datasets import Dataset, DatasetDict, IterableDataset, IterableDatasetDict

    Loaded: TypeAlias = Dataset | DatasetDict | IterableDataset | IterableDatasetDict

_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+@[\w./-]+")


def load(
    version_or_path: str | Path,
    config: str = "articles",
    split: str | None = None,
    *,
    streaming: bool = False,
    cache_dir: str | Path | None = None,
) -> "Loaded":
    """Return a config of a release: all splits, or one.

    `version_or_path`: a folder, a version below `dist/`, or OWNER/NAME@REVISION on the hub (fetched into its cache).
    Raises ReleaseError where a file is not what the manifest says, the config or split does not exist, or a cache
    answered with something else.
    """
    from datasets import load_dataset, load_dataset_builder

    folder = _folder(str(version_or_path))
    manifest = read_manifest(folder)
    check_files(folder, manifest)
    parts = manifest["configs"].get(config)
    if parts is None:
        raise ReleaseError(f"no config {config!r} in {folder} (known: {', '.join(manifest['configs'])})")
    if split is not None and split not in parts:
        raise ReleaseError(f"config {config} of {folder} has no split {split!r} (known: {', '.join(parts)})")
    place = {"path": str(folder.resolve()), "name": config, "cache_dir": str(cache_dir) if cache_dir else None}
    builder = load_dataset_builder(**place)
    if str(builder.config.version) != manifest["version"]:
        raise ReleaseError(
            f"{folder}: the card says version {builder.config.version}, the manifest {manifest['version']}"
        )
    loaded: Loaded = load_dataset(**place, split=split, streaming=streaming)
    if not streaming:
        _check_rows({split: loaded} if split else loaded, parts, folder)
    return loaded


def _folder(name: str) -> Path:
    if not Path(name).is_dir() and _REPOSITORY.fullmatch(name):
        from huggingface_hub import snapshot_download

        repository, revision = name.split("@")
        return Path(snapshot_download(repository, repo_type="dataset", revision=revision))
    return find_release(name)


def _check_rows(loaded: "Mapping[str, Dataset]", parts: Mapping[str, Any], folder: Path) -> None:
    for split, dataset in loaded.items():
        if dataset.num_rows != parts[split]["rows"]:
            raise ReleaseError(
                f"{folder}: {split} should have {parts[split]['rows']} rows, a cache gave {dataset.num_rows}; "
                "remove the cache folder of this dataset, or give another cache_dir"
            )
