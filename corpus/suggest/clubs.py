"""Clubs whose names are common words or towns: الهلال, النصر, برشلونة in a report on a match."""

from corpus.lexicon.reading import read_lexicon, variants
from corpus.suggest import kinds as K
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan, Span
from corpus.suggest.vocabulary import vocabulary

_ENOUGH = 4
"""So many words of matches show that a text is about sport."""
_AMONG = rule_words("clubs", "among")
"""A club stands behind these: مدرب الهلال, أمام النصر."""
_DOING = rule_words("clubs", "doing")
"""What clubs do, before or behind their name: فاز الهلال, الهلال يتصدر."""
_WORDS = rule_words("clubs", "words")
_NAMES = _WORDS | rule_words("clubs", "towns")
_TYPES = rule_words("clubs", "types")
_PLAIN = rule_words("clubs", "plain")
"""Of the words, those that a text about sport hardly uses otherwise."""


def clubs(scan: Scan) -> None:
    """Mark, in a text about sport, the clubs that are called by a common word or by their town."""
    play = scan.sought[K.PLAY]
    if len(play) < _ENOUGH or len({scan.forms[token] for token in play}) < _ENOUGH:
        return
    _lengthen(scan)
    ends = {span.last: span.label for span in scan.spans if span.label != "NORP"}
    shown: set[str] = set()
    unsure: list[int] = []
    for token in scan.among(_ASKED):
        form = scan.forms[token]
        if form in _OPENING and not scan.taken[token] and _by_type(scan, token, ends) or form not in _NAMES:
            continue
        if scan.forms[token - 1] in _TYPES and not scan.clitics[token]:
            shown.add(form)
        if scan.taken[token] and not _is_town(scan, token):
            continue
        if _plays(scan, token, ends):
            last = _of_nation(scan, token)
            scan.add(token, last, "ORG", "", "club")
            ends[last] = "ORG"
            shown.add(form)
        elif form in _WORDS:
            unsure.append(token)
    _teams(scan)
    for token in unsure:
        if scan.forms[token] in shown and _may_be_again(scan, token):
            scan.add(token, token + 1, "ORG", "", "club again")


def _of_nation(scan: Scan, club: int) -> int:
    """The token after a club and the adjective of its nation: بيراميدز المصري; not لاعب الرائد المغربي فلان."""
    at = club + 1
    nation = scan.kinds[at] & K.GROUP and scan.kinds[at] & K.DEFINITE and not scan.forms[at].endswith("ة")
    of_player = scan.kinds[at + 1] & (K.NAME | K.GIVEN) or scan.kinds[club - 1] & (K.TRADE | K.OFFICE | K.HOLDER)
    return at + 1 if nation and not of_player and scan.joined[at] and not scan.clitics[at] else at


def _lengthen(scan: Scan) -> None:
    """Add the adjective of its nation to a club that the lexicon has."""
    for span in tuple(scan.labelled["ORG"]):
        if span.key in _KNOWN and (last := _of_nation(scan, span.last - 1)) > span.last:
            scan.add(span.first, last, "ORG", "", "club of a nation")


_KNOWN = frozenset(
    forms[0]
    for file, section in (
        ("organisations.toml", "sport"),
        ("arab-organisations.toml", "clubs_arab"),
        ("arab-organisations.toml", "clubs_world"),
    )
    for forms in variants(read_lexicon(file)["ORG"][section])
)
"""Keys of the clubs of the lexicon."""


def _by_type(scan: Scan, token: int, ends: dict[int, str]) -> bool:
    """Mark a club by a word that opens the names of clubs, with a town or one word behind it: مولودية وهران."""
    at = token + 1
    if scan.starting.get(token) is not None or scan.clitics[at] or not scan.joined[at]:
        return False
    town = scan.at(at, "GPE", "LOC")
    kinds = scan.kinds[at]
    named = kinds & K.DEFINITE and kinds & (K.UNKNOWN | K.NAME | K.PHRASE) and not kinds & _NO_CLUB
    if town is None and not named or scan.forms[token] in _LOOSE and not _plays(scan, token, ends):
        return False
    last = town.last if town is not None else at + 1
    scan.add(token, last, "ORG", "", "club by its type")
    ends[last] = "ORG"
    return True


_OPENING = rule_words("clubs", "opening")
_ASKED = _NAMES | _OPENING
_LOOSE = rule_words("clubs", "loose")
"""Of the words that open the names of clubs, those that are more often nouns: شباب X only where a club stands."""
_NO_CLUB = K.COMMON | K.GROUP | K.PLAIN_ADJECTIVE | K.TEMPORAL | K.FUNCTION | K.HOLDER | K.HONOUR | K.OFFICE | K.ORDINAL


def _teams(scan: Scan) -> None:
    """Mark nations and towns where only their teams can be meant: مدافع السنغال, في مرمى غانا, ضيفه دهوك.

    A town that is a club once is one wherever clubs stand.
    """
    countries = vocabulary().isolated
    clubs_of_towns: set[str] = set()
    waiting: list[Span] = []
    for span in tuple(scan.labelled["GPE"]):
        token = span.first
        alone = span.last == token + 1 and not scan.clitics[token] and scan.joined[token]
        if not alone or scan.starting.get(token) is not span:
            continue
        if scan.forms[token - 1] in _BESIDE_NATIONS:
            scan.add(token, token + 1, "ORG", "", "team of a nation")
            clubs_of_towns.add(scan.forms[token])
        elif span.key not in countries and scan.forms[token - 1] in _BETWEEN_TEAMS:
            waiting.append(span)
    for span in waiting:
        if scan.forms[span.first] in clubs_of_towns:
            scan.add(span.first, span.last, "ORG", "", "club of a town")


_BETWEEN_TEAMS = rule_words("clubs", "between_teams")
_BESIDE_NATIONS = rule_words("clubs", "beside_nations")


def _may_be_again(scan: Scan, token: int) -> bool:
    """Whether a club named elsewhere can be meant: no adjective (الحكام الشباب), rank (الرائد سامي) or other noun."""
    if not scan.clitics[token] and _noun_before(scan, token) or scan.kinds[token] & K.GROUP:
        return False
    following = scan.kinds[token + 1]
    if not scan.joined[token + 1] or scan.clitics[token + 1]:
        return True
    ranks = scan.kinds[token] & K.HONOUR and following & K.GIVEN
    return not (ranks or following & K.ADJECTIVE and not following & K.GROUP)


def _is_town(scan: Scan, token: int) -> bool:
    known = scan.at(token, "GPE", "LOC")
    return known is not None and known.last == token + 1


def _plays(scan: Scan, token: int, ends: dict[int, str]) -> bool:
    """Whether the word stands where a club does: beside a deed of clubs or behind a player, coach or rival.

    `ends` are the labels of the mentions so far by the token after them.
    """
    if not token:
        return scan.forms[1] in _DOING
    before = scan.forms[token - 1]
    if not scan.clitics[token]:
        if before in _AMONG or before in _DOING or scan.forms[token + 1] in _DOING and not _noun_before(scan, token):
            return True
        return scan.forms[token] in _PLAIN and not _noun_before(scan, token)
    if scan.clitics[token] in ("و", "ول", "وب") and token in ends:
        return ends[token] == "ORG"
    return scan.clitics[token] == "ل" and (before in _AMONG or scan.forms[token] in _PLAIN)


def _noun_before(scan: Scan, token: int) -> bool:
    """Whether the word may describe a noun before it: البنك الأهلي, العالم العربي."""
    return bool(scan.kinds[token - 1] & K.DEFINITE) and scan.joined[token]
