"""Built places: airports, roads with two ends, complexes of buildings called towns."""

from corpus.suggest import kinds as K
from corpus.suggest.adjectives import adjectives
from corpus.suggest.describing import DESCRIBING
from corpus.suggest.family_places import HYPHENS
from corpus.suggest.groups_of_words import bearer, extended, noun_group, proper
from corpus.suggest.rule_words import rule_words
from corpus.suggest.saying import SAYING
from corpus.suggest.scan import Scan

_NAMED_BUILDINGS = rule_words("places", "named_buildings")
_NEVER_OF_TOWNS = rule_words("places", "never_of_towns")
_NEVER_UNKNOWN = rule_words("places", "never_unknown")
_OF_FACILITIES = rule_words("places", "of_facilities")
_OF_ROADS = rule_words("places", "of_roads")
_EPONYMS = rule_words("places", "eponyms")
_COMPLEXES = rule_words("places", "complexes")
_FIRST_PARTS = rule_words("places", "first_parts")
_FILLED = rule_words("places", "filled")
_LINES = rule_words("places", "lines")
_NO_END = K.MARK | K.DIGITS | K.FUNCTION | K.COMMON


def _airs(scan: Scan, token: int, close: int) -> bool:
    """Whether a station is an outlet: قالت محطة «النهر», محطة «النهر» التلفزيونية, not محطة «الزور» للكهرباء."""
    known = scan.at(token + 2, "ORG")
    if scan.forms[token - 1] in SAYING or scan.forms[close] in _ON_AIR:
        return True
    return known is not None and known.last == close - 1


_STATION = "محطة"
_ON_AIR = rule_words("places", "on_air")


def building(scan: Scan, token: int) -> int:
    """Return the token after the built place whose type word stands at `token`, or `token`."""
    at = token + 1
    head = scan.forms[token]
    if not scan.joined[at] or scan.clitics[at] or scan.kinds[token] & K.PLACE_DUAL:
        return token
    at = max(at, scan.longer.get(token, 0))
    if scan.forms[at] in HYPHENS or head == "سجن" and _is_jailed(scan, at):
        return token
    if head == "سد" and scan.forms[at] in _FILLED:
        return token  # سد الفجوة
    if head == "الطريق":
        return _numbered(scan, max(adjectives(scan, at), at + 1)) if scan.forms[at] in _OF_ROADS else token
    if scan.kinds[token] & K.DEFINITE:
        return _of_kind(scan, token)
    if head in _LINES and (last := _line(scan, at)):
        return last
    if head == "خط":
        close = scan.quoted(at)
        return close if close and not HYPHENS.isdisjoint(scan.forms[at:close]) else token
    span = scan.at(at, "GPE", "LOC", "PERS", "FAC", "ORG", "EVENT")
    if span is not None:
        road = head == "طريق" and span.label in ("FAC", "LOC")
        purpose = scan.clitics[span.last] == "ل" and scan.kinds[span.last] & K.PORTFOLIO
        if head == "مركز" and purpose and scan.forms[span.last] not in _SHOWS and scan.joined[span.last]:
            return token  # مركز حضرموت للأرصاد
        if span.label == "ORG" and head in _OF_BODIES_TOO and scan.forms[at] in _OWNERS:
            return _tail(scan, span.last)  # مستشفى جامعة القاهرة
        if span.label == "ORG" or head in _NEVER_OF_TOWNS and span.label not in ("PERS", "GPE") and not road:
            return token
        return _seat(scan, head, _halls(scan, head, _tail(scan, span.last)))
    if close := scan.quoted(at):
        if head == _STATION and _airs(scan, token, close):
            scan.add(token, close, "ORG", "", "station that airs")
            return token
        return close
    if scan.forms[at] in _EPONYMS and (last := bearer(scan, at + 1)) > at + 1:
        of_body = head in _NEVER_OF_TOWNS and scan.clitics[last] == "ل"  # مركز الملك عبدالعزيز للحوار
        return token if of_body else _seat(scan, head, _tail(scan, last))
    if scan.forms[at] in _FIRST_PARTS and head in _NAMED_BUILDINGS and scan.kinds[at + 1] & (K.UNKNOWN | K.NAME):
        plain = not scan.kinds[at + 1] & (K.COMMON | K.FUNCTION) and not scan.clitics[at + 1] and scan.joined[at + 1]
        return _tail(scan, at + 2) if plain else token  # مفرق دير بلوط
    if head in _NEVER_UNKNOWN and token not in scan.longer:
        return _facility(scan, at) or token
    last = _without_date(scan, at, noun_group(scan, at))
    if last > at and not scan.kinds[at] & K.COMMON and not (scan.kinds[at] & K.ADJECTIVE and last == at + 1):
        return _seat(scan, head, last)
    if scan.forms[at] in DESCRIBING and not scan.kinds[at + 1] & (K.NAME | K.GIVEN):
        return token
    last = bearer(scan, at) if scan.kinds[at] & K.GIVEN and not scan.kinds[at] & _NO_END else proper(scan, at)
    known = scan.kinds[at] & (K.NAME | K.GIVEN) or head in _NAMED_BUILDINGS or token in scan.longer
    if last > at and scan.forms[last] in _SECOND_WORDS and scan.joined[last]:
        return last + 1  # ملعب كينجدوم أرينا
    return _seat(scan, head, _tail(scan, last)) if last > at and known else token


_SECOND_WORDS = rule_words("places", "second_words")
_OWNERS = frozenset(("جامعة", "كلية", "نادي"))
_OF_BODIES_TOO = rule_words("places", "of_bodies_too")


