"""From a finite reporting verb to a report: does it report here, and who is its subject."""

from corpus.arabic.remembered import Remembered
from corpus.suggest.quotes.addressee import called_hearer
from corpus.suggest.quotes.as_for import AS_FOR, as_for, topic
from corpus.suggest.quotes.asked_otherwise import ASKING, asks_otherwise
from corpus.suggest.quotes.behind import AMOUNTS, CAUSES, read_subject
from corpus.suggest.quotes.classes import BARE, COMMAS, IN_IT, SPEAKERS
from corpus.suggest.quotes.complements import find_words
from corpus.suggest.quotes.cue_types import Cue
from corpus.suggest.quotes.fronted import is_attributed, is_fronted
from corpus.suggest.quotes.hearers import behind_early_hearer
from corpus.suggest.quotes.homographs import is_another_verb
from corpus.suggest.quotes.issuing import issues
from corpus.suggest.quotes.lexicon import bared, small
from corpus.suggest.quotes.names_before import in_dateline, is_set_off
from corpus.suggest.quotes.onward import IN_FRAME, carried_in_frame, carries_on
from corpus.suggest.quotes.papers_before import MANY
from corpus.suggest.quotes.phrases_before import both, phrase_before
from corpus.suggest.quotes.prepositions import ORDERS
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.signs import may_report
from corpus.suggest.quotes.silent import DEPICTING, KINDS, OWN_LAND, UNSPEAKING, argues, is_shown, is_silent
from corpus.suggest.quotes.subjects import subject_before
from corpus.suggest.quotes.thereupon import ENDING, comes_upon
from corpus.suggest.quotes.topics import (
    ABOUT,
    BEFORE_CLAUSE,
    IN_ANSWER,
    begins_clause,
    governed,
    heard_before,
    issued_before,
    likewise_that,
    only_topic,
)
from corpus.suggest.quotes.turnings import EXCEPT
from corpus.suggest.quotes.unsaid import takes_away, unsaying
from corpus.suggest.rule_words import rule_words

RETURNS = bared(("عاد", "عادت", "عادوا", "يعود", "تعود"))
"""Somebody speaks again: ثم عاد وأكد, وعادت لتقول."""

_CAME = bared(rule_words("frames", "came"))
"""Somebody does so to say something."""
_ASKING = ORDERS | {"لوح", "عدّ", "نادى"}
_ESTIMATED = CAUSES | AMOUNTS
_CONCLUDING = frozenset(("خلص", "أظهر"))
_PROVING = rule_words("silent", "proving_subjects")
_BUT_HE = bared(("لكنه", "لكنها")) | {"و"}
_SAYING = frozenset(("قاءلا", "قاءلة", "قاءلين"))
_GOD = frozenset(("الله", "المولي"))

_UNSAYS, _BUT, _RELATES, _UPON, _THAT = 1, 2, 4, 8, 16
_AFTER = _UPON | _THAT


def _tells(form: str) -> int:
    unsays = _UNSAYS if form in unsaying() else 0
    unsays |= (_UPON if form in ENDING else 0) | (_THAT if form in small().with_pronoun else 0)
    return unsays | (_BUT if form in _BUT_HE else 0) | (_RELATES if form in small().joined.relatives else 0)


_BEFORE = Remembered(_tells)
"""What the word before a verb tells of it, as a sum; mostly 0.

`_UNSAYS`: it can take the saying away; `_BUT`: a clause of its own begins; `_RELATES`: it stands in a relative clause;
`_THAT`: it is "that he"; `_UPON`: it can end what says that something follows from what was told.
"""

_SPEAKING = frozenset(("PERS", "OCC", "ORG"))
_OCCASIONS = IN_FRAME | IN_ANSWER
"""A sentence that opens with one of these may tell where something was said, to whom, and who carried it."""


