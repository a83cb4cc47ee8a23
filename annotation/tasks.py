"""An article as a task: what goes to the server, what is kept of it here, and what comes back.

What was shown to annotators is kept in `pushed.json` of the round, one article a line: digest of the text, alignment
to the raw file, suggestion. It holds no running text. With it a round can be pulled without the raw files, and
annotations stay true to the text that the annotator saw even when a better cleaner gives another one today.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import Field

from annotation.collecting import Context, Finding
from annotation.keep import keep
from annotation.reading import read_results
from annotation.regions import Result, mention_results, page_results, quote_results
from annotation.rounds import RoundFile
from schemas.checks import check_record
from schemas.errors import RoundError
from schemas.layers import ServerTrace, StoredLayer, StoredMention
from schemas.offsets import Alignment
from schemas.records import Article, Cluster, Model, Offset

SUGGESTER = "suggestion"
"""Who made a suggestion that names no programme."""

DATA_FIELDS = ("text", "article", "text_sha256", "round")
"""Fields of a task's data; the screens show `text`."""


class Pushed(Model):
    """What annotators were shown of one article, without its text."""

    article: str = Field(description="article id")
    raw_sha256: str = Field(description="digest of the raw bytes")
    text_sha256: str = Field(description="digest (SHA-256, UTF-8) of the text shown")
    alignment: tuple[tuple[Offset, Offset, Offset], ...] = Field(description="start, raw start and length of each run")
    mentions: tuple[StoredMention, ...] = Field(default=(), description="mentions known when the article was pushed")
    clusters: tuple[Cluster, ...] = Field(default=(), description="clusters known when the article was pushed")
    suggestion: StoredLayer = Field(description="the layer as suggested")

    def context(self, text: str) -> Context:
        """Return what reading an annotation of this article needs; `text` is the task's."""
        return Context(text, Alignment(self.alignment), self.mentions, self.clusters)


@dataclass(frozen=True)
class Taken:
    """One annotation as read: a stored layer, or the findings for which it could not be taken over."""

    layer: StoredLayer | None
    findings: tuple[Finding, ...] = ()


def text_digest(text: str) -> str:
    """Return the digest by which a text is known on the server and in files."""
    return hashlib.sha256(text.encode()).hexdigest()


def to_pushed(article: Article, round_file: RoundFile) -> Pushed:
    """Keep what a task of this article shows."""
    author = round_file.suggester or SUGGESTER
    suggestion = keep(article, round_file.layer, round_file.name, author, round_file.guidelines)
    mentions = keep(article, "entities", round_file.name, author, round_file.guidelines).entities
    return Pushed(
        article=article.id,
        raw_sha256=article.metadata.raw_sha256,
        text_sha256=text_digest(article.body.text),
        alignment=tuple((run.start, run.raw_start, run.length) for run in article.body.alignment),
        mentions=mentions if round_file.layer == "quotes" else (),
        clusters=article.clusters,
        suggestion=suggestion,
    )


def to_results(layer: StoredLayer, mentions: Sequence[StoredMention] = ()) -> list[Result]:
    """Return the regions and relations of a stored layer; `mentions` are those known beside a quotes layer.

    Raises RoundError for the layout layer, which has no screen.
    """
    if layer.layer == "entities":
        found = mention_results(layer.entities)
    elif layer.layer == "quotes":
        found = quote_results(layer.quotes, mentions)
    else:
        raise RoundError(f"layer {layer.layer!r} has no screen; known: entities, quotes")
    return found + page_results(layer.layout_wrong, layer.notes)


def to_task(text: str, pushed: Pushed, round_name: str, versions: Mapping[str, StoredLayer]) -> dict[str, Any]:
    """Return the task of an article; each version (name -> layer) is a prediction, the last one opens as the draft.

    Raises RoundError when the text is not the one that was kept.
    """
    if text_digest(text) != pushed.text_sha256:
        raise RoundError(f"article {pushed.article}: its text is not the one that was kept for round {round_name!r}")
    predictions = [
        {"model_version": name, "result": to_results(layer, pushed.mentions)} for name, layer in versions.items()
    ]
    values = (text, pushed.article, pushed.text_sha256, round_name)
    return {"data": dict(zip(DATA_FIELDS, values, strict=True)), "predictions": predictions}


def task_faults(task: Mapping[str, Any], config: str) -> list[str]:
    """Return what Label Studio's own check finds wrong with a task; the server itself accepts anything."""
    interface = _interface(config)
    faults = [] if "text" in task["data"] else ["the task has no text"]
    for prediction in task["predictions"]:
        faults += [str(fault) for fault in interface.validate_prediction(prediction, return_errors=True)]
    return faults


@cache
def _interface(config: str) -> Any:
    from label_studio_sdk.label_interface.interface import LabelInterface

    return LabelInterface(config)


def take(
    annotation: Mapping[str, Any], task: int, project: int, text: str, pushed: Pushed, round_file: RoundFile, who: str
) -> Taken:
    """Read one annotation of the server as the stored layer of an annotator.

    A skipped article keeps no content. With findings there is no layer: half an annotation is none.
    """
    reading = read_results(annotation.get("result") or [], round_file.layer, pushed.context(text))
    skipped = bool(annotation.get("was_cancelled"))
    if reading.findings and not skipped:
        return Taken(None, reading.findings)
    content: dict[str, Any] = (
        {} if skipped else {"clusters": reading.clusters, "entities": reading.entities, "quotes": reading.quotes}
    )
    seconds = annotation.get("lead_time")
    layer = StoredLayer(
        article=pushed.article,
        layer=round_file.layer,
        round=round_file.name,
        annotator=who,
        guidelines=round_file.guidelines,
        status="skipped" if skipped else "submitted",
        seconds=None if seconds is None else round(float(seconds), 1),
        raw_sha256=pushed.raw_sha256,
        text_sha256=pushed.text_sha256,
        layout_wrong=reading.layout_wrong,
        notes=reading.notes,
        pulled=ServerTrace(
            project=project, task=task, annotation=annotation["id"], updated_at=annotation["updated_at"]
        ),
        **content,
    )
    wrong = tuple(
        Finding(found.field, f"{found.code} {found.message}")
        for found in check_record(layer, text=text)
        if found.is_error
    )
    return Taken(None if wrong else layer, wrong)
