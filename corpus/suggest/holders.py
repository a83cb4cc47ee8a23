"""An office goes on to its holder, or between commas to the comma: no list holds all that an office can be of.

كبير محللي السلع الأولية لدى «أفق» [فلان]; فلان، أستاذ الأدب المقارن بالجامعة، ...
"""

from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from corpus.suggest import kinds as K
from corpus.suggest.office_bodies import takes_place
from corpus.suggest.offices import CLOSING
from corpus.suggest.rule_words import rule_words
from corpus.suggest.saying import SAYING
from corpus.suggest.scan import Scan, Span
from corpus.suggest.speaker_places import after_saying

_REACH = 14
"""So many words behind an office its holder can stand."""
_WITHIN = rule_words("holders", "within")
_OPENING = rule_words("holders", "opening")
_SHUT = rule_words("holders", "shut")
_PASSING = CLOSING | rule_words("people", "praise") | rule_words("holders", "passing")
_NO_PART = K.TEMPORAL | K.NUMERIC | K.WHEN | K.OWNED
_INNER = frozenset(("ORG", "GPE", "LOC", "FAC", "EVENT", "NORP"))
_PRONOUNS = ("ه", "ها", "هم")
_MARKS = frozenset('«"“')


class _Held(NamedTuple):
    """Where offices and who holds them begin in a text."""

    offices: set[int]
    holders: set[int]
    """Where a name or a title with a name behind it begins."""


def run_on(scan: Scan) -> None:
    """Let offices that nothing but their own words part from their holders go on to them."""
    people = scan.labelled["PERS"]
    if not people:
        return
    offices = sorted(sorted(scan.labelled["OCC"], key=_last, reverse=True), key=_first)
    named = {span.first for span in people}
    ends = {span.last for span in people}
    held: _Held | None = None
    reach = 0
    for span in offices:
        if span.first >= reach:
            reach = span.last
            if reach not in named and _may_go_on(scan, span):
                before = span.first - 1
                aside = before in ends and scan.forms[before] == "،" and not _further_body(scan, span.last)
                if aside or _goes_on(scan, span):
                    held = held or _held(offices, named)
                    reach = max(reach, _without_tail(scan, span, _end(scan, reach, held, aside)))
                    if reach > span.last:
                        scan.add(span.first, reach, "OCC", "", "office up to its holder")


_first, _last = attrgetter("first"), attrgetter("last")


def _held(offices: Sequence[Span], named: set[int]) -> _Held:
    titles = {office.first for office in offices if office.last in named}
    return _Held({office.first for office in offices}, named | titles)


def _may_go_on(scan: Scan, office: Span) -> bool:
    """Whether a word stands behind an office, no title or rank, that can belong to it."""
    last = office.last
    head, kinds = scan.kinds[office.first], scan.kinds[last]
    if kinds & K.MARK or not scan.joined[last]:
        return False
    if head & K.DEFINITE and (
        head & K.HONOUR or kinds & K.OFFICE and not kinds & K.DEFINITE and not scan.clitics[last]
    ):
        return False  # somebody else: أبلغ الوزير سفير البلاد
    if kinds & K.GROUP and scan.at(last + 1, "PERS"):
        return False  # the nation of the holder: مدرب برشلونة الألماني فلان
    return not kinds & K.FUNCTION or scan.forms[last] in _OPENING or bool(kinds & K.TO_WHOM)


def _goes_on(scan: Scan, office: Span) -> bool:
    """Whether a verb of saying before an office, or the word behind it, shows that it goes on."""
    token = office.last
    if scan.forms[office.first - 1] in SAYING or after_saying(scan, office.first):
        return True
    kinds, clitic = scan.kinds[token], scan.clitics[token]
    if clitic == "و":
        inner = scan.at(token, "ORG")
        return inner is not None or bool(kinds & (K.PORTFOLIO | K.DEFINITE) and not kinds & (K.HOLDER | K.HONOUR))
    if kinds & K.TO_WHOM or scan.forms[token] in _OPENING:
        return scan.kinds[token + 1] & K.MARK != 0 or token + 1 in scan.starting
    if clitic in ("ب", "ل"):
        return token in scan.starting
    if scan.clitics[token]:
        return False
    if token == office.first + 1 and not scan.kinds[office.first] & K.DEFINITE:
        return bool(scan.kinds[office.first] & K.OFFICE)  # the first noun of a construct
    return bool(kinds & K.DEFINITE and kinds & (K.ADJECTIVE | K.PLAIN_ADJECTIVE))


def _further_body(scan: Scan, token: int) -> bool:
    """Whether a second body stands behind و, which may be told apart: مدافع الزمالك ومنتخب مصر."""
    return scan.clitics[token] == "و" and scan.at(token, "ORG", "GPE") is not None


def _end(scan: Scan, token: int, held: _Held, aside: bool) -> int:
    """The token where the holder begins or the comma stands, or 0 where something else comes first."""
    at, limit = token, token + _REACH
    while at < limit and scan.joined[at]:
        kinds, form = scan.kinds[at], scan.forms[at]
        if at in held.holders:
            return at if not scan.clitics[at] else 0
        if form == "،":
            return at if aside or at + 1 in held.holders else 0
        if at in held.offices or form in _SHUT or kinds & _NO_PART and not _of_ordinal(scan, at):
            return 0
        if kinds == K.UNKNOWN and form.endswith(_PRONOUNS):
            return 0  # في مكتبه
        inner = scan.starting.get(at)
        if inner is not None and inner.label in _INNER:
            at = inner.last
        elif form in _MARKS and (close := scan.quoted(at)):
            at = close
        elif kinds & K.MARK or kinds & K.FUNCTION and form not in _WITHIN and not kinds & K.TO_WHOM:
            return 0
        else:
            at += 1
    return 0


def _of_ordinal(scan: Scan, token: int) -> bool:
    """Whether a word is an ordinal number or its second part: الدورة السابعة والثلاثين."""
    return bool(scan.kinds[token] & K.ORDINAL or scan.clitics[token] == "و" and scan.kinds[token - 1] & K.ORDINAL)


def _without_tail(scan: Scan, office: Span, last: int) -> int:
    """Where an office ends without the place that it is held in, unless it is one that names it, and without السابق."""
    while last > office.last and scan.forms[last - 1] in _PASSING:
        last -= 1
    if scan.forms[last - 1] in _WITHIN:
        return office.last
    for at in range(last - 1, office.last - 1, -1):
        place = scan.at(at, "GPE", "LOC")
        if place is None or place.last != last:
            continue
        outside = scan.kinds[at] & K.GOVERNED or not takes_place(scan, office.first)
        if outside and scan.clitics[at] == "ب":
            return at
        if outside and scan.forms[at - 1] == "في" and not scan.clitics[at]:
            return at - 1
    return last
