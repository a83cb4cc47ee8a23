"""Events: a head word with the completion that makes it a name; what laws and works begin with is handed on."""

from collections.abc import Callable
from functools import cache

from corpus.suggest import kinds as K
from corpus.suggest.adjectives import adjectives
from corpus.suggest.family_places import HYPHENS
from corpus.suggest.groups_of_words import bearer, extended, noun_group
from corpus.suggest.laws import bare_year, law, of_year, resolution
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan
from corpus.suggest.works import work

_NEED_MARKS = rule_words("occasions", "need_marks")
_SUBJECTS = rule_words("occasions", "subjects")
_GATHERINGS = rule_words("occasions", "gatherings")
_WORLDLY = rule_words("occasions", "worldly")
_TALKS = rule_words("occasions", "talks")
_NO_COMPLETION = rule_words("occasions", "no_completion")
_PLAYERS = rule_words("occasions", "players")
_OPEN = rule_words("occasions", "open")
"""With these a definite noun group is a name: قمة المناخ, كأس الأمم."""


def occasion(scan: Scan, token: int) -> int:
    """Mark the event, law or work that begins at a head word; return the token after it, or `token`."""
    kinds = scan.kinds[token]
    known = scan.starting.get(token)
    if known is not None and known.label in ("EVENT", "LAW", "PRODUCT"):
        last = known.last
        if kinds & K.OCCASION and known.label == "EVENT":
            last = bearer(scan, last) if scan.kinds[last - 1] & K.HONOUR else adjectives(scan, last)
            if scan.clitics[last] == "ل" and scan.forms[last] in _PLAYERS and scan.joined[last]:
                last += 1  # كأس الأمم الأفريقية للشباب
            last = _edition(scan, last)
        elif kinds & (K.STATUTE | K.NUMBERED) and known.label == "LAW":
            last = of_year(scan, adjectives(scan, last) if kinds & K.STATUTE else last)
        if last > known.last:
            scan.add(token, last, known.label, known.key, "known event")  # مهرجان قرطاج الدولي
        return last
    for _, rule, label in _rules_for(kinds & K.OCCASIONS):
        last = rule(scan, token)
        if last > token:
            if label != "PRODUCT":
                scan.add(token, last, label, "", "occasion")
            return last
    return resolution(scan, token) if kinds & K.NUMBERED else token


def _definite(scan: Scan, token: int) -> int:
    last = adjectives(scan, token + 1)
    if last == token + 1 or scan.forms[token] == "الحرب" and scan.forms[token - 1] in _OF_WAR:
        return token
    if scan.forms[last] in HYPHENS and scan.kinds[last - 1] & scan.kinds[last + 1] & K.GROUP and scan.joined[last]:
        last = adjectives(scan, last + 1) if scan.joined[last + 1] else last  # الحرب الروسية - الأوكرانية
    if scan.kinds[last] & K.ORDINAL and scan.kinds[last] & K.DEFINITE and not scan.clitics[last] and scan.joined[last]:
        last = adjectives(scan, last + 1)  # المؤتمر السعودي التاسع
    between = range(token + 1, last)
    if scan.forms[token] in _GATHERINGS and any(
        scan.forms[at] in _WORLDLY or scan.kinds[at] & K.GROUP for at in between
    ):
        end = extended(scan, last)
        if end > last:
            return _edition(scan, end)
    if scan.forms[token] == "الانتخابات":
        return last if any(scan.kinds[at] & (K.GROUP | K.ELECTION) for at in between) else token
    special = scan.forms[token] == "العملية" and scan.forms[last - 1] == "الخاصة"
    return last if special or any(scan.kinds[at] & K.GROUP for at in between) else token


_OF_WAR = frozenset(("وزير", "وزارة", "وزيرة", "وزراء"))


def _event(scan: Scan, token: int) -> int:
    head, at = scan.forms[token], token + 1
    if not scan.joined[at] or scan.clitics[at]:
        return token
    if head in _PRIZES:
        return _prize(scan, at)
    if scan.kinds[at] & K.MARK and (close := scan.quoted(at)):
        return _edition(scan, close)
    if head == "دورة" and scan.forms[at] == "الالعاب":
        return _edition(scan, noun_group(scan, at))  # دورة الألعاب المتوسطية
    span = scan.starting.get(at)
    if head in _DATED and span is not None and span.label == "DATE" and scan.kinds[at] & K.DIGITS:
        return span.last  # زلزال 6 فبراير 2023, حرب 2014
    if head in _OPERATIONS and span is not None and span.label == "EVENT":
        return span.last  # عملية عاصفة الحزم
    if head in _WITH_SUBJECT and (last := _of_town(scan, at)):
        return _edition(scan, last)
    if head in _NEED_MARKS or scan.forms[at] in _NO_COMPLETION:
        return token
    if head == "اسبوع":
        return _week(scan, at)
    if head in ("ايام", "ليالي"):
        last = noun_group(scan, at)  # أيام قرطاج السينمائية
        return last if last > at + 1 and scan.forms[last - 1] in _ARTS else token
    if head == "قمة" and not _summit(scan, at):
        return token
    if head in _TALKS and span is not None and span.label == "FAC":
        return token
    if (
        span is not None
        and span.label in ("GPE", "LOC", "DATE", "FAC")
        and (span.label != "DATE" or head in ("انتخابات", "قمة", "مونديال", "اولمبياد"))
    ):
        last = _numbered_war(scan, head, span.last)
        return _edition(scan, extended(scan, adjectives(scan, last)))
    if span is not None and span.label == "EVENT" and head in _GATHERED:
        return _edition(scan, extended(scan, adjectives(scan, span.last)))  # معرض جيتكس للتقنية
    if span is not None and span.label == "ORG" and head in _OPEN:
        return _edition(scan, span.last)
    last = noun_group(scan, at, ministry=True)
    wide = scan.kinds[last - 1] & K.GROUP or scan.forms[last - 1] in _WORLDLY
    if head == "مءتمر" and wide and last > at + 1 and not scan.kinds[at] & _HELD_BY:
        return _edition(scan, extended(scan, last))  # مؤتمر المغتربين اللبنانيين
    if last > at and (head in _OPEN or head == "محادثات" and scan.forms[at] == "السلام" or head == "انتخابات"):
        return _edition(scan, _numbered_war(scan, scan.forms[last - 1], last))
    return token


