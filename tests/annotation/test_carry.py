import pytest
from hypothesis import given

from annotation.carry import carry, layer_status, source_cluster, source_id
from annotation.importer import Provenance, to_layers
from annotation.keep import keep
from schemas.body import compose
from schemas.errors import CarryError
from schemas.layers import StoredLayer, StoredLink, StoredMention, StoredQuote, StoredSpan
from schemas.records import Article, Body, Cluster, Metadata
from tests.annotation.pages import standoffs

RAW = "قال وزير المالية أحمد سالم إن العجز تراجع., وأضاف أن النمو مستمر.\nاقرأ أيضا: أسعار اليوم"
FIRST = RAW.index("., ") + 1
SECOND = RAW.index("وأضاف")
LINE = RAW.index("\n")


def body(*regions: tuple[str, int, int]) -> Body:
    return compose(RAW, regions or (("body", 0, FIRST), ("body", SECOND, LINE), ("promo", LINE + 1, len(RAW))))


def stored(text: str) -> dict[str, object]:
    """A stored span of RAW; body offsets are never read by `carry`, so they are nought here."""
    start = RAW.index(text)
    return {"raw_start": start, "raw_end": start + len(text), "start": 0, "end": 0, "text": text}


def span(text: str) -> StoredSpan:
    return StoredSpan.model_validate(stored(text))


def mention(text: str, label: str, cluster: str | None) -> StoredMention:
    return StoredMention.model_validate(stored(text) | {"label": label, "cluster": cluster})


def link(text: str, cluster: str, role: str = "speaker") -> StoredLink:
    return StoredLink.model_validate(stored(text) | {"role": role, "cluster": cluster})


def layer(name: str, **content: object) -> StoredLayer:
    return StoredLayer.model_validate(
        {
            "article": "a" * 16,
            "layer": name,
            "round": "trial",
            "annotator": "annotator-1",
            "guidelines": "0.2",
            "raw_sha256": "a" * 64,
            "text_sha256": "b" * 64,
            **content,
        }
    )


def entities(*mentions: StoredMention) -> StoredLayer:
    used = dict.fromkeys(item.cluster for item in mentions if item.cluster)
    return layer("entities", entities=mentions, clusters=tuple(Cluster(id=name, name=name) for name in used))


def quotes(*found: StoredQuote) -> StoredLayer:
    used = dict.fromkeys(link.cluster for quote in found for link in quote.chain)
    return layer("quotes", quotes=found, clusters=tuple(Cluster(id=name, name=name) for name in used))


def quote(*texts: str, cue: str | None = None, chain: tuple[StoredLink, ...] = ()) -> StoredQuote:
    return StoredQuote(kind="indirect", spans=tuple(map(span, texts)), cue=span(cue) if cue else None, chain=chain)


def test_mentions_get_ids_of_raw_offsets_and_body_offsets_of_the_text_at_hand():
    gold = entities(mention("أحمد سالم", "PERS", "salem"), mention("وزير المالية", "OCC", "salem"))
    carried = carry(body(("promo", 0, 3), ("body", 4, FIRST)), gold, None).complete()
    start = RAW.index("وزير")
    assert [(item.id, item.start, item.text) for item in carried.entities] == [
        (f"m{start}-{start + 12}-OCC", start - 4, "وزير المالية"),
        (f"m{start + 13}-{start + 22}-PERS", start + 9, "أحمد سالم"),
    ]


def test_a_quotation_over_a_joint_is_split_without_the_glue():
    carried = carry(body(), None, quotes(quote("العجز تراجع., وأضاف أن النمو مستمر"))).complete()
    found = carried.quotes[0]
    assert [piece.text for piece in found.spans] == ["العجز تراجع.", "وأضاف أن النمو مستمر"]
    start = RAW.index("العجز")
    assert found.id == f"q{start}-{LINE - 1}"


