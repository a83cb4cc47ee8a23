"""The composed measuring set can be read, follows its contracts and has the size it is said to have."""

from collections import Counter
from pathlib import Path

import pytest

from corpus.score.reading import read_side
from schemas.checks import check_record
from schemas.records import Article

FOLDER = Path("tests/data/composed")
PAGES = sorted(path.stem for path in (FOLDER / "raw").glob("*.txt"))


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return list(read_side(FOLDER / "gold", [FOLDER / "raw"]))


def with_headline(article: Article) -> Article:
    """Stand-off files carry no metadata; the headline is that of the layout."""
    headline = next(
        article.body.text[block.start : block.end] for block in article.body.blocks if block.role == "headline"
    )
    return article.model_copy(update={"metadata": article.metadata.model_copy(update={"headline": headline})})


def test_every_page_has_gold():
    assert len(PAGES) == 180
    assert sorted(path.stem for path in (FOLDER / "gold").glob("*.json")) == PAGES


def test_gold_has_no_error(articles):
    found = [finding for article in articles for finding in check_record(with_headline(article))]
    assert [finding for finding in found if finding.code.startswith("E")] == []


def test_gold_is_counted(articles):
    quotes = [quote for article in articles for quote in article.quotes]
    assert len(articles) == 180
    assert sum(len(article.entities) for article in articles) == 14719
    assert Counter(quote.kind for quote in quotes) == {"direct": 375, "indirect": 1827, "mixed": 881}
    assert sum(any(link.role == "relay" for link in quote.chain) for quote in quotes) == 616
    assert sum(len([link for link in quote.chain if link.role == "relay"]) == 2 for quote in quotes) == 38
    assert sum(quote.addressee is not None for quote in quotes) == 666
