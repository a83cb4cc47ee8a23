"""Ministries with their nation in marks behind a verb of saying; sources named in marks before their offices."""

import pytest

from tests.corpus.suggest.marked import check
from tests.corpus.suggest.test_clusters import together


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        (
            'نفت وزارة الزراعة التونسية ذلك. وأكدت "الزراعة التونسية" أنه خطأ',
            "وزارة الزراعة التونسية",
            "الزراعة التونسية",
        ),
        (
            "نفت وزارة المالية اليمنية ذلك. ودعت «المالية اليمنية» إلى الهدوء",
            "وزارة المالية اليمنية",
            "المالية اليمنية",
        ),
        ("نفت وزارة الزراعة اليمنية ذلك. وأكدت «الزراعة» أنه خطأ", "وزارة الزراعة اليمنية", "الزراعة"),
    ],
)
def test_a_ministry_in_marks_speaks(text, full, short):
    _, clusters = together(text)
    assert clusters[full] == clusters[short]


@pytest.mark.parametrize(
    "marked",
    [
        "أكدت [الوزيرة]OCC أن «الزراعة [التونسية]NORP» بخير",
        "وصف الخبراء «الزراعة [التونسية]NORP» بالقوية".replace("الخبراء", "[الخبراء]OCC"),
    ],
)
def test_a_duty_in_marks_is_no_ministry(marked):
    check(marked)


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ('نقلت الإذاعة عن "كريم بناني" مدير الميناء قوله إنه باق', "كريم بناني", "مدير الميناء"),
        ("أكد «كريم بناني» رئيس البلدية أنه باق", "كريم بناني", "رئيس البلدية"),
    ],
)
def test_an_office_behind_a_source_in_marks(text, name, office):
    _, clusters = together(text)
    assert clusters[name] == clusters[office]


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ('استقبل الوزير "كريم بناني" رئيس البلدية', "كريم بناني", "رئيس البلدية"),
        ("هاجم «كريم بناني» رئيس البلدية", "كريم بناني", "رئيس البلدية"),
        ("قال الشاعر «كريم بناني» لرئيس البلدية إنه باق", "كريم بناني", "رئيس البلدية"),
    ],
)
def test_an_office_behind_another_in_marks(text, name, office):
    _, clusters = together(text)
    assert clusters[name] != clusters.get(office)


@pytest.mark.parametrize("text", ['"الزراعة التونسية"', 'أكدت "الزراعة', 'عن "كريم بناني"', '"كريم بناني" مدير'])
def test_cut_text(text):
    together(text)
