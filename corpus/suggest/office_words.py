"""What a mention of an office says: its head, its words, nations and bodies, in a form that mentions share."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from operator import attrgetter

from corpus.arabic.remembered import Remembered
from corpus.suggest import kinds as K
from corpus.suggest.known_words import owned_offices
from corpus.suggest.roles import Kin, roles
from corpus.suggest.rule_words import rule_words
from corpus.suggest.scan import Scan, Span
from corpus.suggest.vocabulary import vocabulary

_LEFT_OUT = rule_words("clusters", "left_out")
"""Words that later mentions of an office leave out or add."""
_ADDRESSES = rule_words("addresses", "prefixes")
_NO_WOMEN = rule_words("clusters", "no_women") | _ADDRESSES
_NO_WORD = K.MARK | K.FUNCTION
_QUALITIES = K.QUALITY | K.PLAIN_ADJECTIVE | K.GROUP
_FIRST_OF_ALL = rule_words("clusters", "first_of_all")
_FORMER = rule_words("clusters", "former")
_OTHER = "اخر"
_ADDED = dict.fromkeys(rule_words("clusters", "others"), _OTHER) | dict.fromkeys(_FORMER, "سابق")
"""Word behind an office -> what it adds to the office's words."""
_UNITED = rule_words("clusters", "united")
_GOVERNED = rule_words("clusters", "governed")
_PROVINCES = rule_words("clusters", "provinces")
_GOVERNORS = rule_words("clusters", "governors")
_OF_TEAMS = rule_words("clusters", "of_teams")


@dataclass(slots=True)
class Office:
    """What a mention of an office says; only `number` is written later, by `Offices.remember`."""

    first: int
    bodies: frozenset[int]
    """Clusters of the bodies and people inside."""
    head: str
    """In the masculine, without the article, under the first of its names."""
    words: frozenset[str]
    """All words that count, the head among them; nations by name."""
    said: tuple[str, ...]
    """The words as they stand, forms of address too."""
    nations: frozenset[str]
    rest: frozenset[str]
    """The words outside of `bodies`."""
    core: frozenset[str]
    """The words that are neither the head nor an adjective of quality or nation."""
    kin: tuple[Kin, ...]
    feminine: bool
    home: frozenset[str]
    """The countries of the bodies inside; a team's says nothing of those who coach it or play in it."""
    number: int = -1
    """The cluster; -1 where it is not known yet."""


def titled(scan: Scan, token: int) -> int:
    """Return the token of the office behind the forms of address that a mention opens with: سعادة | الوزير."""
    while scan.forms[token] in _ADDRESSES:
        token += 1
    return token


def country_behind(scan: Scan, token: int) -> str:
    """Return the country whose minister somebody is, behind the office: وزير البيئة بجمهورية بولندا, في بولندا."""
    at = token + 1 if scan.forms[token] == "في" else token
    place = scan.at(at, "GPE") if at > token or scan.clitics[at] == "ب" else None
    return place.key if place is not None and scan.joined[at] and place.key in vocabulary().isolated else ""


NOBODY: frozenset[str] = frozenset()
_NOWHERE: frozenset[int] = frozenset()


def read(scan: Scan, span: Span, inner: Iterable[tuple[Span, int | None]]) -> Office:
    """Read what a mention says; `inner` are the bodies and people inside it with their clusters."""
    first, last, kinds, all_forms = span.first, span.last, scan.kinds, scan.forms
    counted, behind = kinds[first - 1] & K.NUMERIC != 0, _ADDED.get(all_forms[last], "")  # خمسون موظفا
    if last == first + 1 and behind != _OTHER:
        return Office(first, _NOWHERE, *_one_word(all_forms[first], counted))
    inside, within = _bodies_in(inner, first) if inner else (_NOWHERE, _NOWHERE)
    forms, classes, groups = all_forms[first:last], kinds[first : last + 1], _groups(scan, first, last)
    return Office(first, within, *_words_of(tuple(forms), tuple(classes), tuple(groups), inside, counted, behind))


def _groups(scan: Scan, first: int, last: int) -> list[str]:
    """The nations, groups and places that the words of an office tell, word by word."""
    groups, kinds, starting = scan.groups[first:last], scan.kinds, scan.starting
    for at, group in enumerate(groups, first):
        if group and kinds[at] & K.PORTFOLIO:
            groups[at - first] = scan.nation(at)
        if at > first and at in starting:
            place = starting[at]
            if place.label == "GPE" and place.key and place.last <= min(at + 2, last):
                groups[place.last - 1 - first] = place.key if place.last == at + 1 else place.key.partition(" ")[2]
    return groups


def _home(head: str, groups: Sequence[str], inside: frozenset[int]) -> frozenset[str]:
    """The countries that the bodies of an office are of: لبنان for رئيس الحكومة اللبنانية."""
    if head in _OF_TEAMS:
        return NOBODY
    isolated = vocabulary().isolated
    return frozenset([groups[at] for at in inside if groups[at] in isolated])


