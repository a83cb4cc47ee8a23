"""An annotator with nothing but a browser: Debian's Chromium, driven through what is on the screen."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.annotation.people import PASSWORD

CHROMIUM = "/usr/bin/chromium"
REGION = ".htx-highlight"
RELATION = ".lsf-relations__item"

_PLACE = """([text, nth]) => {
  const root = document.querySelector('[class*="richtext"]');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = []; let all = '';
  while (walker.nextNode()) { nodes.push([all.length, walker.currentNode]); all += walker.currentNode.data; }
  let at = -1;
  for (let i = 0; i <= nth; i++) at = all.indexOf(text, at + 1);
  if (at < 0) throw new Error('not on the screen: ' + text);
  const box = (offset) => {
    const [start, node] = nodes.filter((found) => found[0] <= offset).at(-1);
    const range = document.createRange();
    range.setStart(node, offset - start); range.setEnd(node, offset - start + 1);
    node.parentElement.scrollIntoView({block: 'nearest'});
    const found = range.getBoundingClientRect();
    return {left: found.left, right: found.right, middle: (found.top + found.bottom) / 2};
  };
  return [box(at), box(at + text.length - 1)];
}"""


@dataclass
class Annotator:
    """What a person does on the labelling screen."""

    page: Page
    url: str

    def log_in(self, email: str) -> None:
        self.page.goto(f"{self.url}/user/login/")
        self.page.fill("input[name=email]", email)
        self.page.fill("input[name=password]", PASSWORD)
        self.page.click("button[type=submit]")
        self.page.wait_for_url(lambda url: "login" not in url)

    def open(self, project: int) -> None:
        """Open the next task of a project and put the instruction away."""
        self.page.goto(f"{self.url}/projects/{project}/data?labeling=1")
        self.page.wait_for_selector(REGION)
        self.page.get_by_label("Close modal").click()
        self.page.get_by_label("Close modal").wait_for(state="detached")

    def click_on(self, text: str, nth: int = 0) -> None:
        """Click on the region over the first letter of a text."""
        first, _ = self.page.evaluate(_PLACE, [text, nth])
        self.page.mouse.click((first["left"] + first["right"]) / 2, first["middle"])

    def delete_region(self, text: str, nth: int = 0) -> None:
        def gesture() -> None:
            self.click_on(text, nth)
            self.page.keyboard.press("Backspace")

        self._until_counted(gesture, REGION, -1)

    def mark(self, key: str, text: str, nth: int = 0) -> None:
        """Choose a label by its hot key and drag from the right edge of the first letter to the left of the last."""

        def gesture() -> None:
            self.page.keyboard.press(key)
            first, last = self.page.evaluate(_PLACE, [text, nth])
            self.page.mouse.move(first["right"] - 1, first["middle"])
            self.page.mouse.down()
            self.page.mouse.move((first["left"] + last["right"]) / 2, first["middle"], steps=4)
            self.page.mouse.move(last["left"] + 1, last["middle"], steps=6)
            self.page.mouse.up()

        self._until_counted(gesture, REGION, 1)
        self.page.keyboard.press("Escape")

    def relate(self, source: str, target: str, label: str) -> None:
        """Draw a relation between two regions and name it."""
        self.page.get_by_text("Relations", exact=True).first.click()
        items = self.page.locator(RELATION)
        items.first.wait_for()

        def gesture() -> None:
            self.click_on(source)
            self.page.locator(f"{REGION}.__active", has_text=source).wait_for()
            self.page.keyboard.press("Alt+r")
            self.click_on(target)

        self._until_counted(gesture, RELATION, 1)
        item = items.last  # the panel lists relations as they were drawn
        item.hover()
        item.get_by_label("Show Relation Labels").click()
        item.locator("[data-testid^=select-trigger]").click()
        self.page.get_by_role("option", name=label, exact=True).click()
        self.page.keyboard.press("Escape")
        self.page.get_by_role("option").first.wait_for(state="detached")

    def _until_counted(self, gesture: Callable[[], None], selector: str, more: int) -> None:
        """Make a gesture until the screen holds so many more of what it makes.

        On a busy machine a click can fall into a redrawing of the screen; a person then tries again, twice at most here.
        """
        items = self.page.locator(selector)
        wanted = items.count() + more
        for _ in range(3):
            gesture()
            with suppress(AssertionError):
                expect(items).to_have_count(wanted, timeout=10_000)
                return
            for _ in range(2):  # out of the relation that was begun, then off the region
                self.page.keyboard.press("Escape")
        expect(items).to_have_count(wanted)

    def submit(self) -> None:
        with self.page.expect_response(lambda answer: "/annotations" in answer.url and answer.request.method == "POST"):
            self.page.locator("button", has_text="Submit").first.click()
