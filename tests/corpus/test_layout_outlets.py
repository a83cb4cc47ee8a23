"""Pages of further outlets, what of them is the article; and the signs by which titles, decks, headings and datelines are told."""

import pytest

from corpus.layout import find_regions, outlets, signals
from corpus.layout.decks import is_deck, speaks
from corpus.layout.lines import cut
from corpus.layout.phrases import lexicon
from corpus.layout.pictures import names_photographer
from tests.corpus.layout_more_pages import (
    ART,
    ART_BODY,
    BREAD,
    BREAD_BODY,
    FIRE,
    FIRE_BODY,
    GAS,
    GAS_BODY,
    PAGES,
    spaced,
)
from tests.corpus.test_layout import parts, written

ARTICLE = ("headline", "dateline", "subheading", "body")


def article(regions: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Regions, the roles of furniture made one."""
    return [(role if role in ARTICLE else "furniture", text) for role, text in regions]


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("name", PAGES)
def test_the_article_is_told_from_what_stands_around_it(name, newline):
    raw, expected = written(PAGES[name], newline)
    assert article(parts(raw)) == article(expected)


def headlines(*lines: str) -> list[str]:
    return [text for role, text in parts("\n".join(lines)) if role == "headline"]


BODY = [paragraph[2:] for paragraph in BREAD_BODY]


@pytest.mark.parametrize(
    ("above", "title", "below"),
    [
        (["الواجهة"], BREAD[2:], ["المواطنون يتحدثون عن خفض الحصص والوزارة تنفي وتتحدث عن عطل إلكتروني"]),
        (["الواجهة"], BREAD[2:], ["12/3/2026", "محمود عبد السلام أمام مخبز السلام"]),
        (["رغيف الناس لا يكذب أحدا ولا ينتظر"], "وزارة التموين تعد الأسر المتضررة من خفض الحصص بتعويض", ["12/3/2026"]),
        (["بعد خفض الحصص بمقدار الثلث"], "طابور الفجر يعود إلى مخابز حي الزهور والوزارة تنفي", ["هاجر مصيلحي"]),
        (["عاجل", "هل تعود الطائرات إلى مطار الجبل قبل الشتاء؟"], "وزارة التموين تنفي خفض حصص الأرغفة", ["12/3/2026"]),
        (["هل يعود المطار إلى العمل قبل الشتاء المقبل؟", ""], "وزارة التموين تنفي خفض حصص الأرغفة للأسر", ["هاجر"]),
        (["المخبز | أخبار التموين"], "الوزارة تنفي خفض الحصص وتتحدث عن عطل", ["هاجر مصيلحي"]),
        (["حصص   أرغفة التموين   بطاقة الأسرة   دقيق المخابز"], "الوزارة تنفي خفض الحصص وتتحدث عن عطل", ["هاجر"]),
        (["البداية / أسواق / وزارة التموين تنفي خفض الحصص"], "وزارة التموين تنفي خفض الحصص", ["هاجر"]),
    ],
    ids=["deck", "caption", "slogan", "kicker", "ticker", "ticker apart", "brand with bar", "row", "path"],
)
def test_the_title_is_told_from_what_repeats_more_of_the_text(above, title, below):
    assert headlines(*above, title, *below, "", *(line for one in BODY for line in (one, ""))) == [title]


def test_a_title_may_begin_like_a_notice_of_an_update():
    title = "تحديث-وزارة التموين تنفي خفض حصص الأرغفة"
    assert headlines(title, "تحديث: 12/3/2026", "", *BODY) == [title]
    assert lexicon().match(("تحديث", ":", "#")).name == "published"


@pytest.mark.parametrize(
    ("line", "before", "deck"),
    [
        ("الماجري: الدروس تستأنف صباح الخميس", "headline", True),
        ("الماجري: الدروس تستأنف صباح الخميس", "masthead", True),
        ("«المعلمون»: لن نعود قبل صرف الأجور", "subheading", True),
        ("• الحريق بدأ في مخزن للدهانات", "headline", True),
        ("الشركة تعلن الأرباح وتعد بتوزيع نصفها", "headline", True),
        ("الخطوط تتسلم 7 طائرات قبل نهاية العام", "headline", True),
        ("الشركة تعلن الأرباح وتعد بتوزيع نصفها", "masthead", False),
        ("الشركة تعلن الأرباح وتعد بتوزيع نصفها", "caption", False),
        ("بيروت: سامر الحداد وليلى بو حمدان ونهى", "headline", False),
        ("رجال الإطفاء يحاولون إخماد الحريق في السوق", "headline", False),
        ("الماجري: الدروس تستأنف صباح الخميس (الضفاف)", "headline", False),
        ("ريشة: ليلى بنعيسى | أدرج يوم الخميس", "headline", False),
        ("• جانب من المضبوطات", "masthead", False),
        ("فلان الفلاني", "headline", False),
    ],
)
def test_a_deck_says_something_and_stands_below_the_title(line, before, deck):
    lines = cut(line + "\n" + "\n".join(BODY))
    found, _ = signals.read(lines)
    assert is_deck(lines[0], found[0], before) == deck


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("البنك يخفض الفائدة ربع نقطة", True),
        ("الحكومة ستعلن الميزانية غدا", True),
        ("رحيل النحاتة.. الحجر الذي صمت", True),
        ("لن نعود إلى الشارع", True),
        ("صاحب «المنحوتة» في محترفه", True),
        ("تحذير جديد للسكان", False),
        ("توقيف عامل الميناء أمس", False),
        ("يوم الأرض في القرية", False),
        ("زوار أمام جناح المتحف", False),
    ],
)
def test_a_line_speaks_by_its_verb_or_its_marks(line, said):
    assert speaks(cut(line)[0]) == said


@pytest.mark.parametrize(
    ("line", "taken"),
    [
        ("عائلات تعبر نحو الريف / صورة: AA", True),
        ("مبنى البلدية القديم | تصوير: بدر منصف", True),
        ("قاعة المحكمة (تصوير: بدر منصف)", True),
        ("اقتصاد / صور", False),
        ("اتفاق على وقف النار / الجزء الأول: الطريق", False),
    ],
)
def test_a_caption_names_its_photographer_behind_a_bar(line, taken):
    assert names_photographer(cut(line)[0]) == taken


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["صدى المدرج الإلكترونية"], {"صدي", "صدي المدرج", "صدي المدرج الالكترونية"}),
        (["تلفزيون قاسيون"], {"قاسيون", "تلفزيون قاسيون"}),
        (["سهل الأردن | محليات"], {"سهل", "سهل الاردن", "محليات"}),
        (["العدد 12", "هذا عنوان من خمس كلمات طويلة"], set()),
    ],
)
def test_an_outlet_goes_by_several_names(lines, names):
    assert outlets.names(cut("\n".join(lines))) == names


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("نهر بوست - الخرطوم", "dateline"),
        ("نهر بوست من الخرطوم:", "dateline"),
        ("نهر بوست – سامي الأمين –", "dateline"),
        ("نهر بوست - سامي الأمين", "furniture"),
        ("ضفاف الرأي - سامي الأمين -", "furniture"),
    ],
)
def test_a_line_with_the_outlets_name_is_a_dateline_where_it_has_a_town_or_an_end(line, role):
    raw, _ = written(["m شبكة نهر بوست", FIRE, "m 24/11/2026", f"x {line}".replace("x ", "m ", 1), *FIRE_BODY])
    assert dict((text, role) for role, text in article(parts(raw)))[line] == role


def test_the_outlets_dateline_is_cut_from_the_first_paragraph():
    raw, expected = written(["m نهر بوست", FIRE, "m 24/11/2026", "", *FIRE_BODY])
    first = FIRE_BODY[0][2:]
    assert ("dateline", "نهر بوست –") in parts(raw.replace(first, f"نهر بوست – {first}"))
    assert ("body", f"ضفاف الرأي – {first}") in parts(raw.replace(first, f"ضفاف الرأي – {first}"))


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("- «حجر عنيد» -", "subheading"),
        ("«كنا نسمع المطارق طوال الليل ولا ننام»", "subheading"),
        ("من ينقل الحجر؟", "subheading"),
        ("> افتتاح معرض الخزف السنوي", "furniture"),
        ("زوار أمام تمثال من البازلت في ساحة المدينة", "furniture"),
        ("تمثال البازلت في الساحة. (رويترز)", "furniture"),
    ],
)
def test_what_stands_between_paragraphs_is_a_heading_or_none(line, role):
    raw, _ = written([ART, "m 24/11/2026", "", *spaced(ART_BODY[:2]), f"m {line}", "", *spaced(ART_BODY[2:])])
    assert dict((text, role) for role, text in article(parts(raw)))[line] == role


def test_a_question_below_a_list_of_links_is_a_heading_where_it_stands_apart():
    inserted = ["p الأكثر قراءة", "p كيف نحمي البيوت القديمة من الحريق؟", "p نهاية الأكثر قراءة", ""]
    page = [ART, "", *spaced(ART_BODY[:2]), *inserted, "s من أين جاء الحجر؟", "", *spaced(ART_BODY[2:])]
    raw, expected = written(page)
    assert article(parts(raw)) == article(expected)


@pytest.mark.parametrize(
    ("last", "role"),
    [
        ("وتستورد البلاد ثلث حاجتها منه.", "body"),
        ("ارتفاع أسعار الزيت في الأسواق", "furniture"),
        ("تابع أخبارنا عبر واتساب", "furniture"),
    ],
)
def test_a_sentence_below_a_link_belongs_to_the_text_where_it_goes_on_with_it(last, role):
    raw, _ = written([GAS, "", *spaced(GAS_BODY[:4]), "p اقرأ أيضا: مد خط أنابيب بين المدينتين", "", f"b {last}"])
    assert dict((text, role) for role, text in article(parts(raw)))[last] == role


def test_comments_and_notices_below_the_text_do_not_go_on_with_it():
    below = ["f التعليقات", "f وأين كانت الشركة قبل عشر سنوات من اليوم.", "f جميع الحقوق محفوظة"]
    raw, expected = written([GAS, "", *spaced(GAS_BODY[:4]), *below])
    assert article(parts(raw)) == article(expected)


def test_the_rights_in_a_picture_and_what_it_shows_stand_closer_to_each_other_than_to_the_text():
    shown = "محافظ المدينة يتفقد سوق الخشب بعد إخماد الحريق فيه."
    above = [FIRE[2:], "24/11/2026", "© الضفاف/سامر الحداد", shown, ""]
    raw = "\n".join([*above, *(line[2:] for line in spaced(FIRE_BODY))])
    assert ("caption", shown) in parts(raw)
    assert ("body", shown) in parts(raw.replace("© الضفاف/سامر الحداد", "سامر الحداد"))


def test_a_page_on_one_line_is_cut_where_any_verb_opens_the_report():
    text = " ".join(paragraph[2:] for paragraph in FIRE_BODY)
    raw = f"حوادث كتب: وائل سرور الأحد 22/نوفمبر/2026 - 07:25 ص {FIRE[2:]} {text}"
    assert [role for role, *_ in find_regions(raw)] == ["masthead", "headline", "body"]
