"""Agreement on plain spans, against nervaluate on the same data and by hand where it has no answer."""

import doctest
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nervaluate import Evaluator

import annotation.agreement
from annotation.agreement import Document, agreement, costs
from annotation.marks import Detail, Mark, Movement, movement, pair_marks

LABELS = ("PERS", "ORG", "GPE")


def mark(start: int, end: int, label: str = "PERS", **more) -> Mark:
    return Mark(((start, end),), label, **more)


@st.composite
def flat_marks(draw: st.DrawFn) -> list[Mark]:
    """Marks that do not touch, as nervaluate expects them."""
    edges = sorted(draw(st.sets(st.integers(0, 60), max_size=10)))
    return [
        mark(start, end, draw(st.sampled_from(LABELS))) for start, end in zip(edges[::2], edges[1::2], strict=False)
    ]


@given(st.lists(st.tuples(flat_marks(), flat_marks()), min_size=1, max_size=4))
def test_exact_f1_is_the_strict_f1_of_nervaluate(documents):
    found = agreement(
        [Document(str(number), {"a": first, "b": second}) for number, (first, second) in enumerate(documents)],
        "mention",
    )
    sides = [
        [[{"label": m.label, "start": m.spans[0][0], "end": m.spans[0][1] - 1} for m in marks] for marks in side]
        for side in zip(*documents, strict=True)
    ]
    results = Evaluator(sides[0], sides[1], tags=list(LABELS), loader="dict").evaluate()["overall"]
    score = found.parts["mention"].exact
    assert (score.right, score.predicted, score.gold) == (
        results["strict"].correct,
        results["strict"].possible,
        results["strict"].actual,
    )
    assert (score.f1 or 0) == pytest.approx(results["strict"].f1)
    assert (found.parts["span"].exact.f1 or 0) == pytest.approx(results["exact"].f1)


def test_overlapping_marks_are_paired_one_to_one_and_equal_labels_first():
    first = [mark(0, 10, "ORG"), mark(3, 10, "GPE"), mark(20, 30)]
    second = [mark(2, 10, "GPE"), mark(0, 9, "ORG"), mark(20, 24), mark(25, 30)]
    assert pair_marks(first, second) == [(0, 1), (1, 0), (2, 3)]
    found = agreement([Document("1", {"a": first, "b": second})])
    assert (found.parts["mark"].exact.right, found.parts["mark"].overlapping.right) == (0, 3)


def test_identical_marks_are_never_given_away():
    first = [mark(0, 10), mark(0, 12)]
    second = [mark(0, 12), mark(1, 10, "ORG")]
    assert pair_marks(first, second) == [(0, 1), (1, 0)]


def test_figures_by_label_annotator_and_document():
    documents = [
        Document(
            "1", {"a": [mark(0, 5), mark(9, 14, "GPE")], "b": [mark(0, 5), mark(9, 17, "GPE")], "c": [mark(0, 5)]}
        ),
        Document("2", {"a": [mark(0, 5, "ORG")], "b": [mark(0, 5, "GPE")]}),
    ]
    found = agreement(documents)
    assert {label: (s.exact.f1, s.overlapping.f1) for label, s in found.total.labels.items()} == {
        "PERS": (1.0, 1.0),
        "GPE": (0.0, pytest.approx(2 / 5)),
        "ORG": (0.0, 0.0),
    }
    assert {who: s.exact.right for who, s in found.total.annotators.items()} == {"a": 2, "b": 2, "c": 2}
    assert {name: t.parts["mark"].exact.right for name, t in found.documents.items()} == {"1": 3, "2": 0}
    assert dict(found.total.aligned) == {
        ("PERS", "PERS"): 3,
        ("GPE", "GPE"): 1,
        ("GPE", ""): 2,
        ("ORG", "GPE"): 1,
    }


def test_what_was_not_judged_is_left_out_and_not_a_disagreement():
    first = [mark(0, 5), mark(12, 18), mark(22, 26)]
    documents = [
        Document("1", {"a": first, "b": [mark(0, 5)]}, judged=((0, 10), (20, 30))),
        Document("2", {"a": first}),
    ]
    found = agreement(documents)
    assert found.parts["mark"].exact == (1, 2, 1)
    assert found.left_out == {"2": ("a",)}
    assert found.total.alpha is not None
    same = agreement([Document("1", {"a": first, "b": first[:1]}, judged=((0, 10),))])
    assert (same.parts["mark"].exact.f1, same.total.alpha) == (1.0, 1.0)


def test_details_count_where_the_spans_agree():
    def quotation(start, **details):
        return mark(start, start + 20, "direct", details=details)

    same, other = Detail(((50, 55),)), Detail(((52, 58),))
    first = [quotation(0, cue=same, speaker=same), quotation(100, cue=same, speaker=Detail())]
    second = [quotation(0, cue=other, speaker=same), quotation(101, cue=same, speaker=Detail())]
    found = agreement([Document("1", {"a": first, "b": second})], "quotation")
    assert {part: (s.exact.right, s.overlapping.right) for part, s in found.parts.items()} == {
        "quotation": (1, 2),
        "span": (1, 2),
        "span and cue": (0, 2),
        "span and speaker": (1, 2),
    }


