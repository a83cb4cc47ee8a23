"""Reading articles back from a dataset folder and from JSON Lines."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from corpus.dataset import article_files, find_article, read_articles
from schemas.errors import RecordError
from schemas.features import arrow_schema
from schemas.records import Article
from tests.corpus.samples import article, page


def other() -> Article:
    return article(page() + "\r\n", source_file="b.txt")


def dataset(folder: Path, *shards: list[Article]) -> Path:
    """Write a dataset folder that holds nothing but the config articles."""
    data = folder / "data" / "articles"
    data.mkdir(parents=True)
    for number, articles in enumerate(shards):
        table = pa.Table.from_pylist([one.model_dump() for one in articles], schema=arrow_schema("articles"))
        pq.write_table(table, data / f"train-{number:05}-of-{len(shards):05}.parquet")
    return folder


def test_a_folder_is_read_file_by_file(tmp_path: Path) -> None:
    assert list(read_articles(dataset(tmp_path, [article()], [other()]))) == [article(), other()]


def test_json_lines_are_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "نخيل.jsonl"
    path.write_text(f"{article().model_dump_json()}\n{other().model_dump_json()}\n", encoding="utf-8")
    assert list(read_articles(path)) == [article(), other()]


def test_a_line_separator_inside_a_text_does_not_end_a_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    named = article(source_file="صفحة\u2028واحدة.txt")
    path.write_text(named.model_dump_json() + "\n", encoding="utf-8")
    assert [one.metadata.source_file for one in read_articles(path)] == ["صفحة\u2028واحدة.txt"]


def test_what_is_no_dataset_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"neither a \.jsonl file nor a folder with data/articles.*musnad build"):
        article_files(tmp_path)


def test_a_line_that_is_no_article_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f'{article().model_dump_json()}\n{{"id": "1"}}\n', encoding="utf-8")
    with pytest.raises(RecordError, match=r"a\.jsonl:2: metadata: field required"):
        list(read_articles(path))


def test_a_row_that_is_no_article_is_named(tmp_path: Path) -> None:
    folder = dataset(tmp_path, [article(), other()])
    file = folder / "data" / "articles" / "train-00000-of-00001.parquet"
    table = pq.read_table(file)
    pq.write_table(table.set_column(0, "id", pa.array([article().id, None])), file)
    with pytest.raises(RecordError, match=r"parquet: row 2: id: input should be a valid string"):
        list(read_articles(folder))


def test_a_cut_file_is_named(tmp_path: Path) -> None:
    folder = dataset(tmp_path, [article()])
    file = folder / "data" / "articles" / "train-00000-of-00001.parquet"
    file.write_bytes(file.read_bytes()[:-9])
    with pytest.raises(RecordError, match=r"train-00000-of-00001\.parquet: not a Parquet file"):
        list(read_articles(folder))


def test_an_article_is_found_by_the_beginning_of_its_id(tmp_path: Path) -> None:
    folder = dataset(tmp_path, [article(), other()])
    assert find_article(folder, other().id[:5]) == other()


def test_a_beginning_that_fits_none_or_several_is_refused(tmp_path: Path) -> None:
    folder = dataset(tmp_path, [article(), other()])
    with pytest.raises(RecordError, match=r"no article id begins with 'zz'"):
        find_article(folder, "zz")
    with pytest.raises(RecordError, match=r"2 article ids begin with ''.*give more digits"):
        find_article(folder, "")
