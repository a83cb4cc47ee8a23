"""The chain that reported words came through: who names whom he has them from, and who carries whose report."""

from collections.abc import Sequence

from corpus.suggest.quotes.genders import fits, gender_of
from corpus.suggest.quotes.reports import Phrase, Report, Source
from corpus.suggest.quotes.scene import Scene

LONGEST_CHAIN = 16
"""No more relays are told of one quotation, so that reports inside reports without an end do not take all memory."""

_PRINTING = frozenset(("ذكر", "أورد", "كتب", "نشر"))
"""Verbs of outlets: whom they have it from (نقلا عن) stands nearer to the speaker than they do."""


def names_origin(report: Report) -> bool:
    """Whether a report tells between its verb and its words whom it has them from: وأضافت، نقلا عن Y، أن."""
    return report.cue is not None and any(_between(report, source) for source in report.sources)


def _between(report: Report, source: Source) -> bool:
    before_words = report.content < 0 or source.first < report.content
    return source.origin and source.phrase is not None and source.first > report.at[0] and before_words


def take_origin(report: Report, printed: bool = False) -> None:
    """ذكرت X نقلا عن Y أن: the words are Y's, and X is the relay.

    `printed` says that X is an outlet: the words are Y's then also where he is named behind them.
    """
    for source in report.sources:
        if source.phrase is None or report.subject is None or report.cue is None:
            continue
        if (printed and source.origin) or _between(report, source):
            teller = Source(
                (report.subject.first, report.subject.last),
                report.subject.clitic,
                report.cue,
                report.first,
                report.first,
                cue_clitic=report.cue_clitic,
            )
            report.subject = Phrase(source.phrase[0], source.phrase[1], source.clitic)
            report.cue, report.cue_clitic = source.cue, source.cue_clitic
            at = report.sources.index(source)
            report.sources = (*report.sources[:at], teller, *report.sources[at + 1 :])
            report.rule += ", from"
            report.carried = True
            return


def _with_carriers(sources: Sequence[Source]) -> list[Source]:
    """The sources that are named, each before who carries it: بحسب مصدر نقلت عنه الوكالة, نقلا عن وكالة."""
    found: list[Source] = []
    for source in sources:
        if source.phrase is not None and source not in found:
            if source.inner is not None and source.inner not in sources and source.inner.cue != source.cue:
                found.append(source.inner)
            if not source.unowned:
                found.append(source)
            if source.carrier is not None and source.carrier not in sources:
                found.append(source.carrier)
    return found


_SPEAKING = frozenset(("PERS", "OCC", "ORG"))


def besides(scene: Scene, relays: list[Source], speaker: Phrase) -> list[Source]:
    """The relays but for the speaker himself, who carries nobody's words but his own."""
    forms, starting, first = scene.forms, scene.starting, speaker.first
    who, found = starting.get(first), []
    for relay in relays:
        if relay.phrase is not None:
            at, end = relay.phrase
            one = starting.get(at)
            if one is None or who is None:
                definite = one is who and forms[at].startswith("ال")
                alike = at == first or definite and forms[at:end] == forms[first : speaker.last]
            else:
                alike = one.cluster is not None and one.cluster == who.cluster and one.label in _SPEAKING
            if alike:
                continue
        found.append(relay)
    return found


def _told_of_by(report: Report) -> Report | None:
    """Return the report in whose words the speaker of a participle is named: قالت القناة إن الوزير وافق، معتبرا أن."""
    told, speaker = report.beside, report.speaker
    if told is None or speaker is None or told.speaker is None or told.how != "clause" or report.carried:
        return None
    return told if told.content <= speaker.first and told.verb.act not in ("deny", "accuse") else None


def relays(report: Report) -> list[Source]:
    """The chain behind the speaker: his own report's sources, then the report around it, nearest first."""
    if report.main is not None:
        return [*report.sources, *report.main.relays]
    found = _with_carriers(report.sources) if report.sources else []
    outer = report.outer or _told_of_by(report)
    if outer is None or outer.speaker is None:
        return found
    if outer.speaker == report.speaker:
        return [*found, *outer.relays] if outer.hollow else found
    phrase = (outer.speaker.first, outer.speaker.last)
    teller = Source(phrase, outer.speaker.clitic, outer.cue, outer.first, outer.first, cue_clitic=outer.cue_clitic)
    origins = [source for source in outer.relays if source.origin] if outer.verb.lemma in _PRINTING else []
    if not origins:
        return [*found, teller, *outer.relays]
    return [*found, *origins, teller, *_besides(outer.relays, origins)]


def _besides(sources: Sequence[Source], others: Sequence[Source]) -> list[Source]:
    return [source for source in sources if source not in others]


def is_own(scene: Scene, source: Source, report: Report) -> bool:
    """Whether an attribution names the speaker's own paper, which carries nobody's words but his: وفق بيانها."""
    if not source.own or report.speaker is None or report.kind == "source":
        return False
    mention = scene.starting.get(report.speaker.first)
    gender = gender_of(scene, report.speaker.first, mention.label if mention is not None else "")
    return fits(gender or report.shape.gender, source.own)
