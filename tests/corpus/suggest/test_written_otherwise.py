"""Words that are read otherwise than they look: tags, glued names, points as ر, places and offices that are none."""

import pytest

from corpus.arabic.reading import Reading
from tests.corpus.suggest.marked import check
from tests.corpus.suggest.test_clusters import together


@pytest.mark.parametrize(
    "marked",
    [
        "أعلنت #[وزارة_الصحة]ORG أن الوباء انتهى",
        "رحبت #[الأمم_المتحدة]ORG بالهدنة",
        "اشتكى [التاجر]OCC #[سامي_عون]PERS من الغلاء",
        "كتب على #[السعودية]GPE ثم على و#[دبي]GPE",
        "يسكن في الشقة رقم #5",
        "أعلنت [الأممالمتحدة]ORG الهدنة",
    ],
)
def test_tags_are_words(marked):
    check(marked)


def test_a_tag_keeps_its_place_in_the_text():
    reading = Reading("قالت #وزارة_الصحة نعم")
    assert [(reading.written[at], reading.starts[at]) for at in range(len(reading))] == [
        ("قالت", 0),
        ("وزارة", 6),
        ("الصحة", 12),
        ("نعم", 18),
    ]


@pytest.mark.parametrize(
    "marked",
    [
        "بلغ الارتفاع [5ر4 أمتار]QUANTITY ونسبة [3ر5 بالمئة]PERCENT",
        "بلغت الكلفة [7ر2 مليون دولار]MONEY و[97ر177 مليار دينار]MONEY",
        "سجل الفريق [5ر4]CARDINAL في المتوسط",
        "بث عبر ال [43]CARDINAL قناة",
        "زار الـ [15]CARDINAL دولة",
        "عقدت دورتها [ال 43]ORDINAL في [مسقط]GPE",
        "في الذكرى [ال 43]ORDINAL للثورة",
        "انعقد المؤتمر [ال 12]ORDINAL [غدا]DATE",
    ],
)
def test_figures(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "كان [الوزير]OCC بصدد إعداد الخطة",
        "وصفت حالته بالحرجة",
        "اصطدمت الكرة بالعارضة",
        "علم السكان بالخبر",
        "بلغ في المتوسط [خمسة]CARDINAL",
        "حكم عليه بعقوبة السجن",
        "رفع البندقية في وجهه",
        "قتل رجل في [بعقوبة]GPE ب[محافظة ديالى]GPE",
        "سقطت قذيفة في [الباب]GPE قرب [حلب]GPE",
        "غرق القارب في [المتوسط]LOC",
        "حذر من زعزعة الأمن العام ومن المساس بالأمن الوطني",
        "أوقف [الأمن العام]ORG مطلوبا",
    ],
)
def test_places_and_bodies_that_are_common_words(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "أغلقت القنوات الناشطة وبيعت الأجهزة المستخدمة",
        "وسعت المصانع المنتجة أعمالها مع شركات منتجة",
        "قالت [الناشطة]OCC [سعاد عون]PERS إنها بخير",
        "وصلت الكميات المسلمة إلى المخازن",
        "تدعم النساء [المسلمات]NORP والدول [المسلمة]NORP الخطة",
        "قال [مدربها]OCC السابق [سامي عون]PERS إنه راض",
        "حضر [وزيرا الداخلية]OCC [سامي عون]PERS و[الصحة]OCC [كريم الدرعي]PERS",
        "قال [وزراء البيئة]OCC [سامي عون]PERS، و[الداخلية]OCC [كريم الدرعي]PERS، و[الصحة]OCC [ليلى حداد]PERS إن الخطة جاهزة",
        "حضر [وزراء الخارجية والدفاع]OCC وبحثوا الصحة والتعليم",
        "هم مجندون لخدمة العدو",
        "كان ابن [رئيس بلدية]OCC في المكان",
        "قال [ناشطون حقوقيون]OCC إن الوضع صعب",
        "حضر [مسؤولون محليون]OCC و[خبراء اقتصاديون]OCC",
    ],
)
def test_participles_and_qualities(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "أوقفت حركة المدنيين في الشارع",
        "أكدت هيئة الدولة ذلك",
        "أغلقت شركة المذكورة أبوابها",
        "أحالت [النيابة العمومية]ORG ل[أعوان الحرس]OCC الملف",
        "هاجمت [ميليشيات الشمال]ORG و[الرئيس]OCC غائب",
        "قال [مفوض [الأمم المتحدة]ORG السامي لشؤون اللاجئين]OCC إن الوضع صعب",
        "قال [أمين [الأمم المتحدة]ORG العام]OCC إن الوضع صعب",
        "قال [رئيس [دائرة آثار الساحل]ORG]OCC [كريم الدرعي]PERS إن الموقع قديم",
        "قال [مدير إدارة الرقابة على المصارف]OCC [سامي عون]PERS إن السوق جيد",
    ],
)
def test_bodies_and_departments(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "قال [الناشط]OCC [مرزوق بلحسين]PERS إن الوضع جيد",
        "قال [وزير الاتصال]OCC [حميد قرين]PERS [أمس]DATE نعم",
        "التقى [وزير الخارجية]OCC [جيحون بيراموف]PERS [أمس]DATE",
        "قال [وزير الصيد والاقتصاد البحري]OCC [الناني ولد أشروقة]PERS إن الموسم جيد",
        "استقبل [الوزير]OCC [الناني ولد محمد]PERS الوفد",
        "قال [وزير الثقافة]OCC [جاب الله أحمد]PERS إن المعرض ناجح",
        "زار [الرئيس]OCC [غزواني]PERS المصنع",
        "سافر بلجنة وبلحظة وبلون",
        "تدخل مدني مسلح في الشارع",
    ],
)
def test_names_of_the_maghreb_and_the_kurds(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "دعا مجلسي [النواب]ORG و[المستشارين]ORG إلى العمل",
        "وافق مجلسا [الشيوخ]ORG و[النواب]ORG على النص",
        "انتخب مجلسا الإدارة والرقابة",
        "نشرت القائمة على موقع [الوزارة]ORG",
    ],
)
def test_two_chambers_and_sites(marked):
    check(marked)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("قال سيدي أحمد ولد محمد نعم. وأضاف ولد محمد أن الخطة جاهزة", "سيدي أحمد ولد محمد", "ولد محمد"),
        ("قال سامي آيت بن علي نعم. وأضاف آيت بن علي أن الخطة جاهزة", "سامي آيت بن علي", "آيت بن علي"),
        ("قال القاضي طارق البيطار لا. وأضاف القاضي بيطار نعم", "طارق البيطار", "بيطار"),
    ],
)
def test_short_names_are_of_those_who_bear_them(text, first, second):
    _, clusters = together(text)
    assert clusters[first] == clusters[second]


@pytest.mark.parametrize(
    "marked",
    [
        "قالت [آفاد]ORG إن الزلزال قوي، وأفاد شاهد بذلك",
        "فاز [الخضر]ORG في المباراة وخسروا [الكان]EVENT",
        "باع الخضر والفواكه",
        "قال [المحقق العدلي]OCC [سامي عون]PERS نعم",
        "زار [السينغال]GPE و[انواكشوط]GPE مع [السينغاليين]NORP",
        "قصفت [مطحنة السلام]FAC",
        "المعبد [البيزنطي]NORP قديم",
    ],
)
def test_words_of_the_lexicon(marked):
    check(marked)
