"""Whether the words of a report go on, or end, where the next verb of saying stands."""

from bisect import bisect_left
from functools import cache

from corpus.suggest.quotes.classes import COMMAS, MEANWHILE, PAUSES
from corpus.suggest.quotes.frames import RETURNS
from corpus.suggest.quotes.genders import fits
from corpus.suggest.quotes.lexicon import bared, small
from corpus.suggest.quotes.marks import Passage
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Phrase, Range, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.thereupon import ENDING, comes_upon
from corpus.suggest.quotes.words import looks_finite
from corpus.suggest.rule_words import rule_lemmas, rule_words

_SET_AGAINST = bared(MEANWHILE)
_AFTERWARDS = frozenset(("وبعد", "وبعدها", "وعقب", "واثر", "ولدي", "وعند", "وفور", "وخلال", "وبناء"))
"""Behind a comma they open a clause of their own, of which a noun phrase told of is no part."""
_NEAR = 20
"""What is denied to have been said stands at most so many tokens behind "that he has"."""
_HAVING = frozenset(("يكون", "تكون", "يكونوا", "يكونا"))


@cache
def _and_that() -> frozenset[str]:
    """Return the words that open a further clause: وأن, وأنها."""
    return frozenset("و" + word for word in small().any_complementizer)


def asyndetic(scene: Scene, report: Report, top: Report) -> bool:
    """إن الوزير أجرى اتصالا، أكد خلاله ...: a verb behind a bare comma speaks for the subject of the clause."""
    if report.kind != "finite" or report.subject is not None or report.in_relative or top.how != "clause":
        return False
    if report.first == 0 or scene.forms[report.first - 1] not in PAUSES:
        return False
    end = noun_phrase(scene, top.content, report.first)
    if end == top.content or scene.starting.get(top.content) is None:
        return False
    report.subject = Phrase(top.content, end)
    return True


def goes_on(report: Report, top: Report) -> bool:
    """Whether a verb joined by و only goes on with the reported clause: إن الحكومة ستواصل جهودها وتدعو إلى."""
    if report.kind != "finite" or report.how != "object" or top.how != "clause":
        return False
    if report.subject is not None and "hearer" not in report.verb.takes:
        return False
    main = top.main or top
    return report.shape.kind == "imperfect" and main.shape.kind != "imperfect"


def turns_away(scene: Scene, report: Report, top: Report) -> bool:
    """الأمم المتحدة: تقدم في المحادثات والحكومة تنفي ...: somebody else speaks in the second half of a headline."""
    first = report.first
    headed = top.how in ("colon", "object") or scene.role_of(first) == "headline"
    if first >= report.at[0] or not headed:
        return False
    return scene.forms[first][0] == "و" or (first > 0 and scene.forms[first - 1] in ("و", "..", "...", "…"))


def clause_break(scene: Scene, report: Report, top: Report) -> int:
    """Return the comma behind which a clause of its own begins for a report: "، وفي 1998 أعلنت مصادر"; -1 for none."""
    if report.kind not in ("finite", "stand") or report.in_relative:
        return -1
    if top.how == "object" and scene.forms[report.first - 1] == "اذ" and report.how in ("clause", "speech"):
        return report.first - 1  # أعرب عن أسفه إذ قال إن
    for token in range(report.first - 1, max(top.content, report.first - 20), -1):
        if scene.forms[token] in PAUSES:
            following = scene.forms[token + 1]
            if following[0] == "و" and following[1:] in scene.small.complementizers:
                return -1
            opens = (
                following[0] in "وف" and len(following) > 1 or scene.forms[token + 1] in scene.small.joined.clause_words
            )
            beside = token + 1 == report.first and (top.how == "object" or _means_while(scene, top))
            return token if opens or beside else -1
    return -1


def _means_while(scene: Scene, top: Report) -> bool:
    """Whether what another says is only set against the main clause: وبينما قال الوزير إن ...، أكد النائب أن."""
    verb = top.at[0]
    return any(scene.forms[at] in _SET_AGAINST for at in (verb - 1, verb - 2) if at >= 0)


