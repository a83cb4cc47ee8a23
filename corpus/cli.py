"""The `musnad` command: every verb is registered here and lives in `corpus/commands/`."""

import sys
from typing import Annotated

import typer

from corpus.commands import (
    build,
    check,
    diff,
    hydrate,
    import_standoff,
    publish,
    release,
    score,
    show,
    stats,
    studio,
    suggest,
    verify,
)
from corpus.commands import round as rounds

app = typer.Typer(
    name="musnad",
    help="Arabic news in which every statement is traced to who said it.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich" if sys.stdout.isatty() else None,  # drawn for people, plain and twice as fast for pipes
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"musnad {version('musnad')}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


# one line a verb: app.command("verb")(module.verb)
app.command("build")(build.build)
app.command("import-standoff")(import_standoff.import_standoff)
app.command("check")(check.check)
app.command("diff")(diff.diff)
app.command("release")(release.release)
app.command("verify")(verify.verify)
app.command("publish")(publish.publish)
app.command("hydrate")(hydrate.hydrate)
app.add_typer(rounds.app, name="round")
app.command("score")(score.score)
app.command("show")(show.show)
app.command("stats")(stats.stats)
app.command("studio")(studio.studio)
app.command("suggest")(suggest.suggest)


def main() -> None:
    """Run the command line."""
    app()
