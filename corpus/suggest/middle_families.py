"""Families that stand before the name of somebody's father, and what else a word of a name can be."""

from corpus.suggest import kinds as K
from corpus.suggest.scan import Scan, Span
from corpus.suggest.uncut_names import uncut_all
from corpus.suggest.vocabulary import vocabulary

STRANGE = frozenset((K.UNKNOWN, K.NAME))
"""Classes of a family name that no list knows; a name where it stands before what is said."""
OTHERWISE = K.COMMON | K.OFFICE | K.HONOUR | K.TRADE | K.GROUP | K.NAME_OPENER | K.NAME_LINK
_NEVER_ALONE = frozenset(("علي",))
"""A preposition too, where it is written without its dots."""


def family_between(scan: Scan, span: Span) -> bool:
    """Whether a family stands before the name of somebody's father: نبيل الشوالي حسن, موسى فكي محمد."""
    token = span.first + 1
    if len(scan.clitics[token]) == 1 and span.rule == "lexicon":
        uncut_all(scan, scan.whole[token])
    if scan.clitics[token]:
        return False
    if scan.kinds[token] in STRANGE and scan.forms[token] not in vocabulary().ordinary:
        return True
    if not scan.kinds[token] & K.DEFINITE or scan.kinds[token] & OTHERWISE:
        return False
    return is_given_only(scan.forms[token + 1])


def is_given_only(form: str) -> bool:
    """Whether a word is a given name: عباس, which is the family of محمود عباس."""
    kinds = vocabulary().kinds.get(form, 0)
    return bool(kinds & K.GIVEN) and not kinds & (OTHERWISE | K.FUNCTION | K.PHRASE) and form not in _NEVER_ALONE
