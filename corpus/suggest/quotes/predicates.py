"""Participles that say what the noun before them is rather than what it says: إن الحكومة مطالبة باحترام القانون."""

from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.scene import Scene

_FAR = 8


def is_predicate(scene: Scene, token: int, first: int) -> bool:
    """Whether only a noun phrase and adverbs stand between "that", or the sentence's start, and a participle."""
    if scene.cues[token][0] or not scene.is_word(token - 1):
        return False
    farthest, complementizers = max(first, token - _FAR), scene.small.joined.complementizers
    start = token - 1
    while start > farthest and scene.forms[start - 1] not in complementizers:
        if start in scene.cues and scene.cues[start][1].shape.kind in ("perfect", "imperfect"):
            return False
        start -= 1
    if start > first and scene.forms[start - 1] not in complementizers:
        return False
    named = scene.starting.get(start)
    plain = scene.forms[start].startswith(("ال", "وال", "فال"))
    if start in scene.cues or not (plain or named is not None and not named.clitic):
        return False
    end = noun_phrase(scene, start, token)
    while start < end < token and (scene.forms[end] in scene.small.joined.adverbs or end in scene.dated):
        end = max(end + 1, scene.dated.get(end, 0))
    return end == token
