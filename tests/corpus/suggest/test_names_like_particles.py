"""Names that look like particles and things: على is not علي, بن فليس, عبد and a word, a family that is a thing."""

import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        # the preposition behind a title or a verb, the given name is written otherwise
        "وصل [الوزير]OCC [كريم علي]PERS. وهنأ [المدير]OCC على عمله",
        "وصل [كريم علي]PERS. وأكد على أن الباب مفتوح. والتقى على هامش العرض وفدا",
        "وصل [كريم علي]PERS. وأكد [علي]PERS أن الباب مفتوح. وهنأ [المدير]OCC [علي]PERS",
        "وصل [الوزير]OCC [سالم محمود]PERS. وعمل [المدير]OCC حتى الصباح",
        # a son of what looks like a particle
        "قال [سالم بن لشكر]PERS إن الباب مفتوح. وأضاف [بن لشكر]PERS أن البيت بعيد",
        "قال [كريم بن فليس]PERS إن الباب مفتوح. فليس هناك سبب",
        # فان before a country: Dutch, or that
        "ووفقا ل[مارك رينو]PERS فان [تركيا]GPE ستشارك",
        "وعاد [يوهان فان كندا]PERS [أمس]DATE",
        # a servant of God
        "وصل [عبد المالك زروق]PERS أمس. وقال [زروق]PERS إن الباب مفتوح".replace("أمس", "[أمس]DATE"),
        "وقال [عبد الجليل]PERS إن الباب مفتوح",
        "وقال عبد المال إن الباب مفتوح",
        "وقال [مدير حملة النائب المرشح]OCC [عبد المعز زروق]PERS إن الباب مفتوح",
        # a thing that speaks later is the family of a speaker
        "قال [مدير السد]OCC [الصادق المبلغ]PERS إن الباب مفتوح. وأضاف [المبلغ]PERS أن البيت بعيد",
        "نشر [مدير السد]OCC كريم الرسوم أمس. وأكدت الرسوم أن البيت بعيد".replace("أمس", "[أمس]DATE"),
        "نشر [مدير السد]OCC كريم التقرير أمس. وأكد التقرير أن البيت بعيد".replace("أمس", "[أمس]DATE"),
    ],
)
def test_what_looks_like_a_particle_or_thing(marked: str) -> None:
    check(marked)
