from hypothesis import given
from hypothesis import strategies as st

from corpus.suggest.entities import find_entities
from corpus.suggest.vocabulary import vocabulary
from tests.corpus.suggest.marked import check

WORDS = [
    "وزير",
    "الخارجية",
    "الروسي",
    "سيرغي",
    "لافروف",
    "بن",
    "و،",
    "قال",
    "أمس",
    "الأحد",
    "5",
    "مايو",
    "2020",
    "مليون",
    "دولار",
    "مدينة",
    "شركة",
    '"',
    "«",
    "»",
    "قمة",
    "نحو",
    "محمد",
    "في",
    "للأمم",
    "المتحدة",
]


LISTED = sorted(vocabulary().kinds)[::3]


@given(st.lists(st.sampled_from([*WORDS, "\n"]) | st.sampled_from(LISTED), max_size=40).map(" ".join))
def test_mentions_nest_and_lie_inside_blocks(text):
    found = find_entities(text)
    mentions = found.mentions
    assert [(one.start, -one.end) for one in mentions] == sorted((one.start, -one.end) for one in mentions)
    assert len({(one.start, one.end) for one in mentions}) == len(mentions)
    for one in mentions:
        piece = text[one.start : one.end]
        assert piece == piece.strip()
        assert piece
        assert "\n" not in piece
        assert one.rule
        assert one.cluster is None or 0 <= one.cluster < len(found.clusters)
        for other in mentions:
            assert not one.start < other.start < one.end < other.end


def test_vowel_signs_and_tatweel_do_not_hide_a_name():
    check("قالَ [الرئيسُ [الروسيُّ]NORP]OCC [فلاديميـر بوتيـن]PERS")
    check("وصل لـ[موسكو]GPE")


def test_a_name_does_not_cross_a_paragraph():
    check("عاد [رئيس]OCC\n[مجلس النواب]ORG")


def test_marks_and_brackets_around_a_name_stay_outside():
    check("التقى “[دميتري بيسكوف]PERS” أمام ([الكرملين]ORG)")
