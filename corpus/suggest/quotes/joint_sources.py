"""Sources without a name that speak together: مصدر أمني وشهود عيان, خبراء ومسؤول في الوزارة, السكان والنازحون."""

from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

_SOURCES = rule_words("joint_sources", "sources")
_MANY = rule_words("joint_sources", "many") | {source for source in _SOURCES if source.endswith(("ون", "ين"))}
"""With the article they are others than those before; one of each can be the same man: الباحث والناشط فلان."""
_THE_SOURCES = frozenset("ال" + source for source in _SOURCES)
_THE_OTHERS = frozenset("وال" + source for source in _MANY)
JOINED = frozenset("و" + source for source in _SOURCES) | _THE_OTHERS
"""A source with و written onto it."""


def joins_source(scene: Scene, first: int, token: int) -> bool:
    """Whether one of `JOINED` at a token joins another source to the one that a phrase from `first` on names."""
    form = scene.forms[token]
    if form not in JOINED:
        return False
    return scene.bare(first) in (_THE_SOURCES if form in _THE_OTHERS else _SOURCES)
