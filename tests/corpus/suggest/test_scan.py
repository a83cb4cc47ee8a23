import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.arabic.reading import Reading
from corpus.suggest import kinds as K
from corpus.suggest.lookup import look_up
from corpus.suggest.scan import LONGEST, Scan

TEXT = "قال وزير الخارجية المصري سامح شكري في نيويورك إن مجلس الأمن «يراقب» الوضع منذ 3 أيام.\nوأضاف أ. العلي"


def scanned(text):
    return Scan(text)


@settings(deadline=None)  # the first text waits for the lexicon
@given(st.text(alphabet="وقالب لـ”\"'.،\n\t\u00a03BV\u200cً ", max_size=40))
@example(" قال  الوزير")
@example("قال \n")
def test_a_scan_reads_a_text_as_a_reading_does(text):
    known, reading = Reading(text), scanned(text).reading
    assert (reading.text, reading.written, reading.forms) == (text, known.written, known.forms)
    assert (reading.starts, reading.ends) == (known.starts, known.ends)


def test_words_that_open_phrases_or_can_be_names_are_gathered():
    scan = scanned(TEXT)
    for token in range(scan.size):
        kinds = scan.kinds[token]
        assert (token in scan.sought[K.NAMEABLE]) == bool(kinds & (K.NAME | K.GIVEN | K.NAME_OPENER | K.LETTER))
        assert (scan.phrases[token] is not None) == bool(kinds & (K.PHRASE | K.GROUP))


@pytest.mark.parametrize(
    ("word", "nameable"),
    [
        ("سامح", True),  # known as a name
        ("بن", True),
        ("السبلقي", True),  # unknown, with an adjective's ending
        ("وألسبلق", True),  # may be a name as a whole
        ("يستبدلون", False),
        ("في", False),
    ],
)
def test_unknown_words_are_names_where_a_name_can_follow(word, nameable):
    scan = scanned(word)
    assert scan.sought[K.NAMEABLE] == [0] * nameable


@pytest.mark.parametrize("wanted", K.SOUGHT)
def test_tokens_of_a_class_are_found_with_the_classes_of_phrases(wanted):
    scan = scanned(TEXT)
    look_up(scan)
    assert scan.sought[wanted] == [token for token, kinds in enumerate(scan.kinds) if kinds & wanted]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("مجلس الأمن", ["ORG"]),
        ("مجلس الكراسي", []),
        ("مجلس\nالأمن", []),
        ("في نيويورك", []),
        ("نيويورك تايمز", ["ORG", "GPE"]),
    ],
)
def test_phrases_of_the_lexicon_stand_longest_first_within_a_block(text, labels):
    assert [entry.label for entry in scanned(text).matches(0) if entry.label] == labels


def test_a_span_takes_its_tokens_unless_it_crosses_a_joint_or_is_too_long():
    scan = scanned("هذا نص\n" + "كلمة " * 30)
    scan.add(0, 2, "ORG", "", "test")
    scan.add(1, 4, "ORG", "", "test")
    scan.add(3, 4 + LONGEST, "ORG", "", "test")
    scan.add(5, 6, "OCC", "", "test")
    scan.add(5, 8, "NORP", "", "test")
    assert [(span.first, span.last) for span in scan.spans] == [(0, 2), (5, 6), (5, 8)]
    assert [token for token in range(scan.size) if scan.taken[token]] == [0, 1]
    assert scan.starting[5].last == 8


def test_a_word_cut_anew_shows_its_proclitic():
    scan = scanned("وخطار")
    assert not scan.clitics[0]
    scan.recut(0, 1)
    assert (scan.clitics[0], scan.forms[0]) == ("و", "خطار")
