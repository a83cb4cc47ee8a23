"""Sources without a name that speak together: مصدر أمني وشهود عيان, شهود ومصادر طبية, خبراء ومسؤول في الوزارة."""

from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

_SOURCES = rule_words("joint_sources", "sources")
JOINED = frozenset("و" + source for source in _SOURCES)
"""A source with و written onto it."""


def joins_source(scene: Scene, first: int, token: int) -> bool:
    """Whether one of `JOINED` at a token joins another source to the one that a phrase from `first` on names."""
    return scene.forms[token] in JOINED and scene.bare(first) in _SOURCES
