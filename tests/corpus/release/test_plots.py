"""Pictures: well-formed, in proportion, with Arabic that a browser shapes."""

from pathlib import Path
from xml.etree import ElementTree

from corpus.release.plots import Bar, bars, write_plots
from corpus.stats import Tally
from tests.corpus import samples

SVG = "{http://www.w3.org/2000/svg}"


def test_bars_are_in_proportion_and_words_stay_whole() -> None:
    root = ElementTree.fromstring(bars("عنوان", "Title", [Bar("أكّدَ <هذا>", "A&B", 40), Bar("قال", "", 10)]))
    widths = [float(rect.get("width", 0)) for rect in root.findall(f"{SVG}rect")[1:]]
    assert widths[0] == 4 * widths[1]
    words = [text.text for text in root.findall(f"{SVG}text") if text.get("direction") == "rtl"]
    assert words == ["عنوان", "أكّدَ <هذا>", "قال"]


def test_nothing_to_draw_is_a_picture_too() -> None:
    assert ElementTree.fromstring(bars("عنوان", "Title", [])).get("aria-label") == "Title"


def test_a_dataset_gets_three_pictures_and_the_same_bytes_twice(tmp_path: Path) -> None:
    names = write_plots(tmp_path, Tally([samples.article()]))
    assert names == ["plots/entities.svg", "plots/quotations.svg", "plots/cues.svg"]
    before = [(tmp_path / name).read_bytes() for name in names]
    assert [(tmp_path / name).read_bytes() for name in write_plots(tmp_path, Tally([samples.article()]))] == before
    assert ">منصب<" in (tmp_path / "plots" / "entities.svg").read_text(encoding="utf-8")
