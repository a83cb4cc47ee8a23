import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "قتل [14]CARDINAL شخصا",
        "بلغ العجز [واحدا وأربعين مليون يورو]MONEY",
        "هبط الطلب [واحدا وعشرين في المئة]PERCENT",
        "تبعد القرية [واحدا وخمسين كيلومترا]QUANTITY",
        "زرعوا [نحو واحدة وستين]CARDINAL شجرة",
        "دفع [دينارا واحدا]MONEY و[ثلاثين فلسا]MONEY",
        "الاتصال برقم [114]CARDINAL",
        "بتكلفة [مليونين و300 ألف دينار]MONEY",
        "بخسارة [نصف مليون دولار]MONEY",
        "بقيمة [مليون ونصف المليون درهم]MONEY",
        "وزن الحقيبة [ثلاثة فاصلة خمسة كيلوغرامات]QUANTITY",
        "رفع الفائدة [50 نقطة أساس]QUANTITY",
        "خفضها [ربع نقطة]QUANTITY",
        "غاب [أكثر من ثلاثة أرباعهم]CARDINAL",
        "[نصفهم]CARDINAL من النساء",
        "بنسبة [%12]PERCENT",
        "تستهلك [ثلث]CARDINAL حاجتها",
        "ظلت خالية ل[ما يقرب من 40]CARDINAL دارا",
        "تستوعب [ما يصل إلى 300]CARDINAL زائر",
        "هبط [٪٥]PERCENT",
        "بين [20]PERCENT و[30 في المئة]PERCENT",
        "من [100]MONEY إلى [500 جنيه]MONEY",
        "كلف [340 مليون ريال [قطري]NORP]MONEY",
        "بمبلغ [500 د.ك]MONEY",
        "قتل [ما لا يقل عن 2000]CARDINAL شخص",
        "ارتفعت الحصيلة إلى [34 ألفا و500]CARDINAL شهيد",
        "بقيمة [88 مليون جنيه إسترليني]MONEY",
        "في دورته [الـ 45]ORDINAL",
        "أصيب [نحو 250 ألف]CARDINAL شخص",
        "شارك [أكثر من مائتي]CARDINAL متطوع",
        "جرح [أربعة]CARDINAL و[عشرات]CARDINAL فروا",
        "خرج [ما لا يقل عن عشرين]CARDINAL متظاهرا",
        "جاء [خمسة وعشرون]CARDINAL متسابقا",
        "سجل [3.5 مليون]CARDINAL زائر",
        "حضر [آلاف]CARDINAL المشجعين",
        "بلغت القيمة [5 ملايين دولار]MONEY",
        "خصص [مليون ونصف ريال]MONEY",
        "دفع [200 دولار [أميركي]NORP]MONEY",
        "غرامة [ألف جنيه]MONEY",
        "بسعر [$50]MONEY للبرميل",
        "ارتفعت [3.5%]PERCENT",
        "تراجعت [15 في المئة]PERCENT",
        "زادت [خمسة بالمئة]PERCENT",
        "على بعد [50 كيلومترا]QUANTITY",
        "ضبط [20 كيلوغراما]QUANTITY",
        "مساحة [300 متر مربع]QUANTITY",
        "درجة الحرارة [40 درجة مئوية]QUANTITY",
        "فاز للمرة [الأولى]ORDINAL",
        "في المركز [الثالث]ORDINAL",
        "[أول]ORDINAL لقاء بينهما",
        "من جهة [ثانية]ORDINAL",
        "[أولا]ORDINAL و[ثانيا]ORDINAL",
        "كلف [4 ملايين أورو]MONEY",
        "دفع [8 ملايير سنتيم]MONEY",
        "بلغ عددهم [٧٨٥ ألفا و٤٣٠]CARDINAL",
        "فقد [ثلث]CARDINAL السكان بيوتهم",
        "خسر [أكثر من نصف]CARDINAL المشاركين",
        "شارك [الآلاف]CARDINAL في المسيرة",
        "ينتج [150 ألف برميل يوميا]QUANTITY",
        "بسرعة [115 كم/س]QUANTITY",
    ],
)
def test_figures_are_found(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked", ["القناة الثقافية-12", "ست البيت", "واحد من الناس", "ألف قصة", "صاروخ من طراز [سام-7]PRODUCT"]
)
def test_what_only_looks_like_a_figure(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    ["لم تصل رسالة [واحدة]CARDINAL", "سجلوا هدفا [واحدا]CARDINAL", "هتفوا بصوت واحد", "كان واحدا منهم"],
)
def test_one_counts_the_noun_before_it(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "تتراوح ما بين [10]PERCENT إلى [15%]PERCENT",
        "بلغ السعر [100]MONEY – [120 جنيها]MONEY",
        "بلغ السعر بين [9]MONEY – [9.5 جنيه]MONEY",
        "شارك ما بين [20]CARDINAL و[30]CARDINAL رجلا",
    ],
)
def test_ends_of_ranges(marked: str) -> None:
    """The first end has the second's unit, and «ما بين» is no part of it."""
    check(marked)
