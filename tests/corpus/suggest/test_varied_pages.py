"""Composed pages with unknown names and in other spellings."""

from pathlib import Path

import pytest

from annotation.standoff import parse
from benchmarks.varied import SPELLINGS, vary
from corpus.suggest.entities import find_entities
from tests.corpus.suggest.quotes.reading import quotes_of

FOLDER = Path(__file__).parents[2] / "data" / "composed"
PAGES = sorted((FOLDER / "gold").glob("*.json"))


def varied(path, names):
    standoff = parse(path)
    return vary(names, standoff, (FOLDER / "raw" / standoff.file).read_bytes().decode())


@pytest.mark.parametrize("names", ["people", "foreigners"])
def test_the_annotation_moves_along(names):
    old, raw = parse(PAGES[0]), (FOLDER / "raw" / parse(PAGES[0]).file).read_bytes().decode()
    new, text = vary(names, old, raw)
    parts = [*new.layout, *new.entities, *(span for quote in new.quotes for span in quote.spans)]
    assert all(text[part.start : part.end] == part.text for part in parts)
    kept = [(one.text, one.label) for one in old.entities if one.label in ("DATE", "CARDINAL", "ORDINAL")]
    assert kept == [(one.text, one.label) for one in new.entities if one.label in ("DATE", "CARDINAL", "ORDINAL")]
    assert {one.text for one in old.entities if one.label == "PERS"}.isdisjoint(one.text for one in new.entities)


@pytest.mark.parametrize("names", ["people", "foreigners", *SPELLINGS])
@pytest.mark.parametrize("path", PAGES[::8], ids=lambda path: path.stem)
def test_no_variation_fails(path, names):
    _, text = varied(path, names)
    assert quotes_of(text)


def test_most_unknown_people_are_found():
    right = due = 0
    for path in PAGES[::8]:
        standoff, text = varied(path, "people")
        found = {(one.start, one.end) for one in find_entities(text).mentions if one.label == "PERS"}
        people = {(one.start, one.end) for one in standoff.entities if one.label == "PERS"}
        right, due = right + len(found & people), due + len(people)
    assert right > 0.7 * due


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_most_mentions_are_found_in_every_spelling(spelling):
    right = due = 0
    for path in PAGES[::8]:
        standoff, text = varied(path, spelling)
        found = {(one.start, one.end, one.label) for one in find_entities(text).mentions}
        mentions = {(one.start, one.end, one.label) for one in standoff.entities}
        right, due = right + len(found & mentions), due + len(mentions)
    assert right > 0.8 * due
