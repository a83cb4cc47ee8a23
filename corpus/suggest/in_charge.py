"""What somebody is in charge of: المسؤول عن ملف المياه, المشرف على حملة الوزارة."""

from corpus.suggest import kinds as K
from corpus.suggest.groups_of_words import noun_group
from corpus.suggest.scan import Scan


def in_charge(scan: Scan, head: int, token: int) -> bool:
    """Whether a preposition tells what somebody is in charge of: المسؤول عن الملف, المشرف على القطاع."""
    office = CHARGED.get(scan.forms[token])
    return office is not None and scan.forms[head].removeprefix("ال").startswith(office)


CHARGED = {"عن": "مسءول", "علي": "مشرف"}
"""A preposition -> the office behind which it tells that."""


def charge(scan: Scan, token: int) -> int:
    """Return the token after what somebody is in charge of, a body in it or not: حملة وزارة الصحة; else `token`."""
    body = scan.at(token, "ORG", "FAC", "EVENT") or scan.at(token + 1, "ORG", "FAC", "EVENT")
    whole = body is not None and not scan.clitics[body.first] and scan.joined[body.first]
    if body is not None and whole and not scan.kinds[token] & (K.DEFINITE | K.FUNCTION):
        return body.last
    return noun_group(scan, token)
