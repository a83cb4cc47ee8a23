"""Finding the article to show: in a dataset by the beginning of its id, or straight from a raw page."""

from pathlib import Path

from corpus.dataset import find_article
from schemas.errors import SourceError
from schemas.records import Article


def find(wanted: str, dataset: Path) -> Article:
    """Return the article with this id (or first digits of it), or that of a raw page with this path.

    Raises RecordError or SourceError where there is none.
    """
    page = Path(wanted)
    return read_page(page) if page.is_file() else find_article(dataset, wanted)


def read_page(page: Path) -> Article:
    """Return the article of a raw page as a build without gold makes it."""
    from corpus.build.process import make_article
    from corpus.readers import Unreadable
    from corpus.readers.text import read

    for document in read([page]):
        if isinstance(document, Unreadable):
            raise SourceError(str(document))
        return make_article(document, {})[0]
    raise SourceError(f"{page}: no page to read")
