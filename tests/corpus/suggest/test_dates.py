from pathlib import Path

import pytest

from corpus.suggest.dates import RULES, rules_at
from corpus.suggest.lookup import look_up
from corpus.suggest.scan import Scan
from tests.corpus.suggest.marked import check

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.mark.parametrize(
    "marked",
    [
        "وصل الوفد [أمس]DATE ويغادر [غدا]DATE",
        "وقع منذ [جوان]DATE وينتهي في [فيفري]DATE",
        "في [اليوم التالي]DATE عاد، وفي [اليوم نفسه]DATE غادر",
        "حبس [يوما واحدا]DATE ودامت الجلسة [ساعة ونصف الساعة]TIME",
        "ينتهي مع [نهاية العام المالي 2026]DATE",
        "وصل في حدود [الثامنة والنصف]TIME وعاد في تمام [السابعة]TIME",
        "أبرمت الشركة [9]CARDINAL عقود، بعد [9 عقود]DATE من العمل",
        "عاد مع [مطلع الأسبوع]DATE",
        "بلغت [5 درجات تحت الصفر]QUANTITY وتضخ [55 مترا مكعبا في الثانية]QUANTITY",
        "شدتها [5 آلاف لوكس]QUANTITY",
        "حلت الذكرى [الخمسين]ORDINAL وحضر الأعضاء [الخمسين]CARDINAL",
        "يستمر خلال [أسبوع]DATE",
        "غاب لمدة [شهر]DATE ثم عاد",
        "قد تستمر [أسابيع]DATE",
        "بعد [عام واحد]DATE",
        "هاجر [قبل واحد وأربعين عاما]DATE",
        "غاب [نحو واحد وعشرين شهرا]DATE",
        "نام [أكثر من ساعة]TIME",
        "تغير منذ [عام 2017]DATE",
        "بدأ منذ [شهر أفريل]DATE",
        "قبل [يوم 25 من الشهر الجاري]DATE",
        "تعقد في [الثلاثين من الشهر الجاري]DATE",
        "يقام من [5]DATE إلى [12 مارس القادم]DATE",
        "أعمارهم بين [40]DATE و[69 عاما]DATE",
        "عاد [الاثنين 21 شعبان 1442هـ - 5 أبريل 2021م]DATE",
        "صدر في [15/3/1436هـ الموافق 6 يناير 2015م]DATE",
        "صوت [اليوم الجمعة (13 نوفمبر/ تشرين الثاني 2020)]DATE",
        "تقام [يوم الأربعاء 12/5/2021]DATE",
        "منذ [ثمانينيات القرن الماضي]DATE",
        "في [القرن التاسع عشر]DATE",
        "انتهت [منتصف التسعينيات]DATE",
        "رجل في [الخمسينيات من عمره]DATE",
        "[الجمعة قبل الماضية]DATE",
        "منذ [جانفي الفارط]DATE",
        "خلال [السنوات الـ10 الماضية]DATE",
        "[أيام 5 و6 و7 يونيو]DATE",
        "في [الخامس والسادس من مارس]DATE",
        "خلال [الـ24 ساعة الماضية]TIME",
        "في [الساعات الـ48 المقبلة]TIME",
        "سجل في [الدقيقة 34]TIME",
        "عادل في [الدقيقة 45+2]TIME",
        "يعود [هذه الليلة]TIME",
        "يقام الحفل [الليلة]TIME",
        "في [ساعة متأخرة من مساء [الاثنين]DATE]TIME",
        "في [الساعات الأولى من صباح [الثلاثاء]DATE]TIME",
        "[حوالي الساعة الثانية فجرا]TIME",
        "عند [20.30 [الجمعة]DATE]TIME",
        "فاز بزمن [1:43 دقيقة]TIME",
        "و[قبل ساعات]TIME من الموعد",
        "طفلة في [العاشرة من العمر]DATE",
        "العام الدراسي [2023-2024]DATE",
        "[يوم الخميس 23 مارس 2023]DATE",
        "في [نهاية العام 2013 م]DATE",
        "عقد اللقاء [اليوم الأربعاء]DATE",
        "عاد [أمس الثلاثاء]DATE من الرحلة",
        "تحدث [يوم أمس الأحد]DATE طويلا",
        "يبدأ العمل [الخميس المقبل]DATE",
        "افتتح المعرض [الأحد الماضي]DATE",
        "يستمر حتى [يوم الجمعة]DATE",
        "ولد في [5 فبراير]DATE",
        "وقعت في [8 أبريل 2010]DATE",
        "عقدت في [7 و8 آب (أغسطس)]DATE",
        "صدر في [كانون الثاني (يناير) 2015]DATE",
        "توفي في [آب/أغسطس 2014]DATE",
        "تنتهي بين [أيلول - سبتمبر]DATE و[كانون الأول - ديسمبر]DATE",
        "انطلقت في [السابع من ديسمبر]DATE الجاري",
        "تبدأ في [العاشر من يناير]DATE",
        "يحل في [الحادي والعشرين من مارس]DATE",
        "صدر القرار في [22/01/2021]DATE",
        "نشر في [26 شوال 1436 هـ]DATE",
        "حدث ذلك [العام الماضي]DATE",
        "تنتهي الولاية [العام المقبل]DATE",
        "تراجعت [هذا الأسبوع]DATE",
        "ارتفعت [مطلع الشهر المقبل]DATE",
        "انتهت [أواخر مايو الماضي]DATE",
        "عاد [منتصف الأسبوع المقبل]DATE",
        "ظهر [نهاية عام 2019]DATE",
        "تأسست [عام 1995]DATE",
        "حدث بين [2009]DATE و[2013]DATE",
        "استمرت [خمس سنوات]DATE",
        "بعد [ثلاثة أيام]DATE من البحث",
        "غادر [قبل يومين]DATE",
        "منذ [شهرين]DATE لم يعد",
        "عاش [أربع سنوات ونصف السنة]DATE هناك",
        "احتفلوا في [عيد الفطر]DATE",
        "خلال [شهر رمضان]DATE",
        "سافر في [جوان 2020]DATE",
        "وصل [20 نونبر]DATE",
        "شاب في [العشرين من عمره]DATE",
        "حضر [مساء [الثلاثاء]DATE]TIME",
        "وقع الانفجار [فجر [أمس]DATE]TIME",
        "استمر الاجتماع [ثلاث ساعات]TIME",
        "خرج [قبل ساعات]TIME",
        "وصل [قبل قليل]TIME",
        "يبدأ [الساعة 10:30 صباحا]TIME",
        "انتهى بعد [20 دقيقة]TIME",
        "خلال [السنوات الخمس الماضية]DATE",
        "في [الشهرين الماضيين]DATE",
        "بدأ في [الربع الأول من العام المقبل]DATE",
        "انطلق في [أول مايو]DATE",
        "حدث في [صيف 2015]DATE",
        "مدته [ساعتين ونصف الساعة]TIME",
        "عاش [أحد عشر عاما]DATE",
        "حتى [العام الدراسي الحالي]DATE",
        "منذ [مطلع العام]DATE",
        "تقاعد في سن [60]DATE",
        "عند [01,12 ت غ]TIME",
        "استغرق [أكثر من نصف ساعة]TIME",
    ],
)
def test_dates_and_times_are_found(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "مارس الرياضة طويلا",
        "كتب آب رسالة",
        "عام من التعب",
        "يوم طويل",
        "في وقت لاحق",
        "قال سابقا إنه موافق",
        "السنة النبوية",
        "الجاري العمل به",
        "وحدة قياس الزمن",
        "خلال أيام العيد",
        "تراجعت ساعات التجهيز",
        "[خطيب الجمعة]OCC",
        "صلاة الجمعة",
    ],
)
def test_what_only_looks_like_a_date(marked):
    check(marked)


