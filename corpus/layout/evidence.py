"""How much a line looks like running text of its page, as a sum of evidence."""

from collections.abc import Sequence

from corpus.layout.datelines import find_dateline
from corpus.layout.lines import LONG, Line
from corpus.layout.openings import joins
from corpus.layout.signals import Signals, clauses, goes_on, is_list, is_two_titles
from corpus.layout.writers import presents_writer

_LENGTHS = ((25, -1.0), (60, 0.0), (LONG, 0.7), (180, 1.7))
_LONGEST = 3.0
_SHARED = ((0.1, -2.5), (0.2, -1.0), (0.3, 0.0), (0.5, 0.7))
_MOST_SHARED = 1.5
BULLETS = "-•*–·"
INVITING = ("follow", "social", "invitation")
ARROWS = "<>»←→▶►◄◀"
_BRIEF = 300
"""Where the page has less running text than this, short sentences count as well."""

_BRIEF_WORDS = 4
_COLONS = ":："
_MOST_GAP, _ENTRY_WORDS = 3, 3
_QUOTED = '«“"'
_OPENED = {"»": "«", "”": "“"}
_SENTENCE = 50
_SOME, _LISTED = 0.2, 0.4
_REST_WORDS = 5
_BARE = 70
_REST_REACH = 8
"""Between the text and what goes on with it below stand a few links or captions, no more."""


def of_line(line: Line, signal: Signals, ended: float) -> float:
    """Evidence in the line itself; above 0 for running text.

    `ended` is the share of the page's paragraphs that end in a stop: where all do, a line without one is hardly one.
    """
    score = _step(len(line.text), _LENGTHS, _LONGEST)
    if line.stop == ".":
        score += 2.0 if signal.share.words >= 4 else 0.5
    else:
        score += 0.3 if line.stop else -ended
    score -= 1.5 * is_two_titles(line)
    score += 0.5 * (clauses(line) > 0) - 3.0 * (line.text[0] in ARROWS) - 1.5 * is_list(line)
    if goes_on(line):
        score += 1.5 if line.stop == "." else 1.2 if len(line.text) < LONG else 2.0
    return score + _shared(signal) - 5 * signal.share.furniture - 1.5 * signal.labelled


def of_neighbours(line: Line, signal: Signals, before: Line | None, inside: bool, ended: bool) -> float:
    """Evidence in the paragraph right before the line (None where another part of the page stands there).

    `inside` tells that more of the body follows, `ended` that the page's paragraphs end in stops.
    """
    score = 1.0 if inside and line.text[0] in BULLETS else 0.0
    if before is None:
        return score
    if ended and not before.stop:
        score += 2.0  # a line break cut its sentence
    if before.text[-1] in ":：":
        score += 1.5
    if closes_speech(line):
        score += 3.0
    if signal.opening == "lead" and len(line.text) >= _SENTENCE:
        score += 1.0
    if line.text[0] in BULLETS and line.text[0] == before.text[0]:
        score += 1.5
    if line.stop == "." and goes_on(line):
        score += 2.2
    elif len(line.text) >= LONG:
        score += 1.5
    elif line.stop == "." and any(mark in line.text for mark in _QUOTED):
        score += 2.2
    if inside and ended and before.stop and not line.stop and _is_bare(line):
        score -= 1.5  # captions and labels stand between whole sentences
    return score


def closes_speech(line: Line) -> bool:
    """Whether a line ends in a mark that another line has opened: speech in several paragraphs."""
    mark = line.text.rstrip(".،!؟?")[-1:]
    if mark == '"':
        return line.text.count(mark) % 2 == 1
    return mark in _OPENED and line.text.count(mark) > line.text.count(_OPENED[mark])


def _is_bare(line: Line) -> bool:
    """Whether a short line has neither a point before it nor what ties it to a sentence."""
    return len(line.text) < _BARE and line.text[0] not in BULLETS and line.text[-1] not in ":：" and not goes_on(line)


def _shared(signal: Signals) -> float:
    """Evidence from vocabulary shared with the rest of the page."""
    if signal.subjects < 3:
        return 0.0 if signal.support else -0.5
    return _step(signal.support, _SHARED, _MOST_SHARED)


def _step(value: float, steps: tuple[tuple[float, float], ...], last: float) -> float:
    return next((evidence for limit, evidence in steps if value < limit), last)


def with_brief(lines: Sequence[Line], signals: Sequence[Signals], below: range, prose: Sequence[int]) -> list[int]:
    """The lines of prose and the short sentences among them; furniture ends a very short article."""
    if sum(len(lines[index].text) for index in prose) >= _BRIEF:
        return list(prose)
    found: list[int] = []
    for index in below:
        signal = signals[index]
        if found and (signal.kind is not None or signal.share.furniture >= 0.3):
            break
        brief = lines[index].stop == "." and len(lines[index].tokens) >= _BRIEF_WORDS
        near = found[-1:] == [index - 1] and signal.sentence and _has_clauses(lines[index])
        brief = brief and (not prose or signal.support > 0 or near or goes_on(lines[index]))
        if index in prose or (brief and signal.kind is None and (near or not signal.share.furniture)):
            found.append(index)
    return sorted({*found, *prose})


def _has_clauses(line: Line) -> bool:
    """Whether a line has several clauses or speech, as news has and notices hardly ever; notes on writers have too."""
    return (clauses(line) > 0 or any(mark in line.text for mark in _QUOTED)) and not presents_writer(line)


