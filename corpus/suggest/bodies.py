"""Organisations that a type word opens: وزارة الصحة والسكان, صحيفة «حريت» التركية, الهيئة العامة للسياحة."""

from corpus.suggest import kinds as K
from corpus.suggest.addresses import is_rank
from corpus.suggest.adjectives import SIDES, adjectives
from corpus.suggest.completion import PROVINCES, WITHIN, belongs, completed
from corpus.suggest.groups_of_words import bearer, extended, noun_group, proper
from corpus.suggest.laws import BY_LAWS
from corpus.suggest.longer_bodies import INSTITUTIONAL, NO_PURPOSE, lengthened
from corpus.suggest.lookup import is_state
from corpus.suggest.notables import OF_NOTABLES, notables
from corpus.suggest.rule_words import rule_words
from corpus.suggest.saying import TELLING
from corpus.suggest.scan import Scan
from corpus.suggest.special_bodies import (
    CAUSES,
    DEPARTMENTS,
    NUMBERED,
    TWO_COUNCILS,
    WITH_WHOLE,
    agrees,
    cause,
    councils,
    department,
    described_in_marks,
    goes_on,
    numbered,
    portfolios,
    ranked_last,
    town,
    uncut_committee,
    whole_of,
)
from corpus.suggest.teams import NATIONAL, YOUNG, aged_team, ranked_team

_MEDIA = rule_words("bodies", "media")
_LOOSE = rule_words("bodies", "loose")
"""With these a definite noun alone makes no name (نظام التعليم, فريق العمل); a proper name or a nation does."""
_RARELY_NAMED = rule_words("bodies", "rarely_named")
_NAMED_BY_KNOWN = rule_words("bodies", "named_by_known")
_LOCATED = rule_words("bodies", "located")
_SPEAKING = rule_words("bodies", "speaking")
_FORCES = rule_words("bodies", "forces")


def body(scan: Scan, token: int) -> int:
    """Mark the organisation that begins at a type word; return the token after it, or `token`."""
    known = scan.starting.get(token)
    if known is not None and known.label == "ORG":
        return known.last if _ends_there(scan, token, known.last) else _known(scan, token, known.last)
    if known is not None and known.label == "FAC":
        return known.last  # قناة السويس
    kinds = uncut_committee(scan, token) if scan.clitics[token] == "ل" else scan.kinds[token]
    if kinds & K.BEFORE_NAME and is_rank(scan, token):
        return token  # برتبة لواء, لواء جمارك
    if scan.forms[token] in TWO_COUNCILS:
        return councils(scan, token)
    last = _construct(scan, token) if kinds & K.BODY else token
    if last == token and kinds & _WITHOUT_NAME:
        last = _definite(scan, token)
    if known is not None and known.label == "GPE" and known.last > token + 1 and last > token:
        if last == known.last:
            return last  # الاتحاد الروسي
        scan.drop(known)  # الاتحاد الروسي لكرة القدم
        scan.add(token + 1, token + 2, "NORP", scan.groups[token + 1], "group")
    if last > token:
        last = cause(scan, last) if scan.forms[token] in CAUSES else last
        last = ranked_team(scan, last) if scan.forms[token] in NATIONAL else completed(scan, token, last)
        last = aged_team(scan, token, last) if scan.forms[last] in YOUNG else last
        scan.add(token, last, "ORG", "", "body")
    return last


def _known(scan: Scan, token: int, end: int) -> int:
    """Mark the whole of a body whose known name ends before `end`; return the token after it."""
    last = lengthened(scan, token, end)
    if scan.forms[token] in OF_NOTABLES and (whole := notables(scan, token + 1)) > last:
        last = scan.add(token, whole, "ORG", "", "body of notables").last
    end = completed(scan, token, last)
    if end > last:
        scan.add(token, end, "ORG", "", "body within a body")
    return end


def _ends_there(scan: Scan, token: int, end: int) -> bool:
    """Whether a mark or particle behind a known name shows at once that it does not go on over it."""
    kinds = scan.kinds[end]
    ends = kinds & _PARTICLES and not kinds & _DESCRIBING and not scan.clitics[end]
    return bool(ends) and scan.forms[end] not in WITHIN and scan.forms[token] not in OF_NOTABLES


