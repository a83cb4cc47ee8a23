"""Given names that are deeds or things where they stand: نجاح التجربة, عيد سعيد, هلال رمضان."""

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
    form, kinds, last = scan.forms[first + 1], scan.kinds[first + 1], scan.forms[first + 2]
    if not kinds & K.DEFINITE or kinds & K.GIVEN or form.endswith("ي") or last in _OPENERS:
        return False
    known = vocabulary()
    if kinds & K.NAME and (known.names.get(form, 0) > 3 or known.kinds.get(form[2:], 0) & K.GIVEN):
        return False
    presents = last == "،" and (scan.forms[first + 3] in _OPENERS or scan.at(first + 3, "OCC"))
    return not presents


_OPENERS = frozenset(("ان", "انه", "انها", "بان", "بانه", "بانها", ":"))
