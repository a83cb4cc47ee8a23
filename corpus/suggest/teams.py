"""The team that a coach or director has, with its rank, its sport and its club: الفريق الأول لكرة القدم بنادي النهر."""

from corpus.suggest import kinds as K
from corpus.suggest.adjectives import adjectives
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

TEAMS = frozenset(("الفريق", "المنتخب", "المنتخبات", "الفءات", "الفرق"))
_RANKS = rule_words("teams", "ranks")
_SPORTS = rule_words("teams", "sports")
_OF_BALL = frozenset(("كرة", "الكرة", "العاب", "الالعاب"))


def team(scan: Scan, token: int) -> int:
    """Return the token after the team whose type word, with the article, stands at `token`."""
    last = adjectives(scan, token + 1)
    while _plain(scan, last) and (scan.forms[last] in _RANKS or scan.kinds[last] & K.ORDINAL):
        last = adjectives(scan, last + 1)
    if scan.clitics[last] == "ل" and scan.joined[last]:
        last = _sport(scan, last)
    club = scan.at(last, "ORG") if scan.clitics[last] == "ب" and scan.joined[last] else None
    if club is not None:
        return club.last
    if scan.clitics[last] == "ب" and scan.forms[last] == "النادي" and scan.joined[last]:
        return adjectives(scan, last + 1)
    return last


def ranked_team(scan: Scan, token: int) -> int:
    """The token after the rank and players of a national team whose name ends before `token`: | الأول, | للشباب."""
    if scan.forms[token] in _NATIONAL_RANKS and _plain(scan, token) and not scan.kinds[token - 1] & K.GROUP:
        rank = scan.starting.get(token)
        if rank is not None:
            scan.drop(rank)
        token += 1
    players = scan.clitics[token] == "ل" and scan.forms[token] in _RANKS and scan.joined[token]
    return token + 1 if players else _sport(scan, token) if scan.clitics[token] == "ل" else token


def aged_team(scan: Scan, token: int, last: int) -> int:
    """The token after how old the players of a team that begins at a token are: | لأقل من 20 سنة, | تحت 17 عاما."""
    if scan.forms[token].removeprefix("ال") not in _TEAMS or not scan.joined[last]:
        return last
    at = last + 1
    if scan.clitics[last] == "ل" and scan.forms[at] != "من" or scan.clitics[last] not in ("", "ل"):
        return last
    at += scan.forms[at] in ("من", "سن")
    if not scan.kinds[at] & K.DIGITS or not scan.joined[at]:
        return last
    end = at + 1 + bool(scan.kinds[at + 1] & K.SPAN and scan.joined[at + 1])
    for first in range(last, end):
        told = scan.at(first, "DATE", "CARDINAL")
        if told is not None and told.last <= end:
            scan.drop(told)
            scan.taken[first:end] = bytearray(end - first)
    return end


YOUNG = frozenset(("اقل", "تحت", "دون"))
_TEAMS = frozenset(("منتخب", "فريق", "منتخبنا", "منتخبه", "منتخبها"))
NATIONAL = frozenset(("المنتخب", "منتخبنا", "منتخبها", "منتخبه"))
_NATIONAL_RANKS = frozenset(("الاول", "الرديف"))


def _plain(scan: Scan, token: int) -> bool:
    return bool(scan.kinds[token] & K.DEFINITE) and not scan.clitics[token] and scan.joined[token]


def _sport(scan: Scan, token: int) -> int:
    """The token after the sport of a team, told behind ل, and who plays it: لكرة القدم للسيدات."""
    if scan.forms[token] in _OF_BALL and _plain(scan, token + 1):
        token += 2
    elif scan.forms[token] in _SPORTS:
        token += 1
    else:
        return token
    players = scan.clitics[token] == "ل" and scan.forms[token] in _RANKS and scan.joined[token]
    return token + 1 if players else token
