"""The entity stage: a text in, mentions and clusters out."""

from collections import Counter
from collections.abc import Sequence

from corpus.suggest import kinds as K
from corpus.suggest.bodies import body
from corpus.suggest.clubs import clubs
from corpus.suggest.dates import dated, rules_at
from corpus.suggest.figures import measured, part
from corpus.suggest.findings import FoundEntities
from corpus.suggest.firms import firms
from corpus.suggest.given_words import addressed_words
from corpus.suggest.holders import run_on
from corpus.suggest.linking import linked
from corpus.suggest.lookup import look_up
from corpus.suggest.models import models
from corpus.suggest.nesting import nested
from corpus.suggest.occasions import occasion
from corpus.suggest.offices import office
from corpus.suggest.outlets import outlets
from corpus.suggest.people import people
from corpus.suggest.places import NO_TOWN, pair_of_places, place, unknown_place
from corpus.suggest.pointing import point_at_bodies, point_at_buildings, point_at_ministries, point_at_places
from corpus.suggest.ranks import count_on, ranked, single
from corpus.suggest.scan import CLOSING_MARKS, OPENING_MARKS, Scan, Span
from corpus.suggest.short_names import spread, spread_bodies, spread_places
from corpus.suggest.tribes import tribes
from corpus.suggest.unknown_titles import unknown_titles
from corpus.suggest.vocabulary import vocabulary

_UNKNOWN = K.UNKNOWN | K.NAME
_OF_PLACES = K.PLACES | K.PLACE_DUAL
_MEASURES = K.NUMERIC | K.CURRENCY_SIGN
_FURTHER = _MEASURES | K.SINGLE | K.ORDINAL | K.HALF


def find_entities(text: str, datelines: Sequence[tuple[int, int]] = (), outlet: str = "") -> FoundEntities:
    """Find the entity mentions of a body's text, nested, with their clusters.

    `datelines` are offsets into the text; `outlet` is what the page calls itself.
    """
    known = vocabulary()
    scan = Scan(text)
    look_up(scan)
    _figures(scan)
    _names_with_heads(scan)
    _unknown_places(scan)
    spread_places(scan)
    clubs(scan)
    models(scan)
    firms(scan)
    outlets(scan, [scan.reading.between(start, end) for start, end in datelines], outlet)
    spread_bodies(scan)
    point_at_bodies(scan)
    point_at_ministries(scan)
    named = addressed_words(scan)
    _offices(scan)
    tribes(scan)
    point_at_places(scan)
    point_at_buildings(scan)
    unknown_titles(scan)
    people(scan, named)
    run_on(scan)
    spread(scan)
    _acronyms(scan)
    return linked(scan, nested(scan), known)


def _figures(scan: Scan) -> None:
    count_on(scan)
    done = 0
    all_kinds, starting = scan.kinds, scan.starting
    for token in scan.sought[K.FIGURES]:
        if token < done:
            continue
        known = starting.get(token)
        if known is not None and known.label != "NORP":
            done = known.last
            continue
        kinds = all_kinds[token]
        rules = rules_at(scan, token) if kinds & K.DATES else ()
        done = dated(scan, token, rules) if rules else token
        if done == token and kinds & _FURTHER:
            done = _figure(scan, token, kinds)


def _figure(scan: Scan, token: int, kinds: int) -> int:
    """Mark a figure that is no date; return the token after it, or `token`."""
    last = token
    if kinds & _MEASURES:
        last = measured(scan, token)
    if last == token and kinds & K.SINGLE:
        last = single(scan, token)
    if last == token and kinds & K.ORDINAL:
        last = ranked(scan, token)
    return part(scan, token) if last == token and kinds & K.HALF else last


def _names_with_heads(scan: Scan) -> None:
    """Bodies, places and events, right to left, so that a head finds what stands behind it already marked."""
    all_kinds, starting = scan.kinds, scan.starting
    listed = {span.first for span in scan.labelled["ORG"]}
    for token in sorted(listed.union(scan.sought[K.NAMED]), reverse=True):
        kinds, last = all_kinds[token], token
        if kinds & _OF_PLACES:
            if kinds & K.PLACE_DUAL:
                pair_of_places(scan, token)
            if kinds & K.PLACES:
                last = place(scan, token)
        if last == token:
            if kinds & K.BODIES or (known := starting.get(token)) is not None and known.label == "ORG":
                last = body(scan, token)
            if kinds & K.OCCASIONS and last == token:
                occasion(scan, token)


def _unknown_places(scan: Scan) -> None:
    all_kinds, starting = scan.kinds, scan.starting
    for before in scan.sought[K.BEFORE_PLACE]:
        token = before + 1
        kinds = all_kinds[token]
        if kinds & _UNKNOWN and not kinds & NO_TOWN and token not in starting:
            unknown_place(scan, token)


def _offices(scan: Scan) -> None:
    for token in reversed(scan.sought[K.OFFICES]):
        office(scan, token)


def _acronyms(scan: Scan) -> None:
    """A short name in marks right behind a body is that body too where the text uses it again: وكالة X (آفاد)."""
    forms = scan.forms
    found = [
        (span, token)
        for span in scan.labelled["ORG"]
        if forms[span.last] in _BEFORE_SHORT and (token := _short_name(scan, span))
    ]
    if not found:
        return
    used = scan.among({forms[token] for _, token in found})
    uses = Counter([forms[token] for token in used])
    short: set[str] = set()
    for span, token in found:
        form, kinds = forms[token], scan.kinds[token]
        if kinds & _NO_ACRONYM or scan.clitics[token]:
            continue
        place = scan.at(token, "GPE")
        if forms[span.first] == "وكالة" and (place is None or place.last == token + 1):
            scan.add(token, token + 1, "ORG", "", "acronym")  # وكالة الأنباء القطرية (قنا), which is a town too
        elif token not in scan.starting and (uses[form] > 1 or _unlike_words(scan, span, token)):
            short.add(form)
    for token in used:
        if forms[token] in short and token not in scan.starting:
            scan.add(token, token + 1, "ORG", "", "acronym")


def _short_name(scan: Scan, span: Span) -> int:
    """The one word in marks or strokes right behind a body, or 0."""
    mark, close = scan.forms[span.last], scan.forms[span.last + 2]
    in_marks = mark in OPENING_MARKS and close in CLOSING_MARKS or mark == close == "/"
    return span.last + 1 if in_marks and span.last + 2 < scan.size and scan.joined[span.last + 1] else 0


def _unlike_words(scan: Scan, span: Span, token: int) -> bool:
    """Whether a word in marks is a short name though the text has it once: not دعم الجيش "مستمر"."""
    form, kinds = scan.forms[token], scan.kinds[token]
    if kinds & K.LATIN:
        return True
    long = span.last - span.first > 2
    if scan.forms[token - 1] not in ("(", "/"):
        return long and bool(kinds & K.UNKNOWN) and not form.endswith(("ة", "ا")) and form[0] != "م"
    return bool(kinds & (K.UNKNOWN | K.NAME)) and (long or not form.endswith(("ة", "ا"))) and len(form) > 2


_BEFORE_SHORT = OPENING_MARKS | {"/"}
_NO_ACRONYM = K.FUNCTION | K.COMMON | K.DIGITS | K.DEFINITE | K.GROUP | K.MARK
