"""Outlets that only their surroundings show: of a dateline, addressed by a speaker, with a correspondent of theirs."""

from collections.abc import Sequence

from corpus.lexicon.reading import read_lexicon, variants
from corpus.suggest import kinds as K
from corpus.suggest.cited import cites, is_paper
from corpus.suggest.own_outlet import called
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import CLOSING_MARKS, OPENING_MARKS, Scan, Span

TOLD = "outlet that is told"
OUTLETS = frozenset(
    forms[0]
    for file, section in (
        ("organisations.toml", "media"),
        ("arab-organisations.toml", "agencies_and_channels"),
        ("arab-organisations.toml", "newspapers"),
    )
    for forms in variants(read_lexicon(file)["ORG"][section])
)
"""Keys of the outlets of the lexicon."""

_SPOKEN = rule_words("outlets", "saying")
_SAYING = _SPOKEN | {clitic + verb for verb in _SPOKEN for clitic in "وف"}
"""Many verbs are read whole with و."""
_TALKING, _WALLS = rule_words("outlets", "talking"), rule_words("outlets", "walls")
"""Verbs of talking, behind which only a name in marks is an outlet; what is said stands behind the others."""
_REACH = 16
"""How far back from an outlet the speech that it heard may be named."""
_LONGEST = 4
_NOBODY = K.GROUP | K.OFFICE | K.TRADE | K.HOLDER | K.MEMBER | K.NUMERIC
_NO_NAME = _NOBODY | K.FUNCTION | K.TEMPORAL


def outlets(scan: Scan, datelines: Sequence[tuple[int, int]], own: str = "") -> None:
    """Mark the outlets beside words that show one, those of datelines (first token, token after), the page's own."""
    found = {name for first, last in datelines if (name := _of_dateline(scan, first, last))}
    if own:
        found |= called(own)
    for token in scan.sought[K.BESIDE_OUTLETS]:
        if scan.kinds[token] & K.PRESS_END:
            _by_last_word(scan, token)
        elif (span := _beside(scan, token, scan.kinds[token])) is not None:
            name = _mark(scan, *span, TOLD)
            found.add(name[1:] if scan.kinds[span[0]] & K.CARRIER else name)
    _spread(scan, found)


def _mark(scan: Scan, first: int, last: int, rule: str) -> tuple[str, ...]:
    scan.add(first, last, "ORG", "", rule)
    return tuple(scan.forms[first:last])


def _of_dateline(scan: Scan, first: int, last: int) -> tuple[str, ...]:
    """The name that ends a dateline, behind a place, a date or a person: نابلس 21-10-2026 السنابل -."""
    while last > first and scan.kinds[last - 1] & K.MARK:
        last -= 1
    start, taken = last, _taken(scan, first, last)
    if last > first and scan.kinds[last - 1] & K.HOURS:
        start -= 1  # أطلس 24
    while start > first and not scan.kinds[start - 1] & (K.MARK | K.DIGITS) and start - 1 not in taken:
        start -= 1
    known = scan.starting.get(start)
    unnamed = known is None or known.label == "LOC"
    if not unnamed or not first < start < last <= start + _LONGEST:
        return ()
    if scan.kinds[start] & (K.GIVEN | K.COMMON | _NO_NAME):
        return ()
    return _mark(scan, start, last, "outlet of the dateline")


def _taken(scan: Scan, first: int, last: int) -> set[int]:
    inside = [span for span in (*scan.labelled["DATE"], *scan.labelled["GPE"]) if first <= span.first < last]
    return {at for span in inside for at in range(span.first, span.last)}


def _beside(scan: Scan, token: int, kinds: int) -> tuple[int, int] | None:
    """The outlet behind a word that may introduce one."""
    at = token + 1
    if kinds & K.REPORTER:
        return _in_marks(scan, at) or _named(scan, at)
    if cites(scan, token):
        span = _in_marks(scan, at)
        return span if span is not None and is_paper(scan, *span) else None
    if kinds & K.RECEIPT:
        return _received(scan, at + 1 if scan.forms[at] in ("عليه", "عليها") else at)
    if kinds & K.TO_WHOM:
        return _apart(scan, at) if is_told(scan, token) else None
    if kinds & K.TELLING:
        return _informed(scan, at)
    if kinds & K.HOURS:
        return _numbered(scan, token) if token else None
    return _carrier(scan, token) if kinds & K.CARRIER else _told(scan, token)


def _informed(scan: Scan, at: int) -> tuple[int, int] | None:
    """The name in marks that somebody lets know, right before what it learns: أبلغت مصادر «السنابل» أن."""
    for mark in range(at, at + _REACH):
        if scan.forms[mark] in _WALLS or not scan.joined[mark]:
            return None
        if scan.kinds[mark] & K.MARK and (close := scan.quoted(mark)):
            learns = mark == at or scan.forms[close] in _WALLS
            return _in_marks(scan, mark) if learns and _like_an_outlet(scan, mark + 1, close - 1) else None
    return None


