"""Mentions find their clusters: in which order, and who stands beside whom."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, compress
from operator import attrgetter

from corpus.suggest import kinds as K
from corpus.suggest.beside import is_nationality, partners_of, rows_of
from corpus.suggest.clusters import UNCLUSTERED, Clusters, is_definite
from corpus.suggest.duties import is_duty
from corpus.suggest.findings import FoundEntities
from corpus.suggest.roles import roles
from corpus.suggest.rule_words import rule_words
from corpus.suggest.same_place import KINGDOM
from corpus.suggest.saying import TELLS
from corpus.suggest.scan import CLOSING_MARKS, OPENING_MARKS, Scan, Span
from corpus.suggest.speaker_places import after_saying, speaks_alone
from corpus.suggest.vocabulary import Vocabulary


def linked(scan: Scan, spans: list[Span], known: Vocabulary) -> FoundEntities:
    """Give the mentions of a text their clusters."""
    reading = scan.reading
    if not spans:
        return FoundEntities(reading, [], [], [], {}, [], [])
    starts, ends, texts, labelled = _placed(scan, spans)
    clusters = Clusters(scan, known)
    _name(clusters, spans, texts, labelled)
    if "OCC" in labelled:
        _hold(clusters, spans, texts, labelled)
    if "NORP" in labelled and "PERS" in labelled:
        _call_by_nation(clusters, spans, labelled)
    return FoundEntities(reading, starts, ends, texts, labelled, clusters.found, spans)


_Labelled = dict[str, list[int]]
"""Label -> its mentions, in order."""


def _placed(scan: Scan, spans: list[Span]) -> tuple[list[int], list[int], list[str], _Labelled]:
    """The starts, ends and texts of mentions, and which have which label; proclitics stay outside."""
    reading, clitics = scan.reading, scan.clitics
    text, token_starts, token_ends = reading.text, reading.starts, reading.ends
    starts = [token_starts[span.first] for span in spans]
    ends = [token_ends[span.last - 1] for span in spans]
    labelled: defaultdict[str, list[int]] = defaultdict(list)
    for index, span in enumerate(spans):
        labelled[span.label].append(index)
        if clitic := clitics[span.first]:
            span.clitic = len(clitic)
            starts[index] = reading.cut(span.first, span.clitic)
    return starts, ends, [text[start:end] for start, end in zip(starts, ends, strict=True)], labelled


def _name(clusters: Clusters, spans: list[Span], texts: list[str], labelled: _Labelled) -> None:
    """Give all mentions but offices their clusters."""
    scan, found, by_key, forms = clusters.scan, clusters.found, clusters.by_key, clusters.scan.forms
    aliases = _aliases(scan, spans, labelled)
    partners = aliases | _nicknames(scan, spans, labelled.get("PERS", ()))
    for index in _in_turn(scan, spans, labelled, aliases):
        span, said = spans[index], texts[index]
        label = span.label
        if index in partners and (partner := spans[partners[index]].cluster) is not None:
            number = clusters.further(span, said, partner)
        elif label == "ORG":
            number = clusters.body(span, said)
        elif (known := by_key.get(span.key)) is not None and forms[span.first] != KINGDOM:
            number = known
        else:
            number = clusters.person(span, said) if label == "PERS" else clusters.thing(span, said)
        span.cluster = number
        name, named_as, _ = found[number]
        if len(said) > len(name) if label == named_as else named_as == "NORP":
            clusters.rename(number, label, said)


def _in_turn(scan: Scan, spans: list[Span], labelled: _Labelled, aliases: dict[int, int]) -> Iterable[int]:
    """All mentions but offices in the order in which they find their clusters.

    First the bodies that the text gives two names; last those whose short forms their full names explain.
    """
    at_once: list[int] = []
    late: list[int] = []
    for label, found in labelled.items():
        if label == "ORG":
            for index in found:
                (late if _is_short(scan, spans[index]) else at_once).append(index)
        elif label not in _NOT_NAMED:
            at_once += found
    at_once.sort()
    if not aliases:
        return at_once + late
    first = {*aliases, *aliases.values()}
    return sorted(first) + [index for index in at_once + late if index not in first]


def _hold(clusters: Clusters, spans: list[Span], texts: list[str], labelled: _Labelled) -> None:
    """Give offices the clusters of those who hold them."""
    scan, found, held = clusters.scan, clusters.found, labelled["OCC"]
    _know_people(clusters, spans, labelled.get("PERS", ()))
    partners = partners_of(scan, spans, labelled)
    rows = rows_of(scan, spans, held, partners)
    further = {first: second for second, first in rows.items()}
    turns: list[list[int]] = [[] for _ in range(_TURNS)]
    for index in held:
        if index in rows or index in further:
            turn = _IN_ROW
        else:
            turn = 0 if index in partners else _turn_of_office(scan, spans[index], clusters.headline)
        turns[turn].append(index)
    for index in chain.from_iterable(turns):
        span, said = spans[index], texts[index]
        partner = spans[partners[index]].cluster if index in partners else None
        inner = _inside(spans, index) if span.last > span.first + 1 else ()
        if index in rows:
            partner = spans[rows[index]].cluster
        elif index in further:
            second = further[index]
            partner = clusters.holder(span, inner)
            if partner is None:
                partner = clusters.holder(spans[second], _inside(spans, second))
        span.cluster = number = clusters.office(span, said, partner, inner)
        name, named_as, _ = found[number]
        if named_as == "OCC" and len(said) > len(name):
            clusters.rename(number, "OCC", said)


def _call_by_nation(clusters: Clusters, spans: list[Span], labelled: _Labelled) -> None:
    """Give those whom their nation alone names where they speak their clusters: الكرواتي فلان ... وأضاف الكرواتي."""
    scan = clusters.scan
    firsts = map(_FIRST, map(spans.__getitem__, labelled["NORP"]))
    told = map(TELLS.__getitem__, map(scan.forms.__getitem__, map((-1).__add__, firsts)))
    alone = [index for index in compress(labelled["NORP"], told) if _speaks_by_nation(scan, spans[index])]
    if alone and "OCC" not in labelled:
        _know_people(clusters, spans, labelled["PERS"])
    for index in alone:
        first = spans[index].first
        feminine = scan.forms[first].endswith("ية")
        known = clusters.offices.compatriot(scan.groups[first], first, feminine)
        spans[index].cluster = spans[index].cluster if known is None else known


def _speaks_by_nation(scan: Scan, span: Span) -> bool:
    """Whether one man's or woman's nation is all that stands between a verb of saying and its words, or when it was."""
    first = span.first
    if span.last > first + 1 or not scan.forms[first].endswith(("ي", "ية")) or not is_nationality(scan, first):
        return False
    return speaks_alone(scan, first) or scan.forms[span.last] in _SAID_WHEN and after_saying(scan, first)


_FIRST = attrgetter("first")
_SAID_WHEN = rule_words("nations_alone", "said_when")


def _inside(spans: list[Span], index: int) -> list[tuple[Span, int | None]]:
    """The bodies and people inside a mention, with the clusters that they have so far."""
    found = []
    last, at = spans[index].last, index + 1
    while at < len(spans) and spans[at].first < last:
        if spans[at].label in _NAMED_INSIDE:
            found.append((spans[at], spans[at].cluster))
        at += 1
    return found


def _know_people(clusters: Clusters, spans: list[Span], named: Sequence[int]) -> None:
    """Keep where the text names people, in order, and what it says of them."""
    kinds, forms = clusters.scan.kinds, clusters.scan.forms
    people = [(span.first, span.cluster) for span in map(spans.__getitem__, named) if span.cluster is not None]
    clusters.offices.named(people)
    for index, (token, number) in zip(named, people, strict=True):
        if kinds[token - 1] & K.GROUP or forms[token - 1] in _COUNTERPARTS:
            _know(clusters, spans[index], number, token - 1)
    for token in clusters.scan.sought[K.INTRODUCING]:
        comma = token + 1 + (kinds[token + 1] & K.GROUP > 0)
        person = clusters.scan.at(comma + 1, "PERS") if forms[comma] == "،" and forms[token] in _COUNTERPARTS else None
        if person is not None and person.cluster is not None:
            _know(clusters, person, person.cluster, comma - 1)  # نظيره الأوكراني، فلان


def _know(clusters: Clusters, person: Span, number: int, before: int) -> None:
    """Keep what the words up to `before`, before a name, say of a person: البرتغالي روي كوستا, نظيره فلان."""
    scan, nation = clusters.scan, ""
    if scan.kinds[before] & K.GROUP and is_nationality(scan, before) and scan.joined[person.first]:
        nation = scan.groups[before]
        clusters.offices.native(number, (nation,))
        before -= 1
    if scan.forms[before] in _COUNTERPARTS:
        nation = nation or clusters.known.leaders.get(person.key, "")
        clusters.offices.counterpart(number, person.first, nation)


_SHORT_BODIES = K.BODY_DEFINITE | K.BODY_ALONE
_NAMED_INSIDE = frozenset(("ORG", "PERS", "FAC"))
_NOT_NAMED = UNCLUSTERED | {"OCC"}
_TURNS = 4
_IN_ROW = 1


def _is_short(scan: Scan, span: Span) -> bool:
    """Whether a body is told by one word that its full name explains, or by what it cares for."""
    first, kinds = span.first, scan.kinds[span.first]
    if span.last == first + 1 and (kinds & _SHORT_BODIES or span.rule == "club"):
        return True
    return is_duty(scan.forms[first], kinds)


def _turn_of_office(scan: Scan, span: Span, headline: int) -> int:
    """The turn of an office beside which nobody stands: those that say most before those that point at them."""
    if scan.forms[span.first] in roles().back:
        return 3
    if not is_definite(scan, span):
        return 3 if span.last <= headline else 1
    return 3 if span.last == span.first + 1 else 2


def _aliases(scan: Scan, spans: list[Span], labelled: _Labelled) -> dict[int, int]:
    """The name in brackets or marks behind a body -> the body."""
    named, forms = labelled.get("ORG", []), scan.forms
    marked = [
        index
        for index in (*named, *labelled.get("NORP", ()))
        if forms[spans[index].first - 1] in OPENING_MARKS and forms[spans[index].last] in CLOSING_MARKS
    ]
    bodies = {spans[index].last: index for index in named} if marked else {}
    named_by = {
        index: _named_by(scan, spans, bodies, spans[index].first - 1)
        for index in marked
        if spans[index].first - 1 in bodies
        and not spans[index].rule.startswith("outlet")  # أبلغ مصدر في الهيئة «الجريدة»
    }
    return {index: body for index, body in named_by.items() if not _is_accused(scan, spans[body], spans[index])}


def _named_by(scan: Scan, spans: list[Span], bodies: dict[int, int], end: int) -> int:
    """The body that a name in marks behind it is the name of, not whose it is: الوكالة التابعة للحكومة «وال»."""
    first = spans[bodies[end]].first
    owns = scan.clitics[first] == "ل" and scan.forms[first - 1].removeprefix("ال") in _OWNED
    return bodies.get(first - 1, bodies[end]) if owns else bodies[end]


_OWNED = frozenset(("تابع", "تابعة"))


def _is_accused(scan: Scan, body: Span, name: Span) -> bool:
    """Whether a name in marks behind a body is not its own: اتهمت الهيئة «النهر» بالتلاعب, دعت وزارة العدل «النهر»."""
    forms, behind = scan.forms, name.last + 1
    if forms[name.first - 1] == "(":
        return False
    if forms[body.first] in _NAMELESS:
        return forms[name.first] not in _BY_NAMES
    uncut = scan.kinds[behind] & K.UNKNOWN and forms[behind].startswith("ب")
    return forms[body.first - 1].removeprefix("و") in _ACCUSING and bool(uncut or scan.clitics[behind] == "ب")


def _nicknames(scan: Scan, spans: list[Span], named: Sequence[int]) -> dict[int, int]:
    """What else somebody is called by his child, behind his name -> his name: فلان (أبو عمر), المكنى بأبي عمر."""
    forms = scan.forms
    further = [index for index in named if forms[spans[index].first] in _KUNYAS]
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
_NAMELESS, _BY_NAMES = rule_words("marked_names", "nameless"), rule_words("marked_names", "by_names")
_ACCUSING = rule_words("linking", "accusing")
_KUNYAS = rule_words("linking", "kunyas")
_COUNTERPARTS = rule_words("linking", "counterparts")
