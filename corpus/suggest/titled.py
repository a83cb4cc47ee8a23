"""Whether a title, a nationality or a verb of saying stands before a name."""

from corpus.suggest import kinds as K
from corpus.suggest.saying import SAYING
from corpus.suggest.scan import CLOSING_MARKS, OPENING_MARKS, Scan
from corpus.suggest.speaker_places import fills_place


def is_titled(scan: Scan, token: int, title_ends: set[int]) -> bool:
    """Whether a title or a nationality stands right before, over a comma or opening mark too."""
    if scan.clitics[token] or not token:
        return False
    if token in title_ends:
        return scan.joined[token]
    before = scan.forms[token - 1]
    if token - 1 in title_ends and scan.joined[token]:
        return before in ("،", "/", ":") or before in OPENING_MARKS and before not in "(（" and _closes(scan, token)
    described = token > 1 and scan.kinds[token - 2] & _HEADS and not scan.clitics[token - 1]
    if described and scan.forms[token - 2] not in _CAPPED:
        return before == "عن" and fills_place(scan, token)  # an adjective: الشعب السوري; نقلت الصحيفة عن فلان قوله
    singular = scan.kinds[token - 1] & K.GROUP and before.startswith("ال") and before.endswith(("ي", "ية"))
    if (
        bool(singular)
        and not scan.taken[token - 1]
        and scan.joined[token]
        and bool(scan.kinds[token] & (K.NAME | K.GIVEN))
    ):
        return True
    sure = scan.kinds[token] & K.GIVEN and not scan.kinds[token] & K.ALSO_WORD
    if sure and before in SAYING and scan.joined[token]:
        return True
    return bool(scan.kinds[token] & K.NAMEY) and fills_place(scan, token)


def _closes(scan: Scan, token: int) -> bool:
    """Whether a mark that opens before a name closes right behind it: النائب «سامي عون»; else it opens what is said."""
    for at in range(token + 1, token + _LONGEST):
        if scan.forms[at] in CLOSING_MARKS:
            return True
        if not scan.kinds[at] & _PARTS or scan.kinds[at] & K.FUNCTION:
            return False
    return False


_PARTS = K.NAMEY | K.NAME_LINK | K.UNKNOWN | K.DEFINITE
_LONGEST = 6
"""So many tokens a name in marks and its closing mark have at most."""
_HEADS = K.DEFINITE | K.HOLDER
_CAPPED = frozenset(("الدولي", "الدولية"))
"""A player of a national team, before the nation: الدولي الجزائري."""
