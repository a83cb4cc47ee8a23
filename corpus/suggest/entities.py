"""The entity stage: a text in, mentions and clusters out."""

from collections import Counter
from collections.abc import Sequence

from corpus.arabic.reading import Reading
from corpus.suggest import kinds as K
from corpus.suggest.bodies import body
from corpus.suggest.clubs import clubs
from corpus.suggest.dates import dated
from corpus.suggest.figures import measured, part, ranked
from corpus.suggest.findings import FoundEntities
from corpus.suggest.linking import linked
from corpus.suggest.lookup import look_up
from corpus.suggest.nesting import nested
from corpus.suggest.occasions import occasion
from corpus.suggest.offices import office
from corpus.suggest.outlets import outlets
from corpus.suggest.people import people
from corpus.suggest.places import pair_of_places, place, unknown_place
from corpus.suggest.roles import roles
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import CLOSING_MARKS, OPENING_MARKS, Scan
from corpus.suggest.short_names import spread, spread_places
from corpus.suggest.tribes import tribes
from corpus.suggest.vocabulary import vocabulary

_BODY_HEADS = K.BODY | K.BODY_DEFINITE | K.BODY_ALONE | K.BODY_WITH_COUNTRY
_PLACE_HEADS = K.PLACE | K.PLACE_WEAK | K.PLACE_OUTSIDE | K.DIRECTION | K.BORDER | K.LAND | K.LAND_DEFINITE | K.BUILDING
_OCCASION_HEADS = K.OCCASION | K.OCCASION_DEFINITE | K.STATUTE | K.WORK | K.NUMBERED
_FIGURES = K.TEMPORAL | K.DATE_OPENER | K.TIME_PHRASE | K.ORDINAL | K.NUMERIC | K.CURRENCY_SIGN | K.HALF
_HEADS = _BODY_HEADS | _PLACE_HEADS | _OCCASION_HEADS | K.PLACE_DUAL
_OFFICE_HEADS = K.HOLDER | K.OFFICE | K.MEMBER | K.TRADE | K.VOICE | K.HONOUR | K.OWNED
_DATES = K.TEMPORAL | K.DATE_OPENER | K.TIME_PHRASE | K.HALF | K.ORDINAL | K.NUMERIC

_BEFORE_PLACES = rule_words("entities", "before_places")


def find_entities(text: str, datelines: Sequence[tuple[int, int]] = ()) -> FoundEntities:
    """Find the entity mentions of a body's text, nested, with their clusters; `datelines` are offsets into the text."""
    known = vocabulary()
    scan = Scan(Reading(text), known)
    look_up(scan)
    _figures(scan)
    _names_with_heads(scan)
    _unknown_places(scan)
    spread_places(scan)
    clubs(scan)
    outlets(scan, [scan.reading.between(start, end) for start, end in datelines])
    _offices(scan)
    tribes(scan)
    people(scan)
    spread(scan)
    _acronyms(scan)
    _short_bodies(scan)
    return linked(scan, nested(scan), known)


def _figures(scan: Scan) -> None:
    done = 0
    for token in scan.having(_FIGURES):
        if token < done:
            continue
        known = scan.starting.get(token)
        if known is not None and known.label != "NORP":
            done = known.last
            continue
        kinds = scan.kinds[token]
        last = dated(scan, token) if kinds & _DATES else token
        if last == token and kinds & (K.NUMERIC | K.CURRENCY_SIGN):
            last = measured(scan, token)
        if last == token and kinds & K.ORDINAL:
            last = ranked(scan, token)
        if last == token and kinds & K.HALF:
            last = part(scan, token)
        done = last


