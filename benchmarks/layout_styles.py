"""Pages in twenty-one styles around given article bodies, with the truth about every character.

Written before the layout was tuned on them. Phrases come from furniture.toml, either its `known` or its `held` pools.
"""

import random
import textwrap
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

POOLS = tomllib.loads((Path(__file__).parent / "furniture.toml").read_text(encoding="utf-8"))
_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@dataclass(frozen=True)
class Body:
    """An article without furniture."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass
class Page:
    """A page under construction: its text, and which stretches of it belong to the article."""

    newline: str = "\n"
    text: str = ""
    article: list[tuple[int, int]] = field(default_factory=list)
    headline: str = ""

    def add(self, text: str, article: bool = False, end: str | None = None) -> None:
        if article:
            self.article.append((len(self.text), len(self.text) + len(text)))
        self.text += text + (self.newline if end is None else end)

    def title(self, body: Body, end: str | None = None) -> None:
        self.headline = body.title
        self.add(body.title, True, end)

    def gap(self, count: int = 1) -> None:
        self.text += self.newline * count


class Maker:
    """Fills phrases from one kind of pool."""

    def __init__(self, rng: random.Random, body: Body, others: list[str], pool: str) -> None:
        self.rng, self.body, self.pool = rng, body, pool
        self._others = [title for title in others if title != body.title]
        rng.shuffle(self._others)
        self._site = rng.choice(POOLS["sites"])

    def other(self) -> str:
        self._others.append(self._others.pop(0))
        return self._others[-1]

    def pick(self, slot: str) -> str:
        return self._filled(self.rng.choice(POOLS[slot][self.pool]))

    def some(self, slot: str, low: int, high: int) -> list[str]:
        phrases = list(POOLS[slot][self.pool])
        self.rng.shuffle(phrases)
        return [self._filled(phrase) for phrase in phrases[: self.rng.randint(low, high)]]

    def lot(self, key: str) -> str:
        return str(self.rng.choice(POOLS[key]))

    def clip(self) -> str:
        words = self.body.title.split()
        size = self.rng.randint(2, max(2, len(words) - 1))
        return " ".join(words[:size])

    def subheading(self, paragraph: str) -> str:
        words = [word.strip('،.:؛«»"“”()') for word in paragraph.split()]
        start = min(self.rng.randint(2, 6), max(0, len(words) - 4))
        return " ".join(words[start : start + self.rng.randint(2, 4)])

    def _filled(self, phrase: str) -> str:
        number = str(self.rng.randint(2, 98_765))
        values = {slot[:-1]: self.lot(slot) for slot in ("names", "topics", "dates", "times")}
        digits = number.translate(_INDIC) if self.rng.random() < 0.4 else number
        url = f"https://{self.rng.choice(['sn', 'mrsd', 'afq'])}.example/{self.rng.randint(1000, 99999)}"
        mine = {"site": self._site, "city": self.lot("cities"), "own": self.body.title, "clip": self.clip(), "url": url}
        return phrase.format(n=digits, title=self.other(), **mine, **values)


Style = Callable[[Page, Maker], None]


def clean(page: Page, make: Maker) -> None:
    """Title, blank line, paragraphs."""
    page.title(make.body)
    page.gap()
    for paragraph in make.body.paragraphs:
        page.add(paragraph, True)


def doubled_masthead(page: Page, make: Maker) -> None:
    """A masthead printed twice, a caption that clips the title twice, wide gaps, a related insert."""
    staff = make.some("masthead", 3, 5)
    for line in staff * 2:
        page.add(line)
    page.gap()
    page.title(make.body)
    page.gap()
    for _ in range(2):
        page.add(make.clip())
    page.gap()
    for number, paragraph in enumerate(make.body.paragraphs):
        page.add(paragraph, True)
        page.gap(2)
        if number == 1:
            page.add(make.pick("insert"))
            page.add(make.other())
            page.gap(2)


def broadsheet(page: Page, make: Maker) -> None:
    """Breadcrumb, title, byline, date, share line, photo with credit; below tags, comments, copyright."""
    page.add(make.pick("crumbs"))
    page.title(make.body)
    for slot in ("byline", "dated", "share", "caption"):
        page.add(make.pick(slot))
    for paragraph in make.body.paragraphs:
        page.add(paragraph, True)
    page.add(make.pick("tags"))
    for _ in range(4):
        page.add(make.lot("topics"))
    for slot in ("comments", "legal"):
        page.add(make.pick(slot))


def wire(page: Page, make: Maker) -> None:
    """Section line, title, dateline in the first paragraph, signature glued to the last."""
    page.add(make.pick("nav"))
    page.title(make.body)
    page.gap()
    dateline = make.rng.choice(
        ["{0} (رويترز) - ", "{0} - {1}: ", "{0} – {1} | ", "{0}، 27 يناير (أ ف ب) - ", "{0} ـ «{1}»: "]
    )
    first, *rest = make.body.paragraphs
    page.add(dateline.format(make.lot("cities"), "وكالات") + first, True)
    for paragraph in rest:
        page.gap()
        page.add(paragraph, True)
    page.text = page.text.removesuffix(page.newline) + " "
    page.add(make.pick("signature"))


def gulf_agency(page: Page, make: Maker) -> None:
    """Date first, title, blank lines of NBSP, closing marks and a link that repeats the title."""
    page.add(make.pick("dated"))
    page.title(make.body)
    for paragraph in make.body.paragraphs:
        page.add("\xa0")
        page.add("\xa0 " + paragraph, True)
    page.add("\xa0")
    page.add("// انتهى //")
    page.add(
        make.rng.choice(["رابط الخبر بموقع {}: ", "لمطالعة الأصل لدى {}: "]).format(make.lot("sites")) + make.body.title
    )


def blog(page: Page, make: Maker) -> None:
    """Title, who and when, text, share buttons one a line, related posts with dates, previous and next."""
    page.title(make.body)
    page.gap()
    page.add(make.pick("byline") + " | " + make.pick("dated"))
    page.gap()
    for paragraph in make.body.paragraphs:
        page.add(paragraph, True)
        page.gap()
    for line in make.some("share", 3, 5):
        page.add(line)
    page.gap()
    page.add(make.pick("listed"))
    for _ in range(3):
        page.add(make.other())
        page.add(make.lot("dates"))
    page.add("→ " + make.other())
    page.add(make.other() + " ←")


def app_dump(page: Page, make: Maker) -> None:
    """An app's screen: no blank line anywhere, reading time, sections, inserts on one line."""
    for line in [*make.some("nav", 2, 4), make.pick("reach")]:
        page.add(line)
    page.title(make.body)
    for line in [make.pick("dated"), *make.some("share", 1, 3)]:
        page.add(line)
    middle = max(1, len(make.body.paragraphs) // 2)
    for number, paragraph in enumerate(make.body.paragraphs):
        if number == middle:
            page.add(make.pick("inline_insert"))
        page.add(paragraph, True)
    for line in [make.pick("links"), make.pick("follow"), *make.some("listed", 1, 1)]:
        page.add(line)
    for _ in range(5):
        page.add(make.other())


def television(page: Page, make: Maker) -> None:
    """A ticker of other titles, a player, player text inside the body, a list of other titles."""
    page.add(make.rng.choice(["الآن", "عاجل", "شريط المستجدات"]))
    for _ in range(3):
        page.add(make.other())
    page.gap()
    page.title(make.body)
    page.gap()
    page.add("مدة المقطع 02:31")
    page.add(make.pick("caption"))
    page.gap()
    for number, paragraph in enumerate(make.body.paragraphs):
        page.add(paragraph, True)
        page.gap()
        if number in (0, 2):
            page.add(make.pick("interrupt"))
            page.gap()
    page.add(make.pick("listed"))
    for _ in range(4):
        page.add(make.other())


def narrow(page: Page, make: Maker) -> None:
    """Lines wrapped at a narrow width, as an old system exported them."""
    page.add(make.lot("sites"))
    page.title(make.body)
    page.add(make.pick("dated"))
    width = make.rng.choice([48, 64, 80])
    for paragraph in make.body.paragraphs:
        page.gap()
        for line in textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False):
            page.add(line, True)
    page.gap()
    page.add(make.pick("legal"))


