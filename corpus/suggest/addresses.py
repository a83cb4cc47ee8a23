"""Forms of address and ranks before a name: الدكتور, معالي, صاحب السمو الملكي."""

from bisect import bisect_left

from corpus.suggest import kinds as K
from corpus.suggest.family_places import CLAUSES
from corpus.suggest.groups_of_words import bearer
from corpus.suggest.rule_words import rule_words
from corpus.suggest.saying import SAYING, TELLING
from corpus.suggest.scan import Scan


def honour(scan: Scan, token: int) -> int:
    """Return the token after the form of address at `token`, or `token`.

    The whole phrase counts, with the adjective of a nation behind it; one that is no office by itself needs a name or
    an office behind it.
    """
    if not scan.kinds[token] & K.HONOUR:
        return token
    if scan.forms[token] in _ALSO_NOUNS and not _subject(scan, token):
        return token
    last = scan.longer.get(token, token + 1)
    single = last == token + 1
    if single and scan.forms[token] in _PREFIXES:
        return _prefixed(scan, token)
    if single and (len(scan.forms[token]) == 1 or scan.forms[token] in _JOINED_LETTERS):
        return _letters(scan, token)
    while scan.forms[last] in BRANCHES and scan.forms[token] in RANKS and scan.joined[last]:
        last += 2 if scan.forms[last] == "اركان" else 1
    end = _with_nation(scan, last)
    if scan.forms[token] in _ALSO_JUDGEMENTS and not _sure_name(scan, end):
        return token  # إن الحكم منصف
    if single and scan.kinds[token] & K.BEFORE_NAME:
        ranked = scan.forms[token - 1] in ("برتبة", "رتبة") and not scan.clitics[token]
        return end if ranked or _name_at(scan, end) or _speaks_again(scan, token) else token
    return end


def is_rank(scan: Scan, token: int) -> bool:
    """Whether a word that is a body's too is somebody's rank: برتبة لواء, لواء جمارك."""
    return scan.whole[token - 1] in _OF_RANK or scan.forms[token + 1] in BRANCHES


_OF_RANK = frozenset(("رتبة", "برتبة", "لرتبة"))


def _speaks_again(scan: Scan, token: int) -> bool:
    """Whether a title that needs a name stands alone for a speaker whom the text has named with it: وأشار الإمام إلى.

    Not where an adjective makes it a body (وأكد الفريق الطبي), nor for a father.
    """
    form, following = scan.forms[token], scan.kinds[token + 1]
    described = following & K.ADJECTIVE and not scan.clitics[token + 1]
    if scan.forms[token - 1] not in TELLING or scan.clitics[token] or described or form == "الاب":
        return False
    offices = scan.sought[K.OFFICES]
    before = bisect_left(offices, token)
    named = (at for at in offices[max(0, before - _BEFORE) : before] if scan.forms[at] == form)
    return any(_name_at(scan, _with_nation(scan, scan.longer.get(at, at + 1))) for at in named)


def _sure_name(scan: Scan, token: int) -> bool:
    """Whether a given name that is no other word stands at a token, or one with a further name."""
    given = scan.kinds[token] & K.GIVEN
    return bool(given) and (not scan.kinds[token] & K.ALSO_WORD or bool(scan.kinds[token + 1] & K.NAMEY))


def _subject(scan: Scan, token: int) -> bool:
    """Whether a form of address stands for a speaker: قال سعادته, مشيرا سعادته; not: أعرب عن سعادته, أبدى سعادته،."""
    before = scan.forms[token - 1]
    told = before in TELLING and scan.forms[token + 1] in _CONTENT and before not in _SHOWING
    return not scan.clitics[token] and (told or before in SAYING or before.startswith("م") and before.endswith("ا"))


_BEFORE = 128
"""So many words of office before a title are looked at, so that time stays linear."""
_SHOWING = rule_words("addresses", "showing")
_CONTENT = CLAUSES | {"علي", "،", ":"}
_ALSO_JUDGEMENTS = frozenset(("الحكم", "السير", "المنتج", "الشريف"))
_ALSO_NOUNS = frozenset(("سعادته", "سعادتها", "فضيلته", "فضيلتها", "دولته"))


def eponym(scan: Scan, token: int) -> bool:
    """Mark whom a body, building or event is called after: جامعة [الملك] [فيصل]; say whether there is anybody."""
    last = bearer(scan, token + 1)
    while last > token + 1 and not scan.taken[last - 1]:
        last -= 1
    if last == token + 1:
        return False
    scan.add(token, token + 1, "OCC", "", EPONYM)
    scan.add(token + 1, last, "PERS", "", EPONYM)
    return True


EPONYM = "eponym"
RANKS = rule_words("addresses", "ranks")
BRANCHES = rule_words("addresses", "branches")
_JOINED_LETTERS = frozenset(("ود", "وم", "وا"))


def _letters(scan: Scan, token: int) -> int:
    """The token after a title by its letters before a name (د., أ.د., ود.), else `token`."""
    last = token + 1
    if scan.forms[last] == "." and scan.forms[last + 1] == "د" and scan.forms[last + 2] == ".":
        last += 2
    if scan.forms[last] != "." or not (_name_at(scan, last + 1) or _family_of_speaker(scan, token, last + 1)):
        return token
    if scan.forms[token] in _JOINED_LETTERS:
        scan.recut(token, 1)
    return last + 1


def _family_of_speaker(scan: Scan, token: int, family: int) -> bool:
    """Whether an unknown family name stands behind the letter of a speaker's title: وقال م. الصوينع."""
    kinds = scan.kinds[family]
    unknown = kinds & K.DEFINITE and kinds & K.UNKNOWN and not scan.clitics[family] and scan.joined[family]
    return bool(unknown) and token > 0 and scan.forms[token - 1] in TELLING


_PREFIXES = rule_words("addresses", "prefixes")
_LEARNED_TITLES = rule_words("addresses", "learned_titles")
"""Titles of their own behind a form of address: سعادة, then الدكتور."""
_MISTER = frozenset(("السيد", "السيدة"))


def _prefixed(scan: Scan, token: int) -> int:
    """معالي and the like join the office behind them (معالي وزير الخارجية) or stand before a name or a title of his."""
    last = token + 1
    if not scan.joined[last] or scan.clitics[last]:
        return token
    if scan.forms[last] in _MISTER:
        return last + 1
    inner = scan.at(last, "OCC")
    if inner is not None:
        return last if inner.last == last + 1 and scan.forms[last] in _LEARNED_TITLES else inner.last
    return last if _name_at(scan, last) else token


def _name_at(scan: Scan, token: int) -> bool:
    kinds = scan.kinds[token]
    named = kinds & (K.NAME | K.GIVEN | K.NAME_OPENER) and not kinds & K.FUNCTION
    return bool(named) and not scan.clitics[token] and scan.joined[token]


def _with_nation(scan: Scan, token: int) -> int:
    while (
        scan.kinds[token] & (K.GROUP | K.QUALITY) and scan.kinds[token] & K.DEFINITE and not scan.kinds[token] & K.WHEN
    ):
        if scan.clitics[token] or not scan.joined[token]:
            break
        token += 1
    return token
