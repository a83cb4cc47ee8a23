import pytest

from corpus.readers.text import document
from corpus.suggest.assembly import Assembly
from corpus.suggest.entities import find_entities
from corpus.suggest.findings import FoundLink, FoundQuote
from corpus.suggest.pages import laid_out
from schemas.body import compose


def clusters_of(text, *phrases):
    """Return the names of the clusters that phrases get as speakers, one quotation each; the last where it stands last."""
    article = laid_out(document(text.encode(), ("page.txt",)))
    article = article.model_copy(update={"body": compose(text, [("body", 0, len(text))])})
    assembly = Assembly(article)
    assembly.add_entities(find_entities(text))
    quotes = []
    for at, phrase in enumerate(phrases, 1):
        start = text.rindex(phrase) if at == len(phrases) else text.index(phrase)
        link: FoundLink = ("speaker", start, start + len(phrase), None)
        quotes.append(FoundQuote("indirect", [(0, 3)], None, [link], None, "test"))
    records = assembly.quotes(quotes)
    names = {cluster.id: cluster.name for cluster in assembly.clusters()}
    return [names[record.chain[0].cluster] for record in records]


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("قال وزير العدل سامي الحاسي نعم", "وزير العدل سامي الحاسي", "سامي الحاسي"),
        ("قال مصدر في وزارة العدل نعم", "مصدر في وزارة العدل", "مصدر في وزارة العدل"),
        ("ذكرت مصادر وزارة العدل ذلك", "مصادر وزارة العدل", "مصادر وزارة العدل"),
        ("أفاد تقرير وزارة العدل بذلك", "تقرير وزارة العدل", "تقرير وزارة العدل"),
        ("قال مقربون من بشار الأسد نعم", "مقربون من بشار الأسد", "مقربون من بشار الأسد"),
        ("أعلن مكتب بشار الأسد ذلك", "مكتب بشار الأسد", "مكتب بشار الأسد"),
        ("أعلن مكتب الوزير سامي الحاسي ذلك", "مكتب الوزير سامي الحاسي", "مكتب الوزير سامي الحاسي"),
        ("علق أحد متابعي بشار الأسد أمس", "أحد متابعي بشار الأسد", "أحد متابعي بشار الأسد"),
        ("علق أحد سكان القرية سامي الحاسي أمس", "أحد سكان القرية سامي الحاسي", "سامي الحاسي"),
        ("قال ثلاثة وزراء نعم", "ثلاثة وزراء", "وزراء"),
        ("نقلت شقيقة بشار الأسد ذلك", "شقيقة بشار الأسد", "شقيقة بشار الأسد"),
        ("قال شقيق القتيل، المهندس سامي الحاسي، نعم", "شقيق القتيل، المهندس سامي الحاسي", "سامي الحاسي"),
        ("وصل سائق بشار الأسد أمس", "سائق بشار الأسد", "سائق"),
        ("الكهرباء: لا أزمة. وقالت وزارة الكهرباء نعم", "الكهرباء", "وزارة الكهرباء"),
        ("نفت إدارة نادي الوداد الأمر. وأكدت إدارة الوداد ذلك", "إدارة الوداد", "إدارة نادي الوداد"),
        ("أكد الجانب الروسي ذلك. وروسيا بعيدة", "الجانب الروسي", "روسيا"),
        ("حضر الوزير ونظيره التركي هاكان فيدان. وأضاف نظيره التركي المزيد", "نظيره التركي", "هاكان فيدان"),
        ("تكلم شقيقه. وكان وشقيقه سامي الحاسي هناك", "شقيقه", "سامي الحاسي"),
        ("حضر شقيقه سامي الحاسي ثم شقيقه خالد العلي. وأضاف شقيقه المزيد", "شقيقه", "شقيقه"),
        ("الدفاع: لا أدلة. وقال المحامي سامي الحاسي نعم", "الدفاع", "سامي الحاسي"),
        ("قال أحد الناجين، ويدعى سامي الحاسي، نعم", "أحد الناجين", "سامي الحاسي"),
        ("قال أحد الناجين نعم. ويدعى سامي الحاسي", "أحد الناجين", "أحد الناجين"),
        ("الدفاع: لا أدلة. وقال المحامي سامي الحاسي نعم. ورد المحامي خالد العلي", "الدفاع", "الدفاع"),
        ("التجديد: لا أزمة. وقالت وزارة الكهرباء نعم", "التجديد", "التجديد"),
        ("أعلنت قناة العربية التابعة لشبكة سكاي نيوز ذلك", "قناة العربية التابعة لشبكة سكاي نيوز", "قناة العربية"),
    ],
)
def test_a_source_has_the_cluster_of_the_mention_that_heads_it(text, phrase, name):
    assert clusters_of(text, phrase) == [name]


def test_the_same_source_again_is_one_cluster():
    text = "قال مصدر أمني إنهم وصلوا. وأضاف المصدر المزيد. ونفى مصدر طبي ذلك. وتابع المصدر"
    assert clusters_of(text, "مصدر أمني", "المصدر") == ["مصدر أمني", "مصدر أمني"]
