"""Where things lie in a checkout of the project; an installed wheel has none of it."""

from pathlib import Path

from schemas.errors import BuildError

SEEDS = Path("seeds")
ANNOTATION = Path("annotation")


def default_raw() -> tuple[Path, ...]:
    """Return the seeds of the checkout we stand in.

    Raises BuildError outside a checkout.
    """
    if not (SEEDS / "sources.toml").is_file():
        raise BuildError("no seeds/ here; name the raw files or folders to build from, or run in a checkout of musnad")
    return (SEEDS,)


def annotation_folder() -> Path | None:
    """Return the annotation folder of the checkout we stand in; None where there is none."""
    return ANNOTATION if (ANNOTATION / "gold").is_dir() else None
