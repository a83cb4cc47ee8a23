"""Family names that the text itself shows to be such: behind a given name once, alone behind a verb of saying again."""

from corpus.suggest import kinds as K
from corpus.suggest.family_places import ends_there
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan
from corpus.suggest.speaker_places import speaks_alone
from corpus.suggest.vocabulary import vocabulary

_FAR = 1000
"""The two stand at most so many tokens apart, so that time stays linear."""
_NO_FAMILY = K.FUNCTION | K.COMMON | K.MARK | K.DIGITS | K.BODY_DEFINITE | K.BODY_ALONE | K.WHEN | K.CURRENT | K.PORTFOLIO
_THINGS = K.BODY | K.COMMON | K.PLACE | K.PLACE_WEAK | K.OCCASION | K.BUILDING
_HOLDERS = K.HOLDER | K.TRADE | K.OFFICE | K.HONOUR
_SPEAKING_THINGS = rule_words("echoes", "speaking_things")
_OPENS_FAMILY = frozenset(("عبد",))


def echoed(scan: Scan, first: int, token: int) -> bool:
    """Whether a definite word behind the names from `first` is the family: هند بناني الرطل ... واعتبرت الرطل أن.

    What people are or do may follow their whole names (محمد صلاح المدرب): it is the family right behind a given name
    alone, where nothing that belongs to it follows.
    """
    form, kinds = scan.forms[token], scan.kinds[token]
    if form[:2] != "ال" or len(form) < 5 or scan.clitics[token] or kinds & _NO_FAMILY or form in _SPEAKING_THINGS:
        return False
    if scan.at(token, "ORG", "GPE", "FAC", "LOC", "EVENT", "LAW") or _bare(form) & _THINGS:
        return False
    if kinds & _HOLDERS and not (_only_given(scan, first, token) and _ends(scan, token + 1)):
        return False
    return form[2:] not in vocabulary().ordinary and _speaks_elsewhere(scan, token)


def _bare(form: str) -> int:
    """The classes of a definite word without its article."""
    return vocabulary().kinds.get(form[2:], 0)


def _only_given(scan: Scan, first: int, token: int) -> bool:
    """Whether nothing but one given name stands before a word (عبد الناصر, أحمد), and none by which all know somebody."""
    if token == first + 2:
        return scan.forms[first] in _OPENS_FAMILY
    known = scan.at(first, "PERS")
    famous = known is not None and known.rule == "lexicon"
    return token == first + 1 and bool(scan.kinds[first] & (K.NAME | K.GIVEN)) and not famous


def _ends(scan: Scan, token: int) -> bool:
    """Whether what stands at a token belongs to no office: a mark, a particle, when it was."""
    return ends_there(scan, token) or bool(scan.kinds[token] & K.TEMPORAL)


def _speaks_elsewhere(scan: Scan, token: int) -> bool:
    """Whether a word stands alone between a verb of saying and its words somewhere else in the text."""
    forms, form = scan.forms, scan.forms[token]
    end = min(scan.size, token + _FAR)
    at = max(0, token - _FAR) - 1
    for _ in range(forms[at + 1 : end].count(form)):
        at = forms.index(form, at + 1)
        if at != token and speaks_alone(scan, at):
            return True
    return False
