"""Persons: after a title, by given names, by بن, by two names in a row."""

from corpus.suggest import kinds as K
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import OPENING_MARKS, Scan
from corpus.suggest.surnames import STOPS, SUFFIXES, TITLES, ends_there, goes_on, surname
from corpus.suggest.vocabulary import vocabulary

_GOING_ON = K.NAMEY | K.NAME_LINK | K.UNKNOWN
_LONGEST = 7
_SAYING = rule_words("people", "saying")
_NO_INITIALS = rule_words("people", "no_initials")


def people(scan: Scan) -> None:
    """Mark persons, left to right."""
    title_ends = {span.last for span in scan.spans if span.label == "OCC"}
    title_ends |= {token + 1 for token in scan.having(K.INTRODUCING)}
    sure = {span.first for span in scan.spans if span.label == "PERS"}
    sure |= title_ends | {token + 1 for token in title_ends}
    listed = _inside_listed(scan)
    done = 0
    for token in sorted(sure.union(scan.nameable)):
        if done <= token < scan.size and token not in listed and (token in sure or _may_begin(scan, token)):
            done = _person(scan, token, title_ends)


def _inside_listed(scan: Scan) -> set[int]:
    """The words inside names that the lexicon lists: no person begins in the middle of وكالة فرانس برس."""
    return {
        token
        for span in scan.spans
        if span.rule == "lexicon" and span.label != "PERS"
        for token in range(span.first + 1, span.last)
    }


def _may_begin(scan: Scan, token: int) -> bool:
    """Whether a name can begin at a word without a title: cheap, for many words of the text."""
    kinds, following = scan.kinds[token], scan.kinds[token + 1]
    if kinds & K.NAMEY:
        return bool(following & (_GOING_ON | K.HOLDER) or scan.kinds[token - 1] & K.GROUP) or _told_alone(scan, token)
    if len(scan.forms[token]) == 1:
        return scan.forms[token + 1] == "."
    if not kinds & K.UNKNOWN:
        return False
    if following & K.NAME_LINK:
        return scan.forms[token + 1] == "بن"
    if following & K.NAME and token and scan.forms[token - 1] in _SAYING:
        return True
    return bool(following & K.UNKNOWN and following & K.ADJECTIVE) and not kinds & K.DEFINITE


def _person(scan: Scan, token: int, title_ends: set[int]) -> int:
    kinds = scan.kinds[token]
    known = scan.starting.get(token)
    if known is not None and known.label == "PERS":
        return _grown(scan, token, known.last)
    if (
        len(scan.forms[token]) == 1
        and not scan.kinds[token - 1] & K.NUMERIC
        and (last := _initials(scan, token)) > token
    ):
        scan.add(token, last, "PERS", "", "initials")
        return last
    _joined_again(scan, token, title_ends)
    titled = _titled(scan, token, title_ends)
    if kinds & K.MARK or known is not None and known.label not in (("NORP", "GPE") if titled else ("NORP",)):
        return max(known.last, token + 1) if known is not None and known.label != "OCC" else token + 1
    last = _name_end(scan, token, titled)
    if last > token and _convincing(scan, token, last, titled):
        scan.add(token, last, "PERS", "", "name behind a title" if titled else "name")
        title_ends.discard(last)  # a family name that is also a trade is no title of what follows
        return last
    return token + 1


def _told_alone(scan: Scan, token: int) -> bool:
    """Whether a given name alone is a person whom the text presents: قالت منى (34 عاما), قال طلال، وهو نازح."""
    kinds = scan.kinds[token]
    if not kinds & K.GIVEN or kinds & K.FUNCTION or not token or scan.forms[token - 1] not in _SAYING:
        return False
    if not scan.bare(token) or not scan.joined(token + 1):
        return False
    if scan.forms[token + 1] == "(":
        return bool(scan.kinds[token + 2] & K.DIGITS and scan.kinds[token + 3] & (K.SPAN | K.MARK))
    return (
        not kinds & K.ALSO_WORD and scan.forms[token + 1] == "،" and scan.forms[token + 2] in ("هو", "هي", "وهو", "وهي")
    )


def _initials(scan: Scan, token: int) -> int:
    """The token after letters that stand for a name (س. ع., م.أ), or `token`."""
    last = token
    letters = ""
    while len(scan.forms[last]) == 1 and scan.forms[last].isalpha() and scan.forms[last + 1] == ".":
        if last > token and not (scan.bare(last) and scan.joined(last)):
            break
        letters += scan.forms[last]
        last += 2
    if last > token and len(scan.forms[last]) == 1 and scan.forms[last].isalpha() and scan.joined(last):
        letters += scan.forms[last]
        last += 1
    return last if 2 <= len(letters) <= 4 and letters not in _NO_INITIALS else token


