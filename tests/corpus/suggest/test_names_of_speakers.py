"""Names of speakers whose words are other words too, and who stands beside their offices."""

import pytest

from corpus.suggest.entities import find_entities
from tests.corpus.suggest.marked import check
from tests.corpus.suggest.quotes.reading import quotes_of


@pytest.mark.parametrize(
    "marked",
    [
        # a noun with ب before أن tells what is said
        "نوه [النائب]OCC [سامي الدليمي]PERS بضرورة أن نعود",
        "نوه [النائب]OCC [سامي الدليمي]PERS باحتمال أن نعود",
        "أقر [النائب]OCC [سامي كريم]PERS بصعوبة أن نعود",
        "قال [النائب]OCC [سامي كريم بوعزيز]PERS إن نعود",
        # a word that is a given name before a family that is a trade
        "أكدت [وزيرة التربية]OCC [أمل النجار]PERS أن الدرس بدأ",
        "نفى [المتحدث]OCC وعد [الحكومة]ORG بالدعم",
        # a form of address and one name that is a word too
        "قال [الدكتور]OCC [جمال]PERS إن الدرس بدأ",
        "قالت [الأستاذة]OCC [وفاء]PERS إنها عادت",
        "قال السيد [الوزير]OCC إنه عاد",
        "قال [المدرب]OCC سعيد إنه عاد",
        "أكد [الأستاذ]OCC [صباح [أمس]DATE]TIME أنه عاد",
        # words in ا right before أن: spelt like a name, or telling in what mood
        "قال [المدير]OCC [ساندر كافيلا]PERS إن الدرس بدأ",
        "قال [المدير]OCC [رندايا كافيلا]PERS إن الدرس بدأ",
        "قال [المدير]OCC [سامي]PERS ناكرا أن الدرس بدأ",
        "قال [المدير]OCC [ساندر]PERS غاضبا إن الدرس بدأ",
        "قال [المدير]OCC مبتسما، إن الدرس بدأ",
        # words in marks that are no name though an office follows
        "قال «الفوز قريب»، [مدرب الفريق]OCC، إن الدرس بدأ",
        "قال «عودة قريبة»، [مدرب الفريق]OCC.",
        # families that are written as a preposition is, behind given names with the article too
        "قال [المدرب]OCC [كريم خلف]PERS إن الدرس بدأ",
        "أكد [الباحث الزراعي]OCC [الطاهر خلف]PERS أن الدرس بدأ",
        "قالت [الطبيبة]OCC [سعاد خلف]PERS: الدرس بدأ",
        "وقف [المدير]OCC [الهادي]PERS خلف الباب",
        "قال [الحارس]OCC إنه وقف خلف الباب",
        # months
        "قال [القس]OCC [كريم مايو]PERS إنه عاد",
        "قال [القس]OCC [سامي عون]PERS [مايو الماضي]DATE إنه عاد",
        "قال [القس]OCC [كريم عون]PERS في [مايو]DATE إنه عاد",
        # at once, or a family
        "قالت [الوزيرة]OCC [هنريتا فور]PERS، نعم",
        "صرحت [الوزيرة]OCC [هنريتا]PERS فور وصولها",
        "غادر [الوزير]OCC [سامي]PERS فور انتهاء الجلسة",
        # particles
        "قال [الوزير]OCC [موسى فكي]PERS إنه عاد",
        # clans
        "وقال [النقيب]OCC [سامي زريقات]PERS، نعم",
        "أصدر [الوزير]OCC [سامي]PERS تعليمات بالعودة",
        "نظم [اللواء]OCC [سامي]PERS تدريبات، وعاد",
        # a name whose second word has the article is no title's end
        "قال [وزير الدولة]OCC [عبد الكريم محمد عون]PERS إنه عاد",
        "قال [رئيس الجمعية]OCC [نور الدين محمد عون]PERS إنه عاد",
        "قال [محلل الأجهزة الرقمية]OCC [كريم محمد عون]PERS إنه عاد",
        # unknown words that are spelt like foreign names, between commas behind an office
        "استقبل [منسق الإغاثة]OCC، [أنغيتا بورندل]PERS، في مكتبه",
        "استقبل [منسق الإغاثة]OCC، برفقة [مساعديه]OCC، الوفد",
        "أعلن [منسق الإغاثة]OCC، نهائيا ورسميا، ذلك",
        # and a last one in ا
        "قال [محمد علي بوغا]PERS إنه عاد",
        "قال [محمد علي]PERS سرا إنه عاد",
        "قال [محمد علي]PERS هاتفيا إنه عاد",
        # a slip in a word of office
        "قال [الدكتور]OCC [محمود عزب]PERS مسشار [شيخ [الأزهر]ORG]OCC نعم",
        "قال [الدكتور]OCC [محمود مسعد]PERS [رئيس الحزب]OCC نعم",
        # a surname that is a word too, of somebody who meets or attacks another
        "قال [سامي صالح]PERS إنه عاد. وهاجم [صالح]PERS، [المبعوث الأممي]OCC، بشدة",
        "قال [سامي صالح]PERS إنه عاد. وانتقد [صالح]PERS [المبعوث الأممي]OCC بشدة",
        "قال [سامي صالح]PERS إنه عاد. والعمل صالح للنشر",
        # a place that begins with ب
        "وصل [حاكم [منطقة بنادر]GPE]OCC [علي محمد عون]PERS",
    ],
)
def test_names_of_speakers(marked):
    check(marked)


