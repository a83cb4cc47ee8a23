"""Where versions of one layer of one article agree and where they differ.

Cluster ids are never compared as strings: the clusters of each version are first paired with those of the first one
by the mentions that they share, and only then do versions count as equal or not.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from annotation.marks import pair_names
from schemas.errors import RoundError
from schemas.layers import StoredLayer, StoredLink, StoredMention, StoredQuote, StoredRegion, StoredSpan

Item: TypeAlias = StoredRegion | StoredMention | StoredQuote
Place = tuple[int, int]
SHORT = 80
"""Longer texts are shortened in the middle where a difference is told."""


@dataclass(frozen=True)
class Difference:
    """One matter on which versions differ, in code points into the raw file."""

    raw_start: int
    raw_end: int
    items: Mapping[str, tuple[Item, ...]]
    """version -> what that version has there; nothing where it has nothing."""
    said: Mapping[str, str]
    """version -> the same in short, for people; only what differs where each version has one item."""


@dataclass(frozen=True)
class Comparison:
    """What all versions of one layer of one article share, and the rest, in the order of the raw file."""

    agreed: tuple[Item, ...]
    """As in the first version, cluster ids included."""
    differences: tuple[Difference, ...]


def compare(versions: Mapping[str, StoredLayer]) -> Comparison:
    """Compare versions of one layer of one article; the first one lends its cluster ids.

    Raises RoundError for fewer than two versions or versions of different articles, layers or raw files.
    """
    _require_same_matter(versions)
    reference = next(iter(versions.values()))
    items = {name: paired_items(reference, layer, name) for name, layer in versions.items()}
    everywhere = set.intersection(*({_key(item) for item in found} for found in items.values()))
    first = next(iter(items.values()))
    rest = {name: [item for item in found if _key(item) not in everywhere] for name, found in items.items()}
    return Comparison(
        agreed=tuple(item for item in first if _key(item) in everywhere),
        differences=tuple(_difference(group, versions) for group in _groups(rest)),
    )


def items_of(layer: StoredLayer) -> tuple[Item, ...]:
    """Return the regions, mentions or quotations of a layer."""
    return (*layer.regions, *layer.entities, *layer.quotes)


def extent(item: Item) -> Place:
    """Return raw start and raw end of an item; of a quotation, of its content."""
    if isinstance(item, StoredQuote):
        return min(span.raw_start for span in item.spans), max(span.raw_end for span in item.spans)
    return item.raw_start, item.raw_end


def pair_clusters(reference: StoredLayer, other: StoredLayer) -> dict[str, str]:
    """Pair the clusters of two versions one to one by the mentions and sources that they share.

    Returns cluster id in `other` -> cluster id in `reference`; clusters without a partner are missing.
    """
    ours, theirs = _clusters_by_place(reference), _clusters_by_place(other)
    return pair_names((cluster, ours[place]) for place, cluster in theirs.items() if place in ours)


def paired_items(reference: StoredLayer, layer: StoredLayer, name: str) -> tuple[Item, ...]:
    """Return the items of a layer with the cluster ids of a reference; others get the version's name behind them."""
    if layer is reference:
        return items_of(layer)
    pairs = pair_clusters(reference, layer)

    def rename(cluster: str | None) -> str | None:
        return None if cluster is None else pairs.get(cluster, f"{cluster}@{name}")

    return tuple(_renamed(item, rename) for item in items_of(layer))


def _require_same_matter(versions: Mapping[str, StoredLayer]) -> None:
    if len(versions) < 2:
        raise RoundError(f"two versions or more are needed, found {', '.join(versions) or 'none'}")
    matters = {(layer.article, layer.layer, layer.raw_sha256) for layer in versions.values()}
    if len(matters) > 1:
        raise RoundError(f"versions of different articles, layers or raw files: {sorted(matters)}")


def _clusters_by_place(layer: StoredLayer) -> dict[tuple[str, int, int], str]:
    """(what, raw start, raw end) -> cluster; the label keeps nested mentions with one span apart."""
    found = {(item.label, item.raw_start, item.raw_end): item.cluster for item in layer.entities}
    for quote in layer.quotes:
        found |= {("source", link.raw_start, link.raw_end): link.cluster for link in quote.chain}
        if quote.addressee:
            found["source", quote.addressee.raw_start, quote.addressee.raw_end] = quote.addressee.cluster
    return {place: cluster for place, cluster in found.items() if cluster is not None}


def _renamed(item: Item, rename: Callable[[str | None], str | None]) -> Item:
    if isinstance(item, StoredMention):
        return item.model_copy(update={"cluster": rename(item.cluster)})
    if isinstance(item, StoredQuote):
        hearer = item.addressee
        return item.model_copy(
            update={
                "chain": tuple(link.model_copy(update={"cluster": rename(link.cluster)}) for link in item.chain),
                "addressee": hearer and hearer.model_copy(update={"cluster": rename(hearer.cluster)}),
            }
        )
    return item


