"""Sources without a name that speak together: مصدر أمني وشهود عيان, خبراء ومسؤول في الوزارة, السكان والنازحون."""

from corpus.suggest.findings import Mention
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

_SOURCES = rule_words("joint_sources", "sources")
_MANY = rule_words("joint_sources", "many") | {source for source in _SOURCES if source.endswith(("ون", "ين"))}
"""With the article they are others than those before; one of each can be the same man: الباحث والناشط فلان."""
_THE_SOURCES = frozenset("ال" + source for source in _SOURCES)
_THE_OTHERS = frozenset("وال" + source for source in _MANY)
JOINED = frozenset("و" + source for source in _SOURCES) | _THE_OTHERS
"""A source with و written onto it."""


_SPEAKING = frozenset(("ORG", "GPE"))
_IN_FIELD = rule_words("joint_sources", "fields")


def joins_source(scene: Scene, first: int, token: int) -> bool:
    """Whether one of `JOINED` at a token joins another source to the one that a phrase from `first` on names.

    So does a body, unless it may be another where the source works: قال شهود والشرطة, but مسؤول في الجيش والشرطة.
    """
    form = scene.forms[token]
    if form not in JOINED:
        body = scene.starting.get(token)
        joined = body is not None and body.clitic == 1 and body.label in _SPEAKING
        return joined and scene.bare(first) in _SOURCES and not _works_in(scene, first, token)
    return scene.bare(first) in (_THE_SOURCES if form in _THE_OTHERS else _SOURCES)


def joins_named(mention: Mention, form: str) -> bool:
    """Whether one of `JOINED` can join a source to an office or a body: أكدت الشرطة ومسؤولون سقوط الطائرة."""
    return mention.label == "OCC" or mention.label == "ORG" and form.endswith("ون") and not form.startswith("وال")


def second_in_marks(scene: Scene, token: int) -> Mention | None:
    """Return the body in marks that و at a token joins to a name in marks: قال «حزب الأمل» و«حركة النهر» إن."""
    if token - 1 not in scene.closing or token + 1 not in scene.names:
        return None
    body = scene.starting.get(token + 2)
    return body if body is not None and body.label in _SPEAKING else None


def _works_in(scene: Scene, first: int, last: int) -> bool:
    """Whether a source is told with a body or place of his, rather than a field: مسعفون في المجال الطبي."""
    forms, starting = scene.forms, scene.starting
    for token in range(first + 1, last):
        form = forms[token]
        if token in starting and starting[token].label != "NORP":
            return True
        if form.startswith("ال") and not _IN_FIELD.intersection(forms[token - 1 : token + 1]):
            return True
        if form in scene.small.prepositions and forms[token + 1] not in _IN_FIELD:
            return True
    return False
