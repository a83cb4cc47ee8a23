"""Titles that no list holds: between a verb of saying and a name stands nothing but the title of who bears it.

قال [سادن المسجد] [فلان] إن; قالت [منظمة الرحلة] [فلانة] إن; نقلت عن [مشغل محطة الوادي] في البصرة المهندس [فلان].
"""

from itertools import chain
from operator import attrgetter

from corpus.arabic.remembered import Remembered
from corpus.suggest import kinds as K
from corpus.suggest.family_places import SUFFIXES
from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.quotes.lexicon import cues
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan
from corpus.suggest.speaker_places import OPENERS, SPEAKERS_VERBS

_REACH = 6
"""So many words a title has at most, those of bodies and places in it not counted."""
_NAME = 4
"""So many words behind the first of a name its words begin."""
_KIN = rule_words("unknown_titles", "kin")
_INTRODUCING = rule_words("unknown_titles", "introducing")
_ENDS = OPENERS | {"،"}
_NO_TITLE = K.MARK | K.NUMERIC | K.TEMPORAL | K.INTRODUCING | K.HONOUR | K.LATIN
_NO_HEAD = K.BODIES | K.PLACES | K.GROUP | K.OFFICE | K.TRADE | K.MEMBER | K.GIVEN | K.NAME_OPENER | K.FUNCTION
_NO_LAST = K.GROUP | K.HOLDER | K.HONOUR | K.FUNCTION | K.TEMPORAL | K.GIVEN
_WORKPLACES = ("ORG", "FAC", "EVENT", "GPE", "LOC")


def unknown_titles(scan: Scan) -> None:
    """Mark what stands between a verb of saying and a name: a given one, or one with a rank before it."""
    kinds, clitics, joined = scan.kinds, scan.clitics, scan.joined
    ends = _ends(scan)
    for token in scan.sought[K.GIVEN]:
        if not kinds[token] & K.ALSO_WORD:
            last = kinds[token - 1]
            plain = last & K.DEFINITE and not last & _NO_LAST and not _in_name(scan, token - 1)
            if (plain or token in ends) and not clitics[token] and joined[token]:
                _mark(scan, token, ends)
    for rank in scan.labelled["OCC"][:]:
        first = rank.first
        if kinds[first] & K.HONOUR and kinds[first] & _OPENS_RANK and not clitics[first] and joined[first]:
            begins = first - 1 if scan.forms[first - 1] == "،" else first
            if kinds[rank.last] & _NAMED and (begins in ends or begins == first and kinds[first - 1] & K.DEFINITE):
                _mark(scan, begins, ends)


_NAMED = K.GIVEN | K.NAME | K.UNKNOWN | K.HONOUR
_OPENS_RANK = K.DEFINITE | K.BEFORE_NAME


def _in_name(scan: Scan, token: int) -> bool:
    """Whether a word with the article is a name's second: وزير الدولة عبد القادر أحمد, جاب الله; not سادن بيت الله."""
    form, before = scan.forms[token], scan.kinds[token - 1]
    if form == "الله":
        return scan.forms[token - 1] not in ("بيت", "كتاب")
    return bool(before & K.NAME_OPENER) or form in SUFFIXES and bool(before & K.GIVEN)


def _ends(scan: Scan) -> dict[int, int]:
    """Last token of a body or place -> its first, of the longest."""
    places = chain.from_iterable(map(scan.labelled.__getitem__, _WORKPLACES))
    return {span.last: span.first for span in sorted(places, key=_first, reverse=True)}


_first = attrgetter("first")


def _mark(scan: Scan, token: int, ends: dict[int, int]) -> None:
    first, last = _title_before(scan, token, ends)
    sure = last < token or token in ends or not _ENDS.isdisjoint(scan.forms[token + 1 : token + 1 + _NAME])
    known = scan.starting.get(first)
    if first and sure and (known is None or known.last < last):
        scan.add(first, last, "OCC", "", "title behind a verb of saying")


def _title_before(scan: Scan, token: int, ends: dict[int, int]) -> tuple[int, int]:
    """The first word of a title that ends before a token, right behind a verb of saying, and its end; else 0.

    Its place between it and the name is outside: مشغل المحطة | في البصرة | فلان.
    """
    at = last = token
    place = scan.starting.get(ends.get(token, -1))
    if place is not None and place.label in ("GPE", "LOC"):
        if scan.clitics[place.first] == "ب":
            at = last = place.first
        elif scan.forms[place.first - 1] == "في" and not scan.clitics[place.first]:
            at = last = place.first - 1
    words = 0
    while words < _REACH and at > 1:
        before = ends.get(at)
        if before is None:
            words += 1
            before = at - 1
            kinds = scan.kinds[before]
            held = before in scan.starting and scan.starting[before].label in ("OCC", "PERS", "GPE")
            if kinds & _NO_TITLE or held and not introduced(scan, before):
                return 0, 0
            if kinds & K.FUNCTION and scan.forms[before] != "في" or not scan.joined[at]:
                return 0, 0
        elif not scan.joined[at]:
            return 0, 0
        at = before
        if introduced(scan, at):
            return (at, last) if last - at > 1 and _is_head(scan, at) else (0, 0)
    return 0, 0


def introduced(scan: Scan, token: int) -> bool:
    """Whether a verb of saying stands right before a word, or what names a source: بحسب, نقلت الوكالة عن."""
    if not token:
        return False
    before, clitic = scan.forms[token - 1], scan.clitics[token]
    if clitic:
        return clitic == "ل" and before in _ACCORDING
    if before == "عن":
        return not _CARRIED.isdisjoint(scan.forms[max(0, token - 6) : token - 1])
    return _INTRODUCES[before]


_ACCORDING = frozenset(("وفقا", "طبقا", "تبعا"))
_CARRIED = frozenset(("نقل", "نقلت", "تنقل", "ينقل", "نقلا"))


def _introduces(form: str) -> bool:
    """Whether a word stands before somebody who speaks or hears."""
    if SPEAKERS_VERBS[form] is not None or form in _INTRODUCING:
        return True
    cue = cues().get(form)
    return cue is not None and cue.shape.kind in ("perfect", "imperfect") and not cue.shape.pronoun


_INTRODUCES = Remembered(_introduces)


def _is_head(scan: Scan, token: int) -> bool:
    """Whether a noun that no list holds can be what somebody is: no kin, no body; with the article only before في."""
    kinds = scan.kinds[token]
    form = scan.forms[token]
    if kinds & K.GIVEN and scan.starting.get(token + 1) is not None and not kinds & (_NO_HEAD & ~K.GIVEN):
        return True  # مالك حزب الوسط
    if kinds & K.OWNED:
        return False  # مدربها السابق: marked already
    known = scan.at(token, "OCC")
    if known is not None and not kinds & K.DEFINITE and not scan.clitics[token]:
        return True  # مسؤول أمن | حزب الوسط
    if kinds & _NO_HEAD or form in _KIN or form.endswith("ات") or is_verbal_noun(form):
        return False
    if token in scan.starting:
        return False
    return scan.forms[token + 1] == "في" if kinds & K.DEFINITE else not scan.clitics[token + 1]
