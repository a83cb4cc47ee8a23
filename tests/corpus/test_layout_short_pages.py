"""First paragraphs, lists, talks and short pages whose lines share few words: what of them is text."""

import pytest

from tests.corpus.test_layout import parts

DROUGHT = [
    "في سهل الرمان الواقع على أطراف البادية، تبدو الحقول يابسة والسواقي خالية والبيوت مغلقة على أهلها منذ الصيف.",
    "أبو خليل، مزارع في الستين، يقف أمام بئره الجافة ويشير بيده إلى أشجار الليمون.",
    "«بعت نصف الماشية حتى أطعم أولادي»، يضيف بحسرة قبل أن يعود إلى داره.",
    "الحكومة تقول إن الأزمة عابرة، لكن خبراء يحذرون من استنزاف الآبار.",
]
DOCKS = [
    "تمكنت شرطة الميناء من ضبط عامل سرق حاسوبين من مكتب الأرصفة في ساعة متأخرة.",
    "كانت الشرطة قد تلقت بلاغا من حارس يفيد بكسر باب المكتب.",
    "بالفحص تبين أن العامل دخل من نافذة خلفية وأخفى ما سرقه بدراجة.",
    "تم حبس المتهم أربعة أيام على ذمة التحقيق، وأمرت النيابة بسماع أقوال الحارس وزملائه في المكتب صباح الأحد المقبل.",
]


@pytest.mark.parametrize("body", [DROUGHT, DOCKS], ids=["without verbs first", "without words in common"])
@pytest.mark.parametrize("opener", ["", "بغداد/ شبكة الضفاف- "], ids=["bare", "dateline"])
def test_a_short_page_of_whole_sentences_is_all_text(body, opener):
    lines = ["سهل الرمان ينتظر المطر والشرطة تضبط لصا", opener + body[0], *body[1:]]
    assert [role for role, _ in parts("\n".join(lines)) if role != "dateline"] == ["headline"] + 4 * ["body"]


def test_a_note_on_the_writer_is_no_text_of_a_short_page():
    lines = ["سهل الرمان ينتظر المطر", *DROUGHT[:2], "هالة المرعي كاتبة من إربد، لها كتابان في أدب الرحلة والطريق."]
    assert parts("\n".join(lines))[-1][0] == "footer"


@pytest.mark.parametrize(
    "between", ["مساحة إعلانية", "اقرأ أيضا: محاكمة عصابة الجسر غدا", "رصيف الميناء (تصوير: خالد نور)"]
)
@pytest.mark.parametrize(
    ("first", "role"),
    [
        ("لقي أربعة عمال مصرعهم وأصيب آخرون جراء انهيار رافعة على رصيف الميناء فجر اليوم", "body"),
        ("ضحايا الرافعة.. من يحاسب الشركة التي لم تفحص الحبال منذ سنتين على رصيف الميناء؟", "furniture"),
    ],
)
def test_the_first_paragraph_may_be_parted_from_the_second(first, role, between):
    rest = [
        "وذكرت إدارة الميناء في بيان أن فرق الإنقاذ انتشلت عاملين من تحت الرافعة وأن العمل على الرصيف توقف",
        "وقال شاهد إن الحبال انقطعت قبل أن تهوي الرافعة على العمال، وإن أحدا لم يحذرهم",
    ]
    found = dict((text, found) for found, text in parts("\n".join(["انهيار رافعة في الميناء", first, between, *rest])))
    assert (found[first] == "body") == (role == "body")
    assert [found[text] for text in rest] == ["body", "body"]


def test_what_opens_with_a_dateline_is_text_whatever_its_words():
    first = "غزة- معا- الأنظار كلها إلى الموانئ بعد توقف السفن ثلاثة أيام بلا سبب."
    found = parts("\n".join(["مخاوف من غلاء الخبز", first, *DROUGHT]))
    assert [role for role, _ in found] == ["headline", "dateline", *5 * ["body"]]


def test_what_a_copying_site_prints_below_is_none_of_the_text():
    last = "The post انهيار رافعة في الميناء وأربعة قتلى بين العمال appeared first on صحيفة المرفأ."
    assert parts("\n".join(["انهيار رافعة في الميناء", *DOCKS, last]))[-1] == ("footer", last)


@pytest.mark.parametrize(
    "last",
    [
        "ونود أن نشير أن تفاصيل خبر انهيار رافعة في الميناء وأربعة قتلى بين العمال متواجدة على موقع المرفأ.",
        'الجدير بالذكر أن خبر "انهيار رافعة في الميناء" تم اقتباسه والتعديل عليه من قبل فريق المرفأ.',
    ],
)
def test_what_a_site_says_of_what_it_copied_is_none_of_the_text(last):
    assert parts("\n".join(["انهيار رافعة في الميناء", *DOCKS, last]))[-1] == ("footer", last)


@pytest.mark.parametrize("last", ["وأنها", "إلى", "أن", "الذي"])
@pytest.mark.parametrize("stop", ["", "."], ids=["no stops", "stops"])
def test_a_paragraph_that_breaks_off_goes_on_in_the_next_line(last, stop):
    lines = [
        "الرئيس يستقبل وفدا من التجار",
        f"استقبل الرئيس اليوم في القصر وفدا من تجار الجنوب يزور العاصمة لبحث رسوم الميناء{stop}",
        f"وأكد الرئيس خلال اللقاء أن الدولة ستوفر كل ما يلزم التجار {last}",
        f"لن تتراجع عن إصلاح المرفأ القديم{stop}",
        f"وحضر اللقاء وزير الصناعة ومدير الميناء ورئيس غرفة التجارة{stop}",
    ]
    assert parts("\n".join(lines))[2:] == [("body", "\n".join(lines[2:4])), ("body", lines[4])]


