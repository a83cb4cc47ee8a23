"""What stands between an office and its holder's name: whom it speaks for, where it is held, a rank, whose it is.

النائب [عن التيار المدني] فلان, المنسق [في برنامج الأغذية (WFP)] فلان, القائد [برتبة عقيد في قيادة الدرك] فلان
"""

from collections.abc import Callable, Container

from corpus.suggest import kinds as K
from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.offices import CLOSING
from corpus.suggest.rule_words import rule_words
from corpus.suggest.saying import tells
from corpus.suggest.scan import Scan
from corpus.suggest.speaker_places import CLOSERS
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
_NO_PART = K.TEMPORAL | K.NUMERIC | K.WHEN | K.OWNED
_HEADS = K.BODIES | K.PLACE | K.PLACE_WEAK | K.LAND | K.BUILDING
_LONGEST = 3
"""So many unknown words are a name."""
_PRONOUNS = ("ه", "ها", "هم")
_MARKS = frozenset('(«"“')
_NAMED = K.UNKNOWN | K.NAME | K.GIVEN
_NO_NAME = K.FUNCTION | K.COMMON | K.MARK | K.DIGITS | K.DEFINITE | K.TEMPORAL | K.BODY | K.PLACE | K.BARE_QUALITY


def holder_over_tail(scan: Scan, first: int, last: int, people: Container[int], titles: Container[int]) -> int:
    """Return where the name, or the title before it, of the holder of an office stands behind its tail, or 0.

    `people` are the tokens where names begin, `titles` those where offices do. The office is told of somebody who
    speaks; the last word before the name is definite, a name or in marks, so that the name cannot be its genitive.
    """
    if scan.forms[last] == "،" or not (introduced(scan, first) or _opens(scan, first)):
        return 0
    return _walked(scan, last, titles, lambda at: _name_end(scan, at, people))


def unknown_holder(scan: Scan, first: int, last: int, titles: Container[int]) -> int:
    """Return where two or three words that can be nothing but a name stand behind the tail of an office, or 0."""
    opens = not introduced(scan, first)
    if opens and not _opens(scan, first):
        return 0
    at = _walked(scan, last, titles, lambda at: _unknown_name_end(scan, at))
    return at if at and (not opens or tells(scan.forms[_unknown_name_end(scan, at)])) else 0


def _opens(scan: Scan, token: int) -> bool:
    """Whether an office opens its sentence or clause."""
    return bool(scan.kinds[token - 1] & K.MARK) or not scan.joined[token]


def _name_end(scan: Scan, token: int, people: Container[int]) -> int:
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


def _speaks_for(scan: Scan, token: int) -> bool:
    """Whether what stands behind عن can have sent somebody: a body, a place, a constituency, no person or deed."""
    named = scan.at(token, "ORG", "GPE", "LOC", "EVENT") is not None
    return named or bool(scan.kinds[token] & K.BODIES) or scan.forms[token] in _SENDING


def _walked(scan: Scan, token: int, titles: Container[int], name_end: Callable[[int], int]) -> int:
    """Return the name that nothing but the words of a tail parts from an office, or 0."""
    at, closed, head = token, False, False
    for _ in range(_REACH):
        kinds, form, inner = scan.kinds[at], scan.forms[at], scan.starting.get(at)
        if not scan.joined[at] or at - 1 == token and scan.forms[token] == "عن" and not _speaks_for(scan, at):
            return 0
        if form == "،":
            end = name_end(at + 1) if closed else 0
            return at + 1 if end and scan.forms[end] in CLOSERS else 0
        ranked = at > token and scan.forms[at - 1] in _OF_RANK
        if at > token and not scan.clitics[at] and not ranked and name_end(at):
            return at if closed else 0
        other = at in titles and not ranked and not (at == token and form.removeprefix("ال") in _CHARGED)
        if form in _LATELY or form in CLOSING:
            at, closed = at + 1, True
        elif form in _MARKS and (close := scan.quoted(at)):
            at, closed, head = close, True, False
        elif other or kinds & (K.MARK | _NO_PART) or form in _SHUT or tells(form):
            return 0
        elif inner is not None and inner.label in _INNER:
            at, closed, head = inner.last, True, False
        elif form in _WITHIN or kinds & K.TO_WHOM:
            at, closed, head = at + 1, False, False
        elif kinds & K.FUNCTION or not (head or kinds & _HEADS or form in _SENDING) and is_verbal_noun(form):
            return 0  # ... على صفحته | اعتقال فلان
        elif closed and kinds & K.GIVEN and not kinds & K.COMMON and not ranked:
            return 0
        else:
            owned = (closed or at == token) and form.endswith(_PRONOUNS)  # المنتهية ولايته
            closed = head or ranked or owned or bool(kinds & K.DEFINITE)
            head = bool(kinds & _HEADS) and not kinds & K.DEFINITE
            at += 1
    return 0
