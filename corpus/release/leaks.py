"""Does any text survive? Looks for four words in a row of any article in what is about to be published."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

from corpus.arabic import fold_word

WORDS_IN_A_ROW = 4
_WORD = re.compile(r"[^\W_]+")


class Leak(NamedTuple):
    """Words of an article found where no text should be."""

    file: str
    words: str


def sequences(text: str) -> Iterator[str]:
    """Yield every four words in a row, in their search form; percent escapes are read, `_` and `-` part words."""
    words = _WORD.findall(fold_word(unquote(text)))
    for start in range(len(words) - WORDS_IN_A_ROW + 1):
        yield " ".join(words[start : start + WORDS_IN_A_ROW])


def find_leaks(folder: Path, texts: Iterable[str]) -> list[Leak]:
    """Return what survives of some texts in the files of a folder: names, contents, every string in Parquet files.

    The strings of the folder are held in memory, the texts are read one by one.
    """
    published: dict[str, set[str]] = defaultdict(set)
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        for string in (name, *(strings_of(path) if path.is_file() else ())):
            for sequence in sequences(string):
                published[sequence].add(name)
    found = {sequence for text in texts for sequence in sequences(text) if sequence in published}
    return sorted(Leak(name, sequence) for sequence in found for name in published[sequence])


def strings_of(path: Path) -> Iterator[str]:
    """Yield every string in a file: all values and the metadata of a Parquet file, else its content."""
    if path.suffix == ".parquet":
        import pyarrow.parquet as pq

        file = pq.ParquetFile(path)
        for key, value in (file.metadata.metadata or {}).items():
            yield f"{key.decode('utf-8', 'replace')} {value.decode('utf-8', 'replace')}"
        for batch in file.iter_batches():
            for record in batch.to_pylist():
                yield from _strings(record)
    else:
        yield path.read_bytes().decode("utf-8", "replace")


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
