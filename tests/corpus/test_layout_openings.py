"""What opens a line tells text from titles, with or without a stop; pages that are nothing but text have no title."""

import pytest

from corpus.layout import find_regions
from corpus.layout.lines import line_of
from corpus.layout.openings import opening_of
from tests.corpus.test_layout import parts

TEXT = [
    "قال مدير المياه نبيل عزام إن شبكة الحي الغربي قديمة، وإن إصلاحها يحتاج إلى عام كامل.",
    "وأضاف عزام أن العمل في الشبكة بدأ منذ أسبوع.",
    "وأكد المدير أن الماء متوفر في الحي.",
]
TITLE = "إصلاح شبكة المياه في الحي الغربي يحتاج إلى عام"


def roles(*lines: str) -> list[str]:
    return [role for role, *_ in find_regions("\n".join(lines))]


def open_(line: str) -> str:
    return line.rstrip(".")


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("وأضاف عزام أن العمل بدأ", "report"),
        ('وأضاف عزام: "العمل بدأ منذ أسبوع"', "report"),
        ("وكشفت الهيئة «ما جرى» في الميناء", "report"),
        ("فيما ذكرت صحيفة محلية أن الجسر مغلق", "report"),
        ("وفي محافظة الشرق، أعلن المحافظ أن المدارس مغلقة", "report"),
        ("من جانبه أكد المدير أن الماء متوفر", "report"),
        ("- وقالت الوزارة إن القافلة وصلت", "report"),
        ("واعتبرا أن السد سليم وأن الماء كاف", "report"),
        ("وأكدوا أن الماء متوفر", "report"),
        ("وأعلنتا أن المدرستين مغلقتان", "report"),
        ("ورد المتحدث بأن الوزارة لا تملك المال", "report"),
        ("قالت مديرة المتحف إن الزوار كثر", "report"),
        ("نفت الوزارة أن يكون السد متصدعا", "report"),
        ("يقول الوزير إن السد سليم", "lead"),
        ("كما أدانت النقابة فصل العمال", "onward"),
        ("ومن المقرر افتتاح الجسر غدا", "onward"),
        ("وشارك في الحفل عدد من الأدباء", "onward"),
        ("ولم يصب أحد من العمال بأذى", "onward"),
        ("وأدى الانهيار إلى إغلاق الجسر", "onward"),
        ("واستند الباحثون إلى صور قديمة", "onward"),
        ("وتأتي الزيارة بعد شهر من القمة", "onward"),
        ("وفي زحلة، توجه راعي الأبرشية إلى المصلين", "onward"),
        ("افتتح وزير الثقافة معرض الكتاب", "lead"),
        ("تستضيف المدينة سباق الدراجات الأول", "lead"),
        ("لم تنعقد جلسة الهيئة أمس", "lead"),
        ("ميدانيا، ضربت الطائرات جسر المدينة", "lead"),
        ("وزير الثقافة يفتتح معرض الكتاب", ""),
        ("وفاة الرسام نبيل عزام عن ثمانين عاما", ""),
        ("وادي النيل يستعد لموسم الفيضان", ""),
        ("استخدام الهاتف يضر بنوم الأطفال", ""),
        ("وردة في صحراء الربع الخالي", ""),
        ("صوت الجبل الإخباري من بيروت", ""),
        ("طالب جامعي يكتشف أن القهوة لا تضر", ""),
        ("تقرير يكشف أسعار الوقود في المدينة", ""),
        ("إضراب مفتوح في ميناء المرسى", ""),
        ("وأكد الوزير", ""),
    ],
)
def test_how_a_line_opens(text, opening):
    assert opening_of(line_of(text, 0, len(text), 1)) == opening


@pytest.mark.parametrize("number", range(len(TEXT)))
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["no gap", "gap"])
def test_a_paragraph_without_its_stop_is_text_on_a_page_of_text(number, gap):
    lines = [open_(line) if at == number else line for at, line in enumerate(TEXT)]
    assert parts(gap.join(lines)) == [("body", line) for line in lines]


@pytest.mark.parametrize("title", [[], [TITLE]], ids=["no title", "title"])
def test_text_without_any_stop_is_text(title):
    assert roles(*title, *map(open_, TEXT)) == ["headline"] * len(title) + ["body"] * 3


