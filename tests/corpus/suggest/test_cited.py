"""Papers in marks that are cited, bodies that end before ل, and ministries under two of their names."""

import pytest

from corpus.suggest.entities import find_entities


def mentions(text):
    return [(text[one.start : one.end], one.label) for one in find_entities(text).mentions]


def clusters(text):
    return {text[one.start : one.end]: one.cluster for one in find_entities(text).mentions if one.cluster is not None}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("تراجعت الأسعار وفقا لـ «السوداني».", "السوداني"),
        ("تراجعت الأسعار بحسب «الأردني».", "الأردني"),
        ("تراجعت الأسعار طبقا لـ«السنابل».", "السنابل"),
        ("تراجعت الأسعار حسب «السنابل».", "السنابل"),
    ],
)
def test_a_paper_in_marks_is_cited(text, name):
    assert (name, "ORG") in mentions(text)


def test_a_cited_paper_is_one_elsewhere():
    text = "تراجعت الأسعار وفقا لـ «السوداني». وكتب «السوداني» أن العدد زاد"
    assert [label for words, label in mentions(text) if words == "السوداني"] == ["ORG", "ORG"]


@pytest.mark.parametrize(
    "text",
    [
        "تراجعت الأسعار بحسب «المصادر».",
        "تراجعت الأسعار بحسب «المعارضة».",
        "تراجعت الأسعار وفقا لـ«الخطة».",
        "تراجعت الأسعار وفقا لـ«القانون».",
        "وزع الطعام حسب «الأصول».",
        "وزع الطعام بحسب «الطريقة التقليدية».",
        "تراجعت الأسعار وفقا لـ«الفلسطينيين».",
        "تراجعت الأسعار بحسب «الرئيس».",
        "تراجعت الأسعار وفق السوداني.",
    ],
)
def test_no_paper(text):
    assert "ORG" not in {label for _, label in mentions(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("دعا الوزير قيادة الدعم السريع لوقف استهداف المدنيين.", "قيادة الدعم السريع"),
        ("قال نائب محافظ البنك المركزي لقطاع الرقابة نعم.", "البنك المركزي"),
        ("دعت الحكومة وزارة الصحة لتوفير الدواء.", "وزارة الصحة"),
        ("قال وكيل وزارة التعليم لشؤون المعاهد نعم.", "وزارة التعليم"),
        # names that go on with ل
        ("قالت وزارة الدولة لشؤون البيئة نعم.", "وزارة الدولة لشؤون البيئة"),
        ("قالت اللجنة الوطنية لوقف التدخين نعم.", "اللجنة الوطنية لوقف التدخين"),
        ("قال مسؤول المفوضية السامية لشؤون اللاجئين نعم.", "المفوضية السامية لشؤون اللاجئين"),
        ("قال البنك الأوروبي لإعادة الإعمار نعم.", "البنك الأوروبي لإعادة الإعمار"),
        ("أعلنت المؤسسة العامة لتحلية المياه بدء العمل.", "المؤسسة العامة لتحلية المياه"),
    ],
)
def test_where_a_body_ends(text, name):
    assert (name, "ORG") in mentions(text)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("قالت وزارة الصحة المصرية نعم. وقالت وزارة الصحة والسكان لا.", "وزارة الصحة المصرية", "وزارة الصحة والسكان"),
        ("قالت وزارة الصحة والسكان نعم. وقالت وزارة الصحة المصرية لا.", "وزارة الصحة المصرية", "وزارة الصحة والسكان"),
        (
            "قالت وزارة التربية الأردنية نعم. وقالت وزارة التربية والتعليم لا.",
            "وزارة التربية الأردنية",
            "وزارة التربية والتعليم",
        ),
    ],
)
def test_one_ministry(text, first, second):
    found = clusters(text)
    assert found[first] == found[second]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "قالت وزارة التعليم المصرية نعم. وقالت وزارة التعليم العالي لا.",
            "وزارة التعليم المصرية",
            "وزارة التعليم العالي",
        ),
        ("قالت وزارة النقل المصرية نعم. وقالت وزارة النقل البحري لا.", "وزارة النقل المصرية", "وزارة النقل البحري"),
        ("قالت وزارة التربية الأردنية نعم. وقالت وزارة التعليم لا.", "وزارة التربية الأردنية", "وزارة التعليم"),
    ],
)
def test_two_ministries(text, first, second):
    found = clusters(text)
    assert found[first] != found[second]
