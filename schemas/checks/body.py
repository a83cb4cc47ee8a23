"""Level record: the clean text, its blocks and its alignment keep the law of text."""

import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise

from schemas.body import DROPPED, WHITE_SPACE
from schemas.checks.finding import Place, Subject, regions
from schemas.records import Article

_UNCLEAN = re.compile(f"[{DROPPED}]|(?! |\n)[{WHITE_SPACE}]|  | \n|\n | \\Z|\\A ")
_SPACE = re.compile(f"[{WHITE_SPACE}]")
_GLUE = frozenset(",،")
_NO_ROLE = re.compile(f"[^{WHITE_SPACE}{DROPPED}]")


def unordered_blocks(subject: Subject) -> Iterator[Place]:
    """Blocks overlap, are empty or do not ascend."""
    blocks = subject.article.body.blocks if subject.article else ()
    before = 0
    for index, block in enumerate(blocks):
        if not before <= block.start < block.end:
            yield Place(f"body.blocks[{index}]", f"[{block.start}, {block.end}) after one that ends at {before}")
        before = max(before, block.end)


def text_is_not_its_blocks(subject: Subject) -> Iterator[Place]:
    """The text is not its blocks joined by one line feed."""
    if subject.article and not any(unordered_blocks(subject)):
        text, blocks = subject.article.body.text, subject.article.body.blocks
        before = 0
        for index, block in enumerate(blocks):
            joint = text[before : block.start]
            if joint != ("\n" if index else ""):
                yield Place("body.text", f"{joint!r} before blocks[{index}] at {before}")
            if "\n" in text[block.start : block.end]:
                yield Place(f"body.blocks[{index}]", "holds a line feed")
            before = block.end
        if before != len(text):
            yield Place("body.text", f"the last block ends at {before} of {len(text)}")


def unclean_text(subject: Subject) -> Iterator[Place]:
    """The text holds white space or marks that the law of text replaces or drops."""
    if subject.article:
        for match in _UNCLEAN.finditer(subject.article.body.text):
            yield Place("body.text", f"{match.group()!r} at {match.start()}")


def alignment_goes_back(subject: Subject) -> Iterator[Place]:
    """The alignment does not ascend in both texts."""
    runs = subject.article.body.alignment if subject.article else ()
    for index, (one, two) in enumerate(pairwise(runs), start=1):
        if two.start < one.start + one.length or two.raw_start < one.raw_start + one.length:
            yield Place(
                f"body.alignment[{index}]",
                f"({two.start}, {two.raw_start}, {two.length}) after ({one.start}, {one.raw_start}, {one.length})",
            )


def alignment_does_not_cover(subject: Subject) -> Iterator[Place]:
    """The alignment leaves out a character of the text, or holds a joint or more than the text."""
    if subject.article and not any(alignment_goes_back(subject)):
        text = subject.article.body.text
        at = 0
        for index, run in enumerate(subject.article.body.alignment):
            left_out = text[at : run.start]
            if left_out not in ("", "\n") or "\n" in text[run.start : run.start + run.length]:
                yield Place(f"body.alignment[{index}]", f"{left_out!r} before it at {at}, or a joint inside it")
            at = run.start + run.length
        if at != len(text):
            yield Place("body.alignment", f"ends at {at} of {len(text)}")


def outside_the_raw_file(subject: Subject) -> Iterator[Place]:
    """A raw offset lies outside the raw file."""
    size, unit = _raw_size(subject)
    for field, role, raw_start, raw_end in regions(subject.record):
        if raw_end > size:
            yield Place(field, f"{role} [{raw_start}, {raw_end}) of {size} {unit}")
    for index, run in enumerate(subject.article.body.alignment if subject.article else ()):
        if run.raw_start + run.length > size:
            yield Place(f"body.alignment[{index}]", f"[{run.raw_start}, +{run.length}) of {size} {unit}")


def differs_from_the_raw_file(subject: Subject) -> Iterator[Place]:
    """The text differs from the raw file at an aligned place."""
    if subject.article and subject.raw is not None:
        text, raw = subject.article.body.text, subject.raw
        for index, run in enumerate(subject.article.body.alignment):
            kept = text[run.start : run.start + run.length]
            source = raw[run.raw_start : run.raw_start + run.length]
            if kept != source and not (kept == " " and _SPACE.fullmatch(source)):
                yield Place(f"body.alignment[{index}]", f"{kept!r} is {source!r} in the raw file")


