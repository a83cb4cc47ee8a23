"""Stored layers to Label Studio results and back, without a server."""

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotation.carry import source_cluster, source_id
from annotation.collecting import Context
from annotation.reading import read_results
from annotation.regions import mention_results, page_results, quote_results
from annotation.rounds import RoundFile
from annotation.screens import committed
from annotation.tasks import task_faults, to_pushed, to_results, to_task
from schemas.errors import RoundError
from schemas.layers import StoredAddressee, StoredLink, StoredMention, StoredQuote, StoredSpan
from schemas.offsets import Alignment
from schemas.records import Cluster
from tests.annotation.seeds import gold_articles

WORDS = ("قال", "وزيرُ", "الصحّـة", "إنَّ", "«اللقاح»", "متوفّر", "👩‍🔬", "في", "بيروت،", "١٢", 'ب"الإفراج"', "نقلت")
RAW_SHIFT = 40
"""The article begins that far into the raw file."""


class Text:
    """A text of blocks of words, spans of which can be named by block and words."""

    def __init__(self, blocks: list[list[str]]) -> None:
        self.text = "\n".join(" ".join(words) for words in blocks)
        self.places: list[list[tuple[int, int]]] = []
        at = 0
        for words in blocks:
            self.places.append([])
            for word in words:
                self.places[-1].append((at, at + len(word)))
                at += len(word) + 1
        runs = [(places[0][0], places[0][0] + RAW_SHIFT, places[-1][1] - places[0][0]) for places in self.places]
        self.alignment = Alignment(runs)

    def span(self, block: int, first: int, last: int) -> StoredSpan:
        start, end = self.places[block][first][0], self.places[block][last][1]
        return self.cut(start, end)

    def cut(self, start: int, end: int) -> StoredSpan:
        text = self.text[start:end]
        return StoredSpan(raw_start=start + RAW_SHIFT, raw_end=end + RAW_SHIFT, start=start, end=end, text=text)


@st.composite
def layers(draw: st.DrawFn) -> tuple[Text, tuple[StoredMention, ...], tuple[StoredQuote, ...]]:
    """Draw a text, its mentions and its quotations: chains of up to three relays, several speakers, shared cues."""
    blocks = draw(st.lists(st.lists(st.sampled_from(WORDS), min_size=2, max_size=7), min_size=1, max_size=3))
    text = Text(blocks)

    def span() -> StoredSpan:
        block = draw(st.integers(0, len(blocks) - 1))
        first, last = sorted(draw(st.integers(0, len(blocks[block]) - 1)) for _ in range(2))
        return text.span(block, first, last)

    mentions: dict[tuple[int, int, str], StoredMention] = {}
    for _ in range(draw(st.integers(0, 5))):
        label = draw(st.sampled_from(("PERS", "OCC", "ORG", "NORP", "DATE")))
        cluster = None if label == "DATE" else draw(st.sampled_from(("a", "b", "minister")))
        mention = StoredMention(**span().model_dump(), label=label, cluster=cluster)
        mentions[mention.start, mention.end, label] = mention
    known = tuple(sorted(mentions.values(), key=lambda mention: (mention.start, -mention.end)))

    def cluster_of(place: StoredSpan) -> str:
        given = source_cluster(place.raw_start, place.raw_end, known) or source_id(place.raw_start, place.raw_end)
        return draw(st.sampled_from((given, given, "b", "report")))

    def link(role: str) -> StoredLink:
        place = span()
        cue = span() if role == "relay" and draw(st.booleans()) else None
        return StoredLink(**place.model_dump(), role=role, cluster=cluster_of(place), cue=cue)

    def hearer() -> StoredAddressee:
        place = span()
        return StoredAddressee(**place.model_dump(), cluster=draw(st.sampled_from((None, cluster_of(place)))))

    def quote() -> StoredQuote:
        contents = {(part.start, part.end): part for part in (span() for _ in range(draw(st.integers(1, 3))))}
        starts = {part.start: part for part in contents.values()}
        speakers = {(item.start, item.end, item.cluster): item for item in (link("speaker") for _ in range(3))}
        some = list(speakers.values())[: draw(st.integers(0, 3))]
        return StoredQuote(
            kind=draw(st.sampled_from(("direct", "indirect", "mixed"))),
            spans=tuple(starts[start] for start in sorted(starts)),
            cue=span() if draw(st.booleans()) else None,
            chain=(*some, *(link("relay") for _ in range(draw(st.integers(0, 3))))),
            addressee=hearer() if draw(st.booleans()) else None,
        )

    quotes = [quote() for _ in range(draw(st.integers(0, 4)))]
    return text, known, tuple(sorted(quotes, key=lambda item: (item.spans[0].start, -item.spans[0].end)))