def finite_report(scene: Scene, token: int, unit: tuple[int, int]) -> Report | None:
    """Return the report of a finite verb, None where it reports nothing here."""
    clitic, cue = scene.cues[token]
    verb, shape, forms = cue.verb, cue.shape, scene.forms
    first, limit = unit
    told = _BEFORE[forms[token - 1]] if token > first else 0
    if verb.ambiguous and is_another_verb(scene, token, cue, first):
        return None
    if told & _UNSAYS and takes_away(scene, token, cue, first):
        return None
    if shape.pronoun and verb.lemma in ("نسب", "وجه", "أبرز"):
        return None  # رسالة وجهها إلى الأمين العام, أسباب أبرزها الغلاء
    if verb.signed and not may_report(scene, token, verb, limit):
        return None
    before, turned = None, 0  # where أما turns to another; -1 behind a mere topic
    thereupon = told & _AFTER and (comes_upon if told & _UPON else _turns)(scene, token, first)
    if not clitic and not thereupon:
        before = subject_before(scene, token, first)
    elif forms[token][0] == "ف" and (turned := as_for(scene, token, first)):
        before = topic(scene, token, turned)
    if before is None and forms[first] in AS_FOR:
        before = topic(scene, token, first)
    if before is not None:
        behind = token + 1 in scene.starting or token + 1 < len(forms) and SPEAKERS[forms[token + 1]]
        refused = behind and (_subject_behind(scene, token, cue, before) or is_attributed(scene, before, token))
        refused = refused or forms[before.first][0] in "بل" and governed(scene, before, token, first)
        if refused or not told & _RELATES and is_fronted(scene, before, token, first):
            before = None
        elif forms[first] in ABOUT and not told & _RELATES and only_topic(scene, token, first):
            before, turned = None, -1  # وعن رحيل المدافع سامي عون قال
        elif shape.number == "d":
            before = both(scene, before, first)
    report = Report((token, token + 1), clitic, verb, shape, "finite", cue.rule, token, -1, "")
    if clitic or told:
        report.conjoined = clitic > 0 or told & _BUT > 0
        if thereupon and told & _THAT:
            report.first, report.conjoined = token - 2, True
        report.in_relative = told & _RELATES > 0
        if turned > 0:
            report.first = turned
    elif turned or before is None and forms[token - 1] in BEFORE_CLAUSE and begins_clause(scene, token, first):
        report.conjoined = True
    if before is not None:
        report.subject = before
        if not clitic and before.first < token:
            report.first = before.first
        report.rule += ", subject before"
    at = token + 1
    if at < limit:
        if _BEHIND[forms[at]]:
            at = _behind_verb(scene, report, at, unit)
        at = read_subject(scene, report, at, limit)
    if thereupon and report.subject is not None:
        report.conjoined = True
    if clitic and forms[token][0] == "ل" and not _comes_next(scene, report, token, first):
        return None
    if verb.called and (called := called_hearer(scene, verb.called, at, limit)) is not None:
        report.hearer, at = called
    return report if _reports(scene, report, token, at, unit) else None


def _turns(scene: Scene, token: int, first: int) -> bool:
    """Whether who spoke before goes on behind a turn, as the genders show: أكد أن الهدنة قائمة، إلا أنه قال إن."""
    if token - 2 < first or scene.forms[token - 2] not in EXCEPT:
        return False
    gender = scene.cues[token][1].shape.gender
    said = (scene.cues[at][1].shape for at in range(first, token - 2) if at in scene.cues)
    return any(shape.gender == gender and shape.kind in ("perfect", "imperfect") for shape in said)


_BEHIND = Remembered(lambda form: form in _SAYING or form in IN_IT or form[0] == "ل")
"""Whether something that can stand between a verb and its subject may begin with a form."""


