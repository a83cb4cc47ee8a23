"""Words that follow who says them without any sign: قال ريابكوف يتحدثون عن ..."""

from corpus.suggest.quotes.reports import Report, begin_words
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import is_nominal

_ADDED = frozenset(("هدف", "هدفين", "نقطة", "نقطتين", "نقاط", "فوز", "لقب", "ثلاثية", "ثاني", "ثالث", "رابع", "كرة"))
"""What a player or a market adds to what there is."""


def begin_bare(scene: Scene, report: Report, at: int, limit: int) -> bool:
    """Take what follows the subject for the words of a verb of pure saying: قال ريابكوف يتحدثون عن ..."""
    takes, form = report.verb.takes, scene.forms[at] if at < limit else ""
    if form == "لقد" and ("speech" in takes or "bare" in takes):
        return begin_words(report, at, "bare", "bare words")
    if "bare" not in takes or report.subject is None or report.in_relative or limit - at < 5 or form == "ثم":
        return False
    if report.shape.kind != "perfect" or report.shape.pronoun or report.subject.first < report.first:
        return False
    if report.subject.first not in scene.starting or not scene.is_word(at) or scene.forms[at].startswith("لل"):
        return False
    if scene.unopened_near(at):
        report.spoken_on = True
        return begin_words(report, at, "bare", "bare words")
    if report.verb.lemma in ("قال", "أضاف") and at not in scene.cues and not _is_added(scene, report, at, limit):
        return begin_words(report, at, "bare", "bare words")
    return False


def _is_added(scene: Scene, report: Report, at: int, limit: int) -> bool:
    """Whether somebody adds a thing rather than words: أضاف المهاجم هدفا ثانيا, أضافت اليونسكو القلعة إلى القائمة."""
    form = scene.forms[at]
    if report.verb.lemma != "أضاف":
        return False
    if form[0].isdigit() or form.removeprefix("ال") in _ADDED or form.endswith("ا") and len(form) > 3:
        return form not in scene.small.adverbs
    noun = next((token for token in range(at, min(limit, at + 6)) if not is_nominal(scene, token)), at)
    return noun > at and scene.forms[noun] == "الي"
