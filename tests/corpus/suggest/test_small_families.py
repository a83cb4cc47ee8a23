"""Families that are particles or titles as well: قال ما شياو لونغ, نور الدين البابا."""

import pytest

from tests.corpus.suggest.marked import check
from tests.corpus.suggest.test_clusters import together


@pytest.mark.parametrize(
    "marked",
    [
        "قال [ما شياو لونغ]PERS إن الميناء جاهز",
        "نقلت الصحيفة عن [ان جي هون]PERS قوله إن الجسر مغلق",
        "قال [المتحدث]OCC [هو جيان لونغ]PERS إن الأمر انتهى",
        "وقالت [لا مي يونغ]PERS إن الرحلة طويلة",
        "وأكد [بان تشاو مين]PERS أن المصنع مغلق",
        # particles
        "قال ان [شياو لونغ]PERS سيزور [طوكيو]GPE",
        "وقال ما قاله [الوزير]OCC",
        "أكد [الوزير]OCC بأن [شياو لونغ]PERS سيزور [طوكيو]GPE",
        "ولا [هو جين تاو]PERS ولا غيره حضر",
        "هذا ما [شياو لونغ]PERS يريده",
        "قال ما [سامي عون]PERS قاله",
        # that, without its hamza, before a family of one syllable and before an aside
        "صرح [الوزير]OCC بان [لي تشونغ هوا]PERS سيحضر",
        "وذكر [المدير]OCC ان [لي تشونغ]PERS، [رئيس الشركة]OCC، سيحضر",
        "نقلت الصحيفة عن «[ان جي هون]PERS» قوله إن الجسر مغلق",
        # dialects
        "قال [المدير]OCC ما شي مهم",
        "قال [المذيع]OCC هو وين الحل",
        "قال [الوزير]OCC من دا الرجل",
    ],
)
def test_particles_that_are_families(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("قال ما شياو لونغ إن الميناء جاهز. وحث ما اليابان على التعاون", "ما شياو لونغ", "ما"),
        ("قال ما شياو لونغ إن الميناء جاهز. وأضاف ما أن العمل مستمر", "ما شياو لونغ", "ما"),
        ("أكد هو جيان لونغ أن الأمر انتهى. وقال هو: سنعود", "هو جيان لونغ", "هو"),
        ("قال المهندس نور الدين القنصل إن الجسر مغلق. وأكد القنصل أن العمل مستمر", "نور الدين القنصل", "القنصل"),
        ("قال المهندس شمس الدين البابا إن الجسر مغلق. وأكد البابا أن العمل مستمر", "شمس الدين البابا", "البابا"),
    ],
)
def test_alone_they_are_the_same(text: str, first: str, second: str) -> None:
    _, clusters = together(text)
    assert clusters[first] == clusters[second]


def test_a_particle_alone_is_none() -> None:
    check("قال [ما شياو لونغ]PERS إن الميناء جاهز. وأوضح ما يجري فيه، وذكر ما قاله العمال")


@pytest.mark.parametrize(
    "marked",
    [
        "قال [الناطق]OCC [عز الدين الوزير]PERS إن الطريق مغلق",
        "قال [نور الدين العمدة]PERS في بيان إن الطريق مغلق",
        "استقبل [صلاح الدين]PERS [الوزير]OCC في مكتبه",
        "قال [خير الدين]PERS [الوزير]OCC السابق إن الطريق مغلق",
        "قال [سيف الدين]PERS [القائد العام ل[لشرطة]ORG]OCC إن الطريق مغلق",
        "قال [البابا]OCC إن السلام قريب",
    ],
)
def test_titles_behind_nur_al_din(marked: str) -> None:
    check(marked)
