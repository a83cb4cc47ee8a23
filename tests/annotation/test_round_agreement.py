import hashlib
import json
from pathlib import Path

import pytest

from annotation.agreement_page import Shown, as_html, pieces
from annotation.agreement_report import as_data, as_json, as_markdown
from annotation.carry import regions
from annotation.intake import round_versions
from annotation.marks import Movement
from annotation.round_agreement import Page, round_agreement
from annotation.rounds import ROUNDS, read_round
from annotation.store import read_gold
from schemas.body import compose
from schemas.errors import RoundError
from tests.annotation.layers import TEXT, layer, mention, quote, relay, speaker

ARTICLE = "a" * 16
PAGES = {ARTICLE: Page(TEXT, compose(TEXT, [("body", 0, len(TEXT))]))}
AGENCY = mention("وكالة الشرق", "ORG", "agency")
SALEM = mention("أحمد سالم", "PERS", "salem")
OURS = layer("entities", "annotator-1", entities=(AGENCY, SALEM))
THEIRS = layer("entities", "annotator-2", entities=(AGENCY, mention("سالم", "PERS", "x")))


def seed_pages() -> dict[str, Page]:
    raws = {hashlib.sha256(path.read_bytes()).hexdigest()[:16]: path for path in Path("seeds").glob("0*.txt")}
    pages = {}
    for article, gold in read_gold().items():
        raw = raws[article].read_bytes().decode()
        pages[article] = Page(raw, compose(raw, regions(gold.layout)))
    return pages


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("layout", {"region": "1.000"}),
        ("entities", {"mention": "0.987"}),
        (
            "quotes",
            {
                "quotation": "0.986",
                "span and cue": "0.986",
                "span and speaker": "0.972",
                "span and relays": "0.986",
                "span and addressee": "0.972",
            },
        ),
    ],
)
def test_the_seed_passes_agree_as_committed(name, expected):
    folder = ROUNDS / f"seed-{name}"
    report = round_agreement(round_versions(folder, read_round(folder)), seed_pages())
    assert {part: f"{report.found.parts[part].exact.f1:.3f}" for part in expected} == expected
    assert as_json(report) == (folder / "agreement.json").read_text(encoding="utf-8")


def test_skipped_and_removed_articles_are_left_out():
    versions = {
        ARTICLE: {"annotator-1": OURS, "annotator-2": OURS},
        "b" * 16: {"annotator-1": OURS, "annotator-2": THEIRS.model_copy(update={"status": "skipped"})},
        "c" * 16: {"annotator-2": THEIRS.model_copy(update={"status": "removed"})},
    }
    report = round_agreement(versions, PAGES)
    assert report.found.left_out == {"b" * 16: ("annotator-1",), "c" * 16: ()}
    assert report.found.parts["mention"].exact.f1 == 1.0
    assert report.found.total.alpha == 1.0


def test_without_a_page_alpha_is_unknown():
    report = round_agreement({ARTICLE: {"annotator-1": OURS, "annotator-2": THEIRS}}, {})
    assert report.found.total.alpha is None
    assert report.found.parts["mention"].overlapping.f1 == 1.0


def test_movement_and_flags_are_told():
    suggestion = layer("entities", "suggester", entities=(AGENCY, mention("مارس", "DATE")))
    flagged = THEIRS.model_copy(update={"layout_wrong": True})
    report = round_agreement({ARTICLE: {"annotator-1": OURS, "annotator-2": flagged}}, PAGES, {ARTICLE: suggestion})
    assert report.moved["annotator-1"] == Movement(kept=1, changed=0, added=1, removed=1)
    assert report.flagged == {ARTICLE: ("annotator-2",)}
    text = as_markdown(report, PAGES)
    assert "layout flagged: aaaaaaaaaaaaaaaa by annotator-2" in text
    assert "| annotator-1 | 1 | 0 | 1 | 1 | 50.0% |" in text


def test_nothing_to_compare_is_an_error():
    with pytest.raises(RoundError, match="agreement needs annotation of one layer, found none; pull first"):
        round_agreement({ARTICLE: {}}, PAGES)
    with pytest.raises(RoundError, match="found entities, quotes"):
        round_agreement({ARTICLE: {"annotator-1": OURS, "annotator-2": layer("quotes")}}, PAGES)


def test_a_relay_without_its_cue_differs_though_the_spans_do_not():
    def said(cue):
        chain = (speaker("أحمد سالم", "salem"), relay("وكالة الشرق", "agency", cue))
        return layer("quotes", quotes=(quote("العجز تراجع", cue="قوله", chain=chain),))

    report = round_agreement({ARTICLE: {"annotator-1": said("نقلت"), "annotator-2": said(None)}}, PAGES)
    assert report.found.parts["span and relays"].exact.right == 0
    assert report.found.parts["span and cue"].exact.right == 1


def test_markdown_shows_the_words_of_a_disagreement():
    report = round_agreement({ARTICLE: {"annotator-1": OURS, "annotator-2": THEIRS}}, PAGES)
    text = as_markdown(report, PAGES)
    assert "| boundary | PERS | 1 | 50.0% | aaaaaaaaaaaaaaaa: أحمد سالم ‖ سالم |" in text
    assert "no confidence intervals: fewer than 20 articles" in text
    assert json.loads(as_json(report)) == json.loads(json.dumps(as_data(report)))


def test_the_page_shows_both_versions_right_to_left_and_escapes_everything():
    raw = 'قال <b>سالم</b> & "غيره" شيئا'
    pages = {ARTICLE: Page(raw, compose(raw, [("body", 0, len(raw))]))}
    name = raw.index("سالم")
    marked = mention("سالم", "PERS").model_copy(update={"raw_start": name, "raw_end": name + 4, "text": "<i>سالم"})
    versions = {ARTICLE: {"<one>": layer("entities", entities=(marked,)), "two": layer("entities")}}
    page = as_html(round_agreement(versions, pages), versions, pages, "<script>")
    assert '<html lang="ar" dir="rtl">' in page
    assert "<title>&lt;script&gt;</title>" in page
    assert '<span>قال &lt;b&gt;</span><span class="differs" title="شخص">سالم</span><span class="tag">شخص</span>' in page
    assert "PERS &lt;i&gt;سالم" in page
    assert "&lt;one&gt;" in page
    assert page.count("&lt;b&gt;") == 2
    assert not [tag for tag in ("<b>", "<i>", "<one>", "<script>") if tag in page]


def test_pieces_cut_nested_and_crossing_things_at_every_edge():
    shown = [Shown((0, 9), "OCC", False), Shown((4, 9), "ORG", True), Shown((7, 12), "mixed", False)]
    found = list(pieces("0123456789ABCDEF", (2, 14), shown))
    assert [piece.text for piece in found] == ["23", "456", "78", "9AB", "CD"]
    assert [piece.labels for piece in found] == [("OCC",), ("OCC", "ORG"), ("OCC", "ORG", "mixed"), ("mixed",), ()]
    assert [piece.ends for piece in found] == [(), (), ("ORG", "OCC"), ("mixed",), ()]
    assert [piece.differs for piece in found] == [False, True, True, False, False]
