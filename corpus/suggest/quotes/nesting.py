"""What is nested in what: reports in reports, participles and attributions under the report they belong to.

A report that opens the words of another leaves that one without words of its own: it is the relay. A clause of its own
ends the words that run before it.
"""

from bisect import bisect_left
from operator import attrgetter

from corpus.suggest.quotes.attachment import add_behind, attach, pending_host
from corpus.suggest.quotes.breaks import (
    and_said,
    asyndetic,
    before_return,
    clause_break,
    enclosing,
    end_all,
    goes_before,
    goes_on,
    hand_back,
    has_closed,
    is_denied,
    others_act,
    said_when,
    tells_as_well,
    told_again,
    turns_away,
    will_be_said,
)
from corpus.suggest.quotes.content import finish
from corpus.suggest.quotes.genders import fits
from corpus.suggest.quotes.hosts import leading_host
from corpus.suggest.quotes.onward import goes_on_for, goes_on_himself, speaker_gender
from corpus.suggest.quotes.own_acts import (
    acts_himself,
    cuts_in,
    goes_on_in_marks,
    has_shown,
    told_himself,
    told_in_marks,
)
from corpus.suggest.quotes.remarks import remarks
from corpus.suggest.quotes.reports import Range, Report, Source
from corpus.suggest.quotes.scene import Scene

_FIRST = attrgetter("first")

_TOLD_OF = frozenset(("say", "declare", "point"))
"""Acts that name a paper whose words are told then: أشار إلى تقرير كشف أن."""

_DEEPEST = 6
"""Reports nest so deep at most."""


def close_unit(
    scene: Scene, unit: Range, reports: list[Report], sources: list[Source], previous: list[Report]
) -> list[Report]:
    """Give every report of a sentence its end, its outer report and its relays; add those that attributions make."""
    cuts = remarks(scene, unit) if unit[0] in scene.remarked else []
    if not sources and len(reports) == 1 and reports[0].kind != "participle":  # it relates to no other
        only = reports[0]
        if only.how == "":
            return []
        finish(scene, unit, only, cuts)
        return reports if only.hollow or only.spans else []
    stack: list[Report] = []
    kept: list[Report] = []
    refused: list[Report] = []
    events: list[Report | Source] = [*sources, *reports]
    if len(events) > 1:
        events.sort(key=_FIRST)  # of those at one token the attribution is first
    pending: list[Source] = []
    recent: list[Report] = []
    hosts: list[Report] = []
    led = [report for report in reports if report.cue is not None and report.first < report.cue[0]] if sources else []
    for event in events:
        if isinstance(event, Source):
            recent = list(stack) or recent
            host = attach(scene, unit, event, stack, led, hosts, pending)
            if host is not None:
                kept.append(host)
                hosts.append(host)
                stack = [*stack, host] if host.outer is not None and not host.outer.hollow else [host]
            continue
        if pending:
            host = pending_host(scene, unit, event, pending)
            if host is not None:
                kept.append(host)
            pending = []
        if event.main is not None and event.main.aside is not None:  # the verb's words are still to come
            kept.append(event)
            continue
        if stack:
            recent = list(stack)
        if _place(scene, unit, event, stack, recent, cuts):
            kept.append(event)
            if event.content >= 0:
                stack.append(event)
        else:
            refused.append(event)
    for source in pending:
        host = leading_host(scene, unit, source)
        if host is not None:
            kept.append(host)
        elif source.phrase is not None and previous and unit[1] - source.last <= 2:
            add_behind(scene, unit, source, previous)
    if refused:
        kept += [report for report in refused if report.how == "host"]
    told: list[Report] = []
    for report in kept:
        if report.outer is not None and report.outer.hollow and report.how == "object":
            hand_back(scene, unit, report, report.outer)
    for report in kept:
        finish(scene, unit, report, cuts)
        if report.hollow or report.spans:
            told.append(report)
    return told


