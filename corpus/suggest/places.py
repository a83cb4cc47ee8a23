"""Places that a type word or a direction opens."""

from collections.abc import Callable
from functools import cache

from corpus.suggest import kinds as K
from corpus.suggest.adjectives import adjectives
from corpus.suggest.built_places import building, complex_of_buildings
from corpus.suggest.describing import DESCRIBING
from corpus.suggest.groups_of_words import proper
from corpus.suggest.regions import marked_region, named_region, region_of_country, strange_part
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan, Span

NO_TOWN = K.DEFINITE | K.COMMON | K.FUNCTION | K.GROUP


def unknown_place(scan: Scan, token: int) -> None:
    """Mark a word behind a preposition whose place is told at once: من ليفيتاون في بنسلفانيا.

    It is unknown or a name, of none of the classes `NO_TOWN`, and begins no span.
    """
    form, kinds = scan.forms[token], scan.kinds[token]
    if len(form) < 4 or scan.clitics[token] or not scan.joined[token] or form.endswith(("ة", "ات", "ين", "ون")):
        return
    at = token + 1
    in_brackets = scan.forms[at] == "(" and (scan.kinds[at + 1] & K.DIRECTION or scan.at(at + 1, "GPE", "LOC"))
    from_where = scan.forms[token - 1] in ("من", "الي") and len(form) > 4 and kinds & K.UNKNOWN
    in_place = scan.forms[at] == "في" and not scan.clitics[at] and not scan.clitics[at + 1] and scan.at(at + 1, "GPE")
    if in_brackets or (from_where and in_place):
        scan.add(token, token + 1, "GPE", "", "place told at once")


def pair_of_places(scan: Scan, token: int) -> None:
    """Mark the names behind a dual type word, each alone: ولايتي البنجاب وخيبر."""
    at = token + 1
    many = scan.forms[token] in _MANY
    for _ in range(8 if many else 2):
        span = scan.at(at, "GPE", "LOC")
        if span is not None:
            last = span.last
        elif many and (at == token + 1 or scan.kinds[at] & K.DEFINITE):
            return
        else:
            last = _after_and(scan, at) if at > token + 1 else _place_name(scan, at)
        if last == at:
            return
        built = scan.kinds[token] & K.BUILDING
        if built and span is None and _foreign_part(scan, last):
            last += 1  # قاعدتي ميهايل كوغالنيتشيانو وديفيسيلو
        if span is None:
            label = "FAC" if built else "LOC" if scan.forms[token] in ("حيي", "حيا") else "GPE"
            scan.add(at, last, label, "", "pair of places")
        at = last
        if scan.clitics[at] != "و" and not scan.reading.forms[min(at, scan.size - 1)].startswith("و"):
            return


def _foreign_part(scan: Scan, token: int) -> bool:
    kinds = scan.kinds[token]
    plain = kinds & (K.UNKNOWN | K.NAME) and not kinds & (K.DEFINITE | K.COMMON | K.FUNCTION | K.GROUP)
    whole = not scan.clitics[token] and scan.joined[token] and not scan.forms[token].startswith("و")
    return bool(plain) and whole and len(scan.forms[token]) > 4


def _after_and(scan: Scan, token: int) -> int:
    if not scan.joined[token] or scan.kinds[token] & (K.COMMON | K.FUNCTION):
        return token
    if not scan.clitics[token] and scan.forms[token].startswith("و"):
        scan.recut(token, 1)
    if scan.clitics[token] != "و":
        return token
    compound = scan.forms[token] in _FIRST_PARTS and scan.joined[token + 1] and not scan.clitics[token + 1]
    return token + 2 if compound else token + 1  # وأم البواقي


_ALSO_OF_BODIES = K.PLACE_WEAK | K.BUILDING


def place(scan: Scan, token: int) -> int:
    """Mark the place that begins at a type word; return the token after it, or `token`."""
    kinds = scan.kinds[token]
    if kinds & K.GIVEN and token and scan.kinds[token - 1] & (K.HOLDER | K.HONOUR) and not scan.clitics[token]:
        return token  # الوزير شعيب X
    if kinds & K.PLACE and scan.forms[token] == "مدينة" and (last := complex_of_buildings(scan, token)):
        scan.add(token, last, "FAC", "", "place")
        return last
    if kinds & _ALSO_OF_BODIES and scan.forms[token] in ("منطقة", "محور") and (last := _region_of_body(scan, token)):
        scan.add(token, last, "ORG", "", "region of a body")
        return last
    for _, rule, label in _rules_for(kinds & K.PLACES):
        last = rule(scan, token)
        if last > token:
            known = scan.starting.get(token)
            if known is None or known.last < last:
                scan.add(token, last, _label(scan, token, last, label), "", "place")
            return last
    return token


def _label(scan: Scan, token: int, last: int, label: str) -> str:
    """The label of a place with a type word; منطقة وسط بيروت and منطقة الخليج are what stands behind the word."""
    form = scan.forms[token]
    if form == "منطقة" and (land := scan.at(token + 1, "LOC")) is not None and land.last == last:
        return "LOC"
    return "GPE" if form in _QUARTERS else label


