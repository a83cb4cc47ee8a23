"""What somebody calls a thing that he speaks of: رحب بما وصفه بـ«الخطوة الشجاعة», انتقد ما أسماه «التسعيرة العمياء»."""

from corpus.suggest.quotes.reports import Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

WHAT = frozenset(("ما", "بما", "لما", "مما", "عما"))
"""First words of what is called so."""

_CALLING = frozenset(("وصف", "اعتبر", "نعت", "عدّ", "عد"))
_NAMED = rule_words("called", "named")
"""He named it so; these report nothing by themselves."""


def take_called(scene: Scene, report: Report) -> None:
    """Make the verb of calling the cue of a report, and the words in marks behind it what is reported."""
    verb = report.content + 1
    if verb + 1 >= len(scene.forms):
        return
    cue = scene.cues.get(verb)
    calls = cue is not None and not cue[0] and cue[1].shape.pronoun and cue[1].verb.lemma in _CALLING
    if not calls and scene.forms[verb] not in _NAMED:
        return
    mark = verb + 1
    if scene.forms[mark] == "ب" or scene.forms[mark] in scene.small.with_pronoun:
        mark += 1
    if mark not in scene.opening or mark in scene.names:
        return
    report.cue, report.cue_clitic = (verb, verb + 1), 0
    report.content, report.content_clitic, report.how = mark, 0, "object"
    report.rule += ", called"
