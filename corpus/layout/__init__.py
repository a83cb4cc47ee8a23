"""From the raw text of a page to its regions: which part is headline, body, masthead, promotion and so on.

Phrases that pages print are data (`corpus/lexicon/furniture.toml`); everything else rests on signals that no outlet
owns. The time is proportional to the length of the page.
"""

from corpus.layout.page import find_regions

LAYOUT_NAME = "musnad-layout 0.7.3"
"""Name and version of the layout analysis, as records cite it; raise it when any page may come out differently."""

__all__ = ["LAYOUT_NAME", "find_regions"]
