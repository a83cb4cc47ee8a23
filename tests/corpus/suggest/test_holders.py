"""An office goes on to its holder's name, or between commas to the comma, whatever it is of."""

import pytest

from corpus.suggest.entities import find_entities


def offices(text):
    """Return the offices of a text, those inside others left out."""
    found = [(one.start, one.end) for one in find_entities(text).mentions if one.label == "OCC"]
    return [text[a:b] for a, b in found if not any(c <= a and b <= d and (a, b) != (c, d) for c, d in found)]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("وقال مدير العلاقات العامة في الشركة سامي الصافي إن العقد وقع.", "مدير العلاقات العامة في الشركة"),
        ("وأوضح كبير محللي الحبوب لدى «حصاد» سامي الصافي أن السعر ثابت.", "كبير محللي الحبوب لدى «حصاد»"),
        ("وقال سامي الصافي، أستاذ الأدب المقارن في جامعة حلب، إن الكتاب نفد.", "أستاذ الأدب المقارن في جامعة حلب"),
        ("وأكد وزير الطوارئ وإدارة الأزمات اليمني سامي الصافي ذلك.", "وزير الطوارئ وإدارة الأزمات اليمني"),
        ("كشف مدير الرصد والتنبؤ البحري بوزارة البيئة، سامي الصافي، ذلك.", "مدير الرصد والتنبؤ البحري بوزارة البيئة"),
        ("وقالت مديرة الدورة السابعة والثلاثين سلمى الصافي إن الحفل قريب.", "مديرة الدورة السابعة والثلاثين"),
        ("وصل رئيس فريق دراسة الشعاب سامي الصافي أمس.", "رئيس فريق دراسة الشعاب"),
    ],
)
def test_an_office_goes_on_to_its_holder(text, office):
    assert offices(text) == [office]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("وأشار رئيس اللجنة إلى دور سامي الصافي في المفاوضات.", "رئيس اللجنة"),
        ("وأثنى مدير النادي على جهود سامي الصافي.", "مدير النادي"),
        ("وعزا مدير الطوارئ الصحية بالولاية، سامي الصافي، النقص إلى الطرق.", "مدير الطوارئ الصحية"),
        ("قال سامي الصافي، وزير الصحة السابق، إن الدواء متوفر.", "وزير الصحة"),
        ("قال الوزير الحالي سامي الصافي إن الدواء متوفر.", "الوزير"),
        ("أعلن وزير النقل، خلال لقاء مع سامي الصافي، أن الجسر جاهز.", "وزير النقل"),
        ("وسجل سامي الصافي، مهاجم الرمثا ومنتخب الأردن، هدفا.", "مهاجم الرمثا"),
        ("وقالت سلمى الصافي، رئيسة القسم الذي يعنى بالأطفال، إن الدواء متوفر.", "رئيسة القسم"),
        ("استقبل رئيس البلدية في مكتبه سامي الصافي.", "رئيس البلدية"),
    ],
)
def test_what_is_no_part_of_the_office_stays_outside(text, office):
    assert offices(text) == [office]


def test_the_hearer_is_not_the_speaker():
    found = find_entities("وأبلغ الوزير سفير البلاد سامي حداد أن الأمور جيدة.").mentions
    clusters = {one.label: one.cluster for one in reversed(found)}
    assert clusters["OCC"] != clusters["PERS"]
