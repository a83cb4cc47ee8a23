"""Making rounds, and where their server is."""

import sys
from pathlib import Path

import pytest

from annotation.client import connect
from annotation.planning import chosen, drafted, new_round, overlap_share, sampled, suggester_of
from annotation.rounds import RoundFile, read_round
from schemas.errors import RoundError, ServerError
from schemas.records import Annotation, Article, LayerStatus
from tests.annotation.seeds import gold_articles


def draft(**fields: object) -> RoundFile:
    basis = {"name": "pilot", "layer": "quotes", "guidelines": "0.2", "annotators": ("huda", "salim"), "articles": ()}
    return drafted(**(basis | fields))


def test_a_new_round_is_a_folder_with_an_address_map_beside(tmp_path: Path) -> None:
    new_round(tmp_path / "pilot", draft())
    assert read_round(tmp_path / "pilot") == draft()
    assert '# huda = "' in (tmp_path / "pilot" / "emails.toml").read_text()
    with pytest.raises(RoundError, match="exists"):
        new_round(tmp_path / "pilot", draft())


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"annotators": ("huda@example.org",)}, "pseudonym"),
        ({"annotators": ("Huda",)}, "pseudonym"),
        ({"annotators": ("huda", "huda")}, "pseudonym"),
        ({"annotators": ("decisions",)}, "pseudonym"),
        ({"annotators": ()}, "pseudonym"),
        ({"layer": "layout"}, "has no screen"),
        ({"name": "Pilot One"}, "small letters, digits, hyphens"),
        ({"name": "a-name-that-is-much-longer-than-the-server-allows"}, "longer than 50 characters"),
    ],
)
def test_an_unfit_round_is_refused(fields: dict[str, object], message: str) -> None:
    with pytest.raises(RoundError, match=message):
        draft(**fields)


def test_articles_are_named_by_the_beginning_of_their_ids() -> None:
    ids = [article.id for article in gold_articles()]
    assert chosen(gold_articles(), [ids[3][:6], ids[1]]) == (ids[1], ids[3])
    for wrong, count in ((ids[0][:5], 0), ("ffffff", 0)):
        with pytest.raises(RoundError, match=f"'{wrong}' names {count} articles"):
            chosen(gold_articles(), [wrong])


def with_status(article: Article, status: str, suggester: str | None = None) -> Article:
    return article.model_copy(update={"annotation": Annotation(quotes=LayerStatus(status=status, suggester=suggester))})


def test_a_sample_is_of_what_nobody_judged_and_the_same_each_time() -> None:
    states = ("auto", "none", "single", "adjudicated", "auto")
    articles = [with_status(article, state) for article, state in zip(gold_articles(), states, strict=True)]
    waiting = {articles[0].id, articles[1].id, articles[4].id}
    drawn = sampled(articles, "quotes", 2, seed=3)
    assert set(drawn) < waiting
    assert drawn == sampled(list(reversed(articles)), "quotes", 2, seed=3)
    assert len({sampled(articles, "quotes", 2, seed) for seed in range(20)}) > 1
    with pytest.raises(RoundError, match="asked for 4 articles, but only 3"):
        sampled(articles, "quotes", 4, seed=3)


@pytest.mark.parametrize(("text", "share"), [("all", 1.0), ("100%", 1.0), ("20%", 0.2), ("0%", 0.0)])
def test_overlap_is_all_or_a_percentage(text: str, share: float) -> None:
    assert overlap_share(text) == share


@pytest.mark.parametrize("text", ["", "20", "101%", "-1%", "half"])
def test_other_overlaps_are_refused(text: str) -> None:
    with pytest.raises(RoundError, match="neither 'all' nor a percentage"):
        overlap_share(text)


def test_a_round_knows_who_suggested() -> None:
    article = gold_articles()[0]
    assert suggester_of([with_status(article, "auto", "musnad 0.1.0")], "quotes") == "musnad 0.1.0"
    assert suggester_of([with_status(article, "adjudicated")], "quotes") == "gold"
    assert suggester_of([with_status(article, "none")], "quotes") is None


def test_the_server_is_the_named_one_else_the_embedded_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.delenv("LABEL_STUDIO_URL", raising=False)
    monkeypatch.delenv("LABEL_STUDIO_API_KEY", raising=False)
    with pytest.raises(ServerError, match="run `musnad studio`, or set LABEL_STUDIO_URL"):
        connect()
    monkeypatch.setenv("LABEL_STUDIO_URL", "https://label.example.org/")
    with pytest.raises(ServerError, match="set both"):
        connect()
    monkeypatch.setenv("LABEL_STUDIO_API_KEY", "0123456789")
    found = connect()
    assert found.url == "https://label.example.org"
    assert "0123456789" not in repr(found)


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "label_studio_sdk", None)
    with pytest.raises(ServerError, match=r'pip install "musnad\[annotation\]"'):
        connect("http://127.0.0.1:9", "0123456789")


def test_a_server_that_does_not_run_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LABEL_STUDIO_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("LABEL_STUDIO_API_KEY", "0123456789")
    client = connect()
    client.pauses = ()
    with pytest.raises(ServerError, match="is the server running"):
        client.whoami()
