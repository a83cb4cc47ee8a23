import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "الشعب [السوري]NORP صامد",
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
    "marked", ["باللغة العربية", "الوضع المالي صعب", "السنة الدراسية", "المعارضة المسلحة", "القاعدة الشعبية"]
)
def test_what_is_no_group(marked):
    check(marked)
