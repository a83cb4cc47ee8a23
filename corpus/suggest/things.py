"""Names that are deeds or things where they stand: نجاح التجربة, عيد سعيد, سامي عون | بادر إلى الحل."""

from corpus.suggest import kinds as K
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan
from corpus.suggest.vocabulary import vocabulary

_THINGS = rule_words("people", "things")
_THINGS_ARE = rule_words("people", "things_are")
_MONTHS_OF_MOON = frozenset(("رمضان", "شوال", "محرم", "رجب", "شعبان", "ذي"))


def is_plain_thing(scan: Scan, first: int) -> bool:
    """Whether two words that are names too are a noun and what is told of it: عيد سعيد, هلال رمضان, بفضل الله."""
    form, following = scan.forms[first], scan.forms[first + 1]
    if form == "فضل":
        return following == "الله" and (scan.clitics[first].endswith("ب") or scan.forms[first - 1] == "من")
    if form == "هلال":
        return following in _MONTHS_OF_MOON
    return form in _THINGS and following in _THINGS_ARE


_DEEDS = rule_words("people", "deeds")


def deed_of(scan: Scan, first: int) -> bool:
    """Whether a noun and whose it is stand behind a title, the object of its verb: أعلن الوزير نجاح التجربة.

    No name, though the noun is a given one too, unless what its bearer says follows right behind.
    """
    if scan.forms[first] not in _DEEDS:
        return False
    last = scan.forms[first + 2]
    if last in _OPENERS or not _is_definite_noun(scan, first + 1):
        return False
    presents = last == "،" and (scan.forms[first + 3] in _OPENERS or scan.at(first + 3, "OCC"))
    return not presents


_OPENERS = frozenset(("ان", "انه", "انها", "بان", "بانه", "بانها", ":"))


def _is_definite_noun(scan: Scan, token: int) -> bool:
    """Whether a word with the article is a thing rather than a family."""
    form, kinds, known = scan.forms[token], scan.kinds[token], vocabulary()
    if not kinds & K.DEFINITE or kinds & K.GIVEN or form.endswith("ي"):
        return False
    return not kinds & K.NAME or known.names.get(form, 0) <= 3 and not known.kinds.get(form[2:], 0) & K.GIVEN


_PREPOSITIONS = {"acts_to": ("الي", "نحو"), "acts_on": ("علي",), "acts_by": ("ب",), "acts_from": ("من", "عن")}


def _complements() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, prepositions in _PREPOSITIONS.items():
        for verb in rule_words("people", name):
            found.setdefault(verb, set()).update(prepositions)
    return found


_COMPLEMENTS = _complements()
"""Verbs in the perfect that are names too -> the prepositions that go with them."""
_ACTING = rule_words("people", "acts")
"""Such verbs with an object."""
_DONE = _DEEDS | rule_words("people", "deeds_behind_names")
AFTER_NAMES = _DONE | _ACTING | set(_COMPLEMENTS)
"""Words that end the name before them where what they govern follows."""
_NO_OBJECTS = K.NAME | K.GIVEN | K.NAME_LINK | K.HONOUR | K.FUNCTION | K.MARK | K.DIGITS
_OBJECTS = K.COMMON | K.BODY | K.PLACE | K.OCCASION


def governs(scan: Scan, token: int) -> bool:
    """Whether one of `AFTER_NAMES` is a verb or a verbal noun, as what follows it tells.

    أكد الوزير سامي عون | عودة الهدوء, المقدم أحمد العلي | أشرف على العملية; not سامي أحمد صادق إن.
    """
    form, behind = scan.forms[token], token + 1
    if not scan.joined[behind]:
        return False
    own = _COMPLEMENTS.get(form)
    if own is not None and (scan.clitics[behind] in own or not scan.clitics[behind] and scan.forms[behind] in own):
        return True
    if scan.clitics[behind] or form not in _DONE and form not in _ACTING:
        return False
    if scan.kinds[behind] & K.NUMERIC and form in _DONE:
        return True
    if scan.kinds[behind] & K.DEFINITE:
        return not scan.kinds[behind] & K.HONOUR and _is_definite_noun(scan, behind)
    if form in _ACTING:
        return False
    owned = scan.forms[behind].endswith(("ه", "ها", "هم")) and not scan.kinds[behind] & _NO_OBJECTS
    return owned or bool(scan.kinds[behind] & _OBJECTS) and not scan.kinds[behind] & _NO_OBJECTS
