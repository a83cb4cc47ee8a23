"""Whether words that also occur in names are a person's name where they stand."""

import re

from corpus.suggest import kinds as K
from corpus.suggest.called_alone import of_age, told_alone
from corpus.suggest.family_places import SUFFIXES, ends_there, family_word, named_before
from corpus.suggest.name_parts import ends_like_verb, servant
from corpus.suggest.rule_words import rule_words
from corpus.suggest.said_later import echoed, speaks_later
from corpus.suggest.saying import NAMING, SAYING, TELLING
from corpus.suggest.scan import Scan
from corpus.suggest.speaker_places import OPENERS, names_holder
from corpus.suggest.surnames import aged, surname
from corpus.suggest.things import alone_with_owner, deed_of, is_plain_thing
from corpus.suggest.vocabulary import vocabulary

_ROYAL = rule_words("people", "royal")
_OF_FAMILIES = frozenset(("ابو", "ام", "بن", "ابن", "ال", "عبد", "ابي", "البو"))


def convincing(scan: Scan, first: int, last: int, titled: bool) -> bool:
    """Whether the tokens are a name rather than words that also occur in names."""
    kinds = scan.kinds[first]
    length = last - first
    second = scan.kinds[first + 1]
    if titled:
        if length == 1 and of_age(scan, last) and kinds & (K.UNKNOWN | K.NAME | K.GIVEN):
            return not kinds & (K.DEFINITE | K.FUNCTION | K.COMMON)  # الناجية بريا (12 عاما)
        royal = scan.forms[first - 1] in _ROYAL and kinds & K.GIVEN
        if length == 1 and scan.forms[first - 1] in NAMING:
            return bool(kinds & (K.NAME | K.GIVEN)) and not kinds & (K.FUNCTION | K.DEFINITE)
        if length == 1 and _addressed_alone(scan, first):
            return True
        if (
            length == 1
            and not royal
            and (kinds & K.ALSO_WORD or kinds & K.DEFINITE and not scan.forms[first].endswith("ي"))
        ):
            return bool(kinds & K.GIVEN) and speaks_later(scan, first)  # ويوضح المزارع خالد ... ويقول خالد إن
        if length == 2 and deed_of(scan, first) or length == 1 and alone_with_owner(scan, first):
            return False
        if length == 1 and scan.kinds[first - 1] & K.TRADE and not scan.kinds[first - 1] & (K.DEFINITE | K.OFFICE):
            return bool(kinds & K.GIVEN) and not kinds & K.ALSO_WORD  # سائق جديد
        of_many = scan.kinds[first - 1] & K.TRADE and scan.forms[first - 1].endswith(("ين", "ون")) and length > 1
        if of_many and not kinds & K.DEFINITE and not kinds & K.NAMEY:
            return False  # مزارعين بكسور
        strange = (
            kinds & K.NAMEY or _linked(scan, first, last) or _strange_name(scan, first) or _speaks(scan, first, last)
        )
        if not strange and not word_before_family(scan, first):
            return False
        of_several = scan.forms[first - 1] in _SEVERAL or scan.forms[first - 1].endswith("ءولو")  # مسؤولو طيران
        if length > 1 or not kinds & (K.NAME | K.GIVEN):
            return length > 1 or names_holder(scan, first)
        return not kinds & K.GROUP and not of_several
    if length == 1:
        return told_alone(scan, first)
    if _linked(scan, first, last):
        return True
    if scan.forms[first + 1] == ".":
        return length == 3  # كريم. س
    if kinds & K.ALSO_WORD and length == 2 and is_plain_thing(scan, first) and not presented(scan, first, last):
        return False
    if scan.forms[first + 1] in SUFFIXES:
        return bool(kinds & K.NAMEY) and scan.forms[first] != "بارك"  # بارك الله فيكم
    if kinds & K.ALSO_WORD:
        if _introduced_nisba(scan, first, last) or length == 2 and family_word(scan, first, first + 1, False):
            return True
        nisba = second & (K.NAME | K.ADJECTIVE) and scan.forms[first + 1].endswith("اني") or second & K.NAME
        family = second & K.GIVEN or nisba and scan.forms[first + 1].endswith("ي")
        if len(scan.forms[first + 1]) == 1:
            return True  # هدى م.
        if scan.forms[last] == ":" and not scan.joined[first] and second & K.DEFINITE and not second & K.COMMON:
            return True
        if second & K.UNKNOWN and _listed(scan, first) and scan.forms[first + 1].endswith("ي"):
            return surname(scan, first + 1)  # قال سامي عون وكريم الدرعي
        return bool(family) or bool(second & K.NAME) and (presented(scan, first, last) or _listed(scan, first))
    if kinds & K.GIVEN:
        return True
    if kinds & K.NAME_OPENER:
        named = second & (K.NAME | K.GIVEN) or servant(scan, first)
        return scan.forms[first] in _OF_FAMILIES and bool(named)
    if not kinds & K.NAMEY:
        family = second & (K.NAME | K.GIVEN) or second & K.ADJECTIVE and ends_there(scan, first + 2)
        return bool(family) and presented(scan, first, last) and (_may_be_name(scan, first) or _feminine(scan, first))
    rare = scan.clitics[first] not in ("", "و") or len(scan.forms[first]) < 3 and not scan.at(last, "OCC")  # يي قانغ
    if kinds & K.NAME and second & K.UNKNOWN and not second & K.DEFINITE and not rare:
        return presented(scan, first, last) and not kinds & (K.GROUP | K.PHRASE | K.COMMON)
    if kinds & K.NAME and second & K.DEFINITE and not rare and echoed(scan, first, first + 1):
        return presented(scan, first, last)
    if kinds & K.NAME and second & K.NAME and not (kinds | second) & K.GROUP and not rare:
        return (
            (_common_enough(scan, first) or presented(scan, first, last))
            and not (kinds & K.PHRASE or second & K.DEFINITE and not second & K.ADJECTIVE)
            and length <= 4
            and not named_before(scan, first)
        )
    return False


