"""How far a noun group goes: the general rule behind bodies, places, events, laws and offices."""

from corpus.suggest import kinds as K
from corpus.suggest.adjectives import adjectives
from corpus.suggest.describing import DESCRIBING
from corpus.suggest.listeners import listens
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_NO_NOUN = K.MARK | K.DIGITS | K.FUNCTION | K.WEEKDAY | K.DAY_ALONE | K.NUMBER | K.SCALE | K.TEEN | K.OPENER
_RULERS = frozenset(("الرءيس", "الوزير", "المدير", "الناءب", "المحافظ", "السفير"))
_WATCHING = rule_words("bodies", "watching")
_KNOWN = frozenset(("GPE", "LOC", "ORG", "FAC", "EVENT", "LAW"))


def noun_group(scan: Scan, token: int, ministry: bool = False, duty: bool = False) -> int:
    """Return the token after the definite noun group at `token`, or `token` where none stands.

    Up to two indefinite nouns, then a definite noun or a known name, then definite adjectives. A `ministry` goes on
    over و with a definite noun (الصحة والسكان) and over ل (العامة للسياحة); a `duty` only over و.
    """
    last = _nouns(scan, token)
    if last == token:
        return token
    last = adjectives(scan, last)
    if scan.forms[last] == "علي" and scan.forms[last - 1] in _WATCHING and _watched(scan, last + 1):
        last = adjectives(scan, last + 2)
    if scan.forms[last - 1].endswith("ين") and _plural(scan, last):
        last += 1  # السينمائيين المستقلين
    if duty:
        return extended(scan, last, ("و",))
    return extended(scan, _participle(scan, last)) if ministry else last


def _watched(scan: Scan, token: int) -> bool:
    """Whether what somebody watches over stands at a token: الرقابة على المصارف."""
    kinds = scan.kinds[token]
    plain = kinds & K.DEFINITE and not kinds & (_NO_NOUN | K.HONOUR | K.GROUP) and token not in scan.starting
    return bool(plain) and not scan.clitics[token] and scan.joined[token - 1] and scan.joined[token]


def _plural(scan: Scan, token: int) -> bool:
    """Whether a plural with the article describes one before it."""
    kinds, before = scan.kinds[token], scan.kinds[token - 1]
    plain = kinds & before & K.DEFINITE and not kinds & (_NO_NOUN | K.COMMON | K.TRADE | K.OFFICE | K.MEMBER)
    return bool(plain) and scan.forms[token].endswith("ين") and not scan.clitics[token] and scan.joined[token]


def _participle(scan: Scan, token: int) -> int:
    """The token after a feminine participle with its object: المصدرة للبترول, المنتجة للغاز."""
    form = scan.forms[token]
    if not (
        form.startswith("الم") and form.endswith("ة") and scan.kinds[token] & K.UNKNOWN and not scan.clitics[token]
    ):
        return token
    goes_on = scan.clitics[token + 1] == "ل" and scan.kinds[token + 1] & K.DEFINITE and scan.joined[token + 1]
    return token + 1 if goes_on and scan.joined[token] else token


