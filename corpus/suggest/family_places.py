"""Words that end a name by where they stand: between a given name and what somebody says, behind a Gulf family."""

from corpus.suggest import kinds as K
from corpus.suggest.known_words import women
from corpus.suggest.letters import FUTURE, in_a_mood, is_verbal_noun
from corpus.suggest.rule_words import rule_words
from corpus.suggest.saying import TELLING
from corpus.suggest.scan import Scan, Span
from corpus.suggest.vocabulary import vocabulary

SUFFIXES = rule_words("people", "suffixes")
"""Second halves of given names, and numbers of rulers: الدين, الثاني."""
HYPHENS = frozenset("-–‑")
OF_GOD = frozenset(("الدين", "الله", "الرب"))
_NO_NAMES_OF_GOD = rule_words("people", "no_names_of_god")
_NO_FAMILY = K.OFFICE | K.HONOUR | K.BODY | K.BODY_DEFINITE | K.BODY_ALONE | K.MEMBER | K.TRADE | K.HOLDER

_BEHIND_SUBJECTS = frozenset(("ان", "انه", "انها", "قد", "كان", "كانت", "قال", "قالت"))
_BEFORE_CLAUSES = rule_words("people", "before_clauses")
_TIMES = rule_words("people", "adverbs")


def second(scan: Scan, first: int) -> int:
    """The token after the given name at `first`, one word or two: عبد الرحمن, نور الدين."""
    if scan.forms[first + 1] in HYPHENS:
        return first + 3
    compound = scan.forms[first] == "عبد" or scan.forms[first + 1] in SUFFIXES
    return first + 2 if compound else first + 1


def closes(scan: Scan, first: int, token: int) -> bool:
    """Whether a definite word between a name of two words and what he says is his family: حيدر عثمان الشوش إن."""
    named = token > second(scan, first) and not scan.kinds[token - 1] & (K.DEFINITE | K.NAME_LINK)
    return named and not scan.kinds[token] & (K.ADJECTIVE & ~K.PLAIN_ADJECTIVE) and len(scan.forms[token]) < 10


def before_clause(scan: Scan, first: int, token: int) -> bool:
    """Whether an unknown word stands between title and given name and what he did or says: اللواء محمد شعير قد."""
    if scan.forms[token + 1] not in _BEHIND_SUBJECTS or token != second(scan, first) or len(scan.forms[token]) < 3:
        return False
    sure = scan.kinds[first] & K.GIVEN and not scan.forms[token].endswith("ا") and scan.clitics[token] == ""
    return bool(sure) and scan.forms[token] not in _BEFORE_CLAUSES and scan.forms[token] not in _TIMES


def of_her_clan(scan: Scan, first: int, token: int, titled: bool) -> bool:
    """Whether a woman's family name in the feminine follows her given name, as in Oman: زوينة الهنائية.

    One that is a nation's as well (البلوشية، الكندية) is so only in a name's place.
    """
    kinds, form = scan.kinds[token], scan.forms[token]
    if token != first + 1 or not form.endswith("ية") or not form.startswith("ال") or scan.clitics[token]:
        return False
    if not kinds & (K.UNKNOWN | K.GROUP | K.PHRASE) or kinds & (K.COMMON | K.PORTFOLIO | K.QUALITY | K.BODY_DEFINITE):
        return False
    known = scan.forms[first] in WOMEN
    return titled and (known or not kinds & K.GROUP) or known and kinds & K.UNKNOWN != 0 and kinds & K.GROUP == 0


WOMEN = women()


def of_founder(scan: Scan, token: int) -> bool:
    """Whether a family is called after a man by a word with the article, as in the Gulf: الأحمد, الصباح."""
    kinds = scan.kinds[token]
    founder = kinds & K.NAME and vocabulary().kinds.get(scan.forms[token][2:], 0) & K.GIVEN
    return bool(founder) and not kinds & _NO_FAMILY and not scan.clitics[token] and scan.joined[token]


