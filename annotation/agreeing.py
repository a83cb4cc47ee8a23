"""The agreement of a round as files in its folder: `agreement.json`, `agreement.md`, `agreement.html`."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from annotation.agreement_page import as_html
from annotation.agreement_report import as_json, as_markdown
from annotation.intake import round_versions
from annotation.round_agreement import Page, round_agreement
from annotation.roundfiles import locked, read_pushed
from annotation.rounds import advance, read_round, require_state, write_round
from annotation.tasks import text_digest
from schemas.files import write_atomically
from schemas.records import Article


def write_agreement(folder: Path, articles: Iterable[Article], raws: Mapping[str, str | None]) -> list[Path]:
    """Compute the agreement of a round and write it; return the files.

    An article whose text is not the one that was annotated, or whose raw text is not at hand, has figures only.
    """
    with locked(folder):
        round_file = read_round(folder)
        require_state(round_file, "annotating", "agreed")
        pushed = read_pushed(folder)
        pages: dict[str, Page] = {}
        for article in articles:
            raw = raws.get(article.id)
            shown = pushed.get(article.id)
            if raw is not None and shown is not None and shown.text_sha256 == text_digest(article.body.text):
                pages[article.id] = Page(raw, article.body)
        versions = round_versions(folder, round_file)
        suggestions = {identity: one.suggestion for identity, one in pushed.items()}
        report = round_agreement(versions, pages, suggestions, round_file.seed)
        written = {
            "agreement.json": as_json(report),
            "agreement.md": as_markdown(report, pages),
            "agreement.html": as_html(report, versions, pages, round_file.name),
        }
        for name, text in written.items():
            write_atomically(folder / name, text)
        write_round(folder, advance(round_file, "agreed"))
        return [folder / name for name in written]
