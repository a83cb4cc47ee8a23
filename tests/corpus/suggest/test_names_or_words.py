"""Words that are names, nations or prisons in one place and something else in another."""

import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "ترتفع الأسعار عندما يزيد الطلب على السلعة، وقال إن الطلب مرتفع",
        "قد يزيد العرض، وما يزيد الأمر سوءا أن يحيى العمال بلا أجر",
        "وأكمل [سامي عون]PERS حديثه",
        "وأشرف [كريم حداد]PERS على العمل",
        "وأكرم [محمد سالم]PERS الضيوف",
        "وعادل [سامي عون]PERS النتيجة في الشوط نفسه",
        "يعيش [سامي عون]PERS في القرية",
        "حضر كريم عون، و[أشرف سامي حداد]PERS، و[خالد علي]PERS",
        "قال [أشرف سامي عون]PERS إن الأمر انتهى",
        "وقال [يزيد الراشد]PERS إن الفريق جاهز",
        "و[أسعد سامي عون]PERS هو الفائز",
        "[عادل محمد]PERS هنا، و[يحيى السنوار]PERS هناك",
        "[ناصر محمد العلي]PERS يفوز بالجائزة",
    ],
)
def test_verbs_that_are_given_names(marked: str) -> None:
    """A complement or object behind it, or the thing that it tells of, shows a verb."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "رفع [الوزير]OCC [سامي عون]PERS التهاني إلى أهله",
        "بحث [الوزير]OCC [كريم عون]PERS المساعي المبذولة",
        "رفض [الوزير]OCC [كريم عون]PERS التخلي عن البيت",
        "قال [القاضي]OCC [كريم عون الراعي]PERS إن الأمر انتهى",
    ],
)
def test_nouns_that_end_like_families(marked: str) -> None:
    """A noun in ي behind a full name is no second family."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "تنتج القرية الألبان والأجبان",
        "بدأ سريان الاتفاق",
        "أصيب بنوبة قلبية، ثم بالنوبة الثانية".replace("الثانية", "[الثانية]ORDINAL"),
        "ربحت الفرس السباق كرد فعل",
        "قاتل [الألبان]NORP في [كوسوفو]GPE",
        "عاش [السريان]NORP و[الأرمن]NORP هناك",
        "عاد [الكرد]NORP إلى قراهم",
    ],
)
def test_peoples_that_are_other_nouns(marked: str) -> None:
    """The people where the text speaks of such."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "حكم بسجن المتهم [عشر سنوات]DATE",
        "أمر بسجن [الوزير]OCC السابق",
        "أمر بسجن المتورطين في القضية",
        "حكم بسجن [سامي عون]PERS [عشر سنوات]DATE",
        "حكم بسجن [كريم حداد]PERS لمدة [خمسة أعوام]DATE",
        "حبس في [سجن عوفر]FAC",
        "نقل إلى [سجن النساء]FAC",
    ],
)
def test_prisons_and_who_goes_there(marked: str) -> None:
    """بسجن with a person, or with a term of years behind it, names no prison."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "وقالت [الهند]GPE إن الأمر انتهى",
        "وقعت [الهند]GPE و[باكستان]GPE اتفاقا",
        "استوردت زيت جوز الهند",
    ],
)
def test_places_that_need_no_preposition(marked: str) -> None:
    """A country is one as a subject too."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "وحضر [محمد المسلم]PERS الحفل",
        "وصل [محمد الشيعي]PERS إلى المكان",
        "عاد [المسيحي]NORP إلى قريته",
        "وقعت تفجيرات منسقة",
        "قالت [منسقة المشروع]OCC نعم",
        "وقع الحادث في [شارع الستين]FAC الرئيس",
        "حارب [تنظيم الدولة الإسلامية في [العراق]GPE والشام]ORG",
        "نشر على [الفيسبوك]PRODUCT",
        "ضبط [محمد بركوت]PERS [20 عاما]DATE",
        "عاد [الجيش [العربي]NORP [الأردني]NORP]ORG",
    ],
)
def test_families_and_adjectives(marked: str) -> None:
    """A creed behind a given name is a family; an office behind things or a road is an adjective."""
    check(marked)