def of_god(scan: Scan, first: int, token: int) -> bool:
    """Whether a noun before الدين or الله goes on with a name: حيدر نجم الدين, إبراهيم دفع الله; not حفظه الله."""
    kinds, form = scan.kinds[token], scan.forms[token]
    if kinds & K.DEFINITE or scan.clitics[token] or scan.clitics[token + 1] or not scan.joined[token + 1]:
        return False
    if scan.forms[token + 1] == "الدين":
        return bool(kinds & (K.GIVEN | K.ALSO_WORD))
    noun = not form.endswith(("ه", "ها", "هم", "كم")) and not kinds & (K.BODY | K.OFFICE | K.MARK)
    return noun and form not in _NO_NAMES_OF_GOD and bool(scan.kinds[first] & (K.GIVEN | K.NAME))


def moody(scan: Scan, first: int, token: int) -> bool:
    """Whether an unknown word behind a name tells how its bearer speaks: قالت رنا ضاحكة, قال سامي غاضبا."""
    form, kinds = scan.forms[token], scan.kinds[token]
    if not in_a_mood(form) or kinds & (K.NAME | K.GIVEN | K.DEFINITE):
        return False
    return scan.forms[first] in WOMEN if form[-1] == "ة" else not foreign(scan, first)


def tells_of_what(scan: Scan, token: int) -> bool:
    """Whether a noun with ب between a name and أن tells what is said: نوه النائب فلان بوجوب أن, تمسك باحتمال أن."""
    form, known = scan.forms[token], vocabulary()
    if scan.forms[token + 1] not in CLAUSES or form in known.names:
        return False
    return form[1:] in _BEFORE_THAT or form[1:] in known.ordinary or is_verbal_noun(form[1:])


_BEFORE_THAT = rule_words("people", "before_that")


def month_as_surname(scan: Scan, first: int, token: int) -> bool:
    """Whether a month right behind a given name, with what is said behind it, is the family: الأب عبد الله يوليو إن.

    It is no date then.
    """
    span = scan.starting.get(token)
    alone = span is None or span.label == "DATE" and span.last == token + 1
    if scan.forms[token + 1] not in CLAUSES or token != second(scan, first) or scan.clitics[token] or not alone:
        return False
    if span is not None:
        scan.drop(span)
        scan.taken[token] = 0
    return True


def future(scan: Scan, token: int) -> bool:
    """Whether an unknown word is a verb in the future: سيغيب, ستعود."""
    form = scan.forms[token]
    return form[:2] in FUTURE and scan.kinds[token] == K.UNKNOWN and len(form) > 3 and not scan.clitics[token]


def between_verb_and_clause(scan: Scan, first: int, token: int) -> bool:
    """Whether one word between a given name that a verb of saying introduces and what is said is the family.

    Whatever else it is: قال أحمد البناء إن, أكد شاهين الفلاحات أن; but أكد محمد اليوم أن.
    """
    if scan.forms[token + 1] not in CLAUSES or token != second(scan, first) or scan.clitics[token]:
        return False
    said = scan.forms[first - 1] in TELLING and first and scan.kinds[first] & K.GIVEN
    if scan.kinds[first] & K.ALSO_WORD and not scan.kinds[token] & (K.NAME | K.HOLDER):
        return False  # أكد مالك المصنع أن
    return bool(said) and not scan.kinds[token] & _NO_WORDS_OF_NAMES and scan.joined[token]


def middle_name(scan: Scan, first: int, token: int, titled: bool) -> bool:
    """Whether a form of address between two names is one of them: محمد السيد علي, فاتن الشيخ بكري."""
    following = scan.kinds[token + 1]
    named = following & (K.NAME | K.GIVEN) and not following & (K.FUNCTION | K.DEFINITE) and not scan.clitics[token + 1]
    given = scan.kinds[token - 1] & K.GIVEN and token == second(scan, first) and not scan.clitics[token]
    return bool(named and given) and scan.joined[token + 1] and (titled or scan.forms[first - 1] in TELLING)


