import pytest

from corpus.arabic import tokens
from corpus.build.tags import Loss, project


def tagged(text: str, spans: list[tuple[str, str]]) -> tuple[str, Loss]:
    found = [(text.index(part), text.index(part) + len(part), tag) for part, tag in spans]
    tags, loss = project(text, tokens(text), found)
    return " ".join(tags), loss


@pytest.mark.parametrize(
    ("text", "spans", "tags", "loss"),
    [
        ("قال زيد كلاما", [("زيد", "PERS")], "O B-PERS O", Loss(spans=1)),
        ("قال زيد بن علي كلاما", [("زيد بن علي", "PERS")], "O B-PERS I-PERS I-PERS O", Loss(spans=1)),
        # a name behind a clitic takes the whole word
        ("تحدث لزيد أمس", [("زيد", "PERS"), ("أمس", "DATE")], "O B-PERS B-DATE", Loss(spans=2, widened=1)),
        # the outermost of nested spans stays
        (
            "وزير خارجية مصر سافر",
            [("وزير خارجية مصر", "OCC"), ("مصر", "GPE")],
            "B-OCC I-OCC I-OCC O",
            Loss(spans=2, nested=1),
        ),
        # neighbours do not melt into one
        ("مصر السودان ليبيا", [("مصر", "GPE"), ("السودان", "GPE")], "B-GPE B-GPE O", Loss(spans=2)),
        # half of a word is not most of it
        ("أبجد هوز", [("أب", "PERS")], "O O", Loss(spans=1, unseen=1)),
        # marks count for themselves
        ("ب«زيد» أمس", [("«زيد»", "PRODUCT")], "O B-PRODUCT I-PRODUCT I-PRODUCT O", Loss(spans=1)),
    ],
)
def test_projection(text: str, spans: list[tuple[str, str]], tags: str, loss: Loss) -> None:
    assert tagged(text, spans) == (tags, loss)


def test_crossing_spans_keep_the_longest() -> None:
    text = "أحمد محمد علي حسن"
    tags, loss = project(text, tokens(text), [(0, 9, "PERS"), (5, 17, "ORG")])
    assert tags == ["O", "B-ORG", "I-ORG", "I-ORG"]
    assert loss.nested == 1


def test_losses_add_up() -> None:
    assert Loss(1, 0, 1, 0) + Loss(2, 1, 0, 1) == Loss(3, 1, 1, 1)
