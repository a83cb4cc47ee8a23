"""Who is spoken to behind a body: قالت وزارة الصحة | للصحفيين, not الاتحاد الدولي للصحفيين."""

from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_LISTENERS = rule_words("listeners", "people")
_SERVING = rule_words("listeners", "serving")
_FARTHEST = 4
"""The type word of a body stands at most so many tokens before whom it serves."""


def listens(scan: Scan, token: int) -> bool:
    """Whether ل at a token names people to whom a body before it speaks, not those whom it is made of."""
    if scan.forms[token] not in _LISTENERS:
        return False
    return _SERVING.isdisjoint(scan.forms[max(0, token - _FARTHEST) : token])
