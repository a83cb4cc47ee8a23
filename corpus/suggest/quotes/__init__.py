"""Quotations of an article by rules: cues, content, speakers, chains of sources, hearers."""

from corpus.suggest.quotes.finder import find_quotes

__all__ = ["find_quotes"]
