"""Phrases and words of furniture: how they match, and that the data holds together."""

import tomllib
from importlib.resources import files

import pytest

from corpus.layout.lines import tokenize
from corpus.layout.phrases import Lexicon, lexicon
from schemas.labels import names

TABLE = tomllib.loads(files("corpus").joinpath("lexicon/furniture.toml").read_text(encoding="utf-8"))
SMALL = Lexicon(
    {
        "words": {"furniture": ["شارك"], "sections": ["سياسة"], "dates": ["يناير"], "plain": [], "not_joined": []},
        "label": {"role": "promo", "opens": "links", "phrases": ["اقرأ أيضا"]},
        "linked": {"role": "promo", "phrases": ["اقرأ أيضا : …"]},
        "count": {"role": "edge", "phrases": ["# مشاهدة"]},
        "credit": {"role": "caption", "weak": True, "phrases": ["… رويترز"]},
    }
)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("اقرأ أيضا", "label"),
        ("اقرأ أيضًا:", "label"),
        ("« إقـرأ ايضاً »", "label"),
        ("اقرأ أيضا: عودة السباق", "linked"),
        ("اقرأ أيضا.. عودة السباق", "linked"),
        ("١٥٤٠ مشاهدة", "count"),
        ("1,540 مشاهدة", "count"),
        ("الوزير في الحفل (رويترز)", "credit"),
        ("اقرأ أيضا كثيرا", None),
        ("رويترز", None),
        ("قرأ الوزير البيان", None),
        ("...", None),
    ],
)
def test_a_phrase_takes_the_lines_it_should(line, kind):
    found = SMALL.match(tokenize(line))
    assert (found.name if found else None) == kind


def test_a_line_is_measured_by_the_kinds_of_its_words():
    share = SMALL.share(tokenize("شارك 27 يناير سياسة الوزير"))
    assert share == (4, 0.25, 0.75, 0.25)
    assert SMALL.share(tokenize("--- 12")) == (0, 0.0, 0.0, 0.0)


def test_every_phrase_of_the_data_fits_itself():
    for name, entry in TABLE.items():
        for phrase in entry.get("phrases", ()):
            line = phrase.strip("…").replace("#", "12") if not phrase.startswith("…") else "كلام " + phrase.strip("…")
            assert lexicon().match(tokenize(line)) is not None, f"{name}: {phrase}"


def test_roles_and_effects_of_the_data_are_known():
    roles = {*names("furniture_role"), "edge"}
    for name, entry in TABLE.items():
        if name != "words":
            assert entry["role"] in roles, name
            assert entry.get("opens", "links") in {"names", "links", "tags", "comments"}, name
            assert set(entry) <= {"role", "opens", "weak", "edges", "firm", "sure", "phrases", "openers", "endings"}, (
                name
            )


def test_no_phrase_stands_twice():
    phrases = [
        (tokenize(phrase.replace("#", "0")), phrase[-1:] == "…", phrase[:1] == "…")
        for name, entry in TABLE.items()
        for phrase in entry.get("phrases", ())
    ]
    assert sorted({str(phrase) for phrase in phrases if phrases.count(phrase) > 1}) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "قال وزير الري إن السد سيخزن مياه الوادي ابتداء من الموسم المقبل.",
        "وتابع الرئيس أن حكومته ستدرس الاقتراح خلال أسبوعين.",
        "حمل الوزير الشركة المسؤولية كاملة عن تأخر العمل.",
        "سجل المنتخب ثلاثة أهداف في الشوط الثاني من المباراة.",
        "نشر الجيش وحدات إضافية على الحدود بعد الهجوم.",
        "طالع القاضي أوراق القضية قبل النطق بالحكم.",
        "صورة قاتمة رسمها التقرير لأوضاع اللاجئين في المخيمات.",
        "تقرير: نصف سكان المدينة غادروها",
        "علق البرلمان جلساته حتى نهاية الشهر",
    ],
)
def test_sentences_and_titles_of_news_are_no_furniture(sentence):
    found = lexicon().match(tokenize(sentence))
    assert found is None or found.weak
