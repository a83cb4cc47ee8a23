"""Definite type words that point at what the text names."""

import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "أعلنت [شركة النخيل القابضة]ORG أرباحها. وقالت [الشركة]ORG إن الطلب زاد",
        "قال [وزير المياه والري]OCC إن السد امتلأ. وأضافت [الوزارة]ORG أن الضخ مستمر",
        "زار [أمين [جدة]GPE]OCC الموقع، وقالت [الأمانة]ORG إن العمل مستمر",
        "زار [أمير [منطقة حائل]GPE]OCC المعرض، وقال [المتحدث باسم [الإمارة]ORG]OCC ذلك",
        "انضمت [فنلندا]GPE إلى [الناتو]ORG، ورحبت دول [الحلف]ORG بذلك",
        "سحبت [واشنطن]GPE [قواتها]ORG من هناك",
        "فاز [نادي الهلال]ORG، وسجل [الفريق]ORG هدفا",
        "اشترت [شركة «رايفو»]ORG مصنعا، وقالت [رايفو]ORG إن الصفقة تمت",
        "قالت [مجموعة «كوبالت سيستمز»]ORG ذلك، وأعلنت «[كوبالت]ORG» أرباحها",
        # what points at nothing, or is something else
        "اشترت [شركة «النور»]ORG مصنعا، ورأى النور في آخر الطريق",
        "قال [الفريق]OCC [سامي عون]PERS إن [نادي الهلال]ORG فاز",
        "كرمه [المركز القومي للبحوث]ORG بعدما احتل المركز [الثاني]ORDINAL",
        "عثر الفريق على قطع من الفخار",
        "كانت الأمانة خلقا له",
    ],
)
def test_type_words_that_point_at_bodies(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "نفى [محافظ [الإقليم]GPE]OCC ذلك، وقال إن [الإقليم]GPE بخير",
        "وافق [مجلس [المحافظة]GPE]ORG على الخطة، وطلب حصة ل[لمحافظة]GPE",
        "قال [مدير الصحة]OCC ب[الولاية]GPE إن المرض ينتشر في [الولاية]GPE",
        "زار [أمير [منطقة القصيم]GPE]OCC المعرض، وسالت الأودية ب[المنطقة]GPE",
        # land around
        "يخشى سكان المنطقة من الحرب",
        "انهارت مبان في المدينة",
        "ضرب زلزال الولاية",
    ],
)
def test_type_words_that_point_at_governed_places(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "قال [محافظ [البحيرة]GPE]OCC إن السد آمن، وأضاف مصدر في [البحيرة]GPE ذلك",
        "قال [والي [الجزيرة]GPE]OCC إن السد آمن",
        "سال الوادي بين [مكة]GPE و[جدة]GPE",
        "وصل القطار إلى [وجدة]GPE",
        # no places
        "قال [محافظ [البحيرة]GPE]OCC إن مياه البحيرة راكدة",
        "قال [محافظ [البنك المركزي]ORG]OCC ذلك",
    ],
)
def test_places_behind_their_governors_and_joined_ones(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "«[النقل]ORG» توقع عقدا و«[الخارجية]ORG»: مشاورات",
        "المرض يتراجع و[الصحة]ORG تنفي وفاة الطفل",
        "[الصناعة]ORG: خطوط جديدة",
        "انتهت الجلسة والدفاع: الملف ضعيف",
        "الحالة العامة والصحة تتدهور",
        "الصحة أهم من المال",
    ],
)
def test_ministries_by_their_duty(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "«[القوات]ORG»: المعركة مستمرة",
        "«[الجنايات]ORG» تحبس متهمين",
        "«[الفيدرالي]ORG» يثبت سعر الصرف",
        "[النزاهة]ORG تطيح بشبكة تهريب",
        "ضبط وقود مهرب.. و[النفط]ORG: لا علاقة لنا",
        "ذكرت [وكالة الأنباء [القطرية]NORP]ORG ([قنا]ORG) ذلك",
        "قالت [وكالة الأنباء [القطرية]NORP]ORG /[قنا]ORG/ ذلك",
        "[الشورى]ORG يناقش التقرير",
        "[الغذاء والدواء]ORG تحذر من منتج",
        "اعترضت [القوات [اللبنانية]NORP]ORG على القانون. و[القوات]ORG ترفضه",
        # what is no body
        "تقدمت [القوات [العراقية]NORP]ORG نحو الجسر، وعادت القوات",
        "[النواب]OCC يقرون القانون",
        "النفط تراجع في الأسواق",
        "زار قنا و[أسوان]GPE",
        'الدعم ل[لجيش [اللبناني]NORP]ORG "مستمر"',
    ],
)
def test_bodies_by_a_short_name(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "نفى [المكتب الإعلامي ل[وزارة الداخلية]ORG]ORG الخبر. وقال [المكتب]ORG إن الأمر قديم",
        "نفى [المكتب الإعلامي ل[وزارة الداخلية]ORG]ORG الخبر. وجلس في المكتب وحده",
    ],
)
def test_a_common_type_word_points_at_a_body_that_speaks(marked):
    check(marked)
