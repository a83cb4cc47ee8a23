import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "قال [محمد صلاح]PERS إنه سعيد",
        "فاز [خالد بن سعيد الغامدي]PERS بالجائزة",
        "التقى [جون كيري]PERS ب[سيرغي لافروف]PERS",
        "وقع الكتاب [عبدالله بن محمد آل سعود]PERS",
        "سلم الجائزة إلى [نور الدين العوفي]PERS",
        "كتب [أبو بكر الرازي]PERS رسالة",
        "قالت [شيفاني كابور]PERS إن العرض مستمر",
        "فاز [الفرنسي]NORP [ميشال بلاتيني]PERS",
        "عاد [بوتين]PERS إلى بلاده",
        "اتصل ب[بايدن]PERS ثم ل[ماكرون]PERS",
        "حضر [حسين الشحات]PERS. وسجل [الشحات]PERS هدفا",
        "رأى [سامر العنيني]PERS أن الأمر سهل. وأضاف [العنيني]PERS المزيد",
        "غنت [فيروز حداد]PERS مساء",
        "مثلت [هند صبري]PERS الدور",
    ],
)
def test_persons_are_found(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "على كافة المستويات",
        "كان الاجتماع جميلا سعيدا",
        "أمل كبير في الحل",
        "لأي سبب كان",
        "من صالح الجميع",
        "رفع راية السلام",
        "نور الشمس",
        "أسماء القوائم",
    ],
)
def test_words_that_are_also_names(marked):
    check(marked)
