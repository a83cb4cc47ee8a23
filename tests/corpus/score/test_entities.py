from hypothesis import given
from hypothesis import strategies as st
from seqeval.metrics import classification_report

from corpus.score.entities import score_entities
from corpus.score.tally import Tally
from corpus.score.version import Named, Version

TAGS = ["O", "B-PERS", "I-PERS", "B-ORG", "I-ORG", "B-GPE", "I-GPE", "B-DATE", "I-DATE"]


def version(*mentions: tuple[int, int, str, str | None]) -> Version:
    named = tuple(Named((start, end), label, cluster) for start, end, label, cluster in mentions)
    return Version("0" * 16, {}, "", {}, (), named, ())


def tally(predicted: Version, gold: Version) -> Tally:
    found = Tally()
    score_entities(predicted, gold, found)
    return found


def test_counts_by_hand() -> None:
    gold = version(
        (0, 12, "OCC", "minister"), (6, 12, "GPE", "egypt"), (13, 20, "PERS", "minister"), (30, 34, "DATE", None),
        (40, 44, "GPE", "egypt"),
    )  # fmt: skip
    predicted = version(
        (0, 12, "OCC", "c1"),
        (6, 12, "NORP", "c2"),
        (13, 18, "PERS", "c1"),
        (30, 34, "DATE", None),
        (50, 55, "ORG", "c3"),
    )
    found = tally(predicted, gold).scores
    assert found["entities.exact"][:2] == (2, 5)
    assert found["entities.span"].f1 == 3 / 5
    assert (found["entities.label.GPE"].predicted, found["entities.label.GPE"].gold) == (0, 2)
    assert found["entities.label.OCC"].f1 == 1
    assert (found["entities.core"].precision_sum, found["entities.core"].predicted, found["entities.core"].gold) == (
        0,
        2,
        3,
    )
    # clusters: gold {0-12, 13-20}, {6-12, 40-44}; predicted {0-12, 13-18}, {6-12}, {50-55}; two spans are shared
    assert found["clusters.all"].precision == (1 / 2 + 1) / 4
    assert found["clusters.all"].recall == (1 / 2 + 1 / 2) / 4
    assert found["clusters.shared"].f1 == 1


def test_two_mentions_of_one_span_are_two() -> None:
    gold = version((0, 6, "GPE", "jordan"), (0, 6, "ORG", "club"))
    found = tally(gold, gold).scores
    assert found["clusters.all"][:2] == (2, 2)
    assert found["entities.exact"].f1 == 1


tags = st.lists(st.lists(st.sampled_from(TAGS), min_size=12, max_size=12), min_size=2, max_size=2)


def spans(tags: list[str]) -> Version:
    """The chunks of an IOB2 sentence whose every chunk begins with B-, as tokens of one character."""
    found: list[tuple[int, int, str, str | None]] = []
    for at, tag in enumerate(tags):
        if tag.startswith("B-"):
            found.append((at, at + 1, tag[2:], None))
        elif tag.startswith("I-"):
            start, end, label, _ = found.pop()
            found.append((start, end + 1, label, None))
    return version(*found)


def mended(tags: list[str]) -> list[str]:
    """I- without a chunk of its label before it becomes B-."""
    found = ["O"]
    for tag in tags:
        follows = found[-1][2:] == tag[2:] and found[-1] != "O"
        found.append(f"B-{tag[2:]}" if tag.startswith("I-") and not follows else tag)
    return found[1:]


@given(tags)
def test_flat_mentions_count_as_in_seqeval(pair: list[list[str]]) -> None:
    predicted, gold = mended(pair[0]), mended(pair[1])
    report = classification_report([gold], [predicted], output_dict=True, zero_division=0)
    scores = tally(spans(predicted), spans(gold)).scores
    for label in ("PERS", "ORG", "GPE", "DATE"):
        ours, theirs = scores[f"entities.label.{label}"], report.get(label)
        assert ours.gold == (theirs["support"] if theirs else 0)
        if theirs:
            assert abs((ours.precision or 0) - theirs["precision"]) < 1e-9
            assert abs((ours.recall or 0) - theirs["recall"]) < 1e-9
    if "micro avg" in report:
        assert abs((scores["entities.exact"].f1 or 0) - report["micro avg"]["f1-score"]) < 1e-9
