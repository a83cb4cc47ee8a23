"""What a release holds beside the data: datasheet and plots, changelog, citation, licences, schemas, guidelines."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from corpus.dataset import read_articles
from corpus.release import datasheet
from corpus.release.agreement import read_agreement
from corpus.release.croissant import CROISSANT, write_croissant
from corpus.release.manifest import write_manifest
from corpus.release.plots import write_plots
from corpus.release.reading import read_manifest
from corpus.stats import Tally
from schemas.errors import ReleaseError

COPIED = ("CHANGELOG.md", "LICENSE", "LICENSE-annotations")
_FACTS = ("name", "version", "schema_version", "code_version", "content_sha256", "configs", "files")
"""What `write_manifest` writes itself."""


def add_contents(folder: Path, checkout: Path, day: date, facts: Mapping[str, Any]) -> None:
    """Put everything but the data into a folder that a build has just written, and write its manifest anew.

    Raises ReleaseError for a file that the checkout lacks.
    """
    for name in COPIED:
        shutil.copyfile(_needed(checkout / name), folder / name)
    schemas = sorted(_needed(checkout / "schemas" / "json").glob("*.schema.json"))
    guidelines = sorted(_needed(checkout / "annotation" / "guidelines").glob("*.md"))
    for source, target in ((schemas, "schemas"), (guidelines, "guidelines")):
        (folder / target).mkdir(exist_ok=True)
        for path in source:
            shutil.copyfile(path, folder / target / path.name)
    manifest = read_manifest(folder)
    (folder / "CITATION.cff").write_text(
        citation(_needed(checkout / "CITATION.cff").read_text(encoding="utf-8"), manifest, day), encoding="utf-8"
    )
    sheet = _needed(checkout / "DATASHEET.md").read_text(encoding="utf-8")
    agreement = read_agreement(checkout / "annotation" / "rounds")
    tally = Tally(read_articles(folder))
    filled = datasheet.fill(sheet, tally, datasheet.losses_of(folder), agreement)
    pictures = "".join(f"\n![{Path(name).stem}]({name})\n" for name in write_plots(folder, tally))
    (folder / "DATASHEET.md").write_text(f"{filled.rstrip()}\n\n## Pictures\n{pictures}", encoding="utf-8")
    refresh(folder, day, facts)


def refresh(folder: Path, day: date, facts: Mapping[str, Any]) -> None:
    """Write croissant.json and the manifest of a folder anew, with more facts in the manifest."""
    manifest = read_manifest(folder)
    (folder / CROISSANT).unlink(missing_ok=True)
    write_croissant(folder, day.isoformat())
    kept = {name: value for name, value in manifest.items() if name not in _FACTS}
    write_manifest(folder, manifest["version"], manifest["configs"], {**kept, **facts})


def citation(text: str, manifest: Mapping[str, Any], day: date) -> str:
    """Return the project's CITATION.cff as the citation of one version of the data."""
    import yaml

    found = yaml.safe_load(text)
    found |= {
        "type": "dataset",
        "version": manifest["version"],
        "date-released": day.isoformat(),
        "license": "CC-BY-4.0",
        "identifiers": [
            {
                "type": "other",
                "value": f"sha256:{manifest['content_sha256']}",
                "description": "digest of the content, as in MANIFEST.json",
            }
        ],
    }
    dumped: str = yaml.safe_dump(found, allow_unicode=True, sort_keys=False, width=120)
    return dumped


def _needed(path: Path) -> Path:
    if not path.exists():
        raise ReleaseError(f"{path} is missing; releases are made in a checkout of the project")
    return path
