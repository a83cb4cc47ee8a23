"""The card: a header that `datasets` and the hub obey, and a body that says what was built and nothing else."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from datasets import DatasetInfo, load_dataset
from huggingface_hub import DatasetCard

from corpus.build.rows import ArticleRows
from corpus.release.agreement import AgreementFigure
from corpus.release.card import (
    CardFacts,
    ConfigFacts,
    HistoryEntry,
    SplitFacts,
    annotations_creators,
    header,
    plain,
    render_card,
    shorten,
    size_category,
)
from corpus.stats import Tally
from schemas.features import columns, features
from schemas.labels import labels, names
from schemas.records import Annotation, Article, LayerStatus
from schemas.rows import CONFIGS
from tests.corpus.samples import article

SHA256 = "0123456789abcdef" * 4


def config(rows: int, example: dict[str, Any] | None = None, **splits: int) -> ConfigFacts:
    counts = {"train": rows, **splits}
    parts = {name: SplitFacts(count, 10 * count, 5 * count) for name, count in counts.items()}
    return ConfigFacts(SHA256, parts, example)


def facts(one: Article | None = None) -> CardFacts:
    one = one or article()
    rows = ArticleRows(one)
    quotes = [row.model_dump(mode="json") for row in rows.quotes()]
    return CardFacts(
        version="1.2.3",
        configs={
            "articles": config(1, one.model_dump(mode="json")),
            "quotes": config(3, quotes[1], validation=0, test=2),
            "entities": config(0),
            "tokens": config(4),
        },
        tally=Tally([one]),
        losses=rows.tokens()[1],
    )


def parsed(card: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(card.split("---\n")[1])
    return found


def test_the_header_is_what_the_hub_asks_for() -> None:
    found = parsed(render_card(facts()))
    assert found == header(facts())
    assert found["language"] == ["ar"]
    assert (found["license"], found["license_name"]) == ("other", "annotations-cc-by-4.0-texts-of-their-publishers")
    assert re.fullmatch(r"[a-z0-9-.]+", found["license_name"]), "the hub takes no other letters in a licence name"
    assert found["license_link"].startswith("https://")
    assert found["language_creators"] == ["found"]
    assert found["multilinguality"] == ["monolingual"]
    assert found["source_datasets"] == ["original"]
    assert found["size_categories"] == ["n<1K"]
    assert "token-classification" in found["task_categories"]
    assert {"named-entity-recognition", "coreference-resolution"} <= set(found["task_ids"])
    assert DatasetCard(render_card(facts())).data.to_dict()["pretty_name"] == found["pretty_name"]


def test_configs_and_splits_without_rows_are_not_declared() -> None:
    found = parsed(render_card(facts()))
    assert [one["config_name"] for one in found["configs"]] == ["articles", "quotes", "tokens"]
    assert [one["config_name"] for one in found["dataset_info"]] == ["articles", "quotes", "tokens"]
    quotes = found["configs"][1]
    assert quotes["data_files"] == [
        {"split": "train", "path": "data/quotes/train-*.parquet"},
        {"split": "test", "path": "data/quotes/test-*.parquet"},
    ]
    assert [split["name"] for split in found["dataset_info"][1]["splits"]] == ["train", "test"]
    assert "`entities` |" not in render_card(facts())


def test_every_config_carries_version_and_digest_against_stale_caches() -> None:
    for one in parsed(render_card(facts()))["configs"]:
        assert one["version"] == "1.2.3"
        assert one["description"] == f"sha256:{SHA256}"


def test_the_features_of_the_header_are_those_of_the_schema() -> None:
    for one in parsed(render_card(facts()))["dataset_info"]:
        assert DatasetInfo._from_yaml_dict(one).features == features(one["config_name"])


def test_sizes_add_up() -> None:
    quotes = parsed(render_card(facts()))["dataset_info"][1]
    assert quotes["splits"][1] == {"name": "test", "num_bytes": 20, "num_examples": 2}
    assert (quotes["download_size"], quotes["dataset_size"]) == (25, 50)


@pytest.mark.parametrize(
    ("articles", "category"),
    [(0, "n<1K"), (999, "n<1K"), (1_000, "1K<n<10K"), (99_999, "10K<n<100K"), (10**6, "1M<n<10M"), (10**8, "n>10M")],
)
def test_size_category(articles: int, category: str) -> None:
    assert size_category(articles) == category


@pytest.mark.parametrize(
    ("statuses", "creators"),
    [
        ([], ["no-annotation"]),
        ([LayerStatus(status="auto", suggester="palm 0.1")], ["machine-generated"]),
        ([LayerStatus(status="adjudicated", annotators=("model-a", "model-b"))], ["machine-generated"]),
        ([LayerStatus(status="double", annotators=("ann-01", "ann-02"))], ["expert-generated"]),
        (
            [LayerStatus(status="double", annotators=("model-a", "ann-02"))],
            ["machine-generated", "expert-generated"],
        ),
    ],
)
def test_who_annotated_is_derived_from_who_did(statuses: Iterable[LayerStatus], creators: list[str]) -> None:
    annotation = Annotation(**dict(zip(("quotes", "entities"), statuses, strict=False)))
    assert annotations_creators(facts(article().model_copy(update={"annotation": annotation}))) == creators


def test_a_model_is_called_a_model() -> None:
    card = render_card(facts())
    assert "Part of the annotations was made by a language model, under the pseudonyms `model-a`, `model-b`" in card
    assert "No person has reviewed what carries its pseudonyms alone." in card
    assert "Two passes of one model are not independent" in card
    assert "People, under pseudonyms: ann-01." in card


def test_where_only_a_model_annotated_the_card_says_that_no_person_did() -> None:
    annotation = Annotation(quotes=LayerStatus(status="adjudicated", annotators=("model-a", "model-adjudicator")))
    card = render_card(facts(article().model_copy(update={"annotation": annotation})))
    assert "The annotations were made by a language model, not by people; its pseudonyms: `model-a`, `model-adj" in card
    assert "No person has reviewed what it made." in card


def test_people_are_not_called_a_model() -> None:
    annotation = Annotation(quotes=LayerStatus(status="double", annotators=("ann-01", "ann-02")))
    card = render_card(facts(article().model_copy(update={"annotation": annotation})))
    assert "language model" not in card
    assert "People, under pseudonyms: ann-01, ann-02." in card


def test_counts_columns_and_labels_are_those_of_data_and_schema() -> None:
    card = render_card(facts())
    assert f"| 1 | {len(article().body.text)} | 8 | 3 | 3 | 1 | 1 |" in card
    for name in ("articles", "quotes", "tokens"):
        for column in columns(CONFIGS[name]):
            assert f"| `{column.path}` | {column.type} | {column.description} |" in card
    for label in labels("entity"):
        assert f"| `{label.name}` | {label.ar} | {label.en} | {label.definition} |" in card
    for kind in ("kind", "chain_role", "block_role", "furniture_role", "status"):
        assert all(f"| `{name}` |" in card for name in names(kind))
    assert "| `ner_tags` | 8 | 1 | 0 | 1 |" in card


def test_arabic_stands_in_blocks_from_right_to_left() -> None:
    body = render_card(facts()).split("---\n", 2)[2]
    arabic = re.compile(r"[\u0600-\u06ff]{4,}")
    tables_and_code = re.compile(r"```.*?```|^\|.*?\|$", re.DOTALL | re.MULTILINE)
    blocks = re.findall(r'<div dir="rtl">\n\n(.*?)\n\n</div>', body, re.DOTALL)
    assert len(blocks) == 2
    assert "**الناقل**: صحيفة الضفّة" in blocks[1]
    outside = re.sub(r'<div dir="rtl">.*?</div>', "", body, flags=re.DOTALL)
    assert not arabic.search(tables_and_code.sub("", outside))


def test_a_form_without_texts_shows_none() -> None:
    whole = facts()
    bare = replace(whole, configs={name: replace(one, example=None) for name, one in whole.configs.items()})
    card = render_card(bare)
    assert "holds no text, so it shows none" in card
    assert "مهندس" not in card
    assert "ليلى" not in card


def test_agreement_and_history_come_from_data() -> None:
    card = render_card(
        replace(
            facts(),
            agreement=(AgreementFigure("r2", "entities", "mention", "F1, exact", 0.98765, 5),),
            history=(HistoryEntry("1.2.2", "2026-01-02", "two articles added"),),
        )
    )
    assert "| r2 | mention | 5 | 0.988 |  |  |  |  |" in card
    assert "- **1.2.2** (2026-01-02): two articles added" in card
    assert "No agreement was computed" in render_card(facts())
    assert "No earlier version." in render_card(facts())


def test_the_same_facts_give_the_same_card() -> None:
    assert render_card(facts()) == render_card(facts())


def test_long_texts_and_lists_are_shortened() -> None:
    row = {"text": "س" * 200, "list": [1, 2, 3, 4], "inner": [{"text": "x"}]}
    assert shorten(row) == {"text": "س" * 90 + "…", "list": [1, 2, "… 2 more"], "inner": [{"text": "x"}]}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("قال: <b>لا</b>", "قال: &lt;b&gt;لا&lt;/b&gt;"),
        ("سطر\nوسطر", "سطر وسطر"),
        ("*نجمة* _خط_ [رابط](x) `رمز`", r"\*نجمة\* \_خط\_ \[رابط\](x) \`رمز\`"),
    ],
)
def test_a_text_cannot_become_markdown(text: str, shown: str) -> None:
    assert plain(text) == shown


def examples(card: str) -> list[str]:
    return re.findall(r"```python\n(.*?)```", card, re.DOTALL)


def test_the_three_examples_of_the_card_run(seeds_dataset: Path, capsys: pytest.CaptureFixture[str]) -> None:
    codes = examples((seeds_dataset / "README.md").read_text(encoding="utf-8"))
    assert len(codes) == 3
    for code in codes:
        assert '"path/to/musnad"' in code
        exec(code.replace('"path/to/musnad"', repr(str(seeds_dataset))), {})
    assert capsys.readouterr().out


def test_the_card_of_the_seeds_says_what_is_there(seeds_dataset: Path) -> None:
    card = (seeds_dataset / "README.md").read_text(encoding="utf-8")
    assert parsed(card)["annotations_creators"] == ["machine-generated"]
    assert [one["config_name"] for one in parsed(card)["configs"]] == list(CONFIGS)
    for name in CONFIGS:
        loaded = load_dataset(str(seeds_dataset), name, split="train")
        (declared,) = (one for one in parsed(card)["dataset_info"] if one["config_name"] == name)
        assert declared["splits"][0]["num_examples"] == len(loaded)
        assert loaded.features == features(name)
