"""`musnad studio`: the embedded Label Studio."""

from pathlib import Path
from typing import Annotated

import typer

from corpus.console import mends


@mends
def studio(
    port: Annotated[int, typer.Option(help="Port of 127.0.0.1 to listen on.")] = 8080,
    data: Annotated[
        Path | None,
        typer.Option(help="Folder of database, secrets and log. [default: musnad/studio in the user's data]"),
    ] = None,
) -> None:
    """Run the embedded Label Studio until Ctrl-C.

    The first start installs Label Studio into an environment of its own (some minutes, about 1 GB); later starts take
    seconds. It listens to this machine only and talks to nobody. `musnad round` finds it by itself.

    \b
    Example: musnad studio --port 8090
    """
    import signal

    from annotation import server
    from corpus.console import err
    from schemas.errors import ServerError

    console = err()

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stop)
    folder = data or server.data_folder()
    with console.status("preparing") as shown:
        try:
            with server.running(port, folder, lambda line: shown.update(line[: console.width - 4])) as running:
                shown.stop()
                console.print(
                    f"Label Studio {server.VERSION} is ready. Log in as {running.credentials.email}; "
                    f"the password is in {folder / 'secrets.json'}. Ctrl-C stops it."
                )
                print(running.url, flush=True)
                code = running.process.wait()
                raise ServerError(f"Label Studio ended by itself with {code}; see {running.log}")
        except KeyboardInterrupt:
            console.print("stopped")
