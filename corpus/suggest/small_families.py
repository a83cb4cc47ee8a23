"""Families of one syllable that are particles as well: قال ما شياو قوانغ, نقلت عن ان فنغ شان; then وحث ما بكين على."""

from corpus.suggest import kinds as K
from corpus.suggest.rule_words import rule_words
from corpus.suggest.saying import TELLS
from corpus.suggest.scan import CLOSING_MARKS, OPENING_MARKS, Scan
from corpus.suggest.speaker_places import OPENERS

SMALL_FAMILIES = rule_words("people", "small_families")
_SYLLABLES = rule_words("people", "syllables")
"""Parts of Chinese, Korean and Vietnamese given names."""
_SPOKEN = rule_words("people", "spoken_syllables")
_THAT = frozenset(("ان", "بان"))
"""Particles that open what is said, with hamza where they are spelt with care."""
_LONGEST_GIVEN = 2
_BEHIND_NAMES = OPENERS | CLOSING_MARKS | {"قوله", "قولها"}


def with_small_family(scan: Scan, first: int, last: int) -> tuple[int, int]:
    """Return the ends of a name, with the particle before syllables of a given name where that is the family."""
    return (first - 1, _given_end(scan, first)) if _is_family(scan, first) else (first, last)


def _given_end(scan: Scan, first: int) -> int:
    last = first
    while last < first + _LONGEST_GIVEN and scan.forms[last] in _SYLLABLES and scan.joined[last]:
        last += 1
    return last


def _is_family(scan: Scan, first: int) -> bool:
    at, last = first - 1, _given_end(scan, first)
    if last == first or not scan.joined[first] or scan.clitics[first] or scan.clitics[at]:
        return False
    before, form = scan.forms[at - 1], scan.forms[at]
    if last == first + 1 and scan.forms[first] in _SPOKEN:
        return False  # هو دا الكلام, ما شي سيفعله
    if form in _THAT and (_spelt_with_hamza(scan, at) or before != "عن" and scan.forms[last] not in _BEHIND_NAMES):
        return False  # قال ان شياو قوانغ سيزور, بان شياو قوانغ، رئيس الوزراء، سيزور
    return TELLS[before] or before == "عن" or before in OPENING_MARKS or bool(scan.kinds[at - 1] & K.OFFICES)


def _spelt_with_hamza(scan: Scan, token: int) -> bool:
    return not {"أ", "إ"}.isdisjoint(scan.reading.written[token])


def small_family_speaks(scan: Scan, token: int) -> bool:
    """Whether a particle that is the family of somebody whom the text names stands alone where he speaks."""
    form, behind = scan.forms[token], token + 1
    if form not in SMALL_FAMILIES or form == "ان" or scan.clitics[token] or scan.taken[token]:
        return False
    if not token or not scan.joined[token] or not TELLS[scan.forms[token - 1]] or _spelt_with_hamza(scan, token):
        return False
    spoken_to = scan.at(behind, "GPE", "ORG") is not None and not scan.clitics[behind]
    return spoken_to or scan.forms[behind] in OPENERS or scan.forms[behind] in OPENING_MARKS