_PARTICLES = K.FUNCTION | K.MARK
_WITHOUT_NAME = K.BODY_DEFINITE | K.BODY_ALONE | K.BODY_WITH_COUNTRY
_DESCRIBING = K.DEFINITE | K.ADJECTIVE | K.PLAIN_ADJECTIVE | K.GROUP


def _construct(scan: Scan, token: int) -> int:
    head, at = scan.forms[token], scan.longer.get(token, token + 1)
    if head in DEPARTMENTS:
        return department(scan, token)
    if not scan.joined[at] or scan.clitics[at] or scan.forms[at] in _LOCATED:
        return token
    if head in _PARTICULAR and (end := _of_particular(scan, token, at)) is not None:
        return end
    span = scan.starting.get(at)
    if span is not None and span.label in _NAMES:
        last = adjectives(scan, span.last)
        if last == span.last and head in _BLOCS and _has_members(scan, token) and goes_on(scan, last):
            last += 1  # كتلة الوعد الصادق
        return extended(scan, last + 1 if ranked_last(scan, token, last) else last)
    if scan.kinds[at] & K.MARK and (close := scan.quoted(at)):
        if head not in _MEDIA and head not in _IN_MARKS:
            return token
        last = described_in_marks(scan, close)
        return extended(scan, last) if scan.kinds[last] & K.DEFINITE else last
    if scan.kinds[at] & K.GIVEN and scan.forms[at + 1] == "بن" and (named := bearer(scan, at)) > at + 2:
        return extended(scan, named, ("ل", "و"))  # جمعية ماجد بن عبدالعزيز للتنمية
    if head in _FURTHER and (end := _of_further(scan, token, at)) is not None:
        return end
    if agrees(scan, token, at):
        return token
    if head in _COMPLETED and (end := _by_complement(scan, token, at)) is not None:
        return end
    return _by_duty(scan, token, at)


def _of_particular(scan: Scan, token: int, at: int) -> int | None:
    """The token after a body whose type word means other things too, `token` if it does here; None: as any other."""
    head, form = scan.forms[token], scan.forms[at]
    if head == "تنظيم" and not (scan.at(at, "ORG") or form in _FIGHTERS or scan.quoted(at)):
        return token  # organising: المجلس الأعلى لتنظيم الإعلام
    if head in ("خارجية", "داخلية") and scan.kinds[token - 1] & (K.OFFICE | K.BODY) and token:
        return token
    if head == "هيءة" and form in ("المحكمة", "الدفاع", "دفاع", "الدولة"):
        return token  # the bench and the counsel
    if head in _GIANTS:
        end = noun_group(scan, at) if form in _INDUSTRIES else at
        return end if end > at and scan.at(end, "ORG") is None else token
    if head == "وحدة" and scan.at(at, "GPE") is not None:
        return token  # being one: وحدة السودان
    if head == "قيادة" and at == token + 1 and not (scan.kinds[at] & K.BODY or scan.at(at, "ORG")):
        return token
    if head == "موقع" and (scan.at(at, "GPE", "LOC") is not None or scan.kinds[at] & _WITHOUT_NAME):
        return token  # of soldiers; of a body, where it writes: موقع الوزارة
    if head in _ARMED and form in ("الشهيد", "الشهداء") and (end := bearer(scan, at + 1)) > at + 1:
        return end
    return None


def _of_further(scan: Scan, token: int, at: int) -> int | None:
    """The token after a body by the place or kind behind its type word, `token` if it is none; None: as any other."""
    head, form = scan.forms[token], scan.forms[at]
    if head == "نيابة" and scan.kinds[at] & K.ORDINAL and (place := scan.at(at + 1, "GPE")) is not None:
        return place.last  # نيابة أول طنطا
    if head in _CHAMBERS and form in _KINDS_OF_CHAMBERS:
        return extended(scan, adjectives(scan, at + 1), ("و",))
    if head in _PROVINCIAL and form in PROVINCES and at not in scan.starting:
        return scan.add(at, at + 1, "GPE", "", "province of a body").last
    if head in _MUNICIPAL and (end := town(scan, at)):
        return end
    if head == "داءرة" and form in _CIRCLES or head == "حركة" and form in _MOTION:
        return token
    return None


