"""The card of a stand-off release: the full card without its examples, with how to get the text back."""

import re
from collections.abc import Mapping
from typing import Any

from corpus.release.standoff_schema import WINDOWS
from schemas.errors import ReleaseError

_HEADER = re.compile(r"\A---\n(?P<yaml>.*?)^---\n(?P<body>.*)\Z", re.DOTALL | re.MULTILINE)
_SECTION = re.compile(r"(?=^## )", re.MULTILINE)
_REPLACED = ("## What a row looks like", "## Loading")

_HOW = """\
## This is the stand-off form

It holds annotation and offsets, and no text: the texts belong to their publishers. Every text column of the config
`articles` is null, its `body.text` empty. The config `windows` says per article how its text is found again and
proven. From your own copies of the pages you get the full form back:

```bash
musnad hydrate path/to/this/folder --raw path/to/pages --out musnad-full
```

A page with the same bytes is known by its digest. A page that was saved differently is aligned over the fingerprints of
its word windows; what cannot be placed is listed. When all pages are there, the result is the full form, byte for byte
(content digest {digest}). Files under `sealed/`, and the column `sealed`, show text of the full form;
they are enciphered with keys made of the articles' texts, so only who holds the texts can read them.

## Loading

```python
from datasets import load_dataset

folder = "path/to/this/folder"
articles = load_dataset(folder, "articles", split="train")
print(articles[0]["id"], articles[0]["metadata"]["raw_sha256"], len(articles[0]["entities"]))
```

"""


def standoff_card(card: str, manifest: Mapping[str, Any], configs: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the card of the stand-off form from the card of the full form and what was written.

    Raises ReleaseError for a card that no build wrote.
    """
    import yaml

    match = _HEADER.match(card)
    if not match:
        raise ReleaseError("README.md of the full release has no YAML header; build the release again")
    header = yaml.safe_load(match["yaml"])
    infos = {info["config_name"]: info for info in header["dataset_info"]}
    header["configs"] = [_config(name, parts, manifest["version"]) for name, parts in configs.items()]
    header["dataset_info"] = [_info(name, parts, infos) for name, parts in configs.items()]
    sections = _SECTION.split(match["body"])
    kept = [section for section in sections if not section.startswith(_REPLACED)]
    kept.insert(1, _HOW.format(digest=manifest["content_sha256"]))
    return f"---\n{yaml.safe_dump(header, allow_unicode=True, sort_keys=False, width=120)}---\n{''.join(kept)}"


def _config(name: str, parts: Mapping[str, Any], version: str) -> dict[str, Any]:
    digests = " ".join(f"{split} {part['sha256']}" for split, part in parts.items())
    return {
        "config_name": name,
        "data_files": [{"split": split, "path": f"data/{name}/{split}-*.parquet"} for split in parts],
        "version": version,
        "description": f"standoff sha256: {digests}",
        **({"default": True} if name == "articles" else {}),
    }


def _info(name: str, parts: Mapping[str, Any], infos: Mapping[str, Any]) -> dict[str, Any]:
    splits = [{"name": split, "num_examples": part["rows"], "num_bytes": 0} for split, part in parts.items()]
    features = infos[name]["features"] if name in infos else _windows_features()
    return {"config_name": name, "features": features, "splits": splits}


def _windows_features() -> list[Any]:
    from datasets import Features

    features: list[Any] = Features.from_arrow_schema(WINDOWS)._to_yaml_list()
    return features
