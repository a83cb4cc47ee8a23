"""Entities as pages of many countries write them: ministries by their duty, spaced و, days told without their month."""

import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "وأعلنت [الصحة]ORG تسجيل إصابات جديدة",
        "حذرت [الأرصاد]ORG من السيول",
        "وأكد [الدرك]ORG أن الطريق سالكة",
        "أوضحت [السياحة [التونسية]NORP]ORG ذلك",
        "[الوطنية للانتخابات]ORG: الفرز مستمر",
        "قالت [القابضة للمياه]ORG إن العطل أصلح",
        "أصدرت [الهيئة الوطنية للانتخابات]ORG بيانا",
        # what is said, not who says it
        "أكدت العمل على خفض الأسعار",
        "أعلن القضاء على الخلية",
        "أكدت المالية العامة متانتها",
        "بذلت الجهود الوطنية للحد من الفقر",
    ],
)
def test_bodies_by_their_duty_or_adjective_alone(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "قال [وزير التربية و التعليم]OCC ذلك",
        "بيان [وزارة الصحة و السكان]ORG",
        "استقبل [وزير الداخلية و الجماعات المحلية]OCC [السيد]OCC [نذير عباس]PERS",
        # a second one, not a second duty
        "التقى [وزير الخارجية]OCC و نظيره",
    ],
)
def test_duties_behind_a_conjunction_written_apart(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "يبدأ التسجيل في [26 الجاري]DATE",
        "يصل [الأحد 4 المقبل]DATE",
        "عقد [الثلاثاء، 19 تموز، 2022]DATE",
        "يعرض في [12-14 مايو]DATE",
        "منذ [الـ15 من أكتوبر]DATE",
        "وصل [الأول من أمس]DATE",
        "غادر [زوال [اليوم الأحد]DATE]TIME",
        "يصادف [اليوم العالمي للمعلم]DATE",
        "زوال الخطر قريب",
    ],
)
def test_days_as_agencies_write_them(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "قال [محمد.س.ع]PERS ذلك",
        "قال [المتحدث]OCC [سعيد خطيب زاده]PERS إن الأمر انتهى",
        "استقبل [الرئيس [السنغالي]NORP]OCC [ماكي صال]PERS وفدا",
        "قال [سمير عون]PERS [مدرب [منتخب [لبنان]GPE]ORG]OCC ذلك",
        "طائرة بدون طيار",
        "قال [وزير الحرب [الأميركي]NORP]OCC ذلك",
        "يلعب [منتخبنا الوطني الأول]ORG هناك",
        "حل [المنتخب [المغربي]NORP]ORG [الأول]ORDINAL في مجموعته",
        "أعلنت [شركة «زينة» [السعودية]NORP]ORG أرباحها",
        "تشمل «[الجبيل]GPE، [الخبر]GPE، [الدمام]GPE»",
        "لا أزال هناك",
        "انتقد [الوزير]OCC المتطرف [بن غفير]PERS ذلك",
        "قال [ولد الشيخ الغزواني]PERS إن الأمر انتهى",
        "أقر قانون لتخصيص المصنع",
        "دمرت منظومات الدفاع الجوي [الروسية]NORP",
    ],
)
def test_names_and_what_is_none(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "قال [رئيس [الحكومة]ORG]OCC [نديم سلام]PERS ذلك. ثم غادر [الرئيس]OCC [سلام]PERS المكان في سلام",
        "صدر [القانون الأساسي عدد 16 ل[سنة 2014]DATE]LAW المؤرخ في [26 ماي 2014]DATE",
        "يبدأ عند [الساعة الـ11 صباحا]TIME",
        "قالت [المخرجة]OCC الشابة [سلمى عباس]PERS ذلك",
        "قال [عبد الملك الحوثي]PERS ذلك",
        "سقط الصاروخ [الحوثي]NORP في البحر وقال [الحوثي]ORG إن الأمر انتهى",
    ],
)
def test_what_stands_beside_names(marked: str) -> None:
    check(marked)
