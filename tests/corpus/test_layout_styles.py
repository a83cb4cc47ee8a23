"""Pages in the styles of many outlets: site names, weather and menus above the title, decks, captions that name people,
subheadings, wrapped lines, pages on one line. Texts of our own making; a line begins with the letter of its role.
"""

import textwrap

import pytest

from corpus.layout import find_regions
from tests.corpus.test_layout import ROLES, parts, written

PORT = "h نقيب عمال الموانئ: إضراب مفتوح من الأحد و14 سفينة تنتظر خارج المرسى"
PORT_BODY = [
    "b أعلن نقيب عمال الموانئ منير الحلواني، أمس الخميس، بدء إضراب مفتوح في ميناء المرسى الجديد ابتداء من يوم الأحد، احتجاجا على تأخر صرف الأجور منذ ثلاثة أشهر.",
    "b وقال الحلواني في مؤتمر صحفي إن العمال أمهلوا إدارة الميناء أسبوعين ولم يتلقوا ردا، مضيفا: «لن تتحرك رافعة واحدة قبل أن تصل الأجور إلى حسابات العمال».",
    "b في المقابل، ذكرت إدارة الميناء في بيان أن تأخر الأجور سببه أعطال في النظام المالي، ووعدت بصرف شهرين قبل نهاية الأسبوع المقبل.",
    "b وتنتظر 14 سفينة خارج المرسى محملة بالقمح والأخشاب، وفق ما أظهرته بيانات الملاحة التي اطلعت عليها شبكة الضفاف الإخبارية.",
    "b وحذر رئيس غرفة التجارة وليد القاسمي من أن الإضراب سيرفع أسعار الدقيق في الأسواق إذا استمر أكثر من عشرة أيام.",
]
MUSEUM = "h «متحف الجبل» يستعيد تمثالين مسروقين... والشرطة تبحث عن وسيط ثالث"
MUSEUM_BODY = [
    "b استعاد متحف الجبل تمثالين من البرونز سرقا قبل أربع سنوات، بعدما عثرت عليهما الشرطة في مخزن مهجور قرب المحطة القديمة.",
    "b وقالت مديرة المتحف سلمى الرواس إن التمثالين سليمان ولا يحتاجان سوى إلى تنظيف، وإن الزوار سيرونهما في القاعة الكبرى بعد شهر.",
    "b وأوضح ضابط في شرطة الآثار أن المحققين أوقفوا رجلين اعترفا بالسرقة، ويبحثون عن وسيط ثالث كان يعرض التماثيل على هواة في الخارج.",
    "b وبحسب سجلات المتحف فإن التمثالين نقلا من معبد صغير في الجبل عام 1964، ولم يعرضا خارج البلاد إلا مرة واحدة.",
    "b ومن المقرر أن ينظر القضاء في القضية مطلع العام المقبل.",
]


def spaced(body: list[str]) -> list[str]:
    return [line for paragraph in body for line in (paragraph, "")]


