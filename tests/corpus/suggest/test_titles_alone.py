"""A title that stood before a name speaks alone; a holder's name behind his place; a row of offices, one holder."""

import pytest

from tests.corpus.suggest.marked import check
from tests.corpus.suggest.test_clusters import together


@pytest.mark.parametrize(
    "marked",
    [
        "زار رئيس الطائفة [الإمام]OCC [نادر الحكيم]PERS القرية. وأشار [الإمام]OCC إلى أن الماء نفد",
        "وصل [السيد]OCC [سامي عون]PERS. وقال [السيد]OCC إن الباب مفتوح",
        "وصل [الفريق أول]OCC [سامي عون]PERS. وقال [الفريق]OCC إن الباب مفتوح",
        "وصلت [الحاجة]OCC [رنا عون]PERS. وقالت [الحاجة]OCC إن الباب مفتوح",
        # another's body, a judgement, a father; who does not speak; a name behind it
        "وصل [الفريق]OCC [سامي عون]PERS. وأكد الفريق الطبي أن الباب مفتوح",
        "وصل [الحكم]OCC [سامي عون]PERS. وأكد الحكم أن المتهم مذنب",
        "وصل [الأب]OCC [سامي عون]PERS. وأكد الأب أن ابنه غائب",
        "وصل [السيد]OCC [سامي عون]PERS. وغادر السيد مسرعا",
        "فاز الفريق. وأكد الفريق أن اللقب قريب",
        "وصل [الإمام]OCC [سامي عون]PERS. وقال [الإمام]OCC [كريم بناني]PERS إن الباب مفتوح",
    ],
)
def test_a_title_before_a_name_then_alone(marked):
    check(marked.replace("رئيس الطائفة", "[رئيس الطائفة]OCC"))


@pytest.mark.parametrize(
    "marked",
    [
        "أكد [وزير الري]OCC في [الأردن]GPE [رائد الحداد]PERS أن الماء نفد",
        "[وزير الري]OCC في [الأردن]GPE [رائد الحداد]PERS أكد أن الماء نفد",
        # an office or a word that is also a given name
        "التقى [الوزير]OCC في [الأردن]GPE [رائد الفضاء [الروسي]NORP]OCC",
        "أعلن [وزير الري]OCC في [الأردن]GPE وفاء بلاده بالاتفاق",
        "أكد [الوزير]OCC في [بغداد]GPE سعيد التعاون",
        "غادر [وزير الري]OCC في [الأردن]GPE سعيد البال",
        "غادر [وزير الري]OCC في [الأردن]GPE [سعيد الحداد]PERS",
        "أعلن [وزير الري]OCC في [الأردن]GPE تسجيل [ثلاث]CARDINAL إصابات",
    ],
)
def test_a_name_behind_the_place_of_an_office(marked):
    check(marked)


@pytest.mark.parametrize(
    "first",
    ["وزير الري", "رئيس مجلس الأمناء", "المدير التنفيذي لشركة الينابيع"],
)
def test_a_row_of_offices_with_a_last_one_behind_and(first):
    text = "قال وزير الري، رئيس مجلس الأمناء والمدير التنفيذي لشركة الينابيع، سامي عون، إن الماء نفد"
    _, clusters = together(text)
    assert clusters[first] == clusters["سامي عون"]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("حضر وزير الري، ورئيس الحزب، سامي عون", "وزير الري"),
        ("التقى وزير الري رئيس الحزب والمدير، سامي عون", "رئيس الحزب"),
        ("حضر وزير الري، رئيس الحزب والمدير سامي عون", "وزير الري"),
    ],
)
def test_another_office_is_no_row(text, office):
    _, clusters = together(text)
    assert clusters[office] != clusters["سامي عون"]
