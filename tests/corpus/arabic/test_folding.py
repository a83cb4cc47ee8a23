import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.arabic import fold, fold_word

ARABIC = st.text(alphabet="أإآابتلمنوىيةؤئءـًَُِّْ٣4 .«»\u200cﻻﷲیک", max_size=60)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("أحمــد صبـري", "احمد صبري"),
        ("مُتَمَنِّيًا", "متمنيا"),
        ("الإفراج", "الافراج"),
        ("آخر", "اخر"),
        ("مستشفى", "مستشفي"),
        ("مسؤول", "مسءول"),
        ("مسئول", "مسءول"),
        ("القاهرة", "القاهرة"),
        ("ایران و کویت", "ايران و كويت"),
        ("ﻻ", "لا"),
        ("ﺑﻐﺪﺍﺩ", "بغداد"),
        ("٢٠٢١ و۱۴", "2021 و14"),
        ("٣٫٥٪", "3.5%"),
        ("BBC", "BBC"),
        ("", ""),
    ],
)
def test_fold_gives_the_search_form(text, form):
    assert fold(text).form == form
    assert fold_word(text) == form


@pytest.mark.parametrize(
    ("text", "needle", "shown"),
    [
        ("قالَ بايدنُ أمس", "بايدن", "بايدنُ"),
        ("لـبايدن", "بايدن", "بايدن"),
        ("في ﻻهاي", "لاهاي", "ﻻهاي"),
        ("الرئيس بوتين", "بوتين", "بوتين"),
        ("أحمــد صبري", "احمد", "أحمــد"),
    ],
)
def test_a_span_of_the_form_leads_back_to_the_text(text, needle, shown):
    folded = fold(text)
    at = folded.form.index(needle)
    start, end = folded.span(at, at + len(needle))
    assert text[start:end] == shown
    assert folded.at(start) == at


@given(ARABIC)
def test_every_character_of_the_form_comes_from_one_place_in_order(text):
    folded = fold(text)
    starts = [folded.start(offset) for offset in range(len(folded.form) + 1)]
    assert starts == sorted(starts)
    assert starts[-1] == len(text)
    for offset, character in enumerate(folded.form):
        assert character in fold_word(text[starts[offset]])


@given(ARABIC)
def test_folding_twice_changes_nothing(text):
    form = fold_word(text)
    assert fold_word(form) == form
