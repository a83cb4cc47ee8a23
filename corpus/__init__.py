"""The top floor: readers, layout, suggestions, build, releases and the `musnad` command."""

from typing import Any


def __getattr__(name: str) -> Any:
    """Give `corpus.load` when it is asked for: importing the package alone stays light."""
    if name == "load":
        from corpus.loading import load

        return load
    raise AttributeError(f"module 'corpus' has no attribute {name!r}")
