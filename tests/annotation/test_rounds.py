from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.rounds import STATES, RoundFile, advance, assign, read_round, require_state, write_round
from schemas.errors import RoundError

ROUND = RoundFile(
    name="march",
    layer="quotes",
    guidelines="0.2",
    annotators=("annotator-1", "annotator-2"),
    articles=("a", "b"),
    overlap=0.5,
    projects={"annotator-1": 7},
    provenance="جولة أولى\nبيد شخصين",
)


def test_round_file_comes_back(tmp_path: Path):
    write_round(tmp_path / "march", ROUND)
    assert read_round(tmp_path / "march") == ROUND
    assert "config_sha256" not in (tmp_path / "march" / "round.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("name =", "not TOML"),
        (
            'name = "march"\nlayer = "quotes"\nguidelines = "0.2"\nannotators = ["someone@example.org"]\narticles = []',
            r"annotators\.0: string should match",
        ),
        ('name = "march"', "layer: field required"),
        (
            'name = "march"\nlayer = "quotes"\nguidelines = "0.2"\nannotators = []\narticles = []\nowner = "x"',
            "owner: extra",
        ),
        (
            'name = "May"\nlayer = "quotes"\nguidelines = "0.2"\nannotators = []\narticles = []',
            "name: string should match",
        ),
        (
            'name = "may"\nlayer = "quotes"\nguidelines = "0.2"\nannotators = []\narticles = []',
            "name is 'may' but the folder",
        ),
        (
            'name = "march"\nlayer = "quotes"\nguidelines = "0.2"\nannotators = []\narticles = []\nstate = "done"',
            r"unknown state 'done' \(known: open",
        ),
    ],
)
def test_a_faulty_round_file_is_refused(tmp_path: Path, content: str, message: str):
    folder = tmp_path / "march"
    folder.mkdir()
    (folder / "round.toml").write_text(content, encoding="utf-8")
    with pytest.raises(RoundError, match=message):
        read_round(folder)


def test_a_missing_round_says_how_to_make_one(tmp_path: Path):
    with pytest.raises(RoundError, match=r"musnad round new"):
        read_round(tmp_path / "march")


ALLOWED = {
    ("open", "annotating"),
    ("annotating", "agreed"),
    ("annotating", "closed"),
    ("agreed", "annotating"),
    ("agreed", "adjudicating"),
    ("agreed", "closed"),
    ("adjudicating", "agreed"),
    ("adjudicating", "closed"),
}


@pytest.mark.parametrize("before", STATES)
@pytest.mark.parametrize("after", STATES)
def test_steps_out_of_order_are_refused_with_the_way_out(before, after):
    found = ROUND.model_copy(update={"state": before})
    if before == after or (before, after) in ALLOWED:
        assert advance(found, after).state == after
    else:
        with pytest.raises(RoundError, match=rf"round 'march' is {before}, it cannot become {after}: .*musnad round"):
            advance(found, after)


def test_unknown_state_is_refused():
    with pytest.raises(RoundError, match="unknown state 'finished'"):
        advance(ROUND, "finished")


def test_a_step_can_ask_for_a_state():
    require_state(ROUND, "open", "annotating")
    with pytest.raises(RoundError, match=r"is open, this step needs it to be agreed or closed: push it first"):
        require_state(ROUND, "agreed", "closed")


@given(
    st.sets(st.text("abcdef0123", min_size=4, max_size=6), max_size=30),
    st.integers(1, 4),
    st.sampled_from((0.0, 0.2, 0.25, 0.5, 1.0)),
    st.integers(0, 9),
)
def test_articles_are_dealt_out_evenly_and_shared_as_asked(articles, people, overlap, seed):
    annotators = [f"annotator-{number}" for number in range(1, people + 1)]
    given_out = assign(sorted(articles), annotators, overlap, seed)
    assert given_out == assign(sorted(articles, reverse=True), annotators, overlap, seed)
    assert set().union(*given_out.values()) == articles
    shared = set.intersection(*map(set, given_out.values()))
    if people > 1:
        assert len(articles) * overlap <= len(shared) < len(articles) * overlap + 1
    sizes = sorted(map(len, given_out.values()))
    assert sizes[-1] - sizes[0] <= 1
