"""Words of office that are no person's where they stand: معلقا على القرار, مخرجات الحوار, حزب المحافظين."""

from corpus.suggest import kinds as K
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_REMARKING = frozenset(("معلقا", "معلقة"))
_RESULTS = frozenset(("مخرجات",))
_SHOWN = rule_words("offices", "shown")
"""What women who direct something direct."""
_GOVERNORS = frozenset(("المحافظين", "المحافظون"))
_FREED = rule_words("offices", "freed")
_PRISONERS = rule_words("offices", "prisoners")
_ACTING = rule_words("offices", "with_objects")
_GOD = frozenset(("الوكيل",))
PLAIN_WORDS = _REMARKING | _RESULTS | _GOVERNORS | _FREED | _ACTING | _GOD


def is_plain(scan: Scan, token: int, form: str) -> bool:
    """Whether one of `PLAIN_WORDS` is no office where it stands.

    A participle (معلقا على القرار, مهاجما الحكومة), what comes of a meeting (مخرجات القمة), a party, freed prisoners.
    """
    behind = token + 1
    if form in _ACTING:
        return _acts_on(scan, token)
    if form in _GOD:
        return scan.forms[token - 1].removeprefix("و") == "نعم"  # حسبنا الله ونعم الوكيل
    if form in _GOVERNORS:
        return _conservatives(scan, token)
    if form in _FREED:
        return scan.forms[token - 1] in _PRISONERS  # هيئة الأسرى والمحررين
    if form in _REMARKING:
        return not scan.kinds[behind] & _DESCRIBING or bool(scan.clitics[behind])
    if scan.clitics[behind] or not scan.joined[behind] or scan.forms[behind] in _SHOWN:
        return False
    kinds = scan.kinds[behind]
    return bool(kinds & (K.DEFINITE | K.OCCASION | K.COMMON)) and not kinds & K.GROUP


def _acts_on(scan: Scan, token: int) -> bool:
    """Whether a participle in the accusative has an object, which no office has: مهاجما الحكومة, مهاجماً تركيا.

    Without tanwin it may be of two (كان ممثلا الوزارة), and the country an adjective (كان مهاجما تركيا).
    """
    behind, written = token + 1, scan.reading.written
    marked = _TANWIN in written[token]
    if scan.clitics[behind] or not scan.joined[behind] or not (marked or scan.forms[token - 1] == "،"):
        return False
    if scan.kinds[behind] & K.DEFINITE:
        return True
    return marked and scan.at(behind, "GPE") is not None and _TANWIN not in written[behind]


_TANWIN = "\u064b"


def _conservatives(scan: Scan, token: int) -> bool:
    """Mark المحافظين where the text speaks of their party and of no governor; return whether it does."""
    led = scan.kinds[token - 1] & (K.OFFICE | K.BODY | K.COMMON | K.MEMBER) and not scan.clitics[token]
    if led or not scan.near(token, _PARTISANS) or scan.near(token, _PROVINCES):
        return False
    scan.add(token, token + 1, "NORP", "محافظون", "party")
    return True


_PARTISANS = rule_words("offices", "partisans")
_PROVINCES = rule_words("offices", "provinces")
_DESCRIBING = K.BARE_QUALITY | K.GROUP
