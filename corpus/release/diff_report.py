"""Show a difference between two versions: text, JSON, Markdown, HTML, pandas frames."""

import difflib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

from corpus.release.diff import PARTS, ArticleChange, Difference, Level
from corpus.release.reading import Record
from corpus.release.schema_diff import SchemaChange

if TYPE_CHECKING:
    import pandas as pd

SHOWN = 200
"""Changed articles on the HTML page; the tables count all of them."""

_WORDS = {
    "added": "articles added",
    "withdrawn": "articles withdrawn",
    "moved": "articles moved to another split",
    "text": "articles with another text",
    "layout": "articles with other parts or alignment",
    "metadata": "articles with other metadata",
    "mentions": "articles with other mentions",
    "quotations": "articles with other quotations",
    "chains": "articles with other chains of sources",
    "clusters": "articles with other clusters",
    "status": "articles with a layer of another status",
    "annotations": "articles with other single annotations",
}


@dataclass
class Summary:
    """A difference in numbers."""

    level: Level = Level.PATCH
    articles: int = 0
    parts: Counter[str] = field(default_factory=Counter)
    """Articles by what changed about them."""
    levels: Counter[str] = field(default_factory=Counter)
    """Articles by the step they ask for."""
    schemas: list[SchemaChange] = field(default_factory=list)

    def add(self, change: ArticleChange) -> None:
        """Count one article."""
        self.level = max(self.level, change.level)
        self.articles += 1
        self.parts.update({part.part for part in change.changes})
        self.levels[change.level.name] += 1

    def lines(self) -> Iterator[str]:
        """Yield what changed, a line a kind, largest concern first in the order of `PARTS`."""
        for schema in self.schemas:
            yield f"{schema.config}{'.' if schema.column else ''}{schema.column} {schema.kind}: {schema.detail}"
        for part in PARTS:
            if self.parts[part]:
                yield f"{_WORDS[part]}: {self.parts[part]}"


def summarise(difference: Difference, changes: Iterable[ArticleChange] | None = None) -> Summary:
    """Read a difference to its end and count it."""
    summary = Summary(schemas=difference.schemas())
    if summary.schemas:
        summary.level = Level.MAJOR if any(change.breaks for change in summary.schemas) else Level.MINOR
    for change in difference.articles() if changes is None else changes:
        summary.add(change)
    return summary


def as_text(difference: Difference) -> Iterator[str]:
    """Yield the lines of a report for a terminal: every changed article, then the totals."""
    summary = Summary()
    for change in difference.articles():
        summary.add(change)
        for part in change.changes:
            yield f"{change.article}  {part.level.name:5}  {part.part}: {part.detail}"
    rest = summarise(difference, ())
    summary.schemas, summary.level = rest.schemas, max(summary.level, rest.level)
    yield from list(summary.lines()) or ["the records read the same"]
    yield f"class: {summary.level.name}"


def as_json(difference: Difference) -> Iterator[str]:
    """Yield JSON lines: one object an article that changed, then one with the totals."""
    summary = Summary()
    for change in difference.articles():
        summary.add(change)
        yield _dumped(
            {"article": change.article, "level": change.level.name, "changes": [_part(one) for one in change.changes]}
        )
    rest = summarise(difference, ())
    yield _dumped(
        {
            "class": max(summary.level, rest.level).name,
            "articles_changed": summary.articles,
            "parts": {part: summary.parts[part] for part in PARTS if summary.parts[part]},
            "schemas": [change._asdict() for change in rest.schemas],
        }
    )


def as_markdown(summary: Summary) -> str:
    """Return the *Data* part of a changelog entry."""
    lines = [f"- {line}" for line in summary.lines()] or ["- The records read the same."]
    return "\n".join(["### Data", "", f"Version step: {summary.level.name}.", "", *lines]) + "\n"


