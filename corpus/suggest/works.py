"""Works, ships, services and programs: a type word with a name behind it, which alone is the mention."""

from corpus.suggest import kinds as K
from corpus.suggest.family_places import HYPHENS
from corpus.suggest.models import in_latin
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_STORMS = rule_words("occasions", "storms")
_LOWS = rule_words("occasions", "lows")
_THE_STORMS = {f"ال{word}" for word in _STORMS} | _LOWS
_NAMED_STORMS = frozenset(("اعصار", "عاصفة", "الاعصار", "العاصفة"))


def work(scan: Scan, token: int) -> int:
    """A work's, a ship's or a storm's name alone, in marks behind its type word; a ship's also without marks."""
    at = token + 1
    if scan.kinds[at] & K.DEFINITE and scan.forms[token] in _THE_STORMS and _plain(scan, at):
        at += 1  # العاصفة المدارية «X»
    ship = scan.forms[token].removeprefix("ال") in _SHIPS
    if ship and scan.kinds[at] & K.DEFINITE and not scan.clitics[at] and scan.joined[at]:
        at += 1  # ناقلة النفط «X»
    if scan.kinds[at] & K.LATIN:
        return _in_latin(scan, token)
    close = scan.quoted(at) if scan.forms[token] not in _NEVER_IN_MARKS else 0
    if scan.forms[token] in _LOWS and (close != at + 3 or not _is_weather(scan, token)):
        return token
    if close and scan.joined[at]:
        if close == at + 3 and scan.kinds[at + 1] & (K.UNKNOWN | K.NAME):
            scan.recut(at + 1, 0)  # a name in marks carries no proclitic: "كاليبر"
        if close - 1 > at + 1:
            if scan.forms[token] in _STORMS:
                scan.add(token, close, "EVENT", "", "storm")
            else:
                label = "EVENT" if scan.forms[token] in _THE_STORMS else "PRODUCT"
                scan.add(at + 1, close - 1, label, "", "name in marks")
        return close
    if scan.forms[token] in _SERVED_BY and scan.forms[at] in _SERVICES and not scan.clitics[at] and scan.joined[at]:
        easy = scan.kinds[at + 1] & K.DEFINITE and not scan.clitics[at + 1]  # تطبيق سهل الاستخدام
        return token if easy else scan.add(at, at + 1, "PRODUCT", "", "service").last
    if scan.forms[token] in _SORTS:
        return _of_sort(scan, token)
    if scan.forms[token] in _NAMED_STORMS:
        return _storm(scan, token, at)
    return _ship(scan, at) if ship else token


def _is_weather(scan: Scan, token: int) -> bool:
    """Whether one of `_LOWS` tells of weather: الحالة المدارية «X», المنخفض الجوي «X»; not السعر المنخفض «X»."""
    if scan.forms[token] == "المنخفض":
        return scan.forms[token + 1] in ("الجوي", "المداري")
    return scan.forms[token - 1] in ("الحالة", "الدوامة")


def _plain(scan: Scan, token: int) -> bool:
    return not scan.clitics[token] and scan.joined[token]


def _storm(scan: Scan, token: int, at: int) -> int:
    """Mark a storm called by one name without marks (إعصار فريدي, العاصفة دانيال); the token after, or `token`."""
    kinds = scan.kinds[at]
    named = kinds & (K.GIVEN | K.NAME) and not kinds & (_NO_SHIP | K.ALSO_WORD | K.ADJECTIVE | K.PLAIN_ADJECTIVE)
    if (
        not named
        or not _plain(scan, at)
        or at in scan.starting
        or scan.kinds[at + 1] & K.NAMEY
        and _plain(scan, at + 1)
    ):
        return token
    first = at if scan.forms[token] in _THE_STORMS else token
    return scan.add(first, at + 1, "EVENT", "", "storm").last


def _of_sort(scan: Scan, token: int) -> int:
    """Mark the one unknown name of a weapon, vehicle or device behind its sort: صواريخ من نوع فجر; the token after."""
    at = token + 1
    first = token - 1 if scan.forms[token - 1] == "من" else token
    if _SORTED.isdisjoint(scan.forms[max(first - 3, 0) : first]) or not scan.joined[at] or scan.clitics[at]:
        return token
    kinds = scan.kinds[at]
    plain = (
        kinds & (K.UNKNOWN | K.NAME | K.GIVEN | K.COMMON)
        and not kinds & _NO_SORT
        and not scan.forms[at].endswith(_INFLECTED)
    )
    if not plain or at in scan.starting or scan.forms[at] in _DESCRIBING:
        return token
    last = at + 1
    if scan.forms[last] in HYPHENS and scan.kinds[last + 1] & K.DIGITS and scan.joined[last]:
        last += 2
    elif scan.kinds[last] & K.DIGITS and scan.joined[last]:
        last += 1
    return scan.add(at, last, "PRODUCT", "", "name behind its sort").last


_SORTS = frozenset(("طراز", "نوع"))
_SORTED = rule_words("works", "sorted")
_DESCRIBING = rule_words("works", "describing")
_INFLECTED = ("ة", "ات", "ين", "ون", "ي", "ية")
_NO_SORT = K.FUNCTION | K.DEFINITE | K.GROUP | K.QUALITY | K.BARE_QUALITY | K.PLAIN_ADJECTIVE | K.TEMPORAL


def _in_latin(scan: Scan, token: int) -> int:
    """Mark a name in Latin letters behind a device or program (هاتف Pixel 9), not its maker's; the token after."""
    maker = scan.at(token + 1, "ORG")
    last = in_latin(scan, token + 1)
    alone = last == token + 2 and scan.forms[token] not in _NAMED_BY_ONE and not scan.forms[token + 1][-1].isdigit()
    if last <= token + 1 or not scan.joined[token + 1]:
        return token
    if scan.forms[token] not in _PROGRAMS or alone or maker is not None and maker.last == last:
        return token
    return scan.add(token + 1, last, "PRODUCT", "", "name in Latin letters").last


_PROGRAMS = rule_words("models", "heads")
_NAMED_BY_ONE = rule_words("models", "heads_of_one")
_NEVER_IN_MARKS = rule_words("models", "heads_only")
_SERVED_BY = rule_words("occasions", "services_of")
_SERVICES = rule_words("occasions", "services")
_SHIPS = rule_words("occasions", "ships")
_NO_SHIP = K.FUNCTION | K.COMMON | K.DEFINITE | K.GROUP | K.OFFICE | K.HONOUR | K.TEMPORAL | K.NUMERIC | K.PLACE


def _ship(scan: Scan, token: int) -> int:
    """Mark a ship by the one or two given or foreign names behind its type word: السفينة مادلين; the token after."""
    last = token
    while last < token + 2 and scan.kinds[last] & (K.GIVEN | K.NAME) and not scan.kinds[last] & _NO_SHIP:
        if scan.clitics[last] or not scan.joined[last] or last in scan.starting:
            break
        last += 1
    if last > token:
        scan.add(token, last, "PRODUCT", "", "ship")
    return last
