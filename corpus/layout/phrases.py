"""What pages print around articles, as data: phrases for whole lines, and words that belong to furniture."""

from functools import cache
from typing import NamedTuple

from corpus.arabic import fold_word
from corpus.layout.lines import NUMBER, SEPARATOR, tokenize
from corpus.lexicon.reading import read_lexicon

_ANY = "…"
_COUNT = "#"
_WEAK_WORDS = 12
_CAPTION_WORDS = 16
_ENDING_WORDS = (2, 3, 4)
_TIE_WORDS = (1, 2, 3)
_TIED_WORDS = 8
"""A shorter line may be a label: "in the same context read:"."""
"""A phrase that a title or a paragraph may share takes no line of more words: before them, behind them."""


class Kind(NamedTuple):
    """A kind of furniture: the part it plays and what it means for the lines after it."""

    name: str
    role: str
    opens: str = ""
    weak: bool = False
    edges: bool = False
    firm: bool = False
    sure: bool = False


class Share(NamedTuple):
    """How much of a line is furniture: shares of its words, and how many there are (numbers and separators aside)."""

    words: int
    furniture: float
    listed: float
    """Words of furniture, sections or dates."""
    dates: float


class Lexicon:
    """The phrases and words of one furniture file."""

    def __init__(self, table: dict[str, dict[str, object]]) -> None:
        self._whole: dict[tuple[str, ...], Kind] = {}
        self._opening: dict[str, list[tuple[tuple[str, ...], Kind]]] = {}
        self._ending: dict[str, list[tuple[tuple[str, ...], Kind]]] = {}
        self._inside: dict[str, list[tuple[tuple[str, ...], Kind]]] = {}
        self._framed: dict[tuple[str, ...], tuple[frozenset[tuple[str, ...]], Kind]] = {}
        words = table["words"]
        self.furniture, self.sections, self._dates = (_folded(words[key]) for key in ("furniture", "sections", "dates"))
        self._listed = self.furniture | self.sections | self._dates
        self.plain, self.not_joined = _folded(words["plain"]), _folded(words["not_joined"])
        self.leads, self.presents, self.not_verbs = (
            _folded(words.get(key, ())) for key in ("leads", "presents", "not_verbs")
        )
        self.unfinished = _folded(words.get("unfinished", ()))
        self.complements, self.clauses, self.particles = (
            _folded(words.get(key, ())) for key in ("complements", "clauses", "particles")
        )
        self.governing, self.breaking, self.kickers, self.writers = (
            _folded(words.get(key, ())) for key in ("governing", "breaking", "kickers", "writers")
        )
        self._going_on = frozenset(tokenize(phrase) for phrase in words.get("continues", ()))  # type: ignore[attr-defined]
        self._ties = frozenset(phrase[0] for phrase in self._going_on)
        for name, entry in table.items():
            if name != "words":
                self._add(name, entry)
        for index in (self._opening, self._ending):
            for phrases in index.values():
                phrases.sort(key=lambda phrase: -len(phrase[0]))

    def _add(self, name: str, entry: dict[str, object]) -> None:
        kind = Kind(
            name,
            str(entry["role"]),
            str(entry.get("opens", "")),
            bool(entry.get("weak")),
            bool(entry.get("edges")),
            bool(entry.get("firm")),
            bool(entry.get("sure")),
        )
        endings = frozenset(tokenize(ending) for ending in entry.get("endings", ()))  # type: ignore[attr-defined]
        for opener in entry.get("openers", ()):  # type: ignore[attr-defined]
            self._framed[tokenize(opener)] = endings, kind
        for phrase in entry["phrases"]:  # type: ignore[attr-defined]
            tokens = tokenize(phrase.strip(_ANY).replace(_COUNT, "0"))
            if phrase.startswith(_ANY) and phrase.endswith(_ANY):
                self._inside.setdefault(tokens[0], []).append((tokens, kind))
            elif phrase.endswith(_ANY):
                self._opening.setdefault(tokens[0], []).append((tokens, kind))
            elif phrase.startswith(_ANY):
                self._ending.setdefault(tokens[-1], []).append((tokens, kind))
            else:
                self._whole.setdefault(_bare(tokens), kind)

    def match(self, tokens: tuple[str, ...]) -> Kind | None:
        """Return the kind of furniture that a whole line is, by the longest phrase that fits."""
        bare = _bare(tokens)
        if not bare:
            return None
        if bare in self._whole:
            return self._whole[bare]
        for phrase, kind in self._opening.get(bare[0], ()):
            if tokens[: len(phrase)] == phrase or bare[: len(phrase)] == phrase:
                return None if kind.weak and len(tokens) > _WEAK_WORDS else kind
        for phrase, kind in self._ending.get(bare[-1], ()):
            if len(bare) > len(phrase) and bare[-len(phrase) :] == phrase:
                return None if kind.weak and len(tokens) > _CAPTION_WORDS else kind
        return self._held(bare) or self._frame(bare)

    def _held(self, tokens: tuple[str, ...]) -> Kind | None:
        """The kind of the first phrase that stands anywhere in a line."""
        for token in filter(self._inside.__contains__, tokens):
            at = tokens.index(token)
            for phrase, kind in self._inside[token]:
                if tokens[at : at + len(phrase)] == phrase:
                    return kind
        return None

    def _frame(self, tokens: tuple[str, ...]) -> Kind | None:
        """The kind of a line that begins with an opener and ends with an ending of the same kind."""
        for opener in (tokens[:1], tokens[:2]):
            if opener in self._framed:
                endings, kind = self._framed[opener]
                return kind if any(tokens[-length:] in endings for length in _ENDING_WORDS) else None
        return None

    def goes_on(self, tokens: tuple[str, ...]) -> bool:
        """Whether a line opens with words that tie a paragraph to those before it."""
        return len(tokens) >= _TIED_WORDS and self.tie(tokens)

    def tie(self, tokens: tuple[str, ...]) -> bool:
        """Whether a line, be it a label, opens with such words."""
        return tokens[0] in self._ties and any(tokens[:length] in self._going_on for length in _TIE_WORDS)

    def share(self, tokens: tuple[str, ...]) -> Share:
        """Measure how much of a line's words are words of furniture."""
        words = [token for token in tokens if token not in (NUMBER, SEPARATOR)]
        listed = [word for word in words if word in self._listed]
        if not listed:
            return Share(len(words), 0.0, 0.0, 0.0)
        furniture = sum(word in self.furniture for word in listed)
        dates = sum(word in self._dates for word in listed)
        return Share(len(words), furniture / len(words), len(listed) / len(words), dates / len(words))


@cache
def lexicon() -> Lexicon:
    """Return the lexicon of `corpus/lexicon/furniture.toml`."""
    return Lexicon(read_lexicon("furniture.toml"))


def _folded(words: object) -> frozenset[str]:
    return frozenset(fold_word(word).lower() for word in words)  # type: ignore[attr-defined]


def _bare(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Tokens without the separators at their edges."""
    start, end = 0, len(tokens)
    while start < end and tokens[start] == SEPARATOR:
        start += 1
    while end > start and tokens[end - 1] == SEPARATOR:
        end -= 1
    return tokens[start:end]