def with_lead(lines: Sequence[Line], signals: Sequence[Signals], prose: list[int], headline: int) -> list[int]:
    """The lines of prose and the sentences right above them whose words nothing else repeats: a report, what the line
    below goes on with, one with a dateline, and sentences with a gap below, questions between. Links or
    captions may part the first paragraph from the rest."""
    found = list(prose)
    for index in range(prose[0] - 1 if prose else headline, headline, -1):
        line, signal = lines[index], signals[index]
        if signal.kind or signal.share.furniture >= _SOME:
            break
        if found[0] == index + 1 and (
            signal.opening == "report" or is_first_paragraph(lines, signals, index) or _is_dated(line, signal)
        ):
            found.insert(0, index)
        elif lines[index + 1].gap < 2:
            break
        elif signal.sentence and line.stop == ".":
            found.insert(0, index)
        elif line.stop not in ("؟", "?"):
            break
    found[:0] = _sentences_above(lines, signals, found[0], headline) if found else ()
    first = headline + 1
    if found and headline > -1 and first < found[0] and opens_text(lines, signals, first, found[0]):
        found.insert(0, first)
    return found


def _sentences_above(lines: Sequence[Line], signals: Sequence[Signals], below: int, headline: int) -> list[int]:
    """The whole sentences right above a line of prose, from one on that a verb opens: captions and decks are single."""
    above: list[int] = []
    for index in range(below - 1, headline, -1):
        line, signal = lines[index], signals[index]
        if signal.share.furniture >= _SOME or not (signal.sentence and line.stop == "."):
            break
        above.insert(0, index)
    opened = next((at for at, index in enumerate(above) if signals[index].opening), len(above))
    return above[opened:] if len(above) - opened > 1 else []


def _is_dated(line: Line, signal: Signals) -> bool:
    """Whether a dateline stands before a sentence; a date does before the time of a page."""
    plain = len(line.text) >= _SENTENCE and signal.share.listed < _LISTED
    dateline = find_dateline(line.text) if plain else None
    return dateline is not None and len(line.text) - dateline.end >= _SENTENCE


def opens_text(lines: Sequence[Line], signals: Sequence[Signals], index: int, below: int) -> bool:
    """Whether a line tells what has happened and the text below, parted from it, opens with "and" as only a second
    paragraph does; or links, advertisements or invitations part them, which stand inside texts."""
    line, signal = lines[index], signals[index]
    if signal.opening not in ("lead", "report") or signal.share.listed >= _LISTED:
        return False
    kind = signals[index + 1].kind
    inside = kind is not None and (kind.role == "promo" or kind.name in INVITING)
    return len(line.text) >= _BARE and (inside or joins(lines[below].tokens[0]))


def is_first_paragraph(lines: Sequence[Line], signals: Sequence[Signals], index: int) -> bool:
    """Whether a line opens with a verb as first paragraphs do and the line below goes on with it."""
    if signals[index].opening != "lead" or index + 1 == len(lines):
        return False
    return signals[index + 1].opening in ("report", "onward") and goes_on(lines[index + 1])


def with_rest(lines: Sequence[Line], signals: Sequence[Signals], prose: list[int]) -> list[int]:
    """The lines of prose and the sentences below them that go on with "and" or the like, links or captions between.

    One that goes on with a verb needs no stop.

    What follows an article, such as its tags or comments, ends it.
    """
    found, index = list(prose), prose[-1] + 1 if prose else len(lines)
    while index < len(lines) and index - found[-1] <= _REST_REACH:
        line, kind = lines[index], signals[index].kind
        if kind is not None and (kind.role == "footer" or kind.name == "source"):
            break
        plain = kind is None and signals[index].share.furniture < _SOME
        ended = line.stop == "." and goes_on(line) and len(line.tokens) >= _REST_WORDS
        if plain and (ended or signals[index].opening == "onward"):
            found.append(index)
        index += 1
    return found


def points(lines: Sequence[Line], signals: Sequence[Signals], prose: Sequence[int]) -> list[int]:
    """The points of lists and the questions and answers of talks, which need share no word with the text.

    A list begins below a line of the text that ends in a colon, a talk with a question; points stand before both.
    """
    text, found = set(prose), []
    for index in range(prose[0] + 1 if prose else len(lines), len(lines)):
        if index - 1 in text and index not in text and _is_point(lines, signals, index, index - 1 in found):
            text.add(index)
            found.append(index)
    return found


def _is_point(lines: Sequence[Line], signals: Sequence[Signals], index: int, listed: bool) -> bool:
    """Whether a line below one of the text is a point, an entry or what announces a list.

    `listed` tells that the line above was taken for one.
    """
    line, above = lines[index], lines[index - 1]
    if signals[index].kind or line.gap > _MOST_GAP:
        return False
    announced = above.text[-1] in _COLONS
    if line.text[0] in BULLETS:
        asks = line.stop == "؟" and any(below.text[0] in BULLETS for below in lines[index + 1 : index + 2])
        return announced or asks or above.text[0] in BULLETS
    if line.text[-1] in _COLONS:
        return goes_on(line)
    return is_entry(line) and (announced or listed and is_entry(above))


def is_entry(line: Line) -> bool:
    """Whether a line is an entry of a list without points: a few words, a colon and more words."""
    head, colon, rest = line.text[:_BARE].partition(":")
    return bool(colon and rest.strip()) and len(head.split()) <= _ENTRY_WORDS
