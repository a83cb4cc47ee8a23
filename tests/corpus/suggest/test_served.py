"""Who serves or speaks for whom, and how officers' ranks go on: محامي فلان فلان, العميد معاش فلان."""

import pytest

from corpus.suggest.entities import find_entities
from tests.corpus.suggest.marked import check
from tests.corpus.suggest.quotes.reading import quotes_of


def _clusters(text):
    return {text[one.start : one.end]: one.cluster for one in find_entities(text).mentions if one.cluster is not None}


@pytest.mark.parametrize(
    ("text", "office", "holder"),
    [
        ("وقال محامي ترامب كريم بلانش إن الحكم باطل.", "محامي", "كريم بلانش"),
        ("وأضاف طبيب بايدن كيفن أوكونور أن الفحص سليم.", "طبيب", "كيفن أوكونور"),
        ("وقال مساعد بوتين يوري أوشاكوف إن اللقاء قريب.", "مساعد", "يوري أوشاكوف"),
        ("وقال مستشار نتنياهو الإعلامي سامي الحاسي إن الرد قريب.", "مستشار", "سامي الحاسي"),
        ("وقال مستشار الرئيس بوتين الدبلوماسي يوري أوشاكوف إن الرد قريب.", "مستشار الرئيس", "يوري أوشاكوف"),
        ("وقال محامي الدفاع عن ترامب كريم بلانش إن الحكم باطل.", "محامي الدفاع", "كريم بلانش"),
        ("وقال متحدث باسم نتنياهو سامي الحاسي إن الرد قريب.", "متحدث", "سامي الحاسي"),
        ("وقال الناطق باسم حفتر كريم الحداد إن القوات باقية.", "الناطق باسم حفتر", "كريم الحداد"),
    ],
)
def test_the_second_name_is_his_who_serves(text, office, holder):
    clusters = _clusters(text)
    assert clusters[office] == clusters[holder]
    assert len({cluster for one, cluster in clusters.items() if one not in (office, holder)}) == 1
    (quote,) = quotes_of(text)
    assert quote.split(" | ")[2] == text[text.index(office) : text.index(holder) + len(holder)]


@pytest.mark.parametrize(
    ("text", "office", "person"),
    [
        ("استقبل مبعوث ترامب أحمد الشرع أمس.", "مبعوث", "أحمد الشرع"),  # whom he receives
        ("اتهم محامي ترامب جو بايدن بالتحيز.", "محامي", "جو بايدن"),
        ("أبلغ مبعوث ترامب نتنياهو أن الرد قريب.", "مبعوث", "نتنياهو"),
        ("حذر مستشار بوتين ماكرون من التصعيد.", "مستشار", "ماكرون"),
        ("هاجم مساعد ترامب زيلينسكي بشدة.", "مساعد", "زيلينسكي"),
        ("وقال محامي ترامب إن الحكم باطل.", "محامي", "ترامب"),
        ("وقالت متحدثة باسم ماكرون إن الرد قريب.", "متحدثة", "ماكرون"),
    ],
)
def test_others_are_not_the_servant(text, office, person):
    clusters = _clusters(text)
    assert clusters.get(office) != clusters[person]


@pytest.mark.parametrize(
    ("text", "office", "holder"),
    [
        ("وقال نائب الرئيس كريم صالح إن الرد قريب.", "نائب الرئيس", "كريم صالح"),
        ("وقال مستشار الرئيس كريم صالح إن الرد قريب.", "مستشار الرئيس", "كريم صالح"),
        ("وقال المحامي كريم صالح الإعلامي المعروف إن الرد قريب.", "الإعلامي", "كريم صالح"),
    ],
)
def test_one_name_is_the_holder_s(text, office, holder):
    clusters = _clusters(text)
    assert clusters[office] == clusters[holder]


@pytest.mark.parametrize(
    "marked",
    [
        "قال [العميد معاش]OCC [كريم الحداد]PERS إن الحرب طويلة",
        "قال [الفريق أول معاش]OCC [كريم الحداد]PERS إن الحرب طويلة",
        "قال [الجنرال احتياط]OCC [كريم الحداد]PERS إن الحرب طويلة",
        "قال [العميد متقاعد]OCC [كريم الحداد]PERS إن الحرب طويلة",
        "أصيب [الرقيب احتياط]OCC [كريم الحداد]PERS من لواء احتياط",
        # look-alikes
        "استدعى لواء احتياط من الشمال",
        "قال إن معاش كريم لا يكفي",
        "سحب المصرف من احتياط الذهب",
        "حضر [اللواء المتقاعد]OCC [كريم الحداد]PERS",
    ],
)
def test_ranks_of_the_retired(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        'قال [شيخ [عشيرة "العكيدات"]NORP]OCC [كريم الحداد]PERS إن الأهالي غاضبون',
        "حضر [زعيم [قبيلة «طيئ»]NORP]OCC [كريم الحداد]PERS",
        'ينتمي إلى [قبيلة "بني هلال"]NORP',
        "هاجمت [كتائب الشهيد [سامي حداد]PERS]ORG الموقع",
        # look-alikes: what a tribe says or is
        'أكدت العشيرة "براءتها" من القاتل',
        'نفت قبيلة "أن تكون قد هاجمت" أحدا',
        'هو من قبيلة "كانت تسكن الجبل"',
        'هي عشيرة "لا تسكت" أبدا',
    ],
)
def test_tribes_in_marks(marked):
    check(marked)
