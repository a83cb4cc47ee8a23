"""Quotations counted by hand: one small article, one deviation at a time."""

import pytest

from corpus.score.quotes import groups_of, paired_clusters, score_quotes, whole_clusters
from corpus.score.tally import Tally
from corpus.score.version import Named, Said, Source, Version

MINISTER, AGENCY, PAPER = Source((10, 16), "minister"), Source((60, 66), "agency", (55, 59)), Source((70, 75), "paper")


def said(**changes: object) -> Said:
    first = Said("direct", ((20, 40),), (5, 9), (MINISTER,), (), None, "balanced", False)
    return first._replace(**changes)  # type: ignore[arg-type]


RELAYED = said(kind="indirect", spans=((80, 120),), cue=(76, 79), relays=(AGENCY, PAPER), marks="none", implicit=True)
UNNAMED = said(kind="mixed", spans=((130, 150), (155, 160)), cue=None, speakers=(), marks="unbalanced")
MENTIONS = tuple(
    Named(source.span, "ORG", source.cluster) for source in (MINISTER, AGENCY, PAPER, Source((170, 176), "minister"))
)


def version(*quotes: Said, mentions: tuple[Named, ...] = MENTIONS) -> Version:
    return Version("0" * 16, {}, "", {}, (), mentions, quotes)


def renamed(version: Version) -> Version:
    """The same with other cluster ids: names must not matter."""

    def other(source: Source) -> Source:
        return source._replace(
            cluster={"minister": "paper", "agency": "x1", "paper": "x2"}.get(str(source.cluster), "x3")
        )

    quotes = tuple(
        it._replace(speakers=tuple(map(other, it.speakers)), relays=tuple(map(other, it.relays)))
        for it in version.quotes
    )
    mentions = tuple(it._replace(cluster=other(Source(it.span, it.cluster)).cluster) for it in version.mentions)
    return version._replace(quotes=quotes, mentions=mentions)


GOLD = version(said(), RELAYED, UNNAMED)
NO_SPEAKER = {
    "speaker_span", "speaker_overlap", "speaker_entity", "speaker_entity_uncut", "chain", "chain_uncut", "chain_with_cues",
}  # fmt: skip


def tally(predicted: Version, gold: Version = GOLD) -> Tally:
    found = Tally()
    score_quotes(predicted, gold, found)
    return found


def right(found: Tally, group: str = "all") -> dict[str, tuple[int, int]]:
    prefix = f"quotes.{group}."
    return {
        name.removeprefix(prefix): (it.right, it.of) for name, it in found.shares.items() if name.startswith(prefix)
    }


def test_the_same_is_right_in_everything_whatever_clusters_are_called() -> None:
    found = tally(renamed(GOLD))
    assert {score.f1 for name, score in found.scores.items()} == {1.0}
    assert {share.value for share in found.shares.values()} == {1.0}


def test_nothing_found() -> None:
    found = tally(version())
    assert found.scores["quotes.overlap"][:] == (0, 0, 0, 3)
    assert right(found) == {
        "found": (0, 3),
        "exact": (0, 3),
        "chain": (0, 3),
        "chain_uncut": (0, 3),
        "chain_with_cues": (0, 3),
    }
    assert found.scores["quotes.relays"].gold == 2


@pytest.mark.parametrize(
    ("change", "lost"),
    [
        ({"spans": ((22, 40),)}, {"exact"}),
        ({"kind": "mixed"}, {"kind"}),
        ({"cue": (5, 8)}, {"cue", "chain_with_cues"}),
        ({"cue": None}, {"cue", "chain_with_cues"}),
        ({"speakers": (Source((10, 14), "minister"),)}, {"speaker_span"}),
        ({"speakers": (Source((170, 176), "minister"),)}, {"speaker_span", "speaker_overlap"}),
        ({"speakers": (AGENCY,)}, NO_SPEAKER),
        ({"speakers": ()}, NO_SPEAKER),
        (
            {"speakers": (MINISTER, AGENCY)},
            NO_SPEAKER,
        ),
        ({"relays": (AGENCY,)}, {"relay_chain", "chain", "chain_uncut", "chain_with_cues"}),
        ({"addressee": PAPER}, {"addressee"}),
    ],
)
def test_one_deviation_costs_what_it_should(change: dict[str, object], lost: set[str]) -> None:
    found = right(tally(version(said(**change), RELAYED, UNNAMED)), "explicit")
    assert {name for name, (hits, of) in found.items() if hits < of} == lost
    assert {of for _, of in found.values()} == {1}


