"""Names and groups that the lexicon lists: the first pass of the entity rules."""

from collections.abc import Sequence
from itertools import compress

from corpus.lexicon.reading import read_lexicon
from corpus.suggest import kinds as K
from corpus.suggest.adjectives import BY_PLACES, is_of_nation
from corpus.suggest.flagged import flagged
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import CLOSING_MARKS, OPENING_MARKS, Scan
from corpus.suggest.vocabulary import vocabulary
from corpus.suggest.words import Entry

_LANDS = K.DIRECTION | K.LAND
_FIGURES = K.TEMPORAL | K.NUMERIC | K.APPROXIMATOR
_PLACE_PREPOSITIONS = rule_words("lookup", "place_prepositions")


_HOLDING = frozenset(("ORG", "EVENT", "LAW", "FAC", "LOC"))
_WITH_MADDA = frozenset(("آفاد", "وآفاد", "بآفاد", "لآفاد"))
"""Written like this it is the body, not the verb أفاد."""
_ALSO_STATES = rule_words("lookup", "also_states")
_OF_STATES = rule_words("lookup", "of_states")
_WEAPONS = rule_words("lookup", "weapons")
_LIMBS = rule_words("lookup", "limbs")
"""Of two, a right one."""
_FEMININE = ("ة", "ته", "تها", "تهم")
"""No man or masculine thing that a Yemeni's adjective could stand behind."""
_NEAR = 60
"""So many words to either side tell whether a plural is a people."""
_ALSO_VERBS = frozenset(("ينبع",))
_UNLIKE = frozenset(read_lexicon("places.toml")["unlike"]["words"].split())
_OF_FAITH = ("الدين",)
"""With a given name before it a man's name: what is no place is called after him, not after a place that is so too."""
_LANGUAGE = rule_words("lookup", "language")
_ALSO_OTHERWISE = frozenset(("العربية", "العربي", "اليمني", "يمني", "المسلمة", "مسلمة", "العرب"))
_WATERS = frozenset(("بحر", "خليج", "جبل", "شط"))
_DELIVERED = rule_words("lookup", "delivered")


def look_up(scan: Scan) -> None:
    """Mark lexicon phrases (longest first, none inside another) and groups."""
    done = 0
    phrases, groups, kinds, breaks = scan.phrases, scan.groups, scan.kinds, scan.breaks
    following = compress(scan.whole[1:], phrases)
    for token, behind, (alone, longer, sure) in zip(flagged(phrases), following, filter(None, phrases), strict=True):
        if token >= done:
            if behind in longer and token + 1 not in breaks:
                done = _phrase(scan, token, longer[behind])
            elif alone:
                if sure is not None and not kinds[token] & K.GROUP:
                    done = token + 1
                    scan.put(token, done, sure.label, sure.key, "lexicon")
                else:
                    done = _phrase(scan, token, alone)
            elif groups[token]:
                _group(scan, token)
    scan.sort()


def _phrase(scan: Scan, token: int, entries: Sequence[Entry]) -> int:
    """Mark the first of some names and phrases whose second word stands behind a token, if the rest does too."""
    clear = not scan.kinds[token] & K.GROUP
    for entry in entries:
        rest, label = entry.rest, entry.label
        if len(rest) > 1 and (scan.whole[token + 2] != rest[1] or not scan.stands(rest, token + 1)):
            continue
        last = token + 1 + len(rest)
        if entry.kinds:
            return _classified(scan, token, last, entry.kinds)
        if not label:
            return last  # القوة القاهرة
        if label == "ORG":
            if scan.kinds[token - 1] & _LANDS and _also_place(entry, entries):
                continue  # شرق الأناضول is no agency
            if rest and rest[0] in _ALSO_STATES and is_state(scan, token):
                return last
            if rest and rest[-1] == "اليوم" and scan.kinds[last] & K.WEEKDAY and _in_land(scan, token, rest, entries):
                continue  # في الإمارات اليوم الاثنين
        if clear and not entry.shy or _fits(scan, token, last, entry):
            key = entry.key
            if label == "GPE" and scan.whole[token][0] == "و":
                key = _joined_place(scan, token, last) or key
            span = scan.put(token, last, label, key, "lexicon")
            if rest:
                if label != "PERS":
                    scan.listed.append(span)
                if label in _HOLDING or scan.forms[token] == "ريف":
                    _inside(scan, token, last)
            return last
    if not clear:
        _group(scan, token)
    return token + 1


