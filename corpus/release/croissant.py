"""croissant.json: what the files of a release are, for machines; with the RAI fields on how annotations came about.

Format: Croissant 1.0 (http://mlcommons.org/croissant/1.0) and its RAI extension 1.0. Every Parquet file stands with its
digest, every column with its type; a release needs no address, since files are named relative to croissant.json.
"""

import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from corpus.release.reading import read_manifest
from schemas.features import columns
from schemas.rows import CONFIGS

CROISSANT = "croissant.json"

_MODELS = (
    "Annotators whose pseudonym begins with model- are passes of one language model, not people: no person reviewed "
    "them, and two passes of one model are not independent of each other."
)


def croissant(folder: Path, published: str) -> dict[str, Any]:
    """Return the description of a release folder; `published` is its date, ISO."""
    manifest = read_manifest(folder)
    tables = [
        (config, split, name)
        for config, splits in manifest["configs"].items()
        for split, part in splits.items()
        for name in part["files"]
    ]
    frame = json.loads(files("corpus.release").joinpath("templates", "croissant.json").read_text(encoding="utf-8"))
    return {
        "@context": frame.pop("@context"),
        "@type": "sc:Dataset",
        "conformsTo": ["http://mlcommons.org/croissant/1.0", "http://mlcommons.org/croissant/RAI/1.0"],
        "name": "musnad",
        "description": "Arabic news in which every statement is traced to who said it and through whom it reached the "
        f"page. Content digest sha256:{manifest['content_sha256']}.",
        "version": manifest["version"],
        "datePublished": published,
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "url": "https://creativecommons.org/licenses/by/4.0/",
        "inLanguage": "ar",
        "citeAs": f"The musnad contributors: Musnad, version {manifest['version']}.",
        "creator": {"@type": "sc:Organization", "name": "The musnad contributors"},
        **frame,
        "rai:annotatorDemographics": _demographics(folder),
        "distribution": [_file(folder, name) for _, _, name in tables],
        "recordSet": [_record_set(folder, config, split, name) for config, split, name in tables],
    }


def write_croissant(folder: Path, published: str) -> None:
    """Write croissant.json into a folder whose data and manifest are written; the manifest must be written anew."""
    text = json.dumps(croissant(folder, published), ensure_ascii=False, indent=1) + "\n"
    (folder / CROISSANT).write_text(text, encoding="utf-8")


def _demographics(folder: Path) -> list[str]:
    from corpus.release.reading import read_articles

    judges = {
        annotator
        for placed in read_articles(folder)
        for layer in placed.record["annotation"].values()
        for annotator in layer["annotators"]
    }
    people = sorted(name for name in judges if not name.startswith("model-"))
    models = sorted(judges - set(people))
    return [
        *([f"People, under pseudonyms: {', '.join(people)}."] if people else []),
        *([f"Language model, as {', '.join(models)}. {_MODELS}"] if models else []),
    ] or ["Nobody: no layer was judged."]


def _file(folder: Path, name: str) -> dict[str, Any]:
    import hashlib

    with (folder / name).open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return {
        "@type": "cr:FileObject",
        "@id": name,
        "name": name,
        "contentUrl": name,
        "contentSize": f"{(folder / name).stat().st_size} B",
        "encodingFormat": "application/x-parquet",
        "sha256": digest,
    }


def _record_set(folder: Path, config: str, split: str, name: str) -> dict[str, Any]:
    identifier = f"{config}/{Path(name).stem.removesuffix('-00000-of-00001')}"
    meaning = (
        {column.path.replace("[]", ""): column.description for column in columns(CONFIGS[config])}
        if config in CONFIGS
        else {}
    )
    return {
        "@type": "cr:RecordSet",
        "@id": identifier,
        "name": identifier,
        "description": f"Config {config}, split {split}.",
        "field": [_field(identifier, name, field, meaning) for field in pq.read_schema(folder / name)],
    }


def _field(record_set: str, name: str, field: pa.Field, meaning: Mapping[str, str]) -> dict[str, Any]:
    """Describe a column; what a struct or a list of structs holds is described by paths into it."""
    item = field.type.value_type if pa.types.is_list(field.type) else field.type
    return {
        "@type": "cr:Field",
        "@id": f"{record_set}/{field.name}",
        "name": f"{record_set}/{field.name}",
        "description": meaning.get(field.name, ""),
        **({"repeated": True} if pa.types.is_list(field.type) else {}),
        **(
            {"subField": [_sub_field(record_set, name, field, inner, meaning) for inner in _leaves(item, "")]}
            if pa.types.is_struct(item)
            else {"dataType": _kind(item), "source": _source(name, field.name)}
        ),
    }


def _sub_field(
    record_set: str, name: str, field: pa.Field, leaf: tuple[str, pa.DataType], meaning: Mapping[str, str]
) -> dict[str, Any]:
    path, kind = leaf
    step = "[*]." if pa.types.is_list(field.type) else ""
    plain = f"{field.name}.{path}".replace("[*]", "")
    return {
        "@type": "cr:Field",
        "@id": f"{record_set}/{plain.replace('.', '/')}",
        "name": f"{record_set}/{plain.replace('.', '/')}",
        "description": meaning.get(plain, ""),
        "dataType": _kind(kind),
        "source": {**_source(name, field.name), "transform": {"jsonPath": f"{step}{path}"}},
    }


def _source(name: str, column: str) -> dict[str, Any]:
    return {"fileObject": {"@id": name}, "extract": {"column": column}}


def _leaves(kind: pa.DataType, prefix: str) -> Iterator[tuple[str, pa.DataType]]:
    """Yield every value inside a struct with its path."""
    for index in range(kind.num_fields):
        field = kind.field(index)
        listed = pa.types.is_list(field.type)
        inner = field.type.value_type if listed else field.type
        path = f"{prefix}{field.name}{'[*]' if listed else ''}"
        if pa.types.is_struct(inner):
            yield from _leaves(inner, f"{path}.")
        else:
            yield path, inner


def _kind(kind: pa.DataType) -> str:
    if pa.types.is_list(kind):
        return _kind(kind.value_type)
    return next(_kinds(kind), "sc:Text")


def _kinds(kind: pa.DataType) -> Iterator[str]:
    if pa.types.is_integer(kind):
        yield "sc:Integer"
    elif pa.types.is_floating(kind):
        yield "sc:Float"
    elif pa.types.is_date(kind):
        yield "sc:Date"
    elif pa.types.is_boolean(kind):
        yield "sc:Boolean"