def frames(difference: Difference) -> dict[str, "pd.DataFrame"]:
    """Return the difference as tables: `changes` (a row a part of an article), `articles`, `schemas`."""
    import pandas as pd

    changes, articles = [], []
    for change in difference.articles():
        old, new = (placed.split if placed else None for placed in (change.old, change.new))
        articles.append((change.article, change.level.name, old, new))
        changes += [(change.article, part.part, part.level.name, part.detail) for part in change.changes]
    return {
        "changes": pd.DataFrame(changes, columns=["article", "part", "level", "detail"]),
        "articles": pd.DataFrame(articles, columns=["article", "level", "old_split", "new_split"]),
        "schemas": pd.DataFrame(difference.schemas(), columns=list(SchemaChange._fields)),
    }


def as_html(difference: Difference) -> str:
    """Return a page that shows the first `SHOWN` changed articles side by side, old on the right, and the totals."""
    from jinja2 import Environment, PackageLoader

    environment = Environment(loader=PackageLoader("corpus.release"), autoescape=True, trim_blocks=True)
    changes = difference.articles()
    shown = list(islice(changes, SHOWN))
    summary = summarise(difference, (change for part in (shown, changes) for change in part))
    return environment.get_template("diff.html.j2").render(
        old=difference.old.name,
        new=difference.new.name,
        summary=summary,
        lines=list(summary.lines()),
        articles=[_side_by_side(change) for change in shown],
        hidden=summary.articles - len(shown),
    )


def _part(change: Any) -> dict[str, str]:
    return {"part": change.part, "level": change.level.name, "detail": change.detail}


def _dumped(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _side_by_side(change: ArticleChange) -> dict[str, Any]:
    old, new = (placed.record if placed else None for placed in (change.old, change.new))
    rows = list(_text_rows(_text(old), _text(new)))
    return {
        "id": change.article,
        "level": change.level.name,
        "changes": change.changes,
        "rows": rows,
        "labels": list(_label_rows(old, new)),
    }


def _text(record: Record | None) -> str:
    return record["body"]["text"] if record else ""


def _text_rows(old: str, new: str) -> Iterator[tuple[list[tuple[str, bool]], list[tuple[str, bool]]]]:
    """Pair the blocks of both texts; a row is the pieces of each side, marked where they differ."""
    left, right = old.split("\n"), new.split("\n")
    matcher = difflib.SequenceMatcher(a=left, b=right, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        for offset in range(max(end - start, new_end - new_start)):
            before = left[start + offset] if start + offset < end else ""
            after = right[new_start + offset] if new_start + offset < new_end else ""
            yield ([(before, False)], [(after, False)]) if kind == "equal" else _pieces(before, after)


def _pieces(old: str, new: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    left, right = old.split(" "), new.split(" ")
    sides: tuple[list[tuple[str, bool]], list[tuple[str, bool]]] = ([], [])
    for kind, start, end, new_start, new_end in difflib.SequenceMatcher(a=left, b=right, autojunk=False).get_opcodes():
        sides[0].append((" ".join(left[start:end]), kind != "equal"))
        sides[1].append((" ".join(right[new_start:new_end]), kind != "equal"))
    return sides


def _label_rows(old: Record | None, new: Record | None) -> Iterator[tuple[str, str]]:
    """Pair mentions and quotations by id; only those that differ."""
    for kind, shown in (("entities", _shown_mention), ("quotes", _shown_quote)):
        before = {item["id"]: item for item in (old[kind] if old else ())}
        after = {item["id"]: item for item in (new[kind] if new else ())}
        for key in sorted({*before, *after}, key=lambda key: _start(before.get(key) or after[key])):
            pair = (shown(before[key]) if key in before else "", shown(after[key]) if key in after else "")
            if pair[0] != pair[1]:
                yield pair


def _start(item: Record) -> int:
    start = item["spans"][0]["start"] if "spans" in item else item["start"]
    return int(start)


def _shown_mention(mention: Record) -> str:
    return f"{mention['text']} ({mention['label']})"


def _shown_quote(quote: Record) -> str:
    text = " … ".join(span["text"] for span in quote["spans"])
    sources = " ← ".join(link["text"] for link in quote["chain"]) or "—"
    return f"«{text}» ({quote['kind']}) ← {sources}"
