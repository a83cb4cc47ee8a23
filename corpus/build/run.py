"""The run of a build: pages to batches, batches through a pool, rows in order to the writer, the folder shown whole."""

import hashlib
import json
import multiprocessing
import os
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

import pyarrow as pa

from corpus.build.folder import staged
from corpus.build.inputs import Page, Pages, Stored, Track, find_pages, read_annotation, silent
from corpus.build.process import RAW, Settings, process_batch
from corpus.build.tags import Loss
from corpus.build.writer import SPLITS, DatasetWriter, Part
from corpus.readers import Unreadable
from corpus.readers.text import load
from corpus.release.agreement import read_agreement
from corpus.release.card import CardFacts, ConfigFacts, HistoryEntry, SplitFacts, render_card
from corpus.release.manifest import write_manifest
from corpus.sources import Sources, read_withdrawn
from corpus.stats import Tally
from schemas.errors import BuildError
from schemas.features import arrow_schema
from schemas.rows import CONFIGS

UNRELEASED = "0.0.0"
"""Version of a build that is no release."""

BATCH = 64
"""Articles a batch; fixed, because batches decide how Arrow lays rows out."""

_SHARD = 50_000
"""Articles a file: some hundred megabytes, which the hub's viewer and a streaming reader like."""


@dataclass(frozen=True)
class Order:
    """What to build."""

    raw: tuple[Path, ...]
    out: Path
    annotation: Path | None = None
    """Folder with `gold/` and `rounds/`; None builds from the pages alone."""
    version: str = UNRELEASED
    splits: Mapping[str, str] = field(default_factory=dict)
    """Article id -> split; an article that is not listed is in train."""
    left_out: frozenset[str] = frozenset()
    """Ids of articles that are quarantined; what `withdrawn.toml` beside the pages lists is left out as well."""
    history: tuple[HistoryEntry, ...] = ()
    """Earlier versions, for the card."""
    settings: Settings = Settings()
    keep_going: bool = False
    """Build from what can be read and carried; what cannot is listed in the manifest."""
    workers: int = field(default_factory=lambda: os.cpu_count() or 1)


@dataclass(frozen=True)
class BuildReport:
    """What came of a build."""

    folder: Path
    tally: Tally
    unreadable: tuple[Unreadable, ...]
    same_bytes: tuple[tuple[str, ...], ...]
    """Names of files that hold the same bytes and so are one article."""
    problems: tuple[str, ...]
    """Annotation that does not fit today's text; it stops a release."""
    errors: tuple[str, ...]
    """Findings of the checks that make a record false; they stop a release."""
    warnings: Mapping[str, int]
    """Code of a check -> how often it asks for a look."""
    losses: Mapping[str, Loss]
    """Tag column of the config tokens -> what it cannot show."""


def build(order: Order, track: Track = silent) -> BuildReport:
    """Build a dataset folder; it appears whole or not at all.

    Raises BuildError with every page that cannot be read and every annotation that does not fit, and
    writes nothing, unless `keep_going` is set.
    """
    sources = Sources.beside(order.raw)
    pages = find_pages(order.raw, sources.reading(), track)
    stored = read_annotation(order.annotation)
    withdrawn = {one.id for folder in order.raw if folder.is_dir() for one in read_withdrawn(folder)}
    readable = [page for page in pages.readable if page.id not in order.left_out | withdrawn]
    if not readable:
        raise BuildError(_no_pages(order, pages))
    if pages.unreadable and not order.keep_going:
        raise BuildError(_listed("pages cannot be read", pages.unreadable))
    with staged(order.out) as folder:
        gathered = _Gathered()
        writer = DatasetWriter(folder, _SHARD)
        for split, batch in _processed(order, readable, stored, sources, track):
            gathered.add(batch)
            if gathered.problems and not order.keep_going:
                continue  # find them all, write none
            writer.write(split, _tables(batch), _digests(batch), batch.num_rows)
        if gathered.problems and not order.keep_going:
            raise BuildError(_listed("annotations do not fit the pages", gathered.problems))
        report = BuildReport(
            folder=order.out,
            tally=gathered.tally,
            unreadable=tuple(pages.unreadable),
            same_bytes=tuple(page.group.names for page in readable if len(page.group.names) > 1),
            problems=tuple(gathered.problems),
            errors=tuple(gathered.errors),
            warnings=dict(sorted(gathered.warnings.items())),
            losses=gathered.losses,
        )
        _describe(folder, order, writer.close(), report, gathered.examples, stored)
    return report


@dataclass
class _Gathered:
    """Sums over the batches seen so far."""

    tally: Tally = field(default_factory=Tally)
    problems: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    warnings: Counter[str] = field(default_factory=Counter)
    losses: dict[str, Loss] = field(default_factory=dict)
    examples: dict[str, dict[str, Any]] = field(default_factory=dict)

    def add(self, batch: pa.RecordBatch) -> None:
        for counts in batch.column("tally").to_pylist():
            self.tally.counts.update(Tally.from_json(counts).counts)
        for problems in batch.column("problems").to_pylist():
            self.problems += problems
        for errors in batch.column("errors").to_pylist():
            self.errors += errors
        for codes in batch.column("warnings").to_pylist():
            self.warnings.update(codes)
        for losses in batch.column("losses").to_pylist():
            for column, loss in json.loads(losses).items():
                self.losses[column] = self.losses.get(column, Loss()) + Loss(**loss)
        for config in CONFIGS:
            if config not in self.examples:
                rows = batch.column(config).flatten()
                if len(rows):
                    self.examples[config] = rows[0].as_py()


