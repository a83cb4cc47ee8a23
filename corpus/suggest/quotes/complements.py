"""Where the words of a reporting verb begin: after أن, in marks, after a colon or a preposition, as its object."""

from functools import cache

from corpus.arabic.remembered import Remembered
from corpus.suggest.quotes.addressee import HEARD_BEHIND, hearer_at, talked_to
from corpus.suggest.quotes.asked_somebody import ASKED, was_asked
from corpus.suggest.quotes.audiences import OUTLETS
from corpus.suggest.quotes.bare_words import begin_bare, begin_of_us, ends_talk
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.clauses import after_colon, is_noun_here, is_verb_here, opens_clause
from corpus.suggest.quotes.clauses_ahead import ENCLOSING, demands, in_aside, in_enclosed_aside
from corpus.suggest.quotes.cue_types import APART
from corpus.suggest.quotes.informing import tells_topic
from corpus.suggest.quotes.lexicon import cues, small
from corpus.suggest.quotes.marked_speech import is_speech
from corpus.suggest.quotes.objects import find_object
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.prepositions import FRAMES, after_preposition, joint_at
from corpus.suggest.quotes.reports import Phrase, Report, begin_words
from corpus.suggest.quotes.resumed import resumes
from corpus.suggest.quotes.said_again import SAID_AGAIN, says_again
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.signs import BY_SAYING, POINTING_AHEAD, clause_openers
from corpus.suggest.quotes.sources_in_gaps import source_in_gap
from corpus.suggest.quotes.told_freshly import FRESHLY, tells_freshly
from corpus.suggest.quotes.words import is_nominal, opens_content

_REACH = 45
"""The reported words begin at most so many tokens after the verb and its subject."""
_PHRASE = 6
"""So many words in marks can be a noun phrase that completes a verb: أكد "رفض بلاده"."""

_NEAR = 18
"""The preposition of a verb's frame stands at most so many tokens after the verb and its subject."""

_AND_HE = frozenset(("وهو", "وهي", "وهم"))

_ASKED = frozenset(("عندما", "بعدما", "حين")) | _AND_HE
"""Behind one of these somebody is asked, and any words in marks are his."""

_REMARKING = frozenset(("علق", "عقب"))
_ANSWERING = frozenset(("رد", "علق", "عقب", "قاطع"))
"""What is said by way of these is said by the participle that stands apart from them."""

_ANEW = Remembered(lambda form: form in small().words_follow or bool(FRAMES[form]))
"""Whether مجددا before a form is "once more": words follow, or the preposition of a frame, not what is renewed."""

_CLAUSE, _ASIDE, _FRAME, _HEARER, _LI, _THAT = 1, 2, 4, 8, 16, 32


@cache
def _asides() -> frozenset[str]:
    """Return the words and signs around what is told of the speaker or of his circumstances."""
    return small().joined.relatives.union(small().joined.clause_words, _AND_HE, COMMAS, ("غير",))


def _tells(form: str) -> int:
    if form in small().any_complementizer:
        return _THAT
    clause = _CLAUSE if form in clause_openers() else 0
    aside = _ASIDE if form in _asides() else 0
    frame = _FRAME if FRAMES[form] else 0
    hearer = _HEARER if form in HEARD_BEHIND or _is_heard(form) else 0
    return clause | aside | frame | hearer | (_LI if form[0] == "ل" else 0)


def _is_heard(form: str) -> bool:
    """Whether ل, or a word that it is written onto, can tell who hears also far from the verb, without a name."""
    definite = form.startswith("لل") and len(form) > 4
    return form[0] == "ل" and (form == "ل" or definite or form in small().hearers or OUTLETS[form])


_TELLING = Remembered(_tells)
"""What the search for reported words has to look at in a form, as a sum; mostly 0.

`_LI`: beside the subject a hearer can stand there, elsewhere a name that hears; `_THAT`: أن, أنه. `find_words` sees no
other word but attributions, reporting words and marks.
"""


