"""Papers of somebody named before, and papers whose names are words of saying too."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "رفضت نقابة المعلمين العرض. وجاء في ردها على الوزارة أن الإضراب مستمر.",
            "indirect | جاء | نقابة المعلمين | - | - | الإضراب مستمر",
        ),
        (
            "رفضت نقابة المعلمين العرض. وورد في تقريرها للعام الجاري أن الأجور تراجعت.",
            "indirect | ورد | نقابة المعلمين | - | - | الأجور تراجعت",
        ),
        (
            "رفضت نقابة المعلمين العرض، وجاء في بيانها: «لن نعود».",
            "direct | جاء | نقابة المعلمين | - | - | لن نعود",
        ),
        (
            "وجاء في رسالة بعث بها الوزير إلى البرلمان أن الأجور تراجعت.",
            "indirect | جاء | رسالة | - | البرلمان | الأجور تراجعت",
        ),
        (
            "جاء في مذكرة داخلية للوزارة اطلعت عليها الوكالة أن الأجور تراجعت.",
            "indirect | جاء | مذكرة داخلية | - | - | الأجور تراجعت",
        ),
        (
            "وأفادت مذكرة داخلية بأن الأجور تراجعت.",
            "indirect | أفادت | مذكرة داخلية | - | - | الأجور تراجعت",
        ),
        (
            "قالت الوزيرة إن العمل بدأ، مذكرة بأن الأجور تراجعت.",
            "indirect | مذكرة | الوزيرة | - | - | الأجور تراجعت",
        ),
    ],
)
def test_whose_words_a_paper_has(text, last):
    assert quotes_of(text)[-1] == last


@pytest.mark.parametrize("who", ["داعية", "مضيفة", "متهمة"])
def test_a_source_that_is_a_participle_too(who):
    (found,) = quotes_of(f"وبحسب {who}، فإن الأجور تراجعت.")
    assert found == f"indirect | بحسب | {who} | - | - | الأجور تراجعت"


@pytest.mark.parametrize("text", ["جاء في ردهات الفندق عدد من الزوار.", "ورفع النائب مذكرة إلى البرلمان."])
def test_no_paper_speaks(text):
    assert quotes_of(text) == []
