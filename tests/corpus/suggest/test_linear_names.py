"""Work of the entity stage grows with the text, also where names and titles repeat: calls are counted, not seconds."""

import sys

import pytest

from corpus.suggest.entities import find_entities


def _calls(text: str) -> int:
    count = 0

    def counted(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        find_entities(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("piece", ["الإمام نادر الحكيم قال الإمام إن ", "قال الوزير سامي عون إن الوزير "])
def test_four_times_the_text_takes_about_four_times_the_work(piece):
    find_entities(piece)  # lexicons are read once
    small, large = _calls(piece * 200), _calls(piece * 800)
    assert large <= 5.5 * small + 2000
