"""An article as one page for a browser: right to left, nothing loaded from elsewhere, no script."""

from collections import Counter
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from corpus.show.marks import Event, Mark, marks_of, walk
from corpus.stats import implicit_speakers
from schemas.labels import labels, names
from schemas.records import Article

if TYPE_CHECKING:
    from jinja2 import Template

_HUE_STEP = 137.5
"""The golden angle: neighbours in the list of labels get hues far apart."""


def render_page(article: Article) -> str:
    """Return the HTML of one article: text with nested mentions and quotations, sources, clusters, a legend."""
    marks = marks_of(article)
    mentions = Counter(mention.label for mention in article.entities)
    return _template().render(
        article=article,
        blocks=[(block, _events(article, block.start, block.end, marks)) for block in article.body.blocks],
        clusters={cluster.id: cluster for cluster in article.clusters},
        cluster_sizes=Counter(mention.cluster for mention in article.entities),
        implicit=implicit_speakers(article),
        entity_labels=[label for label in labels("entity") if mentions[label.name]],
        mentions=mentions,
        words={kind: {label.name: label for label in labels(kind)} for kind in
               ("entity", "kind", "chain_role", "block_role", "furniture_role", "layer", "status")},
        left_out=Counter(region.role for region in article.body.furniture),
        hues={name: round(number * _HUE_STEP % 360) for number, name in enumerate(names("entity"))},
    )  # fmt: skip


def _events(article: Article, start: int, end: int, marks: list[Mark]) -> list[Event]:
    return list(walk(article.body.text, start, end, marks))


@cache
def _template() -> "Template":
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    def load(name: str) -> str:
        return files("corpus.show").joinpath("templates", name).read_text(encoding="utf-8")

    options: dict[str, Any] = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    return Environment(loader=FunctionLoader(load), autoescape=True, **options).get_template("article.html.j2")
