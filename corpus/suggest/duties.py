"""Bodies called by what they care for, without a type word: الأرصاد for إدارة الأرصاد الجوية, النزاهة for its board."""

from functools import lru_cache

from corpus.suggest import kinds as K
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_LEFT_OUT = rule_words("clusters", "left_out")
_FORCES = rule_words("clusters", "forces")
SERVICES = rule_words("clusters", "services")
"""Types of bodies that the name of their duty alone may speak of."""
SHARED = rule_words("clusters", "shared_duties")
"""Duties that need a further word: الدفاع is not الدفاع المدني."""
DUTIES = frozenset(
    word.removeprefix("ال") for word in rule_words("pointing", "ministries") | rule_words("pointing", "masculine")
)


@lru_cache(maxsize=4096)
def is_duty(form: str, kinds: int) -> bool:
    """Whether the first word of a body's name is what it cares for, not its type: الأرصاد, الدفاع المدني."""
    duty = form[2:]
    if duty in DUTIES:
        return True
    cares = kinds & K.DEFINITE and kinds & K.PORTFOLIO and not kinds & (K.BODY_ALONE | K.BODY_DEFINITE)
    return bool(cares) and duty not in _FORCES


def duty_behind(scan: Scan, token: int) -> str:
    """Return what a body whose type word is at a token cares for: أرصاد for الهيئة العامة للأرصاد."""
    at = token + 1
    while scan.groups[at] or scan.kinds[at] & K.ADJECTIVE or scan.forms[at] in _LEFT_OUT:
        at += 1
    return scan.forms[at].removeprefix("ال")
