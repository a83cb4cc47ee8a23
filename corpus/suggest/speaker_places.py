"""The place of a speaker, between a verb of saying and أن: nothing but a title and a name stands there.

So the name at its end is that of the holder, however little of the title is known: قال محلل الأجهزة في «أفق» فلان إن.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from corpus.arabic.remembered import Remembered
from corpus.suggest import kinds as K
from corpus.suggest.family_places import WOMEN, foreign, moody, tells_of_what
from corpus.suggest.letters import likeness
from corpus.suggest.quotes.lexicon import cues
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import CLOSING_MARKS, OPENING_MARKS, Scan
from corpus.suggest.vocabulary import vocabulary

_REACH = 14
"""So many words behind an office the words that its holder says begin."""
_LONGEST_NAME = 3
OPENERS = frozenset((":", "ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "بانهم"))
CLOSERS = OPENERS | {"،"}
_INSIDE = OPENING_MARKS | CLOSING_MARKS | {"في", "لدي", "عن", "من", "الي", "علي", "بين"}
"""Marks and particles that may stand in titles."""
_ASIDES = rule_words("speaker_places", "asides")
"""Behind these somebody else may be named: خلال لقائه فلانا, في تصريح لفلان."""
_SMALL = K.TEMPORAL | K.FUNCTION | K.MARK
_HEARERS = K.TRADE | K.HOLDER | K.CARRIER
_NO_NAME = K.FUNCTION | K.COMMON | K.MARK | K.DIGITS | K.DEFINITE | K.TEMPORAL | K.BODY | K.PLACE | K.OFFICE | K.TRADE


@cache
def _plain_verbs() -> dict[str, frozenset[str]]:
    """Verbs of saying that name nobody but who speaks before their words (not أبلغ, طالب) -> their own prepositions."""
    return {
        form: cue.verb.prepositions
        for form, cue in cues().items()
        if cue.shape.kind in ("perfect", "imperfect")
        and not cue.shape.pronoun
        and cue.verb.told_by_clause
        and cue.verb.takes.isdisjoint(("hearer", "accused"))
    }


def _own_prepositions(form: str) -> frozenset[str] | None:
    verbs = _plain_verbs()
    own = verbs.get(form)
    return verbs.get(form[1:]) if own is None and form[:1] in ("و", "ف") else own


SPEAKERS_VERBS = Remembered(_own_prepositions)
"""Plain verb of saying, a conjunction written onto it or not -> its prepositions; None for other words."""


def after_saying(scan: Scan, first: int) -> bool:
    """Whether a plain verb of saying stands right before a word."""
    verb = scan.forms[first - 1] if first and not scan.clitics[first] else ""
    return SPEAKERS_VERBS[verb] is not None


def speaks_alone(scan: Scan, token: int) -> bool:
    """Whether a word alone stands between a verb of saying and its preposition or أن: قال البرلماني إن."""
    own = SPEAKERS_VERBS[scan.forms[token - 1]] if token and not scan.clitics[token] else None
    return own is not None and (scan.forms[token + 1] in OPENERS or scan.forms[token + 1] in own)


def place_ends(scan: Scan, first: int, last: int) -> Iterable[int]:
    """Return where the place of a speaker whom his office opens can end: at its verb's preposition, أن, a comma."""
    verb = scan.forms[first - 1] if first and not scan.clitics[first] else ""
    own = SPEAKERS_VERBS[verb]
    return _ends(scan, last, own) if own is not None else ()


def _ends(scan: Scan, last: int, own: frozenset[str]) -> Iterator[int]:
    kinds, forms, clitics = scan.kinds, scan.forms, scan.clitics
    for at in range(last, last + _REACH):
        form, classes, clitic = forms[at], kinds[at], clitics[at]
        if form in own or clitic in own or form in CLOSERS:
            if at > last:
                yield end_behind_comma(scan, at + 1) if form == "،" else at
            if form in CLOSERS:
                return
        if form in _ASIDES and not _in_title(scan, at):
            return
        if classes & _SMALL and (classes & K.TEMPORAL or form not in _INSIDE) and not _in_title(scan, at):
            return
        if clitic == "ل" and classes & _HEARERS:
            return


def _in_title(scan: Scan, token: int) -> bool:
    """Whether a particle or mark is a part of a title: مدير خدمات ما بعد البيع, د. فلان."""
    form, before = scan.forms[token], scan.forms[token - 1]
    if form == ".":
        return len(before) == 1 and before.isalpha()
    return before == "ما" and form in _PHASES or form == "ما" and scan.forms[token + 1] in _PHASES


_PHASES = frozenset(("بعد", "قبل"))


