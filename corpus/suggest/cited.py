"""Papers in marks that are cited without a type word: وفقا لـ «السوداني», بحسب «النهار»."""

from corpus.suggest import kinds as K
from corpus.suggest.quotes.lexicon import small
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan
from corpus.suggest.vocabulary import vocabulary

_CITING, _CITING_TO = rule_words("outlets", "citing"), rule_words("outlets", "citing_to")
_ADJECTIVES = K.QUALITY | K.PLAIN_ADJECTIVE | K.ADJECTIVE
_NO_PAPER = K.COMMON | K.OFFICE | K.TRADE | K.HOLDER | K.MEMBER | K.NUMERIC | K.FUNCTION | K.TEMPORAL
_NO_PAPERS = rule_words("outlets", "no_papers")
_MANY = ("ين", "ون", "ات")


def cites(scan: Scan, token: int) -> bool:
    """Whether words are attributed to what stands behind a token: بحسب, وفقا ل."""
    return scan.forms[token] in _CITING or scan.kinds[token] & K.TO_WHOM > 0 and scan.forms[token - 1] in _CITING_TO


def is_paper(scan: Scan, first: int, last: int) -> bool:
    """Whether words in marks name a paper, one that has the name of a nation too: «السوداني», not «المصادر»."""
    kinds, form = scan.kinds[first], scan.forms[first]
    if last > first + 1 or not kinds & K.DEFINITE or kinds & _NO_PAPER or form.endswith(_MANY):
        return False
    if not kinds & K.GROUP and (kinds & (_ADJECTIVES | K.NAME) or vocabulary().kinds.get(form[2:], 0) & K.ALSO_WORD):
        return False  # «الوطني», «المالكي», «الحكيم»
    if _is_family(scan, first):
        return False
    if form in _NO_PAPERS or not small().rules.isdisjoint((form, form[2:])):
        return False
    return form.endswith(("ي", "ية")) or not kinds & K.GROUP


_FAR = 400
"""So many tokens before a paper the names are looked at, so that time stays linear."""


def _is_family(scan: Scan, token: int) -> bool:
    """Whether a word ends the name of somebody before it: قال سامي السوداني ... وبحسب «السوداني»."""
    form, begin = scan.forms[token], max(1, token - _FAR)
    if form not in scan.forms[begin:token]:
        return False
    return any(scan.forms[at] == form and scan.kinds[at - 1] & (K.GIVEN | K.NAME) for at in range(begin, token))
