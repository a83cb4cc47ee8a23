"""The agreement of a round as JSON for machines and Markdown for people."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from annotation.agreement import ARTICLES_FOR_INTERVALS, Cost, costs
from annotation.round_agreement import MARKS, Page, RoundAgreement
from annotation.tally import Disagreement, Score, Tally
from schemas.matching import Counts, Span

DIGITS = 4


def as_json(report: RoundAgreement) -> str:
    """Return the whole report as JSON text with sorted articles and figures rounded to four digits."""
    return json.dumps(as_data(report), ensure_ascii=False, indent=1) + "\n"


def as_data(report: RoundAgreement) -> dict[str, Any]:
    """Return the whole report as plain values."""
    total, name = report.found.total, MARKS[report.layer]
    return {
        "layer": report.layer,
        "annotators": list(report.annotators),
        "articles": len(report.found.documents),
        "left_out": {article: list(who) for article, who in report.found.left_out.items()},
        "layout_flagged": {article: list(who) for article, who in report.flagged.items()},
        "agreement": _figures(total),
        "parts": {part: _score(score) for part, score in total.parts.items()},
        "intervals": {figure: [_round(low), _round(high)] for figure, (low, high) in report.found.intervals.items()},
        "labels": {label: _score(score) for label, score in sorted(total.labels.items())},
        "by_annotator": {who: _score(score) for who, score in sorted(total.annotators.items())},
        "by_article": {
            article: _figures(found) | {name: _score(found.parts[name])}
            for article, found in sorted(report.found.documents.items())
        },
        "aligned_labels": [[*pair, count] for pair, count in sorted(total.aligned.items())],
        "costs": [_cost(cost) for cost in costs(total, name)],
        "movement": {who: step._asdict() for who, step in report.moved.items()},
    }


def _figures(found: Tally) -> dict[str, Any]:
    return {
        "alpha_characters": _round(found.alpha),
        "kappa_labels": _round(found.kappa),
        "b_cubed": {
            "precision": _round(found.clusters.precision),
            "recall": _round(found.clusters.recall),
            "f1": _round(found.clusters.f1),
            "marks": found.clusters.predicted,
        },
    }


def _score(score: Score) -> dict[str, Any]:
    return {way: _counts(counts) for way, counts in score._asdict().items()}


def _counts(counts: Counts) -> dict[str, Any]:
    return {"f1": _round(counts.f1), "same": counts.right, "first": counts.predicted, "second": counts.gold}


def _cost(cost: Cost) -> dict[str, Any]:
    examples = [
        {
            "article": example.document,
            "annotators": list(example.annotators),
            "first": [list(span) for span in example.first],
            "second": [list(span) for span in example.second],
        }
        for example in cost.examples
    ]
    return {"kind": cost.kind, "about": cost.about, "times": cost.times, "share": _round(cost.share)} | {
        "examples": examples
    }


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)


def as_markdown(report: RoundAgreement, pages: Mapping[str, Page]) -> str:
    """Return the report as Markdown; `pages` lends the words of the examples."""
    total, name = report.found.total, MARKS[report.layer]
    parts = [
        f"# Agreement on {report.layer}: {', '.join(report.annotators)}\n",
        _summary(report),
        "## What is compared\n\nF1 over all pairs of annotators; overlapping marks are paired one to one.\n",
        _table(
            ("part", "exact", "overlapping", "same", "marks"), map(_part_row, *zip(*total.parts.items(), strict=True))
        )
        if total.parts
        else "",
        f"## By label\n\n{_scores(dict(sorted(total.labels.items())))}" if total.labels else "",
        f"## By annotator\n\n{_scores(total.annotators)}" if total.annotators else "",
        "## By article\n",
        _scores({article: found.parts[name] for article, found in sorted(report.found.documents.items())}),
        _confusion(total),
        _costs(total, name, pages),
        _movement(report),
    ]
    return "\n".join(part for part in parts if part)


def _summary(report: RoundAgreement) -> str:
    total = report.found.total
    lines = [f"- articles compared: {len(report.found.documents)}"]
    lines += [f"- left out, not judged by two: {article}" for article in report.found.left_out]
    lines += [f"- layout flagged: {article} by {', '.join(who)}" for article, who in report.flagged.items()]
    lines += [
        f"- Krippendorff's alpha (nominal, characters): {_number(total.alpha)}",
        f"- Cohen's kappa (labels of aligned marks): {_number(total.kappa)}",
    ]
    if total.clusters.predicted:
        lines.append(
            f"- B-cubed F1 (clusters of {total.clusters.predicted} marks that both have): {_number(total.clusters.f1)}"
        )
    if report.found.intervals:
        lines += [
            f"- 95 % interval, {name}: {low:.3f} to {high:.3f}" for name, (low, high) in report.found.intervals.items()
        ]
    else:
        lines.append(f"- no confidence intervals: fewer than {ARTICLES_FOR_INTERVALS} articles")
    return "\n".join(lines) + "\n"


def _number(value: float | None) -> str:
    return "undefined" if value is None else f"{value:.3f}"


def _part_row(part: str, score: Score) -> Sequence[str]:
    exact = score.exact
    return (
        part,
        _number(exact.f1),
        _number(score.overlapping.f1),
        f"{exact.right:.0f}",
        f"{exact.predicted} / {exact.gold}",
    )


def _scores(scores: Mapping[str, Score]) -> str:
    return _table(
        ("", "exact", "overlapping", "same", "marks"), (_part_row(key, score) for key, score in scores.items())
    )


def _confusion(total: Tally) -> str:
    """Labels that were confused; equal pairs stand in the tables above."""
    rows = [
        (one or "nothing", two or "nothing", str(count))
        for (one, two), count in sorted(total.aligned.items(), key=lambda item: (-item[1], item[0]))
        if one != two
    ]
    return f"## Labels that differ\n\n{_table(('first', 'second', 'times'), rows)}" if rows else ""


def _costs(total: Tally, name: str, pages: Mapping[str, Page]) -> str:
    rows = [
        (
            cost.kind,
            cost.about,
            str(cost.times),
            f"{cost.share:.1%}",
            "<br>".join(_words(item, pages) for item in cost.examples),
        )
        for cost in costs(total, name)
    ]
    return (
        f"## What disagreement costs\n\n{_table(('kind', 'about', 'times', 'marks in it', 'examples'), rows)}"
        if rows
        else ""
    )


def _words(item: Disagreement, pages: Mapping[str, Page]) -> str:
    page = pages.get(item.document)
    sides = [_cut(spans, page) if spans else "nothing" for spans in (item.first, item.second)]
    return f"{item.document}: {sides[0]} ‖ {sides[1]}" if sides[0] != sides[1] else f"{item.document}: {sides[0]}"


def _cut(spans: tuple[Span, ...], page: Page | None, most: int = 60) -> str:
    if page is None:
        return ", ".join(f"[{start}, {end})" for start, end in spans)
    words = " … ".join(" ".join(page.raw[start:end].split()) for start, end in spans)
    return words if len(words) <= most else f"{words[: most // 2]} […] {words[-most // 2 :]}"


def _movement(report: RoundAgreement) -> str:
    rows = [
        (who, *map(str, step), "–" if step.kept_share is None else f"{step.kept_share:.1%}")
        for who, step in report.moved.items()
    ]
    head = ("annotator", "kept", "changed", "added", "removed", "share kept")
    return f"## Away from the suggestions\n\n{_table(head, rows)}" if rows else ""


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)
