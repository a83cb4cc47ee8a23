"""Mentions find their clusters: in which order, and who stands beside whom."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from corpus.arabic.remembered import Remembered
from corpus.suggest import kinds as K
from corpus.suggest.clusters import RENAMED, UNCLUSTERED, Clusters, is_definite
from corpus.suggest.findings import FoundEntities, FoundMention, Mention, made
from corpus.suggest.office_parts import represented
from corpus.suggest.roles import roles
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import CLOSING_MARKS, OPENING_MARKS, Scan, Span
from corpus.suggest.vocabulary import Vocabulary


def linked(scan: Scan, spans: list[Span], known: Vocabulary) -> FoundEntities:
    """Give the mentions of a text their clusters."""
    clusters = Clusters(scan, known)
    if not spans:
        return FoundEntities(scan.reading, [], [], [])
    firsts, lasts = [span.first for span in spans], [span.last for span in spans]
    labels, rules = [span.label for span in spans], [span.rule for span in spans]
    labelled = _labelled(labels)
    aliases = _aliases(scan, spans, labelled)
    partners = _partners(scan, spans, labelled) | aliases
    numbers: list[int | None] = [None] * len(spans)
    starts = [scan.start(first) if scan.cuts[first] else scan.reading.starts[first] for first in firsts]
    ends = [scan.reading.ends[last - 1] for last in lasts]
    text = scan.reading.text
    found = clusters.found
    for index in _in_turn(scan, spans, labelled, partners, aliases):
        span, label, said = spans[index], labels[index], text[starts[index] : ends[index]]
        partner = numbers[partners[index]] if index in partners else None
        if label == "PERS":
            number = clusters.person(span, said)
            before = firsts[index] - 1
            if scan.kinds[before] & K.GROUP or scan.forms[before] in _COUNTERPARTS:
                _know(scan, clusters, span, number)
        elif label == "OCC":
            inner = _inside(spans, index, numbers) if span.last > span.first + 1 else ()
            number = clusters.office(span, said, partner, inner)
        elif label == "ORG":
            number = clusters.body(span, said) if partner is None else clusters.alias(span, partner)
        else:
            number = clusters.thing(span, said, partner)
        numbers[index] = number
        name, named_as, _ = found[number]
        if len(said) > len(name) if label == named_as else named_as in RENAMED:
            clusters.rename(number, label, said)
    mentions = made(FoundMention, zip(starts, ends, labels, rules, numbers, strict=True))
    cuts = map(scan.cuts.__getitem__, firsts)
    in_tokens = made(Mention, zip(firsts, lasts, cuts, labels, numbers, strict=True))
    return FoundEntities(scan.reading, mentions, clusters.found, in_tokens)


def _labelled(labels: Sequence[str]) -> dict[str, list[int]]:
    """Label -> its mentions, in order."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for index, label in enumerate(labels):
        found[label].append(index)
    return found


def _in_turn(
    scan: Scan, spans: list[Span], labelled: dict[str, list[int]], partners: dict[int, int], aliases: dict[int, int]
) -> Iterator[int]:
    """The mentions in the order in which they find their clusters; first the bodies that the text gives two names."""
    headline = min(scan.breaks, default=0)
    first = {*aliases, *aliases.values()}
    turns: list[list[int]] = [sorted(first), *([] for _ in range(_TURNS))]
    for label, found in labelled.items():
        if label == "OCC":
            for index in found:
                turns[_turn_of_office(scan, spans[index], index in partners, headline)].append(index)
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
    """The mentions inside one, with the clusters that they have so far."""
    last, at = spans[index].last, index + 1
    while at < len(spans) and spans[at].first < last:
        at += 1
    return [(spans[inner], numbers[inner]) for inner in range(index + 1, at)]


