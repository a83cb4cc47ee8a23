"""Words that only show further on to be what somebody is called: where they stand alone behind a verb of saying."""

from corpus.suggest import kinds as K
from corpus.suggest.family_places import WOMEN, ends_there
from corpus.suggest.rule_words import rule_words
from corpus.suggest.same_person import SAYYID
from corpus.suggest.saying import FEMININE, SAYING
from corpus.suggest.scan import CLOSING_MARKS, OPENING_MARKS, Scan, Span
from corpus.suggest.speaker_places import CLOSERS, SPEAKERS_VERBS, article_name
from corpus.suggest.vocabulary import vocabulary

_FAR = 1000
"""So many tokens further on are looked at, so that time stays linear."""
_NO_BY_NAME = K.FUNCTION | K.OFFICE | K.HONOUR | K.TRADE | K.HOLDER | K.GROUP | K.BODIES | K.MARK | K.DIGITS
_BEHIND = CLOSERS | {"في", "قاءلا", "قاءلة"}
_NO_FAMILY = K.FUNCTION | K.COMMON | K.MARK | K.DIGITS | K.TEMPORAL | K.WHEN | K.CURRENT | K.PORTFOLIO
_NO_FAMILY |= K.BODY_DEFINITE | K.BODY_ALONE
_THINGS = K.BODY | K.COMMON | K.PLACE | K.PLACE_WEAK | K.OCCASION | K.BUILDING
_HOLDERS = K.HOLDER | K.TRADE | K.OFFICE | K.HONOUR
_SPEAKING_THINGS = rule_words("said_later", "speaking_things")
_OPENS_FAMILY = frozenset(("عبد",))


def speaks_later(scan: Scan, token: int, woman: bool | None = None) -> bool:
    """Whether the word at a token is further on all that stands between a verb of saying and its words.

    The verb is a woman's or a man's, where `woman` says which.
    """
    forms, form, end = scan.forms, scan.forms[token], min(token + _FAR, scan.size)
    for _ in range(forms[token + 1 : end].count(form)):
        token = forms.index(form, token + 1)
        if SPEAKERS_VERBS[forms[token - 1]] is not None and forms[token + 1] in _BEHIND:
            of_woman = forms[token - 1].removeprefix("و") in FEMININE
            return not scan.clitics[token] and woman in (None, of_woman)
    return False


def echoed(scan: Scan, first: int, token: int) -> bool:
    """Whether a definite word behind the names from `first` is the family: هند بناني الرطل ... واعتبرت الرطل أن.

    What people are or do may follow their whole names (محمد صلاح المدرب): it is the family right behind a given name
    alone, where nothing that belongs to it follows.
    """
    form, kinds = scan.forms[token], scan.kinds[token]
    if form[:2] != "ال" or len(form) < 5 or scan.clitics[token] or kinds & _NO_FAMILY or form in _SPEAKING_THINGS:
        return False
    if scan.at(token, "ORG", "GPE", "FAC", "LOC", "EVENT", "LAW"):
        return False
    if _bare(form) & _THINGS:
        return _like_thing(scan, first, token)
    if kinds & _HOLDERS and not (_only_given(scan, first, token) and _ends(scan, token + 1)):
        return False
    if kinds & K.GROUP and scan.forms[first - 1] not in SAYING:
        return False  # هزم نادال السويسري
    woman = scan.forms[first] in WOMEN if form.endswith("ة") else None
    return form[2:] not in vocabulary().ordinary and speaks_later(scan, token, woman)


def _like_thing(scan: Scan, first: int, token: int) -> bool:
    """Whether a thing ends the name of a speaker behind his office, where it speaks later as a man.

    نفى المتحدث باسم الوزارة الصادق الصور ... وأكد الصور أن
    """
    behind_office = token == first + 1 and scan.taken[first - 1] and not scan.clitics[first]
    given = scan.kinds[first] & K.GIVEN and not scan.kinds[first] & K.ALSO_WORD or article_name(scan, first)
    body = _bare(scan.forms[token]) & (K.BODY | K.OCCASION)
    return bool(behind_office and given and not body) and speaks_later(scan, token, woman=False)


def _bare(form: str) -> int:
    """The classes of a definite word without its article."""
    return vocabulary().kinds.get(form[2:], 0)


def _only_given(scan: Scan, first: int, token: int) -> bool:
    """Whether nothing but a given name stands before a word (عبد الناصر, أحمد), and none by which all know somebody."""
    if token == first + 2:
        return scan.forms[first] in _OPENS_FAMILY
    known = scan.at(first, "PERS")
    famous = known is not None and known.rule == "lexicon"
    return token == first + 1 and bool(scan.kinds[first] & (K.NAME | K.GIVEN)) and not famous


def _ends(scan: Scan, token: int) -> bool:
    """Whether what stands at a token belongs to no office: a mark, a particle, when it was."""
    return ends_there(scan, token) or bool(scan.kinds[token] & K.TEMPORAL)


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


def grow_to_links(scan: Scan, fulls: list[Span], openers: frozenset[str]) -> None:
    """Mark sons' names of two words with their link where somebody's full name ends with them: ولد سيدي المختار.

    سيد is written سيدي and سي too.
    """
    known: dict[tuple[str, ...], Span] = {}
    for full in fulls:
        known.setdefault(_as_sayyid(scan, full.last - 3, full.last), full)
    for link in scan.among(openers) if known else ():
        name = scan.at(link + 1, "PERS")
        if name is None or name.last != link + 3:
            continue
        known_as = known.get(_as_sayyid(scan, link, name.last))
        if known_as is not None and link != known_as.last - 3:
            scan.drop(name)
            scan.taken[link + 1] = scan.taken[link + 2] = 0
            scan.add(link, link + 3, "PERS", known_as.key, "short form of a name")


def _as_sayyid(scan: Scan, first: int, last: int) -> tuple[str, ...]:
    """Words of a name, سيد in one spelling."""
    return tuple(SAYYID.get(form, form) for form in scan.forms[first:last])


def shorter(form: str) -> list[str]:
    """A name without one of its long vowels: وارابي, then وقال ورابي."""
    return [form[:at] + form[at + 1 :] for at in range(1, len(form) - 1) if form[at] in "اوي"]
