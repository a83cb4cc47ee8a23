"""Words that follow who says them without any sign: قال ريابكوف يتحدثون عن ..."""

from collections.abc import Sequence
from itertools import pairwise

from corpus.arabic.remembered import Remembered
from corpus.suggest.letters import FUTURE
from corpus.suggest.quotes.adjuncts import skip_adjuncts
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.marks import Passage
from corpus.suggest.quotes.reports import Report, begin_words
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import is_nominal
from corpus.suggest.rule_words import rule_words

_OF_US = rule_words("bare_words", "of_us")
"""With these who speaks speaks of himself: نحن, لدينا, سنعمل."""
_JUDGING = rule_words("bare_words", "judging")
_NOT = frozenset(("لا", "لم", "لن"))

_ADDED = frozenset(("هدف", "هدفين", "نقطة", "نقطتين", "نقاط", "فوز", "لقب", "ثلاثية", "ثاني", "ثالث", "رابع", "كرة"))
"""What a player or a market adds to what there is."""


def begin_bare(scene: Scene, report: Report, at: int, limit: int) -> bool:
    """Take what follows the subject for the words of a verb of pure saying: قال ريابكوف يتحدثون عن ..."""
    takes, form = report.verb.takes, scene.forms[at] if at < limit else ""
    if form == "لقد" and ("speech" in takes or "bare" in takes):
        return begin_words(report, at, "bare", "bare words")
    if form == "من" and "bare" in takes and at + 4 < limit and scene.forms[at + 1] in _JUDGING:
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


def begin_of_us(scene: Scene, report: Report, comma: int, limit: int) -> bool:
    """Take what follows a comma behind who says it for his words where they speak of himself: قال فلان، نحن نعمل على.

    Not where the verb's own أن or marks follow further on, behind a second comma.
    """
    begin = comma + 1
    if report.subject is None or report.kind != "finite" or "speech" not in report.verb.takes or limit - begin < 3:
        return False
    if scene.forms[comma] != "،" or report.subject.last != comma or report.in_relative:
        return False
    if not _of_us(scene.forms[begin : begin + 2]):
        return False
    return begin_words(report, begin, "bare", "words of his own")


def begin_future(scene: Scene, report: Report, limit: int) -> bool:
    """Take what will be, its time included, for the words of a participle without أن: موضحا غدا ستبدأ كذا."""
    begin = report.at[1]
    set_off = report.cue_clitic or scene.forms[report.at[0] - 1] in COMMAS
    if not set_off or report.verb.doubtful or report.verb.takes.isdisjoint(("clause", "bare")):
        return False
    verb = skip_adjuncts(scene, begin, min(limit, begin + _TIME))
    if limit - verb < 2 or not _WILL[scene.forms[verb]] or verb in scene.any_starting:
        return False
    return begin_words(report, begin, "bare", "what will be")


_NO_VERB = ("ة", "ي", "ات", "يو")
_TIME = 8
"""The time of what will be is at most so long."""
_WILL = Remembered(lambda form: form == "سوف" or form[:2] in FUTURE and len(form) > 4 and not form.endswith(_NO_VERB))
"""Whether a form is a verb in the future."""


def ends_talk(scene: Scene, report: Report, passage: Passage) -> bool:
    """Whether marks hold what a talk began or ended with: أنهت كلمتها «...», استهل حديثه بـ«...», ختم بـ«لن نتراجع»."""
    by = scene.forms[passage.open - 1] == "ب"
    if scene.forms[passage.open - 1 - by] in scene.small.talks:
        return True
    return by and _is_somebody(scene, report) and _of_us(scene.forms[passage.first : passage.last])


def _is_somebody(scene: Scene, report: Report) -> bool:
    """Whether the subject of a report can talk, if it has one: no film that ends with a sentence."""
    if report.subject is None:
        return True
    mention = scene.starting.get(report.subject.first)
    return scene.speaks(report.subject.first) if mention is None else mention.label in ("PERS", "OCC", "ORG")


def _of_us(forms: Sequence[str]) -> bool:
    """Whether words are of who speaks: لن نقبل, نحن, سنعمل."""
    if not _OF_US.isdisjoint(forms):
        return True
    return any(before in _NOT and form[0] == "ن" for before, form in pairwise(forms))


def _is_added(scene: Scene, report: Report, at: int, limit: int) -> bool:
    """Whether somebody adds a thing rather than words: أضاف المهاجم هدفا ثانيا, أضافت اليونسكو القلعة إلى القائمة."""
    form = scene.forms[at]
    if report.verb.lemma != "أضاف":
        return False
    if form[0].isdigit() or form.removeprefix("ال") in _ADDED or form.endswith("ا") and len(form) > 3:
        return form not in scene.small.adverbs
    noun = next((token for token in range(at, min(limit, at + 6)) if not is_nominal(scene, token)), at)
    return noun > at and scene.forms[noun] == "الي"
