"""Classes of words, as bits, and the lexicon lists they come from."""

from functools import lru_cache
from itertools import count

_bit = (1 << position for position in count())
# Python compares sums of the first thirty several times as fast as longer ones: what rules ask for most stands there.

MARK = next(_bit)
DIGITS = next(_bit)
UNKNOWN = next(_bit)
NAME = next(_bit)
"""A token of a person's name on Wikidata."""
GIVEN = next(_bit)
ALSO_WORD = next(_bit)
"""A given or family name that is also a common word."""
NAME_LINK = next(_bit)
NAME_OPENER = next(_bit)
FUNCTION = next(_bit)
"""Particles, prepositions, pronouns, verbs: end every name."""
COMMON = next(_bit)
"""Nouns and adjectives that are no name."""
DEFINITE = next(_bit)
ADJECTIVE = next(_bit)
"""Definite, with an adjective's ending."""
PHRASE = next(_bit)
GROUP = next(_bit)
OFFICE = next(_bit)
TRADE = next(_bit)
HONOUR = next(_bit)
BEFORE_NAME = next(_bit)
VOICE = next(_bit)
QUALITY = next(_bit)
PLAIN_ADJECTIVE = next(_bit)
FOREIGN = next(_bit)
"""A given name of other languages: what follows it is a surname even if nobody knows it."""
HOLDER = next(_bit)
"""The article on a noun of office: الرئيس."""
TO_WHOM = next(_bit)
"""The preposition ل standing alone, before a mark."""
LETTER = next(_bit)
"""One letter alone: an initial, where a stop follows."""
PORTFOLIO = next(_bit)
BODY = next(_bit)
BODY_DEFINITE = next(_bit)
BODY_ALONE = next(_bit)
BODY_WITH_COUNTRY = next(_bit)
BODY_NEEDS_NAME = next(_bit)
PLACE = next(_bit)
PLACE_WEAK = next(_bit)
PLACE_OUTSIDE = next(_bit)
PLACE_DUAL = next(_bit)
GOVERNED = next(_bit)
"""Definite type words of places that are governed: المحافظة."""
LAND = next(_bit)
DIRECTION = next(_bit)
BORDER = next(_bit)
LATIN = next(_bit)
SHY_GROUP = next(_bit)
"""A group that is more often another word."""
MEMBER = next(_bit)
BARE_QUALITY = next(_bit)
LAND_DEFINITE = next(_bit)
BUILDING = next(_bit)
OCCASION = next(_bit)
OCCASION_DEFINITE = next(_bit)
ELECTION = next(_bit)
STATUTE = next(_bit)
NUMBERED = next(_bit)
WORK = next(_bit)
MONTH = next(_bit)
HIJRI = next(_bit)
WEEKDAY = next(_bit)
DAY_ALONE = next(_bit)
SPAN = next(_bit)
SPAN_DEFINITE = next(_bit)
WHEN = next(_bit)
CURRENT = next(_bit)
OPENER = next(_bit)
SHORT = next(_bit)
DAYPART = next(_bit)
DAYPART_ALONE = next(_bit)
HOLIDAY = next(_bit)
NUMBER = next(_bit)
SCALE = next(_bit)
COUNT = next(_bit)
TEEN = next(_bit)
HALF = next(_bit)
TIME_PHRASE = next(_bit)
DATE_OPENER = next(_bit)
APPROXIMATOR = next(_bit)
ORDINAL = next(_bit)
PERCENT = next(_bit)
CURRENCY = next(_bit)
CURRENCY_SIGN = next(_bit)
UNIT = next(_bit)
TRIBE = next(_bit)
OWNED = next(_bit)
"""An office with its holder's master as pronoun: مديرها, نائبه."""
SPEECH = next(_bit)
"""Nouns of speech, to which the outlet that hears it is added with ل."""
REPORTER = next(_bit)
"""An outlet's man, named before it."""
RECEIPT = next(_bit)
"""How a newsroom says that something reached it."""
TELLING = next(_bit)
"""Verbs of letting somebody know, who may be an outlet in marks."""
CARRIER = next(_bit)
"""Type words of outlets that other things have too: لمنصة, لموقع."""
NEVER_ADJECTIVE = next(_bit)
"""A definite noun that ends like an adjective: المسؤولية, القاضي."""
PRESS_END = next(_bit)
"""The last word of foreign outlets' names."""
INTRODUCING = next(_bit)
"""Kin, fellows and named people: a name follows as behind a title (شقيقه سامي, المدعو سامي, تدعى سامية)."""

