import pytest

from annotation.naming import Named, name_clusters


@pytest.mark.parametrize(
    ("forms", "name", "label"),
    [
        ([("بوتين", "PERS"), ("الرئيس الروسي", "OCC"), ("فلاديمير بوتين", "PERS")], "فلاديمير بوتين", "PERS"),
        ([("الروسية", "NORP"), ("الروسي", "NORP"), ("روسيا", "GPE")], "روسيا", "GPE"),
        ([("الإيراني", "NORP")], "الإيراني", "NORP"),
        ([("المذكرة", None), ("المذكرة التوضيحية", None)], "المذكرة التوضيحية", None),
        ([("رئيس الوزراء سالم", None), ("سالم", "PERS")], "سالم", "PERS"),
        ([("الجيش", "ORG"), ("القوات", "ORG")], "القوات", "ORG"),
        ([("المطار", "FAC"), ("الميناء", "LOC")], "الميناء", "LOC"),  # a tie: the order of labels.toml
        ([("جينا", "PERS"), ("دينا", "PERS")], "جينا", "PERS"),  # equally long: the first
    ],
)
def test_name_is_the_longest_form_of_the_strongest_label(forms, name, label):
    (cluster,) = name_clusters(Named("x", text, found) for text, found in forms)
    assert (cluster.name, cluster.label) == (name, label)


def test_clusters_stand_in_the_order_of_their_first_form():
    forms = [Named("b", "بيروت", "GPE"), Named("a", "عمّان", "GPE"), Named("b", "بيروت", "GPE")]
    assert [cluster.id for cluster in name_clusters(forms)] == ["b", "a"]
