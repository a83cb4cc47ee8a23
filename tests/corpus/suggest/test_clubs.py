import pytest

from corpus.suggest.entities import find_entities
from tests.corpus.suggest.marked import check

_REPORT = "سجل مهاجم الفريق هدفا في الشوط الثاني من المباراة ضمن الدوري."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("قال مدرب الهلال إنه راض", ["الهلال"]),
        ("فاز برشلونة على إشبيلية", ["برشلونة", "إشبيلية"]),
        ("الوداد يتصدر الترتيب", ["الوداد"]),
        ("تعادل النصر مع التعاون", ["النصر", "التعاون"]),
        ("قال مدافع غانا إنه راض", ["غانا"]),
        ("هزم النشامى نسور قرطاج", ["النشامى", "نسور قرطاج"]),
        # in the same report, but no clubs
        ("وصل رئيس غانا إلى الملعب", []),
        ("وصل إلى روما", []),
        ("حضر الشباب من أنحاء البلاد", []),
        ("النصر حليفه", []),
        ("سكان مدينة ليفربول", []),
        ("أصدر البنك الأهلي بيانا", ["البنك الأهلي"]),
    ],
)
def test_clubs_in_a_report_on_a_match(sentence: str, expected: list[str]) -> None:
    text = f"{_REPORT} {sentence}"
    found = find_entities(text).mentions
    assert [text[it.start : it.end] for it in found if it.label == "ORG" and it.start > len(_REPORT)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("الرائد يصعد ضد الحكام. أصدر نادي الرائد بيانا", ["الرائد", "نادي الرائد"]),
        ("قال مدرب الاتفاق إنه راض، وأبناء الاتفاق يستحقون ذلك", ["الاتفاق", "الاتفاق"]),
        # not the club
        ("قال مدرب الشباب إنه راض عن الحكام الشباب", ["الشباب"]),
        ("قال مدرب الرائد ذلك بحضور الرائد سامي عون", ["الرائد"]),
        ("قال مدرب الاتفاق ذلك بعد الاتفاق النهائي", ["الاتفاق"]),
    ],
)
def test_a_club_once_shown_is_known_again(sentence: str, expected: list[str]) -> None:
    text = f"{sentence}. {_REPORT}"
    found = find_entities(text).mentions
    assert [text[it.start : it.end] for it in found if it.label == "ORG" and it.end < len(sentence)] == expected


@pytest.mark.parametrize("sentence", ["قال مدرب الهلال إنه راض", "تحقق النصر على العدو", "زار برشلونة مع أسرته"])
def test_the_same_words_are_no_clubs_elsewhere(sentence: str) -> None:
    assert not [it for it in find_entities(sentence).mentions if it.label == "ORG"]


_MATCH = " وقال [المدرب]OCC إن المباراة صعبة بعد نهاية الجولة، وإن الهدف جاء في الشوط [الأول]ORDINAL من ركلة ترجيح."


@pytest.mark.parametrize(
    "marked",
    [
        "تعادل [مولودية [وهران]GPE]ORG مع ضيفه [شباب الظاهرية]ORG.",
        "خسر [بيراميدز [المصري]NORP]ORG أمام ضيفه [دهوك]ORG.",
        "فرح شباب القرية بالنتيجة.",
    ],
)
def test_clubs_by_their_type_town_and_nation(marked):
    check(marked + _MATCH)


@pytest.mark.parametrize("marked", ["فرح شباب الظاهرية بالمطر", "زار ضيفه [دهوك]GPE"])
def test_without_a_match_they_are_none(marked):
    check(marked)