_NO_WORDS_OF_NAMES = K.FUNCTION | K.MARK | K.DIGITS | K.WEEKDAY | K.DAY_ALONE | K.WHEN | K.CURRENT | K.DAYPART_ALONE
CLAUSES = frozenset(("ان", "انه", "انها", "بان", "بانه", "بانها"))
"""Open what somebody says: a name must have ended before."""


def nation_as_surname(scan: Scan, token: int) -> bool:
    """Whether an adjective of a nation right behind a given name is the family name: منصور التركي, ضيف الله الشامي."""
    kinds, form = scan.kinds[token], scan.forms[token]
    if not (kinds & K.GROUP and kinds & K.DEFINITE) or not (form.endswith("ي") or form == "المسلم"):
        return False
    bound = scan.forms[token - 1] == "الله" or scan.forms[token - 2] == "عبد"
    if scan.forms[token + 1] in _OF_ORIGIN and (bound or scan.kinds[token - 2] & K.GIVEN):
        return False  # a name of two words ends before it
    return bound or bool(scan.kinds[token - 1] & K.GIVEN)


_OF_ORIGIN = rule_words("people", "of_origin")


def of_creed(scan: Scan, token: int) -> bool:
    """Whether a people's adjective behind a given name is the family: محمد الشيعي; not الجيش العربي الأردني."""
    other = scan.kinds[token] & (K.DEFINITE | K.GROUP) or not scan.kinds[token + 1] & K.GROUP
    return not other and nation_as_surname(scan, token + 1)


def rank_as_surname(scan: Scan, token: int) -> bool:
    """Whether a form of address behind a given name is the family name: نور الشريف."""
    if not scan.kinds[token] & K.HONOUR or not scan.kinds[token] & K.DEFINITE or token in scan.longer:
        return False
    if scan.forms[token].endswith("ة"):
        return False  # فلان السفيرة
    if scan.forms[token] not in MIDDLE and vocabulary().names.get(scan.forms[token], 0) < _BORNE:
        return False  # محمود سالم المحلل السياسي
    given = scan.kinds[token - 1] & K.GIVEN or scan.forms[token - 2] == "عبد"
    given = given or form_of_address(scan, token)
    return bool(given) and not scan.kinds[token + 1] & (K.NAME | K.GIVEN)


def form_of_address(scan: Scan, token: int) -> bool:
    """Whether a form of address ends a name that the lists know for no given one: المحامية جليلة السيد إن."""
    return scan.forms[token] in MIDDLE and scan.kinds[token - 1] & K.NAME > 0 and scan.forms[token + 1] in CLAUSES


_BORNE = 2
"""A form of address is a family's name if so many people on Wikidata bear it: الشريف, not المحلل."""
MIDDLE = frozenset(("الشيخ", "السيد", "الحاج", "شيخ"))
"""Forms of address that are names as well."""


def town_as_surname(scan: Scan, first: int, span: Span, titled: bool) -> bool:
    """Whether a town right behind a given name is the family: أيمن زحلة إن, النائب عبد السلام الدريوش.

    Without a clause behind it only behind a title, where nobody goes there: غادر الوزير كريم الرباط.
    """
    if span.label != "GPE" or span.last != span.first + 1 or span.key in vocabulary().isolated:
        return False
    given = scan.kinds[first] & K.GIVEN or scan.forms[first] == "عبد"
    goes = not _GOING.isdisjoint(scan.forms[max(0, first - _TITLE) : first])
    return bool(given) and (scan.forms[span.last] in CLAUSES or titled and not goes)


_GOING = rule_words("people", "going")
_TITLE = 6
"""So many words a title and its verb have at most."""


def ends_there(scan: Scan, token: int) -> bool:
    """Whether no further part of a name can stand at a token."""
    return bool(scan.kinds[token] & (K.FUNCTION | K.MARK | K.TO_WHOM) or scan.clitics[token]) or not scan.joined[token]


