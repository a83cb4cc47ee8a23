"""Parts that open and join names: letters for a family, strokes around a byline, hyphens, links, mothers."""

from corpus.suggest import kinds as K
from corpus.suggest.rule_words import rule_words
from corpus.suggest.saying import SAYING
from corpus.suggest.scan import Scan
from corpus.suggest.speaker_places import SPEAKERS_VERBS
from corpus.suggest.vocabulary import vocabulary

STROKES = frozenset("/|")


def one_letter(scan: Scan, token: int) -> bool:
    """Whether a letter that is no particle stands alone, with no word run on to it."""
    form = scan.forms[token]
    return len(form) == 1 and form.isalpha() and form != "و" and scan.joined[token] and not scan.clitics[token]


def further_letter(scan: Scan, token: int) -> int:
    """The token after further letters of a family name (نورا ح. م., محمد.س.ع), else `token`."""
    while one_letter(scan, token) and scan.forms[token + 1] == "." and one_letter(scan, token + 2):
        token += 2
    return token + 1 if one_letter(scan, token) else token


def name_behind_letter(scan: Scan, first: int, token: int) -> bool:
    """Whether a foreign name goes on behind the first letter of its middle one: جون ف. كينيدي, not سامي ع. وقد عاد."""
    behind = scan.kinds[token]
    named = behind & (K.NAME | K.GIVEN) and not behind & (_NO_NAME | K.DEFINITE | K.BODY | K.GROUP)
    foreign = scan.kinds[first] & K.FOREIGN or not scan.kinds[first] & K.GIVEN
    return bool(named and foreign) and scan.joined[token] and not scan.clitics[token]


def byline(scan: Scan, first: int, token: int) -> int:
    """The token after a name behind a stroke, before another (أنقرة / محمد إمره قايا / الأناضول), or 0."""
    if not first:
        return 0
    last = token
    while scan.kinds[last] & (K.UNKNOWN | K.NAME | K.GIVEN) and scan.joined[last] and last < first + 4:
        last += 1
    return last if scan.forms[last] in STROKES and scan.joined[last] else 0


def hyphened(scan: Scan, token: int) -> bool:
    """Whether a hyphen without spaces joins two parts of a name: جان-بيار, إيف-لودريان."""
    starts, ends = scan.reading.starts, scan.reading.ends
    if token + 1 >= scan.size or ends[token - 1] != starts[token] or ends[token] != starts[token + 1]:
        return False
    return not scan.kinds[token + 1] & (K.MARK | K.DIGITS) and not scan.kinds[token + 1] & K.DEFINITE


PARTICLES = rule_words("people", "particles")
_LIKE_PARTICLES = rule_words("people", "like_particles")


def links_foreign(scan: Scan, first: int, token: int) -> bool:
    """Whether a particle that is another word too joins a foreign given name to a family: إيف لو دريان."""
    following = scan.kinds[token + 1]
    named = following & (K.NAME | K.GIVEN | K.UNKNOWN) and not following & (K.DEFINITE | K.COMMON | K.MARK)
    return token == first + 1 and bool(scan.kinds[first] & (K.FOREIGN | K.NAME)) and bool(named)


def is_so_that(scan: Scan, token: int) -> bool:
    """Whether a word is فإن, which opens a clause, and not the Dutch فان: وبحسب سامي عون | فإن الأمر انتهى.

    Before a country only with the clause that it does something in: فان إيران ستواصل; not ديرك فان هولندا.
    """
    reading, behind = scan.reading, scan.kinds[token + 1]
    hamza = "إ" in reading.text[reading.starts[token] : reading.ends[token]]
    if hamza or behind & (K.DEFINITE | K.COMMON | K.FUNCTION):
        return True
    place = scan.at(token + 1, "GPE")
    return place is not None and (scan.forms[place.last].startswith(_DOES) or scan.forms[place.last] in _DOES_NOT)


_DOES = ("ست", "سي", "ت", "ي")
_DOES_NOT = frozenset(("لن", "لم", "لا", "قد", "ليست", "كانت"))


def name_after_link(scan: Scan, token: int) -> bool:
    """Whether a part of a name can stand at a token behind a link: بن | سالم; one like a particle is read whole."""
    if scan.clitics[token] and scan.joined[token] and scan.whole[token] in _LIKE_PARTICLES:
        scan.recut(token, 0)  # بن | فليس
        scan.kinds[token] = K.NAME
    return not scan.clitics[token] and scan.joined[token] and not scan.kinds[token] & (K.MARK | K.DIGITS | K.FUNCTION)


def servant(scan: Scan, first: int) -> bool:
    """Whether عبد and the word behind it are a given name that lists know as one word: عبد المالك, عبد الجليل."""
    if scan.forms[first] != "عبد" or not scan.joined[first + 1] or scan.clitics[first + 1]:
        return False
    return bool(vocabulary().kinds.get(f"عبد{scan.forms[first + 1]}", 0) & K.GIVEN)