def _key(item: Item) -> tuple[object, ...]:
    """What two versions must have in common to be equal: raw offsets, labels and clusters, not body offsets."""
    return (type(item).__name__, *fields(item).values())


def fields(item: Item) -> dict[str, object]:
    """Return what counts of an item, field by field: spans as raw places, labels, cluster ids."""
    if isinstance(item, StoredRegion):
        return {"span": extent(item), "role": item.role}
    if isinstance(item, StoredMention):
        return {"span": extent(item), "label": item.label, "cluster": item.cluster}
    hearer = item.addressee
    links = {
        role: tuple((place(link), link.cluster, place(link.cue)) for link in item.chain if link.role == role)
        for role in ("speaker", "relay")
    }
    return {
        "content": tuple(place(span) for span in item.spans),
        "kind": item.kind,
        "cue": place(item.cue),
        **links,
        "addressee": hearer and (place(hearer), hearer.cluster),
    }


def place(span: StoredSpan | None) -> Place | None:
    """Return raw start and raw end of a span."""
    return None if span is None else (span.raw_start, span.raw_end)


def _groups(rest: Mapping[str, Sequence[Item]]) -> Iterator[dict[str, tuple[Item, ...]]]:
    """Put items that overlap into one matter each, in the order of the raw file."""
    queue = sorted(
        ((extent(item), name, item) for name, items in rest.items() for item in items), key=lambda entry: entry[0]
    )
    group: dict[str, tuple[Item, ...]] = {}
    reach = 0
    for (start, end), name, item in queue:
        if group and start >= reach:
            yield group
            group, reach = {}, 0
        group[name] = (*group.get(name, ()), item)
        reach = max(reach, end)
    if group:
        yield group


def _difference(group: Mapping[str, tuple[Item, ...]], versions: Mapping[str, StoredLayer]) -> Difference:
    places = [extent(item) for items in group.values() for item in items]
    items = {name: group.get(name, ()) for name in versions}
    return Difference(
        raw_start=min(start for start, _ in places),
        raw_end=max(end for _, end in places),
        items=items,
        said=tell(items, _Names(versions)),
    )


class _Names:
    """Tells a cluster by its name and its id as the version wrote it."""

    def __init__(self, versions: Mapping[str, StoredLayer]) -> None:
        self.names: dict[str, str] = {}
        for number, (version, layer) in enumerate(versions.items()):
            for cluster in layer.clusters:
                self.names[cluster.id if number == 0 else f"{cluster.id}@{version}"] = f"{cluster.name} ({cluster.id})"

    def __call__(self, cluster: str | None) -> str:
        return "-" if cluster is None else self.names.get(cluster, cluster)


def tell(items: Mapping[str, tuple[Item, ...]], name: Callable[[str | None], str]) -> dict[str, str]:
    """Say in short what each version has; only the fields that differ where each has exactly one item.

    `name` turns a cluster id into words.
    """
    if any(len(found) != 1 for found in items.values()):
        return {
            version: " | ".join(_whole(item, name) for item in found) or "nothing" for version, found in items.items()
        }
    single = {version: found[0] for version, found in items.items()}
    rows = {version: fields(item) for version, item in single.items()}
    keys = next(iter(rows.values())).keys()
    differing = [key for key in keys if len({row[key] for row in rows.values()}) > 1]
    return {
        version: "; ".join(f"{key}: {_words(item, name)[key]}" for key in differing) for version, item in single.items()
    }


def _words(item: Item, name: Callable[[str | None], str]) -> dict[str, str]:
    """The fields of an item in words."""
    if isinstance(item, StoredRegion):
        return {"span": f"raw [{item.raw_start}, {item.raw_end})", "role": item.role}
    if isinstance(item, StoredMention):
        return {"span": _shorten(item.text), "label": item.label, "cluster": name(item.cluster)}
    links = {
        role: ", ".join(_link_words(link, name) for link in item.chain if link.role == role) or "none"
        for role in ("speaker", "relay")
    }
    hearer = item.addressee
    return {
        "content": " … ".join(_shorten(span.text) for span in item.spans),
        "kind": item.kind,
        "cue": item.cue.text if item.cue else "none",
        **links,
        "addressee": f"{hearer.text} = {name(hearer.cluster)}" if hearer else "none",
    }


def _link_words(link: StoredLink, name: Callable[[str | None], str]) -> str:
    cue = f", {link.cue.text}" if link.cue else ""
    return f"{link.text} = {name(link.cluster)}{cue}"


def _whole(item: Item, name: Callable[[str | None], str]) -> str:
    words = _words(item, name)
    if isinstance(item, StoredQuote):
        return f"{words['kind']} {words['content']}"
    return f"{words.get('label', words.get('role'))} {words['span']}"


def _shorten(text: str) -> str:
    if len(text) <= SHORT:
        return text
    return f"{text[: SHORT // 2].rstrip()} […] {text[-SHORT // 2 :].lstrip()}"
