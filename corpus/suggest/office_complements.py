"""What the head of an office governs: another office, a body, a place, a duty, a field."""

from corpus.suggest import kinds as K
from corpus.suggest.addresses import BRANCHES, RANKS
from corpus.suggest.adjectives import adjectives
from corpus.suggest.completion import PROVINCES
from corpus.suggest.groups_of_words import extended, noun_group
from corpus.suggest.office_bodies import with_further
from corpus.suggest.quotes.lexicon import small
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan
from corpus.suggest.teams import team
from corpus.suggest.tribes import marked_tribe

GREAT = rule_words("offices", "great")
_PLURALS = rule_words("offices", "plurals")
_FORCES = rule_words("offices", "forces")
_LEARNED = rule_words("offices", "learned")
_FIELDS = rule_words("offices", "fields")
_SCIENCES = rule_words("offices", "sciences")
LEADING = rule_words("offices", "leading")
_LED = rule_words("offices", "led")
_SERVING = rule_words("offices", "serving")
_DUTY_HEADS = rule_words("offices", "duty_heads")
_MINISTERS = frozenset(("وزيري", "وزيرا", "وزراء", "وزارتي"))
OF_TEAMS = rule_words("offices", "of_teams")
"""Right behind these الفريق is a team, before a name too: قائد الفريق فلان."""
_OF_MINISTRIES = frozenset(("وزير", "وزيرة", "وزراء", "وزيرا", "وزيري"))
"""Only what their ministry is for can follow with the article: وزير المال."""
_DEPARTMENTS = rule_words("offices", "departments")
_NO_TOWN = K.COMMON | K.FUNCTION | K.BARE_QUALITY | K.QUALITY | K.GROUP | K.GIVEN | K.HONOUR | K.OFFICE | K.TRADE
_ALSO_DRIVERS = frozenset(("قاءد", "قاءدة"))
_GOVERNED = rule_words("offices", "governed")
_GOVERNORS = rule_words("offices", "governors")
LOCAL_SERVICES = rule_words("offices", "local_services")
_DEPUTIES = frozenset(("ناءب", "ناءبة", "مساعد", "مساعدة", "محامي", "محامية"))
_LOCAL_HEADS = rule_words("offices", "local_heads")
_GOVERNED_NAMES = frozenset(("ORG", "GPE", "LOC", "FAC", "EVENT"))
_HOLDING = K.OFFICE | K.MEMBER
_HELD = _HOLDING | K.TRADE
_NAMES = K.BARE_QUALITY | K.NAME | K.GIVEN
_NO_NAMES = K.DEFINITE | K.BODY


def complement(scan: Scan, token: int, at: int) -> int:
    """The token after what the head governs: another office, a body, a place, a duty."""
    kinds, own = scan.kinds[at], scan.kinds[token]
    head, form = scan.forms[token], scan.forms[at]
    span = scan.starting.get(at)
    if form in BRANCHES and head in RANKS:
        return at  # عميد جمارك فلان
    if head in GREAT and not kinds & (K.HOLDER | K.OFFICE | K.TRADE) and span is None:
        of_several = (
            form.endswith("ي")
            and not kinds & K.FUNCTION
            and scan.kinds[at + 1] & K.DEFINITE
            and not scan.clitics[at + 1]
        )
        return adjectives(scan, at + 2) if of_several and scan.joined[at + 1] else at  # كبير مراقبي الامتحانات
    if form == "الفريق" and (head in OF_TEAMS or not scan.kinds[at + 1] & (K.NAME | K.GIVEN)):
        return team(scan, at)
    if head in _LEARNED and form in _FIELDS:
        return _field(scan, at)
    if head == "عالم":
        return _field(scan, at) if form in _SCIENCES else at
    if form in _OWN_AFFAIRS and head in _OF_AFFAIRS or form == _CAMPAIGN and _of_person(scan, at):
        return at + 1
    if form in _LED and head in LEADING and span is None:
        return adjectives(scan, at + 1)
    if form in small().patients and scan.forms[at + 1] in small().upon:
        return adjectives(scan, at + 2)  # محامي المشتبه به
    if kinds & K.MARK and head in _OF_MARKED and scan.quoted(at):
        return behind_marks(scan, at, *_PLACES_IN_MARKS[head in _GOVERNORS])
    if span is not None and span.label in _GOVERNED_NAMES:
        if own & K.TRADE and span.label != "ORG":
            return at
        return with_further(scan, token, span.last)
    if span is not None and span.label == "OCC":
        deputy = kinds & K.VOICE or kinds & K.DEFINITE and head in _DEPUTIES  # نائبة المتحدث باسم الأمين العام
        if deputy or kinds & _HOLDING and not kinds & K.DEFINITE and own & _HELD:
            return span.last
    elif span is not None and span.label != "NORP":
        return at
    if kinds & K.HONOUR and not kinds & K.PORTFOLIO:
        serving = at > token + 1 or form == "خادم" or head in _OF_CLIENTS
        served = scan.at(at, "OCC") if serving else None
        return served.last if served is not None else at  # وكيل أعمال اللاعب, مستشار خادم الحرمين الشريفين
    if kinds & K.COMMON and head in _PLURALS and (kinds & K.DEFINITE or form == "دول"):
        return at + 1
    if form in _FORCES and head in _SERVING:
        place = scan.at(at + 1, "GPE", "LOC")
        return place.last if place is not None and not scan.clitics[at + 1] and scan.joined[at + 1] else at + 1
    if form in _GOVERNED and head in _GOVERNORS:
        return at + 1  # أمير المنطقة, عمدة المدينة
    if form in LOCAL_SERVICES and head in _LOCAL_HEADS and (end := service(scan, at)):
        return end
    if kinds & K.DEFINITE and kinds & K.COMMON and not kinds & K.PORTFOLIO and head not in _OF_MINISTRIES:
        return adjectives(scan, at + 1) if head in LEADING and head not in _ALSO_DRIVERS else at
    if kinds & K.GROUP and not kinds & K.PORTFOLIO:
        return at + 1 if kinds & K.DEFINITE and form.endswith(("ين", "ون")) else at
    if own & K.TRADE and not kinds & K.PORTFOLIO and not kinds & K.DEFINITE:
        return at
    if (
        kinds & _NAMES
        and not kinds & _NO_NAMES
        and not (kinds & K.UNKNOWN and not kinds & (K.BARE_QUALITY | K.GIVEN) and scan.kinds[at + 1] & K.DEFINITE)
    ):
        return at
    if of_client(scan, token, at):
        return at
    if kinds & K.TRIBE and (marked := marked_tribe(scan, at)) > at:
        return marked  # شيخ عشيرة "الجبور"
    last = noun_group(scan, at, duty=head in _DUTY_HEADS or form in _DEPARTMENTS)
    while head in _MINISTERS and scan.clitics[last] == "و" and scan.kinds[last] & K.PORTFOLIO and scan.joined[last]:
        last = adjectives(scan, last + 1)  # وزيري الدفاع والداخلية
    return with_further(scan, token, last) if scan.at(last - 1, "GPE") else last


