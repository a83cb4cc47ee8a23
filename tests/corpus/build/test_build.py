"""The build as a whole: what goes in, what comes out, and every trap of `datasets` that it must be safe from."""

import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from annotation.store import read_gold
from corpus.build.process import Settings
from corpus.build.run import BuildReport, Order, build
from corpus.dataset import read_articles
from schemas.errors import BuildError
from schemas.features import arrow_schema
from schemas.layers import StoredSpan
from schemas.offsets import Alignment
from schemas.records import Article, Span
from schemas.rows import CONFIGS

PAGE = (
    "وزير التجارة يعلن استقرار الأسعار\n\n"
    "قال وزير التجارة سالم الكندي إن السوق هادئة هذا العام وإن الأسعار لم ترتفع منذ بداية شهر رمضان.\n\n"
    "وأضاف أن الوزارة ستواصل مراقبة المحال التجارية في العاصمة وفي سائر المحافظات حتى نهاية العيد.\n"
)


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def built(raw: Path, out: Path, **order: Any) -> BuildReport:
    return build(Order(raw=(raw,), out=out, workers=order.pop("workers", 1), **order))


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def loaded(code: str, folder: Path, cache: Path) -> Any:
    """Run code in a new process that has `load_dataset` and `folder`; return the JSON it prints."""
    program = f"import json\nfrom datasets import load_dataset\nfolder = {str(folder)!r}\n{code}"
    environment = {**os.environ, "HF_HOME": str(cache), "HF_HUB_OFFLINE": "1"}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


# what comes out


def test_every_config_opens_in_a_new_process(seeds_dataset: Path, tmp_path: Path) -> None:
    code = f"print(json.dumps({{name: load_dataset(folder, name)['train'].num_rows for name in {list(CONFIGS)}}}))"
    rows = loaded(code, seeds_dataset, tmp_path)
    assert (rows["articles"], rows["entities"], rows["quotes"]) == (5, 428, 72)
    assert rows["annotations"] == 30  # five articles, three layers, two passes
    assert rows["tokens"] > 5


def raw_spans(article: Article) -> dict[str, Counter[Any]]:
    """The annotation of an article in raw offsets, recovered through its alignment."""
    alignment = Alignment((run.start, run.raw_start, run.length) for run in article.body.alignment)

    def raw(span: Span | None) -> tuple[int, int] | None:
        return alignment.to_raw(span.start, span.end) if span else None

    return {
        "entities": Counter((*alignment.to_raw(m.start, m.end), m.label, m.cluster) for m in article.entities),
        "quotes": Counter(
            (
                quote.kind,
                tuple(raw(span) for span in quote.spans),
                raw(quote.cue),
                tuple((link.role, raw(link), link.cluster, raw(link.cue)) for link in quote.chain),
                raw(quote.addressee),
            )
            for quote in article.quotes
        ),
        "layout": Counter(
            (part.role, part.raw_start, part.raw_end) for part in (*article.body.blocks, *article.body.furniture)
        ),
    }


def test_gold_comes_out_in_the_same_raw_offsets(seeds_dataset: Path) -> None:
    def raw(span: StoredSpan | None) -> tuple[int, int] | None:
        return (span.raw_start, span.raw_end) if span else None

    articles = {article.id: article for article in read_articles(seeds_dataset)}
    gold = read_gold()
    assert articles.keys() == gold.keys()
    for article_id, layers in gold.items():
        found = raw_spans(articles[article_id])
        assert layers.layout is not None
        assert layers.entities is not None
        assert layers.quotes is not None
        assert found["layout"] == Counter((r.role, r.raw_start, r.raw_end) for r in layers.layout.regions)
        assert found["entities"] == Counter(
            (m.raw_start, m.raw_end, m.label, m.cluster) for m in layers.entities.entities
        )
        assert found["quotes"] == Counter(
            (
                quote.kind,
                tuple(raw(span) for span in quote.spans),
                raw(quote.cue),
                tuple((link.role, raw(link), link.cluster, raw(link.cue)) for link in quote.chain),
                raw(quote.addressee),
            )
            for quote in layers.quotes.quotes
        )


