"""People of a place who speak: the place between them and their verb, or between them and what they say; two kinds."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of


def _told(text: str) -> list[tuple[str, str]]:
    return [(line.split(" | ")[2], line.split(" | ")[-1]) for line in quotes_of(text)]


BEFORE_THE_VERB = [
    ("السكان في حلب يدينون القصف.", "السكان في حلب", "القصف"),
    ("العمال في تونس يطالبون بزيادة الأجور.", "العمال في تونس", "زيادة الأجور"),
    ("الصيادون في سهل البقاع يطالبون البلدية بتعويضات.", "الصيادون في سهل البقاع", "تعويضات"),
    ("العاملون بالقطاع العام في تونس يطالبون بزيادة الأجور.", "العاملون بالقطاع العام في تونس", "زيادة الأجور"),
    ("أهالي المفقودين في بيروت يطالبون بتحقيق دولي.", "أهالي المفقودين في بيروت", "تحقيق دولي"),
    ("السكان والنازحون في حلب يدينون القصف.", "السكان + النازحون في حلب", "القصف"),
    ("الجيش في السودان يعلن أن المدينة آمنة.", "الجيش", "المدينة آمنة"),
    ("السكان في حلب ينتظرون والوزير يؤكد أن الماء متوفر.", "الوزير", "الماء متوفر"),
    ("الوزير يلتقي السكان في درعا ويؤكد أن الماء متوفر.", "الوزير", "الماء متوفر"),
    ("لقاء مع السكان في درعا يؤكد أن الماء متوفر.", "-", "الماء متوفر"),
    ("احتجاجات في تونس تطالب بزيادة الأجور.", "-", "زيادة الأجور"),
]


@pytest.mark.parametrize(("text", "speaker", "words"), BEFORE_THE_VERB)
def test_place_between_people_and_their_verb(text: str, speaker: str, words: str) -> None:
    """No verb is plural of a place, and the people of one may reach up to their verb."""
    assert _told(text) == [(speaker, words)]


BEHIND_THE_VERB = [
    ("أدان السكان بمخيمات لبنان القصف الذي طال المدينة.", "السكان بمخيمات لبنان", "القصف الذي طال المدينة"),
    ("أدان السكان في حلب وإدلب القصف على المدينة.", "السكان في حلب وإدلب", "القصف على المدينة"),
    ("أدان السكان بمدن لبنان وسوريا القصف على المدينة.", "السكان بمدن لبنان وسوريا", "القصف على المدينة"),
    ("أدان السكان القصف على المدينة.", "السكان", "القصف على المدينة"),
    ("وقال مسؤولون في مصر والسودان إن الماء متوفر.", "مسؤولون في مصر والسودان", "الماء متوفر"),
    ("وقال مسؤولون في مصر والماء متوفر إن العمل بدأ.", "مسؤولون في مصر", "العمل بدأ"),
    ("رحب العمال بمشاريع لبنان الجديدة.", "العمال", "مشاريع لبنان الجديدة"),
]


@pytest.mark.parametrize(("text", "speaker", "words"), BEHIND_THE_VERB)
def test_places_between_people_and_what_they_say(text: str, speaker: str, words: str) -> None:
    """Where people live, with what و joins to it, is not what they say."""
    assert _told(text) == [(speaker, words)]


TOGETHER = [
    ("وقال السكان والنازحون إن الماء نفد.", "السكان + النازحون"),
    ("وأكد الأهالي والتجار أن السوق مغلق.", "الأهالي + التجار"),
    ("وقال المعلمون والطلاب إن المدرسة مغلقة.", "المعلمون + الطلاب"),
    ("وقال الباحث والناشط سامي عون إن الماء نفد.", "الباحث والناشط سامي عون"),
    ("وأكد مدير شؤون العمال والموظفين أن الرواتب صرفت.", "مدير شؤون العمال والموظفين"),
    ("وقالت رابطة الأطباء والمحامين إن القرار باطل.", "رابطة الأطباء والمحامين"),
]


@pytest.mark.parametrize(("text", "speaker"), TOGETHER)
def test_people_with_the_article_who_speak_together(text: str, speaker: str) -> None:
    """Two kinds of people speak together; two words for one man, or for whose body it is, do not."""
    assert [speaker for speaker, _ in _told(text)] == [speaker]
