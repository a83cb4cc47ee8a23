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
        "أعلن [الوزير]OCC نور الأمل.",
        "أعلن خالد حدادا عاما.",
        "أعلنت [الحكومة]ORG حداد [ثلاثة أيام]DATE.",
    ],
)
def test_crafts(marked):
    check(marked)
