from pathlib import Path

import pytest

from corpus.readers.text import document
from corpus.suggest import default_suggester
from corpus.suggest.pages import annotated, explained, laid_out
from schemas.checks import check_record
from schemas.records import Article, Cluster, LayerStatus, Link, Mention, Quote, Span

SEEDS = Path(__file__).parents[3] / "seeds"
RAW = "موسكو تنفي الاتهامات\nقال المتحدث باسم الكرملين دميتري بيسكوف أمس الثلاثاء إن روسيا لا تنوي التصعيد.\n"
PAGE = document(RAW.encode(), ("page.txt",))


def test_a_page_is_annotated_and_every_record_is_true():
    article = annotated(PAGE, default_suggester())
    assert {mention.text for mention in article.entities} >= {"الكرملين", "دميتري بيسكوف", "أمس الثلاثاء", "روسيا"}
    assert [quote.cue.text for quote in article.quotes if quote.cue] == ["تنفي", "قال"]
    assert article.annotation.entities.suggester == "musnad-rules 1.11"
    assert article.annotation.quotes.status == "auto"


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name[:3])
def test_suggestions_for_a_seed_are_true_records(path):
    page = document(path.read_bytes(), (path.name,))
    article = annotated(page, default_suggester())
    assert [str(finding) for finding in check_record(article, raw=page.text) if finding.code[0] == "E"] == []
    assert len(article.entities) > 40
    validated = Article.model_validate(article.model_dump())
    assert (validated, validated.model_dump_json()) == (article, article.model_dump_json())


def test_the_same_page_gives_the_same_suggestion():
    article = laid_out(PAGE)
    first, second = default_suggester().suggest(article), default_suggester().suggest(article)
    assert first == second
    assert first.reasons == second.reasons


def test_judged_mentions_come_back_unchanged_and_quotations_point_at_their_clusters():
    article = laid_out(PAGE)
    start = article.body.text.index("الكرملين")
    mention = Mention(id="m1-2-ORG", start=start, end=start + 8, text="الكرملين", label="ORG", cluster="kremlin")
    cluster = Cluster(id="kremlin", name="الكرملين", label="ORG")
    annotation = article.annotation.model_copy(update={"entities": LayerStatus(status="adjudicated")})
    judged = article.model_copy(update={"entities": (mention,), "clusters": (cluster,), "annotation": annotation})
    found = default_suggester().suggest(judged)
    assert found.entities == (mention,)
    assert found.clusters[0] == cluster
    assert all(reason.rule for reason in found.reasons)


def test_clusters_of_judged_quotations_are_taken_over():
    article = laid_out(PAGE)
    start = article.body.text.index("دميتري بيسكوف")
    link = Link(role="speaker", start=start, end=start + 13, text="دميتري بيسكوف", cluster="peskov")
    quote = Quote(id="q1", kind="indirect", spans=(Span(start=0, end=5, text="موسكو"),), chain=(link,))
    judged = article.model_copy(
        update={"quotes": (quote,), "clusters": (Cluster(id="peskov", name="دميتري بيسكوف", label="PERS"),)}
    )
    found = default_suggester().suggest(judged)
    by_text = {mention.text: mention.cluster for mention in found.entities}
    assert by_text["دميتري بيسكوف"] == "peskov"
    assert by_text["المتحدث باسم الكرملين"] == "peskov"
    assert [cluster.id for cluster in found.clusters].count("peskov") == 1


def test_every_span_is_explained_by_a_rule():
    lines = [line.split("\t") for line in explained(PAGE, default_suggester())]
    assert ["page.txt", "0", "5", "GPE", "lexicon", "موسكو"] in lines
    assert all(len(line) == 6 and all(line) for line in lines)
