"""What a crowd shouts or holds up: رفع المحتجون شعارات «...»، «...», رددوا هتافات منها «...»."""

from collections.abc import Sequence

from corpus.suggest.quotes.classes import BARE, COMMAS
from corpus.suggest.quotes.cue_types import STRICT_APART
from corpus.suggest.quotes.forms import Shape
from corpus.suggest.quotes.lexicon import cues
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.remarks import NO_MEN
from corpus.suggest.quotes.reports import Past, Phrase, Range, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

CHANT = "شعار"
"""The row of the words for chants."""
_RAISING = rule_words("chants", "raising")
_CROWDS = rule_words("chants", "crowds")
_NAMES = frozenset(("NORP", "ORG", "PRODUCT"))
_BEFORE_FIRST = 7
"""The first words in marks stand at most so many tokens behind the chant."""
_FAR = 6
"""The verb stands at most so many tokens before the chant."""
_NEAR = 12
"""Who shouts stands at most so many tokens before a verb without a subject."""
_BETWEEN = COMMAS | {"و", "؛", "-", "او"}


def _shape(form: str) -> Shape:
    """Return what the form of a word of raising tells: رافعين, رددت, يرددون."""
    if form.endswith(("ين", "ا")) and not form.endswith("وا"):
        return Shape("participle", "m", "p" if form.endswith("ين") else "s", False)
    kind = "imperfect" if form[0] in "يت" else "perfect"
    if form.endswith(("وا", "ون")):
        return Shape(kind, "m", "p", False)
    woman = form[0] == "ت" or form.endswith(("ت", "ن"))
    return Shape(kind, "f" if woman else "m", "p" if form.endswith("ن") else "s", False)


_SHAPES = {form: _shape(form) for form in _RAISING}


def chant_behind(scene: Scene, verb: int, limit: int) -> int:
    """Return the word for chants behind a verb of shouting; -1 where none stands."""
    for token in range(verb + 1, min(limit, verb + _FAR)):
        if scene.forms[token] in scene.small.any_complementizer:
            return -1  # وردد أن شعارات «الأمل» كاذبة
        cue = scene.cues.get(token)
        if cue is not None:
            return token if cue[1].verb.lemma == CHANT else -1
        if not scene.is_word(token):
            return -1
    return -1


def chant_report(scene: Scene, noun: int, unit: Range) -> Report | None:
    """Return the report of chants that somebody raises whose words stand in marks behind; None where none do."""
    verb = _raised(scene, noun, unit[0])
    if verb < 0:
        return None
    opening = _first_words(scene, noun, unit[1])
    if opening < 0:
        return None
    bare = BARE[scene.forms[verb]]
    clitic, shape = len(scene.forms[verb]) - len(bare), _SHAPES[bare]
    beside = shape.kind == "participle"
    kind = "participle" if beside else "finite"
    report = Report((verb, verb + 1), clitic, cues()["ردد"].verb, shape, kind, "chants", verb, opening, "speech")
    report.conjoined = clitic > 0
    end = noun_phrase(scene, verb + 1, noun, STRICT_APART)
    if end > verb + 1 and not beside:
        report.subject = Phrase(verb + 1, end)
    elif verb + 1 == noun:
        report.cue = (verb, noun + 1)
    report.spans, report.end = _words(scene, opening, unit[1])
    report.quoted = "direct"
    return report


def _raised(scene: Scene, noun: int, first: int) -> int:
    """Return the verb or participle that chants are the object of; -1 where none stands before them."""
    for token in range(noun - 1, max(first, noun - _FAR) - 1, -1):
        if scene.bare(token) in _RAISING:
            that = token > first and scene.forms[token - 1] in scene.small.any_complementizer
            return -1 if that else token  # أن رفع شعارات «العدالة» مفيد
        if scene.forms[token] in scene.small.any_complementizer:
            return -1
    return -1


def crowd(scene: Scene, unit: Range, report: Report, past: Sequence[Past]) -> Phrase | None:
    """Return who shouts where the verb is plural and has no subject: many whom its sentence names or who spoke last."""
    for token in range(max(unit[0], report.first - _NEAR), report.first):
        governed = token > unit[0] and scene.bare(token - 1) in scene.small.prepositions
        if not governed and _is_crowd(scene.forms[token]):
            behind = (at for at in range(token + 1, report.first) if scene.bare(at) in scene.small.prepositions)
            return Phrase(token, noun_phrase(scene, token, next(behind, report.first), STRICT_APART))
    return past[-1].phrase if past and _is_crowd(scene.forms[past[-1].phrase.first]) else None


def _is_crowd(form: str) -> bool:
    many = form.removeprefix("ال")
    return many in _CROWDS or len(many) > 4 and many.endswith("ون") and many not in NO_MEN


def _first_words(scene: Scene, noun: int, limit: int) -> int:
    """Return the mark that opens the first chant; -1 where a verb of saying or a stop comes before it."""
    for token in range(noun + 1, min(limit, noun + _BEFORE_FIRST)):
        if token in scene.opening:
            return token if scene.opening[token].close > 0 and not _is_name(scene, token) else -1
        said = token in scene.cues and scene.cues[token][1].shape.kind in ("perfect", "imperfect")
        if said or scene.forms[token][0] in "؛.":
            return -1
    return -1


def _is_name(scene: Scene, opening: int) -> bool:
    """Whether all that marks enclose is the name of a brand, a body or a people: شعارات «بوما»."""
    named = scene.any_starting.get(opening + 1)
    return named is not None and named.label in _NAMES and named.last == scene.opening[opening].close


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
