"""Words that who speaks says of himself without marks; what a talk began or ended with; what only proves true."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وتابع [المدرب]OCC، لدينا لاعبون جيدون.", "indirect | تابع | المدرب | - | - | لدينا لاعبون جيدون"),
        (
            "وأضاف [سامي الخطيب]PERS، نحن نصلح الآلات، ونعلم أن الوقت قصير.",
            "indirect | أضاف | سامي الخطيب | - | - | نحن نصلح الآلات، ونعلم أن الوقت قصير",
        ),
        ("وأكدت [المديرة]OCC، لن نغلق المدرسة أبدا.", "indirect | أكدت | المديرة | - | - | لن نغلق المدرسة أبدا"),
        # what else stands behind the comma tells of him, or when and where it was
        (
            "قال [سامي الخطيب]PERS، [نائب الوزير]OCC، إن المصنع مغلق.",
            "indirect | قال | سامي الخطيب، نائب الوزير | - | - | المصنع مغلق",
        ),
        ("قال [المدير]OCC، في تصريح لنا، إن المصنع مغلق.", "indirect | قال | المدير | - | - | المصنع مغلق"),
        ("قال [المدير]OCC، نحو منتصف الليل، إن المصنع مغلق.", "indirect | قال | المدير | - | - | المصنع مغلق"),
        ("قال [المدير]OCC، لا غيره، إن المصنع مغلق.", "indirect | قال | المدير | - | - | المصنع مغلق"),
    ],
)
def test_of_himself(text, expected):
    assert quotes_in(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('استهلت [المديرة]OCC حديثها بـ"نحن أسرة واحدة هنا".', "استهلت | المديرة | - | - | نحن أسرة واحدة هنا"),
        ('واختتم [المدرب]OCC خطابه بـ"الفريق جاهز تماما للموسم".', "اختتم | المدرب | - | - | الفريق جاهز تماما للموسم"),
        ('وختم [النائب]OCC بـ"لن نترك حقوق العمال".', "ختم | النائب | - | - | لن نترك حقوق العمال"),
    ],
)
def test_talk(text, expected):
    assert quotes_in(text) == [f"direct | {expected}"]


@pytest.mark.parametrize(
    "text",
    [
        # what begins or ends is no talk, or what stands in marks is a name
        'استهل [المهرجان]EVENT عروضه بـ"حكاية الصياد والبحر القديم".',
        'استهل [المنتخب]ORG مبارياته بـ"فوز ثمين جدا".',
        'واختتم [المعرض]EVENT أيامه بـ"ليلة الشعر والموسيقى العربية".',
        'استهل [المدرب]OCC حديثه بـ"السلام عليكم".',
        "استهل [الوزير]OCC زيارته بلقاء المحافظ.",
        # subjects by whom something proves true, and who proves something of himself
        "الشعب اللبناني أثبت أن الوحدة ممكنة.",
        "وأثبتت الأيام أن المشروع ناجح.",
        "التجربة أثبتت أن الصبر مفيد.",
        "وأثبت الفريق أن الهزيمة عابرة.",
        "أثبت [سامي الخطيب]PERS أنه حارس كبير.",
    ],
)
def test_nothing_said(text):
    assert quotes_in(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأثبتت التجارب السريرية أن الدواء نافع.", "أثبتت | التجارب السريرية | - | - | الدواء نافع"),
        ("أثبتت الدراسة أنها متينة.", "أثبتت | الدراسة | - | - | متينة"),
        ("أثبت [الباحثون]OCC أنه لا خطر على السكان.", "أثبت | الباحثون | - | - | لا خطر على السكان"),
        ("أثبت التحقيق أن السائق كان نائما.", "أثبت | التحقيق | - | - | السائق كان نائما"),
    ],
)
def test_proved(text, expected):
    assert quotes_in(text) == [f"indirect | {expected}"]
