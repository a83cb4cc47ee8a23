"""Short forms of names found elsewhere in the article."""

from collections.abc import Sequence

from corpus.suggest import kinds as K
from corpus.suggest.addresses import EPONYM
from corpus.suggest.beside_families import GENERATIONS, add_generation, leave, sir
from corpus.suggest.family_places import OF_GOD, foreign
from corpus.suggest.group_families import speaks_by_family
from corpus.suggest.middle_families import OTHERWISE, STRANGE, family_between, is_given_only
from corpus.suggest.rule_words import rule_words
from corpus.suggest.said_later import grow_to_links, mark_by_name, shorter, titles_more
from corpus.suggest.saying import NAMING, SAYING, TELLING
from corpus.suggest.scan import OPENING_MARKS, Scan, Span
from corpus.suggest.small_families import small_family_speaks
from corpus.suggest.speaker_places import is_town, speaks_alone
from corpus.suggest.things import meets, opens_line
from corpus.suggest.uncut_names import uncut_all
from corpus.suggest.vocabulary import vocabulary

_SUFFIXES = rule_words("people", "suffixes")
_FAMILY_FIRST = rule_words("people", "family_first")


def spread(scan: Scan) -> None:
    """Mark the short forms of names found elsewhere in the article: the last name, the given name where it is none."""
    short: dict[str, str] = {}
    spoken: dict[str, str] = {}
    first: dict[str, str] = {}
    long: list[Span] = []
    forms, kinds, taken, starting = scan.forms, scan.kinds, scan.taken, scan.starting
    for span in tuple(scan.labelled["PERS"]):
        given, last, key = span.first, span.last, span.key
        length = last - given
        if length > 2:
            long.append(span)
            if forms[last - 2] == "عبد":
                spoken.setdefault(f"عبد{forms[last - 1]}", key)  # نبيل عبد الله, then قال عبدالله
        if span.rule == EPONYM:
            continue
        if length > 1 and len(scan.clitics[last - 1]) == 1 and span.rule == "lexicon":
            uncut_all(scan, scan.whole[last - 1])  # ليون بانيتا, then وقال بانيتا
        form, called, listed = forms[given], forms[given - 1] in NAMING, span.rule == "lexicon"
        first.setdefault(form, key)
        if length == 1 and listed and not called:
            continue  # a known name of one word has no shorter form
        opening = kinds[given]
        family = forms[last - 1] if length > 1 or called else ""
        if len(family) < 3 or family in _SUFFIXES or kinds[last - 1] & K.FUNCTION:
            family = ""  # cannot stand for the name that it ends
        if family and (called or not kinds[last - 2] & K.NAME_LINK):
            spoken.setdefault(family, key)  # given name and noun too: رامي عادل, سعيد نجم; not behind بن
            if kinds[last - 1] in STRANGE and family not in vocabulary().names:
                for form in shorter(family):
                    spoken.setdefault(form, key)
        if length == 3 and family_between(scan, span):
            spoken.setdefault(forms[given + 1], key)
        alone = length < 3 and opening & K.GIVEN and not opening & _NO_GIVEN and not listed
        if alone and (length == 1 or not opening & OTHERWISE):
            short.setdefault(form, key)  # رنا الشيمي, then وكتبت رنا
        if length > 1:
            for form in _short_forms(scan, given, last, family):
                short.setdefault(form, key)
            if forms[last] in OPENING_MARKS and mark_by_name(scan, span):
                spoken.setdefault(forms[last + 1], span.key)
    _spread_linked(scan, long)
    if not first:
        return
    found = [
        token
        for token in scan.among({*short, *spoken, *first, *GENERATIONS})
        if not taken[token] or token in starting and starting[token].label in ("GPE", "ORG")
    ]
    generations: list[int] = []
    for token in found:
        form = forms[token]
        if form in short:
            continue
        if form in spoken and _is_again(scan, token) and not titles_more(scan, token):
            scan.add(token, token + 1, "PERS", spoken[form], "short form of a name")
        elif form in first and _says_alone(scan, token):
            scan.add(token, token + 1, "PERS", first[form], "given name of who speaks again")
        elif form in GENERATIONS:
            generations.append(token)
    again = [token for token in found if forms[token] in short]
    uncut = [token for token in scan.sought[K.UNCUT] if forms[token][1:] in short]
    for token in sorted({*again, *uncut}) if uncut else again:
        if not taken[token] or is_town(scan, token) and _speaks(scan, token):
            _spread(scan, token, short)
        elif forms[token] in short and speaks_by_family(scan, token):
            scan.add(token, token + 1, "PERS", short[forms[token]], "short form of a name")
    for token in generations:
        add_generation(scan, token)


