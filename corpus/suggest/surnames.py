"""Which words can go on a person's name: surnames, known or not, and words that are something else too."""

from corpus.suggest import kinds as K
from corpus.suggest.adjectives import PREPOSITIONS_TOO
from corpus.suggest.family_places import (
    CLAUSES,
    FAMILY_WORDS,
    MIDDLE,
    OF_GOD,
    SUFFIXES,
    before_clause,
    between_verb_and_clause,
    closes,
    ends_there,
    family_word,
    foreign,
    future,
    middle_name,
    month_as_surname,
    moody,
    named_before,
    nation_as_surname,
    of_founder,
    of_god,
    of_her_clan,
    rank_as_surname,
    second,
    tells_of_what,
    town_as_surname,
)
from corpus.suggest.letters import is_verbal_noun, names_clan
from corpus.suggest.name_parts import described, undotted_ali
from corpus.suggest.rule_words import rule_words
from corpus.suggest.said_later import before_by_name
from corpus.suggest.scan import Scan, Span
from corpus.suggest.things import AFTER_NAMES, governs
from corpus.suggest.vocabulary import vocabulary
from corpus.suggest.words_as_surnames import MISSPELT, title_as_surname, trade_as_surname, word_as_surname

STOPS = K.FUNCTION | K.COMMON | K.MARK | K.DIGITS | K.WEEKDAY | K.DAY_ALONE | K.SPAN | K.NUMERIC
TITLES = K.OFFICE | K.HONOUR | K.BODY | K.BODY_DEFINITE | K.BODY_ALONE | K.MEMBER | K.TRADE | K.HOLDER
_STOPPING = STOPS | TITLES
_NAMES = K.NAME | K.GIVEN
_COMMON_NOUNS = K.BODY | K.COMMON | K.PLACE | K.PLACE_WEAK | K.OCCASION
_ALSO_SURNAMES = K.GROUP | K.HONOUR | K.HOLDER
_LIKE_VERBS = rule_words("people", "like_verbs")
VERB_LETTERS = "يتسن"
_PERSONS = frozenset("يتسن")
_FAMILY_FIRST = rule_words("people", "family_first")
_OF = frozenset(("بن", "ابن", "بنت", "ال", "عبد"))
_ENDS = K.FUNCTION | K.MARK | K.DIGITS
"""No part of a name, but for words of `_ALSO_NAMES` or `_NAMES_TOO` and what stands before one of `_LAST`."""
_ALSO_NAMES = _ALSO_SURNAMES | K.GIVEN | K.DEFINITE | K.UNKNOWN
_BEHIND_SPEAKERS = CLAUSES | {":", "،"}
_NAMES_TOO = SUFFIXES | _LIKE_VERBS | {"اكبر"}
_SONS_OF = frozenset(("اوغلو", "زاده"))
"""Behind these whatever stands before them is part of the name: إمام أوغلو, خطيب زاده."""
_LAST = OF_GOD | _SONS_OF


