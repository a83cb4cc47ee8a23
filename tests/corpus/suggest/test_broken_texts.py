"""Texts that end or break where no sentence does: nothing is found there, and nothing fails."""

import pytest

from corpus.suggest.entities import find_entities
from tests.corpus.suggest.quotes.reading import quotes_in


@pytest.mark.parametrize(
    "text",
    [
        "وحسب ما نقلته لإذاعة",
        "دولار، وفق ما ذكر لكل",
        "الكاملة، صباح معاهدة وقدرها مهلته",
        "وتلا مقرر اللجنة النائب سامي جزءا من ال“قرير جاء فيه أن 64 شخصا حصلوا عليها.",
    ],
)
def test_broken_sentences_do_not_fail(text):
    assert isinstance(quotes_in(text), list)


@pytest.mark.parametrize("text", ["في سلسلة جبال، بين محافظتي ديالى و", 'معتبرة في: تصريح- ل“إذاعة "راديو ا'])
def test_no_mention_is_empty(text):
    assert all(text[mention.start : mention.end].strip() for mention in find_entities(text).mentions)


@pytest.mark.parametrize(
    "text",
    [
        "وصل محافظ تافرنت مساء، قبل أن تعود تافرنت إلى الهدوء.",
        "فازت العداءة مرزون، وتحتل مرزون المركز الأول.",
        "وزير هنستلم «هنستلم",
        "قال د. عجروش نعم. وعاد عجروش إلى بيته.",
    ],
)
def test_a_name_of_one_unknown_word_that_comes_again_does_not_fail(text):
    assert find_entities(text).mentions


def test_a_headline_that_asks_for_a_reply_before_another_has_a_colon():
    assert quotes_in("أول رد من فلان؟ [الوزير]OCC: لا تعليق", headline=True) == [
        "indirect | - | الوزير | - | - | لا تعليق"
    ]
