"""Definite type words that point at a body or a place which the text tells: الشركة, الإمارة, محافظ الإقليم."""

from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from corpus.arabic import fold_word
from corpus.lexicon.reading import read_lexicon, variants
from corpus.suggest import kinds as K
from corpus.suggest.groups_of_words import extended
from corpus.suggest.roles import roles
from corpus.suggest.rule_words import rule_pairs, rule_words
from corpus.suggest.same_person import sound
from corpus.suggest.saying import FEMININE, TELLING, TELLS
from corpus.suggest.scan import CLOSING_MARKS, OPENING_MARKS, Scan, Span

_EPITHETS = roles().epithets
_COMMON_HEADS = rule_words("pointing", "common_heads")
_CALLED_BY = rule_words("pointing", "called_by")
_ALIKE = rule_pairs("pointing", "alike")
_OF_OFFICES = rule_pairs("pointing", "of_offices")
_OF_PLACES = rule_pairs("pointing", "of_places")
_OF_REGIONS = rule_pairs("pointing", "of_regions")
_ADMINISTRATIVE = rule_words("pointing", "administrative")
_GOVERNING = rule_words("pointing", "governing")
_FORCES = "القوات اللبنانية"
"""A party; its type word alone is its name where the text names it, of no army's forces."""
_CLUBS = frozenset(forms[0] for forms in variants(read_lexicon("organisations.toml")["ORG"]["sport"]))


def point_at_bodies(scan: Scan) -> None:
    """Mark a definite type word alone where the text names a body of its type: الهيئة, المجلس, الشركة."""
    kinds = scan.kinds
    typed = [one for one in scan.labelled["ORG"] if kinds[one.first] & _TYPE_WORDS and one.last > one.first + 1]
    _call_by_adjectives(scan, typed)
    waiting = [token for token in scan.sought[K.BODY_DEFINITE] if not scan.taken[token]]
    told = _told_types(scan, typed) if waiting else set()
    for token in waiting:
        if not scan.taken[token] and _may_point(scan, token, told):
            scan.add(token, _epithet_end(scan, token + 1), "ORG", "", "short form of a body")


def _epithet_end(scan: Scan, token: int) -> int:
    """The token after an adjective that only describes the body before it: المنظمة الحقوقية."""
    form = scan.forms[token]
    described = (
        form.startswith("ال") and form[2:] in _EPITHETS and form.endswith("ة") == scan.forms[token - 1].endswith("ة")
    )
    return token + 1 if described and not scan.clitics[token] and scan.joined[token] else token


def point_at_ministries(scan: Scan) -> None:
    """Mark a body by its duty alone, in marks or at the head of a block, before what it says or does.

    «النقل» توقع عقدا; الصناعة: 60 منشأة; والصحة تنفي; and in marks by a short name: «القوات», «الجنايات».
    """
    for token in scan.sought[K.MINISTRY]:
        if token in scan.starting or scan.taken[token] or scan.clitics[token] not in ("", "و"):
            continue
        in_marks = scan.forms[token - 1] in OPENING_MARKS and scan.forms[token + 1] in CLOSING_MARKS
        if in_marks and scan.forms[token] in _IN_MARKS:
            scan.add(token, token + 1, "ORG", "", "body in marks")
        elif scan.forms[token] in _ACTORS and _tells(scan, token, in_marks):
            first = token - 1 if _of_two(scan, token) else token
            scan.add(first, token + 1, "ORG", "", "ministry by its duty")
        elif scan.forms[token] in _ELIDED:
            if end := _without_head(scan, token, in_marks):
                scan.add(token, end, "ORG", "", "body by adjective and purpose")
        elif _speaks(scan, token):
            nation = scan.kinds[token + 1] & K.GROUP and scan.kinds[token + 1] & K.DEFINITE
            scan.add(token, token + 1 + (nation > 0), "ORG", "", "ministry by its duty")


def _without_head(scan: Scan, token: int, in_marks: bool) -> int:
    """The token after a body told without its type word (الوطنية للانتخابات تعلن, قالت القومية للأنفاق إن), or 0."""
    at = token + 1
    purpose = scan.clitics[at] == "ل" and scan.kinds[at] & K.DEFINITE and scan.joined[at]
    if not purpose or scan.clitics[token] or scan.kinds[at] & _NO_PURPOSE:
        return 0
    before = scan.forms[token - 1] if token else ""
    opens = not token or token in scan.breaks or before in OPENING_MARKS
    return extended(scan, at) if opens or before in FEMININE or before[1:] in FEMININE else 0


_ELIDED = rule_words("pointing", "elided")
_NO_PURPOSE = K.HOLDER | K.OFFICE | K.GROUP | K.TRADE