def _know(scan: Scan, clusters: Clusters, person: Span, number: int) -> None:
    """Keep what the words before a name say of a person: البرتغالي روي كوستا, نظيره فلان."""
    before, nation = person.first - 1, clusters.known.leaders.get(person.key)
    if scan.kinds[before] & K.GROUP and _is_nationality(scan, before) and scan.joined(person.first):
        nation = scan.groups[before]
        clusters.offices.native(number, (nation,))
        before -= 1
    if scan.forms[before] in _COUNTERPARTS:
        clusters.offices.counterpart(number, person.first, nation or "")


def _is_nationality(scan: Scan, token: int) -> bool:
    """Whether a word alone tells somebody's nation; the adjective of a noun before it tells the noun's."""
    if not (scan.kinds[token] & K.GROUP and scan.kinds[token] & K.DEFINITE):
        return False
    return not token or not scan.kinds[token - 1] & K.DEFINITE


_TURNS = 6
_AT_ONCE = 1


def _turn_of_body(scan: Scan, span: Span) -> int:
    """The turn of a body: short forms after full names."""
    short = scan.kinds[span.first] & (K.BODY_DEFINITE | K.BODY_ALONE) or span.rule == "club"
    return 2 if short and span.last == span.first + 1 else _AT_ONCE


def _turn_of_office(scan: Scan, span: Span, has_partner: bool, headline: int) -> int:
    """The turn of an office: those that say most before those that point at them."""
    if has_partner:
        return 3
    if scan.forms[span.first] in roles().back:
        return 6
    if not is_definite(scan, span):
        return 6 if span.last <= headline else 4
    return 6 if span.last == span.first + 1 else 5


def _partners(scan: Scan, spans: list[Span], labelled: dict[str, list[int]]) -> dict[int, int]:
    """Office -> the person beside it: behind it, over further titles or a comma; else right before it."""
    persons, held = labelled.get("PERS", []), labelled.get("OCC", [])
    people = {spans[index].first: index for index in persons}
    ends = {spans[index].last: index for index in persons}
    offices = {spans[index].first: spans[index] for index in held}
    helpers = {
        span.last
        for span in offices.values()
        if span.last == span.first + 1 and not scan.kinds[span.first] & K.DEFINITE and scan.joined(span.last)
    }
    partners: dict[int, int] = {}
    titles: dict[int, int] = {}  # token after a title that a comma opened -> whose it is
    for index in held:
        span = spans[index]
        first, last, told_before = span.first, span.last, scan.forms[span.first - 1]
        if _SEVERAL_HOLD[scan.forms[first]]:
            continue
        if first in helpers and is_definite(scan, span) or told_before in _OF_OTHERS:
            continue  # مستشار خادم الحرمين الشريفين, باسم الأمين العام
        end = _over_place_of_work(scan, last, people, offices) if told_before == "،" else last
        following = _person_behind(scan, represented(scan, first, end), people, offices)
        if following is not None:
            helps = scan.forms[first + 1] in _SERVICES  # وكيل أعمال اللاعب
            if helps or spans[following].first == last and _serves(scan, span):
                following = _told_behind(scan, spans[following].last, people)
            if following is not None:
                partners[index] = following
            continue
        if first in titles and scan.clitic(first) == "و" and _ends_aside(scan, last):
            partners[index] = titles[first]  # فلان، عالم الآثار ووزير الآثار الأسبق، ...
            continue
        before = first - 1 if told_before in _JOINTS and first else first
        if before < first and scan.forms[before - 1] == "،":
            before -= 1  # فلان، وهو رئيس اللجنة
        if before in ends and scan.bare(first) and scan.joined(first):
            partners[index] = ends[before]
            if scan.forms[before] == "،":
                titles[last] = ends[before]
            ends[last] = ends[before]  # a further title of the same person may follow
    return partners


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


def _of_several(form: str) -> bool:
    """Whether an office is held by several people: قادة, المستشارين."""
    head = form.removeprefix("ال")
    return head in _SEVERAL or len(head) > 5 and head.endswith(("ين", "ون"))


_SEVERAL_HOLD = Remembered(_of_several)