def windows(page: Page, make: Maker) -> None:
    """CRLF, the window title above, the title again, NBSP indents."""
    page.newline = "\r\n"
    page.title(make.body)
    page.add(make.pick("nav"))
    page.add(make.body.title)
    page.add(make.pick("caption"))
    for paragraph in make.body.paragraphs:
        page.add("\xa0")
        page.add("\xa0\xa0" + paragraph, True)
    page.gap()
    for line in make.some("follow", 1, 2):
        page.add(line)


def magazine(page: Page, make: Maker) -> None:
    """A bare author name, subheadings inside, a note on the author and contacts below."""
    page.add(make.pick("nav"))
    page.title(make.body)
    page.add(make.lot("names"))
    page.gap()
    for number, paragraph in enumerate(make.body.paragraphs):
        if number in (2, 4):
            page.add(make.subheading(paragraph), True)
            page.gap()
        page.add(paragraph, True)
        page.gap()
    page.add(make.pick("bio"))
    for slot in ("source", "legal"):
        page.add(make.pick(slot))


def print_edition(page: Page, make: Maker) -> None:
    """Issue number, page, section, title; the whole body on one line, glued."""
    page.add(f"العدد {make.rng.randint(9000, 15999)} - الصفحة {make.rng.randint(1, 32)}")
    page.add(make.pick("dated"))
    page.title(make.body, " \n\n")
    for number, paragraph in enumerate(make.body.paragraphs):
        last = number == len(make.body.paragraphs) - 1
        page.add(
            paragraph, True, "\n" if last else ", " if paragraph.endswith((".", "»", "”", '"', "؟", "!")) else "\n"
        )
    page.add(make.pick("source"))


