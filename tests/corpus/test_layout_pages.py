"""Pages in the shapes of many outlets: every part plays its role; and the single signs by which the parts are told."""

import pytest

from corpus.layout import LAYOUT_NAME
from corpus.layout.datelines import find_dateline
from corpus.layout.lines import cut, line_of, tokenize
from corpus.layout.phrases import lexicon
from corpus.layout.signals import goes_on, is_row, is_two_titles, opens_dated
from tests.corpus.layout_pages import COURT, COURT_BODY, OIL, OIL_BODY, PAGES, RAIN, RAIN_BODY
from tests.corpus.test_layout import parts, written


def glued(lines: list[str]) -> tuple[str, list[tuple[str, str]]]:
    """A page and its parts; a dateline right above a paragraph is on its line."""
    raw, expected = written(lines)
    for upper, lower in zip(lines, lines[1:], strict=False):
        if upper[:1] == "d" and lower[:1] == "b":
            raw = raw.replace(f"{upper[2:]}\n{lower[2:]}", f"{upper[2:]} {lower[2:]}")
    return raw, expected


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("name", PAGES)
def test_every_part_of_a_page_plays_its_role(name, newline):
    raw, expected = glued(PAGES[name])
    assert parts(raw.replace("\n", newline)) == expected


def test_the_version_names_what_pages_come_out_as():
    assert LAYOUT_NAME == "musnad-layout 0.7.3"


def line(text: str):
    return line_of(text, 0, len(text), 1)


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        ("يذكر أن الجسر نفسه أغلق العام الماضي مرتين بعد فيضان النهر", True),
        ("من جانبها نفت الشركة المالكة للجسر أن تكون قد تأخرت في صيانته", True),
        ("في المقابل اقرأ: فيضان النهر", False),
        ("الجسر يفتح أمام السيارات بعد عام من العمل في ركائزه الشمالية", False),
    ],
)
def test_words_that_tie_a_paragraph_to_the_text(text, ties):
    assert goes_on(line(text)) == ties


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("تابع صوت الهضبة على جوجل نيوز", "invitation"),
        ("تصفحوا صوت الهضبة عبر واتساب", "invitation"),
        ("تابع الوزير أعمال الجسر", None),
        ("حكومة الهضبة ترد على قرار النقابة", None),
        ("مواضيع ذات علاقة", "related"),
        ("في الموضوع ذاته", "related"),
        ("رئيس التحرير نبيل عزام", "staff_with_name"),
    ],
)
def test_phrases_of_invitations_links_and_staff(text, kind):
    found = lexicon().match(tokenize(text))
    assert (found.name if found else None) == kind


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("الجسر يفتح غدا.. والوزير: لا رسوم", True),
        ("الجسر يفتح غدا .. وقال الوزير إنه لا رسوم.", False),
        ("الجسر يفتح غدا، والوزير يقول إنه لا رسوم", False),
        ("لا أدري...", False),
    ],
)
def test_titles_of_two_parts(text, two):
    assert is_two_titles(line(text)) == two


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("24 نوفمبر 2026", True),
        ("الأحد، 22 تشرين الثاني/نوفمبر 2026", True),
        ("نوفمبر 24, 2026 بواسطة سلمى", True),
        ("سالم حداد | 18.11.2026", True),
        ("24 قتيلا في حادث الجسر", False),
        ("الوزير يفتح الجسر في 24 نوفمبر 2026", False),
    ],
)
def test_lines_that_open_with_a_whole_date(text, dated):
    assert opens_dated(text) == dated


def test_a_row_has_wide_gaps():
    assert is_row(line("جسور   أنهار   طرق"))
    assert not is_row(line("جسور أنهار طرق"))
    assert not is_row(line("فتح الجسر.  وقال الوزير.  ثم غادر."))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("القدس/ رائد الحلو، ليلى أيدن/ المرسى", True),
        ("عمّان، دمشق، بيروت – «المرسى»، رويترز", True),
        ("مسقط في 25 نوفمبر/ الساحلية/", True),
        ("وطنية - عقد المجلس جلسة قبل الظهر لدرس مشروع الجسر", False),
        ("أخبار/ سياسة/ محليات", None),
    ],
)
def test_datelines_of_several_towns_and_reporters(text, whole):
    found = find_dateline(text)
    assert (None if found is None else found.end == len(text)) == whole


def test_a_title_in_two_lines_of_sections_is_not_the_outlets_description():
    raw = "\n".join(one[2:] for one in ["m أسبوعية الطاقة والأسعار", "m غاز | نفط | رأي", OIL, *OIL_BODY])
    assert ("headline", OIL[2:]) in parts(raw)


def test_a_source_is_the_pictures_right_below_it_and_the_texts_elsewhere():
    page = [RAIN, "c سيول الوادي بعد الأمطار الغزيرة (رويترز)", "c المصدر: غيتي", *RAIN_BODY, "f المصدر: وكالات"]
    raw, expected = written(page)
    assert parts(raw) == expected


def test_a_long_title_without_stops_below_it_is_no_paragraph():
    body = [one.rstrip(".") for one in (*COURT_BODY, *OIL_BODY)]
    raw, expected = written([COURT + " وقت تحرير المحاضر", *body])
    assert parts(raw)[0] == expected[0]
    assert cut(raw)[0].text == expected[0][1]
