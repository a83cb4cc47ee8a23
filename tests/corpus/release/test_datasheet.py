"""DATASHEET.md: every question, and numbers that are those of the build."""

import re
from dataclasses import asdict
from pathlib import Path

import pytest

from corpus.build.tags import Loss
from corpus.dataset import read_articles
from corpus.release.agreement import read_agreement
from corpus.release.datasheet import fill, losses_of, main
from corpus.stats import Tally
from schemas.errors import ReleaseError
from tests.corpus.samples import article

ROOT = Path(__file__).parents[3]
QUESTIONS = {
    "Motivation": ["purpose", "who created", "who funded", "other comments"],
    "Composition": [
        "represent", "how many", "all possible instances", "each instance consist", "label or target", "missing",
        "relationships", "splits", "errors", "self-contained", "confidential", "offensive", "relate to people",
        "subpopulations", "identify individuals", "sensitive", "other comments",
    ],
    "Collection process": [
        "acquired", "mechanisms or procedures", "sampling strategy", "who was involved", "timeframe", "ethical review",
        "relate to people", "third parties", "notified", "individuals consent", "revoke", "impact", "other comments",
    ],
    "Preprocessing, cleaning, labelling": ["preprocessing", "raw data", "software", "other comments"],
    "Uses": ["already", "repository", "other tasks", "affect future uses", "should not be used", "other comments"],
    "Distribution": ["third parties", "doi", "when", "licence", "restrictions", "export controls", "other comments"],
    "Maintenance": [
        "hosts", "contacted", "erratum", "updated", "retention", "older versions", "contribute", "other comments",
    ],
}  # fmt: skip
"""Section -> words of each of its questions, in order."""


def datasheet() -> str:
    return (ROOT / "DATASHEET.md").read_text(encoding="utf-8")


def test_the_numbers_are_those_of_the_build(seeds_dataset: Path) -> None:
    agreement = read_agreement(ROOT / "annotation" / "rounds")
    filled = fill(datasheet(), Tally(read_articles(seeds_dataset)), losses_of(seeds_dataset), agreement)
    assert filled == datasheet(), "run python -m corpus.release.datasheet"


@pytest.mark.parametrize("section", QUESTIONS)
def test_every_question_is_asked_and_answered(section: str) -> None:
    (text,) = (part for part in datasheet().split("\n## ") if part.startswith(f"{section}\n"))
    pairs = re.findall(r"^\*\*(.+?\?)\*\*(.*?)(?=^\*\*.+?\?\*\*|\Z)", text, re.DOTALL | re.MULTILINE)
    assert len(pairs) == len(QUESTIONS[section])
    for (question, answer), words in zip(pairs, QUESTIONS[section], strict=True):
        assert words in question.lower()
        assert answer.strip(), f"unanswered: {question}"


def test_blocks_are_written_between_their_markers() -> None:
    losses = {"ner_tags": asdict(Loss(8, 1, 0, 1))}
    filled = fill(datasheet(), Tally([article()]), losses)
    assert "| articles | 1 |" in filled
    assert "| `ner_tags` | 8 | 1 | 0 | 1 |" in filled
    assert fill(filled, Tally([article()]), losses) == filled, "a second time changes nothing"
    for line in datasheet().splitlines():
        if line.startswith("**"):
            assert line in filled, "prose stays as it is"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (datasheet().replace("generated: totals", "generated: toatls"), "toatls"),
        (datasheet().replace("<!-- generated: chains -->", ""), "chains"),
    ],
)
def test_a_marker_that_is_wrong_or_missing_is_named(text: str, named: str) -> None:
    with pytest.raises(ReleaseError, match=named):
        fill(text, Tally(), {})


def test_a_dataset_without_a_manifest_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match=r"MANIFEST\.json cannot be read.*musnad build"):
        losses_of(tmp_path)


def test_the_file_is_written_in_place(seeds_dataset: Path, tmp_path: Path) -> None:
    copy = tmp_path / "DATASHEET.md"
    copy.write_text(datasheet().replace("| articles |", "| ARTICLES |"), encoding="utf-8")
    main(seeds_dataset, copy, ROOT / "annotation" / "rounds")
    assert copy.read_text(encoding="utf-8") == datasheet()
