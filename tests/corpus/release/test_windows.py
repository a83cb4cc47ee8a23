"""Windows: where they are cut, what they forgive, how they are found again."""

import pytest

from corpus.release.windows import Found, Index, Window, cut, window_hash

WORDS = "افتتح الوزير صباح اليوم معرض الكتاب السنوي في ساحة المدينة القديمة وسط حضور كبير من القراء والناشرين والضيوف الأجانب"
TEXT = f"{WORDS}.\nعنوان قصير\n«{' '.join(reversed(WORDS.split()))}»، قال الوزير"


def blocks(text: str) -> list[tuple[int, int]]:
    found, start = [], 0
    for block in text.split("\n"):
        found.append((start, start + len(block)))
        start += len(block) + 1
    return found


def windows(text: str = TEXT, salt: str = "a") -> list[Window]:
    return cut(text, blocks(text), salt)


@pytest.mark.parametrize(("words", "sizes"), [(0, []), (7, []), (8, [8]), (15, [15]), (16, [8, 8]), (19, [8, 11])])
def test_a_block_is_cut_into_windows_of_at_least_eight_words(words: int, sizes: list[int]) -> None:
    assert [window.words for window in windows(" ".join(WORDS.split()[:words]))] == sizes


def test_edges_leave_marks_outside() -> None:
    for window in windows():
        stretch = TEXT[window.start : window.end]
        assert stretch == stretch.strip("«».، \n")
        assert "\n" not in stretch


def test_another_salt_gives_other_hashes() -> None:
    assert not {window.hash for window in windows()} & {window.hash for window in windows(salt="b")}


@pytest.mark.parametrize(
    ("written", "same"),
    [("الأجانب", True), ("الاجانب", True), ("الأجانبِ", False), ("الأجنبية", False)],
)
def test_letters_that_newsrooms_swap_are_one(written: str, same: bool) -> None:
    assert (window_hash(WORDS, "a") == window_hash(WORDS.replace("الأجانب", written), "a")) is same


def test_a_text_is_found_in_another_page() -> None:
    index = Index("a")
    index.add("one", windows())
    page = "الرئيسية اقتصاد رياضة " + TEXT.replace("\n", "، ") + " التعليقات مغلقة"
    found = index.search(page)["one"]
    assert [(one.start, one.length) for one in found] == [
        (window.start, window.end - window.start) for window in windows()
    ]
    for one in found:
        assert page[one.place : one.place + one.length] == TEXT[one.start : one.start + one.length]
    assert index.search("صفحة أخرى لا تقول شيئا مما قيل هنا في أي سطر من سطورها الكثيرة") == {}


def test_what_stands_in_another_order_is_not_taken_for_the_text() -> None:
    index = Index("a")
    index.add("one", windows())
    first, middle, last = TEXT.split("\n")
    found = index.search(f"{last} {middle} {first} {last}")["one"]
    assert len(found) == len(windows())
    assert [one.place for one in found] == sorted(one.place for one in found)
    assert all(isinstance(one, Found) for one in found)
