"""Articles whose annotation is their gold: the seeds, composed passages with long chains, and a text as dirty as can be."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from annotation.carry import carry, regions
from annotation.importer import Provenance, read_folder
from annotation.rounds import RoundFile, write_round
from annotation.store import read_gold
from schemas.body import compose
from schemas.layers import StoredLayer
from schemas.records import Article, Block, Body, Cluster, Link, Mention, Metadata, Quote, Span, TextRun

ROOT = Path(__file__).parents[2]


@cache
def gold_articles() -> tuple[Article, ...]:
    """Return the five seeds, by article id."""
    raws = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in (ROOT / "seeds").glob("*.txt")}
    found = []
    for gold in read_gold(ROOT / "annotation" / "gold").values():
        assert gold.layout
        found.append(_article(raws[gold.layout.raw_sha256], gold.layout, gold.entities, gold.quotes))
    return tuple(found)


@cache
def composed_articles() -> tuple[Article, ...]:
    """Return the composed passages, by article id; some have chains of several relays."""
    folder = ROOT / "tests" / "data" / "composed"
    raws = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in (folder / "raw").iterdir()}
    found = read_folder(folder / "gold", folder / "raw", Provenance("composed", "author", "0.2"))
    articles = [_article(raws[one.layout.raw_sha256], *one) for one in found]
    return tuple(sorted(articles, key=lambda article: article.id))


def _article(path: Path, layout: StoredLayer, entities: StoredLayer | None, quotes: StoredLayer | None) -> Article:
    body = compose(path.read_bytes().decode(), regions(layout))
    carried = carry(body, entities, quotes).complete()
    return Article(
        id=layout.article,
        metadata=_metadata(path.name, path.read_bytes()),
        body=body,
        clusters=carried.clusters,
        entities=carried.entities,
        quotes=carried.quotes,
    )


def _metadata(name: str, raw: bytes) -> Metadata:
    return Metadata(
        source_file=name,
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        raw_bytes=len(raw),
        media_type="text/plain",
        encoding="utf-8",
    )


CANARY = (
    "👩\u200d🔬 قالت الباحثة هُدَى المَنصُور\u00a0إنَّ\u200f «التجربة» نجحت 🎉.\r\n"
    "وأضافت\u00a0\u00a0سلمى حدّاد:\t\u202bالنتائج\u202c «ممتازة» 👍🏽\r"
    "\u2067نقلت\u2069 عنها وكالة الأنباء\ufeff الخبر\u2028في بيروت<b>اليوم</b>"
)
"""A text that no cleaner has seen: emoji and joiners before spans, vowel signs, no-break spaces, bidi marks, CRLF."""

CANARY_NAMES = (("هُدَى المَنصُور", "PERS"), ("سلمى حدّاد", "PERS"), ("وكالة الأنباء", "ORG"), ("بيروت", "GPE"))


CHAIN = "نقلت صحيفة الصباح عن وكالة الأنباء عن بيان الوزارة أن المتحدثة ليلى حدّاد قالت إن الميناء سيفتح غدا."


def chained_articles() -> tuple[Article, ...]:
    """Return one article whose only quotation came through three relays, two of them without a cue of their own."""
    raw = CHAIN.encode()

    def place(text: str) -> dict[str, Any]:
        return {"start": CHAIN.index(text), "end": CHAIN.index(text) + len(text), "text": text}

    names = ("المتحدثة ليلى حدّاد", "بيان الوزارة", "وكالة الأنباء", "صحيفة الصباح")
    links = [
        Link(**place(name), role="relay" if number else "speaker", cluster=f"c{number}")
        for number, name in enumerate(names)
    ]
    links[3] = links[3].model_copy(update={"cue": Span(**place("نقلت"))})
    content = Span(**place("الميناء سيفتح غدا"))
    quote = Quote(
        id=f"q{content.start}-{content.end}",
        kind="indirect",
        spans=(content,),
        cue=Span(**place("قالت")),
        chain=tuple(links),
    )
    return (
        Article(
            id=hashlib.sha256(raw).hexdigest()[:16],
            metadata=_metadata("chain.txt", raw),
            body=_whole(CHAIN),
            clusters=tuple(Cluster(id=f"c{number}", name=name) for number, name in enumerate(names)),
            quotes=(quote,),
        ),
    )


def _whole(text: str) -> Body:
    """Return a body that is the raw file as it stands."""
    whole = {"start": 0, "raw_start": 0}
    block = Block(role="body", end=len(text), raw_end=len(text), **whole)
    return Body(text=text, blocks=(block,), furniture=(), alignment=(TextRun(length=len(text), **whole),))


def canary() -> Article:
    """Return the canary as an article whose text is the raw file as it stands."""
    raw = CANARY.encode()
    mentions = []
    for name, label in CANARY_NAMES:
        start = CANARY.index(name)
        end = start + len(name)
        identity = f"m{start}-{end}-{label}"
        mentions.append(Mention(id=identity, start=start, end=end, text=name, label=label, cluster=f"c{start}"))
    clusters = tuple(Cluster(id=f"c{one.start}", name=one.text, label=one.label) for one in mentions)
    return Article(
        id=hashlib.sha256(raw).hexdigest()[:16],
        metadata=_metadata("canary.txt", raw),
        body=_whole(CANARY),
        clusters=clusters,
        entities=tuple(mentions),
    )


def new_round(folder: Path, layer: str, annotators: tuple[str, ...], **fields: object) -> RoundFile:
    """Write the `round.toml` of a round over the seeds."""
    fields.setdefault("articles", tuple(article.id for article in gold_articles()))
    fields.setdefault("suggester", "gold")
    made = RoundFile.model_validate(
        {"name": folder.name, "layer": layer, "guidelines": "0.2", "annotators": annotators, **fields}
    )
    folder.mkdir(parents=True, exist_ok=True)
    write_round(folder, made)
    return made
