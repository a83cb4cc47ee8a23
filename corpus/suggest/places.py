"""Places that a type word or a direction opens, and built places."""

from corpus.suggest import kinds as K
from corpus.suggest.groups_of_words import adjectives, bearer, noun_group, proper
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan


def unknown_place(scan: Scan, token: int) -> None:
    """Mark an unknown word behind a preposition whose place is told at once: من ليفيتاون في بنسلفانيا."""
    form, kinds = scan.forms[token], scan.kinds[token]
    if kinds & (K.DEFINITE | K.COMMON | K.FUNCTION | K.GROUP) or token in scan.starting or len(form) < 4:
        return
    if form.endswith(("ة", "ات", "ين", "ون")) or not scan.bare(token) or not scan.joined(token):
        return
    at = token + 1
    in_brackets = scan.forms[at] == "(" and (scan.kinds[at + 1] & K.DIRECTION or scan.at(at + 1, "GPE", "LOC"))
    from_where = scan.forms[token - 1] in ("من", "الي") and len(form) > 4 and kinds & K.UNKNOWN
    in_place = scan.forms[at] == "في" and scan.bare(at) and scan.bare(at + 1) and scan.at(at + 1, "GPE")
    if in_brackets or (from_where and in_place):
        scan.add(token, token + 1, "GPE", "", "place told at once")


def pair_of_places(scan: Scan, token: int) -> None:
    """Mark the names behind a dual type word, each alone: ولايتي البنجاب وخيبر."""
    at = token + 1
    many = scan.forms[token].endswith(("ات", "دن", "قري"))
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
        if span is None:
            scan.add(at, last, "LOC" if scan.forms[token] in ("حيي", "حيا") else "GPE", "", "pair of places")
        at = last
        if scan.clitic(at) != "و" and not scan.reading.forms[min(at, scan.size - 1)].startswith("و"):
            return


def _after_and(scan: Scan, token: int) -> int:
    if not scan.joined(token) or scan.kinds[token] & (K.COMMON | K.FUNCTION):
        return token
    if scan.bare(token) and scan.forms[token].startswith("و"):
        scan.recut(token, 1)
    return token + 1 if scan.clitic(token) == "و" else token


def place(scan: Scan, token: int) -> int:
    """Mark the place that begins at a type word; return the token after it, or `token`."""
    kinds = scan.kinds[token]
    for wanted, rule, label in (
        (K.PLACE | K.PLACE_WEAK | K.PLACE_OUTSIDE, _polity, "GPE"),
        (K.BORDER | K.LAND_DEFINITE, _land_of_nation, "LOC"),
        (K.DIRECTION, _direction, "LOC"),
        (K.LAND, _land, "LOC"),
        (K.BUILDING, _building, "FAC"),
    ):
        if kinds & wanted:
            last = rule(scan, token)
            if last > token:
                known = scan.starting.get(token)
                if known is None or known.last < last:
                    scan.add(token, last, label, "", "place")
                return last
    return token


def _place_name(scan: Scan, token: int) -> int:
    """The token after what can be the name of a town behind its type word, known or not; else `token`."""
    last = proper(scan, token)
    kinds, form = scan.kinds[token], scan.forms[token]
    if last > token or not scan.joined(token) or not scan.bare(token) or len(form) < 3:
        return last
    plain = (kinds & (K.UNKNOWN | K.NAME) or kinds == K.PHRASE) and not kinds & (
        K.COMMON | K.FUNCTION | K.DEFINITE | K.GROUP | K.MARK
    )
    return token + 1 if plain and not form.endswith(("ة", "تين", "ين", "يات")) else token


_NAMED_BUILDINGS = rule_words("places", "named_buildings")
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
    return (
        not scan.kinds[token] & (K.DEFINITE | K.COMMON)
        and len(form) > 3
        and (scan.forms[token - 1] in _TOLD_REGIONS or not form.endswith("ة"))
    )


def _told_where(scan: Scan, token: int) -> bool:
    """Whether a place stands before or behind a region's name: في قضاء X, قضاء X بولاية Y."""
    head = token - 1
    if scan.clitic(head) in ("ب", "وب") or scan.forms[head - 1] in _BEFORE_REGIONS and scan.bare(head):
        return True
    at = token + 1 if scan.clitic(token + 1) == "ب" else token + 2 if scan.forms[token + 1] == "في" else 0
    return bool(at) and scan.at(at, "GPE", "LOC") is not None


_MASCULINE_LANDS = rule_words("places", "masculine_lands")
_TOLD_REGIONS = rule_words("places", "told_regions")
_BEFORE_REGIONS = frozenset(("في", "من", "الي", "داخل", "شمال", "جنوب", "شرق", "غرب"))
_LANDS_OF_NAMES = rule_words("places", "lands_of_names")
_NEVER_OF_TOWNS = rule_words("places", "never_of_towns")
_NEVER_UNKNOWN = rule_words("places", "never_unknown")
_EPONYMS = rule_words("places", "eponyms")