def _processed(
    order: Order, pages: list[Page], stored: Stored, sources: Sources, track: Track
) -> Iterator[tuple[str, pa.RecordBatch]]:
    """Yield processed batches with their split, in order, whatever order they were computed in."""
    jobs = list(_batches(pages, order.splits))
    results = _mapped(order, ((split, _raw_batch(batch, stored, sources)) for split, batch in jobs), len(jobs))
    yield from track(results, "annotating", len(jobs))


def _batches(pages: list[Page], splits: Mapping[str, str]) -> Iterator[tuple[str, list[Page]]]:
    def place(page: Page) -> tuple[int, str]:
        return SPLITS.index(splits.get(page.id, "train")), page.id

    for number, members in groupby(sorted(pages, key=place), key=lambda page: place(page)[0]):
        found = list(members)
        for start in range(0, len(found), BATCH):
            yield SPLITS[number], found[start : start + BATCH]


def _raw_batch(pages: list[Page], stored: Stored, sources: Sources) -> pa.RecordBatch:
    rows = []
    for page in pages:
        document = load(page.group, sources.reading())
        if isinstance(document, Unreadable) or document.id != page.id:
            raise BuildError(f"{page.group.names[0]} changed while the build was reading it; build again")
        source = sources.entry(document)
        rows.append(
            {
                "names": document.names,
                "media_type": document.media_type,
                "encoding": document.encoding,
                "data": document.data,
                "source": json.dumps(source) if source else None,
                "gold": stored.gold.get(page.id, []),
                "rounds": stored.rounds.get(page.id, []),
                "judges": json.dumps(stored.judges),
            }
        )
    return pa.RecordBatch.from_pylist(rows, schema=RAW)


def _mapped(
    order: Order, jobs: Iterable[tuple[str, pa.RecordBatch]], count: int
) -> Iterator[tuple[str, pa.RecordBatch]]:
    """Process batches in this process, or in a pool with a bounded number under way; results keep their order."""
    workers = min(order.workers, count)
    if workers <= 1:
        for split, batch in jobs:
            yield split, process_batch(batch, order.settings)
        return
    spawn = multiprocessing.get_context("spawn")  # a forked child may inherit a lock of Arrow's threads
    with ProcessPoolExecutor(workers, mp_context=spawn) as pool:
        waiting: deque[tuple[str, Future[pa.RecordBatch]]] = deque()
        for split, batch in jobs:
            waiting.append((split, pool.submit(process_batch, batch, order.settings)))
            if len(waiting) > 3 * workers:
                done, future = waiting.popleft()
                yield done, future.result()
        while waiting:
            done, future = waiting.popleft()
            yield done, future.result()


def _tables(batch: pa.RecordBatch) -> dict[str, pa.Table]:
    return {
        config: pa.Table.from_batches([pa.RecordBatch.from_struct_array(batch.column(config).flatten())]).cast(
            arrow_schema(config)
        )
        for config in CONFIGS
    }


def _digests(batch: pa.RecordBatch) -> dict[str, list[bytes]]:
    return {config: batch.column(f"{config}_digest").to_pylist() for config in CONFIGS}


def _describe(
    folder: Path,
    order: Order,
    parts: dict[tuple[str, str], Part],
    report: BuildReport,
    examples: dict[str, dict[str, Any]],
    stored: Stored,
) -> None:
    """Write card and manifest beside the data."""
    configs: dict[str, dict[str, Any]] = {}
    facts: dict[str, ConfigFacts] = {}
    for config in CONFIGS:
        splits = {split: part for (name, split), part in parts.items() if name == config}
        configs[config] = {
            split: {"rows": part.rows, "sha256": part.sha256, "files": [path.as_posix() for path in part.files]}
            for split, part in splits.items()
        }
        facts[config] = ConfigFacts(
            sha256=_joined_digest(splits),
            splits={
                split: SplitFacts(part.rows, part.num_bytes, sum((folder / path).stat().st_size for path in part.files))
                for split, part in splits.items()
            },
            example=examples.get(config),
        )
    card = render_card(
        CardFacts(
            version=order.version,
            configs=facts,
            tally=report.tally,
            losses=report.losses,
            rounds=stored.round_files,
            history=order.history,
            agreement=read_agreement(order.annotation / "rounds") if order.annotation else (),
        )
    )
    (folder / "README.md").write_text(card, encoding="utf-8")
    write_manifest(
        folder,
        order.version,
        configs,
        {
            "left_out": [str(one) for one in report.unreadable],
            "problems": list(report.problems),
            "errors": list(report.errors),
            "warnings": dict(report.warnings),
            "same_bytes": [list(names) for names in report.same_bytes],
            "token_losses": {column: asdict(loss) for column, loss in report.losses.items()},
        },
    )


def _joined_digest(splits: Mapping[str, Part]) -> str:
    return hashlib.sha256("".join(f"{split} {part.sha256}\n" for split, part in splits.items()).encode()).hexdigest()


def _no_pages(order: Order, pages: Pages) -> str:
    where = ", ".join(map(str, order.raw))
    if pages.unreadable:
        return _listed(f"pages cannot be read, and no other is left in {where}", pages.unreadable)
    return f"no page to build from in {where}; name files or folders that hold articles"


def _listed(what: str, found: Iterable[object]) -> str:
    lines = [str(one) for one in found]
    return "\n".join([f"{len(lines)} {what}; nothing was written (--keep-going builds without them):", *lines])
