from hypothesis import given
from hypothesis import strategies as st

from corpus.arabic.folding import fold_word
from corpus.arabic.reading import Reading
from corpus.arabic.segments import tokens

TEXTS = st.text(alphabet='ولقاى بـً .\n"؟3ﻻ', max_size=60)


@given(TEXTS)
def test_forms_are_the_folded_tokens(text):
    reading = Reading(text)
    assert list(zip(reading.starts, reading.ends, strict=True)) == tokens(text)
    assert reading.written == [text[start:end] for start, end in tokens(text)]
    assert reading.forms == [fold_word(text[start:end]) or text[start:end] for start, end in tokens(text)]


def test_a_cut_skips_marks_and_tatweel():
    reading = Reading("لـبايدن وَبوتين لبايدن ﻻفتة")
    assert [reading.text[reading.cut(token, 1) :][:3] for token in range(3)] == ["باي", "بوت", "باي"]
    assert reading.cut(3, 2) == reading.text.index("فتة")  # a ligature is two letters
    assert reading.cut(0, 0) == 0


def test_latin_marks_are_read_as_arabic_ones():
    reading = Reading("قال 1,200, نعم; لا?")
    assert reading.written == ["قال", "1,200", ",", "نعم", ";", "لا", "?"]
    assert reading.forms == ["قال", "1,200", "،", "نعم", "؛", "لا", "؟"]


def test_the_token_of_a_mark_reaches_to_the_end_of_its_code():
    reading = Reading("قال quot;نعم&quot;.")
    assert [reading.text[start:end] for start, end in zip(reading.starts, reading.ends, strict=True)] == [
        "قال",
        "quot;",
        "نعم",
        "&quot;",
        ".",
    ]
    assert reading.forms == ["قال", '"', "نعم", '"', "."]
