"""What a person sees and does in the browser is what we pull."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from annotation.client import Client
from annotation.rounds import read_round
from annotation.store import read_gold, read_layers
from annotation.sync import pull, push
from tests.annotation.browser import CHROMIUM, Annotator
from tests.annotation.people import address, person
from tests.annotation.seeds import CANARY, ROOT, canary, gold_articles, new_round

pytestmark = pytest.mark.xdist_group("studio")

ARTEFACTS = ROOT / "tests" / "artefacts"
ARTICLE = "980e8935532a12fa"


@pytest.fixture
def page() -> Iterator[Page]:
    ARTEFACTS.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--no-proxy-server"])
        yield browser.new_page(viewport={"width": 1400, "height": 900})
        browser.close()


def test_a_corrected_span_and_a_drawn_relation_come_home(client: Client, page: Page, tmp_path: Path) -> None:
    """The speaker of the first quotation loses his title; everything else stays as suggested."""
    folder = tmp_path / "browser"
    new_round(folder, "quotes", ("huda",), articles=(ARTICLE,))
    push(folder, gold_articles(), client, lambda line: None)
    person(client, "huda").close()
    (folder / "emails.toml").write_text(f'huda = "{address("huda")}"\n')
    gold = read_gold(ROOT / "annotation" / "gold")[ARTICLE].quotes
    assert gold
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))

    annotator = Annotator(page, client.url)
    annotator.log_in(address("huda"))
    annotator.open(read_round(folder).projects["huda"])
    page.screenshot(path=ARTEFACTS / "quotes.png")
    text = page.locator('[class*="richtext"]').first
    assert text.evaluate("element => getComputedStyle(element).direction") == "rtl"
    suggested = sum(len(quote.spans) for quote in gold.quotes)
    assert page.locator(".htx-highlight").count() > suggested
    annotator.delete_region("دميتري بيسكوف")
    annotator.mark("s", "دميتري بيسكوف")
    annotator.relate("قال", "دميتري بيسكوف", "said_by")
    page.screenshot(path=ARTEFACTS / "quotes-corrected.png")
    annotator.submit()
    assert hosts == {client.url.split("/")[2]}

    found = pull(folder, client)["huda"]
    assert (found.rejected, found.warnings) == ([], [])
    (line,) = read_layers(folder / "huda.jsonl")
    (old,) = gold.quotes[0].chain
    (new,) = line.quotes[0].chain
    assert (old.text, new.text) == ("المتحدث باسم الكرملين “دميتري بيسكوف”", "دميتري بيسكوف")
    assert (new.raw_end + 1, new.cluster, new.role) == (old.raw_end, old.cluster, "speaker")
    assert line.quotes[0].model_copy(update={"chain": (old,)}) == gold.quotes[0]
    assert line.quotes[1:] == gold.quotes[1:]
    assert line.seconds


def test_offsets_of_the_browser_are_ours_in_uncleaned_text(client: Client, page: Page, tmp_path: Path) -> None:
    """A word marked by mouse after emoji, joiners, bidi marks and CRLF is pulled as that word."""
    folder = tmp_path / "canary-browser"
    new_round(folder, "entities", ("amal",), articles=(canary().id,))
    push(folder, [canary()], client, lambda line: None)
    person(client, "amal").close()
    annotator = Annotator(page, client.url)
    annotator.log_in(address("amal"))
    annotator.open(read_round(folder).projects["amal"])
    annotator.mark("8", "النتائج")
    annotator.mark("9", "الخبر")
    page.screenshot(path=ARTEFACTS / "canary.png")
    annotator.submit()
    assert pull(folder, client)["amal"].rejected == []
    (line,) = read_layers(folder / "amal.jsonl")
    made = {item.text: (item.label, item.start) for item in line.entities if item.label in ("EVENT", "LAW")}
    assert made == {"النتائج": ("EVENT", CANARY.index("النتائج")), "الخبر": ("LAW", CANARY.index("الخبر"))}
    assert len(line.entities) == len(canary().entities) + 2
