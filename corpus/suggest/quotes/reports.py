"""What the stages hand on: one act of reporting found in a sentence, in tokens."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from corpus.suggest.quotes.cue_types import Verb
from corpus.suggest.quotes.forms import Shape

NO_VERB = Verb("", "", frozenset(), doubtful=False, agentless=False, relays=False, study=False)
NO_SHAPE = Shape("", "", "", pronoun=False)
"""For reports without a verb: a colon, words in marks alone, an attribution."""

Range = tuple[int, int]
"""(first token, token after the last one)."""


@dataclass(slots=True)
class Source:
    """Somebody who carries a report: the noun phrase and the word that says so."""

    phrase: Range | None
    """None for an echo of the speaker (بحسب تعبيره)."""
    clitic: int
    """Letters written onto the phrase's first token before it."""
    cue: Range | None
    """None where a colon alone says so."""
    first: int
    """Where the attribution begins, its preposition included."""
    last: int
    """The token after the attribution."""
    origin: bool = False
    """The words come from him (نقلا عن): he is the speaker, and who named him is the relay."""
    hearer: "Phrase | None" = None
    anaphoric: bool = False
    """The phrase is words whose owner was named before (بحسب البيان)."""
    cue_clitic: int = 0
    inner: "Source | None" = None
    """Whom the source has it from (بحسب ما نقلت X عن Y)."""
    carrier: "Source | None" = None
    """Who printed it (بحسب بيان للوزارة نشرته X)."""
    own: str = ""
    """For a paper with a pronoun (بيانها, تقريره): the gender of whose it is."""
    unowned: bool = False
    """A statement of which only the carrier is told: behind somebody's words it is his (بحسب تصريحات نقلتها X)."""


@dataclass(slots=True)
class Phrase:
    """A noun phrase in tokens, less `clitic` letters of its first token."""

    first: int
    last: int
    clitic: int = 0


@dataclass(slots=True)
class Report:
    """One act of reporting: its cue, whose it is as far as its own clause says, and where its words begin."""

    cue: Range | None
    cue_clitic: int
    verb: Verb
    shape: Shape
    kind: str
    """finite, participle, noun, source, colon, marks or stand."""
    rule: str
    first: int
    """The first token of the report, its subject included where that comes first."""
    content: int
    """The first token of the reported words; -1 where they stand before the report."""
    how: str
    """clause, speech, object, bare or host."""
    content_clitic: int = 0
    """Letters of a preposition written onto the first reported word."""
    subject: Phrase | None = None
    hearer: Phrase | None = None
    sources: Sequence[Source] = ()
    pronoun: bool = False
    """The complementizer bears a pronoun (أنه)."""
    conjoined: bool = False
    """A conjunction is written onto the cue: a clause of its own begins here."""
    in_relative: bool = False
    carried: bool = False
    """The verb is the carrier's; it tells nothing of the speaker's gender."""
    carrier_gender: str = ""
    aside: Range | None = None
    """Participles with words of their own that stand between the verb and its words."""
    spoken_on: bool = False
    """Its words run to a closing mark that nobody opened, perhaps paragraphs later."""
    anaphoric: bool = False
    last_source: int = -1
    """For a clause with an attribution behind it: the token after the attribution."""
    end: int = -1
    """The token after the reported words."""
    gap: Range | None = None
    """An attribution that interrupts the words."""
    outer: "Report | None" = None
    """The report in whose words this one stands."""
    main: "Report | None" = None
    """For a participle: the report whose speaker goes on."""
    beside: "Report | None" = None
    """For a participle whose speaker does not go on: the report before it, in whose words he may be named."""
    hollow: bool = False
    """It has no words of its own: they are an inner report's."""
    spans: Sequence[Range] = ()
    speaker: Phrase | None = None
    """The explicit mention that the speaker is traced to; set at the end."""
    relays: Sequence[Source] = ()
    quoted: str = ""
    """direct, indirect or mixed; set at the end."""

    @property
    def at(self) -> Range:
        """The cue; nothing at the first token where there is none."""
        return self.cue or (self.first, self.first)

    def add(self, *sources: Source) -> None:
        """Add attributions behind those there are."""
        self.sources = (*self.sources, *sources)


def begin_words(report: Report, content: int, how: str, rule: str, letters: int = 0) -> bool:
    """Set where a report's words begin and how they stand; true, for callers that say whether they found them."""
    report.content, report.how, report.content_clitic = content, how, letters
    report.rule = f"{report.rule}, {rule}"
    return True


class Past(NamedTuple):
    """A speaker so far."""

    phrase: Phrase
    gender: str
    """m, f, or empty where unknown."""
    carries: bool
    """He carried the words of another."""
    inner: bool
    """He spoke inside the words of another."""
    unit: int
    """The first token of the sentence he spoke in."""
