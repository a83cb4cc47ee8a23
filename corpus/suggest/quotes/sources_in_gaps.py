"""Attributions between a verb and its words, statements that an outlet carried among them."""

from corpus.suggest.quotes.papers import SHOWING, behind_time, is_outlet
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Source
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.sources import find_source

_READING = frozenset(("تلا", "قرأ"))
_PUBLISHING = frozenset(("نقل", "أورد", "نشر", "بث", "تناقل", "أذاع")) | _READING | SHOWING
_READ = frozenset(("رسالة", "برقية", "مذكرة", "وصية"))
"""Papers that are read aloud, besides statements: في رسالة تلاها رئيس النقابة."""


def source_in_gap(scene: Scene, token: int, limit: int) -> Source | None:
    """Return an attribution that stands between a verb and its words, a carried statement included."""
    source = find_source(scene, token, limit) if token in scene.sourced else None
    if source is not None:
        return source
    cue = scene.cues.get(token)
    if cue is None or cue[1].shape.kind != "perfect" or cue[1].verb.lemma not in _PUBLISHING:
        return None
    first = behind_time(scene, token + 1, limit)
    if first >= limit or not _publisher(scene, first):
        return None
    paper = scene.forms[token - 1]
    if cue[1].verb.lemma in _READING and paper not in _READ and paper not in scene.small.statements:
        return None
    said = paper in scene.small.statements or paper in scene.small.talks or paper in scene.small.documents
    if cue[1].verb.lemma in SHOWING and not said and not is_outlet(scene, first):
        return None  # في خطة عرضتها الحكومة
    end = noun_phrase(scene, first, limit)
    if not cue[1].shape.pronoun:  # في تسجيل بثت القناة مقتطفات منه
        if end + 1 >= limit or scene.forms[end + 1] not in ("منه", "منها", "منهما"):
            return None
        return Source((first, end), 0, (token, token + 1), token, end + 2)
    return Source((first, end), 0, (token, token + 1), token, end) if end > first else None


def carried_between(scene: Scene, first: int, last: int) -> list[Source]:
    """Return who carried the statement that stands between commas: أعلنت، في بيان نشرته الوكالة، إغلاق المعبر."""
    verbs = (token for token in range(first, last) if token in scene.cues and scene.cues[token][1].verb.relays)
    return [source for verb in verbs if (source := source_in_gap(scene, verb, last)) is not None][:1]


def _publisher(scene: Scene, token: int) -> bool:
    """Whether a phrase that starts at a token can publish: a name, or an outlet without one."""
    form = scene.forms[token]
    bare = form[2:] if form.startswith("ال") else form
    return token in scene.starting or token in scene.names or bare in scene.small.speakers or form == "("
