"""Reading articles back: from a dataset folder or from JSON Lines, one at a time."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from schemas.errors import RecordError
from schemas.records import Article

ARTICLES = "data/articles"
"""Where a dataset folder holds the files of the config `articles`."""

_BATCH = 256


def article_files(path: Path) -> list[Path]:
    """Return the files that hold the articles of a dataset folder or a `.jsonl` file, in order.

    Raises RecordError where there are none.
    """
    if path.is_file() and path.suffix == ".jsonl":
        return [path]
    found = sorted((path / ARTICLES).glob("*.parquet"))
    if not found:
        raise RecordError(f"{path}: neither a .jsonl file nor a folder with {ARTICLES}/*.parquet; run `musnad build`")
    return found


def read_articles(path: Path) -> Iterator[Article]:
    """Yield the articles of a dataset folder or a `.jsonl` file, in the order of the files.

    Raises RecordError with file and row (line) where something is no article.
    """
    for file in article_files(path):
        yield from _json_lines(file) if file.suffix == ".jsonl" else _parquet(file)


def find_article(path: Path, prefix: str) -> Article:
    """Return the one article whose id begins with `prefix`.

    Raises RecordError when no article or more than one does.
    """
    found = [article for article in read_articles(path) if article.id.startswith(prefix)]
    if not found:
        raise RecordError(f"{path}: no article id begins with {prefix!r}; `musnad stats` counts what is there")
    if len(found) > 1:
        some = ", ".join(article.id for article in found[:5])
        raise RecordError(f"{path}: {len(found)} article ids begin with {prefix!r} ({some}); give more digits")
    return found[0]


def _parquet(file: Path) -> Iterator[Article]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    row = 0
    try:
        with pq.ParquetFile(file) as parquet:
            for batch in parquet.iter_batches(batch_size=_BATCH):
                for record in batch.to_pylist():
                    row += 1
                    yield Article.model_validate(record)
    except ValidationError as error:
        raise RecordError(f"{file}: row {row}: {_first(error)}") from error
    except pa.ArrowInvalid as error:
        raise RecordError(f"{file}: not a Parquet file: {str(error).lower()}; build the dataset again") from error


def _json_lines(file: Path) -> Iterator[Article]:
    with file.open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, 1):
            try:
                yield Article.model_validate_json(line)
            except ValidationError as error:
                raise RecordError(f"{file}:{number}: {_first(error)}") from error


def _first(error: ValidationError) -> str:
    first = error.errors()[0]
    return f"{'.'.join(map(str, first['loc'])) or 'record'}: {first['msg'].lower()}"