def told_again(scene: Scene, report: Report, stack: list[Report]) -> Report | None:
    """ذكر الادعاء أن الأول أقر ب...، وأن الثانية أنكرت ...: the report around the one before holds this one as well.

    Where none does, the one before holds it itself: ذكرت أن الجسر أغلق، وأن البلدية طلبت مهلة.
    """
    if report.subject is None or report.conjoined or report.first >= report.at[0]:
        return None
    before = scene.forms[report.first - 1]
    if before[0] != "و" or before[1:] not in scene.small.complementizers:
        return None
    around = next((each for each in reversed(stack) if each.hollow), None)
    if around is not None or report.how == "speech" and "clause" not in report.verb.takes:
        return around
    top, subject = stack[-1], report.subject.first
    speaks = subject in scene.starting or scene.speaks(subject) or scene.forms[subject].startswith("ال")
    return top if speaks and top.how == "clause" and top.content < report.first - 1 else None


def and_said(scene: Scene, report: Report, top: Report) -> bool:
    """ذكر الادعاء أن الثانية أنكرت التهمة وقالت إنها ...: joined without a pause, in the same report."""
    if not report.conjoined or report.subject is not None or report.kind != "finite" or report.how != "clause":
        return False
    inner = top.outer is not None and top.outer.hollow and report.shape.kind == top.shape.kind
    return inner and scene.is_word(report.first - 1) and fits(top.shape.gender, report.shape.gender)


def tells_as_well(scene: Scene, report: Report, top: Report) -> Phrase | None:
    """Return the document that a clause tells of, where a verb goes on with it: أن التقارير تتطابق معها وتفيد أن.

    So does who is named there, where the verb does not agree with the teller: قال الوزير إن باريس تعمل وتؤكد أن.
    """
    if not report.conjoined or report.subject is not None or report.kind != "finite" or report.how != "clause":
        return None
    first, forms = top.content, scene.forms
    if top.how != "clause" or report.shape.kind != "imperfect" or not scene.is_word(report.first - 1):
        return None
    end = noun_phrase(scene, first, report.first)
    paper = scene.small.documents.intersection((forms[first], forms[first].removeprefix("ال")))
    other = first in scene.starting and not fits(top.shape.gender, report.shape.gender)
    verb = forms[end] if (paper or other) and first < end < report.first else ""
    return Phrase(first, end) if verb[:1] == forms[report.at[0]][report.cue_clitic] and looks_finite(verb) else None


def has_closed(scene: Scene, top: Report, token: int) -> bool:
    """Whether the words of a report are in marks that close before a token: قال: «...»، قبل أن يضيف ..."""
    passage = scene.opening.get(top.content)
    return (
        top.how == "speech" and passage is not None and 0 <= passage.close < token and passage.open not in scene.names
    )


def goes_before(scene: Scene, report: Report) -> int:
    """Return the token of قبل before what was said next (قبل أن يضيف, قبل أن يعود ويؤكد); -1 elsewhere."""
    if report.kind != "finite" or report.how not in ("clause", "speech") or report.subject is not None:
        return -1
    for at in range(report.first - 2, report.first - 4 + (not report.conjoined), -1):
        if at > 0 and scene.forms[at] == "قبل" and scene.forms[at + 1] == "ان":
            return at
    return -1


def before_return(scene: Scene, token: int) -> int:
    """Return where a clause that goes on as "then he again said" begins: إنها سترحل، ثم عادت وقالت."""
    forms = scene.forms
    if token > 1 and forms[token - 1] in RETURNS:
        token -= 1
        return token - 1 if forms[token - 1] == "ثم" else token
    return token - comes_upon(scene, token, 0) if forms[token - 1] in ENDING else token


def others_act(scene: Scene, report: Report, token: int, cuts: list[int]) -> bool:
    """Whether somebody else's clause lies between a report and a token: ...، بينما فضل الحزب الانتظار، مكتفيا ب."""
    at = bisect_left(cuts, token) - 1
    return at >= 0 and cuts[at] > report.content and scene.forms[cuts[at] + 1] in MEANWHILE