@settings(max_examples=400, deadline=None)
@given(layers())
def test_what_goes_out_comes_back(drawn: tuple[Text, tuple[StoredMention, ...], tuple[StoredQuote, ...]]) -> None:
    text, mentions, quotes = drawn
    context = Context(text.text, text.alignment, mentions)
    entities = read_results(mention_results(mentions), "entities", context)
    assert (entities.entities, entities.findings) == (mentions, ())
    assert {cluster.id for cluster in entities.clusters} == {item.cluster for item in mentions if item.cluster}
    found = read_results(quote_results(quotes, mentions), "quotes", context)
    assert (found.quotes, found.findings) == (quotes, ())
    used = {link.cluster for quote in quotes for link in quote.chain}
    used |= {quote.addressee.cluster for quote in quotes if quote.addressee and quote.addressee.cluster}
    assert {cluster.id for cluster in found.clusters} == used


@settings(max_examples=100, deadline=None)
@given(layers(), st.randoms(use_true_random=False))
def test_the_order_of_results_does_not_matter_for_what_is_read(
    drawn: tuple[Text, tuple[StoredMention, ...], tuple[StoredQuote, ...]], random: Any
) -> None:
    """A browser sends regions and relations in an order of its own."""
    text, mentions, quotes = drawn
    context = Context(text.text, text.alignment, mentions)
    results = quote_results(quotes, mentions)
    random.shuffle(results)
    found = read_results(results, "quotes", context)
    assert found.findings == ()
    assert sorted(map(_without_order, found.quotes)) == sorted(map(_without_order, quotes))


def _without_order(quote: StoredQuote) -> str:
    chain = [link for link in quote.chain if link.role == "speaker"]
    speakers = sorted(chain, key=lambda link: (link.start, link.end, link.cluster))
    relays = [link for link in quote.chain if link.role == "relay"]
    return quote.model_copy(update={"chain": (*speakers, *relays)}).model_dump_json()


NEWS = Text([["أعلنت", "الوزيرة", "ليلى", "حدّاد", "أن", "المشروع", "بدأ"], ["وأضافت", "أنه", "سيستمر", "عاما"]])
CONTEXT = Context(NEWS.text, NEWS.alignment)


def region(identity: str, label: str, start: Any, end: Any) -> dict[str, Any]:
    value = {"start": start, "end": end, "text": "لا يُقرأ", "labels": [label]}
    return {"id": identity, "from_name": "quote", "to_name": "text", "type": "labels", "value": value}


def choice(identity: str, control: str, chosen: str) -> dict[str, Any]:
    return {"id": identity, "from_name": control, "to_name": "text", "type": "choices", "value": {"choices": [chosen]}}


def relation(label: str, source: str, target: str, direction: str = "right") -> dict[str, Any]:
    return {"type": "relation", "from_id": source, "to_id": target, "direction": direction, "labels": [label]}


def good() -> list[dict[str, Any]]:
    """أعلنت الوزيرة ليلى حدّاد أن [المشروع بدأ]."""
    return [
        region("content", "CONTENT", 28, 39),
        choice("content", "kind", "indirect"),
        choice("content", "source", "marked"),
        region("cue", "CUE", 0, 5),
        region("source", "SOURCE", 6, 24),
        relation("cued_by", "content", "cue"),
        relation("said_by", "cue", "source"),
    ]