def test_derived_rows_repeat_the_articles(seeds_dataset: Path) -> None:
    articles = {article.id: article for article in read_articles(seeds_dataset)}

    def rows(config: str) -> list[dict[str, Any]]:
        return pq.read_table(seeds_dataset / "data" / config).to_pylist()

    for row in rows("quotes"):
        text = articles[row["article_id"]].body.text
        pieces = [text[start:end] for start, end in zip(row["starts"], row["ends"], strict=True)]
        assert row["text"] == " … ".join(pieces)
        assert text[row["context_start"] :].startswith(row["context"])
        assert all(piece in row["context"] for piece in pieces)
        assert row["cue"] is None or row["cue"] in row["context"]
        assert len(row["relays"]) == len(row["relay_names"]) == sum(link["role"] == "relay" for link in row["chain"])
    for row in rows("entities"):
        article = articles[row["article_id"]]
        assert article.body.text[row["start"] : row["end"]] == row["text"]
        assert row["text"] in row["context"]
        (block,) = (block for block in article.body.blocks if block.start <= row["start"] < block.end)
        assert row["block_role"] == block.role
    seen: Counter[str] = Counter()
    for row in rows("tokens"):
        text = articles[row["article_id"]].body.text
        assert [text[start:end] for start, end in zip(row["starts"], row["ends"], strict=True)] == row["tokens"]
        for tags in ("ner_tags", "ner_tags_core", "content_tags", "cue_tags", "source_tags"):
            assert len(row[tags]) == len(row["tokens"])
        seen[row["article_id"]] += sum(map(len, row["tokens"]))
    for article in articles.values():
        assert seen[article.id] == len(re.sub(r"\s", "", article.body.text))


def test_the_manifest_holds_every_file(seeds_dataset: Path) -> None:
    manifest = json.loads((seeds_dataset / "MANIFEST.json").read_text(encoding="utf-8"))
    found = digests(seeds_dataset)
    del found["MANIFEST.json"]
    assert {path: entry["sha256"] for path, entry in manifest["files"].items()} == found


def test_articles_without_gold(tmp_path: Path) -> None:
    write(tmp_path / "raw", "a.txt", PAGE)
    built(tmp_path / "raw", tmp_path / "out", settings=Settings(suggest=False))
    (article,) = read_articles(tmp_path / "out")
    assert article.annotation.layout.status == "auto"
    assert article.annotation.entities.status == article.annotation.quotes.status == "none"
    assert article.entities == article.quotes == article.clusters == ()


def test_articles_without_gold_are_suggested(tmp_path: Path) -> None:
    write(tmp_path / "raw", "a.txt", PAGE)
    built(tmp_path / "raw", tmp_path / "out")
    (article,) = read_articles(tmp_path / "out")
    assert article.annotation.quotes.status == article.annotation.entities.status == "auto"
    assert (article.annotation.quotes.suggester or "").startswith("musnad-rules ")
    assert [quote.cue.text for quote in article.quotes if quote.cue][-2:] == ["قال", "أضاف"]


# the same bytes


def test_workers_and_file_order_do_not_show(tmp_path: Path) -> None:
    pages = [PAGE.replace("السوق", f"السوق {number}") for number in range(150)]
    for number, page in enumerate(pages):
        write(tmp_path / "one", f"{number:03}.txt", page)
        write(tmp_path / "two" / "قسم", f"{number:03}.txt", page)
    one = built(tmp_path / "one", tmp_path / "out", workers=1)
    first = digests(one.folder)
    built(tmp_path / "one", tmp_path / "out", workers=3)
    assert digests(tmp_path / "out") == first
    # other names give other metadata, but the same articles in the same order
    built(tmp_path / "two", tmp_path / "other", workers=2)
    assert [article.id for article in read_articles(tmp_path / "other")] == [
        article.id for article in read_articles(tmp_path / "out")
    ]
    # paths given in another order
    backwards = build(
        Order(raw=tuple(sorted((tmp_path / "one").iterdir(), reverse=True)), out=tmp_path / "back", workers=2)
    )
    assert digests(backwards.folder) == first


# what goes in


