"""Publishing to a hub on the loopback interface, by the real clients, and every way in which it can fail."""

import logging
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import huggingface_hub.constants
import pytest

import corpus
from corpus.release.diff import Difference
from corpus.release.diff_report import summarise
from corpus.release.hydrate import hydrate
from corpus.release.publish import publish
from corpus.release.reading import read_manifest
from corpus.release.standoff import write_standoff
from corpus.release.verify import verified
from corpus.release.versions import find_release
from schemas.errors import ReleaseError
from tests.corpus import samples
from tests.corpus.release import folders
from tests.corpus.release.hub import TOKEN, Hub

NAME = "owner/musnad"


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Hub]:
    server = Hub()
    monkeypatch.setenv("HF_ENDPOINT", server.url)
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_DISABLE_XET", True)
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_OFFLINE", False)
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(time, "sleep", lambda _seconds: None)  # the client waits between attempts
    yield server
    server.close()


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Three versions: three articles, four articles, and the fourth withdrawn with its split."""
    root = tmp_path_factory.mktemp("releases")
    articles = [folders.article(number) for number in range(4)]
    return [
        folders.write(root / "one", {"train": articles[:3]}, version="1.0.0", redistributable=True),
        folders.write(
            root / "two", {"train": articles[:3], "test": articles[3:]}, version="1.1.0", redistributable=True
        ),
        folders.write(root / "three", {"train": articles[:3]}, version="2.0.0", redistributable=True),
    ]


def test_versions_follow_each_other_in_one_commit_and_one_tag_each(hub: Hub, releases: list[Path]) -> None:
    plans = [publish(folder, NAME) for folder in releases]
    repository = hub.repositories[NAME]
    assert len(repository.commits) == 1 + 3  # the hub's own first one, and ours
    assert list(repository.tags) == ["v1.0.0", "v1.1.0", "v2.0.0"]
    assert [plan.changes[0] for plan in plans] == [
        "first version: v1.0.0",
        "version: 1.0.0 -> 1.1.0",
        "version: 1.1.0 -> 2.0.0",
    ]
    assert "articles/test: 0 -> 1 rows" in plans[1].changes
    assert "data/articles/test-00000-of-00001.parquet" in plans[2].delete
    for tag, folder in zip(repository.tags, releases, strict=True):
        files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        assert {path for path in repository.trees[repository.tags[tag]] if path != ".gitattributes"} == files.keys()
        assert all(hub.content(NAME, tag, path) == data for path, data in files.items())


def test_unchanged_files_are_not_sent_again(hub: Hub, releases: list[Path]) -> None:
    publish(releases[0], NAME)
    plan = publish(releases[1], NAME)
    assert "data/articles/train-00000-of-00001.parquet" not in plan.add


def test_what_others_put_there_stays_unless_users_would_load_it(hub: Hub, releases: list[Path]) -> None:
    publish(releases[0], NAME)
    hub.commit(NAME, {"NOTES.md": b"theirs", "data/articles/train-00001-of-00002.parquet": b"stray"})
    assert publish(releases[1], NAME).delete == ("data/articles/train-00001-of-00002.parquet",)
    assert hub.content(NAME, "v1.1.0", "NOTES.md") == b"theirs"


def test_a_second_run_does_nothing(hub: Hub, releases: list[Path]) -> None:
    publish(releases[0], NAME)
    commits = list(hub.repositories[NAME].commits)
    plan = publish(releases[0], NAME)
    assert (plan.tagged, plan.add, plan.changes) == (True, (), ("nothing: this version is published",))
    assert hub.repositories[NAME].commits == commits


def test_a_dry_run_touches_nothing(hub: Hub, releases: list[Path]) -> None:
    plan = publish(releases[0], NAME, dry_run=True)
    assert "MANIFEST.json" in plan.add
    assert hub.repositories == {}
    assert {call.split()[0] for call in hub.calls} <= {"GET", "HEAD"}


LOADING = """
import sys
from datasets import load_dataset
from huggingface_hub import HfApi
one = load_dataset("owner/musnad", "articles", revision="v1.0.0")
two = load_dataset("owner/musnad", "articles", revision="v1.1.0")
stream = load_dataset("owner/musnad", "quotes", revision="v1.1.0", split="train", streaming=True)
glob = "hf://datasets/owner/musnad@v1.0.0/data/articles/train-*.parquet"
direct = load_dataset("parquet", data_files=glob, split="train")
print({s: d.num_rows for s, d in one.items()}, {s: d.num_rows for s, d in two.items()}, len(list(stream)), direct.num_rows)
print(two["train"].info.version, two["train"].features["quotes"].feature["kind"].names[0])
"""
OFFLINE = """
from datasets import load_dataset
two = load_dataset("owner/musnad", "articles", revision="v1.1.0")
print({s: d.num_rows for s, d in two.items()})
"""


def _python(code: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "HF_HUB_OFFLINE": "0", "HF_DATASETS_OFFLINE": "0", **environment},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_datasets_client_loads_every_version_and_reloads_offline(
    hub: Hub, releases: list[Path], tmp_path: Path
) -> None:
    for folder in releases[:2]:
        publish(folder, NAME)
    home = {"HF_HOME": str(tmp_path / "home"), "HF_HUB_DISABLE_XET": "1", "HF_ENDPOINT": hub.url}
    assert _python(LOADING, **home).splitlines() == ["{'train': 3} {'train': 3, 'test': 1} 9 3", "1.1.0 direct"]
    hub.close()
    assert _python(OFFLINE, **home, HF_HUB_OFFLINE="1").strip() == "{'train': 3, 'test': 1}"


def test_published_versions_are_verified_compared_and_loaded_from_the_cache(
    hub: Hub, releases: list[Path], tmp_path: Path
) -> None:
    for folder in releases[:2]:
        publish(folder, NAME)
        tag = f"v{read_manifest(folder)['version']}"
        huggingface_hub.snapshot_download(NAME, repo_type="dataset", revision=tag, endpoint=hub.url)
    hub.broken = lambda call: True  # from here on the cache must do
    one, two = find_release(f"{NAME}@v1.0.0"), find_release(f"{NAME}@v1.1.0")
    assert next(iter(verified(two))).endswith("files are what the manifest says")
    assert list(summarise(Difference(one, two)).lines()) == ["articles added: 1"]
    assert corpus.load(one, "articles", "train", cache_dir=tmp_path / "datasets").num_rows == 3


def test_the_stand_off_form_is_published_and_hydrated_by_who_holds_the_pages(
    hub: Hub, releases: list[Path], tmp_path: Path
) -> None:
    write_standoff(releases[0], tmp_path / "standoff")
    publish(tmp_path / "standoff", NAME)
    huggingface_hub.snapshot_download(NAME, repo_type="dataset", revision="v1.0.0", endpoint=hub.url)
    (tmp_path / "raw").mkdir()
    for number in range(3):
        (tmp_path / "raw" / f"{number}.txt").write_bytes((samples.page() + "\r\n" * number).encode())
    assert hydrate(find_release(f"{NAME}@v1.0.0"), [tmp_path / "raw"], tmp_path / "full").same_bytes
    assert (tmp_path / "full" / "MANIFEST.json").read_bytes() == (releases[0] / "MANIFEST.json").read_bytes()


@pytest.mark.parametrize("call", ["PUT /blobs/", "POST /api/datasets/owner/musnad/commit/"])
def test_the_network_goes_and_comes_back(hub: Hub, releases: list[Path], call: str) -> None:
    publish(releases[0], NAME)
    before = hub.repositories[NAME].head
    hub.broken = lambda one: one.startswith(call)
    with pytest.raises(ReleaseError, match="connection failed while publishing.*run the same command again"):
        publish(releases[1], NAME)
    assert hub.repositories[NAME].head == before, "nothing became visible"
    hub.broken = lambda one: False
    publish(releases[1], NAME)
    assert list(hub.repositories[NAME].tags) == ["v1.0.0", "v1.1.0"]


def test_killed_between_commit_and_tag_only_the_tag_is_set(hub: Hub, releases: list[Path]) -> None:
    hub.broken = lambda one: "/tag/" in one
    with pytest.raises(ReleaseError, match="connection failed"):
        publish(releases[0], NAME)
    assert hub.repositories[NAME].tags == {}
    commits = list(hub.repositories[NAME].commits)
    hub.broken = lambda one: False
    plan = publish(releases[0], NAME)
    assert plan.changes == ("only the tag v1.0.0 was missing",)
    assert hub.repositories[NAME].commits == commits
    assert hub.repositories[NAME].tags == {"v1.0.0": commits[-1]}


def test_uploaded_parts_are_kept(hub: Hub, releases: list[Path]) -> None:
    hub.broken = lambda one: "/commit/" in one
    with pytest.raises(ReleaseError):
        publish(releases[0], NAME)
    hub.broken = lambda one: False
    hub.calls.clear()
    publish(releases[0], NAME)
    assert not [call for call in hub.calls if call.startswith("PUT")]


def test_of_two_publishers_at_once_one_is_told(hub: Hub, releases: list[Path]) -> None:
    publish(releases[0], NAME)

    def other() -> None:
        hub.before_commit = lambda: None
        hub.commit(NAME, {"README.md": b"someone else"})

    hub.before_commit = other
    with pytest.raises(ReleaseError, match="somebody else published to owner/musnad meanwhile"):
        publish(releases[1], NAME)
    assert hub.content(NAME, "main", "README.md") == b"someone else"
    assert list(hub.repositories[NAME].tags) == ["v1.0.0"]


def test_a_tag_is_never_overwritten(hub: Hub, releases: list[Path], tmp_path: Path) -> None:
    publish(releases[0], NAME)
    other = folders.write(tmp_path / "other", {"train": [folders.article(9)]}, version="1.0.0", redistributable=True)
    head = hub.repositories[NAME].head
    with pytest.raises(ReleaseError, match=r"tag v1\.0\.0 with other content.*next number"):
        publish(other, NAME)
    assert hub.repositories[NAME].head == head


def test_a_tag_set_by_another_at_the_same_time_is_told(hub: Hub, releases: list[Path]) -> None:
    publish(releases[0], NAME)
    hub.before_commit = lambda: hub.repositories[NAME].tags.update({"v1.1.0": hub.repositories[NAME].commits[0]})
    with pytest.raises(ReleaseError, match="somebody else meanwhile"):
        publish(releases[1], NAME)


@pytest.mark.parametrize("token", ["hf_expiredexpiredexpired", ""])
def test_a_refused_token_is_explained_and_never_shown(
    hub: Hub, releases: list[Path], token: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setenv("HF_TOKEN", token)
    with caplog.at_level(logging.DEBUG), pytest.raises(ReleaseError, match="refused the token|HF_TOKEN") as caught:
        publish(releases[0], NAME)
    said = str(caught.value) + caplog.text + "".join(capfd.readouterr())
    assert not token or token not in said
    assert caught.value.__cause__ is None


def test_a_good_token_is_never_shown(
    hub: Hub, releases: list[Path], caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.DEBUG):
        publish(releases[0], NAME)
    hub.broken = lambda one: True
    with caplog.at_level(logging.DEBUG), pytest.raises(ReleaseError) as caught:
        publish(releases[1], NAME)
    assert TOKEN not in str(caught.value) + caplog.text + "".join(capfd.readouterr())


def test_text_that_may_not_be_passed_on_stays(hub: Hub, tmp_path: Path) -> None:
    folder = folders.write(tmp_path / "full", {"train": [folders.article()]})
    with pytest.raises(ReleaseError, match="not marked redistributable.*--standoff"):
        publish(folder, NAME)
    assert hub.calls == []


@pytest.mark.parametrize("damage", ["edited", "missing", "added", "flipped"])
def test_a_damaged_release_is_not_published(hub: Hub, releases: list[Path], tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(releases[0], folder)
    shard = folder / "data/articles/train-00000-of-00001.parquet"
    if damage == "edited":
        (folder / "README.md").write_text("# by hand\n")
    elif damage == "missing":
        shard.unlink()
    elif damage == "added":
        (folder / "notes.txt").write_text("...")
    else:
        shard.write_bytes(shard.read_bytes()[:-1] + b"!")
    with pytest.raises(ReleaseError, match="is not what its manifest says"):
        publish(folder, NAME)
    assert hub.calls == []
