import pytest

from schemas.labels import CORE_ENTITIES, labels, names

KINDS = (
    "entity", "kind", "chain_role", "block_role", "furniture_role", "layer", "status", "round_status", "region", "relation",
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_every_label_has_both_names_and_a_one_line_definition(kind: str) -> None:
    for label in labels(kind):
        assert any("\u0600" <= letter <= "\u06ff" for letter in label.ar)
        assert label.en.isascii()
        assert label.definition.endswith(".")
        assert "\n" not in label.definition


@pytest.mark.parametrize("kind", KINDS)
def test_arabic_names_tell_the_labels_of_a_list_apart(kind: str) -> None:
    assert len({label.ar for label in labels(kind)}) == len(labels(kind))


def test_entity_labels_are_wojoods_names() -> None:
    expected = "PERS OCC ORG GPE LOC FAC NORP EVENT LAW PRODUCT DATE TIME CARDINAL ORDINAL MONEY PERCENT QUANTITY"
    assert " ".join(names("entity")) == expected
    assert set(CORE_ENTITIES) <= set(names("entity"))


def test_every_entity_label_says_what_it_is_in_the_other_schemes() -> None:
    conll = {"", "PER", "ORG", "LOC", "MISC"}
    for label in labels("entity"):
        assert set(label.crosswalk) == {"wojood", "ontonotes", "conll"}
        assert label.crosswalk["wojood"] == label.name
        assert label.crosswalk["conll"] in conll


def test_a_role_is_of_the_text_or_of_the_page() -> None:
    assert not set(names("block_role")) & set(names("furniture_role"))
