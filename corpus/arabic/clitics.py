"""Proclitics written onto a word: and, then, with, to, like, and the article that melts into ل."""

_CONJUNCTIONS = frozenset("وف")
_PREPOSITIONS = "بلك"
_PROCLITICS = frozenset("وفبلكس")


def clitics(form: str) -> list[tuple[int, str]]:
    """Return the ways to read a folded word as proclitics and a rest, from none to most.

    Each is (number of letters taken off, form of what remains). The whole word comes first. After ل the article loses
    its alef: للكرملين gives (1, الكرملين), so a span that leaves the proclitic out begins at the second ل.
    A rest has at least two letters.
    """
    readings = [(0, form)]
    first = form[:1]
    if first not in _PROCLITICS:
        return readings
    if first not in _CONJUNCTIONS:
        _prepositions(form, 0, readings)
    elif len(form) > 2:
        readings.append((1, form[1:]))
        if form[1] in _PROCLITICS:
            _prepositions(form, 1, readings)
    return readings


def _prepositions(form: str, at: int, readings: list[tuple[int, str]]) -> None:
    """Add the readings with one more letter, at `at`, taken off."""
    letter, rest = form[at], form[at + 1 :]
    if letter == "س":
        if len(rest) > 2:
            readings.append((at + 1, rest))
    elif letter in _PREPOSITIONS and len(rest) > 1:
        if letter == "ل" and rest[0] == "ل":
            readings.append((at + 1, "ا" + rest))
            readings.append((at + 1, "ال" + rest))  # للجنة is also ل + اللجنة
        readings.append((at + 1, rest))