def _joined_again(scan: Scan, token: int, title_ends: set[int]) -> None:
    """Give a name behind a title its first letter back that was read as و or ل (ونيس السهلي)."""
    whole = scan.reading.forms[token] if token < scan.size else ""
    if scan.bare(token) or whole not in vocabulary().names or scan.kinds[token] & (K.GIVEN | K.OFFICE | K.FUNCTION):
        return
    behind = token in title_ends or token - 1 in title_ends and scan.forms[token - 1] == "،"
    if behind and scan.kinds[token + 1] & K.DEFINITE and surname(scan, token + 1):
        scan.recut(token, 0)
        scan.kinds[token] = K.NAME
        scan.starting.pop(token, None)


def _titled(scan: Scan, token: int, title_ends: set[int]) -> bool:
    """Whether a title or a nationality stands right before, over a comma or opening mark too."""
    if not scan.bare(token) or not token:
        return False
    if token in title_ends:
        return scan.joined(token)
    before = scan.forms[token - 1]
    if token - 1 in title_ends and scan.joined(token):
        return before in ("،", "/", ":", ",") or before in OPENING_MARKS and before not in "(（"
    if token > 1 and scan.kinds[token - 2] & (K.DEFINITE | K.HOLDER) and scan.bare(token - 1):
        return False  # an adjective: الشعب السوري
    singular = scan.kinds[token - 1] & K.GROUP and before.startswith("ال") and before.endswith(("ي", "ية"))
    return bool(singular) and scan.joined(token) and bool(scan.kinds[token] & (K.NAME | K.GIVEN))


def _grown(scan: Scan, token: int, last: int) -> int:
    """A known name goes on over links to further names: بن عبدالعزيز آل سعود."""
    if not scan.kinds[last] & K.NAME_LINK:
        return last
    end = _continued(scan, token, last)
    if end > last:
        scan.add(token, end, "PERS", scan.starting[token].key, "known name")
    return end


def _name_end(scan: Scan, token: int, titled: bool) -> int:
    kinds = scan.kinds[token]
    given = kinds & (K.GIVEN | K.NAME_OPENER)
    if kinds & K.FUNCTION and not titled and not _mother(scan, token):
        return token
    if kinds & (STOPS | TITLES | K.TEMPORAL | K.PERCENT) and not given:
        return token
    if kinds & K.DEFINITE and not titled and not kinds & K.GIVEN:
        return token
    if scan.clitic(token) not in ("", "و", "ل", "ب", "ف", "ول", "وب", "ك"):
        return token
    last = token + 1
    if kinds & K.NAME_OPENER and not kinds & K.GIVEN:
        if not scan.bare(last) or not scan.joined(last) or scan.kinds[last] & (K.MARK | K.FUNCTION | K.DIGITS):
            return token
        last += 1
    return _continued(scan, token, last, titled)


def _mother(scan: Scan, token: int) -> bool:
    """Whether أم is a mother named after her child (قالت أم كريم) rather than the particle."""
    if scan.forms[token] != "ام" or not scan.kinds[token + 1] & K.GIVEN or not scan.bare(token):
        return False
    return not token or scan.forms[token - 1] in _SAYING or bool(scan.kinds[token - 1] & (K.MARK | K.HONOUR))


def _continued(scan: Scan, first: int, token: int, titled: bool = False) -> int:
    """The token after the names that go on from `token`."""
    start = token
    while token - start < _LONGEST and token < scan.size and scan.bare(token) and scan.joined(token):
        if scan.kinds[token] & K.NAME_LINK and scan.forms[token] != "لا":
            if not _name_after_link(scan, token + 1):
                break
            token += 2
        elif (
            scan.kinds[first] & K.NAMEY
            and len(scan.forms[token]) == 1
            and scan.forms[token].isalpha()
            and scan.forms[token + 1] == "."
        ):
            return token + 2  # the family name by its first letter: محمد ع.
        elif goes_on(scan, first, token, titled):
            token += 1
        else:
            break
    return token


def _name_after_link(scan: Scan, token: int) -> bool:
    return scan.bare(token) and scan.joined(token) and not scan.kinds[token] & (K.MARK | K.DIGITS | K.FUNCTION)


