"""Datelines in many forms, and first sentences that only look like one."""

import pytest

from corpus.layout.datelines import find_dateline, is_agency

REST = " أعلنت وزارة الري افتتاح السد أمام المزارعين بعد تأجيل موعده ثلاث مرات."


@pytest.mark.parametrize(
    ("opener", "place", "agency"),
    [
        ("موسكو – يورو عربي |", "موسكو", "يورو عربي"),
        ("القاهرة - أ ش أ:", "القاهرة", "أ ش أ"),
        ("القاهرة - أ.ش.أ:", "القاهرة", "أ.ش.أ"),
        ("دبي، الإمارات العربية المتحدة (CNN)--", "دبي", "CNN"),
        ("واشنطن (رويترز) -", "واشنطن", "رويترز"),
        ("الرياض - واس:", "الرياض", "واس"),
        ("القاهرة ـ «الراي»:", "القاهرة", "الراي"),
        ("القدس المحتلة - «القدس العربي»:", "القدس المحتلة", "القدس العربي"),
        ("الكويت - 5 - 8 (كونا) --", "الكويت", "كونا"),
        ("أبوظبي في 5 مايو / وام /", "أبوظبي", "وام"),
        ("الدوحة في ١٥ مايو /قنا/", "الدوحة", "قنا"),
        ("عمان 3 آب (بترا)-", "عمان", "بترا"),
        ("رام الله- معا-", "رام الله", "معا"),
        ("رام الله 15-11-2026 وفا-", "رام الله", "وفا"),
        ("عمّان 3 أيار (بترا) -", "عمّان", "بترا"),
        ("بيروت، لبنان (AP) —", "بيروت", "AP"),
        ("نيويورك، الولايات المتحدة، 5 يناير 2022 (أ ف ب) -", "نيويورك", "أ ف ب"),
        ("باريس/ وكالات:", "باريس", "وكالات"),
        ("عواصم - وكالات:", "عواصم", "وكالات"),
        ("(أ ف ب) -", None, "أ ف ب"),
        ("رويترز -", None, "رويترز"),
        ("لندن:", "لندن", None),
        ("الرباط -", "الرباط", None),
    ],
)
def test_a_dateline_ends_with_its_separator(opener, place, agency):
    found = find_dateline(opener + REST)
    assert found == (len(opener), place, agency)


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [
        ("لندن: سالم الرفاعي", "لندن", None),
        ("الرياض – «الشرق الأوسط»", "الرياض", "الشرق الأوسط"),
        ("جدة 3 محرم 1440 هـ الموافق 13 سبتمبر 2018 م واس", "جدة", "واس"),
    ],
)
def test_a_dateline_may_be_a_line_of_its_own(line, place, agency):
    assert find_dateline(line) == (len(line), place, agency)


def test_behind_a_colon_the_article_begins():
    assert find_dateline("القاهرة: وزير الري: السد جاهز" + REST) == (len("القاهرة:"), "القاهرة", None)


@pytest.mark.parametrize(
    "text",
    [
        "الكرملين: لا نريد حربا" + REST,
        "واشنطن تفرج عن الجاسوس - بعد ثلاثين عاما",
        "روسيا - التي تخوض الحرب - أعلنت",
        "موسكو-كييف: حرب طويلة" + REST,
        "قالت القاهرة - أمس - إن السد",
        "الرياض",
        "الجزيرة" + REST,
        "",
        "- " + REST,
        "كلمة " * 200,
        "موسكو " * 200,
    ],
)
def test_what_is_no_dateline(text):
    assert find_dateline(text) is None


def test_agencies_are_known_in_every_spelling():
    assert is_agency("(أ.ف.ب)")
    assert is_agency("أ ف ب")
    assert is_agency("REUTERS")
    assert not is_agency("سالم الرفاعي")
