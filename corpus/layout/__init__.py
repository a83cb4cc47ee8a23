"""From the raw text of a page to its regions: which part is headline, body, masthead, promotion and so on.

Phrases that pages print are data (`corpus/lexicon/furniture.toml`); everything else rests on signals that no outlet
owns. The time is proportional to the length of the page.
"""

from corpus.layout.page import find_regions

__all__ = ["find_regions"]