def _speaks(scan: Scan, token: int) -> bool:
    """Whether a duty, with a nation or without, stands behind a verb of saying: أكدت الزراعة المصرية, حذرت الأرصاد.

    A duty that what is said may be about is one of those only before أن or إن: أكد القضاء أن, but not على.
    """
    before, form, following = scan.forms[token - 1] if token else "", scan.forms[token], scan.kinds[token + 1]
    if before in OPENING_MARKS and token > 1 and scan.forms[token + 1 + (following & K.GROUP > 0)] in CLOSING_MARKS:
        before = scan.forms[token - 2]  # وأكدت «الصناعة اليمنية» أن
    if scan.clitics[token] or not before:
        return False
    if not (before in FEMININE or before[1:] in FEMININE):
        persons = scan.kinds[token] & (K.OFFICE | K.HOLDER | K.MEMBER)
        return form in _MASCULINE and TELLS[before] and scan.forms[token + 1] in _THAT and not persons
    if following & K.GROUP and following & K.DEFINITE:
        return scan.forms[token + 1].endswith("ية")
    if form in _MASCULINE or form not in _MINISTRIES or following & K.DEFINITE and not scan.clitics[token + 1]:
        return False
    return form.endswith(("ة", "ات")) or form in _NO_DEEDS or scan.forms[token + 1] in _THAT


_THAT = frozenset(("ان", "انه", "انها"))
_NO_DEEDS = rule_words("pointing", "no_deeds")


def _of_two(scan: Scan, token: int) -> bool:
    """Whether a duty is the second of one body, which opens a block: الغذاء والدواء تحذر."""
    before = token - 1
    opens = before in scan.breaks or not before
    known = scan.forms[before] in _MINISTRIES and not scan.clitics[before] and not scan.taken[before]
    return scan.clitics[token] == "و" and opens and known and scan.joined[token]


def _tells(scan: Scan, token: int, in_marks: bool) -> bool:
    opens = token == 0 or token in scan.breaks or scan.clitics[token] and scan.forms[token - 1] in _STOPS
    after = token + 2 if in_marks else token + 1
    tells = scan.forms[after] == ":" and (in_marks or opens)
    acts = _acts(scan, token, after) and not scan.clitics[after] and (in_marks or opens or scan.clitics[token])
    return bool(tells or acts) and scan.joined[after]


def _acts(scan: Scan, token: int, after: int) -> bool:
    verb = scan.forms[after]
    return verb in _ACTING or scan.forms[token] in _MASCULINE and verb.startswith("ي") and f"ت{verb[1:]}" in _ACTING


_STOPS = frozenset((".", "..", "...", "…", "؛"))
_MINISTRIES = rule_words("pointing", "ministries")
_MASCULINE = rule_words("pointing", "masculine")
_ACTORS = _MINISTRIES | _MASCULINE
_IN_MARKS = rule_words("pointing", "in_marks")
_ACTING = rule_words("pointing", "acting")
"""What ministries do in headlines, in the feminine."""


def _may_point(scan: Scan, token: int, told: set[str]) -> bool:
    form = scan.forms[token]
    if form[2:] not in told or scan.kinds[token] & K.PORTFOLIO:
        return False
    speaks = form in told or scan.forms[token - 1] in TELLING  # وقال المكتب إن, but في المكتب
    if form in _COMMON_HEADS and (not speaks or scan.kinds[token + 1] & K.DEFINITE):
        return False
    following = scan.kinds[token + 1]
    if scan.kinds[token] & K.HONOUR and following & (K.GIVEN | K.ORDINAL) and not scan.clitics[token + 1]:
        return False  # a rank: الفريق سامي عون
    return not (following & K.ORDINAL and following & K.DEFINITE)  # يحتل المركز الثاني


def _told_types(scan: Scan, typed: Sequence[Span]) -> set[str]:
    """The type words of the bodies named so far, of what they are called in full, and of what offices head."""
    forms, bodies = scan.forms, scan.labelled["ORG"]
    told = {forms[span.first].removeprefix("ال") for span in typed}
    keys = {span.key for span in bodies}
    if _FORCES in keys:
        told.update([forms[span.first] for span in bodies if span.key == _FORCES])
    keys.discard("")
    for key in keys:
        told.update(_types_of(key))
    told.update([_headed(scan, token) for token in scan.sought[K.OFFICES] if forms[token] in _LEADERS])
    return told | {_ALIKE[head] for head in told & _ALIKE.keys()}


