"""Names that are read as something else: given names that are nouns or verbs, families like a proclitic's rest."""

import pytest

from corpus.suggest.entities import find_entities
from tests.corpus.suggest.quotes.reading import quotes_of


def persons(text):
    """Return the persons that the entity stage finds, in order."""
    return [text[found.start : found.end] for found in find_entities(text).mentions if found.label == "PERS"]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("وأكدت الدكتورة وعد البدري أن اللقاح متوفر.", "وعد البدري"),
        ("وقال صباح الدوري إن الطريق مقطوع.", "صباح الدوري"),
        ("وأضاف رمضان السويحلي، مدير الميناء، أن السفينة غادرت.", "رمضان السويحلي"),
        ("وشدد مدير البلدية فجر العلي على إصلاح الشبكة.", "فجر العلي"),
        ("وقال وكيل الوزارة، همس الحميدي، إن الملف أغلق.", "همس الحميدي"),
        ("وقال د. حارس العبدلي إن الدواء متوفر.", "حارس العبدلي"),
        ("وأوضح العميد جبل العامري أن الطوق رفع.", "جبل العامري"),
        ("وأكد مشير المصري، الناطق باسم الحملة، أن القافلة وصلت.", "مشير المصري"),
        ('قال الخبير الاقتصادي سلام حداد: "الأسعار مرتفعة".', "سلام حداد"),
    ],
)
def test_words_are_given_names_where_one_must_stand(text, person):
    assert persons(text) == [person]


@pytest.mark.parametrize(
    "text",
    [
        "ونفى المتحدث باسم الحكومة وعد الوزير بزيادة الأجور.",
        "وصل مدير الميناء فجر الأحد إلى المدينة.",
        "واستقبل وزير الدولة صباح الخميس وفدا من التجار.",
        "وافتتح رئيس البلدية جبل الألعاب أمس.",
        "وأعلن النائب رمضان المقبل موعدا للمهرجان.",
        "وأعلن مدير المشروع نجاح التجربة أمس.",
        "وانتقد رئيس النقابة تيسير الإجراءات للشركات.",
        "وبحث المدير العام إنصاف المتضررين في القرية.",
        "وأيد النائب سلام عادل وشامل في المنطقة.",
    ],
)
def test_the_same_words_are_nouns_elsewhere(text):
    assert persons(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال النائب جاد سعادة إن القانون سيعدل.", "النائب جاد سعادة"),
        ("وأكد أيمن سلامة أن الحكم نهائي.", "أيمن سلامة"),
        ("وأكد رئيس اللجنة، السيد فرات التميمي، أن العمل بدأ.", "رئيس اللجنة، السيد فرات التميمي"),
        ("وقالت وزيرة البيئة إنغريد فالسترا إن الغابات تحترق.", "وزيرة البيئة إنغريد فالسترا"),
        ("وقال المحلل يوهان فالكنبرغ إن السوق هادئة.", "المحلل يوهان فالكنبرغ"),
        ('وقال ماركو كالابريزي: "الجسر آمن".', "ماركو كالابريزي"),
        ("وأوضح بيتر والنبرغ أن المصنع سيغلق.", "بيتر والنبرغ"),
        ("ولفت المدرب لويس فالدوني إلى أن الفريق متعب.", "المدرب لويس فالدوني"),
    ],
)
def test_families_that_look_like_other_words_belong_to_the_name(text, speaker):
    assert [quote.split(" | ")[2] for quote in quotes_of(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "وسجل كريستيانو بالرأس هدفا.",
        "والتقى ميشال والمستثمرين في القاعة.",
        "وقال إن فالحرائق تتكرر كل صيف.",
    ],
)
def test_proclitics_are_read_before_common_nouns(text):
    assert not any(word in person for person in persons(text) for word in ("بالرأس", "والمستثمرين", "فالحرائق"))
