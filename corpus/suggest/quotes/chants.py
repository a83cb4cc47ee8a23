"""What a crowd shouts or holds up: رفع المحتجون شعارات «...»، «...», رددوا هتافات منها «...»."""

from corpus.suggest.quotes.classes import BARE, COMMAS
from corpus.suggest.quotes.cue_types import STRICT_APART
from corpus.suggest.quotes.lexicon import cues
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Phrase, Range, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

CHANT = "شعار"
"""The row of the words for chants."""
_RAISING = rule_words("chants", "raising")
_BEFORE_FIRST = 7
"""The first words in marks stand at most so many tokens behind the chant."""
_FAR = 6
"""The verb stands at most so many tokens before the chant."""
_BETWEEN = COMMAS | {"و", "؛", "-", "او"}


def chant_behind(scene: Scene, verb: int, limit: int) -> int:
    """Return the word for chants behind a verb of shouting; -1 where none stands."""
    for token in range(verb + 1, min(limit, verb + _FAR)):
        cue = scene.cues.get(token)
        if cue is not None:
            return token if cue[1].verb.lemma == CHANT else -1
        if not scene.is_word(token):
            return -1
    return -1


def chant_report(scene: Scene, noun: int, unit: Range) -> Report | None:
    """Return the report of chants that somebody raises whose words stand in marks behind; None where none do."""
    verb = next((at for at in range(noun - 1, max(unit[0], noun - _FAR) - 1, -1) if _raises(scene, at)), -1)
    if verb < 0:
        return None
    opening = _first_words(scene, noun, unit[1])
    if opening < 0:
        return None
    clitic = len(scene.forms[verb]) - len(BARE[scene.forms[verb]])
    shout = cues()["ردد"]
    report = Report((verb, verb + 1), clitic, shout.verb, shout.shape, "finite", "chants", verb, opening, "speech")
    report.conjoined = clitic > 0
    end = noun_phrase(scene, verb + 1, noun, STRICT_APART)
    if end > verb + 1:
        report.subject = Phrase(verb + 1, end)
    elif verb + 1 == noun:
        report.cue = (verb, noun + 1)
    report.spans, report.end = _words(scene, opening, unit[1])
    report.quoted = "direct"
    return report


def _raises(scene: Scene, token: int) -> bool:
    return scene.bare(token) in _RAISING


def _first_words(scene: Scene, noun: int, limit: int) -> int:
    """Return the mark that opens the first chant; -1 where a verb of saying or a stop comes before it."""
    for token in range(noun + 1, min(limit, noun + _BEFORE_FIRST)):
        if token in scene.opening:
            return token if scene.opening[token].close > 0 else -1
        said = token in scene.cues and scene.cues[token][1].shape.kind in ("perfect", "imperfect")
        if said or scene.forms[token][0] in "؛.":
            return -1
    return -1


def _words(scene: Scene, opening: int, limit: int) -> tuple[list[Range], int]:
    """Return the pieces of a row of passages in marks, and the token behind the last."""
    pieces: list[Range] = []
    end = opening
    while end in scene.opening and end < limit and scene.opening[end].close > 0:
        pieces += scene.opening[end].pieces
        end = behind = scene.opening[end].close + 1
        while behind < limit and scene.forms[behind] in _BETWEEN:
            behind += 1
        if behind < limit and behind in scene.opening:
            end = behind
    return pieces, end
