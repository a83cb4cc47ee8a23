"""The broad name files are well-formed: what a slip of the pen would put into every article."""

import re
from collections import Counter

import pytest

from corpus.arabic import fold_word
from corpus.lexicon.reading import BROAD_FILES, broad_names, read_lexicon
from corpus.suggest import kinds as K
from corpus.suggest.vocabulary import vocabulary

LABELS = {"PERS", "ORG", "GPE", "LOC", "FAC", "EVENT", "LAW", "PRODUCT"}
_WORDS = re.compile(r"[\u0621-\u064a\u064b-\u0652A-Za-z0-9\u0660-\u0669 .()/+-]+")


@pytest.mark.parametrize("file", BROAD_FILES)
def test_a_file_tells_its_source_and_holds_labels_only(file: str) -> None:
    table = read_lexicon(file)
    assert (table.pop("source"), table.pop("licence")) == ("hand-made from general knowledge", "Apache-2.0")
    assert set(table) <= LABELS
    assert all(isinstance(text, str) for lists in table.values() for text in lists.values())


def test_every_variant_is_a_name() -> None:
    wrong = [form for _, forms, _ in broad_names() for form in forms if len(form) < 3 or not _WORDS.fullmatch(form)]
    assert wrong == []


def test_no_single_word_is_a_particle_or_a_verb() -> None:
    known = vocabulary()
    listed = {form for _, forms, _ in broad_names() for form in forms if " " not in form}
    assert [form for form in listed if known.kinds.get(fold_word(form), 0) & K.FUNCTION] == []


def test_no_name_is_listed_twice_in_a_label() -> None:
    forms = Counter((label, form) for label, things, shy in broad_names() for form in things if not shy)
    assert [found for found, times in forms.items() if times > 1] == []


def test_no_name_has_two_labels() -> None:
    labels: dict[str, set[str]] = {}
    for label, forms, shy in broad_names():
        for form in forms:
            if not shy:
                labels.setdefault(fold_word(form), set()).add(label)
    assert {form: found for form, found in labels.items() if len(found) > 1} == {}
