"""The words of a verb that stand behind a participle's: وأكد الوزير، مشيرا إلى تقرير سابق، أن الإنتاج ارتفع."""

from corpus.suggest.quotes.adjuncts import skip_adjuncts
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.clauses import opens_clause
from corpus.suggest.quotes.prepositions import FRAMES, after_preposition, joint_at, opens_word
from corpus.suggest.quotes.reports import Report, begin_words
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import can_be_object

_FAR = 40
"""The verb's own words begin at most so many tokens behind the participle."""

_NAME = 2
"""So few words in marks can be a name."""

_FINITE = ("perfect", "imperfect")


def resumes(scene: Scene, report: Report, participle: int, limit: int) -> bool:
    """Set where a verb's words begin behind a participle that has its own; False where they do not."""
    if report.kind != "finite" or not _has_words(scene, participle, limit):
        return False
    cues = scene.cues
    for token in range(participle + 2, min(limit - 1, participle + _FAR)):
        cue = cues.get(token)
        if cue is not None and cue[0] and cue[1].shape.kind in _FINITE:
            return False
        if _takes_up(scene, report, participle, token, limit):
            report.aside = (participle, token)
            return True
    return False


def _has_words(scene: Scene, participle: int, limit: int) -> bool:
    """Whether a participle has words of its own right behind it: منتقدا بطء الإدارة, not مؤكدا، في بيان، أن."""
    verb = scene.cues[participle][1].verb
    at = skip_adjuncts(scene, participle + 1, limit, verb.prepositions)
    if at >= limit - 1 or scene.forms[at - 1] in COMMAS:
        return False
    near = (at, at + 1)  # مشيرا بيده إلى الجبل
    if scene.forms[at] in scene.small.any_complementizer or any(joint_at(scene, to, verb.prepositions) for to in near):
        return True
    governs = not verb.takes.isdisjoint(("object", "hearer", "accused", "judged", "claim"))
    return governs and at == participle + 1 and can_be_object(scene, at)


def _takes_up(scene: Scene, report: Report, participle: int, token: int, limit: int) -> bool:
    """Whether a verb's own words begin at a token, and set them: behind a comma, or, after قال, behind إن."""
    form, apart = scene.forms[token], scene.forms[token - 1] in COMMAS
    if token in scene.opening and token not in scene.names:
        return _is_speech(scene, report, participle, token) and begin_words(report, token, "speech", "words in marks")
    if form in scene.small.any_complementizer:
        if not apart and not (report.verb.lemma == "قال" and scene.reading.written[token][0] == "إ"):
            return False
        return not _is_if(scene, token) and opens_clause(scene, report, token)
    if not apart or FRAMES[form] not in report.verb.prepositions:
        return False
    joint = joint_at(scene, token, report.verb.prepositions)
    if joint is None or joint[2] and not opens_word(scene, form[1:].removeprefix("ال")):
        return False
    return after_preposition(scene, report, token, token, joint, limit)


def _is_speech(scene: Scene, report: Report, participle: int, token: int) -> bool:
    """Whether words in marks behind a pause are the verb's: قال منتقدا بطء الإدارة: «...», not قال محذرا: «...»."""
    takes = report.verb.takes
    if "speech" not in takes or report.verb.doubtful or scene.forms[token - 1] not in ":،":
        return False
    told = scene.cues[participle][1].verb.takes
    addressed = "hearer" in told and "speech" in told
    passage = scene.opening[token]
    return not addressed and passage.last - passage.first > _NAME


def _is_if(scene: Scene, token: int) -> bool:
    """Whether إن at a token is "if", before a verb: الشركة، إن تأخرت، ستدفع."""
    behind = scene.forms[token + 1]
    if scene.reading.written[token] != "إن" or behind.startswith("ال") or token + 1 in scene.any_starting:
        return False
    return behind[-1] == "ت" or behind in ("لم", "كان", "شاء", "تم", "لزم", "امكن", "صح", "جاز")
