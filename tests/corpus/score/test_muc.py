"""The four schemes against the package they are taken from, nested mentions included."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nervaluate.evaluator import Evaluator

from corpus.score.muc import SCHEMES, Mention, count_muc
from schemas.labels import names

LABELS = ["PERS", "ORG", "GPE"]
NERVALUATE = {"strict": "strict", "exact": "exact", "partial": "partial", "type": "ent_type"}

mentions = st.lists(
    st.tuples(
        st.tuples(st.integers(0, 30), st.integers(1, 140)).map(lambda it: (it[0], it[0] + it[1])),
        st.sampled_from(LABELS),
    ),
    max_size=8,
)


def reference(predicted: list[Mention], gold: list[Mention]) -> dict[str, tuple[float, int, int]]:
    """Right, predicted and gold by nervaluate, whose dictionaries take the last offset, not the one after it."""
    sides = ([{"label": label, "start": span[0], "end": span[1] - 1} for span, label in it] for it in (gold, predicted))
    true, pred = sides
    overall = Evaluator([true], [pred], tags=list(names("entity")), loader="dict").evaluate()["overall"]
    found = {}
    for scheme, name in NERVALUATE.items():
        result = overall[name]
        found[scheme] = (result.correct + 0.5 * result.partial, result.actual, result.possible)
    return found


@given(mentions, mentions)
def test_counts_are_those_of_nervaluate(predicted: list[Mention], gold: list[Mention]) -> None:
    due = reference(predicted, gold)
    assert {scheme: tuple(count_muc(scheme, predicted, gold)) for scheme in SCHEMES} == due


@pytest.mark.parametrize(
    ("scheme", "right"),
    # same; other label; cut short; cut short with other label; beside; missed
    [("strict", 1), ("exact", 2), ("partial", 3), ("type", 2)],
)
def test_counts_by_hand(scheme: str, right: float) -> None:
    gold = [((0, 5), "PERS"), ((10, 15), "ORG"), ((20, 29), "GPE"), ((30, 39), "GPE"), ((50, 55), "LOC")]
    predicted = [((0, 5), "PERS"), ((10, 15), "GPE"), ((20, 25), "GPE"), ((30, 35), "ORG"), ((40, 45), "LOC")]
    assert tuple(count_muc(scheme, predicted, gold)) == (right, 5, 5)
