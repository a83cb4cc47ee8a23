"""Words beside titles that are no names, persons whom a common noun presents, outlets that hear an office."""

import pytest

from corpus.suggest.entities import find_entities
from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "أكد [المدير]OCC عودة الحياة إلى البلدة",
        "نفى [المحافظ]OCC رحيل المزارعين".replace("المزارعين", "[المزارعين]OCC"),
        "أعلن [الوزير]OCC عودة بلاده إلى الاتفاق",
        # who has such a name speaks, or has a family name behind it
        "قال [الوزير]OCC [محمد عودة]PERS إن الماء قليل",
        "أكد [الوزير]OCC [نضال بناني]PERS أن الماء قليل",
    ],
)
def test_a_verbal_noun_behind_a_title(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "قال الشاهد [كريم بناني]PERS إن الحافلة انقلبت",
        "قال الناجي [كريم بناني]PERS إن المركب غرق",
        "وأضافت الجارة [منى بناني]PERS أن الحريق كبير",
        "ذكر الموقوف [كريم بناني]PERS أنه بريء",
        # a family name; nobody's name
        "قال [كريم الشاهد]PERS إن الحافلة انقلبت",
        "قال الشاهد إن الحافلة انقلبت",
        "قال الشاهد أمام المحكمة إن الحافلة انقلبت",
        "قال [الصادق بناني]PERS إن المركب غرق",
    ],
)
def test_a_noun_presents_a_person(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[وزير المالية]OCC ل[قناة النيل]ORG: لا ضرائب",
        "[محافظ [بيروت]GPE]OCC ل[صحيفة النهار]ORG: لا ضرائب",
        "[مدير الميناء]OCC ل[قناة النيل]ORG: لا ضرائب",
        # whose office it is
        "[المدير العام ل[قناة النيل]ORG]OCC: لا ضرائب",
        "[مراسل ل[قناة النيل]ORG]OCC: لا ضرائب",
        "[رئيس التحرير ل[صحيفة النهار]ORG]OCC: لا ضرائب",
        "[السفير ل[الأمم المتحدة]ORG]OCC: لا ضرائب",
    ],
)
def test_an_outlet_hears_whoever_opens_a_headline(marked):
    check(marked)


@pytest.mark.parametrize("marked", ["حسبنا الله ونعم الوكيل", "قال [الوكيل]OCC نعم", "وصل [الوكيل]OCC ونعم الجار"])
def test_god_holds_no_office(marked):
    check(marked)


@pytest.mark.parametrize("text", ["أكد الوزير عودة", "قال الشاهد", "الوزير لقناة النيل", "ونعم الوكيل", "الوكيل"])
def test_cut_text(text):
    find_entities(text)
