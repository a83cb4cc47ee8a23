"""Subjects behind adjuncts of time, place, occasion and hearer."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of

ADJUNCTS = [
    "في بيان",
    "في بيان،",
    "في بيان رسمي",
    "في بيان نشر اليوم",
    "في تصريح",
    "في تصريحات صحفية",
    "في كلمة",
    "في تدوينة",
    "خلال مؤتمر صحفي",
    "خلال مؤتمر صحفي في جدة",
    "اليوم في بيان",
    "عبر تويتر",
    "عبر منصة إكس",
    "عبر حسابه على تويتر",
    "من مطار القاهرة",
    "في جدة",
    "هناك",
    "على هامش مؤتمر المناخ",
    "لدى وصوله إلى جدة",
    "عقب عودته من جدة",
]

SPEAKERS = ["مدير الميناء فهد الناصر", "سالم العبيدي", "مصدر ملاحي", "الجيش السوداني"]


@pytest.mark.parametrize("adjunct", ADJUNCTS)
@pytest.mark.parametrize("speaker", SPEAKERS)
def test_subject_behind_adjuncts(adjunct, speaker):
    said = quotes_of(f"أكد {adjunct} {speaker} أن الماء متوفر.")
    assert said == [f"indirect | أكد | {speaker} | - | - | الماء متوفر"]


@pytest.mark.parametrize("adjunct", ["في تصريح", "من جدة", "عبر تويتر", "في تدوينة"])
def test_who_asks_behind_adjuncts_where_the_verb_opens_its_sentence(adjunct):
    said = quotes_of(f"دعت {adjunct} النائبة هدى الناصر إلى خفض الأسعار.")
    assert said == ["indirect | دعت | النائبة هدى الناصر | - | - | خفض الأسعار"]


HEARD = [
    ("لوكالة رويترز", "وكالة رويترز"),
    ("لقناة العربية", "قناة العربية"),
    ("أمام الصحفيين", "الصحفيين"),
    ("أمام مجلس الأمن", "مجلس الأمن"),
    ("في تصريح لوكالة رويترز", "وكالة رويترز"),
    ("في مقابلة مع قناة العربية", "قناة العربية"),
    ("أمس لوكالة رويترز", "وكالة رويترز"),
]


@pytest.mark.parametrize(("adjunct", "hearer"), HEARD)
@pytest.mark.parametrize("speaker", SPEAKERS)
def test_hearer_before_the_subject(adjunct, hearer, speaker):
    said = quotes_of(f"قال {adjunct} {speaker} إن الماء متوفر.")
    assert said == [f"indirect | قال | {speaker} | - | {hearer} | الماء متوفر"]


NOBODY_LATER = [
    ("وقال في بيان المجلس إن الماء متوفر.", "-"),
    ("وقال في تصريح للصحيفة إن الماء متوفر.", "لصحيفة"),
    ("وقال في كلمة الافتتاح إن الماء متوفر.", "-"),
    ("وقال في مقابلة مع الوزير فهد الناصر إن الماء متوفر.", "الوزير فهد الناصر"),
    ("وقال أمام الرئيس فهد الناصر إن الماء متوفر.", "الرئيس فهد الناصر"),
    ("وقال أمام نواب الكتلة الوطنية إن الماء متوفر.", "نواب الكتلة الوطنية"),
    ("وقال لوكالة الأنباء السعودية إن الماء متوفر.", "وكالة الأنباء السعودية"),
    ("وقال خلال زيارة الرئيس المصري إن الماء متوفر.", "-"),
    ("وقال عبر صفحته الرسمية على فيسبوك إن الماء متوفر.", "-"),
    ("وقال من جدة إن الماء متوفر.", "-"),
]


@pytest.mark.parametrize(("text", "hearer"), NOBODY_LATER)
def test_where_no_subject_follows_the_speaker_before_goes_on(text, hearer):
    said = quotes_of(f"زار النائب سالم العبيدي المدرسة. {text}")
    assert said == [f"indirect | قال | النائب سالم العبيدي | - | {hearer} | الماء متوفر"]


def test_whom_a_verb_behind_a_conjunction_asks_is_no_subject():
    said = quotes_of("زار النائب سالم العبيدي المدرسة. ودعا في تصريح الحكومة إلى خفض الأسعار.")
    assert said == ["indirect | دعا | النائب سالم العبيدي | - | الحكومة | خفض الأسعار"]


@pytest.mark.parametrize(
    "text",
    [
        "وبعد اللقاء دعا في كلمة المجلس البلدي إلى خفض الأسعار.",
        "وبعد اللقاء طالب في بيان الجيش السوداني بخفض الأسعار.",
        "ثم دعا في تصريح الوزير فهد الناصر إلى خفض الأسعار.",
    ],
)
def test_whom_a_verb_asks_behind_other_words_of_its_clause_is_no_subject(text):
    (said,) = quotes_of(f"زار النائب سالم العبيدي المدرسة. {text}")
    assert said.split(" | ")[2] == "النائب سالم العبيدي"


@pytest.mark.parametrize("adjunct", ["في جدة يوم 12 مارس 2020", "لوكالة رويترز مساء الاثنين"])
def test_subject_behind_a_place_or_hearer_and_a_date(adjunct):
    (said,) = quotes_of(f"قال {adjunct} الوزير فهد الناصر إن الماء متوفر.")
    assert said.split(" | ")[2] == "الوزير فهد الناصر"


@pytest.mark.parametrize("adjunct", ["في بيان", "في تصريح", "عبر منشور"])
def test_whose_a_bare_statement_is_speaks(adjunct):
    (_, said) = quotes_of(f"قال النائب سالم العبيدي إن المدرسة جديدة. وأكد {adjunct} الجيش السوداني أن الماء متوفر.")
    assert said.split(" | ")[2] == "الجيش السوداني"


def test_whom_a_relative_clause_asks_is_no_subject():
    said = quotes_of("عاد النائب الذي دعا في بيان الحكومة إلى الحوار.")
    assert [quote.split(" | ")[2] for quote in said] == ["النائب"]


CHINESE = [
    ("قال لي شياو مينغ إن الماء متوفر.", "لي شياو مينغ"),
    ("قال لي جاي ميونغ إن الماء متوفر.", "لي جاي ميونغ"),
    ("قالت لي ليلى الحداد إن الماء متوفر.", "ليلى الحداد"),
    ("قال لي الطبيب إن الماء متوفر.", "الطبيب"),
]


@pytest.mark.parametrize(("text", "speaker"), CHINESE)
def test_a_name_that_begins_like_to_me(text, speaker):
    assert [quote.split(" | ")[2] for quote in quotes_of(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("رفضت الوزيرة أي تدخل أجنبي في البلاد.", ["أي تدخل أجنبي في البلاد"]),
        ("رفض الملك أي مساس بسيادة البلاد.", ["أي مساس بسيادة البلاد"]),
        ("رفض الحزب أي تهديد للناخبين.", ["أي تهديد للناخبين"]),
        ("رفض المجلس تهجير السكان من أراضيهم.", ["تهجير السكان من أراضيهم"]),
        ("رفضت الشرطة أي تعليق على الحادث.", []),
        ("رفض النادي أي عرض لبيع اللاعب.", []),
        ("رفضت الشرطة التدخل في الشجار.", []),
        ("رفضت المحكمة توطين الشركة في دبي.", []),
    ],
)
def test_what_is_rejected(text, words):
    assert [quote.split(" | ")[-1] for quote in quotes_of(text)] == words


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("طالب خلال لقاء صحفي المدير بالرحيل.", "-"),  # a title alone before what is asked: he is asked
        ("دعا في كلمة متلفزة الرئيس إلى الحوار.", "-"),
        ("دعا خلال لقاء صحفي النائب كريم الناصر إلى الحوار.", "النائب كريم الناصر"),
        ("أكد خلال لقاء صحفي المدير أن الماء متوفر.", "المدير"),
    ],
)
def test_a_title_alone_is_asked(text, speaker):
    assert [quote.split(" | ")[2] for quote in quotes_of(text)] == [speaker]
