"""Mentions find their clusters: in which order, and who stands beside whom."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from corpus.suggest import kinds as K
from corpus.suggest.beside import is_nationality, partners_of, rows_of
from corpus.suggest.clusters import RENAMED, UNCLUSTERED, Clusters, is_definite
from corpus.suggest.duties import is_duty
from corpus.suggest.findings import FoundEntities
from corpus.suggest.flagged import flagged
from corpus.suggest.roles import roles
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import CLOSING_MARKS, OPENING_MARKS, Scan, Span
from corpus.suggest.vocabulary import Vocabulary


def linked(scan: Scan, spans: list[Span], known: Vocabulary) -> FoundEntities:
    """Give the mentions of a text their clusters."""
    clusters = Clusters(scan, known)
    reading = scan.reading
    if not spans:
        return FoundEntities(reading, [], [], [], [], [], [], [])
    firsts, labels = [span.first for span in spans], [span.label for span in spans]
    labelled = _labelled(labels)
    aliases = _aliases(scan, spans, labelled)
    partners = partners_of(scan, spans, labelled) | aliases | _nicknames(scan, spans, labelled.get("PERS", ()))
    rows = rows_of(scan, spans, labelled.get("OCC", []), partners)
    further = {first: second for second, first in rows.items()}
    numbers: list[int | None] = [None] * len(spans)
    cuts = list(map(len, map(scan.clitics.__getitem__, firsts)))
    starts, ends = list(map(reading.starts.__getitem__, firsts)), [reading.ends[span.last - 1] for span in spans]
    for index in flagged(cuts):
        starts[index] = scan.start(firsts[index])
    text, found, kinds, forms = reading.text, clusters.found, scan.kinds, scan.forms
    texts = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    for index in _in_turn(scan, spans, labelled, partners, aliases, {*rows, *further}, clusters.headline):
        span, said = spans[index], texts[index]
        label, partner = span.label, numbers[partners[index]] if index in partners else None
        if label == "PERS":
            number = clusters.person(span, said) if partner is None else clusters.nickname(span, partner)
            before = span.first - 1
            if kinds[before] & K.GROUP or forms[before] in _COUNTERPARTS:
                _know(scan, clusters, span, number)
        elif label == "OCC":
            inner = _inside(spans, index, numbers) if span.last > span.first + 1 else ()
            if index in rows:
                partner = numbers[rows[index]]
            elif index in further:
                second = further[index]
                partner = clusters.holder(span, inner)
                if partner is None:
                    partner = clusters.holder(spans[second], _inside(spans, second, numbers))
            number = clusters.office(span, said, partner, inner)
        elif label == "ORG":
            number = clusters.body(span, said) if partner is None else clusters.alias(span, partner)
        else:
            number = clusters.thing(span, said, partner)
        numbers[index] = number
        name, named_as, _ = found[number]
        if len(said) > len(name) if label == named_as else named_as in RENAMED:
            clusters.rename(number, label, said)
    for span, cut, cluster in zip(spans, cuts, numbers, strict=True):
        span.clitic, span.cluster = cut, cluster
    return FoundEntities(reading, starts, ends, texts, labels, numbers, found, spans)


def _labelled(labels: Sequence[str]) -> dict[str, list[int]]:
    """Label -> its mentions, in order."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for index, label in enumerate(labels):
        found[label].append(index)
    return found


def _in_turn(
    scan: Scan,
    spans: list[Span],
    labelled: dict[str, list[int]],
    partners: dict[int, int],
    aliases: dict[int, int],
    in_rows: set[int],
    headline: int,
) -> Iterator[int]:
    """The mentions in the order in which they find their clusters; first the bodies that the text gives two names."""
    first = {*aliases, *aliases.values()}
    turns: list[list[int]] = [sorted(first), *([] for _ in range(_TURNS))]
    for label, found in labelled.items():
        if label == "OCC":
            for index in found:
                turn = _IN_ROW if index in in_rows else _turn_of_office(scan, spans[index], index in partners, headline)
                turns[turn].append(index)
        elif label == "ORG":
            for index in found:
                turns[_turn_of_body(scan, spans[index])].append(index)
        elif label not in UNCLUSTERED:
            turns[_AT_ONCE] += found
    turns[_AT_ONCE].sort()
    if first:
        turns[1:] = [[index for index in turn if index not in first] for turn in turns[1:]]
    return chain.from_iterable(turns)


