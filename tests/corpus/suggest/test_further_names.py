"""Committees against an illness, names behind an occupation with its owner, a second office of one who speaks."""

import pytest

from corpus.suggest.entities import find_entities


def labelled(text: str, label: str) -> list[str]:
    return [text[m.start : m.end] for m in find_entities(text).mentions if m.label == label]


@pytest.mark.parametrize(
    ("text", "bodies", "people"),
    [
        (
            "قال عضو اللجنة الوطنية لمجابهة كورونا كريم بدران إن الوضع مستقر.",
            ["اللجنة الوطنية لمجابهة كورونا"],
            ["كريم بدران"],
        ),
        (
            "قال رئيس اللجنة العليا لمتابعة فيروس كورونا كريم بدران إن الوضع مستقر.",
            ["اللجنة العليا لمتابعة فيروس كورونا"],
            ["كريم بدران"],
        ),
        (
            "وقالت اللجنة الوطنية لمكافحة الملاريا إن الوضع مستقر.",
            ["اللجنة الوطنية لمكافحة الملاريا"],
            [],
        ),
        ("دعت الحكومة إلى الحذر لمجابهة كورونا.", ["الحكومة"], []),
    ],
)
def test_committee_against_an_illness(text, bodies, people):
    assert labelled(text, "ORG") == bodies
    assert labelled(text, "PERS") == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("وعن المسلسل قال مخرجه كريم بدران إن العرض قريب.", ["كريم بدران"]),
        ("وقالت بطلته سعاد الحسن إن التصوير صعب.", ["سعاد الحسن"]),
        ("وقال مؤلفه سعيد النجار إن الطبعة نفدت.", ["سعيد النجار"]),
        ("وقال مؤلفه إن الطبعة نفدت.", []),
        ("قرأ رواية كاتبه المفضل.", []),
        ("أعلن النادي أن مدربه الجديد سيصل غدا.", []),
    ],
)
def test_name_behind_an_occupation_with_its_owner(text, people):
    assert labelled(text, "PERS") == people


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("أكد سامي عون رئيس بنك النيل، ورئيس اتحاد البنوك أن السيولة متوفرة.", True),
        ("أكد سامي عون رئيس بنك النيل، ورئيس اتحاد البنوك كريم بدران أن السيولة متوفرة.", False),
        ("أكدت سامية عون رئيسة بنك النيل، ورئيس اتحاد البنوك أن السيولة متوفرة.", False),
        ("وقال سامي عون، ورئيس اتحاد البنوك إن السيولة متوفرة.", False),
        ("حضر سامي عون رئيس بنك النيل، ورئيس اتحاد البنوك.", False),
    ],
)
def test_second_office_of_a_speaker(text, one):
    found = {text[m.start : m.end]: m.cluster for m in find_entities(text).mentions}
    name = next(word for word in found if word.endswith("عون"))
    office = next(word for word in found if word.startswith("رئيس اتحاد"))
    assert (found[name] == found[office]) is one