def clusters(text):
    """Return the mentions of persons and offices of a text, by cluster."""
    found: dict[int, list[str]] = {}
    for one in find_entities(text).mentions:
        if one.label in ("PERS", "OCC"):
            found.setdefault(one.cluster, []).append(text[one.start : one.end])
    return [" = ".join(names) for names in found.values()]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("قال الوزير السابق، رئيس الحزب، سامي عون إنه عاد.", ["الوزير = رئيس الحزب = سامي عون"]),
        ("قال النائب الأسبق، سامي عون، إنه عاد.", ["النائب = سامي عون"]),
        ("التقى الرئيس السابق، السفير الفرنسي، سامي عون.", ["الرئيس", "السفير الفرنسي = سامي عون"]),
        ("حضر الوزير السابق، وعاد سامي عون.", ["الوزير", "سامي عون"]),
        # one is the object of the other's verb
        ("انتقد الوزير المبعوث الأممي سامي عون.", ["الوزير", "المبعوث الأممي = سامي عون"]),
        ("استقبل الرئيس السفير الفرنسي سامي عون.", ["الرئيس", "السفير الفرنسي = سامي عون"]),
        ("استقبل الرئيس الشيخ سامي عون الوفد.", ["الرئيس = الشيخ = سامي عون"]),
        ("استقبل الدكتور المدير العام سامي عون الوفد.", ["الدكتور = المدير العام = سامي عون"]),
        ("قال الوزير المبعوث الأممي سامي عون نعم.", ["الوزير = المبعوث الأممي = سامي عون"]),
    ],
)
def test_offices_of_one_person_and_of_two(text, people):
    assert clusters(text) == people


def test_a_name_that_is_a_verb_too_reports_nothing():
    text = "قال الوزير كريم لوح إنه عاد. وسيمثل لوح أمام القاضي بتهمة السرقة."
    assert quotes_of(text) == ["indirect | قال | الوزير كريم لوح | - | - | عاد"]
    text = "قال الوزير كريم لوح إنه عاد. ولوح كريم بالاستقالة."
    assert quotes_of(text)[1:] == ["indirect | لوح | كريم | - | - | الاستقالة"]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("وصفت منظمات تونسية القرار بأنه خطوة.", "وصفت | منظمات تونسية | - | - | القرار بأنه خطوة"),
        ("وصفت مصادر طبية الحالة بأنها حرجة.", "وصفت | مصادر طبية | - | - | الحالة بأنها حرجة"),
        ("وصفت جمعيات كلية التربية القرار بأنه خطوة.", "وصفت | جمعيات كلية التربية | - | - | القرار بأنه خطوة"),
        ("قالت مصادر طبية إن الحالة حرجة.", "قالت | مصادر طبية | - | - | الحالة حرجة"),
    ],
)
def test_what_several_bodies_describe_is_no_part_of_their_name(text, quote):
    assert quotes_of(text) == [f"indirect | {quote}"]


def test_who_attacks_speaks_on():
    text = "انتقد الوزير المبعوث الأممي سامي عون مؤكدا أنه منحاز."
    assert quotes_of(text) == ["indirect | مؤكدا | الوزير | - | - | منحاز"]
