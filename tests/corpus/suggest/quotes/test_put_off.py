"""Subjects put off behind what tells of the turn or of the occasion."""

import pytest

from tests.corpus.suggest.marked import check
from tests.corpus.suggest.quotes.reading import quotes_of

BEFORE = "قالت الوزيرة ليلى الحداد إن السد امتلأ. "

PUT_OFF = [
    "وأكد بدوره",
    "وأكد من جانبه",
    "وأكد من جهته",
    "وأكد في هذا السياق",
    "وأكد في السياق ذاته",
    "وأكد في المقابل",
    "وأكد خلال اللقاء",
    "وأكد في تصريح صحفي",
    "وأكد في المؤتمر الصحفي",
    "وأكد في بيان له",
    "وأكد في كلمته",
    "وكشف بالمناسبة",
    "وأكد، بدوره،",
    "وقال، في تصريح صحفي،",
]


@pytest.mark.parametrize("opening", PUT_OFF)
def test_subject_behind_a_turn_or_an_occasion(opening):
    cue = opening.split()[0].strip("و،")
    said = quotes_of(f"{BEFORE}{opening} الوزير سالم العبيدي أن الماء متوفر.")
    assert said[1:] == [f"indirect | {cue} | الوزير سالم العبيدي | - | - | الماء متوفر"]


OTHERS = [
    (
        "أكد بدوره القائد العام للقوات المسلحة أن الجيش جاهز.",
        "indirect | أكد | القائد العام للقوات المسلحة | - | - | الجيش جاهز",
    ),
    (
        "قال في كلمته الأمين العام للأمم المتحدة إن العالم تعب.",
        "indirect | قال | الأمين العام للأمم المتحدة | - | - | العالم تعب",
    ),
    ("قال بدوره سالم العبيدي إن الماء متوفر.", "indirect | قال | سالم العبيدي | - | - | الماء متوفر"),
    ("أكد للصحفيين سالم العبيدي أن الماء متوفر.", "indirect | أكد | سالم العبيدي | - | لصحفيين | الماء متوفر"),
    ("وذكر بالمقابل مصدر أمني أن الماء متوفر.", "indirect | ذكر | مصدر أمني | - | - | الماء متوفر"),
]


@pytest.mark.parametrize(("text", "quote"), OTHERS)
def test_subject_put_off_is_read_whole(text, quote):
    assert quotes_of(text) == [quote]


NOBODY = [
    "وأكد بدوره أن الماء متوفر.",
    "وأكد في المؤتمر الصحفي الذي عقده أمس أن الماء متوفر.",
    "وأكد في هذا السياق أن الماء متوفر.",
    "وأكد في تصريحات صحفية أن الماء متوفر.",
    "وأكد في المقابل الوزيرة أن الماء متوفر.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_where_nobody_is_put_off_the_speaker_before_goes_on(text):
    before = "قال الوزير سالم العبيدي إن السد امتلأ. "
    assert quotes_of(before + text)[1:] == ["indirect | أكد | الوزير سالم العبيدي | - | - | الماء متوفر"]


def test_whom_a_verb_asks_is_not_put_off():
    said = quotes_of("قال الوزير سالم العبيدي إن السد امتلأ. وناشدت في بيان لها السلطات فتح الطريق.")
    assert all("السلطات | -" not in quote for quote in said)


@pytest.mark.parametrize(
    "marked",
    [
        "وقال بدوره [سالم العبيدي]PERS إن الماء متوفر.",
        "وقالت بدورها [ليلى الحداد]PERS إن الماء متوفر.",
        "أكد في تصريح صحفي [مدير الميناء]OCC أن العمل عاد.",
        "أكد في لقاء صحافي [رئيس البلدية]OCC أن العمل عاد.",
        "قتل [صحفي]OCC في الغارة.",
    ],
)
def test_words_of_a_turn_are_in_no_name_or_office(marked):
    check(marked)


MANNERS = [
    ("وقالت ليلى حداد إن الوضع صعب. وانتقدت خصوصا قمع العمال.", "ليلى حداد | قمع العمال"),
    ("وانتقدت النائبة ليلى حداد تحديدا قمع العمال.", "النائبة ليلى حداد | قمع العمال"),
    ("وقالت ليلى حداد إن الوضع صعب. وأدانت علانية قمع العمال.", "ليلى حداد | قمع العمال"),
    ("وانتقد الاتحاد ضمنيا قرار الوزارة تأجيل الموسم.", "الاتحاد | قرار الوزارة تأجيل الموسم"),
    ("وأكد سامي عون أهمية التعاون خصوصا في مجال الطاقة.", "سامي عون | أهمية التعاون خصوصا في مجال الطاقة"),
    ("وأشاد المدير بجهود العمال خصوصا عمال المناجم.", "المدير | جهود العمال خصوصا عمال المناجم"),
    ("وانتقدت ليلى حداد قمع العمال، تحديدا في المناجم.", "ليلى حداد | قمع العمال، تحديدا في المناجم"),
]


@pytest.mark.parametrize(("text", "told"), MANNERS)
def test_adverbs_of_stress_are_neither_subject_nor_words(text: str, told: str) -> None:
    """They stand between a verb and its object: وانتقد خصوصا | كذا; inside the words they stay."""
    line = quotes_of(text)[-1].split(" | ")
    assert f"{line[2]} | {line[5]}" == told
