"""Damaged pages: whatever stands in a file, the build makes a record of it that no check calls false."""

import random
from pathlib import Path

import pytest

from corpus.build.process import make_article
from corpus.build.rows import ArticleRows
from corpus.readers import Unreadable
from corpus.readers.text import document
from schemas.checks import check_record

SEEDS = sorted(Path("seeds").glob("*.txt"))
JUNK = (
    *'"«»“”‘’\u200f\u00a0:|،.(){}[]<>&',
    *("\n\n", " - ", "., ", "إن ", "أن ", "أنه ", "قال ", "وأضاف ", "نقلت ", "عن ", "بحسب ", "ل", "و"),
    *("😀", "👩‍👩‍👧", "\u0640", "\u064b", "\r\n", "\ufeff", "\u2028", "اقرأ أيضا", "٢٠٢١", "12:30"),
)


def damaged(text: str, chance: random.Random) -> str:
    """Insert, delete, repeat and move parts of a page."""
    for _ in range(chance.randint(1, 12)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.randint(1, 120))
        what = chance.random()
        if what < 0.5:
            text = text[:start] + chance.choice(JUNK) + text[start:]
        elif what < 0.7:
            text = text[:start] + text[end:]
        elif what < 0.85:
            text = text[:end] + text[start:end] + text[end:]
        else:
            lines = text.split("\n")
            lines.insert(chance.randrange(len(lines)), lines.pop(chance.randrange(len(lines))))
            text = "\n".join(lines)
    return text if chance.random() < 0.9 else text[: chance.randint(1, 200)]


@pytest.mark.parametrize("seed", range(60))
def test_damaged_pages_make_true_records(seed: int) -> None:
    chance = random.Random(seed)
    for path in SEEDS:
        page = document(damaged(path.read_text(encoding="utf-8"), chance).encode(), (path.name,))
        if isinstance(page, Unreadable):
            continue
        article, problems = make_article(page, {})
        assert not problems
        assert [str(finding) for finding in check_record(article, raw=page.text) if finding.is_error] == []
        rows = ArticleRows(article)
        assert len(list(rows.quotes())) == len(article.quotes)
        assert len(list(rows.entities())) == len(article.entities)
        rows.tokens()


@pytest.mark.parametrize(
    "text", ["خبر", "خبر.", "«", "1", "\u064b", "قال", "قال:", "أن إن", "و ل ب", "\n«\n»\n", "a\tb"]
)
def test_tiny_pages_make_true_records(text: str) -> None:
    page = document(text.encode(), ("page.txt",))
    assert not isinstance(page, Unreadable)
    article, _ = make_article(page, {})
    assert [str(finding) for finding in check_record(article, raw=page.text) if finding.is_error] == []
    ArticleRows(article).tokens()
