"""The names that begin with a word, and which of them needs nothing beside it."""

import pytest

from corpus.suggest.words import Entry, phrases_of


def _entry(label: str, *rest: str, shy: bool = False, kinds: int = 0) -> Entry:
    return Entry(rest, label, label, shy, kinds)


@pytest.mark.parametrize(
    ("word", "entries", "sure"),
    [
        ("روتيرز", [_entry("ORG")], "ORG"),
        ("الاناضول", [_entry("ORG"), _entry("GPE")], None),  # behind a direction a region
        ("الاناضول", [_entry("LOC"), _entry("ORG")], "LOC"),
        ("وجدة", [_entry("GPE")], None),  # may be و and جدة
        ("الشرق", [_entry("ORG", shy=True)], None),
        ("ولي", [_entry("", kinds=1)], None),
        ("مجلس", [_entry("ORG", "الامن")], None),
    ],
)
def test_a_name_is_sure_where_no_rule_asks_for_more(word: str, entries: list[Entry], sure: str | None) -> None:
    found = phrases_of(word, entries)[2]
    assert (found.label if found is not None else None) == sure


def test_longer_names_stand_before_the_word_alone() -> None:
    alone, longer, _ = phrases_of("نيويورك", [_entry("GPE"), _entry("ORG", "تايمز"), _entry("FAC", "تايمز", "سكوير")])
    assert [entry.label for entry in alone] == ["GPE"]
    assert {second: [entry.label for entry in found] for second, found in longer.items()} == {
        "تايمز": ["FAC", "ORG", "GPE"]
    }