def _spread_linked(scan: Scan, long: Sequence[Span]) -> None:
    """Mark a family name that a full name of three words or more ends with and that links open: أبو سلمية, بن صالح."""
    linked: dict[tuple[str, str], tuple[str, str]] = {}
    sons = [span for span in long if span.last - 3 > span.first and scan.forms[span.last - 3] in _OF_FATHERS]
    grow_to_links(scan, sons, _OF_FATHERS)
    for span in long:
        link = span.last - 2
        bound = scan.forms[link + 1] in OF_GOD and not scan.kinds[link] & K.GIVEN  # دفع الله
        if bound or scan.kinds[link] & K.NAME_LINK and scan.forms[link] != "لا":
            further = scan.forms[link - 1] if scan.kinds[link - 1] & K.NAME_LINK and link - 1 > span.first else ""
            linked.setdefault((scan.forms[link], scan.whole[link + 1]), (span.key, further))
    for token in scan.among({link for link, _ in linked}) if linked else ():
        known = linked.get((scan.forms[token], scan.whole[token + 1])) if scan.joined[token + 1] else None
        if known is not None and not scan.taken[token] and (not scan.taken[token + 1] or is_town(scan, token + 1)):
            if scan.clitics[token + 1]:
                scan.recut(token + 1, 0)  # بن فليس
            key, further = known
            first = token - 1 if further and scan.forms[token - 1] == further and scan.joined[token] else token
            scan.add(first, token + 2, "PERS", key, "short form of a name")


_OF_FATHERS = frozenset(("ولد", "منت"))


def _is_again(scan: Scan, token: int) -> bool:
    """Whether the last word of somebody's name is he where it stands alone."""
    if scan.kinds[token] & K.FUNCTION and not scan.kinds[token] & (K.NAME | K.GIVEN):
        return False  # محمد علي, then أكد على أن, شكر الرئيس على
    if _speaks(scan, token) or meets(scan, token):
        return not scan.taken[token] or is_town(scan, token)
    if _titled_alone(scan, token):
        return not scan.taken[token]
    return not scan.taken[token] and is_given_only(scan.forms[token]) and _stands_alone(scan, token)


def _titled_alone(scan: Scan, token: int) -> bool:
    """Whether a title with the article and no other name stand beside a word: استقبل الرئيس سلام رئيس البلدية."""
    titled = scan.kinds[token - 1] & (K.HONOUR | K.HOLDER) and scan.kinds[token - 1] & K.DEFINITE
    if not titled or scan.clitics[token] or not scan.joined[token]:
        return False
    return not scan.kinds[token + 1] & (K.NAME | K.GIVEN | K.NAME_LINK) or bool(scan.kinds[token + 1] & K.FUNCTION)


def _stands_alone(scan: Scan, token: int) -> bool:
    """Whether no other part of a name, and nothing that is named after people, stands beside a token."""
    before, behind = scan.kinds[token - 1] if scan.joined[token] else 0, scan.kinds[token + 1]
    titled = before & (K.HONOUR | K.HOLDER)
    if before & _NO_NEIGHBOUR and not titled and not before & K.FUNCTION:
        return False
    if scan.kinds[token] & K.ALSO_WORD and not titled and scan.forms[token - 1] not in _BEFORE_NOUNS:
        return False  # إن قاسم يراهن, but خط قاسم
    return not behind & (K.NAME | K.GIVEN | K.NAME_LINK) or bool(behind & K.FUNCTION)


