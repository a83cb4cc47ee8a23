"""Near-duplicates are found, strangers are not, and nothing depends on order."""

import random

import pytest

from corpus.clusters import NEAR_COPY, Pair, containment, groups, near_copies, shared_quotations, shingles, words

PARAGRAPHS = (
    "افتتح وزير الزراعة صباح اليوم معرض التمور السنوي في مدينة الواحات بمشاركة مئتي عارض من ثلاثين دولة عربية وأجنبية",
    "وقال الوزير في كلمته إن إنتاج البلاد من التمور ارتفع بنسبة عشرين في المئة خلال الموسم الماضي رغم قلة الأمطار",
    "وأوضح مدير المعرض أن المنظمين أعدوا ورش عمل يومية للمزارعين حول طرق التغليف والتصدير ومكافحة سوسة النخيل",
    "ويستمر المعرض حتى نهاية الأسبوع المقبل ويتوقع القائمون عليه أن يستقبل أكثر من خمسين ألف زائر من داخل البلاد وخارجها",
    "واشتكى عدد من صغار المزارعين من ارتفاع إيجار الأجنحة مطالبين بتخصيص مساحة مجانية للتعاونيات القروية في الدورة القادمة",
)
OTHER = (
    "فاز فريق الميناء على ضيفه بثلاثة أهداف نظيفة في افتتاح الدوري وسط حضور جماهيري كبير ملأ مدرجات الملعب",
    "وسجل المهاجم الشاب هدفين في الشوط الأول قبل أن يضيف زميله الثالث من ركلة جزاء في الدقائق الأخيرة من المباراة",
    "وأعرب المدرب عن رضاه عن أداء اللاعبين مؤكدا أن الطريق إلى اللقب ما زال طويلا ويحتاج إلى صبر وعمل متواصل",
)


def article(*paragraphs: str) -> str:
    return "\n".join(paragraphs)


ORIGINAL = article(*PARAGRAPHS)


@pytest.mark.parametrize(
    ("name", "text", "tied"),
    [
        ("the same", ORIGINAL, True),
        ("vowel signs, tatweel, hamza", ORIGINAL.replace("الزراعة", "الزِّراعـة").replace("أكثر", "اكثر"), True),
        ("paragraphs in another order", article(*reversed(PARAGRAPHS)), True),
        ("tail cut off", article(*PARAGRAPHS[:3]), True),
        ("one paragraph alone", PARAGRAPHS[1], True),
        ("half of it in another story", article(*PARAGRAPHS[1:3], *OTHER[:2]), True),
        ("another story", article(*OTHER), False),
        ("empty", "", False),
    ],
)
def test_what_counts_as_a_near_copy(name: str, text: str, tied: bool) -> None:
    pairs = near_copies([("a", ORIGINAL), ("b", text)])
    assert [(pair.first, pair.second) for pair in pairs] == ([("a", "b")] if tied else []), name


def test_containment_is_of_the_shorter_text() -> None:
    assert containment(PARAGRAPHS[0], ORIGINAL) == 1.0
    assert containment(ORIGINAL, PARAGRAPHS[0]) == 1.0
    assert containment(article(*OTHER), ORIGINAL) == 0.0
    assert containment("", ORIGINAL) == 0.0


def test_the_search_form_counts_not_the_spelling() -> None:
    assert words("«المسئولون» أكَّدوا ذلك،") == words("المسؤولون اكدوا ذلك.")


@pytest.mark.parametrize("count", [0, 1, 2, 3, 9])
def test_short_texts_have_shingles(count: int) -> None:
    text = " ".join(PARAGRAPHS[0].split()[:count])
    assert shingles(text).size == (count if count == 0 else max(1, count - 2))


def test_the_order_of_the_input_does_not_matter() -> None:
    generator = random.Random(11)
    texts = [(f"{number:03d}", article(*generator.sample(PARAGRAPHS + OTHER, 3))) for number in range(60)]
    expected = near_copies(texts)
    assert len(expected) > 20
    for _ in range(3):
        generator.shuffle(texts)
        assert near_copies(texts) == expected


def test_a_crowd_of_copies_is_one_group() -> None:
    """Above the size from which not all pairs of a posting list are looked at, copies still hang together."""
    texts = [(f"{number:03d}", ORIGINAL) for number in range(100)] + [("zzz", article(*OTHER))]
    group_of = groups((key for key, _ in texts), near_copies(texts))
    assert set(group_of.values()) == {"000", "zzz"}


def test_the_sketch_misses_nothing_that_all_triples_show() -> None:
    generator = random.Random(5)
    vocabulary = sorted(set(words(ORIGINAL + " " + article(*OTHER))))
    texts = []
    for number in range(80):
        body = generator.choices(vocabulary, k=120)
        texts += [(f"{number:03d}a", " ".join(body)), (f"{number:03d}b", " ".join(body[:70] + body[:20][::-1]))]
    found = {(pair.first, pair.second) for pair in near_copies(texts)}
    assert found == {(f"{number:03d}a", f"{number:03d}b") for number in range(80)}


def test_groups_are_transitive_and_named_by_their_smallest_member() -> None:
    pairs = [Pair("b", "c", 1.0), Pair("c", "e", 1.0), Pair("a", "d", NEAR_COPY)]
    assert groups("fedcba", pairs) == {"a": "a", "b": "b", "c": "b", "d": "a", "e": "b", "f": "f"}


STATEMENT = "الحكومة لن تتراجع عن خطة إصلاح التعليم مهما كانت كلفتها في السنوات الخمس المقبلة"


@pytest.mark.parametrize(
    ("name", "other", "tied"),
    [
        ("word for word", STATEMENT, True),
        ("one word less", STATEMENT.removesuffix(" المقبلة"), True),
        ("other marks", f"«{STATEMENT}».", True),
        (
            "the same thought in other words",
            "لا رجوع عن إصلاح التعليم أيا كان الثمن خلال خمس سنوات تقول الحكومة",
            False,
        ),
        ("seven words in common are a stock phrase", "الحكومة لن تتراجع عن خطة إصلاح التعليم", False),
    ],
)
def test_shared_quotations(name: str, other: str, tied: bool) -> None:
    pairs = shared_quotations([("a", STATEMENT), ("a", STATEMENT), ("b", other)])
    assert [(pair.first, pair.second) for pair in pairs] == ([("a", "b")] if tied else []), name
