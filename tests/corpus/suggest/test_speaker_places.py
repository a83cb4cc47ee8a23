"""Between a verb of saying and أن stand a title and a name, however little of the title is known."""

import pytest

from corpus.suggest.entities import find_entities
from tests.corpus.suggest.marked import check


def people(text):
    """Return the persons of a text, each with the first office of the same cluster."""
    mentions = find_entities(text).mentions
    offices = {one.cluster: text[one.start : one.end] for one in reversed(mentions) if one.label == "OCC"}
    return [(text[one.start : one.end], offices.get(one.cluster)) for one in mentions if one.label == "PERS"]


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        (
            "وقال محلل الأجهزة القابلة للطي في «سيرا داتا» هيو برينان إن السعر مرتفع.",
            "هيو برينان",
            "محلل الأجهزة القابلة للطي في «سيرا داتا»",
        ),
        (
            "وأعلن الأمين العام للنقابة المكلف بالقطاع الخاص المنذر الباجي أن الإضراب قائم.",
            "المنذر الباجي",
            "الأمين العام للنقابة المكلف بالقطاع الخاص",
        ),
        (
            "وقالت مفوضة الثقافة والعلوم بمنظمة الوحدة، كاترينا ديلورو، إن المعرض سيقام.",
            "كاترينا ديلورو",
            "مفوضة الثقافة والعلوم بمنظمة الوحدة",
        ),
        (
            "وذكر مدير إدارة الكوارث بالبلدية، يوهان كريستن أن الأدوية نفدت.",
            "يوهان كريستن",
            "مدير إدارة الكوارث بالبلدية",
        ),
        (
            "وأشار محلل الأجهزة القابلة للطي في «سيرا داتا» هيو برينان إلى أن السعر مرتفع.",
            "هيو برينان",
            "محلل الأجهزة القابلة للطي في «سيرا داتا»",
        ),
        (
            "ورحب الناطق الإعلامي لتجمع القرى الشرقية نادر سويدان بالقرار.",
            "نادر سويدان",
            "الناطق الإعلامي لتجمع القرى الشرقية",
        ),
        # a given name with the article shows that the noun behind it is a name
        ("وقال وزير الزراعة، الصديق الغيم، إن السعر مرتفع.", "الصديق الغيم", "وزير الزراعة"),
        ("وأعلنت وزيرة البيئة، السعدية الغابة أن السعر مرتفع.", "السعدية الغابة", "وزيرة البيئة"),
        ("وأكد رئيس بلدية طبرق، الهادي البحر، أن السعر مرتفع.", "الهادي البحر", "رئيس بلدية طبرق"),
        ("وقال محلل الأجهزة القابلة للطي هيو برينان: السعر مرتفع.", "هيو برينان", "محلل الأجهزة القابلة للطي"),
    ],
)
def test_the_name_at_the_end_is_the_holders(text, name, office):
    assert people(text) == [(name, office)]


@pytest.mark.parametrize(
    "text",
    [
        "وقال الوزير خلال لقائه سامي حداد إن الأمور جيدة.",
        "وأشار رئيس اللجنة إلى دور سامي حداد في المفاوضات.",
        "وأكد المدير في تصريح لمراسلنا سامي حداد أن الأمور جيدة.",
        "وأبلغ الوزير سفير البلاد سامي حداد أن الأمور جيدة.",
    ],
)
def test_somebody_else_may_be_named_there(text):
    found = find_entities(text).mentions
    first = next(one for one in found if one.label == "OCC")
    assert [one.cluster == first.cluster for one in found if one.label == "PERS"] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "وأكد الوزير على أهمية الحوار وأوضح أن الأمور جيدة.",
        "وقال المدير العام للشركة المنتجة إن الأمور جيدة.",
        "وأعلن رئيس اللجنة المكلفة بالملف أن الأمور جيدة.",
        "وقال الوزير، الصديق القديم للرئيس، إن الأمور جيدة.",
        "وقال الوزير، الأسبوع الماضي، إن الأمور جيدة.",
        "وقال الوزير، المنتهية ولايته، إن الأمور جيدة.",
        "وقال الوزير، السعيد بالنتيجة، إن الأمور جيدة.",
        "وقال المدير، العادل الكبير، إن الأمور جيدة.",
        "وقال المدير، الكريم الطبع، إن الأمور جيدة.",
        "وقال النائب، الشريف الكلمة، إن الأمور جيدة.",
        "وقال الوزير، الطاهر القلب والمتواضع، إن الأمور جيدة.",
    ],
)
def test_words_of_a_title_are_no_name(text):
    assert people(text) == []


@pytest.mark.parametrize(
    "marked",
    [
        # all between a verb of saying and its words
        "وحذر [رياض حواط]PERS من الموجة",
        "ونقلت [وكالة رويترز]ORG عن [سعيد أوعراب]PERS قوله إن البئر جفت",
        "وقال [سالم باحاج]PERS إن البئر جفت",
        "وقالت [منى البلوشية]PERS إن البئر جفت",
        "وقالت [المهندسة]OCC [ثريا الحبسية]PERS إن البئر جفت",
        "وقال [النائب]OCC [فيصل كرامي]PERS إن البئر جفت",
        # how it was said is no name; the noun of a deed is no family, nor a town or what two hear of each other
        "واستنكر [سامي بن سعيد]PERS الاعتداء على البئر",
        "وقالت [رنا]PERS ضاحكة: البئر جفت",
        "وقالت [المديرة]OCC [رنا خوري]PERS ضاحكة إن البئر جفت",
        "وقال [المدير]OCC [سامي الخطيب]PERS غاضبا إن البئر جفت",
        "وقالت [إسلام آباد]GPE إن البئر جفت",
        "وأعلنت [وزارة الصحة [العمانية]NORP]ORG أن البئر جفت",
    ],
)
def test_a_name_fills_the_place_of_a_speaker(marked):
    check(marked)