@pytest.mark.parametrize("page", sorted(SEEDS.glob("*.txt")), ids=lambda page: page.stem)
def test_no_rule_begins_with_a_word_that_it_is_never_asked_about(page):
    scan = Scan(page.read_text(encoding="utf-8"))
    look_up(scan)
    for token in range(scan.size):
        asked = rules_at(scan, token)
        for beginning in RULES:
            if beginning.rule not in asked:
                assert beginning.rule(scan, token) == token, (beginning.rule, scan.forms[token : token + 4])


@pytest.mark.parametrize(
    "marked",
    [
        "خلال [الأشهر التسعة الأولى من العام الجاري]DATE",
        "خلال [الأشهر الستة الأولى من 2025]DATE",
        "في [نهاية الربع الأول من العام المقبل]DATE",
        "في [أيلول من هذا العام]DATE",
        "منذ [آب/ أغسطس من العام الحالي]DATE",
        "هدنة مدتها [72 ساعة]DATE",
        "استمر الحريق [5 ساعات]TIME",
    ],
)
def test_parts_of_this_year_and_hours_that_are_days(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "وقع في [تشرين ثان/نوفمبر 2005]DATE",
        "بدأت [منتصف شهر أبريل من العام 2023]DATE",
        "بدأت في [أبريل من العام الماضي]DATE",
    ],
)
def test_months_with_further_words(marked: str) -> None:
    """The name without its ي, and the year behind «من العام»."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "عاد الوفد [اليوم (السبت)]DATE",
        "يعود الوفد [بعد غد (الثلاثاء)]DATE",
        "عاد الوفد [أمس]DATE ([الأحد الماضي]DATE)",
        "عاد الوفد [أمس]DATE ([الأحد]DATE",
        "عاد الوفد [أمس]DATE (فرانس)",
    ],
)
def test_a_weekday_in_brackets_behind_a_day(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "وفي اليوم [الرابع]ORDINAL من القتال هدأت المدينة",
        "أغلقت المدارس لليوم [الثالث]ORDINAL على التوالي",
        "وفي [اليوم]DATE [الأول من مايو]DATE بدأ العمل",
        "وفي [اليوم التالي]DATE عاد",
        "استجوب [4]CARDINAL مدعين عامين المتهم",
        "قال [أربعة]CARDINAL [مدراء]OCC عامين إن الأمر انتهى",
        "بعد [عامين]DATE عاد",
        "خدم [المفتشين]OCC [عامين]DATE",
        "أغلق المؤشر عند [174.23]CARDINAL [الأربعاء]DATE",
        "تفتح الأبواب في [20.59 [الجمعة]DATE]TIME",
        "صدر الحكم الأولي بالسجن، وبدأ التحقيق الأولي",
        "انتهت المرة [الأولي]ORDINAL بالفوز",
    ],
)
def test_what_only_looks_like_a_date_or_a_time(marked: str) -> None:
    check(marked)
