"""The layout: seeds as gold has them, pages of our own making in many styles, and the law that no character is lost."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.layout import find_regions
from corpus.readers import RawDocument
from corpus.readers.text import read
from schemas.body import BLANK, compose

ROOT = Path(__file__).parents[2]
GOLD = {
    layer["article"]: [(one["role"], one["raw_start"], one["raw_end"]) for one in layer["regions"]]
    for layer in map(json.loads, (ROOT / "annotation/gold/layout.jsonl").read_text(encoding="utf-8").splitlines())
}
SEEDS = [one for one in read([ROOT / "seeds"]) if isinstance(one, RawDocument)]

ROLES = {
    "m": "masthead",
    "h": "headline",
    "c": "caption",
    "d": "dateline",
    "s": "subheading",
    "b": "body",
    "p": "promo",
    "f": "footer",
}

TITLE = "h افتتاح سد الوادي الكبير بعد عشر سنوات من العمل"
FIRST = (
    "b افتتح وزير الري أمس الثلاثاء سد الوادي الكبير شمال البلاد، بعد عشر سنوات من العمل فيه وتأجيل موعده ثلاث مرات."
)
SECOND = "b وقال الوزير خلال حفل الافتتاح إن السد سيخزن مياه الوادي للزراعة، وإن المزارعين سيستفيدون منه ابتداء من الموسم المقبل."
THIRD = "b وأضاف أن كلفة السد بلغت ثلاثة مليارات، دفعت الحكومة نصفها والباقي قروض من بنوك محلية."
FOURTH = "b من جهته طالب اتحاد المزارعين الحكومة بتعويض القرى التي غمرتها مياه السد، قائلا إن سكانها لم يتسلموا شيئا حتى الآن."
BODY = [FIRST, "", SECOND, "", THIRD, "", FOURTH]

PAGES = {
    "nothing around": [TITLE, "", *BODY],
    "doubled masthead and clipped captions": [
        "m المدير الفني", "m سالم الرفاعي", "m المدير الفني", "m سالم الرفاعي", "", TITLE, "", "c افتتاح سد الوادي", "c سد الوادي الكبير", "", *BODY,
    ],
    "menu, breadcrumb, dates, shares": [
        "m الرئيسية | سياسة | اقتصاد", "m الرئيسية > محليات > افتتاح سد الوادي الكبير بعد عشر سنوات من العمل", TITLE, "m كتب: سالم الرفاعي",
        "m تاريخ النشر: ٢٧ كانون الثاني ٢٠٢١ - ١٠:٣٥ ص", "m 1540 مشاهدة", "m شارك", "m طباعة", "c الوزير خلال الافتتاح (أ ف ب)", *BODY,
        "f كلمات دلالية", "f سدود", "f زراعة", "f رابط مختصر: https://example.org/x", "f التعليقات مغلقة.", "f جميع الحقوق محفوظة 2021",
    ],
    "read-also inserts with one and with several links": [
        TITLE, FIRST, "p اقرأ أيضاً:", "p أمطار غزيرة تغلق طرق الساحل", SECOND, "", "p إقرأ المزيد.. ارتفاع أسعار القمح في الأسواق", "", THIRD, "",
        "p قد يهمك", "p سباق الدراجات يعود إلى العاصمة", "p وفاة الرسام منير عبود عن ثمانين عاما", "", FOURTH,
    ],
    "an insert under a label that no list holds": [TITLE, "", FIRST, "", "p من دفاترنا", "p سباق الدراجات يعود إلى العاصمة", "", SECOND, "", THIRD, "", FOURTH],
    "an outlet's description, visitors' comments": [
        "m ضفاف 7 - جريدة إلكترونية شاملة", TITLE, *BODY, "f تعليقات الزوار 2", "f 1 - قارئ", "f مبروك لأهل الوادي", "f 2 - سعاد", "f متى تعوض القرى؟", "f جميع حقوق النشر محفوظة لموقع ضفاف",
    ],
    "a path of two steps, a writer with a town, a caption with the paper's name": [
        "m أخبار محلية » سدود", TITLE, "s وزير الري: المزارعون سيستفيدون من السد في الموسم المقبل", "m سالم الرفاعي (الرياض)", "m 27 يناير 2021 | كتب: منير بوزيان",
        'c عامل يفحص إحدى بوابات سد الوادي قبل الافتتاح. "الضفاف"', *BODY, "p مواضيع أخرى في القسم", "p سباق الدراجات يعود إلى العاصمة",
    ],
    "captions with a credit between paragraphs": [
        TITLE, *BODY[:4], "c عامل يفحص إحدى بوابات سد الوادي قبل الافتتاح. (رويترز)", "", *BODY[4:],
    ],
    "the articles before and after, a writer's initials": [TITLE, *BODY, "f (الضفاف) س. ر / م. ع / ك. ل", "p السابق: سباق الدراجات يعود إلى العاصمة", "p التالي: وفاة الرسام منير عبود"],
    "subheadings": [TITLE, "", FIRST, "", SECOND, "", "s كلفة السد", "", THIRD, "", "s مطالب المزارعين", "", FOURTH],
    "advertisements between paragraphs": [TITLE, FIRST, "p إعلان", SECOND, "p Advertisement", THIRD, "p محتوى إعلاني", FOURTH],
    "lists of other titles below": [
        TITLE, *BODY, "", "p الأكثر قراءة", "p أمطار غزيرة تغلق طرق الساحل", "p سباق الدراجات يعود إلى العاصمة", "p وفاة الرسام منير عبود عن ثمانين عاما",
    ],
    "a dateline on a line of its own": [TITLE, "d الرياض - واس", *BODY],
    "a reporter's dateline": [TITLE, "d لندن: سالم الرفاعي", *BODY],
    "notices in whole sentences": [
        "m نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا.", "m أخبار", TITLE, *BODY, "f الآراء الواردة في التعليقات لا تعبر عن رأي الموقع.",
    ],
    "no full stops": [line if line[:1] != "b" else line.rstrip(".") for line in [TITLE, "m منذ 3 ساعات", *BODY, "", "p مواضيع ذات صلة", "p أمطار غزيرة تغلق طرق الساحل"]],
    "a list inside the body": [TITLE, FIRST, "b وحدد الوزير ثلاث مراحل للعمل في السد:", "b - تخزين المياه حتى الربيع", "b - توزيعها على القرى", "b - زراعة القمح", THIRD, FOURTH],
    "rules and signs": ["m =======", TITLE, "m =======", *BODY, "f ***"],
}  # fmt: skip


def written(lines: list[str], newline: str = "\n") -> tuple[str, list[tuple[str, str]]]:
    """A page and its parts, from lines that begin with the letter of their role."""
    texts = [line[2:] for line in lines]
    return newline.join(texts), [(ROLES[line[0]], line[2:]) for line in lines if line]


def parts(raw: str) -> list[tuple[str, str]]:
    return [(role, raw[start:end]) for role, start, end in find_regions(raw)]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.source_file[:3])
def test_the_seeds_come_out_as_gold_has_them(seed):
    assert [tuple(region) for region in find_regions(seed.text)] == GOLD[seed.id]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\n\u00a0\n", "\n\n"], ids=["lf", "crlf", "nbsp", "blank"])
@pytest.mark.parametrize("name", PAGES)
def test_every_part_of_a_page_plays_its_role(name, newline):
    raw, expected = written(PAGES[name], newline)
    assert parts(raw) == expected


def test_a_title_is_cut_from_the_outlet_around_it():
    raw, expected = written([TITLE, "", *BODY])
    title = expected[0][1]
    assert parts(raw.replace(title, f"{title} | بوابة الهضبة"))[:2] == [expected[0], ("masthead", "| بوابة الهضبة")]
    assert parts(raw.replace(title, f"{title} - صحيفة الهضبة الإلكترونية"))[0] == expected[0]
    assert parts(raw.replace(title, f"{title} - الوزير والمزارعون"))[0][1].endswith("والمزارعون")
    assert parts(raw.replace(title, f"بوابة الهضبة | {title}"))[:2] == [("masthead", "بوابة الهضبة |"), expected[0]]


@pytest.mark.parametrize(
    "opener",
    [
        "القاهرة - أ ش أ:",
        "دبي، الإمارات العربية المتحدة (CNN)--",
        "موسكو – يورو عربي |",
        "بيروت (رويترز) -",
        "عمان 3 آب (بترا)-",
    ],
)
def test_a_dateline_is_cut_from_the_first_paragraph(opener):
    raw, expected = written([TITLE, "", *BODY])
    paragraph = expected[1][1]
    assert parts(raw.replace(paragraph, f"{opener} {paragraph}"))[1:3] == [("dateline", opener), expected[1]]


@pytest.mark.parametrize("signature", ["(أ ف ب)", "المصدر: وكالات", "ن.م/ع.ك", "رويترز"])
def test_a_signature_is_cut_from_the_last_paragraph(signature):
    raw, expected = written([TITLE, "", *BODY])
    assert parts(f"{raw} {signature}")[-2:] == [expected[-1], ("footer", signature)]


def test_an_agency_in_brackets_ends_the_last_paragraph_unless_a_sentence_needs_it():
    raw, expected = written([TITLE, "", *BODY])
    assert parts(f"{raw.removesuffix('.')} (رويترز)")[-1] == ("footer", "(رويترز)")
    assert parts(f"{raw.removesuffix('.')} (رويترز).")[-1] == ("body", f"{expected[-1][1].removesuffix('.')} (رويترز).")


def test_a_name_behind_a_title_in_one_letter_is_no_signature():
    raw, expected = written([TITLE, "", *BODY])
    ending = "، كما أفاد مدير المستشفى د. منير عبود"
    assert parts(raw.removesuffix(".") + ending)[-1] == ("body", expected[-1][1].removesuffix(".") + ending)


def test_glued_paragraphs_are_cut_and_the_glue_has_no_role():
    raw, expected = written([TITLE, "", *BODY])
    glued = expected[0][1] + " \n\n" + ", ".join(text for role, text in expected if role == "body")
    assert parts(glued) == expected
    covered = {at for _, start, end in find_regions(glued) for at in range(start, end)}
    assert {glued[at] for at in range(len(glued)) if at not in covered} == {" ", "\n", ","}


def test_paragraphs_between_wide_gaps_of_no_break_spaces_are_cut():
    raw, expected = written([TITLE, "", *BODY])
    spaced = expected[0][1] + "\n" + " \u00a0 ".join(text for role, text in expected if role == "body")
    assert parts(spaced) == expected


def test_a_sentence_that_line_breaks_cut_is_one_paragraph():
    raw, expected = written([TITLE, "", *BODY])
    broken = raw.replace(" إن السد سيخزن", "\n\nإن السد سيخزن").replace("، دفعت الحكومة", "،\n\nدفعت الحكومة")
    assert [(role, re.sub("\n+", " " if "سيخزن" in text else "", text)) for role, text in parts(broken)][2] == expected[
        2
    ]
    assert len(parts(broken)) == len(expected)


@pytest.mark.parametrize("width", [40, 64, 80])
def test_paragraphs_wrapped_at_a_width_are_put_together(width):
    import textwrap

    raw, expected = written([TITLE, "", *BODY])
    wrapped = "\n\n".join([expected[0][1], *("\n".join(textwrap.wrap(text, width)) for _, text in expected[1:])])
    assert [(role, text.replace("\n", " ")) for role, text in parts(wrapped)] == expected


def test_a_page_without_headline_or_without_body_is_no_error():
    assert {role for role, _ in parts(FIRST[2:] + "\n" + SECOND[2:])} == {"body"}
    assert find_regions("") == find_regions(" \n\u00a0\ufeff\n") == []
    assert len(parts("الرئيسية\nسياسة")) == 2


@pytest.mark.parametrize("mark", [")", "(", "»", '"', "-", "ـ", "...", "#", "_", "[1]", "/ )"])
def test_a_line_of_nothing_but_marks_is_no_error(mark):
    lines = [TITLE[2:], FIRST[2:], SECOND[2:], THIRD[2:]]
    for place in range(len(lines) + 1):
        assert find_regions("\n".join([*lines[:place], mark, *lines[place:]]))
        assert find_regions("\n".join([*lines[1:place], mark, *lines[place:2]]))


PIECES = st.sampled_from(
    ["\n", "\r\n", "\u00a0", " ", "\u200f", "\ufeff", "\u2028", "., ", ". \u00a0 ", "اقرأ أيضا", "إعلان", "رئيس التحرير", "27/01/2021", "|", "- ", "👩‍👩‍👧", "\u0640", "َ", "(أ ف ب)", "القاهرة - واس:", "©", "#وسم", TITLE[2:], FIRST[2:], SECOND[2:], THIRD[2:], "ABC", "\x85", "«", "»"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES | st.text(max_size=8), max_size=25).map("".join))
@example("\x1f")  # a blank for Python, not for us
def test_every_character_that_is_not_blank_has_one_role_glue_aside(raw):
    regions = find_regions(raw)
    compose(raw, regions)  # refuses regions that overlap, are empty or leave the text
    assert [tuple(region) for region in regions] == sorted(map(tuple, regions), key=lambda region: region[1])
    covered = bytearray(len(raw))
    for _, start, end in regions:
        assert raw[start] not in BLANK
        assert raw[end - 1] not in BLANK
        covered[start:end] = b"\1" * (end - start)
    assert {raw[at] for at in range(len(raw)) if not covered[at]} <= {*BLANK, ","}


@pytest.mark.parametrize("line", [FIRST[2:] + " ", "كلمة., ", ". ", "( ", "عنوان من كلمات عدة\n", "«", "- ", "ب"])
def test_a_very_long_page_of_anything_is_laid_out(line):
    raw = line * (300_000 // len(line))
    covered = sum(end - start for _, start, end in find_regions(raw))
    assert covered >= 0.7 * len(raw.strip())
