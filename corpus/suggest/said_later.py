"""Words that only show further on to be what somebody is called: where they stand alone behind a verb of saying."""

from corpus.suggest import kinds as K
from corpus.suggest.same_person import SAYYID
from corpus.suggest.scan import CLOSING_MARKS, OPENING_MARKS, Scan, Span
from corpus.suggest.speaker_places import CLOSERS, SPEAKERS_VERBS

_FAR = 1000
"""So many tokens further on are looked at, so that time stays linear."""
_NO_BY_NAME = K.FUNCTION | K.OFFICE | K.HONOUR | K.TRADE | K.HOLDER | K.GROUP | K.BODIES | K.MARK | K.DIGITS
_BEHIND = CLOSERS | {"في", "قاءلا", "قاءلة"}


def speaks_later(scan: Scan, token: int) -> bool:
    """Whether the word at a token is further on all that stands between a verb of saying and its words."""
    forms, end = scan.forms, min(token + _FAR, scan.size)
    while forms[token] in forms[token + 1 : end]:
        token = forms.index(forms[token], token + 1)
        if SPEAKERS_VERBS[forms[token - 1]] is not None and forms[token + 1] in _BEHIND:
            return not scan.clitics[token]
    return False


def by_name(scan: Scan, last: int) -> bool:
    """Whether the one word in marks that open at a token, right behind a name, is what its bearer is called as well.

    سالم حداد "النمر", then وقال النمر إن; not the film that he made.
    """
    if scan.forms[last] not in OPENING_MARKS or scan.forms[last + 2] not in CLOSING_MARKS or last + 3 > scan.size:
        return False
    return not scan.kinds[last + 1] & _NO_BY_NAME and not scan.clitics[last + 1] and speaks_later(scan, last + 1)


def before_by_name(scan: Scan, token: int) -> bool:
    """Whether a name that is a building as well ends a person's before a by-name: محمود آدم جامع "جلال"."""
    if not scan.kinds[token] & K.NAME or not by_name(scan, token + 1):
        return False
    building = scan.starting.get(token)
    if building is not None:
        scan.drop(building)
        scan.taken[token] = scan.taken[token + 2] = 0
    return True


def mark_by_name(scan: Scan, person: Span) -> bool:
    """Mark the by-name in marks behind a person, if one is there; both get one key."""
    token = person.last + 1
    found = by_name(scan, person.last) and not scan.taken[token]
    if found:
        person.key = person.key or f"{scan.forms[person.first]} {scan.forms[token]}"
        scan.add(token, token + 1, "PERS", person.key, "by-name")
    return found


def titles_more(scan: Scan, token: int) -> bool:
    """Whether a form of address that ends somebody's name is only one here: قال السيد الوزير, قال السيد منصور."""
    return bool(scan.kinds[token] & K.HONOUR) and scan.forms[token + 1] not in _BEHIND


def grow_to_link(scan: Scan, link: int, full: Span) -> None:
    """Mark a son's name of two words with its link where somebody's full name ends with it: ولد سيدي المختار.

    سيد is written سيدي and سي too.
    """
    name = scan.at(link + 1, "PERS")
    if name is None or name.last != link + 3 or name.first - 1 == full.last - 3:
        return
    own, known = scan.forms[link : name.last], scan.forms[full.last - 3 : full.last]
    if [SAYYID.get(form, form) for form in own] == [SAYYID.get(form, form) for form in known]:
        scan.drop(name)
        scan.taken[link + 1] = scan.taken[link + 2] = 0
        scan.add(link, link + 3, "PERS", full.key, "short form of a name")


def shorter(form: str) -> list[str]:
    """A name without one of its long vowels: وارابي, then وقال ورابي."""
    return [form[:at] + form[at + 1 :] for at in range(1, len(form) - 1) if form[at] in "اوي"]
