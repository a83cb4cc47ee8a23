import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.arabic import sentences, tokens
from corpus.arabic.segments import untagged

TEXTS = st.text(alphabet="وقالب لـ”“\"«»'’.،؛؟!\n3٪:-AB\u200cً", max_size=80)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('مطالبة ب"الافراج عنه"', ["مطالبة", "ب", '"', "الافراج", "عنه", '"']),
        ("لـ”بناء علاقة", ["لـ", "”", "بناء", "علاقة"]),
        ("و«ستارت-3»", ["و", "«", "ستارت", "-", "3", "»"]),
        ("وللكرملين، أمس.", ["وللكرملين", "،", "أمس", "."]),
        ("ارتفع 3.5% إلى 1,200 دولار", ["ارتفع", "3.5", "%", "إلى", "1,200", "دولار"]),
        ("٢٧/١/٢٠٢١", ["٢٧/١/٢٠٢١"]),
        ("عند 10:30 مساء", ["عند", "10:30", "مساء"]),
        ("قناة الـBBC وطائرة F16", ["قناة", "الـ", "BBC", "وطائرة", "F16"]),
        ("دُعيَ السفيرُ", ["دُعيَ", "السفيرُ"]),
        ("خلافات.. الكرملين", ["خلافات", "..", "الكرملين"]),
        ("كوفيد19", ["كوفيد", "19"]),
        ("\n \u00a0", []),
    ],
)
def test_tokens(text, words):
    assert [text[start:end] for start, end in tokens(text)] == words


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("قال ''نعم'' و((لا))", 'قال " نعم"  و« لا» '),
        ("قال <<نعم>> ‘‘لا’’", "قال « نعم»  “ لا” "),
        ("الوزير (رئيس الحزب (العمل)) عاد >>", "الوزير (رئيس الحزب (العمل)) عاد >>"),
        ("قال '&#39;نعم&apos;'", "قال ''    نعم'     '"),
        ("قال quot;نعم.quot; ثم", 'قال "    نعم."     ثم'),
        ("قال: &quot;نعم&quot;، ثم", 'قال: "     نعم"     ، ثم'),
        ("و&laquo;النهر&raquo;", "و«      النهر»      "),
        ("قال ldquo;نعمrdquo;", "قال “     نعم”     "),
        ("قال &amp;quot;نعم&amp;quot;", 'قال "         نعم"         '),
        ("شبكة BBC&quot;نعم&quot;", 'شبكة BBC"     نعم"     '),
        ("قال &#34;نعم&#39;", "قال \"    نعم'    "),
        ("رقم #34; ثم R&B &amp; نعم", "رقم #34; ثم R&B &amp; نعم"),
        ("صحيفة status quo; ثم", "صحيفة status quo; ثم"),
        ("كلمة quote ثم unquot;", "كلمة quote ثم unquot;"),
        ("#وزارة_الصحة", " وزارة الصحة"),
        ('قال "نعم"', 'قال "نعم"'),
    ],
)
def test_tags_and_what_is_left_of_marks_keep_their_length(text, read):
    assert untagged(text) == read
    assert len(read) == len(text)


@given(TEXTS)
def test_tokens_cover_exactly_what_is_not_blank_in_order(text):
    found = tokens(text)
    covered = [offset for start, end in found for offset in range(start, end)]
    assert covered == [offset for offset, character in enumerate(text) if not character.isspace()]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("قال الوزير نعم. وأضاف لا.", ["قال الوزير نعم.", "وأضاف لا."]),
        ("هل وافق؟ نعم! ثم غادر.", ["هل وافق؟", "نعم!", "ثم غادر."]),
        ('قال "انتهى الأمر." ثم غادر.', ['قال "انتهى الأمر."', "ثم غادر."]),
        ("العنوان\nالفقرة الأولى", ["العنوان", "الفقرة الأولى"]),
        ("بلغ 3.5 مليون", ["بلغ 3.5 مليون"]),
        ("صرح د. محمد سالم أمس", ["صرح د. محمد سالم أمس"]),
        ("نقلت أ.ف.ب عنه", ["نقلت أ.ف.ب عنه"]),
        ("خلافات.. الكرملين يكشف", ["خلافات.. الكرملين يكشف"]),
        ("انتهى الاجتماع.وقال الوزير", ["انتهى الاجتماع.", "وقال الوزير"]),
        ("على موقع example.com أمس", ["على موقع example.com أمس"]),
        ("قال إنه عاد؛ لأنه تعب.", ["قال إنه عاد؛ لأنه تعب."]),
        ("", []),
    ],
)
def test_sentences(text, parts):
    assert [text[start:end] for start, end in sentences(text)] == parts


@given(TEXTS)
def test_sentences_lose_nothing_but_blanks_and_never_cross_a_joint(text):
    found = sentences(text)
    covered = {offset for start, end in found for offset in range(start, end)}
    assert covered >= {offset for offset, character in enumerate(text) if not character.isspace()}
    assert found == sorted(found)
    for start, end in found:
        assert "\n" not in text[start:end]
        assert text[start:end] == text[start:end].strip()