def end_behind_comma(scan: Scan, token: int) -> int:
    """Return the token after a name between commas, or between a comma and أن, where أن follows; else 0."""
    for at in range(token, token + _LONGEST_NAME + 2):
        if scan.forms[at] == "،":
            return at if at > token + 1 and scan.forms[at + 1] in OPENERS else 0
        if scan.forms[at] in OPENERS:
            return at if at > token + 1 else 0
        if scan.kinds[at] & (K.MARK | K.FUNCTION) or scan.clitics[at]:
            return 0
    return 0


def name_at_end(scan: Scan, first: int, last: int) -> int:
    """Return where two or three words that can be nothing but a name end the place of a speaker, or 0."""
    for end in place_ends(scan, first, last):
        at = end
        while at - 1 > last and end - at < _LONGEST_NAME and _may_name(scan, at - 1, at == end):
            if scan.forms[at - 2] in _BEFORE_TOWNS and scan.at(at - 1, "GPE"):
                break  # المدعي العام في باريس فلان
            at -= 1
        if end - at > 1:
            return at
    return 0


_BEFORE_TOWNS = frozenset(("في", "لدي", "من"))


def _may_name(scan: Scan, token: int, closing: bool) -> bool:
    kinds = scan.kinds[token]
    if not kinds & (K.UNKNOWN | K.NAME | K.GIVEN) or scan.clitics[token] or not scan.joined[token + 1]:
        return False
    if kinds & K.DEFINITE:
        return not kinds & (_NO_NAME & ~K.DEFINITE) and (
            scan.forms[token].endswith("ي") or _of_woman(scan, token) if closing else _given(scan, token)
        )
    if kinds & K.UNKNOWN and scan.forms[token][0] == "ل" and vocabulary().kinds.get(scan.forms[token][1:], 0):
        return False  # المتحدث باسم الجمعية لطب الأسنان
    return not kinds & _NO_NAME


def _of_woman(scan: Scan, token: int) -> bool:
    """Whether a feminine in ية stands behind a woman's given name: منى البلوشية."""
    return scan.forms[token].endswith("ية") and scan.forms[token - 1] in WOMEN


def _given(scan: Scan, token: int) -> bool:
    """Whether a given name has the article, as many have in the Maghreb: المنذر, الصادق."""
    return bool((scan.kinds[token] | vocabulary().kinds.get(scan.forms[token][2:], 0)) & K.GIVEN)


def article_name(scan: Scan, token: int) -> bool:
    """Whether a word is a given name with the article, or has been one and is a given name or word without: الصديق.

    What nobody is known to be named so is an adjective (الكريم), as is a form of address (الشريف).
    """
    form = scan.forms[token]
    if scan.clitics[token] or not form.startswith("ال"):
        return False
    known, kinds = vocabulary(), scan.kinds[token]
    bare = known.kinds.get(form[2:], 0)
    borne = bare & (K.GIVEN | K.ALSO_WORD) and known.names.get(form, 0) > 1
    return not kinds & K.HONOUR and bool(kinds & K.GIVEN or borne)


def fills_place(scan: Scan, first: int) -> bool:
    """Whether two to four words that can be a name are all that stands between a verb of saying and its words.

    قال زوينة الهنائية إن, حذر زياد حواط من, نقلت الوكالة عن سعيد أوعراب قوله.
    """
    own = _PREPOSITIONS[scan.forms[first - 1]]
    if own is None or not scan.joined[first] or scan.taken[first]:
        return False
    for last in range(first + 1, first + 2 + _LONGEST_NAME):
        if not _may_name(scan, last - 1, last > first + 1):
            return False
        if moody(scan, first, last - 1):
            return False
        if last > first + 1 and (scan.forms[last] in _ENDS or {scan.forms[last], scan.clitics[last]} & own):
            return True
        if last > first + 1 and scan.forms[last] == "،" and scan.at(last + 1, "OCC") and not scan.clitics[last + 1]:
            return True
    return False


def _prepositions(form: str) -> frozenset[str] | None:
    """The prepositions of a verb of saying before a name; none of عن, behind which a source stands."""
    cue = cues().get(form)
    if cue is None:
        return frozenset() if form == "عن" else None
    plain = cue.shape.kind in ("perfect", "imperfect") and not cue.shape.pronoun
    return cue.verb.prepositions if plain and cue.verb.lemma not in _TELLING_ANOTHER else None


_TELLING_ANOTHER = frozenset(("أبلغ", "أخبر", "سأل"))
"""Two names stand behind them: أبلغ فلان فلانا."""
_PREPOSITIONS = Remembered(_prepositions)
_ENDS = OPENERS | {"قوله", "قولها", "القول"}


