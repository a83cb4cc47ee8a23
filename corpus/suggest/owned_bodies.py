"""The one body that a noun with a pronoun can mean: حكومته, حزبها, وزارة خارجيتها."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from corpus.arabic.reading import FORMS
from corpus.suggest.rule_words import rule_words

_OWNED = rule_words("unnamed", "owned_bodies")
_MINISTRY = "وزارة"
_OWNERS = ("ها", "هم", "ه")
_NEAR = 48
"""So many letters before such a noun may tell whose nation's body it is."""

_Named = tuple[int, int, str]
_Labelled = Callable[[str], Sequence[_Named]]
"""Label -> start, end and cluster of its mentions, in order."""


class OwnedBodies:
    """The bodies of one article that such a noun can mean; its mentions are gone through once, when first needed."""

    def __init__(self, text: str, labelled: _Labelled) -> None:
        """Take a text and what tells its mentions with a label."""
        self._text = text
        self._labelled = labelled
        self._named: dict[str, list[_Named]] | None = None
        """What a body's name begins with -> its mentions."""
        self._told: dict[str, tuple[str, set[str]] | None] = {}
        """The same -> the one body's cluster, and the nations inside its names."""

    def meant(self, words: Sequence[str], start: int) -> str | None:
        """Return the cluster of the body that words at an offset mean, where the text names one alone of that type.

        None where the nation told right before them is not that body's (رئيس الوزراء الفلاني ... إن حكومته), and
        where somebody was told of before the body, who has one of his own: قال فلان ... ورحبت الحكومة السورية.
        """
        begins = _type_word(words)
        if not begins:
            return None
        if begins not in self._told:
            self._told[begins] = self._one(begins)
        told = self._told[begins]
        if told is None:
            return None
        nations = self._labelled("NORP")
        at = bisect_left(nations, (start, 0, ""))
        near = at > 0 and start - _NEAR <= nations[at - 1][0]
        return None if near and nations[at - 1][2] not in told[1] else told[0]

    def _one(self, begins: str) -> tuple[str, set[str]] | None:
        if self._named is None:
            self._named = self._by_type()
        named = self._named.get(begins, [])
        if len({cluster for *_, cluster in named}) != 1 or self._is_of_another(named[0][0]):
            return None
        nations = self._labelled("NORP")
        own: set[str] = set()
        for start, end, _ in named:
            inside = slice(bisect_left(nations, (start, 0, "")), bisect_left(nations, (end, 0, "")))
            own.update(nation for *_, nation in nations[inside])
        return named[0][2], own

    def _by_type(self) -> dict[str, list[_Named]]:
        """Bodies by the first word of their name without the article, ministries by two; a type word alone is none."""
        found: dict[str, list[_Named]] = {}
        for one in self._labelled("ORG"):
            first, *rest = map(FORMS.__getitem__, self._text[one[0] : one[1]].split(" "))
            if rest:
                found.setdefault(first.removeprefix("ال"), []).append(one)
                if first == _MINISTRY:
                    found.setdefault(f"{first} {rest[0]}", []).append(one)
        return found

    def _is_of_another(self, start: int) -> bool:
        """Whether somebody was told of before a body's first name, and nobody by his office in it: رئيس حزب الأمل."""
        offices = self._labelled("OCC")
        at = bisect_right(offices, start, key=lambda office: office[0])
        if at and start <= offices[at - 1][1] + 1:
            return False
        people = self._labelled("PERS")
        return at > 0 or bool(people) and people[0][0] < start


def _type_word(words: Sequence[str]) -> str:
    """What the name of a body begins with that words tell by a pronoun; empty where they tell none."""
    owned = FORMS[words[-1]]
    owner = next((owner for owner in _OWNERS if owned.endswith(owner)), "")
    noun = owned.removesuffix(owner)
    noun = f"{noun[:-1]}ة" if noun.endswith("ت") else noun
    if len(words) == 2 and owner and FORMS[words[0]] == _MINISTRY:
        return f"{_MINISTRY} ال{noun}"
    return noun if len(words) == 1 and owner and noun in _OWNED else ""