def test_a_drawn_quotation_is_read() -> None:
    found = read_results(good(), "quotes", CONTEXT)
    (quote,) = found.quotes
    assert quote.spans == (NEWS.span(0, 5, 6),)
    assert quote.cue == NEWS.span(0, 0, 0)
    assert [(link.text, link.cluster) for link in quote.chain] == [("الوزيرة ليلى حدّاد", "s46-64")]
    assert found.clusters == (Cluster(id="s46-64", name="الوزيرة ليلى حدّاد"),)


BAD = {
    "no kind": ([1], [], "content: CONTENT has no kind"),
    "incomplete": ([2, 4, 6], [], "content: CONTENT has neither a source nor 'none named'"),
    "contradiction": ([2], [choice("content", "source", "none named")], "content: CONTENT says 'none named' but has"),
    "stray": ([5, 6], [relation("said_by", "content", "source")], "cue: CUE 'أعلنت' belongs to no quotation"),
    "dangling": ([3], [], "cue: is an end of a relation but no readable region"),
    "wrong ends": ([], [relation("cued_by", "cue", "source")], "cue: has a relation cued_by from CUE -> SOURCE"),
    "no direction": ([], [relation("said_by", "cue", "source", "bi")], "cue: has a relation in direction 'bi'"),
    "unknown relation": ([], [relation("told_by", "cue", "source")], "cue: has a relation with labels ['told_by']"),
    "two cues": (
        [],
        [region("other", "CUE", 40, 46), relation("cued_by", "content", "other")],
        "content: CONTENT has 2 relations cued_by",
    ),
    "a gap in the chain": (
        [],
        [region("relay", "SOURCE", 40, 46), relation("via_2", "content", "relay")],
        "content: CONTENT has via_2 but not the relay before it",
    ),
    "relay without source": (
        [],
        [region("relay", "CUE", 40, 46), relation("via", "content", "relay")],
        "relay: CUE of a relay leads to 0 sources",
    ),
    "over a joint": ([], [region("long", "SOURCE", 33, 46)], "long: SOURCE [33, 46) runs over the end of a block"),
    "white space": ([], [region("blank", "CUE", 5, 6)], "blank: CUE [5, 6) holds white space only"),
    "empty": ([], [region("empty", "CUE", 6, 6)], "empty: has range [6, 6)"),
    "negative": ([], [region("minus", "CUE", -1, 6)], "minus: has range [-1, 6)"),
    "a truth value": ([], [region("odd", "CUE", True, 6)], "odd: has range [True, 6)"),
    "same id": ([], [region("cue", "CUE", 40, 46)], "cue: has the id of another region"),
    "unknown label": ([], [region("verb", "VERB", 40, 46)], "verb: has labels ['VERB']"),
    "unknown control": ([], [choice("content", "mood", "glad")], "content: belongs to a control 'mood'"),
    "two kinds": (
        [],
        [region("more", "CONTENT", 51, 57), choice("more", "kind", "direct"), relation("continues", "more", "content")],
        "content: parts of one quotation differ in kind: direct, indirect",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_taken_over_is_found(name: str) -> None:
    left_out, added, message = BAD[name]
    results = [item for number, item in enumerate(good()) if number not in left_out] + added
    found = [f"{finding.region}: {finding.message}" for finding in read_results(results, "quotes", CONTEXT).findings]
    assert any(line.startswith(message) for line in found), found


def test_a_selection_with_spaces_is_trimmed() -> None:
    results = good()
    results[4] = region("source", "SOURCE", 5, 25)
    assert read_results(results, "quotes", CONTEXT) == read_results(good(), "quotes", CONTEXT)


def test_a_content_over_blocks_becomes_one_span_a_block() -> None:
    results = good()
    results[0] = region("content", "CONTENT", 28, 50)
    (quote,) = read_results(results, "quotes", CONTEXT).quotes
    assert [span.text for span in quote.spans] == ["المشروع بدأ", "وأضافت أنه"]


def test_continues_may_be_drawn_either_way() -> None:
    more = [region("more", "CONTENT", 51, 62)]
    one = read_results([*good(), *more, relation("continues", "more", "content")], "quotes", CONTEXT)
    other = read_results([*good(), *more, relation("continues", "content", "more")], "quotes", CONTEXT)
    assert one == other
    assert [span.text for span in one.quotes[0].spans] == ["المشروع بدأ", "سيستمر عاما"]


def test_a_relation_drawn_backwards_with_its_arrow_turned_is_read() -> None:
    results = good()
    results[6] = relation("said_by", "source", "cue", "left")
    assert read_results(results, "quotes", CONTEXT) == read_results(good(), "quotes", CONTEXT)


def test_a_cluster_is_named_by_id_or_by_name() -> None:
    known = (Cluster(id="c7", name="وزارة النقل", label="ORG"),)
    context = Context(NEWS.text, NEWS.alignment, (), known)
    for typed, expected in (("c7", "c7"), ("وزارة النقل", "c7"), (" المتحدثة ", "المتحدثة")):
        field = {"id": "source", "from_name": "cluster", "type": "textarea", "value": {"text": [typed]}}
        (quote,) = read_results([*good(), field], "quotes", context).quotes
        assert quote.chain[0].cluster == expected


def test_flag_and_remarks_are_read() -> None:
    found = read_results([*good(), *page_results(True, ["ينقص سطر", "انظر الفقرة ٢"])], "quotes", CONTEXT)
    assert (found.layout_wrong, found.notes) == (True, ("ينقص سطر", "انظر الفقرة ٢"))


def test_a_cue_with_two_different_sources_is_two_identical_regions() -> None:
    cue, first, second = NEWS.span(0, 0, 0), NEWS.span(0, 1, 3), NEWS.span(1, 0, 0)
    quotes = tuple(
        StoredQuote(
            kind="indirect",
            spans=(content,),
            cue=cue,
            chain=(StoredLink(**source.model_dump(), role="speaker", cluster="x"),),
        )
        for content, source in ((NEWS.span(0, 5, 5), first), (NEWS.span(0, 6, 6), second))
    )
    results = quote_results(quotes, ())
    cues = [item for item in results if item.get("value", {}).get("labels") == ["CUE"]]
    assert [item["id"] for item in cues] == ["CUE-0-5", "CUE-0-5-2"]
    assert read_results(results, "quotes", CONTEXT).quotes == quotes


def test_a_chain_longer_than_the_screen_is_refused() -> None:
    source = NEWS.span(0, 1, 1)
    relay = StoredLink(**source.model_dump(), role="relay", cluster="x")
    quote = StoredQuote(kind="direct", spans=(source,), chain=(relay,) * 4)
    with pytest.raises(RoundError, match="has 4 relays, the screen knows 3"):
        quote_results([quote], ())


@pytest.mark.parametrize("layer", ["entities", "quotes"])
def test_tasks_of_the_seeds_pass_the_servers_own_check(layer: str) -> None:
    round_file = RoundFile(name="trial", layer=layer, guidelines="0.2", annotators=("huda",), articles=())
    for article in gold_articles():
        pushed = to_pushed(article, round_file)
        task = to_task(article.body.text, pushed, "trial", {"gold": pushed.suggestion})
        assert task_faults(task, committed(layer)) == []
        broken = copy.deepcopy(task)
        broken["predictions"][0]["result"][0]["value"]["labels"] = ["NOBODY"]
        assert task_faults(broken, committed(layer))


def test_a_task_of_another_text_is_refused() -> None:
    round_file = RoundFile(name="trial", layer="quotes", guidelines="0.2", annotators=("huda",), articles=())
    pushed = to_pushed(gold_articles()[0], round_file)
    with pytest.raises(RoundError, match="not the one that was kept"):
        to_task("نص آخر", pushed, "trial", {})


def test_the_layout_has_no_screen() -> None:
    pushed = to_pushed(
        gold_articles()[0],
        RoundFile(name="trial", layer="quotes", guidelines="0.2", annotators=("huda",), articles=()),
    )
    with pytest.raises(RoundError, match="has no screen"):
        to_results(pushed.suggestion.model_copy(update={"layer": "layout"}))