def goes_on(scan: Scan, first: int, token: int, titled: bool) -> bool:
    """Whether the name that begins at `first` goes on over one more word."""
    kinds, form, following = scan.kinds[token], scan.forms[token], scan.forms[token + 1]
    if kinds & _ENDS and not kinds & _ALSO_NAMES and form not in _NAMES_TOO and following not in _LAST:
        if form in PREPOSITIONS_TOO and titled:
            return following in _BEHIND_SPEAKERS and bool(scan.kinds[first] & K.GIVEN)  # إمام, خلف; not أمام
        return form == "علي" and titled and undotted_ali(scan, first, token)
    if kinds & K.UNKNOWN and (moody(scan, first, token) or form[0] == "ب" and tells_of_what(scan, token)):
        return False
    ended = form in AFTER_NAMES and (token > second(scan, first) or not scan.kinds[first] & K.GIVEN)
    if ended and governs(scan, token):
        return False  # سامي عون | عودة الهدوء, عون | بارك تعيين
    if following in OF_GOD and of_god(scan, first, token):
        return True  # حيدر نجم الدين, إبراهيم دفع الله
    if form in SUFFIXES and (token == first + 1 or not kinds & K.ORDINAL or scan.kinds[token - 2] & K.NAME_LINK):
        return True
    if form in SUFFIXES and titled and token == first + 2 and scan.kinds[token - 1] & K.GIVEN:
        return True  # البطريرك إغناطيوس يوسف الثالث يونان
    months = kinds & K.MONTH and month_as_surname(scan, first, token)  # الأب عبد الله يوليو إن
    if months or following in _SONS_OF or form == "اكبر" and scan.kinds[token + 1] & (K.NAME | K.GIVEN):
        return True
    if kinds & K.DEFINITE and scan.kinds[token - 2] & K.NAME_LINK and token > first + 2 and _of_house(scan, token):
        return True
    if (
        following in CLAUSES
        and between_verb_and_clause(scan, first, token)
        or form in MIDDLE
        and middle_name(scan, first, token, titled)
    ):
        return True
    if kinds & _ALSO_SURNAMES and (
        nation_as_surname(scan, token)
        or rank_as_surname(scan, token)
        or trade_as_surname(scan, first, token, titled)
        or title_as_surname(scan, first, token, titled)
    ):
        return True
    if (
        form in FAMILY_WORDS
        and family_word(scan, first, token, titled)
        or titled
        and word_as_surname(scan, token)
        or form[-1:] == "ة"
        and of_her_clan(scan, first, token, titled)
    ):
        return True
    if form in _LIKE_VERBS and scan.kinds[token - 1] & K.GIVEN and not scan.kinds[token - 1] & K.ALSO_WORD:
        return True  # ياسر رفعت
    if kinds & _STOPPING and not kinds & K.GIVEN or kinds & K.GROUP and not kinds & K.NAME:
        return False
    if titled and kinds & K.DEFINITE and following in CLAUSES and closes(scan, first, token):
        return True
    if form[0] == "ل" and kinds & K.UNKNOWN and len(form) > 4 and token > second(scan, first):
        return False  # شيروان برواري لزاكروس: whom he told it
    if form.endswith("ات") and vocabulary().kinds.get(f"{form[:-2]}ة", 0) & _COMMON_NOUNS and not kinds & K.GIVEN:
        return False  # أمانات, بلديات
    if scan.forms[first] in _FAMILY_FIRST and token <= first + 2 and _syllable(scan, token):
        return True
    span = scan.starting.get(token)
    next_to = span is not None and token == second(scan, first)
    if span is not None and next_to and _foreign_family(scan, first, span, titled):
        return True
    if span is not None and next_to and town_as_surname(scan, first, span, titled):
        return True
    if span is not None and not _may_hold(scan, first, token, span.label, titled):
        return False
    if span is not None and span.label == "PERS" and next_to and foreign(scan, first):
        return True  # أندريه يرماك
    if not kinds & _NAMES and not _unknown_surname(scan, first, token, titled):
        return False
    if titled and kinds & K.DEFINITE and not scan.kinds[first] & K.GIVEN and described(scan, token):
        return False  # دعا المفتي دريان | القوى السياسية
    late = span is None and kinds & K.DEFINITE and token > second(scan, first) and scan.forms[token - 1] not in _OF
    founder = late and kinds & (K.NAME | K.UNKNOWN) and titled and vocabulary().kinds.get(form[2:], 0) & K.GIVEN
    if founder and (not scan.kinds[token + 1] & K.DEFINITE or of_founder(scan, token + 1)):
        return True  # الصادق علي النور
    if titled and late and of_founder(scan, token) and of_founder(scan, token - 1):
        return True  # صباح الخالد الحمد الصباح
    if late and kinds & K.NEVER_ADJECTIVE and not kinds & K.NAME:
        return False  # أكد الوزير سامي عون المضي في
    return not late or form.endswith("ي") or bool(kinds & K.NAME and scan.kinds[token - 2] & K.NAME_LINK)


def _syllable(scan: Scan, token: int) -> bool:
    """Whether a short word that no list knows goes on with a name that its family opens: كيم غي هيون."""
    plain = not scan.kinds[token] & ~(K.UNKNOWN | K.NAME | K.GIVEN | K.FOREIGN)
    form = scan.forms[token]
    return plain and len(form) < 6 and form not in vocabulary().ordinary and not scan.clitics[token]