@pytest.mark.parametrize(
    ("ours", "theirs", "overlap"),
    [
        (Detail(), Detail(), True),
        (Detail(((0, 5),)), Detail(), False),
        (Detail(((0, 5),)), Detail(((4, 9),)), True),
        (Detail(((0, 5),)), Detail(((5, 9),)), False),
        (Detail(((0, 5),), (True,)), Detail(((0, 5),), (False,)), False),
        (Detail(((0, 5), (9, 12))), Detail(((9, 12), (0, 5))), False),
    ],
)
def test_details_overlap_span_by_span(ours, theirs, overlap):
    assert ours.overlaps(theirs) is overlap


def test_cluster_names_do_not_matter_and_disagreements_are_few():
    first = [mark(at, at + 2, cluster=name) for at, name in ((0, "x"), (3, "x"), (6, "x"), (9, "y"))]
    second = [mark(at, at + 2, cluster=name) for at, name in ((0, "p"), (3, "p"), (6, "q"), (9, "q"))]
    found = agreement([Document("1", {"a": first, "b": second})])
    assert found.total.clusters.precision == pytest.approx((2 * 2 / 3 + 1 / 3 + 1) / 4)
    assert found.total.clusters.recall == pytest.approx((2 + 1 / 2 + 1 / 2) / 4)
    assert [item.first for item in found.total.disagreements] == [((6, 8),)]
    renamed = [item._replace(cluster={"p": 1, "q": 2}[item.cluster]) for item in second]
    again = agreement([Document("1", {"a": first, "b": renamed})])
    assert again.total.clusters == found.total.clusters


def test_a_cluster_that_only_one_gave_is_a_disagreement():
    first, second = [mark(0, 2, cluster="x")], [mark(0, 2)]
    found = agreement([Document("1", {"a": first, "b": second})]).total
    assert [item.kind for item in found.disagreements] == ["cluster"]
    assert found.clusters.f1 is None


def test_the_example_of_the_module_runs():
    assert doctest.testmod(annotation.agreement).attempted > 3
    assert doctest.testmod(annotation.agreement).failed == 0


def test_the_most_costly_disagreement_comes_first():
    first = [mark(0, 5), mark(10, 15, "GPE"), mark(20, 25, "GPE"), mark(30, 35)]
    second = [mark(0, 5), mark(10, 15, "LOC"), mark(20, 25, "LOC"), mark(40, 45), mark(50, 55, "ORG", cluster="x")]
    rows = costs(agreement([Document("1", {"a": first, "b": second})]).total)
    assert [(row.kind, row.about, row.times, row.share) for row in rows] == [
        ("label", "GPE / LOC", 2, pytest.approx(4 / 9)),
        ("missing", "PERS", 2, pytest.approx(2 / 9)),
        ("missing", "ORG", 1, pytest.approx(1 / 9)),
    ]
    assert [example.first for example in rows[0].examples] == [((10, 15),), ((20, 25),)]


def documents(number: int) -> list[Document]:
    draw = random.Random(number)
    return [
        Document(
            str(index),
            {"a": [mark(0, 5), mark(6, 9)], "b": [mark(0, 5)] if draw.random() < 0.5 else [mark(0, 5), mark(6, 9)]},
            judged=((0, 12),),
        )
        for index in range(number)
    ]


def test_intervals_only_from_twenty_documents():
    assert agreement(documents(19)).intervals == {}
    found = agreement(documents(20))
    low, high = found.intervals["mark exact"]
    f1 = found.parts["mark"].exact.f1
    assert f1 is not None
    assert 0.7 < low < f1 < high < 1
    assert found.intervals["alpha"][0] < found.total.alpha < found.intervals["alpha"][1]
    assert agreement(documents(20)).intervals == found.intervals
    assert agreement(documents(20), seed=1).intervals != found.intervals


def test_movement_away_from_what_was_suggested():
    suggested = [mark(0, 5), mark(10, 15), mark(20, 25, "ORG"), mark(30, 35)]
    made = [mark(0, 5), mark(10, 16), mark(20, 25, "GPE"), mark(40, 45), mark(50, 52)]
    moved = movement(suggested, made)
    assert moved == Movement(kept=1, changed=2, added=2, removed=1)
    assert moved.kept_share == 0.25
    renamed = [mark(0, 5, cluster="a"), mark(6, 8, cluster="a"), mark(9, 12, cluster="b")]
    merged = [item._replace(cluster="x") for item in renamed]
    assert movement(renamed, merged) == Movement(kept=2, changed=1)
    assert movement([], made).kept_share is None
