"""Events, laws and works: a head word with the completion that makes it a name."""

from corpus.suggest import kinds as K
from corpus.suggest.groups_of_words import adjectives, bearer, extended, noun_group
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan
from corpus.suggest.surnames import HYPHENS

_NEED_MARKS = rule_words("occasions", "need_marks")
_STORMS = rule_words("occasions", "storms")
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
            if scan.clitic(last) == "ل" and scan.forms[last] in _PLAYERS and scan.joined(last):
                last += 1  # كأس الأمم الأفريقية للشباب
            last = _edition(scan, last)
        elif kinds & K.STATUTE and known.label == "LAW":
            last = adjectives(scan, last)
        if last > known.last:
            scan.add(token, last, known.label, known.key, "known event")  # مهرجان قرطاج الدولي
        return last
    for wanted, rule, label in (
        (K.OCCASION_DEFINITE, _definite, "EVENT"),
        (K.OCCASION, _event, "EVENT"),
        (K.STATUTE, _law, "LAW"),
        (K.WORK, _work, "PRODUCT"),
    ):
        if kinds & wanted:
            last = rule(scan, token)
            if last > token:
                if label != "PRODUCT":
                    scan.add(token, last, label, "", "occasion")
                return last
    return resolution(scan, token)


def _definite(scan: Scan, token: int) -> int:
    last = adjectives(scan, token + 1)
    if last == token + 1:
        return token
    if scan.forms[last] in HYPHENS and scan.kinds[last - 1] & scan.kinds[last + 1] & K.GROUP and scan.joined(last):
        last = adjectives(scan, last + 1) if scan.joined(last + 1) else last  # الحرب الروسية - الأوكرانية
    if scan.kinds[last] & K.ORDINAL and scan.kinds[last] & K.DEFINITE and scan.bare(last) and scan.joined(last):
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


def _event(scan: Scan, token: int) -> int:
    head, at = scan.forms[token], token + 1
    if not scan.joined(at) or not scan.bare(at):
        return token
    if close := scan.quoted(at):
        return _edition(scan, close)
    if head in _NEED_MARKS or scan.forms[at] in _NO_COMPLETION:
        return token
    span = scan.starting.get(at)
    if head == "قمة" and not _summit(scan, at):
        return token
    if head in _TALKS and span is not None and span.label == "FAC":
        return token
    if (
        span is not None
        and span.label in ("GPE", "LOC", "DATE", "FAC")
        and (span.label != "DATE" or head in ("انتخابات", "قمة", "مونديال", "اولمبياد"))
    ):
        return _edition(scan, extended(scan, adjectives(scan, span.last)))
    if span is not None and span.label == "ORG" and head in _OPEN:
        return _edition(scan, span.last)
    last = noun_group(scan, at, ministry=True)
    if last > at and (head in _OPEN or head == "محادثات" and scan.forms[at] == "السلام" or head == "انتخابات"):
        return _edition(scan, last)
    return token


def _summit(scan: Scan, token: int) -> bool:
    """Whether قمة is a meeting rather than the top of something: of a place, a body, a nation or a known subject."""
    if scan.forms[token] in _SUBJECTS or scan.at(token, "GPE", "LOC", "ORG", "DATE", "CARDINAL", "FAC") is not None:
        return True
    return bool(scan.kinds[token] & K.GROUP or scan.kinds[token + 1] & K.GROUP or scan.kinds[token] & K.NUMERIC)


def _edition(scan: Scan, token: int) -> int:
    """The year of an edition belongs to the event: معرض "X" 2015."""
    span = scan.at(token, "DATE")
    return span.last if span is not None and span.rule == "year" and scan.bare(token) else token


def _law(scan: Scan, token: int) -> int:
    at = token + 1
    if not scan.joined(at) or not scan.bare(at):
        return token
    if close := scan.quoted(at):
        return close
    span = scan.at(at, "GPE", "LAW", "PERS")
    if span is not None:
        return extended(scan, span.last) if span.label == "GPE" else span.last
    if scan.kinds[at] & K.COMMON and not scan.kinds[at] & K.DEFINITE:
        return token
    last = noun_group(scan, at, duty=True)
    return last if last > at and scan.forms[token] not in ("وثيقة", "مرسوم") else token


def resolution(scan: Scan, token: int) -> int:
    """القرار 2216, قرار مجلس الأمن رقم 2216, القانون رقم 5, المادة 112."""
    if not scan.kinds[token] & K.NUMBERED:
        return token
    at = token + 1
    if scan.forms[token] == "المادة":
        of_law = scan.forms[at + 1] == "من" and scan.forms[at + 2] in ("الدستور", "دستور", "القانون", "قانون")
        if not of_law or not scan.kinds[at] & K.DIGITS or not scan.joined(at):
            return token
    body = scan.at(at, "ORG")
    if body is not None:
        at = body.last
    if scan.forms[at] == "رقم":
        at += 1
    elif scan.forms[token] == "القانون":
        return token
    if scan.kinds[at] & K.DIGITS and scan.joined(at):
        year = scan.forms[at + 1] in ("سنة", "عام") and scan.clitic(at + 1) == "ل" and scan.kinds[at + 2] & K.DIGITS
        last = at + 3 if year else at + 1
        scan.add(token, last, "LAW", "", "numbered law")
        return last
    return token


def _work(scan: Scan, token: int) -> int:
    """A work's or a storm's name alone, in marks behind its type word."""
    close = scan.quoted(token + 1)
    if close and scan.joined(token + 1):
        if close == token + 4 and scan.kinds[token + 2] & (K.UNKNOWN | K.NAME):
            scan.recut(token + 2, 0)  # a name in marks carries no proclitic: "كاليبر"
        if close - 1 > token + 2:
            if scan.forms[token] in _STORMS:
                scan.add(token, close, "EVENT", "", "storm")
            else:
                label = "EVENT" if scan.forms[token].removeprefix("ال") in _STORMS else "PRODUCT"
                scan.add(token + 2, close - 1, label, "", "name in marks")
        return close
    return token
