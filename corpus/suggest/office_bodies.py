"""The bodies that an office is held in, and whether it says where it is held at all."""

from corpus.suggest import kinds as K
from corpus.suggest.outlets import OUTLETS, TOLD
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_IN_HEADS = rule_words("offices", "in_heads")
CLINICS = rule_words("offices", "clinics")
OF_CLINICS = rule_words("offices", "of_clinics")


def takes_place(scan: Scan, head: int) -> bool:
    """Whether an office names where it is held with في or ب (مدير الهيئة في ينبع)."""
    return scan.forms[head].removeprefix("ال") in _IN_HEADS


def serves_in(scan: Scan, head: int, token: int) -> bool:
    """Whether a body in which somebody serves follows his office or trade: ضابطان في شرطة المرور, موظف بشركة شحن."""
    if scan.clitics[token] == "ب":
        return scan.at(token, "ORG") is not None
    if scan.forms[token] not in _SERVING_IN or scan.clitics[token] or scan.clitics[token + 1]:
        return False
    behind = scan.at(token + 1, "ORG", "FAC")
    if scan.forms[token] == "من":
        return behind is not None and scan.forms[behind.first] in _LEARNED_BODIES
    if behind is None:
        known = scan.kinds[token + 1] & K.BODY_DEFINITE or scan.quoted(token + 1)
        return bool(known) and takes_place(scan, head)
    return behind.label == "ORG" or scan.forms[behind.first] in CLINICS


_SERVING_IN = frozenset(("في", "لدي", "من"))
_LEARNED_BODIES = rule_words("offices", "learned_bodies")
"""Scholars may be told to come from these: باحثون من جامعة حلب."""


def employer(scan: Scan, head: int, token: int) -> int:
    """The token after the outlet behind ل that a reporter or photographer works for (مصور لفرانس برس), else `token`.

    Others speak to it: مسؤول لفرانس برس.
    """
    body = scan.at(token, "ORG") if scan.forms[head] in _STAFF and scan.clitics[token] == "ل" else None
    outlet = body is not None and (scan.kinds[token] & K.CARRIER or body.key in OUTLETS or body.rule == TOLD)
    return body.last if body is not None and outlet and scan.joined[token] else token


_STAFF = rule_words("press", "staff")


def with_further(scan: Scan, head: int, token: int) -> int:
    """The token after the further bodies or states of an office that several hold: سفراء فرنسا وإيطاليا."""
    if not _several(scan.forms[head]):
        return token
    while scan.clitics[token] == "و" and scan.joined[token] and (span := scan.at(token, "ORG", "GPE")) is not None:
        token = span.last
    return token


def _several(form: str) -> bool:
    return form.removeprefix("ال") in _HELD_BY_SEVERAL or len(form) > 5 and form.endswith(("ون", "ين", "ان"))


_HELD_BY_SEVERAL = rule_words("offices", "several")
