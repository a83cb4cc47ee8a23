"""Laws, treaties and decrees: a type word with its subject, place, number or year, and what is part of one."""

from corpus.suggest import kinds as K
from corpus.suggest.adjectives import adjectives
from corpus.suggest.groups_of_words import extended, noun_group
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan, Span
from corpus.suggest.vocabulary import vocabulary


def bare_year(scan: Scan, token: int) -> int:
    """The token after a year in figures, which is part of a name; عام 2016 is a date of its own."""
    span = scan.at(token, "DATE") if scan.kinds[token] & K.DIGITS else None
    return span.last if span is not None and span.rule == "year" and not scan.clitics[token] else token


def law(scan: Scan, token: int) -> int:
    """Return the token after the law or treaty whose type word stands at `token`, or `token`."""
    at = token + 1
    if not scan.joined[at] or scan.clitics[at]:
        return token
    if close := scan.quoted(at):
        return close
    if scan.kinds[at] == K.UNKNOWN and scan.forms[at][0] == "ل":
        return token  # what one is for: قانون لتنظيم السوق
    span = scan.at(at, "GPE", "LAW", "PERS", "DATE")
    if scan.forms[token] in _BUDGETS and (span is None or span.rule != "year"):
        return token  # ميزانية الدولة
    if span is not None and (span.label == "DATE" or scan.forms[token] == "اتفاق"):
        return _pact(scan, token, span)
    if scan.forms[token] == "اتفاق":
        return token
    if span is not None:
        return of_year(scan, extended(scan, span.last) if span.label == "GPE" else span.last)
    if scan.kinds[at] & K.COMMON and not scan.kinds[at] & K.DEFINITE and scan.forms[at] not in _REGULATED:
        return token
    last = noun_group(scan, at, duty=True)
    while last > at + 1 and scan.forms[last - 1] in _VERSIONS:
        last -= 1  # قانون العمل الجديد
    return of_year(scan, last) if last > at and scan.forms[token] not in ("وثيقة", "مرسوم") else token


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


def of_year(scan: Scan, token: int) -> int:
    """The token after the number and year of a law: رقم 8, لسنة 2008, لعام 1951."""
    if (end := bare_year(scan, token)) > token:
        return end  # قانون المالية 2024
    ordinal = scan.kinds[token] & K.ORDINAL and scan.kinds[token] & K.DEFINITE and not scan.clitics[token]
    if ordinal and scan.joined[token] and scan.at(token - 1, "GPE"):
        return token + 1  # اتفاقية جنيف الرابعة
    if scan.forms[token] in _NUMBER and not scan.clitics[token] and scan.joined[token]:
        end = _number(scan, token + 1)
        token = end if end > token + 1 else token
    year = scan.forms[token] in ("سنة", "عام") and scan.clitics[token] == "ل" and scan.kinds[token + 1] & K.DIGITS
    return token + 2 if year and scan.joined[token] else token


_NUMBER = frozenset(("رقم", "عدد"))


def _number(scan: Scan, token: int) -> int:
    """The token after the number of a law, in brackets or with a letter too (2216, (38), أ/12), or `token`."""
    kinds, forms = scan.kinds, scan.forms
    if not scan.joined[token]:
        return token
    if kinds[token] & K.DIGITS:
        dated = forms[token + 1] == "/" and len(forms[token + 2]) == 4 and kinds[token + 2] & K.DIGITS
        return token + 3 if dated else token + 1  # عدد 63/ 2018
    if forms[token] == "(" and kinds[token + 1] & K.DIGITS and forms[token + 2] == ")" and scan.joined[token + 2]:
        return token + 3
    lettered = kinds[token] & K.LETTER and forms[token + 1] == "/" and kinds[token + 2] & K.DIGITS
    return token + 3 if lettered and scan.joined[token + 2] else token


def resolution(scan: Scan, token: int) -> int:
    """القرار 2216, قرار مجلس الأمن رقم 2216, القرار الوزاري رقم 5 لسنة 2020, المادة 112."""
    if not scan.kinds[token] & K.NUMBERED:
        return token
    if scan.forms[token] in _ARTICLES:
        return _article(scan, token)
    if scan.forms[token] == "اللاءحة":
        return _bylaw(scan, token)
    if scan.forms[token] == "النظام":
        return _of_body(scan, token)
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
    end = _number(scan, at)
    if end == at or end > at + 1 and scan.forms[at - 1] not in _NUMBER:
        return token  # القرار (5 صفحات)
    last = of_year(scan, end)
    scan.add(token, last, "LAW", "", "numbered law")
    return last


def _bylaw(scan: Scan, token: int) -> int:
    """Mark the rules by which a law is carried out: اللائحة التنفيذية لقانون العمل."""
    at = adjectives(scan, token + 1)
    law = scan.at(at, "LAW") if scan.clitics[at] == "ل" and at > token + 1 and scan.joined[at] else None
    return scan.add(token, law.last, "LAW", "", PART).last if law is not None else token


def _of_body(scan: Scan, token: int) -> int:
    """Mark the rules of a body that is named: النظام الداخلي لمجلس النواب."""
    at = token + 2
    body = scan.at(at, "ORG") if scan.forms[at - 1] in BY_LAWS and scan.clitics[at] == "ل" and scan.joined[at] else None
    return scan.add(token, body.last, "LAW", "", "rules of a body").last if body is not None else token


BY_LAWS = frozenset(("الداخلي", "الاساسي"))
"""Behind النظام: rules, no body."""
PART = "part of a law"
_ARTICLES = frozenset(("المادة", "الفصل", "البند"))


def _article(scan: Scan, token: int) -> int:
    """Mark an article with a number and the law that it is of: المادة 112, الفصل 23 من قانون الأحزاب."""
    end = _number(scan, token + 1)
    if end == token + 1:
        return token
    law = scan.at(end + 1, "LAW") if scan.forms[end] == "من" and scan.joined[end + 1] else None
    rules = _rules(scan, end + 1) if law is None and scan.forms[end] == "من" else 0
    of_law = law is not None or rules or scan.forms[end] == "من" and scan.forms[end + 1] in _LAWS
    if not of_law and scan.forms[token] != "المادة":
        return token
    last = law.last if law is not None else rules or end
    scan.add(token, last, "LAW", "", PART)
    return last


def _rules(scan: Scan, token: int) -> int:
    """The token after rules by which no law goes alone, which are marked: النظام الداخلي, لائحة اللاعبين; or 0."""
    if scan.forms[token] not in _OF_BODIES or scan.clitics[token] or not scan.joined[token]:
        return 0
    named = scan.kinds[token] & K.DEFINITE
    last = adjectives(scan, token + 1) if named else noun_group(scan, token + 1)
    return scan.add(token, last, "LAW", "", "rules of a body").last if last > token + 1 else 0


_OF_BODIES = frozenset(("النظام", "نظام", "اللاءحة", "لاءحة", "لواءح"))
_LAWS = frozenset(("الدستور", "دستور", "القانون", "قانون", "الميثاق", "ميثاق"))
