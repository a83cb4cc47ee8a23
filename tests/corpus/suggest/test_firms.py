import pytest

from tests.corpus.suggest.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "أعلنت [نماء للكيماويات]ORG نتائجها",
        'تراجعت أرباح "[وسطى للبتروكيماويات]ORG" قليلا',
        "أعلنت [شركة رواسي للأسمدة]ORG نتائجها",
        "خسائر للأسمدة في السوق",
        "قالت منتجات للأسمدة جديدة",
        "أوصى بتحويل أموال للاستثمار في الخارج",
        "أعلنت أسعار للسيارات الجديدة",
    ],
)
def test_firms_by_their_trade(marked: str) -> None:
    check(marked)
