"""What follows the head of an office: qualities, and tails with ل, في, لدى, باسم."""

from corpus.suggest import kinds as K
from corpus.suggest.adjectives import adjectives
from corpus.suggest.groups_of_words import extended, noun_group
from corpus.suggest.in_charge import CHARGED, charge, in_charge
from corpus.suggest.office_bodies import CLINICS, OF_CLINICS, serves_in, takes_place, with_further
from corpus.suggest.office_complements import LOCAL_SERVICES, behind_marks, service
from corpus.suggest.office_qualities import QUALITIES, qualified
from corpus.suggest.outlets import OUTLETS, TOLD, is_told
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan, Span
from corpus.suggest.special_bodies import unknown_body
from corpus.suggest.teams import TEAMS, team

_MANAGING = rule_words("offices", "managing")
_MINISTRIES = rule_words("pointing", "ministries")
_IN_FIELDS = rule_words("offices", "in_fields")
_CHARGED = frozenset(("المكلف", "المكلفة", "مكلف", "مكلفة"))
_SENT = rule_words("offices", "sent")
_SERVANTS = rule_words("offices", "servants")
_PRESS, _OF_PRESS = rule_words("press", "told"), rule_words("press", "heads")
_EMPLOYED = _OF_PRESS | rule_words("press", "staff")
_OWN_WORK = frozenset(("التحرير", "تحرير", "مجلس"))
"""What those who head an outlet head of it: رئيس التحرير, رئيس مجلس الإدارة."""
_IN = frozenset(("في", "لدي"))
_SAME = rule_words("clusters", "same_behind")
_JOINED_TAILS = frozenset(("ل", "ب"))
_TAILS = frozenset(("عن", "في", "لدي", "باسم", "الي", "من"))
"""What the tails of an office begin with."""


def tails(scan: Scan, head: int, token: int) -> int:
    """The token after the tails of an office: للأمم المتحدة, لدى الولايات المتحدة, باسم الحكومة, في محافظة ينبع."""
    for _ in range(2):
        form, clitic = scan.forms[token], scan.clitics[token]
        if form not in _TAILS and clitic not in _JOINED_TAILS and not scan.kinds[token] & K.TO_WHOM:
            charged = form in CHARGED and scan.joined[token] and in_charge(scan, head, token)
            return charge(scan, token + 1) if charged else token
        if not scan.joined[token]:
            return token
        span = scan.starting.get(token)
        if clitic == "ل" and _hears(scan, head, token, span):
            return token
        if (
            clitic == "ل"
            and span is not None
            and span.label in ("ORG", "GPE", "LOC", "EVENT")
            or clitic == "ل"
            and span is not None
            and span.label == "OCC"
            and scan.forms[head] in _SERVANTS
        ):
            token = span.last
        elif clitic == "ل" and form in TEAMS and span is None:
            token = team(scan, token)
        elif clitic == "ل" and form in LOCAL_SERVICES and (end := service(scan, token)):
            token = end
        elif clitic == "ل" and scan.kinds[token] & (K.PORTFOLIO | K.BODY_DEFINITE) and span is None:
            token = adjectives(scan, token + 1)
        elif clitic == "ل" and (scan.kinds[token] & K.BODY or scan.forms[token] in ("شءون", "حقوق", "مكافحة")):
            end = noun_group_after(scan, token)
            if end == token:
                return token
            token = extended(scan, end, ("و",)) if scan.forms[token] == "شءون" else end
        elif scan.kinds[token] & K.DEFINITE and (
            clitic == "ب"
            and scan.forms[token - 1] in _CHARGED
            and span is None
            or clitic == "ل"
            and _manages(scan, token)
        ):
            token = adjectives(scan, token + 1)
        elif in_charge(scan, head, token):
            end = charge(scan, token + 1)
            if end == token + 1:
                return token
            token = end
        elif end := _in_name_or_field(scan, head, token):
            token = end
        elif form in _IN and scan.kinds[token + 1] & K.BODY_DEFINITE and _in_known(scan, head, token + 1):
            token = adjectives(scan, token + 2)
            token += scan.forms[token] in _SAME and scan.joined[token]  # لدى المحكمة ذاتها
        elif form == "من" and serves_in(scan, head, token):
            token = with_further(scan, head, scan.starting[token + 1].last)
        elif scan.kinds[token + 1] & K.MARK and (end := _in_marks(scan, head, token)):
            token = end
        elif form == "عن" and scan.forms[token + 1] in ("الداءرة", "داءرة") and scan.forms[head] in _ELECTED:
            return _constituency(scan, token + 2)
        elif form == "لدي" and scan.forms[token + 1] == "البلاد":
            token += 2
        elif _place_tail(scan, head, token) or _envoy(scan, head, token):
            token = with_further(scan, head, scan.starting[token + 1].last)
        elif clitic == "ب" and span is not None and _seated(scan, head, token, span.label):
            token = span.last
        elif clitic == "ب" and span is None and scan.kinds[token] & K.BODY_DEFINITE and takes_place(scan, head):
            token = adjectives(scan, token + 1)
        else:
            return token
    return token


