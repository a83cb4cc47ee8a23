"""Classes of names: buildings by their kind, numbered laws, bodies by rarer type words, offices with several duties."""

import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "نقل إلى [المستشفى الإقليمي]FAC",
        "زار [المتحف الوطني]FAC و[القصر الجمهوري]FAC",
        "وضعت مولودها في [مستشفى الزهراء للولادة]FAC",
        "عند [حاجز [حوارة]GPE]FAC",
        "عبرت الناقلة [قناة [السويس]GPE]FAC",
        "رسا في [ميناء انجاقو]FAC",
        "انقلبت حافلة على [الطريق الوطني رقم 24]FAC",
        "مشى في [متنزه الجبيهات]FAC",
    ],
)
def test_built_places(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "تراجع السهم إلى ما دون حاجز نفسي",
        "رست السفينة في الميناء القديم",
        "كان المستشفى الجديد مغلقا",
    ],
)
def test_bare_buildings_are_no_names(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "بموجب [القانون عدد 58 ل[سنة 2017]DATE]LAW",
        "ألغي [المرسوم عدد 54]LAW",
        "يتضمن [قانون المالية [2024]DATE]LAW",
        "تخالف [اتفاقية [جنيف]GPE الرابعة]LAW",
        "منذ [عملية عاصفة الحزم]EVENT",
    ],
)
def test_numbers_of_laws(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "أفادت [المندوبية السامية للتخطيط]ORG بذلك",
        "بيان [الكونفدرالية الديمقراطية للشغل]ORG",
        "أبحر [أسطول [البحر الأسود]LOC [الروسي]NORP]ORG",
        "حسب [شعبة المخابز]ORG",
        "تدخلت [مصالح الدرك الوطني]ORG",
        "بيان [معهد كارنيغي للسلام]ORG",
        "دعمت [جمعية [ماجد بن عبدالعزيز]PERS للتنمية]ORG المشروع",
        "حسب [الهيئة الوطنية للدفاع عن حقوق السجناء]ORG",
    ],
)
def test_rarer_type_words_of_bodies(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "قال [مدير الإسعاف والإنقاذ]OCC [العقيد]OCC [سامي حداد]PERS",
        "قالت [وزيرة إعداد التراب والتعمير وسياسة المدينة]OCC [ليلى حداد]PERS إن المشروع جاهز",
        "قال [وزير الصيد والبنى التحتية البحرية والمينائية]OCC [سامي حداد]PERS",
        "استقبل [سفير [اليابان]GPE لدى البلاد]OCC [سامي حداد]PERS",
        "قالت [عميدة [كلية الطب]ORG]OCC [ليلى حداد]PERS",
        "قال [قائد [الجيش]ORG]OCC [العماد]OCC [فادي نصار]PERS",
    ],
)
def test_offices_with_several_duties(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "غادر [رئيس البلدية]OCC والأهالي المكان",
        "حضر [مدير الصحة]OCC و[الطبيب]OCC [سامي حداد]PERS",
    ],
)
def test_companions_are_no_duties(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "قال [محمد باقر الحكيمي]PERS نعم",
        "قالت [إميلي كراشتنر]PERS نعم",
        "قالت [سونيتا فارغيز]PERS نعم",
    ],
)
def test_given_names_of_many_languages(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "سجل عبر منصة [قوى]PRODUCT وتطبيق [توكلنا]PRODUCT",
        "صار التطبيق سهل الاستخدام، ومنه تطبيق سهل الاستخدام أيضا",
    ],
)
def test_services_of_states(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "تحدث الأسير المحرر [سمير حداد]PERS",
        "تلقى [العقيد]OCC [سامي حداد]PERS [مأمور القسم]OCC بلاغا بورود جثة",
        "التقى [سامي حداد]PERS بوساطة عاجلة",
    ],
)
def test_words_beside_persons(marked):
    check(marked)
