"""The card of a dataset: its README.md, with the YAML header that `datasets` obeys.

What the header guards against: `data_files` is declared, because `.md` and `.toml` files would count as data;
`version` and the digest in `description` change with the content, because the local cache of `datasets` serves old
rows otherwise; ClassLabel names come from the features, because names in the card win silently over the file's. A
config or split without rows is not declared, because one empty file makes every split fail to load.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import astuple, dataclass, field
from functools import cache
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from corpus.release import tables
from corpus.release.agreement import AgreementFigure
from corpus.stats import Tally
from schemas.features import features
from schemas.rows import CONFIGS

if TYPE_CHECKING:
    from jinja2 import Environment

    from annotation.rounds import RoundFile
    from corpus.build.tags import Loss

PRETTY_NAME = "Musnad: Arabic news with sources"
MODEL_PREFIX = "model-"
"""Pseudonyms of language models begin with it; every other annotator is a person."""

SPLITS = ("train", "validation", "test")
_MARKDOWN = re.compile(r"([\\`*_\[\]#|~])")
_SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
_SIZE_NAMES = ("n<1K", "1K<n<10K", "10K<n<100K", "100K<n<1M", "1M<n<10M", "n>10M")
_OVERVIEW = ("articles", "characters", "mentions", "quotations", "speakers", "implicit speakers", "relays")
_LONGEST = 90
"""Code points of a text that an example shows."""


@dataclass(frozen=True)
class SplitFacts:
    """One split of one config as written; without rows it is not declared."""

    rows: int
    num_bytes: int
    """Size of the rows in memory (Arrow), as `datasets` counts it."""
    file_bytes: int
    """Size of the Parquet files."""


@dataclass(frozen=True)
class ConfigFacts:
    """One config as written."""

    sha256: str
    """Digest of the rows' content, 64 hex digits."""
    splits: Mapping[str, SplitFacts]
    """Split name -> what it holds; its files are data/<config>/<split>-*.parquet."""
    example: Mapping[str, Any] | None = None
    """One real row; None where texts must not be shown (the stand-off form)."""


@dataclass(frozen=True)
class HistoryEntry:
    """One earlier version and what it changed for users."""

    version: str
    date: str
    summary: str


@dataclass(frozen=True)
class CardFacts:
    """Everything that the card says and that differs from one dataset to the next."""

    version: str
    """Three numbers with dots between them."""
    configs: Mapping[str, ConfigFacts]
    tally: Tally
    losses: Mapping[str, "Loss"] = field(default_factory=dict)
    """Tag column of the config tokens -> what the projection could not keep."""
    rounds: tuple["RoundFile", ...] = ()
    """The rounds whose annotations the dataset holds."""
    agreement: tuple[AgreementFigure, ...] = ()
    history: tuple[HistoryEntry, ...] = ()


def render_card(facts: CardFacts) -> str:
    """Return the README.md of a dataset: YAML header and body."""
    frames = facts.tally.frames()
    totals = dict(zip(frames["totals"]["what"], frames["totals"]["count"], strict=True))
    configs = declared(facts)
    body = _environment().get_template("card.md.j2").render(
        facts=facts,
        configs=configs,
        frames=frames,
        totals=totals,
        overview={what: totals[what] for what in _OVERVIEW},
        examples={name: json.dumps(shorten(config.example), ensure_ascii=False, indent=1, default=str)
                  for name, config in configs.items() if config.example},
        models=sorted(name for name in annotators(facts) if name.startswith(MODEL_PREFIX)),
        people=sorted(name for name in annotators(facts) if not name.startswith(MODEL_PREFIX)),
        counts={"entity": frames["mentions"], "kind": frames["quotations"],
                "block_role": frames["blocks"], "furniture_role": frames["furniture"]},
        loss_rows=[(f"`{column}`", *astuple(loss)) for column, loss in facts.losses.items()],
        tables=tables,
    )  # fmt: skip
    return f"---\n{_yaml(header(facts))}---\n\n{body}"