def _classified(scan: Scan, token: int, last: int, kinds: int) -> int:
    """Give a word the classes of the phrase that begins with it; return the token that is looked at next."""
    scan.kinds[token] |= kinds
    scan.longer[token] = max(scan.longer.get(token, 0), last)
    scan.inner.update(range(token + 1, min(last, token + 3)))
    if kinds & K.APPROXIMATOR:
        scan.approximators[last] = token
    return last if kinds & _FIGURES else token + 1


def is_state(scan: Scan, token: int) -> bool:
    """Whether what a body keeps or has is meant, not the body: زعزعة الأمن العام, منظومات الدفاع الجوي."""
    if scan.forms[token] == "الدفاع":
        return scan.forms[token - 1] in _WEAPONS
    if scan.forms[token] != "الامن":
        return False
    before = token - 2 if scan.forms[token - 1] in ("علي", "في") else token - 1
    return before >= 0 and scan.forms[before] in _OF_STATES


def _joined_place(scan: Scan, token: int, last: int) -> str:
    """The place that و joins to the one before it where the word alone is another: مكة وجدة; its key, or empty."""
    before = scan.spans[-1] if scan.spans else None
    if scan.clitics[token] or last > token + 1 or before is None or (before.last, before.label) != (token, "GPE"):
        return ""
    phrases = vocabulary().words[scan.whole[token][1:]].phrases
    key = next((entry.key for entry in phrases[0] if entry.label == "GPE"), "") if phrases else ""
    if key:
        scan.recut(token, 1)
    return key


def _in_land(scan: Scan, token: int, rest: tuple[str, ...], entries: Sequence[Entry]) -> bool:
    """Whether what stands before اليوم is a country rather than part of an outlet's name: not قناة روسيا اليوم."""
    country = any(other.label == "GPE" and other.rest == rest[:-1] for other in entries)
    return country and not scan.kinds[token - 1] & (K.CARRIER | K.REPORTER)


def _also_place(entry: Entry, entries: Sequence[Entry]) -> bool:
    return any(other.rest == entry.rest and other.label in ("GPE", "LOC") for other in entries)


def _inside(scan: Scan, first: int, last: int) -> None:
    """Mark nations and places inside a name that is not one itself: وكالة الأنباء السعودية."""
    kinds = scan.kinds
    if kinds[first] & K.GROUP and not _place_inside(scan, first, last):
        _group(scan, first)  # but روسيا in روسيا اليوم
    for token in range(first + 1, last):
        if scan.phrases[token] and _place_inside(scan, token, last) or kinds[token] & K.PRESS_END:
            continue  # عربية in سكاي نيوز عربية
        if kinds[token] & K.GROUP:
            _group(scan, token)


def _place_inside(scan: Scan, token: int, limit: int) -> bool:
    for entry in scan.matches(token):
        last = token + 1 + len(entry.rest)
        if entry.rest == _OF_FAITH and scan.kinds[token] & K.GIVEN and not scan.kinds[token - 1] & K.PLACE:
            continue  # قلعة صلاح الدين
        inside = entry.label in ("GPE", "LOC") or entry.key == "الأمم المتحدة"
        if inside and last <= limit and _fits(scan, token, last, entry):
            span = scan.add(token, last, entry.label, entry.key, "lexicon")
            if entry.rest:
                scan.listed.append(span)
            return True
    return False


def _group(scan: Scan, token: int) -> None:
    """Mark a word that names a nation or another group of people."""
    kinds, form, before = scan.kinds[token], scan.forms[token], scan.forms[token - 1]
    if kinds & K.SHY_GROUP and not _of_nation(scan, token, form):
        scan.kinds[token] &= ~(K.GROUP | K.SHY_GROUP)
        if form not in vocabulary().shy_groups:
            scan.kinds[token] |= K.COMMON  # ألبان
        return
    if form in _ALSO_OTHERWISE and _is_otherwise(form, before) or before in _LANGUAGE and not scan.clitics[token]:
        return
    if token in scan.starting:
        scan.add(token, token + 1, "NORP", scan.groups[token], "group")
    else:
        scan.put(token, token + 1, "NORP", scan.groups[token], "group")


def _is_otherwise(form: str, before: str) -> bool:
    """Whether a word for a nation or group tells of a region, of the right side, of what is handed over."""
    if form == "العربية":
        return before == "الخليج"  # دول الخليج العربية
    if form == "العرب":
        return before in _WATERS
    if form.endswith("مسلمة"):
        return before in _DELIVERED
    if form == "العربي":
        return before in ("المغرب", "الخط")
    return before.removeprefix("و") in _LIMBS or before.endswith(_FEMININE)  # اليد اليمنى, بقدمه اليمنى