_ADDRESSES = rule_words("people", "addresses")
_SEVERAL = rule_words("linking", "several")


def _addressed_alone(scan: Scan, token: int) -> bool:
    """Whether a given name alone, a word as well, stands between title and what is said: قال الأستاذ جلال إن."""
    kinds = scan.kinds[token]
    given = kinds & K.GIVEN and not kinds & (K.DEFINITE | K.FUNCTION) and not scan.clitics[token]
    return bool(given) and scan.forms[token - 1] in _ADDRESSES and scan.forms[token + 1] in OPENERS


def _linked(scan: Scan, first: int, last: int) -> bool:
    """Whether a name has a link behind its first word: محمد بن سلمان."""
    return any([kinds & K.NAME_LINK for kinds in scan.kinds[first + 1 : last]])


def _introduced_nisba(scan: Scan, first: int, last: int) -> bool:
    """Whether an unknown family in ي ends a name before an office in commas: قال سعيد التازي، المحامي."""
    family = scan.kinds[first + 1] & K.UNKNOWN and scan.kinds[first + 1] & K.DEFINITE and last == first + 2
    if not family or not scan.forms[first + 1].endswith("ي") or scan.forms[last] != "،":
        return False
    return scan.at(last + 1, "OCC") is not None and surname(scan, first + 1)


def _listed(scan: Scan, first: int) -> bool:
    """Whether a word with و follows a person, over a comma too: ناصر العجمي، ومبارك الحجرف."""
    known = scan.spans[-1] if scan.spans else None
    return (
        known is not None and known.label == "PERS" and scan.clitics[first] == "و" and known.last in (first, first - 1)
    )


def presented(scan: Scan, first: int, last: int) -> bool:
    """Whether the text presents a person here: behind a verb of saying, before a title or an age in brackets."""
    before = scan.forms[first - 1] if first else ""
    if scan.forms[last] == ":" and not scan.joined[first]:
        return True  # a line of talk: سناء الصالح: لا تعليق
    if before in _BEFALLING and not scan.clitics[first]:
        return True
    if not scan.clitics[first] and (before in SAYING or before in TELLING and scan.forms[last] in _OPENING_WORDS):
        return True
    if before in _TURNS and first > 1 and scan.forms[first - 2] in SAYING and not scan.clitics[first]:
        return True  # قالت بدورها ليلى الحداد
    if scan.forms[last] == "،":
        if scan.forms[last + 1] == "ان" and first and not scan.kinds[first - 1] & K.FUNCTION:
            return True  # أكد مسؤول الملف سامي حداد، أن
        age = scan.kinds[last + 1] & K.DIGITS and scan.kinds[last + 2] & K.SPAN
        return bool(age) or scan.at(last + 1, "OCC") is not None and not scan.clitics[last + 1]
    if aged(scan, last):
        return True  # كريم خلف العموري 27 عاما
    return scan.at(last, "OCC") is not None or scan.forms[last] == "(" and bool(scan.kinds[last + 1] & K.DIGITS)


_TURNS = rule_words("put_off", "alone")
_BEFALLING = rule_words("people", "befalling")
_OPENING_WORDS = frozenset(("ان", "انه", "انها", "بان", "بانه", "بانها", ":"))


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
        return _woman(scan, first) or ends_like_verb(scan, first)
    if scan.kinds[first + 1] & (K.NAME | K.GIVEN):
        return not scan.forms[first].startswith(("وا", "وي", "وت"))  # واختير محمود
    form = scan.forms[first]
    if len(form) > 7 and not form.startswith(_DERIVED):
        return not scan.kinds[first + 1] & (K.DEFINITE | K.COMMON | K.FUNCTION | K.MARK | K.DIGITS)
    verbal = form[0] in "اأو" or len(form) < 4 or len(form) == 4 and form[1] == "ا" or form.endswith("ت")
    if scan.kinds[first + 1] & K.DEFINITE and scan.kinds[first + 1] & K.UNKNOWN:
        return not verbal and form[0] not in "لبك" and surname(scan, first + 1) and ends_there(scan, first + 2)
    return not verbal and _may_be_name(scan, first + 1) and not scan.forms[first + 1].endswith("ا")


