"""Where reported words end in a headline or subheading, whose halves are joined without a pause."""

from corpus.suggest.quotes.scene import Scene

_NO_VERBS = frozenset(("يوم", "يومين", "يومي", "يوميا", "يورو", "يد", "يهود", "يمين", "يسار", "يقين", "ياسمين"))
"""Words that begin with the letter of a verb."""

_TAKES = frozenset(("اولي", "ثانية", "ثالثة", "رابعة", "خامسة", "اخيرة", "واخيرة"))
"""The agency's count of its own takes: مجلس الوزراء يرحب بالاتفاق / إضافة ثانية وأخيرة."""


def title_end(scene: Scene, begin: int, end: int) -> int:
    """Return where words end that the next half of a title or the agency's count of its takes follows."""
    forms = scene.forms
    if forms[end - 1] in _TAKES:
        taken = (at for at in range(end - 2, max(begin, end - 6), -1) if forms[at] == "/" and forms[at + 1] == "اضافة")
        end = next(taken, end)
    end = _before_other(scene, begin, end)
    told = range(begin + 1, end - 1)
    second = next((at for at in told if _goes_on(scene, at)), end)
    return end if any(forms[at][0] == "ي" and len(forms[at]) > 3 for at in range(begin, second)) else second


def _before_other(scene: Scene, begin: int, end: int) -> int:
    """يعلن مقتل قائد والحركة تنفي: somebody else's verb without words ends the title."""
    cue = scene.cues.get(end - 1)
    if cue is None or cue[0] or cue[1].shape.kind != "imperfect":
        return end
    for at in range(end - 2, max(begin, end - 5), -1):
        form = scene.forms[at]
        if form[0] == "و" and len(form) > 2:
            mention = scene.any_starting.get(at)
            named = mention.clitic > 0 if mention is not None else form[1:] in scene.small.fields
            return at if named else end
    return end


def _goes_on(scene: Scene, token: int) -> bool:
    """يدين تفجير السوق ويعزي ذوي الضحايا: the second verb of a title."""
    form = scene.forms[token]
    if form[:2] != "وي" or len(form) < 4 or form[1:] in _NO_VERBS:
        return False
    return token not in scene.any_starting and token not in scene.dated and not form.endswith(("ات", "ة", "ين", "ون"))
