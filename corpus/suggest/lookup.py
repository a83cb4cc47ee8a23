"""Names and groups that the lexicon lists: the first pass of the entity rules."""

from corpus.suggest import kinds as K
from corpus.suggest.scan import Scan
from corpus.suggest.vocabulary import Entry

_SUPPORT = K.PLACE | K.PLACE_WEAK | K.PLACE_OUTSIDE
_PLACE_PREPOSITIONS = frozenset(
    ("في", "من", "الي", "نحو", "قرب", "وسط", "غرب", "شرق", "شمال", "جنوب", "داخل", "بين", "عن")
)


def look_up(scan: Scan) -> None:
    """Mark lexicon phrases (longest first, none inside another) and groups."""
    token = 0
    while token < scan.size:
        kinds = scan.kinds[token]
        token = _phrase(scan, token) if kinds & K.PHRASE else token + _group(scan, token, kinds)


def _phrase(scan: Scan, token: int) -> int:
    for entry in scan.matches(token):
        last = token + 1 + len(entry.rest)
        if entry.label[0] == "+":
            if entry.rest:
                scan.kinds[token] |= int(entry.label[1:])
                scan.longer[token] = max(scan.longer.get(token, 0), last)
                if not int(entry.label[1:]) & (K.TEMPORAL | K.NUMERIC | K.APPROXIMATOR):
                    return token + 1
                return last
            continue
        if _fits(scan, token, last, entry):
            scan.add(token, last, entry.label, entry.key, "lexicon")
            return last
    return token + _group(scan, token, scan.kinds[token])


def _group(scan: Scan, token: int, kinds: int) -> int:
    if kinds & K.GROUP:
        scan.add(token, token + 1, "NORP", scan.words[token].group, "group")
    return 1


def _fits(scan: Scan, token: int, last: int, entry: Entry) -> bool:
    if entry.label == "GPE" and scan.kinds[token] & K.GROUP and not entry.rest and entry.key != "روسيا":
        return not _follows_noun(scan, token) or scan.forms[token].endswith("ا")
    if not entry.shy:
        return True
    before = scan.kinds[token - 1] if token else K.MARK
    if entry.label == "GPE":
        return (
            bool(before & _SUPPORT)
            or scan.clitic(token) == "ب"
            or (token > 0 and scan.forms[token - 1] in _PLACE_PREPOSITIONS and not scan.words[token].cut)
        )
    following = scan.kinds[last]
    return bool(before & (K.BODY | K.BODY_DEFINITE)) or bool(following & K.GROUP and following & K.DEFINITE)


def _follows_noun(scan: Scan, token: int) -> bool:
    """Whether سورية and the like stand behind an indefinite noun, and so are its adjective."""
    if not token or scan.words[token].cut:
        return False
    before = scan.kinds[token - 1]
    return not before & (K.FUNCTION | K.MARK | K.DIGITS) and not before & _SUPPORT
