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
        'وختم الفيلم بـ"لن نترك البيت أبدا".',
        'واختتم [المهرجان]EVENT بـ"نحن أبناء البحر القديم".',
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what who speaks in marks said himself before is no report of another's
        (
            '"سبق وأن حذرت هؤلاء من الفيضان في القرية"، يقول [المهندس]OCC.',
            ["direct | يقول | المهندس | - | - | سبق وأن حذرت هؤلاء من الفيضان في القرية"],
        ),
        (
            '"سبق أن طالبت بتوسيع الجسر قرب القرية"، يقول [المهندس]OCC.',
            ["direct | يقول | المهندس | - | - | سبق أن طالبت بتوسيع الجسر قرب القرية"],
        ),
        # without marks, or with a woman or a body behind it
        ("سبق أن حذرت النقابة من الفيضان.", ["indirect | حذرت | النقابة | - | - | الفيضان"]),
        (
            "وكانت [البلدية]ORG سبق أن حذرت من الفيضان.",
            ["indirect | حذرت | البلدية | - | - | الفيضان"],
        ),
        (
            '"سبق أن حذرت النقابة من الفيضان في القرية"، يقول [المهندس]OCC.',
            [
                "direct | يقول | المهندس | - | - | سبق أن حذرت النقابة من الفيضان في القرية",
                "mixed | حذرت | النقابة | - | - | الفيضان في القرية",
            ],
        ),
        ('"سبق أن حذرت', []),
    ],
)
def test_mine(text, expected):
    assert quotes_in(text) == expected


@pytest.mark.parametrize("end", ["", "."])
def test_no_first_half_of_another(end):
    """Words in marks that end the paragraph before are another's."""
    text = f'وقال [خالد منصور]PERS: "الجسر متين جدا{end}"\nأضاف [سامي الخطيب]PERS: "النهر يرتفع كل عام".'
    assert quotes_in(text) == [
        f"direct | قال | خالد منصور | - | - | الجسر متين جدا{end}",
        "direct | أضاف | سامي الخطيب | - | - | النهر يرتفع كل عام",
    ]


def test_first_half():
    text = '"الجسر متين جدا"، أضاف [سامي الخطيب]PERS: "النهر يرتفع كل عام".'
    assert quotes_in(text) == ["direct | أضاف | سامي الخطيب | - | - | الجسر متين جدا … النهر يرتفع كل عام"]
