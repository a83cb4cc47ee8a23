"""Turns of a dialogue in the body: a paragraph that its speaker and a colon open, in a session or a debate."""

from bisect import bisect_left

from corpus.suggest.findings import Mention
from corpus.suggest.quotes.reports import Phrase
from corpus.suggest.quotes.scene import Scene

_LEAST = 3
"""So many words are said at least; fewer are a label's value (الحكم: فلان)."""

_LONGEST = 150
"""A turn that goes on over full stops has so many tokens at most."""


def takes_turn(scene: Scene, speaker: Phrase, content: int, limit: int) -> bool:
    """Whether what a paragraph opens with before a colon speaks: a person or office, one whom the text knows by family.

    Between other turns anybody may speak who is no label (المصدر: ...).
    """
    block = scene.block_of(speaker.first)
    if scene.blocks[block][0] != speaker.first or scene.forms[speaker.first] in scene.small.labels:
        return False
    words = sum(scene.is_word(token) for token in range(content, min(limit, content + 2 * _LEAST)))
    if words < _LEAST or (scene.forms[content][0].isdigit() and words < 2 * _LEAST):
        return False
    mention, said = scene.starting.get(speaker.first), scene.any_starting.get(content)
    known = speaker.last == speaker.first + 1 and scene.forms[speaker.first] in scene.families
    titled = mention is not None and mention.last < speaker.last
    if not (titled or _speaks(mention, said, words) or known or block - 1 in scene.spoken):
        return False
    scene.spoken.add(block)
    return True


def _speaks(mention: Mention | None, said: Mention | None, words: int) -> bool:
    """Whether a mention speaks: a person, or an office that no name follows (المدير الفني: فلان)."""
    if mention is None or mention.clitic:
        return False
    if mention.label == "PERS":
        return True
    return mention.label == "OCC" and words > _LEAST and (said is None or said.label != "PERS")


def turn_end(scene: Scene, unit_end: int) -> int:
    """Return the end of a turn: its paragraph's, unless somebody else is reported there; else its sentence's."""
    end = scene.blocks[scene.block_of(unit_end - 1)][1]
    if end == unit_end or end - unit_end > _LONGEST:
        return unit_end
    for token in scene.anchors[bisect_left(scene.anchors, unit_end) : bisect_left(scene.anchors, end)]:
        cue = scene.cues.get(token)
        if cue is None or (cue[1].shape.kind in ("perfect", "imperfect") and not cue[1].verb.doubtful):
            return unit_end
    return end