def find_words(scene: Scene, report: Report, at: int, limit: int) -> bool:
    """Set where the reported words begin, searching from `at`; False where nothing reported follows."""
    verb = report.verb
    forms, beginning, relative = scene.forms, scene.beginning, False
    if verb.objects and at < limit and find_object(scene, report, at, limit):
        return True
    token, stop = at, limit if limit < at + _REACH else at + _REACH
    while token < stop:
        telling = _TELLING[forms[token]]
        if not telling:
            if token not in beginning:
                token += 1
                continue
        elif telling & _THAT:
            if opens_clause(scene, report, token):
                return True
            token += 1
            continue
        form = forms[token]
        if token in beginning:
            if token in scene.opening:
                token = _in_marks(scene, report, token, at, relative)
                if token < 0:
                    return True
                continue
            source = source_in_gap(scene, token, limit)
            if source is not None and source.last < stop:
                report.add(source)
                token = source.last
                continue
            if token in scene.cues:
                cue = scene.cues[token][1]
                if cue.verb.lemma == "تحدث" and (heard := talked_to(scene, token, stop)) is not None:
                    report.hearer, relative = report.hearer or heard[0], True
                    token = heard[1]
                    continue
                if token in scene.unnamed:
                    token = scene.unnamed[token]
                    continue
                if cue.shape.kind == "participle" and not is_noun_here(scene, token):
                    return _behind_participle(scene, report, token, limit)
                if cue.verb.act == "stand" and cue.shape.pronoun and cue.shape.kind == "noun":
                    break  # نشرت الصحيفة خبرا مفاده أن
                if cue.shape.kind in ("perfect", "imperfect"):
                    if not relative and is_verb_here(scene, token):
                        break
                    if relative and _tells_its_own(scene, token, stop):
                        if verb.doubtful:
                            break  # شرح الوزير التقرير الذي أكد أن
                        token += 2
                        continue
        if telling & _CLAUSE and (told := _begun(scene, report, token, limit, relative)) is not None:
            return told
        if telling & _ASIDE:
            if telling & _FRAME and FRAMES[form] in verb.prepositions and _in_frame(scene, report, at, token, limit):
                return True  # حذر ممن يروجون الشائعات
            if form == "ثم":
                break  # قال فلان ثم أضاف: ...
            if form == "غير" and token + 1 < limit and forms[token + 1].startswith("ال"):
                token += 2  # المنظمة غير الحكومية
                continue
            if form in _AND_HE or form in scene.small.joined.clause_words:
                marked = _marks_behind(scene, token, stop, form in _ASKED) if "speech" in verb.takes else -1
                if marked >= 0:
                    return begin_words(report, marked, "speech", "words in marks")
                if form not in _AND_HE:
                    break
            relative = form not in COMMAS
            if token == at and begin_of_us(scene, report, at, limit):
                return True
        elif (
            telling & _FRAME
            and (not relative or verb.act == "ask" and demands(scene, token))
            and FRAMES[form] in verb.prepositions
            and _in_frame(scene, report, at, token, limit)
        ):
            return True
        if telling & _HEARER or telling & _LI and (token == at or token in scene.starting):
            hearer = hearer_at(scene, token, limit, token == at)
            if hearer is not None:
                report.hearer = report.hearer or hearer[0]
                token = hearer[1]
                continue
        token += 1
    return begin_bare(scene, report, at, limit)


def _tells_its_own(scene: Scene, token: int, stop: int) -> bool:
    """Whether a verb behind a relative pronoun has words of its own behind it: الوزير الذي أكد أن الأسعار ثابتة."""
    relates = scene.forms[token - 1] in scene.small.joined.relatives
    return relates and token + 1 < stop and scene.forms[token + 1] in scene.small.any_complementizer


def _begun(scene: Scene, report: Report, token: int, limit: int, relative: bool) -> bool | None:
    """Whether words begin behind a conjunction, a question, a colon or the saying itself; None where that is open."""
    forms, small = scene.forms, scene.small
    form = forms[token]
    if form == ":":
        return after_colon(scene, report, token, limit)
    if form in small.joined.complementizers:
        return False
    if says_again(scene, report.verb.lemma, token):
        report.verb, behind = cues()[SAID_AGAIN[form]].verb, token + 1
        calls = "hearer" in report.verb.takes and report.hearer is None and report.verb.act == "ask"
        if calls and behind < limit and forms[behind].startswith("ال"):
            end = noun_phrase(scene, behind, limit, APART)
            if end > behind:  # جدد دعوته الحكومة إلى
                report.hearer, behind = Phrase(behind, end), end
        return find_words(scene, report, behind, limit)
    if form in BY_SAYING and report.kind == "finite":
        return _by_saying(scene, report, token, limit)
    if "how" in report.verb.takes and form in ("كيف", "لماذا") and not relative:
        return begin_words(report, token, "clause", "how")
    if "question" in report.verb.takes and form in small.questions and not relative:
        whether = form == "عما" and token + 2 < limit and forms[token + 1] == "اذا"
        begin_words(report, token + 2 if whether else token, "clause", "question")
        return report.verb.lemma != ASKED or was_asked(scene, report)
    return None


