"""Nouns beside a verb that do not speak: what is held to be something, hearers, names inside somebody's words."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of


def _last(text: str) -> list[str]:
    """Cue, speaker, hearer and words of the last quotation."""
    _, cue, speaker, _, hearer, words = quotes_of(text)[-1].split(" | ")
    return [cue, speaker, hearer, words]


HELD = [
    ("وانتقد الوزير سامي عون الخطة، واعتبر النقابة «عقبة».", "الوزير سامي عون", "النقابة «عقبة»"),
    ("وانتقد الوزير الخطة، واعتبر الزيادة غير كافية.", "الوزير", "الزيادة غير كافية"),
    ("وقال الوزير إن الماء نفد، واعتبر الأجهزة الأمنية مسؤولة عنه.", "الوزير", "الأجهزة الأمنية مسؤولة عنه"),
    ("وانتقد الوزير الخطة، واعتبرت النقابة أن الخطة ناقصة.", "النقابة", "الخطة ناقصة"),
    ("وانتقد الوزير الخطة، واعتبرت الحكومة الخطة ناقصة.", "الحكومة", "الخطة ناقصة"),
    ("وانتقد الوزير الخطة، واعتبر الحزب أن الخطة ناقصة.", "الحزب", "الخطة ناقصة"),
    ("واعتبر رابطة المحامين أن القرار باطل.", "رابطة المحامين", "القرار باطل"),
    ("وعاد الوزير، واعتبر الكتلة النيابية أمس أن القرار باطل.", "الكتلة النيابية", "القرار باطل"),
    ("وعاد الوزير، واعتبر رابطة المحامين في رسالة أن القرار باطل.", "رابطة المحامين", "القرار باطل"),
    ("وعاد الوزير، واعتبر الحملة في هذا الوقت خطأ.", "الوزير", "الحملة في هذا الوقت خطأ"),
    ("واعتبر الخليفة سامي عون أن الأمر انتهى.", "الخليفة سامي عون", "الأمر انتهى"),
]


@pytest.mark.parametrize(("text", "speaker", "words"), HELD)
def test_feminine_behind_a_masculine_verb_of_holding(text: str, speaker: str, words: str) -> None:
    """It is what somebody who spoke before holds to be so; behind it no أن stands."""
    assert _last(text)[1:] == [speaker, "-", words]


WARNED = [
    ("ونبهت الهيئة الجميع إلى أن الطريق مغلق.", "الهيئة", "الجميع"),
    ("ونبه الوزير السكان إلى أن الطريق مغلق.", "الوزير", "السكان"),
    ("ونبه المجلس الحكومة إلى أن الطريق مغلق.", "المجلس", "الحكومة"),
    ("وحذرت المصلحة الجميع من أن الطريق مغلق.", "المصلحة", "الجميع"),
    ("ونبه المدير العام إلى أن الطريق مغلق.", "المدير العام", "-"),
    ("ونبه خبراء الأرصاد إلى أن الطريق مغلق.", "خبراء الأرصاد", "-"),
    ("ونبهت دراسة الأطباء إلى أن الطريق مغلق.", "دراسة الأطباء", "-"),
    ("وأكد الجميع أن الطريق مغلق.", "الجميع", "-"),
]


@pytest.mark.parametrize(("text", "speaker", "hearer"), WARNED)
def test_whom_somebody_warns(text: str, speaker: str, hearer: str) -> None:
    """Everybody is no adjective of a body, and نبه has a hearer."""
    assert _last(text)[1:] == [speaker, hearer, "الطريق مغلق"]


HEARERS = [
    ("يقول للناس «إما العمل أو الرحيل».", "-", "لناس"),
    ("وقال للسكان المحليين إن الماء نفد.", "-", "لسكان المحليين"),
    ("لأن المدير يقول للطلاب «الدراسة أو الرحيل».", "المدير", "لطلاب"),
    ("وقال للصحفيين الوزير إن الماء نفد.", "الوزير", "لصحفيين"),
    ("قال للمحكمة مدير المصنع إن الماء نفد.", "مدير المصنع", "لمحكمة"),
    ("أكد للشعب الجيش أنه سيعود.", "الجيش", "لشعب"),
    ("وأكد للتو مسؤول أن الماء نفد.", "مسؤول", "-"),
    ("وقال للفريق المعارض إن الماء نفد.", "-", "-"),
    ("وقال الوزير لمندوبة «الوعد» إن الماء نفد.", "الوزير", "مندوبة «الوعد»"),
]


@pytest.mark.parametrize(("text", "speaker", "hearer"), HEARERS)
def test_hearers_behind_li_never_speak(text: str, speaker: str, hearer: str) -> None:
    assert _last(text)[1:3] == [speaker, hearer]


@pytest.mark.parametrize("text", ["المنطق يقول إن الأسعار سترتفع.", "ضمير العالم يطالب بوقف الحرب."])
def test_what_only_a_figure_of_speech_lets_speak(text: str) -> None:
    assert quotes_of(text) == []


BECAUSE = [
    ("وجاء القرار لأن البنك أعلن أن الأسعار ارتفعت.", "البنك"),
    ("وجاء القرار لأن وزير المياه قال إن الماء نفد.", "وزير المياه"),
    ("ورحلوا لأن سكانها يطالبون بالماء.", "سكانها"),
]


@pytest.mark.parametrize(("text", "speaker"), BECAUSE)
def test_a_clause_behind_because(text: str, speaker: str) -> None:
    """The subject of the verb begins behind لأن."""
    assert _last(text)[1] == speaker


DISAGREEING = [
    ("ونبهت الهيئة إلى أن الحقل ملك للشعب الليبي، محذرا من بيعه.", "الهيئة"),
    ("وأعلنت السعودية أن العراق وافق، مشيرا إلى أن العمل بدأ.", "السعودية"),
    ("وقال الوزير إن الماء نفد. وأكدت الهيئة أن لبنان ملتزم، مشيرا إلى أن العمل بدأ.", "الهيئة"),
    ("وقالت الوكالة إن الرئيس زار المدينة، مؤكدا أن العمل بدأ.", "الرئيس"),
    ("واستقبل الوزير السفير الأردني، مؤكدا أن العمل بدأ.", "الوزير"),
]


@pytest.mark.parametrize(("text", "speaker"), DISAGREEING)
def test_participle_of_another_gender(text: str, speaker: str) -> None:
    """No nation or country that somebody speaks of goes on for him; an office can."""
    assert _last(text)[1] == speaker


QUOTED = [
    ('وزار سامي عون المركز. "يجب دعم المعلمين في كل المناطق". وأضاف: "سنبدأ غدا".', "سامي عون"),
    ('وقالت ليلى حداد: "يجب دعم المعلمين في كل المناطق". وأضاف: "سنبدأ غدا".', "ليلى حداد"),
    ('"يجب دعم المعلمين في كل المناطق". وأضاف: "سنبدأ غدا".', "-"),
    ('وتفقد سامي عون المدرسة. وأضاف: "سنبدأ غدا".', "سامي عون"),
]


@pytest.mark.parametrize(("text", "speaker"), QUOTED)
def test_names_inside_a_quotation_do_not_go_on_with_it(text: str, speaker: str) -> None:
    assert _last(text)[1] == speaker
