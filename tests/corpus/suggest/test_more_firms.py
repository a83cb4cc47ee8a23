"""Car makers, airlines and other firms by their names alone, with ل written onto them too; persons of that name."""

import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "بلغت أرباح ل[فولكسفاجن]ORG ذروتها",
        "فتحت [سيتروين]ORG مصنعا",
        "أوقفت [كيه إل إم]ORG رحلاتها",
        "أوقفت [ريان إير]ORG رحلاتها",
        "ربحت [فيرايزون]ORG كثيرا",
        "غاب [الممثل]OCC [جان رينو]PERS",
        "خسرت [داسيا]ORG كثيرا",
        "فازت [اللاعبة]OCC [ماريا سكودا]PERS",
    ],
)
def test_firms(marked):
    check(marked)
