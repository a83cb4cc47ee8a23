"""The numbers and tables of DATASHEET.md, written between markers from a built dataset.

Example: `python -m corpus.release.datasheet build/musnad` after a build that changed; a test compares.
"""

import json
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from corpus.dataset import read_articles
from corpus.release import tables
from corpus.release.agreement import AgreementFigure, read_agreement
from corpus.stats import Tally
from schemas.errors import ReleaseError
from schemas.files import write_atomically
from schemas.rows import CONFIGS

DATASHEET = Path("DATASHEET.md")

_BLOCK = re.compile(r"(<!-- generated: (?P<name>[\w-]+) -->\n).*?(<!-- end generated -->)", re.DOTALL)

Losses = Mapping[str, Mapping[str, int]]
"""Tag column of the config tokens -> spans, nested, unseen, widened."""


def fill(text: str, tally: Tally, losses: Losses, agreement: Sequence[AgreementFigure] = ()) -> str:
    """Return a datasheet with every block between its markers written anew.

    Raises ReleaseError for a marker of an unknown block, and where a block has no marker.
    """
    blocks = _blocks(tally, losses, agreement)
    marked = [match["name"] for match in _BLOCK.finditer(text)]
    if sorted(marked) != sorted(blocks):
        raise ReleaseError(
            f"datasheet: markers and blocks differ: {sorted(set(marked) ^ set(blocks))}; every block needs one pair of "
            "<!-- generated: name --> and <!-- end generated -->"
        )
    return _BLOCK.sub(lambda match: f"{match[1]}\n{blocks[match['name']]}\n\n{match[3]}", text)


def losses_of(dataset: Path) -> dict[str, dict[str, int]]:
    """Return what the config tokens cannot show, from the manifest of a dataset folder."""
    path = dataset / "MANIFEST.json"
    try:
        manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ReleaseError(f"{path} cannot be read ({error}); run `musnad build`") from error
    found: dict[str, dict[str, int]] = manifest.get("token_losses", {})
    return found


def _blocks(tally: Tally, losses: Losses, agreement: Sequence[AgreementFigure]) -> dict[str, str]:
    frames = tally.frames()
    counted = ("totals", "blocks", "furniture", "mentions", "quotations", "chains", "statuses", "outlets")
    return {
        **{name: tables.frame_table(frames[name]) for name in counted},
        **{f"columns-{config}": tables.column_table(config) for config in CONFIGS},
        "agreement": tables.agreement_table(agreement),
        "losses": tables.table(tables.LOSSES, ((f"`{name}`", *loss.values()) for name, loss in losses.items())),
    }


def main(
    dataset: Path = Path("build/musnad"), datasheet: Path = DATASHEET, rounds: Path = Path("annotation/rounds")
) -> None:
    """Write the generated blocks of a datasheet anew from a dataset folder and the rounds it was built with."""
    text = datasheet.read_text(encoding="utf-8")
    filled = fill(text, Tally(read_articles(dataset)), losses_of(dataset), read_agreement(rounds))
    write_atomically(datasheet, filled)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