def _like_an_outlet(scan: Scan, first: int, last: int) -> bool:
    """Whether marked words can be an outlet rather than some hearer or manner: «السنابل», but not "نظيره", "بصراحة"."""
    if any(scan.kinds[token] & (_NOBODY | K.INTRODUCING) for token in range(first, last)):
        return False
    return last > first + 1 or bool(scan.kinds[first] & (K.DEFINITE | K.LATIN))


def _numbered(scan: Scan, number: int) -> tuple[int, int] | None:
    """A word with a number behind it that is told: قال فلان لأطلس 24 إن."""
    at = number - 1
    if at in scan.starting:
        return None
    uncut = not scan.clitics[at] and scan.forms[at].startswith("ل") and scan.kinds[at] & K.UNKNOWN
    if uncut and scan.forms[at - 1] not in _SAYING and is_told(scan, at):
        scan.recut(at, 1)
    return _foreign(scan, at) if scan.clitics[at] == "ل" and is_told(scan, at) else None


def _carrier(scan: Scan, token: int) -> tuple[int, int] | None:
    """The type word of an outlet with ل and a name that ends at a mark or particle: قال لمنصة صدى الوادي إن."""
    first = last = token + 1
    if scan.clitics[token] != "ل" or scan.at(token, "ORG") or not scan.joined[first]:
        return None
    if close := scan.quoted(first):
        return (token, close) if _in_marks(scan, first) and is_told(scan, token) else None
    while last <= first + _LONGEST and not scan.kinds[last] & (K.FUNCTION | K.MARK) and not scan.clitics[last]:
        last += 1
    named = not scan.kinds[first] & (K.COMMON | _NO_NAME) and not scan.at(first, "GPE") and scan.joined[last - 1]
    ended = scan.forms[last] in _WALLS or last == first + 1 and scan.kinds[last] & K.MARK
    return (token, last) if first < last and named and ended and is_told(scan, token) else None


def _named(scan: Scan, at: int) -> tuple[int, int] | None:
    """One word with the article that is no known place, office or group: مراسل الأفق."""
    kinds = scan.kinds[at]
    plain = kinds & K.DEFINITE and not kinds & (_NO_NAME | K.ADJECTIVE | K.COMMON)
    stands = not scan.clitics[at] and scan.joined[at] and at not in scan.starting
    return (at, at + 1) if plain and stands else None


def _in_marks(scan: Scan, at: int) -> tuple[int, int] | None:
    """A name of up to four words in marks, none of them a particle or verb."""
    close = scan.quoted(at)
    inner = range(at + 1, close - 1)
    if not scan.joined[at] or not 0 < len(inner) <= _LONGEST or at + 1 in scan.starting and _is_taken(scan, at + 1):
        return None
    if any(_breaks_name(scan, token, at + 1) for token in inner):
        return None
    return at + 1, close - 1


def _breaks_name(scan: Scan, token: int, first: int) -> bool:
    """Whether a word is a particle or carries one, so that the marks hold words rather than a name."""
    kinds = scan.kinds[token]
    if scan.forms[token] in ("الان", "اليوم") and token > first:
        return False  # سوسة الآن
    if kinds & (K.FUNCTION | K.MARK) and not kinds & K.NAME_OPENER:
        return scan.forms[token] != "كل" or token > first or not scan.kinds[token + 1] & K.DEFINITE  # كل الرياضة
    if token == first and scan.forms[token].endswith(("ه", "ها", "هم")) and scan.kinds[token + 1] & K.DEFINITE:
        return True  # "صديقه القديم"
    foreign = token > first and kinds & K.NAME and not kinds & (K.COMMON | K.DEFINITE)
    return scan.clitics[token] in ("ب", "ك", "ل") and not foreign


def _is_taken(scan: Scan, token: int) -> bool:
    return scan.starting[token].label in ("PERS", "OCC", "ORG", "GPE", "EVENT", "LAW", "PRODUCT")


def _received(scan: Scan, at: int) -> tuple[int, int] | None:
    """The newsroom that something reached: تابعته / الفراتين نيوز /, اطلعت عليها لوميير 24."""
    return _in_strokes(scan, at) if scan.forms[at] == "/" else _in_marks(scan, at) or _foreign(scan, at)


def _apart(scan: Scan, at: int) -> tuple[int, int] | None:
    """The name in marks or strokes behind ل or إلى written apart: لـ «السنابل», لـ /السنابل/; but لـ العائلات إن."""
    return _in_strokes(scan, at) if scan.forms[at] == "/" else _in_marks(scan, at)


def _in_strokes(scan: Scan, at: int) -> tuple[int, int] | None:
    for close in range(at + 2, at + 2 + _LONGEST):
        if scan.forms[close] == "/":
            return None if scan.at(at + 1, "ORG") else (at + 1, close)
    return None


def _foreign(scan: Scan, at: int) -> tuple[int, int] | None:
    """An unknown word with a number behind it: لوميير 24."""
    numbered = scan.kinds[at + 1] & K.HOURS and scan.joined[at + 1]
    plain = scan.kinds[at] & (K.UNKNOWN | K.NAME) and not scan.kinds[at] & (_NO_NAME | K.COMMON)
    return (at, at + 2) if numbered and plain and scan.joined[at] else None


