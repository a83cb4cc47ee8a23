"""Metadata: what a page states, and nothing that it does not."""

import json
from datetime import date
from pathlib import Path

import pytest

from corpus.layout import find_regions
from corpus.metadata import describe, language_of
from corpus.readers import RawDocument
from corpus.readers.text import document, read
from schemas.body import compose
from schemas.records import Dateline, Metadata, StaffMember

ROOT = Path(__file__).parents[2]
TITLE = "افتتاح سد الوادي الكبير بعد عشر سنوات من العمل"
BODY = (
    "افتتح وزير الري أمس الثلاثاء سد الوادي الكبير شمال البلاد، بعد عشر سنوات من العمل فيه وتأجيل موعده ثلاث مرات.",
    "وقال الوزير خلال حفل الافتتاح إن السد سيخزن مياه الوادي للزراعة، وإن المزارعين سيستفيدون منه ابتداء من الموسم المقبل.",
    "وأضاف أن كلفة السد بلغت ثلاثة مليارات، دفعت الحكومة نصفها والباقي قروض من بنوك محلية منذ 14 مارس 2019.",
)


def described(above=(), below=(), before=(), opener="", source=None) -> Metadata:
    lines = [*before, TITLE, *above, opener + BODY[0], *BODY[1:], *below]
    page = document("\n".join(lines).encode(), ("صفحة.txt",))
    assert isinstance(page, RawDocument)
    return describe(page, compose(page.text, find_regions(page.text)), source)


def test_what_a_bare_page_gives():
    found = described()
    raw = "\n".join([TITLE, *BODY]).encode()
    assert (found.source_file, found.raw_bytes, found.media_type, found.encoding) == (
        "صفحة.txt",
        len(raw),
        "text/plain",
        "utf-8",
    )
    assert (found.headline, found.language) == (TITLE, "ar")
    unknown = found.model_dump(include={"url", "outlet", "staff", "dateline", "published", "collected", "license"})
    assert unknown == {
        "url": None,
        "outlet": None,
        "staff": (),
        "dateline": None,
        "published": None,
        "collected": None,
        "license": None,
    }


@pytest.mark.parametrize(
    ("lines", "staff"),
    [
        (["رئيس التحرير", "سالم الرفاعي", "رئيس التحرير", "سالم الرفاعي"], [("رئيس التحرير", "سالم الرفاعي")]),
        (
            ["الإشراف العام: هدى منصور", "مدير التحرير - عمر ياسين"],
            [("الإشراف العام", "هدى منصور"), ("مدير التحرير", "عمر ياسين")],
        ),
        (["رئيس التحرير", "الرئيسية"], []),
        (["سالم الرفاعي"], []),
    ],
)
def test_staff_of_a_masthead(lines, staff):
    assert described(before=lines).staff == tuple(StaffMember(role=role, name=name) for role, name in staff)


@pytest.mark.parametrize(
    ("line", "staff"),
    [
        ("كتب: سالم الرفاعي", [("كتب", "سالم الرفاعي")]),
        ("كتبت- هدى منصور", [("كتبت", "هدى منصور")]),
        ("بقلم سالم الرفاعي", [("بقلم", "سالم الرفاعي")]),
        ("كتب سالم الرفاعي", [("كتب", "سالم الرفاعي")]),
        ("نشر بواسطة سالم الرفاعي", [("نشر بواسطة", "سالم الرفاعي")]),
        ("بقلم سالم الرفاعي | 27 يناير 2021", [("بقلم", "سالم الرفاعي")]),
        ("كتب-سالم الرفاعي:", [("كتب", "سالم الرفاعي")]),
        ("تحرير: هدى منصور | 27 يناير 2021", [("تحرير", "هدى منصور")]),
        ("المصدر: وكالات", []),
        ("كتب: رويترز", []),
    ],
)
def test_a_byline_is_staff(line, staff):
    assert described(above=[line]).staff == tuple(StaffMember(role=role, name=name) for role, name in staff)


