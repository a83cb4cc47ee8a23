"""Who holds an office is named later behind its bare title; whom such a title with a name does not mean."""

import pytest

from tests.corpus.suggest.test_clusters import together


@pytest.mark.parametrize(
    ("text", "office", "name"),
    [
        ("قال وزير الري الأردني إن الماء قل. وأوضح الوزير رائد الحداد أنه باق", "وزير الري الأردني", "رائد الحداد"),
        ("أكدت وزيرة النقل أنها عادت. وقالت الوزيرة رنا عون نعم", "وزيرة النقل", "رنا عون"),
        ("ذكر مدير المتحف أنه مغلق. وتابع المدير كريم بناني أنه باق", "مدير المتحف", "كريم بناني"),
        ("أعلن المتحدث باسم البلدية ذلك. وقال المتحدث كريم بناني نعم", "المتحدث باسم البلدية", "كريم بناني"),
        ("أعلن الرئيس النيجيري ذلك. وقال الرئيس كريم بناني نعم", "الرئيس النيجيري", "كريم بناني"),
        ("قال سفير تونس نعم. وأعلن السفير كريم بناني ذلك", "سفير تونس", "كريم بناني"),
    ],
)
def test_the_holder_is_named_later(text, office, name):
    _, clusters = together(text)
    assert clusters[office] == clusters[name]


@pytest.mark.parametrize(
    ("text", "office", "name"),
    [
        # two such offices; another's gender; not of the state; a former one; several; one who has a name already
        ("قال وزير الري نعم. وقال وزير النقل لا. وقال الوزير كريم بناني إنه باق", "وزير الري", "كريم بناني"),
        ("قال وزير الري نعم. وقال وزير النقل لا. وقال الوزير كريم بناني إنه باق", "وزير النقل", "كريم بناني"),
        ("قالت وزيرة الري نعم. وقال الوزير كريم بناني إنه باق", "وزيرة الري", "كريم بناني"),
        ("قال رئيس البلدية نعم. وقال الرئيس كريم بناني إنه باق", "رئيس البلدية", "كريم بناني"),
        ("قال وزراء الري نعم. وقال الوزير كريم بناني إنه باق", "وزراء الري", "كريم بناني"),
        ("قال وزير الري رائد الحداد نعم. وقال الوزير كريم بناني إنه باق", "وزير الري", "كريم بناني"),
        ("قال وزير الري نعم. وقال وزير النقل كريم بناني لا. وأضاف الوزير كريم بناني ذلك", "وزير الري", "كريم بناني"),
        # heads that many in one text have
        ("قال طبيب المنتخب نعم. وقال الطبيب كريم بناني لا", "طبيب المنتخب", "كريم بناني"),
    ],
)
def test_somebody_else_is_named(text, office, name):
    _, clusters = together(text)
    assert clusters[office] != clusters[name]


@pytest.mark.parametrize("text", ["قال وزير الري نعم. وقال الوزير", "وزير الري. الوزير كريم", "الوزير كريم بناني وزير"])
def test_cut_text(text):
    together(text)
