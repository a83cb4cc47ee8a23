"""What stands between an office and its holder's name: whom it speaks for, where it is held, a rank, whose it is.

النائب [عن التيار المدني] فلان, المنسق [في برنامج الأغذية (WFP)] فلان, القائد [برتبة عقيد في قيادة الدرك] فلان
"""

from collections.abc import Callable, Container
from functools import partial

from corpus.suggest import kinds as K
from corpus.suggest.letters import is_verbal_noun, likeness
from corpus.suggest.offices import CLOSING
from corpus.suggest.rule_words import rule_words
from corpus.suggest.saying import TELLS
from corpus.suggest.scan import Scan
from corpus.suggest.speaker_places import CLOSERS, article_name, end_behind_comma
from corpus.suggest.unknown_titles import introduced

_REACH = 10
"""So many words stand at most between the two; those of names and in marks count as one."""
_WITHIN = rule_words("office_tails", "within")
_LATELY = rule_words("office_tails", "lately")
_SHUT = rule_words("holders", "shut") | rule_words("speaker_places", "asides") | rule_words("office_tails", "shut")
_CHARGED = rule_words("office_tails", "charged")
_SENDING = rule_words("office_tails", "sending")
_OF_RANK = frozenset(("رتبة", "برتبة"))
_INNER = frozenset(("ORG", "GPE", "LOC", "FAC", "EVENT", "NORP", "ORDINAL", "PRODUCT"))
_ENDING = K.FUNCTION | K.MARK
_NO_PART = _ENDING | K.TEMPORAL | K.NUMERIC | K.WHEN | K.OWNED
_HEADS = K.BODIES | K.PLACE | K.PLACE_WEAK | K.LAND | K.BUILDING
_LONGEST = 3
"""So many unknown words are a name."""
_PRONOUNS = ("ه", "ها", "هم")
_MARKS = frozenset('(«"“')
_BEGINNING = _WITHIN | _MARKS
_NAMED = K.UNKNOWN | K.NAME | K.GIVEN
_NO_NAME = K.FUNCTION | K.COMMON | K.MARK | K.DIGITS | K.DEFINITE | K.TEMPORAL | K.BODY | K.PLACE | K.BARE_QUALITY


def holder_over_tail(scan: Scan, first: int, last: int, people: Container[int], titles: Container[int]) -> int:
    """Return where the name, or the title before it, of the holder of an office stands behind its tail, or 0.

    `people` are the tokens where names begin, `titles` those where offices do. The office is told of somebody who
    speaks; the last word before the name is definite, a name or in marks, so that the name cannot be its genitive.
    """
    if (
        scan.kinds[last] & _ENDING
        and scan.forms[last] not in _BEGINNING
        or not (introduced(scan, first) or _opens(scan, first))
    ):
        return 0
    return _walked(scan, last, titles, partial(_name_end, scan, people))


def unknown_holder(scan: Scan, first: int, last: int, titles: Container[int]) -> int:
    """Return where two or three words that can be nothing but a name stand behind the tail of an office, or 0."""
    if scan.kinds[last] & _ENDING and scan.forms[last] not in _BEGINNING:
        return 0  # a verb, a mark or أن stands behind it
    opens = scan.kinds[first - 1] & K.MARK or not scan.joined[first]
    if not opens and not introduced(scan, first):
        return 0
    at = _walked(scan, last, titles, partial(_unknown_name_end, scan))
    sure = at and (introduced(scan, first) or TELLS[scan.forms[_unknown_name_end(scan, at)]])
    return at if sure else 0


def over_place(scan: Scan, token: int) -> int:
    """Return the token after where an office is held, if a given name stands there; else `token`.

    It is one also where it is a title or a word too: وزير الصحة في لبنان | رائد الحداد.
    """
    place = scan.at(token + 1, "GPE", "LOC")
    if place is None or scan.clitics[token + 1] or not scan.joined[token + 1]:
        return token
    name = place.last
    named = K.NAME | K.GIVEN if scan.kinds[name] & K.ALSO_WORD else _NAMED  # وزير الري في الأردن سعيد الحظ
    family = scan.kinds[name] & K.GIVEN and scan.kinds[name + 1] & named and not scan.kinds[name + 1] & _ENDING
    return name if family and scan.joined[name] and scan.joined[name + 1] and not scan.clitics[name] else token


def _opens(scan: Scan, token: int) -> bool:
    """Whether an office opens its sentence or clause."""
    return bool(scan.kinds[token - 1] & K.MARK) or not scan.joined[token]


def _name_end(scan: Scan, people: Container[int], token: int) -> int:
    """The token after the name that begins at a token, a title before it or not, or 0: الدكتور فلان."""
    title = scan.at(token, "OCC")
    if title is not None and scan.kinds[token] & K.HONOUR:
        token = title.last
    return scan.starting[token].last if token in people else 0


def _unknown_name_end(scan: Scan, token: int) -> int:
    """The token after two or three unknown words before something else, or 0: في المنطقة | فلان الفلاني | الحكومة."""
    at = token
    while at < token + _LONGEST and _may_name(scan, at):
        at += 1
    behind = scan.kinds[at] & (K.DEFINITE | K.FUNCTION | K.MARK) or scan.clitics[at]
    return at if at > token + 1 and behind else 0