_OF_MARKED = rule_words("offices", "of_marked")


_PLACES_IN_MARKS = ((), ("GPE",))


def behind_marks(scan: Scan, token: int, *further: str) -> int:
    """The token after a body or programme in marks that open at `token`, else `token`: مراسل «القناة».

    What has one of the `further` labels stands there as well: محافظ «نينوى».
    """
    inner = scan.at(token + 1, "ORG", "PRODUCT", *further) if scan.kinds[token] & K.MARK else None
    return inner.last + 1 if inner is not None and inner.last + 1 == scan.quoted(token) else token


def service(scan: Scan, token: int) -> int:
    """The token after a department called by its duty and place, which is marked, or 0: مدير تعليم بيشة."""
    at = token + 1
    place, kinds = scan.at(at, "GPE", "LOC"), scan.kinds[at]
    plain = not kinds & K.PLACES and (
        scan.forms[at] in PROVINCES
        or kinds & (K.UNKNOWN | K.NAME | K.PHRASE)
        and not kinds & _NO_TOWN
        and len(scan.forms[at]) > 3
    )
    if scan.clitics[at] or not scan.joined[at] or place is None and not plain:
        return 0
    if place is None:
        place = scan.add(at, at + 1, "GPE", "", "place of a department")
    return scan.add(token, place.last, "ORG", "", "department of a place").last


def of_client(scan: Scan, token: int, at: int) -> bool:
    """Whether a family name follows whom an agent, lawyer or trainer serves: وكيل التازي."""
    kinds = scan.kinds[at]
    family = kinds & K.DEFINITE and kinds & K.UNKNOWN and kinds & K.ADJECTIVE and scan.forms[at].endswith("ي")
    return bool(family) and not scan.clitics[at] and scan.forms[token] in ("وكيل", "محامي", "مدرب")


_OF_AFFAIRS = frozenset(("مدير", "مديرة", "وكيل", "وكيلة", "مديرا", "وكيلا"))
_OWN_AFFAIRS = frozenset(noun + pronoun for noun in ("اعمال", "مكتب") for pronoun in ("ه", "ها", "هم"))
"""مدير أعمالها, مديرة مكتبه."""
_CAMPAIGN = "حملة"


def _of_person(scan: Scan, at: int) -> bool:
    """Whether a campaign is called by a person, who has a name of his own: مديرة حملة | فلان."""
    name = scan.kinds[at + 1]
    known = name & (K.GIVEN | K.NAME) and not name & (K.DEFINITE | K.COMMON | K.FUNCTION | K.GROUP)
    return bool(known) and scan.joined[at] and not scan.clitics[at + 1]


_OF_CLIENTS = frozenset(("محامي", "محامية", "وكيل", "وكيلة"))


def _field(scan: Scan, at: int) -> int:
    """The token after the field of a scholar or expert: علم الآثار, آثار, الأمراض الصدرية, أمراض القلب والشرايين."""
    if scan.kinds[at] & K.DEFINITE:
        return extended(scan, adjectives(scan, at + 1), ("و",))
    following = scan.kinds[at + 1]
    if (
        following & K.DEFINITE
        and not following & (K.FUNCTION | K.GROUP)
        and not scan.clitics[at + 1]
        and scan.joined[at + 1]
    ):
        return extended(scan, adjectives(scan, at + 2), ("و",))
    if (
        scan.forms[at + 1] in _FIELDS
        and not scan.clitics[at + 1]
        and scan.kinds[at + 2] & K.DEFINITE
        and not scan.clitics[at + 2]
    ):
        return adjectives(scan, at + 3)  # تاريخ علوم العرب
    described = scan.forms[at].endswith("ات") and following == K.UNKNOWN and scan.forms[at + 1].endswith("ية")
    return at + 2 if described and not scan.clitics[at + 1] and scan.joined[at + 1] else at + 1  # حافلات مدرسية
