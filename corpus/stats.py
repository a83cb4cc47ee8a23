"""Counts of a corpus: what the articles hold, as pandas frames.

A `Tally` adds up article by article and adds to another, so that shards can be counted apart. It is light to import;
pandas is needed only for the frames.
"""

import json
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from corpus.arabic import fold_word, sentences
from schemas.labels import names
from schemas.records import Article, Link, Mention, Quote

if TYPE_CHECKING:
    import pandas as pd

Key = tuple[str | int | None, ...]
Fact = tuple[str, Key, str, int]
"""Table, key of the line, column, amount to add."""


class Table(NamedTuple):
    """The shape of one table of counts."""

    title: str
    keys: tuple[str, ...]
    columns: tuple[str, ...]
    closed: str = ""
    """The closed list of `labels.toml` that the key comes from: every name gets a line, in the list's order."""


TABLES: dict[str, Table] = {
    "totals": Table("Totals", ("what",), ("count",)),
    "blocks": Table("Parts of the text", ("role",), ("blocks", "characters"), "block_role"),
    "furniture": Table("Parts of the page that are not text", ("role",), ("regions",), "furniture_role"),
    "mentions": Table("Entity mentions", ("label",), ("mentions", "nested", "clusters"), "entity"),
    "quotations": Table(
        "Quotations",
        ("kind",),
        ("quotations", "spans", "with cue", "implicit speaker", "no speaker", "with relay", "with addressee"),
        "kind",
    ),
    "chains": Table("Chains", ("speakers", "relays"), ("quotations",)),
    "cues": Table("Reporting words", ("lemma", "words"), ("speaker", "relay")),
    "sources": Table("Sources", ("name", "label"), ("speaker", "relay")),
    "outlets": Table("Outlets", ("outlet", "language", "license"), ("articles",)),
    "statuses": Table(
        "Status of the layers", ("layer", "status", "round", "annotators", "guidelines", "suggester"), ("articles",)
    ),
}
"""Every table, in the order in which they are shown."""

OPEN_LISTS = ("cues", "sources", "outlets")
"""Tables whose number of lines grows with the corpus."""

TOTALS = (
    "articles", "raw bytes", "characters", "blocks", "mentions", "clusters", "quotations", "spans", "cues",
    "speakers", "implicit speakers", "relays", "addressees",
)  # fmt: skip


