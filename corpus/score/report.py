"""The outcome of a comparison: totals, intervals, tables, JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from corpus.score.intervals import Interval, intervals
from corpus.score.quotes import GROUPS
from corpus.score.tally import Tally
from schemas.matching import BCubed

LEAST_FOR_INTERVALS = 20
METHOD = (
    "Offsets are code points of the raw file; articles are matched by id. Micro averages: counts are added up over all "
    "articles.",
    "layout.text and layout.role: characters that are not white space (of furniture: all characters). layout.parts: "
    "role and both edges equal. Headline: the text is equal.",
    "entities.exact: span and label; entities.span: span alone; entities.core: exact on PERS, ORG, GPE, LOC; "
    "entities.muc: SemEval 2013 schemes as nervaluate counts them.",
    "clusters: B-cubed over mentions with a cluster; all: a mention that the other side lacks counts 0; shared: only "
    "mentions (by span) that both sides have.",
    "quotes.overlap: quotations paired one to one so that the sum of their likenesses (Dice on content characters) is "
    "the greatest; any overlap can pair. quotes.exact: all content spans equal. quotes.kind: paired and of that kind. "
    "quotes.marks: precision over the predicted ones whose marks are so, recall over the gold ones.",
    "Columns of the quotation table: found, exact and the chains are shares of all gold quotations of the row; the "
    "others are shares of the found ones. Cue and speaker span: exact, or rightly none. Speaker entity: clusters, "
    "paired one to one by the spans that point at them; with a star, each predicted cluster stands for the gold one "
    "that it shares most with, which forgives clusters cut in two. Relay chain: clusters in order, or rightly none. "
    "Chain: speakers and relays right; chain+cues: every cue as well.",
    "quotes.relays: single relays by cluster; relays_where_due: only on gold quotations that have a relay. Implicit: "
    "the gold speaker stands in another sentence than the cue.",
)
COLUMNS = {
    "found": "found", "exact": "exact", "chain": "chain", "chain_uncut": "chain*", "chain_with_cues": "chain+cues",
    "kind": "kind", "cue": "cue", "speaker_span": "speaker span", "speaker_overlap": "span overlap",
    "speaker_entity": "speaker entity", "speaker_entity_uncut": "speaker entity*", "relay_chain": "relay chain",
    "addressee": "addressee",
}  # fmt: skip


@dataclass(frozen=True)
class Report:
    """What a comparison found; `per_article` is in order of article id."""

    per_article: tuple[Tally, ...]
    missing: tuple[str, ...]
    """Gold articles that PREDICTED lacks; they count as articles in which nothing was found."""
    not_in_gold: int
    layers: dict[str, int]
    """layer -> in how many gold articles it counts."""
    gold_judged: bool
    """Whether somebody judged the gold; else it is a suggestion (status `auto`) itself."""
    seed: int = 0

    @cached_property
    def total(self) -> Tally:
        """The figures of all articles together."""
        total = Tally()
        for tally in self.per_article:
            total.add(tally)
        return total

    @cached_property
    def intervals(self) -> dict[str, Interval]:
        """95 % bootstrap intervals of every F1 and share; empty below 20 articles."""
        return intervals(self.per_article, self.seed) if len(self.per_article) >= LEAST_FOR_INTERVALS else {}

    def as_json(self) -> dict[str, Any]:
        """Return everything as plain values."""
        return {
            "articles": len(self.per_article),
            "missing": list(self.missing),
            "not_in_gold": self.not_in_gold,
            "gold_articles_by_layer": self.layers,
            "gold_judged": self.gold_judged,
            "method": list(METHOD),
            "scores": {name: self._score_json(name, score) for name, score in self.total.scores.items()},
            "shares": {
                name: {"value": share.value, "right": share.right, "of": share.of, **self._interval(name)}
                for name, share in self.total.shares.items()
            },
        }

    def score_rows(self) -> Iterator[tuple[str, ...]]:
        """Yield name, precision, recall, F1, interval, predicted, gold of every score that has any content."""
        for name, score in self.total.scores.items():
            if score.predicted or score.gold:
                figures = (shown(score.precision), shown(score.recall), shown(score.f1), self._shown_interval(name))
                yield name, *figures, str(score.predicted), str(score.gold)
        headline = self.total.shares.get("layout.headline")
        if headline:
            yield (
                "layout.headline (share right)", "", "", shown(headline.value),
                self._shown_interval("layout.headline"), "", str(headline.of),
            )  # fmt: skip

    def quote_rows(self) -> Iterator[tuple[str, ...]]:
        """Yield group, number of gold quotations and the shares of `COLUMNS`, for groups that have any."""
        shares = self.total.shares
        for group in GROUPS:
            found = shares.get(f"quotes.{group}.found")
            if found:
                cells = (shares.get(f"quotes.{group}.{column}") for column in COLUMNS)
                yield group, str(found.of), *(shown(cell.value if cell else None) for cell in cells)

    def remarks(self) -> Iterator[str]:
        """Yield what a reader of the tables must know about the two sides."""
        layers = ", ".join(f"{layer} of {number}" for layer, number in self.layers.items())
        yield f"{len(self.per_article)} articles; scored: {layers}."
        if not self.gold_judged:
            yield "Nobody judged GOLD (status auto): these figures say how far two programmes agree."
        if self.missing:
            yield f"{len(self.missing)} gold articles are missing in PREDICTED: counted as if nothing was found there."
        if self.not_in_gold:
            yield f"{self.not_in_gold} articles of PREDICTED are not in GOLD and were not scored."

    def _score_json(self, name: str, score: BCubed) -> dict[str, Any]:
        return {
            "precision": score.precision,
            "recall": score.recall,
            "f1": score.f1,
            "predicted": score.predicted,
            "gold": score.gold,
            "right": score.precision_sum,
            **self._interval(name),
        }

    def _interval(self, name: str) -> dict[str, Any]:
        return {"interval": list(self.intervals[name])} if name in self.intervals else {}

    def _shown_interval(self, name: str) -> str:
        found = self.intervals.get(name)
        return f"{shown(found.low)}-{shown(found.high)}" if found else ""


def shown(value: float | None) -> str:
    """Return a share with three digits; a dash where it is undefined."""
    return "–" if value is None else f"{value:.3f}"


def table(header: Sequence[str], rows: Iterator[tuple[str, ...]]) -> str:
    """Return a Markdown table, columns aligned so that it reads well in a terminal too."""
    lines = [tuple(header), *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
    sides = ["<", *(">" for _ in header[1:])]
    cells = [[f"{cell:{side}{width}}" for cell, side, width in zip(line, sides, widths, strict=True)] for line in lines]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join(f"| {' | '.join(line)} |" for line in (cells[0], rule, *cells[1:]))
