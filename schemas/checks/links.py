"""Level links: what points at what, and whether kinds, cues and sources agree with each other."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from schemas.checks.finding import AnyQuote, AnySpan, Place, Subject, chain
from schemas.marks import MARKS, mark_after, mark_before, marks_of

VALUES = frozenset(("DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"))
"""Labels of values: they name no thing and belong to no cluster."""


def unknown_cluster(subject: Subject) -> Iterator[Place]:
    """A mention, source or addressee names a cluster that does not exist."""
    known = {cluster.id for cluster in subject.record.clusters}
    for field, cluster in _cluster_uses(subject):
        if cluster not in known:
            yield Place(field, f"{cluster!r} is not among {len(known)} clusters")


def relay_before_speaker(subject: Subject) -> Iterator[Place]:
    """A relay stands before a speaker in a chain."""
    for index, quote in enumerate(subject.quotes):
        roles = [link.role for link in quote.chain]
        if "relay" in roles and "speaker" in roles[roles.index("relay") :]:
            yield Place(f"quotes[{index}].chain", " ".join(roles))


def cue_on_speaker(subject: Subject) -> Iterator[Place]:
    """A speaker link has a cue of its own; the speaker's cue is the quotation's."""
    for index, quote in enumerate(subject.quotes):
        for number, link in enumerate(chain(quote)):
            if link.role == "speaker" and link.cue:
                yield Place(f"quotes[{index}].chain[{number}].cue", repr(link.cue.text))


def value_with_cluster(subject: Subject) -> Iterator[Place]:
    """A date or number belongs to a cluster."""
    for index, mention in enumerate(subject.mentions):
        if mention.label in VALUES and mention.cluster is not None:
            yield Place(f"entities[{index}].cluster", f"{mention.label} {mention.text!r} in {mention.cluster!r}")


def speakers_cue_on_relay(subject: Subject) -> Iterator[Place]:
    """A relay's cue is the speaker's cue."""
    for index, quote in enumerate(subject.quotes):
        for number, link in enumerate(chain(quote)):
            if link.role == "relay" and link.cue and quote.cue and _same(link.cue, quote.cue):
                yield Place(f"quotes[{index}].chain[{number}].cue", repr(link.cue.text))


def relay_without_speaker(subject: Subject) -> Iterator[Place]:
    """A chain has a relay but no speaker."""
    for index, quote in enumerate(subject.quotes):
        if quote.chain and all(link.role == "relay" for link in quote.chain):
            yield Place(f"quotes[{index}].chain", " ".join(link.text for link in quote.chain))


def source_twice(subject: Subject) -> Iterator[Place]:
    """A source stands twice in one chain."""
    for index, quote in enumerate(subject.quotes):
        seen = set()
        for number, link in enumerate(chain(quote)):
            if link.cluster in seen:
                yield Place(f"quotes[{index}].chain[{number}]", f"{link.role} {link.text!r}")
            seen.add(link.cluster)


def unused_cluster(subject: Subject) -> Iterator[Place]:
    """Nothing points at a cluster."""
    used = {cluster for _, cluster in _cluster_uses(subject)}
    for index, cluster in enumerate(subject.record.clusters):
        if cluster.id not in used:
            yield Place(f"clusters[{index}]", f"{cluster.id!r} {cluster.name!r}")


def label_of_no_mention(subject: Subject) -> Iterator[Place]:
    """A cluster's label is not the label of any of its mentions."""
    labels = defaultdict(set)
    for mention in subject.mentions:
        labels[mention.cluster].add(mention.label)
    for index, cluster in enumerate(subject.record.clusters):
        found = labels[cluster.id]
        if found and cluster.label not in found:
            yield Place(f"clusters[{index}].label", f"{cluster.label!r}, but mentions have {', '.join(sorted(found))}")


def mention_without_cluster(subject: Subject) -> Iterator[Place]:
    """A mention of a named thing belongs to no cluster."""
    for index, mention in enumerate(subject.mentions):
        if mention.cluster is None and mention.label not in VALUES:
            yield Place(f"entities[{index}].cluster", f"{mention.label} {mention.text!r}")


