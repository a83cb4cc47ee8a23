import re
from importlib.resources import files

import pytest

from corpus.arabic import fold_word
from corpus.lexicon.make_tables import countries
from corpus.lexicon.reading import read_lexicon, read_rows, variants
from corpus.suggest import kinds as K
from corpus.suggest.vocabulary import Vocabulary, vocabulary

TABLES = sorted(path.name for path in files("corpus.lexicon").iterdir() if path.name.endswith(".tsv"))
MINE = (
    "events",
    "groups",
    "heads",
    "numbers",
    "organisations",
    "people",
    "places",
    "rule-words",
    "time",
    "titles",
    "words",
)


@pytest.mark.parametrize("name", MINE)
def test_every_word_list_says_where_it_comes_from_and_its_licence(name):
    table = read_lexicon(f"{name}.toml")
    assert table["source"]
    assert table["licence"] == "Apache-2.0"


@pytest.mark.parametrize("name", TABLES)
def test_every_table_says_where_it_comes_from_and_its_licence(name):
    head = files("corpus.lexicon").joinpath(name).read_text(encoding="utf-8").split("\n", 3)[:3]
    assert re.search("Source|source", " ".join(head))
    assert re.search("Licence|licence|License", " ".join(head))


def test_country_table_is_what_cldr_gives():
    written = files("corpus.lexicon").joinpath("countries.tsv").read_text(encoding="utf-8")
    assert written == countries(), "CLDR has changed: run make_tables.py and look at the difference"


def test_countries_have_two_letter_codes_and_one_name():
    rows = list(read_rows("countries.tsv"))
    assert len(rows) == len(dict(rows)) > 240
    assert all(re.fullmatch("[A-Z]{2}", code) for code, _ in rows)


def test_every_country_of_a_name_or_nationality_exists():
    codes = dict(read_rows("countries.tsv"))
    for forms in variants(read_lexicon("places.toml")["GPE"]["country_names"]):
        assert forms[-1].partition("=")[2] in codes, forms
    for forms in variants(read_lexicon("groups.toml")["nationalities"]["stems"]):
        assert forms[-1].partition("=")[2] in codes, forms


def test_name_tokens_are_search_forms():
    assert all(fold_word(form) == form for form, _ in list(read_rows("name-tokens.tsv"))[:2000])


@pytest.mark.parametrize(
    ("form", "cut", "rest"),
    [
        ("للكرملين", 1, "الكرملين"),
        ("وبوتين", 1, "بوتين"),
        ("وبموسكو", 2, "موسكو"),
        ("وزير", 0, "وزير"),
        ("بيان", 0, "بيان"),
    ],
)
def test_a_word_is_read_with_the_proclitics_that_leave_a_known_rest(form, cut, rest):
    word = vocabulary().words[form]
    assert (len(word.clitic), word.form) == (cut, rest)


@pytest.mark.parametrize(
    ("written", "definite", "function"),
    [
        ("الوان", True, False),
        ("ألوان", False, False),
        ("وأَلوان", False, False),
        ("والألوان", True, False),
        ("على", False, True),
        ("علي", False, False),
    ],
)
def test_a_word_is_read_as_it_is_written(written, definite, function):
    kinds = vocabulary().words[written].kinds
    assert (bool(kinds & K.DEFINITE), bool(kinds & K.FUNCTION)) == (definite, function)


def test_the_memory_of_readings_is_bounded(monkeypatch):
    monkeypatch.setattr("corpus.arabic.remembered.REMEMBERED", 10)
    known = Vocabulary()
    sizes = []
    for number in range(40):
        assert known.words["ابجد" + "ه" * number].form == "ابجد" + "ه" * number
        sizes.append(len(known.words))
    assert max(sizes) == 10
    assert known.words["للكرملين"].form == "الكرملين"
