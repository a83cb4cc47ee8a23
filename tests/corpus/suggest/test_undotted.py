import pytest

from corpus.suggest.undotted import with_dots, with_every_dot, writes_no_dots
from tests.corpus.suggest.marked import check
from tests.corpus.suggest.quotes.reading import quotes_of


@pytest.mark.parametrize(
    "word", ["القاهره", "وزاره", "الوزاره", "لجنه", "حكومه", "غزه", "مؤكده", "السوريه", "الدوليه", "والمحافظه", "للصحه"]
)
def test_a_word_that_only_dots_make_known_gets_them(word):
    assert with_dots(word) == word[:-1] + "ة"


@pytest.mark.parametrize(
    "word",
    [
        *("أنه", "بأنه", "قوله", "عليه", "له", "فيه", "ه", "به"),
        *("وزيره", "رئيسه", "مصدره", "كتابه", "قراره", "محافظه", "جده"),
        *("المياه", "الوجه", "النزيه", "الترفيه", "التوجيه", "التنبيه", "الله"),
    ],
)
def test_a_pronoun_and_a_root_stay(word):
    assert with_dots(word) == word


@pytest.mark.parametrize(
    ("word", "meant"), [("محافظه", "محافظة"), ("جامعه", "جامعة"), ("وزيره", "وزيرة"), ("أنه", "أنه"), ("له", "له")]
)
def test_a_page_without_dots_means_them_more_often(word, meant):
    assert with_every_dot(word) == meant


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("وزاره الصحه في محافظه الجيزه اكدت ذلك " * 5, True),
        ("وزارة الصحة في محافظة الجيزة أكدت أنه عاد", False),
        ("قال إنه عاد", False),
        ("قال ذلك", False),
        ("", False),
    ],
)
def test_whether_a_text_has_dots(text, none):
    assert writes_no_dots(text, text.count(" ")) is none


@pytest.mark.parametrize(
    "marked",
    [
        "قالت [وزاره الصحه]ORG في [القاهره]GPE إن اللقاح متوفر بكميات كبيرة في المحافظة والمدينة والقرية",
        "أكدت [وزاره الداخليه]ORG في [غزه]GPE أن المياه عادت",
    ],
)
def test_mentions_without_dots_are_found_as_they_are_written(marked):
    check(marked)


def test_who_speaks_without_dots():
    assert quotes_of("قالت وزيره الصحه ليلى سالم ان الحمله بدأت في المدرسه، مؤكده ان اللقاح آمن.") == [
        "indirect | قالت | وزيره الصحه ليلى سالم | - | - | الحمله بدأت في المدرسه",
        "indirect | مؤكده | وزيره الصحه ليلى سالم | - | - | اللقاح آمن",
    ]
