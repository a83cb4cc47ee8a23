"""Layout: the characters of the article's text, their roles, the parts of the page, the headline."""

from collections import Counter

from corpus.score.tally import Tally
from corpus.score.version import Version
from schemas.labels import names
from schemas.matching import Counts, count_same


def score_layout(predicted: Version, gold: Version, tally: Tally) -> None:
    """Add the layout figures of one article: characters that are not white space, and parts with their exact edges."""
    ours, theirs = predicted.characters, gold.characters
    tally.count("layout.text", Counts(len(ours.keys() & theirs.keys()), len(ours), len(theirs)))
    right = Counter(role for offset, role in theirs.items() if ours.get(offset) == role)
    found, due = Counter(ours.values()), Counter(theirs.values())
    for role in names("block_role"):
        tally.count(f"layout.role.{role}", Counts(right[role], found[role], due[role]))
    for role in names("furniture_role"):
        tally.count(f"layout.role.{role}", _furniture(role, predicted, gold))
    tally.count("layout.parts", count_same(predicted.regions, gold.regions))
    tally.share("layout.headline", predicted.headline == gold.headline)


def _furniture(role: str, predicted: Version, gold: Version) -> Counts:
    """Furniture has no text in a record, so its characters are counted with the white space inside."""
    ours, theirs = _offsets(role, predicted), _offsets(role, gold)
    return Counts(len(ours & theirs), len(ours), len(theirs))


def _offsets(role: str, version: Version) -> set[int]:
    return {offset for found, start, end in version.regions if found == role for offset in range(start, end)}
