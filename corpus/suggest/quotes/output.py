"""From tokens back to the text: a report as a found quotation."""

from corpus.suggest.findings import FoundHearer, FoundLink, FoundQuote
from corpus.suggest.quotes.phrases import PARTNER
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.scene import Scene


def to_found(scene: Scene, report: Report) -> FoundQuote | None:
    """Return the quotation of a report, None where it has no words of its own."""
    if report.hollow or not report.spans:
        return None
    spans = []
    for first, last in report.spans:
        start, end = _offsets(scene, first, last, report.content_clitic if first == report.content else 0)
        if end > start:
            spans.append((start, end))
    if not spans:
        return None
    chain = []
    if report.speaker is not None:
        for speaker in _each(scene, report.speaker):
            chain.append(FoundLink("speaker", *_named(scene, speaker), None))
    for relay in report.relays:
        if relay.phrase is not None:
            phrase = Phrase(relay.phrase[0], relay.phrase[1], relay.clitic)
            cue = _offsets(scene, *relay.cue, relay.cue_clitic) if relay.cue is not None else None
            chain.append(FoundLink("relay", *_named(scene, phrase), cue))
    addressee = FoundHearer(*_named(scene, report.hearer)) if report.hearer is not None else None
    cue = _offsets(scene, *report.cue, report.cue_clitic) if report.cue is not None else None
    return FoundQuote(report.quoted, spans, cue, chain, addressee, report.rule)


def _each(scene: Scene, phrase: Phrase) -> list[Phrase]:
    """The speakers of a joint statement: لندن وباريس, الوزير فلان ونظيره فلان."""
    cuts = [
        token
        for token in range(phrase.first + 1, phrase.last)
        if scene.forms[token][0] == "و" and _joins(scene, phrase.first, token)
    ]
    if not cuts:
        return [phrase]
    edges = [phrase.first, *cuts, phrase.last]
    clitics = [phrase.clitic, *(1 for _ in cuts)]
    return [Phrase(first, last, clitic) for first, last, clitic in zip(edges, edges[1:], clitics, strict=False)]


def _joins(scene: Scene, first: int, token: int) -> bool:
    """Whether و at a token joins another speaker to those before, rather than the rest of an office or a name."""
    head, former, latter = scene.starting.get(first), scene.ending.get(token), scene.starting.get(token)
    if former is None or head is None:
        return False
    if scene.forms[token].startswith(PARTNER):
        return former.label == "PERS"
    if latter is None or latter.clitic != 1:
        return False
    if former.label == "PERS":
        return latter.label in ("PERS", "OCC")
    return former.first == first and former.label == latter.label and former.label in ("ORG", "GPE")


def _named(scene: Scene, phrase: Phrase) -> tuple[int, int, int | None]:
    """Offsets of a phrase, less marks around the whole of it, and the cluster of the mention with its very tokens."""
    first, last = phrase.first, phrase.last
    mention = scene.any_starting.get(first)
    cluster = mention.cluster if mention is not None and mention.last == last else None
    passage = scene.opening.get(first)
    if passage is not None and passage.close == last - 1 and passage.first < passage.last:
        return *_offsets(scene, passage.first, passage.last, 0), cluster
    return *_offsets(scene, first, last, phrase.clitic), cluster


def _offsets(scene: Scene, first: int, last: int, clitic: int) -> tuple[int, int]:
    reading = scene.reading
    return reading.cut(first, clitic) if clitic else reading.starts[first], reading.ends[last - 1]