def social(page: Page, make: Maker) -> None:
    """Share words one a line above and in the middle, hash tags, addresses, an app's praise."""
    page.title(make.body)
    networks = make.some("share", 3, 6)
    for line in networks:
        page.add(line)
    page.gap()
    middle = len(make.body.paragraphs) // 2
    for number, paragraph in enumerate(make.body.paragraphs):
        if number and number == middle:
            for line in [*networks, make.pick("follow")]:
                page.add(line)
        page.add(paragraph, True)
    page.gap()
    page.add(" ".join("#" + make.lot("topics").replace(" ", "_") for _ in range(4)))
    page.add(make.pick("links"))
    for line in make.some("follow", 2, 3):
        page.add(line)


def banners(page: Page, make: Maker) -> None:
    """Long notices in full sentences above and below."""
    for line in make.some("notice", 1, 2):
        page.add(line)
    page.gap()
    for line in make.some("nav", 3, 5):
        page.add(line)
    page.gap()
    page.title(make.body)
    page.gap()
    page.add(make.pick("dated"))
    page.gap()
    for paragraph in make.body.paragraphs:
        page.add(paragraph, True)
        page.gap()
    for line in [*make.some("legal", 1, 3), make.pick("notice"), make.pick("follow")]:
        page.add(line)


def related_heavy(page: Page, make: Maker) -> None:
    """Inserts with several linked titles inside the body, a numbered list of others below."""
    page.title(make.body)
    page.gap()
    for number, paragraph in enumerate(make.body.paragraphs):
        page.add(paragraph, True)
        page.gap()
        if number in (0, 3):
            page.add(make.pick("insert"))
            for _ in range(make.rng.randint(1, 3)):
                page.add(make.other())
            page.gap()
    page.add(make.pick("listed"))
    for number in range(1, 6):
        page.add(str(number))
        page.add(make.other())
        page.add(make.pick("reach"))


def suffixed(page: Page, make: Maker) -> None:
    """The window's title with the outlet after a bar, then a menu, then the body; an address below."""
    page.title(make.body, " | " + make.lot("sites") + "\n")
    for line in make.some("nav", 2, 4):
        page.add(line)
    page.gap()
    for paragraph in make.body.paragraphs:
        page.add(paragraph, True)
    page.add(make.pick("links"))


def teasers(page: Page, make: Maker) -> None:
    """Below the body: other articles with the beginning of their text."""
    page.add(make.pick("crumbs"))
    page.add("")
    page.title(make.body)
    page.add(make.pick("byline"))
    page.add(make.pick("dated"))
    page.gap()
    for paragraph in make.body.paragraphs:
        page.add(paragraph, True)
        page.gap()
    page.add(make.pick("listed"))
    for _ in range(3):
        page.add(make.other())
        page.add("في خبر آخر نشرته الصفحة أمس عن " + make.lot("topics") + " وما جرى في " + make.lot("cities") + "...")


