"""Making releases: what is refused, what is recorded, and what a fault leaves behind."""

import hashlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import mlcroissant
import pytest
import yaml

import corpus
from corpus.release import make
from corpus.release.make import Made, Wanted, make_release
from corpus.release.reading import read_articles, read_manifest
from corpus.release.verify import verified
from corpus.release.versions import read_releases
from corpus.splits import read_splits, write_splits
from schemas.errors import ReleaseError
from tests.corpus.release import checkouts
from tests.corpus.release.folders import ROOT

DAY = date(2026, 11, 21)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return checkouts.checkout(tmp_path / "checkout")


def release(root: Path, version: str, **more: Any) -> Made:
    return make_release(Wanted(version=version, raw=(root / "raw",), checkout=root, **{"day": DAY, **more}))


def grow(root: Path, *numbers: int) -> None:
    checkouts.commit(root)
    for number in numbers:
        checkouts.add_page(root, number)
    checkouts.commit(root)


def test_a_first_release_holds_what_it_should_and_is_recorded(root: Path) -> None:
    made = release(root, "0.1.0", standoff=True)
    names = {path.relative_to(made.folder).parts[0] for path in made.folder.rglob("*")}
    assert names == {
        "data", "README.md", "DATASHEET.md", "croissant.json", "MANIFEST.json", "CHANGELOG.md", "CITATION.cff",
        "LICENSE", "LICENSE-annotations", "schemas", "guidelines", "plots",
    }  # fmt: skip
    (entry,) = read_releases(root / "corpus" / "releases.toml")
    assert entry == made.released
    assert (entry.version, entry.level, entry.date) == ("0.1.0", "FIRST", DAY)
    assert entry.content_sha256 == read_manifest(made.folder)["content_sha256"]
    assert len(entry.commit) == 40
    assert (
        entry.counts["articles/train"]
        + entry.counts.get("articles/test", 0)
        + entry.counts.get("articles/validation", 0)
        == 3
    )
    assert len(read_splits(root / "corpus" / "splits.csv")) == 3
    assert list(verified(made.folder, root / "corpus" / "releases.toml"))[-1].endswith("released on 2026-11-21")
    with pytest.raises(ReleaseError, match=r"says it is 0\.1\.0, whose content is"):
        list(
            verified(release(checkouts.checkout(root / "other", 2), "0.1.0").folder, root / "corpus" / "releases.toml")
        )
    assert made.standoff
    assert read_manifest(made.standoff)["form"] == "standoff"
    assert read_manifest(made.folder)["redistributable"] is True


def test_the_same_commit_gives_the_same_bytes(root: Path, tmp_path: Path) -> None:
    first = release(root, "0.1.0")
    (root / "corpus" / "releases.toml").unlink()
    second = release(root, "0.1.0", out=tmp_path / "again")
    assert (first.folder / "MANIFEST.json").read_bytes() == (second.folder / "MANIFEST.json").read_bytes()


def test_numbers_follow_the_data(root: Path) -> None:
    release(root, "0.1.0")
    grow(root, 3)
    with pytest.raises(ReleaseError, match=r"since 0\.1\.0 is MINOR: 0\.1\.1 is too small, 0\.2\.0 is the least"):
        release(root, "0.1.1")
    made = release(root, "0.2.0")
    assert made.released.summary == ("articles added: 1",)
    assert "**0.1.0** (2026-11-21)" in (made.folder / "README.md").read_text(encoding="utf-8")
    gone = next(iter(read_articles(made.folder))).key
    withdrawn = f'[[article]]\nid = "{gone}"\non = 2026-11-21\nreason = "asked for by its publisher"\n'
    (root / "raw" / "withdrawn.toml").write_text(withdrawn, encoding="utf-8")
    grow(root)
    with pytest.raises(ReleaseError, match=r"is MAJOR: 0\.3\.0 is too small, 1\.0\.0 is the least"):
        release(root, "0.3.0")
    last = release(root, "1.0.0")
    assert last.released.summary == ("articles withdrawn: 1",)
    assert gone in {line.article for line in read_splits(root / "corpus" / "splits.csv")}
    assert [one.version for one in read_releases(root / "corpus" / "releases.toml")] == ["0.1.0", "0.2.0", "1.0.0"]


def test_an_article_between_two_splits_is_left_out_and_listed(root: Path) -> None:
    release(root, "0.1.0")
    pages = sorted((root / "raw").glob("*.txt"))
    lines = read_splits(root / "corpus" / "splits.csv")
    write_splits(
        [line._replace(split=("train", "test", "test")[at]) for at, line in enumerate(lines)],
        root / "corpus" / "splits.csv",
    )
    by_id = {hashlib.sha256(path.read_bytes()).hexdigest()[:16]: path for path in pages}
    halves = [by_id[line.article].read_text(encoding="utf-8") for line in lines[:2]]
    (root / "raw" / "both.txt").write_text("\n".join(halves), encoding="utf-8")
    checkouts.commit(root)
    (root / "dist" / "musnad-0.1.0").rename(root / "dist" / "old")
    made = release(root, "1.0.0", previous=root / "dist" / "old")
    ((article, ties),) = read_manifest(made.folder)["quarantined"].items()
    assert sorted(ties.values()) == ["test", "train"]
    assert article not in {placed.key for placed in read_articles(made.folder)}
    assert [left.article for left in made.plan.quarantine] == [article]


