"""Words that only tell what a thing is like."""

from corpus.suggest.rule_words import rule_words

_DESCRIBING = rule_words("groups_of_words", "describing")
DESCRIBING = (
    _DESCRIBING | {f"{form}ة" for form in _DESCRIBING} | rule_words("groups_of_words", "describing_as_they_stand")
)
"""Adjectives that tell what a thing of a type is like, and name none: جزيرة هادئة, شركة رائدة."""
