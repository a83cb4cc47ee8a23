"""Suggestions for one raw page, from its bytes on."""

from collections.abc import Iterator

from corpus.layout import LAYOUT_NAME, find_regions
from corpus.metadata import describe
from corpus.readers import RawDocument
from corpus.suggest.protocol import Suggester
from schemas.body import compose
from schemas.records import Annotation, Article, LayerStatus


def laid_out(document: RawDocument) -> Article:
    """Return the record of a page with its body and metadata, nothing annotated."""
    body = compose(document.text, find_regions(document.text))
    status = LayerStatus(status="auto", suggester=LAYOUT_NAME)
    return Article(id=document.id, metadata=describe(document, body), body=body, annotation=Annotation(layout=status))


def annotated(document: RawDocument, suggester: Suggester) -> Article:
    """Return the record of a page with all that a suggester finds."""
    article = laid_out(document)
    found = suggester.suggest(article)
    status = LayerStatus(status="auto", suggester=f"{suggester.name} {suggester.version}")
    annotation = article.annotation.model_copy(update={"entities": status, "quotes": status})
    update = {"clusters": found.clusters, "entities": found.entities, "quotes": found.quotes, "annotation": annotation}
    return article.model_copy(update=update)


def explained(document: RawDocument, suggester: Suggester) -> Iterator[str]:
    """Yield a line for every suggested span: file, start, end, label or kind, rule, text; tabs between."""
    article = laid_out(document)
    for reason in suggester.suggest(article).reasons:
        text = article.body.text[reason.start : reason.end].replace("\n", " ")
        columns = (document.source_file, str(reason.start), str(reason.end), reason.what, reason.rule, text)
        yield "\t".join(columns)