def _place_name(scan: Scan, token: int) -> int:
    """The token after what can be the name of a town behind its type word, known or not; else `token`."""
    last = proper(scan, token)
    kinds, form = scan.kinds[token], scan.forms[token]
    if last > token or form in DESCRIBING or not scan.joined[token] or scan.clitics[token] or len(form) < 3:
        return last
    plain = (kinds & (K.UNKNOWN | K.NAME) or kinds == K.PHRASE) and not kinds & (
        K.COMMON | K.FUNCTION | K.DEFINITE | K.GROUP | K.MARK
    )
    return token + 1 if plain and not form.endswith(("ة", "تين", "ين", "يات")) else token


_MANY = rule_words("places", "many")
_QUARTERS = rule_words("places", "quarters")
_FIRST_PARTS = rule_words("places", "first_parts")
_LANDS_ALONE = rule_words("places", "lands_alone")
"""Behind a direction these are a region of the country or town that the text is about: شمال البلاد."""
_REGIONS = rule_words("places", "regions")


def _plain_word(scan: Scan, token: int) -> bool:
    """Whether a word can be the unknown name of a region: no article, four letters or more."""
    form = scan.forms[token]
    if scan.forms[token - 1] == "اقليم" and not scan.kinds[token] & (K.COMMON | K.ADJECTIVE):
        return True
    if scan.forms[token - 1] in _TOLD_REGIONS and not _told_where(scan, token):
        return False
    if scan.forms[token - 1] == "منطقة" and scan.kinds[token] & K.DEFINITE:
        return named_region(scan, token)
    return (
        not scan.kinds[token] & (K.DEFINITE | K.COMMON)
        and len(form) > 3
        and (scan.forms[token - 1] in _TOLD_REGIONS or not form.endswith("ة"))
    )


def _told_where(scan: Scan, token: int) -> bool:
    """Whether a place stands before or behind a region's name: في قضاء X, قضاء X بولاية Y."""
    head = token - 1
    if scan.clitics[head] in ("ب", "وب") or scan.forms[head - 1] in _BEFORE_REGIONS and not scan.clitics[head]:
        return True
    at = token + 1 if scan.clitics[token + 1] == "ب" else token + 2 if scan.forms[token + 1] == "في" else 0
    return bool(at) and scan.at(at, "GPE", "LOC") is not None


_WIDE_LANDS = rule_words("places", "wide_lands")
_QUARTERS_OF_SKY = rule_words("places", "quarters_of_sky")
"""Adjectives of a direction that take a part of the countryside: ريف حلب الشمالي."""
_MASCULINE_LANDS = rule_words("places", "masculine_lands")
_TOLD_REGIONS = rule_words("places", "told_regions")
_BEFORE_REGIONS = frozenset(("في", "من", "الي", "داخل", "شمال", "جنوب", "شرق", "غرب"))
_LANDS_OF_NAMES = rule_words("places", "lands_of_names")
_OF_BODIES = rule_words("places", "of_bodies")


def _polity(scan: Scan, token: int) -> int:
    at = token + 1
    if scan.forms[token] == "العاصمة":
        of_nation = scan.kinds[at] & K.GROUP and scan.kinds[at] & K.DEFINITE and not scan.clitics[at]
        return at + 1 if of_nation and not scan.at(at + 1, "GPE") else token
    if not scan.joined[at] or scan.clitics[at] or scan.kinds[token] & (K.PLACE | K.PLACE_OUTSIDE) == K.PLACE_OUTSIDE:
        return token
    span = scan.at(at, "GPE", "LOC")
    if scan.forms[token] == "جماعة":  # a commune, which governs
        return token
    if scan.forms[token] == "مركز":  # a district of Egypt, else a building or body
        return _district(scan, token, span)
    if scan.forms[token] == "مديرية" and scan.at(at + 1, "GPE") and not scan.clitics[at + 1] and span is None:
        return token  # مديرية أشغال البلقاء
    if scan.forms[token] == "مديرية" and scan.kinds[at] & (K.PORTFOLIO | K.BODY_WITH_COUNTRY):
        return token  # مديرية الجمارك is a body
    if scan.forms[token] == "قضاء" and scan.forms[token - 1] == "مجلس":
        return token  # a court
    if scan.forms[token] in ("لواء", "محلية") and not _told_where(scan, at):
        return token
    if span is not None:
        two = scan.forms[at] in _FIRST_PARTS and span.last == at + 1 and scan.kinds[at + 1] == K.UNKNOWN
        return span.last + 1 if two and scan.joined[at + 1] and not scan.clitics[at + 1] else span.last
    if scan.forms[token] in _REGIONS and (last := marked_region(scan, at)):
        return last
    if scan.kinds[token] & K.PLACE or scan.forms[token] in _REGIONS and _plain_word(scan, at):
        short = len(scan.forms[at]) == 3 and scan.kinds[at] == K.UNKNOWN and not scan.forms[at].endswith("ة")
        last = at + 1 if scan.forms[at] in _FIRST_PARTS or short else _place_name(scan, at)
        if last > at and scan.forms[at] in _FIRST_PARTS and not scan.clitics[last] and scan.joined[last]:
            last += 0 if scan.kinds[last] & (K.MARK | K.FUNCTION | K.DIGITS) else 1
        elif last == at + 1 and strange_part(scan, last):
            last += 1
        return last if last > at else token
    return token


