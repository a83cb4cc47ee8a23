"""Words of office that are given names where they stand: المهندس سلطان المشاقبة, عماد الدين, رائد أبو سليم."""

from corpus.suggest import kinds as K
from corpus.suggest.convincing import IN_RANKS
from corpus.suggest.rule_words import rule_words
from corpus.suggest.saying import SAYING
from corpus.suggest.scan import Scan

_KUNYA = frozenset(("ابو", "ابي", "بن", "ولد"))
_BEFORE_WORDS = frozenset(("ان", "انه", "انها", "بان", "ل", ":", "،", "في", "خلال", "من", "عبر", "(", "«", '"'))
"""Behind a speaker's name."""
_OF_RELIGION = frozenset(("عالم", "رجل", "شيخ", "مرجع", "خادم"))


ALSO_NAMES = rule_words("offices", "names")
"""Words of office that people are named too, more seldom than those that the lists of given names have."""


def is_given_name(scan: Scan, token: int) -> bool:
    """Whether a word of office behind a title and before a family name is a given name: المهندس سلطان المشاقبة.

    Before a family named after its founder it is one anywhere: خليفة الحمود.
    """
    if scan.forms[token] in ALSO_NAMES:
        return _named_by_office(scan, token)
    if scan.forms[token + 1] == "الدين":
        return not scan.kinds[token] & K.DEFINITE and scan.forms[token] not in _OF_RELIGION  # عماد الدين
    if not scan.kinds[token] & K.GIVEN or scan.kinds[token] & K.DEFINITE or not token or token in scan.longer:
        return False  # أمين السر
    if token + 1 not in scan.starting and not scan.clitics[token + 1] and _family_behind(scan, token + 1):
        return True
    if scan.forms[token + 1] in _KUNYA and not scan.clitics[token + 1]:
        return True  # رائد أبو سليم
    presented = scan.forms[token - 1] in SAYING and scan.forms[token + 2] == "،" and scan.at(token + 3, "OCC")
    if presented and scan.kinds[token + 1] & K.NAME:
        return True  # قال أمين الناصر، رئيس الشركة
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


def _named_by_office(scan: Scan, token: int) -> bool:
    """Mark who has such a word for a given name, where a name must stand: قالت أمينة حداد، المديرة."""
    told, family = scan.forms[token - 1] in SAYING, token + 1
    titled = scan.kinds[token - 1] & (K.HONOUR | K.HOLDER) and scan.kinds[token - 1] & K.DEFINITE
    if not told and not titled or not token or scan.clitics[token] or not scan.joined[token]:
        return False
    closed = scan.forms[token + 2] in _BEFORE_WORDS
    plain = scan.kinds[family] & K.NAME and not scan.kinds[family] & ~_NAMING and family not in scan.starting
    named = plain and closed and not scan.clitics[family] and scan.joined[family]
    if not named and not (nisba_behind(scan, family) and (closed or titled)):
        return False
    scan.kinds[token] = K.GIVEN | K.NAME | K.ALSO_WORD
    scan.add(token, family + 1, "PERS", "", "name that is an office too")
    return True


_NAMING = K.NAME | K.GIVEN | K.FOREIGN | K.UNKNOWN
ALSO_GIVEN = frozenset(("فضيلة", "حاج", "شيخ"))
"""Forms of address that people are named too."""


def in_name(scan: Scan, token: int, form: str) -> bool:
    """Whether a form of address is part of a name: الروائية فضيلة حداد, سامر حاج علي, شريف شيخ أحمد."""
    if not token or scan.clitics[token] or not scan.joined[token]:
        return False
    before, behind = scan.kinds[token - 1], scan.kinds[token + 1]
    if form != "فضيلة":
        return bool(before & K.GIVEN and behind & (K.GIVEN | K.NAME)) and not behind & K.DEFINITE  # شيخ الأزهر
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
