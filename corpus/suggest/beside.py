"""Who stands beside an office in the text: its holder behind it or before it, or a further office of his."""

from collections.abc import Iterable

from corpus.arabic.remembered import Remembered
from corpus.suggest import kinds as K
from corpus.suggest.clusters import is_definite
from corpus.suggest.further_titles import closes_row, of_further_title
from corpus.suggest.office_parts import FOR_OTHERS, represented
from corpus.suggest.office_tails import holder_over_tail, tells_of_another
from corpus.suggest.offices import FORMER
from corpus.suggest.rule_words import rule_words
from corpus.suggest.saying import NAMING, SAYING
from corpus.suggest.scan import CLOSING_MARKS, Scan, Span
from corpus.suggest.served import (
    before_aside,
    beginning_at,
    behind_helpers,
    behind_marked_source,
    calls,
    in_apposition,
    is_asked_beside,
    is_between_commas,
    is_defended,
    is_own,
    of_other,
    of_woman,
    serves,
    spoken_for,
    told_behind,
)
from corpus.suggest.speaker_places import place_ends


def partners_of(scan: Scan, spans: list[Span], labelled: dict[str, list[int]]) -> dict[int, int]:
    """Office -> the person beside it: behind it, over further titles or a comma; else right before it."""
    persons, held, forms = labelled.get("PERS", []), labelled.get("OCC", []), scan.forms
    people: dict[int, int] = {}
    ends: dict[int, int] = {}
    for index in persons:
        span = spans[index]
        people[span.first] = ends[span.last] = index
    offices = {span.first: span for span in map(spans.__getitem__, held)}
    helpers = behind_helpers(scan, offices.values())
    partners: dict[int, int] = {}
    opened: dict[int, int] = {}  # token after a name -> where the titles before it begin
    owned: set[int] = set()  # tokens after an office that end with whom it serves, its own holder behind it
    titles: dict[int, int] = {}  # token after a title that a comma opened -> whose it is
    for index in held:
        span = spans[index]
        first, last, told_before = span.first, span.last, forms[span.first - 1]
        if _SEVERAL_HOLD[forms[first]] or last in owned and scan.clitics[first] == "ل":
            continue  # المستشار الدبلوماسي للرئيس فلان: no president
        of_another = first in helpers and is_definite(scan, span) and not in_apposition(scan, first)
        if of_another or told_before in _OF_OTHERS and not is_defended(scan, first, last):
            if told_before == "باسم" and (one := spoken_for(scan, span, people, ends)) is not None:
                partners[index] = one[1]
                spokesman = beginning_at(spans, held, first - 2, index)
                partners[spokesman] = titles[spans[spokesman].last] = one[0]
            continue  # مستشار خادم الحرمين الشريفين, باسم الأمين العام
        if last in offices and last == first + 1 and of_woman(scan, first, last):
            continue  # ووجه المحافظ الدكتورة فلانة
        if last == first + 1 and last in offices and told_before in _MEETING and of_other(scan, first, last):
            continue  # أبلغ الوزير سفير البلاد فلانا
        if told_before == "،" and forms[last] == "،" and is_between_commas(scan, spans, ends.get(first - 1), span):
            partners[index] = titles[last] = ends[first - 1]
            continue  # استقبل فلان، وزير البيئة، السفير فلانا
        end = _over_place_of_work(scan, last, people, offices) if told_before == "،" else last
        if forms[end] in FOR_OTHERS:
            end = represented(scan, first, end)
        if forms[end] in FORMER and forms[end + 1] == "،" and told_before not in _MEETING:
            end += 1  # الوزير السابق، رئيس الحزب، فلان
        following = _person_behind(scan, end, people, offices, told_before == "،")
        if following is None and (places := place_ends(scan, first, last)):
            following = _at_close(scan, spans, ends, places, last)
        if following is None and (over := holder_over_tail(scan, first, last, people, offices)):
            following = people[offices[over].last if over in offices else over]
        if following is not None:
            helps = forms[first + 1] in _SERVICES and not scan.clitics[first + 1]  # وكيل أعمال اللاعب
            if helps or serves(scan, span, spans[following]):
                served, following = spans[following], told_behind(scan, first, spans[following].last, people)
                if following is None and is_own(scan, span, served):
                    following = people[served.first]
                    owned.add(last)
            if following is not None:
                partners[index] = following
                opened.setdefault(spans[following].last, first)
            continue
        if scan.clitics[first] == "و" and (owner := of_further_title(scan, titles, ends, span)) is not None:
            partners[index] = titles[last] = owner
            continue
        joint = (
            told_before in _JOINTS or told_before in CLOSING_MARKS and behind_marked_source(scan, spans, ends, first)
        )
        before = first - 1 if joint and first else first
        if before < first and forms[before - 1] == "،":
            before -= 1  # فلان، وهو رئيس اللجنة
        if before < first and forms[before - 1] in CLOSING_MARKS:
            before = before_aside(scan, before - 1)
        if before in ends and not scan.clitics[first] and scan.joined[first]:
            opening = opened.get(before, spans[ends[before]].first)
            if before < first and _is_called_upon(scan, opening, first, last):
                continue
            own = _own_office(scan, opening, spans, held, last) or calls(scan, opening, spans[ends[before]], last)
            if before == first and (_meets(scan, opening) and not own or is_asked_beside(scan, opening, first, last)):
                continue  # استقبل الرئيس فلان وزير خارجية قبرص
            partners[index] = ends[before]
            if forms[before] == "،":
                titles[last] = ends[before]
            ends[last] = ends[before]  # a further title of the same person may follow
            opened.setdefault(last, opening)
    for first, index in people.items():
        if forms[first - 1] in NAMING:
            office = _called(scan, spans, held, first - 1)
            if office is not None:
                partners.setdefault(office, index)
    return partners