PAGES = {
    "a site name that the body speaks of": [
        "m شبكة الضفاف الإخبارية", "m الأخبار العاجلة", "m شارك عبر: فيسبوك تويتر واتساب بريد", PORT, "m شبكة الضفاف - الكويت", "m الأحد 8 نوفمبر 2026 - 21:17 بتوقيت الكويت",
        "c رافعات متوقفة في الميناء", "", *spaced(PORT_BODY), "f الوسوم", "f موانئ", "f أجور",
    ],
    "weather, menu and date above; a deck, a reporter and a place below": [
        "m بيروت 19°C", "m الخميس - 9 جمادى الآخرة 1448 هـ - 19 نوفمبر 2026 م", "m ثقافة وفنون", MUSEUM, "s مديرة المتحف: التمثالان سليمان وسيراهما الزوار بعد شهر", "c قاعة البرونز في المتحف (الضفاف)",
        "m بيروت: سامر الحداد", "m نُشر: 20:41-19 نوفمبر 2026 م", "", *spaced(MUSEUM_BODY[:3]), "s سجلات قديمة", "", *spaced(MUSEUM_BODY[3:]), "p اقرأ أيضاً", "p معرض للخزف في صيدا الأسبوع المقبل",
    ],
    "a caption that names a person and his office": [
        "m بوابة الساحل", "m رئيس مجلس الإدارة: نبيل عزام - رئيس التحرير: هالة صبري", "m محافظات | موانئ", "", PORT, "", "m كتبت- سعاد منصور", "m 19-11-2026 | 14:52",
        "c منير الحلواني نقيب عمال الموانئ", "m طباعة", "", *spaced(PORT_BODY), "f كلمات البحث", "f موانئ | إضراب", "p الأكثر قراءة", "p سعر الدولار اليوم في البنوك", "f اضافة تعليق",
    ],
    "a broadcaster: a bare byline, a place, questions as subheadings": [
        "m تخطى إلى المحتوى", "m الأقسام", "m شرق أوسط", "", MUSEUM, "", "m ليلى بو حمدان", "m ثيمز راديو - لندن", "m 19 نوفمبر/ تشرين الثاني 2026، 06:11 GMT", "", "c صدر الصورة، Getty Images",
        "c التعليق على الصورة، مديرة المتحف أمام القاعة الكبرى", "", *spaced(MUSEUM_BODY[:2]), "s من هو الوسيط؟", "", *spaced(MUSEUM_BODY[2:]), "p قصص مقترحة", "p كم تمثالا ضاع في الحرب؟", "p لماذا نزور المتاحف؟", "",
        "f © 2026 ثيمز. الموقع ليس مسؤولا عن محتوى المواقع الخارجية.",
    ],
    "initials and a section": ["m اقتصاد", PORT, "m س. ع.", "m 19/11/2026", "", *spaced(PORT_BODY)],
    "a dateline with a date": [
        "m وكالة الساحل", PORT, "", "d عمّان 19 تشرين الثاني (وكالة) -", *spaced(PORT_BODY), "f --(وكالة)", "f ن.م/ع.ك",
    ],
    "two sentences of a few words": ["m أخبار عاجلة", "h إضراب في ميناء المرسى الجديد", "", "b بدأ عمال الميناء إضرابا مفتوحا.", "", "b وتنتظر 14 سفينة خارج المرسى.", ""],
    "a deck in a whole sentence": [
        "m ثقافة", MUSEUM, "", "s عثرت الشرطة على التمثالين في مخزن مهجور قرب المحطة القديمة.", "", "m سامر الحداد", "m 19 نوفمبر 2026", "", *spaced(MUSEUM_BODY),
    ],
    "the window's title above the title": [f"m {MUSEUM[2:]} - صوت الجبل", "m الرئيسية", "m ثقافة", MUSEUM, "m 19 نوفمبر 2026", "", *spaced(MUSEUM_BODY)],
    "no full stops": [line.rstrip(".") for line in ["m صوت الجبل", "m ثقافة", MUSEUM, "m سامر الحداد", "", *spaced(MUSEUM_BODY[:4])]],
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_every_part_of_an_outlets_page_plays_its_role(name):
    raw, expected = written(PAGES[name])
    assert parts(raw) == expected


def ragged(text: str) -> str:
    """Lines of uneven width, as exports break them."""
    lines, widths = [""], (70, 58, 83, 64)
    for word in text.split():
        if len(lines[-1]) > widths[len(lines) % 4]:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def at_commas(text: str) -> str:
    return text.replace("، ", "،\n")


@pytest.mark.parametrize("broken", [ragged, at_commas, lambda text: textwrap.fill(text, 72)], ids=["ragged", "commas", "width"])  # fmt: skip
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["no gap", "gap"])
def test_paragraphs_that_line_breaks_cut_are_put_together_without_what_stands_above(broken, gap):
    top = ["صوت الجبل", "ثقافة", MUSEUM[2:], "سامر الحداد", "19 نوفمبر 2026"]
    body = [paragraph[2:] for paragraph in MUSEUM_BODY]
    raw = "\n".join(top) + "\n\n" + gap.join(map(broken, body)) + "\n\nجميع الحقوق محفوظة"
    roles = ["masthead", "masthead", "headline", "masthead", "masthead", *["body"] * 5, "footer"]
    texts = [*top, *body, "جميع الحقوق محفوظة"]
    assert [(role, " ".join(text.split())) for role, text in parts(raw)] == list(zip(roles, texts, strict=True))


def test_a_page_on_one_line_is_cut_into_its_parts():
    pieces = [
        ("masthead", "محافظات | موانئ كتب: هاني عبد الوهاب الخميس 19/نوفمبر/2026 - 03:25 م"),
        ("headline", PORT[2:]),
        ("caption", "ميناء المرسى الجديد - أرشيفية"),
        *(("body", paragraph[2:]) for paragraph in PORT_BODY),
        ("promo", "اقرأ أيضا: ضبط شحنة دخان في الميناء القديم"),
        ("footer", "الكلمات المفتاحية: موانئ، أجور، إضراب"),
    ]
    texts = [text for _, text in pieces]
    raw = " ".join(texts[:3]) + " " + "., ".join(text.rstrip(".") for text in texts[3:8]) + ". " + " ".join(texts[8:])
    assert parts(raw) == pieces


def test_a_ticker_above_is_not_the_headline():
    ticker = [
        "سباق الدراجات يعود إلى العاصمة",
        "نقابة العمال تكرم المتقاعدين في الميناء",
        "وفاة الرسام منير عبود عن ثمانين عاما",
    ]
    raw, _ = written(
        ["m آخر الأخبار", *(f"m {line}" for line in ticker), "", PORT, "m قبل 3 ساعات", *spaced(PORT_BODY)]
    )
    assert [text for role, text in parts(raw) if role == "headline"] == [PORT[2:]]


def test_a_notice_is_one_below_the_text_and_not_inside_it():
    said = "b وقالت الإدارة إنها لا تتحمل أي مسؤولية عن البضائع التي تلفت."
    notice = "f الآراء المنشورة هنا لا تعبر بالضرورة عن رأي صوت الجبل."
    raw, expected = written([PORT, "", *PORT_BODY[:3], said, *PORT_BODY[3:], notice])
    assert parts(raw) == expected


def test_what_stands_behind_a_bar_begins_without_a_mark_of_direction():
    assert find_regions("A|\u200fاقرأ أيضا")[-1].raw_start == 3


def test_roles_of_the_table_are_known():
    assert {line[0] for page in PAGES.values() for line in page if line} <= set(ROLES)
