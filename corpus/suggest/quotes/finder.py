"""From an article to its quotations: the stages in order, sentence by sentence."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter, itemgetter

from corpus.arabic.reading import Reading
from corpus.suggest.findings import FoundQuote, Mention
from corpus.suggest.quotes.acts import (
    noun_report,
    stand_report,
    trailing_report,
)
from corpus.suggest.quotes.carry import carried_report
from corpus.suggest.quotes.content import lone_passages
from corpus.suggest.quotes.frames import finite_report
from corpus.suggest.quotes.headlines import can_lead, led_report
from corpus.suggest.quotes.lexicon import Cue, cues
from corpus.suggest.quotes.nesting import close_unit
from corpus.suggest.quotes.output import to_found
from corpus.suggest.quotes.participles import participle_report
from corpus.suggest.quotes.prepositions import opens_word
from corpus.suggest.quotes.reports import Report, Source
from corpus.suggest.quotes.scene import Part, Scene
from corpus.suggest.quotes.sources import find_source
from corpus.suggest.quotes.speaker import Memory

_FIRST = attrgetter("first")


def find_quotes(reading: Reading, blocks: Sequence[Part], mentions: Sequence[Mention]) -> list[FoundQuote]:
    """Return the quotations of a text, by start of their first span.

    Blocks count code points into `reading.text`; mentions are sorted by first token, longest first. The time taken is
    proportional to the length of the text.
    """
    scene = Scene(reading, blocks, mentions)
    memory = Memory(scene)
    found: list[Report] = []
    anchors, passed = scene.anchors, 0
    for unit in scene.units:
        at, passed = passed, bisect_left(anchors, unit[1], passed)
        leads = can_lead(scene, unit[0])
        if at == passed and not leads:
            memory.previous = unit
            continue
        reports, sources = _read_unit(scene, unit, anchors[at:passed], leads)
        if reports or sources:
            reports = close_unit(scene, unit, reports, sources, found)
        if not reports and unit[0] in scene.opening:
            reports = lone_passages(scene, unit)
        if len(reports) > 1:
            reports.sort(key=_FIRST)
        memory.resolve(unit, reports)
        found += reports
    told = [report for report in found if report.spans and not report.hollow]
    return _distinct([quote for report in told if (quote := to_found(scene, report)) is not None])


def _distinct(quotes: list[FoundQuote]) -> list[FoundQuote]:
    """Keep one quotation of those with the very same spans, the one whose cue stands nearest; by their first span."""
    kept: dict[tuple[tuple[int, int], ...], FoundQuote] = {}
    for quote in quotes:
        kept[tuple(quote[1])] = quote
    return [kept[spans] for spans in sorted(kept, key=itemgetter(0))]


def _read_unit(
    scene: Scene, unit: tuple[int, int], anchors: list[int], leads: bool
) -> tuple[list[Report], list[Source]]:
    """Collect the reports of a sentence with these anchors, and the attributions outside any of them, in order."""
    reports: list[Report] = []
    sources: list[Source] = []
    read, limit = unit
    led = led_report(scene, unit) if leads else None
    if led is not None:
        reports.append(led)
        read = led.end if led.spans else led.content
    cues, sourced = scene.cues, scene.sourced
    for token in anchors:
        if token < read:
            continue
        if token in sourced and (source := find_source(scene, token, limit)) is not None:
            sources.append(source)
            told = source.last < limit and scene.forms[source.last] in scene.small.relative_verbs
            read = source.last + told
        elif token in cues and (report := _report_at(scene, token, unit)) is not None:
            reports.append(report)
            if report.spoken_on:
                break
            read = report.content
    return reports, sources


def _report_at(scene: Scene, token: int, unit: tuple[int, int]) -> Report | None:
    """Return the report whose cue stands at a token, None where the word reports nothing there."""
    clitic, cue = scene.cues[token]
    kind = cue.shape.kind
    if kind == "participle":
        return participle_report(scene, token, unit)
    if kind == "noun":
        return noun_report(scene, token, unit)
    report = None
    if not cue.verb.plain:
        if cue.verb.act == "stand":
            return stand_report(scene, token, unit) or _reply(scene, token, unit)
        if cue.verb.lemma == "علم" and not _is_outlet(scene, token + 1):
            return None
        if cue.verb.relays:
            report = carried_report(scene, token, unit)
        elif _promises(scene, token):
            scene.cues[token] = (clitic, Cue(cues()["وعد"].verb, cue.shape, f"وعد {kind}"))
    if report is None:
        report = finite_report(scene, token, unit)
        if report is None and not clitic:
            return trailing_report(scene, token, unit)
    return report


def _is_outlet(scene: Scene, token: int) -> bool:
    """Whether an outlet stands at a token: علمت «الصباح» من مصادر أن."""
    if token >= len(scene.forms):
        return False
    mention, word = scene.starting.get(token), scene.forms[token].removeprefix("ال")
    return token in scene.opening or word in scene.small.outlets or (mention is not None and mention.label == "ORG")


def _promises(scene: Scene, token: int) -> bool:
    """Whether يعد, which is "counts" as well, promises: تعد بـ«مفاجآت», يعد بخفض الأسعار."""
    form = scene.forms[min(token + 1, len(scene.forms) - 1)]
    return form == "ب" or (form[0] == "ب" and form not in scene.small.rooted and opens_word(scene, form[1:]))


def _reply(scene: Scene, token: int, unit: tuple[int, int]) -> Report | None:
    """ورد الوزير بأن: what looks like "it stands in" is a reply behind a conjunction."""
    stood = scene.cues[token]
    reply = cues().get(scene.forms[token][1:])
    if stood[0] or reply is None or stood[1].verb.lemma != "ورد":
        return None
    scene.cues[token] = (1, reply)
    report = finite_report(scene, token, unit)
    if report is None:
        scene.cues[token] = stood
    return report
