import re
import sys

import pytest
from hypothesis import given

from schemas.body import DROPPED, WHITE_SPACE, Region, compose, compress
from schemas.errors import LayoutError
from schemas.labels import names
from tests.schemas.pages import is_white_space, pages, plain, raw_texts

Page = tuple[str, list[Region]]


def test_white_space_is_the_unicode_property() -> None:
    listed = re.compile(f"[{WHITE_SPACE}]")
    every = (chr(code) for code in range(sys.maxunicode + 1))
    assert all(bool(listed.match(character)) == is_white_space(character) for character in every)


def test_dropped_marks_are_those_of_the_law() -> None:
    marks = "061C 200B 200E 200F 202A 202B 202C 202D 202E 2060 2066 2067 2068 2069 FEFF"
    assert " ".join(f"{ord(mark):04X}" for mark in DROPPED) == marks


@given(pages())
def test_text_is_the_blocks_joined_by_one_line_feed(page: Page) -> None:
    raw, regions = page
    body = compose(raw, regions)
    kept = [region for region in regions if region.role in names("block_role")]
    assert body.text == "\n".join(plain(raw[region.raw_start : region.raw_end]) for region in kept)
    assert [block.role for block in body.blocks] == [region.role for region in kept]
    assert "\n".join(body.text[block.start : block.end] for block in body.blocks) == body.text


@given(pages())
def test_runs_hold_the_raw_text_and_every_character_but_joints(page: Page) -> None:
    raw, regions = page
    body = compose(raw, regions)
    covered: list[int] = []
    for run in body.alignment:
        text, source = body.text[run.start : run.start + run.length], raw[run.raw_start : run.raw_start + run.length]
        assert text == source or (text == " " and is_white_space(source))
        covered += range(run.start, run.start + run.length)
    joints = [block.end for block in body.blocks[:-1]]
    assert sorted(covered + joints) == list(range(len(body.text)))


@given(pages())
def test_alignment_ascends_and_its_runs_are_as_long_as_can_be(page: Page) -> None:
    raw, regions = page
    runs = compose(raw, regions).alignment
    for one, two in zip(runs, runs[1:], strict=False):
        assert two.start >= one.start + one.length
        assert two.raw_start >= one.raw_start + one.length
        touching = two.start == one.start + one.length and two.raw_start == one.raw_start + one.length
        replaced = [run for run in (one, two) if run.length == 1 and raw[run.raw_start] != " "]
        assert not touching or any(is_white_space(raw[run.raw_start]) for run in replaced)


@given(pages())
def test_regions_keep_their_place_less_blank_edges(page: Page) -> None:
    raw, regions = page
    body = compose(raw, regions)
    placed = sorted(
        [(block.raw_start, block.raw_end, block.role) for block in body.blocks]
        + [(part.raw_start, part.raw_end, part.role) for part in body.furniture]
    )
    assert len(placed) == len(regions)
    for (start, end, role), region in zip(placed, regions, strict=True):
        assert role == region.role
        assert region.raw_start <= start < end <= region.raw_end
        assert plain(raw[start:end]) == plain(raw[region.raw_start : region.raw_end])
        assert plain(raw[start]) == raw[start]
        assert plain(raw[end - 1]) == raw[end - 1]


@given(raw_texts)
def test_compress_is_the_law_of_one_block(raw: str) -> None:
    assert compress(raw) == plain(raw)
    assert compress(compress(raw)) == compress(raw)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("قال\xa0 إن", "قال إن"),
        ("أضاف\r\nأن", "أضاف أن"),
        ("\ufeffقال\u200f\u202e", "قال"),
        ("ثمنًا باهــظًا", "ثمنًا باهــظًا"),
        ("م\u200cي 👩\u200d🌾", "م\u200cي 👩\u200d🌾"),
        ("“\u2067Reuters\u2069”", "“Reuters”"),
        ("أ\u200f ب", "أ ب"),
        ("أ \u200f ب", "أ ب"),
        ("e\u0301", "e\u0301"),
        ("\u2028\t", ""),
    ],
)
def test_the_law_case_by_case(raw: str, text: str) -> None:
    assert compress(raw) == text


@pytest.mark.parametrize(
    ("regions", "message"),
    [
        ([("body", 0, 4), ("body", 3, 6)], "overlaps the one before it"),
        ([("body", 2, 40)], "leaves the raw text of 9 characters"),
        ([("body", 3, 3)], "overlaps the one before it"),
        ([("body", -2, 3)], "overlaps the one before it"),
        ([("masthead", 3, 5)], "masthead region \\[3, 5\\) holds no text"),
        ([("article", 0, 3)], "unknown role 'article' \\(known: body, "),
    ],
)
def test_regions_that_make_no_body_are_refused(regions: list[tuple[str, int, int]], message: str) -> None:
    with pytest.raises(LayoutError, match=message):
        compose("قال \u200fزيد.", regions)


def test_a_page_of_furniture_has_an_empty_text() -> None:
    body = compose("الرئيسية", [("masthead", 0, 8)])
    assert (body.text, body.blocks, body.alignment) == ("", (), ())