def closes_name(scan: Scan, token: int) -> bool:
    """Whether an unknown word between a speaker's names and أن or a comma is the last of them: موسى جميل رشو أن."""
    kinds, form = scan.kinds[token], scan.forms[token]
    if scan.forms[token + 1] not in CLOSERS or not kinds & (K.UNKNOWN | K.NAME) or kinds & _NO_LAST:
        return False
    plain = not scan.clitics[token] and scan.joined[token] and token not in scan.starting
    if form[0] == "ب" and tells_of_what(scan, token):
        return False
    if scan.forms[token + 1] not in OPENERS and (kinds & K.DEFINITE or form[0] in "تي" and not kinds & K.NAME):
        return False  # حضر اللواء فلان الحفل، أن الحارس فلان تعافى،
    if form[-1] == "ا" and form[-2] != "ي" and likeness(form) > _LIKE_NAMES and scan.forms[token + 1] in OPENERS:
        return plain and form[:-1] not in vocabulary().ordinary  # محمد علي حغا, but غاضبا
    return plain and not form.endswith(("ا", "ة", "ين", "ون", "ات", "ه", "ها", "هم")) and len(form) > 2


def names_holder(scan: Scan, token: int) -> bool:
    """Whether a word that no list knows is all between a definite title and what is said: قال النائب دميثير إن."""
    kinds, form = scan.kinds[token], scan.forms[token]
    if kinds & K.DEFINITE or not kinds & K.UNKNOWN or form[0] in "بلك" or scan.forms[token + 1] not in OPENERS:
        return False
    before = scan.forms[max(0, token - _LONGEST_TITLE) : token]
    titled = before[-1].startswith("ال") and any(SPEAKERS_VERBS[verb] is not None for verb in before[:-1])
    strange = len(form) > 3 and form not in vocabulary().ordinary and likeness(form) > 0
    return titled and strange and closes_name(scan, token)


def is_town(scan: Scan, token: int) -> bool:
    """Whether a word is known as a town, and as no country: بوقرة, which is a family too."""
    span = scan.starting.get(token)
    town = span is not None and span.label == "GPE" and span.last == token + 1
    return town and span is not None and span.key not in vocabulary().isolated


_LONGEST_TITLE = 9


def name_in_marks(scan: Scan, close: int) -> tuple[int, ...]:
    """Return the first of two or three words in marks right behind a verb of saying, which close at a token, if any.

    With an office behind a comma they can be nothing but a name: قال «ساندر كافيلا»، نائب المدير، إن.
    """
    for at in range(close - 1, max(close - _LONGEST_NAME - 2, 0), -1):
        if scan.forms[at] in OPENING_MARKS:
            told = SPEAKERS_VERBS[scan.forms[at - 1]] is not None and close - at > 2
            return (at + 1,) if told else ()
        if not _may_name(scan, at, at == close - 1):
            return ()
    return ()


def title_in_marks(scan: Scan, first: int) -> bool:
    """Whether a title stands in marks right behind a verb of saying, its holder behind: لفت «مدير المتحف» فلان."""
    return scan.forms[first - 1] in OPENING_MARKS and SPEAKERS_VERBS[scan.forms[first - 2]] is not None


def closes_foreign(scan: Scan, first: int, token: int) -> bool:
    """Whether a word in ا that is spelt like a name ends one of two words right before أن: المدير ساندر كافيلا، إن."""
    form, kinds = scan.forms[token], scan.kinds[first]
    behind = token + 1 + (scan.forms[token + 1] == "،")
    if scan.forms[behind] not in OPENERS or kinds & (_NO_NAME | K.ALSO_WORD) or form[0] == "م" or form[-2:-1] == "ي":
        return False  # المدير بيتر متهكما إن
    if kinds & K.GIVEN and not foreign(scan, first) or len(form) == _PARTICIPLES and form[1] == "ا":
        return False  # الوزير سامي ناكرا أن
    unknown = scan.kinds[token] & K.UNKNOWN and not scan.kinds[token] & _NO_NAME and not scan.clitics[token]
    return bool(unknown) and likeness(form) > _LIKE_NAMES and form[:-1] not in vocabulary().ordinary


_PARTICIPLES = 5
"""So long are participles in the accusative: ناكرا, غاضبا."""
_LIKE_NAMES = 2.0
"""How much like a name it has to be spelt (`letters.likeness`)."""
_NO_LAST = _NO_NAME & ~K.DEFINITE | K.ADJECTIVE | K.PLAIN_ADJECTIVE | K.QUALITY | K.BARE_QUALITY | K.GROUP | K.NUMERIC
