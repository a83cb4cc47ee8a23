"""Agreement of rounds, read from the report that the rounds write themselves."""

from pathlib import Path

import pytest

from annotation.agreement import Document, agreement
from annotation.agreement_report import as_json
from annotation.marks import Mark
from annotation.round_agreement import RoundAgreement
from corpus.release.agreement import EXACT, KAPPA, OVERLAPPING, AgreementFigure, read_agreement
from schemas.errors import RoundError


def test_a_report_becomes_figures(tmp_path: Path) -> None:
    first = [Mark(((0, 5),), "PERS"), Mark(((9, 14),), "GPE")]
    second = [Mark(((0, 5),), "PERS"), Mark(((9, 17),), "GPE")]
    found = agreement([Document("1", {"a": first, "b": second}, judged=((0, 20),))], "mention")
    folder = tmp_path / "first-round"
    folder.mkdir()
    (folder / "agreement.json").write_text(as_json(RoundAgreement("entities", ("a", "b"), found)), encoding="utf-8")
    figures = read_agreement(tmp_path)
    assert AgreementFigure("first-round", "entities", "mention", EXACT, 0.5, 1) in figures
    assert AgreementFigure("first-round", "entities", "mention", OVERLAPPING, 1.0, 1) in figures
    assert AgreementFigure("first-round", "entities", "entities", KAPPA, 1.0, 1) in figures


def test_no_report_is_no_figure(tmp_path: Path) -> None:
    assert read_agreement(tmp_path) == ()


@pytest.mark.parametrize("text", ["{", "[]", '{"layer": "entities"}'])
def test_a_damaged_report_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "r1").mkdir()
    (tmp_path / "r1" / "agreement.json").write_text(text, encoding="utf-8")
    with pytest.raises(RoundError, match=r"r1/agreement\.json: no report of an agreement"):
        read_agreement(tmp_path)
