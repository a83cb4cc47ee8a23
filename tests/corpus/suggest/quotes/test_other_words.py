"""Participles and verbs of saying that are other words where they stand, and the same words where they report."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_in

NO_REPORTS = [
    "علق الطلاب لافتات إلى جانب الصور القديمة.",
    "خصصت الدولة مبلغا إضافيا بقيمة مليون دولار.",
    "وصلت شحنة محملة بالقمح إلى الميناء.",
    "عاد الفلاح محملا بالهدايا.",
    "في المعهد مواهب واعدة بمستقبل مشرق.",
    "كانت اللوحة معبرة عن روح المكان.",
    "بقيت الأسئلة معلقة إلى حين: لا أجوبة.",
    "فرض [الأمن]ORG إجراءات مشددة على الحدود.",
    "تملك [الجمعية]ORG مقرات بالعاصمة ومدن الداخل.",
    "كان المبلغ مقسما بالتساوي بين الورثة.",
    "شرب الطفل سائلا آخر: ماء مالح.",
    "افتتح [الأردن]GPE معبرا جديدا عن طريق الشمال.",
    "أهلا ومرحبا بالضيوف.",
    "مرحبا بكم في البرنامج.",
    "وأضاف [المهاجم سامي الدرويش]PERS الهدف الثاني في الدقيقة 67.",
    "وأضاف [اللاعب]OCC نفسه هدفا ثالثا من ركلة جزاء.",
    "وأضافت [اليونسكو]ORG القلعة القديمة إلى قائمة التراث العالمي.",
]


@pytest.mark.parametrize("marked", NO_REPORTS)
def test_another_word_reports_nothing(marked):
    assert quotes_in(marked) == []


REPORTS = [
    ("بعث [الرئيس]OCC برقية، معبرا عن أسفه للحادث.", "أسفه للحادث"),
    ("التقت [الوزيرة]OCC الوفد مشددة على أهمية التعاون.", "أهمية التعاون"),
    ("وتحدثت [الوزيرة]OCC خلال لقاء تلفزيوني مشيرة إلى أن الأسعار مستقرة.", "الأسعار مستقرة"),
    ("أدلى [المتهم]OCC باعترافاته مقرا بارتكاب الجريمة.", "ارتكاب الجريمة"),
    ("تحدث [الوزير]OCC إلى الصحافة، مرحبا بالاتفاق الجديد.", "الاتفاق الجديد"),
    ("وأضاف [ريابكوف]PERS الحوار مستمر مع الجانب الآخر رغم العقبات.", "الحوار مستمر مع الجانب الآخر رغم العقبات"),
]


@pytest.mark.parametrize(("marked", "words"), REPORTS)
def test_the_same_word_reports(marked, words):
    assert words in quotes_in(marked)[-1]


@pytest.mark.parametrize(
    "marked",
    [
        "قال [يزيد البدراني]PERS إن الأسعار سترتفع.",
        "وأكد [النائب]OCC [تامر البدراني]PERS أن الأسعار سترتفع.",
        "قال [فرات البدراني]PERS إن الأسعار سترتفع.",
    ],
)
def test_a_name_behind_a_verb_or_title_is_no_verb(marked):
    (quote,) = quotes_in(marked)
    assert "البدراني" in quote
    assert "الأسعار سترتفع" in quote


def test_a_verb_taken_into_a_name_is_a_verb():
    (quote,) = quotes_in("[وتروي سعاد]PERS أن البيت قديم.")
    assert "تروي" in quote
