import pytest
from pydantic import ValidationError

from schemas.records import Article, Cluster, LayerStatus, Mention, Span, mention_id, quote_id


def test_a_record_cannot_be_changed() -> None:
    span = Span(start=0, end=3, text="قال")
    with pytest.raises(ValidationError, match="frozen"):
        span.start = 1  # type: ignore[misc]
    assert hash(span) == hash(Span(start=0, end=3, text="قال"))


@pytest.mark.parametrize("start", [-1, 1.0, "1", None, True])
def test_an_offset_is_a_whole_number_from_0(start: object) -> None:
    with pytest.raises(ValidationError):
        Span.model_validate({"start": start, "end": 3, "text": "قال"})


def test_an_undeclared_field_is_refused_with_its_path() -> None:
    with pytest.raises(ValidationError) as refused:
        Mention.model_validate(
            {"id": "m0-4-GPE", "start": 0, "end": 4, "text": "عمان", "label": "GPE", "cluster": None, "gpe": 1}
        )
    assert [(error["loc"], error["type"]) for error in refused.value.errors()] == [(("gpe",), "extra_forbidden")]


def test_none_means_not_stated_and_nothing_else_is_assumed() -> None:
    assert (Cluster(id="c1", name="عمّان").label, Cluster(id="c1", name="عمّان").kb_id) == (None, None)
    assert LayerStatus(status="none").annotators == ()


def test_ids_come_from_the_raw_file() -> None:
    assert mention_id(10, 14, "GPE") == "m10-14-GPE"
    assert quote_id(20, 90) == "q20-90"


def test_every_field_says_what_it_is() -> None:
    def fields(schema: dict[str, object]) -> list[tuple[str, str]]:
        definitions = [schema, *schema["$defs"].values()]  # type: ignore[attr-defined]
        return [
            (name, field.get("description", "")) for part in definitions for name, field in part["properties"].items()
        ]

    assert [name for name, description in fields(Article.model_json_schema()) if not description] == []