def _hears(scan: Scan, head: int, token: int, span: Span | None) -> bool:
    """Whether what stands behind ل is the press that hears an office, not its body: قال الوزير لرويترز, للإذاعة."""
    outlet = span is not None and (
        span.rule == TOLD or span.label == "ORG" and (scan.kinds[token] & K.CARRIER or span.key in OUTLETS)
    )
    told = scan.kinds[token] & K.DEFINITE and scan.forms[token].removeprefix("ال") in _PRESS
    if outlet and span is not None and scan.forms[span.last] == ":":
        own = scan.forms[head].removeprefix("ال") in _EMPLOYED
        of_other = token > head + 1 and not scan.kinds[head] & K.DEFINITE and scan.forms[head + 1] not in _OWN_WORK
        return not own or of_other  # الوزير لقناة النهر: لا ضرائب
    if told and token > head + 1 and scan.forms[head].removeprefix("ال") in _OF_PRESS:
        return False  # المدير السابق للإذاعة
    return bool(outlet or told) and not _manages(scan, token) and is_told(scan, token)


def _in_marks(scan: Scan, head: int, token: int) -> int:
    """The token after the body in marks that an office is held in, or 0: الرئيس التنفيذي لـ«كوبالت». It is marked."""
    close = scan.quoted(token + 1)
    led = (
        scan.kinds[token] & K.TO_WHOM
        and _held(scan, head)
        and (scan.forms[token - 1] in _MANAGING or _ends(scan, close))
    )
    if not led and not (scan.forms[token] == "في" and takes_place(scan, head)):
        return 0
    if close and token + 2 not in scan.starting:
        scan.add(token + 2, close - 1, "ORG", "", "body of an office in marks")
    return close


def _ends(scan: Scan, token: int) -> bool:
    """Whether a comma or name stands behind the words of an office."""
    return token > 0 and (scan.forms[token] == "،" or scan.kinds[token] & K.GIVEN != 0)


def represented(scan: Scan, head: int, token: int) -> int:
    """The token after those whom a deputy speaks for (النائب عن كتلة X, عضو اللجنة عن حزب X), else `token`.

    A lawyer and a spokesman do for a person: محامي الدفاع عن ترامب | فلان, متحدث باسم نتنياهو | فلان.
    """
    if scan.forms[token] not in FOR_OTHERS or not scan.joined[token] or scan.clitics[token + 1]:
        return token
    person = scan.at(token + 1, "PERS")
    if person is not None and (scan.forms[token] == "باسم" or scan.forms[head].removeprefix("ال") in _PLEADING):
        return person.last
    span = scan.at(token + 1, "ORG", "GPE", "LOC") if scan.forms[head].removeprefix("ال") in _SPOKEN_FOR else None
    return span.last if span is not None else token


