"""Nouns that some verbs have for their words: أفادت الشرطة وقوع حريق, وثقت المنظمة مقتل محتجين, طلب منه، الصبر."""

from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.quotes.reports import Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import TOPICS, VEILS, opens_content

INFORMING = frozenset(("أفاد", "وثق"))
"""Verbs that do something else to many an object: أفاد الدواء المرضى, وثقت الكاميرا سقوط الطائرة."""
_TELLERS = frozenset(("ORG", "OCC", "PERS"))
_OWNED = ("ه", "ها", "هم")


def informs(scene: Scene, report: Report, token: int) -> bool:
    """Whether a body or person tells of the deed or event that a noun without a pronoun names."""
    subject = report.subject
    if subject is None or report.shape.kind != "perfect" or not opens_content(scene, token):
        return False
    mention = scene.starting.get(subject.first)
    plain = scene.speaks(subject.first) or scene.bare(subject.first) in scene.small.fields
    who = plain if mention is None else mention.label in _TELLERS
    return who and not scene.forms[token].endswith(_OWNED)


def asks_deed(scene: Scene, report: Report, token: int) -> bool:
    """Whether a definite verbal noun behind whom somebody asks, and a comma, is what he asks: طلب من X، الالتزام ب."""
    form = scene.forms[token]
    named = form.startswith("ال") and token not in scene.starting
    return named and report.verb.called != "" and (form[2:] in scene.small.heads or is_verbal_noun(form[2:]))


def tells_topic(scene: Scene, at: int, token: int) -> bool:
    """Whether a topic that a verb has for its object stands between it and عن."""
    forms = scene.forms
    if not VEILS.isdisjoint(forms[at:token]):
        return False  # كشف النقاب عن
    for noun in range(at, token):
        if TOPICS[forms[noun]] and scene.bare(noun - 1) not in scene.small.prepositions:
            return True
    return False
