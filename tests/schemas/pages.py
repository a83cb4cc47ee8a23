"""Made-up pages with everything that moves offsets, and regions cut out of them."""

import unicodedata

from hypothesis import strategies as st

from schemas.body import DROPPED, Region
from schemas.labels import names

BREAKS = [
    "\r\n",
    "\n",
    "\t",
    "\u2028",
    "\u2029",
    "\x85",
    "\x0b",
    "\xa0",
    "\u3000",
    " ",
    "  ",
    " \xa0 ",
    "\u200f \u200f",
]
PIECES = [
    *BREAKS,
    *DROPPED,
    "قالَ",
    "الوزيرُ",
    "مــحــطة",
    "“جاهزة”",
    "٢٠٢٤",
    "م\u200cي",
    "👩\u200d🌾",
    "😀",
    "é",
    "e\u0301",
    "😀\u200f",
    "\x1c",
    "،",
    ".",
]
"""\\x1c is white space for `str.isspace` only, so it stays."""

raw_texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=30).map("".join)


def is_white_space(character: str) -> bool:
    """The property White_Space, told from the character database instead of a list.

    https://www.unicode.org/reports/tr44/#White_Space: separators, and the controls tab to carriage return and U+0085.
    """
    return unicodedata.category(character) in ("Zs", "Zl", "Zp") or character in "\t\n\v\f\r\x85"


def plain(raw: str) -> str:
    """The law of text for one block, as simply as it can be said."""
    kept = "".join(" " if is_white_space(character) else character for character in raw if character not in DROPPED)
    return " ".join(word for word in kept.split(" ") if word)


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, list[Region]]:
    """A raw text and regions of it that are valid: in order, apart, none without text."""
    raw = draw(raw_texts)
    edges = sorted(draw(st.lists(st.integers(0, len(raw)), max_size=8, unique=True)))
    roles = st.sampled_from([*names("block_role"), *names("furniture_role")])
    pairs = [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False) if plain(raw[start:end])]
    return raw, [Region(draw(roles), start, end) for start, end in pairs]
