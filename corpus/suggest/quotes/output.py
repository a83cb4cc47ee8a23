"""From tokens back to the text: a report as a found quotation."""

from corpus.suggest.findings import FoundLink, FoundQuote
from corpus.suggest.quotes.behind_phrase import PARTNER
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.joint_sources import joins_source
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.scene import Scene


def to_found(scene: Scene, report: Report) -> FoundQuote | None:
    """Return the quotation of a report that has words of its own, None where no letter of them is left."""
    reading, letters = scene.reading, report.content_clitic
    starts, ends = reading.starts, reading.ends
    spans = []
    for first, last in report.spans:
        start, end = starts[first], ends[last - 1]
        if letters and first == report.content:
            start = reading.cut(first, letters)
        if end > start:
            spans.append((start, end))
    if not spans:
        return None
    said, hearer = None, report.hearer
    chain = _speakers(scene, report.speaker) if report.speaker is not None else []
    for relay in report.relays:
        if relay.phrase is not None:
            start, end = _named(scene, *relay.phrase, relay.clitic)
            told = None
            if relay.cue is not None:
                first, last = relay.cue
                told = reading.cut(first, relay.cue_clitic), ends[last - 1]
            chain.append(("relay", start, end, told))
    if report.cue is not None:
        first, last = report.cue
        clitic = report.cue_clitic
        said = reading.cut(first, clitic) if clitic else starts[first], ends[last - 1]
    heard = _named(scene, hearer.first, hearer.last, hearer.clitic) if hearer is not None else None
    return tuple.__new__(FoundQuote, (report.quoted, spans, said, chain, heard, report.rule))


def _speakers(scene: Scene, phrase: Phrase) -> list[FoundLink]:
    """The links of who speaks: one, but for a joint statement."""
    first, last, clitic = phrase.first, phrase.last, phrase.clitic
    if last - first == 1 or " و" not in " ".join(scene.forms[first:last]):
        start, end = _named(scene, first, last, clitic)
        return [("speaker", start, end, None)]
    return [("speaker", *_named(scene, *each), None) for each in _joint(scene, first, last, clitic)]


_PARTNERS = frozenset(("PERS", "ORG", "GPE"))
"""Two of them may speak together with a comma between them: حزب الأمل، وحزب النهر أعلنا."""


def _joint(scene: Scene, first: int, last: int, clitic: int) -> list[tuple[int, int, int]]:
    """The speakers of a joint statement, as first token, token after the last, letters before it.

    لندن وباريس, الوزير فلان ونظيره فلان.
    """
    forms, ending, speakers, start = scene.forms, scene.ending, [], first
    for token in range(first + 1, last):
        if forms[token][0] != "و":
            continue
        person = ending.get(token - 1) if forms[token - 1] in COMMAS else None
        closed = token - 1 in scene.closing and token not in ending  # «X» و«Y»
        end = token - 1 if closed or person is not None and person.label in _PARTNERS else token
        named = end in ending and (_joins(scene, start, token, end) or _hold_offices(scene, start, token, last))
        if named or joins_source(scene, start, token):
            speakers.append((start, token if closed else end, clitic))
            alone = forms[token] == "و"
            start, clitic = token + alone, 1 - alone
    speakers.append((start, last, clitic))
    return speakers


def _joins(scene: Scene, first: int, token: int, end: int) -> bool:
    """Whether و at a token joins another speaker to those before, whose names end at `end`.

    Elsewhere it joins the rest of an office or a name.
    """
    first += first in scene.opening
    head, former, latter = scene.starting.get(first), scene.ending.get(end), scene.starting.get(token)
    if former is None or head is None:
        return False
    if scene.forms[token] == "و":
        latter = scene.starting.get(token + 2) if token + 1 in scene.opening else None
        return latter is not None and former.first == first and former.label == latter.label in ("ORG", "GPE")
    if scene.forms[token].startswith(PARTNER):
        return former.label in ("PERS", "OCC")
    if latter is None or latter.clitic != 1:
        return False
    if former.label == "PERS":
        return latter.label in ("PERS", "OCC")
    return former.first == first and former.label == latter.label and former.label in ("ORG", "GPE")


def _hold_offices(scene: Scene, first: int, token: int, last: int) -> bool:
    """Whether two speak who are told by their offices alone: قال وكيل الجمهورية وقاضي التحقيق.

    One person has both where his name follows, or the second has the article: مدير المستشفى والناطق باسمه.
    """
    former, latter = scene.starting.get(first), scene.starting.get(token)
    if former is None or latter is None or former.label != "OCC" or latter.label != "OCC":
        return False
    if former.last != token or latter.last != last or latter.clitic != 1:
        return False
    if former.cluster is not None and former.cluster == latter.cluster:
        return False
    return last - token > 1 < token - first and not scene.forms[token].startswith("وال")


def _named(scene: Scene, first: int, last: int, clitic: int) -> tuple[int, int]:
    """Offsets of a phrase, less marks around the whole of it."""
    if first in scene.opening:
        passage = scene.opening[first]
        if passage.close == last - 1 and passage.first < passage.last:
            first, last, clitic = passage.first, passage.last, 0
    reading = scene.reading
    return reading.cut(first, clitic) if clitic else reading.starts[first], reading.ends[last - 1]
