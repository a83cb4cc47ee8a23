"""Pages that came out as one line: what stands before and behind the text on it is cut off into lines of its own."""

import re
from collections.abc import Sequence

from corpus.arabic import fold_word
from corpus.layout.lines import LONG, SHORT, Line, line_of, tokenize
from corpus.layout.openings import opening_of, verbs
from corpus.layout.phrases import lexicon
from corpus.layout.signals import stems
from schemas.body import BLANK

_WORD = re.compile(r"\S+")
_DATED = re.compile(
    r"\d{1,4}\s?[/.\-]\s?[^\W_]{1,12}\s?[/.\-]\s?\d{2,4}"
    r"|\d{1,2} (?!ل?سنة|ل?عام)[^\W\d_]{3,10}(?: [^\W\d_]{3,10})?،? \d{4}"
    r"|\d{1,2}:\d{2}(?:\s?(?:[صم]|صباحا|صباحاً|مساء|مساءً|ظهرا)(?!\w))?"
)
_STOP = re.compile(r"(?<![.])[.!؟?]\s")
_TOP = 250
_TAIL = 300
_BETWEEN = 30
"""Parts of a date and time stand no further from each other."""

_TITLE_WORDS = range(4, 22)
_CREDIT_REACH = 4
_SHARED = 2
_LEAD = 300
_INSIDE = ("،", ",", "؛", ")", "]", ".")
_MARKS = '«»"“”()[]،؛,.:|'


def split(raw: str, lines: Sequence[Line]) -> list[Line]:
    """Cut a title and the lines around it from the paragraph that they ran into; other pages come back as they are.

    A title is looked for only where no line before the first paragraph could be one: it follows a date, a byline or
    sections, and ends where a verb opens the text that repeats its words.
    """
    first = next((index for index, line in enumerate(lines) if len(line.text) > SHORT), len(lines))
    if first == len(lines) or any(len(line.tokens) >= _TITLE_WORDS.start for line in lines[:first]):
        return _without_tail(raw, lines)
    line = lines[first]
    starts = [0, *_title(line, alone=not first)]
    pieces = [
        line_of(raw, line.start + start, line.start + len(line.text[:end].rstrip(BLANK)), line.gap)
        for start, end in zip(starts, [*starts[1:], len(line.text)], strict=True)
        if line.text[start:end].strip(BLANK)
    ]
    return _without_tail(raw, [*lines[:first], *pieces, *lines[first + 1 :]])


def _title(line: Line, alone: bool) -> list[int]:
    """Where the title and the text behind it start; the first alone where no verb parts them, empty without both.

    A sentence that opens with a verb has no title before it, nor has one above which nothing stands.
    """
    text, start = line.text, _top_end(line)
    words = list(_WORD.finditer(text, start, start + SHORT))
    if not start and (alone or opening_of(line)) or len(words) < _TITLE_WORDS.start:
        return [start] if start else []
    for number in _TITLE_WORDS:
        if number >= len(words):
            break
        at = words[number].start()
        if _opens_report(words[number - 1].group(), words[number].group()):
            title, lead = text[start:at], text[at : at + _LEAD]
            if not _STOP.search(title) and len(stems(title) & stems(lead)) >= _SHARED:
                return [edge for edge in (start, *_caption(text, words[:number], lead), at) if edge]
    return [start] if start else []


def _opens_report(before: str, word: str) -> bool:
    """Whether a word is a verb that may open a report: nothing before it governs it or is qualified by it."""
    return fold_word(word) in lexicon().leads and fold_word(before) not in lexicon().governing and before[-1] != "،"


def _caption(text: str, words: Sequence[re.Match[str]], lead: str) -> list[int]:
    """Where a caption with its credit begins behind a title, as the text repeats its words; empty where none does."""
    kind = lexicon().match(tokenize(text[words[-_CREDIT_REACH].start() : words[-1].end()]))
    if kind is None or kind.role != "caption":
        return []
    left, begin = stems(lead), len(words) - 1
    while begin > _TITLE_WORDS.start and (own := stems(words[begin - 1].group())) <= left:
        left -= own  # a caption says nothing twice
        begin -= 1
    return [words[begin].start()]


def _top_end(line: Line) -> int:
    """Where the date and time that end the masthead end; 0 where the line does not begin with one.

    A date inside a sentence, behind a verb or a preposition or before a comma or bracket, ends none.
    """
    if opening_of(line) or not lexicon().governing.isdisjoint(line.tokens[:1]):
        return 0
    text, end = line.text, 0
    for match in _DATED.finditer(text, 0, _TOP):
        if end and match.start() - end > _BETWEEN or _STOP.search(text, 0, match.start()):
            break
        end = match.end()
    rest = text[end:].lstrip(BLANK + "|-–")
    return len(text) - len(rest) if end and rest[:1] not in _INSIDE and not _tells(text[:end]) else 0


def _tells(text: str) -> bool:
    """Whether a verb that reports stands before a date."""
    words = (fold_word(word.group().strip(_MARKS)) for word in _WORD.finditer(text))
    return any(word in verbs().told and word not in lexicon().furniture for word in words)


def _without_tail(raw: str, lines: Sequence[Line]) -> list[Line]:
    """Cut labelled furniture, such as "read also: …", from behind the last sentence of long lines."""
    return [piece for line in lines for piece in (_cut_tail(raw, line) if len(line.text) > LONG else [line])]


def _cut_tail(raw: str, line: Line) -> list[Line]:
    begin = max(0, len(line.text) - _TAIL)
    stop = None
    for stop in _STOP.finditer(line.text, begin):
        if _is_label(line.text[stop.end() :]):
            break
    else:
        return [line]
    edges = [0, stop.end()]
    for word in _WORD.finditer(line.text, stop.end() + 1):
        if _is_label(line.text[word.start() :]):
            edges.append(word.start())
    return [
        line_of(raw, line.start + start, line.start + len(line.text[:end].rstrip(BLANK)), line.gap if not start else 1)
        for start, end in zip(edges, [*edges[1:], len(line.text)], strict=True)
    ]


def _is_label(text: str) -> bool:
    """Whether a text opens with a phrase of furniture, a colon behind it."""
    head, colon, _ = text[:_BETWEEN].partition(":")
    if not colon or len(head.split()) > 4:
        return False
    kind = lexicon().match(tokenize(head + ":  0"))
    return kind is not None and kind.firm
