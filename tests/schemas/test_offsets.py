import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.body import Region, compose
from schemas.errors import CarryError
from schemas.offsets import Alignment, Run, Units
from schemas.records import Body
from tests.schemas.pages import pages, plain, raw_texts

Page = tuple[str, list[Region]]


def aligned(page: Page) -> tuple[str, Body, Alignment]:
    raw, regions = page
    body = compose(raw, regions)
    return raw, body, Alignment((run.start, run.raw_start, run.length) for run in body.alignment)


def kept_spans(body: Body, data: st.DataObject) -> tuple[int, int]:
    """A span of the text whose edges are no joints."""
    kept = [offset for offset, character in enumerate(body.text) if character != "\n"]
    edges = sorted(data.draw(st.lists(st.sampled_from(kept), min_size=2, max_size=2)))
    return edges[0], edges[1] + 1


@given(pages(), st.data())
def test_a_span_goes_to_the_raw_file_and_comes_back(page: Page, data: st.DataObject) -> None:
    raw, body, alignment = aligned(page)
    if body.text:
        start, end = kept_spans(body, data)
        raw_start, raw_end = alignment.to_raw(start, end)
        assert alignment.to_text(raw_start, raw_end) == (start, end)
        block = next(block for block in body.blocks if block.start <= start < block.end)
        if end <= block.end:
            assert plain(raw[raw_start:raw_end]) == body.text[start:end].strip(" ")


@given(pages(), st.data())
def test_many_spans_go_to_the_raw_file_as_each_does(page: Page, data: st.DataObject) -> None:
    _, body, alignment = aligned(page)
    if body.text:
        spans = sorted(kept_spans(body, data) for _ in range(4))
        shifts = alignment.shifts([start for start, _ in spans], [end for _, end in spans])
        carried = [(start + one, end + two) for (start, end), one, two in zip(spans, *shifts, strict=True)]
        assert carried == [alignment.to_raw(start, end) for start, end in spans]


@given(pages(), st.data())
def test_a_raw_span_holds_exactly_the_kept_characters_inside_it(page: Page, data: st.DataObject) -> None:
    raw, body, alignment = aligned(page)
    raw_start, raw_end = sorted(data.draw(st.lists(st.integers(0, len(raw)), min_size=2, max_size=2)))
    origin = {
        run.start + step: run.raw_start + step for run in body.alignment for step in range(run.length)
    }  # text offset -> raw offset
    inside = [offset for offset, at in origin.items() if raw_start <= at < raw_end]
    if inside:
        assert alignment.to_text(raw_start, raw_end) == (min(inside), max(inside) + 1)
    else:
        with pytest.raises(CarryError, match="nothing of raw span"):
            alignment.to_text(raw_start, raw_end)


@given(pages())
def test_blocks_are_where_the_alignment_says(page: Page) -> None:
    _, body, alignment = aligned(page)
    for block in body.blocks:
        assert alignment.to_raw(block.start, block.end) == (block.raw_start, block.raw_end)


#    raw     0123456 789 ...                 text  0123456789
RAW = "قال \xa0\n\u200fزيد.\u200e\n\nأضاف"
BODY = compose(RAW, [("body", 0, 12), ("body", 12, len(RAW))])
ALIGNMENT = Alignment((run.start, run.raw_start, run.length) for run in BODY.alignment)


def test_the_worked_example() -> None:
    assert BODY.text == "قال زيد.\nأضاف"
    assert ALIGNMENT.runs == (Run(0, 0, 4), Run(4, 7, 4), Run(9, 14, 4))


@pytest.mark.parametrize(
    ("raw_span", "text"),
    [
        ((0, 3), "قال"),
        ((3, 10), " زيد"),  # the white-space run stands at its first raw character
        ((4, 10), "زيد"),  # its other characters are dropped: an edge on them moves inwards
        ((6, 10), "زيد"),  # so does one on a bidi mark
        ((7, 12), "زيد."),
        ((0, 13), "قال زيد."),
        ((12, len(RAW)), "أضاف"),
        ((7, 16), "زيد.\nأض"),
    ],
)
def test_raw_edges_move_inwards(raw_span: tuple[int, int], text: str) -> None:
    start, end = ALIGNMENT.to_text(*raw_span)
    assert BODY.text[start:end] == text


@pytest.mark.parametrize("raw_span", [(4, 5), (4, 7), (6, 7), (11, 14), (5, 5), (10, 7), (-3, 0), (40, 44)])
def test_a_raw_span_without_kept_characters_cannot_be_carried(raw_span: tuple[int, int]) -> None:
    with pytest.raises(CarryError, match="nothing of raw span"):
        ALIGNMENT.to_text(*raw_span)


@pytest.mark.parametrize("span", [(8, 10), (0, 9), (10, 14), (-1, 2), (13, 14)])
def test_a_joint_or_an_offset_outside_has_no_place_in_the_raw_file(span: tuple[int, int]) -> None:
    with pytest.raises(CarryError, match="belongs to no raw character"):
        ALIGNMENT.to_raw(*span)
    with pytest.raises(CarryError):
        ALIGNMENT.shifts([span[0]], [span[1]])


@pytest.mark.parametrize("span", [(2, 2), (3, 1)])
def test_an_empty_span_is_not_carried(span: tuple[int, int]) -> None:
    with pytest.raises(CarryError, match="empty span"):
        ALIGNMENT.to_raw(*span)
    with pytest.raises(CarryError):
        ALIGNMENT.shifts([span[0]], [span[1]])


@given(raw_texts)
def test_units_are_those_of_the_codecs(text: str) -> None:
    units = Units(text)
    for offset in range(len(text) + 1):
        before = text[:offset]
        assert units.to_utf16(offset) == len(before.encode("utf-16-le")) // 2
        assert units.to_utf8(offset) == len(before.encode("utf-8"))
        assert units.from_utf16(units.to_utf16(offset)) == offset
        assert units.from_utf8(units.to_utf8(offset)) == offset


@pytest.mark.parametrize("offset", [1, 3, 99, -1])
def test_an_offset_inside_a_character_is_refused(offset: int) -> None:
    units = Units("😀م")
    with pytest.raises(ValueError, match="UTF-8 offset"):
        units.from_utf8(offset)
    if offset != 3:
        with pytest.raises(ValueError, match="UTF-16 offset"):
            units.from_utf16(offset)


@pytest.mark.parametrize("offset", [-1, 3])
def test_an_offset_outside_the_text_is_refused(offset: int) -> None:
    for convert in (Units("😀م").to_utf8, Units("😀م").to_utf16):
        with pytest.raises(IndexError):
            convert(offset)
