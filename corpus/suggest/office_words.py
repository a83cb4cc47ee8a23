"""What a mention of an office says: its head, its words, nations and bodies, in a form that mentions share."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from corpus.arabic import fold_word
from corpus.arabic.remembered import Remembered
from corpus.lexicon.reading import read_lexicon
from corpus.suggest import kinds as K
from corpus.suggest.roles import Kin, roles
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan, Span
from corpus.suggest.words import owned_forms

_LEFT_OUT = rule_words("clusters", "left_out")
"""Words that later mentions of an office leave out or add."""
_ADDRESSES = rule_words("addresses", "prefixes")
_NO_WOMEN = rule_words("clusters", "no_women")
_NO_WORD = K.MARK | K.FUNCTION
_QUALITIES = K.QUALITY | K.PLAIN_ADJECTIVE | K.GROUP
_FIRST_OF_ALL = rule_words("clusters", "first_of_all")
_FORMER = rule_words("clusters", "former")
_OTHERS = rule_words("clusters", "others")
_UNITED = rule_words("clusters", "united")
_GOVERNED = rule_words("clusters", "governed")


@dataclass(slots=True)
class Office:
    """What a mention of an office says; only `number` is written later, by `Offices.remember`."""

    first: int
    head: str
    """In the masculine, without the article, under the first of its names."""
    words: frozenset[str]
    """All words that count, the head among them; nations by name."""
    said: tuple[str, ...]
    """The words as they stand, forms of address too."""
    nations: frozenset[str]
    bodies: frozenset[int]
    """Clusters of the bodies and people inside."""
    rest: frozenset[str]
    """The words outside of `bodies`."""
    core: frozenset[str]
    """The words that are neither the head nor an adjective of quality or nation."""
    kin: tuple[Kin, ...]
    feminine: bool
    number: int = -1
    """The cluster; -1 where it is not known yet."""


NOBODY: frozenset[str] = frozenset()
_NOWHERE: frozenset[int] = frozenset()


def read(scan: Scan, span: Span, inner: Iterable[tuple[Span, int | None]]) -> Office:
    """Read what a mention says; `inner` are the mentions inside it with their clusters."""
    first = span.first
    counted = bool(scan.kinds[first - 1] & K.NUMERIC)  # خمسون موظفا
    if span.last - first == 1 and scan.forms[span.last] not in _OTHERS:
        return Office(first, *_one_word(scan.forms[first], counted))
    inside, within = _bodies_in(inner) if inner else (_NOWHERE, _NOWHERE)
    while scan.forms[first] in _ADDRESSES and first < span.last - 1:
        first += 1
    form = scan.forms[first]
    head, feminine = _HEADS[form]
    accusative = head.endswith("ا") and not counted and not scan.kinds[first + 1] & K.DEFINITE
    if accusative:
        head = _nominative(head)
    all_kinds, starting, groups = scan.kinds, scan.starting, scan.groups
    words, rest, core, nations = [head], [head], [], []
    sent = False  # behind إلى or لدى nations are where somebody serves
    for at in range(first + 1, span.last):
        kinds, form, group = all_kinds[at], scan.forms[at], groups[at]
        if kinds & _NO_WORD:
            sent = True
            continue
        place = starting.get(at)
        if form in _UNITED:
            group = "امم"
        elif place is not None and place.label == "GPE" and place.last == at + 1:
            group = place.key or group
        word = group or _WORDS[_nominative(form) if accusative else form]
        if inside and at in inside:
            if word == "امم":
                nations.append(word)
        elif group and not sent or word == "امم":
            nations.append(word)
        if not word or form in _LEFT_OUT or form in _GOVERNED and head not in _FIRST_OF_ALL:
            continue
        words.append(word)
        if inside and at not in inside:
            rest.append(word)
        if not kinds & _QUALITIES:
            core.append(word)
    if scan.forms[span.last] in _FORMER:
        words.append("سابق")
    elif scan.forms[span.last] in _OTHERS:
        words.append("اخر")
    whole = frozenset(words)
    head, standard, kin = _role(head, whole)
    outside, further = frozenset(rest) if inside else standard, frozenset(core) if core else NOBODY
    if standard is not whole and standard != whole:
        changed, instead = whole - standard, standard - whole
        outside, further = outside - changed | instead, further - changed | (instead - {head})
    said, of = tuple(scan.forms[span.first : span.last]), frozenset(nations) if nations else NOBODY
    return Office(span.first, head, standard, said, of, within, outside, further, kin, feminine)


def _word(form: str) -> str:
    """What a word adds to an office; nothing where later mentions leave it out."""
    if form in _FORMER:
        return "سابق"
    word = form.removeprefix("ال")
    return "" if form in _LEFT_OUT or word in _LEFT_OUT else word


_NAMED = frozenset(("ORG", "PERS", "FAC"))
_WORDS = Remembered(_word)


def _head(form: str) -> tuple[str, bool]:
    """The head of an office in the masculine without article and owner, and whether it stood in the feminine."""
    return _masculine(_OWNERLESS.get(form) or form.removeprefix("ال"))


_HEADS = Remembered(_head)
_OWNERLESS = {
    form: noun
    for noun in map(fold_word, read_lexicon("titles.toml")["office"]["owned"].split())
    for form in owned_forms(noun)
}
"""An office with the pronoun of those who have it -> the office: متحدثها, نائبه."""


_Words = frozenset[str]
_Said = tuple[str, _Words, tuple[str, ...], _Words, frozenset[int], _Words, _Words, tuple[Kin, ...], bool]


@lru_cache(maxsize=4096)
def _one_word(form: str, counted: bool) -> _Said:
    """What an office of one word says, wherever it stands."""
    head, feminine = _HEADS[form]
    head = head if counted else _nominative(head)
    head, words, kin = _role(head, frozenset((head,)))
    return head, words, (form,), NOBODY, _NOWHERE, words, NOBODY, kin, feminine


@lru_cache(maxsize=4096)
def _role(head: str, words: frozenset[str]) -> tuple[str, frozenset[str], tuple[Kin, ...]]:
    """An office under the first of its names, head and words, and the families that it is in."""
    head, words = roles().standard(head, words)
    return head, words, tuple(roles().kin_of(head, words))


def _bodies_in(inner: Iterable[tuple[Span, int | None]]) -> tuple[frozenset[int], frozenset[int]]:
    """The tokens of the bodies and people inside a mention, and their clusters."""
    bodies = [(one, number) for one, number in inner if one.label in _NAMED and number is not None]
    if not bodies:
        return _NOWHERE, _NOWHERE
    tokens = [at for one, _ in bodies for at in range(one.first, one.last)]
    return frozenset(tokens), frozenset([number for _, number in bodies])


def _masculine(head: str) -> tuple[str, bool]:
    """Return a head in the masculine, and whether it stood in the feminine; plurals in the oblique: باحثين."""
    if len(head) > 5 and head.endswith("ون"):
        return f"{head[:-2]}ين", False
    if len(head) > 3 and head.endswith("ة") and head not in _NO_WOMEN:
        return head[:-1], True
    return head, False


def _nominative(head: str) -> str:
    """Return a head that stands without an article or a complement as it stands elsewhere: مسؤولا."""
    return head.removesuffix("ا") if len(head) > 4 else head
