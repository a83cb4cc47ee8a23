"""Dates in the notations of the Arabic press."""

from datetime import date

import pytest

from corpus.dates import find_dates, mark_of


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("الأربعاء 27 يناير 2021 - 10:35 ص", date(2021, 1, 27)),
        ("٢٧ كانون الثاني ٢٠٢١", date(2021, 1, 27)),
        ("27 جانفي 2021", date(2021, 1, 27)),
        ("السبت 12 غشت 2017", date(2017, 8, 12)),
        ("الإثنين، 3 أيار/مايو 2021", date(2021, 5, 3)),
        ("5 كانون الثاني (يناير) 2021", date(2021, 1, 5)),
        ("يناير 27, 2021", date(2021, 1, 27)),
        ("Jan 27, 2021", date(2021, 1, 27)),
        ("27 January 2021", date(2021, 1, 27)),
        ("27 من ديسمبر عام 2021", date(2021, 12, 27)),
        ("27 يناير ,2021: 10:35 ص GST", date(2021, 1, 27)),
        ("2021 يناير 27", date(2021, 1, 27)),
        ("27/1/2021", date(2021, 1, 27)),
        ("٢٧‏/٠١‏/٢٠٢١", date(2021, 1, 27)),
        ("27 - 1 - 2021", date(2021, 1, 27)),
        ("27.01.2021", date(2021, 1, 27)),
        ("2021-01-27T13:45+0000", date(2021, 1, 27)),
        ("2021/01/27", date(2021, 1, 27)),
        ("14 شعبان 1442 هـ - 27 مارس 2021 م", date(2021, 3, 27)),
        ("05/07/2021", date(2021, 7, 5)),
        ("01/27/2021", date(2021, 1, 27)),
        ("الجمعة 05/07/2021", date(2021, 5, 7)),
        ("الاثنين 05/07/2021", date(2021, 7, 5)),
    ],
)
def test_a_whole_date_is_read(line, value):
    assert [found.value for found in find_dates(line)] == [value]


@pytest.mark.parametrize(
    "line",
    [
        "14 شعبان 1442 هـ",
        "1442/06/14",
        "27 يناير",
        "يناير 2021",
        "أمس الثلاثاء",
        "31/02/2021",
        "27/1/21",
        "العدد 12/2021",
        "3.5 نقطة",
        "2021",
        "قبل 3 ساعات",
        "12345-6-78901",
    ],
)
def test_half_dates_and_hijri_dates_are_left_out(line):
    assert find_dates(line) == []


def test_each_date_is_called_what_stands_before_it():
    found = find_dates("تاريخ النشر: 27 يناير 2021 | آخر تحديث: 28 يناير 2021 - 11:00")
    assert [(one.value.day, one.mark) for one in found] == [(27, "published"), (28, "updated")]
    assert [one.mark for one in find_dates("27 يناير 2021 آخر تحديث 11:00")] == [""]
    assert mark_of("تاريخ النشر") == "published"
    assert mark_of("آخر تحديث:") == "updated"
    assert mark_of("كتب: سالم الرفاعي") == ""