IN_RANKS = frozenset(("الركن", "ركن", "الطيار", "طيار", "البحري"))
"""Close a rank: العقيد الركن سلطان المالحي."""


def word_before_family(scan: Scan, first: int) -> bool:
    """Whether a noun behind a rank or form of address is a given name, since a family follows: تحسين العبيدي."""
    kinds, before = scan.kinds[first], scan.kinds[first - 1] if first else 0
    none = _NO_NAME & ~K.MEMBER if kinds & K.ALSO_WORD else _NO_NAME  # نجم
    ranked = before & K.HONOUR and before & K.DEFINITE or scan.forms[first - 1] in IN_RANKS
    if not ranked or kinds & (K.DEFINITE | none) or scan.clitics[first]:
        return False
    family, behind = scan.forms[first + 1], scan.kinds[first + 1]
    named = family.startswith("ال") and family.endswith("ي") and not behind & (K.GROUP | K.COMMON | K.HOLDER)
    ended = scan.kinds[first + 2] & (K.TEMPORAL | K.WEEKDAY | K.DAY_ALONE) or ends_there(scan, first + 2)
    return named and bool(ended) and not scan.clitics[first + 1] and surname(scan, first + 1)


_NO_NAME = (
    K.FUNCTION | K.MARK | K.DIGITS | K.TEMPORAL | K.HOLDER | K.HONOUR | K.OFFICE | K.TRADE | K.MEMBER | K.BODY | K.GROUP
)
_DERIVED = ("است", "يست", "تست", "مست", "لل", "بال", "وال", "كال", "فال")
"""Beginnings of long words that are no foreign names."""


def _speaks(scan: Scan, first: int, last: int) -> bool:
    """Whether unknown words stand between a speaker's title and what is said: قالت الدكتورة X Y إن.

    Nothing but a name can stand there, however much it looks like a verb; only nouns of action could be an object.
    A form of address needs no verb: الدكتورة X Y، المشرفة على البحث.
    """
    told = scan.forms[last] in _BEFORE_WORDS or scan.clitics[last] == "ل"
    if not 2 <= last - first <= 3 or not told or not scan.joined[last]:
        return False
    plain = all(not scan.kinds[at] & ~(K.UNKNOWN | K.NAME | K.FOREIGN | K.GIVEN) for at in range(first, last))
    deed = any(_DEED.fullmatch(scan.forms[at]) for at in range(first, last))
    before = scan.forms[max(0, first - _TITLE_REACH) : first]
    return (
        plain
        and (not deed or scan.forms[last] == "ان")
        and (
            not TELLING.isdisjoint(before)
            or bool(scan.kinds[first - 1] & K.HONOUR)
            and scan.forms[last] in ("ان", "،", ":")
        )
    )


_BEFORE_WORDS = frozenset(
    (
        "ان",
        "انه",
        "انها",
        "انهم",
        "بان",
        "بانه",
        "بانها",
        "بانهم",
        "،",
        ":",
        '"',
        "«",
        "“",
        "من",
        "في",
        "خلال",
        "عبر",
        "عقب",
        "امام",
        "علي",
    )
)
_TITLE_REACH = 9
"""Words between a verb of saying and the name whose title stands in between."""

_DEED = re.compile("ا..?ا.|است..ا.|ت..ي.|م.ا..|م.ا.ي.|.وا.[^و]|.عا.")
"""Nouns of action and broken plurals: تطبيق, اجراء, انتهاء, مواقع, مشاريع."""


def _woman(scan: Scan, first: int) -> bool:
    """Whether an unknown word in ة behind a title is a given name, since a family's name alone follows: إشراقة مكي."""
    second = scan.kinds[first + 1]
    family = second & (K.NAME | K.GIVEN) and not second & (K.FUNCTION | K.COMMON | K.GROUP)
    feminine = scan.forms[first].endswith("ة") and not scan.kinds[first] & (K.DEFINITE | K.COMMON)
    return (
        bool(feminine and family)
        and not scan.clitics[first + 1]
        and vocabulary().names.get(scan.forms[first + 1], 0) > 1
    )


def _may_be_name(scan: Scan, token: int) -> bool:
    """Whether an unknown word behind a title does not look like a verb or a plural."""
    form = scan.forms[token]
    plural = form.endswith(("ين", "ون", "ات", "ة")) or form.endswith("وا") and len(form) > 4
    verbal = form[:1] in "يتن" or form.startswith(("سي", "ست", "سن"))
    verbal = verbal or bool(scan.kinds[token] & K.UNKNOWN) and len(form) > 4 and form.endswith("وا")
    return bool(form) and not verbal and not plural and not scan.kinds[token] & K.DEFINITE
