"""Showing an article: marks that nest, the terminal, and the page as Chromium draws it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from typer.testing import CliRunner

from corpus.cli import app
from corpus.show import Mark, find, marks_of, pieces, render_page, walk
from schemas.errors import RecordError, SourceError
from tests.corpus.samples import FIRST, HEADLINE, SECOND, article, page
from tests.corpus.test_dataset import dataset

pytestmark = pytest.mark.xdist_group("browser")  # one browser for all of them

CHROMIUM = "/usr/bin/chromium"
ARTEFACTS = Path(__file__).parents[1] / "artefacts"


def bracketed(text: str, marks: list[Mark]) -> str:
    """Write opened and closed marks as brackets around their label."""
    parts = []
    for event, value in walk(text, 0, len(text), marks):
        parts.append(value if isinstance(value, str) else f"[{value.label} " if event == "open" else "]")
    return "".join(parts)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], "وزير خارجية مصر"),
        ([(0, 15, "OCC"), (12, 15, "GPE")], "[OCC وزير خارجية [GPE مصر]]"),
        ([(0, 4, "OCC"), (12, 15, "GPE")], "[OCC وزير] خارجية [GPE مصر]"),
        ([(0, 15, "A"), (0, 15, "B")], "[A [B وزير خارجية مصر]]"),
        ([(0, 4, "A"), (4, 11, "B")], "[A وزير][B  خارجية] مصر"),
        ([(0, 11, "A"), (5, 15, "B")], "[A وزير [B خارجية]][B  مصر]"),  # crossing: the later one is cut in two
    ],
)
def test_marks_are_written_one_inside_the_other(marks: list[tuple[int, int, str]], expected: str) -> None:
    found = [Mark(start, end, "mention", label) for start, end, label in marks]
    assert bracketed("وزير خارجية مصر", found) == expected
    assert bracketed("وزير خارجية مصر", found[::-1]) == expected


def test_a_mark_over_the_edge_of_a_stretch_is_shown_as_far_as_it_goes() -> None:
    events = list(walk("قال الوزير أمس", 4, 10, [Mark(0, 14, "content")]))
    assert [event for event, _ in events] == ["open", "text", "close"]
    assert events[1] == ("text", "الوزير")


def test_every_span_of_an_article_is_marked_once() -> None:
    one = article()
    marks = marks_of(one)
    assert len([mark for mark in marks if mark.kind == "mention"]) == len(one.entities)
    (speaker,) = (mark for mark in marks if mark.kind == "speaker" and mark.cluster == "c1")
    assert speaker.quotes == (1, 3), "one mention that speaks twice is one mark"
    assert [mark.quotes for mark in marks if mark.kind == "relay"] == [(2,)]
    assert len(set(marks)) == len(marks)


def test_the_terminal_shows_blocks_mentions_and_chains() -> None:
    text = "".join(piece for piece, _ in pieces(article()))
    assert "[OCC وزيرة المياه] [PERS ليلى حداد]" in text
    assert "[DATE نهاية [DATE مارس]]" in text
    assert "{2 المنسوب انخفض}" in text
    assert "<2 نقلت>" in text
    assert "relay     صحيفة الضفّة, cue نقلت" in text
    assert "speaker   وزيرة المياه ليلى حداد  (implicit: named in another sentence)" in text
    assert "left out   1 masthead, 1 footer" in text
    assert "entities   adjudicated (r2, model-a, model-b)" in text


def test_isolates_come_in_pairs_and_only_where_wanted() -> None:
    plain = "".join(piece for piece, _ in pieces(article()))
    isolated = "".join(piece for piece, _ in pieces(article(), isolates=True))
    assert isolated.translate(dict.fromkeys(map(ord, "\u2067\u2068\u2069"))) == plain
    for line in isolated.splitlines():
        opened = line.count("\u2067") + line.count("\u2068")
        assert opened == line.count("\u2069"), line


def test_the_command_prints_plain_text_into_a_pipe(tmp_path: Path) -> None:
    folder = dataset(tmp_path, [article()])
    result = CliRunner().invoke(app, ["show", article().id[:6], "--dataset", str(folder)])
    assert result.exit_code == 0, result.output
    assert result.stdout == "".join(piece for piece, _ in pieces(article()))


def test_the_command_writes_a_page(tmp_path: Path) -> None:
    folder = dataset(tmp_path, [article()])
    target = tmp_path / "صفحة.html"
    result = CliRunner().invoke(app, ["show", article().id, "--dataset", str(folder), "--html", str(target)])
    assert result.exit_code == 0, result.output
    assert target.read_text(encoding="utf-8") == render_page(article())
    assert result.stdout == ""


def test_a_raw_page_is_read_on_the_spot(tmp_path: Path) -> None:
    raw = tmp_path / "page.txt"
    raw.write_bytes(page().encode())
    found = find(str(raw), tmp_path)
    assert found.id == article().id
    assert FIRST in found.body.text


def test_what_is_not_there_is_an_error(tmp_path: Path) -> None:
    folder = dataset(tmp_path, [article()])
    with pytest.raises(RecordError, match="no article id begins with"):
        find("ffff", folder)
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    with pytest.raises(SourceError, match=r"empty\.txt"):
        find(str(empty), folder)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def drawn(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Return the page of the sample as Chromium shows it, having asked for nothing but the file."""
    path = tmp_path_factory.mktemp("page") / "article.html"
    path.write_text(render_page(article()), encoding="utf-8")
    tab = browser.new_page(viewport={"width": 1100, "height": 1000})
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(path.as_uri())
    ARTEFACTS.mkdir(exist_ok=True)
    tab.screenshot(path=ARTEFACTS / "show.png", full_page=True)
    yield tab
    assert asked == [path.as_uri()], "the page is self-contained"
    tab.close()


