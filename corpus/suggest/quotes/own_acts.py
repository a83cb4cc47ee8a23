"""Reports in the words of a report: what somebody says that he said, what an agency tells inside one pair of marks."""

from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.cue_types import STRICT_APART
from corpus.suggest.quotes.genders import fits, gender_of
from corpus.suggest.quotes.marks import Passage
from corpus.suggest.quotes.onward import speaker_gender
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.scene import Scene


def told_himself(scene: Scene, report: Report, top: Report) -> bool:
    """Whether all that somebody reports is what he told another; that one, behind the verb, is the hearer then.

    The pronoun on أن is the speaker, so no name behind the verb is its subject: أنه أبلغ السفير أن, أنه أكد للوفد أن.
    """
    if not top.pronoun or top.how != "clause" or report.kind != "finite" or report.how != "clause":
        return False
    if report.shape.kind != "perfect" or report.shape.pronoun or report.conjoined or report.in_relative:
        return False
    start = top.content
    while start < report.at[0] and scene.forms[start] in scene.small.helpers:
        start += 1
    if start != report.at[0] or not _same_gender(scene, report, top):
        return False
    if report.hearer is not None:
        return report.subject is None
    if report.subject is None or "hearer" not in report.verb.takes or report.subject.first < report.at[1]:
        return False
    report.hearer, report.subject = report.subject, None
    return True


def _same_gender(scene: Scene, report: Report, top: Report) -> bool:
    """Whether the verb agrees with the pronoun on أن, and with the verb around it."""
    told = "f" if scene.forms[top.content - 1].endswith("ها") else "m"
    main: Report = top.main or top
    tells = main.shape.kind in ("perfect", "imperfect") and not main.carried
    gender = main.shape.gender if tells else ""
    return fits(report.shape.gender, told) and fits(gender, told)


_NAMED = frozenset(("PERS", "OCC", "ORG"))


def told_in_marks(scene: Scene, report: Report) -> bool:
    """Whether words in marks tell what somebody named declared: ذكرت الهيئة أن "المدير أعلن افتتاح المستشفى"."""
    if report.kind != "finite" or report.how != "object" or report.subject is None or report.in_relative:
        return False
    if report.shape.kind != "perfect" or report.shape.pronoun or report.verb.doubtful:
        return False
    mention = scene.starting.get(report.subject.first)
    return mention is not None and mention.label in _NAMED


def goes_on_in_marks(scene: Scene, report: Report, top: Report, around: Passage) -> bool:
    """Whether a participle behind a comma in marks is the writer's, who set them around it as well.

    قال النائب إن "القانون جاهز، مشيرا إلى أن التصويت غدا": who speaks would not tell so of himself. Of words behind a
    colon that is so where the newsroom forgot the closing mark.
    """
    unclosed = around.close < 0 and top.how == "speech"
    if (
        report.how != "clause"
        or not (unclosed or top.how == "clause")
        or top.shape.kind not in ("perfect", "imperfect")
    ):
        return False
    if report.cue_clitic or scene.forms[report.at[0] - 1] not in COMMAS or top.content < around.open:
        return False
    return fits(top.shape.gender, report.shape.gender)


def has_shown(scene: Scene, report: Report, top: Report) -> bool:
    """Whether وقد goes on with what somebody says of another, who alone agrees with the verb.

    قال الوزير إن بلاده تريد السلام، وقد أبدت استعدادها: she did, and he tells it.
    """
    if scene.forms[report.at[0] - 1] != "وقد" or report.subject is not None or report.how != "object":
        return False
    told = speaker_gender(scene, top.main or top)
    return top.how == "clause" and told != "" and report.shape.gender not in ("", told)


_BEFORE = frozenset(("قبل", "بعد"))
_INTERRUPTION = 24
"""Who cuts in is named at most so many tokens before what he says."""


def cuts_in(scene: Scene, report: Report, top: Report) -> Phrase | None:
    """Return who a participle tells of behind words that somebody else's act ends.

    انتقدت المديرة بطء العمل، قبل أن يصل الوزير، داعيا الحاضرين إلى الصبر.
    """
    forms, begin = scene.forms, report.first
    first = max(top.at[1], begin - _INTERRUPTION) + 1
    if _BEFORE.isdisjoint(forms[first : begin - 2]):
        return None
    for token in range(begin - 3, first - 1, -1):
        if forms[token] not in _BEFORE or forms[token + 1] != "ان" or token + 2 in scene.cues:
            continue
        named = scene.starting.get(token + 3)
        if named is None or named.clitic or named.label not in _NAMED or named.last >= begin:
            return None
        gender = gender_of(scene, named.first, named.label)
        if not fits(gender, report.shape.gender):
            return None
        return Phrase(token + 3, noun_phrase(scene, token + 3, begin, STRICT_APART))
    return None


def acts_himself(scene: Scene, report: Report, top: Report) -> Phrase | None:
    """Return who the words before tell of, where only he agrees with a verb or participle that goes on behind a comma.

    أشارت الوزارة إلى أن الوزير يتابع الحادث، موجها ب: his words, which the ministry tells.
    """
    main = top.main or top
    if top.how != "clause" or report.subject is not None or report.shape.number != "s":
        return None
    told, own = speaker_gender(scene, main), report.shape.gender
    named = scene.starting.get(top.content)
    if not told or told == own or named is None or named.clitic or named.label not in _PEOPLE:
        return None
    if scene.forms[report.first - 1] not in COMMAS or not fits(gender_of(scene, top.content, named.label), own):
        return None
    return Phrase(top.content, noun_phrase(scene, top.content, report.first, STRICT_APART))


_PEOPLE = frozenset(("PERS", "OCC"))