def _at_close(scan: Scan, spans: list[Span], ends: dict[int, int], places: Iterable[int], office: int) -> int | None:
    """The person who stands alone where a speaker's place may end, behind the office that opens it."""
    for person in [ends[token] for token in places if token in ends]:
        first = spans[person].first
        alone = first > office and not scan.clitics[first] and scan.forms[first - 1] not in _OF_OTHERS
        if alone and not tells_of_another(scan, office, first):
            return person
    return None


def _called(scan: Scan, spans: list[Span], held: list[int], token: int) -> int | None:
    """The office before a word for naming, over what it is of and a comma: سائق الحافلة، ويدعى فلان."""
    before = token - 1 if scan.forms[token - 1] == "،" else token
    first = before
    while first > before - _OF_WHAT and first and not scan.kinds[first - 1] & (K.MARK | K.FUNCTION):
        first -= 1
    return next((index for index in reversed(held) if first <= spans[index].first < before), None)


def _meets(scan: Scan, token: int) -> bool:
    """Whether the verb right before somebody says whom he meets or names behind his name."""
    return token > 0 and scan.forms[token - 1] in _MEETING


def _is_called_upon(scan: Scan, title: int, office: int, token: int) -> bool:
    """Whether a man's office behind a woman's name and a comma is whom she asks: طالبت الوزيرة، فلانة، المدير ب."""
    woman = scan.forms[title].endswith("ة") and not scan.forms[office].endswith("ة")
    asked = scan.clitics[token] == "ب" or scan.forms[token] in ("الي", "علي")
    return woman and asked and bool(scan.kinds[title] & (K.HOLDER | K.OFFICE | K.HONOUR))


def _own_office(scan: Scan, title: int, spans: list[Span], held: list[int], token: int) -> bool:
    """Whether the office behind a name is his, since another is met: استقبل الأمير فلان وزير الداخلية، أمس، السفير.

    `title` opens what stands before the name, a form of address; `token` is the one after the office.
    """
    if not scan.kinds[title] & K.HONOUR:
        return False
    met = next((spans[index].first for index in held if spans[index].first >= token), 0)
    return token <= met < token + _ONE_CLAUSE and not scan.clitics[met] and "." not in scan.forms[token:met]


def rows_of(scan: Scan, spans: list[Span], held: list[int], partners: dict[int, int]) -> dict[int, int]:
    """Office -> the one right before it, of the same unnamed person: ولي العهد رئيس مجلس الوزراء."""
    rows: dict[int, int] = {}
    ends: dict[int, int] = {}
    for index in held:
        span = spans[index]
        before = ends.get(span.first)
        ends.setdefault(span.last, index)
        if before is None or index in partners or before in partners:
            continue
        opening = spans[before].first
        ruling = scan.forms[span.first] in _IN_ROWS and scan.forms[opening] in _IN_ROWS
        beside = ruling and not scan.clitics[span.first] and scan.joined[span.first] and is_definite(scan, span)
        if beside and (before in rows or _is_no_object(scan, opening)):
            rows[index] = before
    return rows


def _is_no_object(scan: Scan, first: int) -> bool:
    """Whether no verb stands before an office whose object the office behind it could be."""
    if not scan.joined[first] or scan.clitics[first]:
        return True
    before = scan.forms[first - 1]
    return before in _BEFORE_ROWS or bool(scan.kinds[first - 1] & K.MARK)


def is_nationality(scan: Scan, token: int) -> bool:
    """Whether a word alone tells somebody's nation; the adjective of a noun before it tells the noun's."""
    if not (scan.kinds[token] & K.GROUP and scan.kinds[token] & K.DEFINITE):
        return False
    return not token or not scan.kinds[token - 1] & K.DEFINITE