class Tally:
    """Counts of the articles added so far.

    `sources` counts every named source too; that table alone grows with the corpus, so a build goes without it.
    """

    def __init__(self, articles: Iterable[Article] = (), sources: bool = False) -> None:
        self.counts: Counter[tuple[str, Key, str]] = Counter()
        self._facts = _FACTS if sources else _FACTS[:-1]
        for article in articles:
            self.add(article)

    def add(self, article: Article) -> None:
        """Count one article."""
        for facts in self._facts:
            for table, key, column, amount in facts(article):
                self.counts[table, key, column] += amount

    def __iadd__(self, other: "Tally") -> "Tally":
        self.counts.update(other.counts)
        return self

    def __add__(self, other: "Tally") -> "Tally":
        both = Tally()
        both += self
        both += other
        return both

    def to_json(self) -> str:
        """Return the counts as JSON, in an order that depends on nothing but the counts."""
        lines = [[table, key, column, amount] for (table, key, column), amount in self.counts.items()]
        return json.dumps(sorted(lines, key=str), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> "Tally":
        """Return the counts that `to_json` wrote."""
        tally = cls()
        for table, key, column, amount in json.loads(text):
            tally.counts[table, tuple(key), column] += amount
        return tally

    def total(self, what: str) -> int:
        """Return one line of the table `totals`."""
        return self.counts["totals", (what,), "count"]

    def frames(self) -> "dict[str, pd.DataFrame]":
        """Return every table as a frame: closed lists whole and in their order, open ones by falling count."""
        lines: dict[str, dict[Key, dict[str, int]]] = {name: defaultdict(dict) for name in TABLES}
        for name, table in TABLES.items():
            for closed in TOTALS if name == "totals" else names(table.closed) if table.closed else ():
                lines[name][closed,] = {}
        for (name, key, column), amount in self.counts.items():
            lines[name][key][column] = amount
        lines["cues"] = _by_lemma(lines["cues"])
        return {name: _frame(table, lines[name]) for name, table in TABLES.items()}


def _frame(table: Table, lines: dict[Key, dict[str, int]]) -> "pd.DataFrame":
    import pandas as pd

    rows = [(key, [counts.get(column, 0) for column in table.columns]) for key, counts in lines.items()]
    if table.keys == ("speakers", "relays"):
        rows.sort(key=lambda row: [int(str(part)) for part in row[0]])
    elif not table.closed and table.keys != ("what",):
        rows.sort(key=lambda row: (-sum(row[1]), [str(part) for part in row[0]]))
    return pd.DataFrame([(*key, *amounts) for key, amounts in rows], columns=[*table.keys, *table.columns])


def _by_lemma(lines: Mapping[Key, dict[str, int]]) -> dict[Key, dict[str, int]]:
    """Put the forms of one reporting word (قال، قالت، يقول) on one line; a word that the lexicon lacks has its own."""
    words: dict[str, Counter[str]] = defaultdict(Counter)
    merged: dict[str, Counter[str]] = defaultdict(Counter)
    for (cue,), counts in lines.items():
        lemma = _lemma(str(cue))
        words[lemma][str(cue)] += sum(counts.values())
        merged[lemma].update(counts)
    return {
        (lemma, "، ".join(sorted(seen, key=lambda cue: (-seen[cue], cue)))): dict(merged[lemma])
        for lemma, seen in words.items()
    }


def _lemma(cue: str) -> str:
    from corpus.suggest.quotes.lexicon import cues

    form = fold_word(cue)
    found = cues().get(form) or cues().get(form.split(" ", 1)[0])
    return found.verb.lemma if found else form


def _layout_facts(article: Article) -> Iterator[Fact]:
    yield _total("articles")
    yield _total("raw bytes", article.metadata.raw_bytes)
    yield _total("characters", len(article.body.text))
    yield _total("blocks", len(article.body.blocks))
    for block in article.body.blocks:
        yield "blocks", (block.role,), "blocks", 1
        yield "blocks", (block.role,), "characters", block.end - block.start
    for region in article.body.furniture:
        yield "furniture", (region.role,), "regions", 1


def _mention_facts(article: Article) -> Iterator[Fact]:
    yield _total("mentions", len(article.entities))
    yield _total("clusters", len(article.clusters))
    for mention in article.entities:
        yield "mentions", (mention.label,), "mentions", 1
    for mention in _nested(article.entities):
        yield "mentions", (mention.label,), "nested", 1
    for label, _ in {(mention.label, mention.cluster) for mention in article.entities if mention.cluster}:
        yield "mentions", (label,), "clusters", 1


def _nested(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions that lie inside another one; of two over the same letters, the second."""
    reach = 0
    for mention in sorted(mentions, key=lambda one: (one.start, -one.end)):
        if mention.end <= reach:
            yield mention
        reach = max(reach, mention.end)


def _quotation_facts(article: Article) -> Iterator[Fact]:
    far = implicit_speakers(article)
    for quote in article.quotes:
        speakers = [link for link in quote.chain if link.role == "speaker"]
        relays = [link for link in quote.chain if link.role == "relay"]
        amounts = {
            "quotations": 1,
            "spans": len(quote.spans),
            "with cue": int(quote.cue is not None),
            "implicit speaker": int(quote.id in far),
            "no speaker": int(not speakers),
            "with relay": int(bool(relays)),
            "with addressee": int(quote.addressee is not None),
        }
        for column, amount in amounts.items():
            yield "quotations", (quote.kind,), column, amount
        yield "chains", (len(speakers), len(relays)), "quotations", 1
        yield _total("quotations")
        yield _total("spans", len(quote.spans))
        yield _total("cues", sum(cue is not None for cue in (quote.cue, *(link.cue for link in quote.chain))))
        yield _total("speakers", len(speakers))
        yield _total("implicit speakers", amounts["implicit speaker"])
        yield _total("relays", len(relays))
        yield _total("addressees", amounts["with addressee"])
        if quote.cue:
            yield "cues", (quote.cue.text,), "speaker", 1
        for link in quote.chain:
            if link.cue:
                yield "cues", (link.cue.text,), "relay", 1


def implicit_speakers(article: Article) -> set[str]:
    """Return the ids of the quotations whose first speaker stands in another sentence than the cue.

    Where there is no cue, the first span of the content counts. A quotation without a speaker is not among them.
    """
    if not article.quotes:
        return set()
    starts = [start for start, _ in sentences(article.body.text)]
    found = set()
    for quote in article.quotes:
        speaker = _first_speaker(quote)
        spoken = quote.cue or quote.spans[0]
        if speaker and bisect_right(starts, speaker.start) != bisect_right(starts, spoken.start):
            found.add(quote.id)
    return found


def _first_speaker(quote: Quote) -> Link | None:
    return next((link for link in quote.chain if link.role == "speaker"), None)


def _provenance_facts(article: Article) -> Iterator[Fact]:
    metadata = article.metadata
    yield "outlets", (metadata.outlet, metadata.language, metadata.license), "articles", 1
    for layer in names("layer"):
        found = getattr(article.annotation, layer)
        who = ", ".join(found.annotators) or None
        yield "statuses", (layer, found.status, found.round, who, found.guidelines, found.suggester), "articles", 1


def _source_facts(article: Article) -> Iterator[Fact]:
    clusters = {cluster.id: cluster for cluster in article.clusters}
    for quote in article.quotes:
        for link in quote.chain:
            cluster = clusters.get(link.cluster)
            yield "sources", (cluster.name if cluster else link.text, cluster.label if cluster else None), link.role, 1


_FACTS = (_layout_facts, _mention_facts, _quotation_facts, _provenance_facts, _source_facts)


def _total(what: str, amount: int = 1) -> Fact:
    return "totals", (what,), "count", amount


def records(frame: "pd.DataFrame") -> list[dict[str, Any]]:
    """Return the lines of a frame as plain values; what is not stated is None."""
    plain = frame.astype(object).where(frame.notna(), None)
    return [{str(column): value for column, value in row.items()} for row in plain.to_dict("records")]
