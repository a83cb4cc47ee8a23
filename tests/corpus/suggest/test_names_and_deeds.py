"""Words beside names that are deeds of theirs or to them, or whom they call: no parts of the names."""

import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "أعلن النادي عودة [سامي عون]PERS إلى التدريبات",
        "سجل الفريق هدفين لصالح [سليم عون]PERS",
        "سجل هدفا لصالح [عبد الله القحطاني]PERS",
        "هنأ [مفتي الجمهورية]OCC انتخاب [سليم عون]PERS في المجلس",
        "قال بارك الله فيكم يا شباب",
        "ومن فضل الله علينا أن المطر نزل",
        "اتهم الشاب بفعل فاضح في الحديقة",
    ],
)
def test_a_deed_opens_no_name(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "قال [عودة أحمد]PERS إن الأمطار غزيرة",
        "قال [الشيخ]OCC [عودة أبو تايه]PERS إن الأمر انتهى",
        "أكد [الوزير]OCC [سامي عودة]PERS أن الأمر انتهى",
        "ينتمي ل[صالح العاروري]PERS",
        "وقالت [الرئيسة]OCC [بارك جين هاي]PERS إن بلادها سترد",
        "قال [صالح سليم]PERS إن الأمر انتهى",
    ],
)
def test_but_bearers_of_such_names_keep_them(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "ودعا [المفتي]OCC [دريان]PERS القوى الوطنية إلى الحوار",
        "ودعا [البطريرك]OCC [الراعي]PERS الأحزاب المحلية إلى الهدوء",
        "طالب [المطران]OCC [عودة]PERS القوى السياسية بالعمل",
        "قال [النائب]OCC [سامي الحاج]PERS إن الأمر انتهى",
        "قالت [الوزيرة]OCC [ليلى الخالدية]PERS إن الأمر انتهى",
    ],
)
def test_whom_somebody_calls_is_no_part_of_his_family(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "قال [البطريرك]OCC [كيرلس السابع حداد]PERS إن الصوم بدأ",
        "ترأس [البابا]OCC [بولس التاسع]PERS القداس",
        "ترأس [المطران]OCC [الياس كفوري]PERS القداس",
        "أكد [المطران]OCC [الياس كرباج]PERS أن القداس تأجل",
    ],
)
def test_numbers_of_patriarchs_and_families_in_k(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "كان هناك مواطنا [بريطانياً]NORP هناك",
        "كان مواطناً [سورياً]NORP يعيش في [بريطانيا]GPE",
        "عاد إلى [بريطانيا]GPE",
    ],
)
def test_an_accusative_is_an_adjective_and_no_country(marked: str) -> None:
    check(marked)
