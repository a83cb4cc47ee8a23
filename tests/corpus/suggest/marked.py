"""Sentences with their mentions written in: `[وزير الخارجية [الأميركي]NORP]OCC` is an office that holds a nationality."""

import re

from corpus.suggest.entities import find_entities

_PART = re.compile(r"\[|\]([A-Z]+)|[^\[\]]+")


def read_marked(marked):
    """Return the plain text and the mentions written into it, as sorted (start, end, label)."""
    text, opened, mentions = "", [], []
    for part in _PART.finditer(marked):
        if part.group() == "[":
            opened.append(len(text))
        elif part[1]:
            mentions.append((opened.pop(), len(text), part[1]))
        else:
            text += part.group()
    assert not opened, marked
    return text, sorted(mentions)


def shown(text, mentions):
    """Return mentions as readable strings."""
    return [f"{text[start:end]} {label}" for start, end, label in sorted(mentions)]


def check(marked):
    """Compare what the entity stage finds with what is written in, all of it."""
    text, expected = read_marked(marked)
    found = [(mention.start, mention.end, mention.label) for mention in find_entities(text).mentions]
    assert shown(text, found) == shown(text, expected)
