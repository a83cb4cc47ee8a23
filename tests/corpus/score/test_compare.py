import pytest

from corpus.score import Version, compare
from corpus.score.version import Named
from schemas.errors import RecordError

JUDGED = {"layout": "adjudicated", "entities": "adjudicated", "quotes": "none"}


def article(number: int, *, found: bool = True, **changes: object) -> Version:
    mentions = tuple(Named((start, start + 4), "GPE", "c") for start in range(0, 100, 10))
    some = mentions if found else mentions[: number % 10]
    version = Version(f"{number:016x}", JUDGED, "عنوان", {0: "body", 1: "body"}, (("body", 0, 2),), some, ())
    return version._replace(**changes)  # type: ignore[arg-type]


def test_articles_are_matched_by_id_and_a_missing_one_counts() -> None:
    gold = [article(1), article(2)]
    report = compare([article(2), article(3)], gold)
    assert report.missing == (f"{1:016x}",)
    assert report.not_in_gold == 1
    assert report.total.scores["entities.exact"].recall == 0.5
    assert report.total.scores["layout.text"].recall == 0.5
    assert tuple(report.total.shares["layout.headline"]) == (1, 2)
    assert len(list(report.remarks())) == 3


def test_a_layer_that_nobody_judged_is_not_scored() -> None:
    report = compare([article(1)], [article(1), article(2, statuses={**JUDGED, "entities": "auto"})])
    assert report.layers == {"layout": 2, "entities": 1, "quotes": 0}
    assert report.total.scores["entities.exact"].gold == 10
    assert "quotes.overlap" not in report.total.scores


def test_gold_of_suggestions_is_scored_and_said() -> None:
    auto = dict.fromkeys(JUDGED, "auto")
    report = compare([article(1)], [article(1, statuses=auto)])
    assert not report.gold_judged
    assert "Nobody judged GOLD" in " ".join(report.remarks())


@pytest.mark.parametrize(
    ("predicted", "gold", "message"),
    [
        ([article(1)], [article(2)], "share no article"),
        ([], [article(2)], "share no article"),
        ([article(1), article(1)], [article(1)], "PREDICTED: two articles have the id 0000000000000001"),
        ([article(1)], [article(1), article(1)], "GOLD: two articles have the id 0000000000000001"),
        ([article(1)], [article(1, statuses=dict.fromkeys(JUDGED, "none"))], "GOLD holds no annotated layer"),
    ],
)
def test_what_cannot_be_compared_is_refused(predicted: list[Version], gold: list[Version], message: str) -> None:
    with pytest.raises(RecordError, match=message):
        compare(predicted, gold)


def test_intervals_appear_from_20_articles_up_and_hold_the_figure() -> None:
    gold = [article(number) for number in range(1, 21)]
    predicted = [article(number, found=False) for number in range(1, 21)]
    assert compare(predicted[:19], gold[:19]).intervals == {}
    report = compare(predicted, gold)
    low, high = report.intervals["entities.exact"]
    f1 = report.total.scores["entities.exact"].f1
    assert f1 is not None
    assert 0 < low < f1 < high < 1
    assert report.intervals["layout.text"] == (1, 1)
    assert report.as_json()["scores"]["entities.exact"]["interval"] == [low, high]


def test_intervals_depend_on_the_seed_only() -> None:
    gold = [article(number) for number in range(1, 21)]
    predicted = [article(number, found=False) for number in range(1, 21)]
    one, two, other = (compare(predicted, gold, seed).intervals["entities.exact"] for seed in (7, 7, 8))
    assert one == two != other
    assert compare(reversed(predicted), reversed(gold), 7).intervals["entities.exact"] == one
