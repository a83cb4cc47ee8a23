"""Counts, against a page counted by hand and against the gold of the seeds."""

import json

import pytest

from corpus.stats import OPEN_LISTS, TABLES, TOTALS, Tally, implicit_speakers, records
from schemas.labels import names
from schemas.records import Annotation, LayerStatus
from tests.corpus.samples import FIRST, HEADLINE, SECOND, article, page


def lines(tally: Tally, table: str) -> dict[object, dict[str, object]]:
    """Return the lines of a table, by their first column."""
    rows = records(tally.frames()[table])
    return {next(iter(row.values())): row for row in rows}


def test_totals_of_a_page_counted_by_hand() -> None:
    totals = {row["what"]: row["count"] for row in records(Tally([article()]).frames()["totals"])}
    assert totals == {
        "articles": 1,
        "raw bytes": len(page().encode()),
        "characters": len(article().body.text),
        "blocks": 4,
        "mentions": 8,
        "clusters": 5,
        "quotations": 3,
        "spans": 3,
        "cues": 4,
        "speakers": 3,
        "implicit speakers": 1,
        "relays": 1,
        "addressees": 1,
    }
    assert tuple(totals) == TOTALS


def test_parts_of_text_and_page() -> None:
    tally = Tally([article()])
    assert lines(tally, "blocks")["headline"] == {"role": "headline", "blocks": 1, "characters": len(HEADLINE)}
    assert lines(tally, "blocks")["body"] == {"role": "body", "blocks": 2, "characters": len(FIRST) + len(SECOND)}
    assert [row["regions"] for row in records(tally.frames()["furniture"])] == [1, 0, 0, 1]


def test_mentions_by_label_with_nested_ones_and_clusters() -> None:
    found = lines(Tally([article()]), "mentions")
    assert tuple(found) == names("entity"), "every label has a line, in the order of the list"
    assert found["DATE"] == {"label": "DATE", "mentions": 2, "nested": 1, "clusters": 0}
    assert found["OCC"] == {"label": "OCC", "mentions": 3, "nested": 0, "clusters": 3}
    assert found["LAW"] == {"label": "LAW", "mentions": 0, "nested": 0, "clusters": 0}


def test_quotations_and_chains() -> None:
    tally = Tally([article()])
    found = lines(tally, "quotations")
    assert found["indirect"]["with relay"] == 1
    assert found["mixed"]["implicit speaker"] == 1
    assert found["direct"]["with addressee"] == 1
    assert [row["quotations"] for row in found.values()] == [1, 1, 1]
    assert records(tally.frames()["chains"]) == [
        {"speakers": 1, "relays": 0, "quotations": 2},
        {"speakers": 1, "relays": 1, "quotations": 1},
    ]


def test_a_quotation_that_nobody_is_named_for() -> None:
    one = article()
    unnamed = one.model_copy(update={"quotes": (one.quotes[0].model_copy(update={"chain": (), "cue": None}),)})
    found = lines(Tally([unnamed]), "quotations")["direct"]
    assert (found["no speaker"], found["with cue"], found["implicit speaker"]) == (1, 0, 0)
    assert records(Tally([unnamed]).frames()["chains"]) == [{"speakers": 0, "relays": 0, "quotations": 1}]


def test_an_implicit_speaker_stands_in_another_sentence_than_the_cue() -> None:
    one = article()
    assert implicit_speakers(one) == {one.quotes[2].id}


def test_forms_of_one_reporting_word_share_a_line() -> None:
    tally = Tally()
    for cue, count in (("أكّد", 1), ("أكد", 3), ("اكدت", 2), ("قال", 1), ("تابع قائلا", 1), ("همهم", 4)):
        tally.counts["cues", (cue,), "speaker"] = count
    assert records(tally.frames()["cues"]) == [
        {"lemma": "أكد", "words": "أكد، اكدت، أكّد", "speaker": 6, "relay": 0},
        {"lemma": "همهم", "words": "همهم", "speaker": 4, "relay": 0},
        {"lemma": "تابع", "words": "تابع قائلا", "speaker": 1, "relay": 0},
        {"lemma": "قال", "words": "قال", "speaker": 1, "relay": 0},
    ]


def test_sources_are_counted_on_demand_by_the_name_of_their_cluster() -> None:
    assert Tally([article()]).frames()["sources"].empty
    assert records(Tally([article()], sources=True).frames()["sources"])[0] == {
        "name": "وزيرة المياه ليلى حداد",
        "label": "PERS",
        "speaker": 2,
        "relay": 0,
    }


def test_statuses_name_who_judged() -> None:
    rows = {row["layer"]: row for row in records(Tally([article()]).frames()["statuses"])}
    assert rows["entities"]["annotators"] == "model-a, model-b"
    assert rows["quotes"] == {
        "layer": "quotes",
        "status": "auto",
        "round": None,
        "annotators": None,
        "guidelines": None,
        "suggester": "palm 0.1",
        "articles": 1,
    }


def test_tallies_of_shards_add_up_whatever_their_order() -> None:
    one = article()
    other = one.model_copy(update={"annotation": Annotation(quotes=LayerStatus(status="none")), "quotes": ()})
    whole = Tally([one, other, one])
    assert (Tally([one]) + Tally([other, one])).to_json() == whole.to_json()
    assert (Tally([other]) + Tally([one, one])).to_json() == whole.to_json()
    assert Tally.from_json(whole.to_json()).to_json() == whole.to_json()
    grown = Tally([one])
    grown += Tally([other, one])
    assert grown.to_json() == whole.to_json()
    for name, frame in whole.frames().items():
        assert frame.equals((Tally([other, one]) + Tally([one])).frames()[name]), name


def test_nothing_counts_as_nothing() -> None:
    frames = Tally().frames()
    assert list(frames) == list(TABLES)
    assert frames["totals"]["count"].sum() == 0
    assert all(frames[name].empty for name in (*OPEN_LISTS, "statuses", "chains"))


@pytest.mark.parametrize("table", TABLES)
def test_lines_become_plain_json(table: str) -> None:
    rows = records(Tally([article()], sources=True).frames()[table])
    assert json.loads(json.dumps(rows)) == rows
