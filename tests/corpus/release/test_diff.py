"""What a difference is called, part by part; and that it is found by streaming."""

import json
import re
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from corpus.release.diff import ArticleChange, Difference, Level, compare
from corpus.release.diff_report import as_html, as_json, as_markdown, as_text, frames, summarise
from corpus.release.reading import Placed, plain
from schemas.errors import ReleaseError
from schemas.records import Article
from schemas.rows import AnnotationRow
from tests.corpus import samples
from tests.corpus.release import folders

Edit = Callable[[dict[str, Any]], None]


def placed(article: Article, split: str = "train", **update: Any) -> Placed:
    return Placed(article.id, split, plain(json.loads(article.model_dump_json())) | update)


def edited(edit: Edit) -> list[ArticleChange]:
    """Compare the sample (layout single, entities adjudicated, quotes auto) with an edited copy."""
    before, after = placed(samples.article()), placed(samples.article())
    edit(after.record)
    return list(compare([before], [after]))


def _text(record: dict[str, Any]) -> None:
    record["body"]["text"] += "!"


def _outlet(value: str | None) -> Edit:
    return lambda record: record["metadata"].update(outlet=value)


def _headline(record: dict[str, Any]) -> None:
    record["metadata"]["headline"] = None


def _role(record: dict[str, Any]) -> None:
    record["body"]["blocks"][-1]["role"] = "subheading"


def _label(record: dict[str, Any]) -> None:
    record["entities"][0]["label"] = "LOC"


def _drop_quote(record: dict[str, Any]) -> None:
    del record["quotes"][0]


def _chain(record: dict[str, Any]) -> None:
    del record["quotes"][1]["chain"][1]


def _name(record: dict[str, Any]) -> None:
    record["clusters"][1]["name"] = "الضفّة"


def _status(layer: str, status: str) -> Edit:
    return lambda record: record["annotation"][layer].update(status=status)


def _judge_quotes(record: dict[str, Any]) -> None:
    _drop_quote(record)
    _status("quotes", "adjudicated")(record)


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (lambda record: None, []),
        (_text, [("text", Level.MAJOR)]),
        (_outlet("صحيفة النخيل"), [("metadata", Level.MINOR)]),
        (_headline, [("metadata", Level.MAJOR)]),
        (_role, [("layout", Level.MAJOR)]),
        (_label, [("mentions", Level.MAJOR)]),
        (_drop_quote, [("quotations", Level.MINOR)]),
        (_chain, [("chains", Level.MINOR)]),
        (_name, [("clusters", Level.MAJOR)]),
        (_status("layout", "double"), [("status", Level.MINOR)]),
        (_status("layout", "auto"), [("status", Level.MAJOR)]),
        (_judge_quotes, [("quotations", Level.MINOR), ("status", Level.MINOR)]),
    ],
)
def test_every_part_has_its_class(edit: Edit, expected: list[tuple[str, Level]]) -> None:
    changes = edited(edit)
    assert [(change.part, change.level) for one in changes for change in one.changes] == expected


def test_offsets_that_move_with_the_text_are_no_change_of_mentions() -> None:
    def shift(record: dict[str, Any]) -> None:
        record["body"]["text"] = "، " + record["body"]["text"]
        for mention in record["entities"]:
            mention["start"] += 2
            mention["end"] += 2

    (change,) = edited(shift)
    assert [part.part for part in change.changes] == ["text"]


def test_articles_come_go_and_move() -> None:
    one, two, three = sorted((folders.article(number) for number in range(3)), key=lambda article: article.id)
    changes = list(compare([placed(one), placed(two)], [placed(two, "test"), placed(three)]))
    assert [(change.article, change.changes[0].part, change.level) for change in changes] == [
        (one.id, "withdrawn", Level.MAJOR),
        (two.id, "moved", Level.MAJOR),
        (three.id, "added", Level.MINOR),
    ]
    with pytest.raises(ReleaseError, match="twice or out of order"):
        list(compare([placed(two), placed(one)], []))


def test_nothing_is_read_ahead() -> None:
    """Two streams without end: a change is reported before more than it was read."""
    read = []

    def stream(split: str) -> Iterator[Placed]:
        for number in count():
            read.append(number)
            yield Placed(f"{number:016x}", split, {})

    changes = compare(stream("train"), stream("test"))
    assert [next(changes).article for _ in range(1000)][-1] == f"{999:016x}"
    assert len(read) < 2010


def test_a_record_of_another_schema_is_named() -> None:
    before, after = placed(samples.article()), placed(samples.article())
    del before.record["body"]["text"]
    with pytest.raises(ReleaseError, match=f"article {before.key} has no field 'text'.*another schema"):
        list(compare([before], [after]))