def test_unreadable_pages_are_all_reported_and_nothing_is_written(tmp_path: Path) -> None:
    write(tmp_path / "raw", "good.txt", PAGE)
    write(tmp_path / "raw", "blank.txt", " \n\u00a0\n")
    (tmp_path / "raw" / "empty.txt").write_bytes(b"")
    (tmp_path / "raw" / "broken.txt").write_bytes(PAGE.encode() + b"\xff\xfe" + PAGE.encode())
    with pytest.raises(BuildError) as caught:
        built(tmp_path / "raw", tmp_path / "out")
    message = str(caught.value)
    assert "3 pages cannot be read" in message
    assert f"broken.txt, byte {len(PAGE.encode())}" in message
    assert all(name in message for name in ("blank.txt", "empty.txt"))
    assert not (tmp_path / "out").exists()

    report = built(tmp_path / "raw", tmp_path / "out", keep_going=True)
    assert [one.source_file for one in report.unreadable] == ["blank.txt", "broken.txt", "empty.txt"]
    manifest = json.loads((tmp_path / "out" / "MANIFEST.json").read_text(encoding="utf-8"))
    assert len(manifest["left_out"]) == 3


def test_the_same_bytes_are_one_article(tmp_path: Path) -> None:
    write(tmp_path / "raw", "a.txt", PAGE)
    write(tmp_path / "raw", "ب/نسخة.txt", PAGE)
    report = built(tmp_path / "raw", tmp_path / "out")
    assert report.same_bytes == (("a.txt", "ب/نسخة.txt"),)
    assert report.tally.total("articles") == 1


def test_withdrawn_articles_are_left_out(tmp_path: Path) -> None:
    write(tmp_path / "raw", "a.txt", PAGE)
    path = write(tmp_path / "raw", "b.txt", PAGE.replace("السوق", "الريح"))
    withdrawn = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    entry = f'[[article]]\nid = "{withdrawn}"\non = 2026-01-31\nreason = "at the publisher\'s request"\n'
    write(tmp_path / "raw", "withdrawn.toml", entry)
    built(tmp_path / "raw", tmp_path / "out")
    (article,) = read_articles(tmp_path / "out")
    assert article.id != withdrawn


def test_no_pages_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    with pytest.raises(BuildError, match="no page to build from"):
        built(tmp_path / "raw", tmp_path / "out")


def test_gold_that_does_not_fit_stops_the_build(tmp_path: Path) -> None:
    shutil.copytree("annotation/gold", tmp_path / "annotation" / "gold")
    quotes = tmp_path / "annotation" / "gold" / "quotes.jsonl"
    lines = quotes.read_text(encoding="utf-8").splitlines()
    layer = json.loads(lines[0])
    layer["quotes"][0]["cue"]["text"] = "همس"
    lines[0] = json.dumps(layer, ensure_ascii=False)
    quotes.write_text("\n".join(lines) + "\n", encoding="utf-8")
    with pytest.raises(BuildError, match=r"quotes\.quotes\[0\]\.cue.*'همس'"):
        built(Path("seeds"), tmp_path / "out", annotation=tmp_path / "annotation")
    assert not (tmp_path / "out").exists()
    report = built(Path("seeds"), tmp_path / "out", annotation=tmp_path / "annotation", keep_going=True)
    assert len(report.problems) == 1


# traps of `datasets`


def test_a_rebuild_is_seen_through_the_local_cache(tmp_path: Path) -> None:
    """The cache of `datasets` keys a folder with `configs:` by its card alone, so the card must carry the digest."""
    count = "print(json.dumps(load_dataset(folder, 'articles')['train'].num_rows))"
    out, cache = tmp_path / "out", tmp_path / "cache"
    write(tmp_path / "raw", "a.txt", PAGE)
    built(tmp_path / "raw", out)
    without = tmp_path / "without"  # the same with no digest in the card: the trap itself
    shutil.copytree(out, without)

    def strip(card: Path) -> None:
        text = re.sub(r"(?m)^ *description: sha256:.*\n", "", card.read_text(encoding="utf-8"))
        card.write_text(re.sub(r"(?ms)^dataset_info:.*?^---", "---", text), encoding="utf-8")

    strip(without / "README.md")
    assert loaded(count, out, cache) == loaded(count, without, cache) == 1

    write(tmp_path / "raw", "b.txt", PAGE.replace("السوق", "الريح"))
    built(tmp_path / "raw", out)
    shutil.copytree(out, without, dirs_exist_ok=True)
    strip(without / "README.md")
    assert loaded(count, out, cache) == 2
    assert loaded(count, without, cache) == 1  # if this fails, `datasets` has mended the trap


