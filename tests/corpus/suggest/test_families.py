"""Family names that are something else too: a group's, a nation's, of two words."""

import pytest

from corpus.suggest.entities import find_entities


def named(text, label="PERS"):
    """Return the mentions of a label, in order."""
    return [text[found.start : found.end] for found in find_entities(text).mentions if found.label == label]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("وقال البو ناصري إن السد متين.", "البو ناصري"),
        ("وقال بدر البو ناصري إن السد متين.", "بدر البو ناصري"),
        ("وأكد الوزير سلمان البو علي أن السد متين.", "سلمان البو علي"),
        ("وقال عبد الله المصري إن السد متين.", "عبد الله المصري"),
        ("وقال عبد الرحمن العماني إن السد متين.", "عبد الرحمن العماني"),
        ("وأكد المدير ضيف الله الشامي أن السد متين.", "ضيف الله الشامي"),
        ("والتقى الملك عبد الله العاهل السعودي.", "عبد الله"),
    ],
)
def test_family(text, person):
    assert named(text) == [person]


@pytest.mark.parametrize(
    ("text", "label", "mention"),
    [
        ("هاجم مسلحون عشيرة البو ناصر.", "NORP", "عشيرة البو ناصر"),
        ("هاجم مسلحون منطقة البو علوان.", "GPE", "منطقة البو علوان"),
        ("وقال حزب الله اللبناني إن السد متين.", "ORG", "حزب الله اللبناني"),
    ],
)
def test_no_person(text, label, mention):
    assert named(text) == []
    assert mention in named(text, label)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("قال سامي علي الحوثي إن الأمر انتهى. وأضاف الحوثي أن السد متين.", True),
        ("قال سامي علي الحوثي إن الأمر انتهى. ونقلت القناة عن الحوثي قوله إن السد متين.", True),
        ("قال بدر البوناصري إن الأمر انتهى. وأكد البو ناصري أن السد متين.", True),
        ("قابله سامي علي الحوثي. وقال الحوثي إن الأمر انتهى. وأضاف الحوثي أن السد متين.", True),
        ("قال سامي علي الحوثي إن لا. وقال كريم الحوثي إن لا. وأضاف الحوثي أن السد متين.", False),
        ("قال سامي علي الحوثي إن لا. وقالت جماعة الحوثي إن لا. وأضاف الحوثي أن السد متين.", True),
        ("قال سامي علي الحوثي إن الأمر انتهى. وقصف الحوثي المدينة.", False),
        ("قال سامي علي الحوثي إن الأمر انتهى. ونددت الحكومة بالحوثي.", False),
        ("قال سامي علي الحوثي إن الأمر انتهى. وأعلن الحوثي الحرب.", False),
        ("قال سامي عون إن الأمر انتهى. وأضاف الحوثي أن السد متين.", False),
        ("قال سامي عون إن الأمر انتهى. وأكد البو ناصري أن السد متين.", False),
    ],
)
def test_family_alone_is_who_was_named(text, same):
    first, last = [found for found in find_entities(text).mentions if found.label in ("PERS", "ORG")][::-1][:2][::-1]
    assert (first.cluster == last.cluster) == same


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("قال الإعلامي سامر أديب إن البرنامج عاد.", "سامر أديب"),
        ("كشف المطرب سمير بقال عن أغنيته.", "سمير بقال"),
        ("وقالت النائبة رنا مختار، إن القانون صدر.", "رنا مختار"),
        ("وأكد الفنان سامر إمام أن الفيلم جاهز.", "سامر إمام"),
        ("وقال الفنان سامر إمام: الفيلم جاهز.", "سامر إمام"),
        # with a complement behind it, or where somebody works, the word is what he does
        ("قال الدكتور سامر عميد كلية الطب إن الدراسة بدأت.", "سامر"),
        ("قال الشيخ سامر إمام المسجد إن الصلاة بدأت.", "سامر"),
        ("قال الدكتور سامر طبيب في المستشفى إن المرض خف.", "سامر"),
        ("قال الأستاذ سامر معلم بمدرسة النهر إن الدراسة بدأت.", "سامر"),
        ("شارك المدير سامر سفير مصر في اللقاء.", "سامر"),
        ("تحدث الوزير سامر أمام اللجنة.", "سامر"),
    ],
)
def test_trade_or_family(text, person):
    assert named(text) == [person]


@pytest.mark.parametrize(
    "what",
    [
        *("المحلل السياسي", "الخبير الاقتصادي", "الناشط الحقوقي", "المحامي بالنقض", "المدرب العام", "السفير السابق"),
        *("الباحث في التاريخ", "النائب في البرلمان", "الأستاذ بجامعة حلوان", "الكاتب الصحفي"),
    ],
)
def test_what_somebody_is_behind_his_whole_name(what):
    assert named(f"قال محمود سالم {what} إن السعر زاد.") == ["محمود سالم"]


@pytest.mark.parametrize("family", ["الخطيب", "الشريف", "القاضي", "الجندي"])
def test_families_that_are_called_by_what_one_was(family):
    assert named(f"قال محمود سالم {family} إن السعر زاد.") == [f"محمود سالم {family}"]
