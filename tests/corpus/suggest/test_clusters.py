import pytest

from corpus.suggest.entities import find_entities


def together(text):
    """Return for every mention with a cluster: its text and the cluster's number."""
    found = find_entities(text)
    return found, {text[one.start : one.end]: one.cluster for one in found.mentions if one.cluster is not None}


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("قال الرئيس فلاديمير بوتين إنه عاد. وغادر بوتين", "فلاديمير بوتين", "بوتين"),
        ("التقى دميتري بيسكوف بالوفد. وأكد ديمتري بيسكوف ذلك", "دميتري بيسكوف", "ديمتري بيسكوف"),
        ("أميركا بعيدة. وأمريكا كبيرة", "أميركا", "أمريكا"),
        ("الولايات المتحدة دولة. والشعب الأميركي كثير", "الولايات المتحدة", "الأميركي"),
        ("روسيا تنفي. والموقف الروسي واضح", "روسيا", "الروسي"),
        ("قال وزير الخارجية سيرغي لافروف نعم", "وزير الخارجية", "سيرغي لافروف"),
        ("حضر سيرغي لافروف، وزير الخارجية الروسي، اللقاء", "سيرغي لافروف", "وزير الخارجية الروسي"),
        ("قال الرئيس جو بايدن لا. وأضاف الرئيس المزيد", "جو بايدن", "الرئيس"),
        ("زار فلاديمير بوتين المصنع. وأشاد الرئيس الروسي به", "فلاديمير بوتين", "الرئيس الروسي"),
        ("قالت وزارة العدل الأميركية لا. وردت وزارة العدل", "وزارة العدل الأميركية", "وزارة العدل"),
        ("أعلنت الهيئة العامة للسياحة الموعد. ورحبت الهيئة", "الهيئة العامة للسياحة", "الهيئة"),
        ("وصل إلى محافظة ينبع. وغادر ينبع", "محافظة ينبع", "ينبع"),
        ("هاجم تنظيم داعش القرية. وانسحب داعش", "تنظيم داعش", "داعش"),
        ("حلف شمال الأطلسي يتوسع. والناتو يرد", "حلف شمال الأطلسي", "الناتو"),
        ("كتب نيويورك تايمز الخبر. وصدقت صحيفة نيويورك تايمز", "نيويورك تايمز", "صحيفة نيويورك تايمز"),
    ],
)
def test_mentions_of_one_thing_share_a_cluster(text, first, second):
    _, clusters = together(text)
    assert clusters[first] == clusters[second]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("حضر محمد بن راشد وحمدان بن محمد بن راشد", "محمد بن راشد", "حمدان بن محمد بن راشد"),
        ("موسكو تنفي. وروسيا ترد", "موسكو", "روسيا"),
        ("كوريا الجنوبية وكوريا الشمالية", "كوريا الجنوبية", "كوريا الشمالية"),
        ("قال وزير الصحة نعم. وقال وزير العدل لا", "وزير الصحة", "وزير العدل"),
        ("زار جون كيري الوزير. وعاد جون بولتون", "جون كيري", "جون بولتون"),
        ("وزارة الصحة ووزارة العدل", "وزارة الصحة", "وزارة العدل"),
    ],
)
def test_different_things_stay_apart(text, first, second):
    _, clusters = together(text)
    assert clusters[first] != clusters[second]


@pytest.mark.parametrize(
    ("text", "name", "label", "kb_id"),
    [
        ("الشعب الروسي كثير. وروسيا كبيرة", "روسيا", "GPE", "iso3166:RU"),
        ("مصر كبيرة", "مصر", "GPE", "iso3166:EG"),
        ("وغادر بوتين. قال الرئيس فلاديمير بوتين إنه عاد", "فلاديمير بوتين", "PERS", None),
        ("باريس جميلة", "باريس", "GPE", None),
    ],
)
def test_a_cluster_bears_the_fullest_name_and_a_checked_id(text, name, label, kb_id):
    found, clusters = together(text)
    cluster = found.clusters[clusters[name]]
    assert (cluster.name, cluster.label, cluster.kb_id) == (name, label, kb_id)


def test_dates_and_numbers_have_no_cluster():
    found = find_entities("قتل 14 شخصا أمس الثلاثاء وخسروا 5 ملايين دولار")
    assert {one.label for one in found.mentions} == {"CARDINAL", "DATE", "MONEY"}
    assert all(one.cluster is None for one in found.mentions)
