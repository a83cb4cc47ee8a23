import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from corpus.cli import app
from schemas.features import arrow_schema
from schemas.records import Article

DATA = Path(__file__).parents[2] / "data"
BESIDE = ["--raw", str(DATA / "checks" / "raw"), "--gold", str(DATA / "checks" / "gold")]
GOOD = DATA / "checks" / "good-article.jsonl"


def run(*arguments: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["check", *map(str, arguments), *BESIDE])
    return result.exit_code, result.stdout, result.stderr


def write_dataset(folder: Path, *lines: Path, name: str = "data/articles/train-00000-of-00001.parquet") -> Path:
    rows = [Article.model_validate_json(path.read_bytes()).model_dump() for path in lines]
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.Table.from_pylist(rows, schema=arrow_schema("articles")), folder / name)
    return folder / name


def test_good_records_end_with_0_and_say_what_was_read() -> None:
    code, out, err = run(GOOD, DATA / "checks" / "good-layers.jsonl")
    assert (code, out) == (0, "")
    assert "4 records read, 4 of them checked against their raw files: 0 errors, 0 warnings" in err


def test_errors_end_with_1_and_warnings_with_0() -> None:
    assert run(DATA / "E301-speaker-missing.jsonl")[0] == 1
    assert run(DATA / "W308-unused-cluster.jsonl")[0] == 0
    assert run(DATA / "E301-speaker-missing.jsonl", "--select", "W")[0] == 0


def test_a_line_is_address_code_and_message() -> None:
    _, out, _ = run(DATA / "W308-unused-cluster.jsonl")
    where, article, field, code, message = out.strip().split(" ", 4)
    assert where == f"{DATA / 'W308-unused-cluster.jsonl'}:1"
    assert (len(article), field, code) == (16, "clusters[3]", "W308")
    assert message == "Nothing points at a cluster: 'mayor' 'رئيس البلدية'"


def test_json_has_one_object_a_finding() -> None:
    _, out, _ = run(DATA / "E401-article-twice.jsonl", DATA / "W308-unused-cluster.jsonl", "--json")
    first, second, *rest = [json.loads(line) for line in out.splitlines()]
    assert (first["code"], first["line"], first["field"]) == ("E401", 2, "id")
    assert set(second) == {"code", "message", "article", "field", "file", "line"}
    assert [(item["code"], item["line"]) for item in [second, *rest]] == [("W308", 1), ("E401", 1)]


def test_a_dataset_folder_is_read_from_its_parquet_files(tmp_path: Path) -> None:
    shard = write_dataset(tmp_path, GOOD, DATA / "E201-one-letter-off.jsonl")
    code, out, err = run(tmp_path)
    assert code == 1
    assert [line.split(" ")[0] for line in out.splitlines()] == [f"{shard}:2", f"{shard}:2"]
    assert "E201" in out
    assert "E401" in out
    assert "2 records read" in err


def test_a_card_names_the_files_of_all_splits(tmp_path: Path) -> None:
    write_dataset(tmp_path, GOOD, name="parts/one.parquet")
    write_dataset(tmp_path, DATA / "W124-read-also-kept.jsonl", name="parts/two.parquet")
    write_dataset(tmp_path, DATA / "E301-speaker-missing.jsonl", name="parts/other.parquet")
    files = "[{split: train, path: parts/one.parquet}, {split: test, path: [parts/two.parquet]}]"
    other = "{config_name: quotes, data_files: parts/other.parquet}"
    card = f"---\nconfigs:\n- {{config_name: articles, data_files: {files}}}\n- {other}\n---\n# بطاقة\n"
    (tmp_path / "README.md").write_text(card, encoding="utf-8")
    code, out, err = run(tmp_path)
    assert code == 0
    assert "W124" in out
    assert "2 records read" in err


@pytest.mark.parametrize("row", [{"id": "0" * 16, "text": "خبر"}, {"id": "0" * 16, "metadata": None}])
def test_foreign_parquet_gives_findings_not_a_traceback(tmp_path: Path, row: dict[str, object]) -> None:
    pq.write_table(pa.Table.from_pylist([row]), tmp_path / "foreign.parquet")
    code, out, _ = run(tmp_path / "foreign.parquet")
    assert code == 1
    assert "foreign.parquet:1 0000000000000000 metadata E004" in out


def test_a_torn_file_is_a_finding_and_the_rest_is_checked(tmp_path: Path) -> None:
    (tmp_path / "data" / "articles").mkdir(parents=True)
    (tmp_path / "data" / "articles" / "train-00000-of-00002.parquet").write_bytes(b"PAR1 torn PAR1")
    write_dataset(tmp_path, DATA / "E301-speaker-missing.jsonl", name="data/articles/train-00001-of-00002.parquet")
    code, out, _ = run(tmp_path)
    assert code == 1
    assert [line.split(" ")[3] for line in out.splitlines()] == ["E001", "E301"]
    assert "build or fetch it again" in out


def test_a_folder_without_records_is_an_error(tmp_path: Path) -> None:
    code, _, err = run(tmp_path)
    assert code == 1
    assert "no dataset folder, .jsonl or .parquet file" in err
