"""Events, laws and works: a head word with the completion that makes it a name."""

from corpus.suggest import kinds as K
from corpus.suggest.groups_of_words import adjectives, bearer, extended, noun_group
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan, Span
from corpus.suggest.surnames import HYPHENS
from corpus.suggest.vocabulary import vocabulary
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
        elif kinds & K.STATUTE and known.label == "LAW":
            last = _of_year(scan, adjectives(scan, last))
        if last > known.last:
            scan.add(token, last, known.label, known.key, "known event")  # مهرجان قرطاج الدولي
        return last
    for wanted, rule, label in _RULES:
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


def _event(scan: Scan, token: int) -> int:
    head, at = scan.forms[token], token + 1
    if not scan.joined[at] or scan.clitics[at]:
        return token
    if head in _PRIZES:
        return _prize(scan, at)
    if close := scan.quoted(at):
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
    if last > at and (head in _OPEN or head == "محادثات" and scan.forms[at] == "السلام" or head == "انتخابات"):
        return _edition(scan, _numbered_war(scan, scan.forms[last - 1], last))
    return token


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
    return _bare_year(scan, token)


def _bare_year(scan: Scan, token: int) -> int:
    """The token after a year in figures, which is part of a name; عام 2016 is a date of its own."""
    span = scan.at(token, "DATE") if scan.kinds[token] & K.DIGITS else None
    return span.last if span is not None and span.rule == "year" and not scan.clitics[token] else token


def _law(scan: Scan, token: int) -> int:
    at = token + 1
    if not scan.joined[at] or scan.clitics[at]:
        return token
    if close := scan.quoted(at):
        return close
    span = scan.at(at, "GPE", "LAW", "PERS", "DATE")
    if scan.forms[token] in _BUDGETS and (span is None or span.rule != "year"):
        return token  # ميزانية الدولة
    if span is not None and (span.label == "DATE" or scan.forms[token] == "اتفاق"):
        return _pact(scan, token, span)
    if scan.forms[token] == "اتفاق":
        return token
    if span is not None:
        return _of_year(scan, extended(scan, span.last) if span.label == "GPE" else span.last)
    if scan.kinds[at] & K.COMMON and not scan.kinds[at] & K.DEFINITE and scan.forms[at] not in _REGULATED:
        return token
    last = noun_group(scan, at, duty=True)
    while last > at + 1 and scan.forms[last - 1] in _VERSIONS:
        last -= 1  # قانون العمل الجديد
    return _of_year(scan, last) if last > at and scan.forms[token] not in ("وثيقة", "مرسوم") else token


def _pact(scan: Scan, token: int, span: Span) -> int:
    """The token after a law by its year or a pact by the town where it was made: اتفاق 1963, اتفاق مكة; or `token`."""
    if span.label == "DATE":
        day = scan.forms[token] == "اتفاق" and scan.kinds[token + 1] & K.DIGITS  # اتفاق 17 أيار
        return span.last if day or span.rule == "year" and scan.forms[token] in _YEARED else token
    towns = span.label == "GPE" and span.key and span.key not in vocabulary().isolated and span.last == token + 2
    return span.last if towns else token


_YEARED = frozenset(("اتفاق", "اتفاقية", "معاهدة", "دستور", "قانون", "موازنة", "ميزانية"))
_BUDGETS = frozenset(("موازنة", "ميزانية"))
_VERSIONS = rule_words("occasions", "versions")
"""Adjectives of a law that tell which text of it is meant and are no part of its name."""
_REGULATED = rule_words("occasions", "regulated")


def _of_year(scan: Scan, token: int) -> int:
    """The token after the number and year of a law: رقم 8, لسنة 2008, لعام 1951."""
    if (end := _bare_year(scan, token)) > token:
        return end  # قانون المالية 2024
    ordinal = scan.kinds[token] & K.ORDINAL and scan.kinds[token] & K.DEFINITE and not scan.clitics[token]
    if ordinal and scan.joined[token] and scan.at(token - 1, "GPE"):
        return token + 1  # اتفاقية جنيف الرابعة
    if (
        scan.forms[token] in _NUMBER
        and not scan.clitics[token]
        and scan.kinds[token + 1] & K.DIGITS
        and scan.joined[token]
    ):
        token += 2
    year = scan.forms[token] in ("سنة", "عام") and scan.clitics[token] == "ل" and scan.kinds[token + 1] & K.DIGITS
    return token + 2 if year and scan.joined[token] else token


_NUMBER = frozenset(("رقم", "عدد"))


def resolution(scan: Scan, token: int) -> int:
    """القرار 2216, قرار مجلس الأمن رقم 2216, القرار الوزاري رقم 5 لسنة 2020, المادة 112."""
    if not scan.kinds[token] & K.NUMBERED:
        return token
    if scan.forms[token] in _ARTICLES:
        return _article(scan, token)
    if scan.forms[token] == "اللاءحة":
        return _bylaw(scan, token)
    at = token + 1
    body = scan.at(at, "ORG")
    if body is not None:
        at = body.last
    elif scan.kinds[token] & K.DEFINITE:
        at = adjectives(scan, at)  # المرسوم التشريعي رقم 14
    if scan.forms[at] == "قانون" and scan.clitics[at] == "ب":
        at += 1  # المرسوم بقانون رقم 5
    if scan.forms[at] in _NUMBER:
        at += 1
    elif scan.forms[token] == "القانون" or at > token + 1 and body is None and scan.forms[token] != "القرار":
        return token
    if scan.kinds[at] & K.DIGITS and scan.joined[at]:
        last = _of_year(scan, at + 1)
        scan.add(token, last, "LAW", "", "numbered law")
        return last
    return token


def _bylaw(scan: Scan, token: int) -> int:
    """Mark the rules by which a law is carried out: اللائحة التنفيذية لقانون العمل."""
    at = adjectives(scan, token + 1)
    law = scan.at(at, "LAW") if scan.clitics[at] == "ل" and at > token + 1 and scan.joined[at] else None
    return scan.add(token, law.last, "LAW", "", "rules of a law").last if law is not None else token


ARTICLE = "article of a law"
_ARTICLES = frozenset(("المادة", "الفصل", "البند"))


def _article(scan: Scan, token: int) -> int:
    """Mark an article with a number and the law that it is of: المادة 112, الفصل 23 من قانون الأحزاب."""
    at = token + 1
    if not scan.kinds[at] & K.DIGITS or not scan.joined[at]:
        return token
    law = scan.at(at + 2, "LAW") if scan.forms[at + 1] == "من" and scan.joined[at + 2] else None
    of_law = law is not None or scan.forms[at + 1] == "من" and scan.forms[at + 2] in _LAWS
    if not of_law and scan.forms[token] != "المادة":
        return token
    last = law.last if law is not None else at + 1
    scan.add(token, last, "LAW", "", ARTICLE)
    return last


_LAWS = frozenset(("الدستور", "دستور", "القانون", "قانون", "الميثاق", "ميثاق"))


_RULES = (
    (K.OCCASION_DEFINITE, _definite, "EVENT"),
    (K.OCCASION, _event, "EVENT"),
    (K.STATUTE, _law, "LAW"),
    (K.WORK, work, "PRODUCT"),
)
"""Classes of head words, what reads on from them, and what it finds."""
