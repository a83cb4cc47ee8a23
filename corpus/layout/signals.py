"""What tells article from furniture where no phrase does: shared vocabulary, length, stops, openings, repetition."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from corpus.arabic import fold_word
from corpus.layout.datelines import find_dateline
from corpus.layout.lines import LONG, RIGHTS, SEPARATOR, SHORT, TAG, Line, tokenize
from corpus.layout.openings import Opening, joins, opening_of, verbs
from corpus.layout.phrases import Kind, Share, lexicon

_STEM = re.compile("(?<![ء-ي])(?:[وفبكلس]{0,2}ال|لل)?[وفبلكس]{0,3}([ء-ي]{3,5})[ء-ي]*")
_CLAUSE = re.compile("[،؛]|(?<![.])[.!؟?] ")
_LATIN = re.compile("[A-Za-z]")
_ADDRESS = re.compile(r"https?:|www\.|\w@\w|\.(?:com|net|org|info)\b|\(@\w")
_INITIALS = re.compile(r"(?:\([^()]{2,20}\) )?\W*(?:[^\W\d_]{1,2}[./\s\-]{1,3}){1,8}[^\W\d_]{0,2}\W*")
_PATH = re.compile("[>›|←→]")
_STEP = re.compile("^[^«]* [»›>←] [^«]*$")
_STEP_WORDS = 7
"""A path of two steps, such as section and subsection, has few words."""


_WHOLE_DATE = re.compile(
    r"(?:[^\W\d_]{3,10}[،,]? ?){0,2}\d{1,4}\s?[/.\-]\s?[^\W_]{1,12}\s?[/.\-]\s?\d{2,4}"
    r"|(?:[^\W\d_]{3,10}[،,]? )?\d{1,2} [^\W\d_]{3,10}(?: [^\W\d_]{3,10})?(?: ?/ ?[^\W\d_]{3,10}){0,2}،? \d{4}"
    r"|[^\W\d_]{3,10} \d{1,2}[,،]? \d{4}"
)
_DOTS = re.compile(r"[^\W\d_][\"»”)]? ?\.\.+ ?(?=[^\W\d_«\"“])")
_GAP = re.compile(r"\s{2,}|\t")
_WIDE_GAP = re.compile(r"\S(?:\s{3,}|\t+)\S")
_GAPS = 3
_MARK = re.compile(r"[،؛]|(?<![.\d])[.](?![.\d])")
_UNMARKED = 150
"""Running text has a comma or stop in so many code points."""

_ROW = 2
_PROSE_WORDS = 8
_MEDIUM = 70
_SHORT = 40
_LABEL = 30
_CLIPPED_WORDS = 4
DATED = 0.8
"""A line with so many words of dates is one."""


_PIECE = 3
"""Between the colon, dashes or dots of a title stand more words than between those of a menu."""

_ROOTED = 0.1
"""Of the paragraphs of real articles 99 in 100 share a tenth or more of their subject words with other paragraphs."""

_DOMINANT = 0.25
_MOST = 0.6
"""A line that holds so much of the page's running text needs no other to share its words; a line without marks, which
may be several titles in one, needs to hold most of the page."""


class Signals(NamedTuple):
    """What a line looks like next to the others."""

    kind: Kind | None
    """The furniture phrase that it is."""
    share: Share
    support: float
    """Share of its subject words that other long lines of the page use too."""
    subjects: int
    """How many subject words it has."""
    labelled: bool
    """A few words that the body does not use stand before a colon, and words without a stop after it."""
    sentence: bool
    """A sentence or more of running text, as far as the line itself tells."""
    prose: bool
    """A sentence that shares words with others, or most of the text there is: the body is made of such lines."""
    opening: Opening


def read(lines: Sequence[Line]) -> tuple[list[Signals], frozenset[str]]:
    """Measure every line of a page, in time proportional to it; also return the subject words of its running text."""
    words = lexicon()
    subjects = [_stems(line.form) for line in lines]
    carriers = _carriers(lines)
    stopped = 2 * sum(bool(lines[index].stop) for index in carriers) >= len(carriers)
    mass = sum(len(lines[index].text) for index in carriers)
    whole = sum(len(line.text) for line in lines)
    spread = Counter(stem for index in carriers for stem in subjects[index])
    found = []
    carrying = frozenset(carriers)
    for index, (line, own) in enumerate(zip(lines, subjects, strict=True)):
        elsewhere = 1 if index in carrying else 0
        shared = sum(spread[stem] > elsewhere for stem in own)
        support = shared / len(own) if own else 0.0
        kind = _kind(line, support)
        share = words.share(line.tokens)
        alone = _MOST * whole if _is_ticker(line) or line.stop == "…" else max(LONG, _DOMINANT * mass)
        rooted = (support >= _ROOTED and shared > 1) or len(line.text) >= alone
        rooted = rooted or support >= _ROOTED and words.goes_on(line.tokens)
        opening = "" if kind or line.stop == "…" else opening_of(line)
        sentence = opening == "report" or _is_sentence(line, kind, share, stopped)
        rooted = rooted or opening == "report" and (goes_on(line) or shared > 0)
        labelled = not line.stop and _has_label(line, spread)
        found.append(Signals(kind, share, support, len(own), labelled, sentence, sentence and rooted, opening))
    text = [subjects[index] for index in carriers if found[index].sentence]
    return found, frozenset().union(*text) if text else frozenset(spread)


def looks_like_link(line: Line, first: bool) -> bool:
    """Whether a line could be a linked headline: not too long, no full stop; several words unless it is the first."""
    return len(line.text) <= 140 and line.stop != "." and (first or len(line.tokens) >= (2 if line.stop else 4))


def is_edge(signal: Signals) -> bool:
    """Whether a line is a byline, a date or the like, which part the title from the text."""
    kind = signal.kind
    return (
        not signal.share.words
        or (kind is not None and kind.role in ("edge", "masthead"))
        or signal.share.dates >= DATED
    )


def is_address(line: Line) -> bool:
    """Whether a line is a web or mail address, hash tags, or in Latin letters for the most part."""
    text = line.text
    if len(text) > SHORT:
        return False
    latin = len(_LATIN.findall(text))
    return (
        latin * 2 > len(text) or (bool(_ADDRESS.search(text)) and len(line.tokens) <= 12) or line.tokens[:1] == (TAG,)
    )


def is_two_titles(line: Line) -> bool:
    """Whether a line is made of titles with two dots between them, as hardly any paragraph is."""
    return ".." in line.text and not line.stop and len(line.text) <= SHORT and bool(_DOTS.search(line.text))


def is_initials(text: str) -> bool:
    """Whether a text is the initials of a writer and nothing else."""
    return bool(_INITIALS.fullmatch(text))


def opens_dated(text: str) -> bool:
    """Whether a line, or what stands behind a bar in it, begins with a whole date."""
    return len(text) <= LONG and any(_WHOLE_DATE.match(part.strip()) for part in text.split("|"))


def is_list(line: Line) -> bool:
    """Whether a short line is several things between separators, as in a breadcrumb or a menu."""
    separators = line.tokens.count(SEPARATOR)
    if not separators or len(line.text) > SHORT:
        return False
    if separators == 1:
        return is_step(line)
    return bool(_PATH.search(line.text)) or len(line.tokens) - separators <= _PIECE * (separators + 1)


def is_row(line: Line) -> bool:
    """Whether a line is several things of few words with wide gaps between them, as a row of tags is."""
    if line.stop or len(line.text) > SHORT:
        return False
    pieces = len(_GAP.split(line.text))
    return pieces > _ROW and len(line.text.split()) <= _PIECE * pieces


def is_step(line: Line) -> bool:
    """Whether a line is a path of two steps: section and subsection."""
    return len(line.tokens) <= _STEP_WORDS and bool(_STEP.search(line.form))


def clips(line: Line, text: Line) -> bool:
    """Whether a line is the first words of a text with dots behind them."""
    clipped, dots, _ = line.form.replace("…", "...").partition("...")
    return bool(dots) and len(clipped.split()) >= _CLIPPED_WORDS and text.form.startswith(clipped.strip())


def goes_on(line: Line) -> bool:
    """Whether a line begins with "and" or "so" or the like, as sentences of running text do and titles hardly ever.

    A point before it does not count.
    """
    tokens = line.tokens[1:] if line.tokens[:1] == (SEPARATOR,) else line.tokens
    return bool(tokens) and (joins(tokens[0]) or lexicon().goes_on(tokens))


def clauses(line: Line) -> int:
    """Count the marks inside a line that only running text has."""
    return len(_CLAUSE.findall(line.text[:SHORT]))


def _has_label(line: Line, spread: Counter[str]) -> bool:
    head, colon, rest = line.form[:_LABEL].partition(":")
    return bool(colon) and bool(rest) and len(head.split()) <= 4 and not any(spread[stem] for stem in _stems(head))


def _carriers(lines: Sequence[Line]) -> list[int]:
    """The lines whose words the others are measured by: long ones, or on a page without them the longer ones."""
    long = [index for index, line in enumerate(lines) if len(line.text) >= LONG]
    medium = [index for index, line in enumerate(lines) if len(line.text) >= _MEDIUM and line.stop]
    return long or medium or [index for index, line in enumerate(lines) if len(line.text) >= _SHORT]


def _is_sentence(line: Line, kind: Kind | None, share: Share, stopped: bool) -> bool:
    if kind is not None and not kind.weak:
        return False
    long = len(line.text)
    if RIGHTS in line.tokens:
        return False
    if long > SHORT:
        return not _has_gaps(line) and share.listed < 0.5 and 3 * line.tokens.count(SEPARATOR) <= len(line.tokens)
    if share.furniture >= 0.3 or is_two_titles(line):
        return False
    if line.text[-1] in ":：" and long >= _MEDIUM and len(line.tokens) >= _PROSE_WORDS:
        return True
    ended = line.stop == "." or (line.stop in ("!", "؟", "?") and long >= LONG)
    if ended:
        return len(line.tokens) >= _PROSE_WORDS
    if lexicon().goes_on(line.tokens):
        return True
    if stopped:
        return long >= 150 and clauses(line) > 0 or long >= LONG and goes_on(line)
    if _PATH.search(line.text):
        return False
    return long >= LONG or (long >= _MEDIUM and (clauses(line) > 0 or goes_on(line)))


def _has_gaps(line: Line) -> bool:
    """Whether a long line is a ticker: many pieces with wide gaps between them."""
    return not line.stop and len(_WIDE_GAP.findall(line.text)) >= _GAPS


def _is_ticker(line: Line) -> bool:
    """Whether a long line without a stop lacks the marks that running text of its length has."""
    return len(line.text) > SHORT and not line.stop and len(_MARK.findall(line.text)) * _UNMARKED < len(line.text)


def _kind(line: Line, support: float) -> Kind | None:
    """The furniture phrase that a line is; a sentence is one only where the phrase is firm and the body differs, or
    where nothing else says it."""
    kind = lexicon().match(line.tokens) or _kind_of_part(line)
    if kind is None:
        return None
    sentence = len(line.text) > SHORT or (line.stop == "." and len(line.tokens) > 10)
    if not sentence or kind.sure:
        return kind
    return kind if kind.firm and support < 0.3 and not goes_on(line) and not opens_report(line.text) else None


def opens_report(text: str) -> bool:
    """Whether a verb that reports stands behind a dateline: وكالات - أكد البنك."""
    dateline = find_dateline(text)
    rest = text[dateline.end :].split(None, 1) if dateline else []
    return bool(rest) and fold_word(rest[0]) in verbs().told


def _kind_of_part(line: Line) -> Kind | None:
    """The kind of one of the parts between bars: a date, a byline, a count of views."""
    if "|" not in line.text or len(line.text) > SHORT:
        return None
    kinds = (lexicon().match(tokenize(part)) for part in line.text.split("|"))
    return next((kind for kind in kinds if kind and kind.role == "edge" and not kind.weak), None)


@cache
def _plain_stems() -> frozenset[str]:
    return frozenset(stem for word in lexicon().plain | lexicon().furniture for stem in _STEM.findall(word))


def stems(text: str) -> set[str]:
    """Return the subject words of a text, reduced so that clitics and most endings do not matter."""
    return _stems(fold_word(text))


def _stems(form: str) -> set[str]:
    return set(_STEM.findall(form)) - _plain_stems()