def header(facts: CardFacts) -> dict[str, Any]:
    """Return the YAML header of the card as plain values."""
    configs = declared(facts)
    return {
        "pretty_name": PRETTY_NAME,
        "language": sorted(set(facts.tally.frames()["outlets"]["language"])),
        # two licences: a name and a link are what the hub asks for beside "other"; the section Licence explains both
        "license": "other",
        "license_name": "annotations-cc-by-4.0-texts-of-their-publishers",
        "license_link": "https://creativecommons.org/licenses/by/4.0/legalcode",
        "annotations_creators": annotations_creators(facts),
        "language_creators": ["found"],
        "multilinguality": ["monolingual"],
        "size_categories": [size_category(facts.tally.total("articles"))],
        "source_datasets": ["original"],
        "task_categories": ["token-classification", "text-classification"],
        "task_ids": ["named-entity-recognition", "coreference-resolution"],
        "tags": ["arabic", "news", "quotation-extraction", "quotation-attribution", "speaker-attribution",
                 "chains-of-sources", "nested-entities", "stand-off"],
        "configs": [_config(name, config, facts.version) for name, config in configs.items()],
        "dataset_info": [_dataset_info(name, config) for name, config in configs.items()],
    }  # fmt: skip


def declared(facts: CardFacts) -> dict[str, ConfigFacts]:
    """Return the configs that have rows, in the order of the schema, with the splits that have rows."""
    found = {}
    for name in CONFIGS:
        config = facts.configs.get(name)
        splits = {split: config.splits[split] for split in SPLITS if _has_rows(config, split)} if config else {}
        if config and splits:
            found[name] = ConfigFacts(config.sha256, splits, config.example)
    return found


def annotators(facts: CardFacts) -> set[str]:
    """Return the pseudonyms of all who judged a layer or took part in a round."""
    judged = facts.tally.frames()["statuses"]["annotators"].dropna()
    return {name for names in judged for name in names.split(", ")} | {
        name for one in facts.rounds for name in one.annotators
    }


def annotations_creators(facts: CardFacts) -> list[str]:
    """Return the hub's words for who annotated, from the annotators and the status of the layers."""
    found = annotators(facts)
    suggested = "auto" in set(facts.tally.frames()["statuses"]["status"])
    creators = []
    if suggested or any(name.startswith(MODEL_PREFIX) for name in found):
        creators.append("machine-generated")
    if any(not name.startswith(MODEL_PREFIX) for name in found):
        creators.append("expert-generated")
    return creators or ["no-annotation"]


def size_category(articles: int) -> str:
    """Return the hub's size category for a number of articles."""
    return _SIZE_NAMES[sum(articles >= size for size in _SIZES)]


def shorten(value: Any) -> Any:
    """Return a row fit for display: long texts cut, of every list the first two members and the number of the rest."""
    if isinstance(value, str):
        return value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
    if isinstance(value, Mapping):
        return {key: shorten(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        rest = [f"… {len(value) - 2} more"] if len(value) > 2 else []
        return [*(shorten(part) for part in value[:2]), *rest]
    return value


def plain(text: str) -> str:
    """Return a text that Markdown shows as it is, on one line."""
    return _MARKDOWN.sub(r"\\\1", escape(" ".join(text.split()), quote=False))


def _has_rows(config: ConfigFacts, split: str) -> bool:
    return split in config.splits and config.splits[split].rows > 0


def _config(name: str, config: ConfigFacts, version: str) -> dict[str, Any]:
    return {
        "config_name": name,
        "data_files": [{"split": split, "path": f"data/{name}/{split}-*.parquet"} for split in config.splits],
        "version": version,
        "description": f"sha256:{config.sha256}",
        **({"default": True} if name == "articles" else {}),
    }


def _dataset_info(name: str, config: ConfigFacts) -> dict[str, Any]:
    return {
        "config_name": name,
        "features": features(name)._to_yaml_list(),
        "splits": [
            {"name": split, "num_bytes": facts.num_bytes, "num_examples": facts.rows}
            for split, facts in config.splits.items()
        ],
        "download_size": sum(facts.file_bytes for facts in config.splits.values()),
        "dataset_size": sum(facts.num_bytes for facts in config.splits.values()),
    }


def _yaml(values: dict[str, Any]) -> str:
    import yaml

    text: str = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=120)
    return text


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    folder = files("corpus.release").joinpath("templates")
    environment = Environment(
        loader=FunctionLoader(lambda name: folder.joinpath(name).read_text(encoding="utf-8")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # Markdown, not HTML
    )
    environment.filters["plain"] = plain
    return environment
