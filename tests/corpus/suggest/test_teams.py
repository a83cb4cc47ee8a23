"""Coaches with their team and club; offices held for another; first deputies."""

import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "أكد [سامي عون]PERS [المدير الفني للفريق الأول لكرة القدم ب[نادي النهر]ORG]OCC أن الفوز مهم",
        "قال [مدرب الفريق الأول لكرة السلة ب[نادي النهر]ORG]OCC [سامي عون]PERS إن الفوز مهم",
        "قال [مدير الفريق الأول بالنادي]OCC [سامي عون]PERS إن الفوز مهم",
        "استدعى [لاعبي الفريق الثاني]OCC",
        "لعب الفريق [الأول]ORDINAL لكرة القدم",
    ],
)
def test_teams(marked: str) -> None:
    """Rank, sport and club belong to the office; no office, none of it."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "قال [نائب أول رئيس الهيئة]OCC [سامي عون]PERS نعم",
        "قال [سامي عون]PERS [وكيل أول [وزارة الصحة]ORG]OCC نعم",
        "قالت [وزيرة الدولة لشؤون البيئة بالوكالة]OCC [ليلى حداد]PERS نعم",
        "التقى [السفير [الباكستاني]NORP]OCC لديها [سهيل محمود]PERS",
        "قال [اللفتنانت جنرال]OCC [سامي عون]PERS نعم",
        "استقبل [أمير البلاد المفدى]OCC الضيوف",
        "عمل بالوكالة الدولية".replace("بالوكالة الدولية", "ب[الوكالة الدولية]ORG"),
    ],
)
def test_posts(marked: str) -> None:
    """What stands between an office and its holder."""
    check(marked)