@pytest.mark.parametrize(
    ("version", "message"),
    [
        ("0.1.0", r"0\.1\.0 was released on 2026-11-21; a version is never made twice"),
        ("0.0.9", r"older than the last release, 0\.1\.0"),
        ("1.0", "no version; write three numbers"),
    ],
)
def test_numbers_that_exist_or_go_back_are_refused(root: Path, version: str, message: str) -> None:
    release(root, "0.1.0")
    with pytest.raises(ReleaseError, match=message):
        release(root, version)


def test_a_clock_that_goes_back_is_noticed(root: Path) -> None:
    release(root, "0.1.0")
    with pytest.raises(ReleaseError, match="1970-01-02, is before that of 0.1.0, 2026-11-21: set the clock"):
        release(root, "0.1.1", day=date(1970, 1, 2))


def test_what_is_not_committed_is_refused(root: Path) -> None:
    checkouts.add_page(root, 0)
    (root / "raw" / "0.txt").write_text("قال الناطق إن الجسر سيفتح غدا أمام السيارات والمشاة معا")
    with pytest.raises(ReleaseError, match=r"not committed: raw/0\.txt"):
        release(root, "0.1.0")
    checkouts.commit(root)
    (root / "raw" / "new.txt").write_text("قالت الناطقة إن الميناء سيفتح بعد غد أمام السفن جميعا")
    with pytest.raises(ReleaseError, match=r"not committed: raw/new\.txt"):
        release(root, "0.1.0")


def test_the_last_release_must_be_at_hand_and_be_it(root: Path, tmp_path: Path) -> None:
    made = release(root, "0.1.0")
    made.folder.rename(tmp_path / "moved")
    with pytest.raises(ReleaseError, match="no folder, no version"):
        release(root, "0.1.1")
    assert release(root, "0.1.1", previous=tmp_path / "moved").released.level == "PATCH"
    grow(root, 4)
    with pytest.raises(ReleaseError, match="is not version 0.1.1"):
        release(root, "0.2.0", previous=release(checkouts.checkout(tmp_path / "other", 2), "0.1.0").folder)


def test_a_release_with_errors_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The built folder is spoilt before it is checked, as a bug in the build would."""
    build = make.build

    def spoilt(order: Any) -> Any:
        import pyarrow as pa
        import pyarrow.parquet as pq

        report = build(order)
        path = next(order.out.glob("data/articles/*.parquet"))
        table = pq.read_table(path)
        rows = table.to_pylist()
        rows[0]["body"]["text"] += " زيادة"
        pq.write_table(pa.Table.from_pylist(rows, schema=table.schema), path)
        return report

    monkeypatch.setattr(make, "build", spoilt)
    with pytest.raises(ReleaseError, match="errors in the data"):
        release(root, "0.1.0")
    assert not (root / "dist" / "musnad-0.1.0").exists()
    assert read_releases(root / "corpus" / "releases.toml") == []


KILLED = """
import os, signal, sys
from pathlib import Path
from corpus.release import make
root, step = Path(sys.argv[1]), sys.argv[2]
def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)
setattr(make, step, die)
from datetime import date
make.make_release(make.Wanted(version="0.1.0", raw=(root / "raw",), checkout=root, standoff=True, day=date(2026, 11, 21)))
"""


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Content digest of the same release, made without a fault."""
    made = release(checkouts.checkout(tmp_path_factory.mktemp("undisturbed") / "checkout"), "0.1.0")
    return made.released.content_sha256


@pytest.mark.parametrize("step", ["plan_of", "_move_up", "write_standoff", "write_releases"])
def test_killed_at_any_step_the_same_command_makes_the_release(root: Path, step: str, undisturbed: str) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(root), step], env={**os.environ, "PYTHONPATH": _paths()})
    assert done.returncode == -signal.SIGKILL
    assert read_releases(root / "corpus" / "releases.toml") == []
    made = release(root, "0.1.0", standoff=True)
    assert read_manifest(made.folder)["content_sha256"] == undisturbed
    assert [path.name for path in sorted((root / "dist").iterdir()) if not path.name.endswith(".lock")] == [
        "musnad-0.1.0", "musnad-0.1.0-standoff",
    ]  # fmt: skip


def _paths() -> str:
    return os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])


FULL = """
import resource, sys
from datetime import date
from pathlib import Path
from corpus.release.make import Wanted, make_release
from schemas.errors import ReleaseError
root, limit = Path(sys.argv[1]), int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    make_release(Wanted("0.1.0", (root / "raw",), root, standoff=True, day=date(2026, 11, 21)))
except ReleaseError as error:
    print(error)
"""


