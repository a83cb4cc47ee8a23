import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from annotation.importer import Layers, Provenance, read_folder, to_layers, to_standoff
from annotation.standoff import StandOff, dump
from schemas.errors import RecordError
from tests.annotation.pages import standoffs

BY = Provenance("trial", "annotator-1", "0.2")
RAW = "الرئيسية\nوزير الصحة: اللقاح وصل\nقال وزير الصحة للصحفيين إن اللقاح وصل.\nوأضاف أن الحملة بدأت."


def at(text: str, after: int = 0, **more: Any) -> dict[str, Any]:
    start = RAW.index(text, after)
    return {"start": start, "end": start + len(text), "text": text, **more}


def page(**changes: Any) -> dict[str, Any]:
    """A correct stand-off of RAW, with some keys changed."""
    lines = RAW.split("\n")
    body = RAW.index(lines[2])
    minister = at("وزير الصحة", body, entity="minister")
    return {
        "file": "page.txt",
        "sha256": hashlib.sha256(RAW.encode()).hexdigest(),
        "layout": [
            at(line, role=role) for line, role in zip(lines, ("masthead", "headline", "body", "body"), strict=True)
        ],
        "entities": [{"id": "e1", **at("وزير الصحة", label="OCC", entity="minister")}],
        "quotes": [
            {
                "id": "q1",
                "kind": "indirect",
                "spans": [at("اللقاح وصل", body)],
                "cue": at("قال"),
                "speaker": minister,
                "relays": [],
                "addressee": at("لصحفيين", entity="reporters"),
            }
        ],
        **changes,
    }


def load(data: dict[str, Any]) -> Layers:
    return to_layers(StandOff.model_validate(data), RAW.encode(), BY, "page.json")


def test_layers_hold_raw_and_body_offsets():
    layers = load(page(notes=["عنوان بنقطتين"]))
    cue = layers.quotes.quotes[0].cue
    text = "\n".join(RAW.split("\n")[1:])
    assert cue is not None
    assert (cue.raw_start, cue.start, cue.text) == (RAW.index("قال"), text.index("قال"), "قال")
    assert layers.entities.text_sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert [layer.round for layer in layers] == ["trial-layout", "trial-entities", "trial-quotes"]
    assert [layer.notes for layer in layers] == [(), (), ("عنوان بنقطتين",)]


def test_clusters_of_a_line_are_those_it_speaks_of():
    layers = load(page())
    assert [(c.id, c.name, c.label) for c in layers.entities.clusters] == [("minister", "وزير الصحة", "OCC")]
    assert [(c.id, c.name, c.label) for c in layers.quotes.clusters] == [
        ("minister", "وزير الصحة", "OCC"),
        ("reporters", "لصحفيين", None),
    ]


def test_speakers_come_before_relays_in_the_chain():
    quote = page()["quotes"][0]
    relay = at("الصحة", entity="ministry", cue=at("وأضاف"))
    second = at("اللقاح", entity="vaccine")
    layers = load(page(quotes=[quote | {"speaker": [quote["speaker"], second], "relays": [relay]}]))
    chain = layers.quotes.quotes[0].chain
    assert [(link.role, link.cluster) for link in chain] == [
        ("speaker", "minister"),
        ("speaker", "vaccine"),
        ("relay", "ministry"),
    ]
    assert chain[2].cue is not None
    assert chain[2].cue.text == "وأضاف"


def changed(field: str, **more: Any) -> dict[str, Any]:
    first = page()[field][0]
    return page(**{field: [first | more]})


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (page(sha256="0" * 64), "page.json sha256: 0000"),
        (page(layout=page()["layout"][:2] + page()["layout"][1:]), "page.json layout: headline region"),
        (changed("entities", text="وزير الصحه"), "page.json entities[0]: text is 'وزير الصحه' but the raw file has"),
        (changed("entities", end=999), "page.json entities[0]: [9, 999) is empty or outside the raw file"),
        (changed("entities", end=9), "page.json entities[0]: [9, 9) is empty"),
        (changed("entities", label="PERSON"), "page.json entities[0].label: unknown label 'PERSON' (known: PERS"),
        (changed("entities", id="e7"), "page.json entities[0].id: 'e7' where e1 is due"),
        (changed("entities", **at("وزير ")), "page.json entities[0]: 'وزير ' starts or ends in white space"),
        (changed("entities", **at("الرئيسية")), "page.json entities[0]: nothing of raw span [0, 8)"),
        (changed("entities", **at("الرئيسية\nوزير")), "entities[0]: 'الرئيسية\\nوزير' has an edge outside"),
        (changed("entities", **at("وصل\nقال")), "entities[0]: 'وصل\\nقال' crosses from one block into another"),
        (changed("quotes", kind="free"), "page.json quotes[0].kind: unknown kind 'free' (known: direct"),
        (changed("quotes", cue=at("وصل\nقال")), "page.json quotes[0].cue: 'وصل\\nقال' crosses"),
        (changed("quotes", spans=[at("وصل.\nوأضاف")]), "page.json quotes[0].spans[0]: "),
        (
            page(
                entities=[
                    {"id": "e1", **at("اللقاح", label="PRODUCT", entity="x")},
                    page()["entities"][0] | {"id": "e2"},
                ]
            ),
            "page.json entities[1]: stands before entities[0]",
        ),
    ],
)
def test_every_fault_is_told_with_its_address(data, message):
    with pytest.raises(RecordError) as caught:
        load(data)
    assert message in str(caught.value)


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path):
    (tmp_path / "page.txt").write_bytes(RAW.encode())
    for name, data in (("a.json", changed("quotes", kind="free")), ("b.json", changed("entities", label="WHO"))):
        (tmp_path / name).write_text(json.dumps(data), encoding="utf-8")
    (tmp_path / "c.json").write_text('{"file": "page.txt"}', encoding="utf-8")
    with pytest.raises(RecordError) as caught:
        read_folder(tmp_path, tmp_path, BY)
    lines = str(caught.value).splitlines()
    assert [line.split()[:2] for line in lines] == [
        [str(tmp_path / "a.json"), "quotes[0].kind:"],
        [str(tmp_path / "b.json"), "entities[0].label:"],
        [str(tmp_path / "c.json"), "sha256:"],
    ]


def test_a_missing_raw_file_and_an_empty_folder_are_errors(tmp_path: Path):
    with pytest.raises(RecordError, match="no stand-off file"):
        read_folder(tmp_path, tmp_path, BY)
    (tmp_path / "a.json").write_text(json.dumps(page()), encoding="utf-8")
    with pytest.raises(RecordError, match=r"a\.json file: cannot read .*page\.txt"):
        read_folder(tmp_path, tmp_path, BY)


@given(standoffs())
def test_export_gives_back_what_was_imported(drawn):
    standoff, raw = drawn
    layers = to_layers(standoff, raw, BY)
    back = to_standoff(layers, raw.decode(), standoff.file)
    assert back == standoff
    assert json.loads(dump(back)) == json.loads(dump(standoff))