_HELD_BY = K.HOLDER | K.OFFICE | K.HONOUR | K.BODY_DEFINITE
"""Whoever holds a conference, which is then one for the press: مؤتمر الوزير الروسي."""
_OPERATIONS = frozenset(("عملية", "معركة"))
_GATHERED = rule_words("occasions", "gathered")
_NUMBERED_EVENTS = frozenset(("حرب", "انتفاضة", "الدرجة"))


def _numbered_war(scan: Scan, head: str, token: int) -> int:
    """The token after the number of a war or league behind its name: حرب الخليج الثانية, دوري الدرجة الأولى."""
    numbered = scan.kinds[token] & K.ORDINAL and scan.kinds[token] & K.DEFINITE and not scan.clitics[token]
    return token + 1 if numbered and head in _NUMBERED_EVENTS and scan.joined[token] else token


def _week(scan: Scan, token: int) -> int:
    """The token after a week that is a gathering (أسبوع الموضة, أسبوع المياه العربي), or the type word's."""
    if scan.forms[token] in _WEEKS:
        return token + 1
    last = noun_group(scan, token)
    named = last > token + 1 and (scan.kinds[last - 1] & K.GROUP or scan.forms[last - 1] in _WORLDLY)
    return last if named else token - 1


def _of_town(scan: Scan, token: int) -> int:
    """The token after a town or country and what is shown or played there, or 0: سباق فرنسا للدراجات."""
    place = scan.at(token, "GPE")
    end = extended(scan, place.last, ("ل",)) if place is not None else 0
    return end if place is not None and end > place.last else 0


def _prize(scan: Scan, token: int) -> int:
    """The token after whom or what a prize is called after: جائزة الشيخ زايد للكتاب; or the type word's."""
    span = scan.at(token, "PERS", "GPE", "ORG", "LOC")
    if scan.forms[token] in _EPONYMS:
        last = bearer(scan, token + 1)
        last = last if last > token + 1 else token
    else:
        last = span.last if span is not None else token
    return _edition(scan, extended(scan, adjectives(scan, last), ("ل", "و"))) if last > token else token - 1


_WITH_SUBJECT = frozenset(("سباق", "دورة", "اسبوع"))
_PRIZES = frozenset(("جاءزة", "جواءز"))
_EPONYMS = rule_words("places", "eponyms")
_YEARS = frozenset(("عاما", "سنة", "عام"))
_ARTS = rule_words("occasions", "arts")
_DATED = rule_words("occasions", "dated")
_WEEKS = frozenset(("الموضة", "الازياء"))


def _summit(scan: Scan, token: int) -> bool:
    """Whether قمة is a meeting rather than the top of something: of a place, a body, a nation or a known subject."""
    if scan.forms[token] in _SUBJECTS or scan.at(token, "GPE", "LOC", "ORG", "DATE", "CARDINAL", "FAC") is not None:
        return True
    return bool(scan.kinds[token] & K.GROUP or scan.kinds[token + 1] & K.GROUP or scan.kinds[token] & K.NUMERIC)


def _edition(scan: Scan, token: int) -> int:
    """The year of an edition belongs to the event: معرض "X" 2015."""
    age = scan.forms[token] == "تحت" and scan.kinds[token + 1] & K.DIGITS and scan.forms[token + 2] in _YEARS
    if age and scan.joined[token] and scan.joined[token + 2]:
        token += 3  # كأس آسيا تحت 23 عاما
    return bare_year(scan, token)


_RULES = (
    (K.OCCASION_DEFINITE, _definite, "EVENT"),
    (K.OCCASION, _event, "EVENT"),
    (K.STATUTE, law, "LAW"),
    (K.WORK, work, "PRODUCT"),
)
"""Classes of head words, what reads on from them, and what it finds."""


@cache
def _rules_for(classes: int) -> tuple[tuple[int, Callable[[Scan, int], int], str], ...]:
    return tuple(rule for rule in _RULES if classes & rule[0])
