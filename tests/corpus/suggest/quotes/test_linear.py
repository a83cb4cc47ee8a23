"""Work grows with the text, also where the text is made to hurt: calls are counted, not seconds."""

import sys

import pytest

from corpus.arabic.reading import Reading
from corpus.suggest.quotes.chains import LONGEST_CHAIN
from corpus.suggest.quotes.finder import find_quotes
from tests.corpus.suggest.quotes.reading import parts

HURTFUL = {
    "marks": '"',
    "marks of two hands": "“”",
    "marks apart": ' "أ" ',
    "never closed": " «قال",
    "never opened": "قال الرئيس كلمة» ",
    "one verb": "قال ",
    "verb and complementizer": "قال إن ",
    "nested reports": "قال الرئيس إن الوزير أكد أن ",
    "participles": "، مؤكدا أن الأمر صعب ",
    "attributions": "بحسب الوزير، ",
    "no spaces": "وقال",
    "commas": "،",
    "colons": "قال: ",
    "words": "كلمة ",
    "objects": "أكد رفض، ولكن ",
    "paragraphs": "قال الرئيس «نعم\n",
    "relatives": "الذي قال ",
    "parentheses": "قال ( الوزير ",
    "participles in reports": "قال المدير إن الأمر، مشيرا إلى أن ",
    "results": "قال المدير إن الإنتاج زاد، مما رفع الأسعار، ",
    "chants": "رافعين شعارات «ارحل»، ",
    "relays": "نقلت الوكالة عن الوزير قوله إن الأمر صعب. ",
}


def _calls(text: str) -> int:
    """Python and C calls that reading the quotations of a text takes."""
    count = 0

    def counted(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    reading, blocks = Reading(text), parts(text)
    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        find_quotes(reading, blocks, [])
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("piece", HURTFUL.values(), ids=HURTFUL.keys())
def test_four_times_the_text_takes_about_four_times_the_work(piece):
    find_quotes(Reading("قال"), parts("قال"), [])  # lexicons are read once
    small, large = _calls(piece * 400), _calls(piece * 1600)
    assert large <= 5.5 * small + 2000


@pytest.mark.parametrize(
    "text", ["", " ", "\n", ".", '"', "ـ", "قال", "قال:", "إن", "«", "»", "بحسب", "وفقا ل", "نقلا عن"]
)
def test_scraps_are_read(text):
    assert find_quotes(Reading(text), [], []) == []
    assert find_quotes(Reading(text), parts(text), []) == []


def test_chains_do_not_grow_with_the_text():
    text = HURTFUL["participles in reports"] * 100
    found = find_quotes(Reading(text), parts(text), [])
    assert len(found) >= 100
    assert max(len(quote.chain) for quote in found) <= LONGEST_CHAIN + 1
