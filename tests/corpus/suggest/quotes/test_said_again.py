"""What is repeated or completed, and what somebody said before or after something happened."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وأكمل المدير أن العمل مستمر.",
            ["indirect | أكمل | المدير | - | - | العمل مستمر"],
        ),
        (
            "واستكملت النائبة أن القانون ناقص.",
            ["indirect | استكملت | النائبة | - | - | القانون ناقص"],
        ),
    ],
)
def test_cues(text, expected):
    assert quotes_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وأكمل الفريق استعداداته للمباراة.",
            [],
        ),
        (
            "استكمل المدير زيارته للمصنع.",
            [],
        ),
    ],
)
def test_other_deeds(text, expected):
    assert quotes_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "كرر المدير دعوته إلى وقف الإضراب.",
            ["indirect | كرر | المدير | - | - | وقف الإضراب"],
        ),
        (
            "جددت النقابة دعوتها الحكومة إلى رفع الأجور.",
            ["indirect | جددت | النقابة | - | الحكومة | رفع الأجور"],
        ),
        (
            "جدد الملك دعوته لزيارة البلاد.",
            [],
        ),
        (
            "قال المدير إن العقد ملغى. وكرر القول إن الشركة ستدفع.",
            ["indirect | قال | المدير | - | - | العقد ملغى", "indirect | كرر | المدير | - | - | الشركة ستدفع"],
        ),
        (
            "كلام المدير جاء في لقاء جدد فيه القول إن المصنع آمن.",
            ["indirect | جدد | المدير | - | - | المصنع آمن"],
        ),
        (
            "وكرر المدير قوله إن الشركة ستدفع.",
            ["indirect | كرر | المدير | - | - | الشركة ستدفع"],
        ),
        (
            "وأعاد قوله هذا إلى الأذهان أزمة المصارف.",
            [],
        ),
        (
            "تواصل اللجنة عملها في القرى، مع التأكيد على أن الطرق مفتوحة.",
            [],
        ),
        (
            "وكرر القول نفسه وزير المالية.",
            [],
        ),
        (
            "وكرر اتحاد المحامين العرب دعمه الكامل للقضاة.",
            ["indirect | كرر | اتحاد المحامين العرب | - | - | دعمه الكامل للقضاة"],
        ),
    ],
)
def test_repeated(text, expected):
    assert quotes_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "اعتقل الكاتب عادل حسن عقب إعلانه الترشح للرئاسة.",
            ["indirect | إعلانه | الكاتب عادل حسن | - | - | الترشح للرئاسة"],
        ),
        (
            "استقال المدير رغم نفيه وجود أزمة.",
            ["indirect | نفيه | المدير | - | - | وجود أزمة"],
        ),
    ],
)
def test_owned_nouns(text, expected):
    assert quotes_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وقال المدير إن النادي، منذ إعلانه ضم اللاعب، لم يدفع شيئا.",
            ["indirect | قال | المدير | - | - | النادي، منذ إعلانه ضم اللاعب، لم يدفع شيئا"],
        ),
        (
            "ينتظر المدير إعلانه موعد الانتخابات.",
            [],
        ),
        (
            "قبل إعلانه الترشح التقى الملك النواب.",
            [],
        ),
        (
            "اشتهر الفنان بعد إعلانه التلفزيوني.",
            [],
        ),
        (
            "أقيل المدير بعد اتهامه بالفساد.",
            [],
        ),
    ],
)
def test_no_owned_nouns(text, expected):
    assert quotes_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وقال المدير إن العمل مستمر، منتقدا في المقابل بطء الحكومة.",
            ["indirect | قال | المدير | - | - | العمل مستمر", "indirect | منتقدا | المدير | - | - | بطء الحكومة"],
        ),
        (
            "وقال المدير إن العمل مستمر، منتقدا في الوقت نفسه بطء الحكومة.",
            ["indirect | قال | المدير | - | - | العمل مستمر", "indirect | منتقدا | المدير | - | - | بطء الحكومة"],
        ),
        (
            "وقال المدير إن العمل مستمر، مؤكدا في السياق نفسه أن الحل قريب.",
            ["indirect | قال | المدير | - | - | العمل مستمر", "indirect | مؤكدا | المدير | - | - | الحل قريب"],
        ),
    ],
)
def test_adverbs_behind_participles(text, expected):
    assert quotes_of(text) == expected
