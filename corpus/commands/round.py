"""`musnad round`: annotation rounds, from new to closed."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from corpus.console import mends

if TYPE_CHECKING:
    from annotation.deciding import Matters
    from annotation.upload import Upload

app = typer.Typer(help="Annotation rounds: new, push, pull, agreement, adjudicate, close.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="Name of the round, the folder below annotation/rounds.")]
Records = Annotated[Path, typer.Option(help="Dataset folder or .jsonl file with the articles.")]
RECORDS = Path("build/musnad")


@app.command()
@mends
def new(
    name: Name,
    layer: Annotated[str, typer.Option(help="entities or quotes.")],
    annotators: Annotated[str, typer.Option(help="Pseudonyms, separated by commas.")],
    articles: Annotated[str, typer.Option(help="Article ids or their beginnings, separated by commas.")] = "",
    sample: Annotated[int, typer.Option(help="Draw so many articles whose layer nobody has judged.")] = 0,
    overlap: Annotated[str, typer.Option(help="Share of the articles that everybody gets: all, or N%.")] = "all",
    seed: Annotated[int, typer.Option(help="Seed of the sample, of the order and of each annotator's share.")] = 0,
    guidelines: Annotated[
        str | None, typer.Option(help="Version of the guidelines. [default: that of the guidelines]")
    ] = None,
    records: Records = RECORDS,
) -> None:
    """Write round.toml of a new round.

    \b
    Example: musnad round new pilot --layer quotes --annotators huda,salim --sample 20 --overlap all
    """
    from annotation import guidance, planning
    from annotation.rounds import ROUNDS
    from corpus.dataset import read_articles

    if bool(articles) == bool(sample):
        raise typer.BadParameter("give either --articles or --sample")
    known = list(read_articles(records))
    ids = (
        planning.sampled(known, layer, sample, seed)
        if sample
        else planning.chosen(known, [part.strip() for part in articles.split(",")])
    )
    folder = ROUNDS / name
    planning.new_round(
        folder,
        planning.drafted(
            name=name,
            layer=layer,
            guidelines=guidelines or guidance.version(),
            annotators=tuple(part.strip() for part in annotators.split(",")),
            articles=ids,
            overlap=planning.overlap_share(overlap),
            seed=seed,
            suggester=planning.suggester_of([article for article in known if article.id in ids], layer),
        ),
    )
    typer.echo(f"write the addresses into {folder / 'emails.toml'} (git ignores it), then push", err=True)
    typer.echo(folder / "round.toml")


@app.command()
@mends
def push(name: Name, records: Records = RECORDS) -> None:
    """Bring a round to the server: one project per annotator, suggestions included.

    Running it again sends only what is missing. Prints annotator, tasks sent, tasks there before.

    \b
    Example: musnad round push pilot
    """
    from annotation import sync
    from annotation.client import connect
    from annotation.rounds import ROUNDS
    from corpus.dataset import read_articles

    folder = ROUNDS / name
    client = connect()
    done = sync.push(folder, read_articles(records), client, _talk)
    for annotator, one in done.items():
        _talk_about_upload(annotator, one)
        typer.echo(f"{annotator}\t{one.imported}\t{one.present}")
    for annotator, todo in sync.invitations(folder, client).items():
        _talk(f"left to do for {annotator}: {todo}")
    _talk("everybody who logs in can open every project: ask annotators to stay in their own")


@app.command()
@mends
def pull(name: Name) -> None:
    """Bring annotations home into annotation/rounds/NAME.

    Prints annotator, lines, new, changed, removed. Ends with 1 where an annotation cannot be taken over; everything
    else is written all the same.

    \b
    Example: musnad round pull pilot
    """
    from annotation import sync
    from annotation.client import connect
    from annotation.rounds import ROUNDS

    folder = ROUNDS / name
    client = connect()
    found = sync.pull(folder, client)
    for line in sync.report_of(found, folder, client):
        _talk(line)
    for annotator, one in found.items():
        typer.echo(f"{annotator}\t{len(one.layers)}\t{len(one.new)}\t{len(one.changed)}\t{len(one.removed)}")
    raise typer.Exit(1 if any(one.rejected for one in found.values()) else 0)


@app.command()
@mends
def status(name: Name) -> None:
    """Count what the server has: annotator, tasks, submitted, skipped, begun.

    \b
    Example: musnad round status pilot
    """
    from annotation import sync
    from annotation.client import connect
    from annotation.rounds import ROUNDS

    for one in sync.status(ROUNDS / name, connect()):
        typer.echo(f"{one.annotator}\t{one.tasks}\t{one.submitted}\t{one.skipped}\t{one.begun}")


@app.command()
@mends
def agreement(
    name: Name,
    records: Records = RECORDS,
    raw: Annotated[list[Path] | None, typer.Option(help="Folder with the raw files. [default: seeds]")] = None,
) -> None:
    """Compute how far the annotators agree: agreement.json, .md and .html in the round's folder.

    \b
    Example: musnad round agreement pilot
    """
    from annotation.agreeing import write_agreement
    from annotation.rounds import ROUNDS
    from corpus.dataset import read_articles
    from corpus.raw_files import RawFiles

    files = RawFiles(raw or [Path("seeds")])
    articles = list(read_articles(records))
    raws = {article.id: files.text(article.metadata.raw_sha256, article.metadata.encoding) for article in articles}
    for path in write_agreement(ROUNDS / name, articles, raws):
        typer.echo(path)


@app.command()
@mends
def adjudicate(
    name: Name,
    pull: Annotated[bool, typer.Option("--pull", help="Bring the decisions home and write gold.")] = False,
    by: Annotated[str, typer.Option(help="Pseudonym of the adjudicator (with --pull).")] = "",
    records: Records = RECORDS,
    gold: Annotated[Path, typer.Option(help="Folder of the gold.")] = Path("annotation/gold"),
) -> None:
    """Put the differences of a round before an adjudicator; with --pull, write what was decided to gold.

    \b
    Example: musnad round adjudicate pilot
    Example: musnad round adjudicate pilot --pull --by salim
    """
    from annotation import deciding
    from annotation.client import connect
    from annotation.rounds import ROUNDS
    from annotation.sync import report_of
    from corpus.dataset import read_articles

    folder = ROUNDS / name
    client = connect()
    if not pull:
        opened = deciding.open_adjudication(folder, read_articles(records), client, _talk)
        _talk_about_matters(opened.matters)
        if opened.project is not None:
            typer.echo(f"{client.url}/projects/{opened.project}")
        return
    if not by:
        raise typer.BadParameter("--pull needs --by PSEUDONYM: gold says who decided")
    decided = deciding.pull_decisions(folder, read_articles(records), by, gold, client)
    if decided.download is not None:
        for line in report_of({by: decided.download}, folder, client):
            _talk(line)
    for article in decided.waiting:
        _talk(f"not decided yet: {article}")
    for article in decided.written:
        typer.echo(f"{article}\t{decided.gold}")
    raise typer.Exit(1 if decided.download and decided.download.rejected else 0)


@app.command()
@mends
def report(name: Name) -> None:
    """Tell each annotator's progress, from the files as pulled.

    Prints annotator, given, done, skipped, removed, minutes, suggestions kept, changed, added, removed.

    \b
    Example: musnad round report pilot
    """
    from annotation.progress import progress
    from annotation.rounds import ROUNDS

    for one in progress(ROUNDS / name):
        figures = (one.given, one.done, one.skipped, one.removed, one.minutes, *one.moved)
        typer.echo("\t".join(map(str, (one.annotator, *figures))))


@app.command()
@mends
def close(name: Name) -> None:
    """Close a round: it stays as it is from now on.

    \b
    Example: musnad round close pilot
    """
    from annotation.deciding import close_round
    from annotation.rounds import ROUNDS

    close_round(ROUNDS / name, Path("annotation/gold"))


def _talk(line: str) -> None:
    typer.echo(line, err=True)


def _talk_about_upload(annotator: str, upload: "Upload") -> None:
    if upload.duplicates:
        _talk(f"{annotator}: removed {len(upload.duplicates)} second tasks on which nobody had worked")
    if upload.foreign:
        _talk(f"{annotator}: {len(upload.foreign)} tasks are not of this round; left alone")
    for article in upload.doubtful:
        _talk(f"{annotator}: article {article} has work on more than one task; keep one on the server")


def _talk_about_matters(matters: "Matters") -> None:
    _talk(f"{len(matters.agreed)} articles agree, {len(matters.differing)} differ")
    for article in matters.single:
        _talk(f"judged by fewer than two: {article}")
    for article in matters.blocked:
        _talk(f"layout flagged as wrong, mend it first: {article}")