def _polity(scan: Scan, token: int) -> int:
    at = token + 1
    if scan.forms[token] == "العاصمة":
        of_nation = scan.kinds[at] & K.GROUP and scan.kinds[at] & K.DEFINITE and scan.bare(at)
        return at + 1 if of_nation and not scan.at(at + 1, "GPE") else token
    if not scan.joined(at) or not scan.bare(at):
        return token
    if scan.kinds[token] & K.PLACE_OUTSIDE and not scan.kinds[token] & K.PLACE:
        return token
    span = scan.at(at, "GPE", "LOC")
    if scan.forms[token] == "مركز":  # a district of Egypt, else a building or body
        of_province = span is not None and scan.forms[span.last] == "محافظة" and scan.clitic(span.last) == "ب"
        return span.last if span is not None and of_province else token
    if scan.forms[token] == "مديرية" and scan.kinds[at] & (K.PORTFOLIO | K.BODY_WITH_COUNTRY):
        return token  # مديرية الجمارك is a body
    if scan.forms[token] in ("لواء", "محلية") and not _told_where(scan, at):
        return token
    if span is not None:
        return span.last
    if scan.kinds[token] & K.PLACE or scan.forms[token] in _REGIONS and _plain_word(scan, at):
        short = len(scan.forms[at]) == 3 and scan.kinds[at] == K.UNKNOWN and not scan.forms[at].endswith("ة")
        last = at + 1 if scan.forms[at] in _FIRST_PARTS or short else _place_name(scan, at)
        if last > at and scan.forms[at] in _FIRST_PARTS and scan.bare(last) and scan.joined(last):
            last += 0 if scan.kinds[last] & (K.MARK | K.FUNCTION | K.DIGITS) else 1
        return last if last > at else token
    return token


def _land_of_nation(scan: Scan, token: int) -> int:
    last = token + 1
    if not scan.joined(last):
        return token
    last = adjectives(scan, last)
    feminine = scan.forms[token] not in _MASCULINE_LANDS
    if feminine and last > token + 1 and not scan.forms[token + 1].endswith("ة"):
        return token  # خفر السواحل الإيطالي: the adjective is not the land's
    nation = any(scan.kinds[at] & K.GROUP for at in range(token + 1, last))
    if scan.kinds[token] & K.BORDER:
        if scan.forms[last] == "-" and scan.kinds[last + 1] & K.GROUP:
            return adjectives(scan, last + 1)
        span = scan.at(last, "GPE") if scan.clitic(last) == "ل" or last == token + 1 and scan.bare(last) else None
        if span is None and scan.forms[last] == "مع":
            span = scan.at(last + 1, "GPE")
        if span is not None:
            return span.last
    elif last > token + 1 and scan.clitic(last) == "ل" and scan.forms[token] != "الجزيرة":
        span = scan.at(last, "GPE")  # المياه الإقليمية لمملكة البحرين
        if span is not None:
            return span.last
    return last if nation and scan.forms[token] != "المناطق" else token


def _direction(scan: Scan, token: int) -> int:
    at = max(token + 1, scan.longer.get(token, 0))
    if not scan.joined(at) or not scan.bare(at):
        return token
    span = scan.at(at, "GPE", "LOC")
    if span is None and scan.forms[at] in _LANDS_ALONE:
        return at + 1
    return span.last if span is not None else token


def _land(scan: Scan, token: int) -> int:
    at = token + 1
    if not scan.joined(at) or not scan.bare(at):
        return token
    span = scan.at(at, "GPE", "LOC", "PERS")
    if span is not None:
        return span.last
    last = proper(scan, at)
    if last == at:
        return token
    if scan.forms[token] in _LANDS_OF_NAMES and not scan.kinds[at] & K.NAME:
        return token
    return adjectives(scan, last)


def _building(scan: Scan, token: int) -> int:
    at = token + 1
    head = scan.forms[token]
    if not scan.joined(at) or not scan.bare(at):
        return token
    span = scan.at(at, "GPE", "LOC", "PERS", "FAC", "ORG", "EVENT")
    if span is not None:
        if span.label == "ORG" or head in _NEVER_OF_TOWNS and span.label not in ("PERS", "GPE"):
            return token
        return _tail(scan, span.last)
    if close := scan.quoted(at):
        return close
    if scan.forms[at] in _EPONYMS and (last := bearer(scan, at + 1)) > at + 1:
        of_body = head in _NEVER_OF_TOWNS and scan.clitic(last) == "ل"  # مركز الملك عبدالعزيز للحوار
        return token if of_body else _tail(scan, last)
    if head in _NEVER_UNKNOWN:
        return token
    last = noun_group(scan, at)
    if last > at and not scan.kinds[at] & K.COMMON and not (scan.kinds[at] & K.ADJECTIVE and last == at + 1):
        return last
    last = proper(scan, at)
    known = scan.kinds[at] & (K.NAME | K.GIVEN) or head in _NAMED_BUILDINGS
    return _tail(scan, last) if last > at and known else token


def _tail(scan: Scan, token: int) -> int:
    """Adjectives of a built place: الدولي, الحدودي, البري."""
    return adjectives(scan, token)