def _speaks(scan: Scan, token: int) -> bool:
    """Whether a word stands alone where a speaker does: وأكد عادل أن."""
    if not token or scan.clitics[token] or scan.forms[token - 1] not in TELLING:
        return False
    return not scan.kinds[token + 1] & (K.NAME | K.GIVEN | K.NAME_LINK) or bool(scan.kinds[token + 1] & K.FUNCTION)


def _says_alone(scan: Scan, token: int) -> bool:
    """Whether somebody's first name stands alone as a speaker: وأضافت سعاد أن, whom the text named in full."""
    if scan.kinds[token] & (K.FUNCTION | K.NAME_OPENER | K.NAME_LINK | K.DEFINITE) or len(scan.forms[token]) < 2:
        return small_family_speaks(scan, token)
    behind = scan.kinds[token + 1] & (K.FUNCTION | K.MARK) and scan.forms[token + 1] != "/"
    return bool(behind) and not scan.taken[token] and _speaks(scan, token)


_NO_NEIGHBOUR = K.NAME | K.GIVEN | K.NAME_LINK | K.PLACE | K.PLACE_WEAK | K.BODY
_BEFORE_NOUNS = SAYING | {"ان", "لكن"}
"""Behind these a noun that ends a name is that name again: وأكد سلام أن, غير أن سلام أكد."""


def _spread(scan: Scan, token: int, short: dict[str, str]) -> None:
    kinds, form = scan.kinds[token], scan.forms[token]
    if form not in short:
        if not kinds & K.UNKNOWN or kinds & K.FUNCTION or scan.clitics[token] or len(form) < 4:
            return
        scan.recut(token, 1)  # the word alone did not show its proclitic: وكوتشوك
        form = form[1:]
    elif kinds & K.GROUP and not kinds & K.NAME and not any(told(scan, token) for told in (_speaks, opens_line, sir)):
        return  # الوفد السوداني; but وقال السوداني, whose name the text knows
    elif kinds & K.COMMON and not _where_nouns_are_names(scan, token):
        return
    scan.add(token, token + 1, "PERS", short[form], "short form of a name")
    if form.endswith("ي") and not kinds & K.GROUP and scan.kinds[token - 1] & K.DEFINITE:
        leave(scan, token)


def _where_nouns_are_names(scan: Scan, token: int) -> bool:
    """Whether a noun that ends a name is that name where it stands: قال سلام, الرئيس سلام, وبين سلام أن."""
    return scan.forms[token - 1] in _BEFORE_NOUNS or speaks_alone(scan, token) or _titled_alone(scan, token)


_NO_GIVEN = K.ALSO_WORD | K.FUNCTION | K.PHRASE


def spread_places(scan: Scan) -> None:
    """Mark a place without its type word or governor elsewhere in the article: مدينة سومي, then سومي alone.

    A name with the article may also be a common word (محافظة البحيرة); it needs a preposition of place.
    """
    _of_governors(scan)
    named = {
        scan.forms[span.last - 1]
        for span in scan.labelled["GPE"]
        if span.rule == "place" and span.last == span.first + 2 and _only_name(scan, span) or span.rule == _GOVERNED
    }
    for token in scan.among(named) if named else ():
        if token in scan.starting or scan.kinds[token - 1] & K.PLACE:
            continue
        if not scan.kinds[token] & K.DEFINITE or _in_place(scan, token):
            scan.add(token, token + 1, "GPE", "", "short form of a place")


