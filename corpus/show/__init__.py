"""Showing one article to a person: as text for a terminal, as a page for a browser."""

from corpus.show.finding import find
from corpus.show.marks import Mark, marks_of, walk
from corpus.show.page import render_page
from corpus.show.terminal import pieces

__all__ = ["Mark", "find", "marks_of", "pieces", "render_page", "walk"]
