"""Made-up pages with made-up annotation, for property tests: every kind of white space and mark between the words."""

import hashlib
from typing import Any

from hypothesis import strategies as st

from annotation.standoff import StandOff

WORDS = ("قال", "وزيرُ", "الصحّـة", "إنَّ", "«اللقاح»", "متوفّر", "👩‍🔬", "في", "بيروت،", "١٢", 'ب"الإفراج', "نمی‌شود")
GAPS = (" ", " ", " ", "\u00a0", "  ", " \u00a0", "\n", "\r\n", "\t", " \u200f", "\u200e ", "\u2028")
JOINTS = ("\n", "\r\n\n", "\n\u00a0\n", " , ")
BLOCK_ROLES = ("headline", "dateline", "subheading", "body")


class Page:
    """A raw text that grows by blocks; remembers where the words of each block stand."""

    def __init__(self) -> None:
        self.raw = ""
        self.layout: list[dict[str, Any]] = []
        self.blocks: list[list[tuple[int, int]]] = []

    def add(self, role: str, words: list[tuple[str, str]], joint: str) -> None:
        self.raw += joint if self.raw else ""
        start = len(self.raw)
        places = []
        for number, (gap, word) in enumerate(words):
            self.raw += gap if number else ""
            places.append((len(self.raw), len(self.raw) + len(word)))
            self.raw += word
        self.layout.append(self.slice(start, len(self.raw)) | {"role": role})
        if role in BLOCK_ROLES:
            self.blocks.append(places)

    def slice(self, start: int, end: int) -> dict[str, Any]:
        return {"start": start, "end": end, "text": self.raw[start:end]}


@st.composite
def standoffs(draw: st.DrawFn) -> tuple[StandOff, bytes]:
    """Draw a stand-off and the raw bytes that it speaks of."""
    page = Page()
    words = st.lists(st.tuples(st.sampled_from(GAPS), st.sampled_from(WORDS)), min_size=1, max_size=8)
    page.add("masthead", draw(words), "")
    for role in draw(st.lists(st.sampled_from((*BLOCK_ROLES, "promo")), min_size=1, max_size=5)):
        page.add(role, draw(words), draw(st.sampled_from(JOINTS)))
    page.add("body", draw(words), "\n")

    def span() -> dict[str, Any]:
        block = draw(st.sampled_from(page.blocks))
        first, last = sorted((draw(st.integers(0, len(block) - 1)), draw(st.integers(0, len(block) - 1))))
        return page.slice(block[first][0], block[last][1])

    def actor() -> dict[str, Any]:
        return span() | {"entity": draw(st.sampled_from(("beirut", "minister", "report")))}

    def some(make: Any) -> Any:
        return make() if draw(st.booleans()) else None

    def entity() -> dict[str, Any]:
        label = draw(st.sampled_from(("PERS", "OCC", "NORP", "GPE", "DATE")))
        return span() | {
            "label": label,
            "entity": None if label == "DATE" else draw(st.sampled_from(("a", "b", "beirut"))),
        }

    def quote() -> dict[str, Any]:
        speakers = [actor() for _ in range(draw(st.integers(0, 3)))]
        spans = {(piece["start"], piece["end"]): piece for piece in (span() for _ in range(draw(st.integers(1, 3))))}
        return {
            "kind": draw(st.sampled_from(("direct", "indirect", "mixed"))),
            "spans": [spans[place] for place in sorted(spans)],
            "cue": some(span),
            "speaker": speakers if len(speakers) > 1 else speakers[0] if speakers else None,
            "relays": [actor() | {"cue": some(span)} for _ in range(draw(st.integers(0, 2)))],
            "addressee": some(lambda: span() | {"entity": draw(st.sampled_from((None, "reporters")))}),
        }

    entities = {(it["start"], it["end"], it["label"]): it for it in (entity() for _ in range(draw(st.integers(0, 5))))}
    quotes = [quote() for _ in range(draw(st.integers(0, 3)))]
    quotes.sort(key=lambda it: (it["spans"][0]["start"], -it["spans"][0]["end"]))
    mentions = sorted(entities.values(), key=lambda it: (it["start"], -it["end"]))
    data = {
        "file": "صفحة.txt",
        "sha256": hashlib.sha256(page.raw.encode()).hexdigest(),
        "layout": page.layout,
        "entities": [{"id": f"e{number}", **it} for number, it in enumerate(mentions, 1)],
        "quotes": [{"id": f"q{number}", **it} for number, it in enumerate(quotes, 1)],
        "notes": draw(st.lists(st.text(max_size=5), max_size=2)),
    }
    return StandOff.model_validate(data), page.raw.encode()
