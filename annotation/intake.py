"""Taking annotation that was made elsewhere into the project: as the files of a round, or as gold."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from annotation.adjudicate import comparable, decisions, merge_gold
from annotation.importer import Layers
from annotation.rounds import RoundFile, advance, read_round, write_round
from annotation.store import read_layers, write_layers
from schemas.checks import check_record
from schemas.errors import RecordError, RoundError
from schemas.layers import StoredLayer


def take_into_rounds(found: Sequence[Layers], rounds: Path, provenance: str | None = None) -> list[Path]:
    """Write each layer to `<rounds>/<round>/<annotator>.jsonl`, with a `round.toml`; return the files of layers.

    The same annotation may come twice. Raises RoundError where a file holds something else already, before anything
    is written.
    """
    files = {rounds / lines[0].round / f"{lines[0].annotator}.jsonl": lines for lines in by_layer(found)}
    for path, lines in files.items():
        if path.exists() and read_layers(path) != lines:
            raise RoundError(f"{path} exists and holds other annotation; move it away if it is to be replaced")
    for path, lines in files.items():
        write_round(path.parent, _round_file(path.parent, lines, provenance))
        write_layers(path, lines)
    return list(files)


def take_as_gold(found: Sequence[Layers], rounds: Path, gold: Path) -> list[Path]:
    """Write each layer to `<gold>/<layer>.jsonl` with what was decided against the annotators of its round.

    Lines of other articles stay. The rounds are closed. Raises RecordError with every error that the checks find,
    before anything is written.
    """
    layers = by_layer(found)
    faults = [str(finding) for lines in layers for line in lines for finding in check_record(line) if finding.is_error]
    if faults:
        raise RecordError("not good enough for gold; nothing was written:\n" + "\n".join(faults))
    return [_take_layer(lines, rounds / lines[0].round, gold) for lines in layers]


def _take_layer(lines: Sequence[StoredLayer], folder: Path, gold: Path) -> Path:
    round_file = read_round(folder)
    versions = round_versions(folder, round_file)
    path = gold / f"{round_file.layer}.jsonl"
    decided = [_with_decisions(line, versions) for line in lines]
    write_layers(path, merge_gold(read_layers(path) if path.exists() else (), decided))
    write_round(folder, advance(round_file, "closed"))
    return path


def by_layer(found: Iterable[Layers]) -> list[tuple[StoredLayer, ...]]:
    """Turn layers by article into articles by layer, sorted by article."""
    return [tuple(sorted(lines, key=lambda line: line.article)) for lines in zip(*found, strict=True)]


def round_versions(folder: Path, round_file: RoundFile) -> dict[str, dict[str, StoredLayer]]:
    """Read what each annotator of a round has handed in so far: article -> annotator -> layer."""
    found: dict[str, dict[str, StoredLayer]] = {article: {} for article in round_file.articles}
    for annotator in round_file.annotators:
        path = folder / f"{annotator}.jsonl"
        for line in read_layers(path) if path.exists() else ():
            if line.article not in found:
                raise RoundError(f"{path}: article {line.article} is not among the articles of {folder / 'round.toml'}")
            found[line.article][annotator] = line
    return found


def _with_decisions(line: StoredLayer, versions: Mapping[str, Mapping[str, StoredLayer]]) -> StoredLayer:
    judged = comparable(versions.get(line.article, {}))
    return line.model_copy(update={"decided": decisions(line, judged, line.annotator) if judged else ()})


def _round_file(folder: Path, lines: Sequence[StoredLayer], provenance: str | None) -> RoundFile:
    first = lines[0]
    articles = {line.article for line in lines}
    if not (folder / "round.toml").exists():
        return RoundFile(
            name=first.round,
            layer=first.layer,
            guidelines=first.guidelines,
            state="annotating",
            annotators=(first.annotator,),
            articles=tuple(sorted(articles)),
            provenance=provenance,
        )
    old = read_round(folder)
    if (old.layer, old.guidelines) != (first.layer, first.guidelines):
        raise RoundError(
            f"round {old.name!r} is of layer {old.layer} by guidelines {old.guidelines}, "
            f"not of {first.layer} by {first.guidelines}; choose another round"
        )
    return old.model_copy(
        update={
            "annotators": tuple(dict.fromkeys((*old.annotators, first.annotator))),
            "articles": tuple(sorted({*old.articles, *articles})),
            "provenance": provenance or old.provenance,
        }
    )