@pytest.fixture
def difference(tmp_path: Path) -> Difference:
    articles = [folders.article(number) for number in range(4)]
    changed = articles[1].model_copy(update={"quotes": articles[1].quotes[1:]})
    old = folders.write(tmp_path / "one", {"train": articles[:3]})
    new = folders.write(tmp_path / "two", {"train": [articles[0], changed, articles[2]], "test": articles[3:]})
    return Difference(old, new)


def test_folders_are_compared_and_shown(difference: Difference) -> None:
    summary = summarise(difference)
    assert (summary.level, summary.articles) == (Level.MINOR, 2)
    assert (
        list(summary.lines())
        == ["articles added: 1", "articles with other quotations: 1", "articles with other chains of sources: 1"][:2]
    )
    assert list(as_text(difference))[-1] == "class: MINOR"
    totals = json.loads(list(as_json(difference))[-1])
    assert totals == {"class": "MINOR", "articles_changed": 2, "parts": {"added": 1, "quotations": 1}, "schemas": []}
    assert as_markdown(summary).splitlines()[-1] == "- articles with other quotations: 1"
    tables = frames(difference)
    assert sorted(tables["changes"]["part"]) == ["added", "quotations"]
    assert sorted(tables["articles"]["new_split"]) == ["test", "train"]


def test_the_page_shows_both_sides_in_arabic_and_escapes_them(difference: Difference) -> None:
    page = as_html(difference)
    assert 'dir="rtl" lang="ar"' in page
    assert "<del>«السدّ آمن تماماً» (direct) ← وزيرة المياه ليلى حداد</del>" in page
    assert "&lt;ليلى حداد&gt;" in page


def test_the_same_folder_reads_the_same(difference: Difference) -> None:
    same = Difference(difference.old, difference.old)
    assert list(as_text(same)) == ["the records read the same", "class: PATCH"]
    assert "The records read the same." in as_html(same)


def test_work_of_single_annotators_counts(tmp_path: Path) -> None:
    article = folders.article()
    row = AnnotationRow(
        article_id=article.id, round="r1", layer="entities", annotator="model-a", guidelines="1", status="submitted",
        clusters=article.clusters, entities=article.entities, quotes=(), blocks=(), furniture=(),
    )  # fmt: skip
    other = row.model_copy(update={"annotator": "model-b"})
    one = folders.write(tmp_path / "one", {"train": [article]}, [row])
    two = folders.write(tmp_path / "two", {"train": [article]}, [row, other])
    assert (summarise(Difference(one, two)).level, summarise(Difference(two, one)).level) == (Level.MINOR, Level.MAJOR)


def test_columns_and_configs_count(difference: Difference, tmp_path: Path) -> None:
    path = next(difference.new.glob("data/entities/train-*.parquet"))
    pq.write_table(pq.read_table(path).drop_columns(["kb_id"]), path)
    for shard in difference.new.glob("data/tokens/*"):
        shard.unlink()
    summary = summarise(difference)
    assert summary.level is Level.MAJOR
    assert [tuple(change[:3]) for change in summary.schemas] == [
        ("tokens", "", "removed"),
        ("entities", "kb_id", "removed"),
    ]


@pytest.mark.parametrize(
    ("new", "level", "detail"),
    [
        (r"\1'1': reported", Level.MAJOR, "label numbers: 1 was indirect, is reported"),
        (r"\1'1': indirect\n\2'2': mixed\n\2'3': free", Level.MINOR, "label numbers: 1 appended after 3"),
    ],
)
def test_label_numbers_count(difference: Difference, new: str, level: Level, detail: str) -> None:
    """What users see as numbers comes from the card, whose names win over the file's."""
    card = difference.new / "README.md"
    pattern = r"(( +)'0': direct\n +)'1': indirect" + (r"\n +'2': mixed" if "free" in new else "")
    card.write_text(re.sub(pattern, new, card.read_text(encoding="utf-8")), encoding="utf-8")
    summary = summarise(difference)
    assert summary.level is level
    assert {change.detail for change in summary.schemas} == {detail}
    assert ("quotes", "kind") in {change[:2] for change in summary.schemas}


def test_a_card_that_is_no_card_is_named(difference: Difference) -> None:
    (difference.new / "README.md").write_text("---\na: b: c\n---\n", encoding="utf-8")
    with pytest.raises(ReleaseError, match=r"README\.md: its header is no YAML"):
        summarise(difference)


def test_a_folder_that_is_none_and_a_damaged_file(difference: Difference, tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match="holds no articles"):
        summarise(Difference(tmp_path, difference.new))
    path = next(difference.new.glob("data/articles/train-*.parquet"))
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(ReleaseError, match=r"train-00000-of-00001\.parquet cannot be read"):
        summarise(difference)