@pytest.mark.parametrize(
    "last",
    [
        'وأضاف عزام: "العمل بدأ منذ أسبوع"',
        "وتابع: «سنعود غدا»",
        "وأضاف عزام أن العمل بدأ منذ أسبوع، وأن الفرق تعمل ليلا ونهارا في أحياء المدينة كلها",
        "وشهدت المدينة انقطاع الماء ثلاث مرات هذا العام",
        "ومن المنتظر أن تصل المضخات الشهر المقبل",
        "ولم يصدر تعليق عن الوزارة بعد",
    ],
)
@pytest.mark.parametrize("title", [[], [TITLE]], ids=["no title", "title"])
def test_what_goes_on_with_a_verb_is_text_at_the_end_too(title, last):
    assert roles(*title, TEXT[0], "", last) == ["headline"] * len(title) + ["body", "body"]


@pytest.mark.parametrize(
    ("last", "role"),
    [
        ("وفاة الرسام منير عبود عن ثمانين عاما", "footer"),
        ("وزير الري يزور السد الجديد غدا", "footer"),
        ("وليد النقيب - صحيفة الرافد", "footer"),
    ],
)
def test_what_opens_with_a_noun_is_a_link_or_a_name_below_the_text(last, role):
    assert roles(TITLE, "", *TEXT, "", last)[-1] == role


@pytest.mark.parametrize(
    "first",
    [
        "افتتح وزير الثقافة نبيل عزام، اليوم الثلاثاء، معرض الكتاب في العاصمة",
        "افتتح وزير الثقافة نبيل عزام اليوم معرض الكتاب",
        "تستضيف العاصمة غدا معرض الكتاب العاشر",
        "لم تنعقد أمس جلسة هيئة الكتاب في العاصمة",
    ],
)
@pytest.mark.parametrize("second", ["وقال عزام إن المعرض يضم ألف عنوان", "وشارك في الحفل عدد من الأدباء والناشرين"])
def test_a_line_that_opens_with_a_verb_is_text_where_the_next_goes_on_with_it(first, second):
    assert roles(first, second) == ["body", "body"]


def test_a_long_line_that_opens_with_a_verb_is_no_title_at_the_top_of_a_page():
    first = "عادت أكوام النفايات إلى الطرق الداخلية في الحي الغربي بعد توقف الشاحنات عن العمل منذ أسبوع بسبب نقص المازوت في البلديات"
    assert roles(first, *TEXT) == ["body"] * 4


@pytest.mark.parametrize(
    ("second", "role"),
    [
        ("سنعود غدا إلى الحي الغربي»", "body"),
        ("سنعود غدا إلى الحي الغربي”.", "body"),
        ("عودة «الماء» إلى الحي", "subheading"),
    ],
)
def test_speech_that_another_paragraph_opened_is_text(second, role):
    assert roles(TITLE, "", *TEXT[:2], "وقال العمال: «بدأنا اليوم.", "", second, "", TEXT[2])[-2] == role


@pytest.mark.parametrize("head", ["Read this story in English", "… Click here to read in English"])
def test_english_that_ran_into_the_text_is_none_of_it(head):
    assert [part for part in parts("\n".join([TITLE, head + TEXT[0], *TEXT[1:]])) if part[0] == "body"] == [
        ("body", line) for line in TEXT
    ]


def test_a_latin_name_in_the_text_is_no_such_line():
    text = "BBC Newsقالت مديرة المياه إن شبكة الحي الغربي قديمة."
    assert ("body", text) in parts("\n".join([TITLE, text, *TEXT]))