def _behind_verb(scene: Scene, report: Report, at: int, unit: tuple[int, int]) -> int:
    """Read قائلا, an occasion told of before or a hearer right behind a verb; return where its subject can stand."""
    (token, _), clitic, lone = report.at, report.cue_clitic, report.subject is None
    if scene.forms[at] in _SAYING:
        at += 1
        report.cue = (token, at)
        if not clitic and report.verb.lemma in scene.small.continuing and carries_on(scene, token, unit[0]):
            report.subject, report.first, report.conjoined = None, token, True
    if not lone or at >= unit[1]:
        return at
    if not clitic and scene.forms[at] in IN_IT:
        that = at + 1 < unit[1] and scene.forms[at + 1] in scene.small.any_complementizer
        if that or report.verb.manner.apart or "accused" in report.verb.takes:
            report.subject = issues(scene, token, unit[0], report.shape.gender)
    return behind_early_hearer(scene, report, at, unit[1]) if scene.forms[at][0] == "ل" else at


def _reports(scene: Scene, report: Report, token: int, at: int, unit: tuple[int, int]) -> bool:
    """Whether a verb whose subject is read reports words here; they are set, and a hearer before the verb."""
    verb, subject, first = report.verb, report.subject, unit[0]
    on_occasion = not report.cue_clitic and scene.forms[first] in _OCCASIONS
    if verb.doubtful:
        if subject is None and not report.conjoined and not likewise_that(scene, token, first):
            return False
        if "accused" in verb.takes and _is_estimated(scene, report, token, at):
            return False
    may_be_silent = verb.lemma in UNSPEAKING
    if subject is not None:
        kind = KINDS[scene.forms[subject.first]]
        if kind & OWN_LAND:
            return False  # قالت المتحدثة إن بلادها ترحب بالتهدئة: the words are hers
        may_be_silent = may_be_silent or kind > 0 or subject.clitic > 0
    if may_be_silent and is_silent(scene, report, at):
        return False
    limit = unit[1]
    if not (verb.lemma in ASKING and asks_otherwise(scene, report, at, limit) or find_words(scene, report, at, limit)):
        return False
    if may_be_silent and argues(scene, report):
        return False
    if on_occasion and report.subject is None:
        report.subject = issued_before(scene, token, first)
    if report.subject is None and not report.in_relative and _is_formula(scene, report, token):
        return False
    if report.how == "object" and verb.lemma in DEPICTING and is_shown(scene, report):
        return False
    if report.hearer is not None and scene.forms[report.hearer.first] in _GOD:
        return False  # داعيا الله أن
    if verb.study and not _concludes(scene, report):
        return False
    if verb.doubtful and report.subject is None and report.how not in ("clause", "speech"):
        told = verb.lemma in _ASKING or "claim" in verb.takes
        caused = "accused" in verb.takes and scene.forms[token + 1] in _ESTIMATED  # وأرجعت سبب التراجع إلى
        asked = report.hearer is not None and verb.called != ""  # وطلبت من السكان إخلاءه
        return (told or caused or asked) and report.conjoined
    if on_occasion:
        if report.hearer is None:
            report.hearer = heard_before(scene, token, first)
        if (carrier := carried_in_frame(scene, report, first)) is not None:
            report.add(carrier)
    at_place = scene.forms[token] in scene.small.prepositions  # عبر the preposition
    return not at_place or report.how == "object" or verb.lemma == "بين"


def _is_estimated(scene: Scene, report: Report, token: int, at: int) -> bool:
    """Whether a verb that can accuse is the passive one of a thing named before it: الأضرار تقدر بمليون."""
    subject = report.subject
    if subject is None or subject.last > token or at >= len(scene.forms):
        return False
    thing = subject.first not in scene.starting and not scene.speaks(subject.first)
    return thing and scene.forms[at][0] == "ب" and report.shape.kind == "imperfect"


