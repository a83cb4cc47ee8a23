"""A headline's bare office and a coach of "the team": who holds them in the article."""

import pytest

from corpus.suggest.entities import find_entities


def _clusters(text: str) -> dict[str, int | None]:
    return {text[one.start : one.end]: one.cluster for one in find_entities(text).mentions}


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("نائب برلماني: الطريق خطر\nأكد كريم نور وكيل لجنة النقل بالبرلمان أن العمل بدأ.", "نائب برلماني", "كريم نور"),
        (
            "عضو في الشورى العماني يؤكد أهمية الميناء\nقال عضو مجلس الشورى بسلطنة عمان، كريم بن نور، إن العمل بدأ.",
            "عضو في الشورى العماني",
            "كريم بن نور",
        ),
        (
            "قال كريم نور، المدير الفني للأهلي، إن الفريق فاز. وأبدى المدير الفني للفريق أسفه للتأخير.",
            "كريم نور",
            "المدير الفني للفريق",
        ),
    ],
)
def test_who_is_meant(text: str, first: str, second: str) -> None:
    clusters = _clusters(text)
    assert clusters[first] == clusters[second] is not None


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("نائب برلماني: الطريق خطر\nأكد كريم نور مدير شركة النقل أن العمل بدأ.", "نائب برلماني", "كريم نور"),
        (
            "عضو في الشورى السعودي يؤكد أهمية الميناء\nقال عضو مجلس الشورى القطري، كريم بن نور، إن العمل بدأ.",
            "عضو في الشورى السعودي",
            "كريم بن نور",
        ),
        (
            "قال كريم نور، المدير الفني للأهلي، إن الفريق فاز. وأكد المدير المالي للنادي أن الديون كثيرة.",
            "كريم نور",
            "المدير المالي للنادي",
        ),
        (
            "قال كريم نور مدير المستشفى إن العمل بدأ. وأكد المدير الفني للفريق أن اللاعب مصاب.",
            "كريم نور",
            "المدير الفني للفريق",
        ),
    ],
)
def test_who_is_another(text: str, first: str, second: str) -> None:
    clusters = _clusters(text)
    assert clusters[first] != clusters[second]
