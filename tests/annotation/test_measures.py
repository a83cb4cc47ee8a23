"""Kappa and alpha against scikit-learn and krippendorff on the same random data."""

import math
from collections import Counter

import krippendorff
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from annotation.measures import characters, coincidences, kappa, nominal_alpha

VALUES = st.sampled_from(("direct", "indirect", "mixed"))


@given(st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=60))
def test_kappa_is_that_of_scikit_learn(pairs):
    found = kappa(Counter(pairs))
    first, second = zip(*pairs, strict=True)
    if len({*first, *second}) == 1:
        assert found is None
    else:
        assert found == pytest.approx(cohen_kappa_score(first, second))


def test_kappa_of_nothing_is_undefined():
    assert kappa({}) is None


@given(st.lists(st.lists(st.sampled_from((0.0, 1.0, 2.0, math.nan)), min_size=3, max_size=3), min_size=2, max_size=40))
def test_alpha_is_that_of_krippendorff(units):
    found = nominal_alpha(coincidences(([value for value in unit if not math.isnan(value)], 1) for unit in units))
    used = {value for unit in units for value in unit if not math.isnan(value) and len(_given(unit)) > 1}
    if len(used) < 2:
        assert found is None
    else:
        expected = krippendorff.alpha(np.array(units).T, level_of_measurement="nominal")
        assert found == pytest.approx(expected)


def _given(unit):
    return [value for value in unit if not math.isnan(value)]


SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 12), st.sampled_from(("PERS", "ORG"))).map(
        lambda row: ((row[0], row[0] + row[1]), row[2])
    ),
    max_size=6,
)


@given(st.lists(SPANS, min_size=2, max_size=3))
def test_alpha_on_characters_is_that_of_krippendorff_on_each_character(versions):
    judged = ((0, 30), (35, 50))
    found = nominal_alpha(coincidences(characters(judged, versions)))
    inside = [at for left, right in judged for at in range(left, right)]
    names: dict[frozenset[str], int] = {}
    table = [
        [
            names.setdefault(frozenset(label for (start, end), label in version if start <= at < end), len(names))
            for at in inside
        ]
        for version in versions
    ]
    if len(names) < 2:
        assert found is None
    else:
        expected = krippendorff.alpha(np.array(table, dtype=float), level_of_measurement="nominal")
        assert found == pytest.approx(expected)
