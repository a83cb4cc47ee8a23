"""Given names that are far more often other words (وعد, فجر, صباح): names where a name must stand."""

from corpus.suggest import kinds as K
from corpus.suggest.family_places import FAMILY_WORDS, ends_there
from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.rule_words import rule_words
from corpus.suggest.saying import TELLS
from corpus.suggest.scan import Scan
from corpus.suggest.speaker_places import OPENERS, SPEAKERS_VERBS
from corpus.suggest.vocabulary import vocabulary

_NO_FAMILY = (
    K.FUNCTION | K.MARK | K.DIGITS | K.COMMON | K.TEMPORAL | K.WHEN | K.CURRENT | K.OFFICE | K.HONOUR | K.MEMBER
) | (K.BODIES | K.PLACES | K.OCCASIONS | K.QUALITY | K.PLAIN_ADJECTIVE | K.BARE_QUALITY | K.PORTFOLIO | K.ELECTION)
_SURE = 4
"""So many names on Wikidata show a definite word that does not end like a nisba to be a family's."""
_WELL_KNOWN = 10
"""So many show one that is something else too to be one in ي."""

_BEFORE = "أمام"
_SMALL_NAMES = frozenset(("خلف", "كرم"))
"""Small words that are written as a name is: قال خلف الجبوري إن."""
_BEHIND = rule_words("given_words", "behind")
"""Somebody can stand behind these, and what is done there: قال خلف الكواليس إن, كرم الضيافة."""

_KEPT = K.DEFINITE | K.ADJECTIVE | K.NAME_LINK | K.NAME_OPENER


def addressed_words(scan: Scan) -> set[int]:
    """Make given names of the words that stand where one must, whatever titles are known: before a family.

    Behind a form of address or a verb of saying: أكدت الدكتورة وعد البدري, قال صباح الدوري إن. Return them.
    """
    found, kinds, forms = set(), scan.kinds, scan.forms
    for token in scan.sought[K.GIVEN_WORD]:
        before = token - 1
        must = TELLS[forms[before]] and _told(scan, token)
        if not must and (kinds[before] & K.HONOUR or forms[before] == "."):
            must = _addressed(scan, token)
        if must and token and _before_family(scan, token):
            _name(scan, token)
            found.add(token)
    return found


def titled_words(scan: Scan, title_ends: set[int]) -> None:
    """Make given names of those behind an office: النائب وعد البدري; not نفى المتحدث وعد الحكومة بالدعم."""
    for token in scan.sought[K.GIVEN_WORD]:
        before = token - 1 if scan.forms[token - 1] == "،" else token
        if before in title_ends and _before_family(scan, token) and _after_title(scan, token):
            _name(scan, token)
            title_ends.add(token)


def _before_family(scan: Scan, token: int) -> bool:
    if scan.reading.written[token] == _BEFORE:
        return False  # وقف الوزير أمام القوى; the name is إمام
    described = scan.clitics[token + 2] == "و" and scan.kinds[token + 1] & K.GIVEN  # سلام عادل وشامل
    if described or scan.clitics[token] or scan.forms[token] in _SMALL_NAMES and scan.forms[token + 1] in _BEHIND:
        return False
    return scan.joined[token] and _family(scan, token + 1)


def _name(scan: Scan, token: int) -> None:
    """Take two words for a given and a family name and nothing else."""
    father = scan.kinds[token + 1] & K.GIVEN  # سعد ناصر is ناصر further on
    for at, kinds in ((token, K.GIVEN | K.NAME | K.ALSO_WORD), (token + 1, K.NAME | father)):
        scan.kinds[at] = kinds | scan.kinds[at] & _KEPT
        scan.disown(at)
        scan.taken[at] = 0
    scan.recut(token + 1, 0)


def _addressed(scan: Scan, token: int) -> bool:
    """Whether a form of address, or its letter, stands right before."""
    if scan.forms[token - 1] == ".":
        return bool(scan.kinds[token - 2] & K.HONOUR) and len(scan.forms[token - 2]) < 3
    return bool(scan.kinds[token - 1] & K.HONOUR and scan.kinds[token - 1] & K.DEFINITE)


def _told(scan: Scan, token: int) -> bool:
    """Whether given name and family are all that stands between a verb of saying and its words, or an office."""
    if scan.kinds[token] & K.FUNCTION and scan.forms[token] not in _SMALL_NAMES:
        return False  # قال على الأرجح إن
    last = token + 2
    own = SPEAKERS_VERBS[scan.forms[token - 1]] or ()
    if scan.forms[last] in OPENERS or scan.forms[last] in own or scan.clitics[last] in own:
        return True
    return scan.forms[last] == "،" and bool(scan.kinds[last + 1] & K.OFFICES)


def _after_title(scan: Scan, token: int) -> bool:
    """Whether a name can have ended behind the word behind a token: nothing that describes it follows.

    A family in ي needs nothing else to show it.
    """
    last = token + 2
    if _nisba(scan, token + 1):
        return True
    return ends_there(scan, last) or bool(scan.kinds[last] & K.DEFINITE)


def _nisba(scan: Scan, token: int) -> bool:
    return bool(scan.kinds[token] & K.NAME) and scan.forms[token].startswith("ال") and scan.forms[token][-1] == "ي"


def _family(scan: Scan, token: int) -> bool:
    """Whether a word can be nothing but a family name behind a given one."""
    kinds, form = scan.kinds[token], scan.forms[token]
    if not scan.joined[token]:
        return False
    known, closed = vocabulary().names.get(form, 0), _closed(scan, token + 1)
    if scan.clitics[token]:  # لوندبرغسون
        return closed and len(scan.whole[token]) > 6 and not kinds & ~(K.UNKNOWN | K.NAME | K.FOREIGN)
    if known >= _WELL_KNOWN and kinds & K.DEFINITE and form.endswith("ي"):
        return True  # a league's, a firm's or a nation's name as well: السويحلي, المصري
    span = scan.starting.get(token)
    if span is not None and (span.last > token + 1 or span.label not in ("NORP", "PERS", "OCC")):
        return False
    if kinds & _NO_FAMILY:
        return closed and (form in FAMILY_WORDS or bool(known and kinds & (K.DEFINITE | K.GIVEN)))
    if closed and kinds & K.DEFINITE and (known or kinds & (K.GROUP | K.NAME) or _strange(form[2:])):
        return True
    if not kinds & K.DEFINITE:
        return bool(kinds & (K.NAME | K.GIVEN) or closed and not vocabulary().is_common(form))
    if form.endswith("ي"):
        return bool(kinds & K.NAME)
    return known >= _SURE


def _closed(scan: Scan, last: int) -> bool:
    """Whether what somebody says begins at a token, or stands behind the comma or the office in commas there."""
    form = scan.forms[last]
    return (
        form in OPENERS or form == "،" and (scan.forms[last + 1] in OPENERS or bool(scan.kinds[last + 1] & K.OFFICES))
    )


def _strange(noun: str) -> bool:
    """Whether no list knows a noun that stands behind the article."""
    known = vocabulary()
    return noun not in known.kinds and noun not in known.ordinary and not is_verbal_noun(noun)