def _inside(spans: list[Span], index: int, numbers: list[int | None]) -> list[tuple[Span, int | None]]:
    """The bodies and people inside a mention, with the clusters that they have so far."""
    found = []
    last, at = spans[index].last, index + 1
    while at < len(spans) and spans[at].first < last:
        if spans[at].label in _NAMED_INSIDE:
            found.append((spans[at], numbers[at]))
        at += 1
    return found


def _know(scan: Scan, clusters: Clusters, person: Span, number: int) -> None:
    """Keep what the words before a name say of a person: البرتغالي روي كوستا, نظيره فلان."""
    before, nation = person.first - 1, clusters.known.leaders.get(person.key)
    if scan.kinds[before] & K.GROUP and is_nationality(scan, before) and scan.joined[person.first]:
        nation = scan.groups[before]
        clusters.offices.native(number, (nation,))
        before -= 1
    if scan.forms[before] in _COUNTERPARTS:
        clusters.offices.counterpart(number, person.first, nation or "")


_SHORT_BODIES = K.BODY_DEFINITE | K.BODY_ALONE
_NAMED_INSIDE = frozenset(("ORG", "PERS", "FAC"))
_TURNS = 6
_AT_ONCE = 1
_IN_ROW = 4


def _turn_of_body(scan: Scan, span: Span) -> int:
    """The turn of a body: short forms after full names."""
    short = scan.kinds[span.first] & _SHORT_BODIES or span.rule == "club"
    return (
        2
        if short and span.last == span.first + 1 or is_duty(scan.forms[span.first], scan.kinds[span.first])
        else _AT_ONCE
    )


def _turn_of_office(scan: Scan, span: Span, has_partner: bool, headline: int) -> int:
    """The turn of an office: those that say most before those that point at them."""
    if has_partner:
        return 3
    if scan.forms[span.first] in roles().back:
        return 6
    if not is_definite(scan, span):
        return 6 if span.last <= headline else 4
    return 6 if span.last == span.first + 1 else 5


def _aliases(scan: Scan, spans: list[Span], labelled: dict[str, list[int]]) -> dict[int, int]:
    """The name in brackets or marks behind a body -> the body."""
    named = labelled.get("ORG", [])
    marked = [
        index
        for index in (*named, *labelled.get("NORP", ()))
        if scan.forms[spans[index].first - 1] in OPENING_MARKS and scan.forms[spans[index].last] in CLOSING_MARKS
    ]
    bodies = {spans[index].last: index for index in named} if marked else {}
    return {
        index: bodies[spans[index].first - 1]
        for index in marked
        if spans[index].first - 1 in bodies
        and not spans[index].rule.startswith("outlet")  # أبلغ مصدر في الهيئة «الجريدة»
    }


def _nicknames(scan: Scan, spans: list[Span], named: Sequence[int]) -> dict[int, int]:
    """What else somebody is called by his child, behind his name -> his name: فلان (أبو عمر), المكنى بأبي عمر."""
    further = [index for index in named if scan.forms[spans[index].first] in _KUNYAS]
    ends = {spans[index].last: index for index in named} if further else {}
    nicknames = {}
    for index in further:
        before = spans[index].first
        marked = scan.forms[before - 1] in OPENING_MARKS
        before -= marked
        called = scan.forms[before - 1] in _CALLED
        before -= called
        before -= scan.forms[before - 1] == "،"
        if (marked or called) and before in ends:
            nicknames[index] = ends[before]
    return nicknames


_CALLED = rule_words("linking", "called")
_KUNYAS = rule_words("linking", "kunyas")
_COUNTERPARTS = rule_words("linking", "counterparts")
