"""`musnad publish`: put a release on the hub."""

from pathlib import Path
from typing import Annotated

import typer

from corpus.console import mends


@mends
def publish(
    folder: Annotated[Path, typer.Argument(help="Release folder.")],
    repository: Annotated[str, typer.Argument(help="OWNER/NAME of the dataset on the hub.")],
    private: Annotated[bool, typer.Option("--private", help="Make a new repository private.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be done and do nothing.")] = False,
) -> None:
    """Publish a release: one commit, then the tag vVERSION; a second run goes on where the first stopped.

    The token comes from HF_TOKEN or from the hub's own login. Full text is published only where every source is marked
    redistributable; else publish the stand-off form.

    \b
    Example: musnad publish dist/musnad-0.1.0-standoff owner/musnad --dry-run
    """
    from corpus.console import err
    from corpus.release.publish import publish as run

    plan = run(folder, repository, private, dry_run)
    for line in plan.changes:
        print(line)
    for word, names in (("add", plan.add), ("delete", plan.delete)):
        for name in names:
            print(f"{word} {name}")
    done = "would publish" if dry_run else "published"
    err().print(f"{done} {plan.repository} {plan.tag}")
