"""Nouns that are told behind verbs of informing, behind a paper's verb, behind asides in dashes and strokes."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أفادت الشرطة وقوع حريق في المصنع.", "أفادت | الشرطة | - | - | وقوع حريق في المصنع"),
        ("ووثقت الجمعية اعتقال عشرة طلاب.", "وثقت | الجمعية | - | - | اعتقال عشرة طلاب"),
        ("ووثق المرصد وفاة ثلاثة عمال في المنجم.", "وثق | المرصد | - | - | وفاة ثلاثة عمال في المنجم"),
        (
            "أصدرت الوزارة بيانا أكدت فيه المضي في الإضراب.",
            "أكدت | الوزارة | - | - | المضي في الإضراب",
        ),
        (
            "أصدرت وزارة الري بيانا أكدت فيه، عقب اجتماع طارئ، الحرص على السدود.",
            "أكدت | وزارة الري | - | - | الحرص على السدود",
        ),
    ],
)
def test_nouns_that_are_told(text, expected):
    assert quotes_of(text) == [f"indirect | {expected}"]


@pytest.mark.parametrize(
    "text",
    [
        "أفاد الدواء صحة المرضى كثيرا.",
        "أفاد اللاعب فريقه كثيرا.",
        "يفيد المشي تخفيف الوزن.",
        "وثقت الكاميرا سقوط الطائرة.",
        "وثق مقطع قصير اعتداء على شاب.",
        "وثق المخرج سامي عون علاقته بمدينته.",
        "يوثق الفيلم انهيار السد.",
    ],
)
def test_nothing_is_told(text):
    assert quotes_of(text) == []


def test_source_between_verb_and_words():
    assert quotes_of("وأكدت الوكالة، نقلا عن خبير في وزارة الري لم تذكر اسمه أو منصبه، أن السفينة وصلت.") == [
        "indirect | نقلا | خبير في وزارة الري | الوكالة (أكدت) | - | السفينة وصلت"
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("أعلن الجيش اليوم /الأربعاء/ مقتل جنديين.", "مقتل جنديين"),
        ("أعلنت الشرطة أمس /الأحد/ مصرع سائق.", "مصرع سائق"),
        ("أعلنت الوزارة غرق زورق قبالة الساحل.", "غرق زورق قبالة الساحل"),
        ("أعلن الوزير - مساء أمس - استقالته.", "استقالته"),
        ("أعلن الوزير – في تسجيل صوتي – استقالته.", "استقالته"),
        ("أعلن الوزير - أمس /السبت/ - في تسجيل صوتي استقالته.", "استقالته"),
        ("أعلن الوزير - خلال مؤتمر صحافي - أن الموسم انتهى.", "الموسم انتهى"),
    ],
)
def test_asides_before_the_words(text, content):
    assert [quote.rpartition(" | ")[2] for quote in quotes_of(text)] == [content]


@pytest.mark.parametrize(
    "text", ["أعلن النادي - ومقره بيروت - بطولة.", "أعلن الفريق 2/1 نتيجة اللقاء.", "أعلن - ولم يعد."]
)
def test_no_asides(text):
    assert quotes_of(text) == []


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("وذكّر الوزير بالتزام الحكومة بالاتفاق.", "ذكّر", "التزام الحكومة بالاتفاق"),
        ("وذكّر الوزير بأن الموسم انتهى.", "ذكّر", "الموسم انتهى"),
        ("وقال الوزير إن العمل جار. وذكر بالاتفاق الموقع مع العمال.", "ذكر", "الاتفاق الموقع مع العمال"),
        ("قال الوزيران إن العمل جار. وذكرا بالإضراب الذي نفذه العمال.", "ذكرا", "الإضراب الذي نفذه العمال"),
    ],
)
def test_who_reminds(text, cue, content):
    last = quotes_of(text)[-1]
    assert last.startswith(f"indirect | {cue} | الوزير")
    assert last.endswith(f" | {content}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وذكر بحزن أن الموسم انتهى.", ["indirect | ذكر | - | - | - | الموسم انتهى"]),
        ("وذكر المتحدث بوزارة الري: «الموسم انتهى».", None),
        ("وذكر بفخر انتصارات الفريق.", []),
        ("وذكر الشاهد بالتفصيل ما جرى.", []),
        ("وذكر باقتضاب المدن التي زارها.", []),
        ("وذكر بالعودة إلى الأرشيف تواريخ المباريات.", []),
        ("وذكر بالأمس: «الموسم انتهى».", ["direct | ذكر | - | - | - | الموسم انتهى"]),
    ],
)
def test_who_only_mentions(text, expected):
    found = quotes_of(text)
    assert (
        found == expected if expected is not None else found[0].endswith("| المتحدث بوزارة الري | - | - | الموسم انتهى")
    )


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("واعتبر الحزب أن يوم الانتخاب كان هادئا.", "يوم الانتخاب كان هادئا"),
        ("واعتبر المدرب أن يقين اللاعبين بالفوز لم يتراجع.", "يقين اللاعبين بالفوز لم يتراجع"),
    ],
)
def test_nouns_that_look_like_verbs_behind_that(text, content):
    assert [quote.rpartition(" | ")[2] for quote in quotes_of(text)] == [content]


def test_an_aim_behind_that():
    assert quotes_of("قال الوزير أن يعود العمال.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [("ووفقا المصدر الأمني، فإن القتلى خمسة.", "المصدر الأمني"), ("ووفقا التقرير، فإن القتلى خمسة.", "التقرير")],
)
def test_preposition_of_a_source_forgotten(text, speaker):
    assert quotes_of(text) == [f"indirect | وفقا | {speaker} | - | - | القتلى خمسة"]


@pytest.mark.parametrize("text", ["وفقا القانون، يعاقب المخالف بالسجن.", "وفقا الجدول، تبدأ المباراة مساء."])
def test_no_source_without_its_preposition(text):
    assert quotes_of(text) == []


def test_preposition_inside_the_noun_is_not_the_verbs():
    assert quotes_of("قال الوزير إن السكان عادوا، مؤكدا العمل لإيوائهم ومساعدتهم على ترميم بيوتهم.") == [
        "indirect | قال | الوزير | - | - | السكان عادوا",
        "indirect | مؤكدا | الوزير | - | - | العمل لإيوائهم ومساعدتهم على ترميم بيوتهم",
    ]