@pytest.mark.parametrize(
    ("relays", "f1", "where_due", "chain"),
    [
        ((AGENCY, PAPER), 1.0, 1.0, 1),
        ((PAPER, AGENCY), 1.0, 1.0, 0),  # each is there, the order is wrong
        ((AGENCY,), 2 / 3, 2 / 3, 0),
        ((AGENCY, MINISTER), 1 / 2, 1 / 2, 0),
        ((), 0.0, 0.0, 0),
    ],
)
def test_relays_count_one_by_one_and_as_a_chain(
    relays: tuple[Source, ...], f1: float, where_due: float, chain: int
) -> None:
    found = tally(version(said(), RELAYED._replace(relays=relays), UNNAMED))
    assert found.scores["quotes.relays"].f1 == pytest.approx(f1)
    assert found.scores["quotes.relays_where_due"].f1 == pytest.approx(where_due)
    assert right(found, "relay")["relay_chain"] == (chain, 1)


def test_a_relay_where_none_is_due_costs_in_the_total_only() -> None:
    found = tally(version(said(relays=(PAPER,)), RELAYED, UNNAMED))
    assert found.scores["quotes.relays"].precision == 2 / 3
    assert found.scores["quotes.relays_where_due"].precision == 1


def test_a_wrong_cue_of_a_relay_only_shows_in_chain_with_cues() -> None:
    relays = (AGENCY._replace(cue=(50, 54)), PAPER)
    found = right(tally(version(said(), RELAYED._replace(relays=relays), UNNAMED)), "relay")
    assert {name for name, (hits, of) in found.items() if hits < of} == {"chain_with_cues"}


def test_kinds_are_scored_on_pairs() -> None:
    found = tally(version(said(kind="mixed"), RELAYED, said(spans=((200, 210),)))).scores
    assert found["quotes.overlap"][:] == (2, 3, 2, 3)
    assert found["quotes.kind.direct"][:] == (0, 1, 0, 1)
    assert found["quotes.kind.mixed"][:] == (0, 1, 0, 1)
    assert found["quotes.kind.indirect"].f1 == 1


def test_mark_states_have_precision_and_recall_of_their_own() -> None:
    found = tally(version(said(marks="none"), RELAYED, said(spans=((200, 210),)))).scores
    assert found["quotes.marks.balanced"][:] == (0, 1, 1, 1)
    assert found["quotes.marks.none"][:] == (2, 2, 1, 1)
    assert found["quotes.marks.unbalanced"][:] == (0, 0, 0, 1)


def test_groups() -> None:
    assert [set(groups_of(quote)) for quote in (said(), RELAYED, UNNAMED)] == [
        {"all", "kind.direct", "marks.balanced", "no_relay", "explicit"},
        {"all", "kind.indirect", "marks.none", "relay", "implicit"},
        {"all", "kind.mixed", "marks.unbalanced", "no_relay", "unnamed"},
    ]


def test_a_cluster_that_was_cut_in_two_is_paired_by_its_larger_part() -> None:
    spans = [(0, 4), (10, 14), (20, 24)]
    gold = version(mentions=tuple(Named(span, "GPE", "egypt") for span in spans))
    cut = version(mentions=tuple(Named(span, "GPE", name) for span, name in zip(spans, ("a", "b", "b"), strict=True)))
    assert paired_clusters(cut, gold) == {"b": "egypt"}
    assert whole_clusters(cut, gold) == {"a": "egypt", "b": "egypt"}


def test_a_speaker_in_the_smaller_part_of_a_cut_cluster_is_wrong_and_forgiven_with_a_star() -> None:
    mentions = (*MENTIONS, Named((180, 186), "ORG", "minister"))
    cut = tuple(it._replace(cluster="second") if it.span == MINISTER.span else it for it in mentions)
    speaker = MINISTER._replace(cluster="second")
    gold = version(said(), mentions=mentions)
    found = right(tally(version(said(speakers=(speaker,)), mentions=cut), gold))
    assert {name for name, (hits, of) in found.items() if hits < of} == {"speaker_entity", "chain", "chain_with_cues"}


def test_overlaps_pair_clusters_that_share_no_span() -> None:
    gold = version(mentions=(Named((0, 9), "OCC", "minister"), Named((20, 25), "GPE", "egypt")))
    near = version(mentions=(Named((2, 9), "OCC", "one"), Named((20, 24), "GPE", "two")))
    assert paired_clusters(near, gold) == {"one": "minister", "two": "egypt"}
