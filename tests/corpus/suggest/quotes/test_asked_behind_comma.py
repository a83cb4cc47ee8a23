"""What somebody asks for stands behind whom he asks and a comma; another clause there is not asked for."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("طلب المحافظ من السكان، الالتزام بالمنازل.", "indirect | طلب | المحافظ | - | السكان | الالتزام بالمنازل"),
        (
            "وطلب النائب من الحكومة، الإسراع في صرف الرواتب.",
            "indirect | طلب | النائب | - | الحكومة | الإسراع في صرف الرواتب",
        ),
        (
            "والتمس المحامي من المحكمة، الإفراج عن موكله.",
            "indirect | التمس | المحامي | - | المحكمة | الإفراج عن موكله",
        ),
        ("وأكد المحافظ تمتع السكان بالأمن.", "indirect | أكد | المحافظ | - | - | تمتع السكان بالأمن"),
        ("وأكد النادي تأهل الفريق إلى النهائي.", "indirect | أكد | النادي | - | - | تأهل الفريق إلى النهائي"),
    ],
)
def test_asked_for(text, expected):
    assert quotes_of(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "وطلب النائب من الحكومة، الوزير غائب.",
        "طلب الضيف من النادل، الماء بارد، قهوة.",
        "طلب المحافظ من السكان،",
    ],
)
def test_nothing_asked_for(text):
    assert quotes_of(text) == []
