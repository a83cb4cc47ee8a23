"""Models of devices, names in Latin letters, one unit, budgets, parts of the countryside, nations of two words."""

import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "يدعم التحديث هاتف [غالاكسي S23]PRODUCT و[A54]PRODUCT",
        "طرحت [آيفون 17]PRODUCT في الأسواق",
        "جاء هاتف [Pixel 9]PRODUCT مزودا بعدسة",
        "يعمل بنظام [Android 15]PRODUCT",
        "نزل تطبيق [Signal]PRODUCT",
        "باعت المدينة جهاز Ultra وسقط نظام الحكم",
        "ميزانية الدولة ونظام الري",
    ],
)
def test_models_of_products(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "زاد السعر [ريالا واحدا]MONEY",
        "هبطت الحرارة [درجة مئوية واحدة]QUANTITY",
        "سار [كيلومترا واحدا]QUANTITY",
        "كتب رسالة [واحدة]CARDINAL",
        "تراوحت بين [4 آلاف]MONEY و[9 آلاف درهم]MONEY",
        "بلغت [12 ألفا و300 درهم]MONEY",
        "عاد التيار [بعد ساعتين]TIME",
        "وصلوا [بعد ثلاث ساعات]TIME",
        "عاد بعد [ثلاثة أيام]DATE",
        "نما في [الربع الثاني من العام الجاري]DATE",
    ],
)
def test_one_unit_and_ranges(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "أقر [موازنة [2028]DATE]LAW",
        "ينص [نظام الإفلاس]LAW",
        "وفق [اتفاق [9 شباط]DATE]LAW",
        "وصل إلى [ريف [حماة]GPE الشرقي]LOC",
        "أمطار على [البادية الشرقية]LOC",
    ],
)
def test_laws_and_lands(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "فازت شركة [كورية جنوبية]NORP",
        "اللغة والثقافة [الكورية الشمالية]NORP",
        "طردت سفينة [جنوب إفريقية]NORP",
        "أسر [صربا]NORP و[بلغارا]NORP",
        "المدينة الشمالية",
    ],
)
def test_nations_of_two_words(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "قال [عمران جميل بشو]PERS إن القافلة وصلت",
        "أوضح [المدير]OCC [ناصر بدوي بشو]PERS، أن المحطة تعمل",
        "قالت [كارين وايتهو]PERS إن الخلل أصلح",
        "قال [المدير]OCC [ناصر بدوي التوم]PERS إن المحطة تعمل",
        # adverbs and objects are no names
        "حضر [المدير]OCC [ناصر كمال]PERS الحفل، ثم عاد",
        "قال [عمر علي]PERS حينها إن الأمر انتهى",
        "أكد [المدير]OCC [سعيد ناصر]PERS بأن العمل توقف",
    ],
)
def test_last_names_before_what_is_said(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "أغلق [طريق [بغداد]GPE - [الموصل]GPE]FAC ثم أعيد فتح [الطريق]FAC",
        "نقلوا إلى [مستشفى النور]FAC وامتلأ [المستشفى]FAC",
        # not named before, or no road at all
        "أغلق الجسر ثم أعيد فتحه",
        "فتح [طريق [بغداد]GPE - [الموصل]GPE]FAC ليمهد الطريق إلى السلام",
    ],
)
def test_buildings_named_before(marked):
    check(marked)
