"""The screens: generated, valid, in step with the closed lists, guarded."""

import pytest
from label_studio_sdk.label_interface.interface import LabelInterface

from annotation.guard import controls, require_same_controls
from annotation.screens import LAYERS, committed, screen
from schemas.errors import RoundError
from schemas.labels import names
from tests.annotation.seeds import ROOT


@pytest.mark.parametrize("layer", LAYERS)
def test_what_is_committed_is_what_is_generated(layer: str) -> None:
    assert committed(layer) == screen(layer)
    assert (ROOT / "annotation" / "configs" / f"{layer}.xml").read_text(encoding="utf-8") == screen(layer)


@pytest.mark.parametrize("layer", LAYERS)
def test_label_studio_accepts_the_screen(layer: str) -> None:
    LabelInterface(screen(layer)).validate()


def test_the_screens_offer_exactly_the_closed_lists() -> None:
    assert controls(screen("entities"))["Labels entity"] == names("entity")
    quotes = controls(screen("quotes"))
    assert quotes["Labels quote"] == names("region")
    assert quotes["Choices kind"] == names("kind")
    assert quotes["Relations"] == names("relation")


@pytest.mark.parametrize("layer", LAYERS)
def test_no_hot_key_is_used_twice(layer: str) -> None:
    labels = LabelInterface(screen(layer)).labels
    keys = [label.attr["hotkey"] for group in labels for label in group.values() if "hotkey" in label.attr]
    assert len(keys) == len(set(keys)) == len(names("entity" if layer == "entities" else "region"))


CHANGES = {
    "renamed control": ('name="kind"', 'name="sort"', "control 'Choices kind' is gone"),
    "removed label": ('<Label value="CUE"', '<Label value="CONTENT2"', "'Labels quote' lost the value 'CUE'"),
    "added label": ("</Labels>", '<Label value="TONE"/></Labels>', "'Labels quote' has the new value 'TONE'"),
    "removed relation": ('<Relation value="via_3"/>', "", "'Relations' lost the value 'via_3'"),
    "other tag": ('<TextArea name="cluster"', '<Number name="cluster"', "control 'Number cluster' is new"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_screen_is_refused(name: str) -> None:
    old, new, message = CHANGES[name]
    before = screen("quotes")
    assert before.count(old) == 1
    with pytest.raises(RoundError, match="make a new round for the new screen") as caught:
        require_same_controls(before, before.replace(old, new), "round pilot")
    assert message in str(caught.value)


def test_other_looks_are_let_through() -> None:
    before = screen("quotes")
    require_same_controls(before, before.replace("#f6c343", "#ffffff").replace("القول", "كلام"), "round pilot")


def test_what_is_no_xml_is_told() -> None:
    with pytest.raises(RoundError, match="the screen is no XML"):
        controls("<View>")