def _convincing(scan: Scan, first: int, last: int, titled: bool) -> bool:
    """Whether the tokens are a name rather than words that also occur in names."""
    kinds = scan.kinds[first]
    links = any(scan.kinds[at] & K.NAME_LINK for at in range(first + 1, last))
    length = last - first
    second = scan.kinds[first + 1]
    if titled:
        if length == 1 and (kinds & K.ALSO_WORD or kinds & K.DEFINITE and not scan.forms[first].endswith("ي")):
            return False
        if length == 1 and scan.kinds[first - 1] & K.TRADE and not scan.kinds[first - 1] & (K.DEFINITE | K.OFFICE):
            return bool(kinds & K.GIVEN) and not kinds & K.ALSO_WORD  # سائق جديد
        if not kinds & K.NAMEY and not links and not _strange_name(scan, first):
            return False
        return length > 1 or bool(kinds & (K.NAME | K.GIVEN)) and not kinds & K.GROUP
    if length == 1:
        return _told_alone(scan, first)
    if links:
        return True
    if scan.forms[first + 1] in SUFFIXES:
        return bool(kinds & K.NAMEY)
    if kinds & K.ALSO_WORD:
        family = second & K.GIVEN or second & K.NAME and scan.forms[first + 1].endswith("ي")
        return bool(family) or bool(second & K.NAME) and _presented(scan, first, last)
    if kinds & K.GIVEN:
        return True
    if kinds & K.NAME_OPENER:
        return scan.forms[first] in ("ابو", "ام", "بن", "ابن", "ال", "عبد", "ابي") and bool(second & (K.NAME | K.GIVEN))
    if not kinds & K.NAMEY:
        family = second & (K.NAME | K.GIVEN) or second & K.ADJECTIVE and ends_there(scan, first + 2)
        return bool(family) and _presented(scan, first, last) and (_may_be_name(scan, first) or _feminine(scan, first))
    rare = scan.clitic(first) not in ("", "و") or len(scan.forms[first]) < 3
    if kinds & K.NAME and second & K.NAME and not (kinds | second) & K.GROUP and not rare:
        return (
            (_common_enough(scan, first) or _presented(scan, first, last))
            and not (kinds & K.PHRASE or second & K.DEFINITE and not second & K.ADJECTIVE)
            and length <= 4
        )
    return False


def _presented(scan: Scan, first: int, last: int) -> bool:
    """Whether the text presents a person here: behind a verb of saying, before a title or an age in brackets."""
    before = scan.forms[first - 1] if first else ""
    if before in _SAYING and scan.bare(first):
        return True
    if scan.forms[last] == "،":
        age = scan.kinds[last + 1] & K.DIGITS and scan.kinds[last + 2] & K.SPAN
        return bool(age) or scan.at(last + 1, "OCC") is not None and scan.bare(last + 1)
    return scan.at(last, "OCC") is not None or scan.forms[last] == "(" and bool(scan.kinds[last + 1] & K.DIGITS)


def _feminine(scan: Scan, token: int) -> bool:
    """Whether an unknown word is a man's name with the feminine ending: سالمة, نبيلة."""
    form = scan.forms[token]
    return form.endswith("ة") and bool(vocabulary().kinds.get(form[:-1], 0) & K.GIVEN)


def _common_enough(scan: Scan, first: int) -> bool:
    """Whether two words in a row, neither a known given name, are names often enough on Wikidata."""
    counts = sorted(vocabulary().names.get(scan.forms[at], 0) for at in (first, first + 1))
    return counts[0] > 1 or counts[1] > 20


def _strange_name(scan: Scan, first: int) -> bool:
    """Whether two words behind a title, the first of them unknown, look like no verb and no plural."""
    if not _may_be_name(scan, first):
        return False
    if scan.kinds[first + 1] & (K.NAME | K.GIVEN):
        return True
    form = scan.forms[first]
    verbal = form[0] in "اأ" or len(form) < 4 or len(form) == 4 and form[1] == "ا" or form.endswith("ت")
    if scan.kinds[first + 1] & K.DEFINITE and scan.kinds[first + 1] & K.UNKNOWN:
        return not verbal and form[0] not in "لبك" and surname(scan, first + 1) and ends_there(scan, first + 2)
    return not verbal and _may_be_name(scan, first + 1) and not scan.forms[first + 1].endswith("ا")


def _may_be_name(scan: Scan, token: int) -> bool:
    """Whether an unknown word behind a title does not look like a verb or a plural."""
    form = scan.forms[token]
    plural = form.endswith(("ين", "ون", "ات", "ة"))
    verbal = form[:1] in "يتن" or form.startswith(("سي", "ست", "سن"))
    return bool(form) and not verbal and not plural and not scan.kinds[token] & K.DEFINITE