def kind_against_marks(subject: Subject) -> Iterator[Place]:
    """A quotation's kind contradicts its quotation marks."""
    text = subject.text_of_offsets
    for index, quote in enumerate(subject.quotes):
        problem = _marks_problem(text, quote) if text is not None and quote.spans else ""
        if problem:
            yield Place(f"quotes[{index}].kind", f"{quote.kind}, but {problem}: {quote.spans[0].text[:60]!r}")


def cue_in_own_content(subject: Subject) -> Iterator[Place]:
    """A cue lies inside the content that it introduces."""
    for index, quote in enumerate(subject.quotes):
        if quote.cue and any(_overlap(quote.cue, span) for span in quote.spans):
            yield Place(f"quotes[{index}].cue", repr(quote.cue.text))


def crossing_quotations(subject: Subject) -> Iterator[Place]:
    """The contents of two quotations overlap and neither lies inside the other."""
    quotes = subject.quotes
    spans = sorted((span.start, -span.end, index) for index, quote in enumerate(quotes) for span in quote.spans)
    still_open: list[tuple[int, int]] = []
    for start, minus_end, index in spans:
        still_open = [it for it in still_open if it[0] > start]
        for end, other in still_open:
            if end < -minus_end and other != index:
                yield Place(f"quotes[{index}]", f"crosses quotes[{other}] at [{start}, {end})")
        still_open.append((-minus_end, index))


def same_content_twice(subject: Subject) -> Iterator[Place]:
    """Two quotations have the same content."""
    seen: dict[tuple[tuple[int, int], ...], int] = {}
    for index, quote in enumerate(subject.quotes):
        content = tuple((span.start, span.end) for span in quote.spans)
        if content in seen:
            yield Place(f"quotes[{index}].spans", f"as quotes[{seen[content]}]: {quote.spans[0].text[:60]!r}")
        seen.setdefault(content, index)


def _cluster_uses(subject: Subject) -> Iterator[tuple[str, str]]:
    """Yield field and cluster id of everything that points at a cluster."""
    for index, mention in enumerate(subject.mentions):
        if mention.cluster is not None:
            yield f"entities[{index}].cluster", mention.cluster
    for index, quote in enumerate(subject.quotes):
        for number, link in enumerate(chain(quote)):
            yield f"quotes[{index}].chain[{number}].cluster", link.cluster
        if quote.addressee and quote.addressee.cluster is not None:
            yield f"quotes[{index}].addressee.cluster", quote.addressee.cluster


def _marks_problem(text: str, quote: AnyQuote) -> str:
    """What the marks say against the kind; "" where they agree.

    The editor may have forgotten one mark of a direct quotation, and names in marks stand in indirect ones.
    """
    opens, closes = mark_before(text, quote.spans[0].start), mark_after(text, quote.spans[-1].end)
    if quote.kind == "direct" and not opens and not closes:
        return "no mark stands at either edge"
    if quote.kind == "mixed" and not marks_of(text, quote.spans):
        return "it has no marks"
    inside = any(character in MARKS for span in quote.spans for character in text[span.start : span.end])
    if quote.kind == "indirect" and opens and closes and not inside and len(quote.spans) == 1:
        return "it stands wholly in marks"
    return ""


def _same(one: AnySpan, two: AnySpan) -> bool:
    return (one.start, one.end) == (two.start, two.end)


def _overlap(one: AnySpan, two: AnySpan) -> bool:
    return one.start < two.end and two.start < one.end


CHECKS: dict[str, Callable[[Subject], Iterator[Place]]] = {
    "E301": unknown_cluster,
    "E302": relay_before_speaker,
    "E303": cue_on_speaker,
    "E304": value_with_cluster,
    "W305": speakers_cue_on_relay,
    "W306": relay_without_speaker,
    "W307": source_twice,
    "W308": unused_cluster,
    "W309": label_of_no_mention,
    "W310": mention_without_cluster,
    "W311": kind_against_marks,
    "W312": cue_in_own_content,
    "W313": crossing_quotations,
    "W314": same_content_twice,
}