FOR_OTHERS = frozenset(("عن", "باسم"))
_PLEADING = frozenset(("محامي", "محامية", "محام", "محاميا", "وكيل", "وكيلة"))
_SPOKEN_FOR = rule_words("offices", "spoken_for")
_ELECTED = frozenset(("الناءب", "الناءبة", "ناءب", "ناءبة", "النواب", "نواب"))


def _constituency(scan: Scan, token: int) -> int:
    """The token after the number, place or adjective of a constituency: عن الدائرة الثانية عشرة, عن دائرة بنها."""
    span = scan.at(token, "GPE", "LOC", "ORDINAL")
    return span.last if span is not None else adjectives(scan, token)


def _seated(scan: Scan, head: int, token: int, label: str) -> bool:
    """Whether an office goes on over ب with a body or place (بجامعة حلوان, بمحافظة جدة), not so للجمارك بدمشق."""
    if label == "GPE":
        return takes_place(scan, head) and scan.clitics[token - 1] != "ل"
    return label == "ORG" and (_held(scan, head) or _works_in(scan, head, token))


def _works_in(scan: Scan, head: int, token: int) -> bool:
    """Whether a trade with the article goes on with where it is done: المحامي بهيئة X فلان; not أشاد المدرب بنادي X."""
    if scan.forms[token].removeprefix("ال") not in _WORKPLACES or scan.forms[head] in _TITLES_ALONE:
        return False
    last = scan.starting[token].last
    beside = scan.kinds[last] & K.NAMEY or scan.forms[head - 1] == "،" or scan.kinds[head - 1] & K.NAMEY
    return bool(scan.kinds[head] & (K.HOLDER | K.HONOUR) and beside) and not scan.clitics[head]


_WORKPLACES = rule_words("offices", "workplaces")
_TITLES_ALONE = rule_words("offices", "titles_alone")


def _held(scan: Scan, head: int) -> bool:
    """Whether an office is one that is held in a body, rather than a title or a trade."""
    kinds = scan.kinds[head]
    return bool(kinds & (K.OFFICE | K.MEMBER | K.HOLDER)) and not kinds & (K.HONOUR | K.TRADE)


def _manages(scan: Scan, token: int) -> bool:
    """Whether an office of a general kind ends before a token: المدير العام, المدير العام السابق, مدير سابق."""
    if scan.forms[token - 1] in _MANAGING:
        return True
    if scan.forms[token - 1] in ("سابق", "سابقة"):
        return True
    return scan.forms[token - 1].startswith("السابق") and scan.forms[token - 2] in _MANAGING


def noun_group_after(scan: Scan, token: int) -> int:
    """The token after the noun group whose first noun carries ل (لشؤون الشرق الأوسط), or `token`."""
    end = noun_group(scan, token + 1)
    return end if end > token + 1 else token


def _in_name_or_field(scan: Scan, head: int, token: int) -> int:
    """The token after باسم BODY or after the field of an expert (الخبير في الجيولوجيا), or 0."""
    if scan.forms[token] == "باسم":
        return voice(scan, token)
    if scan.forms[token] != "في" or scan.forms[head].removeprefix("ال") not in _IN_FIELDS:
        return 0
    token += 1
    if token in scan.starting or not scan.kinds[token] & K.DEFINITE or scan.kinds[token] & K.TEMPORAL:
        return 0
    end = noun_group(scan, token)
    return end if end > token and scan.kinds[end] & (K.NAME | K.GIVEN | K.UNKNOWN) else 0


def _in_known(scan: Scan, head: int, token: int) -> bool:
    """Whether an office is held in a body that the text named before: منسق الطوارئ في المنظمة."""
    if not takes_place(scan, head) or not scan.joined[token] or scan.clitics[token]:
        return False
    return token not in scan.starting and not scan.kinds[token] & (K.COMMON | K.PORTFOLIO)


def _envoy(scan: Scan, head: int, token: int) -> bool:
    """Whether an office names behind إلى where it is sent: مبعوث الأمم المتحدة إلى اليمن."""
    if scan.forms[token] != "الي" or scan.forms[head].removeprefix("ال") not in _SENT:
        return False
    return (
        scan.at(token + 1, "GPE", "LOC", "ORG") is not None and not scan.clitics[token + 1] and scan.joined[token + 1]
    )


