"""Definite verbal nouns told with their preposition: أعلنت الشركة | الاستحواذ على المصنع, مؤكدا | المضي قدما."""

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from corpus.arabic.folding import fold_word
from corpus.suggest.quotes.lexicon import small
from corpus.suggest.rule_words import rule_words

if TYPE_CHECKING:
    from corpus.suggest.quotes.scene import Scene

_PREPOSITIONS = ("على", "من", "إلى", "في", "عن", "مع", "نحو", "ضد", "ب", "ل")
_BETWEEN = rule_words("deeds", "between")
_WRITTEN_ON = frozenset("بل")


@cache
def _deeds() -> dict[str, frozenset[str]]:
    """Return every such noun, with its article, with the prepositions that it has."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for preposition in _PREPOSITIONS:
        for noun in rule_words("deeds", preposition):
            found["ال" + noun].add(fold_word(preposition))
    return {noun: frozenset(prepositions) for noun, prepositions in found.items()}


DEEDS = _deeds()
"""Only where a form is one of these has `opens_deed` to be asked."""


def opens_deed(forms: list[str], token: int) -> bool:
    """Whether a noun of `DEEDS` stands at a token with one of its prepositions behind it.

    Behind a definite noun or a name it begins a phrase of its own.
    """
    prepositions = DEEDS.get(forms[token])
    if prepositions is None or token + 1 >= len(forms):
        return False
    form = forms[token + 1]
    if form in _BETWEEN:
        if "في" in prepositions and form == "قدما":
            return True
        if token + 2 >= len(forms):
            return False
        form = forms[token + 2]
    if form in prepositions:
        return True
    return form[0] in _WRITTEN_ON and form[0] in prepositions and len(form) > 2 and form not in small().rooted


def only_dates(scene: "Scene", at: int, token: int) -> bool:
    """Whether dates and adverbs fill what stands before a token: أعلنت الشركة يوم أمس الخميس | الاستحواذ على."""
    while at < token and (at in scene.dated or scene.forms[at] in scene.small.joined.adverbs):
        at = max(scene.dated.get(at, 0), at + 1)
    return at == token