def _by_complement(scan: Scan, token: int, at: int) -> int | None:
    """The token after a body of notables or one that defends something, `token` if it is none; None: as any other."""
    head = scan.forms[token]
    if head in OF_NOTABLES and (end := notables(scan, at)):
        return end
    if head in _DEFENDING and scan.forms[at] == "الدفاع" and scan.forms[at + 1] == "عن" and scan.joined[at + 2]:
        plain = scan.kinds[at + 2] & K.DEFINITE and not scan.clitics[at + 2]  # لجنة الدفاع عن الحريات
        return extended(scan, adjectives(scan, at + 3), ("و",)) if plain else token
    return None


def _by_duty(scan: Scan, token: int, at: int) -> int:
    """The token after a body by what it is for, whom it serves or a name of its own; else `token`."""
    head, form = scan.forms[token], scan.forms[at]
    commune = head in _MUNICIPAL and (head != "جماعة" or scan.clitics[token] == "ب")
    duty = at + 1 if scan.kinds[at] & K.FUNCTION and form in _TASKS else at  # صندوق دعم المزارعين
    last = noun_group(scan, duty, ministry=not commune)
    last = last if last > duty else at
    if last > at and head == "لجنة":
        last = portfolios(scan, last)
    if last > at and head in _BLOCS and _has_members(scan, token):
        return last
    speaks = head in _SPEAKING and scan.forms[token - 1] in TELLING
    if last > at:
        served = head == "مكتب" and (form in _SERVED or scan.forms[at + 1] in _GOVERNMENTS)
        studies = head == "مركز" and form in _STUDIES and last > at + 1  # مركز الدراسات الاستراتيجية
        named = head not in _LOOSE or served or speaks or studies or form in _TASKS or _named(scan, at, last)
        if named or belongs(scan, head, last):
            return last
    if head in _NAMED_BY_KNOWN and (name := proper(scan, at)) > at:
        end = extended(scan, name, ("ل",))
        if end > name:
            return end  # مركز قنديلي لرصد الزلازل
    wholly_known = scan.kinds[at] & (K.NAME | K.LATIN)
    if head in _NAMED_ALONE or head in _NAMED_BY_KNOWN and wholly_known or speaks:
        name = proper(scan, at)
        if name > at:
            return adjectives(scan, name)
    return token


_SERVED = rule_words("bodies", "served")
"""Holders of offices that have a body for an office: مكتب المدعي العام."""
_IN_MARKS = rule_words("bodies", "in_marks")
_GIANTS = rule_words("bodies", "giants")
_INDUSTRIES = rule_words("bodies", "industries")
_BLOCS = rule_words("bodies", "blocs")
_OF_A_BLOC = K.HOLDER | K.OFFICE | K.MEMBER | K.VOICE


def _has_members(scan: Scan, token: int) -> bool:
    """Whether an office stands before a bloc, a preposition between or not: رئيس كتلة X, النائب عن تكتل X."""
    before = token - 2 if scan.forms[token - 1] in ("عن", "في", "باسم") else token - 1
    return before >= 0 and bool(scan.kinds[before] & _OF_A_BLOC)


_DEFENDING = frozenset(("لجنة", "مركز", "جمعية", "رابطة", "جبهة", "منظمة", "حركة", "مجموعة", "شبكة"))
_GOVERNMENTS = frozenset(("الوزراء", "الحكومة", "الجمهورية", "الدولة"))
"""Whose head's office is a body: مكتب رئيس الوزراء."""
_ARMED = frozenset(("قوات", "كتيبة", "كتاءب", "لواء", "سرايا", "مجموعات", "وحدة"))
_TASKS = rule_words("bodies", "tasks")
"""What a department or a centre is called by: مكتب مكافحة المخدرات, مركز رصد النزوح."""
_STUDIES = rule_words("bodies", "studies")
_FIGHTERS = rule_words("bodies", "fighters")
_CHAMBERS = frozenset(("غرفة",))
_KINDS_OF_CHAMBERS = rule_words("bodies", "kinds_of_chambers")
_PROVINCIAL = rule_words("bodies", "provincial")
_CIRCLES = rule_words("bodies", "circles")
_MUNICIPAL = frozenset(("جماعة", "بلدية", "عمالة"))
_MOTION = rule_words("bodies", "motion")
_NAMES = frozenset(("ORG", "GPE", "LOC", "PERS", "LAW"))
_NAMED_ALONE = _MEDIA - _RARELY_NAMED
_PARTICULAR = _GIANTS | _ARMED | {"تنظيم", "خارجية", "داخلية", "هيءة", "قيادة", "موقع"}
_FURTHER = _CHAMBERS | _PROVINCIAL | _MUNICIPAL | {"نيابة", "داءرة", "حركة"}
_COMPLETED = OF_NOTABLES | _DEFENDING