def _of_house(scan: Scan, token: int) -> bool:
    """Whether a definite word ends a name with بن: بن عبدالعزيز السديس, بنت سعد الصباح."""
    kinds = scan.kinds[token]
    if kinds & (K.FUNCTION | K.COMMON | K.HOLDER | K.HONOUR | K.BODY_DEFINITE | K.MARK | K.WHEN | K.CURRENT):
        return False
    if scan.forms[token - 2] == "بنت" and scan.forms[token].endswith("ية"):
        return True  # منى بنت سالم الجردانية
    if token in scan.starting and scan.starting[token].label != "NORP":
        return False
    if is_verbal_noun(scan.forms[token][2:]) and kinds & K.UNKNOWN and not kinds & (K.NAME | K.ADJECTIVE):
        return False  # استنكر محمد بن سالم الاعتداء
    inner = vocabulary().kinds.get(scan.forms[token][2:], 0)
    return bool(inner & K.GIVEN or kinds & K.NAME) or bool(kinds & K.UNKNOWN) and surname(scan, token)


def _may_hold(scan: Scan, first: int, token: int, label: str, titled: bool) -> bool:
    """Whether a word that is something else too can be part of a name: بوتين, المصري, الأسد."""
    if label == "PERS":
        return bool(scan.kinds[first] & K.GIVEN) or scan.forms[first] == "عبد" or titled and token == first + 1
    if label == "GPE":
        if scan.kinds[token] & K.DEFINITE:
            return bool(scan.kinds[token] & K.NAME)
        sure = scan.kinds[first] & K.GIVEN and not scan.kinds[first] & K.ALSO_WORD
        return bool(titled and sure) and token == first + 1 and ends_there(scan, token + 1)
    return label in ("NORP", "LOC") or label == "FAC" and before_by_name(scan, token)


def _foreign_family(scan: Scan, first: int, span: Span, titled: bool) -> bool:
    """Whether a listed name behind a foreign given name is a family's: جوديث سندرلاند, أناتولي أنتونوف."""
    if span.label not in ("GPE", "ORG", "PRODUCT") or span.last > span.first + 1 or scan.kinds[first] & K.ALSO_WORD:
        return False
    return bool(titled or scan.kinds[span.first] & K.NAME) and foreign(scan, first)


def _unknown_surname(scan: Scan, first: int, token: int, titled: bool) -> bool:
    """Whether a word that no list knows can be a family name where it stands."""
    kinds, form = scan.kinds[token], scan.forms[token]
    if kinds & K.DEFINITE:
        noun = vocabulary().kinds.get(form[2:], 0) & (_COMMON_NOUNS | K.BUILDING) or _ordinary(form[2:])
        if noun and form not in vocabulary().names:
            return False  # مالك المبنى
        possible = surname(scan, token) or titled and _of_clan(scan, first, token)
        return possible and (form.endswith("ي") or token > first + 1 or not named_before(scan, first))
    if titled and kinds & K.UNKNOWN and before_clause(scan, first, token):
        return True
    if vocabulary().is_common(form) or form in MISSPELT and kinds == K.UNKNOWN:
        return False
    if form.endswith("اوي") and kinds == K.UNKNOWN and token == first + 1:
        return bool(scan.kinds[first] & K.GIVEN and not scan.kinds[first] & K.ALSO_WORD)  # فتحي قرعاوي
    ended = scan.kinds[token + 1] & (K.FUNCTION | K.MARK) or scan.clitics[token + 1] or scan.at(token + 1, "OCC")
    ended = ended or future(scan, token + 1) or scan.at(token + 1, "DATE")
    late = token > second(scan, first) and scan.forms[token - 1] not in SUFFIXES
    if late and form[:2] == "بت" or form[0] == "و" and form[1:2] in _PERSONS and form not in vocabulary().names:
        return False  # how or with what: داني كارفاخال بتمزق; what is told next: كارلوس ويحتفل
    if late and scan.kinds[token - 1] & K.DEFINITE:
        return False  # the family has been named
    if form[0] in VERB_LETTERS and (
        late and kinds & K.UNKNOWN and form not in vocabulary().names or future(scan, token)
    ):
        return False  # تيبو كورتوا تعافى, كوكي سيغيب
    if late and not (titled and ended) or form.endswith(("هم", "ها", "نا", "هن")):
        return False
    if late and _like_perfect(form) and not foreign(scan, first):
        return False  # سامي عون انضم إلى
    owned = form.endswith("ه") and (
        late or len(form) > 5 or form.endswith("ته") or vocabulary().kinds.get(form[:-1], 0) & K.COMMON
    )
    if owned and not (form.endswith("يه") and foreign(scan, first)):
        return False  # with a pronoun: استقالته, فريقه, دعمه; but ميشليه
    if form.endswith("ة") and titled and ended and scan.kinds[first] & K.GIVEN:
        return bool(kinds & K.UNKNOWN) and len(form) > 3  # نافعة, علاونة
    if form.startswith(("لا", "است")) and not (foreign(scan, first) and len(form) > 4):
        return False
    if (
        kinds & K.UNKNOWN
        and len(form) > 3
        and (scan.forms[token + 1] == "(" or scan.at(token + 1, "OCC") or aged(scan, token + 1))
    ):
        return not form.startswith(("لل", "بال"))  # the text presents a person
    listed = scan.clitics[token + 1] == "و" and scan.kinds[token + 1] & K.GIVEN and kinds & K.UNKNOWN
    if listed and scan.kinds[first] & (K.GIVEN | K.ALSO_WORD) == K.GIVEN and form[0] not in "يتسنوفبلك":
        return len(form) > 3  # وائل كفوري ونجوى
    if titled and kinds & K.UNKNOWN and len(form) > 3 and ended:
        return not (form[0] in VERB_LETTERS and len(form) < 5) and (
            not form.endswith(("ة", "ات", "ا"))
            or form.endswith("ا")
            and foreign(scan, first)
            or token == second(scan, first)
            and names_clan(form)
        )
    if scan.forms[token + 1] in SUFFIXES and kinds & K.UNKNOWN:
        return True
    if not kinds & K.UNKNOWN or len(form) < 4 or form.endswith(("ة", "ات", "ين", "ون", "ا")):
        strange = kinds & K.UNKNOWN and len(form) > 3 and form.endswith(("ين", "ون", "ا"))
        return bool(strange) and foreign(scan, first) and scan.forms[token - 1] not in SUFFIXES
    if scan.forms[token - 1] in SUFFIXES:
        return True
    return foreign(scan, first) and not (form[0] in VERB_LETTERS and len(form) < 6)


