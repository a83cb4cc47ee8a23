"""How much of a stand-off dataset comes back from pages that were saved differently, change by change.

Example:
    musnad build seeds --out build/musnad && python benchmarks/hydration.py build/musnad seeds
"""

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from corpus.release.hydrate import How, hydrate
from corpus.release.reading import read_articles
from corpus.release.standoff import write_standoff

PROMO = "اقرأ أيضا: خبر آخر من الصحيفة لا علاقة له بما سبق على الإطلاق ولا بما يلي"
CHANGES: dict[str, Callable[[str], str]] = {
    "the same bytes": lambda text: text,
    "a promo line after every third line": lambda text: re.sub(r"((?:.*\n){3})", rf"\1{PROMO}\n", text),
    "all white space one blank": lambda text: " ".join(text.split()),
    "straight and angular quotation marks made curly": lambda text: (
        text.replace("«", "“").replace("»", "”").replace('"', "”")
    ),
    "hamza dropped": lambda text: text.replace("أ", "ا").replace("إ", "ا"),
    "one misspelling mended": lambda text: text.replace("الذي", "اللذي", 1).replace("التي", "اللتي", 1),
    "last four tenths cut off": lambda text: text[: len(text) * 6 // 10],
}


def main(full: Path, raw: Path) -> None:
    spans = sum(len(placed.record["entities"]) + len(placed.record["quotes"]) for placed in read_articles(full))
    print(f"{sum(1 for _ in read_articles(full))} articles, {spans} mentions and quotations\n")
    print("| what changed | same bytes | proven | in part | coverage | without a place |")
    print("| --- | --- | --- | --- | --- | --- |")
    for name, change in CHANGES.items():
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            write_standoff(full, folder / "standoff")
            (folder / "raw").mkdir()
            for path in sorted(raw.glob("*.txt")):
                page = change(path.read_bytes().decode())
                (folder / "raw" / path.name).write_bytes(page.encode())
            found = hydrate(folder / "standoff", [folder / "raw"], folder / "out", partly=True).articles
        how = Counter(one.how for one in found)
        covered = sum(one.coverage for one in found) / len(found)
        lost = sum(len(one.unplaced) for one in found)
        print(f"| {name} | {how[How.DIGEST]} | {how[How.ALIGNED]} | {how[How.PARTLY]} | {covered:.3f} | {lost} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