def _nouns(scan: Scan, token: int) -> int:
    at = token
    for _ in range(4 if scan.whole[token + 1][:1] == "و" else 3):
        kinds = scan.kinds[at]
        if at >= scan.size or not scan.joined[at] or scan.clitics[at] and not _is_paired(scan, token, at):
            return token
        span = scan.starting.get(at)
        if span is not None and span.label in _KNOWN:
            beside = at > token and kinds & K.DIRECTION and scan.kinds[at - 1] & (K.UNKNOWN | K.NAME)
            beside = beside and scan.forms[at - 1] not in _JURISDICTIONS
            return token if beside else span.last  # ميدان ترافلغار, then وسط لندن
        if kinds & _NO_NOUN and not kinds & (K.PORTFOLIO | K.PLAIN_ADJECTIVE):
            return token
        if at > token and kinds & K.HONOUR and scan.kinds[at - 1] & (K.UNKNOWN | K.NAME):
            return token  # a name, then a person's title: بلدية بصيرا الدكتور فلان
        if kinds & K.DEFINITE and kinds & K.HONOUR:
            return bearer(scan, at + 1) if at == token else at + 1  # جامعة الملك فيصل, أعمال اللاعب
        if kinds & K.DEFINITE:
            return at + 1
        if kinds & (K.HONOUR | K.GROUP) and not kinds & K.BODY:
            return token
        if at > token and kinds & K.GIVEN and not kinds & (K.ALSO_WORD | K.COMMON) and not kinds & K.PHRASE:
            return token  # somebody beside the name: مجموعة أسياد لينا الكندي
        if kinds & K.UNKNOWN and scan.forms[at][0] in ("ي" if at == token else "يب") and len(scan.forms[at]) > 4:
            return token  # a verb, or a noun with ب: نائب يلوح باستجواب
        if kinds & K.UNKNOWN and at > token and scan.forms[at].startswith(_FUTURE) and len(scan.forms[at]) > 4:
            return token  # ميناء X سيدخل الخدمة
        at += 1
    return token


def _is_paired(scan: Scan, first: int, token: int) -> bool:
    """Whether و joins a service or task to the one before it: كهرباء | ومياه الشارقة."""
    joined = token > first and scan.clitics[token] == "و"
    before = scan.forms[token - 1].removeprefix("و")  # ومياه may be read whole
    return joined and scan.forms[token] in _PAIRED and before in _PAIRED


_PAIRED = rule_words("groups_of_words", "paired")
_FUTURE = ("سي", "ست")
_JURISDICTIONS = rule_words("groups_of_words", "jurisdictions")


def bearer(scan: Scan, token: int) -> int:
    """The token after the name behind a form of address: جامعة الملك عبدالعزيز."""
    while scan.kinds[token] & (K.NAME | K.GIVEN | K.NAME_LINK) and not scan.clitics[token] and scan.joined[token]:
        if scan.kinds[token] & K.FUNCTION:
            break
        token += 1
    return token


_REGIONS = rule_words("groups_of_words", "regions")
"""First words of regions that bodies work for: المكتب الإقليمي لشرق المتوسط."""
_ALSO_DEEDS = rule_words("groups_of_words", "also_deeds")
_ALSO_DUTIES = rule_words("groups_of_words", "also_duties")
_NO_SEQUEL = K.HONOUR | K.BODY_DEFINITE | K.BODY_ALONE | K.GROUP | K.WEEKDAY | K.OFFICE | K.FUNCTION


def extended(scan: Scan, token: int, over: tuple[str, ...] = ("و", "ل", "ول")) -> int:
    """Return the token after what goes on with و or ل: والسكان, للسياحة والتراث الوطني, لكرة القدم."""
    for _ in range(3):
        if not scan.joined[token]:
            return token
        if scan.kinds[token] == K.UNKNOWN and "ل" in over and _hides_purpose(scan, token):
            scan.recut(token, 1)
        clitic, at = scan.clitics[token], token
        if clitic not in over:
            if scan.forms[token] != "و" or "و" not in over or scan.clitics[token + 1] or not scan.joined[token + 1]:
                return token
            clitic, at = "و", token + 1  # written apart: وزارة الصحة و السكان
        last = _sequel(scan, at, clitic)
        if last == at:
            return token
        token = last
    return token


def _hides_purpose(scan: Scan, token: int) -> bool:
    """Whether an unknown word begins with ل and governs a definite noun: القابضة لمياه الشرب."""
    form, at = scan.forms[token], token + 1
    if form[:1] != "ل" or scan.clitics[token]:
        return False
    if len(form) < 5 and form[1:] not in _ALSO_DEEDS or scan.clitics[at] or not scan.joined[at]:
        return False
    named = scan.forms[at] in _COMPOUNDS or scan.forms[at] in _ILLNESSES
    governs = scan.kinds[at] & K.DEFINITE or named or scan.at(at, "GPE") is not None
    return bool(governs)  # لكهرباء مصر, لمجابهة كورونا