_HOPING = frozenset(("أمل", "رجا", "تمنى"))


def will_be_said(scene: Scene, report: Report, top: Report) -> bool:
    """إن المجلس سيوصي ب..., إن الوكالة تأمل في: what somebody will or may say, or hopes, is reported, no report."""
    if report.kind != "finite" or report.shape.kind != "imperfect" or top.how != "clause" or report.conjoined:
        return False
    maybe = scene.forms[report.at[0] - 1] == "قد" or report.verb.lemma in _HOPING
    return maybe or (scene.forms[report.at[0]].startswith("س") and not report.verb.lemma.startswith("س"))


def is_denied(scene: Scene, report: Report, top: Report) -> bool:
    """نفى أن يكون الوزير قد طالب ب...: what is denied, or thought, to have been said is what is reported, no report."""
    if "wish" not in top.verb.takes or top.how != "clause" or report.kind != "finite" or report.conjoined:
        return False
    if scene.forms[top.content] not in _HAVING or report.first > top.content + _NEAR:
        return False
    return PAUSES.isdisjoint(scene.forms[top.content : report.first])


def enclosing(scene: Scene, token: int) -> Passage | None:
    """Return the outermost passage of words that a token stands in."""
    at = bisect_left(scene.quoted_opens, token) - 1 if scene.quoted_opens else -1
    while at >= 0:
        passage = scene.quoted[at]
        if passage.depth == 0:
            return passage if passage.first <= token < passage.last else None
        at -= 1
    return None


def end_all(stack: list[Report], token: int) -> None:
    """End the words of all reports that still run at a token, and forget them."""
    for report in stack:
        if report.end < 0 or report.end > token:
            report.end = token
    stack.clear()


def _afterwards(scene: Scene, report: Report, end: int) -> int:
    """Return where "and after" opens a clause behind the noun phrase and the comma of an inner report; -1 elsewhere."""
    forms, first = scene.forms, report.content + 2
    if report.how != "object" or _AFTERWARDS.isdisjoint(forms[first : end - 2]):
        return -1
    found = (at for at in range(first, end - 2) if forms[at] in _AFTERWARDS and forms[at - 1] in COMMAS)
    return next(found, -1)


def hand_back(scene: Scene, unit: Range, report: Report, outer: Report) -> None:
    """Give an outer report the clause behind an inner one's noun phrase: أضاف أن البلدية طلبت مهلة، وأن العمل مستمر."""
    if outer.how != "clause" or "clause" in report.verb.takes and report.verb.act == "say":
        return
    forms, that, end = scene.forms, _and_that(), report.end if report.end >= 0 else unit[1]
    if (after := _afterwards(scene, report, end)) >= 0:
        report.end, outer.hollow = after - 1, False
        outer.content, outer.content_clitic, outer.end = after, 1, end
        return
    if that.isdisjoint(forms[report.content + 1 : end - 2]):
        return
    for token in range(report.content + 1, end - 2):
        if forms[token] in that and not looks_finite(forms[token + 1]):
            report.end, outer.hollow = token, False
            outer.content, outer.end = token + 1, end
            return


_WHEN = rule_words("breaks", "when")
_MOCKING = rule_lemmas("breaks", "mocking")


def said_when(scene: Scene, report: Report, top: Report) -> bool:
    """Whether it is told when somebody mocked: سخر المدير من الوزير | عندما قال إن; the words are his.

    When somebody is blamed or praised the words are mostly of him who is: وأشاد بالمدرب عندما أكد أن.
    """
    if top.verb.lemma not in _MOCKING or top.subject is None or top.how != "object":
        return False
    if report.kind != "finite" or report.subject is not None or report.at[0] < 1:
        return False
    return scene.forms[report.at[0] - 1] in _WHEN and fits(top.shape.gender, report.shape.gender)