def _place_tail(scan: Scan, head: int, token: int) -> bool:
    span = scan.starting.get(token + 1)
    if scan.forms[token] not in ("لدي", "في", "عن", "باسم"):
        return False
    if span is None or scan.clitics[token + 1] or not scan.joined[token + 1]:
        return False
    if scan.forms[token] == "عن" and scan.kinds[head] & K.MEMBER:
        return False  # عضو اللجنة عن حزب X
    if scan.forms[token] == "لدي":
        return span.label in ("GPE", "ORG")
    if scan.forms[head] in ("الرءيس", "الرءيسة"):
        return False
    if scan.forms[token] == "في" and scan.forms[head] in _MINISTERS:
        return False  # هاجم الوزير في مجلس النواب
    if span.label == "ORG" and (not scan.kinds[head] & K.HONOUR or _speaks_for(scan, head, token)):
        return True
    if span.label == "FAC" and scan.forms[span.first] in CLINICS:
        return scan.forms[head].removeprefix("ال") in OF_CLINICS
    return span.label in (("ORG", "GPE", "LOC") if takes_place(scan, head) else ()) or scan.forms[token] == "باسم"


_MINISTERS = frozenset(("الوزير", "الوزيرة", "الوزراء"))


def _speaks_for(scan: Scan, head: int, token: int) -> bool:
    """Whether a counsellor is one of a party: المستشار عن حزب X."""
    return scan.forms[token] == "عن" and scan.forms[head].removeprefix("ال") in _SPOKEN_FOR


def voice(scan: Scan, token: int) -> int:
    """The token after `[الرسمي] باسم BODY`, the body in marks or not, or 0."""
    at = token
    own = not scan.clitics[at] and not scan.kinds[at - 1] & K.DEFINITE  # not المتحدث الخارجية
    if scan.forms[at] in _MINISTRIES and own and scan.joined[at] and at not in scan.starting:
        nation = scan.kinds[at + 1] & K.GROUP and scan.kinds[at + 1] & K.DEFINITE
        return scan.add(at, at + 1 + (nation > 0), "ORG", "", "ministry that somebody speaks for").last
    while (
        scan.kinds[at] & (QUALITIES | K.BARE_QUALITY | K.GROUP)
        and not scan.clitics[at]
        and scan.joined[at]
        and scan.forms[at] != "باسم"
    ):
        at += 1
    if scan.forms[at] in ("باسمه", "باسمها", "باسمهم"):
        return at + 1
    if scan.forms[at] != "باسم" and not (scan.clitics[at] == "ب" and scan.forms[at] == "اسم"):
        span = scan.starting.get(at)
        if scan.clitics[at] in ("ل", "ب", "") and span is not None and span.label in ("ORG", "EVENT"):
            return span.last
        return at if at > token else 0
    at += 1
    span = scan.starting.get(at)
    if span is not None and span.label in ("ORG", "GPE", "OCC", "EVENT", "FAC"):
        end = qualified(scan, span.last)
        place = scan.at(end + 1, "GPE") if span.label == "ORG" and scan.forms[end] == "في" else None
        named = place is not None and scan.kinds[place.last] & K.NAMEY and not scan.kinds[place.last] & K.FUNCTION
        return place.last if place is not None and named and scan.joined[place.last] else end
    if span is not None and span.label == "PERS":
        scan.kinds[at - 1] = K.FUNCTION  # متحدثة باسم ماكرون: no name
        return span.last if scan.kinds[token - 1] & K.DEFINITE else 0
    end = behind_marks(scan, at) if span is None else at
    if end == at:
        end = noun_group(scan, at, ministry=True)
    if end == at and unknown_body(scan, at):
        return scan.add(at, at + 1, "ORG", "", "body that somebody speaks for").last
    return end if end > at else 0
