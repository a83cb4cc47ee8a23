"""The two language versions of the guidelines say the same, about everything that can be annotated."""

import re
from pathlib import Path

import pytest

from schemas.labels import labels, names

FOLDER = Path("annotation/guidelines")
TEXTS = {language: (FOLDER / f"{language}.md").read_text(encoding="utf-8") for language in ("ar", "en")}
NUMBER = re.compile(r"^(?:#+ )?(\d+(?:\.\d+)*)[. ]", re.MULTILINE)


def test_both_are_of_one_version():
    versions = {re.search(r'^version: "(.+)"$', text, re.MULTILINE)[1] for text in TEXTS.values()}
    assert versions == {"0.2"}
    for text in TEXTS.values():
        assert "**0.1**" in text


def test_both_have_the_same_sections_in_the_same_order():
    arabic, english = (NUMBER.findall(TEXTS[language]) for language in ("ar", "en"))
    assert arabic == english
    assert len(arabic) > 60


@pytest.mark.parametrize("mark", [r"^> ", r"^- ", r"«", r"\["])
def test_both_have_the_same_examples(mark):
    arabic, english = (len(re.findall(mark, TEXTS[language], re.MULTILINE)) for language in ("ar", "en"))
    assert abs(arabic - english) <= 0.08 * english


def test_worked_examples_are_the_same_sentences():
    arabic, english = (re.findall(r"^> .*$", TEXTS[language], re.MULTILINE) for language in ("ar", "en"))
    assert arabic == english


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_entity_label_role_and_kind_is_explained(language):
    text = TEXTS[language]
    assert re.findall(r"^- \*\*([A-Z]+)", text, re.MULTILINE) == list(names("entity"))
    for kind in ("block_role", "furniture_role", "kind"):
        for label in labels(kind):
            assert f"**{label.ar if language == 'ar' else label.name}**" in text
    if language == "ar":
        for label in labels("entity"):
            assert f"**{label.name} {label.ar}**" in text