@pytest.mark.parametrize(
    ("mentions", "found", "address", "reason"),
    [
        ([mention("تراجع., وأضاف", "EVENT", None)], [], "entities.entities[0]", "crosses from one block"),
        ([mention("أسعار اليوم", "PRODUCT", None)], [], "entities.entities[0]", "is part of the article's text"),
        ([mention("مستمر.\nاقرأ", "EVENT", None)], [], "entities.entities[0]", "but the text now has 'مستمر.' there"),
        ([], [quote("العجز تراجع", cue="تراجع., وأضاف")], "quotes.quotes[0].cue", "crosses from one block"),
        ([], [quote("النمو مستمر", "أسعار اليوم")], "quotes.quotes[0].spans[1]", "is part of the article's text"),
        (
            [],
            [quote("العجز", chain=(link("اقرأ", "x"),))],
            "quotes.quotes[0].chain[0]",
            "is part of the article's text",
        ),
    ],
)
def test_what_cannot_be_carried_is_reported_and_never_half_kept(mentions, found, address, reason):
    carried = carry(body(), entities(*mentions), quotes(*found))
    assert (carried.entities, carried.quotes) == ((), ())
    assert [problem.address for problem in carried.problems] == [address]
    assert reason in carried.problems[0].reason
    with pytest.raises(CarryError, match=r"a{16} (entities|quotes)\."):
        carried.complete()


MINISTER = (
    mention("وزير المالية", "OCC", "salem"),
    mention("المالية", "ORG", "ministry"),
    mention("أحمد سالم", "PERS", "salem"),
    mention("سالم", "DATE", None),
)


@pytest.mark.parametrize(
    ("text", "cluster"),
    [
        ("المالية", "ministry"),  # the same span
        ("وزير المالية أحمد سالم", "salem"),  # the longest actor inside
        ("سالم", None),  # a mention without cluster lends none
        ("العجز", None),  # nothing there
        ("زير المالية", "ministry"),  # only the part that lies inside
    ],
)
def test_a_source_takes_the_cluster_of_the_mention_around_or_inside(text, cluster):
    place = span(text)
    assert source_cluster(place.raw_start, place.raw_end, MINISTER) == cluster


def test_only_sources_without_a_name_take_the_cluster_of_a_mention():
    speaker = span("وزير المالية أحمد سالم")
    unnamed = source_id(speaker.raw_start, speaker.raw_end)
    layers = quotes(
        quote("العجز تراجع", chain=(link(speaker.text, unnamed), link("المالية", "ministry", "relay"))),
        quote("النمو مستمر", chain=(link("المالية", "report"), link("العجز", "s1-9"))),
    )
    carried = carry(body(), entities(*MINISTER), layers).complete()
    assert [[item.cluster for item in found.chain] for found in carried.quotes] == [
        ["salem", "ministry"],
        ["report", "s1-9"],
    ]
    assert [cluster.id for cluster in carried.clusters] == ["salem", "ministry", "report", "s1-9"]


def test_status_lists_the_annotators_before_the_adjudicator():
    gold = entities().model_copy(update={"annotator": "judge"})
    assert layer_status(gold, ("annotator-1", "annotator-2")).annotators == ("annotator-1", "annotator-2", "judge")
    assert layer_status(gold).model_dump()["status"] == "adjudicated"


@given(standoffs())
def test_records_give_back_the_layers_they_were_made_of(drawn):
    standoff, raw_bytes = drawn
    layers = to_layers(standoff, raw_bytes, Provenance("trial", "annotator-1", "0.2"))
    text = compose(raw_bytes.decode(), [(part.role, part.start, part.end) for part in standoff.layout])
    carried = carry(text, layers.entities, layers.quotes).complete()
    article = Article(
        id=standoff.sha256[:16],
        metadata=Metadata(
            source_file=standoff.file,
            raw_sha256=standoff.sha256,
            raw_bytes=len(raw_bytes),
            media_type="text/plain",
            encoding="utf-8",
        ),
        body=text,
        clusters=carried.clusters,
        entities=carried.entities,
        quotes=carried.quotes,
    )
    for stored_layer in layers:
        kept = keep(article, stored_layer.layer, stored_layer.round, "annotator-1", "0.2")
        assert kept == stored_layer.model_copy(update={"notes": ()})