def _sequel(scan: Scan, token: int, clitic: str) -> int:
    kinds = scan.kinds[token]
    if clitic == "ل" and listens(scan, token):
        return token
    span = scan.starting.get(token)
    if span is not None and span.label != "NORP":
        belongs = clitic == "ل" and span.label == "ORG" and not kinds & K.CARRIER
        region = clitic == "ل" and span.label == "LOC" and scan.forms[token] in _REGIONS
        field = clitic == "و" and span.label == "ORG" and scan.forms[token] in _FIELDS and _is_purpose(scan, token - 1)
        return span.last if belongs or region or field else token
    if kinds & K.DEFINITE and not kinds & _NO_SEQUEL:
        plain = kinds & (K.ADJECTIVE | K.COMMON) and not kinds & K.PORTFOLIO
        if clitic == "و" and (plain and not _pairs(scan, token) or scan.forms[token] in _RULERS):
            return token
        return _object(scan, token) or adjectives(scan, token + 1)
    at = token + 1
    if clitic == "و" and scan.forms[token] in _ALSO_DUTIES and scan.kinds[at] & K.DEFINITE and not scan.clitics[at]:
        return adjectives(scan, at + 1) if scan.joined[at] else token  # الاتصالات وتقنية المعلومات
    verbal = kinds & K.FUNCTION and scan.forms[token] not in _ALSO_DEEDS
    if clitic == "ل" and _second_deed(scan, at):
        at += 1  # لدعم وتنمية المشاريع
    if clitic != "ل" or verbal or kinds & K.DIGITS or scan.clitics[at] or not scan.joined[at]:
        return token
    if _has_no_purpose(scan, token):
        return token
    place = scan.at(at, "GPE", "LOC")
    if place is not None:
        return place.last if not kinds & K.PHRASE or scan.forms[token] in _COMPOUNDS else token
    if (scan.forms[at] in _COMPOUNDS or _governs(scan, at)) and not scan.clitics[at + 1] and scan.joined[at + 1]:
        at += 1
    if scan.forms[at] in _ILLNESSES and not scan.clitics[at]:
        return at + 1  # لمجابهة فيروس كورونا
    return adjectives(scan, at + 1) if scan.kinds[at] & K.DEFINITE else token


_ILLNESSES = rule_words("marked_names", "illnesses")
_NO_PURPOSE = rule_words("groups_of_words", "no_purpose")


def _has_no_purpose(scan: Scan, token: int) -> bool:
    """Whether ل is written onto no part of a name: قيادة الجيش | لوقف القصف, وكيل وزارة التعليم | لقطاع المعاهد."""
    for at in range(token - 2, max(token - _LONG, -1), -1):
        if scan.forms[at] in _NO_PURPOSE:
            return scan.forms[at + 1] != "الدولة"  # وزارة الدولة لشؤون البيئة
        if scan.forms[at] in _BANKS:
            return scan.forms[at + 1] == "المركزي" and scan.at(token + 1, "GPE", "LOC") is None
        if not scan.joined[at + 1]:
            return False
    return False


_LONG = 6
_BANKS = frozenset(("البنك", "المصرف"))
_FIELDS = rule_words("groups_of_words", "fields")


def _is_purpose(scan: Scan, token: int) -> bool:
    """Whether ل is written onto a word or the one that it describes: للعلاقات | والإعلام الأمني."""
    described = scan.kinds[token] & K.DEFINITE and not scan.clitics[token] and scan.clitics[token - 1] == "ل"
    return scan.clitics[token] == "ل" or bool(described)


def _governs(scan: Scan, token: int) -> bool:
    """Whether an indefinite noun stands between a deed and the definite one it is of: لمراقبة تطبيق النظام."""
    kinds, following = scan.kinds[token], scan.kinds[token + 1]
    noun = kinds & (K.UNKNOWN | K.COMMON | K.WORK) and not kinds & (_NO_NOUN | K.DEFINITE | K.NAMEY | K.ADJECTIVE)
    form = scan.forms[token]
    deed = len(form) == 5 and form[0] == "ت" and form[3] == "ي"  # تطبيق, تنفيذ
    verbal = form[0] in "يتسن" and not deed or len(form) < 4
    return bool(noun and following & K.DEFINITE) and not verbal and token + 1 not in scan.starting