def test_a_title_may_open_with_a_verb_where_the_text_begins_anew():
    title = "أصيب 3 أشخاص في حادث سير بالساحل"
    text = ["أصيب ثلاثة أشخاص صباح اليوم في حادث سير على طريق الساحل.", "وقال المسعفون إن الإصابات طفيفة."]
    assert roles(title, "", *text) == ["headline", "body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "ترأس وزير الثقافة نبيل عزام، صباح اليوم الثلاثاء 8 يوليو 2021، جلسة مشتركة لإدارات المتاحف والمكتبات",
        "ترأس وزير الثقافة نبيل عزام يوم 8 يوليو 2021 جلسة مشتركة لإدارات المتاحف والمكتبات",
        "استقبل المحافظ نبيل عزام أمس (12 يوليو 2021) وفدا من تجار المتاحف والمكتبات",
        "الوزير نبيل عزام أعلن يوم 8 يوليو 2021 أن المتاحف والمكتبات مغلقة",
        "في 8 يوليو 2021 أعلنت وزارة الثقافة أن المتاحف والمكتبات مغلقة",
        "أذنت المحكمة الإدارية بوقف تنفيذ المنشور عدد 14 لسنة 2021 الصادر عن إدارة المتاحف والمكتبات",
        "رفضت الدائرة المختصة بالمتاحف الإفراج عن حارس كان قد أصدر القاضي أمرا بحبسه في قضية المكتبات",
        "العاملون في المتاحف والمكتبات يقومون بعملهم على أكمل وجه أكد الوزير خلال زيارته",
        "وكان مدير المتاحف زار المكتبات، والوزير نبيل عزام استعرض الخطة",
    ],
)
def test_no_title_is_cut_from_a_long_first_sentence(line):
    long = f"{line} بعد عام من العمل على ترميم المتاحف والمكتبات في الأحياء القديمة، بحضور عدد كبير من المديرين والمستشارين في الوزارة، وممثلين عن الجمعيات الأهلية."
    assert parts(long) == [("body", long)]


def test_a_title_is_cut_from_the_text_behind_the_date_of_the_page():
    title, text = "وزير الثقافة يفتح المتاحف والمكتبات مساء", " ".join(TEXT)
    lead = "قرر وزير الثقافة نبيل عزام فتح المتاحف والمكتبات مساء كل خميس"
    raw = f"ثقافة كتب: هاني صبري الأحد 8 يوليو 2021 - 03:25 م {title} {lead}. {text}"
    assert [(role, text[:20]) for role, text in parts(raw)] == [
        ("masthead", "ثقافة كتب: هاني صبري"),
        ("headline", title[:20]),
        ("body", lead[:20]),
    ]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("حمص-سانا", "dateline"),
        ("دمشق ـ سانا", "dateline"),
        ("عدن ـ صوت النهار", "dateline"),
        ("لندن-«صوت النهار»", "dateline"),
        ("غزة-ساحل نيوز", "dateline"),
        ("أنقرة", "dateline"),
        ("أنقرة ـ", "dateline"),
        ("الرباط - مراسلنا", "dateline"),
        ("بغداد: هاني صبري", "dateline"),
        ("ساحل برس / عدن", "dateline"),
        ("نواكشوط (ساحل ميديا)", "dateline"),
        ("ساحل برس", "masthead"),
        ("وكالة ساحل نيوز", "masthead"),
        ("خاص - ساحل برس", "masthead"),
        ("وكالات", "masthead"),
        ("كتبت سناء العلي", "masthead"),
        ("شبكة المياه تحتاج إلى إصلاح", "headline"),
        ("حلب: شبكة المياه قديمة", "headline"),
    ],
)
@pytest.mark.parametrize("stop", [True, False], ids=["stops", "no stops"])
def test_where_a_report_comes_from_is_no_title(line, role, stop):
    text = TEXT if stop else list(map(open_, TEXT))
    assert roles(line, *text) == [role, "body", "body", "body"]


@pytest.mark.parametrize("line", ["حمص-سانا", "عدن ـ صوت النهار", "أنقرة"])
def test_a_dateline_on_a_line_of_its_own_stands_below_the_title(line):
    assert roles(TITLE, line, *TEXT) == ["headline", "dateline", "body", "body", "body"]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("عمال في شبكة المياه يصلحون أنبوبا في الحي الغربي قبل أعوام - رويترز/ أرشيفية", "caption"),
        ("مدير المياه: الشبكة في الحي الغربي قديمة وإصلاحها يحتاج إلى عام كامل من العمل - أ ف ب/أرشيف", "caption"),
        ("وأكد المدير أن خرائط الشبكة القديمة ما زالت محفوظة - هيئة المياه/ أرشيف", "body"),
        ("وقال المدير إن صور الشبكة القديمة محفوظة في الأرشيف، وإن الهيئة ستنشرها بعد عام.", "body"),
        ("ورصد المدير: عشرة أعطال في الشبكة خلال أسبوع واحد.", "body"),
    ],
)
def test_an_agency_and_the_archive_close_a_caption_anywhere(line, role):
    assert roles(TITLE, TEXT[0], line, *TEXT[1:])[2] == role
