"""How a line opens: with a verb that reports, with one that goes on with the text above, with one that leads.

Titles name what they speak of first; captions, links and labels have no "and" with a verb behind it.
"""

from functools import cache
from typing import Literal, NamedTuple

from corpus.arabic import fold_word
from corpus.layout.lines import SEPARATOR, Line
from corpus.layout.phrases import lexicon
from corpus.lexicon.reading import read_lexicon

Opening = Literal["report", "onward", "lead", ""]
"""`report`: a verb that reports, and behind it a clause, a colon or marks: a sentence, whether or not a stop ends it.
`onward`: words that go on with the text above, and a verb: hardly ever a title.
`lead`: a verb that opens the first paragraph of a report; some titles begin with one too."""

_REPORT_WORDS = 4
_ONWARD_WORDS = 5
_REACH = 8
"""Between "and in the province of the north" and the verb stand no more words."""

_SHORTEST_VERB = 4
_NOUNS = frozenset({"طالب", "صوت", "عين"})
"""Verbs that as nouns open titles and names of outlets: a student finds that …, voice of …"""

_VERBAL_NOUN = 5
"""Letters of the verbal nouns that look like verbs of the present: تقرير, تحذير."""

_HEAD, _HEAD_WORDS = 40, 3
_JOINED = "وف"
_JOINED_HAMZA = ("وأ", "وإ", "فأ", "فإ")
"""What no word begins with, whatever its letters without the sign: وأدى is no valley (وادي)."""

_TENTH = "است"
"""Verbs of the tenth form; their verbal nouns have a long vowel before the last letter."""

_AND = frozenset(map(fold_word, ("كما", "فيما", "هذا", "بينما", "حيث", "ثم")))
_NOT = frozenset(("لم", "لن", "لا"))
_MARKS = '«“”"„'
_OPENED = (" «", " “", " „", " (", "ـ«", "ـ“")
"""Marks that open, with nothing behind them; behind a word “ closes as well."""


class Verbs(NamedTuple):
    """Verbs in search forms."""

    told: frozenset[str]
    """Perfects that report and are hardly anything else."""
    telling: frozenset[str]
    """All forms that report behind a joined "and"."""


@cache
def verbs() -> Verbs:
    """Return the reporting verbs of `corpus/lexicon/cues.toml`, masculine and feminine, perfect and imperfect."""
    told: set[str] = set()
    telling: set[str] = set()
    for act in read_lexicon("cues.toml")["verbs"].values():
        for perfect, verb in act.items():
            past = set(verb["only"].split()) if "only" in verb else _persons(perfect)
            now = verb.get("now", "").split()
            telling |= past | _several(perfect) | {form for word in now for form in (word, "ت" + word[1:])}
            if not verb.get("doubtful") and "now" in verb:
                told |= past
    return Verbs(*(frozenset(map(fold_word, forms)) for forms in (told, telling)))


def _persons(perfect: str) -> set[str]:
    """He and she: قال, قالت; نفى, نفت."""
    return {perfect, (perfect[:-1] if perfect[-1] in "ىا" else perfect) + "ت"}


def _several(perfect: str) -> set[str]:
    """Two and many, of verbs that do not end in a vowel: اعتبرا, اعتبروا."""
    return set() if perfect[-1] in "ىا" else {f"{perfect}ا", f"{perfect}تا", f"{perfect}وا"}


def opening_of(line: Line) -> Opening:
    """Return how a line opens; a point before it does not count."""
    tokens = line.tokens[1:] if line.tokens[:1] == (SEPARATOR,) else line.tokens
    if len(tokens) < _REPORT_WORDS:
        return ""
    if _is_joined_report(tokens):
        return "report"
    if joins(tokens[0]) or line.text[:2] in _JOINED_HAMZA or tokens[0] in _AND or lexicon().tie(tokens):
        return _onward(line, tokens)
    return _opening(tokens) or ("lead" if _has_verb_behind_comma(line.text) else "")


