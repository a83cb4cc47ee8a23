"""What the letters of a word tell: transliterated names are spelt as hardly any Arabic word is (توكاييف, هالاند)."""

from functools import cache

from corpus.lexicon.reading import read_rows

_LIKE_A_NAME = 4.5
"""From this likeness on a word that no list knows is taken for a name."""
_LIKE_A_VERB = 3.0
"""Needed above it where the word begins as imperfect verbs do."""
_OWNED = ("ه", "ها", "هم")
FUTURE = ("سي", "ست", "سن")
"""Verbs in the future begin so."""
_VERBS = ("ي", "ت", "ن", *FUTURE)
_SHORTEST = 4
"""Letters; shorter words tell too little."""


def name_reading(form: str) -> tuple[int, str] | None:
    """Return the reading of an unknown word that is spelt most like a name, as (letters of و before it, the name).

    None where none is spelt like one. Other proclitics are left to the rules, which see what stands around the word.
    """
    whole, rest = _excess(form), _excess(form[1:]) if form[0] == "و" else 0.0
    if whole <= 0.0 and rest <= 0.0:
        return None
    return (0, form) if whole > rest else (1, form[1:])


def _excess(form: str) -> float:
    """Return how much more like a name than needed a word is spelt; 0 where it tells too little."""
    if len(form) < _SHORTEST or form.endswith(_OWNED) or not form.isalpha():
        return 0.0
    return likeness(form) - _LIKE_A_NAME - (_LIKE_A_VERB if form.startswith(_VERBS) else 0.0)


def likeness(form: str) -> float:
    """Return how much likelier a name is spelt like this than a common word: the natural logarithm of the ratio."""
    total, behind = 0.0, _START
    for letter in form:
        weight, behind = behind[letter]
        total += weight
    return total + behind["$"][0]


class _Behind(dict[str, tuple[float, "_Behind"]]):
    """Letter -> what it weighs behind one or two others, and what stands before the next one; filled when asked."""

    __slots__ = ("letters",)

    def __init__(self, letters: str) -> None:
        super().__init__()
        self.letters = letters

    def __missing__(self, letter: str) -> tuple[float, "_Behind"]:
        if letter not in _alphabet():
            return self[_OTHER]
        weights, run = _weights(), self.letters + letter
        weight = weights.get(run)
        if weight is None:
            weight = weights.get(run[1:], 0.0)  # rare: what the last two letters weigh
        self[letter] = answer = weight, _behind(run[-2:])
        return answer


@cache
def _weights() -> dict[str, float]:
    return {letters: float(weight) for letters, weight in read_rows("name-letters.tsv")}


@cache
def _alphabet() -> frozenset[str]:
    return frozenset("".join(_weights())) | {_OTHER}


_behind = cache(_Behind)
_OTHER = "?"
"""For every letter without a weight: memory stays bounded."""
_START = _Behind("^")


def is_verbal_noun(form: str) -> bool:
    """Whether an indefinite word has the pattern of a verbal noun: تحديد، إطلاق، افتتاح، انطلاق، استقطاب."""
    size = len(form)
    if size < 5 or form.startswith("ال"):
        return False
    if size == 5:
        return (form[0] == "ت" and (form[3] == "ي" or form[2] == "ا")) or (form[0] == "ا" and form[3] == "ا")
    if size == 6:
        return form[0] == "ا" and form[4] == "ا" and (form[2] == "ت" or form[1] == "ن")
    return size == 7 and form[:3] == "است" and form[5] == "ا"


def names_clan(form: str) -> bool:
    """Whether a word has the pattern of a clan's plural of a diminutive, as in Jordan: زريقات, عبيدات; not تدريبات."""
    return form.endswith("ات") and len(form) > 5 and form[-4] == "ي" and form[0] != "ت"


def in_a_mood(form: str) -> bool:
    """Whether a word has the pattern of a participle that tells how something is said: ضاحكا, غاضبة, مبتسما."""
    if form[-1:] not in ("ا", "ة"):
        return False
    return len(form) == 5 and form[1] == "ا" or len(form) > 5 and form[0] == "م" and form[1] not in "اوي"
