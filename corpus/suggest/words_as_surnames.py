"""Words of other classes that are family names where they stand: adjectives, nouns, trades."""

from corpus.suggest import kinds as K
from corpus.suggest.family_places import CLAUSES, OF_GOD, ends_there
from corpus.suggest.rule_words import rule_words
from corpus.suggest.saying import TELLING
from corpus.suggest.scan import Scan
from corpus.suggest.vocabulary import vocabulary

_OFFICES = rule_words("people", "misspelt_offices")
MISSPELT = frozenset(
    office[:at] + cut + office[at + 2 :]
    for office in _OFFICES
    for at in range(1, len(office) - 1)
    for cut in (office[at], office[at + 1], office[at + 1] + office[at])
)
"""Long words of office without one letter or with two that changed places: مسشار for مستشار."""
_TITLES = K.OFFICE | K.HONOUR | K.BODY | K.BODY_DEFINITE | K.BODY_ALONE | K.MEMBER | K.TRADE | K.HOLDER


def word_as_surname(scan: Scan, token: int) -> bool:
    """Whether a word in ي that is also an adjective ends the name behind a title: الدكتور عبد الرشيد طبي."""
    form = scan.forms[token]
    if scan.kinds[token] & (K.DEFINITE | K.FUNCTION) or form not in vocabulary().names:
        return False
    given = scan.kinds[token - 1] & K.GIVEN or scan.forms[token - 2] == "عبد"
    if not form.endswith("ي"):
        return bool(given) and _noun_as_surname(scan, token)
    return bool(given) and (ends_there(scan, token + 1) or bool(scan.kinds[token + 1] & K.DEFINITE))


def _noun_as_surname(scan: Scan, token: int) -> bool:
    """Whether a noun that families bear ends the name behind a title: الملحن إيهاب سلام, اللواء سامي حرب.

    As an object it would stand in the accusative, سلاما.
    """
    form, kinds = scan.forms[token], scan.kinds[token]
    sure = scan.forms[token + 1] in CLAUSES
    if kinds & _OTHER_NOUNS or not kinds & (K.COMMON | K.MEMBER) or token in scan.starting:
        return False
    if (
        not sure
        and (kinds & _TITLES or scan.kinds[token - 1] & K.ALSO_WORD)
        or form.endswith(("ة", "ات", "ين", "ون", "اء", "ا"))
    ):
        return False
    return vocabulary().names[form] > 5 and ends_there(scan, token + 1)


_OTHER_NOUNS = (_TITLES & ~K.MEMBER) | K.GROUP | K.TEMPORAL | K.NUMERIC | K.WHEN


def trade_as_surname(scan: Scan, first: int, token: int, titled: bool) -> bool:
    """Whether a trade or office behind a given name is the family name: مجدي الخطيب, سامي الجندي."""
    if not scan.kinds[token] & K.HOLDER or scan.forms[token] not in vocabulary().names or token in scan.longer:
        return False
    span = scan.starting.get(token)
    alone = span is None or span.last == token + 1
    opening = scan.kinds[first]
    listed = scan.clitics[first] == "و" and scan.spans[-1].last == first and scan.spans[-1].label == "PERS"
    sure = bool(opening & K.GIVEN) and (titled or listed or not (opening & K.ALSO_WORD and token == first + 1))
    sure = sure or bool(titled and opening & K.NAME)
    behind = scan.kinds[token + 1]
    if scan.kinds[token - 1] & K.DEFINITE:
        return False  # the family has been named
    given_behind = behind & (K.NAME | K.GIVEN) and not behind & (K.NAME_LINK | K.HOLDER | K.HONOUR)
    return bool(sure) and alone and not given_behind


_TITLE_FAMILIES = rule_words("people", "title_families")


_SERVED_IN = K.BODY | K.BODY_DEFINITE | K.BODY_ALONE


def title_as_surname(scan: Scan, first: int, token: int, titled: bool) -> bool:
    """Whether a title that families bear too ends a speaker's name in الدين or الله: أكد نور الدين البابا أن.

    A given name of two words stands seldom alone before what its bearer is; not استقبل صلاح الدين الوزير.
    """
    if scan.forms[token + 1] == "في" and scan.kinds[token + 2] & _SERVED_IN:
        return False  # نور الدين | النقيب في الشرطة
    bound = scan.forms[token - 1] in OF_GOD and scan.forms[token] in _TITLE_FAMILIES
    told = bound and (titled or scan.forms[first - 1] in TELLING)
    return told and not scan.clitics[token] and ends_there(scan, token + 1)
