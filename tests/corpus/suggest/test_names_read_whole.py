"""Names whose parts look like other words: campaigns of people, names of God, plurals, stations that air, zeal."""

import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        # whose campaign it is has a name of his own
        "وقالت [مديرة حملة]OCC [سامي عون]PERS إن الأمر بسيط",
        "وقال [رئيس حملة]OCC [جو بايدن]PERS، [وليد منصور]PERS، إن الأمر بسيط",
        "وقالت [مديرة حملة التبرعات]OCC [ليلى حداد]PERS إن الأمر بسيط",
        # the plural of teachers has no article
        "وقال [المندوب]OCC [عبد الله المعلمي]PERS إن الأمر بسيط",
        "وقال [عبدالله المزارعي]PERS إن الأمر بسيط",
        "وقال [الوزير]OCC لـ[المحامي]OCC إن الأمر بسيط",
        "وقال [المبعوث الدائم]OCC [أحمد عون]PERS إن الأمر بسيط",
        "وقالت [هدى نور الدائم عمر]PERS إن الأمر بسيط",
        # no preposition
        "وصل [ليون بانيتا]PERS أمس. وشكر [الوزير]OCC [بانيتا]PERS على جهده".replace("أمس", "[أمس]DATE"),
        "وصل [بيني غانتس]PERS وأشاد الحضور ب[غانتس]PERS",
        # an outlet and two buildings
        'وقالت [محطة "النهر"]ORG إن الأمر بسيط',
        'عبر [محطة "النهر"]ORG التلفزيونية',
        'توقفت [محطة "الوادي"]FAC للكهرباء عن العمل',
        'وصل القطار إلى [محطة "الوادي"]FAC متأخرا',
        # zeal and the movement
        "عمل الجمهور في حماس شديد",
        "استقبله الجمهور وسط حماس جماهيري",
        "وأكدت [حماس]ORG قبولها المقترح",
    ],
)
def test_name_is_read_whole(marked):
    check(marked)
