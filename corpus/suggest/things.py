"""Names that are deeds or things where they stand: نجاح التجربة, عيد سعيد, سامي عون | بادر إلى الحل."""

from corpus.suggest import kinds as K
from corpus.suggest.family_places import CRAFTS, MIDDLE
from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.rule_words import rule_words
from corpus.suggest.saying import SAYING, TELLS
from corpus.suggest.scan import Scan
from corpus.suggest.speaker_places import SPEAKERS_VERBS
from corpus.suggest.vocabulary import vocabulary

_THINGS = rule_words("people", "things")
_THINGS_ARE = rule_words("people", "things_are")
_OF = frozenset(("من", "ومن"))
_MONTHS_OF_MOON = frozenset(("رمضان", "شوال", "محرم", "رجب", "شعبان", "ذي"))


def is_plain_thing(scan: Scan, first: int) -> bool:
    """Whether two words that are names too are a noun and what is told of it: عيد سعيد, هلال رمضان, بفضل الله."""
    form, following = scan.forms[first], scan.forms[first + 1]
    if form == "فضل":
        return following == "الله" and (scan.clitics[first].endswith("ب") or scan.forms[first - 1] in _OF)
    if form == "هلال":
        return following in _MONTHS_OF_MOON
    return form in _THINGS and following in _THINGS_ARE


_DEEDS = rule_words("people", "deeds")


def deed_of(scan: Scan, first: int) -> bool:
    """Whether a noun and whose it is stand behind a title, the object of its verb: أعلن الوزير نجاح التجربة.

    No name, though the noun is a given one too, unless what its bearer says follows right behind.
    """
    if scan.forms[first] not in _DEEDS_OR_ON:
        return False
    if scan.forms[first] == "علي":
        return scan.forms[first + 1] in _BEHIND_ON  # جنود علي أيدي, as hasty pages write على
    last = scan.forms[first + 2]
    if last in _OPENERS or not _is_definite_noun(scan, first + 1):
        return False
    presents = last == "،" and (scan.forms[first + 3] in _OPENERS or scan.at(first + 3, "OCC"))
    return not presents


def alone_with_owner(scan: Scan, token: int) -> bool:
    """Whether a noun that is a name too stands behind a title with what does it or has it: أكد الوزير عودة الهدوء.

    A plain verb of saying opens it; others have somebody for an object: طالب المطران عودة القوى السياسية بالعمل.
    """
    if scan.forms[token] not in _DONE or not scan.joined[token + 1] or scan.clitics[token + 1]:
        return False
    if token < 2 or SPEAKERS_VERBS[scan.forms[token - 2]] is None:
        return False
    return bool(scan.kinds[token + 1] & K.DEFINITE) or scan.forms[token + 1].endswith(("ه", "ها", "هم"))


_DEEDS_OR_ON = _DEEDS | {"علي"}
_BEHIND_ON = rule_words("people", "behind_on")
_OPENERS = frozenset(("ان", "انه", "انها", "بان", "بانه", "بانها", ":"))


def _is_definite_noun(scan: Scan, token: int) -> bool:
    """Whether a word with the article is a thing rather than a family."""
    form, kinds, known = scan.forms[token], scan.kinds[token], vocabulary()
    if not kinds & K.DEFINITE or kinds & K.GIVEN or form.endswith("ي"):
        return False
    if form[2:] in CRAFTS or form in MIDDLE:
        return False  # المحامية نور السقا
    return not kinds & K.NAME or known.names.get(form, 0) <= 3 and not known.kinds.get(form[2:], 0) & K.GIVEN


_PREPOSITIONS = {"acts_to": ("الي", "نحو"), "acts_on": ("علي",), "acts_by": ("ب",), "acts_from": ("من", "عن")}


def _complements() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, prepositions in _PREPOSITIONS.items():
        for verb in rule_words("people", name):
            found.setdefault(verb, set()).update(prepositions)
    return found


_COMPLEMENTS = _complements()
"""Verbs in the perfect that are names too -> the prepositions that go with them."""
_ACTING = rule_words("people", "acts")
"""Such verbs with an object."""
_DEEDS_BEHIND = rule_words("people", "deeds_behind_names")
_DONE = _DEEDS | _DEEDS_BEHIND
AFTER_NAMES = _DONE | _ACTING | set(_COMPLEMENTS)
"""Words that end the name before them where what they govern follows."""
_NO_OBJECTS = K.NAME | K.GIVEN | K.NAME_LINK | K.HONOUR | K.FUNCTION | K.MARK | K.DIGITS
_OBJECTS = K.COMMON | K.BODY | K.PLACE | K.OCCASION


def governs(scan: Scan, token: int) -> bool:
    """Whether one of `AFTER_NAMES` is a verb or a verbal noun, as what follows it tells.

    أكد الوزير سامي عون | عودة الهدوء, المقدم أحمد العلي | أشرف على العملية; not سامي أحمد صادق إن.
    """
    form, behind = scan.forms[token], token + 1
    if not scan.joined[behind]:
        return False
    own = _COMPLEMENTS.get(form)
    if own is not None and (scan.clitics[behind] in own or not scan.clitics[behind] and scan.forms[behind] in own):
        return True
    if scan.clitics[behind] or form not in _DONE and form not in _ACTING:
        return False
    if scan.kinds[behind] & K.NUMERIC and form in _DONE:
        return True
    if scan.kinds[behind] & K.DEFINITE:
        return not scan.kinds[behind] & K.HONOUR and _is_definite_noun(scan, behind)
    if form in _ACTING and scan.kinds[token] & K.GIVEN:
        return False
    owned = scan.forms[behind].endswith(("ه", "ها", "هم")) and not scan.kinds[behind] & _NO_OBJECTS
    return owned or bool(scan.kinds[behind] & _OBJECTS) and not scan.kinds[behind] & _NO_OBJECTS