def is_told(scan: Scan, token: int) -> bool:
    """Whether what stands behind ل hears a speech: a verb or noun of saying stands before it, nothing said between."""
    for at in range(token - 1, max(token - _REACH, -1), -1):
        if scan.kinds[at] & K.SPEECH or scan.forms[at] in _SAYING:
            return True
        if scan.forms[at] in _WALLS or not scan.joined[at]:
            return False
    return False


def _told(scan: Scan, token: int) -> tuple[int, int] | None:
    """The name behind ل right behind a noun of speech and its adjectives: تصريح لأطلس 24, حديث خاص للسنابل."""
    at = token + 1
    while at < token + 4 and _describes(scan, at):
        at += 1
    form, kinds, known = scan.forms[at], scan.kinds[at], scan.starting.get(at)
    if form in ("مع", "الي"):
        return _in_marks(scan, at + 1)
    if scan.forms[token] in _TALKING:
        return None
    uncut = not scan.clitics[at] and form.startswith("ل") and kinds & K.UNKNOWN
    if not scan.joined[at] or not (uncut or scan.clitics[at] == "ل"):
        return None
    if kinds & (_NO_NAME | K.COMMON | K.BODY | K.ADJECTIVE | K.OWNED) or known is not None and known.label != "LOC":
        return None
    if form.endswith(("ين", "ون", "ات")) or len(form) < 4:
        return None
    if uncut:
        scan.recut(at, 1)
    return _foreign(scan, at) or (at, at + 1)


_NO_QUALITY = K.FUNCTION | K.MARK | K.DEFINITE


def _describes(scan: Scan, token: int) -> bool:
    plain = not scan.kinds[token] & _NO_QUALITY and not scan.forms[token].startswith("ل")
    return bool(plain) and not scan.clitics[token] and scan.joined[token]


def _by_last_word(scan: Scan, token: int) -> None:
    """An outlet by its foreign last word: X نيوز, X تايمز."""
    kinds, typed = scan.kinds[token - 1], _typed(scan, token)
    if typed is not None:
        scan.add(typed.first, token + 1, "ORG", "", "body of foreign words")  # شركة هيرتز غلوبال
        return
    if scan.forms[token] in _ONLY_TYPED:
        return
    plain = kinds & (K.UNKNOWN | K.NAME | K.GIVEN) and not kinds & (K.COMMON | K.FUNCTION | K.MARK)
    if plain and not scan.clitics[token] and scan.joined[token] and token not in scan.starting:
        if not scan.clitics[token - 1] and scan.forms[token - 1].startswith("ل") and is_told(scan, token - 1):
            scan.recut(token - 1, 1)
        scan.add(token - 1, token + 1, "ORG", "", "outlet")


def _typed(scan: Scan, token: int) -> Span | None:
    """The body with a type word that goes on with a foreign last word, one unknown word between or none."""
    if scan.clitics[token] or not scan.joined[token]:
        return None
    for first in range(token - 2, max(token - 5, -1), -1):
        known = scan.at(first, "ORG")
        if known is not None and (known.last == token or known.last == token - 1 and _strange(scan, token - 1)):
            return known if scan.joined[token - 1] and scan.kinds[first] & (K.BODY | K.CARRIER) else None
    return None


def _strange(scan: Scan, token: int) -> bool:
    """Whether a word may stand inside a foreign name: قناة أون تايم سبورتس."""
    kinds = scan.kinds[token]
    known = kinds & (K.UNKNOWN | K.NAME | K.GIVEN | K.PRESS_END) and not kinds & (K.FUNCTION | K.DEFINITE | K.MARK)
    return bool(known) and not scan.clitics[token]


_ONLY_TYPED = rule_words("outlets", "only_typed")


def _spread(scan: Scan, found: set[tuple[str, ...]]) -> None:
    """Mark the outlets found where the text names them again: a common word only in marks or where it is told."""
    if not found:
        return
    opened = {name[0]: name for name in sorted(found) if name}
    for token in scan.among(opened):
        name = opened[scan.forms[token]]
        last = token + len(name)
        if tuple(scan.forms[token:last]) == name:
            known = scan.starting.get(token)
            if known is None and scan.taken[token]:
                continue  # within a body that has its type word
            if (known is None or known.label != "ORG" and known.last <= last) and _again(scan, token, last):
                scan.add(token, last, "ORG", "", "outlet again")


def _again(scan: Scan, token: int, last: int) -> bool:
    if last > token + 1 or scan.kinds[token] & K.UNKNOWN and not scan.kinds[token] & K.DEFINITE:
        return True
    if scan.forms[token - 1] in OPENING_MARKS and scan.forms[last] in CLOSING_MARKS:
        return True
    return bool(scan.kinds[token - 1] & K.REPORTER) or scan.clitics[token] == "ل" and is_told(scan, token)
