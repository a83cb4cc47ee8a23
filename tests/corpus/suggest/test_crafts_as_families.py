"""Crafts that families are called by, behind a given name that is a word as well."""

import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "انتقدت [ليلى حداد]PERS القرار الأخير.",
        "دعت [سارة نجار]PERS إلى الحوار.",
        "قالت [أمس]DATE [هند صباغ]PERS إن الماء متوفر.",
        "أعلنت [منى خياط]PERS عن خطة جديدة.",
        "[ليلى حداد]PERS أكدت أن الماء متوفر.",
        "كشفت [المحامية]OCC [نور السقا]PERS عن الخطة.",
        "كشفت [المحامية]OCC [نور الحاج]PERS عن الخطة.",
        "وأدت [الفنانة]OCC [هند نجار]PERS دور الأم.",
        "ونالت [الكاتبة]OCC [ليلى حداد]PERS جائزة.",
        "قالت [سعاد خياط]PERS في بيان إن الماء متوفر.",
        "قال [سامي حداد]PERS إن الماء متوفر.",
        "قال [سامي بقال]PERS",
        # where a man works at his trade
        "قال [سامي]PERS [بقال]OCC في السوق إن اللحم غال.",
        "قال [سامي بقال]PERS في بيان إن اللحم غال.",
        "قال [سامي بقال]PERS في المؤتمر إن اللحم غال.",
        "قال [نور الدين]PERS [النقيب في [الشرطة]ORG]OCC إن الطريق مغلق.",
        # two who represent somebody behind كان, and one who does
        "كان [ممثلا [الوزارة]ORG]OCC في القاعة",
        "كان ممثلاً [الوزارة]ORG في القاعة",
        "أعلن [الوزير]OCC نور الأمل.",
        "أعلن خالد حدادا عاما.",
        "أعلنت [الحكومة]ORG حداد [ثلاثة أيام]DATE.",
    ],
)
def test_crafts(marked):
    check(marked)
