"""What a noun is said to be: إن الحكومة مطالبة باحترام القانون, واصفا القرار بالخاطئ."""

from corpus.suggest.quotes.genders import fits, gender_of
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.prepositions import FRAMES, joint_at
from corpus.suggest.quotes.reports import Report
from corpus.suggest.quotes.scene import Scene

_FAR = 8
_DESCRIBED = 24
"""As what a thing is described is told so many tokens behind the participle at most."""


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


def says_as_what(scene: Scene, at: int, limit: int) -> bool:
    """Whether it is told as what a thing is described: واصفا القرار بالخاطئ, «خطأ»; not واصفا حياة القرية، قائلا."""
    if scene.forms[at] in ("اياه", "اياها", "اياهم"):
        return True
    for token in range(at, min(limit, at + _DESCRIBED)):
        if token in scene.opening or FRAMES[scene.forms[token]] == "ب":
            return True
        cue = scene.cues.get(token)
        if cue is not None and cue[1].shape.kind == "participle":
            return False
    return False


def calls_so(scene: Scene, report: Report, at: int, end: int, limit: int) -> bool:
    """Whether what stands behind وصف is what it calls so, since nothing else is.

    ووصف سامي عون بـ«البطل»; not ووصف الوزير القرار بأنه, ووصف الوزير بالأمس القرار بأنه.
    """
    forms = scene.forms
    if report.verb.lemma not in _CALLING or report.shape.pronoun or not report.conjoined:
        return False
    if end not in scene.ending and end - 1 not in scene.closing:
        return False  # ووصف القائد سامي عون | القبة بأنها
    while forms[end : end + 1] == ["و"] and end + 1 in scene.opening:
        end = scene.opening[end + 1].close + 1  # ووصف "النجم" و"الهداف" بـ
    named = scene.starting.get(at)
    if named is None and at not in scene.names or end + 1 >= limit or not _as_what(forms[end]):
        return False
    if named is not None and forms[end] in _ONE and not fits(gender_of(scene, at, named.label), _ONE[forms[end]]):
        return False  # ووصف القائد سامي القبة بأنها
    if joint_at(scene, end, report.verb.prepositions) is None and forms[end] not in _TO_BE:
        return False
    return not any(map(_as_what, forms[end + 1 : min(limit, end + _FAR)]))


_CALLING = frozenset(("وصف", "نعت"))
_ONE = {"بانه": "m", "بانها": "f"}
_TO_BE = frozenset(("بانه", "بانها", "بانهم", "بانهما"))


def _as_what(form: str) -> bool:
    """Whether a form opens what somebody is called: بـ«البطل», بالبطل, بأنه بطل."""
    return form == "ب" or form in _TO_BE or form.startswith("بال")
