"""What a page says of itself: headline, staff, dateline, date of publication, outlet, language. Nothing is inferred.

Rules, because a wrong fact is worse than none:

- `published` is a date that the page calls so; else the one whole date of a line between headline and body, where
  pages put it; else the date in the dateline, or a line of nothing but a date right above the headline. A date of
  update never counts, two different dates of one rank give none, and a Hijri date is not converted.
- `outlet` comes from the source's description, else from a copyright line that names it, else from the line that
  opens the page where a further line or the text names it again. An agency in the dateline is not the outlet.
- `staff` are people under a title or byline word of the page; a name without such a word has no role and is left out.
- `language` comes from the source's description, else from the letters and commonest words of the text.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from corpus.arabic import fold_word
from corpus.dates import find_dates, mark_of
from corpus.layout.datelines import find_dateline
from corpus.layout.known_names import is_agency, is_town
from corpus.layout.lines import NUMBER, SEPARATOR, tokenize
from corpus.layout.phrases import lexicon
from corpus.lexicon.reading import read_lexicon
from corpus.page_outlet import Notice, outlet_of
from corpus.readers import RawDocument
from schemas.body import BLANK
from schemas.records import Body, Dateline, Metadata, StaffMember

_STAFF_KINDS = ("staff", "byline", "byline_with_name", "title_openers")
_ROLE_WORDS = 6
_NAME = re.compile(r"[^\W\d_][^\d|:/،,؛]{2,40}")
_CUT = re.compile(r"\s*[|:/،,؛•·]\s*|\s+[-–—]\s+|\s*[\d٠-٩]")
_WORD = re.compile(r"[^\s:：|/\-–—]+")
_ROLE_END = re.compile(r"\s*[:：|/\-–—]\s*")
_ARABIC_LETTER = re.compile("[\u0620-\u064a\u0671-\u06d3]")
_LETTER = re.compile(r"[^\W\d_]")


class _Words(NamedTuple):
    """The words of `corpus/lexicon/notices.toml`."""

    byline_words: frozenset[str]
    commonest: dict[str, list[str]]


@cache
def _words() -> _Words:
    table = read_lexicon("notices.toml")
    return _Words(frozenset(map(fold_word, table["byline_words"])), table["commonest"])


def describe(document: RawDocument, body: Body, source: Mapping[str, Any] | None = None) -> Metadata:
    """Return the metadata of a page from its layout and, where there is one, the description of its source.

    `source` is an entry of `corpus.sources.Sources`; what it says of outlet, url, dates and language holds.
    """
    told = source or {}
    notices = list(_notices(document.text, body))
    stated = {key: told[key] for key in ("url", "collected", "license") if told.get(key)}
    return Metadata(
        source_file=document.source_file,
        raw_sha256=document.raw_sha256,
        raw_bytes=len(document.data),
        media_type=document.media_type,
        encoding=document.encoding,
        outlet=told.get("outlet") or outlet_of(notices, body.text),
        staff=_staff(notices),
        headline=next((_text(body, index) for index in _blocks(body, "headline")), None),
        dateline=_dateline(body),
        published=told.get("published") or _published(notices, body),
        language=told.get("language") or language_of(body.text),
        **stated,
    )


def language_of(text: str) -> str:
    """Return `ar`; `fa` or `ur` where their commonest words outnumber those of Arabic; `und` in another script."""
    letters = len(_LETTER.findall(text))
    if letters and 2 * len(_ARABIC_LETTER.findall(text)) < letters:
        return "und"
    words = text.split()
    counts = {language: sum(map(words.count, common)) for language, common in _words().commonest.items()}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] >= 5 and counts[best] > 2 * counts["ar"] else "ar"


def _notices(raw: str, body: Body) -> Iterator[Notice]:
    headline = next((body.blocks[index].raw_start for index in _blocks(body, "headline")), None)
    prose = [block.raw_start for block in body.blocks if block.role in ("body", "dateline")]
    first = prose[0] if prose else len(raw)
    for part in body.furniture:
        before = part.raw_start < (first if headline is None else headline)
        place = "before" if before else "above" if part.raw_start < first else "below"
        for line in raw[part.raw_start : part.raw_end].splitlines():
            if line.strip(BLANK):
                yield Notice(line.strip(BLANK), part.role, place)


def _blocks(body: Body, role: str) -> Iterator[int]:
    return (index for index, block in enumerate(body.blocks) if block.role == role)


def _text(body: Body, index: int) -> str:
    return body.text[body.blocks[index].start : body.blocks[index].end]


def _dateline(body: Body) -> Dateline | None:
    for index in _blocks(body, "dateline"):
        text = _text(body, index)
        found = find_dateline(text)
        place = text if is_town(text) else None
        return Dateline(place=found.place, agency=found.agency) if found else Dateline(place=place)
    return None


def _staff(notices: list[Notice]) -> tuple[StaffMember, ...]:
    """Pairs of title and name: on one line, or on two lines that follow each other; each pair once."""
    people: dict[StaffMember, None] = {}
    title: str | None = None
    for notice in notices:
        if notice.role not in ("masthead", "footer"):
            title = None
            continue
        tokens = tokenize(notice.text)
        kind = lexicon().match(tokens)
        if kind is None or kind.name not in _STAFF_KINDS:
            if title and _is_name(notice.text):
                people[StaffMember(role=title, name=notice.text)] = None
            title = None
            continue
        role, name = _role_and_name(notice.text, kind.name)
        title = role if not name and kind.name in ("staff", "byline") else None
        if name and _is_name(name):
            people[StaffMember(role=role, name=name)] = None
    return tuple(people)


def _role_and_name(text: str, kind: str) -> tuple[str, str]:
    """Split a title or byline from the name behind it: "title: name", or byline words and what follows them."""
    if kind != "staff":
        return _byline(text)
    parts = _ROLE_END.split(text, maxsplit=1)
    if len(parts) == 2 and len(parts[0].split()) <= _ROLE_WORDS:
        return parts[0], _CUT.split(parts[1], maxsplit=1)[0].strip(BLANK)
    return text.rstrip(" :-–"), ""


def _byline(text: str) -> tuple[str, str]:
    end = 0
    for match in _WORD.finditer(text):
        if fold_word(match.group()) not in _words().byline_words:
            break
        end = match.end()
    rest = text[end:].lstrip(f"{BLANK}:：|/-–—")
    return text[:end], _CUT.split(rest, maxsplit=1)[0].strip(BLANK)


def _is_name(text: str) -> bool:
    tokens = tokenize(text)
    if not 2 <= len(tokens) <= 5 or NUMBER in tokens or SEPARATOR in tokens:
        return False
    share = lexicon().share(tokens)
    return (
        share.listed < 0.5 and bool(_NAME.fullmatch(text)) and not is_agency(text) and lexicon().match(tokens) is None
    )


def _published(notices: list[Notice], body: Body) -> Any:
    marked, near, other = set(), set(), set()
    announced = ""
    for notice in notices:
        if notice.role not in ("masthead", "footer"):
            continue
        dates = find_dates(notice.text)
        if not dates:
            announced = mark_of(notice.text)
            continue
        for number, found in enumerate(dates):
            mark = found.mark or (announced if number == 0 else "")
            if mark == "published":
                marked.add(found.value)
            elif not mark and notice.place == "above":
                near.add(found.value)
            elif not mark and notice.place == "before" and _is_bare(notice.text):
                other.add(found.value)
        announced = ""
    for index in _blocks(body, "dateline"):
        other |= {found.value for found in find_dates(_text(body, index))}
    for ranked in (marked, near, other):
        if ranked:
            return next(iter(ranked)) if len(ranked) == 1 else None
    return None


def _is_bare(text: str) -> bool:
    return lexicon().share(tokenize(text)).dates >= 0.99 or not any(token.isalpha() for token in tokenize(text))