def _serves(scan: Scan, office: Span) -> bool:
    """Whether a name right behind an office is that of him whom it serves: المبعوث الشخصي للرئيس ..., محامي ..."""
    last = office.last - 1
    if last == office.first:
        return scan.forms[last] in _SERVANTS
    return scan.clitic(last) == "ل" and scan.forms[last] == "الرءيس"


def _ends_aside(scan: Scan, token: int) -> bool:
    """Whether an aside ends at a token, or behind one word more: ووزير الآثار الأسبق،"""
    return scan.forms[token] == "،" or scan.forms[token + 1] == "،"


def _told_behind(scan: Scan, token: int, people: dict[int, int]) -> int | None:
    """The person named behind the one whom an office serves: وكيل أعمال اللاعب فلان، فلان."""
    return people.get(token + 1) if scan.forms[token] == "،" and scan.bare(token + 1) else None


def _person_behind(scan: Scan, token: int, people: dict[int, int], offices: dict[int, Span]) -> int | None:
    if token in people:
        return people[token] if scan.joined(token) and scan.bare(token) else None
    if scan.kinds[token] & _ENDS == K.FUNCTION and scan.forms[token] not in _GOING_ON and token not in offices:
        return None  # a verb or particle, behind most offices
    for _ in range(4):
        if scan.forms[token] == "(" and (close := scan.quoted(token)):
            token = close  # an acronym
        if scan.forms[token] in _BETWEEN:
            token += 1
        if _is_nationality(scan, token) and token + 1 in people:
            token += 1  # مدرب الفريق، البرتغالي روي كوستا
        elif scan.forms[token] == "في" and scan.forms[token + 1] in _BETWEEN:
            token += 2
        if token in people or token not in offices or not scan.joined(token) or not scan.bare(token):
            break
        token = _over_place_of_work(scan, offices[token].last, people, offices)
    token = _over_complement(scan, token, people, offices)
    return people.get(token) if scan.joined(token) and scan.bare(token) else None


def _over_place_of_work(scan: Scan, token: int, people: dict[int, int], offices: dict[int, Span]) -> int:
    """The comma behind a further title's complement, if a title or name follows: المستشار في مكتب الوزير، العميد."""
    if scan.forms[token] not in _IN and scan.clitic(token) not in ("ل", "ب"):
        return token
    for at in range(token + 1, token + 8):
        if scan.forms[at] == "،":
            return at if at + 1 in people or at + 1 in offices else token
        if scan.kinds[at] & (K.FUNCTION | K.MARK):
            return token
    return token


_IN = frozenset(("في", "لدي", "عن"))


def _over_complement(scan: Scan, token: int, people: dict[int, int], offices: dict[int, Span]) -> int:
    """The token after a rest of the office that no rule took for a part of it: وزير الصحة وتنمية المجتمع فلان."""
    for at in range(token, token + 5):
        if at in people or at in offices or not scan.joined(at):
            return at if at in people and scan.bare(at) else token
        kinds = scan.kinds[at]
        further = at == token and _is_further(scan, at)
        if kinds & (K.MARK | K.FUNCTION | K.TEMPORAL | K.NUMERIC) or not (further or kinds & (K.DEFINITE | K.COMMON)):
            return token
        if at == token and not (further or kinds & K.ADJECTIVE):
            return token
    return token


def _is_further(scan: Scan, token: int) -> bool:
    """Whether a noun goes on with what an office is for, known (وشؤون) or by its ending (وتقنية)."""
    form = scan.forms[token]
    return scan.clitic(token) == "و" or form.startswith("و") and form.endswith("ة") and len(form) > 4


_SEVERAL = rule_words("linking", "several")
_SERVANTS = rule_words("linking", "servants")
_SERVICES = rule_words("linking", "services")
_OF_OTHERS = rule_words("linking", "of_others")
"""Right before an office: those who speak or work for whom it means."""
_COUNTERPARTS = rule_words("linking", "counterparts")
_JOINTS = rule_words("linking", "joints")
_BETWEEN = rule_words("linking", "between")
_GOING_ON = _BETWEEN | {"في", "("}
_ENDS = K.FUNCTION | K.GROUP
