"""What is told at length of who speaks by a participle and what it governs: الحكومة المكلفة من البرلمان."""

from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.cue_types import STRICT_APART
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

PARTICIPLES = rule_words("phrases", "telling")
"""They begin a long modifier, which is no part of the name of who speaks."""
OWNING = rule_words("phrases", "owning")
"""With ل and a noun they tell which body it is, and are a part of its name: الشركة المالكة للسفينة."""
MODIFYING = PARTICIPLES | OWNING
"""One of them is the subject's last word, or follows it."""
_OPPOSED = frozenset(("المعارضة", "المعارض"))
"""The opposition, but for what it opposes with ل."""
_UNDER = frozenset(("تحت", "لدي", "ضمن", "داخل", "حول", "نحو"))


def behind_modifier(scene: Scene, report: Report, at: int, end: int, limit: int) -> int:
    """Return the token behind the modifier that ends, or follows, the subject from `at` to before `end`.

    Its participle is left out of the subject, or all of it taken in, where it is short. `end` where none stands there.
    """
    forms = scene.forms
    if end < limit and _opens(scene, end, end in scene.starting):
        first = end
    elif end > at + 1 and _opens(scene, end - 1, end in scene.ending):
        first = end - 1
    else:
        return end
    charged = _holder_end(scene, at, first, limit)
    if charged:
        report.subject = Phrase(at, charged)
        return charged
    behind = _complement(scene, first + 1, limit)
    if behind == first + 1 or forms[first] in _OPPOSED and forms[first + 1][0] != "ل":
        return end  # رحبت أحزاب المعارضة بالقرار
    short = forms[first] in OWNING and forms[first + 1][0] == "ل"
    report.subject = Phrase(at, behind if short else first)
    return behind


def _opens(scene: Scene, token: int, named: bool) -> bool:
    """Whether a word opens a modifier; one that names somebody elsewhere only with ل behind it: الممثلة للعمال."""
    form = scene.forms[token]
    if form in OWNING:
        return not named or token + 1 < len(scene.forms) and scene.forms[token + 1].startswith("لل")
    return form in PARTICIPLES and not named


_CHARGED = frozenset(("المكلف", "المكلفة"))
_CHARGE = 12
"""What an official is charged with, his name included, is at most so long."""


def _holder_end(scene: Scene, at: int, first: int, limit: int) -> int:
    """Return where أن stands behind what an official is charged with (الوزير المكلف بالعلاقات مع البرلمان); else 0.

    It is a part of his office.
    """
    office = scene.starting.get(at)
    if scene.forms[first] not in _CHARGED or office is None or office.label != "OCC":
        return 0
    for token in range(first + 1, min(limit, first + _CHARGE)):
        if scene.forms[token] in scene.small.any_complementizer:
            return token
        if scene.forms[token] in COMMAS or token in scene.cues:
            return 0
    return 0


def _complement(scene: Scene, token: int, limit: int) -> int:
    """Return the token behind what a participle governs: للميناء, على الانتخابات, بحقوق الأطفال; else `token`."""
    if token >= limit:
        return token
    form = scene.forms[token]
    if form in scene.small.prepositions or form in _UNDER:
        return max(noun_phrase(scene, token + 1, limit, STRICT_APART), token + 2) if token + 1 < limit else token
    if form[0] not in "لب" or len(form) < 4 or form in scene.small.rooted:
        return token
    if form[0] == "ل" and (form in scene.small.hearers or form[2:] in scene.small.outlets):
        return token  # قال الناجون للصحفيين
    if form[2:] in scene.small.audiences and scene.forms[token - 1] not in OWNING:
        return token
    return max(token + 1, noun_phrase(scene, token, limit, STRICT_APART))
