import pytest

from annotation.differences import compare, items_of, pair_clusters
from schemas.errors import RoundError
from tests.annotation.layers import addressee, layer, mention, quote, relay, speaker

SALEM = (mention("وزير المالية", "OCC", "salem"), mention("أحمد سالم", "PERS", "salem"))
AGENCY = mention("وكالة الشرق", "ORG", "agency")
MARCH = mention("مارس", "DATE")


def entities(*mentions):
    return layer("entities", entities=mentions)


def renamed(item, cluster):
    return item.model_copy(update={"cluster": cluster})


def told(comparison):
    return [dict(difference.said) for difference in comparison.differences]


def test_cluster_ids_are_not_compared_as_strings():
    ours = entities(AGENCY, *SALEM, MARCH)
    theirs = entities(renamed(AGENCY, "salem"), *(renamed(item, "c1") for item in SALEM), MARCH)
    comparison = compare({"a": ours, "b": theirs})
    assert comparison.agreed == items_of(ours)
    assert comparison.differences == ()


def test_clusters_are_paired_one_to_one_by_what_they_share():
    ours = entities(AGENCY, *SALEM, mention("سالم", "PERS", "salem"))
    theirs = entities(
        renamed(AGENCY, "x"), renamed(SALEM[0], "y"), renamed(SALEM[1], "z"), mention("سالم", "PERS", "z")
    )
    assert pair_clusters(ours, theirs) == {"x": "agency", "z": "salem"}
    (difference,) = compare({"a": ours, "b": theirs}).differences
    assert dict(difference.said) == {"a": "cluster: salem (salem)", "b": "cluster: y (y)"}


@pytest.mark.parametrize(
    ("ours", "theirs", "said"),
    [
        ([MARCH], [], [{"a": "DATE مارس", "b": "nothing"}]),
        ([mention("مارس", "DATE")], [mention("مارس", "TIME")], [{"a": "label: DATE", "b": "label: TIME"}]),
        (
            [mention("سالم", "PERS")],
            [mention("أحمد سالم", "PERS")],
            [{"a": "span: سالم", "b": "span: أحمد سالم"}],
        ),
        (
            [mention("وزير المالية أحمد سالم", "PERS"), MARCH],
            [mention("وزير المالية", "OCC"), mention("أحمد سالم", "PERS")],
            [
                {"a": "PERS وزير المالية أحمد سالم", "b": "OCC وزير المالية | PERS أحمد سالم"},
                {"a": "DATE مارس", "b": "nothing"},
            ],
        ),
    ],
)
def test_overlapping_mentions_are_one_matter(ours, theirs, said):
    comparison = compare({"a": entities(*ours), "b": entities(*theirs)})
    assert comparison.agreed == ()
    assert told(comparison) == said


def quotation(**changes):
    parts = {
        "cue": "قوله",
        "chain": (speaker("أحمد سالم", "salem"), relay("وكالة الشرق", "agency", "نقلت")),
        "addressee": addressee("لصحفيين", "reporters"),
    }
    return quote("العجز تراجع", **(parts | changes))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"kind": "mixed"}, {"a": "kind: indirect", "b": "kind: mixed"}),
        ({"cue": None}, {"a": "cue: قوله", "b": "cue: none"}),
        ({"addressee": None}, {"a": "addressee: لصحفيين = reporters (reporters)", "b": "addressee: none"}),
        (
            {"chain": (speaker("أحمد سالم", "salem"), relay("وكالة الشرق", "agency", None))},
            {"a": "relay: وكالة الشرق = agency (agency), نقلت", "b": "relay: وكالة الشرق = agency (agency)"},
        ),
        (
            {"chain": (speaker("وزير المالية أحمد سالم", "salem"), relay("وكالة الشرق", "agency", "نقلت"))},
            {"a": "speaker: أحمد سالم = salem (salem)", "b": "speaker: وزير المالية أحمد سالم = salem (salem)"},
        ),
    ],
)
def test_only_the_differing_fields_of_a_quotation_are_told(changes, said):
    other = quote("الأسعار ارتفعت", cue="قالت", chain=(speaker("أحمد سالم", "salem"),))
    versions = {
        "a": layer("quotes", quotes=(quotation(), other)),
        "b": layer("quotes", quotes=(quotation(**changes), other)),
    }
    comparison = compare(versions)
    assert comparison.agreed == (other,)
    assert told(comparison) == [said]


def test_three_versions_agree_only_where_all_do():
    comparison = compare({"a": entities(AGENCY, MARCH), "b": entities(AGENCY, MARCH), "c": entities(AGENCY)})
    assert comparison.agreed == (AGENCY,)
    assert told(comparison) == [{"a": "DATE مارس", "b": "DATE مارس", "c": "nothing"}]
    assert (comparison.differences[0].raw_start, comparison.differences[0].raw_end) == (MARCH.raw_start, MARCH.raw_end)


def test_versions_of_different_matters_are_refused():
    with pytest.raises(RoundError, match="two versions or more are needed, found a"):
        compare({"a": entities()})
    with pytest.raises(RoundError, match="different articles, layers or raw files"):
        compare({"a": entities(), "b": layer("quotes")})