_FIRST = rule_words("people", "acts_first")
"""Names that are verbs far more often where a full name follows: وأكمل سامي عون."""
_LASTING = rule_words("people", "acts_lasting")
"""Names that are imperfects."""
_SELDOM_NAMES = frozenset(("يزيد", "ينال"))
_REPORTING = rule_words("people", "acts_telling")
_BEFALLING = rule_words("people", "befalling")
FIRST_VERBS = _FIRST | _LASTING | _REPORTING | AFTER_NAMES | _BEFALLING
_NAME = K.NAME | K.GIVEN | K.NAME_LINK
_LONGEST = 5


def acts_first(scan: Scan, first: int, titled: bool) -> bool:
    """Whether one of `FIRST_VERBS` is a verb before its subject, as its complement or object behind that tells.

    وأشرف سامي عون على العمل, عادل سامي عون النتيجة, يزيد الطلب; not قال أشرف سامي عون إن. Behind a title only what
    befalls somebody is none of its bearer's names: هنأ الوزير انتخاب سليم عون.
    """
    form, behind, forms = scan.forms[first], first + 1, scan.forms
    if titled:
        return form in _BEFALLING and bool(scan.kinds[behind] & K.GIVEN)
    if form in _REPORTING:
        return not TELLS[forms[first - 1]]  # not قال أبان الفلاني إن
    if form in _DEEDS or not scan.joined[behind] or scan.clitics[behind]:
        return False
    if form == "صالح" and scan.clitics[first] == "ل":
        return bool(scan.kinds[behind] & (K.GIVEN | K.NAME_OPENER))  # هدف لصالح سامي عون
    if form in _DEEDS_BEHIND and not scan.kinds[first] & K.GIVEN:
        return bool(scan.kinds[behind] & K.GIVEN) and forms[first - 1] not in SAYING  # عودة سامي عون إلى الفريق
    if scan.kinds[behind] & K.DEFINITE:
        if forms[first + 2] in _OPENERS or not _is_definite_noun(scan, behind):
            return False
        return form in _SELDOM_NAMES or form in _LASTING | _ACTING and _is_plain(forms[behind])
    last = _name_behind(scan, behind)
    if last == behind:
        return False
    own = _COMPLEMENTS.get(form, ())
    if last < first + _LONGEST and (scan.clitics[last] in own or not scan.clitics[last] and forms[last] in own):
        return True
    if last == behind + 1:
        return False
    if form in _LASTING:
        return True
    if form in _FIRST and scan.clitics[first] in ("و", "ف"):
        return not _listed_before(scan, first) and forms[last] not in _PRESENTING
    return form in _ACTING | _FIRST and not scan.clitics[last] and _is_object(scan, last)


def meets(scan: Scan, token: int) -> bool:
    """Whether a word alone is who meets or attacks somebody behind it or a comma: وهاجم صالح، المبعوث."""
    if scan.clitics[token] or scan.forms[token - 1] not in _MEETING:
        return False
    met = scan.at(token + 1, "OCC")
    return scan.forms[token + 1] == "،" or met is not None and bool(scan.kinds[token + 1] & K.DEFINITE)


def opens_line(scan: Scan, token: int) -> bool:
    """Whether a word opens a line as who says what follows: السوداني يدعو إلى الحوار, السوداني: لا تراجع."""
    if scan.joined[token] or scan.clitics[token] or not scan.joined[token + 1]:
        return False
    return scan.forms[token + 1] == ":" or TELLS[scan.forms[token + 1]] and not scan.clitics[token + 1]


_MEETING = rule_words("linking", "meeting")


def _name_behind(scan: Scan, token: int) -> int:
    """The token after the full name that begins at a token, or `token`."""
    if not scan.kinds[token] & K.GIVEN:
        return token
    last = token + 1
    while scan.joined[last] and scan.kinds[last] & _NAME and not scan.clitics[last] and last < token + _LONGEST:
        if scan.kinds[last] & K.FUNCTION or scan.kinds[last] & K.DEFINITE and not scan.kinds[last] & K.ADJECTIVE:
            break
        last += 1
    return last


def _is_object(scan: Scan, token: int) -> bool:
    """Whether a thing with the article or a pronoun stands at a token: النتيجة, أداءه."""
    form = scan.forms[token]
    if not scan.joined[token]:
        return False
    owned = form.endswith(("ه", "ها", "هم")) and len(form) > 3 and not scan.kinds[token] & _NO_OBJECTS
    thing = scan.kinds[token] & K.DEFINITE and not scan.kinds[token] & (K.HOLDER | K.HONOUR | K.GROUP)
    return owned or bool(thing) and _is_definite_noun(scan, token) and _is_plain(form)


def _is_plain(form: str) -> bool:
    """Whether a word with the article is a known noun, as few families are: الطلب, النتيجة; not السنوار."""
    noun, known = form[2:], vocabulary()
    return noun in known.ordinary or bool(known.kinds.get(noun, 0) & _OBJECTS) or is_verbal_noun(noun)


def _listed_before(scan: Scan, first: int) -> bool:
    """Whether a name ends right before a token, over a comma too: كريم عون، وأشرف سامي حداد."""
    before = first - 2 if scan.forms[first - 1] == "،" else first - 1
    return bool(scan.kinds[before] & _NAME and not scan.kinds[before] & K.FUNCTION)


_PRESENTING = frozenset(("هو", "هي", "("))
