from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.matching import Counts, b_cubed, count_same, likeness, pair, pair_by_overlap, shared

weights = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 8).map(lambda eighths: eighths / 8), max_size=14
)


def best_by_trying_all(weights: dict[tuple[int, int], float]) -> float:
    return max(sum(weights.get(found, 0) for found in enumerate(columns)) for columns in permutations(range(5)))


@given(weights)
def test_pairs_are_one_to_one_and_the_best_there_are(weights: dict[tuple[int, int], float]) -> None:
    found = pair(weights)
    assert found == sorted(found)
    assert set(found) <= set(weights)
    assert len({row for row, _ in found}) == len({column for _, column in found}) == len(found)
    assert sum(weights[key] for key in found) == best_by_trying_all(weights)


@pytest.mark.parametrize(
    ("predicted", "gold", "pairs"),
    [
        ([], [], []),
        ([[(0, 5)]], [[(5, 9)]], []),  # touching is not overlapping
        ([[(0, 5)]], [[(4, 9)]], [(0, 0)]),
        ([[(0, 9)]], [[(0, 4)], [(4, 9)]], [(0, 1)]),  # the one that is more alike
        ([[(0, 4)], [(4, 9)]], [[(0, 9)]], [(1, 0)]),
        ([[(0, 9)], [(2, 6)]], [[(2, 6)], [(0, 9)]], [(0, 1), (1, 0)]),  # nested: each its own
        ([[(40, 100)], [(0, 10)]], [[(0, 50)], [(60, 100)]], [(0, 1), (1, 0)]),
        ([[(0, 5), (10, 15)]], [[(10, 15)], [(0, 2)]], [(0, 0)]),
        ([[(0, 4)], [(0, 4)]], [[(0, 4)]], [(0, 0)]),  # a tie: the first
    ],
)
def test_stretches_are_paired_by_overlap(
    predicted: list[list[tuple[int, int]]], gold: list[list[tuple[int, int]]], pairs: list[tuple[int, int]]
) -> None:
    assert pair_by_overlap(predicted, gold) == pairs


def test_many_small_groups_are_paired_apart() -> None:
    row = [[(10 * n, 10 * n + 6)] for n in range(500)]
    assert pair_by_overlap(row, row) == [(n, n) for n in range(500)]


def test_likeness_is_dice() -> None:
    assert shared([(0, 4), (10, 14)], [(2, 12)]) == 4
    assert likeness([(0, 4), (10, 14)], [(2, 12)]) == 2 * 4 / 18
    assert likeness([], []) == 0


def test_counts_by_hand() -> None:
    counts = count_same(["أ", "أ", "ب", "ج"], ["أ", "ب", "ب", "د", "ه"])
    assert counts == Counts(right=2, predicted=4, gold=5)
    assert (counts.precision, counts.recall, counts.f1) == (0.5, 0.4, 4 / 9)
    assert (Counts().precision, Counts().recall, Counts().f1) == (None, None, None)
    assert (Counts(0, 0, 3).precision, Counts(0, 0, 3).recall, Counts(0, 0, 3).f1) == (None, 0, 0)


def test_b_cubed_by_hand() -> None:
    # gold {1,2,3} {4,5}; predicted {1,2} {3,4} {6}: 5 was missed, 6 is not gold
    gold = {1: "أ", 2: "أ", 3: "أ", 4: "ب", 5: "ب"}
    predicted = {1: "x", 2: "x", 3: "y", 4: "y", 6: "z"}
    found = b_cubed(predicted, gold)
    assert found[:2] == (1 + 1 + 1 / 2 + 1 / 2, 5)
    assert found.recall_sum == pytest.approx(2 / 3 + 2 / 3 + 1 / 3 + 1 / 2)
    assert found.gold == 5
    assert found.precision == 0.6
    assert found.recall == pytest.approx(13 / 30)
    assert found.f1 == pytest.approx(2 * 0.6 * (13 / 30) / (0.6 + 13 / 30))


def test_b_cubed_compares_no_names() -> None:
    assert b_cubed({1: "x", 2: "x", 3: "y"}, {1: "y", 2: "y", 3: "x"})[::2] == (3, 3)


def test_b_cubed_of_the_published_example() -> None:
    # Bagga and Baldwin 1998: 12 mentions in clusters of 5, 2, 5; the response joins the second and third
    key = {number: "1" if number <= 5 else "2" if number <= 7 else "3" for number in range(1, 13)}
    response = {number: "1" if number <= 5 else "2" for number in range(1, 13)}
    found = b_cubed(response, key)
    assert found.precision == pytest.approx(16 / 21)
    assert found.recall == 1


def test_b_cubed_of_nothing() -> None:
    assert (b_cubed({}, {}).f1, b_cubed({1: "x"}, {}).f1, b_cubed({1: "x"}, {2: "x"}).f1) == (None, 0.0, 0.0)
