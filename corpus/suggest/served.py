"""Offices that serve somebody, whose own name may stand behind them: المبعوث الشخصي للرئيس فلان، فلان."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import islice

from corpus.suggest import kinds as K
from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.office_qualities import behind_quality
from corpus.suggest.offices import FORMER
from corpus.suggest.rule_words import rule_words
from corpus.suggest.saying import SAYING
from corpus.suggest.scan import OPENING_MARKS, Scan, Span
from corpus.suggest.speaker_places import OPENERS
from corpus.suggest.vocabulary import vocabulary

_DEFENDING = rule_words("linking", "defending")
_DEFENDED = rule_words("linking", "defended")
_SERVANTS = rule_words("linking", "servants")
_SENIOR = rule_words("linking", "senior")
_MEETING = rule_words("linking", "meeting")
"""Whom these are of may stand right behind him who does them: استقبل مبعوث ترامب فلانا."""
_FIELDS = rule_words("linking", "fields")
_LONGEST_FIELD = 5
_NO_HELPER = K.DEFINITE | K.HONOUR


def behind_helpers(scan: Scan, offices: Iterable[Span]) -> set[int]:
    """Return the tokens behind offices of one word that may be of somebody's helper: مستشار | الوزير."""
    kinds, joined = scan.kinds, scan.joined
    return {
        office.last
        for office in offices
        if office.last == office.first + 1 and not kinds[office.first] & _NO_HELPER and joined[office.last]
    }


def serves(scan: Scan, office: Span, person: Span) -> bool:
    """Whether a name behind an office is that of him whom it serves: المبعوث الشخصي للرئيس ..., محامي ..."""
    first, last = office.first, office.last - 1
    if last == first:
        return person.first == last + 1 and scan.forms[last] in _SERVANTS
    forms = scan.forms
    form = forms[first]
    if last == first + 1:
        if form in _SENIOR:
            return person.first == last + 1 and forms[last] in _SERVANTS
        if form in _SERVANTS and _names_servant(scan, last, person):
            return True
    if forms[last] == "الرءيس" and scan.clitics[last] == "ل":
        return person.first == last + 1
    return (form in _DEFENDING or forms[first + 1] in _DEFENDING) and _of_ruler(scan, office, person)


def _names_servant(scan: Scan, title: int, person: Span) -> bool:
    """Whether a name follows that of a ruler behind his title: مستشار | الرئيس فلان الاقتصادي | فلان."""
    return scan.forms[title] in _DEFENDED and scan.at(behind_quality(scan, person.last), "PERS") is not None


def _of_ruler(scan: Scan, office: Span, person: Span) -> bool:
    """Whether a name behind the office of one who pleads is that of the ruler for whom he does.

    محامي الرئيس السابق عمر البشير, رئيس دفاع الوزير فلان، فلان; not محامي المطربة فلان, محامي الرئيس، فلان.
    """
    title = next((at for at in range(office.first + 1, office.last) if scan.forms[at] in _DEFENDED), 0)
    return title > 0 and scan.forms[person.first - 1] != "،" and _rules(scan, title, person)


def _rules(scan: Scan, title: int, person: Span) -> bool:
    """Whether the text shows that a name behind a ruler's title is his, and not that of him who pleads.

    It is a known leader's, another name follows, or it bears the title elsewhere.
    """
    if person.key in vocabulary().leaders:
        return True
    if scan.forms[person.last] == "،" and scan.at(person.last + 1, "PERS") and not scan.clitics[person.last + 1]:
        return True
    before = (scan.forms[max(each.first - 3, 0) : each.first] for each in _named(scan, person.key))
    return any(scan.forms[title] in words and _DEFENDING.isdisjoint(words) for words in before)


_SEVERAL = 64


def _named(scan: Scan, key: str) -> Iterable[Span]:
    """The mentions of somebody among the first people of a text, so that time stays linear."""
    return (each for each in islice(scan.labelled["PERS"], _SEVERAL) if each.key == key)


def is_defended(scan: Scan, title: int, last: int) -> bool:
    """Whether the name behind a ruler's title is his, as somebody pleads for him: محامي | الرئيس السابق فلان."""
    if scan.forms[title - 1] not in _DEFENDING or scan.forms[title] not in _DEFENDED:
        return False
    person = scan.at(last + (scan.forms[last] in FORMER), "PERS")
    return person is not None and _rules(scan, title, person)


