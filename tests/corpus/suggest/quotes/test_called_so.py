"""Whose word it is what somebody is called in a relative clause: الذي وصفه بأنه; and who is only pointed at."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of

WHO = [
    ("أشاد المدرب بفريقه، مشيرا إلى الحارس سامي عون الذي وصفه بأنه بطل.", "وصفه", "المدرب", "-"),
    ("وقالت المديرة إن المهندس سامي عون الذي وصفته بأنه خبير وصل.", "وصفته", "المديرة", "-"),
    ("ورحب المدير بالمهندسة ليلى حداد التي وصفها بأنها خبيرة.", "وصفها", "المدير", "-"),
    ("وأكد المدرب ثقته بالحارس سامي عون الذي وصفه زملاؤه بأنه بطل.", "وصفه", "زملاؤه", "المدرب (أكد)"),
    ("وانتقد الوزير القرار الذي وصفه بأنه ظالم.", "وصفه", "الوزير", "-"),
    ("وقال النائب إن المحامية ليلى حداد التي وصفته بأنه كاذب غابت.", "وصفته", "المحامية ليلى حداد", "النائب (قال)"),
]

POINTED = [
    ("أشاد المدرب بفريقه، مشيرا إلى الحارس سامي عون.", ["فريقه"]),
    ("أشاد المدرب بفريقه، مشيرا إلى الوزير الذي زار المدينة.", ["فريقه"]),
    ("وأشار المدير إلى الوزير سامي عون الذي زار المدرسة.", []),
    ("وأشار المدير إلى دور الوزير سامي عون.", ["دور الوزير سامي عون"]),
    ("وأشار المدير إلى أن الوزير سامي عون غاب.", ["الوزير سامي عون غاب"]),
    ("وأشار المدير إلى استقالة الوزير.", ["استقالة الوزير"]),
    ("وندد المدير بالوزير سامي عون.", ["الوزير سامي عون"]),
]


@pytest.mark.parametrize(("text", "cue", "speaker", "relays"), WHO)
def test_who_calls_so(text: str, cue: str, speaker: str, relays: str) -> None:
    fields = [line.split(" | ") for line in quotes_of(text)]
    assert [(found[2], found[3]) for found in fields if found[1] == cue] == [(speaker, relays)]


@pytest.mark.parametrize(("text", "words"), POINTED)
def test_nothing_said_of_who_is_pointed_at(text: str, words: list[str]) -> None:
    assert [line.split(" | ")[-1] for line in quotes_of(text)] == words
