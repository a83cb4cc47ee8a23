"""The rule annotator: entities, then quotations over them."""

from collections.abc import Sequence
from functools import partial
from operator import attrgetter

from corpus.arabic.reading import Reading
from corpus.suggest.assembly import Assembly
from corpus.suggest.entities import find_entities
from corpus.suggest.findings import FoundEntities, FoundMention, FoundQuote, Mention
from corpus.suggest.protocol import Reason, Suggestion
from corpus.suggest.quotes.finder import find_quotes
from corpus.suggest.quotes.mentions import in_tokens
from schemas.records import Article

_ROLE = attrgetter("role")
NAME = "musnad-rules"
VERSION = "1.11"
"""Raised whenever the same article may come out differently."""


class RuleSuggester:
    """Deterministic, offline, in time proportional to the text."""

    name = NAME
    version = VERSION

    def suggest(self, article: Article) -> Suggestion:
        """Annotate one article from its body and its outlet's name; judged mentions are kept as they are."""
        assembly = Assembly(article)
        mentions: Sequence[Mention]
        if article.annotation.entities.status == "none":
            blocks = article.body.blocks
            has_dateline = "dateline" in map(_ROLE, blocks)
            datelines = [(one.start, one.end) for one in blocks if one.role == "dateline"] if has_dateline else ()
            found = find_entities(article.body.text, datelines, article.metadata.outlet or "")
            assembly.add_entities(found)
            reading, mentions, suggested = found.reading, found.in_tokens, found
        else:
            reading, suggested = Reading(article.body.text), None
            given = (FoundMention(one.start, one.end, one.label, "given", None) for one in article.entities)
            mentions = in_tokens(reading, given)
        quotes = find_quotes(reading, article.body.blocks, mentions)
        records = assembly.quotes(quotes)
        told = partial(_reasons, suggested, quotes)
        return Suggestion(tuple(assembly.mentions), assembly.clusters(), records, told)


def _reasons(entities: FoundEntities | None, quotes: list[FoundQuote]) -> tuple[Reason, ...]:
    mentions = entities.mentions if entities is not None else ()
    return (
        *(Reason(start, end, label, rule) for start, end, label, rule, *_ in mentions),
        *(Reason(quote.spans[0][0], quote.spans[-1][1], quote.kind, quote.rule) for quote in quotes),
    )