def is_own(scan: Scan, office: Span, person: Span) -> bool:
    """Whether a name behind an office and whom it serves is the holder's: المستشار الدبلوماسي للرئيس فلان الفلاني."""
    known = person.key and person.key in vocabulary().leaders
    distinct = scan.clitics[office.last - 1] == "ل" or scan.forms[office.first + 1] == "مكتب"
    return distinct and person.last - person.first > 1 and not known


def told_behind(scan: Scan, office: int, token: int, people: dict[int, int]) -> int | None:
    """The person named behind the one whom an office serves: وكيل أعمال اللاعب فلان، فلان; محامي ترامب فلان.

    Behind what he serves for, only where he speaks: استقبل مبعوث ترامب إلى سوريا فلانا.
    """
    behind = behind_quality(scan, token)
    if behind > token:
        return people.get(behind)  # مبعوث ترامب الخاص فلان
    if token in people:
        return people[token] if _is_told_of(scan, office, token) else None  # محامي ترامب فلان
    if _tells_field(scan, token):
        return _behind_field(scan, token, people) if scan.forms[office - 1] in SAYING else None
    return people.get(token + 1) if scan.forms[token] == "،" and not scan.clitics[token + 1] else None


_GOVERNING = frozenset(("مع", "من", "عن", "الي", "علي", "في", "بين"))


def _is_told_of(scan: Scan, office: int, token: int) -> bool:
    """Whether the second of two names is the servant's, and not that of whom he does something to.

    Behind a verb it has two words, or his words follow: وقال محامي ترامب بلانش إن; not هدد مستشار بايدن بوتين.
    """
    before, person = office - 1, scan.at(token, "PERS")
    if scan.clitics[token] or scan.forms[before] in _MEETING or person is None:
        return False
    opens = scan.kinds[before] & K.MARK or not scan.joined[office] or scan.forms[before] in _GOVERNING
    return bool(opens or scan.clitics[office]) or person.last > token + 1 or scan.forms[person.last] in OPENERS


def _tells_field(scan: Scan, token: int) -> bool:
    """Whether a word tells what somebody serves for, or where: لشؤون أفريقيا, للشؤون الخارجية, إلى سوريا."""
    if scan.clitics[token] == "ل":
        return scan.forms[token].removeprefix("ال") in _FIELDS
    return scan.forms[token] == "الي" and scan.at(token + 1, "GPE") is not None


def _behind_field(scan: Scan, token: int, people: dict[int, int]) -> int | None:
    """The person named behind the few words of a field, which no mark and no particle parts."""
    for at in range(token + 1, token + _LONGEST_FIELD):
        if at in people:
            return people[at]
        if scan.kinds[at] & (K.MARK | K.FUNCTION | K.TEMPORAL) or not scan.joined[at]:
            return None
    return None


def of_woman(scan: Scan, office: int, title: int) -> bool:
    """Whether a woman's title stands behind a man's office, so that it is another person's."""
    man = scan.kinds[office] & K.DEFINITE and not scan.forms[office].endswith("ة")
    return bool(man) and scan.forms[title].startswith("ال") and scan.forms[title].endswith("ة")


def of_other(scan: Scan, office: int, title: int) -> bool:
    """Whether an office with the article stands before another's: one without, or one that tells more."""
    if not scan.kinds[office] & K.DEFINITE or len(scan.forms[title]) < 2:
        return False
    further = scan.at(title, "OCC")
    longer = further is not None and further.last > title + 1 and not scan.kinds[office] & K.HONOUR
    return longer or not scan.kinds[title] & K.DEFINITE


_ASIDE = 6
"""So many tokens stand at most in a parenthesis behind a name."""


def before_aside(scan: Scan, close: int) -> int:
    """The token that opens the parenthesis which closes behind a name (فلان (41 عاما)، وهو محام), else `close`.

    A name in marks ends where they close.
    """
    if scan.forms[close] != ")":
        return close
    return next((at for at in range(close - 1, max(close - _ASIDE, 0), -1) if scan.forms[at] == "("), close + 1)