def foreign(scan: Scan, first: int) -> bool:
    """Whether a name opens with a given name that is no Arabic one, or with none that is known."""
    kinds = scan.kinds[first]
    return bool(kinds & K.FOREIGN) or bool(kinds & K.NAME) and not kinds & (K.GIVEN | K.NAME_OPENER)


def named_before(scan: Scan, token: int) -> bool:
    """Whether a word was the family name of somebody before: it opens no other's name (أبلغ فلان فلانا)."""
    forms, spans = scan.forms, scan.labelled["PERS"]
    scan.families.update([forms[span.last - 1] for span in spans[scan.kept :] if span.last - span.first > 1])
    scan.kept = len(spans)
    return forms[token] in scan.families


FAMILY_WORDS = rule_words("people", "family_words")
CRAFTS = rule_words("people", "crafts")
"""Trades that no object of a verb is without a vowel's letter behind it: نجار, not نجارا."""
_ROYAL = rule_words("people", "royal")
_WHERE = frozenset(("في", "لدي", "عند"))
_AT_ONCE = frozenset(("فور",))
_BEHIND_SPEAKERS = CLAUSES | {":", "،", "("}


def family_word(scan: Scan, first: int, token: int, titled: bool) -> bool:
    """Whether a noun that families bear ends the name of a speaker: النائب وليد سعادة من, أكد أيمن سلامة أن."""
    if scan.forms[token] not in FAMILY_WORDS or token != first + 1 or scan.clitics[token]:
        return False
    opening, last = scan.kinds[first], token + 1
    if scan.forms[token] in _AT_ONCE and scan.forms[last] not in _BEHIND_SPEAKERS:
        return False  # صرحت المديرة هنريتا فور وصولها
    if scan.forms[token] in CRAFTS and opening & K.GIVEN and not scan.clitics[first]:
        hers = scan.forms[first] in WOMEN  # she would be نجارة: وقدمت الممثلة هدى نجار دورها
        if hers and titled or _beside_saying(scan, first) and (hers or not _does_there(scan, last)):
            return True  # انتقدت سارة نجار القرار
    if not opening & (K.GIVEN | (K.NAME if titled else 0)) or opening & K.ALSO_WORD and not titled:
        return False
    if titled:
        known = opening & (K.GIVEN | K.FOREIGN | K.ALSO_WORD) == K.GIVEN and scan.forms[first - 1] not in _ROYAL
        if scan.kinds[token] & (K.OFFICE | K.TRADE | K.MEMBER):
            placed = scan.forms[last] in _WHERE or scan.clitics[last] in ("ب", "ل")
            return ends_there(scan, last) and not placed  # استقبل المدير سامي سفير مصر, الدكتور سامي طبيب في
        return known or ends_there(scan, last)  # those with a title and a given name alone are foreign or royal
    return scan.forms[first - 1] in TELLING and scan.forms[last] in _BEHIND_SPEAKERS


def _does_there(scan: Scan, token: int) -> bool:
    """Whether where he works, or what he does, follows a man's trade: قال سامي بقال في الحي, فران يعمل."""
    form = scan.forms[token]
    if form in _WHERE:
        return bool(vocabulary().kinds.get(scan.forms[token + 1].removeprefix("ال"), 0) & K.PLACES)  # not في بيان
    return form.startswith("ي") and bool(scan.kinds[token] & (K.UNKNOWN | K.COMMON))


def _beside_saying(scan: Scan, first: int) -> bool:
    """Whether a verb of saying stands before a name, also before when he spoke, or behind its two words."""
    before = scan.forms[first - 1]
    if before in TELLING or scan.forms[first + 2] in TELLING and scan.joined[first + 2]:
        return True
    return first > 1 and before in _TIMES and scan.forms[first - 2] in TELLING  # قالت اليوم ليلى حداد
