"""Words of office that are no person's where they stand."""

import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "قال [الوزير]OCC معلقا على القرار إنه سيئ",
        "قال [سامي عون]PERS معلقا على القرار إنه سيئ",
        "ظل الملف معلقا",
        "عمل [معلقا رياضيا]OCC في القناة",
        "ناقش الحاضرون مخرجات الحوار، ونوقشت المخرجات النهائية",
        "فازت [ثلاث]CARDINAL [مخرجات [عربيات]NORP]OCC بالجائزة",
        "وصلت [مخرجات الأفلام القصيرة]OCC إلى المدينة",
        "دعا إلى وقف العداء بين الشعبين",
        "فاز [العداء [المغربي]NORP]OCC بالسباق",
        "قال [العداء]OCC [سامي عون]PERS إن الأمر انتهى",
    ],
)
def test_participles_and_outcomes(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "تفوق [الليبراليون]NORP على [المحافظين]NORP في [كندا]GPE",
        "اجتمع [الوزير]OCC مع [المحافظين]OCC في المدينة",
        "التقى [محافظ [الجيزة]GPE]OCC [المحافظين]OCC في [بريطانيا]GPE",
        "قال [زعيم المحافظين]OCC في [بريطانيا]GPE إن الأمر انتهى",
    ],
)
def test_conservatives_and_governors(marked: str) -> None:
    """A party where the text speaks of its rivals or its country and of no governor."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "قال [رئيس الوزراء المنتهية ولايته]OCC [نديم الخوري]PERS إن الأمر انتهى",
        "قالت [الرئيسة المنتهية ولايتها]OCC [سعاد الكعبي]PERS إن الأمر انتهى",
        "قال [رئيس الوزراء]OCC المنتهية ولايته إن الأمر انتهى",
        "قال [رئيس الوزراء]OCC [نديم الخوري]PERS إن الأمر انتهى",
        "وقف [الضابط]OCC بشكل محايد",
        "عمل [المدير]OCC بطريقة سرية",
        "قال [المدير]OCC [سامي عون]PERS بشكل واضح إن الأمر انتهى",
    ],
)
def test_terms_of_office_and_manners(marked: str) -> None:
    """What runs out is the holder's term, and a manner is nobody's name."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "خطب [الزعيم]OCC مهاجماً [روسيا]GPE بشدة",
        "كان مقررًا الإعلان عن النتائج",
        "تحدث طويلا، ممثلا الشعب كله",
        "كان [مهاجما]OCC في الفريق ثم [مدربا]OCC للناشئين",
        "أحرز [مهاجما الفريق]OCC هدفين",
    ],
)
def test_participles_with_objects(marked: str) -> None:
    check(marked)