@lru_cache(maxsize=4096)
def _words_of(
    forms: tuple[str, ...],
    all_kinds: tuple[int, ...],
    groups: tuple[str, ...],
    inside: frozenset[int],
    counted: bool,
    behind: str,
) -> "_Said":
    """What an office of several words says; `inside` are the words that tell bodies and people.

    `all_kinds` has the classes of the word behind them too, `behind` is what that adds.
    """
    first, last = 0, len(forms)
    while forms[first] in _ADDRESSES and first < last - 1:
        first += 1
    head, feminine = _HEADS[forms[first]]
    accusative = head.endswith("ا") and not counted and not all_kinds[first + 1] & K.DEFINITE
    if accusative:
        head = _nominative(head)
    words, rest, core, nations = [head], [head], [], []
    sent = False  # behind إلى or لدى nations are where somebody serves
    for at in range(first + 1, last):
        kinds, form, group = all_kinds[at], forms[at], groups[at]
        if kinds & _NO_WORD:
            sent = True
            continue
        if form in _UNITED:
            group = "امم"
        word = group or _WORDS[_nominative(form) if accusative else form]
        if at in inside:
            if word == "امم":
                nations.append(word)
        elif group and not sent or word == "امم":
            nations.append(word)
        if not word or form in _LEFT_OUT or form in _GOVERNED and head not in _FIRST_OF_ALL:
            continue
        if at == first + 1 < last - 1 and form in _PROVINCES and head in _GOVERNORS:  # والي ولاية X, then والي X
            continue
        words.append(word)
        if inside and at not in inside:
            rest.append(word)
        if not kinds & _QUALITIES and word != "امم":
            core.append(word)
    if behind:
        words.append(behind)
    whole = frozenset(words)
    head, standard, kin = _role(head, whole)
    outside, further = frozenset(rest) if inside else standard, frozenset(core)
    if standard != whole:
        changed, instead = whole - standard, standard - whole
        outside, further = outside - changed | instead, further - changed | (instead - {head})
    home = _home(head, groups, inside) if inside and not nations else NOBODY
    return head, standard, forms, frozenset(nations), outside, further, kin, feminine, home


def _word(form: str) -> str:
    """What a word adds to an office; nothing where later mentions leave it out."""
    if form in _FORMER:
        return "سابق"
    word = form.removeprefix("ال")
    return "" if form in _LEFT_OUT or word in _LEFT_OUT else word


_WORDS = Remembered(_word)


def _head(form: str) -> tuple[str, bool]:
    """The head of an office in the masculine without article and owner, and whether it stood in the feminine."""
    return _masculine(_OWNERLESS.get(form) or form.removeprefix("ال"))


_HEADS = Remembered(_head)


def is_feminine(form: str) -> bool:
    """Whether the head of an office is a woman's: الوزيرة."""
    return _HEADS[form][1]


_OWNERLESS = owned_offices()


_Words = frozenset[str]
_Said = tuple[str, _Words, tuple[str, ...], _Words, _Words, _Words, tuple[Kin, ...], bool, _Words]
"""What `Office` keeps from `head` to `home`."""


@lru_cache(maxsize=4096)
def _one_word(form: str, counted: bool) -> _Said:
    """What an office of one word says, wherever it stands."""
    head, feminine = _HEADS[form]
    head = head if counted else _nominative(head)
    head, words, kin = _role(head, frozenset((head,)))
    return head, words, (form,), NOBODY, words, NOBODY, kin, feminine, NOBODY


@lru_cache(maxsize=4096)
def _role(head: str, words: frozenset[str]) -> tuple[str, frozenset[str], tuple[Kin, ...]]:
    """An office under the first of its names, head and words, and the families that it is in."""
    head, words = roles().standard(head, words)
    return head, words, tuple(roles().kin_of(head, words))


def _bodies_in(inner: Iterable[tuple[Span, int | None]], first: int) -> tuple[frozenset[int], frozenset[int]]:
    """The places, counted from `first`, of the bodies and people inside a mention, and their clusters."""
    bodies = [(one, number) for one, number in inner if number is not None]
    if not bodies:
        return _NOWHERE, _NOWHERE
    tokens = [at - first for one, _ in bodies for at in range(one.first, one.last)]
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


_FEW = 16
"""So many mentions of an office before and behind another are looked at, so that time stays linear."""
_place = attrgetter("first")


put = partial(insort, key=_place)
"""Keeps an office in its place among others."""


def around(known: Sequence[Office], token: int) -> tuple[Sequence[Office], Sequence[Office]]:
    """Return the offices right before and behind a token, of those in the order of the text."""
    at = bisect_left(known, token, key=_place)
    return known[max(0, at - _FEW) : at], known[at : at + _FEW]
