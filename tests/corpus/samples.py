"""One small page of our own making, annotated by naming the words, for the tests of everything that shows articles."""

import hashlib

from schemas.body import Region, compose
from schemas.records import (
    Addressee,
    Annotation,
    Article,
    Cluster,
    Dateline,
    LayerStatus,
    Link,
    Mention,
    Metadata,
    Quote,
    Span,
    StaffMember,
    mention_id,
    quote_id,
)

MASTHEAD = "رئيس التحرير: سامي الورّاق"
HEADLINE = "وزيرة المياه <ليلى حداد>: السدّ آمن 🌊"
DATELINE = "الخرطوم – وكالة النخيل |"
FIRST = (
    "قالت وزيرة المياه ليلى حداد للصحفيين: «السدّ آمن تماماً»، ونقلت صحيفة الضفّة عن مهندس الموقع قوله إن المنسوب انخفض."
)
SECOND = "وأضافت أن الحكومة ستنشر «كل الأرقام» قبل نهاية مارس."
FOOTER = "التعليقات مغلقة"

PARTS = (
    ("masthead", MASTHEAD),
    ("headline", HEADLINE),
    ("dateline", DATELINE),
    ("body", FIRST),
    ("body", SECOND),
    ("footer", FOOTER),
)


def page() -> str:
    """Return the raw page."""
    return f"{MASTHEAD}\r\n\r\n{HEADLINE}\r\n\r\n{DATELINE} {FIRST}\r\n\r\n{SECOND}\r\n{FOOTER}\r\n"


def article(raw: str | None = None, source_file: str = "نخيل/صفحة 1.txt") -> Article:
    """Return the page as an annotated article: 8 mentions, 3 quotations, one relay, one implicit speaker."""
    raw = page() if raw is None else raw
    regions = [Region(role, raw.index(words), raw.index(words) + len(words)) for role, words in PARTS]
    body = compose(raw, regions)
    digest = hashlib.sha256(raw.encode()).hexdigest()
    text = body.text
    first = text.index(FIRST)
    second = text.index(SECOND)

    def at(words: str, after: int = 0) -> dict[str, int | str]:
        start = text.index(words, after)
        return {"start": start, "end": start + len(words), "text": words}

    def mention(label: str, cluster: str | None, words: str, after: int = 0) -> Mention:
        place = at(words, after)
        return Mention(**place, label=label, cluster=cluster, id=mention_id(place["start"], place["end"], label))

    def span(words: str, after: int = 0) -> Span:
        return Span(**at(words, after))

    def quote(kind: str, content: Span, **parts: object) -> Quote:
        return Quote(id=quote_id(content.start, content.end), kind=kind, spans=(content,), **parts)

    minister = "وزيرة المياه ليلى حداد"
    return Article(
        id=digest[:16],
        metadata=Metadata(
            source_file=source_file,
            raw_sha256=digest,
            raw_bytes=len(raw.encode()),
            media_type="text/plain",
            encoding="utf-8",
            staff=(StaffMember(role="رئيس التحرير", name="سامي الورّاق"),),
            headline=HEADLINE,
            dateline=Dateline(place="الخرطوم", agency="وكالة النخيل"),
        ),
        body=body,
        clusters=(
            Cluster(id="c1", name=minister, label="PERS"),
            Cluster(id="c2", name="صحيفة الضفّة", label="ORG"),
            Cluster(id="c3", name="مهندس الموقع", label="OCC"),
            Cluster(id="c4", name="الخرطوم", label="GPE"),
            Cluster(id="c5", name="الصحفيين", label="OCC"),
        ),
        entities=(
            mention("GPE", "c4", "الخرطوم"),
            mention("OCC", "c1", "وزيرة المياه", first),
            mention("PERS", "c1", "ليلى حداد", first),
            mention("OCC", "c5", "لصحفيين", first),
            mention("ORG", "c2", "صحيفة الضفّة", first),
            mention("OCC", "c3", "مهندس الموقع", first),
            mention("DATE", None, "نهاية مارس", second),
            mention("DATE", None, "مارس", second),
        ),
        quotes=(
            quote(
                "direct",
                span("السدّ آمن تماماً", first),
                cue=span("قالت", first),
                chain=(Link(**at(minister, first), role="speaker", cluster="c1"),),
                addressee=Addressee(**at("لصحفيين", first), cluster="c5"),
            ),
            quote(
                "indirect",
                span("المنسوب انخفض", first),
                cue=span("قوله", first),
                chain=(
                    Link(**at("مهندس الموقع", first), role="speaker", cluster="c3"),
                    Link(**at("صحيفة الضفّة", first), role="relay", cluster="c2", cue=span("نقلت", first)),
                ),
            ),
            quote(
                "mixed",
                span("الحكومة ستنشر «كل الأرقام» قبل نهاية مارس", second),
                cue=span("أضافت", second),
                chain=(Link(**at(minister, first), role="speaker", cluster="c1"),),
            ),
        ),
        annotation=Annotation(
            layout=LayerStatus(status="single", round="r1", annotators=("ann-01",), guidelines="0.2"),
            entities=LayerStatus(status="adjudicated", round="r2", annotators=("model-a", "model-b"), guidelines="0.2"),
            quotes=LayerStatus(status="auto", suggester="palm 0.1"),
        ),
    )
