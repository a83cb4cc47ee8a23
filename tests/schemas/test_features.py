"""One definition: everything derived from the models is compared with what is committed or with another derivation."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pyarrow as pa
import pytest
from datasets import ClassLabel, Features, List

from corpus.dataset import read_articles
from schemas.features import arrow_schema, columns, features, json_schema
from schemas.generate import json_schemas
from schemas.labels import names
from schemas.rows import CONFIGS

JSON = Path("schemas/json")


def test_committed_json_schemas_are_the_generated_ones() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in JSON.iterdir()}
    assert committed == json_schemas(), "run `python -m schemas.generate` and commit the result"


def as_files(feature: Any) -> Any:
    """The features with every closed list as a string, as it stands in the files."""
    from datasets import Value

    if isinstance(feature, ClassLabel):
        return Value("string")
    if isinstance(feature, List):
        return List(as_files(feature.feature))
    if isinstance(feature, dict):
        return {name: as_files(inner) for name, inner in feature.items()}
    return feature


@pytest.mark.parametrize("config", CONFIGS)
def test_features_and_arrow_schema_agree(config: str) -> None:
    strings = Features({name: as_files(feature) for name, feature in features(config).items()})
    assert strings.arrow_schema.remove_metadata() == arrow_schema(config)


@pytest.mark.parametrize("config", CONFIGS)
def test_every_column_is_described_once(config: str) -> None:
    found = list(columns(CONFIGS[config]))
    assert all(column.description for column in found)
    assert [column.path.removesuffix("[]") for column in found if "." not in column.path] == arrow_schema(config).names


def test_closed_lists_become_class_labels() -> None:
    assert features("entities")["label"].names == list(names("entity"))
    assert features("tokens")["ner_tags"].feature.names[:3] == ["O", "B-PERS", "I-PERS"]
    assert features("articles")["quotes"].feature["chain"].feature["role"].names == ["speaker", "relay"]
    assert features("annotations")["layer"].names == ["layout", "entities", "quotes"]


def test_long_texts_and_offsets_have_wide_types() -> None:
    body = arrow_schema("articles").field("body").type
    assert body.field("text").type == pa.large_string()
    assert body.field("alignment").type.value_type.field("raw_start").type == pa.int64()


def test_records_fit_the_published_json_schema(seeds_dataset: Path) -> None:
    validator = jsonschema.Draft202012Validator(json_schema("articles"))
    records = [json.loads(article.model_dump_json()) for article in read_articles(seeds_dataset)]
    assert records
    for record in records:
        validator.validate(record)
    records[0]["entities"][0]["label"] = "PERSON"
    with pytest.raises(jsonschema.ValidationError, match="'PERSON' is not one of"):
        validator.validate(records[0])
