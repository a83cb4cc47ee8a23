"""No text survives in a stand-off release, and all of it comes back from the raw files."""

import filecmp
import shutil
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from datasets import load_dataset

from corpus.release.hydrate import How, Hydration, hydrate
from corpus.release.leaks import find_leaks, sequences
from corpus.release.make import Wanted, make_release
from corpus.release.reading import read_articles
from corpus.release.standoff import write_standoff
from schemas.errors import ReleaseError
from schemas.records import Article
from tests.corpus.release import checkouts, folders


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds with gold, in two splits, with single annotations and a note that quotes an article."""
    articles = folders.seed_articles()
    folder = tmp_path_factory.mktemp("releases") / "full"
    annotations = [
        folders.single(article, annotator, layer)
        for article in articles
        for annotator in ("model-a", "model-b")
        for layer in ("entities", "quotes")
    ]
    folders.write(folder, {"train": articles[:4], "test": articles[4:]}, annotations)
    return folder


@pytest.fixture(scope="module")
def standoff(full: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("standoff") / "standoff"
    write_standoff(full, out)
    return out


def texts() -> list[str]:
    return [article.body.text for article in folders.seed_articles()]


def files_of(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_no_four_words_in_a_row_survive(full: Path, standoff: Path) -> None:
    raws = [path.read_text(encoding="utf-8") for path in sorted(folders.SEEDS.glob("*.txt"))]
    assert find_leaks(standoff, texts() + raws) == []
    assert {leak.file for leak in find_leaks(full, texts())} >= {
        "README.md",
        "data/quotes/train-00000-of-00001.parquet",
    }


def test_no_name_survives(standoff: Path) -> None:
    names = {cluster.name for article in folders.seed_articles() for cluster in article.clusters}
    held = " ".join(
        str(record) for path in sorted(standoff.glob("data/*/*.parquet")) for record in pq.read_table(path).to_pylist()
    )
    assert [name for name in sorted(names) if name in held] == []
    assert "إلهام" not in held


def test_the_guard_sees_through_addresses_and_spelling() -> None:
    assert set(sequences("خلافات-كبيرة_الكرملين.يكشف")) == set(sequences("خِلافات كبيرة.. الكرملين يكشف"))
    assert list(sequences("https://a.example/%D9%88%20b%20c")) == [
        "https a example و",
        "a example و b",
        "example و b c",
    ]


def test_it_loads_like_any_dataset(standoff: Path, tmp_path: Path) -> None:
    articles = load_dataset(str(standoff), "articles", split="train", cache_dir=str(tmp_path))
    windows = load_dataset(str(standoff), "windows", split="train", cache_dir=str(tmp_path))
    assert articles["id"][:] == windows["article_id"][:]
    assert articles[0]["entities"][0]["text"] is None
    assert articles.features["entities"].feature["label"].int2str(articles[0]["entities"][0]["label"]).isupper()


def test_windows_are_long_and_do_not_overlap(standoff: Path) -> None:
    for row in pq.read_table(standoff / "data/windows/train-00000-of-00001.parquet").to_pylist():
        ends = 0
        for window in row["windows"]:
            assert window["words"] >= 8
            assert window["start"] >= ends
            ends = window["end"]


def test_all_raw_files_give_the_full_release_byte_for_byte(full: Path, standoff: Path, tmp_path: Path) -> None:
    result = hydrate(standoff, [folders.SEEDS], tmp_path / "out")
    assert {one.how for one in result.articles} == {How.DIGEST}
    assert result.same_bytes
    assert files_of(tmp_path / "out") == files_of(full)
    assert filecmp.cmpfiles(full, tmp_path / "out", files_of(full), shallow=False)[0] == files_of(full)


def copied(tmp_path: Path) -> Path:
    raw = tmp_path / "raw"
    shutil.copytree(folders.SEEDS, raw)
    for path in raw.glob("*"):
        path.chmod(0o644)
    return raw


def rewrite(path: Path, change: object) -> None:
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")  # type: ignore[operator]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "القائمة الرئيسية\n" + text + "\nحقوق النشر محفوظة\n",
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text.replace(" ", "\u00a0", 3),
        lambda text: text.replace("\n\n", "\n").replace("\n", "\n\n\n"),
    ],
    ids=["other furniture", "other line ends", "mark and blanks", "other blank lines"],
)
def test_a_page_saved_differently_gives_the_same_record(
    full: Path, standoff: Path, tmp_path: Path, change: object
) -> None:
    raw = copied(tmp_path)
    for path in sorted(raw.glob("*"))[:3]:
        rewrite(path, change)
    result = hydrate(standoff, [raw], tmp_path / "out")
    assert [one.how for one in result.articles].count(How.ALIGNED) == 3
    assert result.same_bytes
    assert list(read_articles(tmp_path / "out")) == list(read_articles(full))


def changed(standoff: Path, tmp_path: Path) -> tuple[Hydration, Path, str]:
    """Hydrate with one page of which a paragraph was rewritten."""
    raw = copied(tmp_path)
    page = next(raw.glob("003_*"))
    words = page.read_text(encoding="utf-8").split("\n")
    longest = max(range(len(words)), key=lambda number: len(words[number]))
    words[longest] = "حذفت الصحيفة هذه الفقرة وكتبت مكانها أخرى لا تشبهها في شيء على الإطلاق"
    page.write_text("\n".join(words), encoding="utf-8")
    out = tmp_path / "out"
    return hydrate(standoff, [raw], out, partly=True), out, page.name


def test_a_changed_page_gives_what_it_still_holds(standoff: Path, tmp_path: Path) -> None:
    result, out, name = changed(standoff, tmp_path)
    (part,) = [one for one in result.articles if one.how is How.PARTLY]
    assert part.file == name
    assert 0.5 < part.coverage < 1
    assert part.unplaced
    original = {one.id: one for one in folders.seed_articles()}[part.article]
    record = next(placed.record for placed in read_articles(out) if placed.key == part.article)
    article = Article.model_validate(record)
    kept = {one.id: one for one in (*article.entities, *article.quotes)}
    assert {one.id for one in (*original.entities, *original.quotes)} == kept.keys() | set(part.unplaced)
    for mention in original.entities:
        if mention.id in kept:
            assert kept[mention.id].text == mention.text
    for mention in article.entities:
        assert article.body.text[mention.start : mention.end] == mention.text
    assert load_dataset(str(out), "articles", split="train", cache_dir=str(tmp_path / "cache")).num_rows == 4


def test_headlines_are_found_by_their_line_where_the_spelling_changed(standoff: Path, tmp_path: Path) -> None:
    """Dropped hamzas change every text, so none can be proven; a headline is too short for a window."""
    raw = copied(tmp_path)
    for path in raw.glob("*"):
        rewrite(path, lambda text: text.replace("أ", "ا").replace("إ", "ا"))
    result = hydrate(standoff, [raw], tmp_path / "out", partly=True)
    assert {(one.how, one.coverage) for one in result.articles} == {(How.PARTLY, 1.0)}
    assert sum(len(one.unplaced) for one in result.articles) < 6
    originals = {one.id: one for one in folders.seed_articles()}
    headlines = [placed.record["metadata"]["headline"] for placed in read_articles(tmp_path / "out")]
    assert sum(headline is not None for headline in headlines) >= 4
    for placed in read_articles(tmp_path / "out"):
        if headline := placed.record["metadata"]["headline"]:
            spelled = originals[placed.key].metadata.headline
            assert spelled
            assert headline == spelled.replace("أ", "ا").replace("إ", "ا")


def test_without_asking_a_changed_page_is_left_out(standoff: Path, tmp_path: Path) -> None:
    raw = copied(tmp_path)
    rewrite(next(raw.glob("003_*")), lambda text: text[: len(text) // 2])
    next(raw.glob("004_*")).unlink()
    result = hydrate(standoff, [raw], tmp_path / "out")
    assert sorted(one.how for one in result.articles) == sorted([How.DIGEST] * 3 + [How.PARTLY, How.MISSING])
    assert not result.same_bytes
    assert sum(1 for _ in read_articles(tmp_path / "out")) == 3


def test_a_damaged_release_and_no_pages_are_refused(full: Path, standoff: Path, tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    with pytest.raises(ReleaseError, match="no article of .* can be restored"):
        hydrate(standoff, [tmp_path / "raw"], tmp_path / "out")
    assert not (tmp_path / "out").exists()
    with pytest.raises(ReleaseError, match="not in stand-off form"):
        hydrate(full, [folders.SEEDS], tmp_path / "out")
    broken = tmp_path / "broken"
    shutil.copytree(standoff, broken)
    path = next(broken.glob("data/windows/*"))
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(ReleaseError, match=r"data/windows/.*: changed"):
        hydrate(broken, [folders.SEEDS], tmp_path / "out")


def test_text_in_another_file_is_sealed_and_comes_back(full: Path, tmp_path: Path) -> None:
    noted = tmp_path / "noted"
    shutil.copytree(full, noted)
    (noted / "NOTES.md").write_text(texts()[0][:80], encoding="utf-8")
    (noted / "LICENSE").write_text("Apache", encoding="utf-8")
    write_standoff(noted, tmp_path / "standoff")
    assert files_of(tmp_path / "standoff")[-3:] == [
        "sealed/MANIFEST.json.sealed",
        "sealed/NOTES.md.sealed",
        "sealed/README.md.sealed",
    ]
    assert (tmp_path / "standoff" / "LICENSE").read_text() == "Apache"
    hydrate(tmp_path / "standoff", [folders.SEEDS], tmp_path / "out")
    assert (tmp_path / "out" / "NOTES.md").read_text() == texts()[0][:80]


def test_the_same_release_gives_the_same_stand_off_bytes(full: Path, standoff: Path, tmp_path: Path) -> None:
    write_standoff(full, tmp_path / "again")
    assert filecmp.cmpfiles(standoff, tmp_path / "again", files_of(standoff), shallow=False)[0] == files_of(standoff)


def test_several_files_and_row_groups_come_back_byte_for_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.build.run._SHARD", 60)
    monkeypatch.setattr("corpus.build.writer.ARTICLES_PER_GROUP", 50)
    root = checkouts.checkout(tmp_path / "checkout", pages=70)
    full = make_release(Wanted("0.1.0", (root / "raw",), root, standoff=True)).folder
    assert len(list(full.glob("data/articles/train-*"))) == 1
    splits = {path.name.split("-")[0] for path in full.glob("data/articles/*")}
    assert splits == {"train", "validation", "test"}
    result = hydrate(full.with_name(f"{full.name}-standoff"), [root / "raw"], tmp_path / "out")
    assert (result.same_bytes, result.differing) == (True, ())
