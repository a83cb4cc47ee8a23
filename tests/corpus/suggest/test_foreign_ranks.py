"""Ranks in foreign spelling, titles in marks before their holder, unnamed officials of a headline, news that speak."""

import pytest

from tests.corpus.suggest.marked import check
from tests.corpus.suggest.quotes.reading import quotes_of
from tests.corpus.suggest.test_clusters import together

RANKS = [
    "قال [ليوتينانت جنرال]OCC [فيكرام باتيل]PERS إنه عاد.",
    "قال [ليفتنانت كوماندر]OCC [أرجون سينغ]PERS إنه عاد.",
    "أعلن [الكومودور]OCC [راجان مينون]PERS وصول السفينة.",
    "وقال [سارجنت]OCC [توماس بيكر]PERS إن الدورية عادت.",
    "وقال [بريجادير جنرال]OCC [محمد سليم]PERS إنه عاد.",
    "قالت [المتحدثة باسم [الجيش]ORG]OCC [ليفتنانت كولونيل]OCC [إيمي هاريس]PERS نعم.",
    # without a name behind them these are other words
    "تدخل [مركز ريال]ORG كوماندر.",
    "سجل هدفين في [الميجور ليغ]EVENT.",
    "زار الوفد [مدينة مارشال]GPE في [تكساس]GPE.",
    "وضعت خطة مارشال لإعمار [أوروبا]LOC.",
]


@pytest.mark.parametrize("marked", RANKS)
def test_ranks_in_foreign_spelling(marked):
    check(marked)


IN_MARKS = [
    ("شدد «الناطق باسم ماكرون» بنجامان غريفو على أن الأمر انتهى.", "الناطق باسم ماكرون", "بنجامان غريفو"),
    ("دعا “نائب رئيسة البرلمان” توماس ريختر إلى خفض الضرائب.", "نائب رئيسة البرلمان", "توماس ريختر"),
    ("وأوضح «مدير المتحف» ياكوب لارسن أن المعرض سيستمر.", "مدير المتحف", "ياكوب لارسن"),
    ('اعتبر "رئيس اللجنة" أندريه كوفاتش أن الحل قريب.', "رئيس اللجنة", "أندريه كوفاتش"),
]


@pytest.mark.parametrize(("text", "title", "name"), IN_MARKS)
def test_titles_in_marks_before_their_holder(text, title, name):
    _, clusters = together(text)
    assert clusters[title] == clusters[name]


NOBODY = [
    "أكد «وزير الصحة» أن الأسعار ثابتة.",
    'قال "المدير" غاضبا إن المصنع أغلق.',
    'قال "الرئيس" لن نتراجع أبدا.',
    'أعلن "الوزير" استقالته أمس.',
    'طالب "نقيب المحامين" السلطات بالإفراج عنه.',
    "أعلن «المدرب» عودته إلى الملاعب.",
    "عرضت القناة مسرحية «الملك» كاملة أمس.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_titles_in_marks_without_a_name(text):
    found, _ = together(text)
    assert "PERS" not in {mention.label for mention in found.mentions}


HEADLINES = [
    (
        "مسؤول يكشف تفاصيل الخلاف\nقال الرئيس جون مارتن إنه باق. وقال مسؤول في البيت الأبيض إن الاجتماع فشل.",
        "مسؤول",
        "مسؤول في البيت الأبيض",
    ),
    (
        "طبيب: اللقاح آمن\nقال طبيب في مستشفى المدينة إن اللقاح آمن.",
        "طبيب",
        "طبيب في مستشفى المدينة",
    ),
    (
        "مسؤول: لا زيادة في الأسعار\nقال الرئيس التونسي قيس سعيد نعم. وأوضح محافظ البنك سالم حداد أن لا.",
        "مسؤول",
        "سالم حداد",
    ),
    ("مسؤول: المحطة ستعود\nقال مدير شركة الكهرباء سامي عون إن المحطة ستعود.", "مسؤول", "سامي عون"),
    ("وزير يستقيل\nأعلن وزير النقل كمال ناصر استقالته. وقال وزير المالية نعم.", "وزير", "كمال ناصر"),
]


@pytest.mark.parametrize(("text", "first", "second"), HEADLINES)
def test_whom_a_headline_leaves_unnamed(text, first, second):
    _, clusters = together(text)
    assert clusters[first] == clusters[second]


def test_an_official_of_a_headline_is_no_head_of_state():
    _, clusters = together("مسؤول يكشف تفاصيل الخلاف\nقال الرئيس جون مارتن إنه باق. وسافر إلى الجنوب.")
    assert clusters["مسؤول"] != clusters["جون مارتن"]


NEWS = [
    ("قالت الشرطة إن الأمر انتهى. وأفادت أنباء، في وقت لاحق، عن سقوط قتلى.", "أنباء"),
    ("قالت الشرطة إن الأمر انتهى. وأفادت أنباء بأن المطار أغلق.", "أنباء"),
    ("قالت الشرطة إن الأمر انتهى. وأشارت أنباء إلى هروب السجناء.", "أنباء"),
    ("قالت الشرطة إن الأمر انتهى. وتحدثت تسريبات عن خلاف كبير.", "تسريبات"),
    ("قالت الشرطة إن الأمر انتهى. ونفت أنباء عن سقوط قتلى.", "الشرطة"),
    # they are what is told, or the name of an agency
    ("قالت الشرطة إن الأمر انتهى. وأكدت الوزارة أنباء استقالة الوكيل.", "الوزارة"),
    ("قالت الشرطة إن الأمر انتهى. وقالت وكالة أنباء الشرق إن العمل جار.", "وكالة أنباء الشرق"),
]


@pytest.mark.parametrize(("text", "speaker"), NEWS)
def test_news_speak_by_themselves(text, speaker):
    assert quotes_of(text)[-1].split(" | ")[2] == speaker