def behind_marked_source(scan: Scan, spans: list[Span], ends: dict[int, int], token: int) -> bool:
    """Whether whoever is named in marks right before an office is the source of words: نقلت عن "فلان" المدير قوله."""
    person = ends.get(token - 1)
    opening = spans[person].first - 1 if person is not None else 0
    told = scan.forms[opening - 1] if opening > 0 and scan.forms[opening] in OPENING_MARKS else ""
    return told in SAYING or told == "عن"


def in_apposition(scan: Scan, title: int) -> bool:
    """Whether a form of address stands behind a word with its owner, and so for the same person: محاميه الأستاذ."""
    return bool(scan.kinds[title] & K.HONOUR) and scan.forms[title - 1].endswith(("ه", "ها"))


def is_between_commas(scan: Scan, spans: list[Span], person: int | None, office: Span) -> bool:
    """Whether somebody stands before a title in commas; in a list a comma is before him too: المدير، فلان، الوزير."""
    if person is None or scan.forms[spans[person].first - 1] == "،":
        return False
    return scan.clitics[office.first] != "و" or not _is_next_named(scan, office.last + 1)


def _is_next_named(scan: Scan, token: int) -> bool:
    """Whether the holder of a second office stands between commas behind it: فلان، ووزير الدفاع، | فلان، و."""
    name = scan.at(token, "PERS")
    return (
        name is not None and not scan.clitics[token] and (not scan.joined[name.last] or scan.forms[name.last] in "،.")
    )


def spoken_for(scan: Scan, office: Span, people: dict[int, int], ends: dict[int, int]) -> tuple[int, int] | None:
    """The spokesman named before his own title, which an office is a part of, and its holder behind it; else None.

    سامر الخطيب، المتحدث باسم الوزير كريم عون: the name behind is the minister's, since the spokesman has his own.
    """
    title = office.first - 2
    before, apart = title - (scan.forms[title - 1] == "،"), scan.forms[office.last] == "،"
    behind = office.last + apart
    if before not in ends or behind not in people or scan.clitics[behind] or scan.at(title, "OCC") is None:
        return None
    return (ends[before], people[behind]) if not apart or _closes(scan, behind) else None


def beginning_at(spans: list[Span], held: list[int], first: int, default: int) -> int:
    """The first of the offices that begins at a token, else `default`."""
    at = bisect_left(held, first, key=lambda index: spans[index].first)
    return held[at] if spans[held[at]].first == first else default


def _closes(scan: Scan, person: int) -> bool:
    """Whether a name behind a comma ends what is said of a spokesman: المتحدث باسم الأمين العام، بان كي مون، أن.

    In a list of guests it is another one's: سامر، المتحدث باسم الوزير، كريم، مدير المكتب، وهادي.
    """
    span = scan.at(person, "PERS")
    if span is None:
        return False
    return scan.forms[span.last + (scan.forms[span.last] == "،")] in OPENERS


_CITING = rule_words("outlets", "citing")


def is_asked_beside(scan: Scan, opening: int, office: int, last: int) -> bool:
    """Whether an office behind the surname of a source is whom others ask: يطالب السكان بحسب عون وزير المياه ب.

    `last` is the token after the office, where what is asked begins.
    """
    if office != opening + 1 or scan.forms[opening - 1] not in _CITING:
        return False
    form = scan.forms[last]
    deed = form if scan.clitics[last] == "ب" else form[1:] if form.startswith("ب") else ""
    return form in _ASKED_WITH or is_verbal_noun(deed.removeprefix("ال"))


_ASKED_WITH = frozenset(("ان", "بان", "الي"))


def calls(scan: Scan, opening: int, person: Span, token: int) -> bool:
    """Whether the office between a full name without a title and a comma is that of him who calls, not of who hears.

    دعا فلان الفلاني رئيس الحكومة، أمس، إلى الحوار; not استقبل فلان الفلاني رئيس الحكومة، وبحث معه.
    """
    full = opening == person.first and person.last > person.first + 1
    return full and scan.forms[token] == "،" and scan.forms[opening - 1] in _CALLING


_CALLING = frozenset(("دعا", "دعت", "يدعو", "تدعو", "طالب", "طالبت", "يطالب", "ناشد", "ناشدت"))
