"""People of one family in one text: father and son, and another one than the lists know by the family name."""

import pytest

from corpus.suggest.entities import find_entities
from tests.corpus.suggest.test_same_kind import together


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("قال جورج بوش الأب إن الأمر انتهى.", ["جورج بوش الأب"]),
        ("قال سامي الحداد إن لا. وعاد الحداد الابن في المساء.", ["سامي الحداد", "الحداد الابن"]),
        # what somebody is, or whose, or somebody else
        ("وصل سامي حداد الأب الروحي للحزب.", ["سامي حداد"]),
        ("وصل سامي حداد الأب لأربعة أطفال.", ["سامي حداد"]),
        ("وصل سامي حداد الابن الأكبر للملك.", ["سامي حداد"]),
    ],
)
def test_generations(text, people):
    assert [text[one.start : one.end] for one in find_entities(text).mentions if one.label == "PERS"] == people


@pytest.mark.parametrize(
    ("text", "first", "second", "same"),
    [
        ("قال جورج بوش الأب لا. وقال جورج بوش الابن نعم", "جورج بوش الأب", "جورج بوش الابن", False),
        ("قال سامي حداد الابن لا. وقال سامي حداد نعم", "سامي حداد الابن", "سامي حداد", False),
        ("قال بشار الأسد لا. وكان الأسد الأب رئيسا", "بشار الأسد", "الأسد الأب", False),
        ("قال دونالد ترامب الابن لا. وقال ترامب الابن نعم", "دونالد ترامب الابن", "ترامب الابن", True),
        ("قال سامي حداد الابن لا. وأضاف حداد أن لا", "سامي حداد الابن", "حداد", True),
        ("قال هانتر بايدن إن لا. وأضاف بايدن أن نعم. وقال جو بايدن نعم", "هانتر بايدن", "جو بايدن", False),
        ("قال ترامب لا. وقالت إيفانكا ترامب نعم", "ترامب", "إيفانكا ترامب", False),
        ("قال ترامب لا. وقالت إيفانكا ترامب نعم. ورد دونالد ترامب", "ترامب", "دونالد ترامب", True),
        ("قال بهاء الحريري لا. وأضاف الحريري ذلك", "بهاء الحريري", "الحريري", True),
        # other spellings of one name
        ("قال نتنياهو لا. وأضاف رئيس الوزراء بنجامين نتنياهو أن نعم", "نتنياهو", "بنجامين نتنياهو", True),
        ("قال السيسي لا. وأضاف عبد الفتاح خليل السيسي نعم", "السيسي", "عبد الفتاح خليل السيسي", True),
    ],
)
def test_who_of_a_family(text, first, second, same):
    assert together(text, first, second) == same