def _district(scan: Scan, token: int, span: Span | None) -> int:
    """The token after a district of Egypt, told by the village before it or the province behind it."""
    last = span.last if span is not None else _place_name(scan, token + 1)
    if (
        span is None
        and scan.forms[token + 1] in _FIRST_PARTS
        and scan.joined[token + 2]
        and not scan.clitics[token + 2]
    ):
        last = token + 3
    if last > token + 1 and scan.forms[last] == "محافظة" and scan.clitics[last] == "ب":
        return last
    if span is not None and scan.forms[token - 1] in _BEFORE_REGIONS and scan.kinds[last] & (K.FUNCTION | K.MARK):
        return last  # في مركز الثنية على الطريق
    if not scan.clitics[token] or not token:
        return token
    before = scan.forms[max(0, token - 5) : token]
    return last if last > token + 1 and not _VILLAGES.isdisjoint(before) else token


_VILLAGES = frozenset(("قرية", "عزبة", "نجع", "قري", "كفر"))


def _region_of_body(scan: Scan, token: int) -> int:
    """The token after a body called by the region that it has: منطقة الجوف العسكرية, or 0."""
    span = scan.at(token + 1, "GPE", "LOC")
    last = span.last if span is not None else token + 2
    if scan.forms[last] not in _OF_BODIES or scan.clitics[last] or not scan.joined[last]:
        return 0
    return last + 1 if not scan.clitics[token + 1] and scan.joined[token + 1] else 0


def _land_of_nation(scan: Scan, token: int) -> int:
    last = token + 1
    if not scan.joined[last]:
        return token
    last = adjectives(scan, last)
    feminine = scan.forms[token] not in _MASCULINE_LANDS
    if feminine and last > token + 1 and not scan.forms[token + 1].endswith("ة"):
        return token  # خفر السواحل الإيطالي: the adjective is not the land's
    nation = any(scan.kinds[at] & K.GROUP for at in range(token + 1, last))
    if scan.kinds[token] & K.BORDER:
        if scan.forms[last] == "-" and scan.kinds[last + 1] & K.GROUP:
            return adjectives(scan, last + 1)
        span = (
            scan.at(last, "GPE") if scan.clitics[last] == "ل" or last == token + 1 and not scan.clitics[last] else None
        )
        if span is None and scan.forms[last] == "مع":
            span = scan.at(last + 1, "GPE")
        if span is not None:
            return span.last
    elif last > token + 1 and scan.clitics[last] == "ل" and scan.forms[token] != "الجزيرة":
        span = scan.at(last, "GPE")  # المياه الإقليمية لمملكة البحرين
        if span is not None:
            return span.last
    if last == token + 1 and scan.forms[token] in ("الجنوب", "الشمال") and region_of_country(scan, token):
        return last
    sky = scan.forms[token] in _WIDE_LANDS and scan.forms[token + 1] in _QUARTERS_OF_SKY
    return last if sky or nation and scan.forms[token] != "المناطق" else token


def _direction(scan: Scan, token: int) -> int:
    at = scan.longer.get(token, token + 1)
    if not scan.joined[at] or scan.clitics[at]:
        return token
    span = scan.at(at, "GPE", "LOC")
    if span is None and scan.forms[at] in _LANDS_ALONE:
        return at + 1
    return span.last if span is not None else token


def _land(scan: Scan, token: int) -> int:
    at = token + 1
    if not scan.joined[at] or scan.clitics[at] or scan.whole[token] == "وحي" and scan.forms[token - 1] == "من":
        return token
    span = scan.at(at, "GPE", "LOC", "PERS")
    if span is not None:
        part = scan.forms[span.last] in _QUARTERS_OF_SKY and not scan.clitics[span.last] and scan.joined[span.last]
        return adjectives(scan, span.last) if part and scan.forms[token] in _MASCULINE_LANDS else span.last
    last = proper(scan, at)
    if last == at:
        return token
    if scan.forms[token] in _LANDS_OF_NAMES and not scan.kinds[at] & K.NAME:
        return token
    return adjectives(scan, last)


_RULES = (
    (K.PLACE | K.PLACE_WEAK | K.PLACE_OUTSIDE, _polity, "GPE"),
    (K.BORDER | K.LAND_DEFINITE, _land_of_nation, "LOC"),
    (K.DIRECTION, _direction, "LOC"),
    (K.LAND, _land, "LOC"),
    (K.BUILDING, building, "FAC"),
)
"""Classes of type words, what reads on from them, and what it finds."""


@cache
def _rules_for(classes: int) -> tuple[tuple[int, Callable[[Scan, int], int], str], ...]:
    return tuple(rule for rule in _RULES if classes & rule[0])
