"""The outlet that a page names: in its copyright line, else in the line that opens it."""

import re
from functools import cache
from typing import NamedTuple

from corpus.arabic import fold_word
from corpus.layout.lines import tokenize
from corpus.layout.phrases import lexicon
from corpus.lexicon.reading import read_lexicon

_RIGHTS = re.compile(
    r"(?:جميع|كل|كافة)? ?(?:الحقوق|حقوق (?:النشر|الطبع|النشر والطبع|الطبع والنشر)) محفوظة|copyright|©|\(c\)"
)


class Notice(NamedTuple):
    """A furniture line: its text, role, and whether it stands before the headline, above the body or below."""

    text: str
    role: str
    place: str


def outlet_of(notices: list[Notice], text: str) -> str | None:
    """Return what a page calls itself; `text` is that of its article.

    The name in a copyright line, where one is left when the formula and the year are taken away, else the name in the
    opening line, where it is no section and stands again elsewhere: a word alone in marks or in a copyright line.
    """
    names = {name for notice in notices if notice.role == "footer" and (name := _rights_holder(notice.text))}
    return names.pop() if len(names) == 1 else _opening_name(notices, text)


def _rights_holder(text: str) -> str | None:
    form = fold_word(text).lower()
    if not _RIGHTS.search(form):
        return None
    for piece in re.split(r"[|.،,;؛]|\s[-–—]\s", text):
        words = [word for word in piece.split() if not _is_formula(word)]
        if not 1 <= len(words) <= 5 or len(words) == len(piece.split()):
            continue
        bare = words[0][1:] if words[0][:1] == "ل" and fold_word(words[0][1:]) in _types() else words[0]
        if fold_word(bare) in _types() and len(words) > 1 or words == piece.split()[-len(words) :] and len(words) >= 2:
            name = " ".join([bare, *words[1:]])
            return f"ا{name[1:]}" if name.startswith("لل") else name
    return None


def _is_formula(word: str) -> bool:
    form = fold_word(word).lower().strip("().:-–©")
    return not form or form in _formula() or not any(character.isalpha() for character in form)


def _opening_name(notices: list[Notice], text: str) -> str | None:
    """The name in the first line, with its type word or named again elsewhere: جريدة الراية, كورة بريس المغرب."""
    if not notices or notices[0].role != "masthead" or notices[0].place != "before":
        return None
    marked = _MARKED.match(notices[0].text)
    whole = marked.group(1) if marked else _PIECES.split(notices[0].text)[0].strip()
    words = (whole := _MARKS.sub("", whole)).split()
    if not 1 <= len(words) <= 4 or lexicon().share(tokenize(whole)).listed > 0.99 or not words[0][0].isalpha():
        return None
    if fold_word(words[0]) in _types() and len(words) > 1:
        return whole
    further = [notice.text for notice in notices[1:] if notice.text != notices[0].text]
    shorter = [] if marked else [" ".join(words[:-1])]
    return next((name for name in (whole, *shorter) if name and _named_again(name, further, text)), None)


def _named_again(name: str, further: list[str], text: str) -> bool:
    if " " in name:
        again = re.compile(rf"(?<!\w)[وبل]?{re.escape(name)}(?!\w)")
        return bool(again.search(text)) or any(again.search(line) and len(_PIECES.split(line)) < 3 for line in further)
    if len(name) < 4:
        return False
    marked = re.compile(rf"[«\"“(/]{re.escape(name)}[»\"”)/]")
    alone = re.compile(rf"(?<!\w)ل?{re.escape(name)}(?!\w)")
    rights = (line for line in further if _RIGHTS.search(fold_word(line).lower()))
    return any(map(marked.search, (text, *further))) or any(map(alone.search, rights))


_MARKED = re.compile(r"\s*[«\"“]([^«»\"“”]+)[»\"”]")
_MARKS = re.compile('[«»"“”]')
_PIECES = re.compile(r"\s*[|:،,؛•·»›>/]\s*|\s+[-–—]\s+|\s{2,}|\s*\d{3,}")


@cache
def _types() -> frozenset[str]:
    return frozenset(map(fold_word, read_lexicon("notices.toml")["outlet_types"]))


@cache
def _formula() -> frozenset[str]:
    return frozenset(map(fold_word, read_lexicon("notices.toml")["rights"]))