def _of_governors(scan: Scan) -> None:
    """Mark the unknown name right behind an office that only places have: محافظ البحيرة, والي الجزيرة."""
    for token in scan.sought[K.GOVERNOR]:
        at = token + 1
        if scan.kinds[token] & K.OFFICE and scan.joined[at] and not scan.clitics[at] and at not in scan.starting:
            kinds = scan.kinds[at]
            if kinds & K.DEFINITE and not kinds & _NO_PLACE and not scan.kinds[at + 1] & K.GROUP:
                scan.add(at, at + 1, "GPE", "", _GOVERNED)


def _in_place(scan: Scan, token: int) -> bool:
    if scan.kinds[token + 1] & K.DEFINITE and not scan.clitics[token + 1] and scan.joined[token + 1]:
        return False  # في البحيرة الصناعية
    return scan.clitics[token] == "ب" or not scan.clitics[token] and scan.forms[token - 1] in _PLACE_PREPOSITIONS


_GOVERNED = "place of a governor"
_PLACE_PREPOSITIONS = rule_words("lookup", "place_prepositions")
_NO_PLACE = (
    K.COMMON
    | K.FUNCTION
    | K.GROUP
    | K.UNIT
    | K.GOVERNED
    | K.BODY_DEFINITE
    | K.BODY_WITH_COUNTRY
    | K.HOLDER
    | K.HONOUR
    | K.TEMPORAL
) | (K.QUALITY | K.PORTFOLIO | K.GIVEN | K.ORDINAL)


def _only_name(scan: Scan, span: Span) -> bool:
    kinds = scan.kinds[span.first + 1]
    return bool(kinds & (K.UNKNOWN | K.NAME)) and not kinds & (K.COMMON | K.GIVEN | K.GROUP | K.PHRASE)


def spread_bodies(scan: Scan) -> None:
    """Mark a company's name without its type word elsewhere in the article: شركة «رايفو», then رايفو, all or a part."""
    named: dict[str, tuple[str, ...]] = {}
    for span in scan.labelled["ORG"]:
        if scan.forms[span.first] in _CALLED_BY_NAME and span.last > span.first + 1:
            close = scan.quoted(span.first + 1)
            first, last = (span.first + 2, close - 1) if close else (span.first + 1, span.first + 2)
            if first < last and _strange(scan, first):
                named.setdefault(scan.forms[first], tuple(scan.forms[first:last]))
    for token in scan.among(named) if named else ():
        if scan.kinds[token] & _NAMES and not scan.taken[token] and not scan.kinds[token - 1] & K.BODY:
            name = named[scan.forms[token]]
            whole = tuple(scan.forms[token : token + len(name)]) == name
            scan.add(token, token + (len(name) if whole else 1), "ORG", "", "short form of a body")


def _strange(scan: Scan, token: int) -> bool:
    """Whether a word is a name and nothing else."""
    kinds, form = scan.kinds[token], scan.forms[token]
    strange = kinds & (K.UNKNOWN | K.LATIN | K.NAME) and not kinds & (_NO_PLACE | K.DEFINITE | K.ALSO_WORD | K.PHRASE)
    return bool(strange) and not scan.clitics[token] and len(form) > 3 and not form.endswith(("ة", "ات", "ين"))


_NAMES = K.NAMEY | K.UNKNOWN | K.LETTER
_CALLED_BY_NAME = rule_words("short_names", "called_by_name")


def _short_forms(scan: Scan, first: int, last: int, family: str) -> list[str]:
    """The given name and the last one where each is known to mean nothing else; `family` is empty if that cannot be."""
    opening = scan.forms[first]
    if opening in _FAMILY_FIRST:
        return [opening]
    if last - first > 2 and scan.kinds[last - 2] & K.NAME_LINK:
        return []
    kinds, before = scan.kinds[last - 1], scan.kinds[first]
    forms = [opening] if before & K.FOREIGN and not before & K.ALSO_WORD and len(opening) > 4 else []
    alone = family and (not kinds & K.ALSO_WORD or kinds & K.COMMON) and not kinds & K.HONOUR
    if alone and (not kinds & K.GIVEN or kinds & K.DEFINITE or foreign(scan, first)):
        forms.append(family)
    return forms