def _place(
    scene: Scene, unit: Range, report: Report, stack: list[Report], recent: list[Report], cuts: list[int]
) -> bool:
    """Relate a report to those whose words are still running; False where it is no report after all."""
    begin = report.first
    while stack and stack[-1].end >= 0 and stack[-1].end <= begin:
        stack.pop()
    if not stack and report.kind != "participle":
        return report.how != ""
    around = enclosing(scene, begin) if stack else None
    if report.kind == "participle":
        if around is not None and stack[-1].content <= around.open:
            if not goes_on_in_marks(scene, report, stack[-1], around):
                return False
            report.main = stack[-1]
            if around.close < 0:
                end_all(stack, begin)
            return True
        others = cuts and recent and others_act(scene, recent[-1], begin, cuts)
        if not others and recent and report.subject is None:
            report.subject = cuts_in(scene, report, recent[-1])
        report.main = None if others or report.subject is not None else _governor(scene, report, stack or recent)
        if report.main is None and not others and recent:
            report.beside = recent[-1]
        if (
            report.main is None
            and stack
            and not others
            and (acting := acts_himself(scene, report, stack[-1])) is not None
        ):
            report.subject, report.outer = acting, stack[-1]
        end_all(stack, begin)
        return True
    if len(stack) > _DEEPEST:
        end_all(stack, begin)
        return True
    top = stack[-1]
    in_marks = around is not None and top.content <= around.open and begin > around.open
    if not in_marks and (before := goes_before(scene, report)) > top.content:
        end_all(stack, before)
        return True
    if not in_marks and (will_be_said(scene, report, top) or is_denied(scene, report, top)):
        return False
    if not in_marks and (_opens_words(scene, report, top) or told_himself(scene, report, top)):
        top.hollow = True
        report.outer = top
        return True
    if in_marks:
        if report.subject is None or report.how not in ("clause", "speech") and not told_in_marks(scene, report):
            return False
        report.outer = top
        return True
    if report.conjoined and goes_on(report, top) or has_shown(scene, report, top):
        return False
    if report.kind == "noun" and report.how == "object" and report.shape.pronoun and not report.carried:
        return False  # قال إن النادي، منذ إعلانه ضم اللاعب، ...
    if report.kind == "finite" and report.how in ("clause", "speech") and has_closed(scene, top, begin):
        end_all(stack, begin)
        return True
    if (again := told_again(scene, report, stack)) is not None:
        end_all(stack, begin - 1)
        report.outer = again
        return True
    if and_said(scene, report, top):
        end_all(stack, begin)
        report.main = top
        return True
    if (paper := tells_as_well(scene, report, top)) is not None:
        report.subject, report.outer = paper, top
        end_all(stack, begin)
        return True
    if said_when(scene, report, top):
        end_all(stack, begin - 1)
        report.main = top
        return True
    if (said := goes_on_for(scene, report, top)) is not None:
        end_all(stack, begin)
        report.main = said
        if said.outer is not None and not said.outer.hollow:
            report.outer = said.outer  # قال إن "الملك أكد كذا ودعا إلى ..."
            stack.append(said.outer)
        return True
    if report.conjoined and report.kind == "finite" and (acting := acts_himself(scene, report, top)) is not None:
        report.subject, report.outer = acting, top
    if report.conjoined or report.how == "host" or turns_away(scene, report, top):
        end_all(stack, before_return(scene, begin) if report.conjoined else begin)
        return True
    cut = bisect_left(cuts, report.first) - 1
    broken = cuts[cut] if cut >= 0 and cuts[cut] > top.content else clause_break(scene, report, top)
    if broken >= 0:
        if scene.forms[broken] == "اذ" and top.outer is not None and top.outer.hollow:
            report.outer = top.outer  # قال السفير إن الملك أعرب عن أسفه إذ قال إن
        end_all(stack, broken)
        return True
    named = _named(scene, report)
    told = top.how == "clause" or not (named or report.shape.pronoun)
    if told and report.in_relative and report.how == "object" and report.kind == "finite":
        return False
    if report.in_relative and report.pronoun and report.subject is None:
        report.main = top.main or top
        report.outer = None
        return True
    if asyndetic(scene, report, top):
        report.outer = top
        return True
    if report.in_relative and report.shape.pronoun and report.subject is None:
        report.main = top.main or top
        end_all(stack, begin)
        return True
    if (
        report.how in ("clause", "speech")
        and (report.subject is not None or report.in_relative)
        or report.kind == "noun"
    ):
        report.outer = None if _told_by_writer(scene, report, top) else top
        report.end = report.end if report.kind == "stand" else -1
        return True
    return report.in_relative and report.subject is not None


def _told_by_writer(scene: Scene, report: Report, top: Report) -> bool:
    """Whether what a paper says is no part of what is welcomed or denied: نفى الوزير ما ورد في التقرير بأن."""
    if top.how != "object" or top.verb.act not in ("praise", "accuse", "deny"):
        return False
    if report.in_relative or report.kind == "stand":
        return True
    return report.subject is not None and scene.forms[report.subject.first] in scene.small.documents


def _named(scene: Scene, report: Report) -> bool:
    """Whether a report's subject is a person, an office or a body."""
    if report.subject is None:
        return False
    mention = scene.starting.get(report.subject.first)
    return mention is not None and mention.label in ("PERS", "OCC", "ORG")


def _opens_words(scene: Scene, report: Report, top: Report) -> bool:
    """Whether a report is all that the words of another consist of."""
    if top.content < 0 or top.pronoun or report.conjoined or report.kind == "noun" or report.in_relative:
        return False
    if top.how == "object" and (report.verb.study or top.verb.act in _TOLD_OF):
        return report.first == top.content
    if top.how not in ("clause", "speech", "bare", "colon"):
        return False
    start = top.content
    while start < report.first and (not scene.is_word(start) or scene.forms[start] in scene.small.helpers):
        start += 1
    return start == report.first


def _governor(scene: Scene, report: Report, stack: list[Report]) -> Report | None:
    """Return the report whose speaker a participle goes on with: the nearest that agrees and is not spoken of."""
    nearest = None
    for candidate in reversed(stack):
        main = candidate.main or candidate
        agrees = fits(speaker_gender(scene, main), report.shape.gender)
        if not agrees and main.shape.kind in ("perfect", "imperfect"):
            continue
        nearest = nearest or candidate
        if candidate.outer is not None and not candidate.outer.hollow:
            continue
        if candidate.outer is not None and _speaks_of(scene, report, candidate):
            continue
        return goes_on_himself(scene, report, main) or candidate
    return nearest


def _speaks_of(scene: Scene, report: Report, candidate: Report) -> bool:
    """Whether the participle's words begin with the candidate's subject: he would not name himself."""
    if candidate.subject is None:
        return False
    named = scene.starting.get(report.content)
    subject = scene.starting.get(candidate.subject.first)
    return named is not None and subject is not None and named.cluster is not None and named.cluster == subject.cluster
