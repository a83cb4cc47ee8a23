"""Bodies of the lexicon that the text names more fully: an adjective of a nation, a purpose, what they study."""

from corpus.suggest import kinds as K
from corpus.suggest.adjectives import adjectives, is_other_people
from corpus.suggest.groups_of_words import extended
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan

_OF_MEDIA = rule_words("completion", "of_media")
_LONGER_NAMED = rule_words("bodies", "longer_named")
_PURPOSES = rule_words("groups_of_words", "also_duties")
_PLAYERS = rule_words("bodies", "players")
_SCHOLARLY = rule_words("bodies", "scholarly")
_STUDIED = rule_words("bodies", "studied")
_TYPED = K.BODY | K.BODY_DEFINITE | K.BODY_WITH_COUNTRY | K.DEFINITE
INSTITUTIONAL = rule_words("bodies", "institutional")
"""Adjectives that make a name of a definite type word: الهيئة العامة, الاتحاد القاري."""
NO_PURPOSE = rule_words("bodies", "no_purpose")
"""What follows these with ل is not part of their name."""


def lengthened(scan: Scan, token: int, last: int) -> int:
    """Return the token after a known body with what goes on behind it: مجلس الأمن الروسي, معهد كارنيغي للسلام."""
    end = last
    while scan.kinds[end] & K.DEFINITE and not scan.clitics[end] and scan.joined[end]:
        described: int = scan.kinds[end] & K.GROUP if not is_other_people(scan, end) else 0
        described = described or scan.forms[end] in INSTITUTIONAL
        described = described or scan.kinds[token] & K.BODY and scan.forms[end] in _OF_MEDIA
        described = described or scan.clitics[end - 1] == "ل" and scan.kinds[end] & K.ADJECTIVE  # للبحوث الاجتماعية
        described = described or scan.kinds[token] & K.BODY and _before_nation(scan, end)
        described = described or scan.forms[token] in _COURTS and scan.kinds[end] & K.ADJECTIVE
        if not described or end in scan.longer or _of_office(scan, token, end):
            break
        nation = scan.at(end, "NORP") if described & K.GROUP else None
        end = nation.last if nation is not None else end + 1  # الكورية الجنوبية
    if end > last and scan.clitics[end] == "و" and scan.kinds[end] & scan.kinds[end - 1] & K.ADJECTIVE:
        end = extended(scan, end, ("و",))
    if scan.kinds[token] & K.BODY_DEFINITE and scan.forms[token] not in NO_PURPOSE:
        whole = extended(scan, end, ("ل",))  # الوكالة الوطنية, then للأمن السيبراني
        end = extended(scan, whole) if whole > end else end
    if scan.kinds[token] & K.BODY and scan.clitics[end] == "ل" and scan.forms[end] in _PURPOSES and scan.joined[end]:
        end = extended(scan, end)  # جهاز الردع لمكافحة الجريمة
    if end == last and scan.forms[token] in _SCHOLARLY and scan.forms[end] in _STUDIED and scan.clitics[end] == "ل":
        end = extended(scan, end, ("ل", "و"))  # معهد كارنيغي للسلام
    if scan.forms[token + 1] == "الاركان" and scan.clitics[end] == "ل" and (army := scan.at(end, "ORG")):
        end = army.last  # هيئة الأركان العامة للجيش
    if scan.clitics[end] == "ل" and scan.forms[end] in _PLAYERS and scan.joined[end]:
        end += 1  # رابطة الدوري السعودي للمحترفين
    if end == last and scan.forms[token] in _LONGER_NAMED:
        end = adjectives(scan, last)  # جامعة إسطنبول التقنية
    typed = scan.kinds[token] & _TYPED
    if end > last and (typed or last > token + 1):
        scan.add(token, end, "ORG", "", "known body of a nation")
    return end


def _of_office(scan: Scan, token: int, adjective: int) -> bool:
    """Whether an adjective is that of the office before a body: مفوض الأمم المتحدة | السامي."""
    rank = scan.forms[adjective] in _RANKS and adjective > token + 1
    return rank and bool(scan.kinds[token - 1] & (K.OFFICE | K.MEMBER)) and not scan.clitics[token]


_RANKS = rule_words("bodies", "of_ranks")
_COURTS = frozenset(("محكمة", "نيابة"))
"""Of these any adjective tells the kind: محكمة الاستئناف التجارية."""


def _before_nation(scan: Scan, token: int) -> bool:
    """Whether an adjective stands before that of a nation: منظمة بتسيلم الحقوقية الإسرائيلية."""
    nation = scan.kinds[token + 1]
    both = scan.kinds[token] & K.ADJECTIVE and nation & K.GROUP and nation & K.DEFINITE
    return bool(both) and not scan.clitics[token + 1] and scan.joined[token + 1]
