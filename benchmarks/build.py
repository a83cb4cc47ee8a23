"""What a build costs: pages a second and peak memory, beside the simple rules of `yardstick.py`, and how both grow.

Example:
    python benchmarks/build.py [1000 5000 20000]

For every number of pages (of our own making, `stress/pages.py`), in fresh processes one after the other: the yardstick
with a process pool and one Parquet file, `musnad build --no-suggest`, and `musnad build`. CPU counts all processes;
memory is the peak of the largest one. Ratios are taken inside one round. Writes `benchmarks/results/build.md`.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from stress.pages import write_pages

ROOT = Path(__file__).parents[1]
WORKERS = str(os.cpu_count() or 1)
SIMPLE = """
import sys, multiprocessing
from pathlib import Path
import pyarrow as pa, pyarrow.parquet as pq
from benchmarks.yardstick import annotate

def work(paths):
    return [annotate(path.read_text(encoding="utf-8")).to_pylist()[0] for path in paths]

if __name__ == "__main__":
    paths = sorted(Path(sys.argv[1]).rglob("*.txt"))
    with multiprocessing.Pool(int(sys.argv[3])) as pool:
        chunks = [paths[start:start + 500] for start in range(0, len(paths), 500)]
        rows = [row for chunk in pool.imap(work, chunks) for row in chunk]
    pq.write_table(pa.Table.from_pylist(rows), sys.argv[2], compression="zstd")
"""


def run(command: list[str]) -> tuple[float, float, float]:
    """Return wall seconds, CPU seconds and peak megabytes of a command, measured by a process of its own."""
    program = (
        "import json, resource, subprocess, sys, time\n"
        "started = time.monotonic()\n"
        "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(json.dumps([time.monotonic() - started, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *command],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    wall, cpu, peak = map(float, done.stdout.strip().strip("[]").split(","))
    return wall, cpu, peak


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("sizes", type=int, nargs="*", default=[1000, 5000, 20000], help="numbers of pages")
    rows = []
    for size in parser.parse_args().sizes:
        with tempfile.TemporaryDirectory() as folder:
            pages, out = Path(folder, "pages"), Path(folder, "out")
            write_pages(pages, size)
            simple = Path(folder, "simple.py")
            simple.write_text(SIMPLE, encoding="utf-8")
            build = [sys.executable, "-m", "corpus", "build", str(pages), "--workers", WORKERS, "--out"]
            contenders = {
                "simple rules": [sys.executable, str(simple), str(pages), str(Path(folder, "simple.parquet")), WORKERS],
                "build --no-suggest": [*build, str(out / "bare"), "--no-suggest"],
                "build": [*build, str(out / "full")],
            }
            base = 0.0
            for name, command in contenders.items():
                wall, cpu, peak = run(command)
                base = base or cpu
                figures = (f"{size / wall:,.0f}", f"{1000 * cpu / size:.2f}", f"{cpu / base:.1f}", f"{peak:,.0f}")
                rows.append(f"| {size:,} | {name} | {' | '.join(figures)} |")
                print(rows[-1], file=sys.stderr)
    report = f"""# Cost of a build

`python benchmarks/build.py`: one run a line, {WORKERS} worker processes; start-up is included, so small corpora look
dear. The pages are of our own making (`stress/pages.py`): they measure machinery, not quality.
Machine: {platform.machine()}, {platform.system()}, Python {platform.python_version()}, {os.cpu_count()} cores.

| pages | | pages a second | CPU ms a page | CPU, ratio to the simple rules | peak MB, largest process |
| --- | --- | --- | --- | --- | --- |
""" + "\n".join(rows)
    (ROOT / "benchmarks" / "results" / "build.md").write_text(report + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
