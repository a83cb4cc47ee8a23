"""Clubs whose names are common words or towns: الهلال, النصر, برشلونة in a report on a match."""

from corpus.suggest import kinds as K
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan
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
    if len({scan.forms[token] for token in scan.having(K.PLAY)}) < _ENOUGH:
        return
    ends = {span.last: span.label for span in scan.spans if span.label != "NORP"}
    shown: set[str] = set()
    unsure: list[int] = []
    for token in scan.among(_NAMES):
        form = scan.forms[token]
        if scan.forms[token - 1] in _TYPES and not scan.clitics[token]:
            shown.add(form)
        if scan.taken[token] and not _is_town(scan, token):
            continue
        if _plays(scan, token, ends):
            scan.add(token, token + 1, "ORG", "", "club")
            ends[token + 1] = "ORG"
            shown.add(form)
        elif form in _WORDS:
            unsure.append(token)
    _nations(scan)
    for token in unsure:
        if scan.forms[token] in shown and _may_be_again(scan, token):
            scan.add(token, token + 1, "ORG", "", "club again")


def _nations(scan: Scan) -> None:
    """Mark nations where only their teams can be meant: مدافع السنغال, في مرمى غانا."""
    countries = vocabulary().isolated
    for span in tuple(scan.labelled["GPE"]):
        token = span.first
        beside = scan.forms[token - 1] in _BESIDE_NATIONS and not scan.clitics[token] and scan.joined[token]
        if beside and span.last == token + 1 and span.key in countries and scan.starting.get(token) is span:
            scan.add(token, token + 1, "ORG", "", "team of a nation")


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