_TYPE_WORDS = K.BODY | K.BODY_DEFINITE
_LEADERS = {clitic + head for head in (*_OF_OFFICES, *_OF_PLACES, *_OF_REGIONS) for clitic in ("", "ال")}


def _headed(scan: Scan, token: int) -> str:
    """The type word of the body that an office heads, or nothing where what follows tells of none."""
    form = scan.forms[token].removeprefix("ال")
    if not scan.kinds[token] & K.LEADS:
        return ""
    if form in _OF_OFFICES and scan.kinds[token + 1] & (K.DEFINITE | K.PORTFOLIO):
        return _OF_OFFICES[form]
    if form in _OF_PLACES and (scan.at(token + 1, "GPE") or scan.kinds[token + 1] & K.PLACE_OUTSIDE):
        return _OF_PLACES[form]
    return _OF_REGIONS[form] if form in _OF_REGIONS and scan.forms[token + 1] == "منطقة" else ""


@lru_cache(maxsize=4096)
def _types_of(name: str) -> tuple[str, ...]:
    """The type words by which a text speaks of a body of the lexicon: those listed, and the first of a longer name."""
    first, _, rest = name.partition(" ")
    listed = roles().called.get(name, ())
    return (*listed, *(("نادي",) if name in _CLUBS else ()), fold_word(first).removeprefix("ال") if rest else "")


def _call_by_adjectives(scan: Scan, typed: Sequence[Span]) -> None:
    """Mark a body by its adjective alone, where no noun stands before it that the adjective could describe."""
    called = {word for span in typed for word in scan.forms[span.first + 1 : span.last] if word in _CALLED_BY}
    for token in scan.among(called) if called else ():
        if token not in scan.starting and not scan.kinds[token - 1] & K.DEFINITE:
            scan.add(token, token + 1, "ORG", "", "body called by its adjective")


def point_at_places(scan: Scan) -> None:
    """Mark a definite type word of places, in all of a text that shows it to be a governed unit.

    It is one behind a word of government (محافظ الإقليم), where its name stands behind one (أمير منطقة X)
    and with ب behind an office or body (مدير الصحة بالولاية). Otherwise it may be any land around: سكان المنطقة.
    """
    waiting = [token for token in scan.sought[K.GOVERNED] if token not in scan.breaks or scan.clitics[token]]
    if not waiting:
        return
    governed = {token for token in waiting if scan.forms[token - 1] in _GOVERNING and not scan.clitics[token]}
    seated = {token for token in waiting if scan.forms[token] in _ADMINISTRATIVE and scan.clitics[token] == "ب"}
    told = {scan.forms[token] for token in governed}
    named: set[str] = set()
    for span in scan.labelled["GPE"]:
        if scan.forms[span.first - 1] in _GOVERNING:
            named.add(f"ال{scan.forms[span.first]}")
    for span in (*scan.labelled["OCC"], *scan.labelled["ORG"]):
        if span.last in seated:
            told.add(scan.forms[span.last])
    for token in waiting:
        known = scan.forms[token] in told or scan.forms[token] in named and scan.clitics[token]
        if known and token not in scan.starting and (token in governed or not scan.taken[token]):
            scan.add(token, token + 1, "GPE", "", "unit that is governed")


def point_at_buildings(scan: Scan) -> None:
    """Mark a road, bridge or hospital that the text named before by its definite type word alone: أعيد فتح الطريق."""
    told: dict[str, list[Span]] = {}
    for span in scan.labelled["FAC"]:
        form = f"ال{scan.forms[span.first].removeprefix('ال')}"
        if form in _BUILDINGS and span.last > span.first + 1 and scan.starting[span.first] is span:
            told.setdefault(form, []).append(span)
    for token in scan.among(told) if told else ():
        named = [span for span in told[scan.forms[token]] if span.first < token]
        if not named or scan.taken[token] or token in scan.starting or not _stands_alone(scan, token):
            continue
        nearest = max(named, key=attrgetter("first"))
        key = nearest.key or " ".join(map(sound, scan.forms[nearest.first : nearest.last]))
        scan.add(token, token + 1, "FAC", key, "building named before")


def _stands_alone(scan: Scan, token: int) -> bool:
    """Whether nothing says which other one is meant, and a road is no figure of speech: الطريق إلى السلام."""
    if not scan.kinds[token] & K.BUILDING or scan.kinds[token + 1] & (K.DEFINITE | K.GROUP | K.NUMERIC):
        return False
    return scan.forms[token] != "الطريق" or scan.forms[token + 1] not in _LEADS and scan.forms[token - 1] != "حركة"


_BUILDINGS = rule_words("pointing", "buildings")
_LEADS = frozenset(("الي", "نحو", "امام"))
