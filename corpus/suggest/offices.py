"""Offices, ranks, trades and forms of address: وزير الخارجية الأميركي, المتحدث باسم الكرملين, مسؤول تركي."""

from corpus.suggest import kinds as K
from corpus.suggest.groups_of_words import adjectives, noun_group
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_PEOPLE = K.OFFICE | K.MEMBER | K.TRADE | K.VOICE
_QUALITIES = K.QUALITY | K.GROUP | K.ADJECTIVE
_NO_PLAIN = rule_words("offices", "no_plain")
_IN_HEADS = rule_words("offices", "in_heads")


def office(scan: Scan, token: int) -> int:
    """Mark the office that begins at a token; return the token after it, or `token`."""
    kinds = scan.kinds[token]
    if token in scan.starting and scan.starting[token].label not in ("NORP", "PERS"):
        return token
    definite = bool(kinds & K.DEFINITE)
    base = kinds & (K.HOLDER | K.VOICE) if definite else kinds & _PEOPLE
    if base and _describes(scan, token, definite):
        base = 0
    last = token
    if base:
        last = _definite(scan, token) if definite else _construct(scan, token)
    honour = _honour(scan, token) if kinds & K.HONOUR or scan.longer.get(token) else token
    if honour > last and not (last > token + 1):
        last = honour
    if last > token:
        scan.add(token, last, "OCC", "", "office")
    return last


_ALSO_ADJECTIVES = rule_words("offices", "also_adjectives")


def _describes(scan: Scan, token: int, definite: bool) -> bool:
    """Whether a word of office is the adjective of the noun before it: مصدر مسؤول, المعارضة الرئيسة."""
    if not token or not scan.bare(token) or not scan.joined(token):
        return False
    before = scan.kinds[token - 1]
    if definite:
        return (
            scan.forms[token] in ("الرءيس", "الرءيسة", "المسءولة", "المساعدة")
            and bool(before & K.DEFINITE)
            and not before & (K.HONOUR | K.HOLDER)
        )
    if scan.forms[token] not in _ALSO_ADJECTIVES:
        return False
    return not before & (K.FUNCTION | K.MARK | K.DEFINITE | K.DIGITS | K.GROUP | K.NUMERIC)


def _construct(scan: Scan, token: int) -> int:
    """An indefinite head: its complement, qualities and tails."""
    kinds = scan.kinds[token]
    at = max(token + 1, scan.longer.get(token, 0) if kinds & K.OFFICE else 0)
    if kinds & K.VOICE:
        return _voice(scan, at) or (_bare(scan, token, at))
    if not scan.joined(at):
        return _alone(scan, token, at)
    if at > token + 1 and scan.kinds[at - 1] & K.DEFINITE:
        return _tails(scan, token, _qualified(scan, at))
    last = at
    if scan.bare(at):
        last = _complement(scan, token, at)
    if last > at:
        return _tails(scan, token, _qualified(scan, last))
    return _bare(scan, token, at)


_PLURALS = rule_words("offices", "plurals")
_FORCES = rule_words("offices", "forces")
_SERVING = rule_words("offices", "serving")


def _complement(scan: Scan, token: int, at: int) -> int:
    """The token after what the head governs: another office, a body, a place, a duty."""
    kinds = scan.kinds[at]
    head = scan.forms[token]
    if kinds & (K.OFFICE | K.MEMBER) and not kinds & K.DEFINITE and scan.kinds[token] & (K.OFFICE | K.MEMBER | K.TRADE):
        inner = scan.at(at, "OCC")
        if inner is not None:
            return inner.last
    span = scan.starting.get(at)
    if span is not None and span.label in ("ORG", "GPE", "LOC", "FAC", "EVENT"):
        if scan.kinds[token] & K.TRADE and span.label != "ORG":
            return at
        return span.last
    if span is not None and span.label not in ("NORP", "OCC"):
        return at
    if kinds & K.HONOUR and not kinds & K.PORTFOLIO:
        return at
    if kinds & K.COMMON and head in _PLURALS and (kinds & K.DEFINITE or scan.forms[at] == "دول"):
        return at + 1
    if scan.forms[at] in _FORCES and head in _SERVING:
        return at + 1
    if kinds & K.DEFINITE and kinds & K.COMMON and not kinds & K.PORTFOLIO:
        return at
    if kinds & K.GROUP and not kinds & K.PORTFOLIO:
        return at + 1 if kinds & K.DEFINITE and scan.forms[at].endswith(("ين", "ون")) else at
    if scan.kinds[token] & K.TRADE and not kinds & K.PORTFOLIO and not kinds & K.DEFINITE:
        return at
    if (
        kinds & (K.BARE_QUALITY | K.NAME | K.GIVEN)
        and not kinds & K.DEFINITE
        and not kinds & K.BODY
        and not (
            scan.kinds[at + 1] & K.DEFINITE
            and kinds & K.BARE_QUALITY == 0
            and kinds & K.GIVEN == 0
            and kinds & K.UNKNOWN
        )
    ):
        return at
    return noun_group(scan, at, duty=head in _DUTY_HEADS)


