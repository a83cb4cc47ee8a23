"""Tokens and sentences, as exact offsets into the text; both in time proportional to its length."""

import re
from bisect import bisect_left
from itertools import accumulate
from operator import sub

_ARABIC = (
    "\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff\u0750-\u077f"
    "\u0870-\u08ff\u200c\u200d\ufb50-\ufdfb\ufe70-\ufefc"
)
_TOKEN = re.compile(
    rf"[{_ARABIC}]+"  # a word with the clitics written onto it
    r"|\d+(?:[.,:/٫٬ر-]\d+)*"  # a number, with ر for the point too (5ر4), a clock time, a date in figures
    rf"|(?:(?![{_ARABIC}])[^\W\d_])(?:(?![{_ARABIC}])[^\W_])*"  # a word in another script: BBC, F16
    r"|\.{2,}"
    r"|\S"
)
_BLANKS_AND_TOKEN = re.compile(rf"\s*(?:{_TOKEN.pattern})")

_TAG = re.compile(rf"(?<=[{_ARABIC}])_(?=[{_ARABIC}])|(?<!\w)#(?=[{_ARABIC}])")
"""What makes one tag of words."""

_CODE = re.compile(r"(?:(?:&|(?<![A-Za-z]))(?:amp;)?(quot|[lr][das]quo|bdquo)|&(?:amp;)?(#3[49]|apos));")
"""A quotation mark in the code of pages, with or without what opens a code."""
_DOUBLED = re.compile(r"''|‘‘|’’|<<|>>|(?<!\()\(\((?!\()|(?<!\))\)\)(?!\))")
"""Two signs that are typed for one quotation mark."""
_CODED = {
    **{"quot": '"', "laquo": "«", "raquo": "»", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "bdquo": "„"},
    **{"#34": '"', "#39": "'", "apos": "'"},
    **{"''": '"', "‘‘": "“", "’’": "”", "<<": "«", ">>": "»", "((": "«", "))": "»"},
}

_BREAK = re.compile(r"[\n.؟?!](?:(?<=\n)|[.؟?!]*)")
"""A joint or a run of marks; written so that it begins with one set of characters, for which `re` searches fast."""
_CLOSING = "\"”“»’'）)]"
_SPACES = " \t\r\f\v\u00a0"


def tokens(text: str) -> list[tuple[int, int]]:
    """Return the tokens of a text as (start, end), in order; they cover exactly what is not blank.

    A token is a word with the proclitics written onto it, a number, a run of dots or one other character; quotation
    marks are always tokens of their own, also after a clitic.
    """
    _, starts, ends = split(text)
    return list(zip(starts, ends, strict=True))


def untagged(text: str) -> str:
    """Return a text of the same length whose tags are words with blanks: #وزارة_الصحة says وزارة الصحة.

    What broken code left of a quotation mark is one, with blanks to the end of its code: quot;نعم.quot; says "نعم.".
    So are two signs typed for one: ((نعم)), <<نعم>>.
    """
    for pattern in _written_otherwise(text):
        text = pattern.sub(_mark, text)
    return _TAG.sub(" ", text) if "_" in text or "#" in text else text


def _written_otherwise(text: str) -> list[re.Pattern[str]]:
    """What may stand for quotation marks in a text; brackets only in pairs, for two may close at once."""
    paired = "((" in text and text.count("((") == text.count("))") or "<<" in text and ">>" in text
    doubled = paired or "''" in text or "‘‘" in text or "’’" in text
    coded = "quo" in text or "&" in text
    return [pattern for pattern, found in ((_DOUBLED, doubled), (_CODE, coded)) if found]


def _mark(found: re.Match[str]) -> str:
    return _CODED[(found[1] or found[2]) if found.re is _CODE else found[0]].ljust(len(found[0]))


def widen_codes(text: str, starts: list[int], ends: list[int]) -> None:
    """Let the token of each quotation mark that the text has as a code end where the code does."""
    for pattern in _written_otherwise(text):
        for found in pattern.finditer(text):
            ends[bisect_left(starts, found.start())] = found.end()


def split(text: str) -> tuple[list[str], list[int], list[int]]:
    """Return the tokens of a text as written, their starts and their ends.

    Every match is one token with the blanks before it, so the matches' lengths add up to the ends: the work is done by
    functions of C, which for a list of words is several times as fast as a loop over matches.
    """
    found = pieces(text.rstrip())  # blanks that no token follows would be searched again and again
    written = list(map(str.strip, found))
    ends = list(accumulate(map(len, found)))
    return written, list(map(sub, ends, map(len, written))), ends


def pieces(text: str) -> list[str]:
    """Return the tokens of a text as written, each with the blanks before it."""
    found: list[str] = _BLANKS_AND_TOKEN.findall(text)
    return found


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the sentences of a text as (start, end), in order, without the blanks around them.

    A joint (`"\\n"`) always ends a sentence; so do . ؟ ? ! before a blank or an Arabic letter, with the closing marks
    that follow at once. Not so a stop inside a number, after a single letter (an initial, د.), or two and more dots,
    which Arabic headlines use like a comma; nor ؛, which joins clauses.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for match in _BREAK.finditer(text):
        end = _sentence_end(text, match)
        if end > start:
            _append(found, text, start, end)
            start = end
    _append(found, text, start, len(text))
    return found


def _append(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))


def _sentence_end(text: str, match: re.Match[str]) -> int:
    """The offset after a sentence that ends at this mark and its closing marks; -1 where none ends."""
    start, end = match.span()
    mark = match.group()
    if mark == "\n":
        return end
    if mark[0] == "." and (len(mark) > 1 and set(mark) == {"."} or _is_initial(text, start)):
        return -1
    closed = end
    while closed < len(text) and text[closed] in _CLOSING:
        closed += 1
    following = text[closed : closed + 1]
    if not following or following.isspace():
        return closed
    following = text[end]
    return end if "\u0620" <= following <= "\u064a" else -1


def _is_initial(text: str, stop: int) -> bool:
    """Whether one letter stands alone before the stop, as in د. or أ.ف.ب."""
    if stop == 0 or not text[stop - 1].isalpha():
        return False
    return stop == 1 or not (text[stop - 2].isalnum() or "\u064b" <= text[stop - 2] <= "\u0652")
