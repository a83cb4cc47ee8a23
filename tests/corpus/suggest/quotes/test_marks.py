"""Quotation marks of every style, and the passages between them."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of, scene_of

PASSAGES = [
    # (text, what stands in marks: passages, in order; pieces in different paragraphs joined by " / ")
    ('قال: "نعم".', ["نعم"]),
    ("وأردف”لن نقبل بذلك”.", ["لن نقبل بذلك"]),
    ("أكد أن”السد متين”.", ["السد متين"]),
    ("زار “النور”وأضاف أنه متين.", ["النور"]),
    ("قال: “نعم”.", ["نعم"]),
    ("قال: ”نعم“.", ["نعم"]),
    ("قال: «نعم».", ["نعم"]),
    ("قال quot;نعم.quot; ومضى.", ["نعم ."]),
    ("قال: ‹نعم›.", ["نعم"]),
    ("قال: ‘نعم’.", ["نعم"]),
    ("قال: 'نعم'.", ["نعم"]),
    ("قال: ''نعم''.", ["نعم"]),
    ("قال: „نعم‟.", ["نعم"]),
    ('قال: ""نعم"".', ["نعم"]),
    ("قال: » نعم «.", ["نعم"]),
    ('طالب ب"العدل".', ["العدل"]),
    ('و"العدل" و"السلام".', ["العدل", "السلام"]),
    ('دفع ل" 20 عاملا" أجورهم.', ["20 عاملا"]),
    ('سعى لـ" 20 عاملا، ومضى.', []),
    ('سعى "للسلم ب" ومضى.', ["للسلم ب"]),
    ("سعى لـ”بناء السلم” مع الجار.", ["بناء السلم"]),
    ("قال« نعم» ومضى.", ["نعم"]),
    ('قال «قلت "لا" مرتين» ومضى.', ['قلت " لا " مرتين', "لا"]),
    ("قال «هذه «الأمل» سفينة» ومضى.", ["هذه « الأمل » سفينة", "الأمل"]),
    ('قال “نعم" ومضى.', ["نعم"]),
    ("قال «نعم ومضى. ثم عاد.", ["نعم ومضى"]),
    ("قال «بدأنا.\nثم انتهينا» ومضى.", ["بدأنا . / ثم انتهينا"]),
    ("قال «بدأنا.\n«ثم انتهينا» ومضى.", ["بدأنا", "ثم انتهينا"]),
    ("وأضاف أنه” كان محظوظا”.", ["كان محظوظا"]),
    ("وأضاف إننا” كنا محظوظين”.", ["كنا محظوظين"]),
    ('وقال إنها" فازت مرتين" قبل الرحيل.', ["فازت مرتين"]),
    ('كلمة "إنه" حرف.', ["إنه"]),
    ('قال "لا أظن أنه" ومضى.', ["لا أظن أنه"]),
    ("لا علامة هنا.", []),
    ("كلمة' وحدها.", []),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_passages(text, expected):
    scene = scene_of(text)
    found = [
        " / ".join(" ".join(scene.forms[first:last]) for first, last in passage.pieces) for passage in scene.passages
    ]
    folded = [words.replace("أ", "ا").replace("إ", "ا").replace("ى", "ي") for words in expected]
    assert found == folded


CODED = [
    ("وصف المدير القرار بأنه quot;خطأ فادحquot;.", ["القرار بأنه quot;خطأ فادحquot;"]),
    ("أكد المدير أن &quot;نادي الأملquot; كبير.", ["&quot;نادي الأملquot; كبير"]),
    ("قال المدير &quot;انتهى العمل&quot;", ["انتهى العمل"]),
    ("قال كرم&quot;ان العمل انتهى&quot;واضاف &quot;ان الربح قريب&quot;", ["ان العمل انتهى", "ان الربح قريب"]),
    ("قال المدير: &laquo;انتهى العمل هنا&raquo;، ثم مضى.", ["انتهى العمل هنا"]),
    ("قال المدير: &amp;#34;انتهى العمل&amp;#34;.", ["انتهى العمل"]),
]


@pytest.mark.parametrize(("text", "words"), CODED)
def test_a_code_of_a_mark_is_in_the_words_or_out_of_them_as_a_whole(text, words):
    assert [quote.split(" | ")[-1] for quote in quotes_of(text)] == words


@pytest.mark.parametrize(
    ("text", "count"),
    [("قال نعم» ومضى.", 1), ("قال «نعم» ومضى.", 0), ("نعم” لا” ربما”", 3), ("قال «نعم ومضى.", 0)],
)
def test_closing_marks_that_nobody_opened_are_kept(text, count):
    assert len(scene_of(text).unopened) == count


NAMES = [
    ("صحيفة «النور» قالت", 1),
    ("وكالة «[سبوتنيك]ORG» قالت", 1),
    ("[وزير الخارجية]OCC “حسن سالم” قال", 1),
    ("معرض «ألوان ٢٠١٥»", 1),
    ("عاد «23» شخصا", 1),
    ("وصفه بـ«الكارثة»", 0),
    ("كان القرار «ظالما» للناس", 0),
    ("قال: «النور قادم إلى كل بيت»", 0),
]


@pytest.mark.parametrize(("marked", "count"), NAMES)
def test_names_in_marks_are_no_words_of_anybody(marked, count):
    assert len(scene_of(marked).names) == count


UNITS = [
    ("قال نعم. ثم مضى.", 2),
    ("بلغ 5.1 درجات. ثم عاد.", 2),
    ("قال د. سالم نعم.", 1),
    ("قالت إن.بي.سي نعم.", 1),
    ("انتهى العام.وقال نعم.", 2),
    ("قال «نعم. لا. ربما». ثم مضى.", 2),
    ("هل جاء؟ نعم! جاء.", 3),
    ("بدأ السباق .وعاد الناس .", 2),
    ("العنوان الأول\nالعنوان الثاني", 2),
    ("انتظروا . . . ثم عادوا", 1),
]


@pytest.mark.parametrize(("text", "count"), UNITS)
def test_sentences_end_where_a_reader_ends_them(text, count):
    assert len(scene_of(text).units) == count
