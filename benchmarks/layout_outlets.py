"""Twelve more styles, modelled on how the pages of large Arabic outlets read as text; written after the first tuning.

Nothing was tuned on them before their first figures were taken. Names of outlets are made up.
"""

from benchmarks.layout_styles import Maker, Page, Style


def broadcaster(page: Page, make: Maker) -> None:
    """An international broadcaster: image notes, author box, skip links, lists with their ends announced."""
    for line in ("هيئة البث, عربي", "انتقل للمحتوى", "أقسام", "أخبار", "فيديوهات", "بودكاست"):
        page.add(line)
    page.title(make.body)
    for line in (
        "صدر الصورة، EPA",
        "التعليق على الصورة، " + make.clip(),
        "Article information",
        "Author, " + make.lot("names"),
        "Role, هيئة البث - " + make.lot("cities"),
        "قبل 3 ساعة",
    ):
        page.add(line)
    for number, paragraph in enumerate(make.body.paragraphs):
        page.add(paragraph, True)
        if number == 1:
            for line in (
                "تخطى قصص مقترحة وواصل القراءة",
                "قصص مقترحة",
                make.other(),
                make.other(),
                make.other(),
                "قصص مقترحة نهاية",
            ):
                page.add(line)
        if number == 3:
            page.add("صدر الصورة، Getty Images")
            page.add("التعليق على الصورة،")
            page.add(make.subheading(paragraph))
    for line in ("اخترنا لكم", make.other(), make.other(), "الأكثر قراءة", "1", make.other(), "2", make.other()):
        page.add(line)


def network(page: Page, make: Maker) -> None:
    """A news channel's site: section path, credits in the caption, an English list frame, source and keywords."""
    page.add("الأخبار|سياسة|" + make.lot("topics"))
    page.title(make.body)
    page.add(make.clip() + " (رويترز)")
    for line in (
        "27/1/2021",
        "آخر تحديث: 28/1/2021 06:40 AM (مكة المكرمة)",
        "شارِكْ",
        "Facebook",
        "X",
        "WhatsApp",
        "استمع",
        "حفظ",
    ):
        page.add(line)
    page.gap()
    for number, paragraph in enumerate(make.body.paragraphs):
        page.add(paragraph, True)
        page.gap()
        if number == 0:
            for line in (
                "اقرأ أيضا",
                "list of 2 items",
                "list 1 of 2",
                make.other(),
                "list 2 of 2",
                make.other(),
                "end of list",
            ):
                page.add(line)
            page.gap()
    for line in ("المصدر : الرواق + وكالات", "حول هذه القصة", make.other(), make.lot("dates"), "المزيد من أخبار"):
        page.add(line)


def state_channel(page: Page, make: Maker) -> None:
    """Date and section on one line, copied-link note, source in quotation marks, an appeal to follow."""
    page.add("تاريخ النشر:27.01.2021 | 12:30 GMT | أخبار العالم")
    page.title(make.body)
    for line in ("AFP", make.clip(), "انسخ الرابط", "تم نسخ الرابط", "A+ A A-"):
        page.add(line)
    for number, paragraph in enumerate(make.body.paragraphs):
        page.add(paragraph, True)
        if number == 2:
            page.add("إقرأ المزيد")
            page.add(make.other())
            page.add(make.other())
    for line in (
        'المصدر: "نبأ برس"',
        "تابعوا السهم على",
        "فيسبوك تويتر تيليغرام",
        "بإيجاز",
        "هل لديك سؤال أو ملاحظة؟ اكتب لنا",
        "التعليقات",
        "هيئة التحرير لا تتحمل أي مسؤولية عن التعليقات",
    ):
        page.add(line)