def _qualified(scan: Scan, token: int) -> int:
    """The token after the qualities behind an office: الأميركي السابق, الأسبق."""
    while scan.kinds[token] & _QUALITIES and scan.kinds[token] & K.DEFINITE and scan.bare(token) and scan.joined(token):
        kinds = scan.kinds[token]
        if kinds & (K.HONOUR | K.WHEN | K.WEEKDAY | K.FUNCTION) and not scan.forms[token].startswith("السابق"):
            break
        if kinds & (K.COMMON | K.HOLDER) and not kinds & (K.QUALITY | K.GROUP):
            break
        if token in scan.starting and scan.starting[token].label not in ("NORP", "ORDINAL"):
            break
        token += 1
    return token


_MANAGING = rule_words("offices", "managing")
_SERVANTS = rule_words("offices", "servants")


def _tails(scan: Scan, head: int, token: int) -> int:
    """The token after the tails of an office: للأمم المتحدة, لدى الولايات المتحدة, باسم الحكومة, في محافظة ينبع."""
    for _ in range(2):
        if not scan.joined(token):
            return token
        form, clitic = scan.forms[token], scan.clitic(token)
        span = scan.starting.get(token)
        if (
            clitic == "ل"
            and span is not None
            and span.label in ("ORG", "GPE", "LOC", "EVENT")
            or clitic == "ل"
            and span is not None
            and span.label == "OCC"
            and scan.forms[head] in _SERVANTS
        ):
            token = span.last
        elif clitic == "ل" and scan.kinds[token] & (K.PORTFOLIO | K.BODY_DEFINITE) and span is None:
            token = adjectives(scan, token + 1)
        elif clitic == "ل" and (scan.kinds[token] & K.BODY or scan.forms[token] in ("شءون", "حقوق", "مكافحة")):
            end = noun_group_after(scan, token)
            if end == token:
                return token
            token = end
        elif clitic == "ل" and scan.kinds[token] & K.DEFINITE and scan.forms[token - 1] in _MANAGING:
            token += 1
        elif form == "عن" and scan.forms[head].removeprefix("ال").startswith("مسءول"):
            end = noun_group(scan, token + 1)
            if end == token + 1:
                return token
            token = end
        elif form == "باسم" and (end := _voice(scan, token)):
            token = end
        elif form in ("لدي", "في", "عن", "باسم") and _place_tail(scan, head, token):
            token = scan.starting[token + 1].last
        elif clitic == "ب" and span is not None and span.label in ("ORG", "GPE") and _takes_place(scan, head):
            token = span.last
        else:
            return token
    return token


_DUTY_HEADS = rule_words("offices", "duty_heads")


def noun_group_after(scan: Scan, token: int) -> int:
    """The token after the noun group whose first noun carries ل (لشؤون الشرق الأوسط), or `token`."""
    end = noun_group(scan, token + 1)
    return end if end > token + 1 else token


def _takes_place(scan: Scan, head: int) -> bool:
    form = scan.forms[head]
    form = form[2:] if form.startswith("ال") else form
    return form in _IN_HEADS or form in (
        "مبعوث",
        "مسءولين",
        "مسءولون",
        "اعضاء",
        "مديرة",
        "عضوة",
        "نواب",
        "ناءب",
        "قاضي",
        "متحدث",
        "منسق",
        "راءيس",
    )


def _place_tail(scan: Scan, head: int, token: int) -> bool:
    span = scan.starting.get(token + 1)
    if span is None or not scan.bare(token + 1) or not scan.joined(token + 1):
        return False
    if scan.forms[token] == "لدي":
        return span.label in ("GPE", "ORG")
    if scan.forms[head] in ("الرءيس", "الرءيسة"):
        return False
    return span.label in (("ORG", "GPE") if _takes_place(scan, head) else ()) or scan.forms[token] == "باسم"


