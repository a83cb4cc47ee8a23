"""How long `musnad --help` takes, beside the least it could take: importing typer and pydantic.

Runs them in turn in fresh processes, so that a busy machine slows all of them; reports the median of the ratios of a
round and writes `benchmarks/results/startup.md`. Run from the checkout: `python benchmarks/startup.py [ROUNDS]`.
"""

import contextlib
import os
import platform
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

RESULT = Path(__file__).parent / "results" / "startup.md"
HELP = (sys.executable, "-m", "corpus", "--help")
IMPORTS = (sys.executable, "-c", "import typer, pydantic")
GOAL = 2.0


def seconds(command: tuple[str, ...], terminal: bool = False) -> float:
    """Return the time of one run; its output goes to a terminal that nobody reads, or to a pipe."""
    reader, writer = os.openpty() if terminal else os.pipe()
    drain = threading.Thread(target=_drain, args=(reader,), daemon=True)
    drain.start()
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=writer, stderr=subprocess.DEVNULL)
    taken = time.perf_counter() - started
    os.close(writer)
    drain.join()
    os.close(reader)
    return taken


def _drain(reader: int) -> None:
    with contextlib.suppress(OSError):  # a terminal whose other end is closed
        while os.read(reader, 65536):
            pass


def main(rounds: int = 15) -> None:
    for command in (HELP, IMPORTS):
        seconds(command)  # once for the caches
    runs = [(seconds(HELP), seconds(HELP, terminal=True), seconds(IMPORTS)) for _ in range(rounds)]
    lines = []
    for name, column in (("into a pipe", 0), ("on a terminal", 1)):
        ratios = sorted(run[column] / run[2] for run in runs)
        took = 1000 * statistics.median(run[column] for run in runs)
        spread = f"{ratios[0]:.2f} to {ratios[-1]:.2f}"
        lines.append(f"| `musnad --help` {name} | {took:.0f} | **{statistics.median(ratios):.2f}** | {spread} |")
    table = f"""# Start-up of the command line

`python benchmarks/startup.py {rounds}`: {rounds} rounds of fresh processes, one after the other;
ratios are taken inside a round. Machine: {platform.machine()}, {platform.system()}, Python {platform.python_version()}.
Goal: a ratio of at most {GOAL:g}.

| | median, ms | ratio, median | ratio, least and most |
| --- | --- | --- | --- |
{chr(10).join(lines)}
| `python -c "import typer, pydantic"` | {1000 * statistics.median(run[2] for run in runs):.0f} | 1 | |
"""
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(table, encoding="utf-8")
    print(table)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