def radio(page: Page, make: Maker) -> None:
    """A radio's site with the machine's own fields among the text."""
    for line in (
        "https://afq.example/20210127/1047.html",
        make.body.title,
        "أفق برس عربي",
        "أفق برس عربي, 27.01.2021",
        "2021-01-27T13:45+0000",
        "العالم",
        "أخبار",
    ):
        page.add(line)
    page.title(make.body)
    page.add("13:45 GMT 27.01.2021 (تم التحديث: 14:02 GMT 27.01.2021)")
    page.add("© Sputnik . " + make.lot("names"))
    for paragraph in make.body.paragraphs:
        page.add(paragraph, True)
    for line in (
        "تابعونا عبر",
        "feedback@afq.example",
        "+74956456601",
        "2021",
        make.lot("names"),
        "أخبار",
        "AR_EG",
        "اخترنا لكم",
        make.other(),
    ):
        page.add(line)


def daily(page: Page, make: Maker) -> None:
    """An Egyptian daily: full date, title, byline without a colon, related topics, most read."""
    page.add("الأربعاء، 27 يناير 2021 10:35 ص")
    page.title(make.body)
    page.add(make.clip())
    page.add("كتب " + make.lot("names"))
    page.gap()
    for number, paragraph in enumerate(make.body.paragraphs):
        page.add(paragraph, True)
        page.add("\xa0")
        if number == 1:
            page.add(make.clip())
    for line in (
        "الموضوعات المتعلقة",
        make.other(),
        "الأربعاء، 27 يناير 2021 08:11 ص",
        make.other(),
        "الأربعاء، 27 يناير 2021 07:03 ص",
        "لا تفوتك",
        make.other(),
        "الأكثر قراءة",
        make.other(),
        make.other(),
        "الجريدة الورقية Trending Plus",
    ):
        page.add(line)


def cable(page: Page, make: Maker) -> None:
    """An American channel in Arabic: minutes to read, credit line in English, a long dateline, inserts in brackets."""
    for line in ("الشرق الأوسط", "نشر الأربعاء، 27 يناير / كانون الثاني 2021", "3 دقائق قراءة"):
        page.add(line)
    page.title(make.body)
    page.add("Credit: JIM WATSON/AFP/AFP via Getty Images")
    page.gap()
    first, *rest = make.body.paragraphs
    page.add("دبي، الإمارات العربية المتحدة (CNN)-- " + first, True)
    for number, paragraph in enumerate(rest):
        page.gap()
        page.add(paragraph, True)
        if number == 1:
            page.gap()
            page.add("[[قد يهمك أيضا: " + make.other() + "]]")
    page.gap()
    for line in (
        "نشر",
        "شاهد أكثر",
        "فيديو",
        make.other(),
        "إعلان",
        "محتوى إعلاني",
        "©2021 الكابل العربية. جميع الحقوق محفوظة.",
    ):
        page.add(line)


def gulf_channel(page: Page, make: Maker) -> None:
    """Place and outlet on a line of their own, time with a city, related news in the middle without stops."""
    page.title(make.body)
    page.add("27 يناير 2021 - 14:20 بتوقيت أبوظبي")
    page.add(make.clip() + "- أرشيفية")
    page.add("أبوظبي - سكاي نيوز عربية", True)
    for number, paragraph in enumerate(make.body.paragraphs):
        page.add(paragraph, True)
        if number == 1:
            for line in ("أخبار ذات صلة", make.other(), make.other()):
                page.add(line)
    for line in ("اقرأ أيضا:", make.other(), "جميع الأخبار", "هذا الموضوع يتضمن"):
        page.add(line)


def maghreb(page: Page, make: Maker) -> None:
    """A Moroccan portal: outlet and agency as author, photo by agency, keywords on one line, letters of readers."""
    page.title(make.body)
    for line in ("صورة: أ.ف.ب", "الرائد - أ.ف.ب", "الأربعاء 27 يناير 2021 - 14:05"):
        page.add(line)
    page.gap()
    for paragraph in make.body.paragraphs:
        page.add(paragraph, True)
    for line in (
        " ".join(make.lot("topics") for _ in range(3)),
        "تابعوا آخر الأخبار من الرائد على Google News",
        "النشرة الإخبارية",
        "اشترك الآن في النشرة البريدية للرائد، لتصلك آخر الأخبار يوميا",
        "تعليقات الزوار",
        "2",
        make.lot("names"),
        "الأربعاء 27 يناير 2021 - 15:10",
        make.pick("reader"),
        "0",
        "18",
    ):
        page.add(line)


