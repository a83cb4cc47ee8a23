"""First paragraphs whose words nothing repeats or that something parts from the text, headings by colons, ends of lists."""

import pytest

from tests.corpus.test_layout import parts
from tests.corpus.test_layout_short_pages import DOCKS, PRICES

TITLE = "الشرطة تضبط لصا في الميناء"
LONG = [
    line.rstrip(".") + " وقالت الشرطة إن العامل سرق الحاسوبين من مكتب الميناء وإن الحارس أبلغ النيابة صباح الأحد."
    for line in DOCKS
]
BREAD = [
    "وصلت سفينة محملة بالقمح إلى الرصيف الشمالي بعد رحلة دامت عشرين يوما.",
    "ينتظر أصحاب المخابز تفريغ الشحنة قبل نفاد الدقيق.",
]


def roles(*lines: str) -> list[str]:
    return [role for role, _ in parts("\n".join(lines))]


def test_several_sentences_above_the_text_are_text_from_the_one_on_that_a_verb_opens():
    assert roles(TITLE, *BREAD, *LONG) == ["headline", *6 * ["body"]]
    without_verb = "قمح ودقيق وسفن: خبز الناس على المحك هذا الشتاء البارد."
    assert roles(TITLE, without_verb, *BREAD, *LONG) == ["headline", "caption", *6 * ["body"]]


def test_what_has_no_stop_above_sentences_is_a_second_part_of_the_headline():
    deck = "قال مراقبون إن القمح لا يكفي الناس في هذا الشتاء البارد"
    assert roles(TITLE, deck, *BREAD, *LONG) == ["headline", "subheading", *6 * ["body"]]


def test_a_line_that_a_link_cut_off_goes_on():
    cut, rest = "وقال المدير العام لشركة", "النيل للملاحة سامي عون إن السفينة لم تتأخر عن موعدها."
    assert roles(TITLE, LONG[0], cut, rest, *LONG[1:]) == ["headline", *5 * ["body"]]
    assert len(roles(TITLE, LONG[0], cut + " النيل", rest, *LONG[1:])) == 7
    assert len(roles(TITLE, LONG[0], cut, rest.rstrip("."), *LONG[1:])) == 7


def test_a_byline_above_sentences_is_none_of_the_text():
    byline = "نشر في 20/11/2026 على الساعة 16:05 | بقلم: سامي الطرابلسي."
    assert roles(TITLE, byline, *BREAD, *LONG) == ["headline", "masthead", *6 * ["body"]]


def test_one_sentence_above_the_text_is_a_caption():
    assert roles(TITLE, BREAD[0], *LONG) == ["headline", "caption", *4 * ["body"]]


@pytest.mark.parametrize("between", ["مساحة إعلانية", "رصيف الميناء (تصوير: خالد نور)"])
def test_what_goes_on_and_ends_in_a_colon_is_no_heading(between):
    found = roles(TITLE, *LONG[:2], between, "وقالت الشرطة:", *LONG[2:])
    assert found[4:] == 3 * ["body"]


@pytest.mark.parametrize("said", ["«لن أعود إلى المكتب»", "الشرطة لن تعود إلى الميناء"])
def test_what_stands_below_a_colon_is_no_heading_where_paragraphs_have_no_stops_either(said):
    lines = [line.rstrip(".") for line in LONG]
    found = roles(TITLE, *lines[:2], "وقال الحارس للشرطة إن العامل كتب على باب المكتب:", said, *lines[2:])
    assert found == ["headline", *6 * ["body"]]


def test_a_heading_may_stand_above_a_line_that_ends_in_a_colon():
    said = ["الحارس:", "«سرق الحاسوبين ثم هرب من النافذة».", *LONG[2:]]
    assert roles(TITLE, *LONG[:2], "الشرطة والعامل", *said)[3] == "subheading"


@pytest.mark.parametrize("gap", ["\n", "\n\n\n\n\n\n\n"], ids=["close", "far"])
def test_points_far_below_a_colon_are_none_of_the_text(gap):
    points = gap.join(["\n".join([TITLE, *PRICES[:2]]), "- عودة التيار إلى المرفأ\n- حارس الجسر يروي ما رأى"])
    found = [role for role, _ in parts(points)]
    assert (found[3:] == 2 * ["body"]) == (gap == "\n")


@pytest.mark.parametrize("last", ["المصدر: وكالة الأنباء", "- شارك الخبر"])
def test_a_source_or_an_invitation_below_a_colon_is_no_point(last):
    assert roles(TITLE, *PRICES, "وجاء في الختام:", last)[-1] not in ("body", "masthead")


DEATHS = "لقي أربعة عمال مصرعهم وأصيب آخرون جراء انهيار رافعة على رصيف الميناء فجر اليوم"
FELL = [
    "ذكرت إدارة الميناء في بيان أن فرق الإنقاذ انتشلت عاملين من تحت الرافعة وأن العمل على الرصيف توقف",
    "وقال شاهد إن الحبال انقطعت قبل أن تهوي الرافعة على العمال، وإن أحدا لم يحذرهم",
]


@pytest.mark.parametrize("between", ["مساحة إعلانية", "اقرأ أيضا: محاكمة عصابة الجسر غدا", "تابعنا على فيسبوك"])
def test_links_and_invitations_part_the_first_paragraph_from_one_that_does_not_go_on_with_and(between):
    assert roles("انهيار رافعة في الميناء", DEATHS, between, *FELL) == ["headline", "body", "promo", "body", "body"]


def test_a_short_line_that_something_parts_from_the_text_is_none_of_it():
    found = roles("انهيار رافعة في الميناء", "لقي أربعة عمال مصرعهم على الرصيف", "مساحة إعلانية", *FELL)
    assert found[1] != "body"


def test_a_notice_that_something_parts_from_the_text_is_none_of_it():
    notice = "نشر موقع المرفأ هذا الخبر نقلا عن وكالة الأنباء، وجميع الحقوق محفوظة للموقع ولا يجوز النشر"
    assert roles("انهيار رافعة في الميناء", notice, "مساحة إعلانية", "و" + FELL[0], FELL[1])[1] != "body"


def test_a_first_paragraph_with_a_date_below_it_is_no_second_part_of_the_headline():
    lines = [DEATHS + ".", "مساحة إعلانية", "الأحد 3 مايو 2020 10:15", *FELL]
    assert roles("انهيار رافعة في الميناء", *lines)[1] == "body"
