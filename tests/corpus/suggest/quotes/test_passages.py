"""Written passages of chains: how many the annotator gets wholly right, and each one's gold is sound."""

import pytest

from corpus.suggest.rules import RuleSuggester
from tests.corpus.suggest.quotes.passages import Expected, passages

CHAINS_RIGHT = 46
"""Passages with every part of every quotation right, of those in chains.json; raise it when rules get better."""
PHENOMENA_RIGHT = 10


def _found(article):
    for quote in RuleSuggester().suggest(article).quotes:
        yield Expected(
            quote.kind,
            tuple((span.start, span.end) for span in quote.spans),
            quote.cue and (quote.cue.start, quote.cue.end),
            next(((link.start, link.end) for link in quote.chain if link.role == "speaker"), None),
            tuple(
                ((link.start, link.end), (link.cue.start, link.cue.end))
                for link in quote.chain
                if link.role == "relay" and link.cue
            ),
            quote.addressee and (quote.addressee.start, quote.addressee.end),
        )


@pytest.mark.parametrize(("file", "floor"), [("chains", CHAINS_RIGHT), ("phenomena", PHENOMENA_RIGHT)])
def test_passages_wholly_right(file, floor):
    wrong = [passage.name for passage in passages(file) if tuple(_found(passage.article)) != passage.quotes]
    assert len(passages(file)) - len(wrong) >= floor, wrong


def test_at_least_forty_passages_have_two_relays_and_more():
    long = [passage for passage in passages("chains") if any(len(quote.relays) > 1 for quote in passage.quotes)]
    assert len(long) >= 40
    assert any(len(quote.relays) > 2 for passage in long for quote in passage.quotes)


@pytest.mark.parametrize("file", ["chains", "phenomena"])
def test_the_gold_of_a_passage_is_sound(file):
    for passage in passages(file):
        text = passage.article.body.text
        for quote in passage.quotes:
            spans = [*quote.spans, *(relay for relay, _ in quote.relays), *(cue for _, cue in quote.relays)]
            spans += [span for span in (quote.cue, quote.speaker, quote.addressee) if span]
            assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans), passage.name
            assert quote.kind in ("direct", "indirect", "mixed")
