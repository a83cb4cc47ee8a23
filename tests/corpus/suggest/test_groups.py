import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "الشعب [السوري]NORP صامد",
        "تحدث رجل [هندي]NORP طويلا",
        "الأفلام [العربية]NORP و[الغربية]NORP",
        "الدول [الغربية]NORP قلقة",
        "دخلت [الأراضي [المالية]NORP]LOC",
        "قال [النائب [الديمقراطي]NORP]OCC إنه عاد",
        "شيخ [قبيلة شمر]NORP",
        "أبناء [قبيلة بني تميم]NORP",
        "حكم [آل سعود]NORP",
        "[الشيخ]OCC [سيف بن زايد آل نهيان]PERS",
        "غضب [الناصريون]NORP من القرار",
        "مركبة [سورية]NORP",
        "ألوان [السعودية]GPE",
        "المناطق [السعودية]NORP",
        "بقيادة [السعودية]GPE",
        "زار [سورية]GPE",
        "قراصنة [صينيين]NORP",
        "[الروس]NORP يريدون السلام",
        "[الأكراد]NORP و[العرب]NORP",
        "هجمات [الحوثيين]NORP",
        "المدعومين من [الديمقراطيين]NORP",
        "الدول [العربية]NORP و[الأوروبية]NORP",
        "تعاون [روسي]NORP-[سعودي]NORP",
        "[الكوري الجنوبي]NORP هنا",
    ],
)
def test_groups_are_found(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "باللغة العربية",
        "الوضع المالي صعب",
        "السنة الدراسية",
        "المعارضة المسلحة",
        "القاعدة الشعبية",
        "السياسة المالية",
        "نموذج لغوي عربي",
        "النظام الجمهوري",
    ],
)
def test_what_is_no_group(marked):
    check(marked)
