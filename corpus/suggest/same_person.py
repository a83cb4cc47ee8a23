"""Which names are one person's: ديمتري بيسكوف, دميتري بيسكوف and بيسكوف; محمد بن سلمان, but not his father سلمان."""

from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from corpus.arabic.folding import fold_word
from corpus.arabic.remembered import Remembered
from corpus.suggest import kinds as K
from corpus.suggest.beside_families import GENERATIONS
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan, Span

_FEW = 16
"""So many people who share a part of a name are looked at, so that time stays linear."""
_LOOKED_AT = 100
"""So many names and offices of a text are looked at for namesakes."""
_SOUNDS = str.maketrans(
    {"ا": "", "و": "", "ي": "", "ء": "", "ج": "غ", "ة": "", "ه": "", "ط": "ت", "ذ": "د", "ث": "ت", "ص": "س"}
)
_ARABIC = K.GIVEN | K.DEFINITE
_OPENING = K.GIVEN | K.NAME_OPENER
_LINKS = rule_words("clusters", "name_links")
_TRADES = rule_words("namesakes", "trades")
_SONS = rule_words("clusters", "sons")
_JOINED = rule_words("clusters", "joined_names")
_FAMILY_ENDS = rule_words("clusters", "family_ends")
_JOINED_BEHIND = rule_words("clusters", "joined_behind")


@lru_cache(maxsize=65536)
def sound(name: str) -> str:
    """Return what spellings of one name share: the consonants, with ج and غ as one (ديمتري and دميتري)."""
    return " ".join(_consonants(word) for word in fold_word(name).split())


def _consonants(word: str) -> str:
    left = word[:1] + word[1:].translate(_SOUNDS) if word.startswith(("و", "ي")) else word.translate(_SOUNDS)
    return left if len(left) > 1 else word


SAYYID = {"سيدي": "سيد", "سي": "سيد", "شيخ": "شيخ", "حاج": "حاج"}
"""How سيد is written in names as well (ولد سيدي المختار), and further titles that open what families are called."""


def _arabic_spelling(form: str) -> str:
    return form.replace("وو", "و").removesuffix("ء").removesuffix("ة").removesuffix("ه")


_ARABIC_SPELLINGS = Remembered(_arabic_spelling)
"""Arabic name -> what its spellings share: داوود and داود, هبة and هبه."""


class Name(NamedTuple):
    """A name as it is compared."""

    parts: tuple[str, ...]
    fathers: frozenset[int]
    """The parts that stand behind بن."""
    is_family: bool
    """Whether it may be the end of a longer one: فون دير لاين, كليتشدار أوغلو; it opens with no given name.

    حسن شيخ محمود, then شيخ محمود.
    """
    generation: str = ""
    """الأب or الابن, where one ends it."""


@lru_cache(maxsize=4096)
def _name(words: tuple[str, ...], kinds: tuple[int, ...]) -> Name:
    """The parts of a name of some words; `kinds` are their classes, which tell how a word is spelt."""
    parts: list[str] = []
    fathers: set[int] = set()
    generation = words[-1] if len(words) > 1 and words[-1] in GENERATIONS else ""
    if generation:
        words = words[:-1]
    joined, final = "", len(words) - 1
    for at, form in enumerate(words):
        if form in _JOINED and at < final:
            joined += form
        elif form in _SONS and at < final:
            fathers.add(len(parts))
        elif form in _JOINED_BEHIND and parts and not joined:
            parts[-1] = words[at - 1] + form  # عوض الله, خير الدين
        elif form not in _LINKS or not final:
            parts.append(_ARABIC_SPELLINGS[joined + form] if joined else _spelt(kinds[at], form))
            joined = ""
    is_family = words[0] in _LINKS or words[-1] in _FAMILY_ENDS
    is_family = is_family or words[0] in SAYYID or not kinds[0] & _OPENING
    return Name(tuple(parts), frozenset(fathers), is_family, generation)


def _spelt(kinds: int, form: str) -> str:
    """A part of a name; foreign names are written in many ways, Arabic ones are not: حسن is not حسين."""
    if kinds & _ARABIC and not kinds & K.FOREIGN and form not in SAYYID or form.startswith("عبد"):
        return _ARABIC_SPELLINGS[form]
    return SAYYID.get(form) or sound(form)


def is_relative(key: str, other: Name) -> bool:
    """Whether a full name is that of another one than the key of a family name alone: جو بايدن and هانتر بايدن.

    Names alike in their first letter are spellings of one.
    """
    return " " in key and len(other.parts) > 1 and sound(other.parts[0])[:1] != sound(key)[:1]


