"""The one body that a noun with a pronoun can mean: حكومته, حزبها, وزارة خارجيتها."""

from collections.abc import Callable, Sequence

from corpus.arabic.reading import FORMS
from corpus.suggest.rule_words import rule_words

_OWNED = rule_words("unnamed", "owned_bodies")
_MINISTRY = "وزارة"
_OWNERS = ("ها", "هم", "ه")
_NEAR = 48
"""So many letters before such a noun may tell whose nation's body it is."""

_Labelled = Callable[[str], Sequence[tuple[int, int, str]]]
"""Label -> start, end and cluster of its mentions, in order."""


def owned_body(words: Sequence[str], start: int, text: str, labelled: _Labelled) -> str | None:
    """Return the cluster of the body that words at an offset mean, where the text names one alone of that type.

    None where the nation told right before them is not that body's: رئيس الوزراء الفلاني ... إن حكومته.
    """
    begins = _type_word(words)
    if not begins:
        return None
    named = [one for one in labelled("ORG") if _is_called(text[one[0] : one[1]], begins)]
    if len({cluster for *_, cluster in named}) != 1:
        return None
    nations = labelled("NORP")
    near = [nation for first, _, nation in nations if start - _NEAR <= first < start]
    own = {nation for first, _, nation in nations for begin, end, _ in named if begin <= first < end}
    return None if near and near[-1] not in own else named[0][2]


def _type_word(words: Sequence[str]) -> str:
    """What the name of a body begins with that words tell by a pronoun; empty where they tell none."""
    owned = FORMS[words[-1]]
    owner = next((owner for owner in _OWNERS if owned.endswith(owner)), "")
    noun = owned.removesuffix(owner)
    noun = f"{noun[:-1]}ة" if noun.endswith("ت") else noun
    if len(words) == 2 and owner and FORMS[words[0]] == _MINISTRY:
        return f"{_MINISTRY} ال{noun}"
    return noun if len(words) == 1 and owner and noun in _OWNED else ""


def _is_called(name: str, begins: str) -> bool:
    """Whether a body's name begins with words, with the article or not, and tells which it is."""
    called = " ".join(map(FORMS.__getitem__, name.split(" ")))
    return " " in called and f"{called} ".startswith((f"{begins} ", f"ال{begins} "))
