"""What a crowd shouts: chants in marks behind a word for them, and a crowd's deed that ends what is declared."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_in, quotes_of


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "content"),
    [
        ("ورفع المعتصمون شعارات «لا للفساد»، «نريد الماء».", "رفع", "المعتصمون", "لا للفساد … نريد الماء"),
        ("ورفع المعتصمون شعارات منددة بالبلدية منها «نريد الماء».", "رفع", "المعتصمون", "نريد الماء"),
        ("وردد الطلاب هتافات «لن نرحل» و«العدالة للجميع».", "ردد", "الطلاب", "لن نرحل … العدالة للجميع"),
        ("وردد عشرات العمال شعارات مثل «لن نرحل».", "ردد", "عشرات العمال", "لن نرحل"),
        ("وأطلق المشجعون هتافات «هيا يا نسور».", "أطلق", "المشجعون", "هيا يا نسور"),
    ],
)
def test_chants(text, cue, speaker, content):
    assert quotes_of(text) == [f"direct | {cue} | {speaker} | - | - | {content}"]


def test_chants_of_whom_the_text_named_before():
    assert quotes_of("وقال المعتصمون إن الماء مقطوع. ورددوا هتافات «نريد الماء»، ثم تفرقوا.") == [
        "indirect | قال | المعتصمون | - | - | الماء مقطوع",
        "direct | رددوا هتافات | المعتصمون | - | - | نريد الماء",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "ورفع المعتصمون شعارات منددة وأعلاما.",
        "ورفعت الشركة أسعار «النور».",
        "وتحدث عن شعارات «الأمل» في المدينة.",
        "ومنعت الشرطة شعارات «الأمل».",
        "ورفع المعتصمون شعارات كثيرة. «الساعة الأخيرة» مسرحية جديدة.",
        "ورفع المعتصمون هتافات",
        "شعارات «",
    ],
)
def test_no_chants(text):
    assert [quote for quote in quotes_of(text) if quote.startswith("direct")] == []


def test_words_behind_chants_are_his_who_says_them():
    assert quotes_of("ورفع المعتصمون شعارات وأعلاما، وقال أحدهم «لن نرحل».") == [
        "direct | قال | أحدهم | - | - | لن نرحل"
    ]


def test_deed_of_a_crowd_ends_what_is_declared():
    assert quotes_of("وأعلن المعتصمون دعمهم للنقابة، ورفع المحتجون شعارات «نريد الماء».") == [
        "indirect | أعلن | المعتصمون | - | - | دعمهم للنقابة",
        "direct | رفع | المحتجون | - | - | نريد الماء",
    ]


@pytest.mark.parametrize(
    "content",
    ["دعم المزارعين، ورفع المخزون من القمح", "دعم المزارعين، ورفع الأسعار", "دعم المزارعين، ومنع المضاربة"],
)
def test_second_noun_is_declared_too(content):
    assert quotes_of(f"وأعلن الوزير {content}.") == [f"indirect | أعلن | الوزير | - | - | {content}"]


@pytest.mark.parametrize("name", ["ميمون", "مأمون", "مارون"])
def test_names_in_the_nominative_do_not_act(name):
    text = f"وأعلن المصنع بيع مخزن، وشراء {name} حصته."
    assert quotes_of(text) == [f"indirect | أعلن | المصنع | - | - | بيع مخزن، وشراء {name} حصته"]


def test_persons_in_the_nominative_do_not_act():
    text = "وأعلن النادي بيع لاعب، وشراء [مسعدون بناني]PERS."
    assert quotes_in(text) == ["indirect | أعلن | النادي | - | - | بيع لاعب، وشراء مسعدون بناني"]