def _is_jailed(scan: Scan, token: int) -> bool:
    """Whether the word behind سجن is who goes there: بسجن طبيب, بسجن المتهم, بسجن سامي عون عشر سنوات."""
    kinds, form = scan.kinds[token], scan.forms[token]
    if kinds & _PEOPLE or form in _PERSONS or form.startswith("ال") and form.endswith(("ين", "ون")):
        return True
    if kinds & K.GIVEN and not kinds & K.NAME_OPENER or scan.at(token, "PERS") is not None:
        return True
    for at in range(token + 1, token + _TERM):
        term = scan.at(at, "DATE")
        if term is not None and term.rule == "duration" and not scan.clitics[at]:
            return True
        if scan.forms[at] == "مدي":
            return True
        if scan.kinds[at] & (K.MARK | K.FUNCTION) and scan.forms[at] != "لمدة":
            return False
    return False


_PEOPLE = K.OFFICE | K.TRADE | K.HOLDER | K.HONOUR | K.MEMBER | K.INTRODUCING
_PERSONS = rule_words("places", "jailed")
_TERM = 6
"""So many words further the term of a sentence is sought."""


def _numbered(scan: Scan, token: int) -> int:
    """The token after the number of a road: الطريق الوطني رقم 5."""
    number = scan.forms[token] == "رقم" and scan.kinds[token + 1] & K.DIGITS and scan.joined[token + 1]
    return token + 2 if number and scan.joined[token] else token


def _facility(scan: Scan, token: int) -> int:
    """The token after a facility's name and its kind (محطة الزور الحرارية, قاعدة الحرير الجوية), or 0."""
    kinds, last = scan.kinds[token], token + 1
    plain = (
        not kinds & (_NO_END | K.PLAIN_ADJECTIVE)
        and (not kinds & K.ADJECTIVE or kinds & K.NAME)
        and not scan.forms[token].endswith("ات")
    )
    kind = scan.forms[last] in _OF_FACILITIES and not scan.clitics[last] and scan.joined[last]
    return adjectives(scan, last) if plain and kind else 0


def _of_kind(scan: Scan, token: int) -> int:
    """The token after a building that its nation or kind names: المستشفى الأردني, الملعب البلدي; or `token`."""
    last = adjectives(scan, token + 1)
    described = range(token + 1, last)
    if scan.forms[token] == "السوق":
        traded = scan.clitics[token + 2] == "ل" and scan.forms[token + 1] != "المركزي"  # السوق العربي للأسهم
        return token + 2 if scan.forms[token + 1] in _MARKETS and last > token + 1 and not traded else token
    nation = scan.forms[token] in _OF_NATIONS and any(scan.kinds[at] & K.GROUP for at in described)
    named = nation or any(scan.forms[at] in _KINDS for at in described)
    return _seat(scan, scan.forms[token].removeprefix("ال"), last) if named else token


_MARKETS = rule_words("places", "markets")
_OF_NATIONS = rule_words("places", "buildings_of_nations")
_KINDS = rule_words("places", "kinds_of_buildings")


def _without_date(scan: Scan, first: int, last: int) -> int:
    """The token after a name that a date follows without a break: ميناء جن جن الأسبوع المقبل."""
    return next((at for at in range(first, last) if scan.kinds[at] & K.TEMPORAL), last)


def _halls(scan: Scan, head: str, token: int) -> int:
    """The token after what a centre is for: مركز الدوحة للمعارض والمؤتمرات."""
    shown = head == "مركز" and scan.clitics[token] == "ل" and scan.forms[token] in _SHOWS and scan.joined[token]
    return extended(scan, token, ("ل", "و")) if shown else token


_SHOWS = rule_words("places", "shows")
_WARDS = rule_words("places", "wards")


def _seat(scan: Scan, head: str, token: int) -> int:
    """The token after whom a hospital is for and its town: مستشفى الملك فهد بالهفوف, للنساء والتوليد."""
    if head == "مستشفي" and scan.clitics[token] == "ل" and scan.forms[token] in _WARDS and scan.joined[token]:
        return extended(scan, token, ("ل", "و"))
    town = scan.at(token, "GPE") if head == "مستشفي" and scan.clitics[token] == "ب" and scan.joined[token] else None
    return town.last if town is not None else token


def _line(scan: Scan, token: int) -> int:
    """The token after the two ends of a road or pipe: خط أنابيب كركوك - جيهان, or 0."""
    span = scan.at(token, "GPE", "LOC", "FAC")
    at = span.last if span is not None else token + 1
    if scan.forms[at] not in HYPHENS or scan.kinds[token] & K.COMMON and span is None:
        return 0
    if span is None and scan.kinds[token] & K.DEFINITE and scan.at(at + 1, "GPE") is None:
        return 0
    if not scan.joined[at] or not scan.joined[at + 1] or scan.kinds[at + 1] & _NO_END:
        return 0
    other = scan.at(at + 1, "GPE", "LOC", "FAC")
    if span is None and other is not None and token not in scan.starting:
        scan.add(token, at, "GPE", "", "end of a road")
    return adjectives(scan, other.last if other is not None else at + 2)


def _tail(scan: Scan, token: int) -> int:
    """Adjectives of a built place: الدولي, الحدودي, البري."""
    return adjectives(scan, token)


def complex_of_buildings(scan: Scan, token: int) -> int:
    """The token after a complex of buildings called a town, its town included: مدينة الملك فهد الطبية بالرياض, or 0."""
    last = bearer(scan, token + 2) if scan.forms[token + 1] in _EPONYMS else token + 2
    if scan.forms[last] not in _COMPLEXES or scan.clitics[last] or not scan.joined[last]:
        return 0
    town = scan.at(last + 1, "GPE") if scan.clitics[last + 1] == "ب" and scan.joined[last + 1] else None
    return town.last if town is not None else last + 1
