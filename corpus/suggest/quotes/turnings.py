"""Words behind a comma that turn against what somebody asks for or does: ...، إلا أن الحكومة رفضت."""

from corpus.arabic.folding import fold_word
from corpus.suggest.quotes.classes import BARE, COMMAS
from corpus.suggest.quotes.remarks import men_act, opens_with
from corpus.suggest.quotes.scene import Scene

_TURNS = frozenset(map(fold_word, ("لكن", "لكنه", "لكنها", "لكنهم", "بيد", "فيما", "بينما", "قد")))
EXCEPT = frozenset(map(fold_word, ("إلا", "غير", "بيد")))
"""With أن behind them."""


def turns_against(scene: Scene, token: int, limit: int, related: bool) -> bool:
    """Whether a word behind a comma can be no part of the noun phrase before it, which may hold a relative clause."""
    form = scene.forms[token]
    if BARE[form] in _TURNS:
        return True
    if not related and form[0] in "وف" and (form[1:] in scene.small.deeds or men_act(scene, token, limit)):
        return True
    if form in EXCEPT and token + 1 < limit and scene.forms[token + 1] in scene.small.any_complementizer:
        return True
    return opens_with(scene, token, limit, scene.small.circumstances)


def new_clause(scene: Scene, first: int, limit: int) -> tuple[int, int]:
    """Return the comma before a clause of its own that turns against what is asked for, and its first word; else -1.

    يطالب العمال بعلاوة، إلا أن | الشركة تعاني: one with a pronoun instead of a noun goes on with who was told of.
    """
    forms = scene.forms
    for comma in range(first + 1, limit - 3):
        if forms[comma] not in COMMAS:
            continue
        begin = comma + 2
        if forms[comma + 1] in EXCEPT and forms[comma + 2] in scene.small.complementizers:
            begin = comma + 3
        elif forms[comma + 1] not in _BUT:
            continue
        if forms[begin].startswith("ال") or begin in scene.starting:
            return comma, begin
    return -1, -1


_BUT = frozenset(("لكن", "ولكن"))
