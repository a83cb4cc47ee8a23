"""Words that name who can be told: people that listen, outlets, several of the press."""

from corpus.arabic.remembered import Remembered
from corpus.suggest.quotes.lexicon import small
from corpus.suggest.rule_words import rule_words

_PRESS = rule_words("press", "many")
_UNSURE, _OF_PRESS = _PRESS - rule_words("press", "sure"), rule_words("press", "behind")
"""Several of the press, and what stands behind those that may be other things: لصحف, لوسائل الإعلام."""


def _is_audience(form: str) -> bool:
    bare, audiences = form.removeprefix("ال"), small().audiences
    owned = next((bare.removesuffix(end) for end in ("هما", "هم", "ها", "ه") if bare.endswith(end)), "")
    if bare in audiences or form in audiences or owned in audiences or owned + "ء" in audiences:
        return True
    if (owned or bare).endswith("ي") and (owned or bare) + "ن" in audiences:
        return True  # مرافقيه, مشجعي النادي
    return owned.endswith(("ت", "ء")) and owned[:-1] + "ة" in audiences


AUDIENCES = Remembered(_is_audience)
"""Whether a form without a preposition names people that are spoken to: محللين, العملاء, أنصاره."""

_PARTS = rule_words("audiences", "parts")


def are_some(form: str, behind: str, then: str) -> bool:
    """Whether a form and the next two tell of some of those who are spoken to: أحد مرافقيه, عدد من السكان, بعضهم."""
    if form in _PARTS:
        return AUDIENCES[then if behind == "من" else behind]
    return form.removesuffix("هم") in _PARTS or form.removesuffix("هن") in _PARTS


def owned_many(form: str) -> bool:
    """Whether a form tells of somebody's people and can be no subject: وأبلغ مرافقيه أن."""
    return form.removesuffix("ا").endswith(("يه", "يهم")) and AUDIENCES[form]


def _is_outlet(form: str) -> bool:
    outlets, named = small().outlets, form[1:]
    definite = form.startswith("لل") and form[2:] in outlets  # not لجان, for "ان" of an outlet's name
    return named in outlets or named in _PRESS or "ا" + named in outlets or definite


OUTLETS = Remembered(_is_outlet)
"""Whether a word that begins with ل names an outlet behind it: لوكالة، للتلفزيون."""


_DEMANDED_OF, _WHOSE = rule_words("audiences", "demanded_of"), rule_words("audiences", "whose")
_SIDES, _ALONE = rule_words("audiences", "sides"), frozenset(("العالم",))
"""The last is a scholar as well, who has more to his name."""


def is_demanded_of(first: str, behind: str, alone: bool) -> bool:
    """Whether a phrase names whom all demand something of: المجتمع الدولي, الاحتلال, العالم (`alone`), الجانب المحتل.

    `first` and `behind` are its first word and the one after that.
    """
    if first in _SIDES:
        return behind in _WHOSE
    return first in _DEMANDED_OF and (first not in _ALONE or alone or behind in _WHOSE)


def is_press(form: str, behind: str) -> bool:
    """Whether a word with ل, one of `OUTLETS`, names the press, by what stands behind it: لمواقع إخبارية."""
    return form[1:] not in _UNSURE or behind in _OF_PRESS