@pytest.mark.parametrize("mark", ["بـ “", "بـ«", "عنوان «", "اسم ("])
def test_a_first_paragraph_that_breaks_off_at_a_mark_is_text(mark):
    lines = [
        f"وجه الأمين العام لاتحاد عمال الموانئ، “الرافعة”، “سامر العنبر”، مساء أمس، اتهاما مباشرا إلى ما {mark}",
        "“، بأنها تسببت في الحادث، ووصفها بأنها “شركة بلا ضمير”. وفي بيان على موقعه، أشار “العنبر”، إلى أن الحبال "
        "تلفت قبل شهرين، واعتبر أن هذا التأخير “إهمال متعمد”.",
        "وشدد أمين “الرافعة”، على ضرورة إصلاح الأرصفة “دون قيد أو شرط”، مؤكدا أن “العمال لديهم الخبرة والأدوات”.",
    ]
    assert parts("\n".join(lines))[0] == ("body", "\n".join(lines[:2]))


@pytest.mark.parametrize("opening", ["وكالات - ", "وكالات: ", "وكالات - المرفأ نيوز - "])
def test_a_first_paragraph_behind_an_agency_is_text(opening):
    first = "أكد البنك المركزي، اليوم الأحد، عدم وجود أي نوايا لتغيير سعر الصرف، لاسيما بعد النتائج التي حققها أمس."
    lines = [
        opening + first,
        "وأضاف البنك في بيان أن السعر ثابت وأن الاحتياطي يكفي حاجة السوق لأشهر طويلة.",
        "وأوضح البيان أن المصارف تبيع الدولار بالسعر الرسمي للمسافرين والتجار.",
    ]
    assert parts("\n".join(lines)) == [("dateline", opening.strip()), *(("body", text) for text in [first, *lines[1:]])]


@pytest.mark.parametrize("number", ["رمز الخبر: 21448", "رقم الخبر: ٢١٤٤٨", "كود الخبر: 77"])
def test_the_number_of_a_report_is_no_headline(number):
    roles = dict((text, role) for role, text in parts("\n".join([number, "تاريخ النشر: 09:34 - 29 مارس 2010", *DOCKS])))
    assert roles[number] == "masthead"


TALK = [
    "قال وزير السياحة باسل الدرويش إن بلاده لا تخشى منافسة جيرانها، كاشفا عن خطة لجذب ملايين الزوار كل عام.",
    "وفيما يلي نص الحوار:",
    "* كيف ترون الموسم؟",
    "- ممتاز، والفنادق محجوزة حتى الربيع.",
    "* وماذا عن الطيران؟",
    "- ندرس ثلاثة خطوط.",
]
PRICES = [
    "شهدت أسعار الخضراوات في سوق الروضة، اليوم الأحد، استقرارا في أغلب الأصناف بعد أسبوعين من الارتفاع.",
    "وجاءت الأسعار كالتالي:",
    "- البصل من 10 إلى 14 جنيها",
    "- الطماطم من 8 إلى 12 جنيها.",
    "وقال نائب رئيس شعبة الخضراوات حاتم نجيب إن المعروض يكفي السوق شهرين.",
]
TEAM = [
    "أكد مدرب المنتخب رضا البحري أن لاعبيه جاهزون لمباراة الغد أمام ضيفهم ضمن التصفيات المؤهلة إلى الدورة.",
    "وضمت القائمة:",
    "حراسة المرمى: فيصل العنبر، ماهر سالم",
    "الهجوم: يوسف الرامي، كريم النحاس",
    "وقال البحري خلال المؤتمر الصحفي إن الجمهور سيكون لاعبه الأول في المباراة.",
]


ASKED = [TALK[0], *TALK[2:], PRICES[4]]


@pytest.mark.parametrize("body", [TALK, ASKED, PRICES, TEAM], ids=["talk", "asked", "prices", "team"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["close", "apart"])
def test_points_are_text_whatever_their_words(body, gap):
    lines = ["هذا ما جرى في الأسواق والملاعب", *body, "اقرأ أيضا", "شبكات الكهرباء تعود إلى العمل"]
    found = [(role, text) for role, text in parts(gap.join(lines)) if text in body]
    assert found == [("body", text) for text in body]


@pytest.mark.parametrize("speech", ["«سنلعب للفوز ولا شيء غيره غدا»", "«لن نتراجع»"])
def test_speech_below_a_colon_is_no_heading(speech):
    lines = [
        "المدرب يعد بالفوز",
        TEAM[0],
        "وقال البحري خلال المؤتمر الصحفي قبل المباراة:",
        speech,
        *PRICES[:1],
        TEAM[4],
    ]
    assert ("body", speech) in parts("\n\n".join(lines))


def test_points_below_a_label_are_links():
    lines = ["شهدت أسعار الخضراوات", *PRICES, "اقرأ أيضا:", "- عودة الكهرباء إلى الميناء", "- حارس الجسر يروي ما رأى"]
    assert [role for role, _ in parts("\n".join(lines))[-3:]] == ["promo", "promo", "promo"]
