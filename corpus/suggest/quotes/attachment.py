"""Attributions and the reports they belong to: behind the words, before the clause, behind a full stop."""

from bisect import bisect_left

from corpus.arabic import fold_word
from corpus.suggest.quotes.breaks import enclosing, end_all
from corpus.suggest.quotes.classes import BARE, COMMAS
from corpus.suggest.quotes.hosts import clause_start, host, leading_host, opens_own_clause
from corpus.suggest.quotes.inner_sources import read_in_marks, read_inside, stands_inside
from corpus.suggest.quotes.marks import Passage
from corpus.suggest.quotes.reports import Range, Report, Source
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.turnings import new_clause
from corpus.suggest.rule_words import rule_words


def attach(
    scene: Scene,
    unit: Range,
    source: Source,
    stack: list[Report],
    led: list[Report],
    hosts: list[Report],
    pending: list[Source],
) -> Report | None:
    """Hang an attribution on the report it belongs to, or make it a report of the clause around it."""
    if source.origin and (not stack and led or _carries_what_was_told(scene, unit, source)):
        return None
    if opens_own_clause(scene, unit, source):
        end_all(stack, source.first)
        pending.append(source)
        return None
    at = bisect_left(led, source.first, key=lambda report: report.first) - 1
    if at >= 0 and led[at].cue is not None and source.first < led[at].at[0]:
        led[at].add(source)
        return None
    if stack:
        if stack[-1].how == "clause" and source.phrase is not None and _is_basis(scene, source):
            return None
        if source.origin and _of_rejected_paper(scene, source, stack[-1]):
            return None
        around = enclosing(scene, source.first)
        if around is not None and stack[-1].content <= around.open:
            return read_in_marks(scene, source, stack[-1], around)
        if stands_inside(scene, unit, source, stack[-1]):
            return read_inside(scene, unit, source, stack[-1])
        if stack[-1].how == "object" and stack[-1].verb.act == "ask":
            comma, begin = new_clause(scene, stack[-1].content, source.first)
            if comma > 0:
                end_all(stack, comma)
                return host(scene, unit, source, begin)
        if source.phrase is not None:
            _root(stack[-1], around).add(source)
        end_all(stack, source.first)
        return None
    begin = hosts[-1].last_source + 1 if hosts else clause_start(scene, unit)
    if source.first <= begin:
        pending.append(source)
        return None
    return host(scene, unit, source, begin)


_INSTRUMENTS, _SIGHTED = rule_words("attachment", "instruments"), rule_words("attachment", "sighted")
_PICTURES, _BASED = rule_words("attachment", "pictures"), rule_words("attachment", "based")


def _is_basis(scene: Scene, source: Source) -> bool:
    """Whether an attribution names what somebody's own claim rests on: إن الغيوم تتحرك وفقا لصور الأقمار الصناعية."""
    first, last = source.phrase or (0, 0)
    behind = scene.forms[last : last + 1]  # nothing where the text is cut off
    if source.carrier is not None or source.inner is not None or not scene.small.relative_verbs.isdisjoint(behind):
        return False
    noun = scene.forms[first][source.clitic :].removeprefix("ال").removeprefix("ل")
    if noun in _PICTURES:
        return not _SIGHTED.isdisjoint(scene.forms[first + 1 : last + 1])
    if noun == _RESULTS and any(form.removeprefix("ال") in _INSTRUMENTS for form in scene.forms[first + 1 : first + 2]):
        return True  # نتائج التحاليل
    rests = BARE[scene.forms[source.first]] == "استنادا" and noun in _BASED
    named = any(at in scene.starting and scene.starting[at].label in _OWNERS for at in range(first, last))
    return (rests or noun in _INSTRUMENTS) and not named


_RESULTS = fold_word("نتائج")
_OWNERS = frozenset(("ORG", "PERS", "OCC"))
_WHAT = "لما"
_FAR = 10
"""Who carried something named so is told of at most so many tokens before whom he has it from."""


def _carries_what_was_told(scene: Scene, unit: Range, source: Source) -> bool:
    """Whether a source is that of what somebody else had told: ..., في تأكيد لما ذكرته الوكالة نقلا عن مصادر."""
    for at in range(source.first - 2, max(unit[0], source.first - _FAR), -1):
        if scene.forms[at] in COMMAS:
            return False
        if scene.forms[at] == _WHAT and at + 1 in scene.cues:
            return scene.cues[at + 1][1].shape.pronoun and at - 1 not in scene.sourced
    return False


def _of_rejected_paper(scene: Scene, source: Source, top: Report) -> bool:
    """Whether who is named told an outlet what somebody denies: نفت خبرا أوردته الوكالة نقلا عن مسؤولين."""
    if top.how != "object" or top.verb.act != "deny":
        return False
    told = (scene.cues[at][1] for at in range(top.content + 1, source.first) if at in scene.cues)
    return any(cue.verb.relays and cue.shape.pronoun for cue in told)


def pending_host(scene: Scene, unit: Range, report: Report, pending: list[Source]) -> Report | None:
    """Hang leading attributions on the first report of the main clause; else they head a clause of their own."""
    source = pending[-1]
    if (turn := _turns(scene, source.last, report.first)) > 0:
        host = leading_host(scene, unit, source)  # وبحسب الصحيفة فإن الجسر أغلق، لكن الوزارة نفت
        if host is not None:
            host.end = turn
        return host
    if report.first - source.last <= 8 and not report.conjoined and report.kind != "participle":
        report.add(*[each for each in pending if each.phrase is not None])
        return None
    host = leading_host(scene, unit, source)
    if host is not None:
        host.end = report.first
    return host


_TURNING = frozenset(("لكن", "ولكن", "بينما", "فيما"))
_LEAST = 3
"""Words that a clause behind an attribution has at least, before another turns against it."""


def _turns(scene: Scene, begin: int, end: int) -> int:
    """Return the comma before the word that turns against the clause behind an attribution; 0 where none does."""
    if _TURNING.isdisjoint(scene.forms[begin + _LEAST : end]):
        return 0
    inside = range(begin + _LEAST, end)
    return next((at - 1 for at in inside if scene.forms[at] in _TURNING and scene.forms[at - 1] in COMMAS), 0)


def add_behind(scene: Scene, unit: Range, source: Source, previous: list[Report]) -> None:
    """A fragment behind a full stop (... وقعت الحادثة. وفقا لرويترز) belongs to the sentence before it."""
    last = next((report for report in reversed(previous) if report.main is None and report.outer is None), previous[-1])
    if scene.block_of(last.first) == scene.block_of(unit[0]):
        last.add(source)
        last.relays = [*last.relays, source]


def _root(report: Report, around: Passage | None) -> Report:
    """Return the outermost report that a report belongs to, of a sentence or of the words in marks `around`.

    What trails the sentence carries it all.
    """
    report = report.main or report
    while report.outer is not None and (around is None or report.outer.content > around.open):
        report = report.outer
    return report