FIRM = next(_bit)
"""Trades that stand with ل in the names of firms: نماء للتأمين."""
HOURS = next(_bit)
"""Numbers that outlets are called by, the hours of the day or a year: فرانس 24, عرب 48."""
SINGLE = next(_bit)
"""One, behind the noun that it counts."""

NAMEY = NAME | GIVEN | NAME_OPENER
NUMERIC = DIGITS | NUMBER | SCALE | COUNT | TEEN
TEMPORAL = (
    MONTH | HIJRI | WEEKDAY | DAY_ALONE | SPAN | SPAN_DEFINITE | OPENER | SHORT | DAYPART | DAYPART_ALONE | HOLIDAY
)
DATES = TEMPORAL | DATE_OPENER | TIME_PHRASE | HALF | ORDINAL | NUMERIC
FIGURES = DATES | CURRENCY_SIGN | SINGLE
BODIES = BODY | BODY_DEFINITE | BODY_ALONE | BODY_WITH_COUNTRY
PLACES = PLACE | PLACE_WEAK | PLACE_OUTSIDE | DIRECTION | BORDER | LAND | LAND_DEFINITE | BUILDING
OCCASIONS = OCCASION | OCCASION_DEFINITE | STATUTE | WORK | NUMBERED
NAMED = BODIES | PLACES | OCCASIONS | PLACE_DUAL
"""Heads of names: of bodies, places and events."""
OFFICES = HOLDER | OFFICE | MEMBER | TRADE | VOICE | HONOUR | OWNED
BESIDE_OUTLETS = TO_WHOM | SPEECH | REPORTER | RECEIPT | PRESS_END | TELLING | HOURS | CARRIER
"""Classes of the words that show an outlet beside them."""
LEADS = OFFICE | HOLDER
PLAY = next(_bit)
"""Words of matches: stages ask for them, but they have no class for it, since they may be anything."""
MINISTRY = next(_bit)
"""Duties that ministries are called by, in the same way."""
UNCUT = next(_bit)
"""Unknown words whose first letter may be a proclitic that nothing shows, in the same way: وكوتشوك."""
BEFORE_PLACE = next(_bit)
"""Prepositions that places stand behind, in the same way."""
NAMEABLE = next(_bit)
"""Words that are known to begin names of persons, or can turn out to, or can show an unknown one before them to be
a name, in the same way."""
GIVEN_WORD = next(_bit)
"""Given names that are far more often other words, in the same way."""
GOVERNOR = next(_bit)
"""Offices that only places have, in the same way."""
FURTHER = (PLAY, MINISTRY, UNCUT, BEFORE_PLACE, NAMEABLE, GIVEN_WORD, GOVERNOR)
SOUGHT = (
    FIGURES,
    NAMED,
    OFFICES,
    BESIDE_OUTLETS,
    FIRM,
    TRIBE,
    BODY_DEFINITE,
    GOVERNED,
    INTRODUCING,
    GIVEN,
    SINGLE,
)
"""What stages ask a text for: its words are sorted by these in one pass."""
ALL_SOUGHT = (*SOUGHT, *FURTHER)
SOURCES = (
    ("groups.toml", "tribes", "heads", TRIBE),
    ("titles.toml", "office", "heads", OFFICE),
    ("more-people.toml", "office", "heads", OFFICE),
    ("more-people.toml", "office", "plain", TRADE),
    ("titles.toml", "office", "members", MEMBER),
    ("titles.toml", "office", "plain", TRADE),
    ("titles.toml", "office", "qualities", QUALITY),
    ("titles.toml", "office", "indefinite_qualities", BARE_QUALITY),
    ("titles.toml", "office", "voice", VOICE),
    ("titles.toml", "office", "portfolios", PORTFOLIO),
    ("titles.toml", "honour", "words", HONOUR),
    ("titles.toml", "honour", "before_names_only", BEFORE_NAME),
    ("organisations.toml", "heads", "construct", BODY),
    ("organisations.toml", "heads", "definite", BODY_DEFINITE),
    ("organisations.toml", "heads", "alone", BODY_ALONE),
    ("organisations.toml", "heads", "with_country", BODY_WITH_COUNTRY),
    ("organisations.toml", "heads", "needs_name", BODY_NEEDS_NAME),
    ("heads.toml", "GPE", "strong", PLACE),
    ("heads.toml", "GPE", "weak", PLACE_WEAK),
    ("heads.toml", "GPE", "outside", PLACE_OUTSIDE),
    ("heads.toml", "GPE", "dual", PLACE_DUAL),
    ("heads.toml", "FAC", "dual", PLACE_DUAL | BUILDING),
    ("heads.toml", "GPE", "units", GOVERNED),
    ("heads.toml", "LOC", "heads", LAND),
    ("heads.toml", "LOC", "directions", DIRECTION),
    ("heads.toml", "LOC", "borders", BORDER),
    ("heads.toml", "LOC", "definite", LAND_DEFINITE),
    ("heads.toml", "FAC", "heads", BUILDING),
    ("events.toml", "EVENT", "heads", OCCASION),
    ("events.toml", "EVENT", "definite", OCCASION_DEFINITE),
    ("events.toml", "EVENT", "election_words", ELECTION),
    ("events.toml", "LAW", "heads", STATUTE),
    ("events.toml", "LAW", "numbered", NUMBERED),
    ("events.toml", "PRODUCT", "heads", WORK),
    ("people.toml", "parts", "links", NAME_LINK),
    ("people.toml", "parts", "openers", NAME_OPENER),
    ("time.toml", "months", "gregorian", MONTH),
    ("time.toml", "months", "hijri", HIJRI),
    ("time.toml", "days", "week", WEEKDAY),
    ("time.toml", "relative", "alone", DAY_ALONE),
    ("time.toml", "relative", "spans", SPAN),
    ("time.toml", "relative", "definite", SPAN_DEFINITE),
    ("time.toml", "relative", "modifiers", WHEN),
    ("time.toml", "relative", "current", CURRENT),
    ("time.toml", "relative", "openers", OPENER),
    ("time.toml", "relative", "short", SHORT),
    ("time.toml", "relative", "dayparts", DAYPART),
    ("time.toml", "relative", "dayparts_alone", DAYPART_ALONE),
    ("time.toml", "relative", "holidays", HOLIDAY),
    ("numbers.toml", "cardinal", "words", NUMBER),
    ("numbers.toml", "cardinal", "tens", NUMBER),
    ("numbers.toml", "cardinal", "scales", SCALE),
    ("numbers.toml", "cardinal", "counts", COUNT),
    ("numbers.toml", "cardinal", "teens", TEEN),
    ("numbers.toml", "cardinal", "halves", HALF),
    ("numbers.toml", "cardinal", "single", SINGLE),
    ("time.toml", "relative", "times", TIME_PHRASE),
    ("time.toml", "relative", "date_openers", DATE_OPENER),
    ("numbers.toml", "cardinal", "approximators", APPROXIMATOR),
    ("numbers.toml", "ordinal", "words", ORDINAL),
    ("numbers.toml", "percent", "words", PERCENT),
    ("numbers.toml", "money", "currencies", CURRENCY),
    ("numbers.toml", "money", "signs", CURRENCY_SIGN),
    ("numbers.toml", "quantity", "units", UNIT),
    ("organisations.toml", "heads", "domains", PORTFOLIO),
    ("organisations.toml", "heads", "trades", FIRM),
    ("organisations.toml", "outlets", "to_whom", TO_WHOM),
    ("organisations.toml", "outlets", "speech", SPEECH),
    ("organisations.toml", "outlets", "reporters", REPORTER),
    ("organisations.toml", "outlets", "receipts", RECEIPT),
    ("organisations.toml", "outlets", "telling", TELLING),
    ("organisations.toml", "outlets", "carriers", CARRIER),
    ("organisations.toml", "outlets", "numbers", HOURS),
    ("organisations.toml", "outlets", "last_words", PRESS_END),
)
"""Lexicon file, section, list, class."""


@lru_cache(maxsize=4096)
def sought(kinds: int) -> tuple[int, ...]:
    """Return which of `ALL_SOUGHT` a word with some classes belongs to, by their places there."""
    return tuple(place for place, wanted in enumerate(ALL_SOUGHT) if kinds & wanted)
