"""How far each annotator of a round has come, from the files of the round alone."""

from dataclasses import dataclass
from pathlib import Path

from annotation.marks import Movement, movement
from annotation.round_agreement import marks_of
from annotation.roundfiles import read_pushed
from annotation.rounds import assign, read_round
from annotation.store import read_layers


@dataclass(frozen=True)
class Progress:
    """One annotator's work as pulled."""

    annotator: str
    given: int
    done: int
    skipped: int
    removed: int
    minutes: float
    """working time of what was handed in, by the browser's clock"""
    moved: Movement
    """suggestions kept, changed, added and removed in what was handed in"""


def progress(folder: Path) -> list[Progress]:
    """Return the progress of every annotator of a round, in the order of the round."""
    round_file = read_round(folder)
    pushed = read_pushed(folder)
    found = []
    given = assign(round_file.articles, round_file.annotators, round_file.overlap, round_file.seed)
    for annotator, articles in given.items():
        path = folder / f"{annotator}.jsonl"
        lines = read_layers(path) if path.exists() else ()
        done = [line for line in lines if line.status == "submitted"]
        moved = Movement()
        for line in done:
            moved = moved.plus(movement(marks_of(pushed[line.article].suggestion), marks_of(line)))
        found.append(
            Progress(
                annotator=annotator,
                given=len(articles),
                done=len(done),
                skipped=sum(line.status == "skipped" for line in lines),
                removed=sum(line.status == "removed" for line in lines),
                minutes=round(sum(line.seconds or 0.0 for line in done) / 60, 1),
                moved=moved,
            )
        )
    return found
