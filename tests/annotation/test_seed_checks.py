"""The seed annotations hold; what a person should look at in them is a committed list."""

from pathlib import Path

import pytest

from corpus.checking import Beside, check_paths

ROOT = Path(__file__).parents[2]
WARNINGS = ROOT / "tests" / "data" / "seed-warnings.txt"


def test_seed_gold_and_rounds_have_no_error_and_the_listed_warnings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    beside = Beside(raw_folders=[Path("seeds")])
    found = list(check_paths([Path("annotation/gold"), Path("annotation/rounds")], beside))
    seeds = [finding for finding in found if "seed-" in finding.file or "gold" in finding.file]
    assert [finding for finding in seeds if finding.is_error] == []
    assert [str(finding) for finding in seeds] == WARNINGS.read_text(encoding="utf-8").splitlines()
    assert beside.with_raw == beside.records > 0
