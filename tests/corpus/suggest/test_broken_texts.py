"""Texts that end or break where no sentence does: nothing is found there, and nothing fails."""

import re
from pathlib import Path

import pytest

from corpus.readers import RawDocument
from corpus.readers.text import read
from corpus.suggest.entities import find_entities
from corpus.suggest.pages import laid_out
from tests.corpus.suggest.quotes.reading import quotes_in, quotes_of

PAGES = sorted((Path(__file__).parents[2] / "data" / "composed" / "raw").glob("*.txt"))


@pytest.mark.parametrize(
    "text",
    [
        "وحسب ما نقلته لإذاعة",
        "وأعلنت البلدية في بيان بثته",
        "أوقفت كيه إل إم مفادها بعد.",
        "ودعا المفتي دريان الابن لا. وقال ترامب الابن نعم",
        "وذكر بيان للوزارة ورد",
        "ونشرت المنظمة تقريرا قالت فيه إن الماء، بيان للوزارة ورد للضفة نيوز أن الجسر آمن.",
        "أطلقت الشركة منصة\nNews in brief",
        "كانت واجهة\nx",
        "دولار، وفق ما ذكر لكل",
        "الكاملة، صباح معاهدة وقدرها مهلته",
        "أحزاب يطع تدعو الصناديق",
        "أمام وزير التربية الوطنية، عبد بالاتحاد مقرا",
        "وأدانت دولة",
        "اتهمت حركة المقاومة الإسلامية «حماس»",
        "وتلا مقرر اللجنة النائب سامي جزءا من ال“قرير جاء فيه أن 64 شخصا حصلوا عليها.",
        "ووجهت محكمة أمن الدولة للمتهمين اتهامات ب",
        "وأوقفت القوات ت متهمين في الشهر الماضي.",
        "وقال من يسمي نفسه",
        "وقال ما يسمى",
        "قال المدير إن الإنتاج زاد،",
        "قال المدير إن الإنتاج زاد، وهو",
        "قال المدير إن الإنتاج زاد، وهو ما",
        "قال المدير إن الإنتاج زاد، وهو ما يعزز",
        "وقال المهندس إن الجسر مغلق وفقا للتقرير",
        "وقال المهندس إن الجسر مغلق وفقا لنتائج",
        "وقال المهندس إن الجسر مغلق استنادا إلى نتائج",
        "وتابع المهندس أنه «وفقا لصور",
        "قال المدير إن الإنتاج زاد، مما",
        "قال المدير إن الإنتاج زاد مما يعزز",
        "قال المدير إن الإنتاج زاد، دون أن",
        "قال المدير إن الإنتاج زاد، في حين",
        "قال المدير إن الإنتاج زاد «بعد عام» بدوره",
        "قال المدير إن الإنتاج زاد «بعد عام» مما",
        "قال المدير إن الإنتاج زاد «بعد عام» وهو ما يعزز",
    ],
)
def test_broken_sentences_do_not_fail(text):
    assert isinstance(quotes_in(text), list)


def test_a_word_cut_short_behind_a_name_does_not_fail():
    assert isinstance(quotes_of("وقال مدير الميناء، المهندس طارق سعيد ائ ان الجسر مغلق."), list)


@pytest.mark.parametrize("page", PAGES[::6], ids=lambda page: page.stem)
def test_no_beginning_and_no_end_of_a_sentence_fails(page):
    (document,) = read([page])
    assert isinstance(document, RawDocument)
    for sentence in re.split(r"\n|(?<=[.؟!]) ", laid_out(document).body.text):
        words = sentence.split(" ")
        for middle in range(1, len(words)):
            quotes_of(" ".join(words[:middle]))
            quotes_of(" ".join(words[middle:]))


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
