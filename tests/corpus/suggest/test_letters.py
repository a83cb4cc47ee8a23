from importlib.resources import files

import pytest

from corpus.arabic import fold_word
from corpus.lexicon.make_tables import name_letters
from corpus.suggest.letters import likeness, name_reading
from corpus.suggest.vocabulary import vocabulary


@pytest.mark.parametrize(
    "word", ["توكاييف", "كايكونين", "ويتكوف", "نورلانوفا", "بوغوسلافيتش", "تشانغلين", "هالاندر", "إيرلينغ"]
)
def test_transliterated_names_are_spelt_as_names(word):
    form = fold_word(word)
    assert name_reading(form) == (0, form)


@pytest.mark.parametrize(
    "word", ["استقالته", "المتضررين", "سيقومون", "مواقعها", "قراصنة", "يتعافى", "تسريعها", "رخيصة", "وبضائعهم", "كتب"]
)
def test_common_words_are_not(word):
    assert name_reading(fold_word(word)) is None


def test_a_conjunction_is_told_from_a_name_that_begins_like_it():
    assert name_reading("وغوميش") == (1, "غوميش")
    assert name_reading("ويتكوف") == (0, "ويتكوف")


def test_a_word_too_short_tells_nothing():
    assert name_reading("هوف") is None
    assert likeness("هوف") != 0


def test_ordinary_words_are_no_names_however_they_are_spelt():
    assert "هامش" in vocabulary().ordinary
    assert name_reading("هامش") == (0, "هامش")
    assert vocabulary().words["هامش"].kinds == vocabulary().words["قراصنتهم"].kinds


def test_the_table_of_letters_is_what_the_word_lists_give():
    written = files("corpus.lexicon").joinpath("name-letters.tsv").read_text(encoding="utf-8")
    assert written == name_letters(), (
        "words.toml or name-tokens.tsv has changed: run `python -m corpus.lexicon.make_tables`"
    )
