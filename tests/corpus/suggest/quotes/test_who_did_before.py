"""Who did something in the sentence before, and speaks: not where somebody else has just spoken, nor whom she met."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of

SPOKE = "قالت الباحثة ليلى حداد إن النهر يجف. "
HE_SPOKE = "قال الباحث كريم حداد إن النهر يجف. "


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # whom she met, stopped or took is her object, and he who did it no woman
        (HE_SPOKE + "واستقبلت الأردن الوزير سامي منصور. وأضاف أن الوضع صعب.", "الباحث كريم حداد"),
        (HE_SPOKE + "وأوقفت الشرطة شقيقه سامي منصور. وذكر أن الوضع صعب.", "الباحث كريم حداد"),
        (HE_SPOKE + "وتستقبل تونس الرئيس سامي منصور غدا. وذكر أن الوضع صعب.", "الباحث كريم حداد"),
        (SPOKE + "ورعى الحفل المحافظ سامي منصور. وبينت أن الوضع صعب.", "الباحثة ليلى حداد"),
        # what is told of players, authors and judges is no occasion to speak
        (HE_SPOKE + "وغادر اللاعب سامي منصور الملعب. وبين أن الوضع صعب.", "الباحث كريم حداد"),
        (HE_SPOKE + "وأصدر الشاعر سامي منصور ديوانه عام 1999. ورأى أن الوضع صعب.", "الباحث كريم حداد"),
        (HE_SPOKE + "ورفع القاضي سامي منصور الجلسة. وبين أن الوضع صعب.", "الباحث كريم حداد"),
        # an official's visits, meetings and openings are
        (HE_SPOKE + "وتفقد المحافظ سامي منصور السد. وذكر أن الوضع صعب.", "المحافظ سامي منصور"),
        (HE_SPOKE + "واختتم الوزير سامي منصور جولته. وبين أن الوضع صعب.", "الوزير سامي منصور"),
        (HE_SPOKE + "وزارت الوزيرة هند منصور المشفى. وبينت أن الوضع صعب.", "الوزيرة هند منصور"),
        # he who spoke before is no woman, so any deed is enough
        (SPOKE + "وغادر اللاعب سامي منصور الملعب. وبين أن الوضع صعب.", "اللاعب سامي منصور"),
        # several speak for a body that did it
        ("وتسلمت اللجنة الملف. وبينت أن الوضع صعب.", "اللجنة"),
    ],
)
def test_who_speaks(text: str, speaker: str) -> None:
    assert quotes_of(text)[-1].split(" | ")[2] == speaker
