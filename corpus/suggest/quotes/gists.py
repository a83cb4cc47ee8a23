"""What a paper amounts to: وجه الوزير رسالة إلى الشركة مفادها أن, التصريحات التي فحواها أن."""

from corpus.suggest.quotes.addressee import hearer_at
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.complements import find_words
from corpus.suggest.quotes.cue_types import STRICT, STRICT_APART
from corpus.suggest.quotes.papers import letters_before
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.phrases_before import phrase_before
from corpus.suggest.quotes.reports import NO_SHAPE, Phrase, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

_PAPERS, _SENT = rule_words("gists", "papers"), rule_words("gists", "sending")
_SENDING = _SENT.union(letter + word for word in _SENT for letter in "وف")
_MADE = rule_words("gists", "made")
_REFUTING = rule_words("gists", "refuting")
_WHICH = frozenset(("الذي", "التي", "والذي", "والتي"))
_FAR = 14
"""The paper stands at most so many tokens before its gist."""
_LONGEST = 40
"""What is said of the paper stands at most so many tokens behind the beginning of its gist."""
_NEAR = 8
"""The verb that sends it stands at most so many tokens before it."""


def gist_report(scene: Scene, token: int, unit: tuple[int, int]) -> Report | None:
    """Return the report of what a paper amounts to: its sender's, who may send it in the words of another."""
    clitic, cue = scene.cues[token]
    paper = _paper_before(scene, token, unit[0])
    if not cue.shape.pronoun or paper < 0:
        return None
    report = Report((token, token + 1), clitic, cue.verb, NO_SHAPE, "stand", "مفاده", token, -1, "")
    _read_sender(scene, report, paper, unit[0])
    behind = paper + 1
    if scene.forms[behind] == "الي" and (end := noun_phrase(scene, behind + 1, token, STRICT)) > behind + 1:
        report.hearer = Phrase(behind + 1, end)
    elif scene.forms[behind][0] == "ل":
        heard = hearer_at(scene, behind, token, True)
        if heard is None and not report.in_relative and _is_of_another(scene, paper):
            return None
        report.hearer = heard[0] if heard is not None else None
    begins = token + 1 < unit[1] and find_words(scene, report, token + 1, min(unit[1], token + 3))
    if begins and report.in_relative and scene.forms[token - 1] in _WHICH:
        report.end = _predicate(scene, report.content, unit[1])
    return report if begins else None


def _is_of_another(scene: Scene, paper: int) -> bool:
    """Whether ل tells who made a statement that another sends: نشر الموقع تصريحا للوزير مفاده أن."""
    owner = scene.starting.get(paper + 1)
    return owner is not None and owner.clitic > 0 and scene.bare(paper).rstrip("ا") in _MADE


def _predicate(scene: Scene, content: int, limit: int) -> int:
    """Where the writer says of the paper that it is wrong: الأنباء التي مفادها أن المدير استقال | غير صحيحة; or -1."""
    for at in range(content + 1, min(limit, content + _LONGEST)):
        if scene.forms[at] in COMMAS or at in scene.cues and scene.cues[at][0]:
            return -1  # another clause
        if scene.forms[at] in _REFUTING:
            return at - (scene.forms[at - 1] == "غير")
    return -1


def _paper_before(scene: Scene, token: int, first: int) -> int:
    """The paper whose gist is told: رسالة, تغريدة, معلومات; -1 where none stands."""
    for at in range(token - 1, max(first, token - _FAR) - 1, -1):
        word = scene.bare(at).removeprefix("ال")
        if word in _PAPERS or word[-1:] == "ا" and word[:-1] in _PAPERS or word[:1] == "ب" and word[1:] in _PAPERS:
            return at  # بعث الوزير رسالة, بعث الوزير برسالة
        if word in scene.small.any_complementizer:
            return -1
    return -1


def _read_sender(scene: Scene, report: Report, paper: int, first: int) -> None:
    """Set who sent a paper: whom it is from, or the subject of the verb that sends it; else it speaks itself."""
    limit, forms = report.at[0], scene.forms
    for origin in range(paper + 1, min(paper + 3, limit - 1)):
        if forms[origin] == "من" and (end := noun_phrase(scene, origin + 1, limit, STRICT)) > origin + 1:
            report.subject = Phrase(origin + 1, end, letters_before(scene, origin + 1))
            return
    for verb in range(paper - 1, max(first, paper - _NEAR) - 1, -1):
        if scene.forms[verb] in _SENDING:
            report.first = verb
            if (end := noun_phrase(scene, verb + 1, paper, STRICT_APART)) > verb + 1:
                report.subject = Phrase(verb + 1, end, letters_before(scene, verb + 1))
            elif (start := phrase_before(scene, verb, first)) < verb:
                report.subject = Phrase(start, verb, letters_before(scene, start))
                report.first = start
            return
    report.in_relative = True
    end = max(paper + 1, noun_phrase(scene, paper, limit, STRICT))
    form = scene.forms[paper]
    clitic = letters_before(scene, paper) or int(form[0] == "ب" and form[1:] in _PAPERS)
    report.subject = Phrase(paper, end, clitic)