def block_apart_from_alignment(subject: Subject) -> Iterator[Place]:
    """A block's raw offsets are not those of its first and last character."""
    broken = (unordered_blocks, alignment_goes_back, alignment_does_not_cover)
    if subject.alignment and subject.article and not any(any(test(subject)) for test in broken):
        for index, block in enumerate(subject.article.body.blocks):
            if block.start < block.end <= len(subject.article.body.text):
                aligned = subject.alignment.to_raw(block.start, block.end)
                if aligned != (block.raw_start, block.raw_end):
                    yield Place(f"body.blocks[{index}]", f"{(block.raw_start, block.raw_end)} but aligned to {aligned}")


def overlapping_regions(subject: Subject) -> Iterator[Place]:
    """Parts of the page overlap in the raw file, or one is empty."""
    before, owner = 0, "the start"
    for field, _, raw_start, raw_end in sorted(regions(subject.record), key=lambda region: region[2:]):
        if raw_start >= raw_end or raw_start < before:
            yield Place(field, f"[{raw_start}, {raw_end}) after {owner}, which ends at {before}")
        before, owner = max(before, raw_end), field


def character_without_role(subject: Subject) -> Iterator[Place]:
    """A character of the page belongs to no part of it."""
    parts = sorted((start, end) for _, _, start, end in regions(subject.record))
    if subject.raw is not None and parts:
        edges = [0, *(edge for part in parts for edge in part), len(subject.raw)]
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            lost = _NO_ROLE.search(subject.raw, start, max(start, end))
            if lost and set(_NO_ROLE.findall(subject.raw[start:end])) - _GLUE:
                yield Place("body" if subject.article else "regions", f"{subject.raw[start:end]!r} at raw {start}")


def headline_differs(subject: Subject) -> Iterator[Place]:
    """The headline in the metadata is not the text of the headline block."""
    if subject.article:
        stated = subject.article.metadata.headline
        found = _texts(subject.article, "headline")
        if (stated is None) != (not found) or (stated is not None and stated not in (*found, " ".join(found))):
            yield Place("metadata.headline", f"{stated!r}, but the text has {found}")


def no_headline(subject: Subject) -> Iterator[Place]:
    """The article has no headline."""
    if subject.article and not _texts(subject.article, "headline"):
        yield Place("body.blocks", f"{len(subject.article.body.blocks)} blocks")


def no_paragraph(subject: Subject) -> Iterator[Place]:
    """The article has no paragraph."""
    if subject.article and not _texts(subject.article, "body"):
        yield Place("body.blocks", f"{len(subject.article.body.blocks)} blocks")


def looks_like_furniture(subject: Subject) -> Iterator[Place]:
    """A block of the text looks like page furniture."""
    if subject.article:
        whole, start = _signs()
        for index, block in enumerate(subject.article.body.blocks):
            text = subject.article.body.text[block.start : block.end]
            if whole.fullmatch(text) or start.match(text):
                yield Place(f"body.blocks[{index}]", f"{block.role} {text[:60]!r}")


def _raw_size(subject: Subject) -> tuple[int, str]:
    """Length of the raw file: in characters where it is at hand, else at most as many as it has bytes."""
    if subject.raw is not None:
        return len(subject.raw), "characters"
    if subject.article:
        return subject.article.metadata.raw_bytes, "bytes"
    return 1 << 62, "characters"


def _texts(article: Article, role: str) -> list[str]:
    return [article.body.text[block.start : block.end] for block in article.body.blocks if block.role == role]


@cache
def _signs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = tomllib.loads(files("schemas.checks").joinpath("furniture.toml").read_text(encoding="utf-8"))
    return re.compile("|".join(table["whole"])), re.compile("|".join(table["start"]))


CHECKS: dict[str, Callable[[Subject], Iterator[Place]]] = {
    "E111": unordered_blocks,
    "E112": text_is_not_its_blocks,
    "E113": unclean_text,
    "E114": alignment_goes_back,
    "E115": alignment_does_not_cover,
    "E116": outside_the_raw_file,
    "E117": differs_from_the_raw_file,
    "E118": block_apart_from_alignment,
    "E119": overlapping_regions,
    "E120": character_without_role,
    "E121": headline_differs,
    "W122": no_headline,
    "W123": no_paragraph,
    "W124": looks_like_furniture,
}