def _of_several(form: str) -> bool:
    """Whether an office is held by several people: قادة, المستشارين."""
    head = form.removeprefix("ال")
    return head in _SEVERAL or len(head) > 5 and head.endswith(("ين", "ون"))


_SEVERAL_HOLD = Remembered(_of_several)


def _person_behind(
    scan: Scan, token: int, people: dict[int, int], offices: dict[int, Span], opened: bool
) -> int | None:
    """The holder behind an office and further titles of his; `opened` says that a comma stands before it."""
    if token in people:
        return people[token] if scan.joined[token] and not scan.clitics[token] else None
    if scan.kinds[token] & _ENDS == K.FUNCTION and scan.forms[token] not in _GOING_ON and token not in offices:
        return None  # a verb or particle, behind most offices
    for _ in range(4):
        if scan.forms[token] == "(" and (close := scan.quoted(token)):
            token = close  # an acronym
        if scan.forms[token] in _BETWEEN:
            token += 1
        if token + 1 in people and is_nationality(scan, token):
            token += 1  # مدرب الفريق، البرتغالي روي كوستا
        elif scan.forms[token] == "في":
            token = _over_place(scan, token, people)
        if token in people or token not in offices or not scan.joined[token]:
            break
        if scan.clitics[token] and not (opened and closes_row(scan, offices[token], people)):
            break
        opened = scan.forms[token - 1] == "،"
        token = _over_place_of_work(scan, offices[token].last, people, offices)
    token = _over_complement(scan, token, people, offices)
    return people.get(token) if scan.joined[token] and not scan.clitics[token] else None


def _over_place(scan: Scan, token: int, people: dict[int, int]) -> int:
    """The token after where an office is held, if its holder stands there: وزير الاقتصاد في ولاية X | فلان."""
    if scan.forms[token + 1] in _BETWEEN:
        return token + 2
    place = scan.at(token + 1, "GPE")
    return place.last if place is not None and place.last in people and scan.joined[token + 1] else token


def _over_place_of_work(scan: Scan, token: int, people: dict[int, int], offices: dict[int, Span]) -> int:
    """The comma behind a further title's complement, if a title or name follows: المستشار في مكتب الوزير، العميد."""
    if scan.forms[token] not in _IN and scan.clitics[token] not in ("ل", "ب"):
        return token
    for at in range(token + 1, token + 8):
        if scan.forms[at] == "،":
            return at if at + 1 in people or at + 1 in offices else token
        if scan.kinds[at] & (K.FUNCTION | K.MARK):
            return token
    return token


_IN = frozenset(("في", "لدي", "عن"))


def _over_complement(scan: Scan, token: int, people: dict[int, int], offices: dict[int, Span]) -> int:
    """The token after a rest of the office that no rule took for a part of it: وزير الصحة وتنمية المجتمع فلان."""
    for at in range(token, token + 5):
        if at in people or at in offices or not scan.joined[at]:
            return at if at in people and not scan.clitics[at] else token
        kinds = scan.kinds[at]
        further = at == token and _is_further(scan, at)
        if kinds & (K.MARK | K.FUNCTION | K.TEMPORAL | K.NUMERIC) or not (further or kinds & (K.DEFINITE | K.COMMON)):
            return token
        if at == token and not (further or kinds & K.ADJECTIVE or _describes(scan, at) and at + 1 in people):
            return token
    return token


def _describes(scan: Scan, token: int) -> bool:
    """Whether a participle with the article stands at a token: السناتور المستقل فلان."""
    return scan.forms[token].startswith("الم") and not scan.clitics[token]


def _is_further(scan: Scan, token: int) -> bool:
    """Whether a noun goes on with what an office is for, known (وشؤون) or by its ending (وتقنية)."""
    form = scan.forms[token]
    return scan.clitics[token] == "و" or form.startswith("و") and form.endswith("ة") and len(form) > 4


_MEETING = rule_words("linking", "meeting")
_IN_ROWS = rule_words("linking", "in_rows")
_BEFORE_ROWS = SAYING | rule_words("linking", "before_rows")
_SEVERAL = rule_words("linking", "several")
_SERVICES = rule_words("linking", "services")
_OF_OTHERS = rule_words("linking", "of_others")
"""Right before an office: those who speak or work for whom it means."""
_JOINTS = rule_words("linking", "joints")
_BETWEEN = rule_words("linking", "between")
_ONE_CLAUSE = 12
_OF_WHAT = 4
"""So many words an office and what it is of have."""
_GOING_ON = _BETWEEN | {"في", "("}
_ENDS = K.FUNCTION | K.GROUP