def _second_deed(scan: Scan, token: int) -> bool:
    """Whether و joins a second deed before what both are of: لدعم وتنمية المشاريع."""
    kinds = scan.kinds[token]
    noun = not kinds & (_NO_NOUN | K.DEFINITE | K.GROUP) and scan.joined[token] and scan.joined[token + 1]
    joined = (
        scan.clitics[token] == "و" or not scan.clitics[token] and kinds == K.UNKNOWN and scan.forms[token][0] == "و"
    )
    return bool(noun and joined) and bool(scan.kinds[token + 1] & K.DEFINITE) and not scan.clitics[token + 1]


def _object(scan: Scan, token: int) -> int:
    """The token after the object of a deed that governs one with a preposition: للرقابة على الغذاء, للوقاية من السل."""
    at = token + 2
    if scan.forms[token] not in _GOVERNING or scan.forms[token + 1] not in _PREPOSITIONS or not scan.joined[at]:
        return 0
    if scan.forms[at] in _COMPOUNDS and not scan.clitics[at] and scan.joined[at + 1]:
        at += 1  # للدفاع عن حقوق السجناء
    plain = scan.kinds[at] & K.DEFINITE and not scan.kinds[at] & _NO_SEQUEL
    return extended(scan, adjectives(scan, at + 1), ("و",)) if plain and not scan.clitics[at] else 0


_COMPOUNDS = rule_words("groups_of_words", "compounds")
_GOVERNING = rule_words("groups_of_words", "governing")
_PREPOSITIONS = rule_words("groups_of_words", "prepositions")


def _pairs(scan: Scan, token: int) -> bool:
    """Whether an adjective behind و continues one before it: الاجتماعية والاقتصادية, الصغيرة والمتوسطة."""
    either = K.ADJECTIVE | K.PLAIN_ADJECTIVE
    return bool(scan.kinds[token - 1] & either and scan.kinds[token] & either)


def proper(scan: Scan, token: int) -> int:
    """Return the token after the unknown proper name at `token` (in marks, in Latin letters, one word), or `token`."""
    close = scan.quoted(token)
    if close and scan.joined[token]:
        return close
    kinds = scan.kinds[token]
    if not scan.joined[token] or scan.clitics[token]:
        return token
    if kinds & K.LATIN:
        last = token + 1
        while scan.kinds[last] & (K.LATIN | K.DIGITS) and scan.joined[last]:
            last += 1
        return last
    if kinds & _NOT_PROPER:
        return token
    if (form := scan.forms[token]) in DESCRIBING:
        return token
    if kinds & K.HONOUR and kinds & K.DEFINITE:
        return bearer(scan, token + 1)
    if form in _OPENERS and _is_second(scan, token + 1):
        return token + 2  # جامعة ابن رشد
    if kinds & (K.NAME | K.GIVEN | K.DEFINITE):
        return token + 1
    if form[0] == "ل" and scan.kinds[token + 1] & K.DEFINITE and not scan.clitics[token + 1]:
        return token  # شبكة لتهريب السلاح
    if len(form) < 4 or form.endswith(("ية", "تين", "ين", "ون", "ات")):
        return token
    return token + 1


_PLAIN_WORDS = K.FUNCTION | K.COMMON | K.GROUP | K.QUALITY | K.BARE_QUALITY | K.OFFICE
_NOT_PROPER = _PLAIN_WORDS | K.MARK | K.NUMERIC | K.TEMPORAL | K.ORDINAL
_OPENERS = frozenset(("ابن", "ابو", "ابي", "بو"))
_NO_SECOND = K.MARK | K.NUMERIC | K.FUNCTION | K.COMMON | K.GROUP | K.TEMPORAL | K.HONOUR


def _is_second(scan: Scan, token: int) -> bool:
    """Whether a word goes on with a by-name: رشد behind ابن."""
    return not scan.kinds[token] & _NO_SECOND and not scan.clitics[token] and scan.joined[token]
