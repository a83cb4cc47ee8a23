"""Quality and cost of near-duplicate search on a generated corpus with known truth.

Example:
    python benchmarks/duplicates.py truth.parquet

The file has a row a text: id, cluster (true group), parent, edit (how it was made from its parent), body. Pairs count
inside true groups; a "direct" pair is a text and the one it was edited from.
"""

import resource
import sys
import time
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import pyarrow.parquet as pq

from corpus.clusters import groups, near_copies


def main(path: Path) -> None:
    rows = pq.read_table(path).to_pylist()
    ids = [str(row["id"]) for row in rows]
    begin = time.process_time()
    pairs = near_copies((str(row["id"]), row["body"]) for row in rows)
    seconds = time.process_time() - begin
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(rows)} texts, {len(rows) / seconds:.0f} a CPU second, peak {memory:.0f} MB with the input held\n")
    truth = {str(row["id"]): row["cluster"] for row in rows}
    print("| level | precision | recall | pairs found |\n| --- | --- | --- | --- |")
    _score("pairs", {(pair.first, pair.second) for pair in pairs}, truth)
    found = _inside(groups(ids, pairs))
    _score("groups", found, truth)
    print("\n| edit | direct pairs | found in one group |\n| --- | --- | --- |")
    total, hit = Counter[str](), Counter[str]()
    for row in rows:
        if row["parent"] >= 0:
            parent = str(rows[row["parent"]]["id"])
            total[row["edit"]] += 1
            hit[row["edit"]] += tuple(sorted((str(row["id"]), parent))) in found
    for edit in sorted(total):
        print(f"| {edit} | {total[edit]} | {hit[edit] / total[edit]:.3f} |")


def _inside(group_of: dict[str, str]) -> set[tuple[str, str]]:
    members = defaultdict(list)
    for key, group in group_of.items():
        members[group].append(key)
    return {pair for keys in members.values() for pair in combinations(sorted(keys), 2)}


def _score(name: str, found: set[tuple[str, str]], truth: dict[str, int]) -> None:
    true = {pair for pair in _inside({key: str(group) for key, group in truth.items()})}
    right = len(found & true)
    print(f"| {name} | {right / max(1, len(found)):.4f} | {right / max(1, len(true)):.4f} | {len(found)} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
