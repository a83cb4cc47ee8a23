"""What the words of a body's name say wherever they stand: its type, its nations, the names that may mean it.

News speaks of the same bodies again and again, so each wording is worked out once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.arabic.remembered import Remembered
from corpus.suggest import kinds as K
from corpus.suggest.roles import roles
from corpus.suggest.rule_words import rule_words
from corpus.suggest.same_person import sound
from corpus.suggest.scan import Scan

_LEFT_OUT = rule_words("clusters", "left_out") - {"دولة"}
NAMED = rule_words("bodies", "media") | rule_words("clusters", "named_bodies")
"""Types of bodies whose names stand without them, with the article too: نادي الوعد, then الوعد."""
_HEADS = K.BODY | K.BODY_DEFINITE | K.BODY_ALONE | K.PORTFOLIO
_TAILS = rule_words("clusters", "tails")
_NEWS = rule_words("clusters", "news")
_OCCUPATION = "الاحتلال"
_ISRAEL = "إسرائيل"
"""Its key in the lists of countries."""


def _bare_sound(form: str) -> str:
    return sound(form.removeprefix("ال"))


SOUNDS = Remembered(_bare_sound)
"""Word of a body's name -> how it sounds without the article."""


@dataclass(slots=True)
class Wording:
    """The words of a body's name; its tokens are counted from its first one. Never changed."""

    tokens: tuple[int, ...]
    """Those that are no marks; the first one where all are."""
    head: str
    """The type word without the article; also one that a short name leaves out."""
    definite: bool
    words: frozenset[str]
    """The other words without the article; nations by name, without it too."""
    nations: frozenset[str]
    has_name: bool
    """Whether it has a name of its own beside its type word."""
    whole: str
    """How all its words sound."""
    names: tuple[str, ...]
    """The names that may mean it, by their sound, longest first."""


def wording(scan: Scan, first: int, last: int) -> Wording:
    """Return what the tokens of a body's name say."""
    forms, kinds, groups = scan.forms[first:last], scan.kinds[first:last], scan.groups[first:last]
    return _read(tuple(forms), (scan.kinds[first - 1] & K.DEFINITE, *kinds), tuple(groups))


@lru_cache(maxsize=4096)
def _read(forms: tuple[str, ...], all_kinds: tuple[int, ...], groups: tuple[str, ...]) -> Wording:
    """`all_kinds` begins with the article of the word before the name, `groups` has the nation that each word tells."""
    tokens = [at for at in range(len(forms)) if not all_kinds[at + 1] & K.MARK] or [0]
    said, kinds = [forms[at] for at in tokens], [all_kinds[at + 1] for at in tokens]
    told = ["" if _cared_for(all_kinds, at) else groups[at] for at in tokens]
    if kinds[0] & K.PORTFOLIO and all(kind & K.GROUP for kind in kinds[1:]):
        implied = "وزارة"  # الخارجية الروسية
    else:
        implied = roles().implied.get(said[0], "")  # المركزي المصري
    head, words, nations = _words_of(said, told, implied)
    return Wording(tuple(tokens), head, bool(kinds[0] & K.DEFINITE), words, nations, *_names_of(said, kinds))


def _occupying(forms: Sequence[str], groups: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The words of a body of the occupation and their nations; Israel's where no other is told: جيش الاحتلال."""
    at = forms.index(_OCCUPATION)
    instead = () if any(groups) else (_ISRAEL,)
    return (*forms[:at], *instead, *forms[at + 1 :]), (*groups[:at], *instead, *groups[at + 1 :])


def _cared_for(all_kinds: Sequence[int], at: int) -> bool:
    """Whether a word that tells a nation tells a minister's field here: المالية behind وزير, not Mali."""
    return bool(all_kinds[at + 1] & K.PORTFOLIO) and not all_kinds[at] & K.DEFINITE


def _words_of(forms: Sequence[str], groups: Sequence[str], implied: str) -> tuple[str, frozenset[str], frozenset[str]]:
    """The type word, further words and nations of a body; `groups` has the nation of each word that tells one."""
    if _OCCUPATION in forms[1:]:
        forms, groups = _occupying(forms, groups)
    words = [(group or form).removeprefix("ال") for form, group in zip(forms, groups, strict=True)]
    nations = frozenset([group.removeprefix("ال") for group in groups if group])
    if implied:
        words.insert(0, implied)
    known = roles().wordings_of_bodies.get(words[0])
    if known is not None and (not known[0] or known[0] in words):
        words = [known[1], *(word for word in words[1:] if word != known[0])]
    return words[0], frozenset(words[1:]) - _LEFT_OUT, nations


def _names_of(forms: Sequence[str], kinds: Sequence[int]) -> tuple[bool, str, tuple[str, ...]]:
    """The last fields of `Wording`.

    Names are those without the type word, then without what tells the nation or kind: شبكة فوكس الإخبارية.
    """
    last, typed = len(forms), 0
    if last > 1 and kinds[0] & K.BODY:
        typed = 2 if last > 2 and forms[1] in _NEWS else 1
    sounds = [SOUNDS[form] for form in forms]
    whole = " ".join(sounds)
    governed = typed and kinds[typed] & (K.PLACE | K.BODY) and last > typed + 1  # شرطة محافظة X is not مجلس محافظة X
    if typed and (kinds[typed] & K.DEFINITE or governed) and forms[0] not in NAMED:
        return False, whole, (whole,)
    if typed == 2 and kinds[2] & K.GROUP and kinds[2] & K.DEFINITE and last == 3:
        return False, whole, (whole,)  # وكالة الأنباء العمانية has no name but its nation's, as مجلس عمان has
    names = [" ".join(sounds[typed:])]
    while last > typed + 1 and (kinds[last - 1] & K.GROUP or forms[last - 1] in _TAILS):
        if not typed and kinds[0] & _HEADS:
            break
        last -= 1
        names.append(" ".join(sounds[typed:last]))
    return True, whole, tuple(names)
