"""Names and by-names that only show further on, where somebody so called speaks."""

import pytest

from corpus.suggest.entities import find_entities
from tests.corpus.suggest.marked import check


def _clusters(text):
    return {text[one.start : one.end]: one.cluster for one in find_entities(text).mentions if one.cluster is not None}


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("قال الوزير محمد ولد سيد أحمد إنه عاد. وأضاف ولد سيدي أحمد أنه باق", "محمد ولد سيد أحمد", "ولد سيدي أحمد"),
        ("قال الوزير سالم ولد علي حسن إنه عاد. وقال ولد علي حسن إنه باق", "سالم ولد علي حسن", "ولد علي حسن"),
        ("قال المدرب كريم علي وارادي إنه عاد. وقال ورادي إنه باق", "كريم علي وارادي", "ورادي"),
        ('قال المدرب كريم عون "الصقر" إنه عاد. وأكد الصقر أنه باق', "كريم عون", "الصقر"),
        ('رحب الوزير سالم عمر جامع "جمال" بالقرار. وقال جمال إنه باق', "سالم عمر جامع", "جمال"),
        ("عادت هدى زكري الدبش أمس. وأكدت الدبش أنها باقية", "هدى زكري الدبش", "الدبش"),
        ("قالت المحامية نبيهة السيد إنها عادت. وقالت السّيد إنها باقية", "نبيهة السيد", "السّيد"),
        ("قال مدير السد في مصراتة، عبد القادر الوالي، إنه عاد. وأوضح الوالي أنه باق", "عبد القادر الوالي", "الوالي"),
        ("وصل وزير النقل كامل المدير أمس. وأكد المدير أنه باق", "كامل المدير", "المدير"),
        ("وقال سليمان الجزار، وهو مزارع، إنه عاد. وأضاف الجزار أنه باق", "سليمان الجزار", "الجزار"),
        ("وأكد بيرام الغلاف، وهو مزارع، أنه عاد. وأضاف الغلاف أنه باق", "بيرام الغلاف", "الغلاف"),
        ("وقالت سما التونسي مديرة السد، إنها عادت. وأضافت التونسي أنها باقية", "سما التونسي", "التونسي"),
        ("قال رئيس المجلس المحلي درنة كريم العون إنه عاد", "رئيس المجلس المحلي درنة", "كريم العون"),
    ],
)
def test_they_are_one_person(text: str, full: str, short: str) -> None:
    found = _clusters(text)
    assert found[full] == found[short]


@pytest.mark.parametrize(
    "marked",
    [
        # who did something, and to what or whom
        "قال [الوزير]OCC [كريم عون]PERS نعم. واستقبل [عون]PERS الوفد. وقال الوفد إنه باق",
        "أعلن [كريم عون]PERS البرنامج. وقال البرنامج إنه باق",
        "قال [اللاعب]OCC [محمد عون]PERS [المدافع]OCC السابق إنه عاد. وقال [المدافع]OCC إنه باق",
        "شكر [ترامب]PERS [الرئيس]OCC. وقال [الرئيس]OCC إنه باق",
        "وصل [ماكرون]PERS [الأحد]DATE إلى [بيروت]GPE. وقال [الأحد]DATE إنه باق",
        "هاجم [أحمد حسن]PERS المعارضة. وقالت المعارضة إنها باقية",
        "قرأ [علي حسن]PERS النص. وقال النص إنه باق",
        "هزم [نادال]PERS [السويسري]NORP في النهائي. وقال [السويسري]NORP إنه باق",
        "نفى [سامي عون]PERS التقرير. وقال التقرير إن السعر زاد",
        "زار [الوزير]OCC [سالم حداد]PERS [الناتو]ORG. وقال [الناتو]ORG إنه باق",
        # what somebody made or saw in marks
        'قال [كريم عون]PERS "نعم" ثم عاد',
        'زار [الوزير]OCC [كريم عون]PERS [جامع "الفتح"]FAC',
        # a form of address before another title or name
        "قال [المحامي]OCC [هيثم السيد]PERS نعم. وقال [السيد]OCC [عادل]PERS إنه باق",
        # a place where somebody is, not what he governs
        "وصل [رئيس [المجلس البلدي]ORG]OCC [تونس]GPE",
        # two whose names are not alike
        "قال [المدرب]OCC [كريم علي وارادي]PERS إنه عاد. وقال ورامي إنه باق",
    ],
)
def test_what_looks_alike(marked: str) -> None:
    check(marked)


def test_two_sons_of_others() -> None:
    found = _clusters("قال الوزير محمد ولد سيد أحمد إنه عاد. وقال ولد سالم أحمد إنه باق")
    assert found["محمد ولد سيد أحمد"] != found["ولد سالم أحمد"]


@pytest.mark.parametrize(
    "marked",
    [
        "قال [خالد]PERS (اسم مستعار) إن البيت بعيد.",
        "وقالت [ريم]PERS، التي عادت، إن البيت بعيد. وأضافت [ريم]PERS أنها عادت.",
        "يقول [سعيد]PERS، [30 عاما]DATE، إن العمل قليل. ويضيف [سعيد]PERS أن البحر فارغ.",
        "ويوضح [المزارع]OCC [خالد]PERS أن القمح قليل. ويقول [خالد]PERS إن الري توقف.",
        # words as well, who speak nowhere else
        "يقول سعيد، [30 عاما]DATE، إن العمل قليل.",
        "وقال [المدير]OCC خالد إن العمل قليل.",
        "وقال مصدر مسؤول، وهو بعيد، إن الخبر صحيح. وقال مصدر إن الخبر قديم.",
    ],
)
def test_given_names_alone(marked: str) -> None:
    check(marked)


FAMILIES = [
    (
        "عاد بلحاج أمس. وقال نزار بلحاج إنه باق. وقالت سلمى نزار بلحاج إنها باقية",
        "نزار بلحاج",
        "سلمى نزار بلحاج",
        False,
    ),
    ("عاد بلحاج أمس. وقال نزار بلحاج إنه باق. وقال نزار كريم بلحاج إنه عاد", "نزار بلحاج", "نزار كريم بلحاج", True),
    ("التقى بايدن الوفد. وقال جو بايدن إنه باق. وقال جوزيف بايدن إنه عاد", "جو بايدن", "جوزيف بايدن", True),
]


@pytest.mark.parametrize(("text", "one", "other", "same"), FAMILIES)
def test_relatives_of_whom_the_text_first_calls_by_his_family(text: str, one: str, other: str, same: bool) -> None:
    found = _clusters(text)
    assert (found[one] == found[other]) is same


TEAMS = [
    ("قال مدرب النهر كريم عون إنه باق. وأضاف مدرّب الفريق أنه عاد", "كريم عون", "مدرّب الفريق", True),
    ("قال مدرب النهر كريم عون إنه باق. ووصل مدرب فريق الوادي أمس", "كريم عون", "مدرب فريق الوادي", False),
    ("قال مدرب النهر كريم عون إنه باق. ووصل رئيس الفريق أمس", "كريم عون", "رئيس الفريق", False),
]


@pytest.mark.parametrize(("text", "one", "other", "same"), TEAMS)
def test_offices_of_the_team(text: str, one: str, other: str, same: bool) -> None:
    found = _clusters(text)
    assert (found[one] == found.get(other)) is same
