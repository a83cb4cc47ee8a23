"""The sentences of an article, for the quotation stages: words in marks hold one together."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from corpus.suggest.quotes.marks import MARKS

if TYPE_CHECKING:
    from corpus.suggest.quotes.scene import Scene


_ERAS = frozenset(("ه", "م"))
"""Behind a year they are no initial: عام 1440هـ."""


ASKING = ("؟", "?")


def sentences(scene: "Scene") -> list[tuple[int, int]]:
    """Sentences, as (first token, token after the last); marks that enclose words hold a sentence together."""
    units: list[tuple[int, int]] = []
    stops, passed, masked = scene.stops, 0, b""
    for block in scene.blocks:
        start, last = block
        at, passed = passed, bisect_left(stops, last, passed)
        if passed == at or stops[at] + 1 == last:  # no stop, or one at the end
            if start < last:
                units.append(block)
            continue
        masked = masked or _held_together(scene)
        for token in stops[at:passed]:
            if masked[token] and not _ends_in_marks(scene, token, last):
                continue
            if token + 1 == last or _ends(scene, token, last) and not _asks_on(scene, start, token):
                end = token + 1
                while end < last and scene.forms[end] in MARKS and end in scene.closing:
                    end += 1
                if end > start:
                    units.append((start, end))
                    start = end
        if start < last:
            units.append((start, last))
    return units


def _held_together(scene: "Scene") -> bytes:
    """Return 1 for every token inside the marks of one paragraph."""
    masked = bytearray(len(scene.forms) + 1)
    for passage in scene.passages:
        if passage.depth == 0 and passage.close >= 0 and len(passage.pieces) == 1:
            masked[passage.first : passage.last] = b"\1" * (passage.last - passage.first)
    return bytes(masked)


def _ends_in_marks(scene: "Scene", token: int, last: int) -> bool:
    """Whether a stop is the last sign before an outermost closing mark, and a new sentence follows."""
    passage = scene.closing.get(token + 1)
    if passage is None or passage.depth or token + 2 >= last:
        return False
    return scene.is_word(token + 2) and passage.last - passage.first > 4


def _asks_on(scene: "Scene", start: int, token: int) -> bool:
    """Whether a question ends behind the colon of a verb of saying, who goes on: قال: هل نسيتم؟ نحن هنا منذ أعوام."""
    if scene.forms[token] not in ASKING or scene.forms[token + 1][0] in "وف":
        return False
    at = bisect_left(scene.colons, token) - 1
    if at < 0 or scene.colons[at] <= start or scene.colons[at] + 1 in scene.opening:
        return False
    said = bisect_left(scene.anchors, start)
    return said < len(scene.anchors) and scene.anchors[said] < scene.colons[at] and scene.role_of(token) == "body"


def _stands_low(scene: "Scene", token: int) -> bool:
    """Whether a middle dot is meant for a full stop: written onto the word before it, and onto none behind it."""
    starts, ends = scene.reading.starts, scene.reading.ends
    return token > 0 and ends[token - 1] == starts[token] and ends[token] < starts[token + 1]


def _ends(scene: "Scene", token: int, last: int) -> bool:
    """Whether a full stop ends a sentence: not after an initial, in a number or inside an abbreviation."""
    form = scene.forms[token]
    if form[0] != ".":
        return form[0] != "·" or _stands_low(scene, token)
    if len(form) > 1:
        return scene.forms[token + 1][0] == "و" or scene.role_of(token) == "headline"
    reading, forms = scene.reading, scene.forms
    if token > 1 and forms[token - 1] in _ERAS and forms[token - 2][-1].isdigit():
        return True
    if (
        token
        and len(forms[token - 1]) == 1
        and forms[token - 1].isalpha()
        or forms[token + 1] == "."
        or forms[token - 1] == "."
    ):
        return False
    if reading.starts[token + 1] != reading.ends[token] or not token or forms[token - 1] in MARKS:
        return True
    short = reading.ends[token - 1] == reading.starts[token] and len(forms[token - 1]) <= 3
    return forms[token + 1][0].isalpha() and not (short and len(forms[token + 1]) <= 3)
