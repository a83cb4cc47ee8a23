"""What stands between a verb of saying and a name is a title, though no list holds it."""

import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "وقال [سادن المسجد]OCC [سمير الطويل]PERS إن المفتاح ضاع",
        "وقال [الإداري في [لجنة الأفران]ORG]OCC [سمير الطويل]PERS إن الخبز متوفر",
        "وأوضح [مشغل [مديرية التربية]ORG]OCC [المهندس]OCC [سمير الطويل]PERS أن الضوء خافت",
        "وهدد [طاهي [بنك الإسكان]ORG]OCC ب[القاهرة]GPE [سمير الطويل]PERS بالاستقالة",
        "وقالت [مصورة الفيلم]OCC [نادين خوري]PERS، التي عادت، إن الضوء خافت",
    ],
)
def test_a_title_behind_a_verb_of_saying(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "وقال والد الطفل [سمير الطويل]PERS إن الخبز متوفر",
        "وأكدت نتائج الفحص سلامة العينات، وفق البيان",
        "وذكرت تقارير الصحف [سمير الطويل]PERS، وهو [لاعب]OCC، ضمن القائمة",
        "وأعلن اختيار [نادي الوداد]ORG [سمير الطويل]PERS [مدربا]OCC",
        "زار سادن المسجد [سمير الطويل]PERS",
    ],
)
def test_kin_and_things_have_no_title(marked):
    check(marked)
