"""Attributions that على opens: على حد قول X, على لسان X, على ما أفاد X."""

from corpus.suggest.quotes.classes import BARE
from corpus.suggest.quotes.papers import letters_before
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Range, Source
from corpus.suggest.quotes.scene import ON_WORD_OF, Scene
from corpus.suggest.rule_words import rule_words

UPON = frozenset(("علي", "وعلي", "فعلي"))
_UPON = frozenset(("علي", "عليه", "عليها", "ان"))
"""Behind these a verb has what it takes."""
_TAKING = rule_words("upon_word", "taking")
_STOPS = frozenset(".!؟?؛")
_REACH = 16
_TELLING = frozenset(("say", "declare", "affirm", "point", "hold", "carry", "stand"))
"""Acts by which something becomes known; على ما طالب به tells of something else."""


def on_word_of(scene: Scene, token: int, limit: int, stood: Range | None = None) -> Source | None:
    """على حد قوله, على حد تعبير X, على لسان X; the last one also behind a verb: كما جاء على لسان X.

    `stood` is where that attribution begins, and its verb.
    """
    at = token + 2
    if at >= limit or scene.forms[token + 1] not in ON_WORD_OF:
        return None
    clitic = len(scene.forms[token]) - 3
    if scene.forms[token + 1] == "حد":
        if scene.forms[at] in scene.small.echoes:
            return Source(None, 0, (token, at + 1), token, at + 1, cue_clitic=clitic)
        at += 1
    end = noun_phrase(scene, at, limit)
    if end == at:
        return None
    first, cue = (token, (token, at)) if stood is None else (stood[0], (stood[1], stood[1] + 1))
    letters = clitic if stood is None else scene.cues[stood[1]][0]
    return Source((at, end), letters_before(scene, at), cue, first, end, cue_clitic=letters)


def told_behind(scene: Scene, token: int, limit: int) -> int:
    """Return the verb of على ما أفاد; `limit` where none tells something there."""
    verb = token + 2
    if scene.forms[token + 1] != "ما" or verb not in scene.cues or scene.cues[verb][1].verb.act not in _TELLING:
        return limit
    return limit if scene.cues[verb][1].shape.pronoun or _is_owed(scene, token) else verb


def _is_owed(scene: Scene, token: int) -> bool:
    """Whether a verb before على takes it: واطلع الوزير، على ما أعلنت الشركة; not وافق على الخطة، على ما أعلن."""
    for at in range(token - 1, max(scene.blocks[scene.block_of(token)][0], token - _REACH) - 1, -1):
        form = scene.forms[at]
        if form in _STOPS or BARE[form] in _UPON:
            return False
        if BARE[form] in _TAKING:
            return True
    return False