def _names_with_heads(scan: Scan) -> None:
    """Bodies, places and events, right to left, so that a head finds what stands behind it already marked."""
    listed = {span.first for span in scan.spans if span.label == "ORG"}
    for token in sorted(listed.union(scan.having(_HEADS)), reverse=True):
        kinds = scan.kinds[token]
        last = token
        if kinds & K.PLACE_DUAL:
            pair_of_places(scan, token)
        if kinds & _PLACE_HEADS:
            last = place(scan, token)
        if last == token and (kinds & _BODY_HEADS or scan.at(token, "ORG")):
            last = body(scan, token)
        if last == token and kinds & _OCCASION_HEADS:
            occasion(scan, token)


def _unknown_places(scan: Scan) -> None:
    forms = scan.forms
    for token in scan.nameable:
        if forms[token - 1] in _BEFORE_PLACES and scan.kinds[token] & (K.UNKNOWN | K.NAME):
            unknown_place(scan, token)


def _offices(scan: Scan) -> None:
    heads = set(scan.having(_OFFICE_HEADS)) | scan.longer.keys()
    for token in sorted(heads, reverse=True):
        office(scan, token)


def _acronyms(scan: Scan) -> None:
    """A short name in marks right behind a body is that body too where the text uses it again: وكالة X (آفاد)."""
    found = [
        span.last + 1
        for span in scan.spans
        if span.label == "ORG" and scan.forms[span.last] in OPENING_MARKS and scan.forms[span.last + 2] in CLOSING_MARKS
    ]
    uses = Counter(scan.forms) if found else Counter()
    short: set[str] = set()
    for token in found:
        form, kinds = scan.forms[token], scan.kinds[token]
        named = kinds & K.UNKNOWN and not form.endswith(("ة", "ا")) and len(form) > 3
        again = kinds & K.LATIN or named or kinds & (K.UNKNOWN | K.NAME) and uses[form] > 1
        if again and token not in scan.starting and not kinds & _NO_ACRONYM and scan.bare(token):
            short.add(form)
    for token in range(scan.size if short else 0):
        if scan.forms[token] in short and token not in scan.starting:
            scan.add(token, token + 1, "ORG", "", "acronym")


_NO_ACRONYM = K.FUNCTION | K.COMMON | K.DIGITS | K.DEFINITE | K.GROUP


def _short_bodies(scan: Scan) -> None:
    """A definite type word alone, in a text with a longer name of the same type word: الهيئة, المجلس, الشركة."""
    heads: set[str] = set()
    called: set[str] = set()
    kinds = roles().called
    for span in scan.spans:
        if span.label == "ORG" and span.key in kinds:
            heads.update(kinds[span.key])
        if span.label == "ORG" and span.last - span.first > 1 and scan.kinds[span.first] & (K.BODY | K.BODY_DEFINITE):
            heads.add(scan.forms[span.first].removeprefix("ال"))
            called |= _CALLED_BY.intersection(scan.forms[span.first + 1 : span.last])
        elif span.label == "OCC" and scan.forms[span.first].removeprefix("ال") in _MINISTERS:
            heads.add("وزارة")
    if called:
        _called(scan, called)
    alone = [token for token in scan.having(K.BODY_DEFINITE) if scan.forms[token].removeprefix("ال") in heads]
    for token in alone:
        common = scan.kinds[token] & K.PORTFOLIO or scan.forms[token] in _COMMON_HEADS
        if not common and not scan.taken[token]:
            scan.add(token, token + 1, "ORG", "", "short form of a body")


def _called(scan: Scan, called: set[str]) -> None:
    """A body by its adjective alone, where no noun stands before it that the adjective could describe."""
    for token, form in enumerate(scan.forms):
        if form in called and token not in scan.starting and not scan.kinds[token - 1] & K.DEFINITE:
            scan.add(token, token + 1, "ORG", "", "body called by its adjective")


_CALLED_BY = rule_words("entities", "called_by")
"""Adjectives that stand for a body named before: المركزي for البنك المركزي."""
_MINISTERS = rule_words("entities", "ministers")
_COMMON_HEADS = rule_words("entities", "common_heads")