def test_labels_are_names_in_the_files(seeds_dataset: Path, tmp_path: Path) -> None:
    """Ids would take whatever names a card gives them; names stay true even under a card with another order."""
    assert (
        pq.read_schema(seeds_dataset / "data/entities/train-00000-of-00001.parquet").field("label").type == pa.string()
    )
    labels = "row = load_dataset(folder, 'entities')['train']; f = row.features['label']\n"
    code = labels + "print(json.dumps([f.int2str(i) for i in row['label']]))"
    plain = loaded(code, seeds_dataset, tmp_path / "cache")
    swapped = tmp_path / "swapped"
    shutil.copytree(seeds_dataset, swapped)
    card = (swapped / "README.md").read_text(encoding="utf-8")
    assert "'0': PERS" in card
    card = card.replace("'0': PERS", "'0': X").replace("'1': OCC", "'1': PERS").replace("'0': X", "'0': OCC")
    (swapped / "README.md").write_text(card, encoding="utf-8")
    assert loaded(code, swapped, tmp_path / "cache") == plain


def test_a_config_without_rows_is_not_declared(tmp_path: Path) -> None:
    """One empty file makes `load_dataset` fail for every split of the config."""
    write(tmp_path / "raw", "a.txt", PAGE)
    built(tmp_path / "raw", tmp_path / "out", settings=Settings(suggest=False))
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8").split("---")[1]
    assert "config_name: articles" in card
    assert "config_name: quotes" not in card
    assert not (tmp_path / "out" / "data" / "quotes").exists()


def test_other_files_are_no_data(seeds_dataset: Path, tmp_path: Path) -> None:
    """`.md` and `.toml` count as data for `datasets` unless the card says what is."""
    folder = tmp_path / "folder"
    shutil.copytree(seeds_dataset, folder)
    for name in ("CHANGELOG.md", "sources.toml", "data/articles/NOTES.md"):
        (folder / name).write_text("[x]\ny = 1\n")
    assert loaded("print(json.dumps(load_dataset(folder)['train'].num_rows))", folder, tmp_path / "cache") == 5


def test_parquet_as_the_hub_wants_it(seeds_dataset: Path) -> None:
    for config in CONFIGS:
        (file,) = (seeds_dataset / "data" / config).iterdir()
        parquet = pq.ParquetFile(file)
        assert parquet.schema_arrow.remove_metadata() == arrow_schema(config)
        column = parquet.metadata.row_group(0).column(0)
        assert column.compression == "ZSTD"
        assert column.has_offset_index
    body = pq.ParquetFile(seeds_dataset / "data/articles/train-00000-of-00001.parquet").schema_arrow.field("body")
    assert body.type.field("text").type == pa.large_string()  # text beyond 2 GB in one column


def test_rows_are_sorted_by_id(seeds_dataset: Path) -> None:
    for config in CONFIGS:
        ids = pq.read_table(seeds_dataset / "data" / config)["id" if config == "articles" else "article_id"].to_pylist()
        assert ids == sorted(ids)


# killed


def test_a_killed_build_leaves_the_old_dataset(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(tmp_path / "raw", "a.txt", PAGE)
    built(tmp_path / "raw", out)
    before = digests(out)
    for number in range(400):
        write(tmp_path / "raw", f"more/{number}.txt", PAGE.replace("السوق", f"السوق {number}"))
    command = [sys.executable, "-m", "corpus", "build", str(tmp_path / "raw"), "--out", str(out), "--workers", "1"]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    staging = tmp_path / ".out.building"
    while child.poll() is None and not staging.exists():
        time.sleep(0.01)
    child.send_signal(signal.SIGKILL)
    child.wait()
    assert child.returncode == -signal.SIGKILL, "the build ended before it could be killed"
    assert digests(out) == before
    report = built(tmp_path / "raw", out)
    assert report.tally.total("articles") == 401
    assert not staging.exists()
