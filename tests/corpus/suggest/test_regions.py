"""Regions, markets and grounds by a type word and a name that no list has."""

import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "هدأت [منطقة وسط [بيروت]GPE]LOC",
        "زار [منطقة الشرق الأوسط]LOC",
        "اندلع حريق في [منطقة «القيعة»]GPE",
        "أقيمت منطقة «عازلة» و«منطقة الصفر»",
        "وصلوا إلى [منطقة الأزرق]GPE في [الأردن]GPE",
        "وصلوا إلى [منطقة الجفرة]GPE [وسط [ليبيا]GPE]LOC",
        "وصلوا إلى منطقة الانفجار في [بيروت]GPE",
        "وصلوا إلى منطقة الحادث في [بيروت]GPE",
    ],
)
def test_regions(marked: str) -> None:
    """A name in marks, or one whose place is told behind it; a noun makes none."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "اندلع حريق في [السوق العربي]FAC",
        "زار [السوق المركزي]FAC للخضار",
        "تراجع السوق العربي للأسهم، والسوق المحلي هادئ".replace("العربي", "[العربي]NORP"),
        "كسر حاجز الصمت",
        "أغلق حاجزي [حوارة]GPE و[زعترة]FAC",
        "نقل إلى [مستشفى جامعة [القاهرة]GPE]FAC",
        "لعبوا على [ملعب كينجدوم أرينا]FAC",
        "لعبوا على [ملعب الجوهرة المشعة]FAC",
        "قتل منفذي الهجومين",
    ],
)
def test_built_places(marked: str) -> None:
    """Markets by their adjective, hospitals of universities, grounds with two words, pairs."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "أعلن [الاتحاد الروسي]GPE انسحابه",
        "فاز [الاتحاد [الروسي]NORP لكرة القدم]ORG",
        "قالت [قناة «[روسيا]GPE 1»]ORG ذلك",
        "قال ل[سكاي نيوز عربية]ORG ذلك",
    ],
)
def test_countries_in_names(marked: str) -> None:
    """A federation that is a country; the country, but no closing adjective, inside an outlet's name."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "وصلوا إلى [قرية تيل ماري]GPE في الشمال",
        "خطف من [قرية دوغو غادا]GPE في [نيجيريا]GPE",
        "ومن [قرية زيتا]GPE عاد في المساء",
        "دخلوا [قرية كفرا]GPE قرب الحدود",
        "وقال في [قرية كافا]GPE [سامي عون]PERS إن الأمر انتهى",
        "دخلوا [بلدة سينا]GPE عنوة",
    ],
)
def test_villages_of_two_unknown_words(marked: str) -> None:
    """The second where it is told where the village lies."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "غرقت في [بحر العرب]LOC",
        "عبروا [جبل العرب]LOC",
        "غرقت في [بحر [اليابان]GPE]LOC",
        "اجتمع [القادة [العرب]NORP]OCC",
    ],
)
def test_the_sea_of_a_people(marked: str) -> None:
    check(marked)
