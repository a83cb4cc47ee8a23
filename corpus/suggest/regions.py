"""Unknown regions with a type word: منطقة «القيعة», منطقة الأزرق في الأردن."""

from corpus.suggest import kinds as K
from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan
from corpus.suggest.vocabulary import vocabulary

_PLAIN = (
    K.COMMON | K.FUNCTION | K.GROUP | K.DIGITS | K.PLAIN_ADJECTIVE | K.QUALITY | K.PORTFOLIO | K.HOLDER | K.TEMPORAL
) | (K.BODY_DEFINITE | K.ADJECTIVE | K.ORDINAL | K.ELECTION | K.OCCASION_DEFINITE)
_LONGEST = 2
"""So many words in marks are a name."""
_COLOURS = frozenset(("الازرق", "الاحمر", "الابيض", "الاخضر", "الاسود", "الاصفر", "الاشقر"))
_DESCRIBED = rule_words("places", "described_regions")


def marked_region(scan: Scan, token: int) -> int:
    """Return the token after the name in marks at `token`, which a region has, or 0; not منطقة "آمنة"."""
    close = scan.quoted(token)
    if not close or close - token - 2 > _LONGEST or not scan.joined[token]:
        return 0
    first = token + 1
    form, kinds = scan.forms[first], scan.kinds[first]
    if kinds & _PLAIN or scan.clitics[first] or form in _DESCRIBED or len(form) < 3:
        return 0
    described = not kinds & (K.DEFINITE | K.NAME | K.GIVEN) and form.endswith(("ة", "ات", "ين"))
    return 0 if described or _is_noun(form) else close


def named_region(scan: Scan, token: int) -> bool:
    """Whether an unknown word with the article is the name of a region, since what it lies in is told behind it."""
    form, kinds, behind = scan.forms[token], scan.kinds[token], token + 1
    if (kinds & _PLAIN or form.endswith(("ات", "ين", "ون")) or _is_noun(form)) and form not in _COLOURS:
        return False  # a masculine colour is no adjective of منطقة
    inside = behind if scan.clitics[behind] == "ب" else behind + 1 if scan.forms[behind] == "في" else 0
    if inside and scan.joined[inside]:
        return scan.at(inside, "GPE", "LOC") is not None
    lies = scan.kinds[behind] & K.DIRECTION and not scan.clitics[behind] and scan.joined[behind]
    return bool(lies) and scan.at(behind, "LOC") is not None


def _is_noun(form: str) -> bool:
    """Whether a word with the article is a known noun or a deed: منطقة الحادث, منطقة الانفجار."""
    noun, known = form.removeprefix("ال"), vocabulary()
    if noun == form:
        return form in known.ordinary
    return noun in known.ordinary or is_verbal_noun(noun) or bool(known.kinds.get(noun, 0) & ~(K.NAME | K.GIVEN))


def region_of_country(scan: Scan, token: int) -> bool:
    """Whether a direction with the article is a part of the country: في الجنوب, أهالي الجنوب; not نحو الجنوب."""
    inside = scan.forms[token - 1] == "في" and not scan.clitics[token] or scan.clitics[token] == "ب"
    peopled = not scan.clitics[token] and scan.forms[token - 1] in _PEOPLED
    return token > 0 and (inside or peopled) and not scan.kinds[token + 1] & (K.GROUP | K.ADJECTIVE)


_PEOPLED = frozenset(("اهالي", "سكان", "ابناء", "قري", "بلدات", "اهل", "مدن"))


def strange_part(scan: Scan, token: int) -> bool:
    """Whether the unknown word behind the unknown name of a village belongs to it, since it is told where that lies.

    The verb of what happens there ends like one or has no long vowel.
    """
    if scan.forms[token - 2] not in _SMALL or (scan.kinds[token - 1] | scan.kinds[token]) & ~_STRANGE:
        return False
    if scan.clitics[token] or token in scan.starting:
        return False
    form, behind = scan.forms[token], token + 1
    if not scan.joined[token] or form[0] in "يتناس" or form.endswith(("ت", "وا", "ة", "ين", "ون")):
        return False
    told = scan.clitics[behind] in ("ب", "ل") or scan.forms[behind] in _LYING or not scan.joined[behind]
    return told and not _VOWELS.isdisjoint(form[1:])


_STRANGE = K.UNKNOWN | K.NAME | K.GIVEN | K.FOREIGN | K.PHRASE
_SMALL = frozenset(("قرية", "بلدة"))
_VOWELS = frozenset("اوي")
_LYING = rule_words("places", "lying")
