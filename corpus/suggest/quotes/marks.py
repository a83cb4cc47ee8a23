"""Quotation marks: which open, which close, and the passages between them.

Marks of every style are read by where they stand (blank or clitic before, blank or punctuation after) and only then by
their hand, because newsrooms mix styles and typeset them wrong-handed (لـ”بناء علاقة”). Passages nest; one that runs on
over paragraphs has a piece a paragraph; a mark without its partner is kept and told apart. One pass, one stack a block.
"""

from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from corpus.arabic.reading import Reading
from corpus.suggest.quotes.lexicon import cues, small

_new = tuple.__new__
"""A named tuple's own constructor is a function of Python, and takes three times as long."""

OPEN = attrgetter("open")

OPENING = frozenset("“«‹‘„‟❝〝")
CLOSING = frozenset("”»›’❞〞")
EITHER = frozenset("\"'＂″")
MARKS = OPENING | CLOSING | EITHER
_SINGLE = frozenset("'‘’")
_FAMILY = {
    **dict.fromkeys('“”„‟"＂″❝❞〝〞', "double"),
    **dict.fromkeys("«»", "angle"),
    **dict.fromkeys("‹›", "small angle"),
    **dict.fromkeys("‘’'", "single"),
}
_CLITICS = frozenset(("ب", "ل", "و", "ف", "ك", "ال", "بال", "وال", "لل", "ول", "وب"))
_RUN = 6
"""An unclosed passage is looked for in at most so many following paragraphs."""


@dataclass(slots=True, eq=False)
class Passage:
    """What stands between two marks, in tokens.

    No named tuple: its attributes are read everywhere, here at a fifth of the cost.
    """

    open: int
    """The opening mark; -1 where the newsroom forgot it."""
    close: int
    """The closing mark; -1 where the newsroom forgot it."""
    pieces: tuple[tuple[int, int], ...]
    """(first token, token after the last) in each paragraph, without the marks."""
    depth: int
    """0 for an outermost passage."""
    first: int
    """The first token inside."""
    last: int
    """The token after the last one inside."""


class Marks(NamedTuple):
    """All passages of a text, and the closing marks nobody opened."""

    passages: list[Passage]
    """By first token, outer before inner."""
    unopened: list[int]
    """Closing marks without an opening one, ascending."""


class _Block(NamedTuple):
    first: int
    last: int
    closed: list[tuple[int, int, int]]
    """(opening mark, closing mark, depth)."""
    unclosed: list[int]
    unopened: list[int]


def find_marks(reading: Reading, marks: list[int], stops: list[int], blocks: list[tuple[int, int]]) -> Marks:
    """Return the passages in marks of a text whose blocks are given as (first token, token after the last).

    `marks` and `stops` are the tokens of a text that are marks, and that end sentences, in order.
    """
    if not marks:
        return Marks([], [])
    read: dict[int, _Block] = {}
    at, paired = 0, True
    for index, (first, last) in enumerate(blocks):
        if at < len(marks) and marks[at] < last:
            begin, at = at, bisect_left(marks, last, at)
            read[index] = block = _read_block(reading, marks[begin:at], first, last)
            paired = paired and not block.unclosed and not block.unopened
    passages = [
        Passage(start, end, ((start + 1, end),), depth, start + 1, end)
        for block in read.values()
        for start, end, depth in block.closed
        if end > start + 1
    ]
    if paired:
        passages.sort(key=OPEN)
        return Marks(passages, [])
    used: set[int] = set()
    for index, block in read.items():
        for start in block.unclosed:
            if start not in used and not _is_stray(reading, start):
                passage = _unclosed(read, blocks, stops, index, start, used)
                if passage.first < passage.pieces[0][1]:
                    passages.append(passage)
    passages.sort(key=OPEN)
    return Marks(passages, [close for block in read.values() for close in block.unopened if close not in used])


def _is_stray(reading: Reading, mark: int) -> bool:
    """Whether a mark that nothing closes stands between a clitic and a space: رفعتها لـ" 18 ألفا، ومضت."""
    apart = mark + 1 >= len(reading.forms) or reading.starts[mark + 1] > reading.ends[mark]
    return apart and mark > 0 and reading.forms[mark - 1] in _CLITICS and reading.starts[mark] == reading.ends[mark - 1]