def glued(page: Page, make: Maker) -> None:
    """A pan-Arab channel: the whole body on one line, dates with commas, keywords with hash signs."""
    page.title(make.body)
    for line in ("دبي - قناة.نت", "نشر في: 27 يناير ,2021: 10:35 ص GST", "آخر تحديث: 27 يناير ,2021: 11:02 ص GST"):
        page.add(line)
    page.gap()
    for number, paragraph in enumerate(make.body.paragraphs):
        last = number == len(make.body.paragraphs) - 1
        page.add(paragraph, True, "\n" if last or not paragraph.endswith(".") else ", ")
    for line in (
        "مادة اعلانية",
        "الكلمات الدلالية",
        "#" + make.lot("topics"),
        "#" + make.lot("topics"),
        "انضم إلى المحادثة",
        "الأكثر قراءة",
        "24 ساعة",
        "أسبوع",
        make.other(),
        make.other(),
    ):
        page.add(line)


def london(page: Page, make: Maker) -> None:
    """A London daily: reporter's dateline, double date, TT, topics, editor's picks with excerpts."""
    page.add("العالم​")
    page.title(make.body)
    page.add("لندن: «الضفتان»", True)
    page.add("نُشر: 10:35-27 يناير 2021 م ـ 14 جمادى الآخرة 1442 هـ")
    page.add("TT")
    for paragraph in make.body.paragraphs:
        page.add(paragraph, True)
        page.gap()
    for line in (
        "مواضيع",
        make.lot("topics"),
        make.lot("topics"),
        "اختيارات المحرر",
        make.other(),
        "فيديو",
        "بيدرسن لمجلس الأمن: لا بديل عن الحل السياسي",
        "لم تشترك بعد",
        "انشئ حساباً خاصاً بك لتحصل على أخبار مخصصة لك ولتتمتع بخاصية حفظ المقالات وتتلقى نشراتنا البريدية المتنوعة",
        "كن على اطلاع دائم على مدار الساعة عبر إشعارات واتساب",
    ):
        page.add(line)


def portal(page: Page, make: Maker) -> None:
    """An Egyptian portal: menus, time before date, byline with a dash, paid content, a print note."""
    for line in ("القائمة", "الرئيسية", "أخبار", "كورونا", "مصر", "إعلان"):
        page.add(line)
    page.add("07:30 م الأربعاء 27 يناير 2021")
    page.title(make.body)
    page.add(make.clip())
    page.add("كتب- " + make.lot("names") + ":")
    for number, paragraph in enumerate(make.body.paragraphs):
        page.add(paragraph, True)
        page.gap()
        if number == 2:
            page.add("اقرأ أيضًا.. " + make.other())
            page.gap()
    for line in (
        "هذا المحتوى مطبوع بموقع الميناء",
        "محتوي مدفوع",
        "إعلان",
        "إعلان",
        make.other(),
        "قد يعجبك أيضا",
        "إحجز وحدتك الآن بأقل مقدم",
    ):
        page.add(line)


def kurdish(page: Page, make: Maker) -> None:
    """A Kurdish network: outlet lines, view count, tags with latin, previous story; body with single newlines."""
    for line in ("ئەوینداران ديجيتال", "Arabic", "English", "الرئيسية", "أخبار", "العراق"):
        page.add(line)
    page.title(make.body)
    for line in ("27-01-2021", make.lot("names"), "الكلمات الدالة", make.lot("topics"), make.lot("topics"), "A+", "A-"):
        page.add(line)
    page.add("ميناء ديجيتال", True)
    for paragraph in make.body.paragraphs:
        page.add(paragraph, True)
        page.gap()
    for line in (
        "تعليقات",
        "علق كضيف أو قم بتسجيل الدخول لمداخلات أكثر",
        "أضف تعليقاً",
        "النص *",
        "آخر الأخبار",
        make.other(),
        make.other(),
        "أرسل",
        "ارسال",
    ):
        page.add(line)


OUTLETS: tuple[Style, ...] = (
    broadcaster, network, state_channel, radio, daily, cable, gulf_channel, maghreb, glued, london, portal, kurdish,
)  # fmt: skip
