"""What a reporting word is: its verb, what the verb takes, and one written form of it."""

from dataclasses import dataclass

from corpus.suggest.quotes.forms import Shape


@dataclass(frozen=True, slots=True)
class Manner:
    """What the verb beside a noun phrase does not let it take."""

    apart: bool = False
    """Two neighbouring names are two phrases (أبلغ بوتين بايدن), unless they are one person's."""
    strict: bool = False
    """A definite noun behind it is no part of it, unless it is an adjective of relation (أدان الأزهر الهجوم)."""
    own: frozenset[str] = frozenset()
    """The verb's own prepositions, which tie nothing to the phrase (حذر الأطباء من العدوى)."""


STRICT = Manner(strict=True)
APART = Manner(apart=True)
STRICT_APART = Manner(apart=True, strict=True)


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb and what it takes; see corpus/lexicon/cues.toml."""

    lemma: str
    act: str
    takes: frozenset[str]
    doubtful: bool
    agentless: bool
    relays: bool
    study: bool
    called: str = ""
    """The preposition before the one addressed, in search form."""

    prepositions: frozenset[str] = frozenset()
    """Prepositions after which its content can stand, in search form."""
    manner: Manner = Manner()
    """What it does not let the noun phrase behind it take."""
    told_by_clause: bool = False
    """A clause behind أن can be what it reports."""
    aims: bool = False
    """What is wished for can be what it reports (دعا إلى أن يكون)."""
    objects: bool = False
    """Its object can be what it reports."""
    judges: bool = False
    """It says what a thing is held to be, or what somebody did wrong (وصف, اتهم)."""
    ambiguous: bool = False
    """Its forms look like other words, or are some."""
    signed: bool = False
    """What it reports begins at a mark, a colon, a conjunction or one of its prepositions."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One written form of a reporting word."""

    verb: Verb
    shape: Shape
    rule: str
    """What finds a report of it, as told to the reader: lemma and kind of form."""
    plain: bool = False
    """It is read as nearly every finite verb: no charge, nobody else's words, no other verb's form, no dual."""