def _voice(scan: Scan, token: int) -> int:
    """The token after `[الرسمي] باسم BODY`, or 0."""
    at = token
    while (
        scan.kinds[at] & (_QUALITIES | K.BARE_QUALITY | K.GROUP)
        and scan.bare(at)
        and scan.joined(at)
        and scan.forms[at] != "باسم"
    ):
        at += 1
    if scan.forms[at] != "باسم" and not (scan.clitic(at) == "ب" and scan.forms[at] == "اسم"):
        span = scan.starting.get(at)
        if scan.clitic(at) == "ل" and span is not None and span.label in ("ORG", "EVENT"):
            return span.last
        return at if at > token else 0
    at += 1
    span = scan.starting.get(at)
    if span is not None and span.label in ("ORG", "GPE", "OCC", "EVENT", "FAC"):
        return _qualified(scan, span.last)
    end = noun_group(scan, at, ministry=True)
    return end if end > at else 0


def _bare(scan: Scan, token: int, at: int) -> int:
    """An indefinite head without a complement: its indefinite qualities, or nothing but itself."""
    last = at
    while (
        scan.kinds[last] & (K.BARE_QUALITY | K.GROUP)
        and not scan.kinds[last] & K.DEFINITE
        and scan.bare(last)
        and scan.joined(last)
    ):
        last += 1
    if scan.forms[last] == "المستوي" and scan.forms[last - 1] == "رفيع":
        last += 1
    if last > at:
        span = scan.starting.get(last)
        if (
            scan.forms[last - 1] in ("عام", "تنفيذي", "فني", "اداري", "اقليمي")
            and scan.joined(last)
            and scan.bare(last)
        ):
            last = span.last if span is not None and span.label == "ORG" else noun_group(scan, last)
        if _takes_place(scan, token):
            last = _tails(scan, token, last)
        return last
    if _takes_place(scan, token):
        span = scan.starting.get(at)
        if (scan.clitic(at) == "ب" and span is not None and span.label == "ORG") or (
            scan.forms[at] == "في" and scan.at(at + 1, "ORG") and scan.bare(at + 1)
        ):
            return _tails(scan, token, at)
    return _alone(scan, token, at)


def _alone(scan: Scan, token: int, at: int) -> int:
    kinds = scan.kinds[token]
    if scan.forms[token] in _NO_PLAIN or at > token + 1 or kinds & (K.GIVEN | K.FUNCTION):
        return at if at > token + 1 else token
    return at if kinds & (K.OFFICE | K.TRADE | K.MEMBER) else token


def _definite(scan: Scan, token: int) -> int:
    """A head with the article: adjectives, then tails."""
    at = max(token + 1, scan.longer.get(token, 0))
    form = scan.forms[token]
    if form.startswith(("المتحدث", "الناطق")):
        end = _voice(scan, at)
        if end:
            return end
    if form in _NOT_OFFICES and at == token + 1:
        return token
    return _tails(scan, token, _qualified(scan, at))


_NOT_OFFICES = rule_words("offices", "not_offices")
"""With the article these are more often adjectives or plain nouns; before a name they are titles."""


def _honour(scan: Scan, token: int) -> int:
    """A form of address: the whole phrase; one that is no office by itself needs a name behind it."""
    kinds = scan.kinds[token]
    last = max(token + 1, scan.longer.get(token, 0)) if kinds & K.HONOUR else token
    if last == token:
        return token
    single = last == token + 1
    if scan.forms[token] in ("معالي", "سعادة", "سماحة", "فضيلة", "فخامة", "دولة", "جلالة", "سمو") and single:
        inner = scan.at(last, "OCC") if scan.joined(last) and scan.bare(last) else None
        if inner is None and scan.kinds[last] & (K.NAME | K.GIVEN) and scan.bare(last) and scan.joined(last):
            return last
        return inner.last if inner else token
    if single and kinds & K.BEFORE_NAME or single and len(scan.forms[token]) == 1:
        if scan.forms[last] == "." and len(scan.forms[token]) == 1:
            last += 1
        if (
            not scan.kinds[last] & (K.NAME | K.GIVEN | K.NAME_OPENER)
            or scan.kinds[last] & K.FUNCTION
            or not scan.bare(last)
            or not scan.joined(last)
        ):
            return token
        if len(scan.forms[token]) == 1 and scan.forms[last - 1] != ".":
            return token
        return last
    end = last
    while (
        scan.kinds[end] & (K.GROUP | K.QUALITY)
        and scan.kinds[end] & K.DEFINITE
        and scan.bare(end)
        and scan.joined(end)
        and not scan.kinds[end] & K.WHEN
    ):
        end += 1
    return end
