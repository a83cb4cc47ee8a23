"""Descriptions of raw files: read, matched by digest, and refused when damaged."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from corpus.readers import RawDocument
from corpus.readers.text import read
from corpus.sources import Sources, Withdrawn, read_withdrawn
from schemas.errors import SourceError

ROOT = Path(__file__).parents[2]
DATA = "خبر قصير عن السد.".encode("cp1256")
DIGEST = hashlib.sha256(DATA).hexdigest()
FOLDER = '[source]\nlicense = "all rights reserved"\ncollected = 2024-05-01\nlanguage = "ar"\n'
FILE = f'[[file]]\nname = "a/خبر.txt"\nsha256 = "{DIGEST}"\noutlet = "الهضبة"\nencoding = "windows-1256"\npublished = 2021-01-27\n'


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a/خبر.txt").write_bytes(DATA)
    (tmp_path / "b.txt").write_text("خبر آخر", encoding="utf-8")
    (tmp_path / "sources.toml").write_text(FOLDER + FILE, encoding="utf-8")
    return tmp_path


def documents(folder, sources):
    return {one.source_file: one for one in read([folder], sources.reading()) if isinstance(one, RawDocument)}


def test_a_file_gets_what_is_said_of_it_and_of_its_folder(folder):
    sources = Sources.beside([folder])
    found = documents(folder, sources)
    assert found["a/خبر.txt"].encoding == "windows-1256"
    assert sources.entry(found["a/خبر.txt"]) == {
        "license": "all rights reserved", "collected": "2024-05-01", "language": "ar", "title": "", "name": "a/خبر.txt",
        "sha256": DIGEST, "outlet": "الهضبة", "encoding": "windows-1256", "published": "2021-01-27",
    }  # fmt: skip
    assert sources.entry(found["b.txt"]) == {
        "license": "all rights reserved",
        "collected": "2024-05-01",
        "language": "ar",
        "title": "",
    }


def test_a_folder_without_a_description_is_allowed(tmp_path):
    (tmp_path / "a.txt").write_text("خبر", encoding="utf-8")
    sources = Sources.beside([tmp_path])
    assert sources.entry(documents(tmp_path, sources)["a.txt"]) is None
    assert not sources.redistributable(DIGEST)


def test_a_text_may_be_passed_on_only_where_it_is_said(folder):
    assert not Sources.beside([folder]).redistributable(DIGEST)
    (folder / "sources.toml").write_text(FOLDER + FILE + "redistributable = true\n", encoding="utf-8")
    assert Sources.beside([folder]).redistributable(DIGEST)
    (folder / "sources.toml").write_text(
        FOLDER + "redistributable = true\n" + FILE + "redistributable = false\n", encoding="utf-8"
    )
    assert not Sources.beside([folder]).redistributable(DIGEST)


def test_a_file_that_changed_is_refused(folder):
    (folder / "a/خبر.txt").write_bytes(DATA + b"!")
    sources = Sources.beside([folder])
    with pytest.raises(
        SourceError, match=r"خبر\.txt has SHA-256 [0-9a-f]{64}, .*sources\.toml says .*restore the file"
    ):
        sources.entry(documents(folder, sources)["a/خبر.txt"])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[source\n", "is not a TOML file"),
        ("[source]\n", "source.license: field required"),
        (FOLDER + "terms = 1\n", "source.terms: extra inputs"),
        (FOLDER + FILE + FILE, "listed twice"),
        (FOLDER + FILE.replace("خبر.txt", "غائب.txt"), "no file a/غائب.txt beside it"),
        (FOLDER + FILE.replace(DIGEST, DIGEST[:10]), "file.0.sha256: string should match"),
    ],
)
def test_a_damaged_description_says_what_to_mend(folder, text, message):
    (folder / "sources.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=message):
        Sources.beside([folder])


def test_withdrawn_articles(tmp_path):
    assert read_withdrawn(tmp_path) == ()
    (tmp_path / "withdrawn.toml").write_text(
        '[[article]]\nid = "0123456789abcdef"\non = 2027-01-31\nreason = "asked"\n', encoding="utf-8"
    )
    assert read_withdrawn(tmp_path) == (Withdrawn(id="0123456789abcdef", on=date(2027, 1, 31), reason="asked"),)
    (tmp_path / "withdrawn.toml").write_text('[[article]]\nid = "x"\n', encoding="utf-8")
    with pytest.raises(SourceError, match=r"article\.0\.id"):
        read_withdrawn(tmp_path)


def test_every_seed_is_described_and_none_may_be_passed_on():
    sources = Sources.beside([ROOT / "seeds"])
    found = documents(ROOT / "seeds", sources)
    assert len(found) == 5
    for page in found.values():
        entry = sources.entry(page)
        assert entry is not None
        assert entry["name"] == page.source_file
        assert entry["about"]
        assert not sources.redistributable(page.raw_sha256)
    assert read_withdrawn(ROOT / "seeds") == ()