def _is_joined_report(tokens: tuple[str, ...]) -> bool:
    """Whether "and", a verb that reports and, behind it, its clause stand there; ورد is such a verb, no rose, then."""
    return tokens[0][0] in _JOINED and tokens[0][1:] in verbs().telling and _has_clause(tokens)


def _opening(tokens: tuple[str, ...]) -> Opening:
    """How a line opens that nothing ties to the text above."""
    if tokens[0] in _NOUNS:
        return ""
    if tokens[0] in verbs().told and _has_clause(tokens):
        return "report"
    negated = tokens[0] in _NOT and is_verb(tokens[1])
    return "lead" if negated or tokens[0] in verbs().told or is_verb(tokens[0]) else ""


def _onward(line: Line, tokens: tuple[str, ...]) -> Opening:
    """How a line opens that goes on with the text above."""
    verb = joins(tokens[0]) and tokens[0][1:] in verbs().telling
    if (verb or any(map(_tells, tokens[1:_REACH]))) and (_has_clause(tokens) or _has_speech(line)):
        return "report"
    if len(tokens) < _ONWARD_WORDS:
        return ""
    return "onward" if verb or _narrates(tokens) else ""


def _narrates(tokens: tuple[str, ...]) -> bool:
    """Whether a verb, a particle or a tie stands joined to "and", or a verb behind it."""
    first = tokens[0][1:]
    joined = tokens[0][0] in _JOINED
    if joined and (first in lexicon().particles or is_verb(first) or lexicon().tie((first, *tokens[1:]))):
        return True
    if tokens[0] in _AND and (is_verb(tokens[1]) or joins(tokens[1]) and is_verb(tokens[1][1:])):
        return True
    return lexicon().goes_on(tokens) or any(map(_tells, tokens[1:_REACH]))


def _has_verb_behind_comma(text: str) -> bool:
    """Whether a few words and a comma stand before a verb: "in the field, the army announced …"."""
    head, comma, rest = text[:_HEAD].partition("،")
    word = fold_word(rest.split(None, 1)[0]) if comma and rest.strip() else ""
    return bool(word) and len(head.split()) <= _HEAD_WORDS and (word in verbs().told or word in lexicon().leads)


def joins(word: str) -> bool:
    """Whether a folded word begins with a joined "and" or "so"."""
    return len(word) > 2 and word[0] in _JOINED and word not in lexicon().not_joined


def breaks_off(text: str) -> bool:
    """Whether a text ends before the word that its last one governs ("… and that", "… to"), or with an opening mark."""
    if text.endswith(_OPENED):
        return True
    last = fold_word("".join(text.rsplit(None, 1)[-1:]))  # Python splits at control characters too
    return last in lexicon().breaking or joins(last) and last[1:] in lexicon().breaking


def is_verb(word: str) -> bool:
    """Whether a folded word is a verb, by the lists of verbs or by the letters of the present."""
    words = lexicon()
    if word in words.leads or word in words.presents:
        return True
    if word.startswith(_TENTH) and len(word) > len(_TENTH) + 1:
        return "ا" not in word[len(_TENTH) :] and word[-1] not in "ةيه"
    if word[0] == "س" and word[1:2] in ("ي", "ت"):
        word = word[1:]
    if len(word) < _SHORTEST_VERB or word[0] not in "يت" or word in words.not_verbs:
        return False
    if word[-1] in "ةيه" or word[-2:] in ("ات", "ين"):
        return False
    return word[0] == "ي" or len(word) != _VERBAL_NOUN or word[-2] != "ي"


def _tells(word: str) -> bool:
    told = verbs().told
    return word in told or word[0] in _JOINED and word[1:] in told


def _has_clause(tokens: tuple[str, ...]) -> bool:
    return not lexicon().clauses.isdisjoint(tokens)


def _has_speech(line: Line) -> bool:
    return ":" in line.text or any(mark in line.text for mark in _MARKS)
