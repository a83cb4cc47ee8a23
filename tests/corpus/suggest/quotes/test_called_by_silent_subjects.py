"""Who is called something by him who spoke before, words behind بالقول, groups that a part of a body stands behind."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_in, quotes_of

DESCRIBED = [
    ('قال كريم عون إن الباب مفتوح. ووصف "ملك المغرب" بالكريم.', "كريم عون", '"ملك المغرب" بالكريم'),
    ('قال كريم عون إن الباب مفتوح. ووصف سالم حداد بـ"البطل".', "كريم عون", 'سالم حداد بـ"البطل"'),
    ("قال كريم عون إن الباب مفتوح. ووصف سالم حداد بأنه بطل.", "كريم عون", "سالم حداد بأنه بطل"),
    # who calls it so stands there
    (
        "قال كريم عون إن الباب مفتوح. ووصف المدير نزار الخيمة بأنها آمنة.",
        "المدير نزار",
        "الخيمة بأنها آمنة",
    ),
    ("قال كريم عون إن الباب مفتوح. ووصف سالم حداد الخطة بالناقصة.", "سالم حداد", "الخطة بالناقصة"),
    ("قال كريم عون إن الباب مفتوح. ووصف سالم حداد بالأمس الخطة بالناقصة.", "سالم حداد", "الأمس الخطة بالناقصة"),
    ("قال كريم عون إن الباب مفتوح. ووصفت وزارة الصحة الخطة بأنها ناقصة.", "وزارة الصحة", "الخطة بأنها ناقصة"),
    ("قال كريم عون إن الباب مفتوح. ووصف المدير الخطة بأنها ناقصة.", "المدير", "الخطة بأنها ناقصة"),
]

BY_SAYING = [
    ('لمح كريم عون إلى ذلك بالقول "الباب مفتوح لكل من يريد".', ["القول direct الباب مفتوح لكل من يريد"]),
    ('وعبرت المديرة عن رأيها بالقول: "الباب مفتوح لكل من يريد".', ["القول direct الباب مفتوح لكل من يريد"]),
    ("وأشار المدير إلى ذلك بقوله إن الباب مفتوح.", ["قوله indirect الباب مفتوح"]),
    ("وأشار المدير إلى ذلك الباب.", ["أشار indirect ذلك الباب"]),
]

GROUPS = [
    ("خبراء من معاهد وزارة الصحة يحذرون من الوباء", "خبراء من معاهد وزارة الصحة"),
    ("محامون من نقابة المحامين يحذرون من الوباء", "محامون من نقابة المحامين"),
    ("أعضاء حزب العدالة يحذرون من الوباء", "أعضاء حزب العدالة"),
    ("وأكد كثير من السكان أن الباب مفتوح", "كثير من السكان"),
]

TOPICS = ["كشف المدير عن ملامح الخطة.", "وكشفت المديرة عن حيثيات القرار.", "كشف المدير عن موعد السفر."]


@pytest.mark.parametrize(("text", "speaker", "words"), DESCRIBED)
def test_who_is_called_so(text: str, speaker: str, words: str) -> None:
    fields = quotes_of(text)[-1].split(" | ")
    assert (fields[2], fields[-1]) == (speaker, words)


@pytest.mark.parametrize(("text", "found"), BY_SAYING)
def test_words_behind_the_saying(text: str, found: list[str]) -> None:
    fields = [line.split(" | ") for line in quotes_of(text)]
    assert [f"{one[1]} {one[0]} {one[-1]}" for one in fields] == found


@pytest.mark.parametrize(("text", "speaker"), GROUPS)
def test_groups_speak(text: str, speaker: str) -> None:
    assert [line.split(" | ")[2] for line in quotes_of(text)] == [speaker]


@pytest.mark.parametrize("text", TOPICS)
def test_topics_are_no_words(text: str) -> None:
    assert quotes_of(text) == []


HELD = [
    ("انتقدت النقابة القرار الذي اعتبرته مضرا بالعمال.", [("النقابة", "القرار"), ("النقابة", "مضرا بالعمال")]),
    (
        "انتقدت النقابة القرار الذي اعتبره المدير مضرا.",
        [("النقابة", "القرار الذي اعتبره المدير مضرا"), ("المدير", "مضرا")],
    ),
]

HEADED = [
    ("[المغرب]GPE: [نزار بلحاج]PERS يستقبل الوفد", []),
    ("[المغرب]GPE: [نزار بلحاج]PERS يرفض الحوار", ["المغرب"]),
    ("[تونس]GPE: [المدير]OCC يفتتح المعرض", []),
]


@pytest.mark.parametrize(("text", "found"), HELD)
def test_what_a_relative_clause_holds_a_thing_to_be(text: str, found: list[tuple[str, str]]) -> None:
    fields = [line.split(" | ") for line in quotes_of(text)]
    assert [(one[2], one[-1]) for one in fields] == found


@pytest.mark.parametrize(("headline", "speakers"), HEADED)
def test_deeds_in_a_country_are_not_its_words(headline: str, speakers: list[str]) -> None:
    found = quotes_in(f"{headline}\nوصل الوفد إلى المدينة.", headline=True)
    assert [line.split(" | ")[2] for line in found] == speakers