class People:
    """The people of one article by the parts of their names."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self._known: list[tuple[Name, int, str]] = []
        """Names, the clusters and keys of those who bear them."""
        self._with: dict[str, list[int]] = {}

    def read(self, span: Span) -> Name:
        """Read the parts of a name; عبد and أبو are one with what follows, الله and الدين with what is before."""
        scan, first, last = self.scan, span.first, span.last
        words = scan.forms[first], *scan.whole[first + 1 : last]  # لاين is no word with ل
        if last == first + 1 and not scan.kinds[first] & _ARABIC and f"ال{words[0]}" in self._with:
            return Name((f"ال{words[0]}",), frozenset(), False)  # بيطار is who was البيطار before
        return _name(words, tuple(scan.kinds[first:last]))

    def remember(self, name: Name, number: int, key: str = "") -> None:
        """Keep that somebody bears a name."""
        for part in set(name.parts):
            self._with.setdefault(part, []).append(len(self._known))
        self._known.append((name, number, key))

    def find(self, name: Name, span: Span) -> tuple[Name, int] | None:
        """Return who was named last by a name that is this one, longer or shorter; the family before the first name."""
        if self._with.keys().isdisjoint(name.parts):
            return None
        indexes = {index for part in name.parts if part in self._with for index in self._with[part][-_FEW:]}
        known = [self._known[index] for index in sorted(indexes, reverse=True)]
        if len(name.parts) == 1 and len(known) > 1:
            known.sort(key=lambda one: one[0].parts != name.parts)  # who was first called so alone
        for one in known:
            if _same_name(name, one[0]) and not _told_apart(name, one[0], one[2]) and not _of_family(name, one, known):
                return one[:2]
        for one in known:
            alike = _same_first_name(name, one[0]) and not _told_apart(name, one[0], one[2])
            if alike and not self._are_namesakes(name, span, one[:2]):
                return one[:2]
        return None

    def _are_namesakes(self, name: Name, span: Span, known: tuple[Name, int]) -> bool:
        """Whether one of two is called by his first name and his trade, and the other holds an office.

        قال المزارع خالد ...، وقال وزير الزراعة خالد حنفي.
        """
        other, number = known
        people = islice(self.scan.labelled["PERS"], _LOOKED_AT)
        first = next((one.first for one in people if one.cluster == number), -1)
        short, long = (span.first, first) if len(name.parts) < len(other.parts) else (first, span.first)
        if min(short, long) < 1:
            return False
        trade, title = self.scan.forms[short - 1], self.scan.forms[long - 1]
        if trade[:2] != "ال" or trade[2:] not in _TRADES or title[2:] in _TRADES:
            return False
        return any(office.last == long for office in islice(self.scan.labelled.get("OCC", ()), _LOOKED_AT))


def _same_name(one: Name, two: Name) -> bool:
    """Whether one name is a part of the other, and both begin alike or one is the other's family name."""
    short, long = sorted((one, two), key=lambda name: len(name.parts))
    if not short.parts:
        return False
    if len(short.parts) > 1:
        tail = len(long.parts) - len(short.parts)
        if (short.is_family or 0 in short.fathers and tail in long.fathers) and long.parts[tail:] == short.parts:
            return True
        return short.parts[0] == long.parts[0] and set(short.parts) <= set(long.parts)
    if short.parts == long.parts:
        return True
    places = (at for at in range(1, len(long.parts)) if long.parts[at] == short.parts[0])
    return any((at in long.fathers) == (0 in short.fathers) for at in places)


def _told_apart(name: Name, known: Name, key: str) -> bool:
    """Whether something else tells names apart that are alike: جورج بوش الأب and الابن, هانتر بايدن and بايدن."""
    if name.generation != known.generation and not _left_out(name, known):
        return True
    return len(known.parts) == 1 and is_relative(key, name)


def _of_family(name: Name, one: tuple[Name, int, str], known: list[tuple[Name, int, str]]) -> bool:
    """Whether a full name is that of a relative of one whom the text first called by his family, then in full.

    المهدي, then الصادق المهدي and مريم الصادق المهدي; names alike in their first letter are spellings of one.
    """
    if len(one[0].parts) > 1 or len(name.parts) < 2:
        return False
    fuller = [other for other, number, _ in known if number == one[1] and len(other.parts) > 1]
    opening = name.parts[0][:1]
    return bool(fuller) and all(other.parts[0][:1] != opening and not _same_name(name, other) for other in fuller)


def _left_out(one: Name, two: Name) -> bool:
    """Whether a family name alone may leave out the generation of a full one: جورج بوش الابن, then بوش."""
    plain = next((name for name in (one, two) if not name.generation), None)
    return plain is not None and len(plain.parts) == 1 < max(len(one.parts), len(two.parts))


def _same_first_name(one: Name, two: Name) -> bool:
    short, long = sorted((one, two), key=lambda name: len(name.parts))
    return len(short.parts) == 1 and short.parts[0] == long.parts[0]
