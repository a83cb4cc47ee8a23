"""A page cut into lines, and what each of them looks like on its own."""

import re
from typing import NamedTuple

from corpus.arabic import fold_word
from schemas.body import BLANK

_LINE = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_GLUE = re.compile("[.!؟?…][\"”»’')\\]]{0,3}[ \t\xa0]{0,3}(,)(?=[ \t\xa0]|[^\\W\\d_])")
_WIDE_GAP = re.compile("[.!؟?…][\"”»’')\\]]{0,3}([ \t]*\xa0[ \t\xa0]+|[ \t]+\xa0[ \t\xa0]*)(?=\\S)")
_LATIN_HEAD = re.compile("\\W{0,4}(?:[A-Za-z][A-Za-z'’.,:-]{0,20} ){2,10}[A-Za-z]{2,20}(?=[ء-ي])")
"""A line of furniture in English that ran into the first word of the text."""

_TOKEN = re.compile(r"\d+(?:[.,:/\-]\d+)*|[^\W\d_]+|\.\.+|[:|/\\–—‐\-_>›‹<•·●▪*=~←→↓↑►◄▶◀]|[#@](?=\w)|©")
_CLOSING = "\"”“»«’'‘)]}›* "
_SIGNED = re.compile("[^\\W\\d_]([.!؟?][\"”»’')\\]]{0,3})\\s{1,9}(?![وف])[^.!؟?،:\n]{2,30}$")
_PARAGRAPH = 50
_SIGNATURE = 40
_STOPS = ".!؟?…"
LONG = 100
"""Code points. Few titles are longer, most paragraphs are."""

SHORT = 200
"""A longer line is read as prose; only its first words are looked at."""

_HEAD = 60

NUMBER = "#"
SEPARATOR = ":"
TAG = "@"
RIGHTS = "©"
_SIGNS = {"#": TAG, "@": TAG, "©": RIGHTS}


class Line(NamedTuple):
    """A line of the page, or the part of it between two paragraph joints; code points into the raw text."""

    start: int
    end: int
    text: str
    """The raw text from start to end; no blank at its edges."""
    form: str
    """Its search form, in small letters."""
    tokens: tuple[str, ...]
    """Folded words, NUMBER, SEPARATOR, TAG and RIGHTS; of a long line the first ones only."""
    gap: int
    """Line breaks between this line and the one before it; 0 where both are parts of one line."""
    stop: str
    """The mark that ends it (. ! ؟ ? … or two dots as …), closing quotation marks and a few words behind it,
    such as a signature, aside; empty where none does."""


def cut(raw: str) -> list[Line]:
    """Cut a page into lines without blanks at their edges; paragraphs that were glued with "., " are cut apart.

    The glue's comma belongs to no line.
    """
    lines: list[Line] = []
    before = 0
    for match in _LINE.finditer(raw):
        gap = max(_breaks(raw, before, match.start()), 1)
        for start, end in _parts(raw, *match.span()):
            text = raw[start:end].strip(BLANK)
            if text:
                start = raw.index(text[0], start)
                lines.append(line_of(raw, start, start + len(text), gap))
                gap, before = 0, start + len(text)
    return lines


def line_of(raw: str, start: int, end: int, gap: int) -> Line:
    """Return a stretch of the page as one line; its edges are no blanks."""
    text = raw[start:end]
    form = fold_word(text).lower()
    return Line(start, end, text, form, _tokens(form if len(text) <= SHORT else form[:_HEAD]), gap, _stop(text))


def _parts(raw: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [match.span(1) for match in _GLUE.finditer(raw, start, end)] if raw.find(",", start, end) >= 0 else []
    if raw.find("\xa0", start, end) >= 0:
        cuts += [match.span(1) for match in _WIDE_GAP.finditer(raw, start, end)]
    if head := _LATIN_HEAD.match(raw, start, end):
        cuts.append((head.end(), head.end()))
    if not cuts:
        return [(start, end)]
    edges = [start, *(edge for cut in sorted(cuts) for edge in cut), end]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _breaks(raw: str, start: int, end: int) -> int:
    return raw.count("\n", start, end) or raw.count("\r", start, end)


def tokenize(text: str) -> tuple[str, ...]:
    """Return a line's words in their search form, with one sign for every number and one for every separator."""
    return _tokens(fold_word(text).lower())


def _tokens(form: str) -> tuple[str, ...]:
    if "»" in form and "«" not in form:
        form = form.replace("»", ">")  # a path, not a quotation
    return tuple([token if token[0].isalpha() else _sign(token) for token in _TOKEN.findall(form)])


def _sign(token: str) -> str:
    return NUMBER if token[0].isdigit() else _SIGNS.get(token, SEPARATOR)


def _stop(text: str) -> str:
    if len(text) > _PARAGRAPH and (signed := _SIGNED.search(text, len(text) - _SIGNATURE)):
        text = text[: signed.end(1)]
    kept = text[-8:].rstrip(_CLOSING)
    last = kept[-1:]
    if last not in _STOPS or not last:
        return ""
    return "…" if kept.endswith("..") else last
