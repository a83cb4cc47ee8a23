"""What a cluster is called: its fullest form and its label, from the forms that speak of it."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from schemas.labels import names
from schemas.records import Cluster

WEAK = ("OCC", "NORP")
"""Labels that yield to any other: a title or an adjective speaks of a person or country that is named elsewhere."""


class Named(NamedTuple):
    """One form that speaks of a cluster; `label` is None for a source that is no entity mention."""

    cluster: str
    text: str
    label: str | None


def name_clusters(forms: Iterable[Named]) -> tuple[Cluster, ...]:
    """Return the clusters of some forms in the order of their first form.

    The label is the most frequent one, OCC and NORP only where there is no other (ties: the order of `labels.toml`).
    The name is the longest form with that label, the first of several equally long; a cluster without any mention is
    named by its longest form and has no label.
    """
    grouped: dict[str, list[Named]] = {}
    for form in forms:
        grouped.setdefault(form.cluster, []).append(form)
    return tuple(_name(cluster, group) for cluster, group in grouped.items())


def _name(cluster: str, forms: list[Named]) -> Cluster:
    label = _label([form.label for form in forms if form.label is not None])
    return Cluster(id=cluster, name=max((form.text for form in forms if form.label == label), key=len), label=label)


def _label(found: list[str]) -> str | None:
    strong = [label for label in found if label not in WEAK]
    counts = Counter(strong or found)
    return min(counts, key=lambda label: (-counts[label], names("entity").index(label)), default=None)
