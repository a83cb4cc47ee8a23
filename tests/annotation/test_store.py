from pathlib import Path

import pytest

from annotation.store import layer_line, read_gold, read_layers, write_layers
from schemas.errors import RecordError
from schemas.layers import StoredLayer


def layer(article: str, name: str = "entities", **more: object) -> StoredLayer:
    return StoredLayer.model_validate(
        {
            "article": article,
            "layer": name,
            "round": "trial",
            "annotator": "annotator-1",
            "guidelines": "0.2",
            "raw_sha256": "a" * 64,
            "text_sha256": "b" * 64,
            **more,
        }
    )


def test_lines_are_sorted_readable_and_come_back(tmp_path: Path):
    path = tmp_path / "round" / "annotator-1.jsonl"
    layers = [layer("c"), layer("a", notes=("سطر\u2028فاصل", 'علامة "')), layer("b", status="skipped")]
    write_layers(path, layers)
    assert read_layers(path) == (layers[1], layers[2], layers[0])
    text = path.read_text(encoding="utf-8")
    assert [line[:14] for line in text.split("\n")] == ['{"article": "a', '{"article": "b', '{"article": "c', ""]
    assert "علامة" in text
    assert list(path.parent.iterdir()) == [path]


def test_fields_with_default_values_are_left_out():
    assert "pulled" not in layer_line(layer("a"))
    assert "submitted" not in layer_line(layer("a"))
    assert '"status": "removed"' in layer_line(layer("a", status="removed"))


def test_two_lines_of_one_article_are_refused_and_the_old_file_stays(tmp_path: Path):
    path = tmp_path / "a.jsonl"
    write_layers(path, [layer("a")])
    before = path.read_bytes()
    with pytest.raises(RecordError, match="two lines for article b"):
        write_layers(path, [layer("b"), layer("b")])
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{}\n", r":1 article: field required"),
        (layer_line(layer("a")) + "\nx\n", r":2 : invalid json"),
        (layer_line(layer("b")) + "\n" + layer_line(layer("a")) + "\n", r":2 article a repeats or stands before b"),
        (layer_line(layer("a")), r":1 does not end in a line feed"),
        (layer_line(layer("a")).replace('"round"', '"rond"') + "\n", r":1 round: field required"),
    ],
)
def test_a_faulty_file_is_refused_with_line_and_field(tmp_path: Path, content: str, message: str):
    path = tmp_path / "a.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(RecordError, match=message):
        read_layers(path)


def test_a_missing_file_and_foreign_bytes_are_errors(tmp_path: Path):
    with pytest.raises(RecordError, match="no such file"):
        read_layers(tmp_path / "none.jsonl")
    (tmp_path / "a.jsonl").write_bytes(b'{"article": "\xc7"}\n')
    with pytest.raises(RecordError, match="not UTF-8 at byte 13"):
        read_layers(tmp_path / "a.jsonl")


def test_gold_joins_the_layers_of_an_article(tmp_path: Path):
    write_layers(tmp_path / "entities.jsonl", [layer("a"), layer("b")])
    write_layers(tmp_path / "layout.jsonl", [layer("b", "layout")])
    gold = read_gold(tmp_path)
    assert list(gold) == ["a", "b"]
    assert (gold["a"].layout, gold["b"].layout, gold["b"].quotes) == (None, layer("b", "layout"), None)


def test_a_line_in_the_file_of_another_layer_is_refused(tmp_path: Path):
    write_layers(tmp_path / "quotes.jsonl", [layer("a", "entities")])
    with pytest.raises(RecordError, match=r"quotes\.jsonl: article a holds layer entities"):
        read_gold(tmp_path)