def test_the_page_runs_from_right_to_left(drawn: Page) -> None:
    assert drawn.evaluate("getComputedStyle(document.querySelector('main')).direction") == "rtl"
    first = drawn.locator(".block.body .cue").first.bounding_box()
    speaker = drawn.locator(".block.body .speaker").first.bounding_box()
    assert first
    assert speaker
    assert first["x"] > speaker["x"], "the verb, which comes first, stands to the right of its subject"


def test_the_page_shows_the_text_as_it_is(drawn: Page) -> None:
    letters = """element => { const copy = element.cloneNode(true);
        copy.querySelectorAll('.tag, .number').forEach(extra => extra.remove()); return copy.textContent; }"""
    assert drawn.locator("h1").evaluate(letters) == HEADLINE
    assert [block.evaluate(letters) for block in drawn.locator(".block.body .text").all()] == [FIRST, SECOND]
    assert drawn.title() == HEADLINE


def test_nested_mentions_are_boxes_in_boxes(drawn: Page) -> None:
    outer = drawn.locator(".mention:has(.mention)").bounding_box()
    inner = drawn.locator(".mention .mention").bounding_box()
    assert outer
    assert inner
    assert outer["x"] <= inner["x"]
    assert inner["x"] + inner["width"] <= outer["x"] + outer["width"]
    assert inner["width"] < outer["width"]


def test_the_legend_speaks_both_languages(drawn: Page) -> None:
    legend = drawn.locator(".legend").inner_text()
    for word in ("شخص", "person × 1", "منصب", "occupation × 3", "القول", "cue", "الناقل", "relay"):
        assert word in legend


def test_hovering_over_a_reporting_word_outlines_its_quotation(drawn: Page) -> None:
    style = "element => getComputedStyle(element).outlineStyle"
    relay = drawn.locator("main .relay").first
    assert relay.evaluate(style) == "none"
    drawn.locator("main .cue", has_text="قوله").hover()
    assert relay.evaluate(style) == "solid"
    assert drawn.locator("main .content").first.evaluate(style) == "none", "quotation 1 is another one"


def test_the_quotations_are_listed_with_their_chains(drawn: Page) -> None:
    rows = [row.inner_text() for row in drawn.locator(".quotations tbody tr").all()]
    assert len(rows) == 3
    assert "مهندس الموقع ← صحيفة الضفّة (نقلت)" in rows[1]
    assert "(implicit)" in rows[2]


def test_what_a_page_says_cannot_become_markup(browser: Browser) -> None:
    evil = '<img src=x onerror="document.title=1">'
    one = article()
    clusters = tuple(cluster.model_copy(update={"name": evil}) for cluster in one.clusters)
    metadata = one.metadata.model_copy(update={"outlet": evil, "headline": evil, "source_file": '"><b>'})
    tab = browser.new_page()
    tab.set_content(render_page(one.model_copy(update={"clusters": clusters, "metadata": metadata})))
    assert tab.title() == evil
    assert tab.locator("img, b").count() == 0
    tab.close()


def test_an_article_that_nobody_annotated_is_shown_all_the_same() -> None:
    one = article()
    bare = one.model_copy(
        update={
            "clusters": (),
            "entities": (),
            "quotes": (),
            "metadata": one.metadata.model_copy(update={"headline": None, "staff": ()}),
        }
    )
    text = "".join(piece for piece, _ in pieces(bare))
    assert FIRST in text
    assert "quotations" not in text.split("\n\n")[-1]
    html = render_page(bare)
    assert f"<title>{one.id}</title>" in html
    assert "<table" not in html


def test_a_label_that_no_list_knows_is_shown_as_it_is() -> None:
    one = article()
    odd = one.model_copy(update={"entities": (one.entities[0].model_copy(update={"label": "CITY"}),)})
    assert "[CITY الخرطوم]" in "".join(piece for piece, _ in pieces(odd))
    assert 'data-label="CITY"' in render_page(odd)