def _in_frame(scene: Scene, report: Report, at: int, token: int, limit: int) -> bool:
    """Begin the words behind the preposition of a verb's frame; False where none stands at a token."""
    joint = joint_at(scene, token, report.verb.prepositions)
    if joint is None or (token - at > _NEAR and joint[1] not in scene.opening):
        return False
    form, noun = scene.forms[at], joint[1]
    if noun + 1 < limit and scene.forms[noun + 1] in BY_SAYING and scene.forms[noun] in POINTING_AHEAD:
        return _by_saying(scene, report, noun + 1, limit)  # أشار إلى ذلك بالقول: ...
    if form in ENCLOSING and in_enclosed_aside(scene, at, token, report.verb.prepositions, limit):
        return False
    owned = token == at + 1 and form.endswith(("ه", "ها", "هم")) and not form.startswith("ال") and is_nominal(scene, at)
    owned = owned and "accused" not in report.verb.takes
    if owned or form in COMMAS and in_aside(scene, at, token, report.verb.prepositions, limit):
        return False
    if scene.forms[token] == "عن" and tells_topic(scene, at, token):
        return False  # كشف المدرب موعد إعلان النادي عن الصفقة
    return after_preposition(scene, report, at, token, joint, limit)


def _by_saying(scene: Scene, report: Report, token: int, limit: int) -> bool:
    """رد النائب بالقول إن, ختم بقوله: the verbal noun is the cue."""
    cue, letters, verb = report.cue, report.cue_clitic, report.verb
    report.cue, report.cue_clitic, report.verb = (token, token + 1), 1, scene.cues[token][1].verb
    if find_words(scene, report, token + 1, limit):
        return True
    report.cue, report.cue_clitic, report.verb = cue, letters, verb
    return False


def _marks_behind(scene: Scene, token: int, stop: int, asked: bool) -> int:
    """Return the words in marks behind an aside; -1 where none follow.

    Behind "when he was asked" (`asked`) any will do, else a colon must stand before them, or a comma behind what a
    question was about: ردا على سؤال عما إذا كان ...، "...".
    """
    leading = ":،" if token and scene.forms[token - 1] == "عما" else ":"
    for at in range(token, stop):
        told = (asked and at < token + 16) or scene.forms[at - 1] in leading
        if told and at in scene.opening and at not in scene.names:
            return at
        if (
            at > token
            and at in scene.cues
            and (scene.cues[at][0] or scene.cues[at][1].shape.kind == "participle")
            or scene.forms[at] in scene.small.complementizers
        ):
            return -1
    return -1


def _in_marks(scene: Scene, report: Report, token: int, at: int, relative: bool) -> int:
    """Take a passage in marks for the words (-1), or return the token to go on from."""
    passage, takes = scene.opening[token], report.verb.takes
    if token in scene.names:
        return passage.close + 1
    size, before = passage.last - passage.first, scene.forms[token - 1]
    if "object" in takes and not relative and size <= _PHRASE and before != ":" and opens_content(scene, passage.first):
        begin_words(report, token, "object", "noun phrase in marks")
        return -1
    if "speech" in takes and not relative:
        doubtful = report.verb.doubtful and report.kind != "participle"  # مختتما «...»
        closing = before == ":" or size > 2 and ends_talk(scene, report, passage)
        beside = closing if doubtful else size > 2 or token == at or before in ":،"
        beside = beside or "question" in takes and scene.forms[passage.first] in scene.small.questions
        if beside or is_speech(scene, passage):
            begin_words(report, token, "speech", "words in marks")
            return -1
    if relative and size > 3 and tells_freshly(scene, report, at, token):
        return -1
    if ("marked" in takes or "object" in takes) and token == at:
        begin_words(report, token, "object", "marked object")
        return -1
    return token + 1


def _behind_participle(scene: Scene, report: Report, token: int, limit: int) -> bool:
    """وتابع بيسكوف قائلا: the participle of saying only repeats the verb; any other one has words of its own."""
    lemma = scene.cues[token][1].verb.lemma
    if scene.forms[token] == "مجددا" and _ANEW[scene.forms[min(token + 1, limit - 1)]]:
        return find_words(scene, report, token + 1, limit)  # أكد الوزير مجددا أن, شدد مجددا على
    if lemma in _REMARKING and report.verb.lemma in FRESHLY:
        return find_words(scene, report, token + 1, limit)  # قال فلان معلقا على النتائج: ...
    if lemma not in ("قال", "خاطب", "سخر") or report.verb.lemma not in scene.small.continuing:
        return resumes(scene, report, token, limit)
    at = token + 1
    if lemma == "خاطب":
        at = noun_phrase(scene, token + 1, limit, APART)
        report.hearer = Phrase(token + 1, at) if at > token + 1 else None
    if lemma == "قال" and report.verb.lemma in _ANSWERING and token > report.at[1]:
        report.cue, report.cue_clitic = (token, token + 1), scene.cues[token][0]  # ورد الوزير على النواب قائلا
    return find_words(scene, report, at, limit)
