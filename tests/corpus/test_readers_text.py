"""Text files of every kind: what is read, how it is decoded, and that nothing unreadable is passed over."""

import hashlib
import os
from pathlib import Path

import pytest

from corpus.readers import RawDocument, Unreadable
from corpus.readers.text import DEFAULT, Limits, Reading, read

PAGE = "وصول الوفد إلى العاصمة\r\n\r\nوصل الوفد، أمس، إلى العاصمة في زيارة رسمية تستمر يومين.\u00a0\r\n"


def texts(folder: Path) -> dict[str, str]:
    return {one.source_file: one.text for one in read([folder]) if isinstance(one, RawDocument)}


def only_error(path: Path, reading: Reading = DEFAULT) -> Unreadable:
    (found,) = read([path], reading)
    assert isinstance(found, Unreadable)
    return found


@pytest.mark.parametrize(
    ("bytes_of", "encoding"),
    [
        (lambda text: text.encode(), "utf-8"),
        (lambda text: text.encode("utf-8-sig"), "utf-8"),
        (lambda text: text.encode("utf-16"), "utf-16"),
        (lambda text: b"\xfe\xff" + text.encode("utf-16-be"), "utf-16"),
        (lambda text: text.encode("utf-32"), "utf-32"),
        (lambda text: text.encode("utf-16-le"), "utf-16le"),
        (lambda text: text.encode("utf-16-be"), "utf-16be"),
        (lambda text: text.encode("cp1256"), "windows-1256"),
        (lambda text: text.encode("iso8859-6"), "iso-8859-6"),
    ],
)
def test_an_encoding_is_told_and_recorded_so_that_anybody_gets_the_same_text(tmp_path, bytes_of, encoding):
    data = bytes_of(PAGE)
    (tmp_path / "page.txt").write_bytes(data)
    (document,) = read([tmp_path])
    assert isinstance(document, RawDocument)
    assert document.encoding == encoding
    assert document.text.removeprefix("\ufeff") == PAGE
    assert data.decode(document.encoding) == document.text
    assert document.raw_sha256 == hashlib.sha256(data).hexdigest()
    assert document.id == document.raw_sha256[:16]
    assert document.data == data


def test_a_utf8_byte_order_mark_is_character_0(tmp_path):
    (tmp_path / "page.txt").write_bytes(PAGE.encode("utf-8-sig"))
    assert texts(tmp_path) == {"page.txt": "\ufeff" + PAGE}


def test_a_declared_encoding_goes_before_detection(tmp_path):
    (tmp_path / "page.txt").write_bytes("قال é".encode("cp1256"))
    (document,) = read([tmp_path], Reading(encodings={"page.txt": "windows-1256"}))
    assert isinstance(document, RawDocument)
    assert (document.text, document.encoding) == ("قال é", "windows-1256")


def test_names_are_arabic_hold_spaces_lie_deep_and_come_in_order(tmp_path):
    for number, name in enumerate(["ب/خبر ثان.txt", "a.TXT", "ب/أول خبر", "c/d/e.text"]):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"خبر رقم {number}", encoding="utf-8")
    assert list(texts(tmp_path)) == ["a.TXT", "c/d/e.text", "ب/أول خبر", "ب/خبر ثان.txt"]


def test_a_file_that_is_named_is_read_whatever_its_name(tmp_path):
    path = tmp_path / "خبر.dump"
    path.write_text(PAGE, encoding="utf-8", newline="")
    (document,) = read([path])
    assert isinstance(document, RawDocument)
    assert (document.source_file, document.text) == ("خبر.dump", PAGE)


