"""Forms of nationality and group adjectives, made from the masculine singular."""

from collections.abc import Iterator
from typing import Any

Forms = tuple[list[str], str]
"""Written forms and the key of the nation or group they point at."""

_ENDINGS = ("", "ة", "ون", "ين", "ات", "ا", "ان", "تين", "تان")
"""Added to a stem in ي: masculine, feminine, plurals, accusative, duals."""


def nation_forms(table: dict[str, Any], key_of: dict[str, str]) -> Iterator[Forms]:
    """Yield the adjectives and plurals of nationalities; `key_of` gives a country's key by its ISO code."""
    only_definite = set(_split(table["only_definite"]))
    only_people = set(_split(table["only_plural"]))
    for stems, code in _rows(table["stems"]):
        for stem in stems:
            if stem in only_people:
                yield _people(stem), key_of[code]
            else:
                yield list(inflected(stem, bare=stem not in only_definite)), key_of[code]
    for words, code in _rows(table["plurals"]):
        yield [form for word in words for form in (word, f"ال{word}")], key_of.get(code, code)


def group_forms(table: dict[str, Any]) -> Iterator[Forms]:
    """Yield the adjectives and plurals of other groups."""
    only_definite = set(_split(table["only_definite"]))
    only_people = set(_split(table["only_plural"]))
    for stems, key in _rows(table["stems"]):
        for stem in stems:
            if stem in only_people:
                yield _people(stem), key
            else:
                yield list(inflected(stem, bare=stem not in only_definite)), key
    for words, key in _rows(table["plurals"]):
        yield [form for word in words for form in (word, _definite(word))], key


def shy_forms(table: dict[str, Any], key_of: dict[str, str]) -> Iterator[tuple[str, str, list[str]]]:
    """Yield forms that are more often another word, their key, and the nouns behind which they are the group."""
    shy = table["shy"]
    only_definite = set(_split(table["nationalities"]["only_definite"]))
    for stems, code in _rows(table["nationalities"]["stems"]):
        for stem in only_definite.intersection(stems):
            for ending in ("", "ة"):
                yield stem + ending, key_of[code], shy["persons"].split()
    for row in shy["rows"]:
        for stems, key in _rows(row["stems"]):
            for form in (form for stem in stems for form in inflected(stem, bare=False)):
                yield form, key_of.get(key, key), row["behind"].split()


def told_forms(table: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Yield plurals of peoples that are more often other words, and the words near which they are the people."""
    for row in table["shy"]["told"]:
        for form in row["forms"].split():
            yield form, row["told_by"].split()


def inflected(stem: str, bare: bool) -> Iterator[str]:
    """Yield the forms of an adjective in ي, with the article and, if `bare`, without.

    One of two words agrees in both (الكورية الجنوبية), or, run together, in the second alone (جنوب إفريقية).
    """
    run_together = stem.split()[0][-1] != "ي"
    for ending in _ENDINGS:
        form = stem + ending if run_together else " ".join(word + ending for word in stem.split())
        if run_together and " " in stem:
            yield f"ال{form}"
        yield _definite(form)
        if bare or ending in ("ون", "ين"):
            yield form


def _people(stem: str) -> list[str]:
    """The plurals that mean people, for adjectives that mean too much else (المالي)."""
    return [form for ending in ("ون", "ين") for form in (stem + ending, _definite(stem + ending))]


def _definite(form: str) -> str:
    return " ".join(f"ال{word}" for word in form.split())


def _split(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _rows(text: str) -> Iterator[tuple[list[str], str]]:
    for row in _split(text.replace("\n", ",")):
        words, _, key = row.partition("=")
        yield words.split("|"), key
