"""Quotations: found, exact, and what is right about those that were found."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from corpus.score.tally import Tally
from corpus.score.version import Said, Source, Version
from schemas.labels import names
from schemas.matching import BCubed, Counts, Span, count_same, likeness, pair, pair_by_overlap

MARKS = ("balanced", "unbalanced", "none")
GROUPS = (
    "all",
    *(f"kind.{kind}" for kind in names("kind")),
    *(f"marks.{state}" for state in MARKS),
    "relay",
    "no_relay",
    "implicit",
    "explicit",
    "unnamed",
)
"""Groups of gold quotations that are scored apart; a quotation is in several."""

Same = Mapping[str, str]
"""Predicted cluster -> the gold cluster that it is paired with."""


def score_quotes(predicted: Version, gold: Version, tally: Tally) -> None:
    """Add the figures on quotations of one article."""
    ours, theirs = predicted.quotes, gold.quotes
    found = dict((b, a) for a, b in pair_by_overlap([it.spans for it in ours], [it.spans for it in theirs]))
    same = paired_clusters(predicted, gold)
    whole = whole_clusters(predicted, gold)
    tally.count("quotes.overlap", Counts(len(found), len(ours), len(theirs)))
    tally.count("quotes.exact", count_same([it.spans for it in ours], [it.spans for it in theirs]))
    tally.count(
        "quotes.exact_with_kind",
        count_same([(it.spans, it.kind) for it in ours], [(it.spans, it.kind) for it in theirs]),
    )
    _score_kinds(ours, theirs, found, tally)
    _score_marks(ours, theirs, found, tally)
    _score_relays(ours, theirs, found, same, tally)
    for index, quote in enumerate(theirs):
        match = ours[found[index]] if index in found else None
        for group in groups_of(quote):
            for figure, right in _figures(match, quote, same, whole):
                tally.share(f"quotes.{group}.{figure}", right)


def groups_of(quote: Said) -> Iterator[str]:
    """Yield the groups of `GROUPS` that a gold quotation is in."""
    yield "all"
    yield f"kind.{quote.kind}"
    yield f"marks.{quote.marks}"
    yield "relay" if quote.relays else "no_relay"
    yield "unnamed" if not quote.speakers else "implicit" if quote.implicit else "explicit"


def paired_clusters(predicted: Version, gold: Version) -> Same:
    """Pair the clusters of both sides one to one by the spans that point at them; their ids are never compared.

    The greatest number of equal spans wins (mentions, sources, addressees); overlaps only decide where that leaves a
    choice. Of a thing that was cut into several clusters only one is paired.
    """
    weights = _cluster_weights(predicted, gold)
    rows, columns = (sorted({key[side] for key in weights}) for side in (0, 1))
    pairs = pair({(rows.index(one), columns.index(two)): weight for (one, two), weight in weights.items()})
    return {rows[row]: columns[column] for row, column in pairs}


def whole_clusters(predicted: Version, gold: Version) -> Same:
    """Give each predicted cluster the gold cluster that it shares most with, so that cut clusters are forgiven."""
    best: dict[str, tuple[float, str]] = {}
    for (one, two), weight in sorted(_cluster_weights(predicted, gold).items()):
        if one not in best or weight > best[one][0]:
            best[one] = (weight, two)
    return {one: two for one, (_, two) in best.items()}


def _cluster_weights(predicted: Version, gold: Version) -> dict[tuple[str, str], float]:
    ours, theirs = _spans_by_cluster(predicted), _spans_by_cluster(gold)
    weights = {(one, two): _alike(ours[one], theirs[two]) for one in ours for two in theirs}
    return {key: weight for key, weight in weights.items() if weight}


def _alike(one: Counter[Span], two: Counter[Span]) -> float:
    equal = (one & two).total()
    overlapping = sum(likeness([a], [b]) for a in sorted(one - two) for b in sorted(two - one))
    return equal + overlapping / 1000


def _spans_by_cluster(version: Version) -> dict[str, Counter[Span]]:
    pointing = [(mention.cluster, mention.span) for mention in version.mentions]
    for quote in version.quotes:
        sources = (*quote.speakers, *quote.relays, *([quote.addressee] if quote.addressee else []))
        pointing += [(source.cluster, source.span) for source in sources]
    found: dict[str, set[Span]] = defaultdict(set)
    for cluster, span in pointing:
        if cluster is not None:
            found[cluster].add(span)
    return {cluster: Counter(spans) for cluster, spans in found.items()}


def _score_kinds(ours: Sequence[Said], theirs: Sequence[Said], found: Mapping[int, int], tally: Tally) -> None:
    """Quotations found by overlap whose kind is right as well, kind by kind."""
    right = Counter(theirs[b].kind for b, a in found.items() if ours[a].kind == theirs[b].kind)
    predicted, gold = Counter(it.kind for it in ours), Counter(it.kind for it in theirs)
    for kind in names("kind"):
        tally.count(f"quotes.kind.{kind}", Counts(right[kind], predicted[kind], gold[kind]))


def _score_marks(ours: Sequence[Said], theirs: Sequence[Said], found: Mapping[int, int], tally: Tally) -> None:
    """Quotations found by overlap: precision over the predicted ones of a mark state, recall over the gold ones."""
    predicted, gold = Counter(it.marks for it in ours), Counter(it.marks for it in theirs)
    right_ours, right_theirs = Counter(ours[a].marks for a in found.values()), Counter(theirs[b].marks for b in found)
    for state in MARKS:
        tally.count(
            f"quotes.marks.{state}", BCubed(right_ours[state], predicted[state], right_theirs[state], gold[state])
        )


def _score_relays(
    ours: Sequence[Said], theirs: Sequence[Said], found: Mapping[int, int], same: Same, tally: Tally
) -> None:
    """Single relays, right where the found quotation has one of the same cluster.

    `quotes.relays` counts those of all quotations; `quotes.relays_where_due` only looks at gold quotations that have
    one and at what was predicted for them.
    """
    right = gold_relays = predicted_there = 0
    for index, quote in enumerate(theirs):
        relays = ours[found[index]].relays if index in found else ()
        right += (Counter(_clusters(relays, same)) & Counter(_clusters(quote.relays))).total()
        gold_relays += len(quote.relays)
        predicted_there += len(relays) if quote.relays else 0
    tally.count("quotes.relays", Counts(right, sum(len(it.relays) for it in ours), gold_relays))
    tally.count("quotes.relays_where_due", Counts(right, predicted_there, gold_relays))


def _figures(match: Said | None, gold: Said, same: Same, whole: Same) -> Iterator[tuple[str, bool]]:
    """Yield what is right about one gold quotation.

    `found`, `exact` and the chains are judged on every gold quotation, the rest on found ones.
    """
    chain = match is not None and _chain(match, same) == _chain(gold)
    yield "found", match is not None
    yield "exact", match is not None and match.spans == gold.spans
    yield "chain", chain
    yield "chain_uncut", match is not None and _chain(match, whole) == _chain(gold)
    yield "chain_with_cues", chain and match is not None and _cues(match) == _cues(gold)
    if match is None:
        return
    yield "kind", match.kind == gold.kind
    yield "cue", match.cue == gold.cue
    yield "speaker_span", _spans(match.speakers) == _spans(gold.speakers)
    yield "speaker_overlap", _overlap(match.speakers, gold.speakers)
    yield "speaker_entity", _chain(match, same)[0] == _chain(gold)[0]
    yield "speaker_entity_uncut", _chain(match, whole)[0] == _chain(gold)[0]
    yield "relay_chain", _chain(match, same)[1] == _chain(gold)[1]
    yield "addressee", _span(match.addressee) == _span(gold.addressee)


def _chain(quote: Said, same: Same | None = None) -> tuple[list[str], list[str]]:
    """Return the clusters of the speakers, sorted, and of the relays in order, in the names of gold."""
    return sorted(_clusters(quote.speakers, same)), _clusters(quote.relays, same)


def _clusters(sources: Sequence[Source], same: Same | None = None) -> list[str]:
    """Return gold clusters of sources; a predicted one without a partner keeps a name that no gold cluster has."""
    found = [source.cluster or "" for source in sources]
    return found if same is None else [same.get(cluster, f"\0{cluster}") for cluster in found]


def _cues(quote: Said) -> tuple[Span | None, list[Span | None]]:
    return quote.cue, [relay.cue for relay in quote.relays]


def _spans(sources: Sequence[Source]) -> list[Span]:
    return sorted(source.span for source in sources)


def _span(source: Source | None) -> Span | None:
    return source.span if source else None


def _overlap(ours: Sequence[Source], theirs: Sequence[Source]) -> bool:
    """Whether each side has as many speakers as can be paired by overlap."""
    pairs = pair_by_overlap([[source.span] for source in ours], [[source.span] for source in theirs])
    return len(pairs) == len(ours) == len(theirs)