def english(page: Page, make: Maker) -> None:
    """Menus and buttons in English around an Arabic article."""
    for line in ("Skip to content", "Menu", "Arabic News Desk", "World"):
        page.add(line)
    page.title(make.body)
    page.add("By " + make.rng.choice(["Staff Writer", "News Desk"]) + " - Jan 27, 2021")
    page.add("Share Tweet Pin")
    for number, paragraph in enumerate(make.body.paragraphs):
        page.add(paragraph, True)
        if number == 1:
            page.add("Read more: " + make.other())
    for line in (
        "Tags: War, Oil",
        "Related Posts",
        make.other(),
        make.other(),
        "Leave a Reply",
        "© 2021 All rights reserved",
    ):
        page.add(line)


def readers(page: Page, make: Maker) -> None:
    """Readers' comments below the body: a name, when, a few words."""
    page.title(make.body)
    page.add(make.pick("reach"))
    page.gap()
    for paragraph in make.body.paragraphs:
        page.add(paragraph, True)
    page.gap()
    page.add(make.pick("comments"))
    for _ in range(3):
        page.add(make.lot("names"))
        page.add(make.rng.choice(["قبل سنة", "منذ 3 أيام", "12:40"]))
        page.add(make.pick("reader"))


def spaced(page: Page, make: Maker) -> None:
    """Title between rules, spaces before every line, tabs, zero-width marks, a byline below the text."""
    page.add("=====================")
    page.text += "   "
    page.title(make.body)
    page.add("=====================")
    for paragraph in make.body.paragraphs:
        page.text += "\t \u200f"
        page.add(paragraph, True)
        page.gap()
    page.add("\u200f" + make.pick("byline"))
    page.add(make.pick("dated"))


_ABOVE = ("masthead", "nav", "crumbs", "dated", "reach", "share", "follow", "notice")
_BETWEEN = ("byline", "dated", "reach", "share", "caption", "caption", "follow", "interrupt")
_BELOW = (
    "share",
    "tags",
    "comments",
    "source",
    "links",
    "legal",
    "follow",
    "notice",
    "bio",
    "byline",
    "dated",
    "reach",
)


def shuffled(page: Page, make: Maker) -> None:
    """Furniture of every kind in any order, with any gaps: no page is like another."""
    rng = make.rng
    page.newline = rng.choice(["\n", "\n", "\r\n"])
    gap = rng.choice(["", "", page.newline, "\xa0" + page.newline])

    def furniture(slots: tuple[str, ...], low: int, high: int) -> None:
        for slot in rng.sample(slots, rng.randint(low, high)):
            for line in make.some(slot, 1, 2):
                page.add(line)
            page.text += gap if rng.random() < 0.5 else ""

    furniture(_ABOVE, 0, 5)
    page.title(make.body)
    page.text += gap
    furniture(_BETWEEN, 0, 4)
    for number, paragraph in enumerate(make.body.paragraphs):
        page.text += gap
        page.add(paragraph, True)
        chance = rng.random()
        if number + 1 < len(make.body.paragraphs) and chance < 0.3:
            page.text += gap
            if chance < 0.1:
                page.add(make.pick("interrupt"))
            elif chance < 0.2:
                page.add(make.pick("inline_insert"))
            else:
                page.add(make.pick("insert"))
                for _ in range(rng.randint(1, 3)):
                    page.add(make.other())
    page.text += gap
    furniture(_BELOW, 0, 5)
    if rng.random() < 0.6:
        page.add(make.pick("listed"))
        for _ in range(rng.randint(2, 5)):
            page.add(make.other())
            if rng.random() < 0.3:
                page.add(make.lot("dates"))
    furniture(_BELOW, 0, 2)


STYLES: tuple[Style, ...] = (
    clean, doubled_masthead, broadsheet, wire, gulf_agency, blog, app_dump, television, narrow, windows, magazine,
    print_edition, social, banners, related_heavy, suffixed, teasers, english, readers, spaced, shuffled,
)  # fmt: skip