@pytest.mark.parametrize("limit", [2_000, 12_000, 40_000])
def test_where_nothing_more_can_be_written_nothing_stays_half(root: Path, limit: int) -> None:
    """The limit on a file's size stands for a full disk: writing fails in the same call, with another number."""
    environment = {**os.environ, "PYTHONPATH": _paths()}
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(root), str(limit)], env=environment, capture_output=True, text=True, check=True
    )
    assert "could not be written" in done.stdout
    assert "nothing was recorded" in done.stdout
    assert read_releases(root / "corpus" / "releases.toml") == []
    assert release(root, "0.1.0", standoff=True).standoff


def test_the_stand_off_form_can_be_made_later(root: Path) -> None:
    made = release(root, "0.1.0")
    assert made.standoff is None
    later = release(root, "0.1.0", standoff=True)
    assert later.standoff
    assert later.released == made.released


def _edit_card(folder: Path) -> None:
    (folder / "README.md").write_text("by hand", encoding="utf-8")


def _flip(folder: Path) -> None:
    path = next(folder.glob("data/articles/*.parquet"))
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)


def _old_manifest(folder: Path) -> None:
    manifest = read_manifest(folder)
    del manifest["configs"]
    (folder / "MANIFEST.json").write_text(json.dumps(manifest | {"code_version": "0.0.1"}), encoding="utf-8")


def _no_manifest(folder: Path) -> None:
    (folder / "MANIFEST.json").unlink()


def _torn_manifest(folder: Path) -> None:
    path = folder / "MANIFEST.json"
    path.write_bytes(path.read_bytes()[:100])


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        (_edit_card, r"README\.md: changed.*edited by hand"),
        (_flip, r"data/articles/.*: changed"),
        (_old_manifest, r"no 'configs': it was written by another version of the code \(0\.0\.1\)"),
        (_no_manifest, "holds no MANIFEST.json"),
        (_torn_manifest, "cannot be read"),
    ],
)
def test_faults_of_a_release_folder_are_named(root: Path, fault: Callable[[Path], None], message: str) -> None:
    made = release(root, "0.1.0")
    fault(made.folder)
    with pytest.raises(ReleaseError, match=f"(?s){message}"):
        list(verified(made.folder))
    with pytest.raises(ReleaseError):
        corpus.load(made.folder)


def test_loading_proves_and_gives_the_usual_objects(root: Path, tmp_path: Path) -> None:
    made = release(root, "0.1.0")
    splits = corpus.load(made.folder, "articles", cache_dir=tmp_path)
    assert sum(split.num_rows for split in splits.values()) == 3
    name = next(iter(splits))
    assert corpus.load(made.folder, "articles", name, cache_dir=tmp_path)[0]["id"] == splits[name][0]["id"]
    stream = corpus.load(made.folder, "entities", name, streaming=True, cache_dir=tmp_path)
    assert next(iter(stream))["article_id"]
    with pytest.raises(ReleaseError, match="no config 'quotations'"):
        corpus.load(made.folder, "quotations", cache_dir=tmp_path)
    with pytest.raises(ReleaseError, match="no split 'dev'"):
        corpus.load(made.folder, "articles", "dev", cache_dir=tmp_path)


def test_a_rebuilt_folder_is_never_served_from_the_cache(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "same-path"
    release(root, "0.1.0", out=out)
    before = corpus.load(out, "articles", cache_dir=tmp_path / "cache")
    grow(root, 5, 6)
    out.rename(tmp_path / "old")
    release(root, "0.2.0", out=out, previous=tmp_path / "old")
    after = corpus.load(out, "articles", cache_dir=tmp_path / "cache")
    assert sum(split.num_rows for split in after.values()) == sum(split.num_rows for split in before.values()) + 2


def test_croissant_is_valid_and_reads_the_rows(root: Path) -> None:
    made = release(root, "0.1.0", standoff=True)
    for folder in (made.folder, made.standoff):
        assert folder
        described = mlcroissant.Dataset(jsonld=str(folder / "croissant.json"))
        assert described.metadata.ctx.issues.report() == ""
        sets = [record_set.name for record_set in described.metadata.record_sets]
        assert len(sets) == len(list(folder.glob("data/*/*.parquet")))
        first = next(iter(described.records(sets[0])))
        article = next(iter(read_articles(folder)))
        assert first[f"{sets[0]}/id"].decode() in {placed.key for placed in read_articles(folder)}
        assert article.record["id"]
    facts = json.loads((made.folder / "croissant.json").read_text(encoding="utf-8"))
    assert facts["rai:annotatorDemographics"] == ["Nobody: no layer was judged."]


def test_the_citation_is_valid(root: Path) -> None:
    made = release(root, "0.1.0")
    schema = json.loads((ROOT / "tests" / "data" / "cff-1.2.0.schema.json").read_text(encoding="utf-8"))
    for path in (ROOT / "CITATION.cff", made.folder / "CITATION.cff"):
        jsonschema.validate(
            json.loads(json.dumps(yaml.safe_load(path.read_text(encoding="utf-8")), default=str)), schema
        )
    cited = yaml.safe_load((made.folder / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["identifiers"][0]["value"] == f"sha256:{made.released.content_sha256}"
