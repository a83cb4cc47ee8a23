"""The regions of a page."""

from corpus.layout import headline, outlets, signals
from corpus.layout.lines import cut
from corpus.layout.paragraphs import join
from corpus.layout.roles import Roles
from corpus.layout.runon import split
from corpus.layout.wrapping import unwrap
from schemas.body import Region


def find_regions(raw: str) -> list[Region]:
    """Return the regions of a page in order; together they hold every character that is not blank, glue aside.

    Offsets are code points into `raw`. A blank page has no regions.
    """
    lines = split(raw, unwrap(raw, cut(raw)))
    if not lines:
        return []
    found, vocabulary = signals.read(lines)
    title = headline.choose(lines, found, vocabulary)
    names = outlets.names(lines[: title or 0])
    return join(lines, Roles(lines, found, title, names).all(), vocabulary, names)
