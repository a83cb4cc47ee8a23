from datetime import UTC, datetime

import pytest

from annotation.adjudicate import (
    agreed_part,
    comparable,
    decisions,
    merge_gold,
    require_layout,
    to_gold,
    with_items,
)
from annotation.differences import compare
from schemas.errors import RoundError
from tests.annotation.layers import layer, mention

AGENCY = mention("وكالة الشرق", "ORG", "agency")
SALEM = mention("أحمد سالم", "PERS", "salem")
MINISTER = mention("وزير المالية", "OCC", "salem")
OURS = layer("entities", "annotator-1", entities=(AGENCY, MINISTER, SALEM), notes=("أسئلة",), seconds=60.0)
THEIRS = layer("entities", "annotator-2", entities=(AGENCY, SALEM))
VERSIONS = {"annotator-1": OURS, "annotator-2": THEIRS}
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_the_agreed_part_holds_what_all_have_and_nothing_of_the_annotators_own():
    part = agreed_part(VERSIONS, compare(VERSIONS), "judge")
    assert part.entities == (AGENCY, SALEM)
    assert [cluster.id for cluster in part.clusters] == ["agency", "salem"]
    assert (part.annotator, part.notes, part.seconds) == ("judge", (), None)


def test_items_are_put_in_the_order_of_the_text_and_unused_clusters_go():
    part = with_items(OURS, [MINISTER], "judge")
    assert [cluster.id for cluster in part.clusters] == ["salem"]
    assert with_items(OURS, [SALEM, AGENCY], "judge").entities == (AGENCY, SALEM)


def test_gold_says_what_each_annotator_had_and_what_stands():
    decided = with_items(OURS, [AGENCY, MINISTER, SALEM], "judge")
    gold = to_gold(decided, VERSIONS, "trial", "judge", "0.3", NOON)
    assert (gold.round, gold.annotator, gold.guidelines) == ("trial", "judge", "0.3")
    (decision,) = gold.decided
    assert decision.said == {"annotator-1": "OCC وزير المالية", "annotator-2": "nothing"}
    assert (decision.decision, decision.by, decision.at) == ("OCC وزير المالية", "judge", NOON)
    assert (decision.raw_start, decision.raw_end) == (MINISTER.raw_start, MINISTER.raw_end)


def test_overruling_both_annotators_is_a_decision():
    gold = with_items(OURS, [AGENCY], "judge")
    both = {"annotator-1": THEIRS, "annotator-2": THEIRS}
    (decision,) = decisions(gold, both, "judge")
    assert (decision.said["annotator-2"], decision.decision) == ("PERS أحمد سالم", "nothing")


def test_versions_without_differences_need_no_decision():
    assert decisions(THEIRS, {"annotator-1": THEIRS, "annotator-2": THEIRS}, "judge") == ()


def test_skipped_and_removed_versions_do_not_count():
    skipped = THEIRS.model_copy(update={"status": "skipped"})
    assert list(comparable({"annotator-1": OURS, "annotator-2": skipped})) == ["annotator-1"]


def test_a_flagged_layout_blocks():
    require_layout(VERSIONS)
    flagged = THEIRS.model_copy(update={"layout_wrong": True})
    with pytest.raises(RoundError, match="layout flagged as wrong by annotator-2; mend"):
        require_layout({"annotator-1": OURS, "annotator-2": flagged})


def test_new_gold_replaces_old_gold_of_its_article_only():
    other = THEIRS.model_copy(update={"article": "0" * 16})
    assert merge_gold([OURS, other], [THEIRS]) == (other, THEIRS)
    with pytest.raises(RoundError, match="different layers cannot share a file: entities, quotes"):
        merge_gold([OURS], [layer("quotes")])
