"""Every code has one tiny bad file that yields that code and nothing else."""

from pathlib import Path

import pytest
from hypothesis import given

from corpus.checking import Beside, check_paths
from schemas.body import Region, compose
from schemas.checks import CHECKS, LEVELS, Finding, check_record, select, table
from schemas.errors import RecordError
from schemas.records import Article
from tests.schemas.pages import pages

BAD = sorted((Path(__file__).parent / "data").glob("[EW][0-9]*.jsonl"))
DATA = Path(__file__).parent / "data" / "checks"


def check(*paths: Path) -> list[Finding]:
    return list(check_paths(paths, Beside(raw_folders=[DATA / "raw"], gold=DATA / "gold")))


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_file_yields_its_code_only(path: Path) -> None:
    found = check(path)
    assert {finding.code for finding in found} == {path.name[:4]}


def test_every_code_has_one_bad_file() -> None:
    assert [path.name[:4] for path in BAD] == sorted(CHECKS)


@pytest.mark.parametrize("name", ["good-article.jsonl", "good-layers.jsonl"])
def test_good_records_have_no_finding(name: str) -> None:
    assert check(DATA / name) == []


@pytest.mark.parametrize(
    ("name", "line", "field", "words"),
    [
        ("E003-misspelt-field", 1, "metadata.headlines", "remove or rename it"),
        ("E004-missing-encoding", 1, "metadata.encoding", "field required"),
        ("E201-one-letter-off", 1, "entities[6]", "'صحيفة الضفه' but [117, 128) holds 'صحيفة الضفة'"),
        ("E203-end-before-start", 1, "quotes[0].cue", "'قال'"),
        ("E301-speaker-missing", 1, "quotes[1].chain[0].cluster", "'spokesman' is not among 3 clusters"),
        ("E302-relay-first", 1, "quotes[1].chain", "relay speaker"),
        ("E401-article-twice", 2, "id", "E401-article-twice.jsonl:1 too"),
        ("W402-same-text", 2, "body.text", "as in"),
    ],
)
def test_a_finding_has_a_full_address(name: str, line: int, field: str, words: str) -> None:
    path = BAD[0].parent / f"{name}.jsonl"
    (found,) = check(path)
    assert (found.file, found.line, found.field) == (str(path), line, field)
    assert len(found.article) == 16
    assert words in found.message
    assert str(found).startswith(f"{path}:{line} {found.article} {field} {found.code} ")


def test_an_error_on_one_level_ends_the_work_on_the_record(tmp_path: Path) -> None:
    good = (DATA / "good-article.jsonl").read_text(encoding="utf-8")
    wrong_link = good.replace('"cluster": "minister", "cue"', '"cluster": "ghost", "cue"')
    wrong_both = wrong_link.replace('"text": "أمس"', '"text": "غدا"')
    wrong_all = wrong_both.replace('"label": "ORG"', '"label": "OUTLET"')
    for text, codes in ((wrong_link, {"E301"}), (wrong_both, {"E201"}), (wrong_all, {"E103"})):
        (tmp_path / "one.jsonl").write_text(text, encoding="utf-8")
        assert {finding.code for finding in check(tmp_path)} == codes


def test_a_broken_line_does_not_hide_the_next_one(tmp_path: Path) -> None:
    good = (DATA / "good-article.jsonl").read_bytes()
    (tmp_path / "three.jsonl").write_bytes(b"[1]\n\n" + good.replace(b'"mixed"', b'"half"'))
    assert [(finding.line, finding.code) for finding in check(tmp_path)] == [(1, "E002"), (2, "E002"), (3, "E103")]


def test_every_check_says_what_is_wrong_in_one_sentence() -> None:
    for code, level, message in table():
        assert level in LEVELS
        assert message
        assert "\n" not in message
        assert not message.endswith(".")
        assert code[0] in "EW"
        assert int(code[1]) == LEVELS.index(level)


def test_codes_are_selected_whole_or_by_their_beginning() -> None:
    assert select([]) == frozenset(CHECKS)
    assert select(["e201,W3"]) == {"E201", *(code for code in CHECKS if code.startswith("W3"))}
    with pytest.raises(RecordError, match="no check has the code 'X9'; known: E001"):
        select(["X9"])


@given(pages())
def test_a_body_made_by_the_law_passes_every_check_of_it(page: tuple[str, list[Region]]) -> None:
    raw, regions = page
    good = Article.model_validate_json((DATA / "good-article.jsonl").read_bytes())
    body = compose(raw, regions)
    headlines = [body.text[block.start : block.end] for block in body.blocks if block.role == "headline"]
    metadata = good.metadata.model_copy(
        update={"headline": " ".join(headlines) or None, "raw_bytes": len(raw.encode("utf-8"))}
    )
    article = good.model_copy(update={"body": body, "metadata": metadata, "entities": (), "quotes": (), "clusters": ()})
    errors = {finding.code for finding in check_record(article, raw=raw) if finding.is_error}
    assert errors <= {"E120"}  # the regions of these pages leave out what they like
