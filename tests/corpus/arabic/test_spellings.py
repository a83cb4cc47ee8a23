import pytest

from corpus.arabic.reading import search_form
from corpus.arabic.spellings import spellings
from corpus.lexicon.reading import read_rows
from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("كوردستان", "كردستان"),
        ("وبكوردستان", "وبكردستان"),
        ("القازاخية", "الكازاخستانية"),
        ("للموزمبيق", "لموزمبيق"),
        ("شيكاجو", "شيكاغو"),
        ("كردستان", "كردستان"),
        ("جوار", "جوار"),
    ],
)
def test_spellings_of_a_name_have_one_search_form(written, form):
    assert search_form(written) == form


def test_no_spelling_is_the_standard_of_another():
    assert not {variant for variant, _ in read_rows("spellings.tsv")} & {one for _, one in read_rows("spellings.tsv")}
    assert not set(spellings()) & set(spellings().values())


@pytest.mark.parametrize(
    "marked",
    [
        "زار [إقليم كوردستان]GPE",
        "غادر [شيكاجو]GPE إلى [قازاخستان]GPE",
        "قال [الرئيس [القازاخي]NORP]OCC نعم",
    ],
)
def test_names_are_found_in_every_spelling(marked):
    check(marked)