def _comes_next(scene: Scene, report: Report, token: int, first: int) -> bool:
    """Whether ل with a verb tells what came next (..., ليرد المدرب) rather than what for (جاء ليطلب المساعدة).

    Behind "then he" it needs no subject, and who came back or out to say something said it: ثم عاد المدير ليؤكد.
    """
    if report.subject is not None:
        return report.subject.first in scene.starting and not scene.is_word(token - 1)
    if scene.forms[token - 1] in RETURNS and report.verb.act != "ask":
        return True
    start = phrase_before(scene, token, first)
    if not first <= start - 1 < token - 1 or scene.bare(start - 1) not in _CAME:
        return False
    mention = scene.starting.get(start)
    report.subject = Phrase(start, token, mention.clitic if mention is not None else 0)
    return report.subject.clitic == 0


def _subject_behind(scene: Scene, token: int, cue: Cue, before: Phrase) -> bool:
    """Whether a name, or a noun that speaks, behind a verb is its subject rather than a name further before it."""
    behind = scene.starting.get(token + 1)
    named = behind is not None and not behind.clitic and behind.label in _SPEAKING and not cue.shape.pronoun
    unnamed = before.first not in scene.starting and not scene.speaks(before.first)
    if named and unnamed and scene.forms[token - 1] in COMMAS:
        return True  # وبينما قال الوزير إن الموسم سيبدأ، كشف النائب أن
    if named and (is_set_off(scene, before) or scene.forms[token - 1] in COMMAS and _has_no_object(cue)):
        return True  # وعندما سئل عن استقبال الزعيم، إبراهيم، أجاب الوزير أن
    if "hearer" in cue.verb.takes or "accused" in cue.verb.takes:
        return False
    if behind is None:
        return in_dateline(scene, before)
    if behind.clitic:
        return False
    if cue.shape.pronoun:
        return False
    between = range(before.last, token)
    apart = any(not scene.is_word(at) and scene.forms[at] != "،" for at in between)
    return apart or in_dateline(scene, before)


def _has_no_object(cue: Cue) -> bool:
    """Whether who stands behind a verb can only be its subject: أجاب الوزير, not أبلغ الوزير."""
    return not (cue.verb.objects or cue.verb.manner.apart or cue.shape.pronoun)


def _is_formula(scene: Scene, report: Report, token: int) -> bool:
    """يذكر أن, يتوقع أن, تبين أن: an imperfect that nobody is the subject of."""
    form, formulae = scene.forms[token], scene.small.formulae
    if BARE[form] in formulae or form in formulae:
        return True
    return report.shape.kind == "imperfect" and report.shape.gender == "m" and report.verb.agentless


def _concludes(scene: Scene, report: Report) -> bool:
    """Whether a study reports by such a verb, or somebody who spoke before: وخلصت إلى أن."""
    if report.subject is None:
        return report.cue_clitic > 0 and report.how == "clause" and report.verb.lemma in _CONCLUDING
    if report.verb.lemma == "أثبت" and _proves(scene, report, report.subject.first):
        return False
    return report.how != "object" and report.verb.lemma != "دل" or _is_document(scene, report)


def _proves(scene: Scene, report: Report, head: int) -> bool:
    """Whether something only proves true by its subject: التجربة أثبتت أن, أثبت الفريق أنه; not أثبتت الدراسة أن."""
    if BARE[scene.forms[head]].removeprefix("ال") in _PROVING:
        return not scene.forms[min(head + 1, len(scene.forms) - 1)].endswith("ية")  # التجارب السريرية
    of_oneself = report.pronoun and scene.forms[report.content] not in scene.small.negations
    return of_oneself and not _is_document(scene, report)


def _is_document(scene: Scene, report: Report) -> bool:
    """Whether the subject is a study, a poll, figures: what else أظهر has as subject does not speak."""
    if report.subject is None:
        return False
    form, documents = BARE[scene.forms[report.subject.first][report.subject.clitic :]], scene.small.documents
    return (
        form in documents or form in MANY or form[2:] in documents and form.startswith("ال") or form[:-1] in documents
    )
