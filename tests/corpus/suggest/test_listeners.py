"""Whom a body speaks to is no part of its name."""

import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "قالت [وزارة الصحة]ORG ل[لصحفيين]OCC إن العقد انتهى",
        "قال [البنك المركزي [الأردني]NORP]ORG ل[لمستثمرين]OCC إن العقد انتهى",
        "أكدت [لجنة التحقيق]ORG ل[لبرلمان]ORG أن العقد انتهى",
        "قالت [شركة الكهرباء]ORG للموقع إن التيار عاد",
        # names that go on with ل
        "قال [الاتحاد الدولي للصحفيين]ORG نعم",
        "قالت [النقابة الوطنية للصحفيين [التونسيين]NORP]ORG نعم",
        "قالت [الهيئة العامة للطيران المدني]ORG نعم",
        "قالت [المركز الوطني للإعلام]ORG نعم",
    ],
)
def test_who_is_told_stays_outside_a_body(marked):
    check(marked)