def _read_block(reading: Reading, marks: list[int], first: int, last: int) -> _Block:
    """Pair the marks of a block."""
    forms, starts, ends = reading.forms, reading.starts, reading.ends
    stack: list[int] = []
    closed: list[tuple[int, int, int]] = []
    unopened: list[int] = []
    run = first
    for token in marks:
        if token < run:
            continue  # a mark of a run that has been read
        mark, run = forms[token], token + 1
        joined = run < last and starts[run] == ends[token]
        while joined and forms[run] == mark:
            run += 1
            joined = run < last and starts[run] == ends[run - 1]
        before = forms[token - 1] if token > first and ends[token - 1] == starts[token] else ""
        word_behind = joined and forms[run][0].isalnum()
        if word_behind and (not before or before in _CLITICS):
            stack.append(run - 1)
            continue
        if word_behind or not stack or not before or before in "(:،[":
            side = _side(mark, before, forms[run] if joined else "", bool(stack))
            if side == "open":
                stack.append(run - 1)
            if side != "close":
                continue
        if len(stack) == 1:
            closed.append((stack.pop(), token, 0))
        else:
            _close(forms, token, stack, closed, unopened)
    return _new(_Block, (first, last, closed, stack, unopened))


def _close(
    forms: list[str], token: int, stack: list[int], closed: list[tuple[int, int, int]], unopened: list[int]
) -> None:
    """Pair a closing mark with the nearest opening one of its family, else with the nearest of any."""
    if not stack:
        unopened.append(token)
        return
    depth = len(stack) - 1
    if depth:
        family = _FAMILY.get(forms[token])
        for back in range(depth, max(depth - 3, -1), -1):
            if _FAMILY.get(forms[stack[back]]) == family:
                depth = back
                break
    closed.append((stack[depth], token, depth))
    del stack[depth:]


def _side(mark: str, before: str, after: str, opened: bool) -> str:
    """Whether a mark opens, closes, or is none (an apostrophe), by the tokens that it is joined to, empty for none.

    One with a word behind it and nothing but a clitic before it opens, one with nothing behind it where a passage is
    open mostly closes that.
    """
    word_after = after != "" and after[0].isalnum()
    word_before = before != "" and before[-1].isalnum() and before not in _CLITICS
    if mark in _SINGLE and word_before and word_after:
        return ""
    if (
        word_after
        and not word_before
        and (not before or before in _CLITICS or before not in ')]»”".،؛!؟?' or not opened)
    ):
        return "open"
    if not opened and word_before and word_after and mark in CLOSING and _leads_in(before):
        return "open"  # وأضاف”نحث السلطات”
    if not opened and not word_after and before in small().any_complementizer:
        return "open"  # أنه” كان أفضل المرشحين”: no words in marks end with "that he", whatever the hand of the mark
    if not opened and before in _CLITICS:
        return "open"  # رفعتها لـ" 18 ألف جنيه": no words in marks end with a clitic, wherever the space stands
    if not word_after and (word_before or (before and before not in "(:،[")):
        return "open" if mark in OPENING and not opened else "close"
    if before and after and mark not in EITHER:
        return "open" if mark in OPENING else "close"
    return "close" if opened else "open"


def _leads_in(form: str) -> bool:
    """Whether words in marks begin right behind a form: a finite verb of saying, or أن."""
    if form in small().any_complementizer:
        return True
    cue = cues().get(form) or (cues().get(form[1:]) if form[0] in "وف" else None)
    return cue is not None and cue.shape.kind in ("perfect", "imperfect")


def _unclosed(
    read: dict[int, _Block], blocks: list[tuple[int, int]], stops: list[int], index: int, start: int, used: set[int]
) -> Passage:
    """Follow an unclosed passage into the next paragraphs; where none closes it, it ends with its own."""
    own = read[index].last
    pieces = [(start + 1, own)]
    for following in range(index + 1, min(index + 1 + _RUN, len(blocks))):
        block = read.get(following)
        if block is None:
            pieces.append(blocks[following])
            continue
        reopened = next((mark for mark in block.unclosed if mark == block.first and mark not in used), -1)
        if block.unopened and block.unopened[0] not in used and not _closes_other(block):
            used.update((start, block.unopened[0], *[mark for mark in (reopened,) if mark >= 0]))
            pieces.append((block.first, block.unopened[0]))
            return Passage(start, block.unopened[0], tuple(pieces), 0, start + 1, block.unopened[0])
        paired = next((pair for pair in block.closed if pair[0] == block.first), None)
        if reopened >= 0:
            pieces.append((block.first + 1, block.last))
            continue
        if paired:
            break
        pieces.append((block.first, block.last))
    used.add(start)
    at = bisect_left(stops, start + 1)
    last = stops[at] if at < len(stops) and stops[at] < own else own
    return Passage(start, -1, ((start + 1, last),), 0, start + 1, last)


def _closes_other(block: _Block) -> bool:
    """Whether a full passage stands before the first unopened mark, so that the mark hardly ends an earlier one."""
    return any(depth == 0 and end < block.unopened[0] for _, end, depth in block.closed)
