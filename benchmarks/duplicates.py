"""Near-duplicate search on a generated corpus with known truth: ours, and MinHash LSH by rensa, in one run.

Example:
    python benchmarks/duplicates.py truth.parquet

The file has a row a text: id, cluster (true group), parent (row it was made from, -1 for none), edit, body. Pairs
count inside true groups. rensa (`pip install rensa`) sees the same folded word triples; its candidates are checked on
all triples with the Jaccard measure that LSH approximates.
"""

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from corpus.clusters import Pair, groups, near_copies, words

Pairs = set[tuple[str, str]]


def ours(texts: list[tuple[str, str]]) -> Pairs:
    return {(pair.first, pair.second) for pair in near_copies(texts)}


def rensa_lsh(texts: list[tuple[str, str]], threshold: float = 0.5) -> Pairs:
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=threshold, num_perm=128, num_bands=32)
    triples, hashes = [], []
    for number, (_, text) in enumerate(texts):
        found = words(text)
        triples.append({" ".join(found[start : start + 3]) for start in range(len(found) - 2)})
        minhash = RMinHash(num_perm=128, seed=7)
        minhash.update(sorted(triples[-1]))
        index.insert(number, minhash)
        hashes.append(minhash)
    pairs = set()
    for number, minhash in enumerate(hashes):
        for other in index.query(minhash):
            both = len(triples[number] | triples[other])
            if other > number and both and len(triples[number] & triples[other]) / both >= threshold:
                pairs.add((texts[number][0], texts[other][0]))
    return pairs


def main(path: Path) -> None:
    rows = pq.read_table(path).to_pylist()
    texts = [(f"{int(row['id']):08d}", row["body"]) for row in rows]
    truth = _inside({key: str(row["cluster"]) for (key, _), row in zip(texts, rows, strict=True)})
    print(f"{len(rows)} texts, {len(truth)} true pairs\n")
    print("| | texts a CPU second | precision | recall |\n| --- | --- | --- | --- |")
    found = {
        name: _timed(name, method, texts, truth) for name, method in (("containment", ours), ("rensa LSH", rensa_lsh))
    }
    print("\n| edit | texts | " + " | ".join(found) + " |\n| --- | --- |" + " --- |" * len(found))
    for edit, shares in sorted(_by_edit(rows, texts, found).items()):
        print(f"| {edit} | {shares.pop('')} | " + " | ".join(f"{shares[name]:.3f}" for name in found) + " |")


def _timed(name: str, method: Callable[..., Pairs], texts: list[tuple[str, str]], truth: Pairs) -> Pairs:
    begin = time.process_time()
    found = method(texts)
    seconds = time.process_time() - begin
    right = len(found & truth)
    print(
        f"| {name} | {len(texts) / seconds:.0f} | {right / max(1, len(found)):.4f} | {right / max(1, len(truth)):.4f} |"
    )
    return found


def _by_edit(rows: list[Any], texts: list[tuple[str, str]], found: dict[str, Pairs]) -> dict[str, dict[str, Any]]:
    """Edit -> how many texts were made by it, and by method the share found in one group with what they came from."""
    total: Counter[str] = Counter()
    hit: Counter[tuple[str, str]] = Counter()
    ids = [key for key, _ in texts]
    grouped = {name: groups(ids, [Pair(*pair, 1.0) for pair in pairs]) for name, pairs in found.items()}
    for key, row in zip(ids, rows, strict=True):
        if row["parent"] >= 0:
            total[row["edit"]] += 1
            for name, group_of in grouped.items():
                hit[row["edit"], name] += group_of[key] == group_of[ids[row["parent"]]]
    return {edit: {"": count, **{name: hit[edit, name] / count for name in found}} for edit, count in total.items()}


def _inside(group_of: dict[str, str]) -> Pairs:
    members = defaultdict(list)
    for key, group in group_of.items():
        members[group].append(key)
    return {pair for keys in members.values() for pair in combinations(sorted(keys), 2)}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
