"""Comparing two sets of articles."""

from collections.abc import Iterable, Mapping

from corpus.score.entities import score_entities
from corpus.score.layout import score_layout
from corpus.score.quotes import score_quotes
from corpus.score.report import Report
from corpus.score.tally import Tally
from corpus.score.version import Version
from schemas.errors import RecordError

LAYERS = {"layout": score_layout, "entities": score_entities, "quotes": score_quotes}
JUDGED = ("single", "double", "adjudicated")


def compare(predicted: Iterable[Version], gold: Iterable[Version], seed: int = 0) -> Report:
    """Score predicted articles against gold ones, matched by id.

    A gold layer counts where somebody judged it; where nobody judged any layer of any article, all layers that are
    not `none` count, and the report says so. A gold article that PREDICTED lacks counts as one in which nothing was
    found; a predicted one that GOLD lacks is not looked at.

    Raises RecordError where the two sides have no article in common, where gold holds no layer, or where an id comes
    twice on one side.
    """
    due = _by_id(gold, "GOLD")
    counted = _counted(due)
    tallies: dict[str, Tally] = {}
    others = 0
    for version in predicted:
        if version.article in tallies:
            raise RecordError(f"PREDICTED: two articles have the id {version.article}; score one version at a time")
        if version.article in due:
            tallies[version.article] = _score(version, due[version.article], counted)
        else:
            others += 1
    if not tallies:
        raise RecordError(f"PREDICTED and GOLD share no article ({others} and {len(due)}); ids come from the raw bytes")
    missing = sorted(due.keys() - tallies.keys())
    for article in missing:
        tallies[article] = _score(_nothing(article), due[article], counted)
    return Report(
        per_article=tuple(tallies[article] for article in sorted(tallies)),
        missing=tuple(missing),
        not_in_gold=others,
        layers={layer: sum(_counts(version, layer, counted) for version in due.values()) for layer in LAYERS},
        gold_judged="auto" not in counted,
        seed=seed,
    )


def _by_id(versions: Iterable[Version], side: str) -> dict[str, Version]:
    found: dict[str, Version] = {}
    for version in versions:
        if version.article in found:
            raise RecordError(f"{side}: two articles have the id {version.article}; score one version at a time")
        found[version.article] = version
    return found


def _counted(gold: Mapping[str, Version]) -> tuple[str, ...]:
    """Return the statuses of gold layers that count: those that somebody judged, else `auto`."""
    stated = {status for version in gold.values() for status in version.statuses.values()}
    if stated & set(JUDGED):
        return tuple(status for status in JUDGED if status in stated)
    if "auto" in stated:
        return ("auto",)
    raise RecordError("GOLD holds no annotated layer: every status is none")


def _counts(version: Version, layer: str, counted: tuple[str, ...]) -> bool:
    return version.statuses[layer] in counted


def _score(predicted: Version, gold: Version, counted: tuple[str, ...]) -> Tally:
    tally = Tally()
    for layer, score in LAYERS.items():
        if _counts(gold, layer, counted):
            score(predicted, gold, tally)
    return tally


def _nothing(article: str) -> Version:
    return Version(article, {}, "", {}, (), (), ())