def _of_nation(scan: Scan, token: int, form: str) -> bool:
    """Whether what precedes an adjective with another meaning makes it a nation's: رجل هندي, السفير المالي.

    A people's plural with another meaning (الألبان) is the people if the text near it speaks of such.
    """
    before, behind = token - 1, vocabulary().shy_groups.get(form)
    if behind is None:
        return not vocabulary().told_by[form].isdisjoint(scan.forms[max(0, token - _NEAR) : token + _NEAR])
    if not token or not scan.joined[token]:
        return False
    if scan.clitics[token]:
        return scan.clitics[token] == "و" and bool(scan.kinds[before] & K.GROUP)  # العربية والغربية
    if scan.forms[before] in behind or scan.kinds[before] & K.GROUP and not scan.kinds[token] & K.DEFINITE:
        return True
    counted = scan.kinds[before] & (K.OFFICE | K.TRADE | K.MEMBER | K.SCALE) and not scan.kinds[before] & K.DEFINITE
    return bool(counted) and not scan.kinds[token] & K.DEFINITE  # سائق هندي, مليون يمني


def _fits(scan: Scan, token: int, last: int, entry: Entry) -> bool:
    if entry.label == "GPE" and scan.kinds[token] & K.GROUP and not entry.rest and entry.key != "روسيا":
        return not is_of_nation(scan, token)
    if entry.label == "ORG" and scan.kinds[token] & K.GROUP and not entry.rest and not scan.clitics[token]:
        return not (scan.kinds[token - 1] & K.DEFINITE and scan.joined[token])  # الصاروخ الحوثي
    if not entry.shy:
        return True
    if token and scan.forms[token - 1] in OPENING_MARKS and scan.forms[last] in CLOSING_MARKS:
        return entry.label in ("ORG", "PRODUCT")
    if entry.label == "PERS":
        return scan.near(token, vocabulary().told_by[scan.forms[token]])  # الصدر
    before = scan.kinds[token - 1] if token else K.MARK
    if entry.label in ("GPE", "LOC"):
        if scan.reading.written[token] in _UNLIKE:
            return False
        told_by = vocabulary().told_by.get(scan.forms[token])
        if told_by is not None and not before & BY_PLACES:
            return scan.near(token, told_by)
        told_where = vocabulary().told_where.get(scan.forms[token])
        beside = before | scan.kinds[token - 2]  # حي الصفا بالخبر
        if told_where is not None and not beside & BY_PLACES and not scan.near(token, told_where):
            return False  # وصفت حالته بالحرجة
        if scan.forms[token] in _ALSO_VERBS and not scan.clitics[token].endswith("ب"):
            sprung = scan.kinds[last] & K.DEFINITE or scan.forms[last] in ("من", "ذلك", "هذا", "هذه", "كل")
            return not sprung or scan.forms[token - 1] in _PLACE_PREPOSITIONS  # ينبع القلق من كذا
        return (
            bool(before & BY_PLACES)
            or scan.clitics[token] == "و"
            and bool(scan.spans)
            and scan.spans[-1].last == token
            and scan.spans[-1].label in ("GPE", "LOC")
            or _listed(scan, token, last)
            or scan.clitics[token] == "ب"
            or (token > 0 and scan.forms[token - 1] in _PLACE_PREPOSITIONS and not scan.clitics[token])
        )
    if scan.forms[token] == "افاد":
        return scan.reading.written[token] in _WITH_MADDA
    if (told_by := vocabulary().told_by.get(scan.forms[token])) is not None:
        return scan.near(token, told_by)
    following = scan.kinds[last]
    return (
        bool(before & K.BODY)
        or scan.forms[token - 1] in ("النادي", "باسم")
        or scan.clitics[token] == "ل"
        and bool(before & (K.QUALITY | K.ADJECTIVE | K.OFFICE))
        and bool(scan.kinds[last] & K.GIVEN)  # الرئيس التنفيذي لتوتال فلان
        or bool(following & K.GROUP and following & K.DEFINITE)
    )


def _listed(scan: Scan, token: int, last: int) -> bool:
    """Whether a place that is another word too stands in a list of places: الدمام، الخبر، القطيف."""
    if scan.forms[token - 1] not in _PARTING or scan.clitics[token] or not scan.spans:
        return False
    before = scan.spans[-1]
    return (before.last, before.label) == (token - 1, "GPE") and (
        scan.forms[last] in _PARTING or scan.forms[last] in CLOSING_MARKS or scan.clitics[last] == "و"
    )


_PARTING = frozenset(("،", "-", "–"))
