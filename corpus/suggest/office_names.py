"""Words of office that are given names where they stand: المهندس سلطان المشاقبة, عماد الدين, رائد أبو سليم."""

from corpus.suggest import kinds as K
from corpus.suggest.convincing import IN_RANKS
from corpus.suggest.saying import SAYING
from corpus.suggest.scan import Scan

_KUNYA = frozenset(("ابو", "ابي", "بن", "ولد"))
_BEFORE_WORDS = frozenset(("ان", "انه", "انها", "بان", "ل", ":", "،", "في", "خلال", "من", "عبر", "(", "«", '"'))
"""Behind a speaker's name."""
_OF_RELIGION = frozenset(("عالم", "رجل", "شيخ", "مرجع", "خادم"))


def is_given_name(scan: Scan, token: int) -> bool:
    """Whether a word of office behind a title and before a family name is a given name: المهندس سلطان المشاقبة.

    Before a family named after its founder it is one anywhere: خليفة الحمود.
    """
    if scan.forms[token + 1] == "الدين":
        return not scan.kinds[token] & K.DEFINITE and scan.forms[token] not in _OF_RELIGION  # عماد الدين
    if not scan.kinds[token] & K.GIVEN or scan.kinds[token] & K.DEFINITE or not token or token in scan.longer:
        return False  # أمين السر
    if token + 1 not in scan.starting and not scan.clitics[token + 1] and _family_behind(scan, token + 1):
        return True
    if scan.forms[token + 1] in _KUNYA and not scan.clitics[token + 1]:
        return True  # رائد أبو سليم
    if scan.forms[token - 1] in SAYING and scan.forms[token + 2] == "،" and scan.at(token + 3, "OCC"):
        return bool(scan.kinds[token + 1] & K.NAME)  # قال أمين الناصر، رئيس الشركة
    if scan.clitics[token]:
        return False
    if scan.forms[token - 1] in SAYING and nisba_behind(scan, token + 1) and scan.forms[token + 2] in _BEFORE_WORDS:
        return True  # قال سلطان البدراني إن
    if (scan.taken[token - 1] or scan.kinds[token - 1] & K.DEFINITE) and nisba_behind(scan, token + 1):
        return True  # أمين منطقة حائل سلطان الزايدي
    titled = scan.kinds[token - 1] & (K.HONOUR | K.HOLDER) and scan.kinds[token - 1] & K.DEFINITE
    titled = titled or scan.forms[token - 1] in IN_RANKS
    family = scan.kinds[token + 1]
    named = family & (K.UNKNOWN | K.NAME | K.GIVEN) and token + 1 not in scan.starting
    return bool(titled and named) and not scan.clitics[token + 1]


ALSO_GIVEN = frozenset(("فضيلة", "حاج"))
"""Forms of address that people are named too."""


def in_name(scan: Scan, token: int, form: str) -> bool:
    """Whether a form of address is part of a name: الروائية فضيلة حداد, سامر حاج علي."""
    if not token or scan.clitics[token] or not scan.joined[token]:
        return False
    before, behind = scan.kinds[token - 1], scan.kinds[token + 1]
    if form == "حاج":
        return bool(before & K.GIVEN and behind & (K.GIVEN | K.NAME))
    titled = before & (K.HONOUR | K.HOLDER) and scan.forms[token - 1].endswith("ة")
    return bool(titled and behind & (K.NAME | K.UNKNOWN | K.NAME_LINK))


def nisba_behind(scan: Scan, token: int) -> bool:
    """Whether a definite word in ي that is no adjective of an office ends a name: الزايدي."""
    kinds = scan.kinds[token]
    family = kinds & K.DEFINITE and kinds & (K.UNKNOWN | K.NAME) and scan.forms[token].endswith("ي")
    return bool(family) and not kinds & (_DESCRIBED_BY | K.GROUP) and not scan.clitics[token] and scan.joined[token]


_DESCRIBED_BY = K.QUALITY | K.PLAIN_ADJECTIVE | K.PORTFOLIO | K.COMMON | K.BODY | K.PLACE | K.LAND | K.BUILDING


def _family_behind(scan: Scan, token: int) -> bool:
    """Whether a word is a family name and nothing that an office could be of: الحمود, حكمتي."""
    kinds = scan.kinds[token]
    if not kinds & K.NAME or kinds & (K.COMMON | K.FUNCTION | K.PORTFOLIO | K.HOLDER | K.HONOUR | K.BODY | K.PHRASE):
        return False
    if kinds & (K.OFFICE | K.TRADE | K.MEMBER | K.GROUP | K.BARE_QUALITY | K.QUALITY | K.PLACE | K.TEMPORAL):
        return False
    return not kinds & K.DEFINITE or not scan.forms[token].endswith(("ة", "ات", "ين"))