def test_same_bytes_are_one_document_with_all_names(tmp_path):
    for name in ("b.txt", "sub/a.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(PAGE + ("!" if name == "c.txt" else ""), encoding="utf-8")
    found = [one.names for one in read([tmp_path]) if isinstance(one, RawDocument)]
    assert found == [("b.txt", "sub/a.txt"), ("c.txt",)]


def test_what_describes_a_folder_is_no_article_and_other_types_are_reported(tmp_path):
    for name in ("sources.toml", "README.md", ".hidden", "page.html", "page.txt"):
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    (tmp_path / "page.txt").write_text("خبر", encoding="utf-8")
    errors = [str(one) for one in read([tmp_path]) if isinstance(one, Unreadable)]
    assert list(texts(tmp_path)) == ["page.txt"]
    assert errors == ["page.html: no reader for '.html' files; rename it (.text, .txt) or leave it out"]


@pytest.mark.parametrize(
    ("data", "reason", "byte"),
    [
        (b"", "it is empty", None),
        ("\ufeff \u200f\n\u00a0\t\r\n".encode(), "it holds white space only", None),
        (PAGE.encode() + b"\xd8" + PAGE.encode(), "bytes d8 d9 88 d8 are not utf-8", len(PAGE.encode())),
        (PAGE.encode()[:-1] + b"\xd9", "are not utf-8", len(PAGE.encode()) - 1),
        ("قال\0الوزير".encode(), "it holds a NUL", 6),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "", None),
        (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n" + bytes(range(1, 256)) * 4, "", None),
        ("Une dépêche à été publiée".encode("latin-1"), "", None),
    ],
)
def test_what_cannot_be_read_says_why_where_and_what_to_do(tmp_path, data, reason, byte):
    (tmp_path / "page.txt").write_bytes(data)
    error = only_error(tmp_path)
    assert error.source_file == "page.txt"
    assert reason in error.reason
    assert byte is None or error.byte == byte
    assert error.advice


def test_an_unknown_or_wrong_declared_encoding_is_an_error(tmp_path):
    (tmp_path / "page.txt").write_bytes(PAGE.encode("cp1256"))
    unknown = only_error(tmp_path, Reading(encodings={"page.txt": "cp99"}))
    wrong = only_error(tmp_path, Reading(encodings={"page.txt": "utf-8"}))
    assert "'cp99' is unknown" in unknown.reason
    assert wrong.byte == 0


def test_a_line_or_file_past_the_limits_is_an_error_with_its_place(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text("قال\n" + "خبر " * 1000, encoding="utf-8")
    line = only_error(path, Reading(Limits(line_bytes=500)))
    whole = only_error(path, Reading(Limits(line_bytes=500, file_bytes=600)))
    assert (line.reason, line.byte) == ("line 2 has more than 500 bytes", 7)
    assert whole.byte == 7
    path.write_text("خبر\n" * 1000, encoding="utf-8")
    assert "more than 600" in only_error(path, Reading(Limits(line_bytes=500, file_bytes=600))).reason
    assert isinstance(next(read([path])), RawDocument)


def test_a_line_of_a_hundred_megabytes_is_an_error(tmp_path):
    path = tmp_path / "page.txt"
    with path.open("wb") as stream:
        for _ in range(100):
            stream.write(b"x" * (1 << 20))
    assert "line 1 has more than" in only_error(path).reason


def test_one_bad_file_does_not_hide_the_others(tmp_path):
    for name, data in {"a.txt": b"", "b.txt": PAGE.encode(), "c.txt": b"\0\1\2"}.items():
        (tmp_path / name).write_bytes(data)
    assert [type(one).__name__ for one in read([tmp_path])] == ["Unreadable", "RawDocument", "Unreadable"]


def test_missing_paths_and_broken_links_are_reported(tmp_path):
    (tmp_path / "link.txt").symlink_to(tmp_path / "nothing.txt")
    assert "broken link" in only_error(tmp_path).reason
    assert "no file or folder" in only_error(tmp_path / "nowhere").reason


def test_a_name_that_is_not_utf8_is_reported(tmp_path):
    (tmp_path / os.fsdecode(b"\xe3.txt")).write_text(PAGE, encoding="utf-8")
    assert only_error(tmp_path).reason == "its name is not UTF-8"