@pytest.mark.parametrize(
    ("parts", "published"),
    [
        ({"above": ["تاريخ النشر: الأربعاء ٢٧ كانون الثاني ٢٠٢١ - ١٠:٣٥ ص"]}, date(2021, 1, 27)),
        ({"above": ["تاريخ النشر", "27 جانفي 2021"]}, date(2021, 1, 27)),
        ({"above": ["نشر في: 27/01/2021", "آخر تحديث: 29/01/2021"]}, date(2021, 1, 27)),
        ({"above": ["الأربعاء 27 يناير 2021 - 10:35 ص"]}, date(2021, 1, 27)),
        ({"above": ["كتب: سالم الرفاعي | 27 يناير 2021"]}, date(2021, 1, 27)),
        ({"before": ["27 يناير 2021"]}, date(2021, 1, 27)),
        ({"below": ["تاريخ النشر: 27 يناير 2021"]}, date(2021, 1, 27)),
        ({"opener": "الرياض 14 جمادى الآخرة 1442 هـ الموافق 27 يناير 2021 م (واس) - "}, date(2021, 1, 27)),
        ({"above": ["13:45 GMT 27.01.2021 (تم التحديث: 14:02 GMT 28.01.2021)"]}, date(2021, 1, 27)),
        ({"above": ["آخر تحديث: 29/01/2021"]}, None),
        ({"above": ["تاريخ النشر: 14 جمادى الآخرة 1442 هـ"]}, None),
        ({"above": ["تاريخ النشر: 27 يناير"]}, None),
        ({"above": ["27 يناير 2021", "29 يناير 2021"]}, None),
        ({"below": ["اقرأ أيضا", "أمطار غزيرة تغلق طرق الساحل", "25 يناير 2021"]}, None),
        ({"above": ["الوزير في موقع السد في 3 مايو 2019 (أ ف ب)"]}, None),
        ({}, None),
    ],
)
def test_the_date_of_publication_only_where_the_page_states_it(parts, published):
    assert described(**parts).published == published


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("جميع الحقوق محفوظة لصحيفة الهضبة 2021", "صحيفة الهضبة"),
        ("جميع الحقوق محفوظة © بوابة الهضبة 2021", "بوابة الهضبة"),
        ("Copyright © 2021 Hadaba News. All rights reserved", "Hadaba News"),
        ("جميع الحقوق محفوظة - تصميم وتطوير شركة الغصن", None),
        ("حقوق النشر محفوظة 2021", None),
        ("المصدر: رويترز", None),
    ],
)
def test_the_outlet_only_where_a_notice_names_it(line, outlet):
    assert described(below=[line]).outlet == outlet


@pytest.mark.parametrize(
    ("first", "further", "outlet"),
    [
        ("صحيفة الهضبة", "محليات", "صحيفة الهضبة"),
        ("صدى الهضبة", "خاص - صدى الهضبة", "صدى الهضبة"),
        ("صدى الهضبة المغرب", "صدى الهضبة - سالم الرفاعي", "صدى الهضبة"),
        ("الهضبة", "© الهضبة 2027", "الهضبة"),
        ("«الهضبة» الرياضية", "الرياض: «الهضبة»", "الهضبة"),
        ("صدى الهضبة", "محليات", None),
        ("الهضبة", "محليات", None),
        ("الرئيسية | أخبار | رياضة", "أخبار", None),
    ],
)
def test_the_outlet_of_the_first_line_where_the_page_names_it_again(first, further, outlet):
    assert described(before=[first], below=[further]).outlet == outlet


def test_place_and_agency_come_from_the_dateline_and_are_not_the_outlet():
    found = described(opener="القاهرة - أ ش أ: ")
    assert found.dateline == Dateline(place="القاهرة", agency="أ ش أ")
    assert found.outlet is None


def test_a_town_on_a_line_of_its_own_is_the_place():
    assert described(opener="أنقرة\n").dateline == Dateline(place="أنقرة")


def test_what_the_source_says_holds():
    source = {
        "license": "بإذن",
        "outlet": "الهضبة",
        "url": "https://example.org/1",
        "published": "2021-01-26",
        "collected": "2024-05-01",
        "title": "x",
    }
    found = described(above=["تاريخ النشر: 27 يناير 2021"], below=["جميع الحقوق محفوظة لصحيفة أخرى"], source=source)
    assert (found.license, found.outlet, found.url) == ("بإذن", "الهضبة", "https://example.org/1")
    assert (found.published, found.collected) == (date(2021, 1, 26), date(2024, 5, 1))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY[0], "ar"),
        ("The minister opened the dam on Tuesday after ten years of work.", "und"),
        ("وزیر که در این مراسم بود گفت این سد برای کشاورزان است و از آن آب را به روستاها است", "fa"),
        ("وزیر نے کہا کہ ڈیم کے پانی میں سے کسانوں کی مدد کی جائے گی اور ان کے گھر میں", "ur"),
        ("سد 2021", "ar"),
        ("", "ar"),
    ],
)
def test_the_language_is_arabic_unless_the_text_says_otherwise(text, language):
    assert language_of(text) == language


def test_the_seeds_state_staff_and_one_dateline_and_nothing_else():
    layers = map(json.loads, (ROOT / "annotation/gold/layout.jsonl").read_text(encoding="utf-8").splitlines())
    gold = {
        layer["article"]: [(one["role"], one["raw_start"], one["raw_end"]) for one in layer["regions"]]
        for layer in layers
    }
    found = {}
    for page in read([ROOT / "seeds"]):
        assert isinstance(page, RawDocument)
        found[page.source_file[:3]] = describe(page, compose(page.text, gold[page.id]))
    two = [("الإشراف العام", "إلهام أبو الفتح"), ("رئيس التحرير", "أحمــد صبـري")]
    staff = {"000": two, "001": [("رئيس التحرير", "عصام كامل")], "002": [], "003": two, "004": []}
    for name, metadata in found.items():
        assert [(one.role, one.name) for one in metadata.staff] == staff[name]
        assert (metadata.outlet, metadata.published, metadata.language) == (None, None, "ar")
        assert metadata.dateline == (Dateline(place="موسكو", agency="يورو عربي") if name == "002" else None)
