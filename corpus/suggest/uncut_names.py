"""Family names whose first letter was read as a proclitic: أوبرا وينفري, كارين وايتلو."""

from corpus.suggest import kinds as K
from corpus.suggest.family_places import foreign, second
from corpus.suggest.letters import is_verbal_noun, likeness
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan
from corpus.suggest.speaker_places import CLOSERS, OPENERS
from corpus.suggest.surnames import surname
from corpus.suggest.vocabulary import vocabulary


def family_uncut(scan: Scan, first: int, token: int) -> bool:
    """Give a family name back its first letter that was read as و or ب (وينفري), where nothing knows the rest."""
    rest = scan.kinds[token]
    if token == first + 1 and scan.kinds[first] & K.FOREIGN and _foreign_whole(scan, token):
        return _uncut(scan, token)
    if token == second(scan, first) and _without_article(scan, first, token):
        return _uncut(scan, token)
    if token == first + 1 and scan.forms[token + 1] in OPENERS and _said_by_one(scan, token):
        uncut_all(scan, scan.whole[token])
        return True
    if token == first + 1 and _said_whole(scan, first, token):
        return _uncut(scan, token)
    if token == first + 1 and scan.whole[token] in _LIKE_PARTICLES and rest & K.FUNCTION:
        return _uncut(scan, token)  # موسى فكي
    if (
        token != first + 1
        or rest & ~(_REST_OF_K if scan.clitics[token] == "ك" else _REST)
        or scan.whole[token] not in vocabulary().names
    ):
        return False
    if not scan.kinds[first] & (K.GIVEN | K.NAME) or len(scan.whole[token]) < 5:
        return False
    return _uncut(scan, token)


_REST = K.UNKNOWN | K.PHRASE
_REST_OF_K = _REST | K.NAME
"""Behind ك, which is the rarest proclitic: كفوري."""
_LIKE_PARTICLES = rule_words("people", "like_particles")


def _uncut(scan: Scan, token: int) -> bool:
    """Read a word whole, as a name; true, for callers that say whether they did."""
    scan.recut(token, 0)
    scan.kinds[token] = K.NAME
    return True


def _said_by_one(scan: Scan, token: int) -> bool:
    """Whether an unknown word spelt like a name, read without its و, ends a name before what one person says.

    قالت المتحدثة كارين وايتلو إن: two would have told, and a given name alone is seldom followed by another.
    """
    strange = scan.clitics[token] == "و" and not scan.kinds[token] & ~(K.UNKNOWN | K.NAME)
    return strange and len(scan.whole[token]) > 4 and scan.forms[token] not in vocabulary().names


def _said_whole(scan: Scan, first: int, token: int) -> bool:
    """Whether a word read with ك, ف or ب ends a name before أن: قال النائب فيصل كرامي إن."""
    place = scan.starting.get(token)
    placed = place is not None and place.label in ("GPE", "LOC", "ORG", "FAC") or scan.kinds[token] & K.DEFINITE
    given = scan.kinds[first] & K.GIVEN and not scan.kinds[first] & K.ALSO_WORD
    told = scan.clitics[token] in ("ك", "ف", "ب") and scan.forms[token + 1] in OPENERS
    return bool(given) and told and not placed and len(scan.whole[token]) > 3


def uncut_all(scan: Scan, whole: str) -> None:
    """Give a family name its first letter back, that was read as a proclitic, wherever it stands."""
    for token in scan.among({whole[1:]}):
        if scan.whole[token] == whole:
            _uncut(scan, token)


def _without_article(scan: Scan, first: int, token: int) -> bool:
    """Whether a family name behind a foreign given name only looks as if it had a proclitic and the article.

    هيلدا فالسبيرغ, بيتر والنبرغ; not the thing with which or into which: رونالدو بالكرة, ميشال بالتهجم.
    """
    form, kinds, clitic = scan.forms[token], scan.kinds[token], scan.clitics[token]
    if not form.startswith("ال") or kinds & ~_LIKE_ARTICLE or not foreign(scan, first) or len(clitic) > 1:
        return False
    known, inner = vocabulary(), form[2:]
    if inner in known.kinds or inner in known.ordinary or inner.endswith(_NO_FAMILY):
        return False
    if is_verbal_noun(inner) or clitic not in ("ف", "ك") and (len(inner) < 4 or inner in known.names):
        return False
    spelt = likeness(scan.whole[token])
    if clitic in ("ف", "ك"):
        return spelt > _HARDLY
    return spelt > (_MAY_BE if scan.forms[token + 1] in CLOSERS else _LIKELY)


_LIKE_ARTICLE = K.UNKNOWN | K.DEFINITE | K.ADJECTIVE | K.NAME
_NO_FAMILY = ("ة", "ات", "ون", "ين", "يه")
_HARDLY, _MAY_BE, _LIKELY = -6.0, -2.0, 2.0
"""How much like a name it has to be spelt (`letters.likeness`)."""


def _foreign_whole(scan: Scan, token: int) -> bool:
    """Whether a word behind a foreign given name is a family name of six letters or more: آنا لوندبرغسون."""
    kinds = scan.kinds[token]
    plain = not kinds & ~(K.UNKNOWN | K.NAME | K.FOREIGN) and len(scan.whole[token]) > 6
    return plain and scan.clitics[token] in ("ل", "ب", "و", "ف", "ك")


def joined_again(scan: Scan, token: int, title_ends: set[int]) -> None:
    """Give a name behind a title its first letter back that was read as و or ل (ونيس السهلي)."""
    whole = scan.whole[token]
    father = scan.forms[token] == "ابي"  # اللاعب بابي ديوف
    known = vocabulary()
    if whole not in known.names or known.of_noun(whole) or scan.kinds[token] & (K.GIVEN | K.OFFICE) and not father:
        return
    behind = token in title_ends or token - 1 in title_ends and scan.forms[token - 1] == "،"
    following = scan.kinds[token + 1]
    if scan.kinds[token] & K.FUNCTION and whole[0] == "و":
        family = following & (K.NAME | K.UNKNOWN) and not following & (K.DEFINITE | K.COMMON | K.FUNCTION)
    elif father:
        family = following & (K.NAME | K.UNKNOWN) and not following & K.DEFINITE
    else:
        family = following & K.DEFINITE and surname(scan, token + 1)
    if behind and family:
        scan.recut(token, 0)
        scan.kinds[token] = K.NAME
        scan.disown(token)
