"""Words of office that are the adjective of the noun before them: مصدر مسؤول, المعارضة الرئيسة, المدير المساعد."""

from corpus.suggest import kinds as K
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_ALSO_ADJECTIVES = rule_words("offices", "also_adjectives")
_CAPTIVES = frozenset(("الاسير", "الاسيرة", "الاسري", "المعتقل"))
_DESCRIBED = rule_words("offices", "described")
_OF_RANK = frozenset(("الرءيس", "الرءيسة", "المسءولة", "المساعدة"))
_DEFINITE_ADJECTIVES = frozenset(f"ال{word}" for word in _ALSO_ADJECTIVES)
_PARTICIPLES = rule_words("offices", "participles")
_ALL_PARTICIPLES = _PARTICIPLES | {f"ال{word}" for word in _PARTICIPLES}
_IN_CHARGE = frozenset(("المسءول", "المسءولة"))
_BEING = frozenset(("انه", "انها", "وانه", "وانها", "بانه", "بانها", "لانه", "لانها"))
_OWNED = ("ه", "ها", "هم", "هما")
_OF_PRESS = rule_words("offices", "of_press")
_STATEMENTS = rule_words("offices", "statements")
"""في تصريح صحفي مدير الميناء: the adjective of these is nobody's office."""
_DRIVING = frozenset(("طيار", "ساءق"))
_OF_SERVANTS = rule_words("offices", "of_servants")
DESCRIBING = _OF_SERVANTS | _DRIVING | _OF_PRESS | _OF_RANK | _ALSO_ADJECTIVES | _DEFINITE_ADJECTIVES | _ALL_PARTICIPLES
_NO_THING = K.HONOUR | K.HOLDER | K.OFFICE | K.TRADE | K.MEMBER | K.FUNCTION | K.TELLING | K.MARK | K.NUMERIC


def describes(scan: Scan, token: int, definite: bool) -> bool:
    """Whether a word of office is the adjective of the noun before it: مصدر مسؤول, المعارضة الرئيسة."""
    if not token or scan.clitics[token] or not scan.joined[token]:
        return False
    before, form, noun = scan.kinds[token - 1], scan.forms[token], scan.forms[token - 1]
    if scan.taken[token - 1] and of_servant(scan, token):
        return True
    if form in _DRIVING:
        return noun in ("بدون", "دون")  # طائرة بدون طيار
    if form in _OF_PRESS and noun in _STATEMENTS:
        return True
    if not definite and scan.at(token + 1, "OCC", "ORG") and not scan.clitics[token + 1]:
        return False  # نائب مساعد وزير الخارجية; سامي عون مدرب منتخب لبنان
    if form in _IN_CHARGE and noun in _BEING and scan.forms[token + 1] == "عن":
        return True  # أكدت الشركة أنها المسؤولة عن الحادث
    if form in _ALL_PARTICIPLES and _of_things(scan, token, definite):
        return True
    if definite and form in _DEFINITE_ADJECTIVES:
        named = scan.kinds[token + 1] & (K.NAME | K.GIVEN)
        if form in ("المساعد", "المساعدة") and before & K.HOLDER and not before & K.HONOUR:
            return not named  # الوكيل المساعد
        if noun in _CAPTIVES:
            return True  # الأسير المحرر فلان
        owned = noun.endswith(("ه", "ها", "هم")) and before & K.UNKNOWN
        if noun in _DESCRIBED:
            return True  # المدير الرياضي
        return bool(before & K.DEFINITE or owned) and not before & (K.HONOUR | K.HOLDER) and not named
    if definite and form == "الرءيس" and scan.taken[token - 1] and _of_road(scan, token):
        return True
    if definite:
        return (
            form in _OF_RANK
            and bool(before & K.DEFINITE)
            and not scan.taken[token - 1]
            and not before & (K.HONOUR | K.HOLDER)
            and not (scan.kinds[token + 1] & K.QUALITY and scan.kinds[token + 1] & K.DEFINITE)
        )
    if form not in _ALSO_ADJECTIVES:
        return False
    return not before & (K.FUNCTION | K.TELLING | K.MARK | K.DEFINITE | K.DIGITS | K.GROUP | K.NUMERIC)


def of_servant(scan: Scan, token: int) -> bool:
    """Whether an adjective behind a name describes the office before that, an honour else: مستشار نتنياهو الإعلامي."""
    if scan.forms[token] not in _OF_SERVANTS or not scan.taken[token - 1]:
        return False
    names = [scan.at(first, "PERS") for first in range(max(1, token - 3), token)]
    name = next((one for one in names if one is not None and one.last == token), None)
    if name is None or scan.clitics[token]:
        return False
    office = scan.kinds[name.first - 1 - (scan.kinds[name.first - 1] & K.HOLDER > 0)]  # مستشار الرئيس ترامب الإعلامي
    return bool(office & K.OFFICE) and not office & K.DEFINITE


def _of_road(scan: Scan, token: int) -> bool:
    """Whether a road or another built place ends right before a token: شارع الستين الرئيس."""
    places = [scan.at(first, "FAC") for first in range(max(0, token - 4), token)]
    return any(place is not None and place.last == token for place in places)


def _of_things(scan: Scan, token: int, definite: bool) -> bool:
    """Whether a feminine participle agrees with the noun before it, a thing or things: القنوات الناشطة."""
    before, noun = scan.kinds[token - 1], scan.forms[token - 1]
    if definite and noun.endswith(_OWNED) and not before & (_NO_THING | K.DEFINITE):
        stem = noun.rstrip("ام").removesuffix("ه")
        return stem.endswith("ات") or len(stem) == 4 and stem[2] == "و"  # جهوده المنسقة
    if before & _NO_THING or definite != bool(before & K.DEFINITE) or scan.kinds[token + 1] & (K.NAME | K.GIVEN):
        return False
    stem = noun[2:] if definite else noun
    broken = len(stem) > 4 and stem[2] == "ا" and not stem.endswith("ي")  # المصانع, الكوادر
    return broken or noun.endswith(("ة", "ات"))