def aged(scan: Scan, token: int) -> bool:
    """Whether an age stands right behind a name: محمد زنط 20 عاما."""
    return bool(scan.kinds[token] & K.DIGITS and scan.kinds[token + 1] & K.SPAN) and scan.joined[token]


def _like_perfect(form: str) -> bool:
    """Whether an unknown word has the pattern of a verb in the perfect: انضم, احتفل, أقام, أقيل."""
    if form[0] != "ا" or len(form) < 3 or form in vocabulary().names:
        return False
    return len(form) == 4 and form[2] in "اي" or form[1] == "ن" or form[2] == "ت"


def _ordinary(noun: str) -> bool:
    """Whether a noun is no family with the article; participles often are: المحروق, المبروك."""
    return noun in vocabulary().ordinary and not noun.startswith("م")


def _of_clan(scan: Scan, first: int, token: int) -> bool:
    """Whether a definite plural or feminine behind title and given name is a family's: الرواشدة, المبيضين.

    Not behind a royal, who has no family name and is often followed by whom or what he received.
    """
    kinds = scan.kinds[token]
    if not kinds & K.UNKNOWN or kinds & K.ADJECTIVE or scan.forms[first - 1] in _ROYAL or len(scan.forms[token]) > 9:
        return False
    return (
        token == second(scan, first)
        and not scan.kinds[token + 1] & K.DEFINITE
        and not scan.forms[token].endswith(("ات", "ية"))
    )


_ROYAL = rule_words("people", "royal")


_NO_SURNAME = (
    K.QUALITY | K.PLAIN_ADJECTIVE | K.PORTFOLIO | K.WHEN | K.CURRENT | K.ELECTION | K.TEMPORAL | K.LAND_DEFINITE
)


def surname(scan: Scan, token: int) -> bool:
    """Whether an unknown definite word can be a family name: العنيني, الجبوي, السليم."""
    kinds, form = scan.kinds[token], scan.forms[token]
    if kinds & _NO_SURNAME or kinds & K.NEVER_ADJECTIVE and not kinds & K.NAME:
        return False  # التهاني, المساعي
    if form.endswith("ي") and len(form) < 10 or form.startswith("البو"):
        return True
    if form.endswith("ة") and len(form) in (8, 9) and form[4] == "ا":
        return True  # a clan's broken plural: الرواشدة, الطراونة
    return not form.endswith(("ة", "ات", "ون", "ين")) and len(form) < 9