def _may_name(scan: Scan, token: int) -> bool:
    kinds = scan.kinds[token]
    plain = not scan.clitics[token] and scan.joined[token] and token not in scan.starting
    return plain and bool(kinds & _NAMED) and not kinds & _NO_NAME and scan.forms[token] not in _LATELY


def tells_of_another(scan: Scan, office: int, name: int) -> bool:
    """Whether a name at the end of what follows an office is that of whom it tells: عن اعتقال فلان, في ملف فلان."""
    if scan.forms[office] == "عن" and not speaks_for(scan, office + 1):
        return True
    before = scan.forms[name - 1]
    return name > office + 1 and (before in _SHUT or is_verbal_noun(before) and not scan.kinds[name - 1] & _HEADS)


def speaks_for(scan: Scan, token: int) -> bool:
    """Whether what stands behind عن can have sent somebody: a body, a place, a constituency, no person or deed."""
    named = scan.at(token, "ORG", "GPE", "LOC", "EVENT") is not None
    return named or bool(scan.kinds[token] & K.BODIES) or scan.forms[token] in _SENDING


def _walked(scan: Scan, token: int, titles: Container[int], name_end: Callable[[int], int]) -> int:
    """Return the name that nothing but the words of a tail parts from an office, or 0."""
    if scan.forms[token] == "عن" and not speaks_for(scan, token + 1):
        return 0
    at, closed, head = token, False, False
    for _ in range(_REACH):
        if not scan.joined[at]:
            return 0
        if scan.forms[at] == "،":
            end = name_end(at + 1) if closed else 0
            return at + 1 if end and scan.forms[end] in CLOSERS else 0
        behind = at > token
        ranked = behind and scan.forms[at - 1] in _OF_RANK
        if behind and not scan.clitics[at] and not ranked and name_end(at):
            return at if closed else 0
        charged = not behind and scan.forms[at].removeprefix("ال") in _CHARGED
        if at in titles and not ranked and not charged:
            return 0
        step = _named(scan, at)
        if step is None and (scan.forms[at] in _WITHIN or scan.kinds[at] & K.TO_WHOM):
            step = at + 1, False, False
        step = step or _noun(scan, at, closed or not behind, head or ranked)
        if step is None:
            return 0
        at, closed, head = step
    return 0


_Step = tuple[int, bool, bool]
"""The token after a part of a tail, whether a name behind it cannot be its genitive, whether it is a bare type word."""


def _named(scan: Scan, at: int) -> _Step | None:
    """Over what tells when somebody held his office, over a name, over what stands in marks."""
    form, inner = scan.forms[at], scan.starting.get(at)
    if form in _LATELY or form in CLOSING:
        return at + 1, True, False
    if form in _MARKS and (close := scan.quoted(at)):
        return close, True, False
    return (inner.last, True, False) if inner is not None and inner.label in _INNER else None


def _noun(scan: Scan, at: int, closed: bool, head: bool) -> _Step | None:
    """Over a noun of a tail; `closed` says that it may be the holder's own, `head` that it names what is before it."""
    kinds, form = scan.kinds[at], scan.forms[at]
    if kinds & _NO_PART or form in _SHUT or TELLS[form] or closed and kinds & K.GIVEN and not kinds & K.COMMON:
        return None
    if not (head or kinds & _HEADS or form in _SENDING) and is_verbal_noun(form):
        return None  # ... على صفحته | اعتقال فلان
    owned = closed and form.endswith(_PRONOUNS)  # المنتهية ولايته
    shut = head or owned or bool(kinds & K.DEFINITE)
    return at + 1, shut, bool(kinds & _HEADS) and not kinds & K.DEFINITE


def mark_foreign_name(scan: Scan, token: int) -> None:
    """Mark two or three unknown words between commas behind an office that are spelt like names: ، كاستو فرينيل،."""
    at = token
    while at < token + _LONGEST and _may_name(scan, at) and likeness(scan.forms[at]) > _LIKE_NAMES:
        at += 1
    if at > token + 1 and scan.forms[at] == "،":
        scan.add(token, at, "PERS", "", "foreign name between commas")


def mark_article_name(scan: Scan, first: int, last: int) -> None:
    """Mark what stands between the comma behind a speaker's office and أن: قال الوزير، الصادق الصور، إن.

    The first word is a given name with the article, as in the Maghreb; so the others are one too, whatever they mean.
    """
    name = last + 1
    if not article_name(scan, name) or not introduced(scan, first):
        return
    end = end_behind_comma(scan, name)
    if name + 1 < end <= name + _LONGEST and not any(map(_NO_FAMILY.__and__, scan.kinds[name + 1 : end])):
        scan.add(name, end, "PERS", "", "name with the article between comma and أن")


_NO_FAMILY = K.TEMPORAL | K.QUALITY | K.PLAIN_ADJECTIVE | K.WHEN | K.NUMERIC | K.HOLDER | K.HONOUR
_LIKE_NAMES = 2.0
"""How much like a name each of them has to be spelt (`letters.likeness`)."""