def begins_with_al(scan: Scan, token: int) -> bool:
    """Whether a name behind a verb of saying begins with ال without having the article: قال أليستير براون."""
    if not scan.kinds[token] & K.NAME or scan.kinds[token] & K.ADJECTIVE or not token:
        return False
    following = scan.kinds[token + 1]
    named = following & (K.NAME | K.GIVEN | K.UNKNOWN) and not following & K.DEFINITE
    return bool(named) and scan.forms[token - 1] in SAYING


def mother(scan: Scan, token: int) -> bool:
    """Whether أم is a mother named after her child (قالت أم كريم) rather than the particle."""
    if scan.forms[token] != "ام" or not scan.kinds[token + 1] & K.GIVEN or scan.clitics[token + 1]:
        return False
    if scan.clitics[token]:
        return scan.clitics[token] == "و"
    before = scan.kinds[token - 1] if token else K.MARK
    return bool(before & (K.MARK | K.HONOUR | K.FUNCTION)) or scan.forms[token - 1] in SAYING


def nation_of_holder(scan: Scan, token: int) -> bool:
    """Whether a nationality stands between title and name, the office's complement before it: مدرب ليون الألماني."""
    nation = scan.kinds[token] & K.DEFINITE and not scan.clitics[token]
    return bool(nation) and scan.forms[token].endswith(("ي", "ية")) and bool(scan.kinds[token + 1] & K.NAMEY)


def introduced_name(scan: Scan, token: int) -> int:
    """The token after a word that introduces somebody, and his nation or where: نظيره الإيطالي, زميله في الحزب."""
    if scan.forms[token + 1] == "في" and scan.joined[token + 1]:
        return _behind_where(scan, token + 2)
    nation = scan.kinds[token + 1]
    described = nation & K.GROUP and nation & K.DEFINITE and not scan.clitics[token + 1] and scan.joined[token + 1]
    return token + 2 if described else token + 1


def _behind_where(scan: Scan, token: int) -> int:
    """The token after a body or one definite word behind في, where two parts of a name follow, over a comma or not."""
    body = scan.at(token, "ORG", "GPE")
    last = body.last if body is not None else token + 1
    name = last + (scan.forms[last] == "،")
    named = all(
        scan.kinds[at] & _NAMING and not scan.kinds[at] & _NO_NAME and scan.joined[at] for at in (name, name + 1)
    )
    where = body is not None or scan.kinds[token] & K.DEFINITE and not scan.kinds[token] & K.TEMPORAL
    return last if where and named and scan.joined[token] and not scan.clitics[name] else token


_NAMING = K.NAME | K.GIVEN | K.UNKNOWN
_NO_NAME = K.FUNCTION | K.COMMON | K.OFFICE | K.TRADE


def undotted_ali(scan: Scan, first: int, token: int) -> bool:
    """Whether على between two names behind a form of address is علي without its dots: اللواء عبد المنعم على حسن.

    Only where no verb stands before the title whose preposition it could be: not أثنى الدكتور جمال على حسن.
    """
    kinds, behind = scan.kinds, scan.kinds[token + 1]
    given = kinds[token - 1] & K.GIVEN or scan.forms[token - 1] == "الدين" or scan.forms[token - 2] == "عبد"
    named = behind & (K.GIVEN | K.NAME_LINK) and not scan.clitics[token + 1] and scan.joined[token + 1]
    if not given or not named or scan.clitics[token]:
        return False
    before = first - 1
    while before > max(first - _TITLES, 0) and (kinds[before] & K.HONOUR or scan.forms[before] == "."):
        before -= 1
    if before == first - 1:
        return False
    own = SPEAKERS_VERBS[scan.forms[before]] if scan.forms[before] not in _REPLYING else None
    return own is not None and "علي" not in own or before < 0 or not scan.joined[before + 1]


_REPLYING = frozenset(("رد", "ردت", "يرد", "ترد", "عقب", "عقبت", "علق", "علقت", "اعترض", "احتج", "اجاب", "اجابت"))
"""Verbs of saying behind which على stands before him who is answered."""
_TITLES = 5
"""So many tokens forms of address before a name have."""


def ends_like_verb(scan: Scan, first: int) -> bool:
    """Whether a name in وا behind a title only looks like a verb of many: a name that no list knows follows it.

    الوزير بيشوا هوراماني; not أنصار الوزير هاجموا ترامب.
    """
    form, family, second = scan.forms[first], scan.forms[first + 1], scan.kinds[first + 1]
    if not form.endswith("وا") or len(form) < 5 or form[0] in "وفا" or first + 1 in scan.starting:
        return False
    strange = second & K.NAME and not second & (K.FUNCTION | K.COMMON | K.GROUP | K.DEFINITE | K.GIVEN)
    return bool(strange) and family not in vocabulary().names and not scan.clitics[first + 1]


def described(scan: Scan, token: int) -> bool:
    """Whether the adjective of a plural or of a woman follows: no family name has one."""
    behind = token + 1
    feminine = scan.forms[behind].endswith("ية") and scan.kinds[behind] & K.DEFINITE and not scan.clitics[behind]
    return bool(feminine) and scan.joined[behind]