def _named(scan: Scan, first: int, last: int) -> bool:
    """Whether a loose head's noun group names something: a nation, a place, a force."""
    return any(
        scan.kinds[at] & K.GROUP or at in scan.starting or scan.forms[at] in _FORCES for at in range(first, last)
    )


_DUTIES = rule_words("bodies", "duties")
_WEAK_DEFINITE = rule_words("bodies", "weak_definite")
"""With the article these need the adjective of a nation; another adjective only describes them."""


_NO_BODIES = {"النظام": BY_LAWS, "المصلحة": rule_words("bodies", "interests")}
_FEMININE = ("ة", "العليا", "الكبري", "الصغري", "الوسطي", *SIDES)
_NAMED_BY_ADJECTIVE = rule_words("bodies", "named_by_adjective")
_GOVERNS_DUTY = K.OCCASION | K.OFFICE | K.BODY | K.DEFINITE | K.MEMBER


def _definite(scan: Scan, token: int) -> int:
    kinds = scan.kinds[token]
    form = scan.forms[token]
    governed = form in _DUTIES and not scan.clitics[token] and scan.joined[token]
    if governed and (scan.kinds[token - 1] & _GOVERNS_DUTY or is_state(scan, token)):
        return token
    if form in NUMBERED and (end := numbered(scan, token)) > token:
        return end
    if scan.forms[token + 1] in _NO_BODIES.get(form, ()):
        return token
    last = adjectives(scan, token + 1)
    if form.endswith("ة") and last > token + 1 and not scan.forms[token + 1].endswith(_FEMININE):
        last = token + 1  # وزير المالية التركي: the minister's adjective
    if last > token + 1:
        nation = any(kind & K.GROUP for kind in scan.kinds[token + 1 : last])
        if nation and kinds & (K.BODY_WITH_COUNTRY | K.BODY_DEFINITE | K.BODY_ALONE):
            return extended(scan, last) if kinds & K.BODY_DEFINITE and form not in NO_PURPOSE else last
        if kinds & K.BODY_DEFINITE and form not in _WEAK_DEFINITE:
            end = extended(scan, last, ("و",)) if form in NO_PURPOSE else extended(scan, last)
            if end > last or not INSTITUTIONAL.isdisjoint(scan.forms[token + 1 : last]):
                return end
        elif kinds & K.BODY_DEFINITE:
            end = extended(scan, last, ("ل",))
            institutional = not INSTITUTIONAL.isdisjoint(scan.forms[token + 1 : last])
            inner = scan.at(last, "ORG") if scan.clitics[last] == "ل" and scan.joined[last] else None
            if inner is not None:
                return extended(scan, inner.last, ("ل",))
            of_whole = form in WITH_WHOLE and (institutional or scan.clitics[last] == "ل")
            if end == last and of_whole and (held := whole_of(scan, last)):
                return held
            if end > last and institutional:
                return extended(scan, end)  # المركز الوطني للأرصاد, المركز الإعلامي لمجلس الوزراء
        if form in _NAMED_BY_ADJECTIVE and all(scan.kinds[at] & K.ADJECTIVE for at in range(token + 1, last)):
            return last  # المحكمة الجزائية
        if kinds & K.BODY_ALONE and all(scan.forms[at] in INSTITUTIONAL for at in range(token + 1, last)):
            return last  # الحكومة الانتقالية, الشرطة القضائية
    return token + 1 if kinds & K.BODY_ALONE else token
