import pytest

from corpus.arabic import clitics


@pytest.mark.parametrize(
    ("form", "length", "rest"),
    [
        ("لبايدن", 1, "بايدن"),
        ("ولبايدن", 2, "بايدن"),
        ("للكرملين", 1, "الكرملين"),
        ("وللكرملين", 2, "الكرملين"),
        ("للجنة", 1, "اللجنة"),
        ("للبنان", 1, "لبنان"),
        ("بالقاهرة", 1, "القاهرة"),
        ("وروسيا", 1, "روسيا"),
        ("فبموسكو", 2, "موسكو"),
        ("كروسيا", 1, "روسيا"),
        ("سيقول", 1, "يقول"),
        ("وسيقول", 2, "يقول"),
        ("موسكو", 0, "موسكو"),
    ],
)
def test_a_reading_is_offered(form, length, rest):
    assert (length, rest) in clitics(form)


@pytest.mark.parametrize(
    ("form", "rest"),
    [("موسكو", "وسكو"), ("ب", ""), ("لو", "و"), ("تونس", "ونس"), ("سبب", "بب")],
)
def test_a_reading_is_not_offered(form, rest):
    assert rest not in [reading for _, reading in clitics(form)]


def test_the_whole_word_comes_first():
    assert clitics("وفاء")[0] == (0, "وفاء")
