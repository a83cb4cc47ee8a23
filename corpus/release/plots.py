"""Pictures of a dataset's counts as SVG: bars with Arabic and English words.

SVG leaves the shaping of Arabic to the viewer, which does it right, and needs no drawing library; the same counts give
the same bytes.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

from corpus.stats import Tally
from schemas.labels import labels

FOLDER = "plots"

_WIDTH, _ROW, _TOP, _MARGIN = 760, 30, 64, 24
_LABELS = 300
"""Room on the right for the words of a bar."""
_MOST = 12
_BAR, _INK, _FAINT = "#2f6f8f", "#1b1b1b", "#5b6770"


class Bar(NamedTuple):
    """One bar: its word in Arabic, its name, its length."""

    word: str
    name: str
    amount: int


def write_plots(folder: Path, tally: Tally) -> list[str]:
    """Write the pictures of a dataset and return their names below the folder."""
    pictures = {
        "entities.svg": bars(
            "الكيانات بحسب النوع", "Entity mentions by label", _named("entity", tally, "mentions", "mentions")
        ),
        "quotations.svg": bars(
            "الأقوال بحسب النوع", "Quotations by kind", _named("kind", tally, "quotations", "quotations")
        ),
        "cues.svg": bars(
            "أكثر ألفاظ النقل ورودا",
            "Most frequent reporting words",
            _cues(tally)[:_MOST],
        ),
    }
    (folder / FOLDER).mkdir(exist_ok=True)
    for name, picture in pictures.items():
        (folder / FOLDER / name).write_text(picture, encoding="utf-8")
    return [f"{FOLDER}/{name}" for name in pictures]


def bars(title: str, name: str, rows: Iterable[Bar]) -> str:
    """Return an SVG of horizontal bars that grow from right to left, as Arabic is read; longest bar 100 %."""
    rows = list(rows)
    height = _TOP + _ROW * len(rows) + _MARGIN
    longest = max((row.amount for row in rows), default=0) or 1
    right = _WIDTH - _LABELS
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" '
        f'role="img" aria-label="{escape(name)}" font-family="\'Noto Naskh Arabic\', \'Noto Sans Arabic\', Amiri, '
        f'\'DejaVu Sans\', Tahoma, sans-serif" font-size="15">',
        f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
        _text(_WIDTH - _MARGIN, 30, title, "rtl", size=18, weight="bold"),
        _text(_MARGIN, 30, name, "ltr", colour=_FAINT),
    ]
    for number, row in enumerate(rows):
        y = _TOP + _ROW * number
        length = round((right - 90) * row.amount / longest, 1)
        parts += [
            _text(_WIDTH - _MARGIN, y + 15, row.word, "rtl"),
            _text(right + 12, y + 15, row.name, "ltr", colour=_FAINT, size=12),
            f'<rect x="{right - length:g}" y="{y}" width="{length:g}" height="{_ROW - 10}" fill="{_BAR}" rx="2"/>',
            f'<text x="{right - length - 8:g}" y="{y + 15}" text-anchor="end" fill="{_INK}">{row.amount}</text>',
        ]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _text(
    x: float, y: float, words: str, direction: str, colour: str = _INK, size: int = 15, weight: str = "normal"
) -> str:
    """Place words at the side where they begin: right for `rtl`, left for `ltr`."""
    language = ' xml:lang="ar"' if direction == "rtl" else ""
    return (
        f'<text x="{x:g}" y="{y:g}" direction="{direction}" text-anchor="start" fill="{colour}" font-size="{size}" '
        f'font-weight="{weight}"{language}>{escape(words)}</text>'
    )


def _named(kind: str, tally: Tally, table: str, column: str) -> Sequence[Bar]:
    counts: dict[str, int] = {}
    for (name, key, counted), amount in tally.counts.items():
        if name == table and counted == column:
            counts[str(key[0])] = amount
    found = [Bar(label.ar, label.name, counts[label.name]) for label in labels(kind) if counts.get(label.name)]
    return sorted(found, key=lambda bar: -bar.amount)


def _cues(tally: Tally) -> list[Bar]:
    """Reporting words as they are written, of speakers and relays, most frequent first."""
    counts: Counter[str] = Counter()
    for (name, key, _column), amount in tally.counts.items():
        if name == "cues":
            counts[str(key[0])] += amount
    return [Bar(cue, "", amount) for cue, amount in sorted(counts.items(), key=lambda found: (-found[1], found[0]))]
