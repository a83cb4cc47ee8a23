"""Adjectives with the article behind a name: of its kind, its nation, its place."""

from corpus.suggest import kinds as K
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import CLOSING_MARKS, OPENING_MARKS, Scan

_NO_ADJECTIVE = K.WEEKDAY | K.WHEN | K.CURRENT | K.HONOUR | K.DAY_ALONE | K.MARK | K.DIGITS
_NOUN_OR_PARTICLE = K.FUNCTION | K.COMMON
SONS = frozenset(("ولد", "بن", "منت", "بنت"))
"""Between a name and the father's."""
PREPOSITIONS_TOO = frozenset(("امام", "خلف"))
"""Family names (إمام, خلف) that are written as prepositions are (أمام)."""
BY_PLACES = K.PLACE | K.PLACE_DUAL | K.PLACE_WEAK | K.PLACE_OUTSIDE | K.BUILDING | K.LAND | K.DIRECTION
"""Kinds of words that tell of a place behind them."""
_SURE = K.GROUP | K.QUALITY | K.PLAIN_ADJECTIVE
SIDES = frozenset(("الجنوب", "الشمال"))
"""They open adjectives of nations: الجيش الجنوب سوداني."""
_BESIDE = SIDES | {"الكريم"}
_LIKE_ADJECTIVES = K.ADJECTIVE | K.PLAIN_ADJECTIVE | K.GROUP


def adjectives(scan: Scan, token: int) -> int:
    """Return the token after the definite adjectives that begin at `token`."""
    kinds = scan.kinds
    while kinds[token] & _LIKE_ADJECTIVES and _is_adjective(scan, token):
        token += 1
    if (form := scan.forms[token]) in _BESIDE:
        if form == "الكريم":
            return token + (scan.forms[token - 1] == "القران")
        nation = scan.at(token, "NORP")
        return nation.last if nation is not None and scan.joined[token] and not scan.clitics[token] else token
    return token


def _is_adjective(scan: Scan, token: int) -> bool:
    kinds = scan.kinds[token]
    if (
        kinds & _NOUN_OR_PARTICLE
        and not kinds & K.PLAIN_ADJECTIVE
        or kinds & _NO_ADJECTIVE
        and not (kinds & K.QUALITY and kinds & K.ADJECTIVE)
        or not kinds & K.DEFINITE
        or scan.clitics[token]
        or not scan.joined[token]
    ):
        return False
    if scan.forms[token + 1] in SONS and not kinds & _SURE and scan.joined[token + 1]:
        return False  # وزير الصيد البحري, then الناني ولد فلان
    if kinds & K.GIVEN and _opens_name(scan, token) or kinds & K.GROUP and is_other_people(scan, token):
        return False
    if kinds & K.UNKNOWN and scan.kinds[token - 1] & K.GROUP and scan.forms[token].endswith("ية"):
        nation = scan.starting.get(token - 1)
        half = nation is not None and nation.last > token  # الكورية | الجنوبية
        return half or bool(kinds & (K.QUALITY | K.PLAIN_ADJECTIVE))  # an object: ضبطت الجمارك الجزائرية الحاوية
    return token not in scan.starting or scan.starting[token].label == "NORP"


def is_other_people(scan: Scan, token: int) -> bool:
    """Whether a people stands behind a body, which its plural cannot describe: اتهمت الحكومة | الحوثيين."""
    if scan.forms[token].endswith(("ي", "ية")) or scan.kinds[token - 1] & _PERSONS:
        return False
    return scan.forms[token - 1].endswith(("ة", "ات")) and scan.forms[token - 1] not in _MEN


_MEN = rule_words("groups_of_words", "men")
_PERSONS = K.HOLDER | K.OFFICE | K.TRADE | K.MEMBER


def _opens_name(scan: Scan, token: int) -> bool:
    """Whether a given name with the article, which ends like an adjective, begins a name: المهدي بن بركة."""
    following = scan.kinds[token + 1]
    named = following & (K.NAME | K.GIVEN | K.NAME_LINK) and not following & (K.COMMON | K.GROUP | K.HONOUR)
    return bool(named) and not scan.clitics[token + 1] and scan.joined[token + 1] and not scan.kinds[token] & K.GROUP


def is_of_nation(scan: Scan, token: int) -> bool:
    """Whether a word that is a country and also an adjective (السعودية, سورية) is the adjective here.

    It agrees with the noun before it: both with the article, or both without.
    """
    form = scan.forms[token]
    if scan.reading.written[token].endswith(("\u064b", "\u064bا")):
        return True  # بريطانيًا
    if not token or scan.clitics[token] or not form.endswith("ية") or not scan.joined[token]:
        return False
    before = scan.kinds[token - 1]
    if form.startswith("ال"):
        return bool(before & (K.DEFINITE | K.GROUP)) or _of_company(scan, token)
    if scan.forms[token - 1] in _OF_LANDS:
        return False  # سفير سورية
    return not before & (K.FUNCTION | K.MARK | K.DIGITS | K.DEFINITE | BY_PLACES)


_OF_LANDS = rule_words("lookup", "of_lands")


def _of_company(scan: Scan, token: int) -> bool:
    """Whether a body by its name alone, or in marks behind its type word, stands right before: شركة «X» السعودية."""
    named = scan.spans[-1] if scan.spans else None
    if named is not None and (named.last, named.label) == (token, "ORG"):
        return True
    if scan.forms[token - 1] not in CLOSING_MARKS:
        return False
    opening = next((at for at in range(token - 2, max(token - 6, 0), -1) if scan.forms[at] in OPENING_MARKS), 0)
    return bool(opening and scan.kinds[opening - 1] & K.BODY)
