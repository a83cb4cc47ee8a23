"""Datelines in many forms, and first sentences that only look like one."""

import pytest

from corpus.layout.datelines import find_dateline
from corpus.layout.known_names import is_agency

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
        ("الطفيلة 16 تشرين الثاني (برق) -", "الطفيلة", "برق"),
        ("نابلس 21-10-2026 السنابل -", "نابلس", "السنابل"),
        ("وادي لبن 3 أيار (بترا)-", "وادي لبن", "بترا"),
        ("تشونغ شان 15 نوفمبر 2026 (شينخوا)", "تشونغ شان", "شينخوا"),
        ("كفر بيتا 12-3-2026 وفا-", "كفر بيتا", "وفا"),
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
        "أصيب 3 أشخاص (بينهم طفل) - وفق الشرطة" + REST,
        "قتل 13 شخصا (رويترز) في حادث" + REST,
        "وصل 13 مارس (آذار) - وهو موعد" + REST,
        "وزير الري 5-4-2020 يعلن - قال" + REST,
        "خبر عاجل (رويترز) قال" + REST,
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


@pytest.mark.parametrize(
    ("opener", "agency"),
    [
        ("سحاب نيوز –", "سحاب نيوز"),
        ("مرآة الجبل الإخباري -", "مرآة الجبل الإخباري"),
        ("وكالة الساحة –", "وكالة الساحة"),
        ("سحاب نيوز - القدس -", "سحاب نيوز"),
        ("سحاب نيوز", None),
        ("مرآة الجبل –", None),
        ("إن وكالة الساحة الكبيرة والقديمة جدا –", None),
        ("مدير سحاب نيوز، فلان، –", None),
    ],
)
def test_an_outlet_that_no_list_holds_opens_a_report_before_a_dash(opener, agency):
    found = find_dateline(f"{opener} {REST.strip()}")
    assert (found.agency, found.end) == (agency, len(opener)) if agency else found is None


@pytest.mark.parametrize(
    ("line", "outlets", "place"),
    [
        ("نهر بوست/ بغداد", {"نهر بوست"}, "بغداد"),
        ("ضفاف من القاهرة:", {"ضفاف"}, "القاهرة"),
        ("رام الله 24-11-2026 وفا-", set(), "رام الله"),
        ("طهران/24 تشرين الثاني/نوفمبر/ارنا-", set(), "طهران"),
    ],
)
def test_a_dateline_may_begin_with_the_pages_outlet_and_end_in_a_hyphen(line, outlets, place):
    found = find_dateline(line, frozenset(outlets))
    assert found is not None
    assert (found.end, found.place) == (len(line), place)
